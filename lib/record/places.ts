/** Evidence with its place in words, so that panel and drafts cite document and page alike. Pure. */
import type { Analysis, Evidence } from '../analysis.ts';
import { type Citation, citationOf, type RecordSource } from './record.ts';

/** The words of a draft for it: documents are written in the language of their guideline. */
const placeOfCitation = ({ name, first, last }: Citation): string =>
  first === null ? name : `${name}, ${last > first ? `pages ${first}-${last}` : `page ${first}`}`;

/** The analysis whose evidence from a document says where it stands: `chart.pdf, page 12`. */
export function withPlaces(analysis: Analysis, sources: readonly RecordSource[]): Analysis {
  if (!sources.some(({ kind }) => kind === 'pdf')) return analysis;
  const placed = (one: Evidence): Evidence => {
    const source = sources.find(({ start, end }) => one.start >= start && one.start < end);
    if (source?.kind !== 'pdf') return one;
    const cited = citationOf(sources, one.start, one.end);
    return cited === null ? one : { ...one, place: placeOfCitation(cited) };
  };
  return {
    ...analysis,
    medications: analysis.medications.map((one) => ({ ...one, evidence: placed(one.evidence) })),
    requests: analysis.requests.map((request) => ({
      ...request,
      evidence: request.evidence && placed(request.evidence),
      findings: request.findings.map((finding) => ({ ...finding, evidence: finding.evidence.map(placed) })),
    })),
  };
}
