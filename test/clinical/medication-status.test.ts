import { describe, expect, test } from 'vitest';
import { findMedications } from '../../lib/clinical/medications.ts';
import { readDocument } from '../../lib/text/read-document.ts';
import { taken } from './taken.ts';

const NORCO = 'hydrocodone/acetaminophen';
const PERCOCET = 'oxycodone/acetaminophen';

describe('no longer, or never, taken', () => {
  test.each([
    // gave something: a past effect of the drug
    'Naproxen caused a bleeding ulcer.',
    'Gabapentin made her too sleepy to drive.',
    'Elavil gave him urinary retention.',
    'Nortriptyline 75 mg made her retain urine.',
    'Zanaflex dropped her pressure to 84 systolic.',
    'Topamax gave word-finding trouble.',
    'Lyrica left her in a fog all day.',
    'Cymbalta upset his stomach.',
    'Savella - nausea, quit.',
    'Celebrex put his blood pressure up.',
    'Mobic 15 mg daily for ten weeks: heartburn, and the leg pain was the same.',
    'Neurontin 1200 tid x 8 mo without lasting benefit.',
    'Neurontin 1200 tid x 8 mo.',
    'Gabapentin did not help.',
    'Gabapentin, naproxen and Flexeril did not help.',
    'Tramadol, naproxen and Lyrica in 2010, each for at least two months, gave no relief.',
    'Gabapentin and physical therapy did nothing for the leg.',
    'Topamax was of no use.',
    'Lyrica 150 mg bid for 3 months, no change in pain.',
    'Cymbalta 60 mg, no change after 3 months.',
    'Robaxin wore off after a week.',
    'Effexor worked at first, then lost its effect.',
    'The lidocaine patches would not stick and were abandoned.',
    'Trileptal, 2008, had to be abandoned because of low sodium.',
    'Gabapentin came off in June for swelling.',
    'Fentanyl patches were given up in May.',
    'A fentanyl patch, 2012, fell off in the heat.',
    'Lyrica ended in March.',
    'Ambien finished in 2013.',
    'Opana was replaced by Nucynta, which is no longer taken either.',
    // tried
    'Norco and Ultram are listed as tried before.',
    'Tried and failed: gabapentin, Lyrica, Cymbalta, Topamax.',
    'Medications tried: Vicodin, Ultram, naproxen, Flexeril.',
    'Failed meds: gabapentin (sedation), nortriptyline (dry mouth).',
    'Previously tried medications include Norco, tramadol and Soma.',
    'He has been through Norco, Percocet and OxyContin over the years.',
    'She has failed multiple medications including gabapentin, Lyrica and duloxetine.',
    'The patient has had trials of Neurontin, Elavil and Cymbalta.',
    'Unresponsive to NSAIDs, gabapentin and Lyrica.',
    'Pain was refractory to gabapentin and amitriptyline.',
    'No response to Lyrica or Savella.',
    'She got no benefit from Cymbalta.',
    'Past medications: Vicodin, Soma, Ambien.',
    'Prior meds - Percocet, Xanax.',
    'Two courses of Medrol were given without effect.',
    'He took Vicodin for a year after the injury.',
    'She was on methadone from 2006 to 2009.',
    'He had been on OxyContin in 2010.',
    'She used Soma in the past.',
    'h/o Vicodin use in 2007.',
    'Percocet and OxyContin 20 mg bid, 2009 to 2011.',
    'Vicodin in 2008.',
    'Last Norco 2005.',
    'Old chart sheet: Soma 350, hold.',
    // stopped
    'Off: Lyrica (2008), Methadone (2005, rash).',
    'Off: ketamine troche, Tegretol (rash), Norco.',
    'Off ibuprofen.',
    "D/C'd: Neurontin, Soma.",
    "Soma d/c'd 3/2014.",
    'Stopped: Neurontin, Lyrica, Pamelor (see above).',
    'Discontinued medications: Norco, Soma, Xanax.',
    'She quit Percocet on her own.',
    'He ran out of Norco in May and did not renew it.',
    'He went through a three-week taper of Ambien in 2013, which went well.',
    'She was detoxed from OxyContin at a center in 2012.',
    'Naprosyn    stopped, renal function     2011',
    'Zanaflex ................. finished in March, no more',
    'Neurontin ended, Mobic ended.',
    'Norco - discontinued per UR denial.',
    'Plavix on hold since 3/1.',
    'He gave up Vicodin because of constipation.',
    'He does not take the Ativan from the emergency room any more.',
    'Since stopping Norco she has had withdrawal.',
    'Opioids were weaned; Norco was her last, in August.',
    'The doctor took her off Xanax.',
    'Dilantin was dropped and her Lyrica was too.',
    // not taken, offered, talked about
    'Ambien p.r.n. (not taking).',
    'Ambien 10 mg qhs - not taking.',
    'aspirin .................. never (asthma)',
    'He was once prescribed Butrans but never filled it.',
    'MS Contin was talked about and not begun.',
    'MS Contin was discussed, but she declined.',
    'Suboxone was offered to him by his cousin.',
    'The 9/22/15 note does not speak of clonidine.',
    'There is no mention of Lyrica.',
    'He cannot take ibuprofen because of his kidneys.',
    'She should not take naproxen.',
    'NSAIDs such as Motrin are contraindicated.',
    'She has never been on Lyrica.',
    'He has not tried Cymbalta.',
    'Nothing stronger than Mobic was written for until today, and Mobic has ended.',
    'The tumor board favored methadone.',
    'He denies taking Xanax.',
    'She would rather not go back on Lyrica.',
    'If 15 mg fails, she may be changed to methadone.',
    'Medication history: Percocet (2010, nausea), Nucynta (denied by carrier), Lyrica (weight gain), Elavil (no effect).',
    'Flexeril 7.5 mg qhs #30 - discontinue.',
    'He was on Opana ER before but insurance would not cover it.',
    'He also tried Ultram, which caused a seizure, and Butrans, to which he developed a rash.',
    'Lunesta was denied.',
    "Pt takes his brother's Percocet at times.",
    'Off Oxycontin since Jan. No longer needs Ambien.',
    'Medications have included Vicodin, Percocet, Soma, Neurontin, and Lidoderm.',
    'Failed Lyrica 2/2 edema, Cymbalta 2/2 nausea, Topamax 2/2 cognitive s/e.',
    'OxyContin was raised to 40 mg tid in 2012, then d/c for cost.',
    'Post-op she was on a Dilaudid PCA.',
    // allergy
    'ALL: Demerol.',
    'Allg: PCN, Dilaudid (vomits)',
    'Allergies: codeine, Vicodin.',
    'NKDA except Dilaudid - itching.',
    'Aleve, hives.',
    'Morphine: anaphylaxis.',
    'ALLERGY: codeine - hives',
    'Intolerances: Cymbalta, Lyrica, tramadol.',
    'Codeine makes her vomit; listed as an intolerance.',
    // tested
    'UDS 01/12/2011: fentanyl, norfentanyl and oxycodone found, nothing else.',
    'Urine of 01/14/2015: oxymorphone and hydrocodone present, THC not found.',
    'The screen showed hydrocodone and no other opiate.',
    // given once
    'He received Toradol 60 mg IM today.',
    'Versed 2 mg and fentanyl 100 mcg IV were given for the procedure.',
    'A single intrathecal injection of morphine 0.3 mg was given.',
    'Morphine 4 mg IV x1 in the ED.',
    // other people
    'Her husband is disabled himself and takes OxyContin for his hips.',
    'Her husband, who drove her, has panic attacks and takes Xanax; she says she does not use his tablets.',
    'Her sister, who is on warfarin for a clot, drove her.',
    'A brother overdosed on heroin in 2003 and is now maintained by a methadone clinic.',
    'His younger brother, on a methadone program, died.',
    "The Vicodin in the bathroom cabinet is her husband's, for his teeth.",
    'Her husband keeps hydrocodone for his shoulder in a locked box; she does not touch it.',
    'His roommate, who once took methadone, has no access.',
    "Her mother's oxycodone, kept next door, was locked up.",
    'Her sister takes Duragesic for fibromyalgia and has offered her a patch.',
    'Family: mother on Norco and Xanax for her back.',
    // general wording
    'If a patient is on Norco and a sedative, caution.',
    'Patients on methadone need an ECG.',
  ])('%s', (text) => {
    expect(taken(text)).toEqual([]);
  });
});

describe('taken', () => {
  test.each<[string, string[]]>([
    ['Meds: Norco 10/325 tid, Soma 350 qhs, Ambien 10 qhs.', ['carisoprodol', NORCO, 'zolpidem']],
    [
      "Current meds per 11/10/14: Robaxin 750 tid. Trazadone 50 qhs. D/C'd: Neurontin, Soma.",
      ['methocarbamol', 'trazodone'],
    ],
    ["Dilantin d/c'd 12/30/13, Keppra begun.", ['levetiracetam']],
    ['Gabapentin stopped, Lyrica started.', ['pregabalin']],
    ['MS Contin was discontinued and Opana ER 20 mg bid was begun.', ['oxymorphone']],
    ['She was switched from MS Contin to Opana ER 20 mg bid last year.', ['oxymorphone']],
    ['Vicodin was replaced with Percocet 10/325 qid.', [PERCOCET]],
    ['He takes Norco 10/325, five a day.', [NORCO]],
    ['He remains on methadone 10 mg tid.', ['methadone']],
    ['Norco helps for four hours.', [NORCO]],
    ['Pain is 4/10 with Norco and 8/10 without it.', [NORCO]],
    ['The patient is taking Norco.', [NORCO]],
    ['Norco lets her cook a meal.', [NORCO]],
    ['Patient uses Percocet 10/325 up to six per day for breakthrough pain.', [PERCOCET]],
    ['On board are Cymbalta 60 mg and Lyrica 75 mg bid.', ['duloxetine', 'pregabalin']],
    ['Cymbalta 60 mg is on board for mood.', ['duloxetine']],
    ['Nortriptyline 50 mg at night goes on.', ['nortriptyline']],
    ['Lyrica 75 mg bid stays.', ['pregabalin']],
    ['Norco 5/325 stays the same at no more than 2 a day.', [NORCO]],
    ['Present medicines: Lortab 10/500, two tablets four times a day. Lisinopril.', [NORCO, 'lisinopril']],
    ['MS Contin 30 mg was increased to 60 mg bid last month.', ['morphine']],
    ['Norco was reduced from six to four a day.', [NORCO]],
    ['Percocet was started in 2011 and has been continued since.', [PERCOCET]],
    ['OxyContin since 2009, 40 mg tid.', ['oxycodone']],
    ['Norco 10/325 (since 2012).', [NORCO]],
    ['Refill Norco 10/325 #120.', [NORCO]],
    ['Rx: Norco 10/325 #120; Soma 350 #90.', ['carisoprodol', NORCO]],
    ['His wife says he takes Norco four times a day.', [NORCO]],
    ['Her daughter drives her, and she takes Norco for the ride.', [NORCO]],
    ['He lives with his wife and takes Percocet 10/325 qid.', [PERCOCET]],
    ['His wife gives him Norco at bedtime.', [NORCO]],
    ['He did not tolerate gabapentin and now takes Lyrica.', ['pregabalin']],
    ['After gabapentin failed, Lyrica 75 mg bid was begun and helps.', ['pregabalin']],
    ['Norco is taken with Colace for constipation.', ['docusate', NORCO]],
    ['Norco failed; Percocet 10/325 qid is taken now.', [PERCOCET]],
    ['She continues with Butrans 10 mcg/h weekly.', ['buprenorphine']],
    ['Norco 5/325                    1 po bid prn                  2012', [NORCO]],
    ['Coumadin 5 mg nightly (DVT 2010).', ['warfarin']],
    ['vicoden ES 7.5/300 ....... 1 four times daily (since 04/2012)', [NORCO]],
    ['Xarelto 20 mg daily for the clot in his right leg (October 2015).', ['rivaroxaban']],
    ['0xyContin 8O mg every 8 hours, on the hour.', ['oxycodone']],
    [
      'Methadone was tried for five weeks in place of OxyContin and was stopped. OxyContin 80 mg every 8 hours.',
      ['oxycodone'],
    ],
    ['At present he is on methadone 5 mg tid and Norco 7.5/325 up to twice a day.', [NORCO, 'methadone']],
    ['Zofran did nothing for it. Kadian 50 mg one qam.', ['morphine']],
    [
      'Medications:\nNorco 10/325 1 po q6h prn\nSoma 350 mg 1 po tid\nXanax 1 mg 1 po bid',
      ['alprazolam', 'carisoprodol', NORCO],
    ],
    ['Medication history: Norco (current), Percocet (2010, nausea).', [NORCO]],
    ['Discussed the risks of combining Norco with Ativan. She will taper the Ativan.', [NORCO, 'lorazepam']],
    ['Hold Plavix 7 days prior to the trial.', ['clopidogrel']],
    ['Plan: stop warfarin five days ahead, restart on day 2.', ['warfarin']],
    ['Her medications included Norco and Soma.', ['carisoprodol', NORCO]],
    ['He was given prescriptions for Norco and tramadol.', [NORCO, 'tramadol']],
    ['He tried to come off the OxyContin in May but it was resumed at 20 mg bid.', ['oxycodone']],
    ['Norco 10/325 qid was last filled 4/2/14.', [NORCO]],
    ['His opioid was increased from Norco 10/325 QID to Percocet 10/325 QID on 3/1/14.', [PERCOCET]],
    [
      'Percocet 10-325 mg Oral Tablet; Take 1 tablet 4 times daily; Qty 120; Start 1/2/2015; Stop 2/1/2015; Status: Active',
      [PERCOCET],
    ],
    ['[x] Norco 10/325 qid   [ ] Percocet   [ ] Soma', [NORCO]],
    ['He has been off Xanax for two years. He wants to be off Norco as well.', [NORCO]],
    ['MSC 60 bid, Xanax 1 tid.', ['alprazolam', 'morphine']],
    ['Ambien d/c. Restoril 15 mg qhs.', ['temazepam']],
  ])('%s', (text, names) => {
    expect(taken(text)).toEqual([...names].sort());
  });
});

describe('tables', () => {
  test('a column of states', () => {
    const text = `MEDICATIONS\nDrug | Dose | Status\nNorco | 10/325 qid | active\nSoma | 350 mg tid | discontinued 3/2014\nLyrica | 75 mg bid | inactive\nCymbalta | 60 mg | current`;
    expect(taken(text)).toEqual(['duloxetine', NORCO]);
  });
  test('a column of ends', () => {
    const text = `Medication | Start | Stop\nNorco 10/325 qid | 03/2012 | present\nLyrica 75 mg bid | 02/2009 | 05/2009\nNeurontin 300 mg tid | 01/2008 | 06/2008`;
    expect(taken(text)).toEqual([NORCO]);
  });
  test('what came of it', () => {
    const text = `Treatment | When | What came of it\nTopamax 200 mg | Jan-Jun 2007 | no effect on leg burning\nCymbalta 60 mg | 2008, nine months | pain unchanged\nLortab 10/500 | since 2004 | takes the edge off, never below 7`;
    expect(taken(text)).toEqual([NORCO]);
  });
  test('doses day by day are no regimen', () => {
    const text =
      'Meds: MS Contin 60 mg one tab q12h.\n\n          | day before | day 1 | day 2 | day 3\nMS Contin |   120 mg   | 60 mg | 30 mg | 30 mg\nNorco     |   4 tabs   |   1   |   0   |   0\n';
    const found = findMedications(readDocument(text, '2016-01-01'));
    expect(found.filter((m) => m.name === 'morphine')).toMatchObject([{ strength: 60, unitsPerDay: 2 }]);
  });
});

test('a newer list that goes on without a drug holds', () => {
  const text = `PROGRESS NOTE 03/02/2011\nMEDICATIONS: Percocet 10/325 tid, Soma 350 qhs, Lyrica 75 bid.\n\nPROGRESS NOTE 06/10/2012\nMEDICATIONS: Norco 10/325 qid, Lyrica 75 bid.\n`;
  expect(taken(text)).toEqual([NORCO, 'pregabalin']);
});

describe('sections', () => {
  test.each([
    ['PAST MEDICATIONS\nNorco 10/325 qid\nSoma 350 mg tid', []],
    ['DISCONTINUED MEDICATIONS:\nNorco 10/325\nSoma 350', []],
    ['MEDICATION TRIALS:\nGabapentin 300 tid\nLyrica 75 bid', []],
    ['Allergies\nCodeine\nMorphine', []],
    ['CURRENT MEDICATIONS\nNorco\nSoma\nPREVIOUS MEDICATIONS\nXanax\nAmbien', ['carisoprodol', NORCO]],
  ])('%s', (text, names) => {
    expect(taken(text)).toEqual(names);
  });
});
