/**
 * The words of one page of a PDF in reading order, with the way back to the pieces that the page was drawn from.
 *
 * A PDF has no lines, columns or words, only pieces of text at places. Lines are what shares a baseline; columns are
 * told from tables by their prose: a table is read row by row, so that a label keeps its value, and a text that flows
 * in columns is read column by column. Pure: places in, text out. Linear but for sorting.
 */
import { countFirst } from '../sorted.ts';

/** A piece of text as it was drawn, in the page's own space. */
export interface DrawnText {
  str: string;
  dir: string;
  /** From the piece's own space to the page's: position, size and direction. */
  transform: readonly number[];
  width: number;
}

/** A piece that stands in the text exactly as it was drawn. */
export interface PagePiece {
  textStart: number;
  length: number;
  /** Which of the page's pieces it is. */
  item: number;
}

export interface PageText {
  text: string;
  /** In text order. What no piece covers was put in between: spaces, tabs, line ends. */
  pieces: PagePiece[];
}

/** A piece in the frame of its own direction: `x` runs with the words, `y` down the lines. */
interface Box {
  item: number;
  str: string;
  rtl: boolean;
  left: number;
  right: number;
  y: number;
  height: number;
  spaceAfter: boolean;
}

interface Line {
  boxes: Box[];
  y: number;
  height: number;
}

/** Neighbours on a line with no wider gap between them. */
interface Segment {
  boxes: Box[];
  line: number;
  left: number;
  right: number;
  y: number;
  chars: number;
  words: number;
}

/** Gaps as shares of the letters' height: a space, the gap between two cells, and what may be a gutter of columns. */
const SPACE = 0.18;
const CELL = 2.2;
const SEGMENT = 0.9;
/** Columns inside columns are looked for this deep: newspapers have three. */
const DEEPEST = 4;

/**
 * Reads a page.
 * @param items the pieces in the order they were drawn
 * @param view from the page's space to the page as it is shown, turned as it is shown
 */
export function pageText(items: readonly DrawnText[], view: readonly number[]): PageText {
  const out = new Writer();
  for (const boxes of byDirection(items, view)) {
    const lines = linesOf(boxes);
    const segments = lines.flatMap(segmentsOf);
    for (const block of inColumns(segments, 0)) writeBlock(block, out);
  }
  return { text: out.text(), pieces: out.pieces };
}

/** The pieces, and the part of each, that a range of the page's text stands on. */
export function piecesIn(page: PageText, start: number, end: number): { item: number; from: number; to: number }[] {
  const found: { item: number; from: number; to: number }[] = [];
  const first = countFirst(page.pieces, ({ textStart, length }) => textStart + length <= start);
  for (let i = first; i < page.pieces.length; i++) {
    const { textStart, length, item } = page.pieces[i] as PagePiece;
    if (textStart >= end) break;
    const from = Math.max(0, start - textStart);
    const to = Math.min(length, end - textStart);
    if (to > from) found.push({ item, from, to });
  }
  return found;
}

class Writer {
  readonly pieces: PagePiece[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #last = '\n';

  between(separator: string): void {
    if (this.#length === 0) return;
    this.#parts.push(separator);
    this.#length += separator.length;
    this.#last = separator[separator.length - 1] as string;
  }

  box({ str, item }: Box): void {
    this.pieces.push({ textStart: this.#length, length: str.length, item });
    this.#parts.push(str);
    this.#length += str.length;
    this.#last = str[str.length - 1] ?? this.#last;
  }

  get endsInSpace(): boolean {
    return isSpace(this.#last);
  }

  text(): string {
    return this.#parts.join('');
  }
}

const isSpace = (c: string | undefined) => c === ' ' || c === '\t' || c === '\n' || c === '\u00a0';

/** The pieces by the direction they run in, the page's main direction first: a stamp in the margin comes last. */
function byDirection(items: readonly DrawnText[], view: readonly number[]): Box[][] {
  const groups = new Map<number, { chars: number; boxes: Box[] }>();
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const scale = Math.hypot(a, b);
  let before: Box | null = null;
  items.forEach(({ str, dir, transform, width }, item) => {
    if (str.trim() === '') {
      if (before && str !== '') before.spaceAfter = true;
      return;
    }
    const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = transform;
    const along = { x: a * ta + c * tb, y: b * ta + d * tb };
    const up = { x: a * tc + c * td, y: b * tc + d * td };
    const at = { x: a * te + c * tf + e, y: b * te + d * tf + f };
    const degrees = (Math.round((Math.atan2(along.y, along.x) * 180) / Math.PI / 2) * 2 + 360) % 360;
    const turn = (degrees * Math.PI) / 180;
    const left = at.x * Math.cos(turn) + at.y * Math.sin(turn);
    const y = -at.x * Math.sin(turn) + at.y * Math.cos(turn);
    const box: Box = {
      item,
      str,
      rtl: dir === 'rtl',
      left,
      right: left + width * scale,
      y,
      height: Math.hypot(up.x, up.y) || 1,
      spaceAfter: false,
    };
    const group = groups.get(degrees) ?? { chars: 0, boxes: [] };
    groups.set(degrees, group);
    group.chars += str.length;
    group.boxes.push(box);
    before = box;
  });
  return [...groups.values()].sort((one, other) => other.chars - one.chars).map(({ boxes }) => boxes);
}

/** What shares a baseline, from the top down, each from left to right. */
function linesOf(boxes: readonly Box[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const box of [...boxes].sort((one, other) => one.y - other.y)) {
    if (line && box.y - line.y <= tolerance(line.height, box.height)) {
      line.boxes.push(box);
      // The tallest letters carry the baseline: a raised figure must not pull it away.
      if (box.height > line.height) {
        line.height = box.height;
        line.y = box.y;
      }
    } else {
      line = { boxes: [box], y: box.y, height: box.height };
      lines.push(line);
    }
  }
  for (const one of lines) {
    const rtl = one.boxes.filter((box) => box.rtl).length * 2 > one.boxes.length;
    one.boxes.sort((a, b) => (rtl ? b.right - a.right : a.left - b.left));
    one.boxes = one.boxes.filter((box, i) => !isSecondStroke(one.boxes[i - 1], box));
  }
  return lines;
}

function tolerance(one: number, other: number): number {
  const small = Math.min(one, other);
  const tall = Math.max(one, other);
  return tall > small * 1.8 ? small * 0.6 : tall * 0.45;
}

/** Bold letters are sometimes made by drawing the same words twice, a hair apart. */
function isSecondStroke(before: Box | undefined, box: Box): boolean {
  return (
    before !== undefined &&
    before.str === box.str &&
    Math.abs(before.left - box.left) < box.height * 0.12 &&
    Math.abs(before.y - box.y) < box.height * 0.12
  );
}

function segmentsOf(line: Line, index: number): Segment[] {
  const segments: Segment[] = [];
  let segment: Segment | null = null;
  for (const box of line.boxes) {
    const gap = segment ? Math.max(box.left - segment.right, segment.left - box.right) : 0;
    if (!segment || gap > SEGMENT * Math.min(line.height, box.height)) {
      segment = { boxes: [], line: index, left: box.left, right: box.right, y: line.y, chars: 0, words: 0 };
      segments.push(segment);
    }
    segment.boxes.push(box);
    segment.left = Math.min(segment.left, box.left);
    segment.right = Math.max(segment.right, box.right);
    segment.chars += box.str.length;
    segment.words += box.str.trim().split(/\s+/).length;
  }
  return segments;
}

/** The segments in blocks, each read from its top to its end before the next one. */
function inColumns(segments: readonly Segment[], depth: number): Segment[][] {
  const gutter = depth < DEEPEST ? gutterOf(segments) : null;
  if (gutter === null) return segments.length > 0 ? [[...segments]] : [];
  const { left, right, across } = gutter;
  // What runs across both columns (a title, a broad figure's words) ends what stands above it.
  const breaks = [...new Set(across.map(({ y }) => y))].sort((a, b) => a - b);
  const bandOf = (y: number): number => countFirst(breaks, (one) => one <= y);
  const bands = Array.from({ length: breaks.length + 1 }, () => ({
    across: [] as Segment[],
    left: [] as Segment[],
    right: [] as Segment[],
  }));
  for (const one of across) bands[bandOf(one.y)]?.across.push(one);
  for (const one of left) bands[bandOf(one.y)]?.left.push(one);
  for (const one of right) bands[bandOf(one.y)]?.right.push(one);
  const blocks: Segment[][] = [];
  let title: Segment[] = [];
  for (const band of bands) {
    title.push(...band.across);
    if (band.left.length + band.right.length === 0) continue;
    if (title.length > 0) blocks.push(title);
    title = [];
    blocks.push(...inColumns(band.left, depth + 1), ...inColumns(band.right, depth + 1));
  }
  if (title.length > 0) blocks.push(title);
  return blocks;
}

interface Gutter {
  left: Segment[];
  right: Segment[];
  across: Segment[];
}

/** The strip that has a flowing text on either side, if there is one. */
function gutterOf(segments: readonly Segment[]): Gutter | null {
  if (segments.length < 8) return null;
  // A column is flush left: its edge is shared by many lines.
  const edges = new Map<number, number>();
  for (const { left } of segments) edges.set(Math.round(left), (edges.get(Math.round(left)) ?? 0) + 1);
  const leftmost = least([...edges.keys()]);
  const candidates = [...edges]
    .filter(([x, count]) => count >= 4 && x > leftmost + 40)
    .sort((one, other) => other[1] - one[1])
    .slice(0, 6);
  let best: Gutter | null = null;
  for (const [x] of candidates) {
    const gutter: Gutter = { left: [], right: [], across: [] };
    for (const segment of segments) {
      if (segment.left >= x - 2) gutter.right.push(segment);
      else if (segment.right <= x - 3) gutter.left.push(segment);
      else gutter.across.push(segment);
    }
    if (gutter.across.length * 3 > segments.length) continue;
    if (!sideBySide(gutter) || !isProse(gutter.left) || !isProse(gutter.right)) continue;
    if (!best || gutter.across.length < best.across.length) best = gutter;
  }
  return best;
}

// A page of a hundred thousand pieces is more than a call takes arguments.
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

function sideBySide({ left, right }: Gutter): boolean {
  const top = (of: Segment[]) => least(of.map(({ y }) => y));
  const end = (of: Segment[]) => most(of.map(({ y }) => y));
  if (left.length < 4 || right.length < 4) return false;
  const shared = Math.min(end(left), end(right)) - Math.max(top(left), top(right));
  return shared > 0.4 * Math.min(end(left) - top(left), end(right) - top(right));
}

/** Whether a side flows: lines of several words that fill the width, most of them going on from the line above. */
function isProse(segments: readonly Segment[]): boolean {
  const lines = new Map<number, { left: number; right: number; chars: number; words: number; first: string }>();
  for (const { line, left, right, chars, words, boxes } of segments) {
    const known = lines.get(line);
    if (!known) lines.set(line, { left, right, chars, words, first: boxes[0]?.str.trim()[0] ?? '' });
    else {
      known.left = Math.min(known.left, left);
      known.right = Math.max(known.right, right);
      known.chars += chars;
      known.words += words;
    }
  }
  const all = [...lines.values()];
  if (all.length < 4) return false;
  const long = all.filter(({ chars, words }) => chars >= 18 && words >= 3).length;
  if (long * 2 < all.length) return false;
  const left = least(all.map((one) => one.left));
  const right = most(all.map((one) => one.right));
  const full = all.filter((one) => one.right - left >= 0.75 * (right - left)).length;
  if (full * 2 < all.length) return false;
  const isLower = (c: string) => c !== c.toUpperCase();
  const goesOn = all.filter(({ first }) => isLower(first)).length;
  const capitals = segments.every(({ boxes }) => boxes.every(({ str }) => str === str.toUpperCase()));
  return capitals || goesOn * 4 >= all.length;
}

/** Writes a block line by line; a wider step down is a paragraph's end. */
function writeBlock(segments: readonly Segment[], out: Writer): void {
  const lines = linesOf(segments.flatMap(({ boxes }) => boxes));
  const steps = lines.slice(1).map((line, i) => line.y - (lines[i] as Line).y);
  const step = [...steps].sort((a, b) => a - b)[(steps.length - 1) >> 1] ?? 0;
  lines.forEach((line, i) => {
    out.between(i === 0 || (steps[i - 1] as number) > step * 1.4 ? '\n\n' : '\n');
    let before: Box | null = null;
    for (const box of line.boxes) {
      if (before) {
        const gap = Math.max(box.left - before.right, before.left - box.right);
        const size = Math.min(before.height, box.height);
        if (gap > CELL * size) out.between('\t');
        else if ((before.spaceAfter || gap > SPACE * size) && !out.endsInSpace && !isSpace(box.str[0]))
          out.between(' ');
      }
      out.box(box);
      before = box;
    }
  });
}
