/** What an export is made of: the case as the background holds it, with the drafts as they stand in the panel. */
import * as z from 'zod/mini';
import { Analysis } from '../analysis.ts';
import { UsedSet } from '../criteria/used-set.ts';
import { usedSets } from '../criteria/used-sets.ts';
import { RecordSource } from '../record/record.ts';
import { Entries } from '../reviewer/entries.ts';

const DraftText = z.object({
  text: z.string(),
  /** True where the reviewer wrote in it. */
  edited: z.boolean(),
});

/** The drafts of a request as they are shown, the reviewer's words and the chosen asks in them. */
export const DraftTexts = z.object({
  rationale: DraftText,
  requestForInformation: DraftText,
  nurseSummary: DraftText,
  worklistNote: DraftText,
});
export type DraftTexts = z.infer<typeof DraftTexts>;

/** By request id. */
export const AllDrafts = z.record(z.string(), DraftTexts);
export type AllDrafts = z.infer<typeof AllDrafts>;

/** Where a page or document stands in the text that positions count in. */
export const ExportedSource = z.object({
  name: z.string(),
  kind: RecordSource.shape.kind,
  start: z.number(),
  end: z.number(),
  words: z.number(),
  pages: z.number(),
});

/** What every export holds of the case: the findings, what the reviewer entered, and the drafts. */
export const CaseContent = z.object({ analysis: Analysis, entries: Entries, drafts: AllDrafts });

/** What every export says of itself. */
export const Origin = z.object({
  /** The extension's version. */
  version: z.string(),
  /** When it was made. */
  at: z.string(),
  sets: z.array(UsedSet),
});
export type Origin = z.infer<typeof Origin>;

export interface Material {
  /** As the text gives it, without what the reviewer entered. */
  found: Analysis;
  /** With what the reviewer entered. */
  analysis: Analysis;
  entries: Entries;
  text: string;
  sources: readonly RecordSource[];
  drafts: AllDrafts;
  version: string;
  at: string;
}

export const exportedSources = (sources: readonly RecordSource[]): z.infer<typeof ExportedSource>[] =>
  sources.map(({ name, kind, start, end, words, pages }) => ({ name, kind, start, end, words, pages }));

export const originOf = ({ version, at, analysis }: Material): Origin => ({
  version,
  at,
  sets: usedSets(analysis.requests),
});
