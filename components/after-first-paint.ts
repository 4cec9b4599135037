/**
 * What lies below the first screen is made once the first screen is painted, so that a long case can be read at once. It
 * comes in its own place: the order for the keyboard and for screen readers is the same from the beginning.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** In a panel that is out of sight nothing is painted: what waits for it comes all the same, after so many ms. */
const PATIENCE = 500;

/** What waits for the next frame; null where nothing does. */
let next: Set<() => void> | null = null;

function inNextFrame(): Set<() => void> {
  const mine = new Set<() => void>();
  next = mine;
  const close = () => {
    clearTimeout(late);
    cancelAnimationFrame(frame);
    // What comes now is drawn after this frame, and waits for another.
    next = null;
    // A frame ends with its paint: what is done next comes after it.
    setTimeout(() => {
      for (const then of mine) then();
    });
  };
  const frame = requestAnimationFrame(close);
  const late = setTimeout(close, PATIENCE);
  return mine;
}

/**
 * Calls when what is drawn by now is painted. Effects are no sign of that: they run before the paint where the frame is
 * late, or with those of an earlier drawing.
 * @returns what takes it back
 */
export function afterPaint(then: () => void): () => void {
  const mine = next ?? inNextFrame();
  mine.add(then);
  return () => void mine.delete(then);
}

export function AfterFirstPaint({ children }: { children: ComponentChildren }): ComponentChildren {
  const [shown, setShown] = useState(false);
  useLayoutEffect(() => afterPaint(() => setShown(true)), []);
  return shown ? children : null;
}
