/**
 * Phrase patterns over tokens: how every lexicon of the project is written and found.
 *
 *   word            that word                     word*        any word that begins so
 *   a|b             one of them                   (a)          may be absent
 *   (a b|c)         one of these phrases          (a|b)?       one of these, or nothing
 *   ..4             up to four words between      {group}      a named list of patterns
 *   <percent> <score> <ratio> <date> <duration> <number>       a value
 *
 * A pattern is tried only where its first word stands, and each trial is bounded by the pattern's own length,
 * so that a text is read in time linear in its length.
 */
import type { Token, TokenKind } from './tokens.ts';

type Item =
  | { is: 'word'; words: ReadonlySet<string>; prefixes: readonly string[]; kinds: ReadonlySet<TokenKind> }
  | { is: 'gap'; most: number }
  | { is: 'group'; ways: Item[][]; optional: boolean };

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

function compile(pattern: string, groups: Groups, depth = 0): Item[] {
  if (depth > 6) throw new Error(`groups nest too deep in “${pattern}”`);
  return splitOutside(pattern.trim(), ' ').map((part): Item => {
    const gap = /^\.\.(\d+)$/.exec(part);
    if (gap) return { is: 'gap', most: Number(gap[1]) };
    const bracketed = /^\((.+)\)(\??)$/s.exec(part);
    if (bracketed) {
      const ways = splitOutside(bracketed[1] as string, '|').map((way) => compile(way, groups, depth + 1));
      return { is: 'group', ways, optional: bracketed[2] === '?' || (ways.length === 1 && ways[0]?.length === 1) };
    }
    const group = /^\{([a-z-]+)\}$/.exec(part);
    if (group) {
      const rows = groups[group[1] as string];
      if (!rows) throw new Error(`no group ${part} (in “${pattern}”)`);
      return { is: 'group', ways: rows.map((row) => compile(row, groups, depth + 1)), optional: false };
    }
    const bars = splitOutside(part, '|');
    if (bars.length > 1 && part.includes('{'))
      return { is: 'group', ways: bars.map((way) => compile(way, groups, depth + 1)), optional: false };
    const alternatives = part.split('|');
    const kindOf = (a: string) => /^<([a-z]+)>$/.exec(a)?.[1];
    for (const a of alternatives) {
      const kind = kindOf(a);
      if (kind && !KINDS.has(kind)) throw new Error(`no value ${a} (in “${pattern}”)`);
    }
    return {
      is: 'word',
      words: new Set(alternatives.filter((a) => !kindOf(a) && (a === '*' || !a.endsWith('*')))),
      prefixes: alternatives.filter((a) => a.endsWith('*') && a !== '*').map((a) => a.slice(0, -1)),
      kinds: new Set(alternatives.flatMap((a) => kindOf(a) ?? []) as TokenKind[]),
    };
  });
}

function fits(item: Extract<Item, { is: 'word' }>, token: Token): boolean {
  if (item.kinds.has(token.kind)) return true;
  if (item.words.has(token.norm)) return true;
  for (const p of item.prefixes) if (token.norm.startsWith(p)) return true;
  return false;
}

/** The index after the match of `items` at `at`, or -1. Gaps take as little as they can. */
function run(items: readonly Item[], from: number, tokens: readonly Token[], at: number): number {
  let i = at;
  for (let k = from; k < items.length; k++) {
    const item = items[k] as Item;
    if (item.is === 'gap') {
      for (let skip = 0; skip <= item.most && i + skip <= tokens.length; skip++) {
        const end = run(items, k + 1, tokens, i + skip);
        if (end >= 0) return end;
        // A gap never crosses a semicolon.
        if (tokens[i + skip]?.norm === ';') return -1;
      }
      return -1;
    }
    if (item.is === 'group') {
      for (const way of item.ways) {
        const end = run(way, 0, tokens, i);
        if (end >= 0) {
          const rest = run(items, k + 1, tokens, end);
          if (rest >= 0) return rest;
        }
      }
      if (item.optional) continue;
      return -1;
    }
    const token = tokens[i];
    if (!token || !fits(item, token)) return -1;
    i++;
  }
  return i;
}

/** First words, prefixes and value kinds with which a pattern can begin. */
function starts(items: readonly Item[], into: { words: Set<string>; prefixes: Set<string>; kinds: Set<string> }): void {
  for (const item of items) {
    if (item.is === 'gap') throw new Error('a pattern cannot begin with a gap');
    if (item.is === 'group') {
      for (const way of item.ways) starts(way, into);
      if (!item.optional) return;
    } else {
      for (const w of item.words) into.words.add(w);
      for (const p of item.prefixes) into.prefixes.add(p);
      for (const k of item.kinds) into.kinds.add(k);
      return;
    }
  }
}

/** An index over rows of patterns; build it once, use it for every sentence. */
export class PhraseIndex<R> {
  readonly #byWord = new Map<string, { items: Item[]; row: R }[]>();
  readonly #byPrefix = new Map<string, { items: Item[]; row: R; prefix: string }[]>();
  readonly #byKind = new Map<string, { items: Item[]; row: R }[]>();
  /** Every word of every pattern: what the tokenizer may join pieces into. */
  readonly vocabulary = new Set<string>();

  constructor(rows: Iterable<{ row: R; patterns: readonly string[] }>, groups: Groups = {}) {
    for (const { row, patterns } of rows)
      for (const pattern of patterns) {
        const items = compile(pattern, groups);
        this.#learn(items);
        const first = { words: new Set<string>(), prefixes: new Set<string>(), kinds: new Set<string>() };
        starts(items, first);
        for (const w of first.words) push(this.#byWord, w, { items, row });
        for (const p of first.prefixes) {
          if (p.length < 3) throw new Error(`prefix ${p}* is too short (in “${pattern}”)`);
          push(this.#byPrefix, p.slice(0, 3), { items, row, prefix: p });
        }
        for (const k of first.kinds) push(this.#byKind, k, { items, row });
      }
  }

  #learn(items: readonly Item[]): void {
    for (const item of items) {
      if (item.is === 'group') for (const way of item.ways) this.#learn(way);
      else if (item.is === 'word') for (const w of item.words) this.vocabulary.add(w);
    }
  }

  /** Every row's matches, in text order; of one row's overlapping matches the longest. */
  find(tokens: readonly Token[]): Match<R>[] {
    const found: Match<R>[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i] as Token;
      const tried = new Set<Item[]>();
      const attempt = (items: Item[], row: R) => {
        if (tried.has(items)) return;
        tried.add(items);
        const end = run(items, 0, tokens, i);
        if (end > i) found.push({ row, start: t.start, end: (tokens[end - 1] as Token).end, first: i, last: end });
      };
      for (const c of this.#byWord.get(t.norm) ?? []) attempt(c.items, c.row);
      if (t.kind === 'word' && t.norm.length >= 3)
        for (const c of this.#byPrefix.get(t.norm.slice(0, 3)) ?? [])
          if (t.norm.startsWith(c.prefix)) attempt(c.items, c.row);
      if (t.kind !== 'word' && t.kind !== 'mark')
        for (const c of this.#byKind.get(t.kind) ?? []) attempt(c.items, c.row);
    }
    return longest(found);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function longest<R>(found: Match<R>[]): Match<R>[] {
  const lastOf = new Map<R, Match<R>>();
  const out: Match<R>[] = [];
  for (const m of found) {
    const before = lastOf.get(m.row);
    if (before && m.start < before.end) {
      if (m.end - m.start > before.end - before.start) {
        out[out.indexOf(before)] = m;
        lastOf.set(m.row, m);
      }
      continue;
    }
    lastOf.set(m.row, m);
    out.push(m);
  }
  return out;
}
