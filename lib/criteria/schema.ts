/**
 * The form of a criteria set: rows of data, strict. A row says which elements it needs and how they combine, how old
 * its evidence may be, where the guideline says so, and what to ask for where it is not shown.
 */
import * as z from 'zod/mini';
import { Citation, Verified } from '../analysis.ts';
import { ELEMENT_IDS } from '../facts/elements.ts';
import { CONDITION_IDS } from './conditions.ts';

const Id = z.string().check(z.regex(/^[a-z0-9-]+$/));
const ElementName = z.enum(ELEMENT_IDS as [string, ...string[]]);
const ConditionName = z.enum(CONDITION_IDS as [string, ...string[]]);

/** An element by its id, or with the condition under which it is needed. */
export const Leaf = z.union([
  ElementName,
  z.strictObject({ element: ElementName, when: ConditionName }),
  z.strictObject({ element: ElementName, unless: ConditionName }),
]);
export type Leaf = z.infer<typeof Leaf>;

/** How elements combine: all of them, one of them, or at least so many. */
export type Logic =
  | Leaf
  | { allOf: Logic[] }
  | { anyOf: Logic[]; contraryWhen?: string }
  | { atLeast: number; of: Logic[] };
export const Logic: z.ZodMiniType<Logic> = z.lazy(
  () =>
    z.union([
      Leaf,
      z.strictObject({ allOf: z.array(Logic).check(z.minLength(1)) }),
      // contraryWhen: told contrary counts as contrary only under this condition, else as told in part.
      z.strictObject({ anyOf: z.array(Logic).check(z.minLength(1)), contraryWhen: z.optional(ConditionName) }),
      z.strictObject({ atLeast: z.int().check(z.positive()), of: z.array(Logic).check(z.minLength(1)) }),
    ]) as unknown as z.ZodMiniType<Logic>,
);

/** How old evidence may be at the anchor date; `from` is the anchor date from which this window is in force. */
export const Window = z.strictObject({
  days: z.int().check(z.positive()),
  element: z.optional(ElementName),
  from: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  verified: Verified,
});
export type Window = z.infer<typeof Window>;

const rowFields = {
  title: z.string().check(z.minLength(1)),
  required: z.boolean(),
  logic: Logic,
  /** Elements whose silence does no harm, but whose telling counts in part and whose contrary counts. */
  supporting: z.optional(z.array(ElementName)),
  /** Elements shown without effect on the status. */
  noted: z.optional(z.array(ElementName)),
  /** Elements whose contrary makes the row conflicting rather than not-met. */
  conflictIfContrary: z.optional(z.array(ElementName)),
  /** Condition without which the row does not apply. */
  when: z.nullable(ConditionName),
  windows: z.array(Window),
  citation: Citation,
  /** What the document must show, to follow “showing”. */
  ask: z.string().check(z.minLength(1)),
  /** Id of the document to ask for, a row of documents.json. */
  document: Id,
  /** Order of asking: 1 settles the most. */
  leverage: z.int().check(z.positive()),
};

export const Row = z.strictObject({ id: Id, ...rowFields });
export type Row = z.infer<typeof Row>;

/** Rows taken over from another set: all, or those named, with what differs here. */
export const Borrowed = z.strictObject({
  from: Id,
  rows: z.optional(z.array(Id)),
  with: z.optional(z.partial(z.strictObject(rowFields))),
});
export type Borrowed = z.infer<typeof Borrowed>;

/** A set as it stands in its file. */
export const CriteriaSetFile = z.strictObject({
  id: Id,
  title: z.string(),
  edition: Id,
  /** Day of the last change to the file. */
  dated: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** An overlay is laid over any request; only those of its rows that apply are listed. */
  overlay: z.boolean(),
  /** Of an organisation's own set: the sets beside which it is laid; beside all where this is not said. */
  beside: z.optional(z.array(Id).check(z.minLength(1))),
  /** Of an overlay of indicators only the rows that the record speaks against are listed. */
  onlyContrary: z.optional(z.boolean()),
  /** A sentence that every draft under this set carries. */
  safety: z.nullable(z.string()),
  rows: z.array(z.union([Row, Borrowed])).check(z.minLength(1)),
});
export type CriteriaSetFile = z.infer<typeof CriteriaSetFile>;

/** A row ready for use. */
export type SetRow = Row & {
  /** Of an organisation's own row: the title of its set. */
  ownSet?: string;
};

/** A set ready for use: every row its own. */
export interface CriteriaSet {
  id: string;
  title: string;
  edition: string;
  overlay: boolean;
  onlyContrary?: boolean;
  safety: string | null;
  rows: SetRow[];
  /** An organisation's own overlays that are laid over it. */
  overlays?: readonly CriteriaSet[];
}

export const DocumentRow = z.strictObject({
  /** With its article, to follow “Please send”. */
  title: z.string(),
  author: z.string(),
  window: z.string(),
});
export type DocumentRow = z.infer<typeof DocumentRow>;
