/** The receipt of the request as the page tells it: day, time, zone and way, with the words that say so. */
import type { Evidence } from '../analysis.ts';
import { findDates } from '../text/dates.ts';
import type { Document, Span } from '../text/document.ts';
import type { Receipt } from './clock.ts';
import type { ReceiptWay } from './rules.ts';
import { ZONES } from './zones.ts';

export interface ReceiptTold {
  value: Receipt;
  evidence: Evidence;
}

interface LabelRow {
  /** Words before the date, in lower case; a blank stands for one space. */
  words: string;
  /** True where the words may be any paper's receipt: they count only as a field of their own, at the start of a line or cell. */
  field: boolean;
}

const own = (words: string): LabelRow => ({ words, field: false });
const field = (words: string): LabelRow => ({ words, field: true });

/** In order of trust: the first row that the page has gives the receipt. */
export const RECEIPT_LABELS: readonly LabelRow[] = [
  own('date rfa was received'),
  own('date rfa received'),
  own('rfa received date'),
  own('rfa receipt date'),
  own('rfa was received'),
  own('rfa received'),
  own('rfa receipt'),
  own('date of receipt of rfa'),
  own('date of receipt of the rfa'),
  own('receipt of rfa'),
  own('received rfa'),
  own('received the rfa'),
  own('request for authorization was received'),
  own('request for authorization received'),
  own('dwc form rfa received'),
  own('received by ur'),
  own('received by utilization review'),
  own('received by claims administrator'),
  field('request received'),
  field('referral received'),
  field('fax received'),
  field('e-mail received'),
  field('email received'),
  field('date received'),
  field('received date'),
  field('date of receipt'),
  field('receipt date'),
  field('received'),
];

const WAYS: readonly { words: string; way: ReceiptWay }[] = [
  { words: 'facsimile', way: 'fax' },
  { words: 'fax', way: 'fax' },
  { words: 'encrypted e-mail', way: 'email' },
  { words: 'encrypted email', way: 'email' },
  { words: 'e-mail', way: 'email' },
  { words: 'email', way: 'email' },
  { words: 'us mail', way: 'mail' },
  { words: 'u.s. mail', way: 'mail' },
  { words: 'mail', way: 'mail' },
  { words: 'portal', way: 'portal' },
  { words: 'hand', way: 'hand' },
];

const literal = (words: string) => words.replace(/[.]/g, '\\.');
/** Short forms of “received”, wherever a label has the word. */
const RECEIVED = "(?:received|rec'?d|rcvd)";
const pattern = (words: string) => literal(words).replace('received', RECEIVED);
/** Of the words before a label, these turn it round. */
const TURNED = /(?<![A-Za-z])(?:no|not|never|without)(?: [a-z-]{1,12})? $/i;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]? )?';
const WAY = WAYS.map(({ words }) => literal(words)).join('|');
/** All repeats are bounded, so a long line costs no more than its length. */
const BETWEEN = `(?: (?:by|via|per|through) (?:the )?(?:${WAY}))?(?: on)?[\\s:#|]{1,6}${WEEKDAY}(?=[\\dA-Za-z])`;
const TIME =
  /^,?(?: at| @)?[\s|]{1,3}(\d{1,2}):(\d{2})(?::\d{2})?(?: ?([ap])\.?m\b\.?)?(?: ?\(?([pmce])(?:[sd])?t\b\)?)?/i;
const AFTERWARDS = new RegExp(`^,? ?\\(?(?:by|via|per|through) (?:the )?(${WAY})\\b`, 'i');
const WAY_ANYWHERE = new RegExp(`(?<![A-Za-z])(${WAY})(?![A-Za-z])`, 'i');
/** Voices in which a date of receipt would be another matter's. */
const NOT_HERE = ['guideline', 'other-person'];

const wayOf = (words: string | undefined): ReceiptWay | null =>
  WAYS.find((row) => row.words === words?.toLowerCase())?.way ?? null;

/** `HH:MM` of a time as written; null where the figures are none. */
function timeOf(hours: string, minutes: string, half: string | undefined): string | null {
  let hour = Number(hours);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

const LABELS = RECEIPT_LABELS.map((row) => ({
  ...row,
  pattern: new RegExp(`(?<![A-Za-z])${pattern(row.words)}${BETWEEN}`, 'gi'),
}));
/** One of these stands in every label. */
const TOLD_OF_RECEIPT = /recei|rec'?d|rcvd/gi;
/** A label with what follows it is shorter. */
const LONGEST_LABEL = 160;

/** The stretches of a text in which a label of receipt can stand. */
function stretchesOf(clean: string): Span[] {
  const stretches: Span[] = [];
  for (const { index } of clean.matchAll(TOLD_OF_RECEIPT)) {
    const last = stretches.at(-1);
    const end = Math.min(clean.length, index + LONGEST_LABEL);
    if (last && index - LONGEST_LABEL <= last.end) last.end = end;
    else stretches.push({ start: Math.max(0, index - LONGEST_LABEL), end });
  }
  return stretches;
}

function* labelsIn(
  clean: string,
  stretches: readonly Span[],
  label: RegExp,
): Generator<{ start: number; words: string }> {
  for (const { start, end } of stretches)
    for (const match of clean.slice(start, end).matchAll(label)) yield { start: start + match.index, words: match[0] };
}

/**
 * Every receipt that the page tells, the most trusted first: two that differ are for the reviewer to choose from.
 * @param pivotYear the year “now”, for two-digit years
 */
export function receiptsTold(doc: Document, pivotYear: number): ReceiptTold[] {
  const { clean } = doc;
  const told: ReceiptTold[] = [];
  /** Where the dates already told stand: a shorter label within a longer one finds the same date. */
  const dates = new Set<number>();
  const stretches = stretchesOf(clean);
  for (const { pattern: label, field: alone } of LABELS) {
    for (const { start, words } of labelsIn(clean, stretches, label)) {
      if (alone && !startsField(clean, start)) continue;
      if (TURNED.test(clean.slice(Math.max(0, start - 24), start))) continue;
      const voice = doc.sentenceAt(start)?.voice ?? 'boilerplate';
      if (NOT_HERE.includes(voice)) continue;
      const from = start + words.length;
      const date = findDates(clean.slice(from, from + 24), pivotYear)[0];
      if (!date || date.start > 2 || dates.has(from + date.start)) continue;
      dates.add(from + date.start);
      let end = from + date.end;
      const clock = TIME.exec(clean.slice(end, end + 32));
      const time = clock ? timeOf(clock[1] as string, clock[2] as string, clock[3]) : null;
      if (clock && time) end += clock[0].trimEnd().length;
      const after = AFTERWARDS.exec(clean.slice(end, end + 40));
      if (after) end += after[0].length;
      const range = doc.toOriginal({ start, end });
      const letter = time ? clock?.[4]?.toLowerCase() : undefined;
      told.push({
        value: {
          date: date.iso,
          time,
          zone: ZONES.find((row) => row.letter === letter)?.zone ?? null,
          by: wayOf(WAY_ANYWHERE.exec(words)?.[1] ?? after?.[1]),
          // A page that tells the day of receipt of a letter has it from the stamp, not from the postmark.
          stamped: true,
        },
        evidence: {
          ...range,
          quote: doc.original.slice(range.start, range.end),
          voice,
          polarity: 'for',
          date: null,
          element: null,
        },
      });
    }
  }
  return told;
}

/** At the start of a line or a cell, where a form prints its own fields. */
function startsField(clean: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && clean[i] === ' ' && at - i < 8) i--;
  return i < 0 || '\n\t|;'.includes(clean[i] as string);
}
