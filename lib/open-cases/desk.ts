/** Where the open cases lie: what changes is kept and told to the panel, and checks are made one after another. */
import type { Act, Deed } from '../activity.ts';
import { checkedBy } from '../checking/messages.ts';
import type { CheckOptions } from '../checking/port.ts';
import type { CaseState, ReadingProgress } from '../messages.ts';
import type { StoredCase } from '../storage/session-cases.ts';
import type { MarksInPages } from './marks-in-pages.ts';
import { dayOf, isSameRecord, type Plan, recordOf } from './plan.ts';
import type { Surroundings } from './surroundings.ts';

export class Desk {
  readonly #around: Surroundings;
  readonly #marks: MarksInPages;
  #turn = 0;
  /** The last of the checks of each case: they are made one after another. */
  readonly #checks = new Map<number, Promise<unknown>>();

  constructor(around: Surroundings, marks: MarksInPages) {
    this.#around = around;
    this.#marks = marks;
  }

  /**
   * Checks what a case gives, and keeps, tells and paints what was found. Much may happen in a long check: what it hangs
   * on is looked at once more when it is made, and everything else of the case stays as it is by then.
   * @param plan what is to be checked of the case as it is held; null where there is nothing to check any more
   */
  check(tabId: number, plan: (held: StoredCase) => Plan | null, options?: CheckOptions): Promise<CaseState> {
    return this.inTurn(tabId, () => this.checkNow(tabId, plan, options));
  }

  /** As `check`, for work that has its turn already. */
  async checkNow(tabId: number, plan: (held: StoredCase) => Plan | null, options?: CheckOptions): Promise<CaseState> {
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
        : await checker.check(record, options);
      const now = await store.get(tabId);
      const still = plan(now);
      if (!still) return now.state;
      if (!isSameRecord(record, recordOf(still, today, by))) continue;
      const next: CaseState = { ...still.state, ...shown };
      const kept = await this.keep(tabId, { state: next, text: still.text, found });
      if (next.painting) await this.#marks.paint(next);
      return kept;
    }
  }

  /** Does something with a case when all that was to be done with it before is done. */
  async inTurn<T>(tabId: number, work: () => Promise<T>): Promise<T> {
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

  /** Keeps a case and tells it to the panel; gives it as it was kept, with its turn. */
  async keep(tabId: number, value: StoredCase): Promise<CaseState> {
    // Above every earlier one, those of a worker that is gone included.
    this.#turn = Math.max(this.#turn + 1, value.state.turn + 1, this.#around.now().getTime());
    const state = { ...value.state, turn: this.#turn };
    await this.#around.store.put(tabId, { ...value, state });
    // A panel that is slow to answer holds nothing up.
    void this.tellPanel('panel/case', state);
    return state;
  }

  /** Writes into the log what the person did with a case. */
  async did(tabId: number, what: Deed | 'opened-viewer'): Promise<CaseState> {
    const held = await this.#around.store.get(tabId);
    return this.keep(tabId, { ...held, state: { ...held.state, log: this.logged(held.state, { what }) } });
  }

  /** Tells the panel, where one is open. */
  async tellPanel(
    name: 'panel/case' | 'panel/open-criterion' | 'panel/reading',
    payload:
      | CaseState
      | { tabId: number; requestId: string; criterion: string }
      | (ReadingProgress & { tabId: number }),
  ): Promise<void> {
    try {
      await this.#around.toPanel({ caselight: 1, to: 'panel', name, payload });
    } catch {
      // No panel is open; it asks for the case when it opens.
    }
  }

  /** Times, counts and acts; never a word of the case. */
  logged(state: CaseState, act: Act): CaseState['log'] {
    return [...state.log, { at: this.#around.now().toISOString(), ...act }].slice(-50);
  }
}
