/**
 * The first step of a written taper: "Days 1-14   60 mg   45 mg   105", "Week 1: 45 mg bid". The dose that a request
 * to taper would give is the one it begins with.
 */
import type { Document } from '../text/document.ts';
import { readDetails } from './drug-details.ts';
import { findDrugNames } from './drug-names.ts';
import { DRUGS } from './drugs.ts';
import { figured } from './figures.ts';
import { parseSig } from './sig.ts';

const FIRST_STEP =
  /(?:^|[\n\t;.(]|: ?)\s{0,8}(?:(?:days?|weeks?|wks?|steps?|months?|visit)\s?)?(?:#\s?)?1(?:\s?(?:-|–|to|and|through)\s?\d{1,2})?\s?[:\t)=-]\s?([^\n;]{1,90})/gi;
const TAPERS = /\b(?:taper|wean|titrat\w* down|step.?down|reduc|come down|comes down|get off|go off|detox)/i;
const SUM_COLUMN = /\b(?:mg ?(?:\/|per) ?day|daily (?:dose|total|mg)|total(?: daily| mg)?|mg a day)\W*$/i;
const COUNT_COLUMN = /\b(?:tab(?:let)?s?|pills?|cap(?:sule)?s?)[ \t]?(?:\/|per|a|each|every) ?day\W*$/i;
/** Characters before the first step in which the taper must be spoken of, and the heads of the columns stand. */
const BEFORE = 500;
const MG = /(\d{1,4}(?:\.\d)?) ?mg\b/gi;
const ANY_TABLET = DRUGS.find((row) => row.name === 'morphine');

/** mg a day of the first step of a taper that the text sets out, or null; `strength` is that of the tablet tapered. */
export function firstTaperStep(doc: Document, strength: number | null = null): number | null {
  return firstNumbered(doc, strength) ?? firstOfMonths(doc) ?? firstTold(doc, strength);
}

function firstNumbered(doc: Document, strength: number | null): number | null {
  for (const m of doc.clean.matchAll(FIRST_STEP)) {
    const before = doc.clean.slice(Math.max(0, m.index - BEFORE), m.index + 1);
    if (!TAPERS.test(before)) continue;
    const amount = amountOf(m[1] ?? '', before.trimEnd()) ?? tabletsOf(m[1] ?? '', before.trimEnd(), strength);
    if (amount !== null) return amount;
  }
  return null;
}

/** "one tablet five times a day" of a known strength, or the mere count under the head "Tabs per day". */
function tabletsOf(step: string, before: string, strength: number | null): number | null {
  const counted = COUNT_COLUMN.test(before) ? Number(/^\s*(\d{1,2}(?:\.5)?)\s*$/.exec(step)?.[1]) : 0;
  if (counted > 0 && strength !== null) return counted * strength;
  const perDay = /\b(?:tab|pill|cap)/i.test(step) ? (parseSig(step)?.perDay ?? null) : null;
  return perDay !== null && strength !== null ? perDay * strength : null;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** Two rows of a table that go on from month to month or from day to day: "June   30 mg   60", "07/01   25 mg bid". */
const MONTH_ROWS = new RegExp(
  String.raw`(?:^|\n)[ \t|]{0,6}(?:${MONTH}\.?(?: \d{1,4})?|\d{1,2}/\d{1,2}(?:/\d{2,4})?(?: ?(?:-|–|to|through) ?\d{1,2}/\d{1,2}(?:/\d{2,4})?)?)[\t |:]{1,12}(?=[^\n]{0,60}\bmg\b)([^\n]{3,90})\n[ \t|]{0,6}(?:${MONTH}\b|\d{1,2}/\d)`,
  'gi',
);
/** In the head of such a table: how often the strength below it is taken. */
const COLUMN_HOURS =
  /\b(?:every|q) ?\d{1,2} ?h\w*|\b(?:b\.?i\.?d|t\.?i\.?d|q\.?i\.?d)\b|\b(?:twice|three times|four times) (?:a day|daily)/gi;

function firstOfMonths(doc: Document): number | null {
  for (const m of doc.clean.matchAll(MONTH_ROWS)) {
    const before = doc.clean.slice(Math.max(0, m.index - BEFORE), m.index + 1);
    if (!TAPERS.test(before)) continue;
    const row = m[1] ?? '';
    const often = parseSig(row) === null ? ` ${before.match(COLUMN_HOURS)?.at(-1) ?? ''}` : '';
    const mg = /\d{1,4}(?:\.\d)? ?mg/i.exec(row)?.[0] ?? '';
    const amount = amountOf(often === '' ? row : `${mg}${often}`, before.trimEnd());
    if (amount !== null) return amount;
  }
  return null;
}

const COUNT = String.raw`(\d{1,2}(?:\.5)?) (?:tablets? |tabs? |pills? |times )?(?:of [a-z][\w-]{3,20}(?: \d[\d/.]{0,8})?(?: ?mg)? )?(?:a day|daily|per day|/ ?day)`;
/** "seven a day for two weeks, then down by one": so many tablets first. */
const COUNTED_FIRST = new RegExp(
  String.raw`\b${COUNT}[ ,]{1,2}(?:for|x|through|until) [^.;\n]{2,30}?[,;]? ?(?:and )?(?:then|after that|next)\b`,
  'i',
);
/** "first four weeks five a day" */
const COUNTED_OF_FIRST = new RegExp(String.raw`\bfirst (?:\d{1,2} )?(?:days?|weeks?|months?)[,: ]{1,3}${COUNT}`, 'i');
const EVERY_COUNT = new RegExp(String.raw`\b${COUNT}`, 'gi');
/** So many counts that fall make a schedule. */
const STEPS = 3;

/** Of counts that fall from step to step the first, or NaN: "three a day for four weeks, two a day …, one a day". */
function firstOfFalling(text: string): number {
  const counts = [...text.matchAll(EVERY_COUNT)].map((m) => Number(m[1]));
  // "Five a day, then four a day, and one fewer each fortnight": two counts and the step.
  const least = /\b(?:one|1) (?:tablet |pill )?(?:fewer|less)\b|\bdown by (?:one|1)\b/i.test(text) ? STEPS - 1 : STEPS;
  const falls = counts.length >= least && counts.every((n, i) => i === 0 || n < (counts[i - 1] as number));
  return falls ? (counts[0] as number) : Number.NaN;
}

/** "We shall go to 15 mg in the morning and 30 at night and see", "cut to 5 a day for two weeks". */
const COMES_TO =
  /\b(?:will|shall|plan(?:s|ned)?|agreed|going to|propose|ask|request|would|wants?|let us|start|begin|first)\b[^.;\n]{0,60}?\b(?:go|come|drop|cut|reduce|step|lower|decrease|bring|start|begin|starting|beginning|move|taper|wean|get)\b[^.;\n]{0,40}?\b(?:to|at|with) (?=\d)([^.;\n]{3,70})|\b(?:start(?:ing)?|begin(?:ning)?|first step:?) (?:with|at|on) (?=\d)([^.;\n]{3,70})/i;
const LEADING_ZEROS = /\b0+(?=\d)/g;
const NO_MORE_OF_STEP =
  /,? (?:and )?(?:then|for (?:the )?(?:first )?\w+ (?:days|weeks?|months?)|until|and see|and watch|from there|after)\b/i;
/** "15 mg in the morning and 30 at night" */
const UNSAID_MG =
  /(\bmg\b.{0,30}?\b\d{1,4})(?= (?:in the|at|every) (?:morning|noon|midday|afternoon|evening|night|bedtime)\b)/i;

/** The first step as sentences tell it. */
function firstTold(doc: Document, strength: number | null): number | null {
  for (const { text, voice, index } of doc.sentences) {
    if (voice !== 'record' && voice !== 'plan' && voice !== 'request') continue;
    const counted = /\b(?:then|next|after that|first)\b/i.test(text)
      ? figured(text.toLowerCase()).replace(LEADING_ZEROS, '')
      : '';
    const falling = firstOfFalling(counted);
    const count = falling > 0 ? falling : Number((COUNTED_FIRST.exec(counted) ?? COUNTED_OF_FIRST.exec(counted))?.[1]);
    const near = () =>
      [-2, -1, 0, 1].some((n) =>
        /\b(?:taper|wean|down|gone|off|zero|stop|detox|then none|then nothing)/i.test(
          doc.sentences[index + n]?.text ?? '',
        ),
      );
    if (count > 0 && strength !== null && near()) return count * strength;
    const comes = COMES_TO.exec(figured(text).replace(LEADING_ZEROS, ''));
    if (comes === null || !near()) continue;
    const step = (comes[1] ?? comes[2] ?? '').split(NO_MORE_OF_STEP)[0]?.replace(UNSAID_MG, '$1 mg') ?? '';
    if (/^\d+\s?(?:%|percent|weeks|days|months|visits)/i.test(step)) continue;
    const tablets = Number(new RegExp(`^${COUNT}`, 'i').exec(step)?.[1]);
    if (tablets > 0 && strength !== null) return tablets * strength;
    const amount = /^\d{1,4}(?:\.\d)? ?mg/i.test(step) ? amountOf(step, '') : null;
    if (amount !== null) return amount;
  }
  return null;
}

/** mg a day of the first step that the request's own words set out, or null: "taper to off: 30 mg q12h x 14 days, then …". */
export function firstStepIn(label: string): number | null {
  const first = /\b(?:first|initial|beginning|starting) (?:month|step|week|\w+ weeks?|dose)\b/i.exec(label);
  const then = label.search(/,? *\bthen\b/i);
  if (then < 0 && first === null) return null;
  const rest = label.slice(first?.index ?? 0, then < 0 ? undefined : then);
  const from = rest.search(/\d{1,4}(?:\.\d)? ?mg\b/i);
  return from < 0 ? null : amountOf(rest.slice(from), '');
}

const STEP_LABEL =
  /^\W{0,6}(?:\d{1,2}\/\d{1,2}(?:\/\d{2,4})? ?(?:-|–|to|through|until) ?\d{1,2}\/\d{1,2}(?:\/\d{2,4})?[\s:]|(?:days?|weeks?|wks?|steps?|months?)\s?#?\d{1,3}(?:\s?(?:-|–|to|and|through|&)\s?\d{1,3})?\s?[:.)\t–=-])/i;

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
