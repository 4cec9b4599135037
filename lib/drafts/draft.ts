/** The four drafts of a request. Every sentence is built from the findings; nothing is decided. */
import type { Drafts } from '../analysis.ts';
import { criteriaSet } from '../criteria/sets.ts';
import { nurseSummary } from './nurse-summary.ts';
import { rationale } from './rationale.ts';
import { requestForInformation } from './request-for-information.ts';
import type { DraftContext, DraftRequest } from './wording.ts';
import { worklistNote } from './worklist-note.ts';

export type { DraftContext, DraftRequest } from './wording.ts';

/** All four drafts of one request, from its findings and the case around it. */
export function draft(request: DraftRequest, context: DraftContext): Drafts {
  const set = criteriaSet(request.criteriaSet);
  return {
    rationale: rationale(request, set, context),
    requestForInformation: requestForInformation(request, set, context),
    nurseSummary: nurseSummary(request, set, context),
    worklistNote: worklistNote(request, set, context),
  };
}
