/** A part of a page, picked by the person, that is read alone and remembered for its site. */
import { type CaseState, send } from '../messages.ts';
import type { PickAct } from '../page/picker-messages.ts';
import { Problem } from '../problems.ts';
import { withoutPart, withPart } from '../settings/parts.ts';
import { PickedPart } from '../settings/settings.ts';
import type { Desk } from './desk.ts';
import type { PageReading } from './page-reading.ts';
import type { Surroundings } from './surroundings.ts';

export class PartPicking {
  readonly #around: Surroundings;
  readonly #desk: Desk;
  readonly #reading: PageReading;

  constructor(around: Surroundings, desk: Desk, reading: PageReading) {
    this.#around = around;
    this.#desk = desk;
    this.#reading = reading;
  }

  /** Begins, moves or ends the picking of a part of the page that is to be read. */
  async pick(tabId: number, from: number, act: PickAct): Promise<CaseState> {
    // The case is read anew with what is picked: that is its own page.
    if (from !== tabId || (await this.#around.isOwnPage(from))) throw new Problem('no-part');
    try {
      if (act === 'begin') await this.#around.injectPicker(from);
      const { words } = await send('picker/act', { act }, (e) => this.#around.toReader(from, e));
      if (act === 'take' || act === 'cancel') return (await this.#around.store.get(tabId)).state;
      const held = await this.#around.store.get(tabId);
      return this.#desk.keep(tabId, { ...held, state: { ...held.state, picking: words } });
    } catch (error) {
      if (act === 'begin') throw error;
      return this.pickEnded(tabId);
    }
  }

  /** Nothing is being picked any more. */
  async pickEnded(tabId: number): Promise<CaseState> {
    const held = await this.#around.store.get(tabId);
    return this.#desk.keep(tabId, { ...held, state: { ...held.state, picking: null } });
  }

  /** A part was picked in a tab: it is remembered for its site, and read. */
  async picked(tabId: number, picked: PickedPart): Promise<void> {
    await this.pickEnded(tabId);
    const part = PickedPart.safeParse(picked);
    if (!part.success) return;
    await this.#around.keepParts(withPart((await this.#around.settings()).parts, part.data));
    await this.#reading.read(tabId);
  }

  /** The whole page is read again, now and at the next visit. */
  async wholePage(tabId: number): Promise<CaseState> {
    const { parts } = await this.#around.settings();
    await this.#around.keepParts(withoutPart(parts, await this.#around.addressOf(tabId)));
    return this.#reading.read(tabId);
  }
}
