/** What the open cases need of the browser around them; tests bring one of their own. */
import type { Checker } from '../checking/port.ts';
import type { Envelope, Mark } from '../messages.ts';
import type { PickedPart, Settings } from '../settings/settings.ts';
import type { SessionCases } from '../storage/session-cases.ts';

export interface Surroundings {
  store: SessionCases;
  checker: Checker;
  injectReader(tabId: number): Promise<void>;
  /** Brings what reads while a person scrolls, beside the reader. */
  injectGatherer(tabId: number): Promise<void>;
  /** Brings what a person picks a part of a page with, beside the reader. */
  injectPicker(tabId: number): Promise<void>;
  /** The address of a tab, as far as the browser tells it. */
  addressOf(tabId: number): Promise<string | undefined>;
  /** Keeps the parts of pages that are read alone. */
  keepParts(parts: PickedPart[]): Promise<void>;
  /** True of a page of the extension itself, which brings its own reader. */
  isOwnPage(tabId: number): Promise<boolean>;
  toReader(tabId: number, envelope: Envelope): Promise<unknown>;
  toPanel(envelope: Envelope): Promise<unknown>;
  openSample(): Promise<void>;
  /** The settings that hold now. */
  settings(): Promise<Settings>;
  /** Shows a tab, and its window. */
  showTab(tabId: number): Promise<void>;
  /**
   * Opens a document in a viewer of its own beside the case's tab, at the words of a mark; `onTab` hears of the new tab
   * before it comes to the front.
   */
  openViewer(
    tabId: number,
    documentId: string,
    mark: Mark | null,
    onTab: (viewer: number) => Promise<void>,
  ): Promise<void>;
  /** Whether a tab shows a report, or is only about to show something. */
  isReport(tabId: number): Promise<boolean>;
  /** Opens the report that is kept under a name, beside the case's tab; `onTab` as above. */
  openReport(tabId: number, name: string, onTab: (report: number) => Promise<void>): Promise<void>;
  now(): Date;
}

/** Who a message came from: the tab of a page or of a viewer, none for the panel. */
export interface Sender {
  tabId: number | null;
}
