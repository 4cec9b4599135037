/**
 * Every message between the contexts: one table of names. Each row says who listens and what goes in and comes out;
 * both ends check it. Those of the reader in a page stand in a table of their own, so that a page is given no more.
 */
import * as z from 'zod/mini';
import { Deed, LogEntry } from './activity.ts';
import { Analysis, IsoDate } from './analysis.ts';
import { STEPS } from './checking/steps.ts';
import { type HandlersOf, messenger, type RequestIn, type ResponseIn } from './messenger.ts';
import { GATHERER_MESSAGES } from './page/gatherer-messages.ts';
import { LeftOut, Mark, PAGE_MESSAGES, Shown, Span } from './page/page-messages.ts';
import { PICKER_MESSAGES, PickAct } from './page/picker-messages.ts';
import { FAULTS, PROBLEMS } from './problems.ts';
import { Doubt, RecordNote, RecordSource } from './record/record.ts';
import { Choice, Choosing } from './reviewer/choice.ts';
import { Entries, Entry, Review } from './reviewer/entries.ts';
import { Work } from './reviewer/work.ts';

export type { Answer, Envelope } from './messenger.ts';
export type { LeftOut, Mark, Reading, Shown } from './page/page-messages.ts';

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
  /** Rows that came by so far, while the page is read as the person scrolls; null while it is not. */
  rowsSoFar: z.optional(z.nullable(z.number())),
  /** True where only the picked part of the page was read, false where it is not on the page. */
  part: z.optional(z.boolean()),
  /** While a part of the page is picked: the words of the one that is outlined. */
  picking: z.optional(z.nullable(z.number())),
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
  /**
   * Where the analysis is told only as far as the first screen draws it: the id of the request that is in front. Of the
   * other requests it has the names, and nothing of medicines, doses and the course over time.
   */
  firstScreenOf: z.optional(z.string()),
  entries: Entries,
  /** Words that wait to be entered as evidence. */
  selected: z.optional(z.nullable(SelectedWords)),
  review: z.nullable(Review),
  log: z.array(LogEntry),
});
export type CaseState = z.infer<typeof CaseState>;

/** How far a page is read: the characters that the reader has, or the step of the check. */
export const ReadingProgress = z.object({
  readingId: z.string(),
  characters: z.optional(z.number()),
  step: z.optional(z.enum(STEPS)),
});
export type ReadingProgress = z.infer<typeof ReadingProgress>;

const Nothing = z.object({});
const Tab = z.object({ tabId: z.number() });

export const MESSAGES = {
  // to the background worker
  /** The case of a tab, as it stands. */
  'case/get': { to: 'background', request: Tab, response: CaseState },
  /** The first question of a panel that opens: what its first screen draws. It asks for the whole case after. */
  'case/first-screen': { to: 'background', request: Tab, response: CaseState },
  /**
   * Read the page of a tab (one time, on the reviewer's command) and check it; with `whenSettled`, on a site that is
   * always allowed, once the page has come to rest.
   */
  'case/read': {
    to: 'background',
    request: z.object({ tabId: z.number(), whenSettled: z.optional(z.boolean()) }),
    response: CaseState,
  },
  /** Stop reading the page of a tab; the case that stood there before stands again. */
  'case/stop-reading': { to: 'background', request: Tab, response: CaseState },
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
  /** Keep what the reviewer was at in the panel, with the case of that reading; of another one it is dropped. */
  'case/keep-work': {
    to: 'background',
    request: z.object({ tabId: z.number(), readingId: z.nullable(z.string()), work: Work }),
    response: Nothing,
  },
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
  /** Begin or end reading the page of the tab `from` while the person scrolls. */
  'case/gather-rows': {
    to: 'background',
    request: z.object({ tabId: z.number(), from: z.number(), on: z.boolean() }),
    response: CaseState,
  },
  /** Pick the part of the page of the tab `from` that is to be read; what was taken is remembered for its site. */
  'case/pick': {
    to: 'background',
    request: z.object({ tabId: z.number(), from: z.number(), act: PickAct }),
    response: CaseState,
  },
  /** Forget the part that was picked on the site of a tab, and read its whole page. */
  'case/whole-page': { to: 'background', request: Tab, response: CaseState },
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
  /** Show the report of the case that is kept under a name. */
  'report/open': { to: 'background', request: z.object({ tabId: z.number(), name: z.string() }), response: Nothing },
  'sample/open': { to: 'background', request: Nothing, response: Nothing },
  ...PAGE_MESSAGES,
  ...GATHERER_MESSAGES,
  ...PICKER_MESSAGES,

  // to the panel
  'panel/case': { to: 'panel', request: CaseState, response: Nothing },
  /** How far the reading of a page is. */
  'panel/reading': { to: 'panel', request: z.extend(ReadingProgress, { tabId: z.number() }), response: Nothing },
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
export type RequestOf<N extends MessageName> = RequestIn<typeof MESSAGES, N>;
export type ResponseOf<N extends MessageName> = ResponseIn<typeof MESSAGES, N>;
export type Handlers<L extends Listener, S> = HandlersOf<typeof MESSAGES, L, S>;

export const { send, answer } = messenger(MESSAGES);
