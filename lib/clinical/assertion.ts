/**
 * Reads whether a mention in a clinical sentence is affirmed or denied, present, past or conditional, the patient's
 * or another person's, and whether it is only planned or possible. The words are rows in `assertion-cues.ts`; here are
 * the rules of reach: a cue governs the mentions between itself and the end of its clause.
 */
import {
  abbreviations,
  type CueEffect,
  type CueRow,
  type CueScope,
  clauseOpeners,
  cueRows,
  listConjunctions,
  listIntroductions,
  type ScopeAxis,
  sectionRows,
  terminatorRows,
  wordClasses,
} from './assertion-cues.ts';

export interface Assertion {
  negation: 'Affirmed' | 'Negated';
  temporality: 'Recent' | 'Historical' | 'Hypothetical';
  experiencer: 'Patient' | 'Other';
  /** Asked for, arranged or intended: not yet done. */
  planned: boolean;
  /** Hedged or wished for: "may", "consider", "candidate for". */
  possible: boolean;
  /** "No change in …": the earlier state goes on. Not the same as absence. */
  changeDenied: boolean;
}

export interface Span {
  start: number;
  end: number;
}

export interface AssertionOptions {
  /** Heading of the section the sentence stands under, if one is known. */
  section?: string | null;
}

/** A cue of the sentence with the stretch of text it governs on either side, in UTF-16 units. */
interface Reach {
  does: readonly CueEffect[];
  start: number;
  end: number;
  /** Reaches back to here (equal to `start` where the cue does not look back). */
  from: number;
  /** Reaches forward to here (equal to `end` where the cue does not look forward). */
  to: number;
}

export interface SentenceCues {
  readonly reaches: readonly Reach[];
}

interface Token {
  word: string;
  start: number;
  end: number;
}

interface PhraseNode {
  next: Map<string, PhraseNode>;
  cues: CueRow[];
  ends: ScopeAxis[];
  refersBack: boolean;
  section: readonly CueEffect[] | null;
}

const axisOf: Record<CueEffect, ScopeAxis> = {
  negated: 'negated',
  historical: 'historical',
  lifetime: 'historical',
  hypothetical: 'hypothetical',
  other: 'other',
  planned: 'modal',
  possible: 'modal',
  'change-denied': 'modal',
  nothing: 'modal',
};

// Words (with an inner apostrophe), numbers (with inner points and commas), possessives, single signs.
const tokenPattern = /\d+(?:[.,]\d+)*|['’]+[sS](?![\p{L}\p{N}])|\p{L}+(?:['’][tT](?![\p{L}\p{N}]))?|[^\s\p{L}\p{N}]/gu;

/** A token after the last one, so that a phrase can ask for the end of the sentence. */
const sentenceEnd = '¶';

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const raw = match[0];
    const first = raw.charCodeAt(0);
    // Hyphens join words in prose ("follow-up", "pain-free"): they carry no meaning of their own here.
    if (raw === '-' || raw === '_' || raw === '*' || raw === '"') continue;
    const possessive = (first === 39 || first === 0x2019) && raw.length > 1;
    const word = possessive ? "'s" : raw.toLowerCase().replace('’', "'");
    tokens.push({ word, start: match.index, end: match.index + raw.length });
  }
  tokens.push({ word: sentenceEnd, start: text.length, end: text.length });
  return tokens;
}

const newNode = (): PhraseNode => ({ next: new Map(), cues: [], ends: [], refersBack: false, section: null });

/** The classes each word belongs to, in the notation of the phrases. */
const classesOf = new Map<string, string[]>();
for (const [name, words] of Object.entries(wordClasses)) {
  const mark = name === 'number' ? '#' : `<${name}>`;
  for (const word of words) classesOf.set(word, [...(classesOf.get(word) ?? []), mark]);
}
const numberClass = ['#'];
const noClass: string[] = [];

function classesOfWord(word: string): readonly string[] {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 ? numberClass : (classesOf.get(word) ?? noClass);
}

function nodeOf(root: PhraseNode, phrase: string): PhraseNode {
  let node = root;
  for (const word of phrase.split(' ')) {
    let next = node.next.get(word);
    if (next === undefined) {
      next = newNode();
      node.next.set(word, next);
    }
    node = next;
  }
  return node;
}

const phrases = newNode();
for (const row of cueRows) nodeOf(phrases, row.phrase).cues.push(row);
for (const row of terminatorRows) {
  const node = nodeOf(phrases, row.phrase);
  node.ends.push(...row.ends);
  node.refersBack = row.refersBack;
}
const headings = newNode();
for (const row of sectionRows) nodeOf(headings, row.phrase).section = row.does;

const introduces = new Set(listIntroductions);
const joins = new Set(listConjunctions);
const opens = new Set(clauseOpeners);
const abbreviated = new Set(abbreviations);

interface Match {
  length: number;
  node: PhraseNode;
}

/** The longest phrase that starts at token `at` and satisfies `wanted`. Phrases are short, so this is bounded work. */
function longest(
  node: PhraseNode,
  tokens: Token[],
  at: number,
  depth: number,
  wanted: (n: PhraseNode) => boolean,
): Match | null {
  let best: Match | null = depth > 0 && wanted(node) ? { length: depth, node } : null;
  const word = tokens[at + depth]?.word;
  if (word === undefined) return best;
  const literal = node.next.get(word);
  if (literal !== undefined) {
    const found = longest(literal, tokens, at, depth + 1, wanted);
    if (found !== null && (best === null || found.length > best.length)) best = found;
  }
  for (const mark of classesOfWord(word)) {
    const child = node.next.get(mark);
    if (child === undefined) continue;
    const found = longest(child, tokens, at, depth + 1, wanted);
    if (found !== null && (best === null || found.length > best.length)) best = found;
  }
  return best;
}

const isCue = (node: PhraseNode): boolean => node.cues.length > 0;
const isTerminator = (node: PhraseNode): boolean => node.ends.length > 0;
const isSection = (node: PhraseNode): boolean => node.section !== null;

/** True of the point of "Dr." and of the points of "q.d." and "p.o.", which do not end a sentence. */
function isAbbreviationPoint(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before === undefined || next === undefined) return false;
  if (abbreviated.has(before.word)) return true;
  if (before.word.length !== 1) return false;
  return tokens[at - 2]?.word === '.' || (next.start === (tokens[at] as Token).end && /^\p{L}/u.test(next.word));
}

/** For each axis: which token positions close a scope. One bit an axis, so a sentence needs one array. */
function readStops(tokens: Token[]): Uint8Array {
  const stops = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const word = (tokens[i] as Token).word;
    if (word === ':') {
      let introduced = false;
      for (let back = 1; back <= 4 && i - back >= 0; back++) {
        const before = (tokens[i - back] as Token).word;
        if (introduces.has(before) && (back === 1 || before === 'following')) introduced = true;
      }
      if (!introduced) stops[i] = allBits;
      continue;
    }
    if (word === '.' && isAbbreviationPoint(tokens, i)) continue;
    const match = longest(phrases, tokens, i, 0, isTerminator);
    if (match === null) continue;
    for (const axis of match.node.ends) stops[i] = (stops[i] as number) | bitOf[axis];
    if (match.node.refersBack) stops[i] = (stops[i] as number) | backBit;
  }
  return stops;
}

const bitOf: Record<ScopeAxis, number> = { negated: 1, historical: 2, hypothetical: 4, other: 8, modal: 16 };
const allBits = 31;
/** Marks a stop that a cue looking back may pass. */
const backBit = 32;

/**
 * Which commas stand inside an enumeration: the stretch up to the next comma holds "and" or "or", or ends at a comma
 * that does.
 */
function readListCommas(tokens: Token[], stops: Uint8Array): Uint8Array {
  const inList = new Uint8Array(tokens.length);
  let ahead = 0;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const word = (tokens[i] as Token).word;
    if (word === ',') inList[i] = ahead;
    else if (joins.has(word)) ahead = 1;
    else if (((stops[i] as number) & bitOf.negated) !== 0) ahead = 0;
  }
  return inList;
}

/** Which commas close an opening clause ("Although she denies pain, …"): they end every scope, lists too. */
function readClosingCommas(tokens: Token[], inList: Uint8Array): Uint8Array {
  const closing = new Uint8Array(tokens.length);
  let opened = false;
  let fresh = true;
  for (let i = 0; i < tokens.length; i++) {
    const word = (tokens[i] as Token).word;
    if (fresh && opens.has(word)) opened = true;
    if (word === ',' && opened && inList[i] === 0) {
      closing[i] = 1;
      opened = false;
    }
    fresh = word === '.' || word === ';' || word === ':';
    if (fresh) opened = false;
  }
  return closing;
}

/**
 * Nearest stop at or after each token (forward) or at or before it (backward) for one axis. `open` marks the commas
 * that are no stops.
 */
function nearest(tokens: Token[], stops: Uint8Array, bit: number, open: Uint8Array, forward: boolean): Int32Array {
  const count = tokens.length;
  const out = new Int32Array(count + 2);
  let stop = forward ? count : -1;
  for (let step = 0; step < count; step++) {
    const i = forward ? count - 1 - step : step;
    const passed = !forward && (((stops[i] as number) | (stops[i + 1] ?? 0)) & backBit) !== 0;
    const outsideList = (tokens[i] as Token).word === ',' && open[i] === 0;
    if ((((stops[i] as number) & bit) !== 0 || outsideList) && !passed) stop = i;
    out[i] = stop;
  }
  out[count] = count;
  return out;
}

class Scopes {
  readonly #tokens: Token[];
  readonly #stops: Uint8Array;
  /** Commas that a clause scope passes. */
  readonly #inList: Uint8Array;
  /** Commas that a list scope passes. */
  readonly #withinClause: Uint8Array;
  readonly #made = new Map<string, Int32Array>();

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
    this.#stops = readStops(tokens);
    this.#inList = readListCommas(tokens, this.#stops);
    this.#withinClause = readClosingCommas(tokens, this.#inList).map((closes) => 1 - closes);
  }

  #table(axis: ScopeAxis, scope: CueScope, forward: boolean): Int32Array {
    const list = scope === 'list';
    const key = `${axis}${list}${forward}`;
    let table = this.#made.get(key);
    if (table === undefined) {
      table = nearest(this.#tokens, this.#stops, bitOf[axis], list ? this.#withinClause : this.#inList, forward);
      this.#made.set(key, table);
    }
    return table;
  }

  /** Index of the token at which a forward scope that begins at token `at` ends (exclusive). */
  forward(at: number, axis: ScopeAxis, scope: CueScope): number {
    if (scope === 'section') return this.#tokens.length;
    const stop = this.#table(axis, scope, true)[at] as number;
    return typeof scope === 'number' ? Math.min(stop, at + scope) : stop;
  }

  /** Index of the first token inside a backward scope that ends before token `at`. */
  backward(at: number, axis: ScopeAxis, scope: CueScope): number {
    if (at === 0) return 0;
    const stop = (this.#table(axis, scope, false)[at - 1] as number) + 1;
    return typeof scope === 'number' ? Math.max(stop, at - scope) : stop;
  }
}

/** Finds the cues of a sentence and how far each reaches. Do it once a sentence, then ask {@link assertionOf}. */
export function readCues(sentence: string): SentenceCues {
  const tokens = tokenise(sentence);
  const reaches: Reach[] = [];
  let scopes: Scopes | null = null;
  let covered = 0;
  for (let i = 0; i < tokens.length; i++) {
    const match = longest(phrases, tokens, i, 0, isCue);
    // A cue that lies wholly inside a longer one has been said by it.
    if (match === null || i + match.length <= covered) continue;
    let after = i + match.length;
    covered = after;
    const start = (tokens[i] as Token).start;
    const end = (tokens[after - 1] as Token).end;
    // "Denies: fever, chills" reaches past its own colon.
    if (tokens[after]?.word === ':') after++;
    // "In the past, he had …": an opening adverbial reaches past its own comma.
    else if (tokens[after]?.word === ',' && (i === 0 || tokens[i - 1]?.word === '.')) after++;
    for (const row of match.node.cues) {
      if (row.does[0] === 'nothing') continue;
      scopes ??= new Scopes(tokens);
      const axis = axisOf[row.does[0] as CueEffect];
      let from = start;
      let to = end;
      if (row.direction !== 'backward') {
        const stop = scopes.forward(after, axis, row.scope);
        if (stop > after) to = (tokens[stop - 1] as Token).end;
      }
      if (row.direction !== 'forward') {
        const first = scopes.backward(i, axis, row.scope);
        if (first < i) from = (tokens[first] as Token).start;
      }
      reaches.push({ does: row.does, start, end, from, to });
    }
  }
  return { reaches };
}

const sectionEffects = (section: string | null | undefined): readonly CueEffect[] => {
  if (section === null || section === undefined) return noEffects;
  const tokens = tokenise(section);
  tokens.pop();
  if (tokens.at(-1)?.word === ':') tokens.pop();
  const match = longest(headings, tokens, 0, 0, isSection);
  return match !== null && match.length === tokens.length ? (match.node.section ?? noEffects) : noEffects;
};
const noEffects: readonly CueEffect[] = [];

/**
 * Reads one mention of a sentence. A cue inside the mention does not count: "no acute disease", marked as a whole, is
 * a finding that is affirmed.
 */
export function assertionOf(cues: SentenceCues, span: Span, options: AssertionOptions = {}): Assertion {
  const said = new Set<CueEffect>(sectionEffects(options.section));
  for (const reach of cues.reaches) {
    const before = reach.start < span.start && span.start < reach.to;
    const behind = reach.end > span.end && span.end > reach.from;
    if (!before && !behind) continue;
    for (const effect of reach.does) {
      // "No change in sleep" with the change itself marked: the change is what is denied.
      if (effect === 'change-denied' && before && span.start < reach.end) said.add('negated');
      else said.add(effect);
    }
  }
  const past = said.has('historical') || (said.has('lifetime') && said.has('negated'));
  return {
    negation: said.has('negated') ? 'Negated' : 'Affirmed',
    temporality: said.has('hypothetical') ? 'Hypothetical' : past ? 'Historical' : 'Recent',
    experiencer: said.has('other') ? 'Other' : 'Patient',
    planned: said.has('planned'),
    possible: said.has('possible'),
    changeDenied: said.has('change-denied'),
  };
}
