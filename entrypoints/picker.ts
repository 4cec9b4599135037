/** Picking the part of a page that is read: injected when a person asks for it. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onMessage, runningReader, send } from '../lib/page/in-page.ts';
import { startPicker } from '../lib/page/picker.ts';

/** The picker that runs in this world. */
const PICKING = Symbol.for('caselight.picker');

export default defineUnlistedScript({
  main() {
    const world = globalThis as { [PICKING]?: AbortController };
    world[PICKING]?.abort();
    const reader = runningReader();
    if (!reader) return;
    const picking = new AbortController();
    world[PICKING] = picking;
    const signal = AbortSignal.any([picking.signal, reader.signal]);
    startPicker({ document, signal, onMessage, send });
  },
});
