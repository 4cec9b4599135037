/**
 * Watches a page that was read. When it changes, it is read again: in the very next frame where painted words are
 * concerned, else no more often than the page can bear; the caller is told whether the text is still the text that was
 * read. Idle while the page is not looked at.
 */
import { Documents } from './documents.ts';
import { comparing, type Likeness } from './identity.ts';
import type { PageText } from './page-text.ts';
import { inSlices } from './slices.ts';

export interface WatchOptions {
  document: Document;
  /** Ends everything: observers, listeners, timers. */
  signal: AbortSignal;
  /** Reads the page anew: a small one at once, a large one in slices. */
  read: () => PageText | Promise<PageText>;
  /** Whether what was painted still stands on its words. */
  isIntact: () => boolean;
  /** The same text, perhaps on new nodes. */
  onSame: (page: PageText) => void;
  /** Another text. `sameCase` is false where it is another case's; `isSure` where that is beyond doubt. */
  onChanged: (page: PageText, sameCase: boolean, isSure: boolean) => void;
  /** Reads what tells whose the page is, where that is not the text that is read. */
  about?: (() => PageText | Promise<PageText>) | undefined;
  /** Whether a page that does not say whose it is can be the same one, scrolled. */
  follows?: (page: PageText) => boolean;
  /** True while everything that comes by is to be read. */
  hurries?: () => boolean;
}

/** Least time between two readings that nothing presses for, in ms. */
const REST = 120;
/** At most this share of the time is spent on reading; where painted words were lost, half of it. */
const SHARE = 1 / 8;
/** A reading that costs no more is done in every frame in which painted words were lost, in ms. */
const LIGHT = 25;
/** How long a page may be between two states before it counts as another case, in ms. */
const SETTLED = 1000;
/** How often is looked whether the page took the paint away, which no observer tells, in ms. */
const BEAT = 400;

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  // What shows and hides words: tabs, sections that fold, a preloaded second case.
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'],
};

/** What tells of a change that no observer sees: typed values, folds, a frame with another document. */
const EVENTS = ['input', 'change', 'toggle', 'load'];

/** Starts to watch a page that was just read. */
export function watchPage(page: PageText, options: WatchOptions): void {
  const { document, signal } = options;
  const observer = new MutationObserver(schedule);
  const documents = new Documents((inside, ended) => {
    for (const type of EVENTS) inside.addEventListener(type, schedule, { signal: ended, capture: true, passive: true });
  });
  let roots: readonly Node[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let beat: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let dirty = false;
  let reading = false;
  let cost = 0;
  let readAt = performance.now();
  let unclearSince: number | null = null;
  let original: string | undefined;
  const { about } = options;
  const first = about?.();
  // What ends the watching is no fault of this reading.
  if (first instanceof Promise) first.catch(() => {});

  function observe(next: PageText): void {
    if (next.roots.length === roots.length && next.roots.every((root, i) => root === roots[i])) return;
    observer.disconnect();
    for (const root of next.roots) observer.observe(root, OBSERVED);
    documents.follow(next.roots);
    roots = next.roots;
  }

  function schedule(): void {
    dirty = true;
    if (document.hidden || frame || reading || signal.aborted) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const calm = options.isIntact() && !options.hurries?.();
      const rest = calm ? Math.max(REST, cost / SHARE) : cost > LIGHT ? cost : 0;
      const wait = readAt + rest - performance.now();
      if (wait <= 0) look();
      else timer ??= setTimeout(look, wait);
    });
  }

  function look(): void {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted || document.hidden || reading) return;
    dirty = false;
    const begun = performance.now();
    const looked = then(options.read(), (next) => then(likeness(next), (outcome) => seen(next, outcome, begun)));
    if (!(looked instanceof Promise)) return;
    reading = true;
    const done = () => {
      reading = false;
      if (dirty) schedule();
    };
    looked.then(done, done);
  }

  /** How a page is like the one that was read; null where it says the same. */
  function likeness(next: PageText): Likeness | null | Promise<Likeness> {
    original ??= steadyText(page.text);
    const text = steadyText(next.text);
    if (text === original) return null;
    if (!about || !first) return compared(original, text);
    return then(first, (was) => then(about(), (is) => compared(steadyText(was.text), steadyText(is.text))));
  }

  const compared = (older: string, newer: string) => inSlices(comparing(older, newer), { signal });

  function seen(next: PageText, likeness: Likeness | null, begun: number): void {
    if (signal.aborted) return;
    readAt = performance.now();
    cost = readAt - begun;
    observe(next);
    if (!likeness) {
      unclearSince = null;
      options.onSame(next);
      return;
    }
    const outcome = likeness === 'unclear' && options.follows?.(next) ? 'same' : likeness;
    if (outcome !== 'unclear') unclearSince = null;
    else unclearSince ??= readAt;
    const settled = unclearSince !== null && readAt - unclearSince >= SETTLED;
    options.onChanged(next, outcome === 'same' || (outcome === 'unclear' && !settled), outcome === 'same');
    if (outcome === 'unclear' && !settled && !signal.aborted) timer ??= setTimeout(look, SETTLED);
  }

  /** A page may empty the registry of highlights, or its list of sheets: nothing but looking finds out. */
  function check(): void {
    clearTimeout(beat);
    if (document.hidden || signal.aborted) return;
    if (!reading && !options.isIntact()) schedule();
    beat = setTimeout(check, BEAT);
  }

  observe(page);
  check();
  document.addEventListener(
    'visibilitychange',
    () => {
      check();
      if (dirty) schedule();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    documents.stop();
    clearTimeout(timer);
    clearTimeout(beat);
    cancelAnimationFrame(frame);
  });
}

/** Goes on with a value: at once, or when it is there. */
function then<Value, Result>(
  value: Value | Promise<Value>,
  go: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(go) : go(value);
}

/** A text without its clocks: the countdown of a portal's session is no change of the case. */
export function steadyText(text: string): string {
  return text.replace(/\b\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\b/gi, '0:00');
}
