/**
 * When an implanted pump runs empty, and whether a refill is asked for when the pump will need it: the alarm date that
 * the pump reports, or the filling's own arithmetic, against the date asked for. The figures are those of the record;
 * nothing is assumed but the residual volume, and that is said.
 */
import type { PumpSupply } from '../../analysis.ts';
import { DEFAULT_RESIDUAL_ML, REFILL_MARGIN_DAYS, refillDue, STABILITY_DAYS } from '../../clinical/doses.ts';
import { daysBetween, findDates } from '../../text/dates.ts';
import type { Document } from '../../text/document.ts';
import { Wording } from '../../text/wording.ts';
import type { ElementId } from '../elements.ts';
import { evidenceFor, polarityOf, withItsRow } from '../evidence.ts';
import { type Fact, recordFact } from '../fact.ts';
import type { Reading } from '../readings.ts';
import { type Figure, FiguresByPlace, placeOf } from './figures-by-place.ts';
import type { PumpFigures } from './pump-telemetry.ts';

/** A requested date fits within this many days of the due date (default of ours, criteria.md §3.8). */
const FIT_DAYS = 7;
/** Asked for this much before it is due, without a reason: contrary (criteria.md §12.30, default of ours). */
const FAR_DAYS = 30;
/** Figures of one filling stand together: a daily dose further from its concentration is another drug's. */
const SAME_FILLING_LENGTH = 600;

const WANTED = /\b(?:re)?fill/i;
/** A pump gives this much a day or less; a pair of figures that says more belongs to two fillings. */
const MOST_ML_PER_DAY = 3;

const latest = (figures: readonly Figure<string>[]): Figure<string> | null =>
  figures.reduce<Figure<string> | null>((held, one) => (held && held.value >= one.value ? held : one), null);

/** A concentration with the daily dose that stands nearest to it; the newest such pair that a pump can give. */
function filling(figures: PumpFigures, to: Figure<unknown>) {
  let best: { concentration: Figure<number>; daily: Figure<number> } | null = null;
  let least = Number.POSITIVE_INFINITY;
  const doses = new FiguresByPlace(figures.daily);
  for (const concentration of figures.concentration) {
    const daily = doses.nearest(placeOf(concentration), SAME_FILLING_LENGTH);
    if (!daily || daily.value / concentration.value > MOST_ML_PER_DAY) continue;
    const distance = Math.abs(placeOf(concentration) - placeOf(to));
    if (distance < least) {
      least = distance;
      best = { concentration, daily };
    }
  }
  return best;
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

function supplyOf(doc: Document, told: PumpFigures): Supply | null {
  const last = latest(told.lastFill);
  const alarm = latest(told.alarm);
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
  const reservoir = new FiguresByPlace(told.reservoir).nearest(placeOf(last));
  const pair = filling(told, last);
  if (!reservoir || !pair) return null;
  const { concentration, daily } = pair;
  const residual = told.alarmVolume[0] ?? null;
  const due = refillDue({
    reservoirMl: reservoir.value,
    residualMl: residual?.value,
    concentrationPerMl: concentration.value,
    dosePerDay: daily.value,
    stabilityDays: /ziconotide|prialt/i.test(doc.clean) ? STABILITY_DAYS.ziconotide : undefined,
  });
  if (!due) return null;
  return {
    from: last.value,
    emptyDays: due.emptyDays,
    how: due.text,
    steps: [
      due.text,
      ...(residual ? [] : [`residual volume not stated; ${DEFAULT_RESIDUAL_ML} mL assumed`]),
      `last refill ${last.value}`,
    ],
    shown: last,
    figures: [last, reservoir, concentration, daily, ...(residual ? [residual] : [])],
  };
}

/** The day an implanted pump runs empty and the day the refill is due; null where the record does not give the figures. */
export function pumpSupply(doc: Document, figures: PumpFigures): PumpSupply | null {
  const supply = supplyOf(doc, figures);
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

/** What is asked for, and when; the words of the request itself, which may stand outside the text. */
export interface RefillWanted {
  labels: readonly string[];
  /** Day that recency is counted from. */
  anchor: string | null;
}

/** "every 90 days", "q 3 months", "monthly". */
const PERIOD = /\b(?:every|q\.?|each) ?(\d{1,3})(?: ?(?:-|to) ?\d{1,3})?[ -]?(days?|d\b|weeks?|wks?|months?|mos?\b)/i;
const DAYS_OF_PERIOD: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30.4 };
const SPAN = /\bx ?\d+ (?:months?|days?|weeks?)|alarm|last|dated|rfa|injur/i;

const WANTED_ON = new Wording(
  /\b(?:(?:wanted|needed|requested|refill date requested|asked for|sought) (?:on|for|date)|(?:requested )?(?:service|procedure|refill) date(?: requested)?|next (?:pump |scheduled |planned )?(?:re)?fill(?: (?:is|to be|was|visit|date|appointment|set|planned|booked|scheduled|due|asked for|requested|needed|wanted|given|done))*(?: (?:on or about|on|for|by))?|(?<=\b(?:plan|request\w*|rfa|asks?)\b[^.;]{0,40})refill due (?:on or about|on|for)|refill (?:is |to be |was )?(?:done |given |set |booked |planned |asked for |scheduled |due and asked for )?(?:on or about|on|for))\b[\s:.|-]*/i,
);

/** The day asked for: in the request's words first, then in the plan. */
function wantedDay(readings: readonly Reading[], wanted: RefillWanted, pivotYear: number): string | null {
  const dayIn = (text: string) => {
    if (!WANTED.test(text)) return null;
    const dates = findDates(text, pivotYear).filter((d) => !SPAN.test(text.slice(Math.max(0, d.start - 20), d.start)));
    return dates.find((d) => wanted.anchor === null || d.iso >= wanted.anchor)?.iso ?? dates[0]?.iso ?? null;
  };
  for (const label of wanted.labels) {
    const day = dayIn(label);
    if (day) return day;
  }
  for (const { sentence } of readings) {
    const at = WANTED_ON.exec(sentence.seen);
    if (!at || sentence.voice === 'guideline') continue;
    const from = at.index + at[0].length;
    const day = findDates(sentence.text, pivotYear).find((d) => d.start >= from && d.start - from <= 3);
    if (day) return day.iso;
  }
  for (const voice of ['request', 'plan'] as const)
    for (const { sentence } of readings) {
      const day = sentence.voice === voice ? dayIn(sentence.text) : null;
      if (day) return day;
    }
  return null;
}

/** The figures of the filling as facts, and whether the requested date fits the interval. */
export function pumpInterval(
  doc: Document,
  readings: readonly Reading[],
  figures: PumpFigures,
  pivotYear: number,
  wanted: RefillWanted = { labels: [], anchor: null },
): Fact[] {
  const fact = (element: ElementId, effect: Fact['effect'], figure: Figure<unknown>, value: string | null): Fact =>
    recordFact(
      element,
      effect,
      withItsRow(doc, evidenceFor(doc, figure.reading, figure, polarityOf(effect), element), figure.reading),
      { value },
    );
  const facts: Fact[] = [];
  const shown = (list: readonly Figure<unknown>[], element: ElementId) => {
    for (const figure of list.slice(0, MOST_SHOWN)) facts.push(fact(element, 'met', figure, null));
  };
  shown(figures.drug, 'pump-drug');
  shown(figures.concentration, 'pump-concentration');
  shown(figures.daily, 'pump-daily-dose');
  shown(figures.reservoir, 'reservoir-volume');
  shown(figures.lastFill, 'refill-date');
  shown(figures.alarm, 'refill-date');
  facts.push(...replacementFacts(figures, wanted.anchor, fact));

  const supply = supplyOf(doc, figures);
  if (supply === null) return facts;
  const day = wantedDay(readings, wanted, pivotYear);
  const period = day === null ? wanted.labels.map((label) => PERIOD.exec(label)).find((m) => m) : null;
  let daysEarly: number;
  let asked: string;
  if (day !== null) {
    daysEarly = Math.round(supply.emptyDays) - daysBetween(supply.from, day);
    asked = `asked for ${day}`;
  } else if (period && supply.emptyDays > 0) {
    daysEarly = Math.round(
      supply.emptyDays - Number(period[1]) * (DAYS_OF_PERIOD[(period[2] as string)[0] ?? 'd'] ?? 1),
    );
    asked = `asked for ${period[0]}`;
  } else return facts;
  const offDue = daysEarly - REFILL_MARGIN_DAYS;
  const effect: Fact['effect'] = Math.abs(offDue) <= FIT_DAYS ? 'met' : offDue > FAR_DAYS ? 'not-met' : 'partial';
  facts.push(
    fact('interval-consistent', effect, supply.shown, `${supply.how}; ${asked}, ${daysEarly} days before empty`),
  );
  return facts;
}

/** Places quoted for one figure; the rest say the same. */
const MOST_SHOWN = 4;
/** A replacement is planned about this long before the end (maker's patient information, criteria.md §3.10). */
const PLAN_MONTHS = 6;

/** Elective replacement reached or near, or a battery with life left. */
function replacementFacts(
  figures: PumpFigures,
  anchor: string | null,
  fact: (element: ElementId, effect: Fact['effect'], figure: Figure<unknown>, value: string | null) => Fact,
): Fact[] {
  const all = figures.replacement.flatMap((figure) => {
    const from = figure.reading.sentence.date ?? anchor;
    let months: number | null = null;
    if ('months' in figure.value) months = figure.value.months;
    else if (from) months = daysBetween(anchor && anchor > from ? anchor : from, figure.value.day) / 30.4;
    // Without a day to count from, the date told is all there is.
    return [{ figure, months: months ?? 0 }];
  });
  // A battery only drains: of two readings the one with less left is the newer.
  const least = Math.min(...all.map((one) => one.months));
  return all
    .filter((one) => one.months === least)
    .map(({ figure, months }) => {
      const near = months <= PLAN_MONTHS + 0.5;
      return fact(
        'replacement-indicator',
        near ? 'met' : 'not-met',
        figure,
        near ? null : `${Math.round(months)} months left`,
      );
    });
}
