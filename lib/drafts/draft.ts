/**
 * The four drafts of a request. Every sentence is built from the findings and carries what it rests on; nothing is
 * decided, and a sentence with a figure that its basis does not give is not said.
 */
import type { DraftSentence, DraftSentences, Drafts, Evidence, Notice } from '../analysis.ts';
import { setInUse } from '../criteria/own-sets.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { distinct, markOf, toDraftBasis } from './basis.ts';
import { guarded, WITHHELD, WITHHELD_IN_NOTE } from './number-guard.ts';
import { nurseSummary } from './nurse-summary.ts';
import { rationale } from './rationale.ts';
import { requestForInformation } from './request-for-information.ts';
import type { Sentence } from './sentence.ts';
import type { DraftContext, DraftRequest } from './wording.ts';
import { worklistNote } from './worklist-note.ts';

export type { DraftContext, DraftRequest, ReviewerEntries } from './wording.ts';

/** One draft: its text, its sentences by their place in it, and notices of what was left out. */
export interface Draft {
  text: string;
  sentences: DraftSentence[];
  notices: Notice[];
}

interface DraftKind {
  name: string;
  /** What stands in the place of a sentence that was refused. */
  withheld: string;
  write: (request: DraftRequest, set: CriteriaSet, context: DraftContext) => Sentence[];
}

const KINDS: Readonly<Record<keyof Drafts, DraftKind>> = {
  rationale: { name: 'rationale', withheld: WITHHELD, write: rationale },
  requestForInformation: { name: 'request letter', withheld: WITHHELD, write: requestForInformation },
  nurseSummary: { name: 'nurse summary', withheld: WITHHELD, write: nurseSummary },
  worklistNote: { name: 'worklist note', withheld: WITHHELD_IN_NOTE, write: worklistNote },
};

/** Lays sentences out as one text; a key that comes a second time is numbered. */
export function layOut(sentences: readonly Sentence[]): { text: string; sentences: DraftSentence[] } {
  const seen = new Map<string, number>();
  const placed: DraftSentence[] = [];
  let text = '';
  for (const one of sentences) {
    const times = (seen.get(one.key) ?? 0) + 1;
    seen.set(one.key, times);
    const basis = distinct(one.basis);
    const start = text.length + one.before.length;
    text += one.before + one.text;
    placed.push({
      key: times === 1 ? one.key : `${one.key}/${times}`,
      start,
      end: text.length,
      basis: [...basis.values()].map(toDraftBasis),
      mark: markOf(one.text, basis.keys()),
    });
  }
  return { text, sentences: placed };
}

/**
 * The findings without what an earlier decision said of the item: a request line that goes on ("…: Upheld") is quoted as
 * far as the request itself goes.
 */
function withoutOutcome(request: DraftRequest): DraftRequest {
  const { label } = request;
  const item = (one: Evidence): Evidence =>
    one.voice === 'request' && one.quote.length > label.length && one.quote.startsWith(label)
      ? { ...one, end: one.start + label.length, quote: label }
      : one;
  const findings = request.findings.map((one) => ({ ...one, evidence: one.evidence.map(item) }));
  return { ...request, evidence: request.evidence && item(request.evidence), findings };
}

/** One kind of draft; a sentence that the number guard refuses is left out, and that is said. */
export function draftOf(kind: keyof Drafts, request: DraftRequest, context: DraftContext): Draft {
  const { name, withheld, write } = KINDS[kind];
  const { sentences, refused } = guarded(
    write(withoutOutcome(request), setInUse(request.criteriaSet, context.ownSets), context),
    withheld,
  );
  return {
    ...layOut(sentences),
    notices: refused.map(({ key }) => ({
      code: 'draft-sentence-withheld',
      message: `A sentence of the ${name} (${key}) was left out: a figure in it is not found in the words that it rests on.`,
    })),
  };
}

/** All four drafts of one request, from its findings and the case around it. */
export function draft(
  request: DraftRequest,
  context: DraftContext,
): { drafts: Drafts; draftSentences: DraftSentences; notices: Notice[] } {
  const all = {
    rationale: draftOf('rationale', request, context),
    requestForInformation: draftOf('requestForInformation', request, context),
    nurseSummary: draftOf('nurseSummary', request, context),
    worklistNote: draftOf('worklistNote', request, context),
  };
  const each = <T>(of: (one: Draft) => T): Record<keyof Drafts, T> => ({
    rationale: of(all.rationale),
    requestForInformation: of(all.requestForInformation),
    nurseSummary: of(all.nurseSummary),
    worklistNote: of(all.worklistNote),
  });
  return {
    drafts: each((one) => one.text),
    draftSentences: each((one) => one.sentences),
    notices: Object.values(all).flatMap((one) => one.notices),
  };
}
