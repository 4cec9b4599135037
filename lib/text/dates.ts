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
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ISO = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/y;
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/y;
const NAMED = new RegExp(String.raw`\b${MONTH}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`, 'iy');
/** "19 Feb 2008". */
const DAY_FIRST = new RegExp(String.raw`(?<![\d/.-])(\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH}\.?,?[ -](\d{4})\b`, 'iy');
/** "Sept 25 and Nov 12 2013": the first date shares the year of the second. */
const SHARED_YEAR = new RegExp(
  String.raw`\b${MONTH}\.? (\d{1,2})(?= (?:and|&) (?:[a-z]{3,9}\.? )\d{1,2},? (\d{4})\b)`,
  'iy',
);
const DAY_FIRST_GOES_ON = /^(?:st|nd|rd|th)?[ -][a-z]{3}/i;
/** Where a date may begin: a figure after something else, or the name of a month. */
const MAY_BEGIN = new RegExp(String.raw`(?<!\d)\d|\b${MONTH}`, 'gi');

function iso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2100) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] as number))) return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** The number of a month by its name, written out or short; 0 for another word. */
export const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * The date that begins at `at`, or null.
 * @param pivotYear the year "now": a two-digit year more than one later belongs to the last century
 */
export function dateAt(text: string, at: number, pivotYear: number): DateMention | null {
  const mention = (m: RegExpExecArray, value: string | null): DateMention | null =>
    value === null ? null : { start: at, end: at + m[0].length, iso: value };
  if (isDigit(text.charCodeAt(at))) {
    let end = at + 1;
    while (end < at + 5 && isDigit(text.charCodeAt(end))) end++;
    const separator = text[end];
    if (end - at <= 2 && DAY_FIRST_GOES_ON.test(text.slice(end, end + 6))) {
      const m = matchAt(DAY_FIRST, text, at);
      if (m !== null) return mention(m, iso(Number(m[3]), monthOf(m[2] as string), Number(m[1])));
    }
    if (separator !== '/' && separator !== '-' && separator !== '.') return null;
    if (end - at === 4) {
      const m = separator === '-' ? matchAt(ISO, text, at) : null;
      return m && mention(m, iso(Number(m[1]), Number(m[2]), Number(m[3])));
    }
    const m = end - at <= 2 ? matchAt(NUMERIC, text, at) : null;
    if (m === null) return null;
    let year = Number(m[4]);
    if ((m[4] as string).length === 2) {
      const century = Math.floor(pivotYear / 100) * 100;
      year = century + year <= pivotYear + 1 ? century + year : century - 100 + year;
    }
    return mention(m, iso(year, Number(m[1]), Number(m[3])));
  }
  if (!MONTHS.includes(text.slice(at, at + 3).toLowerCase())) return null;
  const m = matchAt(NAMED, text, at) ?? matchAt(SHARED_YEAR, text, at);
  return m && mention(m, iso(Number(m[3]), monthOf(m[1] as string), Number(m[2])));
}

/** All dates of a text, in order, without overlaps. */
export function findDates(text: string, pivotYear: number): DateMention[] {
  const found: DateMention[] = [];
  let end = 0;
  for (const m of text.matchAll(MAY_BEGIN)) {
    if (m.index < end) continue;
    const date = dateAt(text, m.index, pivotYear);
    if (date === null) continue;
    found.push(date);
    end = date.end;
  }
  return found;
}

/** Whole days from `a` to `b`, both `YYYY-MM-DD`; negative where `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}
