/** A case whose page is read while the person scrolls: what it is with the rows that came by so far. Pure. */
import type { CaseState } from '../messages.ts';
import type { Gathered } from '../page/gatherer-messages.ts';
import { type RecordPart, splitRecord } from '../record/record.ts';
import type { StoredCase } from '../storage/session-cases.ts';

export interface GrownCase {
  state: CaseState;
  /** The record with the page as it is known now; null where it is what it was. */
  parts: readonly RecordPart[] | null;
}

/**
 * The case with what came by in one of its pages.
 * @param on whether reading goes on
 * @param longest the longest text of a case
 */
export function withRows(
  { state, text }: StoredCase,
  readingId: string,
  { text: page, words, frames, leftOut, rows }: Gathered,
  on: boolean,
  longest: number,
): GrownCase {
  const next: CaseState = { ...state, rowsSoFar: on ? rows : null, leftOut };
  // A text that was too long to be kept over the end of a worker is known again where the page is all of it.
  const isHeld = text !== null || state.sources.length === 1;
  const parts = splitRecord(text ?? '', state.sources);
  const before = parts.find(({ source }) => source.id === readingId)?.text;
  const length = (text?.length ?? 0) - (before?.length ?? 0) + page.length;
  if (!isHeld || before === page) return { state: next, parts: null };
  if (length > longest) return { state: { ...state, rowsSoFar: null, problem: 'too-much' }, parts: null };
  return {
    state: next,
    parts: parts.map((part) =>
      part.source.id === readingId ? { source: { ...part.source, words, frames }, text: page } : part,
    ),
  };
}
