/**
 * Dates as clinicians write them. Two-digit years: up to one year after the pivot is this century, else the last.
 */
export interface DateMention {
  start: number;
  end: number;
  /** `YYYY-MM-DD`. */
  iso: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/g;
const ISO = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
const NAMED =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/gi;
/** "Sept 25 and Nov 12 2013": the first date shares the year of the second. */
const SHARED_YEAR =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (\d{1,2})(?= (?:and|&) (?:[a-z]{3,9}\.? )\d{1,2},? (\d{4})\b)/gi;

function iso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2100) return null;
  const d = new Date(Date.UTC(year, month - 1, day));
  if (d.getUTCMonth() !== month - 1) return null;
  return d.toISOString().slice(0, 10);
}

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/**
 * All dates of a text, in order, without overlaps.
 * @param pivotYear the year "now": a two-digit year more than one later belongs to the last century
 */
export function findDates(text: string, pivotYear: number): DateMention[] {
  const found: DateMention[] = [];
  const add = (m: RegExpExecArray | RegExpMatchArray, value: string | null) => {
    if (value) found.push({ start: m.index as number, end: (m.index as number) + m[0].length, iso: value });
  };
  for (const m of text.matchAll(ISO)) add(m, iso(Number(m[1]), Number(m[2]), Number(m[3])));
  for (const m of text.matchAll(NUMERIC)) {
    let year = Number(m[4]);
    if ((m[4] as string).length === 2) {
      const century = Math.floor(pivotYear / 100) * 100;
      year = century + year <= pivotYear + 1 ? century + year : century - 100 + year;
    }
    add(m, iso(year, Number(m[1]), Number(m[3])));
  }
  for (const m of text.matchAll(NAMED)) add(m, iso(Number(m[3]), monthOf(m[1] as string), Number(m[2])));
  for (const m of text.matchAll(SHARED_YEAR)) add(m, iso(Number(m[3]), monthOf(m[1] as string), Number(m[2])));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((d, i) => i === 0 || d.start >= (found[i - 1] as DateMention).end);
}

/** Whole days from `a` to `b`, both `YYYY-MM-DD`; negative where `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}
