import { expect, test } from 'vitest';
import { isWorkedOn } from '../../components/ForgetCase.tsx';
import type { CaseState } from '../../lib/messages.ts';
import { NO_ENTRIES } from '../../lib/reviewer/entries.ts';
import { sourceOf } from '../record/source.ts';

const page = sourceOf('page');
const of = (more: Partial<CaseState>): CaseState =>
  ({ sources: [page], choice: {}, entries: NO_ENTRIES, ...more }) as CaseState;
const NOTHING = { edits: {}, leftOut: {} };
const FINDING = { status: 'met', reason: 'seen', found: 'not-documented' } as const;

test.each([
  ['nothing', of({}), NOTHING, false],
  [
    'what was undone',
    of({ entries: { clock: {}, findings: { request: {} } } }),
    { edits: { request: {} }, leftOut: { request: new Set<string>() } },
    false,
  ],
  ['a page or a document that was added', of({ sources: [page, sourceOf('chart')] }), NOTHING, true],
  ['a finding that was set', of({ entries: { clock: {}, findings: { request: { goals: FINDING } } } }), NOTHING, true],
  ['a day of the clock', of({ entries: { clock: { injuryDate: null }, findings: {} } }), NOTHING, true],
  ['a request that was set aside', of({ choice: { choices: { request: null } } }), NOTHING, true],
  ['a request by hand', of({ choice: { added: ['pump refill'] } }), NOTHING, true],
  ['an edition', of({ choice: { edition: 'mtus-2009' } }), NOTHING, true],
  ['a draft', of({}), { edits: { request: { rationale: { from: [], edits: new Map() } } }, leftOut: {} }, true],
  ['a paper left out', of({}), { edits: {}, leftOut: { request: new Set(['Report']) } }, true],
])('%s is work of the reviewer’s own or not', (_, state, work, expected) =>
  expect(isWorkedOn(state, work)).toBe(expected),
);
