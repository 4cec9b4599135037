/**
 * What a panel that opens is told first: what its first screen draws. A long case is several times as much, which would
 * be written, carried and checked before anything is seen; the panel asks for it when the first screen is painted.
 */
import { type RequestFindings, requestKey } from '../analysis.ts';
import type { CaseState } from '../messages.ts';

/** Of a request that is not in front, what its tab says. */
const inItsTab = (request: RequestFindings): RequestFindings => ({
  ...request,
  findings: [],
  missingDocuments: [],
  drafts: { rationale: '', requestForInformation: '', nurseSummary: '', worklistNote: '' },
  draftSentences: { rationale: [], requestForInformation: [], nurseSummary: [], worklistNote: [] },
});

/**
 * The case with the request in front alone told whole, and named as that; the whole case where no request is in front,
 * or words wait that may be entered for any of them.
 */
export function firstScreen(state: CaseState): CaseState {
  const { analysis, entries, selected } = state;
  if (!analysis || selected) return state;
  const { requests } = analysis;
  const tab = entries.work?.tab ?? null;
  const inFront = tab === null ? requests[0] : requests.find((request) => requestKey(request) === tab);
  if (!inFront) return state;
  return {
    ...state,
    firstScreenOf: inFront.id,
    analysis: {
      ...analysis,
      requests: requests.map((request) => (request === inFront ? request : inItsTab(request))),
      medications: [],
      dailyDose: [],
      pump: null,
      overTime: [],
      segments: [],
    },
  };
}
