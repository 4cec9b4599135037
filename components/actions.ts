/** What a person can do in the panel. The views know these by name and nothing of messages or tabs. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Analysis } from '../lib/analysis.ts';
import type { AllDrafts } from '../lib/export/material.ts';
import type { CaseState, Mark } from '../lib/messages.ts';
import type { PickAct } from '../lib/page/picker-messages.ts';
import type { Choosing } from '../lib/reviewer/choice.ts';
import type { Entry } from '../lib/reviewer/entries.ts';
import type { Work } from '../lib/reviewer/work.ts';

export type ExportKind = 'case' | 'evidence' | 'report';

/** A case as the panel shows it, with the drafts as they stand. */
export interface ShownCase {
  state: CaseState;
  analysis: Analysis;
  drafts: AllDrafts;
}

/** `folded`: in a section that is folded. `away`: in a row that is scrolled out of view. */
export type Found = boolean | 'folded' | 'away';

export interface Actions {
  read(): void;
  /** Ends the reading of the page; the case that stood there before stands again. */
  stopReading(): void;
  forget(): void;
  paint(on: boolean): void;
  choose(choosing: Choosing): void;
  /** Whether the words were found. */
  show(mark: Mark): Promise<Found>;
  /** Lights words in the page, without scrolling, until others or none are lit. */
  light(spans: readonly { start: number; end: number }[]): void;
  /** Lights words and scrolls to the first of them. */
  showSpans(spans: readonly { start: number; end: number }[]): Promise<Found>;
  /** Sets a finding or a day of the clock, or takes it back. */
  enter(entry: Entry): void;
  /** Takes the words that are selected in the page, to be entered as evidence. */
  useSelected(): void;
  letSelectedGo(): void;
  openSample(): void;
  /** Reads PDFs into the case, one after the other. */
  addDocuments(files: readonly File[]): void;
  /** Reads the PDF into the case that the tab in front shows. */
  addOpenPdf(): void;
  /** Stops reading the document that is being read; what was read of it stays. */
  stopDocument(): void;
  /** Opens a document of the case in the viewer. */
  openDocument(documentId: string): void;
  /** Takes a page or document out of the case. */
  remove(sourceId: string): void;
  /** Begins or ends reading the page in front while the person scrolls it. */
  readScrolling(on: boolean): void;
  /** Begins, moves or ends the picking of the part of the page in front that is to be read. */
  pick(act: PickAct): void;
  /** Forgets the part that was picked on this site, and reads the whole page. */
  readWhole(): void;
  /** Starts or ends adding pages of other tabs. */
  gather(on: boolean): void;
  /** Adds the page in front to the case. */
  addPage(): void;
  /** Has what the reviewer was at kept with the case of a reading. */
  keepWork(of: Pick<CaseState, 'tabId' | 'readingId'>, work: Work): void;
  /** Saves the case as a file, or opens it as a report to print. */
  save(as: ExportKind, shown: ShownCase): void;
  /** Copies text as plain text and as simple HTML, and says so. */
  copy(text: string, what: string): void;
}

const ActionsContext = createContext<Actions | null>(null);

export const ActionsProvider = ActionsContext.Provider;

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('The views are shown without their actions.');
  return actions;
}
