/**
 * The first question of the panel, what to draw first of the case of the tab in front, is asked by a script of a few lines that runs while
 * the panel's own scripts are still on their way: the background answers meanwhile. It is taken up here as if it had
 * been asked by the panel, so that its answer is checked like every other.
 */
import type { Envelope, MessageName } from '../lib/messages.ts';

/** The part of the browser that the question needs. */
export interface Asked {
  tabs: { query(of: { active: true; currentWindow: true }): Promise<{ id?: number | undefined }[]> };
  runtime: {
    sendMessage(envelope: Envelope): Promise<unknown>;
    onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  };
}
type Listener = (message: unknown) => void;

interface FirstQuestion {
  tabId: number;
  answer: Promise<unknown>;
}

/** What is under way; null where there is nothing to be taken up, or where news came that the answer may lack. */
type Waiting = () => Promise<FirstQuestion | null>;

const FIRST = 'case/first-screen' satisfies MessageName;
const WAITING = Symbol.for('caselight.first-question');
const world = globalThis as { [WAITING]?: Waiting };

/** Asks, and leaves the question for the panel. */
export function askFirst({ tabs, runtime }: Asked): void {
  let overtaken = false;
  const onMessage: Listener = (message) => {
    if ((message as Envelope | null)?.to === 'panel') overtaken = true;
  };
  runtime.onMessage.addListener(onMessage);
  const asked = tabs.query({ active: true, currentWindow: true }).then(([tab]): FirstQuestion | null => {
    if (tab?.id === undefined) return null;
    const payload = { tabId: tab.id };
    const answer = runtime.sendMessage({ caselight: 1, to: 'background', name: FIRST, payload });
    // A failure is told to whoever takes it up; where nobody does, it is no news.
    answer.catch(() => {});
    return { tabId: tab.id, answer };
  });
  asked.catch(() => {});
  world[WAITING] = () => {
    // Whoever takes it up listens from now on.
    runtime.onMessage.removeListener(onMessage);
    return overtaken ? Promise.resolve(null) : asked;
  };
}

/**
 * Carries an envelope to the background: the first question is on its way already, if it is the same.
 * @param carry how every other envelope travels
 */
export function carryFirst(envelope: Envelope, carry: (envelope: Envelope) => Promise<unknown>): Promise<unknown> {
  const waiting = world[WAITING];
  if (!waiting || envelope.name !== FIRST) return carry(envelope);
  delete world[WAITING];
  return waiting().then(
    (first) =>
      first && first.tabId === (envelope.payload as { tabId: number }).tabId ? first.answer : carry(envelope),
    () => carry(envelope),
  );
}
