/**
 * What of a page a person sees: what is shut, folded or drawn twice, what a grid has not drawn, in which order rows
 * stand. Asked of the page's styles and boxes; nothing is changed.
 */
import { countWords } from './words.ts';

/** Never text of the case, whatever their style. */
export const LEFT_OUT = new Set(
  'script style noscript template head title desc metadata defs object embed audio video canvas datalist option meter progress annotation'.split(
    ' ',
  ),
);
/** Displays that stay in the line; everything else that is shown is a block. */
export const INLINE = new Set(['inline', 'contents', 'ruby', 'ruby-base', 'ruby-text', 'math']);

/** Longest words of a copy that are compared. */
const COPY_LIMIT = 2000;
/** A heading that sticks is taken for a copy only with so many characters: single words recur by chance. */
const COPY_LEAST = 10;

/**
 * A drawn twin of words that stand beside it. What is hidden from screen readers, and what sticks to the window's edge,
 * is read unless a neighbour says the same.
 */
export function isCopy(element: Element, position: string, marked = true): boolean {
  const told = marked && element.getAttribute('aria-hidden') === 'true';
  const sticks = position === 'fixed' || position === 'sticky';
  if (!told && !sticks) return false;
  const own = withoutSpace(boundedText(element, COPY_LIMIT + 1));
  if (own === '' || own.length > COPY_LIMIT) return false;
  if (!told && (own.length < COPY_LEAST || CELLS.has(element.localName))) return false;
  for (let part: Element | null = element, up = 0; part && up < 2; part = part.parentElement, up++) {
    for (const neighbour of [part.previousElementSibling, part.nextElementSibling]) {
      if (!neighbour) continue;
      const words = withoutSpace(boundedText(neighbour, told && up === 0 ? 4 * COPY_LIMIT : COPY_LIMIT + 1));
      // What sticks stands for the beginning of what scrolls under it: the head of a table.
      if (told && up === 0 ? words.includes(own) : words.startsWith(own)) return true;
    }
  }
  return false;
}

const CELLS = new Set(['td', 'th', 'tr', 'thead', 'tbody']);
const withoutSpace = (text: string) => text.replace(/\s+/g, '');

/** The words of an element's own tree, cut off near a limit. */
export function boundedText(element: Element, limit: number): string {
  let text = '';
  const nodes = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = nodes.nextNode(); node && text.length < limit; node = nodes.nextNode()) {
    if (!LEFT_OUT.has(node.parentElement?.localName ?? '')) text += (node as Text).data;
  }
  return text;
}

/** How many words an element that is left out holds. */
export function wordsIn(element: Node): number {
  let words = 0;
  const nodes = (element.ownerDocument as Document).createTreeWalker(element, 4);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode())
    if (!LEFT_OUT.has(node.parentElement?.localName ?? '')) words += countWords((node as Text).data);
  return words;
}

/** Why the words of an element cannot be seen although it is laid out: it has no height, or only a point of it shows. */
export function shutBy(
  element: Element,
  style: CSSStyleDeclaration | null,
  display = style?.display ?? '',
  position = style?.position ?? '',
): 'hiddenWords' | 'foldedWords' | null {
  if (!style) return null;
  // Each answer of a computed style has its price: few are asked for.
  const name = element.localName;
  if (PUSHED.has(name) && Number.parseFloat(style.textIndent) < -OUT_OF_SIGHT) return 'hiddenWords';
  if (
    (position === 'absolute' || position === 'fixed') &&
    (Number.parseFloat(style.left) < -OUT_OF_SIGHT || Number.parseFloat(style.top) < -OUT_OF_SIGHT)
  )
    return 'hiddenWords';
  // An inline box has no size of its own, and a table's parts cannot be shut.
  if (INLINE.has(display) || UNSHUT.has(name)) return null;
  if (style.contentVisibility === 'hidden') return 'foldedWords';
  if (!CLIPS.has(style.overflowY) || !CLIPS.has(style.overflowX)) return null;
  const { clientWidth, clientHeight } = element;
  if (clientHeight === 0) return 'foldedWords';
  return clientWidth <= 1 && clientHeight <= 1 ? 'hiddenWords' : null;
}
/** Elements whose own words are pushed out of sight where a picture is drawn in their place. */
const PUSHED = new Set(['a', 'button', 'h1', 'h2', 'span']);
const UNSHUT = new Set(['body', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'b', 'i', 'em', 'strong']);

/** So far beside the page nothing is meant to be seen, in px. */
const OUT_OF_SIGHT = 900;
const CLIPS = new Set(['hidden', 'clip']);

/** Elements that may carry a shadow root beside those with a name of their own. Asking for it costs, so few are asked. */
const HOSTS = new Set('article aside blockquote div footer header main nav section span'.split(' '));
export const mayHost = (name: string) => name.includes('-') || HOSTS.has(name);

export const ITEMS = new Set(['tr', 'li', 'a', 'article']);
export const ITEM_ROLES = new Set(['row', 'listitem', 'option', 'treeitem']);
export const GRID_ROLES = new Set(['grid', 'treegrid', 'table']);
/** The class that PDF.js gives to the words over a page's picture. */
export const PDF_TEXT_LAYER = 'textLayer';

/** Rows that a grid says it has, or has room for, beyond those that it drew. */
export function undrawnRows(grid: Element, drawn: number): number {
  const said = Number(grid.getAttribute('aria-rowcount'));
  if (said > 0) return Math.max(0, said - drawn);
  const rows = grid.querySelectorAll('[role="row"]');
  const last = rows[rows.length - 1];
  if (!last || rows.length < 3) return 0;
  for (let part = last.parentElement; part; part = part === grid ? null : part.parentElement) {
    if (part.scrollHeight <= part.clientHeight + 1) continue;
    const { height } = last.getBoundingClientRect();
    if (height <= 0) return 0;
    return Math.max(0, Math.round(part.scrollHeight / height) - drawn);
  }
  return 0;
}

/** Columns that a grid says it has beyond those that it drew. */
export function undrawnColumns(grid: Element): number {
  const said = Number(grid.getAttribute('aria-colcount'));
  if (!(said > 0)) return 0;
  const drawn = new Set<string | null>();
  for (const cell of grid.querySelectorAll('[aria-colindex]')) drawn.add(cell.getAttribute('aria-colindex'));
  return drawn.size > 0 ? Math.max(0, said - drawn.size) : 0;
}

/**
 * Rows and cells that say their place are read in that order, whatever the order in which they were drawn. Null where the
 * children stand as they are shown.
 */
export function inShownOrder(first: Node | null, within: Node): ArrayLike<Node> | null {
  if (first?.nodeType !== 1 || !(first as Element).hasAttributes()) return null;
  for (const attribute of ['aria-rowindex', 'aria-colindex']) {
    const place = (node: Node | undefined) =>
      node?.nodeType === 1 ? Number((node as Element).getAttribute(attribute) ?? Number.NaN) : Number.NaN;
    if (!(place(first) > 0)) continue;
    const nodes = Array.from(within.childNodes);
    return nodes.some((node, i) => place(node) < place(nodes[i - 1]))
      ? nodes.sort((a, b) => place(a) - place(b))
      : null;
  }
  return null;
}
