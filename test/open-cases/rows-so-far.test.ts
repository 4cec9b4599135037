/** A case whose page is read while the person scrolls. */
import { describe, expect, test } from 'vitest';
import { withRows } from '../../lib/open-cases/rows-so-far.ts';
import type { Gathered } from '../../lib/page/gatherer-messages.ts';
import { BETWEEN_SOURCES, joinRecord, type RecordPart } from '../../lib/record/record.ts';
import { emptyCase } from '../../lib/storage/session-cases.ts';
import { sourceOf } from '../record/source.ts';

const part = (id: string, text: string): RecordPart => ({ source: sourceOf(id, { tabId: 1 }), text });
const LEFT_OUT = { hiddenWords: 0, foldedWords: 0, frames: 0, rows: 7, otherCases: 0 };
const gathered = (text: string): Gathered => ({ text, words: 3, frames: 0, rows: 2, leftOut: LEFT_OUT });

/** A case of two pages. */
function held(kept = true) {
  const { text, sources } = joinRecord([part('first', 'one'), part('second', 'two')]);
  return { state: { ...emptyCase(1), sources }, text: kept ? text : null };
}

describe('a page with more rows', () => {
  test('takes the place of what it was, and the other pages stay', () => {
    const { state, parts } = withRows(held(), 'first', gathered('one\nmore'), true, 100);
    expect(joinRecord(parts ?? []).text).toBe(`one\nmore${BETWEEN_SOURCES}two`);
    expect(parts?.map(({ source }) => source.words)).toEqual([3, 1]);
    expect(state).toMatchObject({ rowsSoFar: 2, leftOut: LEFT_OUT });
  });

  test.each([
    ['nothing came by', held(), 'one', 100, { rowsSoFar: 2 }],
    ['the text of the other pages is not held any more', held(false), 'one\nmore', 100, { rowsSoFar: 2 }],
    ['the text grew too long', held(), 'one\nmore', 20, { rowsSoFar: null, problem: 'too-much' }],
  ])('is not taken in: %s', (_, stored, text, longest, expected) => {
    const { state, parts } = withRows(stored, 'first', gathered(text), true, longest);
    expect(parts).toBeNull();
    expect(state).toMatchObject(expected);
  });

  test('is no longer followed once it is ended', () => {
    expect(withRows(held(), 'first', gathered('one'), false, 100).state.rowsSoFar).toBeNull();
  });
});
