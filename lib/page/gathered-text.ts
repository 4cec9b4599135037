/**
 * A page of which a list draws only what is in view, as one text: the page as it is drawn now, with every row of its
 * lists that came by, in order. Knows where of that text is drawn now, and that nothing else is painted for it.
 */
import { QuotationFinder, type Span } from './anchor.ts';
import { type DrawnList, listsOf } from './drawn-lists.ts';
import { GatheredRows, type Row } from './gathered-rows.ts';
import type { Embedded, PageText } from './page-text.ts';
import { GRID_ROLES } from './shown.ts';
import { steadyText } from './watch.ts';

/** A row in a text that was handed out. */
interface Piece extends Span {
  row: Row;
  words: string;
}

/** A text that was handed out: marks refer to it. */
interface HandedOut {
  text: string;
  /** Of each list its rows, in order. */
  pieces: ReadonlyMap<KnownList, readonly Piece[]>;
  /** Stretches that are the page's own, with their place in the page as it was. */
  frame: readonly { start: number; end: number; pageStart: number }[];
}

interface KnownList {
  container: Element;
  /** Where it stands, for when it is made anew; known once it was scrolled. */
  path: string | null;
  rows: GatheredRows;
  /** As it was drawn last; null while it is not on the page. */
  drawn: DrawnList | null;
  /** True once rows are known beyond those that are drawn. */
  scrolled: boolean;
}

/** A text that was gathered, for the case. */
export interface Gathering {
  text: string;
  embedded: readonly Embedded[];
  /** Rows of the lists that were scrolled. */
  rows: number;
  /** Rows that came by and are not drawn now. */
  away: number;
  /** Columns that came by and are not drawn now. */
  awayColumns: number;
  /** Places at which rows may have passed by unread. */
  gaps: number;
}

/** Characters around a mark by which its words are known again. */
const CONTEXT = 32;

export class GatheredText {
  private lists: KnownList[] = [];
  private page: PageText;
  private finder: QuotationFinder | null = null;
  private looked: { page: PageText; lists: readonly DrawnList[] } | null = null;
  /** The newest first: marks of the one before may still be under way. */
  private handedOut: HandedOut[] = [];
  private added = 0;
  private changed = 0;
  /** False while a list that was scrolled is not on the page. */
  isWhole = true;

  /** @param page as it was read: its text is the one that marks refer to */
  constructor(page: PageText) {
    this.page = page;
    this.lists = this.look(page).map(newList);
    for (const list of this.lists) list.rows.take(list.drawn?.rows ?? []);
    this.keep(this.compose());
  }

  /** Whether a page of which nothing else tells whose it is can be this one, scrolled. */
  follows(page: PageText): boolean {
    const pairs = this.pairs(this.look(page));
    let met = false;
    for (const { known, drawn } of pairs) {
      if (!known) continue;
      if (!known.rows.holds(drawn.rows)) return false;
      met ||= known.scrolled || drawn.rows.length > 1;
    }
    return met && this.scrolledIn(pairs.map(({ known }) => known)).length > 0;
  }

  /**
   * Takes in the page as it is drawn now. Where a list that was scrolled has left it, nothing is gathered.
   * @param collect whether rows that had not come by are gathered
   */
  take(page: PageText, collect: boolean): void {
    const pairs = this.pairs(this.look(page));
    const here = new Set(pairs.map(({ known }) => known));
    this.page = page;
    this.finder = null;
    for (const list of this.lists) {
      list.drawn = null;
      if (!here.has(list)) list.rows.take([], false);
    }
    this.isWhole = this.scrolledIn(this.lists).every((list) => here.has(list));
    this.added = 0;
    this.changed = 0;
    const lists = pairs.map(({ known, drawn }) => {
      const list = known ?? newList(drawn);
      list.container = drawn.container;
      list.drawn = drawn;
      const taken = list.rows.take(drawn.rows, !known || (collect && this.isWhole));
      this.added += known ? taken.added : 0;
      this.changed += known ? taken.changed : 0;
      list.scrolled ||= list.rows.rows.some(({ drawn, cells }) => !drawn || cells?.some((cell) => !cell.drawn));
      if (list.scrolled) list.path ??= pathOf(list.container);
      return list;
    });
    // Lists inside rows come and go with them; one that was scrolled is waited for.
    this.lists = [...lists, ...this.lists.filter((list) => !here.has(list) && list.scrolled)];
  }

  /** Whether everything that is drawn now is in the text that was handed out, or among the rows told not to be read. */
  isKnown(): boolean {
    if (!this.isWhole || this.changed > 0 || (this.added > 0 && this.page.leftOut.rows === 0)) return false;
    const lists = this.outermost();
    const now = lists.flatMap(({ drawn }) => (drawn ? [stretchOf(drawn.rows)] : []));
    const [handedOut] = this.handedOut;
    const then = lists.map((list) => stretchOf(handedOut?.pieces.get(list) ?? []));
    return steadyText(cut(this.page.text, now)) === steadyText(cut(handedOut?.text ?? '', then));
  }

  /** Hands out the text: from now on marks refer to it. */
  handOut(): Gathering {
    const composed = this.compose();
    this.keep(composed);
    return composed.gathering;
  }

  /** Whether there is more than what was handed out. */
  hasMore(): boolean {
    return this.isWhole && steadyText(this.compose().text) !== steadyText(this.handedOut[0]?.text ?? '');
  }

  /** Where words of the text are drawn now; null where they are not. */
  place(start: number, end: number, quote: string): Span | null {
    const text = this.textOf(start, end, quote);
    if (!text) return null;
    const from = this.placeOf(text, start);
    const to = this.placeOf(text, end - 1);
    if (from === 'away' || to === 'away') return null;
    if (from !== null && to !== null) {
      const span = { start: from, end: to + 1 };
      return this.page.text.slice(span.start, span.end) === quote ? span : null;
    }
    return this.inFrame(text, start, end, quote);
  }

  /** Whether words of the text stand in a row that is out of view. */
  isAway(start: number, end: number, quote: string): boolean {
    const text = this.textOf(start, end, quote);
    return text !== null && (this.placeOf(text, start) === 'away' || this.placeOf(text, end - 1) === 'away');
  }

  private textOf(start: number, end: number, quote: string): HandedOut | null {
    return this.handedOut.find(({ text }) => text.slice(start, end) === quote) ?? null;
  }

  /** Where a character of a row is drawn now; null outside of rows. */
  private placeOf({ pieces }: HandedOut, at: number): number | 'away' | null {
    for (const list of this.outermost()) {
      const piece = pieceAt(pieces.get(list) ?? [], at);
      if (!piece) continue;
      const { row, words } = piece;
      if (!row.drawn || row.words !== words) return 'away';
      return placeInRow(row, at - piece.start);
    }
    return null;
  }

  /** Words of the page itself, found again outside of the lists' rows. */
  private inFrame({ text, frame }: HandedOut, start: number, end: number, quote: string): Span | null {
    const stretch = frame.find((one) => start >= one.start && start <= one.end);
    const shift = stretch ? stretch.pageStart - stretch.start : 0;
    this.finder ??= new QuotationFinder(this.page.text);
    const span = this.finder.find({
      quote,
      start: start + shift,
      end: end + shift,
      before: text.slice(Math.max(0, start - CONTEXT), start),
      after: text.slice(end, end + CONTEXT),
    });
    const isRow = (found: Span) =>
      this.outermost().some(({ drawn }) =>
        (drawn?.rows ?? []).some((row) => row.start < found.end && found.start < row.end),
      );
    return span && !isRow(span) ? span : null;
  }

  /** The lists that were scrolled and do not stand in a row of another one. */
  private outermost(): KnownList[] {
    return this.scrolledIn(this.lists);
  }

  private scrolledIn(lists: readonly (KnownList | null)[]): KnownList[] {
    const scrolled = lists.filter((list) => list?.scrolled) as KnownList[];
    const containers = new Set(scrolled.map(({ container }) => container));
    return scrolled.filter(({ drawn }) => !drawn?.above.some((one) => containers.has(one)));
  }

  private look(page: PageText): readonly DrawnList[] {
    if (this.looked?.page !== page) this.looked = { page, lists: listsOf(page) };
    return this.looked.lists;
  }

  /** The lists of a page with those that they are: by their element, else, where it was made anew, by their place. */
  private pairs(drawn: readonly DrawnList[]): { known: KnownList | null; drawn: DrawnList }[] {
    const byElement = new Map(this.lists.map((list) => [list.container, list]));
    const present = new Set(drawn.map(({ container }) => container));
    const byPath = new Map<string | null, KnownList>();
    for (const list of this.lists) if (list.path !== null && !present.has(list.container)) byPath.set(list.path, list);
    return drawn.map((one) => {
      const same = byElement.get(one.container);
      if (same || byPath.size === 0) return { known: same ?? null, drawn: one };
      const path = pathOf(one.container);
      const known = byPath.get(path) ?? null;
      byPath.delete(path);
      return { known, drawn: one };
    });
  }

  private keep({ text, pieces, frame }: HandedOut): void {
    this.handedOut = [{ text, pieces, frame }, ...this.handedOut.slice(0, 1)];
  }

  /** The page's text with the rows of its scrolled lists in place of those that are drawn. */
  private compose(): HandedOut & { gathering: Gathering } {
    const { page } = this;
    const lists = this.outermost()
      .filter(({ drawn }) => (drawn?.rows.length ?? 0) > 0)
      .sort((a, b) => startOf(a) - startOf(b));
    const parts: string[] = [];
    const frame: HandedOut['frame'][number][] = [];
    const pieces = new Map<KnownList, readonly Piece[]>();
    const embedded: Embedded[] = [];
    let length = 0;
    let from = 0;
    const put = (part: string) => {
      parts.push(part);
      length += part.length;
    };
    const putFrame = (to: number) => {
      const shift = length - from;
      frame.push({ start: length, end: length + to - from, pageStart: from });
      for (const one of page.embedded)
        if (one.textStart >= from && one.textStart + one.length <= to)
          embedded.push({ ...one, textStart: one.textStart + shift });
      put(page.text.slice(from, to));
      from = to;
    };
    for (const list of lists) {
      const drawn = (list.drawn as DrawnList).rows;
      putFrame(startOf(list));
      const between = separator(page.text, drawn);
      const rows = list.rows.rows.map((row, i) => {
        if (i > 0) put(between);
        const start = length;
        put(row.words);
        return { start, end: length, row, words: row.words };
      });
      pieces.set(list, rows);
      from = (drawn.at(-1) as { end: number }).end;
    }
    putFrame(page.text.length);
    for (const list of this.lists) {
      if (pieces.has(list) || !list.drawn) continue;
      // A list that is drawn whole: should it be scrolled later, its words are known to be rows of it.
      const at = (offset: number) =>
        frame.find(({ pageStart, start, end }) => offset - pageStart <= end - start && offset >= pageStart);
      const rows = list.rows.rows.flatMap((row) => {
        const stretch = row.drawn && at(row.drawn.start);
        if (!row.drawn || !stretch) return [];
        const start = row.drawn.start - stretch.pageStart + stretch.start;
        return [{ start, end: start + row.words.length, row, words: row.words }];
      });
      pieces.set(list, rows);
    }
    const text = parts.join('');
    const rows = lists.reduce((sum, list) => sum + list.rows.rows.length, 0);
    return {
      text,
      pieces,
      frame,
      gathering: { text, embedded, rows, away: away(lists), awayColumns: awayColumns(lists), gaps: gaps(lists) },
    };
  }
}

/** Where a character of a row is drawn; a row may be drawn in a part of its columns. */
function placeInRow({ drawn, cells }: Row, at: number): number | 'away' {
  let end = 0;
  let column = 0;
  for (const cell of cells ?? []) {
    const start = end + (column > 0 ? cell.column - column : 0);
    column = cell.column;
    end = start + cell.words.length;
    // The tabs before a cell are its own.
    if (at < end) return cell.drawn ? cell.drawn.start + at - start : 'away';
  }
  return drawn ? drawn.start + at : 'away';
}

const startOf = ({ drawn }: KnownList) => drawn?.rows[0]?.start ?? 0;

function newList(drawn: DrawnList): KnownList {
  const { container } = drawn;
  return { container, path: null, rows: new GatheredRows(), drawn, scrolled: false };
}

/** From the first of some stretches to the last. */
const stretchOf = (rows: readonly Span[]): Span => ({ start: rows[0]?.start ?? 0, end: rows.at(-1)?.end ?? 0 });

/** A text without some stretches of it. */
function cut(text: string, stretches: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (start >= end) continue;
    parts.push(text.slice(from, start));
    from = end;
  }
  return [...parts, text.slice(from)].join('\n');
}

/** What stands between two rows of a list. */
function separator(text: string, [first, second]: DrawnList['rows']): string {
  const between = first && second ? text.slice(first.end, second.start) : '';
  return between !== '' && between.trim() === '' ? between : '\n';
}

/** Rows that are not drawn; a grid whose columns are drawn in several lists has each row once. */
function away(lists: readonly KnownList[]): number {
  const most = new Map<Element, number>();
  for (const { container, rows } of lists) {
    const grid = container.closest([...GRID_ROLES].map((role) => `[role="${role}"]`).join()) ?? container;
    const out = rows.rows.filter(({ drawn }) => drawn === null).length;
    most.set(grid, Math.max(most.get(grid) ?? 0, out));
  }
  return [...most.values()].reduce((sum, one) => sum + one, 0);
}

/** Columns of which no cell is drawn. */
function awayColumns(lists: readonly KnownList[]): number {
  const columns = new Map<number, boolean>();
  for (const { rows } of lists)
    for (const { cells = [] } of rows.rows)
      for (const { column, drawn } of cells) columns.set(column, columns.get(column) || drawn !== null);
  return [...columns.values()].filter((isDrawn) => !isDrawn).length;
}

const gaps = (lists: readonly KnownList[]) => Math.max(0, ...lists.map(({ rows }) => rows.gaps));

function pieceAt(pieces: readonly Piece[], at: number): Piece | null {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).end <= at) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low];
  return piece && piece.start <= at ? piece : null;
}

/** Where an element stands in its document, by names and places. */
function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let part: Element | null = element; part; ) {
    const parent: Element | null = part.parentElement ?? (part.getRootNode() as Partial<ShadowRoot>).host ?? null;
    let place = 0;
    for (let before = part.previousElementSibling; before; before = before.previousElementSibling) place++;
    steps.push(`${part.localName}:${place}`);
    part = parent;
  }
  return steps.join(' ');
}
