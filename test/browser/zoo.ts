/** What the tests of the zoo ask of a page and of the panel, beside what a person sees. */
import { inflateSync } from 'node:zlib';
import type { CaseState } from '../../lib/messages.ts';
import { click, shows } from './seen.ts';
import { type Area, type BrowserSession, until, type View } from './session.ts';

export interface HeldCase {
  state: CaseState;
  text: string | null;
}

/** Opens a page of the zoo and waits until its components have come to rest. */
export async function openPage(session: BrowserSession, url: string): Promise<void> {
  await session.open(url);
  await settled(session);
}

/** Waits for the page to say that it is ready; a page without scripts is ready when it is loaded. */
export async function settled(session: BrowserSession): Promise<void> {
  await until('the page at rest', () =>
    session.page.evaluate(() => {
      const { zooReady } = window as { zooReady?: boolean };
      return document.readyState === 'complete' && (zooReady === true || !document.querySelector('script'));
    }),
  );
}

/** Has the page in front read, as a person does it, and gives what the background holds of it. */
export async function read(session: BrowserSession): Promise<HeldCase> {
  await session.clickToolbarButton();
  await shows(session.panel, 'No case yet');
  await click(session.panel, 'button', 'Read this page');
  await shows(session.panel, /This page, [\d,]+ words?/);
  return held(session.panel);
}

/** The newest case in the session's memory: the panel is a page of the extension and may look there. */
export async function held(panel: View): Promise<HeldCase> {
  return until('the case in memory', async () => {
    const cases = await panel.evaluate(async () => {
      // In Firefox the panel is seen through a veil that hides the browser's own interfaces.
      const open = (window as { wrappedJSObject?: unknown }).wrappedJSObject ?? window;
      const { browser, chrome } = open as Record<'browser' | 'chrome', { storage: { session: { get(): unknown } } }>;
      return JSON.stringify(await (browser ?? chrome).storage.session.get());
    });
    const found = Object.values(JSON.parse(cases) as Record<string, HeldCase>);
    return found.filter(({ state }) => state?.status === 'ready').at(-1);
  });
}

/** The page's document as it would be saved, with every shadow root and every frame that can be reached. */
export function wholeDocument(page: View): Promise<string> {
  return page.evaluate(() => {
    const parts: string[] = [];
    const add = (root: Document | ShadowRoot) => {
      parts.push('host' in root ? root.innerHTML : root.documentElement.outerHTML);
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) add(element.shadowRoot);
        if (element.localName === 'iframe') {
          const inside = (element as HTMLIFrameElement).contentDocument;
          if (inside) add(inside);
        }
      }
    };
    add(document);
    for (const root of (window as { closedRoots?: ShadowRoot[] }).closedRoots ?? []) add(root);
    return parts.join('\n');
  });
}

export interface Ranges {
  highlight: string;
  texts: string[];
}

/** Our highlights in every frame that can be reached, each with the words of its ranges in order. */
export function paintedRanges(page: View): Promise<Ranges[]> {
  return page.evaluate(() => {
    const found: Ranges[] = [];
    const visit = (view: Window & typeof globalThis) => {
      for (const [highlight, ranges] of view.CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
        if (!highlight.startsWith('caselight-')) continue;
        const texts = [...ranges].map((range) => {
          if (!range.startContainer.isConnected || range.startContainer !== range.endContainer) return '\u0000 torn';
          return (range.startContainer as Text).data.slice(range.startOffset, range.endOffset);
        });
        found.push({ highlight, texts });
      }
      for (const frame of view.document.querySelectorAll('iframe'))
        if (frame.contentDocument) visit(frame.contentWindow as Window & typeof globalThis);
    };
    visit(window);
    return found;
  });
}

/** A line of painted words as a person would see it. */
interface PaintedLine extends Area {
  /** The highlight, the words, their turn among the same words, and the line: what tells it when the page was scrolled. */
  key: string;
  highlight: string;
  words: string;
  /** All of it is in the window and in the boxes that scroll, and nothing of the page lies over it. */
  whole: boolean;
  /** Too narrow to be looked at by itself: white space at the end of a line has a place and is not drawn. */
  thin: boolean;
  /** The page writes dots for the end of it. */
  dotted: boolean;
}

/** Every painted line of the page and its frames; the words of one of them are scrolled to the middle first. */
function paintedLines(page: View, scrollTo: string | null): Promise<PaintedLine[]> {
  return page.evaluate((wanted) => {
    interface Box {
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    const within = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const moved = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
      left: left + x,
      top: top + y,
      right: right + x,
      bottom: bottom + y,
    });
    const parentOf = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    const all: { key: string; highlight: string; words: string; range: AbstractRange; view: Window; shift: Box }[] = [];
    const turns = new Map<string, number>();
    const visit = (view: Window & typeof globalThis, shift: Box) => {
      for (const [highlight, ranges] of view.CSS.highlights as unknown as Map<string, Set<AbstractRange>>)
        if (highlight.startsWith('caselight-'))
          for (const range of ranges) {
            const words = (range.startContainer as Text).data.slice(range.startOffset, range.endOffset);
            const key = `${highlight} ${words}`;
            const turn = (turns.get(key) ?? 0) + 1;
            turns.set(key, turn);
            all.push({ key: `${key} ${turn}`, highlight, words, range, view, shift });
          }
      for (const frame of view.document.querySelectorAll('iframe')) {
        if (!frame.contentDocument) continue;
        const { left, top } = frame.getBoundingClientRect();
        const x = shift.left + left + frame.clientLeft;
        const y = shift.top + top + frame.clientTop;
        // What of the frame is in the window; its own places are counted from its corner.
        const seen = within({ left: x, top: y, right: x + frame.clientWidth, bottom: y + frame.clientHeight }, shift);
        visit(frame.contentWindow as Window & typeof globalThis, { ...seen, left: x, top: y });
      }
    };
    const gather = () => {
      all.length = 0;
      turns.clear();
      visit(window, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    };
    gather();
    const target = all.find(({ key }) => wanted?.startsWith(`${key}/`))?.range.startContainer.parentElement;
    if (target) {
      target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      // A page whose policy forbids scripts is given no frames to wait for; layout is there at once.
      gather();
    }
    return all.flatMap(({ key, highlight, words, range, view, shift }): PaintedLine[] => {
      const node = range.startContainer as Text;
      const element = node.parentElement as Element;
      const live = view.document.createRange();
      live.setStart(node, range.startOffset);
      live.setEnd(node, range.endOffset);
      let clip: Box = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
      let dotted = false;
      for (let part: Element | null = element; part && part !== view.document.documentElement; part = parentOf(part)) {
        const style = view.getComputedStyle(part);
        if (part === view.document.body || style.display === 'inline' || style.display === 'contents') continue;
        const { left, top, right, bottom } = part.getBoundingClientRect();
        dotted ||= style.textOverflow === 'ellipsis' && part.scrollWidth > part.clientWidth;
        if (style.overflowX !== 'visible')
          clip = { ...clip, left: Math.max(clip.left, left), right: Math.min(clip.right, right) };
        if (style.overflowY !== 'visible')
          clip = { ...clip, top: Math.max(clip.top, top), bottom: Math.min(clip.bottom, bottom) };
      }
      return [...live.getClientRects()].map((line, i): PaintedLine => {
        const kept = within(line, clip);
        const seen = within(moved(kept, shift.left, shift.top), shift);
        const width = Math.max(0, seen.right - seen.left);
        const height = Math.max(0, seen.bottom - seen.top);
        // Something of the page, a bar that sticks for example, may lie over the words.
        const on = (node.getRootNode() as Document | ShadowRoot).elementFromPoint(
          (kept.left + kept.right) / 2,
          (kept.top + kept.bottom) / 2,
        );
        const free = on !== null && (on.contains(element) || element.contains(on));
        const whole = free && width >= line.width - 1 && height >= line.height - 1;
        const thin = line.width <= 6;
        return { key: `${key}/${i}`, highlight, words, whole, thin, dotted, x: seen.left, y: seen.top, width, height };
      });
    });
  }, scrollTo);
}

/** Switches our sheets off or on again: off, the words look as the page has them. The highlights stay where they are. */
function showPaint(page: View, on: boolean): Promise<void> {
  return page.evaluate((isOn) => {
    const roots: (Document | ShadowRoot)[] = [];
    const add = (root: Document | ShadowRoot) => {
      roots.push(root);
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) add(element.shadowRoot);
        const inside = element.localName === 'iframe' && (element as HTMLIFrameElement).contentDocument;
        if (inside) add(inside);
      }
    };
    add(document);
    for (const root of (window as { closedRoots?: ShadowRoot[] }).closedRoots ?? []) add(root);
    for (const root of roots)
      for (const sheet of root.adoptedStyleSheets)
        if ([...sheet.cssRules].some(({ cssText }) => cssText.includes('::highlight(caselight-')))
          sheet.disabled = !isOn;
  }, on);
}

/** What the pictures of a page tell of its paint. */
export interface PaintSeen {
  /** Lines of painted words that were looked at in a picture. */
  seen: number;
  /** What is not as it should be, in words. */
  wrong: string[];
  /** Words of lines that no scrolling brings into view whole. */
  unseen: string[];
}

/** Screenfuls after which a page that goes on moving is left alone. */
const SCREENFULS = 40;
/** So far underlines and the softened edges of letters reach beyond the words' own lines, in CSS px. */
const MARGIN = 4;
/** Least share of a ground that is seen between and around letters. */
const BETWEEN_LETTERS = 0.1;

/**
 * Goes through all the painted words of a page, a screenful at a time, and compares a picture with one without our
 * paint: every line of them has the ground of its highlight from its first letter to its last and had another one
 * before, and beside these lines there is none.
 */
export async function paintInPictures(page: View): Promise<PaintSeen> {
  const seen = new Set<string>();
  const unseen = new Map<string, string>();
  const wrong: string[] = [];
  const width = await page.evaluate(() => innerWidth);
  let lines = await paintedLines(page, null);
  let next: PaintedLine | undefined;
  for (let screenful = 0; screenful < SCREENFULS; screenful++) {
    const inView = lines.filter(({ key, whole, thin }) => whole && !thin && !seen.has(key));
    if (next && !inView.some(({ key }) => key === next?.key)) unseen.set(next.key, next.words);
    if (inView.length > 0) {
      const painted = pointsOf(await page.picture());
      await showPaint(page, false);
      const bare = pointsOf(await page.picture());
      await showPaint(page, true);
      const scale = painted.width / width;
      for (const line of inView) {
        seen.add(line.key);
        // Where two overlap, one is on top.
        const grounds = lines.filter((other) => overlap(other, line)).map(({ highlight }) => GROUNDS[highlight] ?? []);
        const isGround = (color: number[]) => grounds.some((ground) => isLike(color, ground));
        for (const [part, area] of partsOf(line)) {
          const now = shareOf(painted, scale, area, isGround);
          if (now < BETWEEN_LETTERS)
            wrong.push(`no paint on the ${part} of “${line.words}”, ${line.highlight}: ${now}`);
        }
        if (shareOf(bare, scale, line, isGround) > 0)
          wrong.push(`“${line.words}” had the ground of ${line.highlight} before it was painted`);
      }
      const stray = strayPoint(painted, bare, scale, lines);
      if (stray) wrong.push(`paint beside the painted words, at ${stray.x}, ${stray.y}`);
    }
    next = lines.find(({ key, thin }) => !thin && !seen.has(key) && !unseen.has(key));
    if (!next) break;
    lines = await paintedLines(page, next.key);
  }
  for (const { key, thin, words } of lines) if (!thin) unseen.set(key, words);
  return { seen: seen.size, wrong, unseen: [...unseen].flatMap(([key, words]) => (seen.has(key) ? [] : [words])) };
}

/** A line of words whole, and where it is long enough its first and last letters. */
function partsOf({ x, y, width, height, dotted }: PaintedLine): [part: string, area: Area][] {
  const edge = 4;
  const whole: [string, Area] = ['middle', { x, y, width, height }];
  if (width < 3 * edge) return [whole];
  return [
    whole,
    ['first letter', { x, y, width: edge, height }],
    ...(dotted ? [] : [['last letter', { x: x + width - edge, y, width: edge, height }] as [string, Area]]),
  ];
}

type Picture = ReturnType<typeof pointsOf>;

const overlap = (a: Area, b: Area) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const isLike = (color: number[], other: number[]) =>
  color.every((value, c) => Math.abs(value - (other[c] ?? -100)) <= 6);

/** How much of an area has a color that fits, of its points well inside. */
function shareOf(picture: Picture, scale: number, { x, y, width, height }: Area, fits: (color: number[]) => boolean) {
  let points = 0;
  let fitting = 0;
  const right = Math.min(picture.width, (x + width) * scale - 0.5);
  const bottom = Math.min(picture.height, (y + height) * scale - 0.5);
  for (let py = Math.ceil(y * scale + 0.5); py < bottom; py++)
    for (let px = Math.ceil(x * scale + 0.5); px < right; px++) {
      points++;
      if (fits(picture.at(px, py))) fitting++;
    }
  return points === 0 ? 0 : fitting / points;
}

/** A point that has one of our grounds in a picture and not in the other, and lies in none of the boxes. */
function strayPoint(painted: Picture, bare: Picture, scale: number, boxes: readonly Area[]) {
  const allowed = new Uint8Array(painted.width * painted.height);
  for (const { x, y, width, height } of boxes) {
    const right = Math.min(painted.width, Math.ceil((x + width + MARGIN) * scale));
    const bottom = Math.min(painted.height, Math.ceil((y + height + MARGIN) * scale));
    const left = Math.max(0, Math.floor((x - MARGIN) * scale));
    for (let py = Math.max(0, Math.floor((y - MARGIN) * scale)); py < bottom; py++)
      if (right > left) allowed.fill(1, py * painted.width + left, py * painted.width + right);
  }
  const grounds = Object.values(GROUNDS);
  for (let y = 0; y < painted.height; y++)
    for (let x = 0; x < painted.width; x++) {
      if (allowed[y * painted.width + x] || painted.same(bare, x, y)) continue;
      if (grounds.some((ground) => isLike(painted.at(x, y), ground))) return { x: x / scale, y: y / scale };
    }
  return null;
}

/** Boxes, in the viewport, of the words that a highlight paints in the page's own document and its shadow roots. */
export function paintedBoxes(page: View, highlight: string) {
  return page.evaluate((name) => {
    const boxes: { x: number; y: number; width: number; height: number }[] = [];
    const visit = (view: Window & typeof globalThis, left: number, top: number) => {
      for (const range of (view.CSS.highlights.get(name) ?? []) as Iterable<AbstractRange>) {
        const live = view.document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        for (const { x, y, width, height } of live.getClientRects())
          boxes.push({ x: left + x, y: top + y, width, height });
      }
      for (const frame of view.document.querySelectorAll('iframe')) {
        const box = frame.getBoundingClientRect();
        if (frame.contentDocument)
          visit(
            frame.contentWindow as Window & typeof globalThis,
            left + box.left + frame.clientLeft,
            top + box.top + frame.clientTop,
          );
      }
    };
    visit(window, 0, 0);
    return boxes.filter(
      ({ x, y, width, height }) =>
        width > 4 && height > 4 && x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight,
    );
  }, highlight);
}

/** A PNG's points as the browsers write them: eight bits, red, green, blue and perhaps alpha, not interlaced. */
export function pointsOf(png: Uint8Array) {
  const data = Buffer.from(png);
  const width = data.readUInt32BE(16);
  const height = data.readUInt32BE(20);
  const depth = data[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < data.length; ) {
    const length = data.readUInt32BE(at);
    if (data.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(data.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * depth;
  const points = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x >= depth ? (points[y * stride + x - depth] as number) : 0;
      const up = y > 0 ? (points[(y - 1) * stride + x] as number) : 0;
      const corner = x >= depth && y > 0 ? (points[(y - 1) * stride + x - depth] as number) : 0;
      const add =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0;
      points[y * stride + x] = (raw[y * (stride + 1) + 1 + x] as number) + add;
    }
  }
  return {
    width,
    height,
    points,
    depth,
    at: (x: number, y: number) => [...points.subarray(y * stride + x * depth, y * stride + x * depth + 3)],
    /** Whether another picture of that size has the same color at a point. */
    same(other: { points: Uint8Array; depth: number }, x: number, y: number) {
      const here = (y * width + x) * depth;
      const there = (y * width + x) * other.depth;
      for (let c = 0; c < 3; c++) if (points[here + c] !== other.points[there + c]) return false;
      return true;
    },
  };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Grounds of our highlights (see `paint.ts`). */
export const GROUNDS: Record<string, number[]> = {
  'caselight-for': [0xd3, 0xf0, 0xd8],
  'caselight-against': [0xfb, 0xdc, 0xd5],
  'caselight-gap': [0xfd, 0xee, 0xbb],
  'caselight-lit': [0x1b, 0x4f, 0x9c],
};

/** Whether the ground of a highlight is really seen inside one of its boxes. */
export async function isSeen(page: View, highlight: string): Promise<boolean> {
  const boxes = await paintedBoxes(page, highlight);
  if (boxes.length === 0) return false;
  const picture = pointsOf(await page.picture());
  const scale = picture.width / (await page.evaluate(() => innerWidth));
  const ground = GROUNDS[highlight] as number[];
  for (const { x, y, width, height } of boxes)
    for (let i = 1; i < 40; i++) {
      const px = Math.round((x + (width * i) / 40) * scale);
      const py = Math.round((y + (height * ((i % 7) + 1)) / 9) * scale);
      if (px >= picture.width || py >= picture.height) continue;
      if (picture.at(px, py).every((value, c) => Math.abs(value - (ground[c] as number)) <= 6)) return true;
    }
  return false;
}
