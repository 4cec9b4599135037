/**
 * The result of `analyse`: one schema for the command line, the messages between contexts and the panel.
 * Field meanings are the contract's; positions are UTF-16 code units of the original text, half-open.
 */
import * as z from 'zod/mini';

/** Whose words a sentence is. Only `record` proves a criterion; `plan` is planned-only. */
export const VOICES = [
  'record',
  'plan',
  'request',
  'reviewer-finding',
  'guideline',
  'boilerplate',
  'decision',
  'other-person',
] as const;
export const Voice = z.enum(VOICES);
export type Voice = z.infer<typeof Voice>;

export const STATUSES = ['met', 'incomplete', 'not-met', 'conflicting', 'not-documented', 'not-applicable'] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

export const REASONS = [
  'absent',
  'incomplete',
  'contrary',
  'below-threshold',
  'stale',
  'planned-only',
  'reviewer-finding',
  'inferred',
  'wrong-subject',
  'unreadable',
  'contrary-lean',
] as const;
export const Reason = z.enum(REASONS);
export type Reason = z.infer<typeof Reason>;

/** A calendar day as `YYYY-MM-DD`. */
export const IsoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Words of the text. Invariant, tested as a property: `text.slice(start, end) === quote`. */
export const Evidence = z.object({
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  voice: Voice,
  polarity: z.enum(['for', 'against', 'gap']),
  date: z.nullable(IsoDate),
  element: z.nullable(z.string()),
  /** The words of a long quotation that tell it, in offsets of the text: a shortened quotation keeps them. */
  core: z.optional(z.object({ start: z.number(), end: z.number() })),
  /** Where words of a document stand: `chart.pdf, page 12`. */
  place: z.optional(z.string()),
  /** Names the reviewer's entry where a person, and not the analysis, took these words for evidence. */
  reviewerSet: z.optional(z.string()),
});
export type Evidence = z.infer<typeof Evidence>;

/** How well a figure or page is known: read in a determination, read in a source, not read, or our own default. */
export const Verified = z.enum(['seed', 'source', 'unverified', 'default']);
export type Verified = z.infer<typeof Verified>;

export const Citation = z.object({
  document: z.string(),
  section: z.string(),
  pages: z.nullable(z.string()),
  verified: Verified,
});
export type Citation = z.infer<typeof Citation>;

const field = <T extends z.core.SomeType>(value: T) => z.nullable(z.object({ value, evidence: Evidence }));

export const CaseFields = z.object({
  caseNumber: field(z.string()),
  claimNumber: field(z.string()),
  dateOfInjury: field(IsoDate),
  decisionDate: field(IsoDate),
  urDecisionDate: field(IsoDate),
  rfaDate: field(IsoDate),
  age: field(z.number()),
  sex: field(z.enum(['male', 'female'])),
  priority: field(z.string()),
  diagnoses: z.array(z.object({ value: z.string(), evidence: Evidence })),
  noteDates: z.array(z.object({ value: IsoDate, evidence: Evidence })),
});
export type CaseFields = z.infer<typeof CaseFields>;

export const MedicationStatus = z.enum(['current', 'requested', 'stopped', 'planned', 'past', 'allergy', 'not-taken']);
export type MedicationStatus = z.infer<typeof MedicationStatus>;

export const Medication = z.object({
  /** Generic name, lower case, all ingredients: `hydrocodone/acetaminophen`. */
  name: z.string(),
  brand: z.nullable(z.string()),
  class: z.string(),
  /** Federal schedule `II`–`V`, or null where unscheduled. */
  schedule: z.nullable(z.string()),
  route: z.string(),
  status: MedicationStatus,
  strength: z.nullable(z.number()),
  unit: z.nullable(z.string()),
  quantity: z.nullable(z.number()),
  daysSupply: z.nullable(z.number()),
  unitsPerDay: z.nullable(z.number()),
  sig: z.nullable(z.string()),
  evidence: Evidence,
});
export type Medication = z.infer<typeof Medication>;

export const DoseStep = z.object({
  drug: z.string(),
  /** The arithmetic as a person would write it: `30 mg × 180 ÷ 30 days = 180 mg/day × 1.5 = 270`. */
  text: z.string(),
  med: z.number(),
  assumed: z.array(z.string()),
});
export const DailyDose = z.object({
  table: z.string(),
  unit: z.string(),
  total: z.nullable(z.number()),
  lowerBound: z.boolean(),
  steps: z.array(DoseStep),
  excluded: z.array(z.object({ drug: z.string(), why: z.string() })),
});
export type DailyDose = z.infer<typeof DailyDose>;

export const Finding = z.object({
  /** Criterion id without its set: `trial-success`. */
  criterion: z.string(),
  /** The criterion in a line, for people: `Successful temporary trial`. */
  title: z.string(),
  required: z.boolean(),
  status: Status,
  reasons: z.array(Reason),
  elements: z.record(z.string(), Status),
  /** Element ids in words: `function during the trial`. */
  elementTitles: z.record(z.string(), z.string()),
  evidence: z.array(Evidence),
  /** One or two plain sentences: why this state. */
  explanation: z.string(),
  /** What to ask for, ready to paste; null where nothing is missing. */
  missing: z.nullable(z.string()),
  citation: Citation,
  /** Of an organisation's own criterion: the title of its set. */
  ownSet: z.optional(z.string()),
});
export type Finding = z.infer<typeof Finding>;

export const RequestedDrug = z.object({
  name: z.string(),
  strength: z.nullable(z.number()),
  unit: z.nullable(z.string()),
  quantity: z.nullable(z.number()),
  daysSupply: z.nullable(z.number()),
  refills: z.nullable(z.number()),
  sig: z.nullable(z.string()),
});
export type RequestedDrug = z.infer<typeof RequestedDrug>;

/** One ask of the request letter: everything wanted from one document. */
export const MissingDocument = z.object({
  document: z.string(),
  text: z.string(),
  /** Criteria this document would settle. */
  criteria: z.array(z.string()),
});
export type MissingDocument = z.infer<typeof MissingDocument>;

export const Drafts = z.object({
  rationale: z.string(),
  requestForInformation: z.string(),
  nurseSummary: z.string(),
  worklistNote: z.string(),
});
export type Drafts = z.infer<typeof Drafts>;

const Spans = z.array(z.object({ start: z.number(), end: z.number() }));

/**
 * What a sentence of a draft rests on. Words of the text are given by their place, so that the panel can light them.
 */
export const DraftBasis = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('evidence'), spans: Spans }),
  z.object({ kind: z.literal('calculation'), steps: z.array(z.string()), spans: Spans }),
  /** The reviewer's own words, or the request given by hand. */
  z.object({ kind: z.literal('reviewer-entry'), entry: z.string() }),
  /** A criterion, a document or a field of the case that was looked for and not found. */
  z.object({ kind: z.literal('looked-for'), what: z.string(), notFound: z.literal(true) }),
  /** A criterion's own wording, a guideline, an edition: of what. */
  z.object({ kind: z.literal('citation'), of: z.string() }),
  /** What the settings say of the letter: which of them. */
  z.object({ kind: z.literal('setting'), of: z.string() }),
  /** Fixed wording that states no fact of the case. */
  z.object({ kind: z.literal('frame') }),
]);
export type DraftBasis = z.infer<typeof DraftBasis>;

/** A sentence of a draft: where it stands in the draft's text, and what it rests on. */
export const DraftSentence = z.object({
  /** What the sentence is about, unique in its draft and the same on another reading: `row/trial-success`. */
  key: z.string(),
  start: z.number(),
  end: z.number(),
  /** At least one: `lib/drafts/sentence.ts` makes no sentence without. */
  basis: z.array(DraftBasis),
  /** Fingerprint of its words and of those it rests on, wherever they stand: another where the evidence has changed. */
  mark: z.string(),
});
export type DraftSentence = z.infer<typeof DraftSentence>;

/** The sentences of each draft, in order; what lies between them is layout. */
export const DraftSentences = z.object({
  rationale: z.array(DraftSentence),
  requestForInformation: z.array(DraftSentence),
  nurseSummary: z.array(DraftSentence),
  worklistNote: z.array(DraftSentence),
});
export type DraftSentences = z.infer<typeof DraftSentences>;

export const RequestFindings = z.object({
  id: z.string(),
  kind: z.string(),
  /** The requester's own words. */
  label: z.string(),
  evidence: z.nullable(Evidence),
  flags: z.array(z.string()),
  drug: z.nullable(RequestedDrug),
  criteriaSet: z.string(),
  /** Its key as it was found, where the reviewer has it judged as something else. */
  foundAs: z.optional(z.string()),
  rollUp: z.enum(['supports', 'does-not-yet-support']),
  findings: z.array(Finding),
  missingDocuments: z.array(MissingDocument),
  drafts: Drafts,
  draftSentences: DraftSentences,
});
export type RequestFindings = z.infer<typeof RequestFindings>;

/** Names a request across readings of the same case: by what it is and by its own words. */
export const requestKey = ({ kind, label }: { kind: string; label: string }): string => `${kind}: ${label}`;

/** When an implanted pump runs empty, as the record's own figures give it. */
export const PumpSupply = z.object({
  /** The day on which the residual volume is reached, or the filling is no longer stable. */
  emptyDate: IsoDate,
  /** The day by which the refill is due: some days before. */
  dueDate: IsoDate,
  /** The arithmetic, a line a step. */
  steps: z.array(z.string()),
  evidence: z.array(Evidence),
});
export type PumpSupply = z.infer<typeof PumpSupply>;

/** How and when the request came, as the page tells it or a person enters it. */
export const Receipt = z.object({
  /** For mail without a stamp of receipt, the day of mailing. */
  date: z.string(),
  /** `HH:MM`, 24 hours. */
  time: z.optional(z.nullable(z.string())),
  zone: z.optional(z.nullable(z.string())),
  by: z.optional(z.nullable(z.enum(['fax', 'email', 'mail', 'portal', 'hand']))),
  stamped: z.optional(z.boolean()),
});
export type Receipt = z.infer<typeof Receipt>;

export const ReceiptTold = z.object({ value: Receipt, evidence: Evidence });
export type ReceiptTold = z.infer<typeof ReceiptTold>;

/** A value, or a note in words, on the day of its own note. */
export const DatedPoint = z.object({
  date: IsoDate,
  /** Null for a note in words. */
  value: z.nullable(z.number()),
  /** What was read, in words: `7/10`, `at least 60 mg MED/day`, `not working`. */
  told: z.string(),
  /** True where the value is known only to be no smaller. */
  lowerBound: z.boolean(),
  /** Of a note in words: whether it speaks of a gain or of a loss. */
  direction: z.nullable(z.enum(['better', 'worse'])),
  /** The arithmetic behind a value that was computed. */
  steps: z.array(z.string()),
  /** The words, one or more. */
  evidence: z.array(Evidence),
  /** The latest day on which the same words stand again, copied forward. */
  repeatedUntil: z.nullable(IsoDate),
});
export type DatedPoint = z.infer<typeof DatedPoint>;

export const SERIES = [
  'pain-medicine',
  'pain-no-medicine',
  'pain-pump',
  'pain',
  'morphine-equivalent',
  'pump-dose',
  'work',
  'function',
] as const;

/** The points of one kind, the earliest first. */
export const TimeSeries = z.object({
  id: z.enum(SERIES),
  /** The drug of a pump's dose. */
  of: z.nullable(z.string()),
  points: z.array(DatedPoint),
});
export type TimeSeries = z.infer<typeof TimeSeries>;

export const Segment = z.object({ start: z.number(), end: z.number(), voice: Voice });
export type Segment = z.infer<typeof Segment>;

export const Edition = z.object({
  id: z.string(),
  anchor: z.nullable(IsoDate),
  anchorFrom: z.string(),
  /** True where the date lies near an edition boundary or is missing, and the reviewer should choose. */
  ask: z.boolean(),
});
export type Edition = z.infer<typeof Edition>;

export const Notice = z.object({ code: z.string(), message: z.string() });
export type Notice = z.infer<typeof Notice>;

export const Analysis = z.object({
  schema: z.literal('caselight.analysis/1'),
  textLength: z.number(),
  edition: Edition,
  case: CaseFields,
  medications: z.array(Medication),
  dailyDose: z.array(DailyDose),
  /** Null where the record does not give the figures. */
  pump: z.nullable(PumpSupply),
  requests: z.array(RequestFindings),
  /** Every day of receipt that the page tells, the most trusted first. */
  receipts: z.array(ReceiptTold),
  /** What the notes tell by date; empty where they tell it of fewer than two days. */
  overTime: z.array(TimeSeries),
  segments: z.array(Segment),
  notices: z.array(Notice),
});
export type Analysis = z.infer<typeof Analysis>;
