/**
 * A list of other cases beside the case: a worklist, the results of a search, a family of claims. What it says of other
 * people must never become a fact of this one. Text and rows in, rows to leave out back; no page in here.
 */
import { IDENTITY_LABELS, identityIn } from './identity.ts';
import { atOnce } from './slices.ts';

export interface Item {
  start: number;
  end: number;
}

/** Labels that name one case or one person; a day of injury does not, a person may have several. */
const NAMING: Record<string, readonly string[]> = {
  claim: ['claim number', 'claim no', 'claim #', 'claim no.', 'claim'],
  case: [
    'case number',
    'case no',
    'case #',
    'case no.',
    'case id',
    'case',
    'imr case number',
    'wcab number',
    'adj number',
  ],
  record: ['mrn', 'patient id'],
  birth: ['date of birth', 'birth date', 'dob'],
  person: ['patient name', 'patient', 'injured worker', 'employee name', 'employee', 'claimant', 'claimant name'],
};
const KIND_OF = new Map(Object.entries(NAMING).flatMap(([kind, labels]) => labels.map((label) => [label, kind])));
const LABELS = new Set([...IDENTITY_LABELS, ...KIND_OF.keys()]);
/** Kinds whose values have a shape of their own, by which a list without labels is known. */
const NUMBERED = ['claim', 'case', 'record'];

/** Longest row of a list; what is longer is a document. */
const ROW_LIMIT = 600;
/** Rows between two chances for the page to have its turn. */
const STRIDE = 64;

type Names = Map<string, string>;

interface Row {
  item: Item;
  words: string;
  names: Names;
  /** Part of a list of cases. */
  listed: boolean;
}

/**
 * The rows that name other cases, in order and without overlap. `items` are the rows and list items of the page in the
 * order in which they begin. Linear in the text for rows that do not lie in each other.
 */
export function* rowsOfOtherCases(text: string, items: readonly Item[]): Generator<void, Item[], void> {
  const rows: Row[] = [];
  let count = 0;
  for (const item of items) {
    if (++count % STRIDE === 0) yield;
    if (item.end <= item.start || item.end - item.start > ROW_LIMIT) continue;
    const words = text.slice(item.start, item.end).trim();
    if (words !== '') rows.push({ item, words, names: atOnce(namesIn(words)), listed: false });
  }
  yield;
  yield* markRepeated(text, rows);
  const heads = yield* markColumns(text, rows);
  const listed = outermost([...heads, ...rows.filter((row) => row.listed)].map(({ item }) => item));
  yield;
  const own = yield* namesIn(listed.length > 0 ? without(text, listed) : text);
  const cuts = rows.filter(({ names, listed }) => listed && !isOwn(names, own)).map(({ item }) => item);
  yield* alike(rows, own, cuts);
  return outermost(cuts);
}

/** The naming fields of a text, by kind. */
function* namesIn(text: string): Generator<void, Names, void> {
  const names: Names = new Map();
  if (!text.includes(':') && !text.includes('\t') && !text.includes('\n')) return names;
  for (const [label, value] of yield* identityIn(text)) {
    const kind = KIND_OF.get(label);
    if (kind && !names.has(kind)) names.set(kind, kind === 'person' ? sortedWords(value) : value);
  }
  return names;
}

const sortedWords = (name: string) =>
  name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .sort()
    .join(' ');

/** A row is this case's own when something that both name is the same, and nothing else. */
function isOwn(names: Names, own: Names): boolean {
  let agreed = false;
  for (const [kind, value] of names) {
    const mine = own.get(kind);
    if (mine === undefined) continue;
    if (mine !== value) return false;
    agreed = true;
  }
  return agreed;
}

/** Marks rows under a heading such as “Claim”, where the column names more than one. Gives the headings. */
function* markColumns(text: string, rows: Row[]): Generator<void, Row[], void> {
  const heads: Row[] = [];
  for (let head = 0; head < rows.length; head++) {
    if (head % STRIDE === 0) yield;
    const { words } = rows[head] as Row;
    // “Claimant: … / Date of injury: …” are labels beside their values, no heading above them.
    if (words.includes(':') || /\d/.test(words)) continue;
    const cells = words.split('\t').map(plain);
    if (cells.length < 2) continue;
    const columns = cells.flatMap((cell, at) => (KIND_OF.has(cell) ? [{ at, kind: KIND_OF.get(cell) as string }] : []));
    if (columns.length === 0 || (cells.length === 2 && columns.every(({ kind }) => kind === 'person'))) continue;
    heads.push(rows[head] as Row);
    (rows[head] as Row).names.clear();
    const under: Row[] = [];
    let next = head + 1;
    for (let last = rows[head] as Row; next < rows.length; next++) {
      const row = rows[next] as Row;
      // Inside the row before it, or right after it.
      if (row.item.start < last.item.end) continue;
      if (text.slice(last.item.end, row.item.start).trim() !== '') break;
      const values = row.words.split('\t').map(plain);
      if (values.length < 2 || values.some((value) => LABELS.has(value))) break;
      for (const { at, kind } of columns) {
        const value = values[at];
        if (value && (kind === 'person') !== /\d/.test(value))
          row.names.set(kind, kind === 'person' ? sortedWords(value) : value);
      }
      under.push(row);
      last = row;
    }
    for (const { kind } of columns)
      if (new Set(under.map(({ names }) => names.get(kind)).filter(Boolean)).size > 1)
        for (const row of under) row.listed = true;
    if (under.length > 0) head = next - 1;
  }
  return heads;
}

const plain = (cell: string) => cell.replace(/\s+/g, ' ').trim().toLowerCase().replace(/:$/, '');

/** Items beside each other that bring the same labels with other values; the case's own header stands apart. */
function* markRepeated(text: string, rows: Row[]): Generator<void, void, void> {
  let chain: Row[] = [];
  let make = '';
  const close = () => {
    if (new Set(chain.map(({ names }) => [...names.values()].join('\n'))).size > 1)
      for (const row of chain) row.listed = true;
    chain = [];
  };
  let count = 0;
  for (const row of rows) {
    if (++count % STRIDE === 0) yield;
    if (row.names.size === 0) continue;
    const last = chain.at(-1);
    if (last && row.item.start < last.item.end) continue;
    const own = [...row.names.keys()].join(' ');
    if (last && (own !== make || text.slice(last.item.end, row.item.start).trim() !== '')) close();
    make = own;
    chain.push(row);
  }
  close();
}

/** Items that hold a number of the same make as the case's own, and another one: at least two of them are a list. */
function* alike(rows: readonly Row[], own: Names, cuts: Item[]): Generator<void, void, void> {
  for (const kind of NUMBERED) {
    const mine = own.get(kind);
    if (!mine || !isDistinctive(mine)) continue;
    const shape = new RegExp(`(?<![^\\s,;:()])${shapeOf(mine)}(?![^\\s,;:()])`, 'g');
    const others: Row[] = [];
    const seen = new Set<string>();
    let count = 0;
    for (const row of rows) {
      if (++count % STRIDE === 0) yield;
      const numbers: string[] = row.words.toLowerCase().match(shape) ?? [];
      if (numbers.length === 0 || numbers.includes(mine)) continue;
      others.push(row);
      for (const number of numbers) seen.add(number);
    }
    if (seen.size > 1) cuts.push(...others.map(({ item }) => item));
  }
}

/** Letters and digits by their kind alone, as a pattern: “HG-4410-27” and “HG-7733-10” are of one make. */
const shapeOf = (value: string) =>
  value
    .replace(/[^a-z\d]/g, '\\$&')
    .replace(/[a-z]/g, '[a-z]')
    .replace(/\d/g, '\\d');

/** A number that is not met by chance: letters or strokes among its digits, or many digits. */
function isDistinctive(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return !/\s/.test(value) && digits >= 3 && (digits >= 7 || /[a-z]/.test(value) || /\d-\d/.test(value));
}

function outermost(items: readonly Item[]): Item[] {
  const sorted = [...items].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Item[] = [];
  for (const item of sorted) {
    const last = kept.at(-1);
    if (!last || item.start >= last.end) kept.push(item);
  }
  return kept;
}

function without(text: string, cuts: readonly Item[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of cuts) {
    parts.push(text.slice(from, start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
