/**
 * The session's cases, one a tab: in memory, and mirrored into the browser's session storage (memory too, never the
 * disk), so that a background worker that was put to sleep goes on where it was.
 */
import * as z from 'zod/mini';
import { CaseState } from '../messages.ts';

/** The text is kept to check it again with another request or edition; page text never reaches the disk. */
const Stored = z.object({ state: CaseState, text: z.nullable(z.string()) });
export type StoredCase = z.infer<typeof Stored>;

/** The part of the browser's storage area that is used here. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Session storage holds 10 MB in all: a longer text is kept in memory only. */
const LONGEST_MIRRORED = 2_000_000;

export function emptyCase(tabId: number): CaseState {
  return {
    tabId,
    status: 'empty',
    readingId: null,
    title: '',
    words: 0,
    frames: 0,
    problem: null,
    pageChanged: false,
    painting: true,
    analysis: null,
    log: [],
  };
}

export class SessionCases {
  readonly #area: SessionArea;
  readonly #memory = new Map<number, StoredCase>();

  constructor(area: SessionArea) {
    this.#area = area;
  }

  /** The case of a tab; an empty one where there is none. */
  async get(tabId: number): Promise<StoredCase> {
    const held = this.#memory.get(tabId);
    if (held) return held;
    const stored = Stored.safeParse((await this.#area.get(key(tabId)))[key(tabId)]);
    // A second question may have been answered while this one waited.
    const found = this.#memory.get(tabId) ?? (stored.success ? stored.data : { state: emptyCase(tabId), text: null });
    this.#memory.set(tabId, found);
    return found;
  }

  async put(tabId: number, value: StoredCase): Promise<void> {
    this.#memory.set(tabId, value);
    const text = value.text !== null && value.text.length <= LONGEST_MIRRORED ? value.text : null;
    try {
      await this.#area.set({ [key(tabId)]: { state: value.state, text } });
    } catch {
      // The area is full: memory still holds the case for as long as the worker lives.
    }
  }

  async forget(tabId: number): Promise<void> {
    this.#memory.delete(tabId);
    await this.#area.remove(key(tabId));
  }
}

const key = (tabId: number): string => `case:${tabId}`;
