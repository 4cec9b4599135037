/**
 * What the notes tell by date: pain with and without treatment, the dose of the day, function and work. Made from what
 * the earlier steps have read; nothing is looked for anew. Every point stands on the day of its own note and quotes its
 * words; words that were copied forward are one point, at their earliest day.
 */
import type { DatedPoint, Evidence, Medication, TimeSeries } from '../analysis.ts';
import { dailyDose, opioidOf, shown } from '../clinical/doses.ts';
import type { MedicationsOfDay } from '../clinical/medications.ts';
import { evidenceFor } from '../facts/evidence.ts';
import type { Fact } from '../facts/fact.ts';
import type { PainScore } from '../facts/pain-score.ts';
import type { PumpFigures } from '../facts/pump/pump-telemetry.ts';
import { drugOf } from '../facts/pump/spinal-dose.ts';
import type { Reading } from '../facts/readings.ts';
import type { Document } from '../text/document.ts';
import { ownDay, sentenceFinder } from './own-day.ts';

/** What the steps before have read. */
export interface Readings {
  readings: readonly Reading[];
  facts: readonly Fact[];
  scores: readonly PainScore[];
  medicationsByDay: readonly MedicationsOfDay[];
  pump: PumpFigures;
  edition: string;
  injury: string | null;
}

type SeriesId = TimeSeries['id'];
/** A point on its way to its series. */
interface Told {
  id: SeriesId;
  of: string | null;
  point: DatedPoint;
}

const SERIES_OF: Readonly<Record<PainScore['under'], SeriesId>> = {
  medicine: 'pain-medicine',
  'no-medicine': 'pain-no-medicine',
  pump: 'pain-pump',
  untold: 'pain',
};

/** Elements that tell of work and of function, with what they tell. */
const IN_WORDS: Readonly<Record<string, { id: SeriesId; met: string; 'not-met': string }>> = {
  'returned-to-work': { id: 'work', met: 'working', 'not-met': 'not working' },
  activities: { id: 'function', met: 'function kept or gained', 'not-met': 'function lost or limited' },
  'pump-function': { id: 'function', met: 'function kept or gained', 'not-met': 'function lost or limited' },
};

/** The device works, not its bearer. */
const DEVICE_WORKS = /\b(?:pump|device|battery|catheter|stimulator|system)\b[^.;]{0,16}\bwork(?:s|ing)\b/i;

/** Fewer days than this are no course. */
const FEWEST_DAYS = 2;

const point = (date: string, evidence: Evidence[], more: Partial<DatedPoint>): DatedPoint => ({
  date,
  value: null,
  told: '',
  lowerBound: false,
  direction: null,
  steps: [],
  evidence: evidence.map((one) => ({ ...one, date })),
  repeatedUntil: null,
  ...more,
});

/** The dated series of a record; empty where they speak of fewer than two days. */
export function overTime(doc: Document, told: Readings): TimeSeries[] {
  const points = [...painPoints(doc, told), ...dosePoints(told), ...pumpPoints(doc, told), ...pointsInWords(doc, told)];
  const series = new Map<string, TimeSeries>();
  for (const { id, of, point } of onceEach(points)) {
    const key = `${id} ${of ?? ''}`;
    const held = series.get(key) ?? { id, of, points: [] };
    held.points.push(point);
    series.set(key, held);
  }
  const all = [...series.values()];
  const days = new Set(all.flatMap(({ points }) => points.map(({ date }) => date)));
  if (days.size < FEWEST_DAYS) return [];
  const order = Object.values(SERIES_OF).concat('morphine-equivalent', 'pump-dose', 'work', 'function');
  return all.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id) || (a.of ?? '').localeCompare(b.of ?? ''));
}

const RATED = /\b(?:pain|vas|nrs|nprs|scores?|scale|level|rat(?:ed|es|ing)|intensity|severity)\b/i;
/** So many characters before a bare number, a word may make it a rating. */
const RATING_REACH = 24;

/** Whether a number is told as a rating: "8/10", "VAS 8"; or "8 without, 4 with medication" in a sentence on pain. */
function isRating({ reading, at, under }: PainScore): boolean {
  const { text } = reading.sentence;
  if (/\/|\bof\b|mm/i.test(text.slice(at.start, at.end + 3))) return true;
  const before = under === 'untold' ? text.slice(Math.max(0, at.start - RATING_REACH), at.start) : text;
  return RATED.test(before);
}

function* painPoints(doc: Document, { scores, injury }: Readings): Generator<Told> {
  for (const score of scores) {
    const { reading, at, value, under } = score;
    if (!isRating(score)) continue;
    const date = ownDay(reading.sentence, reading.tokens, at, injury);
    if (date === null) continue;
    const evidence = [evidenceFor(doc, reading, at, 'for', null)];
    const repeatedUntil = reading.copiedUntil;
    yield {
      id: SERIES_OF[under],
      of: null,
      point: point(date, evidence, { value, told: `${value}/10`, repeatedUntil }),
    };
  }
}

/** Whose words tell what is taken. */
const OWN_WORDS: ReadonlySet<Evidence['voice']> = new Set(['record', 'plan']);
const isTaken = ({ status, name, evidence }: Medication): boolean =>
  status === 'current' && opioidOf(name) !== null && OWN_WORDS.has(evidence.voice);

/** The morphine equivalents of each day, by its own notes alone. */
function* dosePoints({ medicationsByDay, edition }: Readings): Generator<Told> {
  for (const { date, medications } of medicationsByDay) {
    const taken = medications.filter(isTaken);
    const dose = dailyDose(taken, [], edition)[0];
    if (!dose || dose.total === null) continue;
    const counted = new Set(dose.steps.map(({ drug }) => drug));
    const evidence = taken.filter(({ name }) => counted.has(name)).map((one) => one.evidence);
    const { lowerBound, unit } = dose;
    const value = dose.total;
    yield {
      id: 'morphine-equivalent',
      of: null,
      point: point(date, evidence, {
        value,
        told: `${lowerBound ? 'at least ' : ''}${shown(value)} ${unit}`,
        lowerBound,
        steps: [
          ...dose.steps.flatMap(({ drug, text, assumed }) => [`${drug}: ${text}`, ...assumed]),
          ...dose.excluded.map(({ drug, why }) => `${drug} not in the total: ${why}`),
        ],
      }),
    };
  }
}

/** The doses that a pump gives, by drug. */
function* pumpPoints(doc: Document, { pump, injury }: Readings): Generator<Told> {
  for (const dose of pump.daily) {
    const of = drugOf(dose, pump.drug);
    const date = ownDay(dose.reading.sentence, dose.reading.tokens, dose, injury);
    if (of === null || date === null) continue;
    const evidence = [evidenceFor(doc, dose.reading, dose, 'for', null)];
    yield {
      id: 'pump-dose',
      of,
      point: point(date, evidence, { value: dose.value, told: `${of} ${dose.value} mg/day` }),
    };
  }
}

/** Notes on work and function. A comparison of figures is of two days and has no place on one. */
function* pointsInWords(doc: Document, { facts, readings, injury }: Readings): Generator<Told> {
  const readingAt = sentenceFinder(doc, readings);
  for (const { element, effect, standing, value, evidence } of facts) {
    const row = IN_WORDS[element];
    if (!row || standing !== 'record' || value !== null || (effect !== 'met' && effect !== 'not-met')) continue;
    const reading = readingAt(evidence.start);
    if (DEVICE_WORKS.test(evidence.quote)) continue;
    const date = reading && ownDay(reading.sentence, reading.tokens, null, injury);
    if (!date) continue;
    const direction = effect === 'met' ? 'better' : 'worse';
    const repeatedUntil = reading.copiedUntil;
    yield {
      id: row.id,
      of: null,
      point: point(date, [evidence], { told: row[effect], direction, repeatedUntil }),
    };
  }
}

const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** The same words are one point of a series, at their earliest day; the latest day that repeats them is kept with it. */
function onceEach(points: readonly Told[]): Told[] {
  const ordered = [...points].sort(
    (a, b) =>
      a.point.date.localeCompare(b.point.date) || (a.point.evidence[0]?.start ?? 0) - (b.point.evidence[0]?.start ?? 0),
  );
  const kept = new Map<string, Told>();
  for (const told of ordered) {
    const { id, of, point } = told;
    const words = point.evidence.map(({ quote }) => folded(quote)).join('|');
    const key = `${id} ${of ?? ''} ${point.told} ${words}`;
    const held = kept.get(key);
    const place = point.evidence[0]?.start;
    // "8/10 on the first visit and 8/10 on the second": one sentence, two points.
    if (!held) kept.set(key, told);
    else if (held.point.evidence[0]?.start !== place) repeat(held.point, point);
    else if (held.point.date !== point.date) kept.set(`${key} ${point.date}`, told);
  }
  return [...kept.values()];
}

function repeat(first: DatedPoint, again: DatedPoint): void {
  const last = [first.repeatedUntil ?? '', again.repeatedUntil ?? '', again.date].sort().at(-1) ?? '';
  if (last > first.date) first.repeatedUntil = last;
}
