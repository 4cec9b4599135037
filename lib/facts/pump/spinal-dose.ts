/**
 * Whether the daily dose in the pump lies within the usual range of its drug. The figures are of labels and of a
 * consensus paper that could not be read in full (criteria.md §3.11): the row is advisory and tagged so.
 */
import type { Document } from '../../text/document.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import { type Figure, placeOf } from './figures-by-place.ts';
import type { PumpFigures } from './pump-telemetry.ts';

/** Highest usual dose in mg a day, by the beginning of the drug's name. */
const HIGHEST: readonly { drug: string; mgPerDay: number; source: string }[] = [
  { drug: 'morphine', mgPerDay: 15, source: 'PACC 2016, unverified' },
  { drug: 'infumorph', mgPerDay: 15, source: 'PACC 2016, unverified' },
  { drug: 'duramorph', mgPerDay: 15, source: 'PACC 2016, unverified' },
  { drug: 'mitigo', mgPerDay: 15, source: 'PACC 2016, unverified' },
  { drug: 'hydromorphone', mgPerDay: 10, source: 'PACC 2016, unverified' },
  { drug: 'dilaudid', mgPerDay: 10, source: 'PACC 2016, unverified' },
  { drug: 'bupivacaine', mgPerDay: 20, source: 'PACC 2016, unverified' },
  { drug: 'clonidine', mgPerDay: 0.6, source: 'PACC 2016, unverified' },
  { drug: 'ziconotide', mgPerDay: 0.0192, source: 'label' },
  { drug: 'prialt', mgPerDay: 0.0192, source: 'label' },
];
/** A dose and its drug stand this close, in characters. */
const TOGETHER = 160;

/** The drug that a daily dose is of, as it is written beside it; null where none or more than one stands there. */
export function drugOf(dose: Figure<number>, drugs: readonly Figure<string>[]): string | null {
  const near = drugs.filter((one) => Math.abs(placeOf(one) - placeOf(dose)) <= TOGETHER);
  const names = new Set(near.map((one) => one.value.toLowerCase()));
  // Two drugs and one figure: which it is of is not known.
  const [name] = names;
  return names.size === 1 && name !== undefined ? name : null;
}

/** The last dose told, against its drug's range; nothing where drug or dose is not told. */
export function spinalDose(doc: Document, { daily, drug }: PumpFigures): Fact[] {
  const dose = daily.at(-1);
  if (dose === undefined) return [];
  const name = drugOf(dose, drug);
  const limit = HIGHEST.find((row) => name?.includes(row.drug));
  if (limit === undefined) return [];
  const effect: Fact['effect'] = dose.value <= limit.mgPerDay ? 'met' : 'not-met';
  return [
    factAt(doc, dose.reading, dose, 'spinal-dose-in-range', effect, {
      value: `${dose.value} mg/day, usual up to ${limit.mgPerDay} (${limit.source})`,
    }),
  ];
}
