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
import { type Token, uncontracted } from './tokens.ts';
import { VOCABULARY, type Vocabulary } from './vocabulary.ts';

type Item =
  /** `set`: which words it takes, a number of the index's word sets. */
  { is: 'word'; set: number } | { is: 'gap'; most: number } | Group;

interface Group {
  is: 'group';
  ways: readonly (readonly Item[])[];
  optional: boolean;
  /** The word sets with which each way begins; null where it may begin with anything. */
  opens: readonly (readonly number[] | null)[];
  /** Of each word id met so far, the ways that may begin with it. */
  waysAt: Map<number, readonly (readonly Item[])[]>;
}

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
    if (depth === 0 && (at === ' ' ? c.trim() === '' : c === at)) {
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
  /** Its number, in the order of the rows. */
  order: number;
  items: readonly Item[];
  /** Word sets of which the sentence must hold a word, each; the rarest, which wakes the pattern, apart. */
  wakes: number;
  needs: readonly number[];
  /** Word set with which a match begins. */
  start: number;
}

/** What an index knows of one word id. */
interface Entry {
  /** A bit a word set that takes it. */
  bits: Int32Array;
  /** The patterns it wakes, by number. */
  wakes: Int32Array;
}

/** The sets of an index, each once. */
class WordSets {
  readonly sets: WordSet[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #commonness: number[] = [];
  readonly #unions = new Map<string, number>();
  /** Of a group that stands in many patterns, what was found once: its beginnings, and the set that it needs. */
  readonly #starts = new Map<Group, readonly number[]>();
  readonly #needs = new Map<Group, number | null>();

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
    const numbers = [...new Set(sets)].toSorted((a, b) => a - b);
    const [only] = numbers;
    if (numbers.length === 1 && only !== undefined) return only;
    const key = numbers.join();
    let n = this.#unions.get(key);
    if (n === undefined) {
      const all = numbers.map((one) => this.sets[one] as WordSet);
      n = this.number(
        all.flatMap((s) => [...s.words]),
        all.flatMap((s) => s.prefixes),
      );
      this.#unions.set(key, n);
    }
    return n;
  }

  /** The word sets with which a match of the items can begin. */
  startsOf(items: readonly Item[]): readonly number[] {
    const into: number[] = [];
    for (const item of items) {
      if (item.is === 'gap') throw new Error('a pattern cannot begin with a gap');
      if (item.is === 'word') {
        into.push(item.set);
        return into;
      }
      let ofGroup = this.#starts.get(item);
      if (ofGroup === undefined) {
        ofGroup = [...new Set(item.ways.flatMap((way) => this.startsOf(way)))];
        this.#starts.set(item, ofGroup);
      }
      into.push(...ofGroup);
      if (!item.optional) return into;
    }
    return into;
  }

  /** The word sets without which there is no match; of a group, the union of what each of its ways needs most. */
  needsOf(items: readonly Item[]): number[] {
    const needs = new Set<number>();
    for (const item of items) {
      if (item.is === 'word') needs.add(item.set);
      if (item.is !== 'group' || item.optional) continue;
      let ofGroup = this.#needs.get(item);
      if (ofGroup === undefined) {
        const rarest = item.ways.map((way) => this.needsOf(way)[0]);
        ofGroup = rarest.every((n) => n !== undefined) ? this.union(rarest) : null;
        this.#needs.set(item, ofGroup);
      }
      if (ofGroup !== null) needs.add(ofGroup);
    }
    return [...needs].toSorted((a, b) => this.commonness(a) - this.commonness(b));
  }

  /** How many words of a text it takes, about. */
  commonness(n: number): number {
    const known = this.#commonness[n];
    if (known !== undefined) return known;
    const { words, prefixes } = this.sets[n] as WordSet;
    let sum = 0;
    for (const w of words) sum += commonness(w);
    for (const p of prefixes) sum += commonnessOfPrefix(p);
    this.#commonness[n] = sum;
    return sum;
  }
}

/** Patterns as items; a part that stands in many patterns (`{drug}`) is made once. */
class Compiler {
  readonly #groups: Groups;
  readonly #sets: WordSets;
  readonly #parts = new Map<string, Item>();

  constructor(groups: Groups, sets: WordSets) {
    this.#groups = groups;
    this.#sets = sets;
  }

  compile(pattern: string, depth = 0): Item[] {
    if (depth > 6) throw new Error(`groups nest too deep in “${pattern}”`);
    return splitOutside(pattern.trim(), ' ').map((part) => {
      let item = this.#parts.get(part);
      if (item === undefined) {
        item = this.#part(part, pattern, depth);
        this.#parts.set(part, item);
      }
      return item;
    });
  }

  #part(part: string, pattern: string, depth: number): Item {
    const nested = (way: string): Item[] => this.compile(way, depth + 1);
    const gap = /^\.\.(\d+)$/.exec(part);
    if (gap) return { is: 'gap', most: Number(gap[1]) };
    const bracketed = /^\((.+)\)(\??)$/s.exec(part);
    if (bracketed) {
      const ways = splitOutside(bracketed[1] as string, '|').map(nested);
      return groupOf(ways, bracketed[2] === '?' || (ways.length === 1 && ways[0]?.length === 1));
    }
    const group = /^\{([a-z-]+)\}$/.exec(part);
    if (group) {
      const rows = this.#groups[group[1] as string];
      if (!rows) throw new Error(`no group ${part} (in “${pattern}”)`);
      return groupOf(rows.map(nested), false);
    }
    const bars = splitOutside(part, '|');
    if (bars.length > 1 && part.includes('{')) return groupOf(bars.map(nested), false);
    const spelt = bars.map((a) => uncontracted(a).join(' '));
    if (spelt.some((a, i) => a !== bars[i])) return groupOf(spelt.map(nested), false);
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
    return { is: 'word', set: this.#sets.number(words, prefixes) };
  }
}

const groupOf = (ways: readonly (readonly Item[])[], optional: boolean): Group => ({
  is: 'group',
  ways,
  optional,
  opens: ways.map(opensWith),
  waysAt: new Map(),
});

/** The word sets with which a way can begin; null where a gap comes first, or nothing need stand. */
function opensWith(way: readonly Item[]): readonly number[] | null {
  const sets: number[] = [];
  for (const item of way) {
    if (item.is === 'gap') return null;
    if (item.is === 'word') return [...sets, item.set];
    for (const opens of item.opens) {
      if (opens === null) return null;
      sets.push(...opens);
    }
    if (!item.optional) return sets;
  }
  return null;
}

/** An index over rows of patterns; build it once, use it for every sentence. */
export class PhraseIndex<R> {
  /** What the texts are to be tokenized with. */
  readonly vocabulary: Vocabulary;
  readonly #byWord = new Map<string, number[]>();
  readonly #byPrefix = new Map<string, number[]>();
  readonly #prefixLengths: readonly number[];
  /** Patterns by the word set that wakes them. */
  readonly #wokenBy: number[][] = [];
  readonly #patterns: Pattern<R>[] = [];
  /** Of each pattern the next rarest set it needs, or -1, and the reading in which it was last woken. */
  readonly #secondNeed: Int32Array;
  readonly #woken: Int32Array;
  /** How many words of 32 bits hold a bit a set. */
  readonly #width: number;
  readonly #entries: (Entry | undefined)[] = [];
  readonly #ofRow = new Map<R, Pattern<R>[]>();
  /** Of each word set, the reading in which it was last looked for, and whether it was there. */
  readonly #asked: Int32Array;
  readonly #there: Uint8Array;
  #reading = 0;
  /** The tokens of that reading, and what the index knows of each. */
  #tokens: readonly Token[] = [];
  #words: Entry[] = [];

  constructor(
    rows: Iterable<{ row: R; patterns: readonly string[] }>,
    groups: Groups = {},
    vocabulary: Vocabulary = VOCABULARY,
  ) {
    this.vocabulary = vocabulary;
    const sets = new WordSets();
    const compiler = new Compiler(groups, sets);
    for (const { row, patterns } of rows)
      for (const pattern of patterns) {
        const items = compiler.compile(pattern);
        const [wakes, ...needs] = sets.needsOf(items);
        if (wakes === undefined) throw new Error(`“${pattern}” has no word that must stand`);
        const order = this.#patterns.length;
        const p = { row, order, items, wakes, needs, start: sets.union(sets.startsOf(items)) };
        this.#patterns.push(p);
        pushTo(this.#ofRow, row, p);
        push(this.#wokenBy, wakes, order);
      }
    this.#secondNeed = Int32Array.from(this.#patterns, ({ needs }) => needs[0] ?? -1);
    this.#woken = new Int32Array(this.#patterns.length);
    this.#width = (sets.sets.length >> 5) + 1;
    this.#asked = new Int32Array(sets.sets.length);
    this.#there = new Uint8Array(sets.sets.length);
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

  #entryOf(id: number): Entry {
    const made = this.#entries[id];
    if (made !== undefined) return made;
    const numbers = new Set<number>();
    const add = (list: readonly number[] | undefined) => {
      for (const n of list ?? []) numbers.add(n);
    };
    if (id !== 0) {
      const { text, prefix } = this.vocabulary.standsFor(id);
      if (!prefix) add(this.#byWord.get(text));
      // A number that some rule spells out is a number all the same.
      if (/^\d/.test(text)) add(this.#byWord.get('<number>'));
      for (const length of this.#prefixLengths)
        if (length <= text.length) add(this.#byPrefix.get(text.slice(0, length)));
    }
    const bits = new Int32Array(this.#width);
    for (const n of numbers) bits[n >> 5] = (bits[n >> 5] as number) | (1 << (n & 31));
    // Without holes: what lies far behind the end of an array is slow to reach.
    while (this.#entries.length <= id) this.#entries.push(undefined);
    const entry: Entry = { bits, wakes: Int32Array.from([...numbers].flatMap((n) => this.#wokenBy[n] ?? [])) };
    this.#entries[id] = entry;
    return entry;
  }

  /** Takes up the tokens of a sentence. */
  #begin(tokens: readonly Token[]): void {
    this.#reading++;
    this.#tokens = tokens;
    for (let i = 0; i < tokens.length; i++) {
      const { id } = tokens[i] as Token;
      this.#words[i] = this.#entries[id] ?? this.#entryOf(id);
    }
  }

  /** Whether any of the tokens wakes a pattern: most sentences say nothing to most indexes. */
  #isWoken(tokens: readonly Token[]): boolean {
    for (let i = 0; i < tokens.length; i++) {
      const { id } = tokens[i] as Token;
      if (id !== 0 && (this.#entries[id] ?? this.#entryOf(id)).wakes.length > 0) return true;
    }
    return false;
  }

  /** Whether a word of the sentence is in a set. */
  #holds(set: number): boolean {
    if (this.#asked[set] === this.#reading) return this.#there[set] === 1;
    this.#asked[set] = this.#reading;
    const at = set >> 5;
    const bit = 1 << (set & 31);
    let there = 0;
    for (let i = 0; i < this.#tokens.length && there === 0; i++)
      if (((this.#words[i] as Entry).bits[at] as number) & bit) there = 1;
    this.#there[set] = there;
    return there === 1;
  }

  /** The ways of a group that may begin at a token. */
  #waysAt(group: Group, at: number): readonly (readonly Item[])[] {
    // Behind the last word only what may be empty fits.
    const { id } = this.#tokens[at] ?? NO_TOKEN;
    const known = group.waysAt.get(id);
    if (known !== undefined) return known;
    const { bits } = this.#entryOf(id);
    const ways = group.ways.filter((_, w) => {
      const opens = group.opens[w] as readonly number[] | null;
      return opens === null || opens.some((set) => ((bits[set >> 5] as number) & (1 << (set & 31))) !== 0);
    });
    group.waysAt.set(id, ways);
    return ways;
  }

  /** The index after the match of `items` at `at`, or -1. Gaps take as little as they can. */
  #run(items: readonly Item[], from: number, at: number): number {
    const { length } = this.#tokens;
    let i = at;
    for (let k = from; k < items.length; k++) {
      const item = items[k] as Item;
      if (item.is === 'word') {
        const { set } = item;
        if (i >= length || (((this.#words[i] as Entry).bits[set >> 5] as number) & (1 << (set & 31))) === 0) return -1;
        i++;
        continue;
      }
      if (item.is === 'gap') {
        for (let skip = 0; skip <= item.most && i + skip <= length; skip++) {
          const end = this.#run(items, k + 1, i + skip);
          if (end >= 0) return end;
          // A gap never crosses a semicolon.
          if (this.#tokens[i + skip]?.norm === ';') return -1;
        }
        return -1;
      }
      for (const way of this.#waysAt(item, i)) {
        const end = this.#run(way, 0, i);
        if (end >= 0) {
          const rest = this.#run(items, k + 1, end);
          if (rest >= 0) return rest;
        }
      }
      if (!item.optional) return -1;
    }
    return i;
  }

  /** The places of one pattern in the sentence taken up. */
  #placesOf(p: Pattern<R>, into: { at: Match<R>; order: number }[]): void {
    for (const need of p.needs) if (!this.#holds(need)) return;
    const at = p.start >> 5;
    const bit = 1 << (p.start & 31);
    const tokens = this.#tokens;
    for (let i = 0; i < tokens.length; i++) {
      if ((((this.#words[i] as Entry).bits[at] as number) & bit) === 0) continue;
      const last = this.#run(p.items, 0, i);
      if (last <= i) continue;
      const { start } = tokens[i] as Token;
      const { end } = tokens[last - 1] as Token;
      into.push({ at: { row: p.row, start, end, first: i, last }, order: p.order });
    }
  }

  /** Every row's matches, in text order; of one row's overlapping matches the longest. */
  find(tokens: readonly Token[]): Match<R>[] {
    if (!this.#isWoken(tokens)) return [];
    this.#begin(tokens);
    const found: { at: Match<R>; order: number }[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const { wakes } = this.#words[i] as Entry;
      for (let k = 0; k < wakes.length; k++) {
        const n = wakes[k] as number;
        if (this.#woken[n] === this.#reading) continue;
        this.#woken[n] = this.#reading;
        const need = this.#secondNeed[n] as number;
        if (need < 0 || this.#holds(need)) this.#placesOf(this.#patterns[n] as Pattern<R>, found);
      }
    }
    return inOrder(found);
  }

  /** The matches of one row alone: for what is asked of few sentences. */
  findRow(row: R, tokens: readonly Token[]): Match<R>[] {
    if (this.#tokens !== tokens) this.#begin(tokens);
    const found: { at: Match<R>; order: number }[] = [];
    for (const p of this.#ofRow.get(row) ?? []) if (this.#holds(p.wakes)) this.#placesOf(p, found);
    return inOrder(found);
  }
}

/** Stands for the end of the tokens: no set takes it. */
const NO_TOKEN = { id: 0 };

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
