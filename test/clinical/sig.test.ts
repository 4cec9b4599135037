import { expect, test } from 'vitest';
import { parseSig } from '../../lib/clinical/sig.ts';

test.each<[string, number, number?]>([
  ['qd', 1],
  ['daily', 1],
  ['once a day', 1],
  ['qam', 1],
  ['qhs', 1],
  ['hs', 1],
  ['at bedtime', 1],
  ['bid', 2],
  ['b.i.d.', 2],
  ['twice daily', 2],
  ['q12h', 2],
  ['every 12 hours', 2],
  ['tid', 3],
  ['p.o. t.i.d.', 3],
  ['q8h', 3],
  ['qid', 4],
  ['p.o. q.i.d.', 4],
  ['5x/day', 5],
  ['5 times a day', 5],
  ['three times a day', 3],
  ['qod', 0.5],
  ['every other day', 0.5],
  ['q3h', 8],
  ['q4h', 6],
  ['q4-6h', 6, 4],
  ['q6h', 4],
  ['q6h prn', 4],
  ['q.6 h.', 4],
  ['q6-8h', 4, 3],
  ['q2-3h', 12, 8],
  ['q72h', 1 / 3],
  ['q48h', 0.5],
  ['changed every 72 hours', 1 / 3],
  ['every 3 days', 1 / 3],
  ['weekly', 1 / 7],
  ['q7d', 1 / 7],
  ['1 tab q6h prn', 4],
  ['1-2 tabs q4-6h prn pain', 12, 4],
  ['2 tabs bid', 4],
  ['½ tab bid', 1],
  ['ii tabs tid', 6],
  ['one to two pills q.d. p.r.n.', 2, 1],
  ['b.i.d. to t.i.d. p.r.n.', 3, 2],
  ['1 tab q4h, max 4/day', 4],
  ['1 tab q4h prn NTE 5', 5],
  ['up to eight daily', 8],
  ['no more than one tablet a day', 1],
  ['1 tid x7d then bid', 3],
  ['ONE TABLET FOUR TIMES A DAY', 4],
  ['every 4 hours around the clock, six doses a day', 6],
  ['30 mg bid', 2],
  ['1800 mg a day', 1],
])('%s → %d a day', (text, perDay, least) => {
  const sig = parseSig(text);
  expect(sig?.perDay).toBeCloseTo(perDay);
  expect(sig?.minPerDay).toBeCloseTo(least ?? perDay);
});

test.each(['prn', 'as needed for pain', 'take as directed', '', 'activities of daily living'])(
  '%s names no number',
  (text) => {
    expect(parseSig(text)).toBeNull();
  },
);

test('as needed is told', () => {
  expect(parseSig('1 tab q6h prn')?.prn).toBe(true);
  expect(parseSig('q4h, none of it as needed')?.prn).toBe(false);
});
