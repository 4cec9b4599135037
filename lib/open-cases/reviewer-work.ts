/** What the reviewer does with a case: chooses, enters, selects words, takes material for an export, forgets. */
import type { CaseState, RequestOf, ResponseOf } from '../messages.ts';
import { Problem } from '../problems.ts';
import { choiceLogged, withChoice } from '../reviewer/choice.ts';
import { enter } from '../reviewer/enter.ts';
import type { Entry } from '../reviewer/entries.ts';
import type { Work } from '../reviewer/work.ts';
import { emptyCase } from '../storage/session-cases.ts';
import type { CaseTabs } from './case-tabs.ts';
import type { Desk } from './desk.ts';
import type { MarksInPages } from './marks-in-pages.ts';
import type { PageReading } from './page-reading.ts';
import { selectedWords } from './selected-words.ts';
import type { Surroundings } from './surroundings.ts';

export class ReviewerWork {
  readonly #around: Surroundings;
  readonly #desk: Desk;
  readonly #tabs: CaseTabs;
  readonly #marks: MarksInPages;
  readonly #reading: PageReading;

  constructor(around: Surroundings, desk: Desk, tabs: CaseTabs, marks: MarksInPages, reading: PageReading) {
    this.#around = around;
    this.#desk = desk;
    this.#tabs = tabs;
    this.#marks = marks;
    this.#reading = reading;
  }

  /** Checks a case by other requests, another edition or another day, as the reviewer chose. */
  async choose(tabId: number, { today, ...wanted }: Omit<RequestOf<'case/choose'>, 'tabId'>): Promise<CaseState> {
    const { text, state } = await this.#around.store.get(tabId);
    if (text === null) return this.#reading.read(tabId);
    const { readingId } = state;
    return this.#desk.check(tabId, ({ text, state }) => {
      if (text === null || state.readingId !== readingId) return null;
      const choice = withChoice(state.choice, wanted);
      return { text, state: { ...state, choice, log: this.#desk.logged(state, choiceLogged(wanted)) }, today };
    });
  }

  /** Takes in what the reviewer entered, and has the drafts written anew with it. */
  enter(tabId: number, entry: Entry): Promise<CaseState> {
    return this.#desk.check(tabId, ({ state, found, text }) => {
      if (!found) throw new Problem('no-case');
      const next: CaseState = { ...state, entries: enter(state.entries, entry, found, text ?? '') };
      if ('criterion' in entry)
        next.log = this.#desk.logged(state, { what: entry.finding ? 'set-finding' : 'unset-finding' });
      if ('evidence' in entry || 'withoutEvidence' in entry) {
        next.selected = null;
        next.log = this.#desk.logged(state, { what: 'evidence' in entry ? 'named-evidence' : 'unnamed-evidence' });
      }
      return { text, state: next, found };
    });
  }

  /** Keeps what the reviewer was at. Told late, it must not become another case's. */
  async keepWork(tabId: number, readingId: string | null, work: Work): Promise<void> {
    const held = await this.#around.store.get(tabId);
    if (held.state.status !== 'ready' || held.state.readingId !== readingId) return;
    await this.#desk.keep(tabId, { ...held, state: { ...held.state, entries: { ...held.state.entries, work } } });
  }

  /** What an export needs beside the state. */
  async material(tabId: number): Promise<ResponseOf<'case/material'>> {
    const { text, found } = await this.#around.store.get(tabId);
    if (text === null || !found) throw new Problem('no-case');
    return { text, found };
  }

  /** Takes the words that are selected in a tab, for the panel to ask what they are evidence for. */
  async select(tabId: number, from: number | null): Promise<CaseState> {
    const asked = await this.#around.store.get(tabId);
    const selected = from === null ? null : await selectedWords(asked, from, this.#around.toReader);
    const held = await this.#around.store.get(tabId);
    // Read again meanwhile: the words stand elsewhere now.
    if (held.text !== asked.text) return held.state;
    return this.#desk.keep(tabId, { ...held, state: { ...held.state, selected } });
  }

  /** The person asked in the page itself to use the words that are selected there. */
  async useSelected(tabId: number): Promise<void> {
    await this.select(await this.#tabs.caseOf(tabId), tabId);
  }

  /** Forgets a case: its words, its findings, its paint. */
  async forget(tabId: number): Promise<CaseState> {
    const { state } = await this.#around.store.get(tabId);
    await this.#marks.paint({ ...state, analysis: null });
    for (const { kind, tabId: shownIn, id } of state.sources)
      if (kind === 'page' && shownIn !== null) await this.#marks.forgetPage(shownIn, id);
    await this.#tabs.unlink(tabId);
    await this.#around.store.forget(tabId);
    const next = { ...emptyCase(tabId), log: this.#desk.logged(state, { what: 'forgot' }) };
    return this.#desk.keep(tabId, { state: next, text: null });
  }
}
