/** The drafts of the reading before this one, so that a sentence whose evidence has changed since can be marked. */
import { useRef } from 'preact/hooks';
import { type RequestFindings, requestKey } from '../lib/analysis.ts';
import { linesOf } from '../lib/drafts/restate.ts';
import { DRAFT_KINDS, type PreviousDrafts } from '../lib/reviewer/work.ts';
import type { DraftKind } from './draft-lines.ts';

/** The marks of the sentences of some requests, by request and kind of draft. */
const marksOf = (requests: readonly RequestFindings[]): PreviousDrafts['marks'] =>
  Object.fromEntries(
    requests.map((request) => [
      requestKey(request),
      Object.fromEntries(
        DRAFT_KINDS.map((kind) => [
          kind,
          linesOf(request.drafts[kind], request.draftSentences[kind]).map(({ key, mark }) => ({ key, mark })),
        ]),
      ),
    ]),
  );

/**
 * What the drafts said on the reading before this one; null where there was none.
 * @param requests null where the drafts are not told yet
 * @param reading tells one reading from the next; what the reviewer enters meanwhile is no news to the reviewer
 * @param kept what a panel that was closed has left of it
 */
export function usePreviousDrafts(
  requests: readonly RequestFindings[] | null,
  reading: string,
  kept: PreviousDrafts | null,
): PreviousDrafts | null {
  const now = useRef({ reading, requests });
  const previous = useRef(kept?.reading === reading ? kept : null);
  if (now.current.reading !== reading)
    previous.current = now.current.requests && { reading, marks: marksOf(now.current.requests) };
  now.current = { reading, requests };
  return previous.current;
}

/** What a draft of a request said on the reading before; undefined where there was none. */
export const previousLines = (previous: PreviousDrafts | null, request: RequestFindings, kind: DraftKind) =>
  previous?.marks[requestKey(request)]?.[kind];
