/** What the scripts in a page have of the browser, and of each other: they share one world, apart from the page's own. */
import { browser } from 'wxt/browser';
import type { Envelope } from '../messenger.ts';
import type { MessageListener, OpenReading } from './reader.ts';

/** The reader that runs in this world, and the readings that it holds. */
const RUNNING = Symbol.for('caselight.reader');
const READINGS = Symbol.for('caselight.readings');

interface World {
  [RUNNING]?: AbortController;
  [READINGS]?: OpenReading;
}
const world = globalThis as World;

/** Takes the place of the reader that runs in this world. */
export function takePlace(): AbortController {
  world[RUNNING]?.abort();
  const running = new AbortController();
  world[RUNNING] = running;
  return running;
}

export function shareReadings(open: OpenReading): void {
  world[READINGS] = open;
}

/** The reader that runs in this world; null where there is none. */
export function runningReader(): { open: OpenReading; signal: AbortSignal } | null {
  const open = world[READINGS];
  const running = world[RUNNING];
  return open && running && !running.signal.aborted ? { open, signal: running.signal } : null;
}

/** Registers a listener and returns how to take it away. */
export function onMessage(listener: MessageListener): () => void {
  // As both browsers have it without the polyfill: an answer that comes later is announced by `true`.
  const listen = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => {
    const answer = listener(message, sender);
    if (!answer) return undefined;
    void answer.then(respond);
    return true as const;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}

export const send = (envelope: Envelope): Promise<unknown> => browser.runtime.sendMessage(envelope);

/** False once the extension was updated or removed. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;
