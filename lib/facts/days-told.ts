/** Days of a text, those without a year too: "due 8/12", "Aug 30". Only for places whose words ask for a day. */
import { type DateMention, findDates } from '../text/dates.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WITHOUT_YEAR =
  /(?<![\d/.])(?:(\d{1,2})\/(\d{1,2})(?![/\d]|\.\d)|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?!\d|,? ?(?:19|20)\d\d))/gi;

/** Dates of a text in its order; a day without a year lies in `year`. */
export function daysTold(text: string, year: number): Pick<DateMention, 'iso' | 'start' | 'end'>[] {
  const exact = findDates(text, year);
  const out: Pick<DateMention, 'iso' | 'start' | 'end'>[] = [...exact];
  for (const m of text.matchAll(WITHOUT_YEAR)) {
    const month = m[3] ? MONTHS.indexOf(m[3].toLowerCase()) + 1 : Number(m[1]);
    const day = Number(m[4] ?? m[2]);
    const end = m.index + m[0].length;
    if (month < 1 || month > 12 || day < 1 || day > 31 || exact.some((d) => m.index < d.end && d.start < end)) continue;
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    out.push({ iso, start: m.index, end });
  }
  return out.sort((a, b) => a.start - b.start);
}
