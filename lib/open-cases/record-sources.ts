/** The pages and documents that a case is made of: added, read on, opened, taken out. */
import { marksOf, spansIn } from '../marks.ts';
import type { CaseState, ResponseOf } from '../messages.ts';
import { compareCases } from '../page/identity.ts';
import { Problem } from '../problems.ts';
import { joinRecord, type ReadPage, type RecordPart, type RecordSource, withPages } from '../record/record.ts';
import { emptyCase } from '../storage/session-cases.ts';
import type { CaseTabs } from './case-tabs.ts';
import type { Desk } from './desk.ts';
import type { PageReading } from './page-reading.ts';
import { CHECKED, holdsSource, joined, LONGEST_TEXT, pageSource, partsOf } from './plan.ts';
import type { Sender, Surroundings } from './surroundings.ts';

export class RecordSources {
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

  /** Begins or ends adding pages to a case. */
  async gather(tabId: number, on: boolean): Promise<CaseState> {
    const links = await this.#around.store.links();
    // One case at a time is added to: an older one is done with.
    if (on && links.gathering !== null && links.gathering !== tabId) await this.gather(links.gathering, false);
    await this.#around.store.putLinks({ ...(await this.#around.store.links()), gathering: on ? tabId : null });
    const held = await this.#around.store.get(tabId);
    return this.#desk.keep(tabId, { ...held, state: { ...held.state, gathering: on } });
  }

  /**
   * Adds the page of another tab to a case.
   * @throws Problem `already-there`, `too-long`, or `other-page` where the page is of another patient
   */
  async addPage(tabId: number, from: number): Promise<CaseState> {
    const readingId = crypto.randomUUID();
    this.#around.checker.prepare();
    const page = await this.#reading.pageOf(from, readingId);
    return this.#desk.inTurn(tabId, async () => {
      const held = await this.#around.store.get(tabId);
      const pages = partsOf(held).filter(({ source }) => source.kind === 'page');
      if (pages.some(({ text }) => text === page.text)) throw new Problem('already-there');
      // Facts of two patients are never mixed, whoever asks for it.
      if (pages.some(({ text }) => compareCases(text, page.text) === 'other')) throw new Problem('other-page');
      if ((held.text?.length ?? 0) + page.text.length > LONGEST_TEXT) throw new Problem('too-long');
      await this.#tabs.link(from, tabId);
      const { readingId: of } = held.state;
      return this.#desk.checkNow(tabId, (now) => {
        if (now.state.readingId !== of) return null;
        // A page that was read in this tab before gives its place: the tab shows one page.
        const left = partsOf(now).map((part) =>
          part.source.tabId === from ? { ...part, source: { ...part.source, tabId: null } } : part,
        );
        return joined([...left, { source: pageSource(readingId, page, from), text: page.text }], {
          ...now.state,
          ...CHECKED,
          log: this.#desk.logged(now.state, { what: 'added-page', words: page.words }),
        });
      });
    });
  }

  /** A document is being added; its pages follow. */
  begin(tabId: number, documentId: string, name: string, pages: number): Promise<CaseState> {
    this.#around.checker.prepare();
    return this.#desk.inTurn(tabId, async () => {
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
      const state = { ...held.state, sources, log: this.#desk.logged(held.state, { what: 'opened-document', pages }) };
      return this.#desk.keep(tabId, { state, text, aside: held.aside });
    });
  }

  /**
   * Takes in more pages of a document, and checks the case with them.
   * @throws Problem `too-much`, or `no-document` where it was removed meanwhile
   */
  pages(tabId: number, documentId: string, pages: readonly ReadPage[]): Promise<CaseState> {
    return this.#desk.inTurn(tabId, async () => {
      const parts = await this.#partsWith(tabId, documentId);
      const size = parts.reduce((sum, { text }) => sum + text.length, 0);
      const more = pages.reduce((sum, page) => sum + (page?.length ?? 0), 0);
      if (size + more > LONGEST_TEXT) throw new Problem('too-much');
      return this.#desk.checkNow(tabId, (held) => {
        const { state } = held;
        if (!holdsSource(held, documentId)) return null;
        return joined(
          partsOf(held).map((part) => (part.source.id === documentId ? withPages(part, pages) : part)),
          { ...state, ...CHECKED },
        );
      });
    });
  }

  /** A document was read to its end, or the person stopped it; what was read of it stays. */
  end(tabId: number, documentId: string, outcome: 'read' | 'stopped'): Promise<CaseState> {
    return this.#desk.inTurn(tabId, async () => {
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
        log: this.#desk.logged(state, {
          what: outcome === 'read' ? 'read-document' : 'stopped-document',
          read: source?.pageStarts.length ?? 0,
          pages: source?.pages ?? 0,
        }),
      };
      return this.#desk.keep(tabId, { ...held, state: next });
    });
  }

  /** Takes a page or a document out of a case; without any other the case is empty. */
  remove(tabId: number, documentId: string): Promise<CaseState> {
    return this.#desk.inTurn(tabId, () => this.#removeNow(tabId, documentId));
  }

  async #removeNow(tabId: number, documentId: string): Promise<CaseState> {
    const parts = await this.#partsWith(tabId, documentId);
    if (parts.some(({ source, text }) => source.id !== documentId && text.trim() !== ''))
      return this.#desk.checkNow(tabId, (held) => {
        if (!holdsSource(held, documentId)) return null;
        return joined(
          partsOf(held).filter(({ source }) => source.id !== documentId),
          { ...held.state, ...CHECKED, log: this.#desk.logged(held.state, { what: 'removed-source' }) },
        );
      });
    await this.#tabs.unlink(tabId);
    const { state } = await this.#around.store.get(tabId);
    const log = this.#desk.logged(state, { what: 'removed-source' });
    const next = { ...emptyCase(tabId), painting: state.painting, log };
    return this.#desk.keep(tabId, { state: next, text: null });
  }

  async #partsWith(tabId: number, documentId: string): Promise<RecordPart[]> {
    const held = await this.#around.store.get(tabId);
    if (!holdsSource(held, documentId)) throw new Problem('no-document');
    return partsOf(held);
  }

  /** What a viewer must know of its document. */
  async document(
    documentId: string,
    at: { start: number; end: number } | null,
    { tabId }: Sender,
  ): Promise<ResponseOf<'record/document'>> {
    const caseTab = await this.#around.store.caseWith(documentId);
    if (caseTab === null || tabId === null) throw new Problem('no-document');
    await this.#tabs.link(tabId, caseTab);
    const held = await this.#around.store.get(caseTab);
    const sources = held.state.sources.map((source) => (source.id === documentId ? { ...source, tabId } : source));
    const source = sources.find(({ id }) => id === documentId);
    if (!source) throw new Problem('no-document');
    const state = { ...held.state, sources };
    await this.#desk.keep(caseTab, { ...held, state });
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
}
