/**
 * The words that rules use. Every phrase index teaches the vocabulary its words; a text's words are then looked up
 * once, and all rules compare numbers, not letters.
 *
 * A word no rule names gets the id of the longest known beginning it has (`infect*`), or 0: to the rules all words of
 * one id are the same word. So the number of ids is bounded by the rules, whatever the text holds.
 */
import { countFirst } from '../sorted.ts';

/** What the rules know of one spelling. */
export interface Word {
  /** Lower case. */
  norm: string;
  /** 0: no rule can tell it from other unknown words. */
  id: number;
  /** A rule names exactly this word. */
  known: boolean;
  /** A longer known word begins, or ends, with it: it may be a piece that OCR split off. */
  begins: boolean;
  ends: boolean;
  /** Of number words ("three"), the number. */
  number: number | null;
  /** Of units of time ("weeks"), days. */
  days: number | null;
}

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  half: 0.5,
  several: 3,
};
const UNIT_DAYS: Readonly<Record<string, number>> = {
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
  wk: 7,
  wks: 7,
  month: 30.4,
  months: 30.4,
  mo: 30.4,
  mos: 30.4,
  year: 365.25,
  years: 365.25,
  yr: 365.25,
  yrs: 365.25,
  decade: 3652.5,
  decades: 3652.5,
};
/** Spellings held at a time: more than any record has, so that hostile text cannot fill the memory. */
const MOST_HELD = 50_000;

export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #prefixIds = new Map<string, number>();
  readonly #prefixLengths = new Set<number>();
  /** The spelling, or the beginning, that stands for each id. */
  readonly #standsFor: { text: string; prefix: boolean }[] = [{ text: '', prefix: false }];
  #held = new Map<string, Word>();
  /** Known words in order, and reversed known words in order; null until asked for after learning. */
  #sorted: { forward: string[]; backward: string[] } | null = null;

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.learn(word);
  }

  learn(word: string): void {
    if (this.#ids.has(word)) return;
    this.#ids.set(word, this.#standsFor.length);
    this.#standsFor.push({ text: word, prefix: false });
    this.#forget();
  }

  learnPrefix(prefix: string): void {
    if (this.#prefixIds.has(prefix)) return;
    this.#prefixIds.set(prefix, this.#standsFor.length);
    this.#prefixLengths.add(prefix.length);
    this.#standsFor.push({ text: prefix, prefix: true });
    this.#forget();
  }

  #forget(): void {
    this.#held = new Map();
    this.#sorted = null;
  }

  has(word: string): boolean {
    return this.#ids.has(word);
  }

  /** The id of a word as it is written in a rule (`<percent>`, `-`, `pump`); 0 where none names it. */
  idOf(word: string): number {
    return this.#ids.get(word) ?? this.#prefixIdOf(word);
  }

  /** The spelling, or the beginning of words, that an id stands for. */
  standsFor(id: number): { text: string; prefix: boolean } {
    return this.#standsFor[id] as { text: string; prefix: boolean };
  }

  wordOf(norm: string): Word {
    let word = this.#held.get(norm);
    if (word === undefined) {
      if (this.#held.size >= MOST_HELD) this.#held = new Map();
      word = this.#make(norm);
      // A slice of a text would keep the whole text alive.
      this.#held.set(norm, word);
    }
    return word;
  }

  #make(norm: string): Word {
    const spelling = this.#ids.has(norm) ? norm : this.#mended(norm);
    const id = this.#ids.get(spelling);
    const { forward, backward } = this.#order();
    return {
      norm: spelling,
      id: id ?? this.#prefixIdOf(spelling),
      known: id !== undefined,
      begins: hasLonger(forward, norm),
      ends: hasLonger(backward, reversed(norm)),
      number: Object.hasOwn(NUMBER_WORDS, spelling) ? (NUMBER_WORDS[spelling] as number) : null,
      days: Object.hasOwn(UNIT_DAYS, spelling) ? (UNIT_DAYS[spelling] as number) : null,
    };
  }

  #prefixIdOf(word: string): number {
    let best = 0;
    let length = 0;
    for (const n of this.#prefixLengths) {
      if (n <= length || n > word.length) continue;
      const id = this.#prefixIds.get(word.slice(0, n));
      if (id !== undefined) {
        best = id;
        length = n;
      }
    }
    return best;
  }

  #order(): { forward: string[]; backward: string[] } {
    if (this.#sorted === null) {
      const words = [...this.#ids.keys()];
      this.#sorted = { forward: words.toSorted(), backward: words.map(reversed).toSorted() };
    }
    return this.#sorted;
  }

  /** Undoes the commonest misreadings (rn for m, l for i) where that gives a known word. */
  #mended(word: string): string {
    if (word.length > 40) return word;
    if (word.includes('rn')) {
      const m = word.replaceAll('rn', 'm');
      if (this.#ids.has(m)) return m;
    }
    for (let at = word.indexOf('l'); at >= 0 && word.length > 4; at = word.indexOf('l', at + 1)) {
      const i = `${word.slice(0, at)}i${word.slice(at + 1)}`;
      if (this.#ids.has(i)) return i;
    }
    if (word[0] === 'l') {
      const i = `i${word.slice(1)}`;
      if (this.#ids.has(i)) return i;
      if (i.includes('rn') && this.#ids.has(i.replaceAll('rn', 'm'))) return i.replaceAll('rn', 'm');
    }
    return word;
  }
}

const reversed = (word: string): string => [...word].reverse().join('');

/** Whether a sorted list holds a longer word that begins with `word`. */
function hasLonger(sorted: readonly string[], word: string): boolean {
  return sorted[countFirst(sorted, (one) => one <= word)]?.startsWith(word) ?? false;
}

/** The one vocabulary of all rules. */
export const VOCABULARY = new Vocabulary();
