/**
 * Phrase patterns over tokens: how every lexicon of the project is written and found.
 *
 *   word            that word                     word*        any word that begins so
 *   a|b             one of them                   (a)          may be absent
 *   (a b|c)         one of these phrases          (a|b)?       one of these, or nothing
 *   ..4             up to four words between      {group}      a named list of patterns
 *   <percent> <score> <ratio> <date> <duration> <number>       a value
 *
 * Every pattern has words it cannot do without; the rarest of them wakes it, and it is run only in a sentence that
 * holds them all. Each trial is bounded by the pattern's own length, so a text is read in time linear in its length.
 */
import { commonness, commonnessOfPrefix } from './common-words.ts';
import type { Token } from './tokens.ts';
import { VOCABULARY, type Vocabulary } from './vocabulary.ts';

type Item =
  /** `set`: which words it takes, a number of the index's word sets. */
  { is: 'word'; set: number } | { is: 'gap'; most: number } | { is: 'group'; ways: Item[][]; optional: boolean };

export type Groups = Readonly<Record<string, readonly string[]>>;

export interface Match<R> {
  row: R;
  /** Positions of the matched words in the tokenized text. */
  start: number;
  end: number;
  /** Token indices, half-open. */
  first: number;
  last: number;
}

const KINDS = new Set<string>(['percent', 'score', 'ratio', 'date', 'duration', 'number']);

/** Splits at spaces, or at bars, that stand outside brackets. */
function splitOutside(text: string, at: ' ' | '|'): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const c of text) {
    if (c === '(') depth++;
    if (c === ')') depth--;
    if (depth === 0 && (at === ' ' ? /\s/.test(c) : c === at)) {
      if (part) parts.push(part);
      part = '';
    } else part += c;
  }
  if (depth !== 0) throw new Error(`brackets do not match in “${text}”`);
  if (part) parts.push(part);
  return parts;
}

/** Words and beginnings of words that one place of a pattern takes. */
interface WordSet {
  words: ReadonlySet<string>;
  prefixes: readonly string[];
}

interface Pattern<R> {
  row: R;
  order: number;
  items: readonly Item[];
  /** Word sets of which the sentence must hold a word, each; the rarest first. */
  needs: readonly number[];
  /** Word set with which a match begins. */
  start: number;
  /** The reading in which it was last woken. */
  woken: number;
}

/** What an index knows of one word id. */
interface Entry<R> {
  /** A bit a word set. */
  bits: Uint32Array;
  /** The word sets among them that some pattern needs. */
  needs: readonly number[];
  /** The patterns it wakes. */
  wakes: readonly Pattern<R>[];
}

/** The sets of an index, each once. */
class WordSets {
  readonly sets: WordSet[] = [];
  readonly #numbers = new Map<string, number>();

  number(words: Iterable<string>, prefixes: Iterable<string>): number {
    const w = [...new Set(words)].toSorted();
    const p = [...new Set(prefixes)].toSorted();
    const key = `${w.join(' ')}|${p.join(' ')}`;
    let n = this.#numbers.get(key);
    if (n === undefined) {
      n = this.sets.length;
      this.sets.push({ words: new Set(w), prefixes: p });
      this.#numbers.set(key, n);
    }
    return n;
  }

  union(sets: readonly number[]): number {
    const all = sets.map((n) => this.sets[n] as WordSet);
    return this.number(
      all.flatMap((s) => [...s.words]),
      all.flatMap((s) => s.prefixes),
    );
  }

  /** How many words of a text it takes, about. */
  commonness(n: number): number {
    const { words, prefixes } = this.sets[n] as WordSet;
    let sum = 0;
    for (const w of words) sum += commonness(w);
    for (const p of prefixes) sum += commonnessOfPrefix(p);
    return sum;
  }
}

function compile(pattern: string, groups: Groups, sets: WordSets, depth = 0): Item[] {
  if (depth > 6) throw new Error(`groups nest too deep in “${pattern}”`);
  const nested = (way: string): Item[] => compile(way, groups, sets, depth + 1);
  return splitOutside(pattern.trim(), ' ').map((part): Item => {
    const gap = /^\.\.(\d+)$/.exec(part);
    if (gap) return { is: 'gap', most: Number(gap[1]) };
    const bracketed = /^\((.+)\)(\??)$/s.exec(part);
    if (bracketed) {
      const ways = splitOutside(bracketed[1] as string, '|').map(nested);
      return { is: 'group', ways, optional: bracketed[2] === '?' || (ways.length === 1 && ways[0]?.length === 1) };
    }
    const group = /^\{([a-z-]+)\}$/.exec(part);
    if (group) {
      const rows = groups[group[1] as string];
      if (!rows) throw new Error(`no group ${part} (in “${pattern}”)`);
      return { is: 'group', ways: rows.map(nested), optional: false };
    }
    const bars = splitOutside(part, '|');
    if (bars.length > 1 && part.includes('{')) return { is: 'group', ways: bars.map(nested), optional: false };
    const words: string[] = [];
    const prefixes: string[] = [];
    for (const a of part.split('|')) {
      const kind = /^<([a-z]+)>$/.exec(a)?.[1];
      if (kind && !KINDS.has(kind)) throw new Error(`no value ${a} (in “${pattern}”)`);
      if (a.endsWith('*') && a !== '*') {
        if (a.length < 3) throw new Error(`prefix ${a} is too short (in “${pattern}”)`);
        prefixes.push(a.slice(0, -1));
      } else words.push(a);
    }
    return { is: 'word', set: sets.number(words, prefixes) };
  });
}

/** The word sets with which a match can begin. */
function starts(items: readonly Item[], into: number[]): number[] {
  for (const item of items) {
    if (item.is === 'gap') throw new Error('a pattern cannot begin with a gap');
    if (item.is === 'word') {
      into.push(item.set);
      return into;
    }
    for (const way of item.ways) starts(way, into);
    if (!item.optional) return into;
  }
  return into;
}

/** The word sets without which there is no match; of a group, the union of what each of its ways needs most. */
function needsOf(items: readonly Item[], sets: WordSets): number[] {
  const needs = new Set<number>();
  for (const item of items) {
    if (item.is === 'word') needs.add(item.set);
    if (item.is !== 'group' || item.optional) continue;
    const rarest = item.ways.map((way) => needsOf(way, sets)[0]);
    if (rarest.every((n) => n !== undefined)) needs.add(sets.union(rarest));
  }
  return [...needs].toSorted((a, b) => sets.commonness(a) - sets.commonness(b));
}

/** An index over rows of patterns; build it once, use it for every sentence. */
export class PhraseIndex<R> {
  /** What the texts are to be tokenized with. */
  readonly vocabulary: Vocabulary;
  readonly #sets: WordSets;
  readonly #byWord = new Map<string, number[]>();
  readonly #byPrefix = new Map<string, number[]>();
  readonly #prefixLengths: readonly number[];
  /** Patterns by the word set that wakes them, and whether any pattern needs the set. */
  readonly #wokenBy: Pattern<R>[][] = [];
  readonly #needed: boolean[] = [];
  readonly #entries: (Entry<R> | undefined)[] = [];
  readonly #ofRow = new Map<R, Pattern<R>[]>();
  /** Of each word set, the reading in which it was last seen. */
  readonly #seen: Int32Array;
  #reading = 0;
  /** The tokens of that reading. */
  #read: readonly Token[] | null = null;

  constructor(
    rows: Iterable<{ row: R; patterns: readonly string[] }>,
    groups: Groups = {},
    vocabulary: Vocabulary = VOCABULARY,
  ) {
    this.vocabulary = vocabulary;
    const sets = new WordSets();
    const patterns: Pattern<R>[] = [];
    for (const { row, patterns: written } of rows)
      for (const pattern of written) {
        const items = compile(pattern, groups, sets);
        const needs = needsOf(items, sets);
        if (needs.length === 0) throw new Error(`“${pattern}” has no word that must stand`);
        patterns.push({ row, order: patterns.length, items, needs, start: sets.union(starts(items, [])), woken: 0 });
      }
    this.#sets = sets;
    this.#seen = new Int32Array(sets.sets.length);
    for (const p of patterns) {
      pushTo(this.#ofRow, p.row, p);
      push(this.#wokenBy, p.needs[0] as number, p);
      for (const need of p.needs) this.#needed[need] = true;
    }
    const lengths = new Set<number>();
    sets.sets.forEach((set, n) => {
      for (const word of set.words) {
        vocabulary.learn(word);
        pushTo(this.#byWord, word, n);
      }
      for (const prefix of set.prefixes) {
        vocabulary.learnPrefix(prefix);
        pushTo(this.#byPrefix, prefix, n);
        lengths.add(prefix.length);
      }
    });
    this.#prefixLengths = [...lengths];
  }

  #entryOf(id: number): Entry<R> {
    const made = this.#entries[id];
    if (made !== undefined) return made;
    const { text, prefix } = this.vocabulary.standsFor(id);
    const numbers = new Set<number>();
    const add = (list: readonly number[] | undefined) => {
      for (const n of list ?? []) numbers.add(n);
    };
    if (!prefix) add(this.#byWord.get(text));
    // A number that some rule spells out is a number all the same.
    if (/^\d/.test(text)) add(this.#byWord.get('<number>'));
    for (const length of this.#prefixLengths) if (length <= text.length) add(this.#byPrefix.get(text.slice(0, length)));
    const bits = new Uint32Array((this.#sets.sets.length >> 5) + 1);
    for (const n of numbers) bits[n >> 5] = (bits[n >> 5] as number) | (1 << (n & 31));
    const entry: Entry<R> = {
      bits,
      needs: [...numbers].filter((n) => this.#needed[n]),
      wakes: [...numbers].flatMap((n) => this.#wokenBy[n] ?? []),
    };
    this.#entries[id] = entry;
    return entry;
  }

  #fits(set: number, token: Token | undefined): boolean {
    if (token === undefined || token.id === 0) return false;
    const { bits } = this.#entryOf(token.id);
    return ((bits[set >> 5] as number) & (1 << (set & 31))) !== 0;
  }

  /** The index after the match of `items` at `at`, or -1. Gaps take as little as they can. */
  #run(items: readonly Item[], from: number, tokens: readonly Token[], at: number): number {
    let i = at;
    for (let k = from; k < items.length; k++) {
      const item = items[k] as Item;
      if (item.is === 'word') {
        if (!this.#fits(item.set, tokens[i])) return -1;
        i++;
        continue;
      }
      if (item.is === 'gap') {
        for (let skip = 0; skip <= item.most && i + skip <= tokens.length; skip++) {
          const end = this.#run(items, k + 1, tokens, i + skip);
          if (end >= 0) return end;
          // A gap never crosses a semicolon.
          if (tokens[i + skip]?.norm === ';') return -1;
        }
        return -1;
      }
      for (const way of item.ways) {
        const end = this.#run(way, 0, tokens, i);
        if (end >= 0) {
          const rest = this.#run(items, k + 1, tokens, end);
          if (rest >= 0) return rest;
        }
      }
      if (!item.optional) return -1;
    }
    return i;
  }

  /** Notes which word sets the tokens hold; true where they wake any pattern. */
  #see(tokens: readonly Token[]): boolean {
    const reading = ++this.#reading;
    this.#read = tokens;
    const seen = this.#seen;
    let wakes = false;
    for (const { id } of tokens) {
      if (id === 0) continue;
      const entry = this.#entryOf(id);
      for (const need of entry.needs) seen[need] = reading;
      if (entry.wakes.length > 0) wakes = true;
    }
    return wakes;
  }

  /** The places of one pattern in the tokens that were seen last. */
  #placesOf(p: Pattern<R>, tokens: readonly Token[], into: { at: Match<R>; order: number }[]): void {
    for (const need of p.needs) if (this.#seen[need] !== this.#reading) return;
    for (let i = 0; i < tokens.length; i++) {
      if (!this.#fits(p.start, tokens[i])) continue;
      const last = this.#run(p.items, 0, tokens, i);
      if (last <= i) continue;
      const at = {
        row: p.row,
        start: (tokens[i] as Token).start,
        end: (tokens[last - 1] as Token).end,
        first: i,
        last,
      };
      into.push({ at, order: p.order });
    }
  }

  /** Every row's matches, in text order; of one row's overlapping matches the longest. */
  find(tokens: readonly Token[]): Match<R>[] {
    if (!this.#see(tokens)) return [];
    const found: { at: Match<R>; order: number }[] = [];
    for (const { id } of tokens) {
      if (id === 0) continue;
      for (const p of this.#entryOf(id).wakes) {
        if (p.woken === this.#reading) continue;
        p.woken = this.#reading;
        this.#placesOf(p, tokens, found);
      }
    }
    return inOrder(found);
  }

  /** The matches of one row alone: for what is asked of few sentences. */
  findRow(row: R, tokens: readonly Token[]): Match<R>[] {
    if (this.#read !== tokens) this.#see(tokens);
    const found: { at: Match<R>; order: number }[] = [];
    for (const p of this.#ofRow.get(row) ?? []) this.#placesOf(p, tokens, found);
    return inOrder(found);
  }
}

function inOrder<R>(found: { at: Match<R>; order: number }[]): Match<R>[] {
  if (found.length > 1) found.sort((a, b) => a.at.first - b.at.first || a.order - b.order);
  return longest(found.map((f) => f.at));
}

function push<V>(lists: V[][], key: number, value: V): void {
  const list = lists[key];
  if (list) list.push(value);
  else lists[key] = [value];
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function longest<R>(found: readonly Match<R>[]): Match<R>[] {
  if (found.length < 2) return [...found];
  /** Of each row, where its last match stands in `out`. */
  const lastOf = new Map<R, number>();
  const out: Match<R>[] = [];
  for (const m of found) {
    const at = lastOf.get(m.row);
    const before = at === undefined ? undefined : out[at];
    if (at !== undefined && before && m.start < before.end) {
      if (m.end - m.start > before.end - before.start) out[at] = m;
      continue;
    }
    lastOf.set(m.row, out.length);
    out.push(m);
  }
  return out;
}
