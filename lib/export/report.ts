/** What the printable report shows: the findings with the reviewer's entries, and the drafts as they stand. Pure. */
import * as z from 'zod/mini';
import { Analysis } from '../analysis.ts';
import { RecordSource } from '../record/record.ts';
import { Entries } from '../reviewer/entries.ts';
import { AllDrafts, type Material, Origin, originOf } from './material.ts';

export const Report = z.object({
  schema: z.literal('caselight.report/1'),
  ...Origin.shape,
  analysis: Analysis,
  entries: Entries,
  sources: z.array(RecordSource),
  drafts: AllDrafts,
});
export type Report = z.infer<typeof Report>;

/** The text of the case is not in it: only the words that are quoted. */
export function reportOf(material: Material): Report {
  const { analysis, entries, sources, drafts } = material;
  return {
    schema: 'caselight.report/1',
    ...originOf(material),
    analysis: { ...analysis, segments: [] },
    entries,
    sources: [...sources],
    drafts,
  };
}
