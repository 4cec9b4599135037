/**
 * The content script: starts the reader in a page. Wiring only. It is injected on the reviewer's command; injected a
 * second time, it takes the first one's place.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive, onMessage, send, shareReadings, takePlace } from '../lib/page/in-page.ts';
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

export default defineUnlistedScript({
  main() {
    const { signal } = takePlace();
    shareReadings(startReader({ document, signal, shadowRootOf, onMessage, send, isAlive }));
  },
});
