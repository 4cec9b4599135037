/**
 * The due dates of a utilization review, worked out step by step. Pure: today is an argument. It shows, it never enforces.
 */
import { Temporal } from 'temporal-polyfill';
import type { Verified } from '../analysis.ts';
import { daysBetween } from '../text/dates.ts';
import {
  dayKind,
  HOLIDAY_YEARS,
  type Holiday,
  isBusinessDay,
  nextBusinessDay,
  plus,
  previousBusinessDay,
} from './business-days.ts';
import {
  type Circumstance,
  CLOCK_RULES,
  type ClockRule,
  ERA_NOTES,
  NEW_RULES_FROM,
  RECEIPT_RULES,
  type ReceiptRule,
  type ReceiptWay,
  type ReviewKind,
  type StartOfCount,
  SUPPORTING_PAPER,
} from './rules.ts';
import { timeInWords } from './time-in-words.ts';
import { ZONES } from './zones.ts';

export const PACIFIC = 'America/Los_Angeles';

type Day = string | null | undefined;

/** How and when the request came. */
export interface Receipt {
  /** `YYYY-MM-DD`; for mail without a stamp of receipt, the day of mailing. */
  date: string;
  /** `HH:MM`, 24 hours. */
  time?: string | null | undefined;
  /** Time zone of `time`; Pacific where nothing is said. */
  zone?: string | null | undefined;
  by?: ReceiptWay | null | undefined;
  /** Mail: whether it bears a stamp of receipt. */
  stamped?: boolean | undefined;
}

/** All days are `YYYY-MM-DD`. */
export interface ClockInput {
  received: Receipt | null;
  kind: ReviewKind;
  today: string;
  informationRequestedOn?: Day;
  informationReceivedOn?: Day;
  /** `HH:MM`, Pacific time; matters for the 72 hours alone. */
  informationReceivedAt?: string | null | undefined;
  treatmentRecommendedOn?: Day;
  injuryDate?: Day;
  earlierAdverseDecisionOn?: Day;
  adverseDecisionOn?: Day;
  formularyDispute?: boolean | undefined;
  imrAssignedOn?: Day;
  expeditedImr?: boolean | undefined;
  electronicRecords?: boolean | undefined;
  imrDocumentsOn?: Day;
  imrDecisionOn?: Day;
}

/** One line of the arithmetic. */
export interface Step {
  text: string;
  date: string;
}

export interface Due {
  id: string;
  label: string;
  kind: 'due' | 'window';
  date: string;
  /** `HH:MM` Pacific time, for counts in hours whose start has a time. */
  time: string | null;
  /** Calendar days from today; negative where the date has passed. */
  daysLeft: number;
  steps: Step[];
  /** Holidays that the count passed over. */
  holidaysCounted: Holiday[];
  /** The date if every disputed day off stops the clock too; null where that changes nothing. */
  later: { date: string; because: string } | null;
  rule: string;
  law: string;
  source: string;
  verified: Verified;
}

/** One way to read when the count begins. */
export interface Reading {
  id: 'receipt' | 'advice' | 'email-same-day';
  label: string;
  /** Null where the day is not known. */
  start: string | null;
  limit: string | null;
  text: string;
}

export interface Clock {
  /** The day that counts as day 0, and why; null where no receipt is known. */
  receipt: { date: string; steps: Step[]; rules: ReceiptRule[] } | null;
  due: Due[];
  readings: Reading[];
  notes: string[];
}

interface Count {
  date: string;
  time: string | null;
  steps: Step[];
  holidays: Holiday[];
  /** Disputed days off that were counted as business days. */
  disputed: string[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A day of the calendar, or null: an empty field, 30 February, a year nobody means. */
export function dayOrNull(value: Day): string | null {
  if (!value || !DAY.test(value) || value < '1900' || value > '2200') return null;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

const timeOrNull = (value: Day): string | null => (value && TIME.test(value) ? value : null);

function pacific({ date, time, zone }: { date: string; time: string; zone: string }): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).withTimeZone(PACIFIC);
}

const zoneOf = (zone: Day): string => ZONES.find((row) => row.zone === zone)?.zone ?? PACIFIC;
const hour = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' });

/** The day that counts as the day of receipt. */
function receiptOf(received: Receipt, kind: ReviewKind, everyHoliday: boolean) {
  const time = timeOrNull(received.time);
  const at = time ? pacific({ date: received.date, time, zone: zoneOf(received.zone) }) : null;
  let date = at ? at.toPlainDate().toString() : received.date;
  const unstamped = received.by === 'mail' && received.stamped !== true;
  const steps: Step[] = [
    { text: unstamped ? 'Mailed' : `Received${at ? ` at ${timeInWords(hour(at))} Pacific time` : ''}`, date },
  ];
  const rules: ReceiptRule[] = [];
  const rows = RECEIPT_RULES.filter(
    ({ ways, except }) => received.by && ways.includes(received.by) && !except.includes(kind),
  );
  for (const row of rows) {
    if (row.daysAfterMailing !== undefined && unstamped) {
      date = plus(date, { days: row.daysAfterMailing });
      steps.push({ text: `Counts as received ${row.daysAfterMailing} days after mailing`, date });
      rules.push(row);
    }
    if (row.after !== undefined && at && hour(at) > row.after) {
      date = nextBusinessDay(date, everyHoliday);
      steps.push({ text: 'After 5:30 pm Pacific time: counts as received on the next business day', date });
      rules.push(row);
    }
  }
  return { date, time: rules.length > 0 || !at ? null : hour(at), steps, rules };
}

/** Counts business days from the day after `start`. */
function countBusinessDays(start: string, count: number, everyHoliday: boolean): Count {
  const steps: Step[] = [];
  const holidays: Holiday[] = [];
  const disputed: string[] = [];
  let date = start;
  for (let counted = 0; counted < count; ) {
    date = plus(date, { days: 1 });
    const day = dayKind(date, everyHoliday);
    if (day.kind === 'business') {
      counted += 1;
      steps.push({
        text: `Day ${counted}${day.disputed ? `, a business day here though ${day.disputed.name}` : ''}`,
        date,
      });
      if (day.disputed) disputed.push(`${day.disputed.name}: ${day.disputed.why}`);
    } else if (day.kind === 'holiday') {
      holidays.push({ date, name: day.name });
      steps.push({ text: `${day.name}, not counted`, date });
    } else steps.push({ text: 'Weekend, not counted', date });
  }
  return { date, time: null, steps, holidays, disputed };
}

function countCalendar(start: string, { length, kind }: ClockRule): Count {
  const { unit, count } = length;
  const date = plus(start, unit === 'months' ? { months: count } : { days: count });
  const steps: Step[] = [{ text: unit === 'months' ? `${count} months later` : `Day ${count}`, date }];
  if (kind === 'due' && !isBusinessDay(date))
    steps.push({
      text: 'That is no business day, and calendar days are not moved: the last business day before it',
      date: previousBusinessDay(date),
    });
  return { date, time: null, steps, holidays: [], disputed: [] };
}

function countHours(start: { date: string; time: string | null }, hours: number): Count {
  if (start.time === null) {
    const date = plus(start.date, { days: hours / 24 });
    const text = `${hours} hours later, at the hour of receipt; the hour is not given`;
    return { date, time: null, steps: [{ text, date }], holidays: [], disputed: [] };
  }
  const end = pacific({ date: start.date, time: start.time, zone: PACIFIC }).add({ hours });
  const date = end.toPlainDate().toString();
  const text = `${hours} hours later, at ${timeInWords(hour(end))} Pacific time`;
  return { date, time: hour(end), steps: [{ text, date }], holidays: [], disputed: [] };
}

const START_WORDS: Readonly<Record<StartOfCount, string>> = {
  receipt: 'Day 0: the request counts as received',
  treatmentRecommendedOn: 'Day 0: the physician advised the treatment',
  informationReceivedOn: 'Day 0: the information was received',
  injuryDate: 'Injury',
  earlierAdverseDecisionOn: 'Earlier adverse decision',
  adverseDecisionOn: 'Day 0: adverse decision',
  imrAssignedOn: 'Day 0: notice of assignment',
  imrDocumentsOn: 'Day 0: application and documents received',
  imrDecisionOn: 'Day 0: decision of the independent reviewer received',
};

interface Start {
  date: string;
  time: string | null;
  steps: Step[];
  /** What moved the day of receipt. */
  rules: ReceiptRule[];
}
type Starts = Record<StartOfCount, Start | null>;

/** The days that the input names, those that cannot be read left out. */
function startsOf(input: ClockInput, everyHoliday: boolean): Starts {
  const receivedOn = dayOrNull(input.received?.date);
  const plain = (value: Day, time: string | null = null): Start | null => {
    const date = dayOrNull(value);
    return date === null ? null : { date, time, steps: [], rules: [] };
  };
  return {
    receipt:
      input.received && receivedOn
        ? receiptOf({ ...input.received, date: receivedOn }, input.kind, everyHoliday)
        : null,
    treatmentRecommendedOn: plain(input.treatmentRecommendedOn),
    informationReceivedOn: plain(input.informationReceivedOn, timeOrNull(input.informationReceivedAt)),
    injuryDate: plain(input.injuryDate),
    earlierAdverseDecisionOn: plain(input.earlierAdverseDecisionOn),
    adverseDecisionOn: plain(input.adverseDecisionOn),
    imrAssignedOn: plain(input.imrAssignedOn),
    imrDocumentsOn: plain(input.imrDocumentsOn),
    imrDecisionOn: plain(input.imrDecisionOn),
  };
}

function count(rule: ClockRule, starts: Starts, everyHoliday: boolean): Count | null {
  const key = starts[rule.start] ? rule.start : rule.otherwise;
  const start = key && starts[key];
  if (!key || !start) return null;
  const { unit, count: amount } = rule.length;
  const counted =
    unit === 'business days'
      ? countBusinessDays(start.date, amount, everyHoliday)
      : unit === 'hours'
        ? countHours(start, amount)
        : countCalendar(start.date, rule);
  const instead =
    key === rule.start || rule.start !== 'informationReceivedOn'
      ? ''
      : ' (the day on which all information was there is not given)';
  const begin = { text: `${START_WORDS[key]}${instead}`, date: start.date };
  return { ...counted, steps: [...start.steps, begin, ...counted.steps] };
}

function circumstancesOf(input: ClockInput): Record<Circumstance, boolean> {
  return {
    informationRequested: dayOrNull(input.informationRequestedOn) !== null,
    formularyDispute: input.formularyDispute === true,
    expeditedImr: input.expeditedImr === true,
    electronicRecords: input.electronicRecords === true,
  };
}

function rulesFor(input: ClockInput, starts: Starts): ClockRule[] {
  const holds = circumstancesOf(input);
  const receipt = starts.receipt?.date ?? null;
  return CLOCK_RULES.filter(({ reviews, when = {}, from, until, start, startFrom }) => {
    if (reviews && !reviews.includes(input.kind)) return false;
    if (from && (receipt === null || receipt < from)) return false;
    if (until && (receipt === null || receipt > until)) return false;
    const begin = starts[start]?.date;
    if (startFrom && begin !== undefined && begin < startFrom) return false;
    return (Object.entries(when) as [Circumstance, boolean][]).every(([key, value]) => holds[key] === value);
  });
}

/**
 * The due dates that follow from what is known, each with its arithmetic, its rule and how well the rule is known.
 * Fields that are empty or cannot be read give no date and, where something was written, a note.
 */
export function clock(input: ClockInput): Clock {
  const today = dayOrNull(input.today) ?? input.today;
  const starts = startsOf(input, false);
  const strict = startsOf(input, true);
  const due: Due[] = [];
  for (const row of rulesFor(input, starts)) {
    const counted = count(row, starts, false);
    const every = count(row, strict, true);
    if (!counted || !every) continue;
    const { id, label, kind, rule, law, source, verified } = row;
    const passedOver = disputedIn(counted, starts, input);
    due.push({
      id,
      label,
      kind,
      date: counted.date,
      time: counted.time,
      daysLeft: daysBetween(today, counted.date),
      steps: counted.steps,
      holidaysCounted: counted.holidays,
      later: every.date === counted.date ? null : { date: every.date, because: passedOver.join('; ') },
      rule,
      law,
      source,
      verified,
    });
  }
  for (const one of due) limit(one, due, today);
  const supporting = supportingPaper(starts, today);
  if (supporting) due.push(supporting);
  due.sort((a, b) => rank(a) - rank(b) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const { receipt } = starts;
  return {
    receipt: receipt && { date: receipt.date, steps: receipt.steps, rules: receipt.rules },
    due,
    readings: readingsOf(input, starts, due),
    notes: notesOf(input, starts, due, today),
  };
}

const rank = ({ kind }: Due) => (kind === 'due' ? 0 : 1);

/** Why the later date differs: disputed days within the count, or between a late fax and the day it counts from. */
function disputedIn(counted: Count, starts: Starts, input: ClockInput): string[] {
  const reasons = [...counted.disputed];
  const received = dayOrNull(input.received?.date);
  const receipt = starts.receipt?.date;
  if (received && receipt && received < receipt) {
    const day = dayKind(receipt);
    if (day.kind === 'business' && day.disputed) reasons.unshift(`${day.disputed.name}: ${day.disputed.why}`);
  }
  return reasons;
}

/** A row that may not lie after another takes that one's date where it comes first. */
function limit(one: Due, all: readonly Due[], today: string): void {
  const bound = CLOCK_RULES.find(({ id }) => id === one.id)?.notAfter;
  const cap = all.find(({ id }) => id === bound);
  if (!cap) return;
  if (one.later && one.later.date > cap.date) one.later = cap.date > one.date ? { ...one.later, date: cap.date } : null;
  if (cap.date >= one.date) return;
  one.date = cap.date;
  one.daysLeft = daysBetween(today, cap.date);
  one.steps.push({ text: `${cap.label}: it comes first`, date: cap.date });
}

function supportingPaper({ receipt }: Starts, today: string): Due | null {
  const sent = receipt?.steps[0]?.date;
  if (!sent || sent < NEW_RULES_FROM) return null;
  const { days, ...row } = SUPPORTING_PAPER;
  const date = plus(sent, { days: -days });
  return {
    ...row,
    kind: 'window',
    date,
    time: null,
    daysLeft: daysBetween(today, date),
    steps: [
      { text: 'The request was sent or received', date: sent },
      { text: `${days} days before`, date },
    ],
    holidaysCounted: [],
    later: null,
  };
}

const dueDate = (due: readonly Due[], id: string) => due.find((one) => one.id === id)?.date ?? null;

/** Both readings of when the 14 days begin, side by side; and the one on e-mail where it matters. */
function readingsOf(input: ClockInput, starts: Starts, due: readonly Due[]): Reading[] {
  if (input.kind !== 'prospective' && input.kind !== 'concurrent') return [];
  const readings: Reading[] = [
    {
      id: 'receipt',
      label: 'From receipt of the request',
      start: starts.receipt?.date ?? null,
      limit: dueDate(due, 'outer-limit-receipt'),
      text: 'The day of receipt counts as day 0, the day after it as day 1.',
    },
    {
      id: 'advice',
      label: 'From the physician’s advice of the treatment',
      start: starts.treatmentRecommendedOn?.date ?? null,
      limit: dueDate(due, 'outer-limit-advice'),
      text: 'The statute counts its 14 days from the day on which the physician advised the treatment.',
    },
  ];
  const rules = starts.receipt?.rules ?? [];
  const came = starts.receipt?.steps[0]?.date;
  if (came && rules.some(({ id }) => id === 'after-hours-email'))
    readings.push({
      id: 'email-same-day',
      label: 'From the day the e-mail came',
      start: came,
      limit: plus(came, { days: 14 }),
      text: `The text that could be read names fax alone; read so, the five business days end on ${
        countBusinessDays(came, 5, false).date
      }.`,
    });
  return readings;
}

const FIELD_WORDS: readonly (readonly [keyof ClockInput, string])[] = [
  ['informationRequestedOn', 'information asked for'],
  ['informationReceivedOn', 'information received'],
  ['treatmentRecommendedOn', 'treatment advised'],
  ['injuryDate', 'injury'],
  ['earlierAdverseDecisionOn', 'earlier adverse decision'],
  ['adverseDecisionOn', 'adverse decision'],
  ['imrAssignedOn', 'notice of assignment'],
  ['imrDocumentsOn', 'application and documents'],
  ['imrDecisionOn', 'decision of the independent reviewer'],
];

function notesOf(input: ClockInput, starts: Starts, due: readonly Due[], today: string): string[] {
  const notes: string[] = [];
  const { received } = input;
  if (received?.date && !starts.receipt) notes.push(`The day of receipt “${received.date}” cannot be read as a date.`);
  if (received?.time && !timeOrNull(received.time))
    notes.push(`The time of receipt “${received.time}” cannot be read as a time; it was left out.`);
  for (const [field, words] of FIELD_WORDS) {
    const value = input[field];
    if (typeof value === 'string' && value !== '' && dayOrNull(value) === null)
      notes.push(`The day “${value}” (${words}) cannot be read as a date.`);
  }
  const receipt = starts.receipt?.date;
  if (receipt) {
    const came = starts.receipt?.steps[0]?.date ?? receipt;
    if (came > today) notes.push('The day of receipt lies ahead of today.');
    if ((received?.by === 'fax' || received?.by === 'email') && !timeOrNull(received.time))
      notes.push(
        'The time of receipt is not given: it is taken to be before 5:30 pm Pacific time, the earlier reading.',
      );
    for (const { from, until, text } of ERA_NOTES)
      if ((!from || receipt >= from) && (!until || receipt <= until)) notes.push(text);
    const injury = starts.injuryDate?.date;
    const window = dueDate(due, 'first-30-days');
    if (window && injury && receipt >= injury && receipt <= window)
      notes.push(
        'The request came within the first 30 days after the injury: see which care needs no prospective review.',
      );
    const asked = dayOrNull(input.informationRequestedOn);
    const lastDay = dueDate(due, 'ask-information');
    if (asked && asked < came) notes.push('The information was asked for before the request came: check the two days.');
    if (asked && lastDay && asked > lastDay)
      notes.push(`The information was asked for on ${asked}, after the last day for it, ${lastDay}.`);
    const advice = dueDate(due, 'outer-limit-advice');
    const decision = dueDate(due, 'decision');
    if (advice && decision && advice < decision)
      notes.push(
        `Counted from the physician’s advice, the outer limit (${advice}) lies before the five business days end (${decision}).`,
      );
    const earlier = starts.earlierAdverseDecisionOn?.date;
    const until = dueDate(due, 'earlier-adverse-decision');
    if (earlier && until && receipt >= earlier)
      notes.push(
        receipt <= until
          ? 'Earlier adverse decision found: the request came within its 12 months. Compare the treatment and the facts.'
          : 'Earlier adverse decision found: its 12 months had ended when the request came.',
      );
  }
  const years = due.filter(({ kind }) => kind === 'due').map(({ date }) => Number(date.slice(0, 4)));
  if (years.some((year) => year < HOLIDAY_YEARS.from || year > HOLIDAY_YEARS.to))
    notes.push(
      `The table of holidays reaches from ${HOLIDAY_YEARS.from} to ${HOLIDAY_YEARS.to}; outside it weekends alone were left out.`,
    );
  return notes;
}
