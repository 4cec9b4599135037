import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse.ts';
import { substancesTold } from '../../../lib/facts/opioids/urine-prose.ts';

/** Each substance with + found, - not found, ? not told. */
it.each([
  [
    'UDS: hydromorphone present; alprazolam metabolite present; fentanyl and norfentanyl not detected.',
    'hydromorphone+ alprazolam+ fentanyl- fentanyl-',
  ],
  ['UDS negative for oxycodone, positive for hydrocodone.', 'oxycodone- hydrocodone+'],
  ['Urine: hydrocodone present, oxycodone not detected.', 'hydrocodone+ oxycodone-'],
  [
    'The test was positive for tramadol and negative for cocaine, heroin and amphetamines.',
    'tramadol+ street- street- street-',
  ],
  ['Tox screen: fentanyl, norfentanyl absent.', 'fentanyl- fentanyl-'],
  ['It showed oxycodone and no morphine.', 'oxycodone+ morphine-'],
  ['Urine 3/4: methadone and EDDP.', 'methadone? methadone?'],
  ['The urine was clear.', ''],
])('%s', (text, told) => {
  const words = substancesTold(text).map(
    ({ of, absent }) => `${of[0] ?? 'street'}${absent === null ? '?' : absent ? '-' : '+'}`,
  );
  expect(words.join(' ')).toBe(told);
});

describe('held against what is taken', () => {
  const note = (result: string) =>
    `Request: Norco 10/325 mg #90, 30 days\nPROGRESS NOTE 06/17/2014\nCURRENT MEDICATIONS: Norco 10/325 mg, one tablet three times a day. Xanax 0.5 mg at bedtime.\n${result}\n`;
  it.each([
    ['not-met', 'Urine drug screen 06/02/2014: alprazolam present; hydrocodone and norhydrocodone not detected.'],
    ['not-met', 'Urine drug screen 06/02/2014: hydrocodone present, morphine present.'],
    ['not-met', 'The cup of 06/02/2014 was positive for hydrocodone and cocaine.'],
    ['met', 'Urine drug screen 06/02/2014: hydrocodone present, oxycodone not detected, nothing else.'],
    ['met', 'Urine drug screen of 06/02/2014 was positive for hydrocodone and hydromorphone, nothing else found.'],
    // A sedative taken at need may be absent.
    ['met', 'Urine drug screen of 06/02/2014: hydrocodone present, alprazolam not detected, nothing else found.'],
  ])('%s: %s', (status, result) => {
    const [request] = analyse(note(result), { today: '2014-07-01' }).requests;
    expect(request?.findings.find(({ criterion }) => criterion === 'aberrant')?.elements['urine-screen']).toBe(status);
  });
});
