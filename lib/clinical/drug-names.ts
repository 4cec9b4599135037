/**
 * Finds drug names in a text: one pass over its words by an index made once; misspellings by deletion keys,
 * not by trying every name.
 */
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
  /** A word with up to two letters left out → names it may be. */
  deletions: ReadonlyMap<string, readonly Alias[]>;
}

function deletionsOf(word: string, edits: number): Set<string> {
  const all = new Set([word]);
  let layer: Iterable<string> = [word];
  for (let depth = 0; depth < edits; depth += 1) {
    const next = new Set<string>();
    for (const w of layer) for (let i = 0; i < w.length; i += 1) next.add(w.slice(0, i) + w.slice(i + 1));
    for (const w of next) all.add(w);
    layer = next;
  }
  return all;
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
  const deletions = new Map<string, Alias[]>();
  for (const list of exact.values()) {
    for (const alias of list) {
      const word = alias.words[0];
      if (word === undefined || alias.words.length > 1 || alias.guarded || word.length < 5) continue;
      foldedNames.set(folded(word), alias);
      // The lists outside the lexicon proper have names too near to English ("singular") to be guessed at.
      if (alias.row.class === 'other') continue;
      for (const key of deletionsOf(word, editsAllowed(word.length))) {
        const names = deletions.get(key) ?? [];
        names.push(alias);
        deletions.set(key, names);
      }
    }
  }
  return { exact, folded: foldedNames, deletions };
}

const INDEX = buildIndex();
const NO_DRUG = new Set(NOT_MISSPELLINGS);

/** Edits between two words (a swap of neighbours counts one), or `most + 1` where there are more. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

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
  const seen = new Set<Alias>();
  for (const shorter of deletionsOf(key, Math.min(editsAllowed(word.length + 1), 2))) {
    for (const alias of INDEX.deletions.get(shorter) ?? []) {
      if (seen.has(alias)) continue;
      seen.add(alias);
      const name = alias.words[0] ?? '';
      const most = editsAllowed(name.length);
      if (name[0] !== key[0]) continue;
      const distance = editDistance(key, name, most);
      if (distance > most) continue;
      if (distance < bestDistance) {
        best = alias;
        bestDistance = distance;
        ambiguous = false;
      } else if (distance === bestDistance && best !== null && best.row.name !== alias.row.name) ambiguous = true;
    }
  }
  return ambiguous ? null : best;
}

const DOSE_AFTER =
  /^[\s,:®™-]{0,4}(?:(?:er|sr|ir|cr|xr|sulfate|patch|patches|gel|tabs?|tablets?)\s+)?(?:#\s?\d|\d[\d.,]{0,6}\s?(?:mg|mcg|meq|%|\/\s?\d{3}|ml))/i;
const DOSE_BEFORE = /\d\s?(?:mg|mcg|meq|ml)\.?\s+(?:of\s+)?$/i;

/** A word that is also something else counts only beside a dose. */
function hasDose(text: string, start: number, end: number): boolean {
  return DOSE_AFTER.test(text.slice(end, end + 40)) || DOSE_BEFORE.test(text.slice(Math.max(0, start - 16), start));
}

/** Every drug name of a text, in order, combination products joined. */
export function findDrugNames(text: string): DrugName[] {
  const names: DrugName[] = [];
  const words = [...text.matchAll(WORD)].map((m) => ({ text: norm(m[0]), start: m.index, end: m.index + m[0].length }));
  const spelt = new Map<string, { alias: Alias | null; length: number }>();
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined) continue;
    const match = exactAt(text, words, i);
    if (match !== null) {
      names.push({
        start: word.start,
        end: match.end,
        row: match.alias.row,
        brand: match.alias.brand,
        implied: match.alias.implied,
      });
      i += match.alias.words.length - 1;
      continue;
    }
    if (word.text.length < 5) continue;
    let found = spelt.get(word.text);
    if (found === undefined) {
      found = recognised(word.text);
      spelt.set(word.text, found);
    }
    const { alias, length } = found;
    if (alias !== null) {
      names.push({
        start: word.start,
        end: word.start + length,
        row: alias.row,
        brand: alias.brand,
        implied: alias.implied,
      });
    }
  }
  return joined(text, names);
}

/** A single word that is no name as it stands: misspelt, or run together with a dose ("Oxycodone30mg"). */
function recognised(word: string): { alias: Alias | null; length: number } {
  const whole = /[a-z]{3}/.test(word) ? misspelling(word) : null;
  if (whole !== null) return { alias: whole, length: word.length };
  const letters = /^[a-z]{5,}(?=\d)/.exec(word)?.[0];
  if (letters === undefined) return { alias: null, length: word.length };
  const alias = INDEX.exact.get(letters)?.find((a) => a.words.length === 1 && !a.guarded) ?? misspelling(letters);
  return { alias, length: letters.length };
}

function exactAt(
  text: string,
  words: readonly { text: string; start: number; end: number }[],
  i: number,
): { alias: Alias; end: number } | null {
  const first = words[i];
  for (const alias of INDEX.exact.get(first?.text ?? '') ?? []) {
    let end = first?.end ?? 0;
    let fits = true;
    for (let k = 1; k < alias.words.length && fits; k += 1) {
      const next = words[i + k];
      fits = next !== undefined && next.text === alias.words[k] && BETWEEN_WORDS.test(text.slice(end, next.start));
      end = next?.end ?? end;
    }
    if (!fits) continue;
    if (alias.guarded) {
      const written = text.slice(first?.start ?? 0, end);
      const shouted = written.length > 3 || written === written.toUpperCase() || alias.row.name !== 'morphine';
      if (!shouted || !hasDose(text, first?.start ?? 0, end)) continue;
    }
    return { alias, end };
  }
  return null;
}

const SALT = '(?:[ ,]*(?:hcl|hydrochloride|bitartrate|bit|sulfate|phosphate))?';
const JOIN = new RegExp(String.raw`^${SALT}\s*(?:\/|-|\+|&|w\/|with\b|\s)\s*$`, 'i');
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
      const joins =
        JOIN.test(between) || (JOIN_AND.test(between) && COMBINED_STRENGTH.test(text.slice(name.end, name.end + 30)));
      if (combination !== undefined && generic && joins) {
        out[out.length - 1] = { ...last, end: name.end, row: combination };
        continue;
      }
      const sameDrug = last.row.name === name.row.name;
      const partOf =
        last.row.name.split('/').includes(name.row.name) || name.row.name.split('/').includes(last.row.name);
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
