/** The hand of a reviewer: does what a person does, and counts it. */
import { click, focused, type Role } from './seen.ts';
import { until, type View } from './session.ts';

/** Keeps in the page which element has the focus. Its number among all would not do: the page goes on being drawn. */
const holdFocus = (view: View): Promise<void> =>
  view.evaluate(() => {
    (window as unknown as Held).heldFocus = document.activeElement;
  });
const focusMoved = (view: View): Promise<boolean> =>
  view.evaluate(() => document.activeElement !== (window as unknown as Held).heldFocus);
interface Held {
  heldFocus?: Element | null;
}

const inDate = (view: View): Promise<boolean> =>
  view.evaluate(() => Boolean(document.activeElement?.matches('input[type=date], input[type=time]')));

export class Hand {
  clicks = 0;
  keys = 0;

  /** Clicks the element of a role whose name fits. */
  async click(view: View, role: Role, name: string | RegExp): Promise<void> {
    this.clicks++;
    await click(view, role, name);
  }

  /** Clicks at a place of the page. */
  async clickAt(view: View, place: { x: number; y: number }): Promise<void> {
    this.clicks++;
    await view.clickAt(place);
  }

  /** A click that the browser's own window takes: its toolbar. */
  async inBrowser(click: () => Promise<void>): Promise<void> {
    this.clicks++;
    await click();
  }

  async press(view: View, ...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys++;
      await view.press(key);
    }
  }

  /** Words of one's own: they are typed, and not counted. */
  async write(view: View, words: string): Promise<void> {
    for (const letter of words) await view.press(letter);
  }

  /** Goes on with the tabulator key, or back, until the wanted element has the focus. */
  async goTo(view: View, name: string | RegExp, most = 120, key = 'Tab'): Promise<void> {
    const fits = (seen: string) => (typeof name === 'string' ? seen === name : name.test(seen));
    for (let i = 0; i < most; i++) {
      if (fits(await focused(view))) return;
      await holdFocus(view);
      await this.press(view, key);
      // A date is gone through part by part, and the element stays the same.
      if (!(await inDate(view))) await until('the next element', () => focusMoved(view));
    }
    throw new Error(`The tabulator key does not come to ${name}.`);
  }
}
