/**
 * The lists of a page that was read, with the rows that are drawn of them: tables, grids, feeds, and boxes of many parts
 * that look alike. Found from the nodes that the text was read from; nothing is changed.
 */
import { type DrawnCell, type DrawnRow, wordsOfCells } from './gathered-rows.ts';
import type { PageText, Run } from './page-text.ts';
import { ITEM_ROLES } from './shown.ts';

/** A list as it is drawn now. */
export interface DrawnList {
  container: Element;
  rows: readonly DrawnRow[];
  /** The lists in whose rows this one stands, the outermost first. */
  above: readonly Element[];
}

/** Elements that are rows whatever stands beside them. */
const ROWS = new Set(['tr', 'li', 'article']);
/** Attributes in which rows say their place, those of the standard first. */
const PLACES = ['aria-rowindex', 'aria-posinset', 'row-index', 'data-index', 'data-item-index', 'data-row-index'];
/** Parts that look alike are rows where there are so many of them. */
const ALIKE = 3;
/** Parts of prose, of a table's row and of a form, which are alike and no rows. */
const NO_ROWS = new Set('p h1 h2 h3 h4 h5 h6 br span b i em strong a td th dt dd label option button'.split(' '));
const CELLS = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

/** Whether a child of a list is one of its rows. */
type Look = (child: Node) => boolean;

interface OpenRow {
  node: Node;
  start: number;
  end: number;
  cells: { element: Element | null; column: number; start: number; end: number }[];
}

interface RowAbove {
  container: Element;
  row: Node;
}

/** Every list on the page, each with its rows in the order of the text. */
export function listsOf({ text, runs }: Pick<PageText, 'text' | 'runs'>): DrawnList[] {
  const lists = new Map<Element, { above: Element[]; rows: OpenRow[] }>();
  const above = new Map<Node, readonly RowAbove[]>();
  const looks = new Map<Element, Look | null>();

  /** The rows that a node stands in, the outermost first. */
  function rowsAbove(node: Node): readonly RowAbove[] {
    const known = above.get(node);
    if (known) return known;
    const parent = parentOf(node);
    let rows: readonly RowAbove[] = parent ? rowsAbove(parent) : [];
    if (parent) {
      const look = looks.has(parent) ? looks.get(parent) : lookOfRows(parent);
      looks.set(parent, look ?? null);
      if (look) rows = [...rows, { container: parent, row: node }];
    }
    above.set(node, rows);
    return rows;
  }

  let end = 0;
  let last: OpenRow[] = [];
  for (const run of runs) {
    const { start, trailing } = edges(text, end, run);
    for (const row of last) endAt(row, trailing);
    end = run.textStart + run.length;
    const around = rowsAbove(run.node);
    last = around.map(({ container, row }, depth) => {
      const list = lists.get(container) ?? { above: around.slice(0, depth).map((one) => one.container), rows: [] };
      lists.set(container, list);
      const open = list.rows.at(-1);
      const now = open?.node === row ? open : { node: row, start, end, cells: [] };
      if (now !== open) list.rows.push(now);
      const cell = cellAbove(run.node, row);
      if (now.cells.at(-1)?.element !== cell || now.cells.length === 0)
        now.cells.push({ element: cell, column: Number(cell?.getAttribute('aria-colindex')), start, end });
      endAt(now, end);
      return now;
    });
  }
  const closing = end + (text.slice(end).split('\n', 1)[0] as string).trimEnd().length;
  for (const row of last) endAt(row, closing);
  return [...lists].map(([container, list]) => {
    const top = container.getBoundingClientRect().top;
    const look = looks.get(container) as Look;
    // What stands between rows belongs to the list; what stands before and after them does not.
    const first = list.rows.findIndex(({ node }) => look(node));
    const past = list.rows.findLastIndex(({ node }) => look(node)) + 1;
    return {
      container,
      above: list.above,
      rows: list.rows.slice(Math.max(0, first), past).map((row) => ({
        index: indexOf(row.node),
        words: text.slice(row.start, row.end),
        top: topOf(row.node) - top,
        start: row.start,
        end: row.end,
        ...cellsOf(row, text),
      })),
    };
  });
}

function endAt(row: OpenRow, end: number): void {
  row.end = end;
  const cell = row.cells.at(-1);
  if (cell) cell.end = end;
}

/** The cell of a row in which a node stands, where it says its column. */
function cellAbove(node: Node, row: Node): Element | null {
  for (let part = parentOf(node); part && part !== row; part = parentOf(part))
    if (part.hasAttribute('aria-colindex')) return part;
  return null;
}

/** The cells of a row, where nothing but they stands in it. */
function cellsOf({ cells, start, end }: OpenRow, text: string): { cells?: readonly DrawnCell[] } {
  if (!cells.every(({ column }, i) => column > (cells[i - 1]?.column ?? 0))) return {};
  const drawn = cells.map(({ column, start, end }) => ({ column, start, end, words: text.slice(start, end) }));
  return wordsOfCells(drawn) === text.slice(start, end) ? { cells: drawn } : {};
}

/** What stands before a run and was put in by the reader, as the state of a box: of the row before, or of this one. */
function edges(text: string, end: number, { textStart }: Run): { start: number; trailing: number } {
  const between = text.slice(end, textStart);
  const line = between.lastIndexOf('\n');
  const own = between.slice(line + 1);
  return {
    start: textStart - own.trimStart().length,
    trailing: end + between.slice(0, line + 1).trimEnd().length,
  };
}

/** Tells the rows among the children of an element; null where it has none. */
function lookOfRows(parent: Element): Look | null {
  if (isRow(parent) || isCell(parent)) return null;
  const children = Array.from(parent.children);
  const named: Look = (node) => node.nodeType === 1 && (isRow(node as Element) || indexOf(node) !== null);
  if (children.some(named)) return named;
  const alike = new Map<string, number>();
  for (const child of children) {
    if (NO_ROWS.has(child.localName) || isCell(child)) continue;
    alike.set(lookOf(child), (alike.get(lookOf(child)) ?? 0) + 1);
  }
  const [look, count] = [...alike].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  if (count < ALIKE || !scrolls(parent)) return null;
  return (node) => node.nodeType === 1 && lookOf(node as Element) === look;
}

const isRow = (element: Element) => ROWS.has(element.localName) || ITEM_ROLES.has(element.getAttribute('role') ?? '');
const isCell = (element: Element) => CELLS.has(element.getAttribute('role') ?? '');
const lookOf = (element: Element) => `${element.localName}.${element.classList[0] ?? ''}`;

/** Whether an element stands in a box, or in a page, of which only a part is in view. */
function scrolls(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  for (let part: Element | null = element; part && view; part = part.parentElement) {
    if (part.scrollHeight <= part.clientHeight + 1) continue;
    const isPage = part === element.ownerDocument.scrollingElement;
    if (isPage || /auto|scroll/.test(view.getComputedStyle(part).overflowY)) return true;
  }
  return false;
}

function parentOf(node: Node): Element | null {
  const slot = (node as Partial<Element & Text>).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (parent?.nodeType === 1) return parent as Element;
  return parent?.nodeType === 11 ? ((parent as ShadowRoot).host ?? null) : null;
}

function indexOf(node: Node): number | null {
  if (node.nodeType !== 1) return null;
  for (const name of PLACES) {
    const said = (node as Element).getAttribute(name);
    if (said !== null && /^\d{1,9}$/.test(said)) return Number(said);
  }
  return null;
}

function topOf(node: Node): number {
  if (node.nodeType === 1) return (node as Element).getBoundingClientRect().top;
  return Number.NaN;
}
