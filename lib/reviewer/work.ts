/**
 * What the reviewer was at in the panel: what was written in the drafts, the asks that were left out, the tab in front.
 * Kept with the entries, so that it outlasts the panel and another reading. Requests are named by their key.
 */
import * as z from 'zod/mini';
import { DraftBasis } from '../analysis.ts';

const Line = z.object({
  key: z.string(),
  before: z.string(),
  text: z.string(),
  basis: z.array(DraftBasis),
  mark: z.string(),
});
const Edit = z.object({ before: z.string(), text: z.string(), mark: z.string() });

/** What was written in a draft: by the key of the sentence, with the sentences it was written from. */
const EditedDraft = z.object({ from: z.array(Line), edits: z.array(z.tuple([z.string(), Edit])) });

export const DRAFT_KINDS = ['rationale', 'requestForInformation', 'nurseSummary', 'worklistNote'] as const;

/** What the drafts said on the reading before the one of this name, as the marks of their sentences. */
const PreviousDrafts = z.object({
  reading: z.string(),
  marks: z.record(
    z.string(),
    z.partialRecord(z.enum(DRAFT_KINDS), z.array(z.object({ key: z.string(), mark: z.string() }))),
  ),
});
export type PreviousDrafts = z.infer<typeof PreviousDrafts>;

export const Work = z.object({
  /** The section in front, or the key of the request. */
  tab: z.nullable(z.string()),
  /** Documents that are not asked for, by request. */
  leftOut: z.record(z.string(), z.array(z.string())),
  /** By request, then by kind of draft. */
  edits: z.record(z.string(), z.partialRecord(z.enum(DRAFT_KINDS), EditedDraft)),
  previous: z.optional(z.nullable(PreviousDrafts)),
});
export type Work = z.infer<typeof Work>;

export const isIdle = ({ leftOut, edits }: Work): boolean =>
  Object.values(leftOut).every((documents) => documents.length === 0) &&
  Object.values(edits).every((drafts) => Object.keys(drafts).length === 0);
