/**
 * Reading while a person scrolls: injected beside the reader where it is needed, and once for a reader. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startGatherer } from '../lib/page/gatherer.ts';
import { onMessage, runningReader, send } from '../lib/page/in-page.ts';

/** The readers that have one. */
const STARTED = Symbol.for('caselight.gatherers');

export default defineUnlistedScript({
  main() {
    const world = globalThis as { [STARTED]?: WeakSet<AbortSignal> };
    const started = world[STARTED] ?? new WeakSet();
    world[STARTED] = started;
    const reader = runningReader();
    if (!reader || started.has(reader.signal)) return;
    started.add(reader.signal);
    startGatherer({ ...reader, onMessage, send });
  },
});
