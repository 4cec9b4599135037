/**
 * How a sentence of a draft is made: out of fixed words and of pieces, each of which carries what it rests on. There is
 * no other way to make one, so a sentence without a basis cannot be written.
 */
import { type Basis, FRAME } from './basis.ts';

/** Words with what they rest on. */
export interface Piece {
  readonly words: string;
  readonly basis: readonly [Basis, ...Basis[]];
}

/** Fixed words between pieces, or a piece. */
export type Part = string | Piece;

/** The parts of a sentence: one of the first two is a piece, so that every sentence has a basis. */
export type Parts = readonly [Piece, ...Part[]] | readonly [string, Piece, ...Part[]];

declare const made: unique symbol;

export interface Sentence {
  /** What the sentence is about, the same on another reading: `row/trial-success`. */
  readonly key: string;
  /** Layout in front of it: a space, a line break, the number of a list item. No words of the draft. */
  readonly before: string;
  readonly text: string;
  readonly basis: readonly [Basis, ...Basis[]];
  /** Only `sentence` and `frame` make sentences. */
  readonly [made]: true;
}

/** Words that rest on something. */
export function piece(words: string, ...basis: readonly [Basis, ...Basis[]]): Piece {
  return { words, basis };
}

/** Several pieces in a row with fixed words between them. */
export function joined(pieces: readonly Piece[], between: string): Part[] {
  return pieces.flatMap((one, index) => (index === 0 ? [one] : [between, one]));
}

/** A sentence of fixed words and pieces; it rests on all that its pieces rest on. */
export function sentence(key: string, before: string, parts: Parts): Sentence {
  const pieces = parts.filter((part) => typeof part !== 'string');
  const [first, ...rest] = new Set(pieces.flatMap((one) => one.basis));
  if (first === undefined) throw new TypeError(`a sentence without a basis: ${key}`);
  const text = parts.map((part) => (typeof part === 'string' ? part : part.words)).join('');
  return { key, before, text, basis: [first, ...rest] } as unknown as Sentence;
}

/** Fixed wording that states no fact of the case: a heading, the closing line. */
export function frame(key: string, before: string, words: string): Sentence {
  return sentence(key, before, [piece(words, FRAME)]);
}

/** The text of sentences with their layout. */
export function textOf(sentences: readonly Sentence[]): string {
  return sentences.map((one) => one.before + one.text).join('');
}
