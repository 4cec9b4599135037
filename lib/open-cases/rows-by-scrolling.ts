/** Pages that draw only what is in view, read while the person scrolls them. */
import { type CaseState, type Reading, send } from '../messages.ts';
import type { Gathered } from '../page/gatherer-messages.ts';
import { Problem } from '../problems.ts';
import type { StoredCase } from '../storage/session-cases.ts';
import type { CaseTabs } from './case-tabs.ts';
import type { Desk } from './desk.ts';
import { CHECKED, joined, LONGEST_TEXT } from './plan.ts';
import { withRows } from './rows-so-far.ts';
import type { Surroundings } from './surroundings.ts';

export class RowsByScrolling {
  readonly #around: Surroundings;
  readonly #desk: Desk;
  readonly #tabs: CaseTabs;

  constructor(around: Surroundings, desk: Desk, tabs: CaseTabs) {
    this.#around = around;
    this.#desk = desk;
    this.#tabs = tabs;
  }

  /** A grid that draws only what is in view is known by its rows from the beginning, so that none is mistaken. */
  async followRows(tabId: number, { readingId, leftOut }: Reading): Promise<void> {
    if (!leftOut?.rows) return;
    try {
      await this.#around.injectGatherer(tabId);
      await send('gatherer/follow', { readingId }, (e) => this.#around.toReader(tabId, e));
    } catch {
      // Without it the rows that are drawn are found by their words.
    }
  }

  /** Begins or ends reading a page while the person scrolls it. */
  gatherRows(tabId: number, from: number, on: boolean): Promise<CaseState> {
    return this.#desk.inTurn(tabId, async () => {
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
        return this.#desk.keep(tabId, { ...held, state: { ...held.state, rowsSoFar: null } });
      }
    });
  }

  /** More rows came by in the page of a tab. */
  async takeRows(tabId: number, readingId: string): Promise<void> {
    const caseTab = await this.#tabs.caseOf(tabId);
    await this.#desk.inTurn(caseTab, async () => {
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
      const log = on ? state.log : this.#desk.logged(state, { what: 'read-while-scrolling', rows: gathered.rows });
      return { parts, state: { ...state, log } };
    };
    const held = await this.#around.store.get(tabId);
    // Read again, or forgotten, meanwhile.
    if (!held.state.sources.some(({ id }) => id === readingId)) return held.state;
    const { parts, state } = grown(held);
    if (!parts) return this.#desk.keep(tabId, { ...held, state });
    return this.#desk.checkNow(tabId, (now) => {
      const isThere = now.state.sources.some(({ id }) => id === readingId);
      const next = isThere ? grown(now) : null;
      return next?.parts ? joined(next.parts, { ...next.state, ...CHECKED }) : null;
    });
  }
}
