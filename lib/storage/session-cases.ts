/**
 * The session's cases, one a tab: in memory, and mirrored into the browser's session storage (memory too, never the
 * disk), so that a background worker that was put to sleep goes on where it was.
 */
import * as z from 'zod/mini';
import { Analysis } from '../analysis.ts';
import { CaseState } from '../messages.ts';
import { Aside } from '../reviewer/aside.ts';
import { NO_ENTRIES } from '../reviewer/entries.ts';

/** The text is kept to check it again with another request or edition; page text never reaches the disk. */
const Stored = z.object({
  state: CaseState,
  text: z.nullable(z.string()),
  /** The analysis as the text gives it, without what the reviewer entered. */
  found: z.optional(z.nullable(Analysis)),
  /** What was entered for a case whose page was left, for when that very case is read again. */
  aside: z.optional(z.nullable(Aside)),
});
export type StoredCase = z.infer<typeof Stored>;

/** Which tabs show something of another tab's case, and the case that pages are being added to. */
const Links = z.object({ cases: z.record(z.string(), z.number()), gathering: z.nullable(z.number()) });
export type Links = z.infer<typeof Links>;
const LINKS = 'case-links';

/** The part of the browser's storage area that is used here. */
export interface SessionArea {
  /** What is kept under a key; everything for null. */
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Session storage holds 10 MB in all: a longer text is kept in memory only. */
const LONGEST_MIRRORED = 2_000_000;

export function emptyCase(tabId: number): CaseState {
  return {
    tabId,
    turn: 0,
    status: 'empty',
    readingId: null,
    title: '',
    words: 0,
    frames: 0,
    problem: null,
    pageChanged: false,
    painting: true,
    sources: [],
    notes: [],
    doubts: [],
    choice: {},
    gathering: false,
    analysis: null,
    entries: NO_ENTRIES,
    review: null,
    log: [],
  };
}

export class SessionCases {
  readonly #area: SessionArea;
  readonly #memory = new Map<number, StoredCase>();
  #links: Links | null = null;

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
      await this.#area.set({ [key(tabId)]: { ...value, text } });
    } catch {
      // The area is full: memory still holds the case for as long as the worker lives.
    }
  }

  /** Every tab that has a case. */
  async tabs(): Promise<number[]> {
    const kept = Object.keys(await this.#area.get(null)).flatMap((name) =>
      name.startsWith(KEY) ? [Number(name.slice(KEY.length))] : [],
    );
    return [...new Set([...this.#memory.keys(), ...kept])];
  }

  /** The case that holds a page or document. */
  async caseWith(sourceId: string): Promise<number | null> {
    for (const [tabId, { state }] of this.#memory) if (state.sources.some(({ id }) => id === sourceId)) return tabId;
    const all = await this.#area.get(null);
    for (const stored of Object.values(all)) {
      const held = Stored.safeParse(stored);
      if (held.success && held.data.state.sources.some(({ id }) => id === sourceId)) return held.data.state.tabId;
    }
    return null;
  }

  async links(): Promise<Links> {
    if (this.#links) return this.#links;
    const stored = Links.safeParse((await this.#area.get(LINKS))[LINKS]);
    this.#links ??= stored.success ? stored.data : { cases: {}, gathering: null };
    return this.#links;
  }

  async putLinks(links: Links): Promise<void> {
    this.#links = links;
    try {
      await this.#area.set({ [LINKS]: links });
    } catch {
      // As above: memory still holds them.
    }
  }

  async forget(tabId: number): Promise<void> {
    this.#memory.delete(tabId);
    await this.#area.remove(key(tabId));
  }
}

const KEY = 'case:';
const key = (tabId: number): string => `${KEY}${tabId}`;
