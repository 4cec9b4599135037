import { describe, expect, it } from 'vitest';
import type { Voice } from '../../lib/analysis.ts';
import { readDocument } from '../../lib/text/read-document.ts';

const voices = (text: string) => readDocument(text, '2015-06-01').sentences.map((s) => s.voice);
const voiceOf = (sentence: string, under = '') => voices(under + sentence).at(-1);
const RATIONALE = 'Decision rationale: ';

/** Wordings of nobody's guideline, in the manners that guidelines have. None of them may ever count as the record. */
const GUIDELINE_MANNERS: readonly string[] = [
  // norms
  'Opioids should be tapered when function does not improve.',
  'A pump should be placed only after a temporary trial has lowered pain by half.',
  'Treatment shall not be continued unless functional improvement is shown.',
  'A specialist in psychology must have found that the pain has no psychological source.',
  'It is generally recommended that a trial precede the implant.',
  'Intrathecal opioids may be considered when oral medication has failed.',
  'Implantation is indicated for selected cases in which six months of care have failed.',
  'Urine testing is required before the first prescription.',
  'Success is defined as a fall in pain of 50% or more.',
  'Approval requires documentation of 50% pain relief during a trial.',
  'Coverage is limited to those with six months of failed care.',
  'Consider a pump if: pain lasts more than six months, surgery is not an option, and the trial gave at least 50% relief.',
  // criteria in a row
  'Candidates for implantation have: a) failure of six months of care; b) objective pathology; c) clearance by a psychologist.',
  'All of the following are needed: failed therapy, a clean urine screen, 50% relief during the trial.',
  'Criteria for use of opioids: (1) a signed agreement; (2) urine screening; (3) one pharmacy.',
  // who says it
  'Per MTUS page 78, the four domains are pain relief, side effects, functioning and aberrant behavior.',
  'The American Society writes that each patient who takes long-acting drugs needs a contract.',
  'The regulation demands that the physician document analgesia at every visit.',
  'Clinicians should check the prescription database before each refill.',
  'The consensus panel advises a lower dose at first.',
  // studies
  'A randomized study of 60 subjects found 70% relief.',
  'In a cohort of 94 patients, six in ten kept their relief for a year.',
  'Good relief was kept by 61% of the patients. (Wendell, 2006)',
  'Long-term users have a 25% chance of aberrant behavior, according to one survey.',
  'The evidence for intrathecal morphine in nonmalignant pain is limited to case series.',
  'Patients on more than 120 mg a day ought to be seen by a pain specialist.',
];

/** Sentences about this patient, some of them in words that guidelines use too. */
const RECORD: readonly string[] = [
  'The patient walks a mile.',
  'He rates his pain 4/10 with Norco.',
  'She reported 60% relief during the four-day trial.',
  'Six months of physical therapy have failed.',
  'The surgeon writes that further surgery is not an option.',
  'He should stop smoking.',
  'We should obtain a urine screen.',
  'She ought to walk daily.',
  'She concluded that the pain is not psychological and that he is expected to benefit.',
  'He lives with his wife.',
  'His wife says that he sleeps better.',
  'No infection. INR 1.0.',
  'Urine drug screen of 5/1/2015 is consistent.',
  'The psychologist found no psychological source of the pain.',
  'Pain 3/10 with medication, 8/10 without.',
  'The trial of 4/2/2015 gave 70% relief; he walked half a mile and took no tablets.',
];

describe('guideline text in the record', () => {
  it.each(GUIDELINE_MANNERS)('%s', (sentence) => {
    expect(voiceOf(sentence)).not.toBe('record');
    expect(['guideline', 'decision', 'boilerplate']).toContain(voiceOf(sentence, `${RATIONALE}`));
    expect(voices(`The carpenter fell. ${sentence}`)[0]).toBe('record');
  });
});

describe('the record', () => {
  it.each(RECORD)('%s', (sentence) => {
    expect(new Set(voices(sentence))).toEqual(new Set(['record']));
  });

  it('speaks again after a quoted guideline', () => {
    expect(
      voices(
        'The patient walks a mile. Opioids should be tapered. Patients on high doses ought to be seen by a specialist. He walks his dog.',
      ),
    ).toEqual(['record', 'guideline', 'guideline', 'record']);
  });
});

describe('a reviewer’s rationale', () => {
  const table: readonly (readonly [voice: Voice, sentence: string])[] = [
    ['reviewer-finding', 'The worker in this case had a trial in May.'],
    ['reviewer-finding', 'The records did document relief.'],
    ['reviewer-finding', 'There is no report of function.'],
    ['reviewer-finding', 'It was noted that the worker takes Norco.'],
    ['reviewer-finding', 'No psychological report was found among the papers.'],
    ['reviewer-finding', 'In the case of this worker, a second opinion was not provided.'],
    ['guideline', 'The treatment guideline calls this the last resort for a chosen few.'],
    ['guideline', 'The claimant should be seen by a psychologist first.'],
    ['guideline', 'Pumps are placed late.'],
    ['decision', 'Therefore the item is not medically necessary.'],
  ];
  it.each(table)('%s: %s', (voice, sentence) => {
    expect(voiceOf(sentence, RATIONALE)).toBe(voice);
  });

  it('turns from the guideline to the case and stays there', () => {
    const text = `${RATIONALE}A pump should be placed late. In a cohort of 94 patients, most kept their relief. In this case the welder had a trial. He reported 60% relief. The file holds no psychological report.`;
    expect(voices(text).slice(1)).toEqual([
      'guideline',
      'guideline',
      'reviewer-finding',
      'reviewer-finding',
      'reviewer-finding',
    ]);
  });

  it('leaves words whose speaker is unclear to the guideline, where they prove nothing', () => {
    expect(voiceOf('Relief of 70% was promising.', RATIONALE)).toBe('guideline');
  });
});

describe('decisions', () => {
  it.each([
    'Utilization review denied the pump on 3/4/2013 because no psychological evaluation was submitted.',
    'The pump was non-certified.',
    'The item is therefore not medically necessary.',
    'The denial was upheld.',
    'The decision was overturned.',
    'UR modified the quantity to 60.',
  ])('%s', (sentence) => {
    expect(voiceOf(sentence)).toBe('decision');
  });
});

describe('other persons', () => {
  it.each([
    'His mother has cancer.',
    'Her husband takes oxycodone for his back.',
    "The roommate's oxycodone was missing.",
    'His brother died of an overdose.',
    'Her father was an alcoholic.',
    'Depression runs in the family.',
    'His wife works 20 hours a week.',
    'Her son has chronic pain.',
  ])('%s', (sentence) => {
    expect(voiceOf(sentence)).toBe('other-person');
  });
});

describe('requests and plans', () => {
  it('keep their voice, and lose it to a guideline that is quoted in them', () => {
    expect(voiceOf('Intrathecal pump refill, quantity 2', 'REQUESTED ITEMS\n')).toBe('request');
    expect(voiceOf('Per ODG, patients should have relief of 50% in a trial.', 'REQUESTED ITEMS\n')).toBe('guideline');
    expect(voiceOf('Obtain a urine screen.', 'PLAN\n')).toBe('plan');
    expect(voiceOf('Per ODG, urine screens should be random.', 'PLAN\n')).toBe('guideline');
  });
});
