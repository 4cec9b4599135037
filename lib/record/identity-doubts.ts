/**
 * Whether the parts of a record may be of two people: their claim numbers, names and days, where each part names them.
 * A packet writes a name or a day in many ways, so a difference is a doubt that is told, never a silent decision. Pure.
 */
import { identityOf } from '../page/identity.ts';
import { findDates } from '../text/dates.ts';
import type { Doubt, RecordPart } from './record.ts';

/** What is compared, by the labels that forms give it. */
const FIELDS: readonly { field: Doubt['field']; labels: readonly string[]; kind: 'number' | 'day' | 'name' }[] = [
  { field: 'claim-number', labels: ['claim number', 'claim no', 'claim #', 'claim'], kind: 'number' },
  { field: 'birth-date', labels: ['date of birth', 'birth date', 'dob'], kind: 'day' },
  { field: 'injury-date', labels: ['date of injury', 'injury date', 'doi', 'date of loss'], kind: 'day' },
  { field: 'name', labels: ['patient name', 'patient', 'injured worker', 'employee name', 'claimant'], kind: 'name' },
];

/** A doubt for every part that names another person or claim than the first part which names one. */
export function identityDoubts(parts: readonly RecordPart[], pivotYear: number): Doubt[] {
  if (parts.length < 2) return [];
  const known = parts.map(({ source, text }) => ({ source, fields: identityOf(text) }));
  return FIELDS.flatMap(({ field, labels, kind }) => {
    const told = known.flatMap(({ source, fields }) => {
      const value = labels.map((label) => fields.get(label)).find((found) => found !== undefined);
      return value === undefined ? [] : [{ source, value }];
    });
    const [first, ...others] = told;
    if (!first) return [];
    return others
      .filter(({ value }) => differ(kind, first.value, value, pivotYear))
      .map(({ source, value }) => ({
        field,
        source: source.name,
        value,
        first: first.source.name,
        firstValue: first.value,
      }));
  });
}

function differ(kind: 'number' | 'day' | 'name', one: string, other: string, pivotYear: number): boolean {
  if (kind === 'day') {
    const a = findDates(one, pivotYear)[0]?.iso;
    const b = findDates(other, pivotYear)[0]?.iso;
    return a !== undefined && b !== undefined && a !== b;
  }
  if (kind === 'number') {
    const bare = (value: string) => value.replace(/[^a-z0-9]/g, '');
    const [a, b] = [bare(one), bare(other)];
    // A number with and without its suffix is one number; what holds no figure is none.
    return /\d/.test(a) && /\d/.test(b) && !a.includes(b) && !b.includes(a);
  }
  // A line of several fields is no name.
  if (/[:\d]/.test(one + other)) return false;
  const words = (value: string) => value.split(/[^\p{L}]+/u).filter((word) => word.length > 2);
  const [a, b] = [words(one), words(other)];
  // "Brimsey, Torvald" and "Torvald J. Brimsey": a word in common is enough.
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));
}
