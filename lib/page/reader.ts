/**
 * The reader of one page: answers the background's commands, tells it of changes and clicks. It reads only when it is
 * told to. All that it does hangs on one signal; when that ends, its paint is gone and it is silent.
 */
import {
  type Answer,
  answer,
  type Envelope,
  type Handlers,
  type Mark,
  MessageError,
  type Reading,
  send,
} from '../messages.ts';
import { findQuotation } from './anchor.ts';
import { Painting, type PaintOptions, type PlacedMark } from './paint.ts';
import { type PageText, type ReadOptions, readPage } from './read.ts';
import { watchPage } from './watch.ts';

/** Gets a message; a promise is its answer, `undefined` leaves it to others. */
export type MessageListener = (message: unknown, sender: unknown) => Promise<Answer> | undefined;

export interface ReaderOptions extends ReadOptions, PaintOptions {
  document: Document;
  signal: AbortSignal;
  /** Registers a listener and returns how to take it away. */
  onMessage: (listener: MessageListener) => () => void;
  /** Carries a message to the background. */
  send: (envelope: Envelope) => Promise<unknown>;
  /** False once the extension was updated or removed: then the reader ends itself. */
  isAlive?: () => boolean;
}

/** What was read on command, and the page as it is now. */
interface CurrentReading {
  id: string;
  /** The text that marks refer to. */
  text: string;
  page: PageText;
  marks: readonly Mark[];
  /** What was last told of a change, so that it is told once. */
  told: boolean;
  /** Ends the watching of this reading. */
  ended: AbortController;
}

/** Words before and after a mark that choose between equal quotations. */
const CONTEXT = 32;

/** Starts the reader of a page; it ends with `signal`. */
export function startReader(options: ReaderOptions): void {
  const { document } = options;
  const stop = new AbortController();
  const painting = new Painting(options);
  let current: CurrentReading | null = null;

  const read = () => readPage(document, options);
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

  function forget(): void {
    current?.ended.abort();
    current = null;
    painting.clear();
  }

  function place(reading: CurrentReading, mark: Mark): PlacedMark | null {
    const span = findQuotation(reading.page.text, {
      ...mark,
      before: reading.text.slice(Math.max(0, mark.start - CONTEXT), mark.start),
      after: reading.text.slice(mark.end, mark.end + CONTEXT),
    });
    return span ? { mark, ...span } : null;
  }

  function paint(reading: CurrentReading): number {
    const placed = reading.marks.map((mark) => place(reading, mark)).filter((mark) => mark !== null);
    return painting.paint(reading.page, placed);
  }

  function readingOf(id: string): CurrentReading {
    if (current?.id !== id)
      throw new MessageError('stale', 'The page is no longer the one that was read. Please read it again.');
    return current;
  }

  const handlers: Handlers<'reader', unknown> = {
    'reader/read': ({ readingId }): Reading => {
      forget();
      const page = read();
      const reading: CurrentReading = {
        id: readingId,
        text: page.text,
        page,
        marks: [],
        told: false,
        ended: new AbortController(),
      };
      current = reading;
      watchPage(page, {
        document,
        signal: reading.ended.signal,
        read,
        onSame: (next) => {
          if (!isAlive()) return;
          reading.page = next;
          listenForClicks(next);
          paint(reading);
        },
        onChanged: (next, sameCase) => {
          if (!isAlive()) return;
          reading.page = next;
          if (!sameCase) forget();
          else {
            listenForClicks(next);
            paint(reading);
            if (reading.told) return;
            reading.told = true;
          }
          void tell('page/changed', { readingId, sameCase }, options.send);
        },
      });
      listenForClicks(page);
      return { readingId, text: page.text, title: page.title, words: page.words, frames: page.frames };
    },
    'reader/paint': ({ readingId, marks }) => {
      const reading = readingOf(readingId);
      reading.marks = marks;
      const painted = paint(reading);
      return { painted, lost: marks.length - painted };
    },
    'reader/show': ({ readingId, mark }) => {
      const reading = readingOf(readingId);
      const placed = place(reading, mark);
      return { found: placed !== null && painting.show(reading.page, placed.start, placed.end) };
    },
  };

  /** Every frame's document hears its own clicks. */
  const heard = new WeakSet<Document>();
  function listenForClicks(page: PageText): void {
    for (const root of page.roots) {
      if (root.nodeType !== 9 || heard.has(root as Document)) continue;
      const inside = root as Document;
      heard.add(inside);
      inside.addEventListener('click', (event) => clicked(inside, event), {
        signal: stop.signal,
        capture: true,
        passive: true,
      });
    }
  }

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
  if (options.signal.aborted) stop.abort();
  else options.signal.addEventListener('abort', () => stop.abort());
}
