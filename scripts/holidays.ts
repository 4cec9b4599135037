/**
 * Writes lib/clock/holidays.json: California's public holidays by year, as the package `date-holidays` has them.
 * The package weighs 1.7 MB in a bundle, the table a few kilobytes; so it is worked out here, and the extension
 * carries the table. Run after an update of the package: `node scripts/holidays.ts`. A test compares the two.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';

/** Utilization review begins with 2004; the end is as far as the holiday rules can sensibly be carried. */
const FROM = 2004;
const TO = 2050;
/** `bank` brings in the days taken in place of Veterans Day; optional days and observances are working days. */
const TYPES = ['public', 'bank'];

export interface HolidayRow {
  name: string;
  /** The holiday itself, `YYYY-MM-DD`, whatever day of the week it falls on. */
  days: string[];
  /** The weekday taken in its place where it falls on a weekend. */
  substitutes: string[];
}

/** The table as the package gives it now. */
export function californiaHolidays(): { from: number; to: number; holidays: HolidayRow[] } {
  const calendar = new Holidays('US', 'CA');
  const rows = new Map<string, HolidayRow>();
  for (let year = FROM; year <= TO; year++) {
    for (const { date, name, type, substitute } of calendar.getHolidays(year, 'en-US')) {
      if (!TYPES.includes(type)) continue;
      const plain = name.replace(' (substitute day)', '');
      const row = rows.get(plain) ?? { name: plain, days: [], substitutes: [] };
      row[substitute ? 'substitutes' : 'days'].push(date.slice(0, 10));
      rows.set(plain, row);
    }
  }
  // New Year's Day on a Saturday gives a Friday of the year before: the package lists it there, out of order.
  for (const row of rows.values()) {
    row.days.sort();
    row.substitutes.sort();
  }
  return { from: FROM, to: TO, holidays: [...rows.values()] };
}

if (import.meta.main) {
  const file = fileURLToPath(new URL('../lib/clock/holidays.json', import.meta.url));
  writeFileSync(file, `${JSON.stringify(californiaHolidays(), null, 2)}\n`);
}
