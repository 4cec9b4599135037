/**
 * A check of a record, from its text to what the panel shows: the analysis, with the reviewer's entries in it and with
 * the places of documents. Pure; it runs in a worker of its own (see `messages.ts`).
 */
import { analyse } from '../analyse.ts';
import type { Analysis } from '../analysis.ts';
import { usableSets } from '../criteria/own-set-file.ts';
import { identityDoubts } from '../record/identity-doubts.ts';
import { notesOf } from '../record/notes.ts';
import { withPlaces } from '../record/places.ts';
import { splitRecord } from '../record/record.ts';
import { withOwnEvidence } from '../reviewer/own-evidence.ts';
import { type WrittenBy, withEntries } from '../reviewer/with-entries.ts';
import type { Checked, CheckedBy, RecordToCheck, Reviewed } from './messages.ts';
import type { OnStep } from './steps.ts';

const writtenBy = ({ letter, criteriaSets }: CheckedBy): WrittenBy => ({ letter, ownSets: usableSets(criteriaSets) });

/** What an analysis is with the reviewer's entries. */
export function review(found: Analysis, { text, sources, entries, today, by }: RecordToCheck): Reviewed {
  const own = withOwnEvidence(found, entries.evidence ?? [], text);
  return withEntries(withPlaces(own, sources), entries, today, writtenBy(by));
}

/** What a record gives. */
export function check(record: RecordToCheck, onStep?: OnStep): Checked {
  const { text, sources, choice, today, by } = record;
  const year = Number(today.slice(0, 4));
  const found = analyse(text, { today, ...choice, preferredEdition: by.edition, ...writtenBy(by), onStep });
  onStep?.('notes');
  return {
    found,
    notes: notesOf(text, sources, year),
    doubts: identityDoubts(splitRecord(text, sources), year),
    ...review(found, record),
  };
}
