/**
 * The content script: starts the reader in a page. Wiring only. It is injected on the reviewer's command; injected a
 * second time, it takes the first one's place.
 */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
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

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main(ctx) {
    const world = globalThis as { [RUNNING]?: AbortController };
    world[RUNNING]?.abort();
    const running = new AbortController();
    world[RUNNING] = running;
    ctx.onInvalidated(() => running.abort());
    startReader({
      document,
      signal: running.signal,
      shadowRootOf,
      onMessage: (listener) => {
        browser.runtime.onMessage.addListener(listener);
        return () => browser.runtime.onMessage.removeListener(listener);
      },
      send: (envelope) => browser.runtime.sendMessage(envelope),
      isAlive: () => browser.runtime?.id !== undefined,
    });
  },
});
