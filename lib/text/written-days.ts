/** Days as reviewers write them, `3/20/2026`: the same in the panel, the drafts and the report. Pure. */

/** A day `YYYY-MM-DD` in writing. */
export function day(iso: string): string {
  return `${Number(iso.slice(5, 7))}/${Number(iso.slice(8))}/${iso.slice(0, 4)}`;
}

/** A sentence of the program's own, the days in it in writing. */
export const withDays = (words: string): string => words.replace(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g, (iso) => day(iso));

const WRITTEN = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;

/** The days that stand so in some words, `YYYY-MM-DD`, and the words without them. */
export function writtenDays(words: string): { days: string[]; rest: string } {
  const days: string[] = [];
  const rest = words.replace(WRITTEN, (whole, month: string, date: string, year: string) => {
    if (Number(month) < 1 || Number(month) > 12 || Number(date) < 1 || Number(date) > 31) return whole;
    days.push(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
    return ' ';
  });
  return { days, rest };
}
