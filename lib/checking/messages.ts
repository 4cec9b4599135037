/**
 * What the background asks of the worker that checks. The lexicons and rules live there alone: a background that is
 * woken by a click stays small, and answers while a long record is checked.
 */
import * as z from 'zod/mini';
import { Analysis } from '../analysis.ts';
import { messenger } from '../messenger.ts';
import { Doubt, RecordNote, RecordSource } from '../record/record.ts';
import { Choice } from '../reviewer/choice.ts';
import { Entries, Review } from '../reviewer/entries.ts';
import { LetterDetails, type Settings } from '../settings/settings.ts';

/** What of the settings a check goes by. */
export const CheckedBy = z.object({
  edition: z.nullable(z.string()),
  letter: LetterDetails,
  /** The organisation's own sets, as their files stand. */
  criteriaSets: z.array(z.string()),
});
export type CheckedBy = z.infer<typeof CheckedBy>;

export const checkedBy = ({ edition, letter, criteriaSets }: Settings): CheckedBy => ({
  edition,
  letter,
  criteriaSets: criteriaSets.map(({ text }) => text),
});

/** All that a check hangs on: the same record gives the same findings. */
export const RecordToCheck = z.object({
  text: z.string(),
  sources: z.array(RecordSource),
  choice: Choice,
  entries: Entries,
  /** `YYYY-MM-DD` */
  today: z.string(),
  by: CheckedBy,
});
export type RecordToCheck = z.infer<typeof RecordToCheck>;

/** An analysis with the reviewer's entries, and what follows from them. */
export const Reviewed = z.object({ analysis: Analysis, review: Review });
export type Reviewed = z.infer<typeof Reviewed>;

export const Checked = z.extend(Reviewed, {
  /** The analysis as the text gives it. */
  found: Analysis,
  notes: z.array(RecordNote),
  doubts: z.array(Doubt),
});
export type Checked = z.infer<typeof Checked>;

export const CHECK_MESSAGES = {
  /** Check a record. */
  'check/record': { to: 'checks', request: RecordToCheck, response: Checked },
  /** Lay the reviewer's entries over what a record gave. */
  'check/review': {
    to: 'checks',
    request: z.object({ found: Analysis, record: RecordToCheck }),
    response: Reviewed,
  },
} as const;

export const { send: sendToChecks, answer: answerCheck } = messenger(CHECK_MESSAGES);
