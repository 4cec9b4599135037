import { expect, it } from 'vitest';
import { analyse } from '../../lib/analyse.ts';

/** Medicines by what is told around their list. */
it.each([
  [
    'a mark set for a trial stops nothing',
    'Meds: MS Contin 15 mg 1 po BID, Norco 7.5/325 1 po q8h prn\nSuccess = VAS down by half + sit 30 min + no Norco that day.',
    ['hydrocodone/acetaminophen', 'morphine'],
  ],
  ['a relative who takes them does', 'His wife takes oxycodone 10 mg every six hours.', []],
  [
    'letters that a fax confused',
    'Medications: OxyContin 20 mg every 12 hours and oxycodone lR 5 mg every 6 hours.',
    ['oxycodone', 'oxycodone'],
  ],
])('%s', (_, text, current) => {
  const { medications } = analyse(`Request: Intrathecal trial\nPROGRESS NOTE 06/17/2014\n${text}\n`, {
    today: '2014-07-01',
  });
  expect(
    medications
      .filter((m) => m.status === 'current')
      .map((m) => m.name)
      .sort(),
  ).toEqual(current);
});
