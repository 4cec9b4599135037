/** From the panel to the words and back: the place of a mark, lit sentences, painting on and off, a click on painted words. */
import { criterionAt } from '../marks.ts';
import { type CaseState, type Mark, type Shown, send } from '../messages.ts';
import { Problem } from '../problems.ts';
import { placeOf } from '../record/record.ts';
import type { CaseTabs } from './case-tabs.ts';
import type { Desk } from './desk.ts';
import type { MarksInPages } from './marks-in-pages.ts';
import type { Sender, Surroundings } from './surroundings.ts';

export class Showing {
  readonly #around: Surroundings;
  readonly #desk: Desk;
  readonly #tabs: CaseTabs;
  readonly #marks: MarksInPages;

  constructor(around: Surroundings, desk: Desk, tabs: CaseTabs, marks: MarksInPages) {
    this.#around = around;
    this.#desk = desk;
    this.#tabs = tabs;
    this.#marks = marks;
  }

  /** Lights the words that a sentence rests on, in every page and document of the case that is open. */
  async light(tabId: number, spans: readonly { start: number; end: number }[], go: boolean): Promise<Shown> {
    const { state, text } = await this.#around.store.get(tabId);
    const marks: Mark[] =
      text === null ? [] : spans.map((span) => ({ ...span, quote: text.slice(span.start, span.end), polarity: 'for' }));
    await this.#marks.toReaders(state, 'reader/light', marks);
    const [first] = marks;
    return go && first ? this.show(tabId, first) : { found: marks.length > 0 };
  }

  /**
   * Goes to the words of a mark, in whichever tab shows them; a document that is shown nowhere is opened in a viewer.
   * @returns `found: false` where the page no longer holds the words, which the panel says
   */
  async show(tabId: number, mark: Mark): Promise<Shown> {
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
    await this.#around.openViewer(tabId, source.id, own, (viewer) => this.#tabs.link(viewer, tabId));
    await this.#desk.did(tabId, 'opened-viewer');
    return { found: true };
  }

  /** Shows a document from its beginning. */
  async open(tabId: number, documentId: string): Promise<Record<string, never>> {
    const { state } = await this.#around.store.get(tabId);
    const source = state.sources.find(({ id }) => id === documentId);
    if (!source) throw new Problem('no-document');
    if (source.tabId !== null) await this.#around.showTab(source.tabId);
    else {
      await this.#around.openViewer(tabId, documentId, null, (viewer) => this.#tabs.link(viewer, tabId));
      await this.#desk.did(tabId, 'opened-viewer');
    }
    return {};
  }

  /** Turns the painting of the evidence on or off. */
  async painting(tabId: number, on: boolean): Promise<CaseState> {
    const held = await this.#around.store.get(tabId);
    const state = { ...held.state, painting: on };
    const kept = await this.#desk.keep(tabId, { ...held, state });
    await this.#marks.paint(on ? state : { ...state, analysis: null });
    return kept;
  }

  /** Painted words were clicked: the panel opens the criterion they are evidence for. */
  async clicked(readingId: string, start: number, end: number, { tabId }: Sender): Promise<void> {
    if (tabId === null) return;
    const caseTab = await this.#tabs.caseOf(tabId);
    const { state } = await this.#around.store.get(caseTab);
    const source = state.sources.find(({ id }) => id === readingId);
    if (!source || !state.analysis) return;
    const at = criterionAt(state.analysis, source.start + start, source.start + end);
    if (at) await this.#desk.tellPanel('panel/open-criterion', { tabId: caseTab, ...at });
  }
}
