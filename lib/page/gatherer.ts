/**
 * Reads while a person scrolls: gathers the rows that come by in lists that draw only what is in view, and tells the
 * background when there are more. Loaded beside the reader where it is needed, and not before; it ends with the reader.
 */
import type { Envelope, HandlersOf } from '../messenger.ts';
import { Problem } from '../problems.ts';
import { GatheredText } from './gathered-text.ts';
import { answer, type GATHERER_MESSAGES, type Gathered, send } from './gatherer-messages.ts';
import type { PageText } from './page-text.ts';
import type { Beyond, CurrentReading, MessageListener, OpenReading } from './reader.ts';
import { countWords } from './words.ts';

export interface GathererOptions {
  /** The readings of the reader in this page. */
  open: OpenReading;
  signal: AbortSignal;
  onMessage: (listener: MessageListener) => () => void;
  send: (envelope: Envelope) => Promise<unknown>;
}

/** So long nothing new must have come by before the case is checked with what did, in ms. */
const REST = 500;
/** And no longer than this is waited for it, in ms. */
const LONGEST = 2500;

/** One reading with what came by of it. */
class Following implements Beyond {
  readonly gathered: GatheredText;
  private readonly reading: CurrentReading;
  private readonly tell: () => Promise<unknown>;
  private collecting = false;
  private grownAt = 0;
  private telling = false;

  /** @param tell tells that more came by; answered once the case was checked with it */
  constructor(reading: CurrentReading, page: PageText, tell: () => Promise<unknown>) {
    this.reading = reading;
    this.tell = tell;
    this.gathered = new GatheredText(page);
  }

  take(page: PageText, isSure: boolean): boolean {
    this.gathered.take(page, this.collecting && isSure);
    if (!this.collecting || !isSure) return this.gathered.isKnown();
    if (this.gathered.hasMore()) {
      this.grownAt = performance.now();
      void this.tellAtRest();
    }
    return this.gathered.isWhole;
  }

  place(start: number, end: number, quote: string) {
    return this.gathered.place(start, end, quote);
  }

  isAway(start: number, end: number, quote: string): boolean {
    return this.gathered.isAway(start, end, quote);
  }

  follows(page: PageText): boolean {
    return this.gathered.follows(page);
  }

  hurries(): boolean {
    return this.collecting;
  }

  collect(on: boolean): void {
    this.collecting = on;
    this.gathered.take(this.reading.page, on);
  }

  /** Gives the text with what came by; from now on marks refer to it. */
  handOut(): Gathered {
    const { reading } = this;
    const { text, embedded, rows, away, awayColumns, gaps } = this.gathered.handOut();
    reading.text = text;
    reading.embedded = embedded;
    const { frames, leftOut } = reading.page;
    return {
      text,
      words: countWords(text),
      frames,
      rows,
      leftOut: {
        ...leftOut,
        rows: Math.max(0, leftOut.rows - away),
        columns: Math.max(0, (leftOut.columns ?? 0) - awayColumns),
        // A grid that says how many rows it has tells how many are left.
        gaps: leftOut.rows > away ? 0 : gaps,
      },
    };
  }

  /** Tells of what came by, one time after the other: the next one waits until the case was checked. */
  private async tellAtRest(): Promise<void> {
    if (this.telling) return;
    this.telling = true;
    const { signal } = this.reading.ended;
    const since = performance.now();
    while (performance.now() - this.grownAt < REST && performance.now() - since < LONGEST)
      await pause(REST / 4, signal);
    if (!signal.aborted && this.collecting) await this.tell();
    this.telling = false;
    if (!signal.aborted && this.collecting && this.gathered.hasMore()) void this.tellAtRest();
  }
}

/** Starts the gatherer of a page; it ends with `signal`. */
export function startGatherer({ open, signal, onMessage, send: carry }: GathererOptions): void {
  const followed = new WeakMap<CurrentReading, Following>();

  function following(readingId: string): Following {
    const reading = open(readingId);
    if (!reading) throw new Problem('stale');
    const known = followed.get(reading);
    if (known) return known;
    const { page, whole, text } = reading;
    const asRead = [page, whole].find((one) => one?.text === text);
    const next = new Following(reading, asRead ?? page, () =>
      // Nobody listening is no fault of the page: what came by is told with the next row.
      send('page/gathered', { readingId }, carry).catch(() => {}),
    );
    if (page !== asRead) next.take(page, false);
    followed.set(reading, next);
    return next;
  }

  const handlers: HandlersOf<typeof GATHERER_MESSAGES, 'gatherer', unknown> = {
    'gatherer/follow': ({ readingId }) => {
      const reading = open(readingId);
      const next = following(readingId);
      // A page that went on before it could be looked at: its marks are found as on every other page.
      if (reading?.whole) reading.beyond = next;
      return {};
    },
    'gatherer/gather': ({ readingId, on }) => {
      const next = following(readingId);
      next.collect(on);
      return handOut(readingId, next);
    },
    'gatherer/take': ({ readingId }) => handOut(readingId, following(readingId)),
  };

  function handOut(readingId: string, next: Following): Gathered {
    const reading = open(readingId);
    if (reading) reading.beyond = next;
    return next.handOut();
  }

  const unlisten = onMessage((message, sender) => answer('gatherer', handlers, message, sender) ?? undefined);
  signal.addEventListener('abort', () => {
    try {
      unlisten();
    } catch {
      // An extension that is gone has no listeners left.
    }
  });
}

/** Waits; not at all once the signal has ended. */
function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, time);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    if (signal.aborted) done();
    else signal.addEventListener('abort', done);
  });
}
