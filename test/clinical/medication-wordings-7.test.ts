/**
 * Medicines told in the past tense of a report: "he was taking" is what he took on the day of the note, unless the
 * words say that it ended, or of what earlier day they speak.
 */
import { describe, expect, test } from 'vitest';
import { taken } from './taken.ts';

describe('what a report tells of its own day in the past tense is taken', () => {
  test.each<[string, string[]]>([
    [
      'In a progress note dated 9/11/13 his neck pain was 9/10. He was using Fentanyl 75 mcg/hr, one patch every 48 hours, Methadone 10 mg three times a day and Ambien 10 mg.',
      ['fentanyl', 'methadone', 'zolpidem'],
    ],
    [
      'At that visit she was taking Norco 10/325 four times a day and Soma 350 mg at night.',
      ['hydrocodone/acetaminophen', 'carisoprodol'],
    ],
    [
      'The applicant was on Percocet 10/325 three times a day and Lyrica 75 mg twice a day.',
      ['oxycodone/acetaminophen', 'pregabalin'],
    ],
    ['On 3/4/2014 the worker was still taking MS Contin 30 mg every 12 hours.', ['morphine']],
    [
      'She was using Butrans 10 mcg/hr, changed weekly, and tramadol 50 mg up to four a day.',
      ['buprenorphine', 'tramadol'],
    ],
    ['He was also on Cymbalta 60 mg daily.', ['duloxetine']],
    ['The patient was taking Opana ER 20 mg q12h with 40 percent relief.', ['oxymorphone']],
    ['He was noted to be taking Nucynta 75 mg q6h.', ['tapentadol']],
    ['She was reported to be using Norco 7.5/325 five times daily.', ['hydrocodone/acetaminophen']],
    ['His medicines at that time were OxyContin 40 mg tid and Xanax 0.5 mg bid.', ['oxycodone', 'alprazolam']],
  ])('%s', (text, drugs) => {
    expect(taken(text)).toEqual(expect.arrayContaining(drugs));
  });
});

describe('what ended, or was so on an earlier day, is not', () => {
  test.each([
    'At the time of the injury he was taking Vicodin 5/500 twice a day.',
    'He was taking Norco 10/325 four times a day until March.',
    'He was using Norco 10/325 qid in 2010.',
    'Before the fusion she was taking Dilaudid 4 mg q6h.',
    'She was on OxyContin 40 mg tid for six years.',
    'He was on OxyContin 80 mg bid when I first met him.',
    'Originally she was taking Opana ER 20 mg bid.',
    'At its highest he was on MS Contin 100 mg tid.',
    'Two years ago she was using Duragesic 50 mcg q72h.',
    'He was taking Percocet 10/325 q6h but his insurance stopped paying.',
    'Before the trial he was taking MS Contin 60 mg bid; none since.',
    'While in hospital she was on Dilaudid 2 mg every four hours.',
    'He was on Exalgo 16 mg daily at one time.',
    'She was taking methadone 10 mg tid back then.',
  ])('%s', (text) => {
    expect(taken(text)).toEqual([]);
  });
});

describe('whose it is, and whether it is taken at all', () => {
  test.each<[string, string[]]>([
    ['His night attendant takes oxycodone for his own back.', []],
    ['Her caregiver is prescribed Norco 10/325; the bottles are kept apart.', []],
    ['Her husband goes to a methadone clinic.', []],
    ['Her brother attends a Suboxone program.', []],
    ['AMBIEN WAS HER LATE HUSBAND’S AND HAS BEEN THROWN OUT.', []],
    ['The Percocet was her late mother’s.', []],
    ['Fentanyl not prescribed by anyone.', []],
    ['Alprazolam: not prescribed.', []],
    ['He has read of the morphine pump and wonders about it.', []],
    ['She heard about Nucynta from a friend.', []],
    ['She was curious about Butrans.', []],
    ['He means to put the patient on methadone 10 mg three times a day.', []],
    ['Current: Nucynta ER 100 mg bid, omepra-zole, Lidoderm.', ['lidocaine', 'omeprazole', 'tapentadol']],
    ['Motrin gives her hives.', []],
    ['Mobic and acetaminophen finished in August.', []],
    ['Her grandson lost his license over Roxicodone.', []],
    ['Ziconotide and morphine are the labelled drugs for pain.', []],
    [
      'What he used\n  Mobic 15 mg daily, 6 weeks . . . . . . . . no effect\n  Voltaren gel qid, 4 weeks . . . . . . nothing',
      [],
    ],
    [
      'OxyContin 40 mg every eight hours. At OxyContin 60 mg every eight hours (trial of one week in February) he slept all day.',
      ['oxycodone'],
    ],
    ['Norco is prescribed by his family doctor.', ['hydrocodone/acetaminophen']],
    ['Percocet 10/325, not prescribed here but by Dr. Vale, four a day.', ['oxycodone/acetaminophen']],
    ['He takes Norco 10/325 four times a day, as his father did.', ['hydrocodone/acetaminophen']],
  ])('%s', (text, drugs) => {
    expect(taken(text)).toEqual(drugs);
  });
});
