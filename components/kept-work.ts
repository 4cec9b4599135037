/** The reviewer's work in the panel, handed to the background as it grows and taken up when the panel opens again. */
import { useEffect, useRef } from 'preact/hooks';
import { type RequestFindings, requestKey } from '../lib/analysis.ts';
import type { PreviousDrafts, Work } from '../lib/reviewer/work.ts';
import type { DraftKind, Edited } from './draft-lines.ts';

/** By the key of the request. */
export type LeftOut = Record<string, ReadonlySet<string>>;
export type EditsOfCase = Record<string, Partial<Record<DraftKind, Edited>>>;

/** What the views hold of it. */
export interface WorkShown {
  /** The id of the tab in front. */
  selected: string | null;
  leftOut: LeftOut;
  edits: EditsOfCase;
  previous: PreviousDrafts | null;
}

/** As it is kept: sets and maps as lists, the request in front by its key. */
export function workOf({ selected, leftOut, edits, previous }: WorkShown, requests: readonly RequestFindings[]): Work {
  const request = requests.find(({ id }) => id === selected);
  return {
    tab: request ? requestKey(request) : selected,
    previous,
    leftOut: Object.fromEntries(Object.entries(leftOut).map(([key, documents]) => [key, [...documents]])),
    edits: Object.fromEntries(
      Object.entries(edits).map(([key, drafts]) => [
        key,
        Object.fromEntries(
          Object.entries(drafts).map(([kind, edited]) => [kind, { from: [...edited.from], edits: [...edited.edits] }]),
        ),
      ]),
    ),
  };
}

/** The way back from `workOf`. */
export function workShown(work: Work | undefined, requests: readonly RequestFindings[]): WorkShown {
  if (!work) return { selected: null, leftOut: {}, edits: {}, previous: null };
  const { tab, leftOut, edits, previous = null } = work;
  return {
    previous,
    selected: requests.find((request) => requestKey(request) === tab)?.id ?? tab,
    leftOut: Object.fromEntries(Object.entries(leftOut).map(([key, documents]) => [key, new Set(documents)])),
    edits: Object.fromEntries(
      Object.entries(edits).map(([key, drafts]) => [
        key,
        Object.fromEntries(
          Object.entries(drafts).flatMap(([kind, edited]) =>
            edited ? [[kind, { from: edited.from, edits: new Map(edited.edits) }]] : [],
          ),
        ),
      ]),
    ),
  };
}

/** A pause in typing this long, in ms, hands over what was typed; closing the panel does at once. */
const PAUSE = 400;

/**
 * Hands the work over after each change.
 * @param readingId the reading that it belongs to: after another reading of the same case it is handed over again
 */
export function useHandedOver(work: WorkShown, readingId: string | null, handOver: () => void): void {
  const { selected, leftOut, edits, previous } = work;
  const latest = useRef(handOver);
  latest.current = handOver;
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const first = useRef(true);
  useEffect(() => {
    // What was taken up on opening is there already.
    if (first.current) {
      first.current = false;
      return;
    }
    if (waiting.current) clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      waiting.current = null;
      latest.current();
    }, PAUSE);
  }, [selected, leftOut, edits, previous, readingId]);
  useEffect(() => {
    const now = () => {
      if (!waiting.current) return;
      clearTimeout(waiting.current);
      waiting.current = null;
      latest.current();
    };
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);
}
