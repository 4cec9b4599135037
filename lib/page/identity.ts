/**
 * Whether two texts are pages of the same case. Facts of two patients are never mixed: where a page names another
 * claim, another person or another day of injury, it is another case.
 */

import { atOnce } from './slices.ts';

/** Labels whose value names the case or the person, as portals print them; lower case. */
export const IDENTITY_LABELS = [
  'claim number',
  'claim no',
  'claim #',
  'claim',
  'case number',
  'case no',
  'case #',
  'case id',
  'imr case number',
  'wcab number',
  'adj number',
  'date of injury',
  'injury date',
  'doi',
  'date of loss',
  'date of birth',
  'birth date',
  'dob',
  'mrn',
  'patient id',
  'patient name',
  'patient',
  'injured worker',
  'employee name',
  'claimant',
];
const LABELS = new Set(IDENTITY_LABELS);
/** How labels begin: a cell that begins otherwise is looked at no further. */
const BEGINNINGS = new Set(IDENTITY_LABELS.map((label) => label.slice(0, 3)));

/** Longest label, with the white space that may stand in it. */
const LABEL_LIMIT = 40;
/** Longest value of a field; a longer line is prose. */
const VALUE_LIMIT = 60;

/** Lines between two chances for the page to have its turn. */
const STRIDE = 1000;

export type Likeness = 'same' | 'other' | 'unclear';

/** The first value of every identity label, folded. Linear in the text. */
export const identityOf = (text: string): Map<string, string> => atOnce(identityIn(text));

/** The same in steps. */
export function* identityIn(text: string): Generator<void, Map<string, string>, void> {
  const fields = new Map<string, string>();
  let waiting: string | null = null;
  let lines = 0;
  for (let from = 0; from < text.length; ) {
    if (++lines % STRIDE === 0) yield;
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    from += line.length + 1;
    for (const cell of line.split('\t')) {
      const part = cell.trim();
      if (part === '') continue;
      const colon = part.indexOf(':');
      const isLabel =
        (colon >= 0 ? colon : part.length) <= LABEL_LIMIT && BEGINNINGS.has(part.slice(0, 3).toLowerCase());
      const label = isLabel ? fold(colon >= 0 ? part.slice(0, colon) : part) : '';
      if (LABELS.has(label)) {
        waiting = null;
        if (fields.has(label)) continue;
        const value = colon >= 0 ? fold(part.slice(colon + 1)) : '';
        if (value === '') waiting = label;
        else if (value.length <= VALUE_LIMIT) fields.set(label, value);
        continue;
      }
      // The value stands in the next cell or on the next line.
      if (waiting && part.length <= VALUE_LIMIT) fields.set(waiting, fold(part));
      waiting = null;
    }
  }
  return fields;
}

/**
 * Whether the newer text is of the same case: `other` where a field has another value, `unclear` where no field can be
 * compared and the texts have little in common (a page between two states looks like that too).
 */
export const compareCases = (older: string, newer: string): Likeness => atOnce(comparing(older, newer));

/** The same in steps. */
export function* comparing(older: string, newer: string): Generator<void, Likeness, void> {
  const told = compareIdentities(yield* identityIn(older), yield* identityIn(newer));
  return told === 'unclear' && (yield* commonLines(older, newer)) >= 0.5 ? 'same' : told;
}

/** The same by the fields alone; `unclear` where they have none in common. */
export function compareIdentities(
  before: Iterable<readonly [string, string]>,
  after: ReadonlyMap<string, string>,
): Likeness {
  let agreed = false;
  for (const [label, value] of before) {
    const now = after.get(label);
    if (now === undefined) continue;
    if (now !== value) return 'other';
    agreed = true;
  }
  return agreed ? 'same' : 'unclear';
}

/** The share of the older text's lines that the newer one still has. */
function* commonLines(older: string, newer: string): Generator<void, number, void> {
  const kept = new Set<string>();
  let lines = 0;
  for (const line of newer.split('\n')) {
    if (++lines % STRIDE === 0) yield;
    kept.add(fold(line));
  }
  lines = 0;
  let common = 0;
  for (const line of older.split('\n')) {
    const folded = fold(line);
    if (folded === '') continue;
    if (++lines % STRIDE === 0) yield;
    if (kept.has(folded)) common++;
  }
  return lines === 0 ? 1 : common / lines;
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
