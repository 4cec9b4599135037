/**
 * A draft that a person has edited, on another reading of the case: the edits stay, word for word, and those whose
 * evidence has changed are marked. Pure; the panel holds the edits.
 */
import type { DraftBasis, DraftSentence } from '../analysis.ts';

/** A sentence of a draft with its words and the layout in front of it. */
export interface DraftLine {
  key: string;
  before: string;
  text: string;
  basis: DraftBasis[];
  mark: string;
}

/** What a person wrote in the place of a sentence; no words where it was struck out. */
export interface Edit {
  before: string;
  text: string;
  /** The mark of the sentence that was edited. */
  mark: string;
}

/** Edits by the key of the sentence. */
export type Edits = ReadonlyMap<string, Edit>;

export interface RestatedLine extends DraftLine {
  /** The words are the person's. */
  edited: boolean;
  /** The person's words stand, but what they were written from has changed or is gone. */
  stale: boolean;
  /** The sentence says something else than on the reading before, or is new. */
  changed: boolean;
  /** What the findings say here now; null where they no longer give this sentence. */
  fresh: string | null;
}

/** The sentences of a draft with their words. */
export function linesOf(draft: string, sentences: readonly DraftSentence[]): DraftLine[] {
  let end = 0;
  return sentences.map((one) => {
    const before = draft.slice(end, one.start);
    end = one.end;
    return { key: one.key, before, text: draft.slice(one.start, one.end), basis: one.basis, mark: one.mark };
  });
}

/** Lines as one text. */
export function joinLines(lines: readonly Pick<DraftLine, 'before' | 'text'>[]): string {
  return lines.map((line) => line.before + line.text).join('');
}

function personsWords(key: string, edit: Edit): Pick<RestatedLine, 'key' | 'before' | 'text' | 'edited'> {
  return { key, before: edit.before, text: edit.text, edited: true };
}

/**
 * The draft of the new reading with the person's edits in it. An edit whose sentence is gone keeps its place behind the
 * sentence it followed. No edit is ever lost.
 * @param previous the sentences that the edits were written from
 * @param before the sentences of the reading before, where those are others
 */
export function restate(
  previous: readonly DraftLine[],
  edits: Edits,
  next: readonly DraftLine[],
  before: readonly Pick<DraftLine, 'key' | 'mark'>[] = previous,
): RestatedLine[] {
  const marks = new Map(before.map((line) => [line.key, line.mark]));
  const kept = next.map((line): RestatedLine => {
    const edit = edits.get(line.key);
    const changed = marks.get(line.key) !== line.mark;
    if (edit === undefined) return { ...line, edited: false, stale: false, changed, fresh: line.text };
    const entry: DraftBasis = { kind: 'reviewer-entry', entry: edit.text };
    return {
      ...personsWords(line.key, edit),
      basis: [...line.basis, entry],
      mark: line.mark,
      stale: edit.mark !== line.mark,
      changed,
      fresh: line.text,
    };
  });
  const keys = new Set(next.map((line) => line.key));
  const gone = (key: string, edit: Edit): RestatedLine => ({
    ...personsWords(key, edit),
    basis: [{ kind: 'reviewer-entry', entry: edit.text }],
    mark: edit.mark,
    stale: true,
    changed: true,
    fresh: null,
  });
  // Behind which kept sentence an edit of a sentence that is gone belongs; behind none at the beginning.
  const following = new Map<string | null, RestatedLine[]>();
  const placed = new Set<string>();
  let anchor: string | null = null;
  for (const { key } of previous) {
    if (keys.has(key)) anchor = key;
    const edit = edits.get(key);
    if (edit === undefined || keys.has(key) || placed.has(key)) continue;
    placed.add(key);
    following.set(anchor, [...(following.get(anchor) ?? []), gone(key, edit)]);
  }
  const strays = [...edits].filter(([key]) => !keys.has(key) && !placed.has(key)).map(([key, edit]) => gone(key, edit));
  return [
    ...(following.get(null) ?? []),
    ...kept.flatMap((line) => [line, ...(following.get(line.key) ?? [])]),
    ...strays,
  ];
}

/** Words shorter than this are looked for with their layout only: they could stand anywhere. */
const SHORTEST_ANCHOR = 24;

/** Where the words of a line stand in the edited text, from `from` on; -1 where they no longer do. */
function placeOf(line: DraftLine, edited: string, from: number): number {
  const withLayout = edited.indexOf(line.before + line.text, from);
  if (withLayout >= 0) return withLayout + line.before.length;
  return line.text.length >= SHORTEST_ANCHOR ? edited.indexOf(line.text, from) : -1;
}

/** Where a written text may pass from one sentence to the next: before a line break or a bar. */
const SEAM = /(?<!\n)(?=\n)|(?= \| )/;

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu));

function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
}

/** One way of giving parts to lines: the last step, and the way before it. */
interface Way {
  kept: number;
  at: number;
  from: Way | null;
}

/**
 * Which part of some words belongs to which of the lines that they replace: in order, so that as many words as possible
 * go to the line that had them. A line may be left with none.
 */
function shared(words: string, lines: readonly DraftLine[]): string[] {
  if (lines.length < 2) return [words];
  const parts = words.split(SEAM);
  const had = lines.map((line) => wordsOf(line.text));
  // best[at] holds, for the parts seen so far with the last of them given to line `at`, the words kept and the way there.
  let best: (Way | null)[] = had.map(() => null);
  for (const part of parts) {
    const now = wordsOf(part);
    let leader: Way | null = null;
    best = best.map((own, at) => {
      if (own !== null && own.kept > (leader?.kept ?? -1)) leader = own;
      return { kept: (leader?.kept ?? 0) + inCommon(now, had[at] ?? now), at, from: leader };
    });
  }
  const shares: string[][] = lines.map(() => []);
  let way = best.reduce((a, b) => ((b?.kept ?? 0) > (a?.kept ?? 0) ? b : a));
  for (let index = parts.length - 1; index >= 0 && way !== null; index -= 1) {
    shares[way.at]?.push(parts[index] ?? '');
    way = way.from;
  }
  return shares.map((share) => share.reverse().join(''));
}

/**
 * The edits that make `edited` of the lines: a text that a person has changed as a whole, taken apart by sentence.
 * Sentences that still stand word for word are not edits; what was written between them belongs to the one it replaces
 * or follows. Lines with these edits in them are `edited` again, character for character.
 */
export function editsOf(lines: readonly DraftLine[], edited: string): Map<string, Edit> {
  const edits = new Map<string, Edit>();
  const change = (line: DraftLine, before: string, text: string) =>
    edits.set(line.key, { before, text, mark: line.mark });
  /** Gives the words between two standing sentences to the lines they replace, or to the one they follow. */
  const give = (words: string, replaced: readonly DraftLine[], last: DraftLine | null, next: DraftLine | null) => {
    let rest = words;
    if (next !== null) {
      if (rest.endsWith(next.before)) rest = rest.slice(0, rest.length - next.before.length);
      else change(next, '', next.text);
    }
    if (replaced.length > 0) {
      const shares = shared(rest, replaced);
      for (const [index, line] of replaced.entries()) {
        const words = shares[index] ?? '';
        const laidOut = words.startsWith(line.before);
        change(line, laidOut ? line.before : '', laidOut ? words.slice(line.before.length) : words);
      }
    } else if (rest !== '') {
      if (last !== null) change(last, edits.get(last.key)?.before ?? last.before, last.text + rest);
      else if (next !== null) change(next, rest + (edits.get(next.key)?.before ?? next.before), next.text);
    }
  };
  let end = 0;
  let last: DraftLine | null = null;
  let replaced: DraftLine[] = [];
  for (const line of lines) {
    const start = placeOf(line, edited, end);
    if (start < 0) {
      replaced.push(line);
      continue;
    }
    give(edited.slice(end, start), replaced, last, line);
    replaced = [];
    last = line;
    end = start + line.text.length;
  }
  give(edited.slice(end), replaced, last, null);
  return edits;
}
