/**
 * Every medicine of the patient that a text names, with its dose and how it stands (taken, stopped, asked for …).
 */
import type { Medication, MedicationStatus, RequestedDrug } from '../analysis.ts';
import type { Document } from '../text/document.ts';
import { type Mention, readMentions } from './mentions.ts';
import { MOST_BY_PUMP } from './route.ts';
import { settle } from './settled-medications.ts';

/** Whether a medicine that stands so is taken now, or asked for to be taken. */
export const isTaken = (status: MedicationStatus): boolean => status === 'current' || status === 'requested';

/** The medicines of a case text. */
export const findMedications = (doc: Document): Medication[] => readMedications(doc).medications;

/** The medicines of one day of the record, as the notes of that day alone tell them. */
export interface MedicationsOfDay {
  date: string;
  medications: Medication[];
}

/** The medicines of a case text, and those of each day of its notes. */
export function readMedications(doc: Document): { medications: Medication[]; byDay: MedicationsOfDay[] } {
  const mentions = withPump(readMentions(doc));
  return { medications: settle(doc, mentions), byDay: byDay(doc, mentions) };
}

/** What each day's own notes tell, in the order of the days. */
function byDay(doc: Document, mentions: readonly Mention[]): MedicationsOfDay[] {
  const days = Map.groupBy(
    mentions.filter(({ sentence }) => sentence.date !== null),
    ({ sentence }) => sentence.date as string,
  );
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, ofDay]) => ({ date, medications: settle(doc, ofDay) }));
}

const A_DAY = /^(?:\/ ?|a |per |each )day/i;

/** A drug that the pump gives, told elsewhere without a route ("from 2.8 to 3.08 mg per day"), is the pump's. */
function withPump(mentions: readonly Mention[]): readonly Mention[] {
  const pumped = new Set(mentions.filter((m) => m.route === 'intrathecal').map((m) => m.name.row));
  if (pumped.size === 0) return mentions;
  return mentions.map((m) => {
    const { strength, sig, quantity, unit } = m.details;
    if (m.route !== 'oral' || m.name.brand !== null || m.status === 'requested' || quantity !== null) return m;
    if (![...pumped].some((row) => row.name === m.name.row.name)) return m;
    const dose = strength !== null && sig !== null && A_DAY.test(sig) && strength <= MOST_BY_PUMP && unit === 'mg';
    return dose ? { ...m, route: 'intrathecal' } : m;
  });
}

/**
 * The medicines with the requests of the case applied: a drug that is only planned, or told as past, and asked for
 * now is `requested`.
 */
export function withRequests(medications: readonly Medication[], requested: readonly RequestedDrug[]): Medication[] {
  const asked = new Set(requested.map((drug) => drug.name));
  return medications.map((m) =>
    asked.has(m.name) && (m.status === 'planned' || m.status === 'past') ? { ...m, status: 'requested' } : m,
  );
}
