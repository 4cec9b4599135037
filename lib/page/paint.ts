/**
 * Paints words in a page with the CSS Custom Highlight API. Not one node or attribute of the page is touched: a
 * highlight is a set of ranges in the document's registry, and its looks are a sheet adopted beside the page's own.
 */

import type { FormField } from './fields.ts';
import type { Mark } from './page-messages.ts';
import type { PageText, Place } from './page-text.ts';
import { placesOf, standsAsRead } from './read.ts';
import { shutBy } from './shown.ts';

/** A mark with where its words stand in the text as it was read last. */
export interface PlacedMark {
  mark: Mark;
  start: number;
  end: number;
}

/** Every name that we own in a page's registry. The page's own names are never touched. */
export const HIGHLIGHT_NAMES = {
  for: 'caselight-for',
  against: 'caselight-against',
  gap: 'caselight-gap',
  /** What is shown for a moment, and what the sentence under the pointer rests on. */
  lit: 'caselight-lit',
} as const;
type Style = keyof typeof HIGHLIGHT_NAMES;

/** Which one is on top where two overlap. */
const PRIORITY: Record<Style, number> = { gap: 1, for: 2, against: 3, lit: 4 };

const LOOKS: Record<Style, string> = {
  for: 'background-color: #d3f0d8; color: #0b2912; text-decoration: underline solid 2px #14692e',
  against: 'background-color: #fbdcd5; color: #3d0d04; text-decoration: underline wavy 1.5px #a3260d',
  gap: 'background-color: #fdeebb; color: #33270a; text-decoration: underline dotted 3px #7a5800',
  lit: 'background-color: #1b4f9c; color: #ffffff; text-decoration: underline double 2px #ffffff',
};

/**
 * The sheet for highlights on words in elements of these names. Ground and letters are both set, so that words can be
 * read on a page of any colour; the lines tell the kinds apart without colour; in forced colours the person's own colours
 * hold and the lines stay. On paper the page is what it was. Each rule has the browser work out one style more for each
 * element that it fits: on a large page that is seen, so there is none that nothing is painted with.
 */
function sheetFor(painted: ReadonlyMap<Style, ReadonlySet<string>>): string {
  let looks = '';
  let forced = '';
  for (const [style, elements] of painted) {
    const selectors = [...elements].map((name) => `${name}::highlight(caselight-${style})`).join();
    const own = style === 'lit' ? 'Highlight' : 'Mark';
    looks += `${selectors}{${LOOKS[style]}}`;
    forced += `${selectors}{background-color: ${own}; color: ${own}Text; text-decoration-color: ${own}Text}`;
  }
  return `@media not print{${looks}@media (forced-colors: active){${forced}}}`;
}

/** How long shown words are lit, in ms. One step on, one step off: nothing moves. */
export const FLASH_TIME = 1600;
/** Longest time that words stay lit: a panel that was closed says nothing any more. */
const LIT_TIME = 20_000;

type View = Window & typeof globalThis;
type Root = Document | ShadowRoot;
type Ranges = Map<View, Map<Style, StaticRange[]>>;

interface Light {
  ranges: Ranges;
  end: ReturnType<typeof setTimeout> | undefined;
}
const dark = (): Light => ({ ranges: new Map(), end: undefined });

/** The painting of one page with its frames. */
export class Painting {
  private readonly sheets = new Map<Root, { sheet: CSSStyleSheet; painted: Map<Style, Set<string>> }>();
  private readonly views = new Set<View>();
  private placed: { placed: PlacedMark; places: Place[] }[] = [];
  private page: PageText | null = null;
  private roots: readonly Root[] = [];
  /** What is lit, and for how long still. */
  private readonly lights = { shown: dark(), pointed: dark() };

  /** Replaces what is painted. Returns how many of the marks stand on words that can be painted. */
  paint(page: PageText, marks: readonly PlacedMark[]): number {
    this.roots = page.roots;
    this.page = page;
    // Nodes that changed since they were read hold other words now: nothing is painted there.
    this.placed = marks
      .filter(({ start, end }) => standsAsRead(page, start, end))
      .map((placed) => ({ placed, places: placesOf(page, placed.start, placed.end) }));
    const ranges: Ranges = new Map();
    let painted = 0;
    for (const { placed, places } of this.placed) {
      // Words in a field cannot be painted, and half of a quotation is none: it is shown by selecting it.
      if (places.some(({ node }) => isField(node)) || this.rangesOf(places, placed.mark.polarity, ranges) > 0)
        painted++;
    }
    // Each name is set or deleted in one step: the browser paints once, and nothing flickers.
    for (const view of [...this.views, ...ranges.keys()]) {
      for (const style of ['gap', 'for', 'against'] as const) register(view, style, ranges.get(view)?.get(style));
    }
    for (const view of ranges.keys()) this.views.add(view);
    if (painted === 0) this.undress();
    this.forgetGone();
    return painted;
  }

  /** Whether everything that was painted still stands: on its words, in the registry, with its sheet. */
  isIntact(): boolean {
    const { page } = this;
    if (!page || this.placed.length === 0) return true;
    const needed = new Map<View, Set<Style>>();
    for (const { placed, places } of this.placed) {
      if (!standsAsRead(page, placed.start, placed.end)) return false;
      if (places.some(({ node }) => isField(node))) continue;
      for (const { node } of places) {
        const view = viewOf(node);
        // Words that were hidden since are no longer what the person reads: another case may stand in their place.
        if (!view || node.parentElement?.checkVisibility?.({ visibilityProperty: true }) === false) return false;
        const styles = needed.get(view) ?? new Set<Style>();
        needed.set(view, styles.add(placed.mark.polarity));
      }
    }
    for (const [view, styles] of needed) {
      const registry = registryOf(view);
      for (const style of styles) if (registry && !registry.has(HIGHLIGHT_NAMES[style])) return false;
    }
    for (const [root, { sheet }] of this.sheets)
      if (isPresent(root) && !Array.from(root.adoptedStyleSheets).includes(sheet)) return false;
    return true;
  }

  /** Nothing is held of frames and shadow roots that left the page. */
  private forgetGone(): void {
    for (const root of this.sheets.keys()) if (!isPresent(root)) this.sheets.delete(root);
    for (const view of this.views) if (view.closed || !view.document?.defaultView) this.views.delete(view);
  }

  /** Takes away our own highlights and sheets, and nothing else. */
  clear(): void {
    this.shine('shown');
    this.shine('pointed');
    this.placed = [];
    this.page = null;
    this.roots = [];
    for (const view of this.views) for (const style of Object.keys(HIGHLIGHT_NAMES)) register(view, style as Style);
    this.undress();
    this.views.clear();
  }

  /** Takes our sheets away. */
  private undress(): void {
    for (const [root, { sheet }] of this.sheets) abandon(root, sheet);
    this.sheets.clear();
  }

  /** The mark under a point of a document's window; the shortest where several overlap. */
  markAt(document: Document, x: number, y: number): Mark | null {
    if (this.placed.length === 0) return null;
    const shadowRoots = this.roots.filter((root): root is ShadowRoot => root.nodeType === 11);
    if (isUnlit(document, x, y, shadowRoots)) return null;
    const caret = caretAt(document, x, y, shadowRoots);
    if (!caret) return null;
    let best: PlacedMark | null = null;
    for (const { placed, places } of this.placed) {
      const hit = places.some(
        ({ node, from, to }) => node === caret.node && caret.offset >= from && caret.offset <= to && !isField(node),
      );
      if (hit && (!best || placed.end - placed.start < best.end - best.start)) best = placed;
    }
    return best?.mark ?? null;
  }

  /**
   * Scrolls to words and lights them for a moment; in a field, where nothing can be painted, they are selected. False
   * where the words stand on nothing that can be shown.
   */
  show(page: PageText, start: number, end: number): boolean {
    const places = placesOf(page, start, end);
    const first = places[0];
    if (!first) return false;
    const element = isField(first.node) ? first.node : first.node.parentElement;
    if (!element || !standsAsRead(page, start, end)) return false;
    const view = viewOf(element);
    const calm = view?.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
    scrollTo(first, element, calm ? 'instant' : 'smooth');
    if (isField(first.node)) selectIn(first.node, first.from, first.to);
    this.roots = page.roots;
    const ranges: Ranges = new Map();
    this.rangesOf(places, 'lit', ranges);
    this.shine('shown', ranges, FLASH_TIME);
    return true;
  }

  /** Lights these words and no others; nothing is scrolled, and words in a field stay as they are. */
  light(page: PageText, spans: readonly { start: number; end: number }[]): void {
    this.roots = page.roots;
    const ranges: Ranges = new Map();
    for (const { start, end } of spans)
      if (standsAsRead(page, start, end)) this.rangesOf(placesOf(page, start, end), 'lit', ranges);
    this.shine('pointed', ranges, LIT_TIME);
  }

  /** Has one of the two lights on these words for a time; the other one stays as it is. */
  private shine(light: keyof Painting['lights'], ranges: Ranges = new Map(), time = 0): void {
    const { lights } = this;
    clearTimeout(lights[light].end);
    lights[light] = { ranges, end: ranges.size > 0 ? setTimeout(() => this.shine(light), time) : undefined };
    for (const view of ranges.keys()) this.views.add(view);
    for (const view of this.views)
      register(
        view,
        'lit',
        Object.values(lights).flatMap((one) => one.ranges.get(view)?.get('lit') ?? []),
      );
  }

  /**
   * Scrolls to where words are folded away: the heading of their section, which the person may open. The page itself is
   * not opened, that would change it. False where the words are not folded away, or no longer there.
   */
  showFolded(page: PageText, start: number, end: number): boolean {
    const first = placesOf(page, start, end)[0];
    let part = first && standsAsRead(page, start, end) ? elementOf(first.node) : null;
    let shut: Element | null = null;
    for (; part; part = parentAcross(part)) if (isShut(part)) shut = part;
    if (!shut) return false;
    let shown: Element | null = shut.localName === 'details' ? shut.querySelector(':scope > summary') : shut;
    while (shown && shown.getClientRects().length === 0) shown = parentAcross(shown);
    (shown ?? shut).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    return true;
  }

  private rangesOf(places: readonly Place[], style: Style, into: Ranges): number {
    let made = 0;
    for (const { node, from, to } of places) {
      if (isField(node) || !node.isConnected) continue;
      const view = viewOf(node);
      if (!view || !registryOf(view)) continue;
      // What stands in a shadow root itself has its look from the root's host.
      this.dress(
        node.getRootNode() as Root,
        view,
        node.parentElement ? CSS.escape(node.parentElement.localName) : ':host',
        style,
      );
      const styles = into.get(view) ?? new Map<Style, StaticRange[]>();
      into.set(view, styles);
      const ranges = styles.get(style) ?? [];
      styles.set(style, ranges);
      // Static: live ranges slow down every change that the page makes to itself.
      ranges.push(new view.StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }));
      made++;
    }
    return made;
  }

  /** Gives a document or shadow root our sheet; rules of the document alone do not reach into shadow roots in Firefox. */
  private dress(root: Root, view: View, element: string, style: Style): void {
    try {
      let known = this.sheets.get(root);
      if (!known) {
        known = { sheet: new view.CSSStyleSheet(), painted: new Map() };
        this.sheets.set(root, known);
      }
      const { sheet, painted } = known;
      const elements = painted.get(style) ?? new Set();
      if (!elements.has(element)) sheet.replaceSync(sheetFor(painted.set(style, elements.add(element))));
      if (!Array.from(root.adoptedStyleSheets).includes(sheet)) root.adoptedStyleSheets.push(sheet);
    } catch {
      // The frame went away.
    }
  }
}

/**
 * The highlights of a window. The getter is called by hand: in a content script Firefox (153) remembers what
 * `CSS.highlights` gave for the first window at a line of code, and gives it for every other frame's window too.
 */
function registryOf(view: View): HighlightRegistry | undefined {
  const css = view.CSS;
  if (!css) return undefined;
  const getter = Object.getOwnPropertyDescriptor(css, 'highlights')?.get;
  return getter ? (getter.call(css) as HighlightRegistry) : css.highlights;
}

function register(view: View, style: Style, ranges?: readonly StaticRange[]): void {
  try {
    const registry = registryOf(view);
    if (!registry) return;
    if (!ranges?.length) {
      registry.delete(HIGHLIGHT_NAMES[style]);
      return;
    }
    const highlight = new view.Highlight();
    for (const range of ranges) highlight.add(range);
    highlight.priority = PRIORITY[style];
    registry.set(HIGHLIGHT_NAMES[style], highlight);
  } catch {
    // The frame went away together with its registry.
  }
}

function abandon(root: Root, sheet: CSSStyleSheet): void {
  try {
    const at = Array.from(root.adoptedStyleSheets).indexOf(sheet);
    if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
  } catch {
    // The frame went away, or the sheets may not be changed: without its highlights the sheet does nothing.
  }
}

/** Whether an element keeps its words from being seen, by a fold or by having no height. */
function isShut(element: Element): boolean {
  if (element.localName === 'details') return !element.hasAttribute('open');
  const style = viewOf(element)?.getComputedStyle(element);
  return style?.display === 'none' || shutBy(element, style ?? null) !== null;
}

const elementOf = (node: Text | FormField): Element | null => (isField(node) ? node : node.parentElement);

function isPresent(root: Root): boolean {
  return root.nodeType === 9 ? (root as Document).defaultView !== null : (root as ShadowRoot).host.isConnected;
}

export const isField = (node: Text | FormField): node is FormField => node.nodeType === 1;

const viewOf = (node: Node) => (node.ownerDocument?.defaultView ?? null) as View | null;

/** The parent element; out of a shadow root its host, out of a frame its frame. */
function parentAcross(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if (root.nodeType === 11) return (root as ShadowRoot).host ?? null;
  return viewOf(element)?.frameElement ?? null;
}

/** Scrolls the words to the middle. An element taller than the window is not the place: then its words are. */
function scrollTo(place: Place, element: Element, behavior: ScrollBehavior): void {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  const view = viewOf(element);
  if (!view || isField(place.node) || element.getBoundingClientRect().height <= view.innerHeight / 2) return;
  const range = element.ownerDocument.createRange();
  range.setStart(place.node, place.from);
  range.setEnd(place.node, place.to);
  const words = range.getBoundingClientRect();
  for (let part: Element | null = element; part; part = part.parentElement) {
    const scrolls =
      part === element.ownerDocument.scrollingElement || /auto|scroll/.test(view.getComputedStyle(part).overflowY);
    if (!scrolls || part.scrollHeight <= part.clientHeight) continue;
    const box =
      part === element.ownerDocument.scrollingElement
        ? { top: 0, height: view.innerHeight }
        : part.getBoundingClientRect();
    // Two smooth movements of the same box end each other: the second one goes straight there.
    part.scrollBy({ top: words.top - box.top - box.height / 2, behavior: 'instant' });
    return;
  }
}

/** Selects words in a field and scrolls its inside to them. */
function selectIn(field: FormField, from: number, to: number): void {
  field.focus({ preventScroll: true });
  if (field.localName === 'select') return;
  const input = field as HTMLInputElement | HTMLTextAreaElement;
  try {
    input.setSelectionRange(from, to);
  } catch {
    // Fields of numbers and dates have no selection: the focus shows them.
    return;
  }
  if (field.localName === 'textarea')
    input.scrollTop = (input.scrollHeight * from) / Math.max(1, input.value.length) - input.clientHeight / 2;
}

/** True where the browser can say that no highlight of ours lies under the point. */
function isUnlit(document: Document, x: number, y: number, shadowRoots: ShadowRoot[]): boolean {
  const view = document.defaultView;
  const registry = (view && registryOf(view)) as unknown as
    | { highlightsFromPoint?: (x: number, y: number, options?: object) => unknown; get(name: string): unknown }
    | undefined;
  if (typeof registry?.highlightsFromPoint !== 'function') return false;
  try {
    const hits = registry.highlightsFromPoint(x, y, { shadowRoots });
    if (!Array.isArray(hits) && typeof (hits as { length?: unknown })?.length !== 'number') return false;
    const ours = [HIGHLIGHT_NAMES.for, HIGHLIGHT_NAMES.against, HIGHLIGHT_NAMES.gap].map((name) => registry.get(name));
    // Browsers differ: the highlights themselves, or records that hold a highlight and the ranges hit.
    for (const hit of Array.from(hits as ArrayLike<unknown>))
      if (ours.includes((hit as { highlight?: unknown })?.highlight ?? hit)) return false;
    return true;
  } catch {
    return false;
  }
}

function caretAt(document: Document, x: number, y: number, shadowRoots: ShadowRoot[]) {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    return caret ? { node: caret.offsetNode, offset: caret.offset } : null;
  }
  // Chrome before 128.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
