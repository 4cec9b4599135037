/**
 * Which days count as business days of California utilization review, and how they are counted.
 *
 * The holidays are the package's (holidays.json, written by scripts/holidays.ts). Not all of them are sure to stop this
 * clock: a day off that the Government Code does not name, or that has been held to be a working day, is *disputed*.
 * A date shown too late does harm and a date shown too early does not, so a disputed day counts as a business day,
 * and the later date stands beside it.
 */
import { Temporal } from 'temporal-polyfill';
import type { Verified } from '../analysis.ts';
import table from './holidays.json' with { type: 'json' };

export interface Holiday {
  date: string;
  name: string;
}

/** A day off that may or may not stop the clock. */
interface DisputedRow {
  /** The name in holidays.json. */
  name: string;
  /** Which of its days: the day itself, or the weekday taken in its place. */
  on: 'day' | 'substitute';
  /** Only these; ISO days of the week, or days before a date. */
  weekday?: number;
  before?: string;
  why: string;
  source: string;
  verified: Verified;
}

const SATURDAY_SHIFT =
  'the Government Code moves a Sunday holiday to Monday, and of the Saturday holidays only Veterans Day to Friday';

export const DISPUTED_HOLIDAYS: readonly DisputedRow[] = [
  {
    name: 'Day after Thanksgiving Day',
    on: 'day',
    why: 'state offices close, but the Government Code does not list it, and a 2018 case on this clock (Gomez, 83 CCC 530) counted it as a working day',
    source: 'Reports of the Gomez case by two law firms; Government Code 6700',
    verified: 'source',
  },
  ...["New Year's Day", 'Independence Day', 'Christmas Day', 'Juneteenth'].map(
    (name): DisputedRow => ({
      name,
      on: 'substitute',
      weekday: 5,
      why: `a federal day off; ${SATURDAY_SHIFT}`,
      source: 'Government Code 6701',
      verified: 'source',
    }),
  ),
  {
    name: 'Juneteenth',
    on: 'substitute',
    weekday: 1,
    why: 'a federal day off; whether the Government Code moves this holiday from Sunday to Monday could not be read',
    source: 'Government Code 6701 (text of 2017)',
    verified: 'unverified',
  },
  {
    name: 'Juneteenth',
    on: 'day',
    before: '2023-01-01',
    why: 'a federal holiday at that date; a state holiday only from 2023',
    source: 'Government Code 6700',
    verified: 'unverified',
  },
];

interface DayOff extends Holiday {
  disputed: DisputedRow | null;
}

const DAYS_OFF: ReadonlyMap<string, DayOff> = new Map(
  table.holidays.flatMap(({ name, days, substitutes }) =>
    [
      ...days.map((date) => ({ date, name, on: 'day' as const })),
      ...substitutes.map((date) => ({ date, name, on: 'substitute' as const })),
    ].map(({ date, on }): [string, DayOff] => [
      date,
      {
        date,
        name: on === 'substitute' ? `${name} (observed)` : name,
        disputed:
          DISPUTED_HOLIDAYS.find(
            (row) =>
              row.name === name &&
              row.on === on &&
              (row.weekday === undefined || row.weekday === weekday(date)) &&
              (row.before === undefined || date < row.before),
          ) ?? null,
      },
    ]),
  ),
);

/** First and last year of the holiday table; outside it only weekends are left out. */
export const HOLIDAY_YEARS = { from: table.from, to: table.to } as const;

/** Monday is 1, Sunday 7. */
export function weekday(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Adds calendar days, months or years: 31 January and a month is the last of February. */
export function plus(date: string, amount: { days?: number; months?: number; years?: number }): string {
  return Temporal.PlainDate.from(date).add(amount).toString();
}

/** What a day is to the clock. */
export type DayKind =
  | { kind: 'business'; disputed: { name: string; why: string } | null }
  | { kind: 'weekend' }
  | { kind: 'holiday'; name: string };

/** @param everyHoliday true: a disputed day off stops the clock too */
export function dayKind(date: string, everyHoliday = false): DayKind {
  if (weekday(date) > 5) return { kind: 'weekend' };
  const off = DAYS_OFF.get(date);
  if (!off) return { kind: 'business', disputed: null };
  if (off.disputed && !everyHoliday) return { kind: 'business', disputed: { name: off.name, why: off.disputed.why } };
  return { kind: 'holiday', name: off.name };
}

export function isBusinessDay(date: string, everyHoliday = false): boolean {
  return dayKind(date, everyHoliday).kind === 'business';
}

/** The first business day after `date`. */
export function nextBusinessDay(date: string, everyHoliday = false): string {
  let next = plus(date, { days: 1 });
  while (!isBusinessDay(next, everyHoliday)) next = plus(next, { days: 1 });
  return next;
}

/** The last business day before `date`. */
export function previousBusinessDay(date: string, everyHoliday = false): string {
  let previous = plus(date, { days: -1 });
  while (!isBusinessDay(previous, everyHoliday)) previous = plus(previous, { days: -1 });
  return previous;
}
