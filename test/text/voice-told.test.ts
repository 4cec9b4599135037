import { describe, expect, test } from 'vitest';
import { readDocument } from '../../lib/text/read-document.ts';

/** The voice of the last sentence of a text that has no heading. */
const voiceOf = (text: string) =>
  readDocument(`Seen 3/4/2014 for back pain.\n\n${text}`, '2014-07-01').sentences.at(-1)?.voice;

describe('what is told of one patient', () => {
  test.each([
    'He took OxyContin without relief and went through a series of caudals between 2004 and 2011 which did nothing.',
    'She had a series of three epidural injections in 2009.',
    'A review of his chart shows three falls.',
    'Intrathecal hydromorphone is the drug in the pump.',
    'Intrathecal morphine is around 4 mg/day.',
    'Multiple providers are prescribing opioids.',
    'Oral baclofen is limited by sedation.',
    'His decision to stop smoking says much.',
    'His wife of thirty years takes him to visits.',
  ])('%s', (text) => expect(voiceOf(text)).toBe('record'));
});

describe('guideline text, however it is worded', () => {
  test.each([
    'Device removal may be reasonable where there is infection, lack of benefit or a wish of the patient.',
    'Pumps: end stage only.',
    'Spasticity of cerebral or spinal origin is the labelled use of intrathecal baclofen.',
    'Morphine is the usual first drug for a pump.',
    'Ceilings for intrathecal morphine are about 20 mg/mL.',
    'Usual intrathecal morphine begins at 0.2 to 1 mg/day.',
    'Pumps come with 20 or 40 mL reservoirs.',
    'Intrathecal baclofen is less sedating than tablets.',
    'Providers must discuss the risks and benefits of opioids with each patient.',
    'If a patient does not respond to one opioid, another may be tried.',
    'Unless a patient has failed six months of care, no pump is placed.',
    'Spinal opioids are the final option after surgery and other treatment have failed for six months.',
    'Implantation is the ultimate step when all else was tried.',
    'You will know the paragraph on cancer pain in the pump chapter: it speaks of strong opioids given around the clock.',
    'Do not approve with sepsis or coagulopathy.',
    'Trial is passed at 50 to 70 percent less pain with better function and less oral medication.',
    'Trial when everything but the trial itself is satisfied.',
    'A pump is replaced when its battery is close to the end or when it has broken down beyond repair.',
    'Continued benefit, with lower pain and better daily function, is expected on file.',
    'A functioning device with service life left is not replaced.',
    'For cancer pain a pump may be indicated when strong opioids fail or are not tolerated.',
    'A trial counts as successful if pain falls by half and the patient does more.',
    'Success is at least 50 percent relief with gains in function.',
    'Implantation is reserved for patients in whom all else has failed.',
    'An implant is an option of last resort.',
    'Cancer pain pumps want failure or intolerance of strong opioids given on a fixed schedule, a life expectancy over 3 months, no thecal encroachment by tumor on imaging, and no contraindications.',
    'Opioids are continued if the patient has returned to work or has improved function and pain.',
    'The four domains to document are relief, side effects, function and aberrant behavior.',
    'The lowest dose that works is to be prescribed.',
    'A psychological evaluation must state that pain is not primarily psychological.',
    'Psychological clearance is mandatory before a trial.',
    'Coverage requires failure of six months of conservative care.',
    'Oral baclofen needs to have failed before a test dose.',
    'Life expectancy greater than three months is required.',
    'Refills depend on reservoir size, concentration, dose and flow rate.',
    'Of 44 patients explanted without a taper 17 had withdrawal.',
    'In one series, two thirds kept relief at three years.',
    'Weaning is recommended when function does not improve.',
    'Reviewers look for at least a 30 percent fall in pain.',
    'The usual daily ceiling is 120 mg of morphine equivalents.',
    'Long-acting opioids are indicated for patients with around-the-clock pain.',
    'It is not recommended as a first treatment.',
    'Evidence of benefit beyond six months is limited.',
    'Patients should be told about the risk of infection.',
    'When a trial has halved the pain, implantation may follow.',
    'Contraindications are infection at the site, coagulopathy and an unfit body size.',
    'To qualify, pain must have lasted more than six months.',
    'Criteria: six months of pain; failed care; no further surgery; psychological clearance.',
    'A successful trial means 50 percent relief.',
    'One expects a trial of at least 24 hours.',
  ])('%s', (text) => {
    expect([text, ['guideline', 'boilerplate', 'decision'].includes(voiceOf(text) ?? '')]).toEqual([text, true]);
  });
});

describe('what an earlier reviewer wrote', () => {
  test.each([
    'The utilization reviewer wrote on 06/20/2013: "function has not improved".',
    'A prior UR physician reviewer noted that no relief was recorded.',
    'The denial of 05/11/2013 states that no psychological report was received.',
    'The non-certification letter dated 05/11/2013 cited a lack of functional gain.',
    'The first denial rested on the missing trial report.',
    'The utilization review denial stated that failure of scheduled strong opioids had not been shown.',
    'The denial letter pointed out that survival beyond three months had not been documented.',
    'The UR determination indicated that the trial was unsuccessful.',
    'The adverse determination found no psychological report.',
    'The infusion pump is not certified at this time.',
    'Norco is approved with modification.',
    'Your reviewer answered that no circumstances of that kind were shown.',
    "The carrier's refusal of 08/01/2013 named three things.",
    'An adverse determination was sent.',
    'In a report of March 27, the claims administrator approved Lyrica and failed to approve Opana ER.',
    'The claims administrator held that the trial had not succeeded.',
  ])('%s', (text) => {
    expect([text, voiceOf(text)]).toEqual([text, 'decision']);
  });

  test.each([
    'The medical examiner noted 60 percent relief.',
    'He was told of the denial and his pain states have been worse.',
  ])('no such thing: %s', (text) => {
    expect([text, voiceOf(text)]).toEqual([text, 'record']);
  });
});

describe("another person's facts", () => {
  test.each([
    'Her sister weaned herself from Vicodin in five days with clonidine, and I have told her that this is not our way.',
    'Her brother, a veteran, also has a morphine pump and gets his refills at home.',
    'His sister, aged 60, takes Norco for her knees.',
    'His brother, who has prostate cancer, has a pump and lives with it since 2011.',
    'His father walked again after a pump.',
    'A neighbor got 80 percent relief from a pump and sleeps through the night.',
    'Her mother quit OxyContin without any trouble.',
    'His cousin did well with a baclofen pump.',
    'Her husband came off methadone in a week.',
    'A friend at church swears by her stimulator.',
    'His uncle passed a trial with 70 percent relief.',
    'Her aunt tapered off Norco in two months.',
    'His mother-in-law has had two pump infections.',
    'Her daughter stopped Xanax by herself.',
    'His wife had a successful trial of intrathecal morphine last year.',
    'A coworker was cleared by the psychologist for the same device.',
    'Her roommate sells oxycodone.',
    'His son is in recovery from heroin.',
    'A cousin overdosed in 2009.',
    'Her late husband used a morphine pump at the end.',
    'The sister of the patient has addiction.',
    'Family history: alcohol abuse in father.',
    'His grandfather depended on morphine for years.',
    'Her brother went through detox twice.',
    'An acquaintance returned to work after his implant.',
  ])('%s', (text) => {
    expect([text, voiceOf(text)]).toEqual([text, 'other-person']);
  });
});

describe('the record, though it sounds alike', () => {
  test.each([
    'His wife has noticed that he sleeps in the chair.',
    'Her daughter dresses her and does the shopping.',
    'His wife says he walks two blocks with the pump.',
    'Her sister drove her here; she rates her pain 8/10.',
    'He lives with his son and cooks for both.',
    'Her husband helps with her bath.',
    'She walks her daughter to school.',
    'The wife reports 50 percent relief since the refill.',
    'He had to be helped by his brother until the pump.',
    'The trial gave 60 percent relief and he walked 400 feet.',
    'Pain fell by half during the trial.',
    'Pump replaced in 2010 when the battery ran down.',
    'No further surgery is recommended by Dr. Halloway.',
    'The psychologist found no contraindication to a pump.',
    'Success will be a fall in pain from 8 to 4 and a walk of 200 m.',
    'It will count as a success with pain down by half, 200 m walked instead of 60, and MS Contin down by at least a third.',
    'He is on the lowest dose that works, three a day.',
    'One pharmacy, one prescriber.',
    'Removal of the pump is asked for because she has no benefit.',
    'In my opinion the trial may well succeed in this man.',
    'Oral baclofen failed at 80 mg.',
    'Life expectancy is more than a year.',
    'Goals: return to the packing shed; stand through Mass.',
    'When the battery failed in May his pain went to 9.',
    'If he misses a tablet the pain is 9/10.',
    'Sixty percent of his pain is in the leg.',
    'Dr. Lee does not recommend further surgery.',
  ])('%s', (text) => {
    expect([text, ['record', 'plan', 'request'].includes(voiceOf(text) ?? '')]).toEqual([text, true]);
  });
});
