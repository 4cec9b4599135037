/**
 * The walk over a page that is read: from node to node in the order in which they are shown, what is written and what is
 * owed before it. It goes on step by step, so that the page can have its turn in between, and holds no stack of calls:
 * a page may be as deep as it likes.
 */
import { type FormField, fieldText, isFormField, labelOf, shownValue } from './fields.ts';
import { pathOfWindow } from './frame-path.ts';
import type { Item } from './other-cases.ts';
import type { Embedded, LeftOut, ReadOptions, Run } from './page-text.ts';
import {
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
  undrawnColumns,
  undrawnRows,
  wordsIn,
} from './shown.ts';
import { countWords, isBlank, isSpace } from './words.ts';

/** A blank line before and after. */
const PARAGRAPHS = new Set(
  'p section article aside main header footer nav table ul ol dl blockquote pre form fieldset figure h1 h2 h3 h4 h5 h6 hr address details dialog body'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const INLINE_BLOCKS = new Set(['inline-block', 'inline-flex', 'inline-grid', 'inline-table', 'inline flow-root']);
const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);
/** Line ends in a table's cell from which on the table is taken for layout, as older portals build their pages. */
const LAYOUT_LINES = 4;

/** Nodes of one step. */
const STRIDE = 64;
/** Characters of one text node that are read in one step. */
const STRETCH = 50_000;

/** White space that is not shown as it stands, unless the page says so. */
const COLLAPSIBLE = /^ | $|[\t-\r]| {2}/;

type White = 'collapse' | 'preserve' | 'preserve-breaks';

/** An element whose children are being read. Each answer of a style has its price: what few need is asked for late. */
interface Open {
  /** The child that comes next, or all of them where they stand in another order than in the page. */
  next: Node | null;
  readonly nodes: ArrayLike<Node> | null;
  at: number;
  readonly style: CSSStyleDeclaration | null;
  white?: White;
  visible?: boolean;
  /** White space alone between the children is not rendered (flex, grid, table). */
  readonly loose: boolean;
  /** Words laid over a picture one by one, whose lines are told by `<br>` alone (the text layer of a PDF viewer). */
  readonly layer: boolean;
  /** How the children stand to each other: 0 below each other, 1 in a row, else in a grid of so many columns. */
  readonly columns: number;
  /** Children that were opened in a row or a grid. */
  count: number;
  /** Length of the text where the first child began. */
  readonly begun: number;
  /** A section of which only the heading is shown, and whether that was met. */
  folded: 'no' | 'yes' | 'headed';
  /** What follows on the last child. */
  readonly close: (() => void) | undefined;
}

/** What the walk has found so far. */
export interface Walk {
  /** Goes some nodes further; false at the end. */
  step(): boolean;
  /** Characters so far. */
  length(): number;
  text(): string;
  frames(): number;
  /** Whether the part that was to be read is there. */
  part: boolean | undefined;
  readonly runs: Run[];
  readonly roots: (Document | ShadowRoot)[];
  readonly embedded: Embedded[];
  readonly closedFrames: string[];
  /** Rows and list items, where they stand in the text. */
  readonly items: Item[];
  readonly leftOut: Omit<LeftOut, 'otherCases'>;
}

/** Begins a walk at a document. */
export function walkThrough(start: Document, options: ReadOptions): Walk {
  const runs: { textStart: number; length: number; node: Text | FormField; nodeOffset: number }[] = [];
  const roots: (Document | ShadowRoot)[] = [];
  const embedded: Embedded[] = [];
  const closedFrames: string[] = [];
  const items: Item[] = [];
  const leftOut = { hiddenWords: 0, foldedWords: 0, frames: 0, rows: 0, columns: 0, setAside: 0 };
  const stack: Open[] = [];
  const parts: string[] = [];
  /** A long text node that is not yet read to its end. */
  let rest: { node: Text; at: number } | null = null;
  let frames = 0;
  /** Rows drawn so far: what a grid drew is the difference. */
  let rows = 0;
  let length = 0;
  /** Owed before the next words: line ends (2 is a blank line), tabs, a space. The widest wins. */
  let lines = 0;
  let tabs = 0;
  let space: { node: Text | FormField; offset: number } | 'plain' | null = null;
  /** Line ends already written at the end of the text. */
  let ended = 2;
  /** Text length where the open cell began; -1 outside of cells. Line ends at a cell's edge are not owed. */
  let cellStart = -1;
  /** Line ends inside the open cell. */
  let cellLines = 0;

  const walk: Walk = {
    step,
    length: () => length,
    text: () => parts.join(''),
    frames: () => frames,
    part: undefined,
    runs,
    roots,
    embedded,
    closedFrames,
    items,
    leftOut,
  };
  openDocument(start);
  return walk;

  function step(): boolean {
    for (let nodes = 0; nodes < STRIDE; nodes++) {
      const open = stack[stack.length - 1];
      if (!open) return false;
      if (rest) {
        readText(rest.node, rest.at, open);
        return true;
      }
      const node = open.nodes ? open.nodes[open.at++] : open.next;
      if (!node) {
        stack.pop();
        open.close?.();
        continue;
      }
      if (!open.nodes) open.next = node.nextSibling;
      readChild(node, open);
    }
    return true;
  }

  function openDocument(document: Document, after?: () => void): void {
    const body = document.body ?? document.documentElement;
    const { part } = options;
    const found = part && roots.length === 0 ? document.querySelector(part) : null;
    const isShown = found !== null && found.checkVisibility?.() !== false;
    if (part && roots.length === 0) walk.part = isShown;
    if (body) roots.push(document);
    if (!body || !opened(isShown ? found : body, false, after)) after?.();
  }

  function readChild(node: Node, open: Open): void {
    if (open.folded !== 'no') {
      // Of a folded section only its heading is shown.
      if (open.folded === 'headed' || (node as Element).localName !== 'summary') {
        leftOut.foldedWords += node.nodeType === 3 ? countWords((node as Text).data) : wordsIn(node);
        return;
      }
      open.folded = 'headed';
    }
    if (node.nodeType === 3) {
      if (open.loose && isBlank((node as Text).data)) return;
      open.visible ??= isVisible(open.style);
      if (open.visible) readText(node as Text, 0, open);
      else leftOut.hiddenWords += countWords((node as Text).data);
    } else if (node.nodeType === 1) {
      if (open.columns === 0) {
        opened(node as Element, open.layer);
        return;
      }
      if (open.columns > 1 && open.count % open.columns === 0) owe(1, true);
      open.count++;
      const close = openCell(1, false, length > open.begun);
      if (!opened(node as Element, open.layer, close)) close();
    }
  }

  /** Begins an element; false where nothing of it is to be read further, and nothing is to follow on that. */
  function opened(element: Element, layer: boolean, after?: () => void): boolean {
    const name = element.localName;
    if (LEFT_OUT.has(name)) return false;
    // A frame's elements are styled by the frame's own window.
    const style = element.ownerDocument.defaultView?.getComputedStyle(element) ?? null;
    const display = style?.display || 'block';
    // Most elements have no attributes at all.
    const marked = element.hasAttributes();
    const { leaveOut } = options;
    const isSetAside = leaveOut && element.matches(leaveOut);
    if (isSetAside || display === 'none' || (marked && element.hasAttribute('hidden'))) {
      leftOut[isSetAside ? 'setAside' : 'hiddenWords'] += wordsIn(element);
      return false;
    }
    // What leaves the flow is made a block, whatever it was.
    const position = (!INLINE.has(display) && !display.startsWith('table-') && style?.position) || '';
    const isField = isFormField(element);
    const shut = isField ? null : shutBy(element, style, display, position);
    if (shut) {
      leftOut[shut] += wordsIn(element);
      return false;
    }
    if (isCopy(element, position, marked)) return false;
    if (name === 'br') {
      if (isVisible(style)) lineBreak();
      return false;
    }
    if (isField) {
      if (isVisible(style)) readField(element);
      return false;
    }
    if (name === 'iframe' || name === 'frame')
      return isVisible(style) && openFrame(element as HTMLIFrameElement, after);

    const role = marked ? element.getAttribute('role') : null;
    let item: Item | undefined;
    if (ITEMS.has(name) || (role !== null && ITEM_ROLES.has(role))) {
      item = { start: length, end: length };
      items.push(item);
    }
    const drawn = role !== null && GRID_ROLES.has(role) ? rows : -1;
    if (name === 'tr' || role === 'row') rows++;

    let box: (() => void) | undefined;
    let columns = 0;
    if (!(layer && name === 'span')) {
      if (display === 'table-cell' || name === 'td' || name === 'th' || (role && CELL_ROLES.has(role))) {
        box = openCell(LAYOUT_LINES, true);
      } else if (INLINE_BLOCKS.has(display)) {
        // A badge or a button has its own padding: its words are not one word with its neighbour's.
        space ??= 'plain';
        columns = columnsOf(display, style);
        box = () => {
          space ??= 'plain';
        };
      } else if (!INLINE.has(display)) {
        const ends = PARAGRAPHS.has(name) ? 2 : 1;
        const heading = HEADINGS.has(name);
        owe(ends, heading);
        columns = columnsOf(display, style);
        box = () => {
          owe(ends, heading);
          // A heading has its line to itself, in a cell too.
          if (heading) cellLines += LAYOUT_LINES;
        };
      }
    }

    const shadow = element.shadowRoot ?? (mayHost(name) ? (options.shadowRootOf?.(element) ?? null) : null);
    if (shadow) roots.push(shadow);
    const slotted = name === 'slot' ? (element as HTMLSlotElement).assignedNodes?.() : undefined;
    const within = shadow ?? element;
    const next = within.firstChild;
    stack.push({
      next,
      nodes: slotted?.length ? slotted : inShownOrder(next, within),
      at: 0,
      style,
      loose: isLoose(display),
      layer: layer || (marked && element.classList.contains(PDF_TEXT_LAYER)),
      columns,
      count: 0,
      begun: length,
      folded: name === 'details' && !shadow && !element.hasAttribute('open') ? 'yes' : 'no',
      close:
        item || drawn >= 0 || after
          ? () => {
              box?.();
              if (item) item.end = length;
              if (drawn >= 0) {
                leftOut.rows += undrawnRows(element, rows - drawn);
                leftOut.columns += undrawnColumns(element);
              }
              after?.();
            }
          : box,
    });
    return true;
  }

  /**
   * A cell: a tab before it where it is not the first of its line. With `most` line ends inside it is no cell but a part
   * of the page's layout, and a line end follows. A table's empty cell keeps its column. Gives what closes it.
   */
  function openCell(most: number, keepEmpty: boolean, apart = true): () => void {
    const outerStart = cellStart;
    const outerLines = cellLines;
    const outerTabs = tabs;
    // The first thing in a cell that is a cell itself stands where the outer one does.
    const tabbed = apart && lines === 0 && length > 0 && length !== outerStart;
    if (tabbed) tabs++;
    cellStart = length;
    cellLines = 0;
    const before = lines;
    return () => {
      if (length > cellStart) {
        space = null;
        lines = cellLines >= most ? 1 : 0;
        tabs = 0;
      } else {
        lines = before;
        if (!keepEmpty) tabs = outerTabs;
        else if (before > 0 || (!tabbed && length > 0)) tabs++;
      }
      cellStart = outerStart;
      cellLines += outerLines;
    };
  }

  /** Owes line ends before the next words. `always` holds at a cell's edge too. */
  function owe(ends: number, always = false): void {
    if (!always && cellStart === length) return;
    if (ends > lines) lines = ends;
    if (lines > 0) {
      tabs = 0;
      space = null;
    }
  }

  function lineBreak(): void {
    if (cellStart !== length) owe(lines > 0 ? 2 : 1);
  }

  /** Writes what is owed. */
  function settle(): void {
    if (lines > 0) {
      const ends = Math.max(0, lines - ended);
      if (ends > 0 && length > 0) {
        // The line end that opens a cell's line is not inside the cell.
        if (length > cellStart) cellLines += ends;
        put('\n'.repeat(ends));
      }
      lines = 0;
      if (tabs > 0) put('\t'.repeat(tabs));
    } else if (tabs > 0) put('\t'.repeat(tabs));
    else if (space && ended === 0) {
      if (space === 'plain') put(' ');
      else run(' ', space.node, space.offset);
    }
    tabs = 0;
    space = null;
  }

  function put(text: string): void {
    parts.push(text);
    length += text.length;
    let ends = 0;
    for (let i = text.length - 1; i >= 0 && text.charCodeAt(i) === 10; i--) ends++;
    ended = ends === text.length ? ended + ends : ends;
  }

  function run(text: string, node: Text | FormField, nodeOffset: number): void {
    const last = runs[runs.length - 1];
    if (
      last &&
      last.node === node &&
      last.textStart + last.length === length &&
      last.nodeOffset + last.length === nodeOffset
    )
      last.length += text.length;
    else runs.push({ textStart: length, length: text.length, node, nodeOffset });
    put(text);
  }

  /** Reads a text node from a place in it; a long one not to its end, which is left for the next step. */
  function readText(node: Text, from: number, open: Open): void {
    const { data } = node;
    if (data.length < STRETCH && !COLLAPSIBLE.test(data)) {
      exact(data, node);
      return;
    }
    open.white ??= whiteOf(open.style);
    if (open.white === 'preserve') {
      exact(data, node);
      return;
    }
    const end = Math.min(data.length, from + STRETCH);
    let i = from;
    while (i < end) {
      let j = i;
      let breaks = false;
      for (let c = data.charCodeAt(j); isSpace(c); c = data.charCodeAt(++j)) {
        if (c === 10 && open.white === 'preserve-breaks') {
          breaks = true;
          space = null;
          settle();
          run('\n', node, j);
          cellLines++;
        }
      }
      if (j > i) {
        if (!breaks && !space) space = { node, offset: i };
        i = j;
        continue;
      }
      // Words with a single space between them stand as they are: one run.
      let c = data.charCodeAt(j);
      while (j < end) {
        const after = data.charCodeAt(j + 1);
        if (isSpace(c) && (c !== 32 || !(after >= 0) || isSpace(after))) break;
        c = after;
        j++;
      }
      settle();
      run(data.slice(i, j), node, i);
      i = j;
    }
    rest = i < data.length ? { node, at: i } : null;
  }

  function exact(value: string, node: Text | FormField): void {
    if (value === '') return;
    settle();
    run(value, node, 0);
  }

  function readField(field: FormField): void {
    const state = fieldText(field);
    if (state === null) return;
    if (state !== undefined) {
      settle();
      put(state);
      space ??= 'plain';
      return;
    }
    const value = shownValue(field);
    if (isBlank(value)) return;
    const label = labelOf(field);
    if (
      label &&
      tail(label.length + 2)
        .trimEnd()
        .replace(/:$/, '')
        .toLowerCase()
        .endsWith(label.toLowerCase())
    ) {
      // The label was just read: the value joins its line.
      lines = 0;
      tabs = 0;
      space = null;
      put(tail(1) === ':' ? ' ' : ': ');
    } else if (label) {
      settle();
      put(`${label}: `);
    } else if (length > 0) space ??= 'plain';
    exact(value, field);
    if (field.localName === 'textarea') owe(1);
    else space ??= 'plain';
  }

  /** Begins a frame's document, or writes what its own reader gave. */
  function openFrame(frame: HTMLIFrameElement, after?: () => void): boolean {
    let inside: Document | null = null;
    try {
      inside = frame.contentDocument;
    } catch {
      // Of another origin: it is not ours to read.
    }
    if (inside) {
      if (!inside.body) return false;
      frames++;
      owe(2, true);
      openDocument(inside, () => {
        owe(2, true);
        after?.();
      });
      return true;
    }
    const path = pathOfFrame(frame);
    const text = path === null ? null : (options.frameText?.(path) ?? null);
    if (path !== null) closedFrames.push(path);
    if (text === null) {
      // A frame of a few points is a counter or a spacer, and holds no words.
      if (frame.clientWidth >= 40 && frame.clientHeight >= 20) leftOut.frames++;
      return false;
    }
    frames++;
    owe(2, true);
    if (text !== '') {
      settle();
      embedded.push({ textStart: length, length: text.length, path: path ?? '' });
      put(text);
    }
    owe(2, true);
    return false;
  }

  /** The last characters written. */
  function tail(count: number): string {
    let last = '';
    for (let i = parts.length - 1; i >= 0 && last.length < count; i--) last = parts[i] + last;
    return last.slice(-count);
  }
}

/** Where a frame stands, or null where its window does not list it (inside a shadow root). */
function pathOfFrame(frame: HTMLIFrameElement): string | null {
  const view = frame.ownerDocument.defaultView;
  const outer = view && pathOfWindow(view);
  if (!view || outer === null) return null;
  for (let i = 0; i < view.length; i++) if (view[i] === frame.contentWindow) return `${outer}/${i}`;
  return null;
}

const isVisible = (style: CSSStyleDeclaration | null) => (style?.visibility || 'visible') === 'visible';

function whiteOf(style: CSSStyleDeclaration | null): White {
  const own = (style as { whiteSpaceCollapse?: string } | null)?.whiteSpaceCollapse || style?.whiteSpace || '';
  if (own.startsWith('preserve-breaks') || own === 'pre-line') return 'preserve-breaks';
  if (own.startsWith('preserve') || own.startsWith('pre') || own === 'break-spaces') return 'preserve';
  return 'collapse';
}

const isLoose = (display: string) => /flex|grid|^table$|^table-row|^table-(?:header|footer)/.test(display);

/** Items of a row-wise flex box and of a grid stand beside each other, as cells do. */
function columnsOf(display: string, style: CSSStyleDeclaration | null): number {
  if (display.endsWith('flex')) return style?.flexDirection?.startsWith('column') ? 0 : 1;
  if (!display.endsWith('grid')) return 0;
  const tracks = style?.gridTemplateColumns ?? '';
  const columns = tracks.split(' ').filter((track) => /^\d/.test(track)).length;
  return columns > 1 ? columns : 0;
}
