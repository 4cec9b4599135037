/** The reply-by date of the request for information, worked out from the clock. */
import type { Verified } from '../analysis.ts';
import { isBusinessDay, nextBusinessDay, plus, previousBusinessDay } from './business-days.ts';
import { type ClockInput, clock, dayOrNull, type Step } from './clock.ts';
import { REPLY_RULES } from './rules.ts';

/** The reply-by date of a request for information. */
export interface ResponseDate {
  /** Null where no receipt is known or no day is left. */
  date: string | null;
  /** The outer limit it was worked out from. */
  limit: string | null;
  steps: Step[];
  rule: string;
  source: string;
  verified: Verified;
  notes: string[];
}

/** A day for “please reply by”, worked out from the clock; a proposal that the reviewer may change. */
export function responseDate(input: ClockInput): ResponseDate {
  const row = REPLY_RULES.find(({ reviews }) => reviews.includes(input.kind));
  if (!row) throw new Error(`There is no reply rule for a ${input.kind} review.`);
  const { rule, source, verified, before, fromToday, limits } = row;
  const answer = { rule, source, verified };
  const today = dayOrNull(input.today);
  if (!today) return { ...answer, date: null, limit: null, steps: [], notes: ['Today’s date is not known.'] };
  if (fromToday !== null) {
    const end = plus(today, { days: fromToday });
    const date = isBusinessDay(end, true) ? end : nextBusinessDay(end, true);
    const steps = [
      { text: 'Today', date: today },
      { text: `${fromToday} days later`, date: end },
      ...(date === end ? [] : [{ text: 'The next business day', date }]),
    ];
    return { ...answer, date, limit: null, steps, notes: [] };
  }
  const ends = clock(input)
    .due.filter(({ id, date }) => limits.includes(id) && date >= today)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const end = ends[0];
  if (!end || !before) {
    const why = dayOrNull(input.received?.date)
      ? 'The outer limit has passed: no day is left for a reply.'
      : 'The day of receipt is not known, so no date can be worked out.';
    return { ...answer, date: null, limit: null, steps: [], notes: [why] };
  }
  const steps: Step[] = [{ text: end.label, date: end.date }];
  let date = end.date;
  for (let taken = 0; taken < before.count; taken++)
    date = before.unit === 'business days' ? previousBusinessDay(date, true) : plus(date, { days: -1 });
  steps.push({ text: `${before.count} ${before.unit} before`, date });
  const first = before.unit === 'business days' ? nextBusinessDay(today, true) : today;
  if (date < first) {
    date = first;
    steps.push({
      text: before.unit === 'business days' ? 'Not before the next business day' : 'Not before today',
      date,
    });
  }
  if (date > end.date)
    return {
      ...answer,
      date: null,
      limit: end.date,
      steps,
      notes: ['No business day is left before the outer limit.'],
    };
  return { ...answer, date, limit: end.date, steps, notes: [] };
}
