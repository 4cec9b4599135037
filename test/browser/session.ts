/**
 * A real browser with the built extension in it, driven as a person drives it: one interface for Chromium and Firefox.
 * The two documents that a person sees, the portal's page and the panel, are both a `View`: they are read by what they
 * show, and clicked at the place where a thing stands.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ElementSeen } from './seen.ts';

export type BrowserKind = 'chromium' | 'firefox';
export const BROWSER_KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

export interface Place {
  x: number;
  y: number;
}

export interface Area extends Place {
  width: number;
  height: number;
}

/** A request that some document, worker or extension in the browser made; the browser's own are not among them. */
export interface NetworkRequest {
  url: string;
  /** The origin that made it, as far as the browser knows. */
  from: string;
}

export interface View {
  /** Runs a function, which may use nothing outside itself, in the document. */
  evaluate<Result, Arguments extends unknown[]>(
    script: (...values: Arguments) => Result,
    ...values: Arguments
  ): Promise<Awaited<Result>>;
  /** A real press and release of the mouse button at a place of the viewport. */
  clickAt(place: Place): Promise<void>;
  /** Brings the mouse to a place of the viewport and leaves it there. */
  pointAt(place: Place): Promise<void>;
  /** Presses and releases a key, by its DOM name (`Tab`, `Enter`, `m`, `Shift+Tab`), in whatever has the focus. */
  press(key: string): Promise<void>;
  /** A picture of what is shown, or of an area of the whole document, as PNG. */
  picture(area?: Area): Promise<Uint8Array>;
}

export interface Clipboard {
  plain: string;
  html: string;
}

/** `forced`: the few colours of a person who needs high contrast, chosen by the system. */
export type ColorScheme = 'light' | 'dark' | 'forced';

export interface BrowserSession {
  readonly kind: BrowserKind;
  readonly page: View;
  readonly panel: View;
  /** Goes to an address in the one tab and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** Clicks the extension's button in the toolbar; resolves when the panel is there. */
  clickToolbarButton(): Promise<void>;
  /** Ends the background worker (Chromium) or event page (Firefox), as the browser does after half a minute. */
  killBackground(): Promise<void>;
  /** Ends the extension and starts it anew, as an update does: the scripts that it left in pages are on their own. */
  reloadExtension(): Promise<void>;
  /** Opens the options beside the tab in front. */
  openOptions(): Promise<View>;
  /** What every tab shows. */
  addresses(): Promise<string[]>;
  /** Another tab that shows an address with these words in it, waited for. */
  tabAt(part: string): Promise<View>;
  /**
   * From now on the browser grants a site when the extension asks for it in a click, without its own question:
   * Chromium's cannot be answered by any driver.
   */
  grantWhenAsked(pattern: string): Promise<void>;
  /**
   * Waits for the browser's own question, answers it and gives its words; where a driver can. Chromium draws it, and its
   * menus, outside every document.
   */
  answerQuestion?(yes: boolean): Promise<string>;
  /** Opens the page's own menu at a place and chooses an entry by the beginning of its words; where a driver can. */
  chooseInMenu?(place: Place, begins: string): Promise<void>;
  clipboard(): Promise<Clipboard>;
  /** Opens a tab in front of the others; from now on it is the page. */
  openTab(url: string): Promise<void>;
  /** Brings a tab to the front, counted from nought in the order in which they were opened. */
  showTab(index: number): Promise<void>;
  /** What pages wrote to the console as errors, and errors that nothing caught, since this was last asked. */
  complaints(): string[];
  /** What the page's process holds after rubbish was collected. */
  holdings(): Promise<Holdings>;
  /** The panel as a screen reader goes through it: role, name and state of each thing, a line each; where the browser tells. */
  readOut?(): Promise<string[]>;
  showColors(scheme: ColorScheme): Promise<void>;
  /** Shows the page as it goes to paper, or as it is on the screen again. */
  showMedium(medium: 'print' | 'screen'): Promise<void>;
  /** Opens another window, and the panel in it by its toolbar button. */
  openWindow(url: string): Promise<{ page: View; panel: View }>;
  /** Gives the page a width, in CSS pixels. */
  resize(width: number): Promise<void>;
  /** Ends the browser and tells every request that was made in it. */
  close(): Promise<NetworkRequest[]>;
  /** Leaves the browser to the person who looks at it; resolves when they close it. */
  closedByPerson(): Promise<void>;
}

/** Counts of a page's process. */
export interface Holdings {
  /** Elements and texts, in a document or not; in Firefox by their size, which also tells how long their words are. */
  nodes: number;
  documents: number;
  listeners: number;
  /** Bytes of script objects. */
  heap: number;
}

export interface LaunchOptions {
  /** Without a window (the default). */
  headless?: boolean;
  /** The folder of the built extension, where it is not the project's own. */
  extension?: string;
  /** The folder that files are saved to; the browser's own where none is given. */
  downloads?: string;
  /**
   * The text of the file by which an organisation sets the policy, as `docs/policy` has one for each browser; in Chromium
   * the organisation then installs the extension, too. No welcome page is waited for.
   */
  policy?: string;
}

const PROJECT = join(import.meta.dirname, '..', '..');

/** The folder that the build wrote for a browser. */
export function builtExtension(kind: BrowserKind): string {
  const folder = join(PROJECT, '.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(
      `The extension is not built for ${kind}; run "npm run build${kind === 'firefox' ? ':firefox' : ''}".`,
    );
  }
  return folder;
}

export async function launch(kind: BrowserKind, options: LaunchOptions = {}): Promise<BrowserSession> {
  const { launchChromium } = await import('./chromium.ts');
  const { launchFirefox } = await import('./firefox.ts');
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/** A browser ends a background only when it has nothing in hand; so do the tests. In ms. */
export const IDLE_BEFORE_END = 1000;

/** Notes what a page's console says as an error, and errors that nothing caught. */
export function listenForComplaints(page: Page, into: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') into.push(message.text());
  });
  page.on('pageerror', (error) => into.push(String(error)));
}

const PATIENCE = 30_000;

/** Asks again and again until there is an answer other than null, undefined or false. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | null | undefined | false> | Answer | null | undefined | false,
): Promise<Answer> {
  const end = Date.now() + PATIENCE;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = answer;
    } catch (error) {
      // A document that is being replaced cannot be asked; the next one can.
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited ${PATIENCE / 1000} s for: ${what}${last instanceof Error ? ` (${last.message})` : ''}`);
}

export type { ElementSeen };
