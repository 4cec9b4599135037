/**
 * Finds drug names in a text: one pass over its words by an index made once. A spelling is judged once, however
 * often it stands in the text; a misspelling is compared only with the names that its letters allow.
 */
import edits from 'damerau-levenshtein';
import { DRUGS, type DrugRow, NOT_MISSPELLINGS } from './drugs.ts';

interface Alias {
  words: readonly string[];
  row: DrugRow;
  brand: string | null;
  guarded: boolean;
  implied: number | null;
}

/** A drug's name in a text. */
export interface DrugName {
  start: number;
  end: number;
  row: DrugRow;
  brand: string | null;
  /** Strength in mg that the name itself carries (`Tylenol #3`). */
  implied: number | null;
}

const WORD = /[\w#&\u00c0-\u024f]+/g;
const BETWEEN_WORDS = /^[\s\-/.®™]{0,3}$/;
const FUZZY_FROM = 7;
const TWO_EDITS_FROM = 11;

const norm = (text: string): string => text.toLowerCase();
const wordsOf = (text: string): string[] => norm(text).match(WORD) ?? [];

/** Letters and figures that damaged text exchanges, made one: l, I and 1; O and 0. */
const folded = (word: string): string => word.replace(/[l1|]/g, 'i').replace(/0/g, 'o');

interface NameIndex {
  /** First word → names that begin so, longest first. */
  exact: ReadonlyMap<string, readonly Alias[]>;
  folded: ReadonlyMap<string, Alias>;
  /** First letter → single names that may be misspelt. */
  misspellable: ReadonlyMap<string, readonly Misspellable[]>;
}

interface Misspellable {
  alias: Alias;
  word: string;
  /** Edits at which it is still recognised. */
  most: number;
  letters: number;
}

/** The letters a word holds, a bit each. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function countBits(bits: number): number {
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n += 1;
  return n;
}

const editsAllowed = (length: number): number => (length >= TWO_EDITS_FROM ? 2 : length >= FUZZY_FROM ? 1 : 0);

function buildIndex(): NameIndex {
  const exact = new Map<string, Alias[]>();
  const add = (written: string, row: DrugRow, brand: string | null, guarded: boolean): void => {
    const words = wordsOf(written);
    const first = words[0];
    if (first === undefined) return;
    const list = exact.get(first) ?? [];
    const key = words.join(' ');
    if (list.some((a) => a.words.join(' ') === key)) return;
    const implied = row.implied?.[norm(written)] ?? null;
    list.push({ words, row, brand, guarded, implied });
    exact.set(first, list);
  };
  for (const row of DRUGS) {
    for (const brand of row.brands ?? []) add(brand, row, brand, false);
    for (const other of row.also ?? []) add(other, row, null, false);
    for (const word of row.guarded ?? []) add(word, row, null, true);
  }
  // A generic name stands for the oral product where there are several.
  const byRoute = [...DRUGS].sort((a, b) => Number(b.route === 'oral') - Number(a.route === 'oral'));
  for (const row of byRoute) if (!(row.guarded ?? []).includes(row.name)) add(row.name, row, null, false);
  for (const list of exact.values()) list.sort((a, b) => b.words.length - a.words.length);

  const foldedNames = new Map<string, Alias>();
  const misspellable = new Map<string, Misspellable[]>();
  for (const list of exact.values()) {
    for (const alias of list) {
      const word = alias.words[0];
      if (word === undefined || alias.words.length > 1 || alias.guarded || word.length < 5) continue;
      foldedNames.set(folded(word), alias);
      // The lists outside the lexicon proper have names too near to English ("singular") to be guessed at.
      if (alias.row.class === 'other') continue;
      const most = editsAllowed(word.length);
      if (most === 0) continue;
      const first = word[0] as string;
      const names = misspellable.get(first) ?? [];
      names.push({ alias, word, most, letters: lettersOf(word) });
      misspellable.set(first, names);
    }
  }
  return { exact, folded: foldedNames, misspellable };
}

const INDEX = buildIndex();
const NO_DRUG = new Set(NOT_MISSPELLINGS);

/** The drug that a misspelt word means, or null where it could be two or none. */
function misspelling(word: string): Alias | null {
  const readable = word.length >= FUZZY_FROM - 1 && word.length <= 24 && /^[a-z01][a-z\d]*$/.test(word);
  if (!readable || NO_DRUG.has(word)) return null;
  const alike = INDEX.folded.get(folded(word));
  if (alike !== undefined) return alike;
  // In the middle of letters a figure is a damaged letter.
  const key = word.replace(/0/g, 'o').replace(/1/g, 'l');
  let best: Alias | null = null;
  let bestDistance = 3;
  let ambiguous = false;
  const letters = lettersOf(key);
  for (const name of INDEX.misspellable.get(key[0] as string) ?? []) {
    if (Math.abs(name.word.length - key.length) > name.most) continue;
    // An edit changes at most two letters of the set.
    if (countBits(name.letters ^ letters) > 2 * name.most) continue;
    const distance = edits(key, name.word).steps;
    if (distance > name.most) continue;
    if (distance < bestDistance) {
      best = name.alias;
      bestDistance = distance;
      ambiguous = false;
    } else if (distance === bestDistance && best !== null && best.row.name !== name.alias.row.name) ambiguous = true;
  }
  return ambiguous ? null : best;
}

const DOSE_AFTER =
  /^[\s,:®™-]{0,4}(?:(?:er|sr|ir|cr|xr|sulfate|patch|patches|gel|tabs?|tablets?)\s+)?(?:#\s?\d|\d[\d.,]{0,6}\s?(?:mg|mcg|meq|%|\/\s?\d{3}|ml|(?:po )?(?:bid|tid|qid|qhs|qd|daily|q\d)\b))/i;
const DOSE_BEFORE = /\d\s?(?:mg|mcg|meq|ml)\.?\s+(?:of\s+)?$/i;

/** A word that is also something else counts only beside a dose. */
function hasDose(text: string, start: number, end: number): boolean {
  return DOSE_AFTER.test(text.slice(end, end + 40)) || DOSE_BEFORE.test(text.slice(Math.max(0, start - 16), start));
}

/** A word of a text that may be, or begin, a drug's name. */
interface Word {
  text: string;
  start: number;
  end: number;
}

const WORD_UNIT = new Uint8Array(0x250);
for (let c = 0; c < WORD_UNIT.length; c += 1) if (/[\w#&\u00c0-\u024f]/.test(String.fromCharCode(c))) WORD_UNIT[c] = 1;
const isWordUnit = (code: number): boolean => code < 0x250 && WORD_UNIT[code] === 1;

/** The word that begins at or after `from`, or null at the end. */
function wordFrom(text: string, from: number): Word | null {
  let start = from;
  while (start < text.length && !isWordUnit(text.charCodeAt(start))) start += 1;
  if (start >= text.length) return null;
  let end = start + 1;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end += 1;
  return { text: norm(text.slice(start, end)), start, end };
}

/** What a spelling can be: the names that begin with it, and the one name it is a damaged form of. */
interface Spelling {
  exact: readonly Alias[];
  damaged: { alias: Alias; length: number } | null;
}

/** Spellings judged so far; most words of most texts are in it, and are no drug. */
let judged = new Map<string, Spelling | null>();
const MOST_JUDGED = 50_000;

function spellingOf(word: string): Spelling | null {
  let spelling = judged.get(word);
  if (spelling === undefined) {
    if (judged.size >= MOST_JUDGED) judged = new Map();
    const exact = INDEX.exact.get(word) ?? [];
    const damaged = word.length < 5 ? null : recognised(word);
    spelling = exact.length > 0 || damaged !== null ? { exact, damaged } : null;
    judged.set(word, spelling);
  }
  return spelling;
}

/** Lets go of the spellings that were judged: words of a case are kept no longer than its analysis. */
export function forgetSpellings(): void {
  judged = new Map();
}

/** Every drug name of a text, in order, combination products joined. */
export function findDrugNames(text: string): DrugName[] {
  const names: DrugName[] = [];
  const add = ({ start }: Word, { row, brand, implied }: Alias, end: number): number => {
    names.push({ start, end, row, brand, implied });
    return end;
  };
  let at = 0;
  for (let word = wordFrom(text, 0); word !== null; word = wordFrom(text, at)) {
    at = word.end;
    const spelling = spellingOf(word.text);
    if (spelling === null) {
      const divided = text[word.end] === '-' ? dividedName(text, word) : null;
      if (divided !== null) at = add(word, divided.alias, divided.end);
      continue;
    }
    const match = exactAt(text, word, spelling.exact);
    const alias = match?.alias ?? spelling.damaged?.alias;
    if (alias === undefined) continue;
    const end = match?.end ?? word.start + (spelling.damaged?.length ?? 0);
    add(word, alias, end);
    if (match !== null) at = match.end;
  }
  return joined(text, names);
}

/** "omepra-zole": a name that a line's end has divided. */
function dividedName(text: string, first: Word): { alias: Alias; end: number } | null {
  const next = wordFrom(text, first.end + 1);
  if (next === null || next.start !== first.end + 1 || Math.min(first.text.length, next.text.length) < 3) return null;
  const alias = INDEX.exact.get(first.text + next.text)?.find((a) => a.words.length === 1 && !a.guarded);
  return alias === undefined ? null : { alias, end: next.end };
}

/** The opioids among them, and what reverses one (naloxone). */
export const findOpioidNames = (text: string): DrugName[] =>
  findDrugNames(text).filter(({ row }) => row.class.startsWith('opioid'));

/** A scanner reads "m" as "rn": "Cyrnbalta", "Sorna". */
const scanned = (word: string): Alias | null =>
  word.includes('rn')
    ? (INDEX.exact.get(word.replaceAll('rn', 'm'))?.find((a) => a.words.length === 1 && !a.guarded) ?? null)
    : null;

/** A single word that is no name as it stands: misspelt, or run together with a dose ("Oxycodone30mg"). */
function recognised(word: string): { alias: Alias; length: number } | null {
  const whole = /[a-z]{3}/.test(word) ? (scanned(word) ?? misspelling(word)) : null;
  if (whole !== null) return { alias: whole, length: word.length };
  // "Sorna", "Arnbien": r and n stand for an m.
  const joined = word.includes('rn') ? INDEX.exact.get(word.replaceAll('rn', 'm')) : undefined;
  const mended = joined?.find((a) => a.words.length === 1 && !a.guarded);
  if (mended !== undefined) return { alias: mended, length: word.length };
  const letters = /^[a-z]{5,}(?=\d)/.exec(word)?.[0];
  if (letters === undefined) return null;
  const alias = INDEX.exact.get(letters)?.find((a) => a.words.length === 1 && !a.guarded) ?? misspelling(letters);
  return alias === null ? null : { alias, length: letters.length };
}

/** The longest of the names that stands at a word. */
function exactAt(text: string, first: Word, aliases: readonly Alias[]): { alias: Alias; end: number } | null {
  for (const alias of aliases) {
    let { end } = first;
    let fits = true;
    for (let k = 1; k < alias.words.length && fits; k += 1) {
      const next = wordFrom(text, end);
      fits = next !== null && next.text === alias.words[k] && BETWEEN_WORDS.test(text.slice(end, next.start));
      end = next?.end ?? end;
    }
    if (!fits) continue;
    if (alias.guarded) {
      const written = text.slice(first.start, end);
      const shouted = written.length > 3 || written === written.toUpperCase() || alias.row.name !== 'morphine';
      if (!shouted || !hasDose(text, first.start, end)) continue;
    }
    return { alias, end };
  }
  return null;
}

const SALT = '(?:[ ,]*(?:hcl|hydrochloride|bitartrate|bit|sulfate|phosphate))?';
const JOIN = new RegExp(String.raw`^${SALT}\s*(?:\/|-|\+|&|w\/|with\b|\s)\s*$`, 'i');
/** "codeine 30 mg/APAP 300 mg": the strength of one ingredient stands before the other. */
const JOIN_STRENGTHS = /^\s*(\d{1,3}(?:\.\d)?)\s?mg\s?[/+-]\s*$/i;
const JOIN_AND = new RegExp(String.raw`^${SALT}\s*and\s*$`, 'i');
const COMBINED_STRENGTH = /^[\s,®™-]*(?:(?:tabs?|tablets?)\s+)?(\d{1,2}(?:\.\d{1,2})?)\s?(?:mg)?\s?[/-]\s?(\d{3})\b/i;
const APPOSED = /^[®™]?\s*[([/,]?\s*$/;
const COMBINATIONS = new Map(
  DRUGS.filter((row) => row.name.includes('/')).map((row) => [row.name.split('/').sort().join('/'), row]),
);

/** Joins ingredients of one product, and a brand with the generic name beside it. */
function joined(text: string, names: readonly DrugName[]): DrugName[] {
  const out: DrugName[] = [];
  for (const name of names) {
    const last = out.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, name.start);
    if (last !== undefined && between.length <= 24) {
      const parts = [...last.row.name.split('/'), ...name.row.name.split('/')];
      const combination = COMBINATIONS.get([...new Set(parts)].sort().join('/'));
      const generic = last.brand === null && name.brand === null && last.row.name !== name.row.name;
      const first = JOIN_STRENGTHS.exec(between)?.[1];
      const joins =
        first !== undefined ||
        JOIN.test(between) ||
        (JOIN_AND.test(between) && COMBINED_STRENGTH.test(text.slice(name.end, name.end + 30)));
      if (combination !== undefined && generic && joins) {
        const implied = first === undefined ? last.implied : Number(first);
        out[out.length - 1] = { ...last, end: name.end, row: combination, implied };
        continue;
      }
      const sameDrug = last.row.name === name.row.name;
      const partOf =
        last.row.name.split('/').includes(name.row.name) || name.row.name.split('/').includes(last.row.name);
      if (first !== undefined && partOf && !sameDrug && last.row.name.includes('/')) {
        out[out.length - 1] = { ...last, end: name.end, implied: last.implied ?? Number(first) };
        continue;
      }
      const beside = APPOSED.test(between) && /[([/]/.test(between);
      if (beside && (sameDrug || (partOf && last.brand !== name.brand))) {
        const row = last.row.name.length >= name.row.name.length ? last.row : name.row;
        out[out.length - 1] = {
          start: last.start,
          end: name.end,
          row: last.brand === null && sameDrug ? name.row : row,
          brand: last.brand ?? name.brand,
          implied: last.implied ?? name.implied,
        };
        continue;
      }
    }
    out.push(name);
  }
  return out.map((name) => byStrength(text, name));
}

/** "Hydrocodone 10/325" names the combination by its strength. */
function byStrength(text: string, name: DrugName): DrugName {
  const second = COMBINED_STRENGTH.exec(text.slice(name.end, name.end + 30))?.[2];
  if (second === undefined || name.row.name.includes('/')) return name;
  const partner = second === '200' ? 'ibuprofen' : 'acetaminophen';
  const combination = COMBINATIONS.get([name.row.name, partner].sort().join('/'));
  return combination === undefined ? name : { ...name, row: combination };
}
