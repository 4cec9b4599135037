/** What the tests of the zoo ask of a page and of the panel, beside what a person sees. */
import { inflateSync } from 'node:zlib';
import type { CaseState } from '../../lib/messages.ts';
import { click, shows } from './seen.ts';
import { type BrowserSession, until, type View } from './session.ts';

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
    at: (x: number, y: number) => [...points.subarray(y * stride + x * depth, y * stride + x * depth + 3)],
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
  'caselight-flash': [0x1b, 0x4f, 0x9c],
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
