/**
 * Which of two states of a case is the newer. Answers and news reach the panel by ways of their own: an answer may
 * come after news that was sent later, and must not take its place.
 */
import type { CaseState } from '../lib/messages.ts';

type Told = Pick<CaseState, 'tabId' | 'turn'>;

export class NewestCase {
  readonly #turns = new Map<number, number>();

  /** Takes in a state that was told; false where a newer one is known. */
  told({ tabId, turn }: Told): boolean {
    if (turn < (this.#turns.get(tabId) ?? 0)) return false;
    this.#turns.set(tabId, turn);
    return true;
  }

  /** To be called when a state is asked for: what was known then. */
  asking(): ReadonlyMap<number, number> {
    return new Map(this.#turns);
  }

  /**
   * Takes in an answer; false where a newer state was told since it was asked for. An answer that is older than what was
   * known before stands: the background has lost the case.
   */
  answered({ tabId, turn }: Told, asked: ReadonlyMap<number, number>): boolean {
    const known = this.#turns.get(tabId) ?? 0;
    if (turn < known && known !== asked.get(tabId)) return false;
    this.#turns.set(tabId, turn);
    return true;
  }
}
