/** The messages of the reader in a page: what it is told, what it tells, and what it has carried to its frames. */
import * as z from 'zod/mini';
import { type HandlersOf, messenger } from '../messenger.ts';

/** Words to paint or to show: offsets in the text that was read, with the words themselves as the proof. */
export const Mark = z.object({
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  polarity: z.enum(['for', 'against', 'gap']),
});
export type Mark = z.infer<typeof Mark>;

/** What stands on a page and was not read, in counts; the panel says it. */
export const LeftOut = z.object({
  hiddenWords: z.number(),
  foldedWords: z.number(),
  frames: z.number(),
  rows: z.number(),
  columns: z.optional(z.number()),
  gaps: z.optional(z.number()),
  otherCases: z.number(),
  setAside: z.optional(z.number()),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** What a page gave when it was read. */
export const Reading = z.object({
  /** Names this reading; answers for another one are dropped. */
  readingId: z.string(),
  text: z.string(),
  title: z.string(),
  words: z.number(),
  frames: z.number(),
  leftOut: z.optional(LeftOut),
  /** Whether the part that was to be read is on the page; where it is not, the whole page was read. */
  part: z.optional(z.boolean()),
});
export type Reading = z.infer<typeof Reading>;

export const Span = z.object({ start: z.number(), end: z.number() });

/**
 * `folded`: the words are in a section that is folded; its heading is shown, the page is not touched. `away`: they are
 * in a row of a list that is out of view.
 */
export const Shown = z.object({ found: z.boolean(), folded: z.optional(z.boolean()), away: z.optional(z.boolean()) });
export type Shown = z.infer<typeof Shown>;

/** Words of a text that begins at `base` in the text of the whole page: that of a frame. */
const base = z.optional(z.number());

const Nothing = z.object({});

export const PAGE_MESSAGES = {
  // to the background worker
  /** From the page: the text is no longer what was read (`sameCase` false: another case is shown). */
  'page/changed': {
    to: 'background',
    request: z.object({ readingId: z.string(), sameCase: z.boolean() }),
    response: Nothing,
  },
  /** From the page: it is being left. */
  'page/left': { to: 'background', request: z.object({ readingId: z.string() }), response: Nothing },
  /** From the page: painted words were clicked. */
  'page/clicked': {
    to: 'background',
    request: z.object({ readingId: z.string(), start: z.number(), end: z.number() }),
    response: Nothing,
  },

  // to the reader in a page
  /** Answers when the page has come to rest. */
  'reader/settle': { to: 'reader', request: Nothing, response: Nothing },
  /** Read the page, or that part of it alone, and nothing of the elements that `leaveOut` names. */
  'reader/read': {
    to: 'reader',
    request: z.object({ readingId: z.string(), part: z.optional(z.string()), leaveOut: z.optional(z.string()) }),
    response: Reading,
  },
  'reader/paint': {
    to: 'reader',
    request: z.object({ readingId: z.string(), marks: z.array(Mark), base }),
    response: z.object({ painted: z.number(), lost: z.number() }),
  },
  'reader/show': {
    to: 'reader',
    request: z.object({ readingId: z.string(), mark: Mark, base }),
    response: Shown,
  },
  /** Light these words, and no others; nothing is scrolled. */
  'reader/light': {
    to: 'reader',
    request: z.object({ readingId: z.string(), marks: z.array(Mark), base }),
    response: Nothing,
  },
  /** The words that are selected in the page, in the text that was read; `elsewhere` where they were not read. */
  'reader/selection': {
    to: 'reader',
    request: z.object({ readingId: z.string() }),
    response: z.object({ selection: z.optional(Span), elsewhere: z.boolean() }),
  },
  /** Whether this is the page that was read, or is being read; while it is, the characters that were read so far. */
  'reader/holds': {
    to: 'reader',
    request: z.object({ readingId: z.string() }),
    response: z.object({ holds: z.boolean(), characters: z.optional(z.number()) }),
  },
  /** Take the paint away and forget what was read. */
  'reader/forget': { to: 'reader', request: z.object({ readingId: z.string() }), response: Nothing },

  // from the reader of a page to the readers of its frames, carried by the background
  /** Have the frames read that stand at these paths, where the extension may read them. */
  'frames/read': {
    to: 'frames',
    request: z.object({ readingId: z.string(), paths: z.array(z.string()) }),
    response: z.object({ frames: z.array(z.object({ path: z.string(), frameId: z.number(), reading: Reading })) }),
  },
  'frames/paint': {
    to: 'frames',
    request: z.object({ frameId: z.number(), readingId: z.string(), marks: z.array(Mark), base }),
    response: z.object({ painted: z.number(), lost: z.number() }),
  },
  'frames/show': {
    to: 'frames',
    request: z.object({ frameId: z.number(), readingId: z.string(), mark: Mark, base }),
    response: Shown,
  },
  'frames/light': {
    to: 'frames',
    request: z.object({ frameId: z.number(), readingId: z.string(), marks: z.array(Mark), base }),
    response: Nothing,
  },
  'frames/forget': {
    to: 'frames',
    request: z.object({ frameIds: z.array(z.number()), readingId: z.string() }),
    response: Nothing,
  },
} as const;

export type PageHandlers<S> = HandlersOf<typeof PAGE_MESSAGES, 'reader', S>;

export const { send, answer } = messenger(PAGE_MESSAGES);
