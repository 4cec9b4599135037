import { findMedications } from '../../lib/clinical/medications.ts';
import { readDocument } from '../../lib/text/read-document.ts';

/** Drugs that a text says are taken (or asked for) now, in the order of the alphabet. */
export function taken(text: string): string[] {
  const medications = findMedications(readDocument(text, '2016-01-01'));
  const names = medications.filter((m) => m.status === 'current' || m.status === 'requested').map((m) => m.name);
  return [...new Set(names)].sort();
}
