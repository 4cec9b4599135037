/**
 * What the background does with a case: reads a page on command, has it analysed, keeps it per tab, paints it, and
 * drops what belongs to an older reading. Knows no browser: its surroundings are handed in.
 */
import type { Act, Deed } from './activity.ts';
import type { Analysis } from './analysis.ts';
import { type CheckedBy, checkedBy, type RecordToCheck } from './checking/messages.ts';
import type { Checker } from './checking/port.ts';
import { criterionAt, marksOf, spansIn } from './marks.ts';
import {
  type CaseState,
  type Envelope,
  type Handlers,
  type Mark,
  type Reading,
  type RequestOf,
  type ResponseOf,
  type Shown,
  send,
} from './messages.ts';
import type { Gathered } from './page/gatherer-messages.ts';
import { compareCases } from './page/identity.ts';
import type { PickAct } from './page/picker-messages.ts';
import { Problem, type ProblemCode } from './problems.ts';
import {
  joinRecord,
  placeOf,
  type ReadPage,
  type RecordPart,
  type RecordSource,
  splitRecord,
  withPages,
} from './record/record.ts';
import { asideOf, entriesFor } from './reviewer/aside.ts';
import { choiceLogged, withChoice } from './reviewer/choice.ts';
import { enter } from './reviewer/enter.ts';
import type { Entry } from './reviewer/entries.ts';
import type { Work } from './reviewer/work.ts';
import { withRows } from './scroll-reading.ts';
import { selectedWords } from './selected-words.ts';
import { partOf, withoutPart, withPart } from './settings/parts.ts';
import { PickedPart, type Settings } from './settings/settings.ts';
import { emptyCase, type SessionCases, type StoredCase } from './storage/session-cases.ts';

/** Longest text that is read, in UTF-16 code units. */
export const LONGEST_TEXT = 20 * 1024 * 1024;

export interface Surroundings {
  store: SessionCases;
  checker: Checker;
  injectReader(tabId: number): Promise<void>;
  /** Brings what reads while a person scrolls, beside the reader. */
  injectGatherer(tabId: number): Promise<void>;
  /** Brings what a person picks a part of a page with, beside the reader. */
  injectPicker(tabId: number): Promise<void>;
  /** The address of a tab, as far as the browser tells it. */
  addressOf(tabId: number): Promise<string | undefined>;
  /** Keeps the parts of pages that are read alone. */
  keepParts(parts: PickedPart[]): Promise<void>;
  /** True of a page of the extension itself, which brings its own reader. */
  isOwnPage(tabId: number): Promise<boolean>;
  toReader(tabId: number, envelope: Envelope): Promise<unknown>;
  toPanel(envelope: Envelope): Promise<unknown>;
  openSample(): Promise<void>;
  /** The settings that hold now. */
  settings(): Promise<Settings>;
  /** Shows a tab, and its window. */
  showTab(tabId: number): Promise<void>;
  /**
   * Opens a document in a viewer of its own beside the case's tab, at the words of a mark; `onTab` hears of the new tab
   * before it comes to the front.
   */
  openViewer(
    tabId: number,
    documentId: string,
    mark: Mark | null,
    onTab: (viewer: number) => Promise<void>,
  ): Promise<void>;
  /** Whether a tab shows a report, or is only about to show something. */
  isReport(tabId: number): Promise<boolean>;
  /** Opens the report that is kept under a name, beside the case's tab; `onTab` as above. */
  openReport(tabId: number, name: string, onTab: (report: number) => Promise<void>): Promise<void>;
  now(): Date;
}

interface Sender {
  tabId: number | null;
}

/** What of a case is to be checked, and the state that what is found is laid over. */
interface Plan {
  text: string | null;
  state: CaseState;
  /** `YYYY-MM-DD`, where it is not the day of the clock. */
  today?: string | undefined;
  /** What the text gave: where it is held, only the entries are laid over it anew. */
  found?: Analysis;
}

/** What a page that was just read, or a document that was just added, makes of a case. */
const CHECKED = { status: 'ready', problem: null, pageChanged: false } as const;

/** How a tab comes to leave a page: a navigation begins or ends, or the page tells it of itself. */
type Leaving = 'begins' | 'ends' | 'left';

export class Cases {
  readonly #around: Surroundings;
  readonly handlers: Handlers<'background', Sender>;
  /** Readings that this very worker has under way; two of one tab may overlap. */
  readonly #underway = new Set<string>();
  /** Those of them whose reader was not asked yet: whatever page is there when it is asked will be read. */
  readonly #beforeAsking = new Set<string>();
  #turn = 0;
  /** The last of the checks of each case: they are made one after another. */
  readonly #checks = new Map<number, Promise<unknown>>();

  constructor(around: Surroundings) {
    this.#around = around;
    this.handlers = {
      'case/get': ({ tabId }) => this.#get(tabId),
      'case/read': ({ tabId, whenSettled }) => this.#read(tabId, whenSettled),
      'case/forget': ({ tabId }) => this.#forget(tabId),
      'case/choose': ({ tabId, ...wanted }) => this.#choose(tabId, wanted),
      'case/show': ({ tabId, mark }) => this.#show(tabId, mark),
      'case/light': ({ tabId, spans, go }) => this.#light(tabId, spans, go),
      'case/enter': ({ tabId, entry }) => this.#enter(tabId, entry),
      'case/keep-work': async ({ tabId, readingId, work }) => {
        await this.#keepWork(tabId, readingId, work);
        return {};
      },
      'case/material': ({ tabId }) => this.#material(tabId),
      'case/did': ({ tabId, deed }) => this.#did(tabId, deed),
      'case/select': ({ tabId, from }) => this.#select(tabId, from),
      'case/painting': ({ tabId, on }) => this.#painting(tabId, on),
      'case/gather-rows': ({ tabId, from, on }) => this.#gatherRows(tabId, from, on),
      'page/gathered': async ({ readingId }, { tabId }) => {
        if (tabId !== null) await this.#takeRows(tabId, readingId);
        return {};
      },
      'case/pick': ({ tabId, from, act }) => this.#pick(tabId, from, act),
      'case/whole-page': ({ tabId }) => this.#wholePage(tabId),
      'page/picked': async (part, { tabId }) => {
        if (tabId !== null) await this.#picked(tabId, part);
        return {};
      },
      'page/pick-ended': async (_, { tabId }) => {
        if (tabId !== null) await this.#pickEnded(await this.#caseOf(tabId));
        return {};
      },
      'record/gather': ({ tabId, on }) => this.#gather(tabId, on),
      'record/add-page': ({ tabId, from }) => this.#addPage(tabId, from),
      'record/begin': ({ tabId, documentId, name, pages }) => this.#begin(tabId, documentId, name, pages),
      'record/pages': ({ tabId, documentId, pages }) => this.#pages(tabId, documentId, pages),
      'record/end': ({ tabId, documentId, outcome }) => this.#end(tabId, documentId, outcome),
      'record/remove': ({ tabId, documentId }) => this.#remove(tabId, documentId),
      'record/open': ({ tabId, documentId }) => this.#open(tabId, documentId),
      'record/document': ({ documentId, at }, sender) => this.#document(documentId, at, sender),
      'report/open': async ({ tabId, name }) => {
        await around.openReport(tabId, name, (report) => this.#link(report, tabId));
        return {};
      },
      'sample/open': async () => {
        await around.openSample();
        return {};
      },
      'page/changed': async ({ readingId, sameCase }, sender) => {
        await this.#pageChanged(readingId, sameCase, sender);
        return {};
      },
      'page/left': async ({ readingId }, { tabId }) => {
        if (tabId !== null) await this.leftPage(tabId, 'left', readingId);
        return {};
      },
      'page/clicked': async ({ readingId, start, end }, sender) => {
        await this.#clicked(readingId, start, end, sender);
        return {};
      },
    };
  }

  /** Whether no case is open: then nobody is disturbed where the extension starts anew. */
  async isIdle(): Promise<boolean> {
    for (const tabId of await this.#around.store.tabs()) {
      const { state } = await this.#around.store.get(tabId);
      if (state.status !== 'empty' || state.sources.length > 0) return false;
    }
    return true;
  }

  /** A tab is gone: nothing of its case is kept. */
  async closed(tabId: number): Promise<void> {
    await this.#sourceLeft(tabId, 'begins');
    const links = await this.#around.store.links();
    if (String(tabId) in links.cases) {
      const { [String(tabId)]: _, ...cases } = links.cases;
      await this.#around.store.putLinks({ ...links, cases });
    }
    await this.#unlink(tabId);
    await this.#around.store.forget(tabId);
  }

  /**
   * The tab may show another document: then the case of the one before is cleared at once. The browser also says so of
   * every address that a page gives itself, and late; so the page's reader is asked whether it is still there.
   * @param how how the tab comes to leave its page
   * @param gone the reading whose page told that it is left
   */
  async leftPage(tabId: number, how: Leaving = 'begins', gone: string | null = null): Promise<void> {
    const left = await this.#sourceLeft(tabId, how, gone);
    const { state } = await this.#around.store.get(tabId);
    // While pages are being added, the next note is opened in this very tab.
    const untouched = state.status === 'empty' && state.problem === null && state.sources.length === 0;
    // A case that was forgotten leaves its line in the log: of the next page nothing was said yet.
    if (state.gathering || (untouched && state.log.length === 0)) return;
    if (state.sources.some((source) => source.tabId === tabId && source.kind === 'page')) return;
    const { readingId } = state;
    if (state.status === 'reading' && readingId !== null) {
      if (await this.#isShown(tabId, readingId, gone)) return;
    } else if (how !== 'begins' && !left) return;
    // What began while the reader was asked is of the page that is there now.
    const held = await this.#around.store.get(tabId);
    if (held.state.readingId !== readingId) return;
    await this.#keep(tabId, {
      state: { ...emptyCase(tabId), painting: held.state.painting },
      text: null,
      aside: asideOf(held),
    });
    await this.#unlink(tabId);
  }

  /** Whether the page of a reading is still in its tab, and its reader with it. */
  async #isShown(tabId: number, readingId: string, gone: string | null): Promise<boolean> {
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

  /** The case that a tab shows something of; its own first, then the one that pages are being added to. */
  async #caseOf(tabId: number): Promise<number> {
    const { state } = await this.#around.store.get(tabId);
    if (state.status !== 'empty' || state.sources.length > 0) return tabId;
    const { cases, gathering } = await this.#around.store.links();
    const linked = cases[String(tabId)];
    if (linked !== undefined && (await this.#shows(tabId, linked))) return linked;
    return gathering ?? tabId;
  }

  /** Whether a tab that was linked to a case still shows something of it: a page or document, or our own report of it. */
  async #shows(tabId: number, caseTab: number): Promise<boolean> {
    const { state } = await this.#around.store.get(caseTab);
    return state.sources.some((source) => source.tabId === tabId) || this.#around.isReport(tabId);
  }

  async #link(tabId: number, caseTab: number): Promise<void> {
    if (tabId === caseTab) return;
    const links = await this.#around.store.links();
    await this.#around.store.putLinks({ ...links, cases: { ...links.cases, [String(tabId)]: caseTab } });
  }

  /** Takes away every link to a case. */
  async #unlink(caseTab: number): Promise<void> {
    const { cases, gathering } = await this.#around.store.links();
    const kept = Object.entries(cases).filter(([, of]) => of !== caseTab);
    if (kept.length === Object.keys(cases).length && gathering !== caseTab) return;
    await this.#around.store.putLinks({
      cases: Object.fromEntries(kept),
      gathering: gathering === caseTab ? null : gathering,
    });
  }

  /** A tab may no longer show the page or the document that it showed. True where it did and does not. */
  async #sourceLeft(tabId: number, how: Leaving, gone: string | null = null): Promise<boolean> {
    const caseTab = (await this.#around.store.links()).cases[String(tabId)] ?? tabId;
    const before = await this.#around.store.get(caseTab);
    const left = new Set<string>();
    // A viewer asks for its document as soon as it is there; one that is only being opened shows nothing yet.
    for (const { id, kind, tabId: shownIn } of before.state.sources)
      if (shownIn === tabId && (kind === 'pdf' ? how === 'begins' : !(await this.#isShown(tabId, id, gone))))
        left.add(id);
    if (left.size === 0) return false;
    const held = await this.#around.store.get(caseTab);
    const sources = held.state.sources.map((source) =>
      source.tabId === tabId && left.has(source.id) ? { ...source, tabId: null } : source,
    );
    await this.#keep(caseTab, { ...held, state: { ...held.state, sources, rowsSoFar: null } });
    if (caseTab !== tabId && !sources.some((source) => source.tabId === tabId)) {
      const links = await this.#around.store.links();
      const { [String(tabId)]: _, ...cases } = links.cases;
      await this.#around.store.putLinks({ ...links, cases });
    }
    return true;
  }

  async #get(tabId: number): Promise<CaseState> {
    const caseTab = await this.#caseOf(tabId);
    const { state } = await this.#around.store.get(caseTab);
    // A worker that was ended in the middle of a reading left it open: nobody else will finish it.
    if (state.status === 'reading' && state.readingId && !this.#underway.has(state.readingId))
      return this.#fail(caseTab, state.readingId, 'interrupted');
    return state;
  }

  async #read(tabId: number, whenSettled = false): Promise<CaseState> {
    const readingId = crypto.randomUUID();
    this.#underway.add(readingId);
    this.#beforeAsking.add(readingId);
    try {
      return await this.#readAs(tabId, readingId, whenSettled);
    } finally {
      this.#underway.delete(readingId);
      this.#beforeAsking.delete(readingId);
    }
  }

  /** The text of a tab's page. */
  async #pageOf(tabId: number, readingId: string, whenSettled = false): Promise<Reading> {
    try {
      if (!(await this.#around.isOwnPage(tabId))) await this.#around.injectReader(tabId);
    } catch {
      throw new Problem('cannot-read');
    }
    this.#beforeAsking.delete(readingId);
    if (whenSettled) await send('reader/settle', {}, (e) => this.#around.toReader(tabId, e));
    const { parts } = await this.#around.settings();
    const part = partOf(await this.#around.addressOf(tabId), parts);
    const read = (of?: string) => send('reader/read', { readingId, part: of }, (e) => this.#around.toReader(tabId, e));
    let page = await read(part);
    // A part without a word is not what was picked.
    if (page.part && page.text.trim() === '') page = { ...(await read()), part: false };
    if (page.text.length > LONGEST_TEXT) throw new Problem('too-long');
    if (page.text.trim() === '') throw new Problem('no-text');
    return page;
  }

  async #readAs(tabId: number, readingId: string, whenSettled: boolean): Promise<CaseState> {
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
    await this.#keep(tabId, { state: reading, text: others.length > 0 ? joinRecord(others).text : null, aside });
    around.checker.prepare();
    try {
      const page = await this.#pageOf(tabId, readingId, whenSettled);
      const own: RecordPart = { source: pageSource(readingId, page, tabId), text: page.text };
      await this.#followRows(tabId, page);
      // A part of a page may not say whose it is: then only what is surely of the same case stays with it.
      const isSameCase = sameCaseAs(page.text, old, page.part ? ['same'] : ['same', 'unclear']);
      const held = await around.store.get(tabId);
      if (held.state.readingId === readingId && !isSameCase(held)) await this.#unlink(tabId);
      return await this.#check(tabId, (held) => {
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
          log: this.#logged(state, { what: 'read-page', words: page.words }),
        });
      });
    } catch (error) {
      return this.#fail(tabId, readingId, error instanceof Problem ? error.code : 'unchecked');
    }
  }

  /** Begins, moves or ends the picking of a part of the page that is to be read. */
  async #pick(tabId: number, from: number, act: PickAct): Promise<CaseState> {
    // The case is read anew with what is picked: that is its own page.
    if (from !== tabId || (await this.#around.isOwnPage(from))) throw new Problem('no-part');
    try {
      if (act === 'begin') await this.#around.injectPicker(from);
      const { words } = await send('picker/act', { act }, (e) => this.#around.toReader(from, e));
      if (act === 'take' || act === 'cancel') return (await this.#around.store.get(tabId)).state;
      const held = await this.#around.store.get(tabId);
      return this.#keep(tabId, { ...held, state: { ...held.state, picking: words } });
    } catch (error) {
      if (act === 'begin') throw error;
      return this.#pickEnded(tabId);
    }
  }

  async #pickEnded(tabId: number): Promise<CaseState> {
    const held = await this.#around.store.get(tabId);
    return this.#keep(tabId, { ...held, state: { ...held.state, picking: null } });
  }

  /** A part was picked in a tab: it is remembered for its site, and read. */
  async #picked(tabId: number, picked: PickedPart): Promise<void> {
    await this.#pickEnded(tabId);
    const part = PickedPart.safeParse(picked);
    if (!part.success) return;
    await this.#around.keepParts(withPart((await this.#around.settings()).parts, part.data));
    await this.#read(tabId);
  }

  async #wholePage(tabId: number): Promise<CaseState> {
    const { parts } = await this.#around.settings();
    await this.#around.keepParts(withoutPart(parts, await this.#around.addressOf(tabId)));
    return this.#read(tabId);
  }

  /** A grid that draws only what is in view is known by its rows from the beginning, so that none is mistaken. */
  async #followRows(tabId: number, { readingId, leftOut }: Reading): Promise<void> {
    if (!leftOut?.rows) return;
    try {
      await this.#around.injectGatherer(tabId);
      await send('gatherer/follow', { readingId }, (e) => this.#around.toReader(tabId, e));
    } catch {
      // Without it the rows that are drawn are found by their words.
    }
  }

  /** Begins or ends reading a page while the person scrolls it. */
  #gatherRows(tabId: number, from: number, on: boolean): Promise<CaseState> {
    return this.#inTurn(tabId, async () => {
      const { state } = await this.#around.store.get(tabId);
      const readingId = state.sources.find((source) => source.tabId === from && source.kind === 'page')?.id;
      if (readingId === undefined) throw new Problem('stale');
      try {
        if (on && !(await this.#around.isOwnPage(from))) await this.#around.injectGatherer(from);
        const gathered = await send('gatherer/gather', { readingId, on }, (e) => this.#around.toReader(from, e));
        return await this.#withRowsNow(tabId, readingId, gathered, on);
      } catch (error) {
        if (on) throw error;
        const held = await this.#around.store.get(tabId);
        return this.#keep(tabId, { ...held, state: { ...held.state, rowsSoFar: null } });
      }
    });
  }

  /** More rows came by in the page of a tab. */
  async #takeRows(tabId: number, readingId: string): Promise<void> {
    const caseTab = await this.#caseOf(tabId);
    await this.#inTurn(caseTab, async () => {
      const { state } = await this.#around.store.get(caseTab);
      if (!state.sources.some(({ id }) => id === readingId)) return;
      // Asked for in its turn: nothing else of the case is painted by the text that was before.
      const gathered = await send('gatherer/take', { readingId }, (e) => this.#around.toReader(tabId, e));
      await this.#withRowsNow(caseTab, readingId, gathered, true);
    });
  }

  /** Checks the case with the text that a page has by now. */
  async #withRowsNow(tabId: number, readingId: string, gathered: Gathered, on: boolean): Promise<CaseState> {
    const grown = (held: StoredCase) => {
      const { state, parts } = withRows(held, readingId, gathered, on, LONGEST_TEXT);
      const log = on ? state.log : this.#logged(state, { what: 'read-while-scrolling', rows: gathered.rows });
      return { parts, state: { ...state, log } };
    };
    const held = await this.#around.store.get(tabId);
    // Read again, or forgotten, meanwhile.
    if (!held.state.sources.some(({ id }) => id === readingId)) return held.state;
    const { parts, state } = grown(held);
    if (!parts) return this.#keep(tabId, { ...held, state });
    return this.#checkNow(tabId, (now) => {
      const isThere = now.state.sources.some(({ id }) => id === readingId);
      const next = isThere ? grown(now) : null;
      return next?.parts ? joined(next.parts, { ...next.state, ...CHECKED }) : null;
    });
  }

  /**
   * Checks what a case gives, and keeps, tells and paints what was found. Much may happen in a long check: what it hangs
   * on is looked at once more when it is made, and everything else of the case stays as it is by then.
   * @param plan what is to be checked of the case as it is held; null where there is nothing to check any more
   */
  #check(tabId: number, plan: (held: StoredCase) => Plan | null): Promise<CaseState> {
    return this.#inTurn(tabId, () => this.#checkNow(tabId, plan));
  }

  async #checkNow(tabId: number, plan: (held: StoredCase) => Plan | null): Promise<CaseState> {
    const { checker, store } = this.#around;
    for (;;) {
      const by = checkedBy(await this.#around.settings());
      const today = dayOf(this.#around.now());
      const held = await store.get(tabId);
      const planned = plan(held);
      if (!planned) return held.state;
      const record = recordOf(planned, today, by);
      const { found, ...shown } = planned.found
        ? { found: planned.found, ...(await checker.review(planned.found, record)) }
        : await checker.check(record);
      const now = await store.get(tabId);
      const still = plan(now);
      if (!still) return now.state;
      if (!isSameRecord(record, recordOf(still, today, by))) continue;
      const next: CaseState = { ...still.state, ...shown };
      const kept = await this.#keep(tabId, { state: next, text: still.text, found });
      if (next.painting) await this.#paint(next);
      return kept;
    }
  }

  /** Does something with a case when all that was to be done with it before is done. */
  async #inTurn<T>(tabId: number, work: () => Promise<T>): Promise<T> {
    const before = this.#checks.get(tabId) ?? Promise.resolve();
    // What failed before was told to whoever asked for it.
    const mine = before.then(work, work);
    this.#checks.set(tabId, mine);
    try {
      return await mine;
    } finally {
      if (this.#checks.get(tabId) === mine) this.#checks.delete(tabId);
    }
  }

  /** The settings are other ones: every case is checked anew by them. */
  async settingsChanged(): Promise<void> {
    for (const tabId of await this.#around.store.tabs()) {
      await this.#check(tabId, ({ text, state }) =>
        text === null || state.status !== 'ready' ? null : { text, state },
      );
    }
  }

  async #gather(tabId: number, on: boolean): Promise<CaseState> {
    const links = await this.#around.store.links();
    // One case at a time is added to: an older one is done with.
    if (on && links.gathering !== null && links.gathering !== tabId) await this.#gather(links.gathering, false);
    await this.#around.store.putLinks({ ...(await this.#around.store.links()), gathering: on ? tabId : null });
    const held = await this.#around.store.get(tabId);
    return this.#keep(tabId, { ...held, state: { ...held.state, gathering: on } });
  }

  async #addPage(tabId: number, from: number): Promise<CaseState> {
    const readingId = crypto.randomUUID();
    this.#around.checker.prepare();
    const page = await this.#pageOf(from, readingId);
    return this.#inTurn(tabId, async () => {
      const held = await this.#around.store.get(tabId);
      const pages = partsOf(held).filter(({ source }) => source.kind === 'page');
      if (pages.some(({ text }) => text === page.text)) throw new Problem('already-there');
      // Facts of two patients are never mixed, whoever asks for it.
      if (pages.some(({ text }) => compareCases(text, page.text) === 'other')) throw new Problem('other-page');
      if ((held.text?.length ?? 0) + page.text.length > LONGEST_TEXT) throw new Problem('too-long');
      await this.#link(from, tabId);
      const { readingId: of } = held.state;
      return this.#checkNow(tabId, (now) => {
        if (now.state.readingId !== of) return null;
        // A page that was read in this tab before gives its place: the tab shows one page.
        const left = partsOf(now).map((part) =>
          part.source.tabId === from ? { ...part, source: { ...part.source, tabId: null } } : part,
        );
        return joined([...left, { source: pageSource(readingId, page, from), text: page.text }], {
          ...now.state,
          ...CHECKED,
          log: this.#logged(now.state, { what: 'added-page', words: page.words }),
        });
      });
    });
  }

  #begin(tabId: number, documentId: string, name: string, pages: number): Promise<CaseState> {
    this.#around.checker.prepare();
    return this.#inTurn(tabId, async () => {
      const held = await this.#around.store.get(tabId);
      const source: RecordSource = {
        id: documentId,
        kind: 'pdf',
        name,
        tabId: null,
        start: 0,
        end: 0,
        words: 0,
        frames: 0,
        pages,
        pageStarts: [],
        empty: [],
        sparse: [],
        failed: [],
        status: 'reading',
      };
      const { text, sources } = joinRecord([...partsOf(held), { source, text: '' }]);
      const state = { ...held.state, sources, log: this.#logged(held.state, { what: 'opened-document', pages }) };
      return this.#keep(tabId, { state, text, aside: held.aside });
    });
  }

  #pages(tabId: number, documentId: string, pages: readonly ReadPage[]): Promise<CaseState> {
    return this.#inTurn(tabId, async () => {
      const parts = await this.#partsWith(tabId, documentId);
      const size = parts.reduce((sum, { text }) => sum + text.length, 0);
      const more = pages.reduce((sum, page) => sum + (page?.length ?? 0), 0);
      if (size + more > LONGEST_TEXT) throw new Problem('too-much');
      return this.#checkNow(tabId, (held) => {
        const { state } = held;
        if (!holdsSource(held, documentId)) return null;
        return joined(
          partsOf(held).map((part) => (part.source.id === documentId ? withPages(part, pages) : part)),
          { ...state, ...CHECKED },
        );
      });
    });
  }

  #end(tabId: number, documentId: string, outcome: 'read' | 'stopped'): Promise<CaseState> {
    return this.#inTurn(tabId, async () => {
      await this.#partsWith(tabId, documentId);
      const held = await this.#around.store.get(tabId);
      const { state } = held;
      const sources = state.sources.map((one) => (one.id === documentId ? { ...one, status: outcome } : one));
      const source = sources.find(({ id }) => id === documentId);
      // Stopped before its first page: as if it had never been chosen.
      if (source?.pageStarts.length === 0) return this.#removeNow(tabId, documentId);
      const next: CaseState = {
        ...state,
        sources,
        log: this.#logged(state, {
          what: outcome === 'read' ? 'read-document' : 'stopped-document',
          read: source?.pageStarts.length ?? 0,
          pages: source?.pages ?? 0,
        }),
      };
      return this.#keep(tabId, { ...held, state: next });
    });
  }

  #remove(tabId: number, documentId: string): Promise<CaseState> {
    return this.#inTurn(tabId, () => this.#removeNow(tabId, documentId));
  }

  async #removeNow(tabId: number, documentId: string): Promise<CaseState> {
    const parts = await this.#partsWith(tabId, documentId);
    if (parts.some(({ source, text }) => source.id !== documentId && text.trim() !== ''))
      return this.#checkNow(tabId, (held) => {
        if (!holdsSource(held, documentId)) return null;
        return joined(
          partsOf(held).filter(({ source }) => source.id !== documentId),
          { ...held.state, ...CHECKED, log: this.#logged(held.state, { what: 'removed-source' }) },
        );
      });
    await this.#unlink(tabId);
    const { state } = await this.#around.store.get(tabId);
    const log = this.#logged(state, { what: 'removed-source' });
    const next = { ...emptyCase(tabId), painting: state.painting, log };
    return this.#keep(tabId, { state: next, text: null });
  }

  async #partsWith(tabId: number, documentId: string): Promise<RecordPart[]> {
    const held = await this.#around.store.get(tabId);
    if (!holdsSource(held, documentId)) throw new Problem('no-document');
    return partsOf(held);
  }

  /** What a viewer must know of its document. */
  async #document(
    documentId: string,
    at: { start: number; end: number } | null,
    { tabId }: Sender,
  ): Promise<ResponseOf<'record/document'>> {
    const caseTab = await this.#around.store.caseWith(documentId);
    if (caseTab === null || tabId === null) throw new Problem('no-document');
    await this.#link(tabId, caseTab);
    const held = await this.#around.store.get(caseTab);
    const sources = held.state.sources.map((source) => (source.id === documentId ? { ...source, tabId } : source));
    const source = sources.find(({ id }) => id === documentId);
    if (!source) throw new Problem('no-document');
    const state = { ...held.state, sources };
    await this.#keep(caseTab, { ...held, state });
    const all = state.analysis ? spansIn(source, marksOf(state.analysis)) : [];
    const body = held.text?.slice(source.start, source.end) ?? '';
    return {
      name: source.name,
      pages: source.pages,
      pageStarts: source.pageStarts,
      marks: state.painting ? all : [],
      copied: state.notes.flatMap(({ copied }) => spansIn(source, copied)),
      at: at && { ...at, quote: body.slice(at.start, at.end), polarity: 'for' },
    };
  }

  async #choose(tabId: number, { today, ...wanted }: Omit<RequestOf<'case/choose'>, 'tabId'>): Promise<CaseState> {
    const { text, state } = await this.#around.store.get(tabId);
    if (text === null) return this.#read(tabId);
    const { readingId } = state;
    return this.#check(tabId, ({ text, state }) => {
      if (text === null || state.readingId !== readingId) return null;
      const choice = withChoice(state.choice, wanted);
      return { text, state: { ...state, choice, log: this.#logged(state, choiceLogged(wanted)) }, today };
    });
  }

  /** Takes in what the reviewer entered, and has the drafts written anew with it. */
  #enter(tabId: number, entry: Entry): Promise<CaseState> {
    return this.#check(tabId, ({ state, found, text }) => {
      if (!found) throw new Problem('no-case');
      const next: CaseState = { ...state, entries: enter(state.entries, entry, found, text ?? '') };
      if ('criterion' in entry)
        next.log = this.#logged(state, { what: entry.finding ? 'set-finding' : 'unset-finding' });
      if ('evidence' in entry || 'withoutEvidence' in entry) {
        next.selected = null;
        next.log = this.#logged(state, { what: 'evidence' in entry ? 'named-evidence' : 'unnamed-evidence' });
      }
      return { text, state: next, found };
    });
  }

  /** Keeps what the reviewer was at. Told late, it must not become another case's. */
  async #keepWork(tabId: number, readingId: string | null, work: Work): Promise<void> {
    const held = await this.#around.store.get(tabId);
    if (held.state.status !== 'ready' || held.state.readingId !== readingId) return;
    await this.#keep(tabId, { ...held, state: { ...held.state, entries: { ...held.state.entries, work } } });
  }

  /** What an export needs beside the state. */
  async #material(tabId: number): Promise<ResponseOf<'case/material'>> {
    const { text, found } = await this.#around.store.get(tabId);
    if (text === null || !found) throw new Problem('no-case');
    return { text, found };
  }

  async #did(tabId: number, what: Deed | 'opened-viewer'): Promise<CaseState> {
    const held = await this.#around.store.get(tabId);
    return this.#keep(tabId, { ...held, state: { ...held.state, log: this.#logged(held.state, { what }) } });
  }

  /** Takes the words that are selected in a tab, for the panel to ask what they are evidence for. */
  async #select(tabId: number, from: number | null): Promise<CaseState> {
    const asked = await this.#around.store.get(tabId);
    const selected = from === null ? null : await selectedWords(asked, from, this.#around.toReader);
    const held = await this.#around.store.get(tabId);
    // Read again meanwhile: the words stand elsewhere now.
    if (held.text !== asked.text) return held.state;
    return this.#keep(tabId, { ...held, state: { ...held.state, selected } });
  }

  /** The person asked in the page itself to use the words that are selected there. */
  async useSelected(tabId: number): Promise<void> {
    await this.#select(await this.#caseOf(tabId), tabId);
  }

  /** Lights the words that a sentence rests on, in every page and document of the case that is open. */
  async #light(tabId: number, spans: readonly { start: number; end: number }[], go: boolean): Promise<Shown> {
    const { state, text } = await this.#around.store.get(tabId);
    const marks: Mark[] =
      text === null ? [] : spans.map((span) => ({ ...span, quote: text.slice(span.start, span.end), polarity: 'for' }));
    await this.#toReaders(state, 'reader/light', marks);
    const [first] = marks;
    return go && first ? this.#show(tabId, first) : { found: marks.length > 0 };
  }

  async #forget(tabId: number): Promise<CaseState> {
    const { state } = await this.#around.store.get(tabId);
    await this.#paint({ ...state, analysis: null });
    for (const { kind, tabId: shownIn, id } of state.sources)
      if (kind === 'page' && shownIn !== null) await this.#forgetPage(shownIn, id);
    await this.#unlink(tabId);
    await this.#around.store.forget(tabId);
    const next = { ...emptyCase(tabId), log: this.#logged(state, { what: 'forgot' }) };
    return this.#keep(tabId, { state: next, text: null });
  }

  async #painting(tabId: number, on: boolean): Promise<CaseState> {
    const held = await this.#around.store.get(tabId);
    const state = { ...held.state, painting: on };
    const kept = await this.#keep(tabId, { ...held, state });
    await this.#paint(on ? state : { ...state, analysis: null });
    return kept;
  }

  async #show(tabId: number, mark: Mark): Promise<Shown> {
    const { state } = await this.#around.store.get(tabId);
    const source = placeOf(state.sources, mark.start)?.source;
    if (!source) return { found: false };
    const own = { ...mark, start: mark.start - source.start, end: mark.end - source.start };
    if (source.tabId !== null) {
      const shownIn = source.tabId;
      try {
        const shown = await send('reader/show', { readingId: source.id, mark: own }, (e) =>
          this.#around.toReader(shownIn, e),
        );
        if (shown.found && (source.kind === 'pdf' || state.sources.length > 1)) await this.#around.showTab(shownIn);
        if (shown.found || source.kind === 'page') return shown;
      } catch {
        if (source.kind === 'page') return { found: false };
        // The viewer is gone: another one is opened.
      }
    }
    if (source.kind === 'page') return { found: false };
    await this.#around.openViewer(tabId, source.id, own, (viewer) => this.#link(viewer, tabId));
    await this.#did(tabId, 'opened-viewer');
    return { found: true };
  }

  /** Shows a document from its beginning. */
  async #open(tabId: number, documentId: string): Promise<Record<string, never>> {
    const { state } = await this.#around.store.get(tabId);
    const source = state.sources.find(({ id }) => id === documentId);
    if (!source) throw new Problem('no-document');
    if (source.tabId !== null) await this.#around.showTab(source.tabId);
    else {
      await this.#around.openViewer(tabId, documentId, null, (viewer) => this.#link(viewer, tabId));
      await this.#did(tabId, 'opened-viewer');
    }
    return {};
  }

  async #pageChanged(readingId: string, sameCase: boolean, { tabId }: Sender): Promise<void> {
    if (tabId === null) return;
    const caseTab = await this.#caseOf(tabId);
    const held = await this.#around.store.get(caseTab);
    if (!held.state.sources.some(({ id }) => id === readingId)) return;
    if (sameCase) await this.#keep(caseTab, { ...held, state: { ...held.state, pageChanged: true } });
    else if (held.state.gathering || caseTab !== tabId) await this.#sourceLeft(tabId, 'left', readingId);
    else {
      await this.#unlink(caseTab);
      await this.#keep(caseTab, {
        state: {
          ...emptyCase(caseTab),
          painting: held.state.painting,
          status: 'failed',
          problem: 'other-case',
          log: held.state.log,
        },
        text: null,
      });
    }
  }

  async #clicked(readingId: string, start: number, end: number, { tabId }: Sender): Promise<void> {
    if (tabId === null) return;
    const caseTab = await this.#caseOf(tabId);
    const { state } = await this.#around.store.get(caseTab);
    const source = state.sources.find(({ id }) => id === readingId);
    if (!source || !state.analysis) return;
    const at = criterionAt(state.analysis, source.start + start, source.start + end);
    if (at) await this.#tellPanel('panel/open-criterion', { tabId: caseTab, ...at });
  }

  /** Paints every page and document of the case that is open somewhere. */
  async #paint(state: CaseState): Promise<void> {
    const marks = state.analysis ? marksOf(state.analysis) : [];
    await this.#toReaders(state, 'reader/paint', marks);
  }

  /** Sends each page and document of the case that is open the marks that stand in it. */
  async #toReaders(state: CaseState, name: 'reader/paint' | 'reader/light', marks: readonly Mark[]): Promise<void> {
    await Promise.all(
      state.sources.map(async (source) => {
        if (source.tabId === null) return;
        const shownIn = source.tabId;
        try {
          await send(name, { readingId: source.id, marks: spansIn(source, marks) }, (e) =>
            this.#around.toReader(shownIn, e),
          );
        } catch {
          // The page is gone or being replaced; the findings in the panel stand on their own.
        }
      }),
    );
  }

  /** The page's reader lets go of what it read: no paint, no watching. */
  async #forgetPage(tabId: number, readingId: string): Promise<void> {
    try {
      await send('reader/forget', { readingId }, (e) => this.#around.toReader(tabId, e));
    } catch {
      // The page is gone, and its paint with it.
    }
  }

  async #fail(tabId: number, readingId: string, problem: ProblemCode): Promise<CaseState> {
    const { state, text, aside } = await this.#around.store.get(tabId);
    if (state.readingId !== readingId) return state;
    const failed = { problem, log: this.#logged(state, { what: 'could-not-read' }) };
    const withoutFindings = (): Promise<CaseState> =>
      this.#keep(tabId, { state: { ...state, ...failed, status: 'failed' }, text, aside });
    if (text === null || state.sources.length === 0) return withoutFindings();
    try {
      // The documents of the case were not touched by a page that could not be read: they stand, with the sentence.
      return await this.#check(tabId, ({ text, state }) =>
        state.readingId === readingId ? { text, state: { ...state, ...CHECKED, ...failed } } : null,
      );
    } catch {
      return withoutFindings();
    }
  }

  /** Keeps a case and tells it to the panel; gives it as it was kept, with its turn. */
  async #keep(tabId: number, value: StoredCase): Promise<CaseState> {
    // Above every earlier one, those of a worker that is gone included.
    this.#turn = Math.max(this.#turn + 1, value.state.turn + 1, this.#around.now().getTime());
    const state = { ...value.state, turn: this.#turn };
    await this.#around.store.put(tabId, { ...value, state });
    // A panel that is slow to answer holds nothing up.
    void this.#tellPanel('panel/case', state);
    return state;
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
  #logged(state: CaseState, act: Act): CaseState['log'] {
    return [...state.log, { at: this.#around.now().toISOString(), ...act }].slice(-50);
  }
}

function pageSource(readingId: string, page: Reading, tabId: number): RecordSource {
  return {
    id: readingId,
    kind: 'page',
    name: page.title,
    tabId,
    start: 0,
    end: 0,
    words: page.words,
    frames: page.frames,
    pages: 1,
    pageStarts: [0],
    empty: [],
    sparse: [],
    failed: [],
    status: 'read',
  };
}

/** Whether a page is of the same case as the one that stood in its tab before, and as those that are kept with it. */
function sameCaseAs(
  text: string,
  before: RecordPart | undefined,
  enough: readonly ReturnType<typeof compareCases>[],
): (held: StoredCase) => boolean {
  let known: { of: string | null; same: boolean } | null = null;
  return (held) => {
    if (known?.of !== held.text || known === null) {
      const pages = [...(before ? [before] : []), ...partsOf(held).filter(({ source }) => source.kind === 'page')];
      known = { of: held.text, same: pages.every((page) => enough.includes(compareCases(page.text, text))) };
    }
    return known.same;
  };
}

const partsOf = ({ text, state }: StoredCase): RecordPart[] => (text === null ? [] : splitRecord(text, state.sources));

const holdsSource = ({ text, state }: StoredCase, sourceId: string): boolean =>
  text !== null && state.sources.some(({ id }) => id === sourceId);

/** A case of these parts. */
function joined(parts: readonly RecordPart[], state: CaseState): Plan {
  const { text, sources } = joinRecord(parts);
  return { text, state: { ...state, ...totalsOf(sources), sources } };
}

function recordOf({ text, state, today }: Plan, day: string, by: CheckedBy): RecordToCheck {
  const { sources, choice, entries } = state;
  // What was written in the panel changes no finding.
  const { work: _, ...entered } = entries;
  return { text: text ?? '', sources, choice, entries: entered, today: today ?? day, by };
}

/** Whether two records give the same findings; where their documents are shown is no part of that. */
function isSameRecord({ text, sources, ...rest }: RecordToCheck, other: RecordToCheck): boolean {
  const { text: otherText, sources: otherSources, ...otherRest } = other;
  const shown = (of: readonly RecordSource[]) => of.map(({ tabId: _, status: __, ...source }) => source);
  return (
    text === otherText && JSON.stringify([rest, shown(sources)]) === JSON.stringify([otherRest, shown(otherSources)])
  );
}

/** What the sources are together. */
function totalsOf(sources: readonly RecordSource[]): Pick<CaseState, 'words' | 'frames'> {
  return {
    words: sources.reduce((sum, { words }) => sum + words, 0),
    frames: sources.reduce((sum, { frames }) => sum + frames, 0),
  };
}

function joinedState(parts: readonly RecordPart[]): Pick<CaseState, 'sources' | 'words' | 'frames'> {
  const { sources } = joinRecord(parts);
  return { sources, ...totalsOf(sources) };
}

function dayOf(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
