import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DISPUTED_HOLIDAYS,
  dayKind,
  HOLIDAY_YEARS,
  isBusinessDay,
  nextBusinessDay,
  previousBusinessDay,
  weekday,
} from '../../lib/clock/business-days.ts';
import table from '../../lib/clock/holidays.json' with { type: 'json' };
import { californiaHolidays } from '../../scripts/holidays.ts';

describe('holidays', () => {
  test('the table is what the package gives', () => expect(table).toEqual(californiaHolidays()));

  test.each([
    ['2026-01-01', "New Year's Day"],
    ['2026-01-19', 'Martin Luther King Jr. Day'],
    ['2026-02-16', "Presidents' Day"],
    ['2026-03-31', 'César Chávez Day'],
    ['2024-04-01', 'César Chávez Day (observed)'],
    ['2026-05-25', 'Memorial Day'],
    ['2026-06-19', 'Juneteenth'],
    ['2025-07-04', 'Independence Day'],
    ['2027-07-05', 'Independence Day (observed)'],
    ['2026-09-07', 'Labor Day'],
    ['2026-11-11', 'Veterans Day'],
    ['2023-11-10', 'Veterans Day (observed)'],
    ['2029-11-12', 'Veterans Day (observed)'],
    ['2026-11-26', 'Thanksgiving Day'],
    ['2026-12-25', 'Christmas Day'],
    ['2022-12-26', 'Christmas Day (observed)'],
    ['2023-01-02', "New Year's Day (observed)"],
  ])('%s is %s', (date, name) => {
    expect(dayKind(date)).toEqual({ kind: 'holiday', name });
    expect(isBusinessDay(date, true)).toBe(false);
  });

  test.each([
    ['2026-11-27', 'Day after Thanksgiving Day'],
    ['2026-07-03', 'Independence Day (observed)'],
    ['2021-12-24', 'Christmas Day (observed)'],
    ['2021-12-31', "New Year's Day (observed)"],
    ['2027-06-18', 'Juneteenth (observed)'],
    ['2022-06-20', 'Juneteenth (observed)'],
  ])('%s, %s, is disputed: a business day unless every day off is left out', (date, name) => {
    expect(dayKind(date)).toMatchObject({ kind: 'business', disputed: { name } });
    expect(dayKind(date, true)).toEqual({ kind: 'holiday', name });
  });

  test.each(['2026-02-12', '2026-09-09', '2026-10-12', '2026-12-24', '2020-06-19', '2026-02-13', '2026-11-24'])(
    '%s is a business day',
    (date) => expect(dayKind(date)).toEqual({ kind: 'business', disputed: null }),
  );

  test('every disputed row names a holiday of the table', () => {
    const names = table.holidays.map(({ name }) => name);
    for (const { name } of DISPUTED_HOLIDAYS) expect(names).toContain(name);
  });
});

const days = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2049-12-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('properties', () => {
  test('next and previous land on business days and undo each other', () => {
    fc.assert(
      fc.property(days, fc.boolean(), (date, every) => {
        const next = nextBusinessDay(date, every);
        expect(next > date).toBe(true);
        expect(weekday(next)).toBeLessThan(6);
        expect(isBusinessDay(next, every)).toBe(true);
        const back = previousBusinessDay(next, every);
        expect(back <= date).toBe(true);
        if (isBusinessDay(date, every)) expect(back).toBe(date);
      }),
    );
  });

  test('the table reaches as far as it says', () => {
    expect(HOLIDAY_YEARS).toEqual({ from: 2004, to: 2050 });
    for (let year = HOLIDAY_YEARS.from; year <= HOLIDAY_YEARS.to; year++)
      expect(dayKind(`${year}-12-25`).kind).not.toBe('business');
  });
});
