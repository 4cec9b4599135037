/** What the printable report shows: the findings with the reviewer's entries, and the drafts as they stand. Pure. */
import * as z from 'zod/mini';
import { RecordSource } from '../record/record.ts';
import { CaseContent, type Material, Origin, originOf } from './material.ts';

export const Report = z.object({
  schema: z.literal('caselight.report/1'),
  ...Origin.shape,
  ...CaseContent.shape,
  sources: z.array(RecordSource),
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
