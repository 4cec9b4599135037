/**
 * The states of the panel and of the other pages, kept as they stand while a test goes through them: each is looked at
 * by axe-core in every scheme and width afterwards, and pictured with what it is about in view.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Portal } from '../portal/server.ts';
import { amiss, asPage, bringChecker } from './accessibility.ts';
import { type BrowserSession, type ColorScheme, until, type View } from './session.ts';

const WIDTHS = [250, 320, 400, 800];
/** Every state at this width in every scheme; those that are pictured wide at the others too, in light. */
const PICTURED = 320;
const WIDE: ReadonlySet<string> = new Set(['request', 'medicines', 'draft', 'contradicted', 'clock']);

/** Where the pictures go: `npm run pictures` names the folder of the docs. */
const FOLDER = process.env.CASELIGHT_PICTURES ?? join(import.meta.dirname, '..', '..', '.output', 'pictures', 'panel');

export class States {
  readonly names: string[] = [];
  readonly #subjects = new Map<string, string>();
  readonly #parts = new Map<string, string>();
  readonly #drawn = new Set<string>();
  readonly #session: BrowserSession;
  readonly #portal: Portal;

  constructor(session: BrowserSession, portal: Portal) {
    this.#session = session;
    this.#portal = portal;
  }

  /**
   * Keeps a document as it stands.
   * @param subject what the state is about, by a selector: the picture has it in view
   * @param part what is looked at of it: of things that an open menu lies over, nothing is pressed
   * @param drawn true where lines are drawn that a copy of the elements has not: it is pictured as it stands, too,
   *   and its copy keeps the width of those lines
   */
  async keep(
    state: string,
    { subject = '', part = '', view = this.#session.panel as View, drawn = false } = {},
  ): Promise<void> {
    if (part) this.#parts.set(state, part);
    // Words stand in a page before its styles do.
    await until('the page whole', () => view.evaluate(() => document.readyState === 'complete'));
    if (drawn) {
      this.#drawn.add(state);
      await view.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'start' }), subject);
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(join(FOLDER, `${state}-drawn-${this.#session.kind}.png`), await view.picture());
    }
    this.#portal.add(`state-${state}.html`, await asPage(view));
    if (subject) this.#subjects.set(state, subject);
    this.names.push(state);
  }

  /** What axe-core finds in the states that were kept, a sentence each; takes the pictures on the way. */
  async look(): Promise<string[]> {
    const found: string[] = [];
    mkdirSync(FOLDER, { recursive: true });
    const session = this.#session;
    // Chromium keeps the ground of forced colours over the next page: they come last.
    for (const schemes of [['light', 'dark'], ['forced']] as const)
      for (const state of this.names) {
        await session.open(`${this.#portal.origin}/state-${state}.html`);
        await bringChecker(session);
        for (const scheme of schemes) {
          await session.showColors(scheme);
          for (const width of WIDTHS) found.push(...(await this.#lookAt(state, scheme, width)));
        }
      }
    await session.showColors('light');
    return found;
  }

  /** What is amiss with the state in front. */
  async #lookAt(state: string, scheme: ColorScheme, width: number): Promise<string[]> {
    await this.#session.resize(width);
    // What no width and no colour changes is asked once.
    const whole = scheme === 'light' && width === PICTURED;
    const found = await amiss(this.#session, scheme, whole, this.#parts.get(state));
    if (width === PICTURED || (scheme === 'light' && WIDE.has(state))) await this.#picture(state, scheme, width);
    return found
      .filter((one) => !(this.#drawn.has(state) && one.startsWith('wider')))
      .map((one) => `${state}, ${scheme}, ${width}: ${one}`);
  }

  /** A picture of the state in front, with what it is about in view. */
  async #picture(state: string, scheme: ColorScheme, width: number): Promise<void> {
    await this.#session.page.evaluate((subject) => {
      // What the panel itself measures: how high the bar is at this width.
      const bar = document.querySelector<HTMLElement>('.who')?.offsetHeight;
      if (bar) document.documentElement.style.setProperty('--bar-height', `${bar}px`);
      if (subject) document.querySelector(subject)?.scrollIntoView({ block: 'center' });
      else scrollTo(0, 0);
    }, this.#subjects.get(state) ?? '');
    const size = width === PICTURED ? '' : `-${width}`;
    const name = `${state}${size}-${scheme}-${this.#session.kind}.png`;
    writeFileSync(join(FOLDER, name), await this.#session.page.picture());
  }
}
