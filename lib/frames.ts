/**
 * The frames of a page that its reader cannot reach: each is read by a reader of its own, where the extension may run
 * one, and this carries what they say to each other. Knows no browser: its surroundings are handed in.
 */
import { type Envelope, type Handlers, type RequestOf, type ResponseOf, send } from './messages.ts';
import { Problem } from './problems.ts';

export interface FrameSurroundings {
  /** Every frame of a tab in which a script may run, with its place in the page (see `pathOfWindow`). */
  framesOf(tabId: number): Promise<{ frameId: number; path: string | null }[]>;
  injectReader(tabId: number, frameId: number): Promise<void>;
  toReader(tabId: number, frameId: number, envelope: Envelope): Promise<unknown>;
}

interface Sender {
  tabId: number | null;
}

/** What the background answers to the readers of pages with frames. */
export function frameHandlers(around: FrameSurroundings): Handlers<'frames', Sender> {
  const carry = (tabId: number, frameId: number) => (envelope: Envelope) => around.toReader(tabId, frameId, envelope);

  /** The frames that were begun for a reading that is under way. */
  const begun = new Map<string, number[]>();

  async function readFrame(tabId: number, frameId: number, readingId: string, isWanted: () => boolean) {
    await around.injectReader(tabId, frameId);
    if (!isWanted()) throw new Problem('stale');
    return send('reader/read', { readingId }, carry(tabId, frameId));
  }

  return {
    async 'frames/read'({ readingId, paths }, { tabId }) {
      if (tabId === null) return { frames: [] };
      const wanted = (await around.framesOf(tabId)).filter(({ path }) => path !== null && paths.includes(path));
      const frames: ResponseOf<'frames/read'>['frames'] = [];
      const own: number[] = [];
      begun.set(readingId, own);
      const isWanted = () => begun.get(readingId) === own;
      for (const { frameId, path } of wanted) {
        if (!isWanted()) break;
        own.push(frameId);
        try {
          frames.push({ path: path as string, frameId, reading: await readFrame(tabId, frameId, readingId, isWanted) });
        } catch {
          // A frame that is gone or shut to us is not read; the page's reader says so.
        }
      }
      if (isWanted()) begun.delete(readingId);
      return { frames };
    },
    async 'frames/paint'({ frameId, ...request }, { tabId }) {
      if (tabId === null) return { painted: 0, lost: request.marks.length };
      return send('reader/paint', request as RequestOf<'reader/paint'>, carry(tabId, frameId));
    },
    async 'frames/show'({ frameId, ...request }, { tabId }) {
      if (tabId === null) return { found: false };
      return send('reader/show', request as RequestOf<'reader/show'>, carry(tabId, frameId));
    },
    async 'frames/light'({ frameId, ...request }, { tabId }) {
      if (tabId === null) return {};
      return send('reader/light', request as RequestOf<'reader/light'>, carry(tabId, frameId));
    },
    async 'frames/forget'({ frameIds, readingId }, { tabId }) {
      if (tabId === null) return {};
      const underway = begun.get(readingId) ?? [];
      begun.delete(readingId);
      for (const frameId of new Set([...frameIds, ...underway])) {
        try {
          await send('reader/forget', { readingId }, carry(tabId, frameId));
        } catch {
          // Gone already.
        }
      }
      return {};
    },
  };
}
