/**
 * Every message between the contexts: one table of names. Each row says who listens and what goes in and comes out;
 * both ends check it. Every message answers, with `ok` or an error, and is never left hanging.
 */
import * as z from 'zod/mini';
import { Deed, LogEntry } from './activity.ts';
import { Analysis, IsoDate } from './analysis.ts';
import { FAULTS, isProblemCode, PROBLEMS, Problem } from './problems.ts';
import { Doubt, RecordNote, RecordSource } from './record/record.ts';
import { Choice, Choosing } from './reviewer/choice.ts';
import { Entries, Entry, Review } from './reviewer/entries.ts';

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
  otherCases: z.number(),
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
});
export type Reading = z.infer<typeof Reading>;

const Span = z.object({ start: z.number(), end: z.number() });

/** Words that the reviewer selected to be used, or why they cannot be. */
export const SelectedWords = z.union([
  z.object({ start: z.number(), end: z.number(), quote: z.string() }),
  z.object({ problem: z.enum(['notRead', 'nothing', 'elsewhere', 'gone']) }),
]);
export type SelectedWords = z.infer<typeof SelectedWords>;

/** What a person does in the panel with a key, wherever the focus is. */
export const PanelCommand = z.enum(['next-evidence', 'previous-evidence', 'copy-evidence']);
export type PanelCommand = z.infer<typeof PanelCommand>;

export const CaseStatus = z.enum(['empty', 'reading', 'ready', 'failed']);

/** What the panel shows for a tab. Lives in memory for the session only. */
export const CaseState = z.object({
  tabId: z.number(),
  /** Grows with every change: of two states of one tab, the one with the higher turn is the newer. */
  turn: z.number(),
  status: CaseStatus,
  readingId: z.nullable(z.string()),
  title: z.string(),
  words: z.number(),
  frames: z.number(),
  leftOut: z.optional(LeftOut),
  /** What went wrong, where `status` is `failed`. */
  problem: z.nullable(z.enum([...PROBLEMS, ...FAULTS])),
  /** True when the page's text is no longer the text that was read. */
  pageChanged: z.boolean(),
  painting: z.boolean(),
  /** The pages and documents of the case, in the order they were added. */
  sources: z.array(RecordSource),
  notes: z.array(RecordNote),
  /** Where a page or document names another person or claim than the rest. */
  doubts: z.array(Doubt),
  /** What the reviewer chose for the checks; further pages and documents are checked by it too. */
  choice: Choice,
  /** True while further pages are being added: the case then stays in front in every tab. */
  gathering: z.boolean(),
  /** What the text gives, with what the reviewer entered. */
  analysis: z.nullable(Analysis),
  entries: Entries,
  /** Words that wait to be entered as evidence. */
  selected: z.optional(z.nullable(SelectedWords)),
  review: z.nullable(Review),
  log: z.array(LogEntry),
});
export type CaseState = z.infer<typeof CaseState>;

/** `folded`: the words are in a section that is folded; its heading is shown, the page is not touched. */
const Shown = z.object({ found: z.boolean(), folded: z.optional(z.boolean()) });
export type Shown = z.infer<typeof Shown>;

/** Words of a text that begins at `base` in the text of the whole page: that of a frame. */
const base = z.optional(z.number());

const Nothing = z.object({});
const Tab = z.object({ tabId: z.number() });

export const MESSAGES = {
  // to the background worker
  /** The case of a tab, as it stands. */
  'case/get': { to: 'background', request: Tab, response: CaseState },
  /**
   * Read the page of a tab (one time, on the reviewer's command) and check it; with `whenSettled`, on a site that is
   * always allowed, once the page has come to rest.
   */
  'case/read': {
    to: 'background',
    request: z.object({ tabId: z.number(), whenSettled: z.optional(z.boolean()) }),
    response: CaseState,
  },
  'case/forget': { to: 'background', request: Tab, response: CaseState },
  /** Check the text again with a further request line, another edition, or another kind of a request. */
  'case/choose': {
    to: 'background',
    request: z.extend(Choosing, { tabId: z.number(), today: z.optional(IsoDate) }),
    response: CaseState,
  },
  /** Scroll the page to the words and flash them; `found: false` when they are no longer there. */
  'case/show': {
    to: 'background',
    request: z.object({ tabId: z.number(), mark: Mark }),
    response: Shown,
  },
  /** Light the words that a sentence rests on, until others or none are lit; with `go`, scroll to the first of them. */
  'case/light': {
    to: 'background',
    request: z.object({ tabId: z.number(), spans: z.array(Span), go: z.boolean() }),
    response: Shown,
  },
  /** Set a finding or a day of the clock, or take it back. */
  'case/enter': { to: 'background', request: z.object({ tabId: z.number(), entry: Entry }), response: CaseState },
  /** What an export needs beside the state: the text, and the analysis without what the reviewer entered. */
  'case/material': { to: 'background', request: Tab, response: z.object({ text: z.string(), found: Analysis }) },
  /** Something was done in the panel: it goes into the activity log, as a code. */
  'case/did': { to: 'background', request: z.object({ tabId: z.number(), deed: Deed }), response: CaseState },
  /** Take the words that are selected in the page of the tab `from`, to enter them; null lets them go. */
  'case/select': {
    to: 'background',
    request: z.object({ tabId: z.number(), from: z.nullable(z.number()) }),
    response: CaseState,
  },
  'case/painting': { to: 'background', request: z.object({ tabId: z.number(), on: z.boolean() }), response: CaseState },
  /** Start or end adding pages of other tabs to a case. */
  'record/gather': { to: 'background', request: z.object({ tabId: z.number(), on: z.boolean() }), response: CaseState },
  /** Read the page of the tab `from` and add it to the case. */
  'record/add-page': {
    to: 'background',
    request: z.object({ tabId: z.number(), from: z.number() }),
    response: CaseState,
  },
  /** A document was opened in the panel and its pages follow. */
  'record/begin': {
    to: 'background',
    request: z.object({ tabId: z.number(), documentId: z.string(), name: z.string(), pages: z.number() }),
    response: CaseState,
  },
  /** The next pages of a document, in order; null for one that could not be read. The case is checked with them. */
  'record/pages': {
    to: 'background',
    request: z.object({ tabId: z.number(), documentId: z.string(), pages: z.array(z.nullable(z.string())) }),
    response: CaseState,
  },
  'record/end': {
    to: 'background',
    request: z.object({ tabId: z.number(), documentId: z.string(), outcome: z.enum(['read', 'stopped']) }),
    response: CaseState,
  },
  'record/remove': {
    to: 'background',
    request: z.object({ tabId: z.number(), documentId: z.string() }),
    response: CaseState,
  },
  /** Show a document of the case in the viewer. */
  'record/open': {
    to: 'background',
    request: z.object({ tabId: z.number(), documentId: z.string() }),
    response: Nothing,
  },
  /** From the viewer: the document it is to show. Its tab is remembered. */
  'record/document': {
    to: 'background',
    request: z.object({
      documentId: z.string(),
      /** The words that it is to open at, in the document's own text. */
      at: z.nullable(z.object({ start: z.number(), end: z.number() })),
    }),
    response: z.object({
      name: z.string(),
      pages: z.number(),
      pageStarts: z.array(z.number()),
      marks: z.array(Mark),
      at: z.nullable(Mark),
      /** Paragraphs that were copied forward from an earlier note. */
      copied: z.array(z.object({ start: z.number(), end: z.number() })),
    }),
  },
  'sample/open': { to: 'background', request: Nothing, response: Nothing },
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
  'reader/read': { to: 'reader', request: z.object({ readingId: z.string() }), response: Reading },
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
    response: z.object({ selection: z.nullable(Span), elsewhere: z.boolean() }),
  },
  /** Whether this is the page that was read, or is being read. */
  'reader/holds': {
    to: 'reader',
    request: z.object({ readingId: z.string() }),
    response: z.object({ holds: z.boolean() }),
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

  // to the panel
  'panel/case': { to: 'panel', request: CaseState, response: Nothing },
  /** A command of the browser, for the panel of one window. */
  'panel/command': {
    to: 'panel',
    request: z.object({ command: PanelCommand, windowId: z.number() }),
    response: Nothing,
  },
  'panel/open-criterion': {
    to: 'panel',
    request: z.object({ tabId: z.number(), requestId: z.string(), criterion: z.string() }),
    response: Nothing,
  },
} as const;

export type MessageName = keyof typeof MESSAGES;
export type Listener = (typeof MESSAGES)[MessageName]['to'];
export type RequestOf<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['request']>;
export type ResponseOf<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['response']>;

const Envelope = z.object({ caselight: z.literal(1), to: z.string(), name: z.string(), payload: z.unknown() });
export type Envelope = z.infer<typeof Envelope>;

const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string(), detail: z.optional(z.string()) }) }),
]);
export type Answer = z.infer<typeof Answer>;

/** Longest wait for an answer, in ms: reading and checking a page of 20 MB takes minutes on a slow machine. */
const PATIENCE = 240_000;

/**
 * Sends a message and returns its checked answer.
 * @param carry how an envelope travels (`runtime.sendMessage`, or `tabs.sendMessage` to one tab)
 * @throws {Problem} `invalid`, `no-answer`, `gone`, or the code that the other end gave
 */
export async function send<N extends MessageName>(
  name: N,
  payload: RequestOf<N>,
  carry: (envelope: Envelope) => Promise<unknown>,
): Promise<ResponseOf<N>> {
  const row = MESSAGES[name];
  const request = row.request.safeParse(payload);
  if (!request.success) throw new Problem('invalid', name);
  const envelope: Envelope = { caselight: 1, to: row.to, name, payload: request.data };
  const raw = await withPatience(carryTwice(envelope, carry));
  const answer = Answer.safeParse(raw);
  if (!answer.success) throw new Problem('no-answer', name);
  if (!answer.data.ok) throw toldBy(answer.data.error);
  const value = row.response.safeParse(answer.data.value);
  if (!value.success) throw new Problem('invalid', `the answer to ${name}`);
  return value.data as ResponseOf<N>;
}

/** A worker that was asleep can miss the message that woke it: one more try, never more. */
async function carryTwice(envelope: Envelope, carry: (envelope: Envelope) => Promise<unknown>): Promise<unknown> {
  try {
    return await carry(envelope);
  } catch (first) {
    if (!/receiving end does not exist|message port closed|context invalidated/i.test(String(first)))
      throw new Problem('gone');
    await new Promise((resolve) => setTimeout(resolve, 150));
    try {
      return await carry(envelope);
    } catch {
      throw new Problem('gone');
    }
  }
}

function withPatience<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Problem('no-answer', 'in time')), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

export type Handlers<L extends Listener, S> = {
  [N in MessageName as (typeof MESSAGES)[N]['to'] extends L ? N : never]: (
    payload: RequestOf<N>,
    sender: S,
  ) => Promise<ResponseOf<N>> | ResponseOf<N>;
};

/**
 * Answers an incoming message, or returns null when it is for somebody else. Pure but for its handlers, so that it is
 * tested without a browser.
 */
export function answer<L extends Listener, S>(
  as: L,
  handlers: Partial<Handlers<L, S>>,
  incoming: unknown,
  sender: S,
): Promise<Answer> | null {
  const envelope = Envelope.safeParse(incoming);
  if (!envelope.success || envelope.data.to !== as) return null;
  return respond(handlers as Record<string, (payload: never, sender: S) => unknown>, envelope.data, sender);
}

async function respond<S>(
  handlers: Record<string, (payload: never, sender: S) => unknown>,
  envelope: Envelope,
  sender: S,
): Promise<Answer> {
  const row = (MESSAGES as Record<string, (typeof MESSAGES)[MessageName]>)[envelope.name];
  const handler = handlers[envelope.name];
  if (!row || !handler) return failure(new Problem('unknown', envelope.name));
  const request = row.request.safeParse(envelope.payload);
  if (!request.success) return failure(new Problem('invalid', envelope.name));
  try {
    return { ok: true, value: await handler(request.data as never, sender) };
  } catch (error) {
    if (error instanceof Problem) return failure(error);
    // The cause may quote the page: only its kind crosses.
    return failure(new Problem('failed', error instanceof Error ? error.name : typeof error));
  }
}

const failure = ({ code, detail }: Problem): Answer => ({ ok: false, error: { code, detail } });

const toldBy = ({ code, detail }: { code: string; detail?: string | undefined }): Problem =>
  new Problem(isProblemCode(code) ? code : 'failed', detail);
