/**
 * Every medicine of the patient that a text names, with its dose and how it stands (taken, stopped, asked for …).
 * Names are found in one pass over the words by an index made once; misspellings by deletion keys, not by trying
 * every name.
 */
import type { Evidence, Medication, MedicationStatus, RequestedDrug, Voice } from '../analysis.ts';
import type { Document, Sentence } from '../text/document.ts';
import { DRUGS, type DrugRow, NOT_MISSPELLINGS, scheduleOn } from './drugs.ts';
import {
  AFTER,
  BEFORE,
  CLAUSE_BREAK,
  type CueStatus,
  EPIDURAL,
  INJECTED,
  INTRATHECAL,
  INTRAVENOUS,
  OTHER_PUMP,
  type StatusCue,
  TRANSDERMAL,
} from './medication-cues.ts';
import { parseSig } from './sig.ts';

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

const WORD = /[\p{L}\p{N}#&]+/gu;
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
      for (const key of deletionsOf(folded(word), editsAllowed(word.length))) {
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
  if (word.length < FUZZY_FROM - 1 || word.length > 24 || NO_DRUG.has(word) || !/^\p{L}[\p{L}\d]*$/u.test(word))
    return null;
  const key = folded(word);
  const alike = INDEX.folded.get(key);
  if (alike !== undefined) return alike;
  let best: Alias | null = null;
  let bestDistance = 3;
  let ambiguous = false;
  const seen = new Set<Alias>();
  for (const shorter of deletionsOf(key, Math.min(editsAllowed(word.length + 1), 2))) {
    for (const alias of INDEX.deletions.get(shorter) ?? []) {
      if (seen.has(alias)) continue;
      seen.add(alias);
      const name = folded(alias.words[0] ?? '');
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
  const spelt = new Map<string, Alias | null>();
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
    // "Oxycodone30mg": the words run together.
    const letters = /^\p{L}{5,}(?=\d)/u.exec(word.text)?.[0] ?? word.text;
    let alias = spelt.get(letters);
    if (alias === undefined) {
      const whole =
        letters === word.text ? null : (INDEX.exact.get(letters)?.find((a) => a.words.length === 1) ?? null);
      alias = whole ?? misspelling(letters);
      spelt.set(letters, alias);
    }
    if (alias !== null) {
      names.push({
        start: word.start,
        end: word.start + letters.length,
        row: alias.row,
        brand: alias.brand,
        implied: alias.implied,
      });
    }
  }
  return joined(text, names);
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

const SALT = String.raw`(?:[ ,]*(?:hcl|hydrochloride|bitartrate|bit|sulfate|phosphate))?`;
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

/** What the words after a drug's name say of its dose. */
export interface DrugDetails {
  strength: number | null;
  unit: string | null;
  quantity: number | null;
  daysSupply: number | null;
  refills: number | null;
  sig: string | null;
  unitsPerDay: number | null;
  /** Characters of the tail that were read. */
  end: number;
}

const FORM = String.raw`(?:er|sr|xr|xl|cr|ir|la|es|hp|hcl|hydrochloride|sulfate|sodium|bitartrate|patch(?:es)?|gel|cream|tablets?|tabs?|capsules?|caps?|extended.release|immediate.release|controlled.release|oral|transdermal|total|daily dose|dose|at|of|is|was|now)`;
const STRENGTH = new RegExp(
  String.raw`^[\s,:()®™.\-]{0,5}(?:${FORM}\b[\s,:()®™.\-]{0,3}){0,4}(\d{1,3}(?:,\d{3})+|\d{0,5}(?:\.\d{1,3})?)(?:\s?(mg|mcg))?(?:\s?([/-])\s?(\d[\d.]{0,5}))?\s?(mg|mcg|µg|ug|meq|grams?|g|ml|%)?(\s?(?:\/|per )\s?(?:h|hr|hour|ml)\b)?`,
  'i',
);
const BARE_STRENGTH =
  /^\s*(?:$|[,;)|]|#|po\b|p\.o|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?\s?\d|qhs|qd|one\b|1 tab|every\b|twice\b|daily\b)/i;
const QUANTITY =
  /#\s?(\d{1,4})(?:\s?-\s?(\d{1,4}))?|\b(?:qty|quantity|count|dispensed?|disp|no\.)\W{0,3}(\d{1,4})\b|\b(\d{2,4})\s(?:tablets|tabs|capsules|caps|pills|patches)\b/i;
const DAYS =
  /\b(\d{1,3})[ -]?days?[ -]supply\b|\b(?:ds|days?[ -]supply)\W{0,3}(\d{1,3})\b|\b(?:per|x|for)\s?(\d{1,3})[ -]?days?\b|\b(\d{1,3})[ -]days?\b/i;
const REFILLS = /\b(no|\d{1,2})\srefills?\b|\b(?:refills?|rf)\W{0,3}(\d{1,2})\b/i;

const numeral = (text: string | undefined): number | null => {
  const value = text === undefined || text === '' ? Number.NaN : Number(text.replace(/,/g, ''));
  return Number.isFinite(value) ? value : null;
};

/** Reads strength, directions, quantity, supply and refills from the words that follow a name. */
export function readDetails(tail: string, row: DrugRow): DrugDetails {
  const details: DrugDetails = {
    strength: null,
    unit: null,
    quantity: null,
    daysSupply: null,
    refills: null,
    sig: null,
    unitsPerDay: null,
    end: 0,
  };
  const s = STRENGTH.exec(tail);
  let rest = 0;
  if (s !== null && s[1] !== undefined && s[1] !== '') {
    const first = numeral(s[1]);
    const second = numeral(s[4]);
    const unit = (s[5] ?? s[2])?.toLowerCase();
    const combined = row.name.includes('/') && s[3] === '/' && second !== null;
    const bare = unit === undefined && s[4] === undefined;
    const year = first !== null && first >= 1900 && first <= 2100 && bare;
    const usable = first !== null && first > 0 && !year && (!bare || BARE_STRENGTH.test(tail.slice(s[0].length)));
    if (usable) {
      const perHour = s[6] !== undefined && /h/i.test(s[6]);
      const perMl = s[6] !== undefined && /ml/i.test(s[6]);
      rest = s[0].length;
      details.end = rest;
      // A lone large figure of a combination is the acetaminophen, not the opioid.
      const partner =
        row.name.includes('/') && !combined && second === null && first >= 100 && row.class === 'opioid-agonist';
      if (!partner) {
        details.strength = first;
        details.unit = plainUnit(unit ?? 'mg', perHour || (row.route === 'transdermal' && unit === 'mcg'), perMl);
      }
    }
  }
  const after = tail.slice(rest);
  const quantity = QUANTITY.exec(after);
  if (quantity !== null) {
    const found = numeral(quantity[2] ?? quantity[1] ?? quantity[3] ?? quantity[4]);
    if (found !== null && found > 0) {
      details.quantity = found;
      details.end = Math.max(details.end, rest + quantity.index + quantity[0].length);
    }
  }
  const days = DAYS.exec(after);
  if (days !== null) {
    const found = numeral(days[1] ?? days[2] ?? days[3] ?? days[4]);
    const stated = days[1] !== undefined || days[2] !== undefined;
    if (found !== null && found > 0 && found <= 180 && (stated || details.quantity !== null)) {
      details.daysSupply = found;
      details.end = Math.max(details.end, rest + days.index + days[0].length);
    }
  }
  const refills = REFILLS.exec(after);
  if (refills !== null) {
    details.refills = refills[1]?.toLowerCase() === 'no' ? 0 : numeral(refills[1] ?? refills[2]);
  }
  const sig = parseSig(after);
  if (sig !== null) {
    const words = after
      .slice(0, sig.end)
      .replace(/^[\s,;:.®™)|-]+/, '')
      .trim();
    details.sig = sig.prn && !/prn|p\.r\.n|needed/i.test(words) ? `${words} as needed` : words;
    details.unitsPerDay = sig.perDay;
    details.end = Math.max(details.end, rest + sig.end);
  }
  return details;
}

function plainUnit(unit: string, perHour: boolean, perMl: boolean): string {
  const plain = unit === 'µg' || unit === 'ug' ? 'mcg' : unit.startsWith('g') ? 'g' : unit;
  return perHour ? `${plain}/h` : perMl ? `${plain}/mL` : plain;
}

/**
 * Reads a request line ("Oxycodone 30mg #180, 30 day supply") as a drug; null where it names none.
 * What the line does not say stays null.
 */
export function parseRequestedDrug(line: string): RequestedDrug | null {
  const text = line.slice(0, 2000);
  const names = findDrugNames(text);
  const name = names.find((n) => n.row.class.startsWith('opioid')) ?? names[0];
  if (name === undefined) return null;
  const next = names.find((n) => n.start > name.end);
  const tail = text.slice(name.end, next?.start ?? text.length);
  const details = withLeadingStrength(text, name, readDetails(tail, name.row));
  const { strength, unit, quantity, daysSupply, refills, sig } = details;
  return {
    name: name.row.name,
    strength: strength ?? name.implied,
    unit: unit ?? (name.implied === null ? null : 'mg'),
    quantity,
    daysSupply,
    refills,
    sig,
  };
}

const LEADING = /(?:^|[^\w.])(\d[\d.,]{0,6})\s?(mg|mcg|µg|meq|g|ml)(\s?\/\s?(?:h|hr|hour))?\s+(?:of\s+)?$/i;

/** "1.5 mg of midazolam": the strength stands before the name. */
function withLeadingStrength(text: string, name: DrugName, details: DrugDetails): DrugDetails {
  if (details.strength !== null) return details;
  const lead = LEADING.exec(text.slice(Math.max(0, name.start - 24), name.start));
  const strength = numeral(lead?.[1]);
  if (lead === null || strength === null || strength <= 0) return details;
  return { ...details, strength, unit: plainUnit((lead[2] ?? 'mg').toLowerCase(), lead[3] !== undefined, false) };
}

/** One place in the text where a medicine is told. */
interface Mention {
  name: DrugName;
  details: DrugDetails;
  route: string;
  status: MedicationStatus;
  /** True where words or the place say how it stands, false where only the default does. */
  told: boolean;
  sentence: Sentence;
  start: number;
  end: number;
}

const SILENT_VOICES: ReadonlySet<Voice> = new Set(['guideline', 'boilerplate', 'decision', 'other-person']);
const SPINAL_DRUGS: ReadonlySet<string> = new Set([
  'morphine',
  'hydromorphone',
  'fentanyl',
  'sufentanil',
  'bupivacaine',
  'ropivacaine',
  'clonidine',
  'baclofen',
  'ziconotide',
]);
/** Brands of these drugs that are filled into pumps as well as taken by mouth. */
const SPINAL_BRANDS: ReadonlySet<string> = new Set([
  'Dilaudid',
  'Lioresal',
  'Marcaine',
  'Sensorcaine',
  'Naropin',
  'Sufenta',
  'Sublimaze',
  'Duraclon',
]);
const ADMINISTERED: ReadonlySet<string> = new Set(['intravenous', 'injection', 'epidural']);
const PAST_SECTIONS: ReadonlySet<string> = new Set(['prior-treatment', 'past-history', 'surgical-history', 'trial']);
const TAIL_LENGTH = 170;

/** The medicines of a case text. */
export function findMedications(doc: Document): Medication[] {
  const names = findDrugNames(doc.clean);
  const mentions: Mention[] = [];
  for (let i = 0; i < names.length; i += 1) {
    const name = names[i];
    if (name === undefined) continue;
    const mention = readMention(doc, name, names[i - 1] ?? null, names[i + 1] ?? null);
    if (mention !== null) mentions.push(mention);
  }
  return settle(doc, mentions);
}

function readMention(doc: Document, name: DrugName, before: DrugName | null, next: DrugName | null): Mention | null {
  const sentence = doc.sentenceAt(name.start);
  if (sentence === null || SILENT_VOICES.has(sentence.voice) || sentence.section === 'family-history') return null;
  const tailEnd = Math.min(next?.start ?? doc.clean.length, Math.max(sentence.end, name.end), name.end + TAIL_LENGTH);
  const tail = doc.clean.slice(name.end, tailEnd);
  let details = readDetails(tail, name.row);
  const alone =
    before === null || before.end < sentence.start || /[,;.:]/.test(doc.clean.slice(before.end, name.start));
  if (alone) details = withLeadingStrength(doc.clean, name, details);
  if (details.strength === null && name.implied !== null) details = { ...details, strength: name.implied, unit: 'mg' };
  const route = routeOf(doc, name, details, tail, sentence);
  const how = statusOf(doc, name, details, route, sentence, next);
  if (how === null) return null;
  const end = Math.min(name.end + details.end, tailEnd);
  return { name, details, route, ...how, sentence, start: name.start, end: Math.max(end, name.end) };
}

function routeOf(doc: Document, name: DrugName, details: DrugDetails, tail: string, sentence: Sentence): string {
  const from = Math.max(sentence.start, name.start - 90);
  const to = Math.min(sentence.end, name.end + 70);
  const around = doc.clean.slice(from, Math.max(to, name.end));
  const close = doc.clean.slice(
    Math.max(sentence.start, name.start - 30),
    Math.min(Math.max(sentence.end, name.end), name.end + 40),
  );
  const byMouth = /\b(?:tablets?|tabs?|oral(?:ly)?|by mouth|p\.?o\b|q\d|bid|tid|qid)/i.test(tail.slice(0, 60));
  const spinal =
    SPINAL_DRUGS.has(name.row.name) &&
    (name.brand === null || SPINAL_BRANDS.has(name.brand) || name.row.route === 'intrathecal');
  if (spinal && !byMouth && EPIDURAL.test(close)) return 'epidural';
  const inPump = INTRATHECAL.test(around) || details.unit === 'mg/mL' || details.unit === 'mcg/mL';
  if (spinal && !byMouth && inPump && !OTHER_PUMP.test(around)) return 'intrathecal';
  if (name.row.route === 'intrathecal') return byMouth && name.brand === null ? 'oral' : 'intrathecal';
  if (INTRAVENOUS.test(close) && !byMouth) return 'intravenous';
  if (name.row.route === 'transdermal' && name.brand === null) {
    return TRANSDERMAL.test(close) || details.unit === 'mcg/h' || details.unit === null ? 'transdermal' : 'intravenous';
  }
  if (name.row.class === 'topical' && (details.unit === '%' || INJECTED.test(close)) && name.brand === null)
    return 'injection';
  if (name.row.name === 'ketorolac' && byMouth) return 'oral';
  if (INJECTED.test(tail.slice(0, 20)) && details.sig === null) return 'injection';
  return name.row.route;
}

/** The nearest cue before the name and the first after it, in the name's own clause. */
function statusOf(
  doc: Document,
  name: DrugName,
  details: DrugDetails,
  route: string,
  sentence: Sentence,
  next: DrugName | null,
): { status: MedicationStatus; told: boolean } | null {
  const told = cueAround(doc, name, sentence, next);
  if (told === 'tested' && details.sig === null) return null;
  if (sentence.section === 'allergies') return { status: 'allergy', told: true };
  if (sentence.voice === 'request') return { status: 'requested', told: true };
  const dosed = details.sig !== null || details.quantity !== null;
  if (sentence.voice === 'plan') {
    if (told === 'stopped' || told === 'not-taken' || told === 'allergy' || told === 'planned')
      return { status: told, told: true };
    if (told === 'past') return { status: 'past', told: true };
    if (told === 'current') return { status: 'current', told: true };
    return { status: dosed ? 'current' : 'planned', told: dosed };
  }
  if (sentence.voice === 'reviewer-finding') {
    if (route === 'intrathecal' && told !== 'planned' && told !== 'past') return { status: 'current', told: false };
    const status = told === null || told === 'tested' || told === 'current' ? 'past' : told;
    return { status, told: false };
  }
  if (told !== null && told !== 'tested') {
    if (told === 'current' && ADMINISTERED.has(route) && details.sig === null) return { status: 'past', told: true };
    return { status: told, told: true };
  }
  if (ADMINISTERED.has(route) && details.sig === null) return { status: 'past', told: true };
  if (sentence.section !== null && PAST_SECTIONS.has(sentence.section)) return { status: 'past', told: true };
  return { status: 'current', told: dosed || sentence.section === 'medications' };
}

function cueAround(doc: Document, name: DrugName, sentence: Sentence, next: DrugName | null): CueStatus | null {
  const text = doc.clean;
  const left = text.slice(Math.max(sentence.start, name.start - 240), name.start);
  const right = text.slice(name.end, Math.min(Math.max(sentence.end, name.end), name.end + 240));
  let from = 0;
  for (const m of left.matchAll(CLAUSE_BREAK)) from = m.index;
  const clauseLeft = left.slice(from);
  const breakRight = right.search(new RegExp(CLAUSE_BREAK.source, 'i'));
  const clauseRight = breakRight < 0 ? right : right.slice(0, breakRight);
  const after = firstCue(AFTER, clauseRight);
  if (after !== null) {
    const crossesName = next !== null && next.start - name.end < after.index;
    const plural =
      /^(?:were|have|are)\b/i.test(after.text) || /\b(?:were|have been|are) $/i.test(clauseRight.slice(0, after.index));
    const shared = crossesName && plural && /\band\b/i.test(clauseRight.slice(0, after.index));
    const listed = crossesName && after.status === 'allergy' && /\band\b/i.test(clauseRight.slice(0, after.index));
    if (!crossesName || shared || listed) return after.status;
  }
  const near = nearestCue(BEFORE, clauseLeft);
  if (near !== null) return near;
  const following = doc.sentences[sentence.index + 1];
  const closes = following !== undefined && following.text.length < 24 && name.start >= sentence.start;
  if (closes && /^(?:stopped|discontinued|d\/c)/i.test(following.text) && (next === null || next.start > sentence.end))
    return 'stopped';
  return null;
}

function firstCue(cues: readonly StatusCue[], text: string): { status: CueStatus; index: number; text: string } | null {
  let best: { status: CueStatus; index: number; text: string } | null = null;
  for (const { status, pattern } of cues) {
    pattern.lastIndex = 0;
    const m = pattern.exec(text);
    if (m !== null && (best === null || m.index < best.index)) best = { status, index: m.index, text: m[0] };
  }
  return best;
}

function nearestCue(cues: readonly StatusCue[], text: string): CueStatus | null {
  let best: CueStatus | null = null;
  let bestEnd = -1;
  for (const { status, pattern } of cues) {
    for (const m of text.matchAll(pattern)) {
      const end = m.index + m[0].length;
      if (end > bestEnd) {
        best = status;
        bestEnd = end;
      }
    }
  }
  return best;
}

/** Puts the mentions of one drug together: one entry a drug, route and strength. */
function settle(doc: Document, mentions: readonly Mention[]): Medication[] {
  const groups = new Map<string, Mention[]>();
  for (const m of mentions) {
    const key = `${m.name.row.name} ${m.route}`;
    const group = groups.get(key) ?? [];
    group.push(m);
    groups.set(key, group);
  }
  const out: { order: number; medication: Medication }[] = [];
  for (const group of groups.values()) {
    const status = settledStatus(group);
    const ofStatus = group.filter((m) => m.status === status);
    for (const product of products(ofStatus)) {
      const best = product.reduce((a, b) => (worth(b) > worth(a) ? b : a));
      out.push({
        order: Math.min(...product.map((m) => m.start)),
        medication: medicationOf(doc, best, product, status),
      });
    }
  }
  return out.sort((a, b) => a.order - b.order).map((o) => o.medication);
}

/** How a drug stands when all its mentions are read: the last word told wins, a lasting "taken" over a mere history. */
function settledStatus(group: readonly Mention[]): MedicationStatus {
  const told = group.filter((m) => m.told && m.status !== 'requested');
  const decisive = told.filter((m) => m.status === 'current' || m.status === 'stopped' || m.status === 'not-taken');
  const lastOf = (list: readonly Mention[]): Mention | undefined =>
    list.reduce<Mention | undefined>(
      (a, b) =>
        a === undefined || (b.sentence.date ?? '') >= (a.sentence.date ?? '') || b.sentence.date === null ? b : a,
      undefined,
    );
  const last = lastOf(decisive);
  if (last?.status === 'current') return 'current';
  if (group.some((m) => m.status === 'requested')) return 'requested';
  if (last !== undefined) return last.status;
  const other = lastOf(told);
  if (other !== undefined) return other.status;
  if (group.some((m) => m.status === 'current')) return 'current';
  return group[0]?.status ?? 'past';
}

function worth(m: Mention): number {
  const d = m.details;
  return (
    Number(d.strength !== null) * 4 +
    Number(d.sig !== null) * 3 +
    Number(d.quantity !== null) * 2 +
    Number(d.daysSupply !== null) +
    Number(m.told) +
    Number(m.sentence.voice === 'record')
  );
}

/** Mentions of one product each: by strength and brand; a mention without strength joins the product it can be. */
function products(mentions: readonly Mention[]): Mention[][] {
  const withStrength: Mention[][] = [];
  for (const m of mentions) {
    if (m.details.strength === null) continue;
    const same = withStrength.find(
      (p) => p[0]?.details.strength === m.details.strength && p[0]?.details.unit === m.details.unit,
    );
    if (same === undefined) withStrength.push([m]);
    else same.push(m);
  }
  // The same product told at two strengths on two visits: the later visit holds.
  const dates = withStrength.map((p) =>
    p.reduce((d, m) => ((m.sentence.date ?? '') > d ? (m.sentence.date ?? '') : d), ''),
  );
  const newest = dates.reduce((a, b) => (b > a ? b : a), '');
  const directed = withStrength.some((p) => p.some((m) => m.details.sig !== null || m.details.quantity !== null));
  const kept = withStrength.filter(
    (p, i) =>
      (dates[i] === '' || dates[i] === newest) &&
      (!directed || p.some((m) => m.details.sig !== null || m.details.quantity !== null)),
  );
  const result = kept.length > 0 ? kept : withStrength.slice(-1);
  const others: Mention[] = [];
  for (const m of mentions) {
    if (m.details.strength !== null) continue;
    const home =
      result.find((p) => p.some((o) => o.name.brand === m.name.brand)) ??
      result.find((p) => m.name.brand === null || p.some((o) => o.name.brand === null));
    if (home !== undefined) home.push(m);
    else others.push(m);
  }
  if (others.length > 0) result.push(others);
  return result;
}

function medicationOf(doc: Document, best: Mention, product: readonly Mention[], status: MedicationStatus): Medication {
  const span = doc.toOriginal({ start: best.start, end: best.end });
  const evidence: Evidence = {
    start: span.start,
    end: span.end,
    quote: doc.original.slice(span.start, span.end),
    voice: best.sentence.voice,
    polarity: 'for',
    date: best.sentence.date,
    element: null,
  };
  const row = best.name.row;
  const fill = <K extends keyof DrugDetails>(key: K): DrugDetails[K] | null =>
    best.details[key] ?? product.find((m) => m.details[key] !== null)?.details[key] ?? null;
  return {
    name: row.name,
    brand: best.name.brand ?? product.find((m) => m.name.brand !== null)?.name.brand ?? null,
    class: best.route === 'intrathecal' ? 'intrathecal' : row.class,
    schedule: scheduleOn(row, best.sentence.date),
    route: best.route,
    status,
    strength: best.details.strength,
    unit: best.details.unit,
    quantity: fill('quantity'),
    daysSupply: fill('daysSupply'),
    unitsPerDay: fill('unitsPerDay'),
    sig: fill('sig'),
    evidence,
  };
}

/** Which overlays of sedating combinations a list of medicines calls for. */
export interface Combinations {
  opioids: Medication[];
  benzodiazepine: Medication[];
  carisoprodol: Medication[];
  other: Medication[];
  /** Opioid, benzodiazepine and carisoprodol together: the highest flag. */
  highest: boolean;
  /** A full agonist beside buprenorphine. */
  agonistWithPartial: boolean;
  /** Drugs that depress the nervous system, opioids among them. */
  depressants: number;
}

/** Drug classes and names by the overlay they belong to: one row an overlay. */
export const CLASS_COMBINATIONS: readonly {
  overlay: 'benzodiazepine' | 'carisoprodol' | 'other';
  classes: readonly string[];
  names: readonly string[];
}[] = [
  { overlay: 'benzodiazepine', classes: ['benzodiazepine'], names: [] },
  { overlay: 'carisoprodol', classes: [], names: ['carisoprodol', 'codeine/carisoprodol/aspirin'] },
  { overlay: 'other', classes: ['hypnotic'], names: ['gabapentin', 'pregabalin'] },
];
const OPIOID = new Set(['opioid-agonist', 'opioid-partial']);
const DEPRESSANTS = new Set([
  'benzodiazepine',
  'hypnotic',
  'muscle-relaxant',
  'sedative',
  'opioid-agonist',
  'opioid-partial',
]);

/** The opioid overlays that apply to what is taken or asked for now. */
export function combinations(medications: readonly Medication[]): Combinations {
  const taken = medications.filter((m) => m.status === 'current' || m.status === 'requested');
  const spinalOpioid = (m: Medication): boolean => m.class === 'intrathecal' && m.schedule === 'II';
  const opioids = taken.filter((m) => OPIOID.has(m.class) || spinalOpioid(m));
  const of = (overlay: string): Medication[] => {
    const row = CLASS_COMBINATIONS.find((c) => c.overlay === overlay);
    if (row === undefined || opioids.length === 0) return [];
    return taken.filter((m) => row.classes.includes(m.class) || row.names.includes(m.name));
  };
  const benzodiazepine = of('benzodiazepine');
  const carisoprodol = of('carisoprodol');
  const names = new Set(opioids.map((m) => m.name));
  const second = names.size > 1 ? opioids.slice(1) : [];
  return {
    opioids,
    benzodiazepine,
    carisoprodol,
    other: [...of('other'), ...second],
    highest: benzodiazepine.length > 0 && carisoprodol.length > 0,
    agonistWithPartial:
      opioids.some((m) => m.class === 'opioid-agonist') && opioids.some((m) => m.class === 'opioid-partial'),
    depressants: new Set(taken.filter((m) => DEPRESSANTS.has(m.class) || spinalOpioid(m)).map((m) => m.name)).size,
  };
}
