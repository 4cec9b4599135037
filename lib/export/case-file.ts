/**
 * The case as one JSON file: the analysis of the contract, beside it what the reviewer entered and wrote, and the
 * version and criteria sets that it was made with. Pure: the same material gives the same file.
 */
import * as z from 'zod/mini';
import { CaseContent, ExportedSource, exportedSources, type Material, Origin, originOf } from './material.ts';

export const CaseFile = z.object({
  schema: z.literal('caselight.case/1'),
  ...Origin.shape,
  /** Positions of the analysis count in the text of these, one after the other. */
  sources: z.array(ExportedSource),
  /** The analysis is as the text gives it: what the reviewer set stands in `entries`. */
  ...CaseContent.shape,
});
export type CaseFile = z.infer<typeof CaseFile>;

export function caseFile(material: Material): CaseFile {
  const { found, entries, sources, drafts } = material;
  return {
    schema: 'caselight.case/1',
    ...originOf(material),
    sources: exportedSources(sources),
    analysis: found,
    entries,
    drafts,
  };
}
