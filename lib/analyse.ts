/**
 * The five steps, one after another: text → mentions → facts → findings → drafts. Pure and deterministic:
 * no DOM, no browser API, no clock, no network. Read this file first.
 */
import type { Analysis } from './analysis.ts';

export interface AnalyseOptions {
  /** Today, `YYYY-MM-DD`. There is no clock in here. */
  today: string;
  /** A request line given by hand; used in place of what the page asks for. */
  request?: string | undefined;
  /** Edition id; chosen by date when absent. */
  edition?: string | undefined;
}

export function analyse(text: string, _options: AnalyseOptions): Analysis {
  return {
    schema: 'caselight.analysis/1',
    textLength: text.length,
    edition: { id: 'mtus-2009', anchor: null, anchorFrom: 'nothing', ask: true },
    case: {
      caseNumber: null, claimNumber: null, dateOfInjury: null, decisionDate: null, urDecisionDate: null, rfaDate: null,
      age: null, sex: null, priority: null, diagnoses: [], noteDates: [],
    },
    medications: [],
    dailyDose: [],
    requests: [],
    segments: text.length ? [{ start: 0, end: text.length, voice: 'record' }] : [],
    notices: [],
  };
}
