/**
 * Finds a quotation again in a text that may have moved. Strings in, offsets out; no page in here.
 *
 * When unsure it finds nothing: a highlight on the wrong words is worse than none. White space may differ, and between
 * the same neighbours a few letters; never a figure, a unit, a negation or a side.
 */
import { sameButForLetters } from './same-words.ts';
import { atOnce } from './slices.ts';

export interface Span {
  start: number;
  end: number;
}

export interface Quotation extends Span {
  quote: string;
  /** Words right before and after, where they are known: they choose between equal quotations. */
  before?: string;
  after?: string;
}

interface Folded {
  text: string;
  at: Uint32Array;
}

/** Characters of context that are compared. */
const CONTEXT = 32;

/** Finds quotations in one text; what a text needs to have done to it is done once. */
export class QuotationFinder {
  private readonly text: string;
  private folded: Folded | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * The span of a quotation: at its own position, else the exact occurrence with the best context and then the nearest,
   * else the same with white space folded, else words that differ in a few letters between the same neighbours
   * (`sameButForLetters`); null when the words are not there. Linear in the text.
   */
  find(quotation: Quotation): Span | null {
    return atOnce(this.finding(quotation));
  }

  /** The same in steps. */
  *finding(quotation: Quotation): Generator<void, Span | null, void> {
    const { text } = this;
    const { start, end, quote } = quotation;
    if (quote.trim() === '') return null;
    // With its surroundings unchanged a quotation is taken as it is, even if it begins inside a word.
    if (start >= 0 && text.slice(start, end) === quote && wholeNumbers(text, start, end)) {
      const known = (quotation.before ?? '').slice(-CONTEXT).length + (quotation.after ?? '').slice(0, CONTEXT).length;
      if (known > 0 ? sharedContext(text, start, end, quotation) === known : wholeWords(text, start, end))
        return { start, end };
    }
    const exact = nearest(text, quote, quotation, (at) => at);
    if (exact) return exact;
    this.folded ??= yield* folding(text);
    const hay = this.folded;
    const needle = fold(quote.trim()).text;
    const found = nearest(hay.text, needle, quotation, (at) => hay.at[at] ?? text.length);
    if (found) return this.unfold(found);
    const alike = between(hay.text, needle, fold(quotation.before ?? '').text, fold(quotation.after ?? '').text);
    return alike && this.unfold(alike);
  }

  private unfold({ start, end }: Span): Span | null {
    const first = this.folded?.at[start];
    const last = this.folded?.at[end - 1];
    return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
  }
}

/** Characters of a neighbour that must be the same for words to be looked at that differ. */
const NEIGHBOUR = 12;

/** Words that stand between the neighbours of the quotation, or beside one of them, and differ in letters only. */
function between(text: string, quote: string, before: string, after: string): Span | null {
  const count = quote.split(' ').length;
  const left = before.slice(-2 * NEIGHBOUR).trimStart();
  if (left.trim().length >= NEIGHBOUR) {
    for (let at = text.indexOf(left); at >= 0; at = text.indexOf(left, at + 1)) {
      let start = at + left.length;
      if (text[start] === ' ') start++;
      let end = start;
      for (let word = 0; word < count && end < text.length; word++) {
        const space = text.indexOf(' ', end + (word === 0 ? 0 : 1));
        end = space < 0 ? text.length : space;
      }
      const found = alikeAt(text, quote, before, start, end);
      if (found) return found;
    }
  }
  const right = after.slice(0, 2 * NEIGHBOUR).trimEnd();
  if (right.trim().length >= NEIGHBOUR) {
    for (let at = text.indexOf(right); at >= 0; at = text.indexOf(right, at + 1)) {
      let end = at;
      if (text[end - 1] === ' ') end--;
      let start = end;
      for (let word = 0; word < count && start > 0; word++)
        start = text.lastIndexOf(' ', start - (word === 0 ? 1 : 2)) + 1;
      const found = alikeAt(text, quote, before, start, end);
      if (found) return found;
    }
  }
  return null;
}

/** What follows the last word of a quotation without a space (a full stop) is none of it. */
function alikeAt(text: string, quote: string, before: string, start: number, end: number): Span | null {
  let last = end;
  while (last > start && PUNCTUATION.has(text[last - 1] ?? '') && !PUNCTUATION.has(quote.at(-1) ?? '')) last--;
  if (!wholeWords(text, start, last) || !wholeNumbers(text, start, last)) return null;
  if (isDeniedAnew(text, start, before)) return null;
  return sameButForLetters(quote, text.slice(start, last)) ? { start, end: last } : null;
}
const PUNCTUATION = new Set(['.', ',', ';', ':', '!', '?', ')', ']', '"', '”']);

/** Among all occurrences: most context in common, then nearest to the old position. */
function nearest(text: string, quote: string, hint: Quotation, original: (offset: number) => number): Span | null {
  let best: Span | null = null;
  let bestContext = -1;
  let bestDistance = Infinity;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) {
    const end = at + quote.length;
    if (!wholeWords(text, at, end) || !wholeNumbers(text, at, end) || isDeniedAnew(text, at, hint.before)) continue;
    const context = sharedContext(text, at, end, hint);
    const distance = Math.abs(original(at) - hint.start);
    if (context > bestContext || (context === bestContext && distance < bestDistance)) {
      best = { start: at, end };
      bestContext = context;
      bestDistance = distance;
    }
  }
  return best;
}

/** “no” before words that had none before them makes them another statement. */
function isDeniedAnew(text: string, start: number, before: string | undefined): boolean {
  const word = lastWord(text.slice(Math.max(0, start - 16), start));
  return NEGATIONS.has(word) && (before === undefined || lastWord(before) !== word);
}
const NEGATIONS = new Set(['no', 'not', 'never', 'without', 'denies', 'denied', 'negative', 'non', 'nor']);

function lastWord(text: string): string {
  const words = text.trimEnd();
  let from = words.length;
  while (from > 0 && isLetterOrDigit(words, from - 1)) from--;
  return words.slice(from).toLowerCase();
}

function sharedContext(text: string, start: number, end: number, hint: Quotation): number {
  const before = (hint.before ?? '').slice(-CONTEXT);
  const after = (hint.after ?? '').slice(0, CONTEXT);
  let shared = 0;
  for (let i = 1; i <= before.length && text[start - i] === before[before.length - i]; i++) shared++;
  for (let i = 0; i < after.length && text[end + i] === after[i]; i++) shared++;
  return shared;
}

/** An occurrence inside a longer word is another word: "met" in "metastatic". */
function wholeWords(text: string, start: number, end: number): boolean {
  return (
    !(isLetterOrDigit(text, start - 1) && isLetterOrDigit(text, start)) &&
    !(isLetterOrDigit(text, end - 1) && isLetterOrDigit(text, end))
  );
}

/** "5 mg" inside "0.5 mg" or "15 mg" is another dose; "30" inside "30.5" or "30,000" is another figure. */
function wholeNumbers(text: string, start: number, end: number): boolean {
  if (isDigit(text, start)) {
    if (isDigit(text, start - 1)) return false;
    if (isPoint(text, start - 1) && isDigit(text, start - 2)) return false;
    if (text[start - 1] === '.' && !isLetterOrDigit(text, start - 2)) return false;
  }
  if (isDigit(text, end - 1)) {
    if (isDigit(text, end)) return false;
    if (isPoint(text, end) && isDigit(text, end + 1)) return false;
  }
  return true;
}

function isDigit(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c >= 48 && c <= 57;
}

const isPoint = (text: string, at: number) => text[at] === '.' || text[at] === ',';

function isLetterOrDigit(text: string, at: number): boolean {
  if (isDigit(text, at)) return true;
  const c = text[at];
  // Letters are the characters that have two cases.
  return c !== undefined && c.toLowerCase() !== c.toUpperCase();
}

/** Pieces of white space between two chances for the page to have its turn. */
const STRIDE = 10_000;

/** White space folded to single spaces, with the place of every character in the original. */
function* folding(text: string): Generator<void, Folded, void> {
  const at = new Uint32Array(text.length);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (let i = 0; i < text.length; ) {
    if (!isWhite(text.charCodeAt(i))) {
      at[length++] = i++;
      continue;
    }
    if (parts.push(text.slice(from, i), ' ') % STRIDE === 0) yield;
    at[length++] = i;
    while (i < text.length && isWhite(text.charCodeAt(i))) i++;
    from = i;
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), at: at.subarray(0, length) };
}

const fold = (text: string) => atOnce(folding(text));

const isWhite = (c: number) => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x2028 || c === 0x2029;
