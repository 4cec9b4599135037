/**
 * What the reviewer adds to a case, and what follows from it: the days of the clock, findings set by hand. Kept for the
 * session with the case, never on the disk.
 */
import * as z from 'zod/mini';
import { Receipt, Status, Verified } from '../analysis.ts';
import { UsedSet } from '../criteria/used-set.ts';
import { NamedEvidence, OwnEvidence } from './own-evidence.ts';
import { Work } from './work.ts';

const Day = z.nullable(z.string());

/** Days and switches of the clock that a person entered; what is not here follows the page. */
export const ClockEntries = z.partial(
  z.object({
    received: z.nullable(Receipt),
    kind: z.enum(['prospective', 'concurrent', 'expedited', 'retrospective']),
    informationRequestedOn: Day,
    informationReceivedOn: Day,
    informationReceivedAt: Day,
    treatmentRecommendedOn: Day,
    injuryDate: Day,
    earlierAdverseDecisionOn: Day,
    adverseDecisionOn: Day,
    imrAssignedOn: Day,
    imrDocumentsOn: Day,
    imrDecisionOn: Day,
    formularyDispute: z.boolean(),
    expeditedImr: z.boolean(),
    electronicRecords: z.boolean(),
  }),
);
export type ClockEntries = z.infer<typeof ClockEntries>;

/** A finding that the reviewer set. */
export const SetFinding = z.object({
  status: Status,
  /** Why, in the reviewer's words; never empty. */
  reason: z.string(),
  /** The state that the text gave at the time. */
  found: Status,
});
export type SetFinding = z.infer<typeof SetFinding>;

/** Findings that were set: by the key of the request, then by criterion. Both outlast another reading. */
const SetFindings = z.record(z.string(), z.record(z.string(), SetFinding));

export const Entries = z.object({
  clock: ClockEntries,
  findings: SetFindings,
  /** Words that the reviewer named as evidence. */
  evidence: z.optional(z.array(OwnEvidence)),
  /** What was written and chosen in the panel. */
  work: z.optional(Work),
});
export type Entries = z.infer<typeof Entries>;

export const NO_ENTRIES: Entries = { clock: {}, findings: {} };

/** One thing that a person enters, or takes back. */
export const Entry = z.union([
  z.object({ clock: ClockEntries }),
  z.object({ evidence: NamedEvidence }),
  /** Takes back evidence that was named. */
  z.object({ withoutEvidence: z.string() }),
  z.object({
    /** Its key. */
    request: z.string(),
    criterion: z.string(),
    /** Null takes it back. */
    finding: z.nullable(z.object({ status: Status, reason: z.string() })),
  }),
]);
export type Entry = z.infer<typeof Entry>;

const Step = z.object({ text: z.string(), date: z.string() });
const Steps = z.array(Step);

/** The dates of `lib/clock`, as far as the panel shows them. */
export const ClockDates = z.object({
  receipt: z.nullable(
    z.object({
      date: z.string(),
      steps: Steps,
      rules: z.array(
        z.object({ id: z.string(), rule: z.string(), law: z.string(), source: z.string(), verified: Verified }),
      ),
    }),
  ),
  due: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      kind: z.enum(['due', 'window']),
      date: z.string(),
      time: Day,
      daysLeft: z.number(),
      steps: Steps,
      holidaysCounted: z.array(z.object({ date: z.string(), name: z.string() })),
      later: z.nullable(z.object({ date: z.string(), because: z.string() })),
      rule: z.string(),
      law: z.string(),
      source: z.string(),
      verified: Verified,
    }),
  ),
  readings: z.array(
    z.object({
      id: z.enum(['receipt', 'advice', 'email-same-day']),
      label: z.string(),
      start: Day,
      limit: Day,
      text: z.string(),
    }),
  ),
  notes: z.array(z.string()),
});
export type ClockDates = z.infer<typeof ClockDates>;
export type DueDate = ClockDates['due'][number];

/** The day on which a decision is due, and how long the rule gives for it. */
export const DecisionDue = z.object({ date: z.string(), time: Day, length: z.string(), daysLeft: z.number() });
export type DecisionDue = z.infer<typeof DecisionDue>;

/** What follows from the entries, beside the analysis in which they are. */
export const Review = z.object({
  clock: z.object({
    /** What the dates are worked out from: the person's entries, else what the page tells. */
    input: z.extend(ClockEntries, {
      received: z.nullable(Receipt),
      kind: z.enum(['prospective', 'concurrent', 'expedited', 'retrospective']),
      today: z.string(),
    }),
    dates: ClockDates,
    decision: z.nullable(DecisionDue),
  }),
  /** The states that the text gives, of findings that were set: by request and criterion. */
  found: z.record(z.string(), z.record(z.string(), Status)),
  /** What a request may be judged as instead: criteria sets by id, with their titles. */
  kinds: z.array(z.object({ criteriaSet: z.string(), title: z.string() })),
  /** The criteria sets that the findings were made with. */
  sets: z.array(UsedSet),
  /** By request id: the fewest papers that would turn the roll-up, and the rows that no paper alone turns. */
  wouldChange: z.record(
    z.string(),
    z.object({
      documents: z.array(z.object({ document: z.string(), criteria: z.array(z.string()) })),
      contradicted: z.array(z.string()),
    }),
  ),
});
export type Review = z.infer<typeof Review>;
