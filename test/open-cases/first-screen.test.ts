import { expect, test } from 'vitest';
import { analyse } from '../../lib/analyse.ts';
import { requestKey } from '../../lib/analysis.ts';
import { CaseState } from '../../lib/messages.ts';
import { firstScreen } from '../../lib/open-cases/first-screen.ts';
import { NO_ENTRIES } from '../../lib/reviewer/entries.ts';
import { readyCase } from '../components/ready-case.ts';
import { me, surroundings, TEXT } from './world.ts';

const TWO = analyse(`${TEXT}REQUEST FOR AUTHORIZATION: Oxycodone 10 mg #90\n`, { today: '2014-06-20' });
const [pump, drug] = TWO.requests;
if (!pump || !drug) throw new Error('The text of these tests asks for two things.');
const at = (tab: string | null) =>
  readyCase({ entries: { ...NO_ENTRIES, work: { tab, leftOut: {}, edits: {} } } }, TWO);

test('the request in front is told whole; of the others what their tabs say, of the rest of the case nothing', () => {
  const whole = readyCase({}, TWO);
  const first = firstScreen(whole);
  expect(CaseState.parse(first)).toEqual(first);
  expect(first.firstScreenOf).toBe(pump.id);
  expect(first.analysis?.requests[0]).toBe(whole.analysis?.requests[0]);
  expect(first.analysis?.requests[1]).toMatchObject({ id: drug.id, label: drug.label, drug: drug.drug, findings: [] });
  expect(first.analysis).toMatchObject({ case: TWO.case, medications: [], dailyDose: [], overTime: [], segments: [] });
  expect(JSON.stringify(first.analysis?.requests[1])).not.toContain('"quote":"70');
});

test('in front is what the reviewer left in front', () => {
  expect(firstScreen(at(requestKey(drug))).firstScreenOf).toBe(drug.id);
});

test('where no request is in front the whole is told', () => {
  for (const state of [
    at('medicines'),
    readyCase({}, null),
    readyCase({}, analyse('A page about nothing.', { today: '2014-06-20' })),
    // Words that wait may be entered for any request.
    readyCase({ selected: { problem: 'nothing' } }, TWO),
  ])
    expect(firstScreen(state)).toBe(state);
});

test('a panel that opens is told the same case, first in part and then whole', async () => {
  const { handlers } = surroundings().make();
  await handlers['case/read']({ tabId: 3 }, me);
  const whole = await handlers['case/get']({ tabId: 3 }, me);
  const first = await handlers['case/first-screen']({ tabId: 3 }, me);
  expect(first).toMatchObject({ turn: whole.turn, readingId: whole.readingId, status: 'ready' });
  expect(first.firstScreenOf).toBe(whole.analysis?.requests[0]?.id);
  expect(whole.firstScreenOf).toBeUndefined();
});
