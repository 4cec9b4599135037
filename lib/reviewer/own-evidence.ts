/**
 * Words of the case that the reviewer names as evidence for a criterion: kept as they stand, found again in another
 * reading, shown beside what was found and marked as the reviewer's. They change no state: that is set by hand. Pure.
 */
import * as z from 'zod/mini';
import { type Analysis, type Evidence, type Finding, requestKey } from '../analysis.ts';
import { QuotationFinder } from '../page/anchor.ts';

export const OwnEvidence = z.object({
  id: z.string(),
  /** The key of the request (see `requestKey`). */
  request: z.string(),
  criterion: z.string(),
  polarity: z.enum(['for', 'against']),
  /** Words of the text as they stood at the time, where, and between which others. */
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  before: z.string(),
  after: z.string(),
});
export type OwnEvidence = z.infer<typeof OwnEvidence>;

/** What a person enters: which words, for which criterion, on which side. */
export const NamedEvidence = z.object({
  request: z.string(),
  criterion: z.string(),
  polarity: z.enum(['for', 'against']),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
});
export type NamedEvidence = z.infer<typeof NamedEvidence>;

/** Characters on either side by which words are found again. */
const CONTEXT = 32;

/** The evidence with one more. Words that do not stand in the text exactly so are not taken. */
export function nameEvidence(all: readonly OwnEvidence[], named: NamedEvidence, text: string): OwnEvidence[] {
  const { request, criterion, polarity, start, end, quote } = named;
  const id = JSON.stringify([request, criterion, polarity, start, end]);
  if (quote.trim() === '' || text.slice(start, end) !== quote || all.some((one) => one.id === id)) return [...all];
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return [...all, { id, request, criterion, polarity, quote, start, end, before, after }];
}

/** Where it stands in this text now, as the text has it; null where the words are gone. */
function placed(own: OwnEvidence, text: string, finder: QuotationFinder): Evidence | null {
  const span = finder.find(own);
  if (!span) return null;
  const quote = text.slice(span.start, span.end);
  return { ...span, quote, voice: 'record', polarity: own.polarity, date: null, element: null, reviewerSet: own.id };
}

/** Longest quotation in a notice. */
const TOLD = 80;

/** The analysis with the reviewer's evidence in its findings, behind what the text itself gave. */
export function withOwnEvidence(analysis: Analysis, all: readonly OwnEvidence[], text: string): Analysis {
  if (all.length === 0) return analysis;
  const finder = new QuotationFinder(text);
  const notices = [...analysis.notices];
  const requests = analysis.requests.map((request) => {
    const ofRequest = all.filter((own) => own.request === requestKey(request));
    const findings = request.findings.map((finding): Finding => {
      const added = ofRequest.flatMap((own) => {
        if (own.criterion !== finding.criterion) return [];
        const evidence = placed(own, text, finder);
        if (!evidence)
          notices.push({
            code: 'own-evidence-lost',
            message: `Words that you named for “${finding.title}” are no longer in the text: “${own.quote.slice(0, TOLD)}${own.quote.length > TOLD ? '…' : ''}”`,
          });
        return evidence ? [evidence] : [];
      });
      return added.length === 0 ? finding : { ...finding, evidence: [...finding.evidence, ...added] };
    });
    return { ...request, findings };
  });
  return { ...analysis, requests, notices };
}
