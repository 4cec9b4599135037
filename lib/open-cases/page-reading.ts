/** Reads the page of a tab on command, and makes a case of it. */
import type { Step } from '../checking/steps.ts';
import { type CaseState, type Reading, send } from '../messages.ts';
import { Problem, type ProblemCode } from '../problems.ts';
import { joinRecord, type RecordPart, splitRecord } from '../record/record.ts';
import { entriesFor } from '../reviewer/aside.ts';
import { leftOutOf, partOf } from '../settings/parts.ts';
import { emptyCase, type StoredCase } from '../storage/session-cases.ts';
import type { CaseTabs } from './case-tabs.ts';
import type { Desk } from './desk.ts';
import type { MarksInPages } from './marks-in-pages.ts';
import { CHECKED, joined, joinedState, LONGEST_TEXT, type Plan, pageSource, partsOf, sameCaseAs } from './plan.ts';
import type { RowsByScrolling } from './rows-by-scrolling.ts';
import type { Surroundings } from './surroundings.ts';

/** Time between two looks at how far the reader is, in ms. */
const LOOK = 400;

/** A reading that this very worker has under way. */
interface Underway {
  stop: AbortController;
  /** The case that stood in the tab before. */
  before: StoredCase | null;
}

export class PageReading {
  readonly #around: Surroundings;
  readonly #desk: Desk;
  readonly #tabs: CaseTabs;
  readonly #rows: RowsByScrolling;
  readonly #marks: MarksInPages;
  /** Readings that this very worker has under way; two of one tab may overlap. */
  readonly #underway = new Map<string, Underway>();
  /** Those of them whose reader was not asked yet: whatever page is there when it is asked will be read. */
  readonly #beforeAsking = new Set<string>();

  constructor(around: Surroundings, desk: Desk, tabs: CaseTabs, rows: RowsByScrolling, marks: MarksInPages) {
    this.#around = around;
    this.#desk = desk;
    this.#tabs = tabs;
    this.#rows = rows;
    this.#marks = marks;
  }

  /**
   * Reads the page of a tab and makes its case; documents of the same case stay with it.
   * @param whenSettled waits until the page has stopped changing
   * @returns the case; what went wrong stands in its `problem`
   */
  async read(tabId: number, whenSettled = false): Promise<CaseState> {
    const readingId = crypto.randomUUID();
    const underway: Underway = { stop: new AbortController(), before: null };
    this.#underway.set(readingId, underway);
    this.#beforeAsking.add(readingId);
    try {
      return await this.#readAs(tabId, readingId, whenSettled, underway);
    } finally {
      this.#underway.delete(readingId);
      this.#beforeAsking.delete(readingId);
    }
  }

  async #readAs(tabId: number, readingId: string, whenSettled: boolean, underway: Underway): Promise<CaseState> {
    const around = this.#around;
    const before = await around.store.get(tabId);
    // Documents stay with the case while its page is read again; the old page's own words go at once.
    const parts = before.text === null ? [] : splitRecord(before.text, before.state.sources);
    const old = parts.find(({ source }) => source.tabId === tabId && source.kind === 'page');
    const others = parts.filter((part) => part !== old);
    const reading: CaseState = {
      ...emptyCase(tabId),
      painting: before.state.painting,
      gathering: before.state.gathering,
      log: before.state.log,
      entries: before.state.entries,
      status: 'reading',
      readingId,
      ...joinedState(others),
    };
    const { aside } = before;
    await this.#desk.keep(tabId, { state: reading, text: others.length > 0 ? joinRecord(others).text : null, aside });
    underway.before = before;
    const { signal } = underway.stop;
    const tell = (progress: { characters: number } | { step: Step }) =>
      void (signal.aborted || this.#desk.tellPanel('panel/reading', { tabId, readingId, ...progress }));
    around.checker.prepare();
    try {
      const looking = this.#lookHowFar(tabId, readingId, (characters) => tell({ characters }));
      const page = await this.pageOf(tabId, readingId, whenSettled).finally(looking);
      const own: RecordPart = { source: pageSource(readingId, page, tabId), text: page.text };
      await this.#rows.followRows(tabId, page);
      // A part of a page may not say whose it is: then only what is surely of the same case stays with it.
      const isSameCase = sameCaseAs(page.text, old, page.part ? ['same'] : ['same', 'unclear']);
      const held = await around.store.get(tabId);
      if (held.state.readingId === readingId && !isSameCase(held)) await this.#tabs.unlink(tabId);
      const plan = (held: StoredCase): Plan | null => {
        const { state } = held;
        // A late answer: the tab has moved on, or was read again.
        if (state.readingId !== readingId) return null;
        const same = isSameCase(held);
        // Another case than the page that stood here before: its documents are not this one's.
        const kept = same ? partsOf(held) : [];
        return joined([own, ...kept], {
          ...state,
          ...CHECKED,
          title: page.title,
          leftOut: page.leftOut,
          ...(page.part === undefined ? {} : { part: page.part }),
          // What was entered for a case goes on with that very case, and with no other.
          entries: same && (old !== undefined || kept.length > 0) ? state.entries : entriesFor(page.text, held.aside),
          log: this.#desk.logged(state, { what: 'read-page', words: page.words }),
        });
      };
      return await this.#desk.check(tabId, plan, { signal, onStep: (step) => tell({ step }) });
    } catch (error) {
      return this.#fail(tabId, readingId, error instanceof Problem ? error.code : 'unchecked');
    }
  }

  /** Asks the reader of a page now and then how much of it it has; what is given back ends that. */
  #lookHowFar(tabId: number, readingId: string, tell: (characters: number) => void): () => void {
    const looking = setInterval(() => {
      send('reader/holds', { readingId }, (e) => this.#around.toReader(tabId, e).catch(() => null)).then(
        ({ characters }) => characters !== undefined && tell(characters),
        () => {},
      );
    }, LOOK);
    return () => clearInterval(looking);
  }

  /** Ends the reading that is under way in a tab: the case that stood there before stands again, as it was. */
  async stop(tabId: number): Promise<CaseState> {
    const { state } = await this.#around.store.get(tabId);
    const { readingId } = state;
    const underway = readingId === null ? undefined : this.#underway.get(readingId);
    if (state.status !== 'reading' || readingId === null || !underway?.before) return this.get(tabId);
    const { before, stop } = underway;
    const log = this.#desk.logged(before.state, { what: 'stopped-reading' });
    const kept = await this.#desk.keep(tabId, { ...before, state: { ...before.state, log } });
    stop.abort();
    await this.#marks.forgetPage(tabId, readingId);
    const page = partsOf(before).find(({ source }) => source.tabId === tabId && source.kind === 'page');
    if (page) void this.#standAgain(tabId, kept.readingId, page);
    return kept;
  }

  /** The reader had let go of a page when it began anew: it reads it once more under its former name. */
  async #standAgain(tabId: number, readingId: string | null, { source, text }: RecordPart): Promise<void> {
    const page = await this.pageOf(tabId, source.id).catch(() => null);
    const held = await this.#around.store.get(tabId);
    if (held.state.readingId !== readingId || held.state.status === 'reading') return;
    if (page?.text === text) {
      if (held.state.painting) await this.#marks.paint(held.state);
      return;
    }
    // The page went on meanwhile: the case stands, and that is said.
    await this.#marks.forgetPage(tabId, source.id);
    await this.#desk.keep(tabId, { ...held, state: { ...held.state, pageChanged: true } });
  }

  /** The text of a tab's page. */
  async pageOf(tabId: number, readingId: string, whenSettled = false): Promise<Reading> {
    try {
      if (!(await this.#around.isOwnPage(tabId))) await this.#around.injectReader(tabId);
    } catch {
      throw new Problem('cannot-read');
    }
    this.#beforeAsking.delete(readingId);
    if (whenSettled) await send('reader/settle', {}, (e) => this.#around.toReader(tabId, e));
    const { parts, portals } = await this.#around.settings();
    const address = await this.#around.addressOf(tabId);
    const part = partOf(address, parts);
    const leaveOut = leftOutOf(address, portals);
    const read = (of?: string) =>
      send('reader/read', { readingId, part: of, leaveOut }, (e) => this.#around.toReader(tabId, e));
    let page = await read(part);
    // A part without a word is not what was picked.
    if (page.part && page.text.trim() === '') page = { ...(await read()), part: false };
    if (page.text.length > LONGEST_TEXT) throw new Problem('too-long');
    if (page.text.trim() === '') throw new Problem('no-text');
    return page;
  }

  async #fail(tabId: number, readingId: string, problem: ProblemCode): Promise<CaseState> {
    const { state, text, aside } = await this.#around.store.get(tabId);
    if (state.readingId !== readingId) return state;
    const failed = { problem, log: this.#desk.logged(state, { what: 'could-not-read' }) };
    const withoutFindings = (): Promise<CaseState> =>
      this.#desk.keep(tabId, { state: { ...state, ...failed, status: 'failed' }, text, aside });
    if (text === null || state.sources.length === 0) return withoutFindings();
    try {
      // The documents of the case were not touched by a page that could not be read: they stand, with the sentence.
      return await this.#desk.check(tabId, ({ text, state }) =>
        state.readingId === readingId ? { text, state: { ...state, ...CHECKED, ...failed } } : null,
      );
    } catch {
      return withoutFindings();
    }
  }

  async get(tabId: number): Promise<CaseState> {
    const caseTab = await this.#tabs.caseOf(tabId);
    const { state } = await this.#around.store.get(caseTab);
    // A worker that was ended in the middle of a reading left it open: nobody else will finish it.
    if (state.status === 'reading' && state.readingId && !this.#underway.has(state.readingId))
      return this.#fail(caseTab, state.readingId, 'interrupted');
    return state;
  }

  /** Whether the page of a reading is still in its tab, and its reader with it. */
  async isShown(tabId: number, readingId: string, gone: string | null): Promise<boolean> {
    if (readingId === gone) return false;
    if (this.#beforeAsking.has(readingId)) return true;
    try {
      // A page that was left has nobody to answer: that is no reason to wait and ask again.
      const { holds } = await send('reader/holds', { readingId }, (e) =>
        this.#around.toReader(tabId, e).catch(() => null),
      );
      // The question may overtake the order to read: then whoever answers stands in the page that is being read.
      return holds || this.#underway.has(readingId);
    } catch {
      return false;
    }
  }
}
