/**
 * The first step of a written taper: "Days 1-14   60 mg   45 mg   105", "Week 1: 45 mg bid". The dose that a request
 * to taper would give is the one it begins with.
 */
import type { Document } from '../text/document.ts';
import { readDetails } from './drug-details.ts';
import { findDrugNames } from './drug-names.ts';
import { DRUGS } from './drugs.ts';
import { parseSig } from './sig.ts';

const FIRST_STEP =
  /(?:^|[\n\t;.(]|: ?)\s{0,8}(?:(?:days?|weeks?|wks?|steps?|months?|visit)\s?)?(?:#\s?)?1(?:\s?(?:-|–|to|and|through)\s?\d{1,2})?\s?[:\t)=-]\s?([^\n;]{2,90})/gi;
const TAPERS = /\b(?:taper|wean|titrat\w* down|step.?down|reduc|come down|comes down|get off|go off|detox)/i;
const SUM_COLUMN = /\b(?:mg ?(?:\/|per) ?day|daily (?:dose|total|mg)|total(?: daily| mg)?|mg a day)\W*$/i;
/** Characters before the first step in which the taper must be spoken of, and the heads of the columns stand. */
const BEFORE = 500;
const MG = /(\d{1,4}(?:\.\d)?) ?mg\b/gi;
const ANY_TABLET = DRUGS.find((row) => row.name === 'morphine');

/** mg a day of the first step of a taper that the text sets out, or null. */
export function firstTaperStep(doc: Document): number | null {
  for (const m of doc.clean.matchAll(FIRST_STEP)) {
    const before = doc.clean.slice(Math.max(0, m.index - BEFORE), m.index + 1);
    if (!TAPERS.test(before)) continue;
    const amount = amountOf(m[1] ?? '', before.trimEnd());
    if (amount !== null) return amount;
  }
  return null;
}

/** mg a day of the first step that the request's own words set out, or null: "taper to off: 30 mg q12h x 14 days, then …". */
export function firstStepIn(label: string): number | null {
  if (!/\bthen\b/i.test(label)) return null;
  const from = label.search(/\d{1,4}(?:\.\d)? ?mg\b/i);
  return from < 0 ? null : amountOf(label.slice(from, label.search(/,? *\bthen\b/i)), '');
}

const STEP_LABEL =
  /^\W{0,6}(?:days?|weeks?|wks?|steps?|months?)\s?#?\d{1,3}(?:\s?(?:-|–|to|and|through|&)\s?\d{1,3})?\s?[:.)\t–=-]/i;

/** Whether a drug named at `start` stands in a step of a taper that is written out: a dose to come, none that is taken. */
export function inTaperStep(text: string, start: number): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  if (start - line > BEFORE || !STEP_LABEL.test(text.slice(line, Math.min(start + 1, line + 60)))) return false;
  return TAPERS.test(text.slice(Math.max(0, line - BEFORE), line));
}

function amountOf(step: string, before: string): number | null {
  const cells = step.split('\t').map((cell) => cell.trim());
  const last = Number(/^(\d{1,4}(?:\.\d)?)(?: ?mg)?$/.exec(cells.at(-1) ?? '')?.[1]);
  if (cells.length > 1 && last > 0 && SUM_COLUMN.test(before)) return last;
  const doses = [...step.matchAll(MG)].map((m) => Number(m[1]));
  if (doses.length === 0) return null;
  if (cells.length > 1 && doses.length > 1 && parseSig(step) === null) return doses.reduce((a, b) => a + b, 0);
  const [name] = findDrugNames(step);
  if (ANY_TABLET === undefined) return null;
  const { strength, unitsPerDay } = readDetails(name === undefined ? ` ${step}` : step.slice(name.end), ANY_TABLET);
  return strength !== null && unitsPerDay !== null ? strength * unitsPerDay : null;
}
