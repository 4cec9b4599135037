/**
 * A case text as the later steps see it: clean words with a way back to the original characters.
 */
import type { Voice } from '../analysis.ts';
import type { Token } from './tokens.ts';
import type { Seen } from './wording.ts';

/** A half-open range of UTF-16 code units; in the clean text unless a name says otherwise. */
export interface Span {
  start: number;
  end: number;
}

export interface Sentence extends Span {
  index: number;
  /** `document.clean.slice(start, end)`. */
  text: string;
  /** The text with the wordings that it may hold. Sentences copied forward share it. */
  seen: Seen;
  /** Tokens of `text`, places counted from its start. Sentences copied forward share them. */
  tokens: readonly Token[];
  voice: Voice;
  /** It is a heading itself. */
  heading: boolean;
  /** Id of the heading row (headings.ts) above the sentence, or null. */
  section: string | null;
  /** Day of the note the sentence stands in, `YYYY-MM-DD`, where the text says so. */
  date: string | null;
}

export interface Document {
  /** The text as it was given: every quotation is cut from this. */
  original: string;
  /**
   * The text for matching: line wraps joined, hyphenation and markup removed, white space collapsed
   * (a line break that ends a heading, field or paragraph stays as `\n`), typographic quotes made plain.
   */
  clean: string;
  sentences: Sentence[];
  /** The range of the original that a clean range came from, without white space at its ends. */
  toOriginal(span: Span): Span;
  /** The sentence that holds a clean offset (the nearest before it, if it falls between two). */
  sentenceAt(offset: number): Sentence | null;
}

/** The sentence that holds an offset, or the nearest before it. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | null {
  let lo = 0;
  let hi = sentences.length - 1;
  let best: Sentence | null = null;
  while (lo <= hi) {
    const mid = (lo + hi) >> 1;
    const s = sentences[mid] as Sentence;
    if (s.start <= offset) {
      best = s;
      lo = mid + 1;
    } else hi = mid - 1;
  }
  return best;
}
