/** Marks sent to the readers of the pages and documents of a case, and pages that are let go. */
import { marksOf, spansIn } from '../marks.ts';
import { type CaseState, type Mark, send } from '../messages.ts';
import type { Surroundings } from './surroundings.ts';

export class MarksInPages {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Paints every page and document of the case that is open somewhere. */
  async paint(state: CaseState): Promise<void> {
    const marks = state.analysis ? marksOf(state.analysis) : [];
    await this.toReaders(state, 'reader/paint', marks);
  }

  /** Sends each page and document of the case that is open the marks that stand in it. */
  async toReaders(state: CaseState, name: 'reader/paint' | 'reader/light', marks: readonly Mark[]): Promise<void> {
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
  async forgetPage(tabId: number, readingId: string): Promise<void> {
    try {
      await send('reader/forget', { readingId }, (e) => this.#around.toReader(tabId, e));
    } catch {
      // The page is gone, and its paint with it.
    }
  }
}
