/** What becomes of a case when a tab may have left its page: no word of one patient stays beside another. */
import { asideOf } from '../reviewer/aside.ts';
import { emptyCase } from '../storage/session-cases.ts';
import type { CaseTabs } from './case-tabs.ts';
import type { Desk } from './desk.ts';
import type { PageReading } from './page-reading.ts';
import type { Sender, Surroundings } from './surroundings.ts';

/** How a tab comes to leave a page: a navigation begins or ends, or the page tells it of itself. */
export type Leaving = 'begins' | 'ends' | 'left';

export class PageLeaving {
  readonly #around: Surroundings;
  readonly #desk: Desk;
  readonly #tabs: CaseTabs;
  readonly #reading: PageReading;

  constructor(around: Surroundings, desk: Desk, tabs: CaseTabs, reading: PageReading) {
    this.#around = around;
    this.#desk = desk;
    this.#tabs = tabs;
    this.#reading = reading;
  }

  /** A tab is gone: nothing of its case is kept. */
  async closed(tabId: number): Promise<void> {
    await this.#sourceLeft(tabId, 'begins');
    await this.#tabs.unlinkTab(tabId);
    await this.#tabs.unlink(tabId);
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
      if (await this.#reading.isShown(tabId, readingId, gone)) return;
    } else if (how !== 'begins' && !left) return;
    // What began while the reader was asked is of the page that is there now.
    const held = await this.#around.store.get(tabId);
    if (held.state.readingId !== readingId) return;
    await this.#desk.keep(tabId, {
      state: { ...emptyCase(tabId), painting: held.state.painting },
      text: null,
      aside: asideOf(held),
    });
    await this.#tabs.unlink(tabId);
  }

  /** A tab may no longer show the page or the document that it showed. True where it did and does not. */
  async #sourceLeft(tabId: number, how: Leaving, gone: string | null = null): Promise<boolean> {
    const caseTab = (await this.#around.store.links()).cases[String(tabId)] ?? tabId;
    const before = await this.#around.store.get(caseTab);
    const left = new Set<string>();
    // A viewer asks for its document as soon as it is there; one that is only being opened shows nothing yet.
    for (const { id, kind, tabId: shownIn } of before.state.sources)
      if (shownIn === tabId && (kind === 'pdf' ? how === 'begins' : !(await this.#reading.isShown(tabId, id, gone))))
        left.add(id);
    if (left.size === 0) return false;
    const held = await this.#around.store.get(caseTab);
    const sources = held.state.sources.map((source) =>
      source.tabId === tabId && left.has(source.id) ? { ...source, tabId: null } : source,
    );
    await this.#desk.keep(caseTab, { ...held, state: { ...held.state, sources, rowsSoFar: null } });
    if (caseTab !== tabId && !sources.some((source) => source.tabId === tabId)) await this.#tabs.unlinkTab(tabId);
    return true;
  }

  /**
   * The words of a page are other ones than those that were read. The same case is marked so; another patient's case
   * clears the old one at once.
   */
  async pageChanged(readingId: string, sameCase: boolean, { tabId }: Sender): Promise<void> {
    if (tabId === null) return;
    const caseTab = await this.#tabs.caseOf(tabId);
    const held = await this.#around.store.get(caseTab);
    if (!held.state.sources.some(({ id }) => id === readingId)) return;
    if (sameCase) await this.#desk.keep(caseTab, { ...held, state: { ...held.state, pageChanged: true } });
    else if (held.state.gathering || caseTab !== tabId) await this.#sourceLeft(tabId, 'left', readingId);
    else {
      await this.#tabs.unlink(caseTab);
      await this.#desk.keep(caseTab, {
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
}
