/**
 * Watches a page that was read. When it changes, it is read again, in the next frame but never more often than the page
 * can bear; the caller is told whether the text is still the text that was read. Idle while the page is not looked at.
 */
import { compareCases } from './identity.ts';
import type { PageText } from './read.ts';

export interface WatchOptions {
  document: Document;
  /** Ends everything: observers, listeners, timers. */
  signal: AbortSignal;
  /** Reads the page anew. */
  read: () => PageText;
  /** The same text, perhaps on new nodes. */
  onSame: (page: PageText) => void;
  /** Another text. `sameCase` is false where it is another case's. */
  onChanged: (page: PageText, sameCase: boolean) => void;
}

/** Least time between two readings, in ms. */
const REST = 120;
/** At most this share of the time is spent on reading. */
const SHARE = 1 / 8;
/** How long a page may be between two states before it counts as another case, in ms. */
const SETTLED = 1000;

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  // What shows and hides words: tabs, sections that fold, a preloaded second case.
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'],
};

/** Starts to watch a page that was just read. */
export function watchPage(page: PageText, options: WatchOptions): void {
  const { document, signal } = options;
  const original = steadyText(page.text);
  const observer = new MutationObserver(schedule);
  let roots: readonly Node[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let dirty = false;
  let rest = REST;
  let readAt = performance.now();
  let unclearSince: number | null = null;

  function observe(next: PageText): void {
    if (next.roots.length === roots.length && next.roots.every((root, i) => root === roots[i])) return;
    observer.disconnect();
    for (const root of next.roots) observer.observe(root, OBSERVED);
    roots = next.roots;
  }

  function schedule(): void {
    dirty = true;
    if (document.hidden || frame || timer !== undefined || signal.aborted) return;
    const wait = readAt + rest - performance.now();
    if (wait > 0) timer = setTimeout(look, wait);
    else frame = requestAnimationFrame(look);
  }

  function look(): void {
    timer = undefined;
    frame = 0;
    if (signal.aborted || document.hidden) return;
    dirty = false;
    const begun = performance.now();
    const next = options.read();
    readAt = performance.now();
    rest = Math.max(REST, (readAt - begun) / SHARE);
    observe(next);
    const text = steadyText(next.text);
    if (text === original) {
      unclearSince = null;
      options.onSame(next);
      return;
    }
    const outcome = compareCases(original, text);
    if (outcome !== 'unclear') unclearSince = null;
    else unclearSince ??= readAt;
    const settled = unclearSince !== null && readAt - unclearSince >= SETTLED;
    options.onChanged(next, outcome === 'same' || (outcome === 'unclear' && !settled));
    if (outcome === 'unclear' && !settled && timer === undefined && !signal.aborted) timer = setTimeout(look, SETTLED);
  }

  observe(page);
  document.addEventListener('visibilitychange', () => dirty && schedule(), { signal });
  for (const type of ['input', 'change', 'toggle'])
    document.addEventListener(type, schedule, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}

/** A text without its clocks: the countdown of a portal's session is no change of the case. */
export function steadyText(text: string): string {
  return text.replace(/\b\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\b/gi, '0:00');
}
