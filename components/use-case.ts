/** The case of the tab in front of this window, as the background holds it. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  answer,
  type CaseState,
  type Envelope,
  type MessageName,
  type RequestOf,
  type ResponseOf,
  send,
} from '../lib/messages.ts';
import type { AskedCriterion } from './CaseView.tsx';

const carry = (envelope: Envelope) => browser.runtime.sendMessage(envelope);

/** Asks the background. */
export function ask<N extends MessageName>(name: N, payload: RequestOf<N>): Promise<ResponseOf<N>> {
  return send(name, payload, carry);
}

const sentence = (error: unknown): string =>
  error instanceof Error && error.message ? error.message : 'Something went wrong. Please try again.';

export interface CaseOfTab {
  tabId: number | null;
  state: CaseState | null;
  problem: string | null;
  asked: AskedCriterion | null;
  /** Runs a request that answers with a state, and shows the answer. */
  follow: (running: Promise<CaseState>) => Promise<void>;
}

export function useCase(): CaseOfTab {
  const [tabId, setTabId] = useState<number | null>(null);
  const [state, setState] = useState<CaseState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState<AskedCriterion | null>(null);
  // An answer about another tab must never be shown: the tab in front is what counts when it arrives.
  const inFront = useRef<number | null>(null);

  const take = useCallback((next: CaseState) => {
    if (next.tabId !== inFront.current) return;
    setProblem(null);
    setState(next);
  }, []);

  const follow = useCallback(
    async (running: Promise<CaseState>) => {
      const of = inFront.current;
      try {
        take(await running);
      } catch (error) {
        if (of === inFront.current) setProblem(sentence(error));
      }
    },
    [take],
  );

  useEffect(() => {
    const look = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      const id = tab?.id ?? null;
      if (id !== inFront.current) {
        inFront.current = id;
        setTabId(id);
        setState(null);
        setProblem(null);
        setAsked(null);
      }
      if (id !== null) await follow(ask('case/get', { tabId: id }));
    };
    const onActivated = () => void look();
    const onUpdated = (id: number, change: { status?: string; url?: string }) => {
      if (id === inFront.current && (change.status || change.url)) void look();
    };
    const onMessage = (message: unknown, sender: unknown) =>
      answer(
        'panel',
        {
          'panel/case': (next) => {
            take(next);
            return {};
          },
          'panel/open-criterion': ({ tabId: of, requestId, criterion }) => {
            if (of === inFront.current) setAsked({ requestId, criterion });
            return {};
          },
        },
        message,
        sender,
      ) ?? undefined;
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.runtime.onMessage.addListener(onMessage);
    void look();
    return () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.runtime.onMessage.removeListener(onMessage);
    };
  }, [follow, take]);

  return { tabId, state, problem, asked, follow };
}
