/**
 * A page as a person sees it, as one text with a map back to the nodes. One walk, no change to the page.
 *
 * Blocks, rows and `<br>` end a line, cells stand a tab apart, white space is collapsed as it is rendered, what is not
 * shown is left out, fields are read as `Label: value`, open shadow roots and frames of the same origin are walked too.
 */

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
}

export interface ReadOptions {
  /** The shadow root of an element where the caller can see closed ones; open ones are found without it. */
  shadowRootOf?: (element: Element) => ShadowRoot | null;
}

/** Never text of the case, whatever their style. */
const LEFT_OUT = new Set(
  'script style noscript template head title desc metadata defs object embed audio video canvas datalist option meter progress annotation'.split(
    ' ',
  ),
);
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
/** Displays that stay in the line; everything else that is shown is a block. */
const INLINE = new Set(['inline', 'contents', 'ruby', 'ruby-base', 'ruby-text', 'math']);
const INLINE_BLOCKS = new Set(['inline-block', 'inline-flex', 'inline-grid', 'inline-table', 'inline flow-root']);
const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);
/** Line ends in a table's cell from which on the table is taken for layout, as older portals build their pages. */
const LAYOUT_LINES = 4;
/** Longest label that is put before a value. */
const LABEL_LIMIT = 160;

/** Reads a document. Linear in its size. */
export function readPage(document: Document, options: ReadOptions = {}): PageText {
  const page = new PageReader(options);
  page.document(document);
  const text = page.text();
  return {
    text,
    runs: page.runs,
    words: countWords(text),
    frames: page.frames,
    title: document.title.trim(),
    roots: page.roots,
  };
}

/** Words of a text: what stands between white space and holds a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  let counted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isSpace(c) || c === 0xa0) counted = false;
    else if (!counted && (c > 0x7f || isWordCode(c))) {
      words++;
      counted = true;
    }
  }
  return words;
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

/** Index of the first run that ends after an offset: binary search. */
function firstRunAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run;
    if (run.textStart + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How the children of an element stand to each other. */
type Flow = { kind: 'block' | 'row' } | { kind: 'grid'; columns: number };
type White = 'collapse' | 'preserve' | 'preserve-breaks';
interface Context {
  white: White;
  visible: boolean;
  /** White space alone between the children is not rendered (flex, grid, table). */
  loose: boolean;
}

class PageReader {
  readonly runs: { textStart: number; length: number; node: Text | FormField; nodeOffset: number }[] = [];
  readonly roots: (Document | ShadowRoot)[] = [];
  frames = 0;
  private readonly options: ReadOptions;
  private readonly parts: string[] = [];
  private length = 0;
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

  document(document: Document): void {
    const body = document.body ?? document.documentElement;
    if (!body) return;
    this.roots.push(document);
    this.element(body, { white: 'collapse', visible: true, loose: false });
  }

  private element(element: Element, outer: Context): void {
    const name = element.localName;
    if (LEFT_OUT.has(name) || element.hasAttribute('hidden')) return;
    const style = styleOf(element);
    const display = style?.display || 'block';
    if (display === 'none') return;
    if (element.getAttribute('aria-hidden') === 'true' && repeatsNeighbour(element)) return;
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
      if (visible) this.frame(element as HTMLIFrameElement);
      return;
    }
    const inner: Context = { white: whiteOf(style), visible, loose: isLoose(display) };
    const role = element.getAttribute('role');
    if (display === 'table-cell' || name === 'td' || name === 'th' || (role && CELL_ROLES.has(role))) {
      this.cell(() => this.children(element, inner, { kind: 'block' }), LAYOUT_LINES, true);
      return;
    }
    if (INLINE.has(display)) {
      this.children(element, inner, { kind: 'block' });
      return;
    }
    if (INLINE_BLOCKS.has(display)) {
      // A badge or a button has its own padding: its words are not one word with its neighbour's.
      this.space ??= 'plain';
      this.children(element, inner, flowOf(display, style));
      this.space ??= 'plain';
      return;
    }
    const lines = PARAGRAPHS.has(name) ? 2 : 1;
    const heading = HEADINGS.has(name);
    this.owe(lines, heading);
    this.children(element, inner, flowOf(display, style));
    this.owe(lines, heading);
    // A heading has its line to itself, in a cell too.
    if (heading) this.cellLines += LAYOUT_LINES;
  }

  private children(element: Element, context: Context, flow: Flow): void {
    // A closed root is asked for only where one is likely: asking is slow.
    const shadow =
      element.shadowRoot ?? (element.localName.includes('-') ? (this.options.shadowRootOf?.(element) ?? null) : null);
    if (shadow) this.roots.push(shadow);
    const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes?.() : undefined;
    const nodes: ArrayLike<Node> = slotted?.length ? slotted : (shadow ?? element).childNodes;
    let item = 0;
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as Node;
      if (node.nodeType === 3) {
        if (context.visible) this.words(node as Text, context);
      } else if (node.nodeType === 1) {
        if (flow.kind === 'block') this.element(node as Element, context);
        else {
          if (flow.kind === 'grid' && item % flow.columns === 0) this.owe(1, true);
          this.cell(() => this.element(node as Element, context), 1, false);
          item++;
        }
      }
    }
  }

  /**
   * A cell: a tab before it where it is not the first of its line. With `most` line ends inside it is no cell but a part
   * of the page's layout, and a line end follows. A table's empty cell keeps its column.
   */
  private cell(read: () => void, most: number, keepEmpty: boolean): void {
    const outerStart = this.cellStart;
    const outerLines = this.cellLines;
    const tabs = this.tabs;
    if (this.lines === 0 && this.length > 0) this.tabs++;
    this.cellStart = this.length;
    this.cellLines = 0;
    const before = this.lines;
    read();
    if (this.length > this.cellStart) {
      this.space = null;
      this.lines = this.cellLines >= most ? 1 : 0;
      this.tabs = 0;
    } else {
      this.lines = before;
      if (!keepEmpty) this.tabs = tabs;
      else if (before > 0) this.tabs++;
    }
    const inside = this.cellLines;
    this.cellStart = outerStart;
    this.cellLines = outerLines + inside;
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

  private frame(frame: HTMLIFrameElement): void {
    let inside: Document | null = null;
    try {
      inside = frame.contentDocument;
    } catch {
      // Of another origin: it is not ours to read.
    }
    if (!inside?.body) return;
    this.frames++;
    this.owe(2, true);
    this.document(inside);
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

/**
 * Hidden from screen readers but shown: read, unless a neighbour says the same words (a drawn twin of a hidden text).
 */
function repeatsNeighbour(element: Element): boolean {
  const own = folded(element.textContent ?? '');
  if (own === '') return false;
  for (const neighbour of [element.previousElementSibling, element.nextElementSibling])
    if (neighbour && folded(neighbour.textContent ?? '').includes(own)) return true;
  return false;
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

function styleOf(element: Element): CSSStyleDeclaration | null {
  // A frame's elements are styled by the frame's own window.
  return element.ownerDocument.defaultView?.getComputedStyle(element) ?? null;
}

function whiteOf(style: CSSStyleDeclaration | null): White {
  const own = style?.getPropertyValue('white-space-collapse') || style?.whiteSpace || '';
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

/** White space that CSS collapses; a no-break space is not among it. */
const isSpace = (c: number) => c === 32 || (c >= 9 && c <= 13);
const isSingleSpace = (text: string, at: number) =>
  text.charCodeAt(at) === 32 && at + 1 < text.length && !isSpace(text.charCodeAt(at + 1));
const isWordCode = (c: number) => (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}
