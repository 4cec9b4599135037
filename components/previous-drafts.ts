/** The drafts of the reading before this one, so that a sentence whose evidence has changed since can be marked. */
import { useRef } from 'preact/hooks';
import { type RequestFindings, requestKey } from '../lib/analysis.ts';
import { type DraftLine, linesOf } from '../lib/drafts/restate.ts';
import type { DraftKind } from './draft-lines.ts';

interface Readings {
  reading: string;
  now: readonly RequestFindings[];
  before: readonly RequestFindings[];
}

/**
 * What the drafts of a request said on the reading before; undefined where there was none.
 * @param reading tells one reading from the next; what the reviewer enters meanwhile is no news to the reviewer
 */
export function usePreviousDrafts(requests: readonly RequestFindings[], reading: string) {
  const readings = useRef<Readings>({ reading, now: requests, before: [] });
  const { current: held } = readings;
  if (held.reading !== reading) readings.current = { reading, now: requests, before: held.now };
  else held.now = requests;
  const { before } = readings.current;
  return (request: RequestFindings, kind: DraftKind): readonly DraftLine[] | undefined => {
    const same = before.find((one) => requestKey(one) === requestKey(request));
    return same && linesOf(same.drafts[kind], same.draftSentences[kind]);
  };
}
