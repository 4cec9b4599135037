/** A draft as the panel shows it: its sentences, with the asks that were chosen and what the reviewer wrote. Pure. */
import type { Drafts, RequestFindings } from '../lib/analysis.ts';
import { ASK } from '../lib/drafts/documents-asked.ts';
import {
  type DraftLine,
  type Edits,
  editsOf,
  joinLines,
  linesOf,
  type RestatedLine,
  restate,
} from '../lib/drafts/restate.ts';
import type { DraftTexts } from '../lib/export/material.ts';

export type DraftKind = keyof Drafts;

/** What the reviewer wrote in a draft, and the sentences it was written from. */
export interface Edited {
  from: readonly DraftLine[];
  edits: Edits;
}

const isLeftOut = (key: string, leftOut: ReadonlySet<string>) =>
  key.startsWith(ASK) && leftOut.has(key.slice(ASK.length));

/** The sentences that follow from the findings, with the chosen asks alone, numbered afresh. */
export function freshLines(
  request: RequestFindings,
  kind: DraftKind,
  leftOut: ReadonlySet<string> = new Set(),
): DraftLine[] {
  let number = 0;
  return linesOf(request.drafts[kind], request.draftSentences[kind]).flatMap((line) => {
    if (!line.key.startsWith(ASK)) return [line];
    if (isLeftOut(line.key, leftOut)) return [];
    number += 1;
    return [{ ...line, before: `\n${number}. ` }];
  });
}

/**
 * The sentences to show: the reviewer's words stand, and sentences whose evidence changed are marked.
 * @param before the sentences of the reading before this one, where there was one
 */
export function shownLines(
  lines: readonly DraftLine[],
  edited: Edited | null,
  leftOut: ReadonlySet<string> = new Set(),
  before?: readonly Pick<DraftLine, 'key' | 'mark'>[],
): RestatedLine[] {
  const from = (edited?.from ?? lines).filter(({ key }) => !isLeftOut(key, leftOut));
  const edits = new Map([...(edited?.edits ?? [])].filter(([key]) => !isLeftOut(key, leftOut)));
  const befores = new Map(lines.map(({ key, before }) => [key, before]));
  const written = new Map(from.map(({ key, before }) => [key, before]));
  return restate(from, edits, lines, before ?? lines).map((line) =>
    // Layout that the person left alone follows the draft: the number of an ask.
    line.edited && line.before === written.get(line.key)
      ? { ...line, before: befores.get(line.key) ?? line.before }
      : line,
  );
}

/** What the reviewer has written, after the whole text was changed to `text`; null where nothing differs. */
export function written(
  lines: readonly DraftLine[],
  shown: readonly RestatedLine[],
  edited: Edited | null,
  text: string,
): Edited | null {
  const fresh = new Map(lines.map((line) => [line.key, line]));
  const edits = editsOf(
    shown.map((line) => fresh.get(line.key) ?? line),
    text,
  );
  for (const line of shown) {
    const before = edited?.edits.get(line.key);
    if (!before) continue;
    const now = edits.get(line.key);
    // Words that were not touched keep the evidence they were written from; of a sentence that is gone nothing is lost.
    if (now ? now.text === line.text : line.fresh === null) edits.set(line.key, { ...before, before: line.before });
  }
  // What is written in an ask that is left out for now comes back with it.
  const visible = new Set(shown.map(({ key }) => key));
  for (const [key, edit] of edited?.edits ?? []) if (!visible.has(key)) edits.set(key, edit);
  if (edits.size === 0) return null;
  const gone = (edited?.from ?? []).filter(({ key }) => !fresh.has(key));
  return { from: gone.length > 0 ? [...lines, ...gone] : lines, edits };
}

/** Takes back the words of one sentence, or says that they stand as they are. */
export function settled(lines: readonly DraftLine[], edited: Edited, key: string, keep: boolean): Edited | null {
  const edits = new Map(edited.edits);
  const edit = edits.get(key);
  const mark = lines.find((line) => line.key === key)?.mark;
  if (keep && edit && mark !== undefined) edits.set(key, { ...edit, mark });
  else edits.delete(key);
  return edits.size > 0 ? { ...edited, edits } : null;
}

/** The drafts of a request as they are shown, for whoever takes them out of the panel. */
export function draftTexts(
  request: RequestFindings,
  edits: Partial<Record<DraftKind, Edited>>,
  leftOut: ReadonlySet<string>,
): DraftTexts {
  const textOf = (kind: DraftKind) => {
    const edited = edits[kind] ?? null;
    const text = joinLines(shownLines(freshLines(request, kind, leftOut), edited, leftOut));
    return { text, edited: edited !== null };
  };
  return {
    rationale: textOf('rationale'),
    requestForInformation: textOf('requestForInformation'),
    nurseSummary: textOf('nurseSummary'),
    worklistNote: textOf('worklistNote'),
  };
}
