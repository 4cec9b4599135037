/**
 * The bundled sample case brings its own reader, since no script is injected into an extension's own pages. From there
 * on it goes the way of every page. Wiring only.
 */
import { browser } from 'wxt/browser';
import { startGatherer } from '../../lib/page/gatherer.ts';
import { type ReaderOptions, startReader } from '../../lib/page/reader.ts';

const { signal } = new AbortController();
const wires: Pick<ReaderOptions, 'signal' | 'onMessage' | 'send'> = {
  signal,
  onMessage: (listener) => {
    browser.runtime.onMessage.addListener(listener);
    return () => browser.runtime.onMessage.removeListener(listener);
  },
  send: (envelope) => browser.runtime.sendMessage(envelope),
};

const open = startReader({
  document,
  ...wires,
  isAlive: () => browser.runtime?.id !== undefined,
});
startGatherer({ open, ...wires });
