/**
 * The content script: starts the reader in a page. Wiring only. It is injected on the reviewer's command; injected a
 * second time, it takes the first one's place.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../lib/page/reader.ts';

/** What browsers give an extension to see closed shadow roots; the types do not know it. */
interface ShadowApis {
  chrome?: { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/** The shadow root of an element, a closed one too. */
function shadowRootOf(element: Element): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  return (globalThis as ShadowApis).chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}

/** Where this world keeps the reader that runs in it. */
const RUNNING = Symbol.for('caselight.reader');

export default defineUnlistedScript({
  main() {
    const world = globalThis as { [RUNNING]?: AbortController };
    world[RUNNING]?.abort();
    const running = new AbortController();
    world[RUNNING] = running;
    startReader({
      document,
      signal: running.signal,
      shadowRootOf,
      onMessage: (listener) => {
        // As both browsers have it without the polyfill: an answer that comes later is announced by `true`.
        const listen = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => {
          const answer = listener(message, sender);
          if (!answer) return undefined;
          void answer.then(respond);
          return true as const;
        };
        browser.runtime.onMessage.addListener(listen);
        return () => browser.runtime.onMessage.removeListener(listen);
      },
      send: (envelope) => browser.runtime.sendMessage(envelope),
      isAlive: () => browser.runtime?.id !== undefined,
    });
  },
});
