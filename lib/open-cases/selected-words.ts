/** The words that a person selected in a page of a case, as the text of the case has them. */
import { type Envelope, type SelectedWords, send } from '../messages.ts';
import { Problem } from '../problems.ts';
import type { StoredCase } from '../storage/session-cases.ts';

/**
 * What is selected in a tab, by its place in the text of the whole case.
 * @param from the tab whose selection is meant
 */
export async function selectedWords(
  { state, text }: StoredCase,
  from: number,
  toReader: (tabId: number, envelope: Envelope) => Promise<unknown>,
): Promise<SelectedWords> {
  const source = state.sources.find(({ tabId }) => tabId === from);
  if (!source || text === null) return { problem: 'notRead' };
  try {
    const { selection, elsewhere } = await send('reader/selection', { readingId: source.id }, (e) => toReader(from, e));
    if (!selection) return { problem: elsewhere ? 'elsewhere' : 'nothing' };
    const first = source.start + selection.start;
    const to = source.start + selection.end;
    const words = text.slice(first, to);
    const quote = words.trim();
    if (quote === '') return { problem: 'nothing' };
    const start = first + words.indexOf(quote);
    return { start, end: start + quote.length, quote };
  } catch (error) {
    return { problem: error instanceof Problem && error.code === 'unknown' ? 'elsewhere' : 'gone' };
  }
}
