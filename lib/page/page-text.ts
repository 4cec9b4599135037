/**
 * The text of a page, and the way back from it to the page's nodes.
 */
import type { FormField } from './fields.ts';

/** A run of characters that stand in the text exactly as they stand in one text node (or in one field's value). */
export interface Run {
  readonly textStart: number;
  readonly length: number;
  /** A text node, or the field whose value this is. */
  readonly node: Text | FormField;
  readonly nodeOffset: number;
}

/** Characters `[from, to)` of one text node or of one field's value. */
export interface Place {
  node: Text | FormField;
  from: number;
  to: number;
}

export interface PageText {
  text: string;
  /** In text order; what no run covers was put in between (line ends, tabs, a label's colon). */
  runs: readonly Run[];
  words: number;
  /** Frames that could be read, the page itself not counted. */
  frames: number;
  title: string;
  /** Documents and shadow roots that were walked: where changes are watched for and where sheets are adopted. */
  roots: readonly (Document | ShadowRoot)[];
  /** What stands on the page and is not in the text. */
  leftOut: LeftOut;
  /** Texts of frames that were read by readers of their own, where they stand in the text. */
  embedded: readonly Embedded[];
  /** Frames whose documents cannot be reached from here (see `pathOfWindow`). */
  closedFrames: readonly string[];
  /** Whether the part that was to be read is there. */
  part: boolean | undefined;
}

/** What stands on the page and is not in the text, in counts. */
export interface LeftOut {
  /** Words that are not shown. */
  hiddenWords: number;
  /** Words in folded sections. */
  foldedWords: number;
  /** Frames that could not be read. */
  frames: number;
  /** Rows of tables that draw only what is in view. */
  rows: number;
  /** Columns of such tables. */
  columns?: number | undefined;
  /** Places at which rows may have passed by unread while a person scrolled. */
  gaps?: number | undefined;
  /** Rows of lists that name other cases than the one on the page. */
  otherCases: number;
  /** Words of the elements that are not to be read. */
  setAside?: number | undefined;
}

export interface Embedded {
  textStart: number;
  length: number;
  /** Which frame (see `pathOfWindow`). */
  path: string;
}

export interface ReadOptions {
  /** The shadow root of an element where the caller can see closed ones; open ones are found without it. */
  shadowRootOf?: ((element: Element) => ShadowRoot | null) | undefined;
  /** A selector: that part of the page alone is read, where it is there and shown. */
  part?: string | undefined;
  /** A selector: nothing of these elements is read. */
  leaveOut?: string | undefined;
  /** The text of a frame that has a reader of its own (see `pathOfWindow`). */
  frameText?: (path: string) => string | null;
}
