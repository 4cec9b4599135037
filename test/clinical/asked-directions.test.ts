import { expect, it } from 'vitest';
import { analyse } from '../../lib/analyse.ts';

/** The directions of what is asked for without any stand in the record or its plan. */
it.each([
  [
    'the plan begins it',
    'Request: Nucynta ER 100 mg, #60\nPROGRESS NOTE 08/28/2013\nHe takes naproxen.\nPLAN: Begin Nucynta ER 100 mg, one tablet every 12 hours.\n',
    '100 mg × 2/day = 200 mg/day × 0.4 = 80',
  ],
  [
    'the record writes the same prescription of a larger dose',
    'Request: Increase oxycodone 15 mg to #180\nPROGRESS NOTE 05/08/2014\nHe was using oxycodone 15 mg one tablet four times a day. The provider prescribed oxycodone 15 mg, one tablet every four hours, #180 for 30 days.\n',
    '15 mg × 6/day = 90 mg/day × 1.5 = 135',
  ],
  [
    'nothing is said',
    'Request: Nucynta ER 100 mg, #60\nPROGRESS NOTE 08/28/2013\nHe takes naproxen.\n',
    '100 mg × 60 ÷ 30 days = 200 mg/day × 0.4 = 80',
  ],
])('%s', (_, text, sum) => {
  expect(analyse(text, { today: '2014-07-01' }).dailyDose[0]?.steps.map((step) => step.text)).toEqual([sum]);
});
