import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintSet } from '../../lib/criteria/lint.ts';
import type { CriteriaSetFile, Row } from '../../lib/criteria/schema.ts';

const row: Row = {
  id: 'pathology',
  title: 'Objective pathology',
  required: true,
  logic: { allOf: ['disease-state', 'objective-finding'] },
  when: null,
  windows: [],
  citation: { document: 'A guideline', section: 'Pumps', pages: null, verified: 'default' },
  ask: 'the imaging report',
  document: 'imaging-report',
  leverage: 1,
};

/** The slips of a set of one row that differs so from a good one. */
function slips(different: Partial<Row>, set: Partial<CriteriaSetFile> = {}): string {
  const file: CriteriaSetFile = {
    id: 'ours',
    title: 'Ours',
    edition: 'custom',
    dated: '2026-11-22',
    overlay: false,
    safety: null,
    rows: [{ ...row, ...different }],
    ...set,
  };
  return lintSet(file)
    .map(({ at, says }) => `${at}: ${says}`)
    .join('\n');
}

describe('our criteria sets', () => {
  const folder = new URL('../../lib/criteria/sets/', import.meta.url);
  it.each(readdirSync(folder))('%s has no slip', async (name) => {
    const { default: file } = await import(new URL(name, folder).href, { with: { type: 'json' } });
    expect(lintSet(file as CriteriaSetFile)).toEqual([]);
  });
});

describe('slips of a criteria set', () => {
  it('finds none in a good row', () => {
    expect(slips({})).toBe('');
  });

  const rows: readonly (readonly [slip: string, different: Partial<Row>, says: RegExp])[] = [
    [
      'wording asks for two, logic for all',
      { title: 'At least two of the signs' },
      /says “At least two”, the logic asks for all/,
    ],
    [
      'wording asks for both, logic for one',
      { title: 'Both signs', logic: { anyOf: ['disease-state', 'objective-finding'] } },
      /says “Both”, the logic is content/,
    ],
    ['more than there are', { logic: { atLeast: 3, of: ['disease-state', 'objective-finding'] } }, /At least 3 of 2/],
    ['all, said as a number', { logic: { atLeast: 2, of: ['disease-state', 'objective-finding'] } }, /all of them/],
    ['an element twice', { supporting: ['disease-state'] }, /disease-state stands twice/],
    [
      'an element that nothing finds',
      { logic: 'phase-of-the-moon' as never },
      /No rule can ever find the element phase-of-the-moon/,
    ],
    [
      'a window for another element',
      { windows: [{ days: 30, element: 'trial-done', verified: 'default' }] },
      /window is given for trial-done/,
    ],
    ['a conflict with what it does not name', { conflictIfContrary: ['trial-done'] }, /trial-done is to conflict/],
    ['a page of a default', { citation: { ...row.citation, pages: '12' } }, /default of ours cites pages/],
    ['a word that decides', { ask: 'why this should be approved' }, /“approved” decides/],
  ];
  it.each(rows)('%s', (_, different, says) => {
    expect(slips(different)).toMatch(says);
  });

  it('an id used twice', () => {
    expect(slips({}, { rows: [row, row] })).toMatch(/id pathology is used twice/);
  });

  it('a required row of an overlay', () => {
    expect(slips({}, { overlay: true })).toMatch(/cannot be required/);
  });
});
