/**
 * Whether a refill is asked for when the pump will need it: the filling's own arithmetic, or the alarm date that the
 * pump reports, against the date asked for. The figures are those of the record; nothing is assumed but the residual
 * volume, and that is said.
 */
import { REFILL_MARGIN_DAYS, refillDue, STABILITY_DAYS } from '../clinical/doses.ts';
import { daysBetween, findDates } from '../text/dates.ts';
import type { Document } from '../text/document.ts';
import type { Fact } from './fact.ts';
import { evidenceFor, polarityOf, type Reading } from './read-facts.ts';

/** A requested date fits within this many days of the due date (default of ours, criteria.md §3.8). */
const FIT_DAYS = 7;
/** Asked for this much before it is due, without a reason: contrary (criteria.md §12.30, default of ours). */
const FAR_DAYS = 30;

const RESERVOIR = /reservoir[^.\n\d]{0,24}(\d{2}) ?mL|(\d{2}) ?mL\b[^.\n]{0,24}?(?:reservoir|pump)/i;
const CONCENTRATION = /(\d+(?:\.\d+)?) ?(mg|mcg) ?(?:\/|per) ?mL/i;
const DAILY = /(\d+(?:\.\d+)?) ?(mg|mcg) ?(?:\/|per|a) ?day|(?:daily dose)[:\s]*(\d+(?:\.\d+)?) ?(mg|mcg)/i;
const LAST_REFILL = /(?:last (?:pump )?refill(?:ed)?|refilled)\b[^\n]{0,24}?(?=\d)/i;
const ALARM = /alarm(?: date)?\b[^\n]{0,16}?(?=\d)/i;
const WANTED = /refill/i;

interface Figure<T> {
  value: T;
  reading: Reading;
  start: number;
  end: number;
}

function firstOf<T>(
  readings: readonly Reading[],
  pick: (text: string) => { value: T; start: number; end: number } | null,
): Figure<T> | null {
  for (const reading of readings) {
    const found = pick(reading.sentence.text);
    if (found) return { ...found, reading };
  }
  return null;
}

const number = (re: RegExp) => (text: string) => {
  const m = re.exec(text);
  const digits = m?.slice(1).find((g) => g !== undefined && /^\d/.test(g));
  return m && digits ? { value: Number(digits), start: m.index, end: m.index + m[0].length } : null;
};

const dateAfter = (re: RegExp, pivotYear: number) => (text: string) => {
  const m = re.exec(text);
  const date = m ? findDates(text, pivotYear).find((d) => d.start >= m.index) : undefined;
  return m && date && date.start - m.index < 50 ? { value: date.iso, start: m.index, end: date.end } : null;
};

/** The fact whether the requested date fits the interval; none where a figure is missing. */
export function pumpInterval(doc: Document, readings: readonly Reading[], pivotYear: number): Fact[] {
  const record = readings.filter((r) => r.sentence.voice === 'record');
  const wanted = firstOf(
    readings.filter((r) => r.sentence.voice === 'request' || r.sentence.voice === 'plan'),
    (text) => {
      if (!WANTED.test(text)) return null;
      const date = findDates(text, pivotYear)[0];
      return date ? { value: date.iso, start: date.start, end: date.end } : null;
    },
  );
  if (!wanted) return [];
  const alarm = firstOf(record, dateAfter(ALARM, pivotYear));
  const last = firstOf(record, dateAfter(LAST_REFILL, pivotYear));
  const reservoir = firstOf(record, number(RESERVOIR));
  const concentration = firstOf(record, number(CONCENTRATION));
  const daily = firstOf(record, number(DAILY));

  let daysEarly: number | null = null;
  let how = '';
  let shown: Figure<unknown> | null = null;
  if (alarm) {
    daysEarly = daysBetween(wanted.value, alarm.value);
    how = `alarm date ${alarm.value}`;
    shown = alarm;
  } else if (last && reservoir && concentration && daily) {
    const due = refillDue({
      reservoirMl: reservoir.value,
      concentrationPerMl: concentration.value,
      dosePerDay: daily.value,
      stabilityDays: /ziconotide|prialt/i.test(doc.clean) ? STABILITY_DAYS.ziconotide : undefined,
    });
    if (due) {
      daysEarly = Math.round(due.emptyDays) - daysBetween(last.value, wanted.value);
      how = due.text;
      shown = last;
    }
  }
  if (daysEarly === null || !shown) return [];
  const offDue = daysEarly - REFILL_MARGIN_DAYS;
  const effect: Fact['effect'] = Math.abs(offDue) <= FIT_DAYS ? 'met' : offDue > FAR_DAYS ? 'not-met' : 'partial';
  return [
    {
      element: 'interval-consistent',
      effect,
      standing: 'record',
      specialist: false,
      reasons: [],
      value: `${how}; asked for ${wanted.value}, ${daysEarly} days before empty`,
      evidence: evidenceFor(doc, shown.reading, shown, polarityOf(effect), 'interval-consistent'),
    },
  ];
}
