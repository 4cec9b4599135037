/**
 * The reader of one page, or of one frame of it: answers the background's commands, tells it of changes and clicks. It
 * reads only when it is told to. All that it does hangs on one signal; when that ends, its paint is gone and it is
 * silent.
 */
import type { Answer, Envelope } from '../messenger.ts';
import { Problem } from '../problems.ts';
import { QuotationFinder, type Span } from './anchor.ts';
import { Documents } from './documents.ts';
import { frameAt } from './frame-path.ts';
import { answer, type Mark, type PageHandlers, type Reading, send } from './page-messages.ts';
import type { Embedded, PageText, ReadOptions } from './page-text.ts';
import { Painting, type PlacedMark } from './paint.ts';
import { readPageInSlices, standsAsRead } from './read.ts';
import { isSomethingSelected, selectedIn } from './selection.ts';
import { settled } from './settle.ts';
import { atOnce, inSlices } from './slices.ts';
import { watchPage } from './watch.ts';

/** Gets a message; a promise is its answer, `undefined` leaves it to others. */
export type MessageListener = (message: unknown, sender: unknown) => Promise<Answer> | undefined;

export interface ReaderOptions extends Pick<ReadOptions, 'shadowRootOf'> {
  document: Document;
  signal: AbortSignal;
  /** Registers a listener and returns how to take it away. */
  onMessage: (listener: MessageListener) => () => void;
  /** Carries a message to the background. */
  send: (envelope: Envelope) => Promise<unknown>;
  /** False once the extension was updated or removed: then the reader ends itself. */
  isAlive?: () => boolean;
}

/** Knows more of a page than is drawn of it at a time (see `gatherer.ts`, which is loaded only where it is needed). */
export interface Beyond {
  /** Takes in the page as it is drawn now; true where that is no news. */
  take(page: PageText, isSure: boolean): boolean;
  /** Where words of the text that was read are drawn now. */
  place(start: number, end: number, quote: string): Span | null;
  /** Whether they stand where nothing is drawn now. */
  isAway(start: number, end: number, quote: string): boolean;
  follows(page: PageText): boolean;
  hurries(): boolean;
}

/** What of a page is to be read. */
type Only = Pick<ReadOptions, 'part' | 'leaveOut'>;

/** What was read on command, and the page as it is now. */
export interface CurrentReading {
  readonly id: string;
  /** The text that marks refer to, and where in it texts of frames stand. */
  text: string;
  embedded: readonly Embedded[];
  beyond?: Beyond;
  /** Frames with readers of their own, by path. */
  readonly frames: ReadonlyMap<string, { frameId: number; text: string }>;
  page: PageText;
  finder: QuotationFinder;
  /** The page as it last had the very text that was read: words that are folded away now still stand there. */
  whole: PageText | null;
  marks: readonly Mark[];
  /** Where this text begins in the text that marks refer to. */
  base: number;
  /** Counts paintings: a newer one ends an older one that is still under way. */
  painting: number;
  /** What was last told of a change, so that it is told once. */
  told: boolean;
  /** Ends the watching of this reading. */
  readonly ended: AbortController;
  /** What of the page is read, where it is not the whole. */
  readonly only: Only;
}

/** Words before and after a mark that choose between equal quotations. */
const CONTEXT = 32;

/** Gives the reading of that name while it is the current one. */
export type OpenReading = (readingId: string) => CurrentReading | null;

/** Starts the reader of a page; it ends with `signal`. */
export function startReader(options: ReaderOptions): OpenReading {
  const { document } = options;
  const stop = new AbortController();
  const painting = new Painting();
  let current: CurrentReading | null = null;
  /** Ends a reading that is under way when another one is asked for. */
  let underway = new AbortController();
  /** The reading that it is. */
  let beginning: string | null = null;
  /** The characters of it so far. */
  let characters: number | undefined;

  const isAlive = () => {
    if (stop.signal.aborted) return false;
    if (options.isAlive?.() ?? true) return true;
    stop.abort();
    return false;
  };
  // Nobody listening is no fault of the page: the panel may be closed and the worker asleep.
  const tell: typeof send = async (name, payload, carry) => {
    try {
      return await send(name, payload, carry);
    } catch {
      isAlive();
      return {} as never;
    }
  };

  const clicks = new Documents((inside, signal) => {
    inside.addEventListener('click', (event) => clicked(inside, event), { signal, capture: true, passive: true });
  });

  function forget(): void {
    underway.abort();
    const reading = current;
    current = null;
    clicks.stop();
    painting.clear();
    if (!reading) return;
    reading.ended.abort();
    if (reading.frames.size > 0) forgetFrames(reading.id, reading.frames);
  }

  function forgetFrames(readingId: string, frames: CurrentReading['frames']): void {
    const frameIds = [...frames.values()].map(({ frameId }) => frameId);
    void tell('frames/forget', { frameIds, readingId }, options.send);
  }

  /** Reads the page; frames of other origins by readers of their own, where the extension may run them. */
  async function begin(readingId: string, only: Only, signal: AbortSignal): Promise<CurrentReading> {
    const onCharacters = (read: number) => {
      characters = read;
    };
    const read = { shadowRootOf: options.shadowRootOf, signal, ...only, onCharacters };
    let page = await readPageInSlices(document, read);
    const frames = new Map<string, { frameId: number; text: string }>();
    signal.throwIfAborted();
    if (page.closedFrames.length > 0) {
      // Frames that were begun for a reading that is cancelled are to let go of it too.
      signal.addEventListener('abort', () => {
        if (!current || current.id !== readingId) forgetFrames(readingId, frames);
      });
      const { frames: found = [] } = await tell(
        'frames/read',
        { readingId, paths: [...page.closedFrames] },
        options.send,
      );
      for (const { path, frameId, reading } of found) frames.set(path, { frameId, text: reading.text });
      signal.throwIfAborted();
      if (frames.size > 0)
        page = await readPageInSlices(document, { ...read, frameText: (path) => frames.get(path)?.text ?? null });
    }
    signal.throwIfAborted();
    return {
      id: readingId,
      text: page.text,
      embedded: page.embedded,
      frames,
      page,
      finder: new QuotationFinder(page.text),
      whole: page,
      marks: [],
      base: 0,
      painting: 0,
      told: false,
      ended: new AbortController(),
      only,
    };
  }

  function watch(reading: CurrentReading): void {
    const read = (only: Only) =>
      readPageInSlices(document, {
        shadowRootOf: options.shadowRootOf,
        signal: reading.ended.signal,
        ...only,
        frameText: (path) => reading.frames.get(path)?.text ?? null,
      });
    const { only } = reading;
    watchPage(reading.page, {
      document,
      signal: reading.ended.signal,
      read: () => read(only),
      // A part of a page may not say whose it is: the page around it does.
      about: only.part === undefined ? undefined : () => read({ leaveOut: only.leaveOut }),
      // An extension that was updated tells its old scripts nothing: they find out by themselves.
      isIntact: () => !isAlive() || painting.isIntact(),
      follows: (next) => reading.beyond?.follows(next) ?? false,
      hurries: () => reading.beyond?.hurries() ?? false,
      onSame: (next) => {
        if (!isAlive()) return;
        turnTo(reading, next);
        reading.beyond?.take(next, true);
        reading.whole = next;
        void paint(reading);
      },
      onChanged: (next, sameCase, isSure) => {
        if (!isAlive()) return;
        if (!sameCase) forget();
        else {
          turnTo(reading, next);
          const known = reading.beyond?.take(next, isSure);
          const { whole } = reading;
          if (whole && !reading.marks.some(({ start, end }) => standsAsRead(whole, start, end))) reading.whole = null;
          void paint(reading);
          if (known || reading.told) return;
          reading.told = true;
        }
        void tell('page/changed', { readingId: reading.id, sameCase }, options.send);
      },
    });
  }

  function turnTo(reading: CurrentReading, page: PageText): void {
    if (reading.page.text !== page.text) reading.finder = new QuotationFinder(page.text);
    reading.page = page;
    clicks.follow(page.roots);
  }

  function* placing(reading: CurrentReading, mark: Mark): Generator<void, PlacedMark | null, void> {
    const { quote } = mark;
    const start = mark.start - reading.base;
    const end = mark.end - reading.base;
    const span = reading.beyond
      ? reading.beyond.place(start, end, quote)
      : yield* reading.finder.finding({
          quote,
          start,
          end,
          before: reading.text.slice(Math.max(0, start - CONTEXT), Math.max(0, start)),
          after: reading.text.slice(Math.max(0, end), Math.max(0, end + CONTEXT)),
        });
    return span ? { mark, ...span } : null;
  }

  const place = (reading: CurrentReading, mark: Mark) => atOnce(placing(reading, mark));

  function* placed(reading: CurrentReading, marks: readonly Mark[]): Generator<void, PlacedMark[], void> {
    const found: PlacedMark[] = [];
    for (const mark of marks) {
      const at = yield* placing(reading, mark);
      if (at) found.push(at);
      yield;
    }
    return found;
  }

  /** Paints what stands in this document: a few marks in this very frame, many in slices. */
  function paint(reading: CurrentReading): number | Promise<number> {
    const turn = ++reading.painting;
    const { page } = reading;
    const here = reading.marks.filter((mark) => !frameOf(reading, mark));
    const found = inSlices(placed(reading, here), { signal: reading.ended.signal });
    if (!(found instanceof Promise)) return painting.paint(page, found);
    return found.then(
      (marks) => (turn === reading.painting ? painting.paint(page, marks) : 0),
      () => 0,
    );
  }

  /** The frame in whose text a mark stands. */
  function frameOf(reading: CurrentReading, { start, end }: Mark) {
    const from = start - reading.base;
    const to = end - reading.base;
    const span = reading.embedded.find(({ textStart, length }) => textStart <= from && to <= textStart + length);
    const frame = span && reading.frames.get(span.path);
    return span && frame ? { path: span.path, frameId: frame.frameId, base: reading.base + span.textStart } : null;
  }

  async function paintFrames(reading: CurrentReading): Promise<number> {
    let painted = 0;
    for (const { textStart, path } of reading.embedded) {
      const frame = reading.frames.get(path);
      if (!frame) continue;
      const marks = reading.marks.filter((mark) => frameOf(reading, mark)?.frameId === frame.frameId);
      const base = reading.base + textStart;
      const outcome = await tell(
        'frames/paint',
        { frameId: frame.frameId, readingId: reading.id, marks, base },
        options.send,
      );
      painted += outcome.painted ?? 0;
    }
    return painted;
  }

  function readingOf(id: string): CurrentReading {
    if (current?.id !== id) throw new Problem('stale');
    return current;
  }

  const handlers: PageHandlers<unknown> = {
    'reader/settle': async () => {
      await settled(document, stop.signal);
      return {};
    },
    'reader/read': async ({ readingId, ...only }): Promise<Reading> => {
      forget();
      const mine = new AbortController();
      underway = mine;
      beginning = readingId;
      characters = undefined;
      const reading = await begin(readingId, only, mine.signal);
      current = reading;
      clicks.follow(reading.page.roots);
      watch(reading);
      const { text, title, words, frames, leftOut, part } = reading.page;
      return { readingId, text, title, words, frames, leftOut, part };
    },
    'reader/paint': async ({ readingId, marks, base = 0 }) => {
      const reading = readingOf(readingId);
      reading.marks = marks;
      reading.base = base;
      const painted = (await paint(reading)) + (await paintFrames(reading));
      return { painted, lost: marks.length - painted };
    },
    'reader/show': async ({ readingId, mark, base }) => {
      const reading = readingOf(readingId);
      if (base !== undefined) reading.base = base;
      const frame = frameOf(reading, mark);
      if (frame) {
        frameAt(document, frame.path)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
        const { frameId } = frame;
        const shown = await tell('frames/show', { frameId, readingId, mark, base: frame.base }, options.send);
        return { found: shown.found ?? false, folded: shown.folded };
      }
      const at = place(reading, mark);
      if (at && painting.show(reading.page, at.start, at.end)) return { found: true };
      const start = mark.start - reading.base;
      const end = mark.end - reading.base;
      const away = reading.beyond?.isAway(start, end, mark.quote);
      const { whole } = reading;
      const folded = whole?.text.slice(start, end) === mark.quote && painting.showFolded(whole, start, end);
      return { found: folded, folded, away };
    },
    'reader/light': async ({ readingId, marks, base }) => {
      const reading = readingOf(readingId);
      if (base !== undefined) reading.base = base;
      const here = marks.filter((mark) => !frameOf(reading, mark)).flatMap((mark) => place(reading, mark) ?? []);
      painting.light(reading.page, here);
      for (const { textStart, path } of reading.embedded) {
        const frame = reading.frames.get(path);
        if (!frame) continue;
        const { frameId } = frame;
        const inside = marks.filter((mark) => frameOf(reading, mark)?.frameId === frameId);
        await tell('frames/light', { frameId, readingId, marks: inside, base: reading.base + textStart }, options.send);
      }
      return {};
    },
    'reader/selection': ({ readingId }) => {
      const reading = readingOf(readingId);
      const selected = selectedIn(reading.page);
      const { text } = reading.page;
      if (!selected || text === reading.text)
        return { selection: selected ?? undefined, elsewhere: isSomethingSelected(document) };
      // The page went on since it was read: the words count where they stood then.
      const { start, end } = selected;
      const selection = new QuotationFinder(reading.text).find({
        ...selected,
        quote: text.slice(start, end),
        before: text.slice(Math.max(0, start - CONTEXT), start),
        after: text.slice(end, end + CONTEXT),
      });
      return { selection: selection ?? undefined, elsewhere: true };
    },
    'reader/holds': ({ readingId }) => ({
      holds: current?.id === readingId || (beginning === readingId && !underway.signal.aborted),
      characters,
    }),
    'reader/forget': ({ readingId }) => {
      if (current?.id === readingId || beginning === readingId) forget();
      return {};
    },
  };

  function clicked(inside: Document, event: MouseEvent): void {
    if (!isAlive() || !current || event.button !== 0) return;
    // The end of a selection is no click on the words.
    if (inside.getSelection()?.isCollapsed === false) return;
    const mark = painting.markAt(inside, event.clientX, event.clientY);
    if (mark) void tell('page/clicked', { readingId: current.id, start: mark.start, end: mark.end }, options.send);
  }

  const unlisten = options.onMessage((message, sender) => {
    if (!isAlive()) return undefined;
    return answer('reader', handlers, message, sender) ?? undefined;
  });
  stop.signal.addEventListener('abort', () => {
    try {
      unlisten();
    } catch {
      // An extension that is gone has no listeners left.
    }
    forget();
  });
  // An updated extension tells its old scripts nothing: they look for themselves when the page is looked at again.
  document.addEventListener('visibilitychange', isAlive, { signal: stop.signal });
  document.defaultView?.addEventListener('focus', isAlive, { signal: stop.signal });
  // A page that is left may come back as it was, from the browser's memory: then without paint, and without a case.
  document.defaultView?.addEventListener(
    'pagehide',
    () => {
      const readingId = current?.id ?? beginning;
      forget();
      beginning = null;
      const isWholePage = document.defaultView?.parent === document.defaultView;
      if (readingId !== null && isWholePage && isAlive()) void tell('page/left', { readingId }, options.send);
    },
    { signal: stop.signal },
  );
  if (options.signal.aborted) stop.abort();
  else options.signal.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
  return (readingId) => (current?.id === readingId ? current : null);
}
