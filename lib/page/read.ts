/**
 * A page as a person sees it, as one text with a map back to the nodes. One walk, no change to the page.
 *
 * Blocks, rows and `<br>` end a line, cells stand a tab apart, white space is collapsed as it is rendered, what is not
 * shown is left out and counted, fields are read as `Label: value`, shadow roots and frames of the same origin are
 * walked too. The text of other frames is handed in by their own readers.
 */
import { countFirst } from '../sorted.ts';
import { pathOfWindow } from './frame-path.ts';
import { type Item, rowsOfOtherCases } from './other-cases.ts';
import {
  boundedText,
  GRID_ROLES,
  INLINE,
  ITEM_ROLES,
  ITEMS,
  inShownOrder,
  isCopy,
  LEFT_OUT,
  mayHost,
  PDF_TEXT_LAYER,
  shutBy,
  undrawnRows,
  wordsIn,
} from './shown.ts';
import { atOnce, Interrupted, inSlices, type SliceOptions } from './slices.ts';
import { countWords, isBlank, isSingleSpace, isSpace } from './words.ts';

/** A run of characters that stand in the text exactly as they stand in one text node (or in one field's value). */
export interface Run {
  readonly textStart: number;
  readonly length: number;
  /** A text node, or the field whose value this is. */
  readonly node: Text | FormField;
  readonly nodeOffset: number;
}

export type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

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
  /** Rows of lists that name other cases than the one on the page. */
  otherCases: number;
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
  /** The text of a frame that has a reader of its own (see `pathOfWindow`). */
  frameText?: (path: string) => string | null;
}

/** A blank line before and after. */
const PARAGRAPHS = new Set(
  'p section article aside main header footer nav table ul ol dl blockquote pre form fieldset figure h1 h2 h3 h4 h5 h6 hr address details dialog body'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const FIELDS = new Set(['input', 'textarea', 'select']);
/** Inputs whose value is text that a person reads. A password is never read. */
const TEXT_INPUTS = new Set('text search tel url email number date month week time datetime-local'.split(' '));
const INLINE_BLOCKS = new Set(['inline-block', 'inline-flex', 'inline-grid', 'inline-table', 'inline flow-root']);
const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);
/** Line ends in a table's cell from which on the table is taken for layout, as older portals build their pages. */
const LAYOUT_LINES = 4;
/** Longest label that is put before a value. */
const LABEL_LIMIT = 160;

/** Reads a document in one go. Linear in its size. */
export function readPage(document: Document, options: ReadOptions = {}): PageText {
  return atOnce(readingOf(document, new PageReader(options)));
}

/** How often a reading begins anew on a page that changes meanwhile, before it is read in one go. */
const PATIENCE = 2;

/**
 * Reads a document in slices: a small one at once, a large one as a promise. A text that is half of one state of the
 * page and half of the next is never given: if the page changes in between, the reading begins anew.
 */
export function readPageInSlices(
  document: Document,
  options: ReadOptions & Pick<SliceOptions, 'signal'> & { onCharacters?: (read: number) => void } = {},
  patience = PATIENCE,
): PageText | Promise<PageText> {
  if (patience === 0) return readPage(document, options);
  const page = new PageReader(options);
  let changed = false;
  const observer = new MutationObserver((records) => {
    changed ||= !records.every(isTick);
  });
  let observed = 0;
  const reading = inSlices(readingOf(document, page), {
    signal: options.signal,
    onPause: () => {
      options.onCharacters?.(page.length);
      for (; observed < page.roots.length; observed++)
        observer.observe(page.roots[observed] as Node, { childList: true, characterData: true, subtree: true });
    },
    onResume: () => !changed,
  });
  if (!(reading instanceof Promise)) return reading;
  return reading.then(
    (read) => {
      observer.disconnect();
      return read;
    },
    (error: unknown) => {
      observer.disconnect();
      if (error instanceof Interrupted) return readPageInSlices(document, options, patience - 1);
      throw error;
    },
  );
}

/** A clock or a counter: nothing that a reading has to begin anew for. */
function isTick({ target }: MutationRecord): boolean {
  const words = target.nodeType === 3 ? (target as Text).data : boundedText(target as Element, TICK_LENGTH + 1);
  return words.length <= TICK_LENGTH;
}
const TICK_LENGTH = 24;

function* readingOf(document: Document, page: PageReader): Generator<void, PageText, void> {
  yield* page.document(document);
  const whole = page.text();
  yield;
  const { text, runs, embedded, others } = without(whole, yield* rowsOfOtherCases(whole, page.items), page);
  yield;
  const words = countWords(text);
  yield;
  return {
    text,
    runs,
    words,
    frames: page.frames,
    title: document.title.trim(),
    roots: page.roots,
    leftOut: { ...page.leftOut, otherCases: others },
    embedded,
    closedFrames: page.closedFrames,
    part: page.part,
  };
}

/** Takes stretches out of a text, and moves what follows. */
function without(
  text: string,
  cuts: readonly Item[],
  page: PageReader,
): { text: string; runs: Run[]; embedded: Embedded[]; others: number } {
  if (cuts.length === 0) return { text, runs: page.runs, embedded: page.embedded, others: 0 };
  const parts: string[] = [];
  const runs: Run[] = [];
  const embedded: Embedded[] = [];
  let removed = 0;
  let run = 0;
  let frame = 0;
  let from = 0;
  for (const { start, end } of [...cuts, { start: text.length, end: text.length }]) {
    parts.push(text.slice(from, start));
    for (; run < page.runs.length; run++) {
      const next = page.runs[run] as Run;
      if (next.textStart >= start) break;
      if (next.textStart >= from) runs.push({ ...next, textStart: next.textStart - removed });
    }
    for (; frame < page.embedded.length; frame++) {
      const next = page.embedded[frame] as Embedded;
      if (next.textStart >= start) break;
      if (next.textStart >= from) embedded.push({ ...next, textStart: next.textStart - removed });
    }
    removed += end - start;
    from = end;
  }
  return { text: parts.join(''), runs, embedded, others: cuts.length };
}

/**
 * The places in the page that hold `text.slice(start, end)`, in order, one for each stretch of a node. White space that
 * was collapsed inside a node is covered; what was put in between belongs to no place.
 */
export function placesOf(page: Pick<PageText, 'runs'>, start: number, end: number): Place[] {
  const places: Place[] = [];
  for (let i = firstRunAfter(page.runs, start); i < page.runs.length; i++) {
    const run = page.runs[i] as Run;
    if (run.textStart >= end) break;
    const from = run.nodeOffset + Math.max(0, start - run.textStart);
    const to = run.nodeOffset + Math.min(run.length, end - run.textStart);
    const last = places.at(-1);
    if (last && last.node === run.node && last.to <= from) last.to = to;
    else places.push({ node: run.node, from, to });
  }
  return places;
}

/** The text offset of a place in the page, or null where nothing was read from there. */
export function offsetOf(page: Pick<PageText, 'runs'>, node: Node, nodeOffset: number): number | null {
  // Runs are sorted by text, not by node; a click is rare, so a walk over them is cheap enough.
  for (const run of page.runs) {
    if (run.node === node && nodeOffset >= run.nodeOffset && nodeOffset <= run.nodeOffset + run.length)
      return run.textStart + nodeOffset - run.nodeOffset;
  }
  return null;
}

/**
 * Whether the nodes still hold what was read from them, white space aside. A page may have changed them since; then
 * nothing may be painted there.
 */
export function standsAsRead(page: Pick<PageText, 'runs' | 'text'>, start: number, end: number): boolean {
  let stands = false;
  for (let i = firstRunAfter(page.runs, start); i < page.runs.length; i++) {
    const run = page.runs[i] as Run;
    if (run.textStart >= end) break;
    if (!run.node.isConnected) return false;
    const source = run.node.nodeType === 3 ? (run.node as Text).data : shownValue(run.node as FormField);
    const from = Math.max(start, run.textStart);
    const to = Math.min(end, run.textStart + run.length);
    const shift = run.nodeOffset - run.textStart;
    for (let at = from; at < to; at++) {
      const was = page.text.charCodeAt(at);
      const is = source.charCodeAt(at + shift);
      if (was !== is && !(isSpace(was) && isSpace(is))) return false;
    }
    stands = true;
  }
  return stands;
}

/** Index of the first run that ends after an offset. */
function firstRunAfter(runs: readonly Run[], offset: number): number {
  return countFirst(runs, ({ textStart, length }) => textStart + length <= offset);
}

/** How the children of an element stand to each other. */
type Flow = { kind: 'block' | 'row' } | { kind: 'grid'; columns: number };
type White = 'collapse' | 'preserve' | 'preserve-breaks';
interface Context {
  white: White;
  visible: boolean;
  /** White space alone between the children is not rendered (flex, grid, table). */
  loose: boolean;
  /** Words laid over a picture one by one, whose lines are told by `<br>` alone (the text layer of a PDF viewer). */
  layer: boolean;
}

type Walk = Generator<void, void, void>;

/** Nodes between two chances for the page to have its turn. */
const STRIDE = 64;

class PageReader {
  readonly runs: { textStart: number; length: number; node: Text | FormField; nodeOffset: number }[] = [];
  readonly roots: (Document | ShadowRoot)[] = [];
  readonly embedded: Embedded[] = [];
  readonly closedFrames: string[] = [];
  /** Rows and list items, where they stand in the text. */
  readonly items: Item[] = [];
  readonly leftOut = { hiddenWords: 0, foldedWords: 0, frames: 0, rows: 0 };
  frames = 0;
  part: boolean | undefined;
  private nodes = 0;
  /** Rows drawn so far: what a grid drew is the difference. */
  private rows = 0;
  private readonly options: ReadOptions;
  private readonly parts: string[] = [];
  length = 0;
  /** Owed before the next words: line ends (2 is a blank line), tabs, a space. The widest wins. */
  private lines = 0;
  private tabs = 0;
  private space: { node: Text | FormField; offset: number } | 'plain' | null = null;
  /** Line ends already written at the end of the text. */
  private ended = 2;
  /** Text length where the open cell began; -1 outside of cells. Line ends at a cell's edge are not owed. */
  private cellStart = -1;
  /** Line ends inside the open cell. */
  private cellLines = 0;

  constructor(options: ReadOptions) {
    this.options = options;
  }

  text(): string {
    return this.parts.join('');
  }

  *document(document: Document): Walk {
    const body = document.body ?? document.documentElement;
    if (!body) return;
    const { part } = this.options;
    const found = part && this.roots.length === 0 ? document.querySelector(part) : null;
    const isShown = found !== null && found.checkVisibility?.() !== false;
    if (part && this.roots.length === 0) this.part = isShown;
    this.roots.push(document);
    yield* this.element(isShown ? found : body, { white: 'collapse', visible: true, loose: false, layer: false });
  }

  private *element(element: Element, outer: Context): Walk {
    const name = element.localName;
    if (LEFT_OUT.has(name)) return;
    if (++this.nodes % STRIDE === 0) yield;
    const style = styleOf(element);
    const display = style?.display || 'block';
    if (display === 'none' || element.hasAttribute('hidden')) {
      this.leftOut.hiddenWords += wordsIn(element);
      return;
    }
    const shut = FIELDS.has(name) ? null : shutBy(element, style);
    if (shut) {
      this.leftOut[shut] += wordsIn(element);
      return;
    }
    if (isCopy(element, style)) return;
    const visible = style?.visibility ? style.visibility === 'visible' : outer.visible;
    if (name === 'br') {
      if (visible) this.lineBreak();
      return;
    }
    if (FIELDS.has(name)) {
      if (visible) this.field(element as FormField);
      return;
    }
    if (name === 'iframe' || name === 'frame') {
      if (visible) yield* this.frame(element as HTMLIFrameElement);
      return;
    }
    const inner: Context = {
      white: whiteOf(style),
      visible,
      loose: isLoose(display),
      layer: outer.layer || element.classList.contains(PDF_TEXT_LAYER),
    };
    const role = element.getAttribute('role');
    const item = ITEMS.has(name) || (role !== null && ITEM_ROLES.has(role)) ? this.items.length : -1;
    if (item >= 0) this.items.push({ start: this.length, end: this.length });
    const isGrid = role !== null && GRID_ROLES.has(role);
    const rows = this.rows;
    if (name === 'tr' || role === 'row') this.rows++;
    yield* this.boxed(element, outer, inner, style, display, name, role);
    if (item >= 0) (this.items[item] as Item).end = this.length;
    if (isGrid) this.leftOut.rows += undrawnRows(element, this.rows - rows);
  }

  private *boxed(
    element: Element,
    outer: Context,
    inner: Context,
    style: CSSStyleDeclaration | null,
    display: string,
    name: string,
    role: string | null,
  ): Walk {
    if (outer.layer && name === 'span') {
      yield* this.children(element, inner, { kind: 'block' });
      return;
    }
    if (display === 'table-cell' || name === 'td' || name === 'th' || (role && CELL_ROLES.has(role))) {
      yield* this.cell(this.children(element, inner, { kind: 'block' }), LAYOUT_LINES, true);
      return;
    }
    if (INLINE.has(display)) {
      yield* this.children(element, inner, { kind: 'block' });
      return;
    }
    if (INLINE_BLOCKS.has(display)) {
      // A badge or a button has its own padding: its words are not one word with its neighbour's.
      this.space ??= 'plain';
      yield* this.children(element, inner, flowOf(display, style));
      this.space ??= 'plain';
      return;
    }
    const lines = PARAGRAPHS.has(name) ? 2 : 1;
    const heading = HEADINGS.has(name);
    this.owe(lines, heading);
    yield* this.children(element, inner, flowOf(display, style));
    this.owe(lines, heading);
    // A heading has its line to itself, in a cell too.
    if (heading) this.cellLines += LAYOUT_LINES;
  }

  private *children(element: Element, context: Context, flow: Flow): Walk {
    const shadow =
      element.shadowRoot ?? (mayHost(element.localName) ? (this.options.shadowRootOf?.(element) ?? null) : null);
    if (shadow) this.roots.push(shadow);
    const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes?.() : undefined;
    const nodes = inShownOrder(slotted?.length ? slotted : (shadow ?? element).childNodes);
    const folded = element.localName === 'details' && !shadow && !element.hasAttribute('open');
    let summary = false;
    let item = 0;
    const begun = this.length;
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as Node;
      if (folded) {
        // Of a folded section only its heading is shown.
        if (summary || node.nodeType !== 1 || (node as Element).localName !== 'summary') {
          this.leftOut.foldedWords += node.nodeType === 3 ? countWords((node as Text).data) : wordsIn(node);
          continue;
        }
        summary = true;
      }
      if (node.nodeType === 3) {
        if (context.visible) this.words(node as Text, context);
        else this.leftOut.hiddenWords += countWords((node as Text).data);
      } else if (node.nodeType === 1) {
        if (flow.kind === 'block') yield* this.element(node as Element, context);
        else {
          if (flow.kind === 'grid' && item % flow.columns === 0) this.owe(1, true);
          yield* this.cell(this.element(node as Element, context), 1, false, this.length > begun);
          item++;
        }
      }
    }
  }

  /**
   * A cell: a tab before it where it is not the first of its line. With `most` line ends inside it is no cell but a part
   * of the page's layout, and a line end follows. A table's empty cell keeps its column.
   */
  private *cell(inside: Walk, most: number, keepEmpty: boolean, apart = true): Walk {
    const outerStart = this.cellStart;
    const outerLines = this.cellLines;
    const tabs = this.tabs;
    // The first thing in a cell that is a cell itself stands where the outer one does.
    const tabbed = apart && this.lines === 0 && this.length > 0 && this.length !== outerStart;
    if (tabbed) this.tabs++;
    this.cellStart = this.length;
    this.cellLines = 0;
    const before = this.lines;
    yield* inside;
    if (this.length > this.cellStart) {
      this.space = null;
      this.lines = this.cellLines >= most ? 1 : 0;
      this.tabs = 0;
    } else {
      this.lines = before;
      if (!keepEmpty) this.tabs = tabs;
      else if (before > 0 || (!tabbed && this.length > 0)) this.tabs++;
    }
    this.cellStart = outerStart;
    this.cellLines += outerLines;
  }

  /** Owes line ends before the next words. `always` holds at a cell's edge too. */
  private owe(lines: number, always = false): void {
    if (!always && this.cellStart === this.length) return;
    if (lines > this.lines) this.lines = lines;
    if (this.lines > 0) {
      this.tabs = 0;
      this.space = null;
    }
  }

  private lineBreak(): void {
    if (this.cellStart === this.length) return;
    this.owe(this.lines > 0 ? 2 : 1);
  }

  /** Writes what is owed. */
  private settle(): void {
    if (this.lines > 0) {
      const ends = Math.max(0, this.lines - this.ended);
      if (ends > 0 && this.length > 0) {
        // The line end that opens a cell's line is not inside the cell.
        if (this.length > this.cellStart) this.cellLines += ends;
        this.put('\n'.repeat(ends));
      }
      this.lines = 0;
      if (this.tabs > 0) this.put('\t'.repeat(this.tabs));
    } else if (this.tabs > 0) this.put('\t'.repeat(this.tabs));
    else if (this.space && this.ended === 0) {
      const space = this.space;
      if (space === 'plain') this.put(' ');
      else this.run(' ', space.node, space.offset);
    }
    this.tabs = 0;
    this.space = null;
  }

  private put(text: string): void {
    this.parts.push(text);
    this.length += text.length;
    let ended = 0;
    for (let i = text.length - 1; i >= 0 && text.charCodeAt(i) === 10; i--) ended++;
    this.ended = ended === text.length ? this.ended + ended : ended;
  }

  private run(text: string, node: Text | FormField, nodeOffset: number): void {
    const last = this.runs.at(-1);
    if (
      last &&
      last.node === node &&
      last.textStart + last.length === this.length &&
      last.nodeOffset + last.length === nodeOffset
    )
      last.length += text.length;
    else this.runs.push({ textStart: this.length, length: text.length, node, nodeOffset });
    this.put(text);
  }

  private words(node: Text, context: Context): void {
    const data = node.data;
    if (context.white === 'preserve') {
      if (context.loose && isBlank(data)) return;
      if (data.length > 0) this.exact(data, node);
      return;
    }
    let i = 0;
    while (i < data.length) {
      let j = i;
      let breaks = false;
      while (j < data.length && isSpace(data.charCodeAt(j))) {
        if (context.white === 'preserve-breaks' && data.charCodeAt(j) === 10) {
          breaks = true;
          this.space = null;
          this.settle();
          this.run('\n', node, j);
          this.cellLines++;
        }
        j++;
      }
      if (j > i) {
        if (!breaks && !this.space) this.space = { node, offset: i };
        i = j;
        continue;
      }
      // Words with a single space between them stand as they are: one run.
      while (j < data.length && (!isSpace(data.charCodeAt(j)) || isSingleSpace(data, j))) j++;
      this.settle();
      this.run(data.slice(i, j), node, i);
      i = j;
    }
  }

  private exact(value: string, node: Text | FormField): void {
    this.settle();
    this.run(value, node, 0);
  }

  private field(field: FormField): void {
    const type = field.localName === 'input' ? (field as HTMLInputElement).type : field.localName;
    if (type === 'checkbox' || type === 'radio') {
      // A box that is not ticked denies its label: without its state the label would read as a statement.
      this.settle();
      this.put((field as HTMLInputElement).checked ? '[x]' : '[ ]');
      this.space ??= 'plain';
      return;
    }
    if (field.localName === 'input' && !TEXT_INPUTS.has(type)) return;
    const value = shownValue(field);
    if (isBlank(value)) return;
    const label = labelOf(field);
    if (
      label &&
      this.tail(label.length + 2)
        .trimEnd()
        .replace(/:$/, '')
        .toLowerCase()
        .endsWith(label.toLowerCase())
    ) {
      // The label was just read: the value joins its line.
      this.lines = 0;
      this.tabs = 0;
      this.space = null;
      this.put(this.tail(1) === ':' ? ' ' : ': ');
    } else if (label) {
      this.settle();
      this.put(`${label}: `);
    } else if (this.length > 0) this.space ??= 'plain';
    this.exact(value, field);
    if (field.localName === 'textarea') this.owe(1);
    else this.space ??= 'plain';
  }

  private *frame(frame: HTMLIFrameElement): Walk {
    let inside: Document | null = null;
    try {
      inside = frame.contentDocument;
    } catch {
      // Of another origin: it is not ours to read.
    }
    if (inside) {
      if (!inside.body) return;
      this.frames++;
      this.owe(2, true);
      yield* this.document(inside);
      this.owe(2, true);
      return;
    }
    const path = pathOfFrame(frame);
    const text = path === null ? null : (this.options.frameText?.(path) ?? null);
    if (path !== null) this.closedFrames.push(path);
    if (text === null) {
      // A frame of a few points is a counter or a spacer, and holds no words.
      if (frame.clientWidth >= 40 && frame.clientHeight >= 20) this.leftOut.frames++;
      return;
    }
    this.frames++;
    this.owe(2, true);
    if (text !== '') {
      this.settle();
      this.embedded.push({ textStart: this.length, length: text.length, path: path ?? '' });
      this.put(text);
    }
    this.owe(2, true);
  }

  /** The last characters written. */
  private tail(length: number): string {
    let tail = '';
    for (let i = this.parts.length - 1; i >= 0 && tail.length < length; i--) tail = this.parts[i] + tail;
    return tail.slice(-length);
  }
}

/** The label of a field: its own element's, or the one that is told to a screen reader. */
function labelOf(field: FormField): string {
  const element = field.labels?.[0];
  const named = element ? ownWords(element) : '';
  const told = named?.trim()
    ? named
    : field.getAttribute('aria-label') ||
      textOfIds(field, field.getAttribute('aria-labelledby')) ||
      field.getAttribute('title') ||
      field.getAttribute('placeholder') ||
      '';
  const label = told
    .slice(0, 4 * LABEL_LIMIT)
    .replace(/[\s:]+/g, ' ')
    .trim();
  return label.length > LABEL_LIMIT ? '' : label;
}

/** The words of a label that is wrapped around its field, without the field's own. */
function ownWords(label: Element): string {
  let words = '';
  for (const node of Array.from(label.childNodes)) {
    if (node.nodeType === 3) words += (node as Text).data;
    else if (node.nodeType === 1 && !FIELDS.has((node as Element).localName)) words += ownWords(node as Element);
  }
  return words;
}

function textOfIds(field: FormField, ids: string | null): string {
  if (!ids) return '';
  const root = field.getRootNode() as Document | ShadowRoot;
  return ids
    .split(/\s+/)
    .map((id) => (id ? (root.getElementById?.(id)?.textContent ?? '') : ''))
    .join(' ');
}

/** What a field shows. A choice that stands for "nothing chosen" is no value. */
export function shownValue(field: FormField): string {
  if (field.localName !== 'select') return field.value;
  const chosen: string[] = [];
  for (const option of Array.from((field as HTMLSelectElement).options))
    if (option.selected && option.value !== '') chosen.push(option.text);
  return chosen.join(', ');
}

/** Where a frame stands, or null where its window does not list it (inside a shadow root). */
function pathOfFrame(frame: HTMLIFrameElement): string | null {
  const view = frame.ownerDocument.defaultView;
  const outer = view && pathOfWindow(view);
  if (!view || outer === null) return null;
  for (let i = 0; i < view.length; i++) if (view[i] === frame.contentWindow) return `${outer}/${i}`;
  return null;
}

function styleOf(element: Element): CSSStyleDeclaration | null {
  // A frame's elements are styled by the frame's own window.
  return element.ownerDocument.defaultView?.getComputedStyle(element) ?? null;
}

function whiteOf(style: CSSStyleDeclaration | null): White {
  const own = (style as { whiteSpaceCollapse?: string } | null)?.whiteSpaceCollapse || style?.whiteSpace || '';
  if (own.startsWith('preserve-breaks') || own === 'pre-line') return 'preserve-breaks';
  if (own.startsWith('preserve') || own.startsWith('pre') || own === 'break-spaces') return 'preserve';
  return 'collapse';
}

const isLoose = (display: string) => /flex|grid|^table$|^table-row|^table-(?:header|footer)/.test(display);

/** Items of a row-wise flex box and of a grid stand beside each other, as cells do. */
function flowOf(display: string, style: CSSStyleDeclaration | null): Flow {
  if (display.endsWith('flex') && !style?.flexDirection?.startsWith('column')) return { kind: 'row' };
  if (display.endsWith('grid')) {
    const tracks = style?.gridTemplateColumns ?? '';
    const columns = tracks.split(' ').filter((track) => /^\d/.test(track)).length;
    if (columns > 1) return { kind: 'grid', columns };
  }
  return { kind: 'block' };
}
