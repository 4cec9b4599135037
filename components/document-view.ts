/**
 * A PDF in the viewer's page: the pages near the window are drawn, each with its words over it, and the marks of the
 * case are painted on those words with the CSS Custom Highlight API. Pages far away are let go.
 */
import type { Mark } from '../lib/page/page-messages.ts';
import { FLASH_TIME, HIGHLIGHT_NAMES } from '../lib/page/paint.ts';
import { type Selected, selectedIn } from '../lib/page/selection.ts';
import { piecesIn } from '../lib/record/page-text.ts';
import type { OpenPdf, ReadPdfPage } from '../lib/record/read-pdf.ts';
import { pageAt } from '../lib/record/record.ts';
import { t } from './locale.ts';

type TextLayerLibrary = Pick<typeof import('pdfjs-dist'), 'TextLayer'>;

export interface DocumentViewOptions {
  pdf: OpenPdf;
  library: TextLayerLibrary;
  container: HTMLElement;
  /** Where each page's text begins in the document's. */
  pageStarts: readonly number[];
  /** Paragraphs that were copied forward: they are greyed. */
  copied: readonly { start: number; end: number }[];
  onClick(mark: Mark): void;
  /** The page in the middle of the window. */
  onPage(number: number): void;
}

interface DrawnPage {
  number: number;
  read: ReadPdfPage;
  /** The text node of each piece; null for a piece without letters. */
  nodes: (Text | null)[];
}

/** Drawn pages that are kept; a page is some 8 MB of picture on a sharp screen. */
const KEPT = 10;
const WIDEST = 900;

export class DocumentView {
  readonly #options: DocumentViewOptions;
  readonly #holders: HTMLElement[] = [];
  readonly #drawn = new Map<number, DrawnPage>();
  readonly #drawing = new Map<number, Promise<DrawnPage | null>>();
  readonly #near = new Set<number>();
  #marks: readonly Mark[] = [];
  #flashing: ReturnType<typeof setTimeout> | undefined;

  /** Lays out all pages, in the size of the first until they are drawn. */
  static async lay(options: DocumentViewOptions): Promise<DocumentView> {
    const first = (await options.pdf.document.getPage(1)).getViewport({ scale: 1 });
    return new DocumentView(options, first.width, first.height);
  }

  private constructor(options: DocumentViewOptions, width: number, height: number) {
    this.#options = options;
    const { container, pdf } = options;
    const seen = new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin: '60% 0px' });
    const middle = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) options.onPage(Number((target as HTMLElement).dataset.page));
      },
      { rootMargin: '-50% 0px' },
    );
    const scale = this.#scaleOf(width);
    for (let number = 1; number <= pdf.pages; number++) {
      const holder = document.createElement('section');
      holder.className = 'page';
      holder.dataset.page = String(number);
      holder.ariaLabel = t('viewer.page', { page: number });
      holder.style.width = `${width * scale}px`;
      holder.style.height = `${height * scale}px`;
      container.append(holder);
      this.#holders.push(holder);
      seen.observe(holder);
      middle.observe(holder);
    }
    container.addEventListener('click', (event) => this.#onClick(event));
  }

  /** Replaces the marks. */
  setMarks(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#paint();
  }

  /** Lights these words and no others, on the pages that are drawn. */
  light(marks: readonly Mark[]): void {
    register(
      'lit',
      marks.flatMap((mark) => this.#rangesOf(mark)),
    );
  }

  /** How many of the marks stand on words of the pages that are drawn now. */
  get painted(): number {
    return this.#marks.filter((mark) => this.#rangesOf(mark).length > 0).length;
  }

  /** The words that are selected on the pages that are drawn. */
  selected(): Selected | null {
    const { pageStarts } = this.#options;
    const runs = [...this.#drawn.values()]
      .sort((a, b) => a.number - b.number)
      .flatMap(({ number, read, nodes }) =>
        read.pieces.flatMap(({ textStart, length, item }) => {
          const node = nodes[item];
          const from = pageStarts[number - 1];
          return node && from !== undefined ? [{ node, nodeOffset: 0, textStart: from + textStart, length }] : [];
        }),
      );
    return selectedIn({ runs, roots: [document] });
  }

  /** Scrolls to the words of a mark and lights them; false where they do not stand there. */
  async show(mark: Mark): Promise<boolean> {
    const first = this.#pageOf(mark.start);
    const last = this.#pageOf(Math.max(mark.start, mark.end - 1));
    for (let number = first; number <= last; number++) if (!(await this.#draw(number))) return false;
    const ranges = this.#rangesOf(mark);
    const [start] = ranges;
    if (!start) return false;
    const live = document.createRange();
    live.setStart(start.startContainer, start.startOffset);
    live.setEnd(start.endContainer, start.endOffset);
    const box = live.getBoundingClientRect();
    window.scrollBy({ top: box.top + box.height / 2 - window.innerHeight / 2, behavior: 'instant' });
    clearTimeout(this.#flashing);
    register('flash', ranges);
    this.#flashing = setTimeout(() => register('flash', []), FLASH_TIME);
    return true;
  }

  #scaleOf(width: number): number {
    return Math.min(WIDEST, Math.max(320, document.documentElement.clientWidth - 32)) / width;
  }

  #pageOf(offset: number): number {
    return pageAt(this.#options.pageStarts, offset);
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const number = Number((target as HTMLElement).dataset.page);
      if (!isIntersecting) {
        this.#near.delete(number);
        continue;
      }
      this.#near.add(number);
      void this.#draw(number);
    }
  }

  /** Draws a page with its words; null where it cannot be drawn. */
  #draw(number: number): Promise<DrawnPage | null> {
    const drawn = this.#drawn.get(number);
    if (drawn) return Promise.resolve(drawn);
    const known = this.#drawing.get(number);
    if (known) return known;
    const drawing = this.#drawAnew(number)
      .catch(() => null)
      .finally(() => this.#drawing.delete(number));
    this.#drawing.set(number, drawing);
    return drawing;
  }

  async #drawAnew(number: number): Promise<DrawnPage | null> {
    const holder = this.#holders[number - 1];
    if (!holder) return null;
    const read = await this.#options.pdf.read(number);
    const scale = this.#scaleOf(read.page.getViewport({ scale: 1 }).width);
    const viewport = read.page.getViewport({ scale });
    holder.style.width = `${viewport.width}px`;
    holder.style.height = `${viewport.height}px`;
    // The measures that the text layer counts in.
    holder.style.setProperty('--scale-factor', String(scale));
    holder.style.setProperty('--total-scale-factor', String(scale));
    holder.style.setProperty('--scale-round-x', '1px');
    holder.style.setProperty('--scale-round-y', '1px');
    const layer = document.createElement('div');
    layer.className = 'textLayer';
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width * devicePixelRatio);
    canvas.height = Math.round(viewport.height * devicePixelRatio);
    holder.replaceChildren(canvas, layer);
    const words = new this.#options.library.TextLayer({ textContentSource: read.content, container: layer, viewport });
    await words.render();
    const nodes = words.textDivs.map((div) => (div.firstChild?.nodeType === 3 ? (div.firstChild as Text) : null));
    const drawn = { number, read, nodes };
    this.#drawn.set(number, drawn);
    this.#letGo(number);
    this.#paint();
    // The picture comes after the words: it may fail (a picture of a kind that is not known) and take them along no more.
    read.page
      .render({ canvas, viewport, transform: [devicePixelRatio, 0, 0, devicePixelRatio, 0, 0] })
      .promise.catch(() => {});
    return drawn;
  }

  /** Empties the oldest drawn pages that are out of sight. */
  #letGo(newest: number): void {
    for (const [number, { read }] of this.#drawn) {
      if (this.#drawn.size <= KEPT) return;
      if (number === newest || this.#near.has(number)) continue;
      this.#drawn.delete(number);
      this.#holders[number - 1]?.replaceChildren();
      read.page.cleanup();
    }
  }

  #paint(): void {
    const ranges: Record<Mark['polarity'], StaticRange[]> = { for: [], against: [], gap: [] };
    for (const mark of this.#marks) ranges[mark.polarity].push(...this.#rangesOf(mark));
    for (const style of ['gap', 'for', 'against'] as const) register(style, ranges[style]);
    register(
      'copied',
      this.#options.copied.flatMap((span) => this.#rangesOf(span)),
    );
  }

  /**
   * The words of a mark on the pages that are drawn. Where the page does not hold the very words of the quotation,
   * nothing is painted.
   */
  #rangesOf(mark: { start: number; end: number; quote?: string }): StaticRange[] {
    const ranges: StaticRange[] = [];
    const last = this.#pageOf(Math.max(mark.start, mark.end - 1));
    for (let number = this.#pageOf(mark.start); number <= last; number++) {
      const drawn = this.#drawn.get(number);
      const pageStart = this.#options.pageStarts[number - 1];
      if (!drawn || pageStart === undefined) continue;
      const { text } = drawn.read;
      const start = Math.max(0, mark.start - pageStart);
      const end = Math.min(text.length, mark.end - pageStart);
      const from = pageStart + start - mark.start;
      if (end <= start) continue;
      if (mark.quote !== undefined && text.slice(start, end) !== mark.quote.slice(from, from + end - start)) continue;
      for (const { item, from: first, to } of piecesIn(drawn.read, start, end)) {
        const node = drawn.nodes[item];
        if (!node || to > node.length) continue;
        ranges.push(new StaticRange({ startContainer: node, startOffset: first, endContainer: node, endOffset: to }));
      }
    }
    return ranges;
  }

  #onClick(event: MouseEvent): void {
    if (event.button !== 0 || document.getSelection()?.isCollapsed === false) return;
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    if (!caret) return;
    let best: Mark | null = null;
    for (const mark of this.#marks) {
      const hit = this.#rangesOf(mark).some(
        ({ startContainer, startOffset, endOffset }) =>
          startContainer === caret.offsetNode && caret.offset >= startOffset && caret.offset <= endOffset,
      );
      if (hit && (!best || mark.end - mark.start < best.end - best.start)) best = mark;
    }
    if (best) this.#options.onClick(best);
  }
}

const NAMES = { ...HIGHLIGHT_NAMES, flash: 'caselight-flash', copied: 'caselight-copied' } as const;
const PRIORITY = { copied: 0, gap: 1, for: 2, against: 3, lit: 4, flash: 5 } as const;

function register(style: keyof typeof NAMES, ranges: readonly StaticRange[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(NAMES[style]);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY[style];
  CSS.highlights.set(NAMES[style], highlight);
}
