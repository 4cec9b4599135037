/**
 * A page as a person sees it, as one text with a map back to the nodes. One walk, no change to the page.
 *
 * Blocks, rows and `<br>` end a line, cells stand a tab apart, white space is collapsed as it is rendered, what is not
 * shown is left out and counted, fields are read as `Label: value`, shadow roots and frames of the same origin are
 * walked too. The text of other frames is handed in by their own readers.
 */
import { countFirst } from '../sorted.ts';
import { type FormField, shownValue } from './fields.ts';
import { type Item, rowsOfOtherCases } from './other-cases.ts';
import type { Embedded, PageText, Place, ReadOptions, Run } from './page-text.ts';
import { boundedText } from './shown.ts';
import { atOnce, Interrupted, inSlices, type SliceOptions } from './slices.ts';
import { type Walk, walkThrough } from './walk.ts';
import { countedWords, isSpace } from './words.ts';

/** Reads a document in one go. Linear in its size. */
export function readPage(document: Document, options: ReadOptions = {}): PageText {
  return atOnce(readingOf(document, walkThrough(document, options)));
}

/** How often a reading begins anew on a page that changes meanwhile, before it is read in one go. */
const PATIENCE = 2;

/**
 * Reads a document in slices: a small one at once, a large one as a promise. A text that is half of one state of the
 * page and half of the next is never given: if the page changes in between, the reading begins anew.
 */
export function readPageInSlices(
  document: Document,
  options: ReadOptions & Pick<SliceOptions, 'signal'> & { onCharacters?: (read: number) => void } = {},
  patience = PATIENCE,
): PageText | Promise<PageText> {
  if (patience === 0) return readPage(document, options);
  const page = walkThrough(document, options);
  let changed = false;
  const observer = new MutationObserver((records) => {
    changed ||= !records.every(isTick);
  });
  let observed = 0;
  const reading = inSlices(readingOf(document, page), {
    signal: options.signal,
    onPause: () => {
      options.onCharacters?.(page.length());
      for (; observed < page.roots.length; observed++)
        observer.observe(page.roots[observed] as Node, { childList: true, characterData: true, subtree: true });
    },
    onResume: () => !changed,
  });
  if (!(reading instanceof Promise)) return reading;
  return reading.then(
    (read) => {
      observer.disconnect();
      return read;
    },
    (error: unknown) => {
      observer.disconnect();
      if (error instanceof Interrupted) return readPageInSlices(document, options, patience - 1);
      throw error;
    },
  );
}

/** A clock or a counter: nothing that a reading has to begin anew for. */
function isTick({ target }: MutationRecord): boolean {
  const words = target.nodeType === 3 ? (target as Text).data : boundedText(target as Element, TICK_LENGTH + 1);
  return words.length <= TICK_LENGTH;
}
const TICK_LENGTH = 24;

function* readingOf(document: Document, page: Walk): Generator<void, PageText, void> {
  while (page.step()) yield;
  const whole = page.text();
  yield;
  const { text, runs, embedded, others } = without(whole, yield* rowsOfOtherCases(whole, page.items), page);
  yield;
  const words = yield* countedWords(text);
  return {
    text,
    runs,
    words,
    frames: page.frames(),
    title: document.title.trim(),
    roots: page.roots,
    leftOut: { ...page.leftOut, otherCases: others },
    embedded,
    closedFrames: page.closedFrames,
    part: page.part,
  };
}

/** Takes stretches out of a text, and moves what follows. */
function without(
  text: string,
  cuts: readonly Item[],
  page: Walk,
): { text: string; runs: readonly Run[]; embedded: readonly Embedded[]; others: number } {
  if (cuts.length === 0) return { text, runs: page.runs, embedded: page.embedded, others: 0 };
  const parts: string[] = [];
  const runs: Run[] = [];
  const embedded: Embedded[] = [];
  let removed = 0;
  let run = 0;
  let frame = 0;
  let from = 0;
  for (const { start, end } of [...cuts, { start: text.length, end: text.length }]) {
    parts.push(text.slice(from, start));
    for (; run < page.runs.length; run++) {
      const next = page.runs[run] as Run;
      if (next.textStart >= start) break;
      if (next.textStart >= from) runs.push({ ...next, textStart: next.textStart - removed });
    }
    for (; frame < page.embedded.length; frame++) {
      const next = page.embedded[frame] as Embedded;
      if (next.textStart >= start) break;
      if (next.textStart >= from) embedded.push({ ...next, textStart: next.textStart - removed });
    }
    removed += end - start;
    from = end;
  }
  return { text: parts.join(''), runs, embedded, others: cuts.length };
}

/**
 * The places in the page that hold `text.slice(start, end)`, in order, one for each stretch of a node. White space that
 * was collapsed inside a node is covered; what was put in between belongs to no place.
 */
export function placesOf(page: Pick<PageText, 'runs'>, start: number, end: number): Place[] {
  const places: Place[] = [];
  for (let i = firstRunAfter(page.runs, start); i < page.runs.length; i++) {
    const run = page.runs[i] as Run;
    if (run.textStart >= end) break;
    const from = run.nodeOffset + Math.max(0, start - run.textStart);
    const to = run.nodeOffset + Math.min(run.length, end - run.textStart);
    const last = places.at(-1);
    if (last && last.node === run.node && last.to <= from) last.to = to;
    else places.push({ node: run.node, from, to });
  }
  return places;
}

/** The text offset of a place in the page, or null where nothing was read from there. */
export function offsetOf(page: Pick<PageText, 'runs'>, node: Node, nodeOffset: number): number | null {
  // Runs are sorted by text, not by node; a click is rare, so a walk over them is cheap enough.
  for (const run of page.runs) {
    if (run.node === node && nodeOffset >= run.nodeOffset && nodeOffset <= run.nodeOffset + run.length)
      return run.textStart + nodeOffset - run.nodeOffset;
  }
  return null;
}

/**
 * Whether the nodes still hold what was read from them, white space aside. A page may have changed them since; then
 * nothing may be painted there.
 */
export function standsAsRead(page: Pick<PageText, 'runs' | 'text'>, start: number, end: number): boolean {
  let stands = false;
  for (let i = firstRunAfter(page.runs, start); i < page.runs.length; i++) {
    const run = page.runs[i] as Run;
    if (run.textStart >= end) break;
    if (!run.node.isConnected) return false;
    const source = run.node.nodeType === 3 ? (run.node as Text).data : shownValue(run.node as FormField);
    const from = Math.max(start, run.textStart);
    const to = Math.min(end, run.textStart + run.length);
    const shift = run.nodeOffset - run.textStart;
    for (let at = from; at < to; at++) {
      const was = page.text.charCodeAt(at);
      const is = source.charCodeAt(at + shift);
      if (was !== is && !(isSpace(was) && isSpace(is))) return false;
    }
    stands = true;
  }
  return stands;
}

/** Index of the first run that ends after an offset. */
function firstRunAfter(runs: readonly Run[], offset: number): number {
  return countFirst(runs, ({ textStart, length }) => textStart + length <= offset);
}
