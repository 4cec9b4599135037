/**
 * What lies below the first screen is made once the first screen is painted, so that a long case can be read at once. It
 * comes in its own place: the order for the keyboard and for screen readers is the same from the beginning.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function AfterFirstPaint({ children }: { children: ComponentChildren }): ComponentChildren {
  const [shown, setShown] = useState(false);
  // Effects run after the paint.
  useEffect(() => setShown(true), []);
  return shown ? children : null;
}
