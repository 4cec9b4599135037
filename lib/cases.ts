/**
 * What the background does with a case: reads a page on command, has it analysed, keeps it per tab, paints it, and
 * drops what belongs to an older reading. Knows no browser: its surroundings are handed in.
 */
import { analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import { type CaseState, type Envelope, type Handlers, type Mark, MessageError, send } from './messages.ts';
import { emptyCase, type SessionCases, type StoredCase } from './storage/session-cases.ts';

/** Longest text that is read, in UTF-16 code units. */
export const LONGEST_TEXT = 20 * 1024 * 1024;

export const SENTENCES = {
  cannotRead:
    'This page cannot be read. Click the Caselight button in the toolbar while the page is in front; the browser’s own pages and the extension store can never be read.',
  noText: 'There is no text on this page to read.',
  tooLong:
    'This page holds more than 20 MB of text, which is more than can be checked at once. Open a single document and read that.',
  otherCase: 'Another case is shown on this page now. Its facts were not mixed in: press Read this page to read it.',
  interrupted: 'Reading was interrupted. Nothing was lost; please press Read this page again.',
  stopped: 'The text could not be checked. Nothing was kept of it; please read the page again.',
} as const;

export interface Surroundings {
  store: SessionCases;
  injectReader(tabId: number): Promise<void>;
  /** True of a page of the extension itself, which brings its own reader. */
  isOwnPage(tabId: number): Promise<boolean>;
  toReader(tabId: number, envelope: Envelope): Promise<unknown>;
  toPanel(envelope: Envelope): Promise<unknown>;
  openSample(): Promise<void>;
  now(): Date;
}

interface Sender {
  tabId: number | null;
}

export class Cases {
  readonly #around: Surroundings;
  readonly handlers: Handlers<'background', Sender>;
  /** Readings that this very worker has under way; two of one tab may overlap. */
  readonly #underway = new Set<string>();

  constructor(around: Surroundings) {
    this.#around = around;
    this.handlers = {
      'case/get': ({ tabId }) => this.#get(tabId),
      'case/read': ({ tabId }) => this.#read(tabId),
      'case/forget': ({ tabId }) => this.#forget(tabId),
      'case/choose': ({ tabId, request, edition, today }) => this.#choose(tabId, request, edition, today),
      'case/show': ({ tabId, mark }) => this.#show(tabId, mark),
      'case/painting': ({ tabId, on }) => this.#painting(tabId, on),
      'sample/open': async () => {
        await around.openSample();
        return {};
      },
      'page/changed': async ({ readingId, sameCase }, sender) => {
        await this.#pageChanged(readingId, sameCase, sender);
        return {};
      },
      'page/clicked': async ({ readingId, start, end }, sender) => {
        await this.#clicked(readingId, start, end, sender);
        return {};
      },
    };
  }

  /** A tab is gone: nothing of its case is kept. */
  async closed(tabId: number): Promise<void> {
    await this.#around.store.forget(tabId);
  }

  /** The tab shows another document: the case of the one before is cleared at once. */
  async leftPage(tabId: number): Promise<void> {
    const { state } = await this.#around.store.get(tabId);
    if (state.status === 'empty' && state.problem === null) return;
    await this.#keep(tabId, { state: { ...emptyCase(tabId), painting: state.painting }, text: null });
  }

  async #get(tabId: number): Promise<CaseState> {
    const { state } = await this.#around.store.get(tabId);
    // A worker that was ended in the middle of a reading left it open: nobody else will finish it.
    if (state.status === 'reading' && state.readingId && !this.#underway.has(state.readingId))
      return this.#fail(tabId, state.readingId, SENTENCES.interrupted);
    return state;
  }

  async #read(tabId: number): Promise<CaseState> {
    const readingId = crypto.randomUUID();
    this.#underway.add(readingId);
    try {
      return await this.#readAs(tabId, readingId);
    } finally {
      this.#underway.delete(readingId);
    }
  }

  async #readAs(tabId: number, readingId: string): Promise<CaseState> {
    const around = this.#around;
    const before = (await around.store.get(tabId)).state;
    const reading: CaseState = {
      ...emptyCase(tabId),
      painting: before.painting,
      log: before.log,
      status: 'reading',
      readingId,
    };
    await this.#keep(tabId, { state: reading, text: null });
    try {
      if (!(await around.isOwnPage(tabId))) await around.injectReader(tabId);
    } catch {
      return this.#fail(tabId, readingId, SENTENCES.cannotRead);
    }
    try {
      const page = await send('reader/read', { readingId }, (e) => around.toReader(tabId, e));
      if (page.text.length > LONGEST_TEXT) return this.#fail(tabId, readingId, SENTENCES.tooLong);
      if (page.text.trim() === '') return this.#fail(tabId, readingId, SENTENCES.noText);
      const analysis = analyse(page.text, { today: dayOf(around.now()) });
      const now = (await around.store.get(tabId)).state;
      // A late answer: the tab has moved on, or was read again.
      if (now.readingId !== readingId) return now;
      const state: CaseState = {
        ...reading,
        status: 'ready',
        title: page.title,
        words: page.words,
        frames: page.frames,
        analysis,
        log: this.#logged(reading, `Read this page: ${page.words} words, ${analysis.requests.length} requests found`),
      };
      await this.#keep(tabId, { state, text: page.text });
      if (state.painting) await this.#paint(tabId, state);
      return state;
    } catch (error) {
      return this.#fail(tabId, readingId, error instanceof MessageError ? error.message : SENTENCES.stopped);
    }
  }

  async #choose(
    tabId: number,
    request: string | undefined,
    edition: string | undefined,
    today: string | undefined,
  ): Promise<CaseState> {
    const { state, text } = await this.#around.store.get(tabId);
    if (text === null) return this.#read(tabId);
    const analysis = analyse(text, { today: today ?? dayOf(this.#around.now()), request, edition });
    const next: CaseState = {
      ...state,
      analysis,
      log: this.#logged(
        state,
        edition ? `Checked again with edition ${edition}` : 'Checked again with a request given by hand',
      ),
    };
    await this.#keep(tabId, { state: next, text });
    if (next.painting) await this.#paint(tabId, next);
    return next;
  }

  async #forget(tabId: number): Promise<CaseState> {
    const { state } = await this.#around.store.get(tabId);
    if (state.readingId) await this.#paint(tabId, { ...state, analysis: null });
    await this.#around.store.forget(tabId);
    const next = { ...emptyCase(tabId), log: this.#logged(state, 'Forgot the case') };
    await this.#keep(tabId, { state: next, text: null });
    return next;
  }

  async #painting(tabId: number, on: boolean): Promise<CaseState> {
    const held = await this.#around.store.get(tabId);
    const state = { ...held.state, painting: on };
    await this.#keep(tabId, { state, text: held.text });
    await this.#paint(tabId, on ? state : { ...state, analysis: null });
    return state;
  }

  async #show(tabId: number, mark: Mark): Promise<{ found: boolean }> {
    const { state } = await this.#around.store.get(tabId);
    if (!state.readingId) return { found: false };
    try {
      return await send('reader/show', { readingId: state.readingId, mark }, (e) => this.#around.toReader(tabId, e));
    } catch {
      return { found: false };
    }
  }

  async #pageChanged(readingId: string, sameCase: boolean, { tabId }: Sender): Promise<void> {
    if (tabId === null) return;
    const held = await this.#around.store.get(tabId);
    if (held.state.readingId !== readingId) return;
    if (sameCase) await this.#keep(tabId, { ...held, state: { ...held.state, pageChanged: true } });
    else
      await this.#keep(tabId, {
        state: {
          ...emptyCase(tabId),
          painting: held.state.painting,
          status: 'failed',
          problem: SENTENCES.otherCase,
          log: held.state.log,
        },
        text: null,
      });
  }

  async #clicked(readingId: string, start: number, end: number, { tabId }: Sender): Promise<void> {
    if (tabId === null) return;
    const { state } = await this.#around.store.get(tabId);
    if (state.readingId !== readingId || !state.analysis) return;
    const at = criterionAt(state.analysis, start, end);
    if (at) await this.#tellPanel('panel/open-criterion', { tabId, ...at });
  }

  async #paint(tabId: number, state: CaseState): Promise<void> {
    if (!state.readingId) return;
    const { readingId } = state;
    try {
      await send('reader/paint', { readingId, marks: state.analysis ? marksOf(state.analysis) : [] }, (e) =>
        this.#around.toReader(tabId, e),
      );
    } catch {
      // The page is gone or being replaced; the findings in the panel stand on their own.
    }
  }

  async #fail(tabId: number, readingId: string, problem: string): Promise<CaseState> {
    const { state } = await this.#around.store.get(tabId);
    if (state.readingId !== readingId) return state;
    const next: CaseState = {
      ...state,
      status: 'failed',
      problem,
      log: this.#logged(state, 'Could not read the page'),
    };
    await this.#keep(tabId, { state: next, text: null });
    return next;
  }

  async #keep(tabId: number, value: StoredCase): Promise<void> {
    await this.#around.store.put(tabId, value);
    await this.#tellPanel('panel/case', value.state);
  }

  async #tellPanel(
    name: 'panel/case' | 'panel/open-criterion',
    payload: never | CaseState | { tabId: number; requestId: string; criterion: string },
  ): Promise<void> {
    try {
      await this.#around.toPanel({ caselight: 1, to: 'panel', name, payload });
    } catch {
      // No panel is open; it asks for the case when it opens.
    }
  }

  /** Times, counts and acts; never a word of the case. */
  #logged(state: CaseState, what: string): CaseState['log'] {
    return [...state.log, { at: this.#around.now().toISOString(), what }].slice(-50);
  }
}

function dayOf(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Every place of the text that is evidence of some finding, once. */
export function marksOf(analysis: Analysis): Mark[] {
  const marks = new Map<string, Mark>();
  for (const request of analysis.requests)
    for (const finding of request.findings)
      for (const { start, end, quote, polarity } of finding.evidence) {
        const key = `${start}-${end}`;
        const held = marks.get(key);
        // Words that speak both for one thing and against another are painted as the graver.
        if (!held || (held.polarity !== 'against' && polarity === 'against'))
          marks.set(key, { start, end, quote, polarity });
      }
  return [...marks.values()].sort((a, b) => a.start - b.start);
}

const GRAVITY = ['not-met', 'conflicting', 'incomplete', 'not-documented', 'met', 'not-applicable'];

/** The criterion that a stretch of the text is evidence of: the one that asks most for attention. */
export function criterionAt(
  analysis: Analysis,
  start: number,
  end: number,
): { requestId: string; criterion: string } | null {
  let best: { requestId: string; criterion: string; rank: number } | null = null;
  for (const request of analysis.requests)
    for (const finding of request.findings) {
      const exact = finding.evidence.some((e) => e.start === start && e.end === end);
      if (!exact && !finding.evidence.some((e) => e.start < end && start < e.end)) continue;
      const rank = GRAVITY.indexOf(finding.status) + (finding.required ? 0 : 20) + (exact ? 0 : 10);
      if (!best || rank < best.rank) best = { requestId: request.id, criterion: finding.criterion, rank };
    }
  return best && { requestId: best.requestId, criterion: best.criterion };
}
