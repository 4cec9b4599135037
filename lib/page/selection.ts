/** The words that a person selected in a page, by their place in the text that was read. */

import type { FormField } from './fields.ts';
import type { PageText } from './page-text.ts';
import { isField } from './paint.ts';

export interface Selected {
  start: number;
  end: number;
}

/** The stretch of the text that is selected; null where nothing is, or nothing that was read. */
export function selectedIn(page: Pick<PageText, 'runs' | 'roots'>): Selected | null {
  for (const root of page.roots) {
    if (root.nodeType !== 9) continue;
    const found = inField(page, root as Document) ?? inWords(page, root as Document);
    if (found) return found;
  }
  return null;
}

/** Whether anything at all is selected in a document. */
export const isSomethingSelected = (document: Document): boolean => document.getSelection()?.isCollapsed === false;

/** The selection inside the field that has the focus. */
function inField(page: Pick<PageText, 'runs'>, document: Document): Selected | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active || !['input', 'textarea'].includes(active.localName)) return null;
  const { selectionStart: from, selectionEnd: to } = active as HTMLInputElement;
  if (from === null || to === null || from >= to) return null;
  const run = page.runs.find(({ node }) => node === active);
  if (!run) return null;
  return { start: run.textStart + from - run.nodeOffset, end: run.textStart + to - run.nodeOffset };
}

function inWords(page: Pick<PageText, 'runs' | 'roots'>, document: Document): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = rangeOf(selection, page.roots);
  if (!range) return null;
  let start = -1;
  let end = -1;
  let asked: Node | null = null;
  let inside = false;
  for (const { node, nodeOffset, textStart, length } of page.runs) {
    if (isField(node)) continue;
    if (node !== asked) {
      asked = node;
      inside = node.isConnected && touches(range, node);
    }
    if (!inside) continue;
    const from = node === range.startContainer ? Math.max(nodeOffset, range.startOffset) : nodeOffset;
    const to = node === range.endContainer ? Math.min(nodeOffset + length, range.endOffset) : nodeOffset + length;
    if (from >= to) continue;
    if (start < 0) start = textStart + from - nodeOffset;
    end = textStart + to - nodeOffset;
  }
  return start < 0 ? null : { start, end };
}

/** What the types of the browsers at hand do not know of yet: a selection inside shadow roots. */
interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

function rangeOf(selection: Selection, roots: PageText['roots']): AbstractRange | null {
  const shadowRoots = roots.filter((root): root is ShadowRoot => root.nodeType === 11);
  const composed =
    shadowRoots.length > 0 ? (selection as unknown as ComposedSelection).getComposedRanges?.({ shadowRoots })[0] : null;
  const range = composed ?? selection.getRangeAt(0);
  return range.collapsed ? null : range;
}

/** Whether a text node lies in a range, across shadow roots too. */
function touches(range: AbstractRange, node: Text | FormField): boolean {
  if (node === range.startContainer || node === range.endContainer) return true;
  const { startContainer, endContainer } = range;
  const root = node.getRootNode();
  if (startContainer.getRootNode() !== root || endContainer.getRootNode() !== root) return false;
  const live = (node.ownerDocument as Document).createRange();
  live.setStart(startContainer, range.startOffset);
  live.setEnd(endContainer, range.endOffset);
  return live.intersectsNode(node);
}
