/**
 * When an implanted pump runs empty, and whether a refill is asked for when the pump will need it: the alarm date that
 * the pump reports, or the filling's own arithmetic, against the date asked for. The figures are those of the record;
 * nothing is assumed but the residual volume, and that is said.
 */
import type { PumpSupply } from '../analysis.ts';
import { DEFAULT_RESIDUAL_ML, REFILL_MARGIN_DAYS, refillDue, STABILITY_DAYS } from '../clinical/doses.ts';
import { daysBetween, findDates } from '../text/dates.ts';
import type { Document } from '../text/document.ts';
import type { Fact } from './fact.ts';
import { evidenceFor, polarityOf, type Reading } from './read-facts.ts';

/** A requested date fits within this many days of the due date (default of ours, criteria.md §3.8). */
const FIT_DAYS = 7;
/** Asked for this much before it is due, without a reason: contrary (criteria.md §12.30, default of ours). */
const FAR_DAYS = 30;
/** Figures of one filling stand together: a daily dose further from its concentration is another drug's. */
const SAME_FILLING_LENGTH = 600;

const RESERVOIR = /reservoir[^.\n\d]{0,24}(\d{2}) ?mL|(\d{2}) ?mL\b[^.\n]{0,24}?(?:reservoir|pump)/i;
const CONCENTRATION = /(\d+(?:\.\d+)?) ?(mg|mcg) ?(?:\/|per) ?mL/i;
const DAILY = /(\d+(?:\.\d+)?) ?(mg|mcg) ?(?:\/|per|a) ?day|(?:daily dose)[:\s]*(\d+(?:\.\d+)?) ?(mg|mcg)/i;
const LAST_REFILL = /(?:last (?:pump )?(?:re)?fill(?:ed)?|refilled)\b[^\n]{0,24}?(?=\d)/i;
const ALARM = /alarm(?: date)?\b[^\n]{0,16}?(?=\d)/i;
/** The same as a label of a table, whose next cell holds the day. */
const LAST_REFILL_CELL = /^last (?:pump )?(?:re)?fill(?:ed)?(?: date)? ?:?$/i;
const ALARM_CELL = /^(?:low[- ]reservoir )?alarm date ?:?$/i;
const WANTED = /refill/i;
const MCG_PER_MG = 1000;

interface Figure<T> {
  value: T;
  reading: Reading;
  start: number;
  end: number;
}

type Pick<T> = (text: string) => { value: T; start: number; end: number } | null;

function allOf<T>(readings: readonly Reading[], pick: Pick<T>): Figure<T>[] {
  return readings.flatMap((reading) => {
    const found = pick(reading.sentence.text);
    return found ? [{ ...found, reading }] : [];
  });
}

const place = (figure: Figure<unknown>): number => figure.reading.sentence.start + figure.start;

/** The figure that stands nearest to another one; the first of two as near. */
function nearest<T>(figures: readonly Figure<T>[], to: Figure<unknown>, within = Number.POSITIVE_INFINITY) {
  let best: Figure<T> | null = null;
  let least = within;
  for (const figure of figures) {
    const distance = Math.abs(place(figure) - place(to));
    if (distance < least) {
      best = figure;
      least = distance;
    }
  }
  return best;
}

const latest = (figures: readonly Figure<string>[]): Figure<string> | null =>
  figures.reduce<Figure<string> | null>((held, one) => (held && held.value >= one.value ? held : one), null);

const number =
  (re: RegExp): Pick<number> =>
  (text) => {
    const m = re.exec(text);
    const digits = m?.slice(1).find((g) => g !== undefined && /^\d/.test(g));
    return m && digits ? { value: Number(digits), start: m.index, end: m.index + m[0].length } : null;
  };

/** A mass in mg; the text may give micrograms on one side and milligrams on the other. */
const milligrams =
  (re: RegExp): Pick<number> =>
  (text) => {
    const found = number(re)(text);
    const micrograms = found !== null && /mcg/i.test(text.slice(found.start, found.end));
    return found && micrograms ? { ...found, value: found.value / MCG_PER_MG } : found;
  };

const dateAfter =
  (re: RegExp, pivotYear: number): Pick<string> =>
  (text) => {
    const m = re.exec(text);
    const date = m ? findDates(text, pivotYear).find((d) => d.start >= m.index) : undefined;
    return m && date && date.start - m.index < 50 ? { value: date.iso, start: m.index, end: date.end } : null;
  };

/** The days that stand in the cell behind a label. */
function dayInNextCell(readings: readonly Reading[], label: RegExp, pivotYear: number): Figure<string>[] {
  return readings.flatMap((reading, index) => {
    if (!label.test(reading.sentence.text.trim())) return [];
    const cell = readings[index + 1];
    if (cell === undefined || cell.sentence.index !== reading.sentence.index + 1) return [];
    const [date] = findDates(cell.sentence.text, pivotYear);
    return date?.start === 0 ? [{ value: date.iso, start: 0, end: date.end, reading: cell }] : [];
  });
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

interface Supply {
  /** Days from the last refill, or from the alarm date itself, to empty; with the day that they are counted from. */
  from: string;
  emptyDays: number;
  how: string;
  steps: string[];
  shown: Figure<unknown>;
  figures: Figure<unknown>[];
}

function supplyOf(doc: Document, readings: readonly Reading[], pivotYear: number): Supply | null {
  const record = readings.filter((r) => r.sentence.voice === 'record');
  const last = latest([
    ...allOf(record, dateAfter(LAST_REFILL, pivotYear)),
    ...dayInNextCell(record, LAST_REFILL_CELL, pivotYear),
  ]);
  const alarm = latest([
    ...allOf(record, dateAfter(ALARM, pivotYear)),
    ...dayInNextCell(record, ALARM_CELL, pivotYear),
  ]);
  // An alarm date before the last refill was that of the filling before.
  if (alarm && (last === null || alarm.value > last.value))
    return {
      from: alarm.value,
      emptyDays: 0,
      how: `alarm date ${alarm.value}`,
      steps: [`low-reservoir alarm date reported by the pump: ${alarm.value}`],
      shown: alarm,
      figures: [alarm],
    };
  if (last === null) return null;
  const reservoir = nearest(allOf(record, number(RESERVOIR)), last);
  const concentration = nearest(allOf(record, milligrams(CONCENTRATION)), last);
  const daily = concentration && nearest(allOf(record, milligrams(DAILY)), concentration, SAME_FILLING_LENGTH);
  if (!reservoir || !concentration || !daily) return null;
  const due = refillDue({
    reservoirMl: reservoir.value,
    concentrationPerMl: concentration.value,
    dosePerDay: daily.value,
    stabilityDays: /ziconotide|prialt/i.test(doc.clean) ? STABILITY_DAYS.ziconotide : undefined,
  });
  if (!due) return null;
  return {
    from: last.value,
    emptyDays: due.emptyDays,
    how: due.text,
    steps: [due.text, `residual volume not stated; ${DEFAULT_RESIDUAL_ML} mL assumed`, `last refill ${last.value}`],
    shown: last,
    figures: [last, reservoir, concentration, daily],
  };
}

/** The day an implanted pump runs empty and the day the refill is due; null where the record does not give the figures. */
export function pumpSupply(doc: Document, readings: readonly Reading[], pivotYear: number): PumpSupply | null {
  const supply = supplyOf(doc, readings, pivotYear);
  if (supply === null) return null;
  const emptyDate = daysAfter(supply.from, Math.floor(supply.emptyDays));
  const dueDate = daysAfter(emptyDate, -REFILL_MARGIN_DAYS);
  return {
    emptyDate,
    dueDate,
    steps: [...supply.steps, `empty on ${emptyDate}; less ${REFILL_MARGIN_DAYS} days, due by ${dueDate}`],
    evidence: supply.figures.map((figure) => evidenceFor(doc, figure.reading, figure, 'for', 'interval-consistent')),
  };
}

/** The fact whether the requested date fits the interval; none where a figure is missing. */
export function pumpInterval(doc: Document, readings: readonly Reading[], pivotYear: number): Fact[] {
  const wanted = allOf(
    readings.filter((r) => r.sentence.voice === 'request' || r.sentence.voice === 'plan'),
    (text) => {
      if (!WANTED.test(text)) return null;
      const date = findDates(text, pivotYear)[0];
      return date ? { value: date.iso, start: date.start, end: date.end } : null;
    },
  )[0];
  if (!wanted) return [];
  const supply = supplyOf(doc, readings, pivotYear);
  if (supply === null) return [];
  const daysEarly = Math.round(supply.emptyDays) - daysBetween(supply.from, wanted.value);
  const offDue = daysEarly - REFILL_MARGIN_DAYS;
  const effect: Fact['effect'] = Math.abs(offDue) <= FIT_DAYS ? 'met' : offDue > FAR_DAYS ? 'not-met' : 'partial';
  return [
    {
      element: 'interval-consistent',
      effect,
      standing: 'record',
      specialist: false,
      reasons: [],
      value: `${supply.how}; asked for ${wanted.value}, ${daysEarly} days before empty`,
      evidence: evidenceFor(doc, supply.shown.reading, supply.shown, polarityOf(effect), 'interval-consistent'),
    },
  ];
}
