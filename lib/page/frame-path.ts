/**
 * Where a window stands among the frames of a page: the places from the top one down, as in `/0/2`. A window of another
 * origin tells no more of itself than this, and this is the same from inside and from outside; so nothing has to be sent
 * through the page to know which frame is which.
 *
 * Uses nothing outside itself: the background sends it into frames as it is.
 */
export function pathOfWindow(view: Window | null): string | null {
  let path = '';
  let inner: Window = view ?? window;
  while (inner.parent !== inner) {
    const outer: Window = inner.parent;
    let place = -1;
    for (let i = 0; i < outer.length; i++) if (outer[i] === inner) place = i;
    // A frame in a shadow root is not listed by its window.
    if (place < 0) return null;
    path = `/${place}${path}`;
    inner = outer;
  }
  return path;
}

/** The frame element at a path, where it can be reached from this document. */
export function frameAt(document: Document, path: string): Element | null {
  const outer = document.defaultView && pathOfWindow(document.defaultView);
  if (outer === null || outer === undefined || !path.startsWith(`${outer}/`)) return null;
  const [place, ...rest] = path.slice(outer.length + 1).split('/');
  const inner = document.defaultView?.[Number(place)];
  for (const frame of Array.from(document.querySelectorAll<HTMLIFrameElement>('iframe, frame'))) {
    if (frame.contentWindow !== inner) continue;
    const inside = rest.length > 0 ? frame.contentDocument : null;
    return inside ? frameAt(inside, path) : frame;
  }
  return null;
}
