/** The case of the tab in front of this window, as the background holds it. */
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  answer,
  type CaseState,
  type Envelope,
  type MessageName,
  type ReadingProgress,
  type RequestOf,
  type ResponseOf,
  send,
} from '../lib/messages.ts';
import { type ProblemCode, problemOf } from '../lib/problems.ts';
import type { AskedCriterion } from './CaseView.tsx';
import { carryFirst } from './first-question.ts';
import { NewestCase } from './newest-case.ts';

const carry = (envelope: Envelope) =>
  carryFirst(envelope, (next): Promise<unknown> => browser.runtime.sendMessage(next));

/** Asks the background. */
export function ask<N extends MessageName>(name: N, payload: RequestOf<N>): Promise<ResponseOf<N>> {
  return send(name, payload, carry);
}

export interface CaseOfTab {
  /** The tab in front. */
  tabId: number | null;
  /** The case that this tab shows something of; its `tabId` is the tab where the case began. */
  state: CaseState | null;
  /** True from the moment another tab is in front until its case is known. */
  pending: boolean;
  problem: ProblemCode | null;
  asked: AskedCriterion | null;
  /** How far the reading of the page is; null where nothing was told of the one under way. */
  progress: ReadingProgress | null;
  /** Runs a request that answers with a state, and shows the answer. */
  follow: (running: Promise<CaseState>) => Promise<void>;
  /** Asks for the case of the tab in front again. */
  refresh: () => void;
}

export function useCase(): CaseOfTab {
  const [tabId, setTabId] = useState<number | null>(null);
  const [state, setState] = useState<CaseState | null>(null);
  const [pending, setPending] = useState(true);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const [asked, setAsked] = useState<AskedCriterion | null>(null);
  const [told, setTold] = useState<ReadingProgress | null>(null);
  // An answer about another tab must never be shown: the tab in front is what counts when it arrives.
  const inFront = useRef<number | null>(null);
  // The case in front: a viewer, and a page that was added, show the case of another tab.
  const caseTab = useRef<number | null>(null);
  const look = useRef(() => {});
  const newest = useRef(new NewestCase());
  /** Nothing of a case is on the panel that asks for the first time. */
  const isFirst = useRef(true);

  const take = useCallback((next: CaseState) => {
    if (next.tabId !== caseTab.current || !newest.current.told(next)) return;
    setProblem(null);
    setState(next);
  }, []);

  const follow = useCallback(
    async (running: Promise<CaseState>) => {
      const of = inFront.current;
      try {
        take(await running);
      } catch (error) {
        if (of === inFront.current) setProblem(problemOf(error));
      }
    },
    [take],
  );

  // Before the first paint, which shows nothing yet: what there is to show is waited for.
  useLayoutEffect(() => {
    const lookAtFront = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      const id = tab?.id ?? null;
      if (id !== inFront.current) {
        inFront.current = id;
        setTabId(id);
        // Out of sight until its case is known, and not thrown away: the tab may show the same case.
        setPending(true);
        setProblem(null);
        setAsked(null);
      }
      if (id === null) return;
      try {
        const asked = newest.current.asking();
        const question = isFirst.current ? 'case/first-screen' : 'case/get';
        isFirst.current = false;
        const next = await ask(question, { tabId: id });
        if (id !== inFront.current) return;
        // What was told while the answer was on its way is newer than the answer.
        if (next.tabId === caseTab.current && !newest.current.answered(next, asked)) return setPending(false);
        caseTab.current = next.tabId;
        setProblem(null);
        setState(next);
      } catch (error) {
        if (id === inFront.current) setProblem(problemOf(error));
      }
      if (id === inFront.current) setPending(false);
    };
    look.current = () => void lookAtFront();
    const onActivated = () => void lookAtFront();
    const onUpdated = (id: number, change: { status?: string; url?: string }) => {
      if (id === inFront.current && (change.status || change.url)) void lookAtFront();
    };
    const onMessage = (message: unknown, sender: unknown) =>
      answer(
        'panel',
        {
          'panel/case': (next) => {
            take(next);
            // A viewer may be in front before the background knows that its document is there.
            const shows = next.sources.some(({ tabId }) => tabId === inFront.current);
            if (shows && next.tabId !== caseTab.current) void lookAtFront();
            return {};
          },
          'panel/reading': ({ tabId: of, ...progress }) => {
            if (of === caseTab.current) setTold(progress);
            return {};
          },
          'panel/open-criterion': ({ tabId: of, requestId, criterion }) => {
            if (of === caseTab.current) setAsked({ requestId, criterion });
            return {};
          },
        },
        message,
        sender,
      ) ?? undefined;
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.runtime.onMessage.addListener(onMessage);
    void lookAtFront();
    return () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.runtime.onMessage.removeListener(onMessage);
    };
  }, [take]);

  const refresh = useCallback(() => look.current(), []);
  // Of another reading nothing is shown.
  const progress = told !== null && told.readingId === state?.readingId ? told : null;
  return { tabId, state, pending, problem, asked, progress, follow, refresh };
}
