/**
 * The cases that are open, one a tab: what the background does with them when the panel, a page or the browser says
 * something. Each part of the work has a file of its own beside this one. Knows no browser: its surroundings are handed
 * in.
 */
import type { Handlers } from '../messages.ts';
import { CaseTabs } from './case-tabs.ts';
import { Desk } from './desk.ts';
import { firstScreen } from './first-screen.ts';
import { MarksInPages } from './marks-in-pages.ts';
import { type Leaving, PageLeaving } from './page-leaving.ts';
import { PageReading } from './page-reading.ts';
import { PartPicking } from './part-picking.ts';
import { RecordSources } from './record-sources.ts';
import { ReviewerWork } from './reviewer-work.ts';
import { RowsByScrolling } from './rows-by-scrolling.ts';
import { Showing } from './showing.ts';
import type { Sender, Surroundings } from './surroundings.ts';

export class OpenCases {
  readonly handlers: Handlers<'background', Sender>;
  readonly #around: Surroundings;
  readonly #desk: Desk;
  readonly #leaving: PageLeaving;
  readonly #reviewer: ReviewerWork;

  constructor(around: Surroundings) {
    const marks = new MarksInPages(around);
    const tabs = new CaseTabs(around);
    const desk = new Desk(around, marks);
    const rows = new RowsByScrolling(around, desk, tabs);
    const reading = new PageReading(around, desk, tabs, rows, marks);
    const leaving = new PageLeaving(around, desk, tabs, reading);
    const picking = new PartPicking(around, desk, reading);
    const record = new RecordSources(around, desk, tabs, reading);
    const reviewer = new ReviewerWork(around, desk, tabs, marks, reading);
    const showing = new Showing(around, desk, tabs, marks);
    this.#around = around;
    this.#desk = desk;
    this.#leaving = leaving;
    this.#reviewer = reviewer;
    this.handlers = {
      'case/get': ({ tabId }) => reading.get(tabId),
      'case/first-screen': async ({ tabId }) => firstScreen(await reading.get(tabId)),
      'case/read': ({ tabId, whenSettled }) => reading.read(tabId, whenSettled),
      'case/stop-reading': ({ tabId }) => reading.stop(tabId),
      'case/forget': ({ tabId }) => reviewer.forget(tabId),
      'case/choose': ({ tabId, ...wanted }) => reviewer.choose(tabId, wanted),
      'case/show': ({ tabId, mark }) => showing.show(tabId, mark),
      'case/light': ({ tabId, spans, go }) => showing.light(tabId, spans, go),
      'case/enter': ({ tabId, entry }) => reviewer.enter(tabId, entry),
      'case/keep-work': async ({ tabId, readingId, work }) => {
        await reviewer.keepWork(tabId, readingId, work);
        return {};
      },
      'case/material': ({ tabId }) => reviewer.material(tabId),
      'case/did': ({ tabId, deed }) => desk.did(tabId, deed),
      'case/select': ({ tabId, from }) => reviewer.select(tabId, from),
      'case/painting': ({ tabId, on }) => showing.painting(tabId, on),
      'case/gather-rows': ({ tabId, from, on }) => rows.gatherRows(tabId, from, on),
      'page/gathered': async ({ readingId }, { tabId }) => {
        if (tabId !== null) await rows.takeRows(tabId, readingId);
        return {};
      },
      'case/pick': ({ tabId, from, act }) => picking.pick(tabId, from, act),
      'case/whole-page': ({ tabId }) => picking.wholePage(tabId),
      'page/picked': async (part, { tabId }) => {
        if (tabId !== null) await picking.picked(tabId, part);
        return {};
      },
      'page/pick-ended': async (_, { tabId }) => {
        if (tabId !== null) await picking.pickEnded(await tabs.caseOf(tabId));
        return {};
      },
      'record/gather': ({ tabId, on }) => record.gather(tabId, on),
      'record/add-page': ({ tabId, from }) => record.addPage(tabId, from),
      'record/begin': ({ tabId, documentId, name, pages }) => record.begin(tabId, documentId, name, pages),
      'record/pages': ({ tabId, documentId, pages }) => record.pages(tabId, documentId, pages),
      'record/end': ({ tabId, documentId, outcome }) => record.end(tabId, documentId, outcome),
      'record/remove': ({ tabId, documentId }) => record.remove(tabId, documentId),
      'record/open': ({ tabId, documentId }) => showing.open(tabId, documentId),
      'record/document': ({ documentId, at }, sender) => record.document(documentId, at, sender),
      'report/open': async ({ tabId, name }) => {
        await around.openReport(tabId, name, (report) => tabs.link(report, tabId));
        return {};
      },
      'sample/open': async () => {
        await around.openSample();
        return {};
      },
      'page/changed': async ({ readingId, sameCase }, sender) => {
        await leaving.pageChanged(readingId, sameCase, sender);
        return {};
      },
      'page/left': async ({ readingId }, { tabId }) => {
        if (tabId !== null) await leaving.leftPage(tabId, 'left', readingId);
        return {};
      },
      'page/clicked': async ({ readingId, start, end }, sender) => {
        await showing.clicked(readingId, start, end, sender);
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
  closed(tabId: number): Promise<void> {
    return this.#leaving.closed(tabId);
  }

  /** A tab may have left its page, as the browser says. */
  leftPage(tabId: number, how: Leaving = 'begins'): Promise<void> {
    return this.#leaving.leftPage(tabId, how);
  }

  /** The person asked in the page itself to use the words that are selected there. */
  useSelected(tabId: number): Promise<void> {
    return this.#reviewer.useSelected(tabId);
  }

  /** The settings are other ones: every case is checked anew by them. */
  async settingsChanged(): Promise<void> {
    for (const tabId of await this.#around.store.tabs()) {
      await this.#desk.check(tabId, ({ text, state }) =>
        text === null || state.status !== 'ready' ? null : { text, state },
      );
    }
  }
}
