import { expect, test } from 'vitest';
import type { Act } from '../../lib/activity.ts';
import { type Choice, type Choosing, choiceLogged, withChoice } from '../../lib/reviewer/choice.ts';

const judged: Choice = { edition: 'mtus-2009', added: ['pump trial'], choices: { a: 'idds-refill', b: null } };

test.each<[string, Choice, Choosing, Choice]>([
  ['an edition', {}, { edition: 'mtus-2016' }, { edition: 'mtus-2016' }],
  ['another edition', judged, { edition: 'mtus-2016' }, { ...judged, edition: 'mtus-2016' }],
  ['a request by hand', {}, { request: ' pump trial ' }, { added: ['pump trial'] }],
  ['a further one', judged, { request: 'pump refill' }, { ...judged, added: ['pump trial', 'pump refill'] }],
  ['the same again', judged, { request: 'pump trial' }, judged],
  ['no words', judged, { request: '  ' }, judged],
  ['another kind', {}, { judge: { request: 'a', as: 'idds-refill' } }, { choices: { a: 'idds-refill' } }],
  ['none of these', judged, { judge: { request: 'a', as: null } }, { ...judged, choices: { a: null, b: null } }],
  ['as found again', judged, { judge: { request: 'b' } }, { ...judged, choices: { a: 'idds-refill' } }],
])('%s', (_, before, choosing, after) => {
  expect(withChoice(before, choosing)).toEqual(after);
});

test.each<[Choosing, Act]>([
  [{ edition: 'mtus-2016' }, { what: 'chose-edition', edition: 'mtus-2016' }],
  [{ judge: { request: 'idds-trial: her pump', as: null } }, { what: 'set-request-aside' }],
  [{ judge: { request: 'idds-trial: her pump', as: 'idds-refill' } }, { what: 'chose-kind' }],
  [{ request: 'pump trial' }, { what: 'chose-request' }],
])('%j is logged without a word of the case', (choosing, act) => {
  expect(choiceLogged(choosing)).toEqual(act);
});
