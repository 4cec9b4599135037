/**
 * The bundled sample case brings its own reader, since no script is injected into an extension's own pages. From there
 * on it goes the way of every page. Wiring only.
 */
import { browser } from 'wxt/browser';
import { startReader } from '../../lib/page/reader.ts';

startReader({
  document,
  signal: new AbortController().signal,
  onMessage: (listener) => {
    browser.runtime.onMessage.addListener(listener);
    return () => browser.runtime.onMessage.removeListener(listener);
  },
  send: (envelope) => browser.runtime.sendMessage(envelope),
  isAlive: () => browser.runtime?.id !== undefined,
});
