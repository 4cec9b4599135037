/** What of an open case is checked, and what it is made of: its pages and documents, one after another. Pure. */
import type { Analysis } from '../analysis.ts';
import type { CheckedBy, RecordToCheck } from '../checking/messages.ts';
import type { CaseState, Reading } from '../messages.ts';
import { compareCases } from '../page/identity.ts';
import { joinRecord, type RecordPart, type RecordSource, splitRecord } from '../record/record.ts';
import type { StoredCase } from '../storage/session-cases.ts';

/** Longest text that is read, in UTF-16 code units. */
export const LONGEST_TEXT = 20 * 1024 * 1024;

/** What of a case is to be checked, and the state that what is found is laid over. */
export interface Plan {
  text: string | null;
  state: CaseState;
  /** `YYYY-MM-DD`, where it is not the day of the clock. */
  today?: string | undefined;
  /** What the text gave: where it is held, only the entries are laid over it anew. */
  found?: Analysis;
}

/** What a page that was just read, or a document that was just added, makes of a case. */
export const CHECKED = { status: 'ready', problem: null, pageChanged: false } as const;

export function pageSource(readingId: string, page: Reading, tabId: number): RecordSource {
  return {
    id: readingId,
    kind: 'page',
    name: page.title,
    tabId,
    start: 0,
    end: 0,
    words: page.words,
    frames: page.frames,
    pages: 1,
    pageStarts: [0],
    empty: [],
    sparse: [],
    failed: [],
    status: 'read',
  };
}

/** Whether a page is of the same case as the one that stood in its tab before, and as those that are kept with it. */
export function sameCaseAs(
  text: string,
  before: RecordPart | undefined,
  enough: readonly ReturnType<typeof compareCases>[],
): (held: StoredCase) => boolean {
  let known: { of: string | null; same: boolean } | null = null;
  return (held) => {
    if (known?.of !== held.text || known === null) {
      const pages = [...(before ? [before] : []), ...partsOf(held).filter(({ source }) => source.kind === 'page')];
      known = { of: held.text, same: pages.every((page) => enough.includes(compareCases(page.text, text))) };
    }
    return known.same;
  };
}

export const partsOf = ({ text, state }: StoredCase): RecordPart[] =>
  text === null ? [] : splitRecord(text, state.sources);

export const holdsSource = ({ text, state }: StoredCase, sourceId: string): boolean =>
  text !== null && state.sources.some(({ id }) => id === sourceId);

/** A case of these parts. */
export function joined(parts: readonly RecordPart[], state: CaseState): Plan {
  const { text, sources } = joinRecord(parts);
  return { text, state: { ...state, ...totalsOf(sources), sources } };
}

export function recordOf({ text, state, today }: Plan, day: string, by: CheckedBy): RecordToCheck {
  const { sources, choice, entries } = state;
  // What was written in the panel changes no finding.
  const { work: _, ...entered } = entries;
  return { text: text ?? '', sources, choice, entries: entered, today: today ?? day, by };
}

/** Whether two records give the same findings; where their documents are shown is no part of that. */
export function isSameRecord({ text, sources, ...rest }: RecordToCheck, other: RecordToCheck): boolean {
  const { text: otherText, sources: otherSources, ...otherRest } = other;
  const shown = (of: readonly RecordSource[]) => of.map(({ tabId: _, status: __, ...source }) => source);
  return (
    text === otherText && JSON.stringify([rest, shown(sources)]) === JSON.stringify([otherRest, shown(otherSources)])
  );
}

/** What the sources are together. */
function totalsOf(sources: readonly RecordSource[]): Pick<CaseState, 'words' | 'frames'> {
  return {
    words: sources.reduce((sum, { words }) => sum + words, 0),
    frames: sources.reduce((sum, { frames }) => sum + frames, 0),
  };
}

export function joinedState(parts: readonly RecordPart[]): Pick<CaseState, 'sources' | 'words' | 'frames'> {
  const { sources } = joinRecord(parts);
  return { sources, ...totalsOf(sources) };
}

export function dayOf(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
