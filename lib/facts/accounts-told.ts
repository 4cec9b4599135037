/**
 * The facts that several statements tell together (accounts/account.ts): an opening sentence, and what it and its
 * neighbours add to it.
 */
import type { Document } from '../text/document.ts';
import { type Match, PhraseIndex } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import type { Account, Rule } from './accounts/account.ts';
import { ACCOUNT_GROUPS } from './accounts/account-groups.ts';
import { ACCOUNTS } from './accounts/accounts.ts';
import { evidenceFor, polarityOf } from './evidence.ts';
import type { Fact } from './fact.ts';
import type { Reading } from './readings.ts';
import { underUncheckedBox } from './sentence-words.ts';
import { standingOf } from './standing.ts';

interface Part {
  account: Account;
  /** Its name; null for what rules the account out, empty for what sets a neighbour apart. */
  name: string | null;
  /** The last figure in its words must lie between these. */
  range: readonly [number, number] | null;
}

/** The rows of a part: its patterns, apart where a figure must lie in a range ("@7-10"). */
function rowsOf(
  account: Account,
  name: string | null,
  patterns: readonly string[],
): { row: Part; patterns: string[] }[] {
  const byRange = new Map<string, { row: Part; patterns: string[] }>();
  for (const pattern of patterns) {
    const [words = '', range = ''] = pattern.split(' @');
    const [from, to] = range.split('-').map(Number);
    const held = byRange.get(range) ?? {
      row: { account, name, range: from === undefined || to === undefined ? null : ([from, to] as const) },
      patterns: [],
    };
    held.patterns.push(words);
    byRange.set(range, held);
  }
  return [...byRange.values()];
}

/** Of a range its middle. */
const figureOf = (t: Token): number | null =>
  t.kind === 'word' ? (t.word?.number ?? null) : t.value !== null && t.high !== null ? (t.value + t.high) / 2 : t.value;

function inRange(m: Match<Part>, tokens: readonly Token[]): boolean {
  const { range } = m.row;
  if (range === null) return true;
  const figure =
    tokens
      .slice(m.first, m.last)
      .map(figureOf)
      .findLast((n) => n !== null) ?? null;
  return figure !== null && figure >= range[0] && figure <= range[1];
}

const OPENINGS = new PhraseIndex<Account>(
  ACCOUNTS.map((account) => ({ row: account, patterns: account.opens })),
  ACCOUNT_GROUPS,
);
const PARTS = new PhraseIndex<Part>(
  ACCOUNTS.flatMap((account) => [
    ...Object.entries(account.parts).flatMap(([name, patterns]) => rowsOf(account, name, patterns)),
    ...rowsOf(account, null, account.never ?? []),
    ...rowsOf(account, '', account.apart ?? []),
  ]),
  ACCOUNT_GROUPS,
);

/** Headings under which nothing is told of what is done now. */
const ELSEWHERE: ReadonlySet<string> = new Set(['allergies', 'family-history', 'review-of-systems']);
/** A shorter sentence that ends its line is an item, no prose. */
const SHORT_LINE = 50;
const BLANK_LINE = /\n\s*\n/;
/** Parts that need only be named, in a denial too, or that hold their own. */
const NAMED_ONLY: ReadonlySet<string> = new Set([
  'opioid',
  'dose',
  'refused',
  'rise',
  'weighed',
  'unweighed',
  'unheeded',
  'none',
  'kept',
  'ignored',
  'dropped',
  'not-lower',
  'not-needed',
  'cause-denied',
]);
const UNTELLING: ReadonlySet<string> = new Set(['opioid', 'dose']);
/** A denial reaches over a comma only in a list of things denied. */
const DENIED_NEARBY =
  /\b(?:no|not|never|without|nor|neither|cannot|declin\w+|refus\w+)\b[^.;:,]{0,40}$|\b(?:den(?:y|ies|ied)|negative for)\b[^.;:]{0,90}$|\bno\b[^.;:]{0,60}\bor\b[^.;:,]{0,20}$/i;
const DENIED_BEHIND = /^[^.;,]{0,24}\b(?:not|none|never|absent|nil)\b/i;
/** A table of so many rows is one account. */
const MOST_ROWS = 7;

interface PartTold {
  reading: Reading;
  match: Match<Part>;
}

/** Reads accounts; keeps what the sentences' parts are, which neighbours ask for again. */
class Accounts {
  readonly #doc: Document;
  readonly #readings: readonly Reading[];
  readonly #parts = new Map<Reading, readonly Match<Part>[]>();

  constructor(doc: Document, readings: readonly Reading[]) {
    this.#doc = doc;
    this.#readings = readings;
  }

  #partsOf(reading: Reading): readonly Match<Part>[] {
    let found = this.#parts.get(reading);
    if (found === undefined) {
      const { text } = reading.sentence;
      found = PARTS.find(reading.tokens).filter((m) => inRange(m, reading.tokens) && !underUncheckedBox(text, m));
      this.#parts.set(reading, found);
    }
    return found;
  }

  /** Whether two sentences stand in one paragraph or table. */
  #follows(first: Reading, second: Reading): boolean {
    const between = this.#doc.clean.slice(first.sentence.end, second.sentence.start);
    // A line of its own is an item of a list, unless the lines are wrapped prose or a table's rows.
    const ownLine =
      between.includes('\n') && first.sentence.text.length < SHORT_LINE && !first.sentence.text.includes('\t');
    return (
      first.sentence.section === second.sentence.section && between.length < 12 && !ownLine && !BLANK_LINE.test(between)
    );
  }

  /** The sentences of an account that opens at `at`. */
  #passage(account: Account, at: number): Reading[] {
    const opening = this.#readings[at] as Reading;
    const passage = [opening];
    for (let i = at - 1, n = account.back ?? 0; n > 0 && i >= 0; i--, n--) {
      const before = this.#readings[i] as Reading;
      if (!this.#follows(before, passage[0] as Reading)) break;
      passage.unshift(before);
    }
    const table = (r: Reading) => r.sentence.text.includes('\t');
    for (let i = at + 1, n = account.ahead ?? 1, rows = 0; i < this.#readings.length && rows < MOST_ROWS; i++) {
      const next = this.#readings[i] as Reading;
      const last = passage[passage.length - 1] as Reading;
      if (!this.#follows(last, next)) break;
      if (table(last) && table(next)) rows++;
      else if (n-- <= 0) break;
      passage.push(next);
    }
    return passage.filter((r) => r.sentence.voice === 'record' || r.sentence.voice === 'plan');
  }

  /** The parts of an account that a passage tells; null where something rules it out. */
  #told(account: Account, passage: readonly Reading[], opening: Reading): ReadonlyMap<string, PartTold> | null {
    const told = new Map<string, PartTold>();
    for (const reading of passage) {
      const matches = this.#partsOf(reading).filter((m) => m.row.account === account);
      const excluded = matches.some((m) => m.row.name === null);
      if (excluded && reading === opening) return null;
      if (excluded || (reading !== opening && matches.some((m) => m.row.name === ''))) continue;
      for (const match of matches) {
        const name = match.row.name as string;
        if (name === '' || told.has(name)) continue;
        if (!NAMED_ONLY.has(name) && !this.#counts(account, reading, match)) continue;
        told.set(name, { reading, match });
      }
    }
    return told;
  }

  /** Whether a part is told of the patient, as a thing that is or is meant to be. */
  #counts(account: Account, reading: Reading, match: Match<Part>): boolean {
    const standing = standingOf(reading, match, account.plans ?? false);
    if (!standing || standing.standing === 'possible' || standing.standing === 'reviewer') return false;
    if (standing.standing === 'plan' && reading.sentence.voice !== 'plan' && !account.plans) return false;
    const { text } = reading.sentence;
    return !(
      standing.negated &&
      (DENIED_NEARBY.test(text.slice(0, match.start)) || DENIED_BEHIND.test(text.slice(match.end)))
    );
  }

  /** What the parts told do for the element, at each sentence that has a share in it. */
  #facts(account: Account, rule: Rule, told: ReadonlyMap<string, PartTold>): Fact[] {
    const shares = new Map<Reading, PartTold>();
    // A sentence that only names the drug shows nothing of what is told.
    const telling = rule.has.filter((name) => !UNTELLING.has(name));
    for (const name of telling.length > 0 ? telling : rule.has) {
      const part = told.get(name) as PartTold;
      if (!shares.has(part.reading)) shares.set(part.reading, part);
    }
    return [...shares.values()].map(({ reading, match }) => ({
      element: account.element,
      effect: rule.effect,
      standing: 'record',
      specialist: false,
      reasons: [],
      value: null,
      evidence: evidenceFor(
        this.#doc,
        reading,
        match,
        polarityOf(rule.effect),
        account.element,
        reading.sentence.voice,
      ),
    }));
  }

  read(): Fact[] {
    const facts: Fact[] = [];
    this.#readings.forEach((reading, at) => {
      const { voice, section, text } = reading.sentence;
      if ((voice !== 'record' && voice !== 'plan') || (section !== null && ELSEWHERE.has(section))) return;
      const opened = new Set<Account>();
      for (const m of OPENINGS.find(reading.tokens)) {
        if (opened.has(m.row) || underUncheckedBox(text, m) || standingOf(reading, m, true) === null) continue;
        opened.add(m.row);
        const told = this.#told(m.row, this.#passage(m.row, at), reading);
        const rule =
          told && m.row.rules.find((r) => r.has.every((p) => told.has(p)) && !r.lacks?.some((p) => told.has(p)));
        if (told && rule) facts.push(...this.#facts(m.row, rule, told));
      }
    });
    return facts;
  }
}

/** Facts that several statements tell together. */
export const accountsTold = (doc: Document, readings: readonly Reading[]): Fact[] => new Accounts(doc, readings).read();
