/**
 * What reading and painting cost on a page of a million characters, in a real Chromium, beside what others need for it:
 * mark.js for the painting of the very same places, and a bare walk with a bare search as the floor.
 *
 *     node test/bench/page.ts [characters] [marks] [sentences]
 *
 * A page of short notes has an element to every 18 characters; `sentences` makes the notes longer: with 7 of them a million
 * characters stand in ten thousand elements, as in an ordinary record.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { analyse } from '../../lib/analyse.ts';
import { requireBrowser } from '../../scripts/setup.mjs';
import { longRecord } from '../portals/server.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const length = Number(process.argv[2] ?? 1_000_000);
const count = Number(process.argv[3] ?? 200);
const sentences = Number(process.argv[4] ?? 0);
const ROUNDS = 5;

const record = longRecord(length, sentences);
const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://bench').pathname;
  try {
    if (path === '/') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(record);
    else if (path === '/mark.js') send(readFileSync(join(PROJECT, 'node_modules/mark.js/dist/mark.min.js'), 'utf8'));
    else if (/^\/lib\/[a-z/-]+\.ts$/.test(path)) send(scriptOf(readFileSync(join(PROJECT, path), 'utf8')));
    else if (path === '/packages/leven') send(readFileSync(join(PROJECT, 'node_modules/leven/index.js'), 'utf8'));
    else response.writeHead(404).end();
  } catch {
    response.writeHead(404).end();
  }
  function send(script: string): void {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script);
  }
});
/** A module as the page can load it: without types, and with packages at an address. */
const scriptOf = (source: string) =>
  stripTypeScriptTypes(source).replaceAll(/ from '([a-z]+)'/g, " from '/packages/$1'");
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as { port: number };

interface Times {
  read: number;
  readSliced: number;
  /** The longest task over 50 ms of the reading in slices; nought where there is none. */
  readTask: number;
  place: number;
  paint: number;
  paintShown: number;
  clear: number;
  floorWalk: number;
  floorSearch: number;
  floorPaint: number;
  wrap: number;
  wrapShown: number;
  unwrap: number;
  /** The longest task of the page from the painting to the frame that shows it: the browser's work on styles is in it. */
  paintTask: number;
  same: boolean;
  text: string;
}

/** Runs in the page; everything is measured in the same page, in turn. */
async function measure(marks: number): Promise<Times> {
  const load = (name: string) => import(name);
  const { readPage, readPageInSlices } = await load('/lib/page/read.ts');
  const { QuotationFinder } = await load('/lib/page/anchor.ts');
  const { Painting } = await load('/lib/page/paint.ts');
  const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await drawn();
  const time = async (work: () => unknown) => {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  };

  // The floor: every text node's words put together, each quotation looked for, a range for each.
  const words: string[] = [];
  const nodes: Text[] = [];
  const starts: number[] = [];
  let bare = '';
  const floorWalk = await time(() => {
    const walker = document.createTreeWalker(document.body, 4);
    let at = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      nodes.push(node);
      starts.push(at);
      words.push(node.data);
      at += node.data.length;
    }
    bare = words.join('');
  });

  let page: { text: string } = { text: '' };
  const read = await time(() => {
    page = readPage(document);
  });
  // What the reading in one go left behind is cleared away first: that is no hold of the sliced one.
  await new Promise((resolve) => setTimeout(resolve, 300));
  // Tasks over 50 ms, as the browser counts them.
  let longest = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  tasks.observe({ entryTypes: ['longtask'] });
  const rest = () => new Promise((resolve) => setTimeout(resolve, 100));
  await rest();
  longest = 0;
  const readSliced = await time(() => readPageInSlices(document));
  await rest();
  const readTask = longest;

  // Places all over the page: one sentence of a visit each, told apart by its number.
  const places: { start: number; end: number; quote: string; polarity: 'for' }[] = [];
  const visits = [...page.text.matchAll(/Visit \d+\. The neck was supple and the gait was steady\./g)];
  for (let i = 0; i < marks; i++) {
    const visit = visits[Math.floor((i * visits.length) / marks)] as RegExpMatchArray;
    const start = visit.index as number;
    places.push({ start, end: start + visit[0].length, quote: visit[0], polarity: 'for' });
  }

  const floorSearch = await time(() => places.map(({ quote }) => bare.indexOf(quote)));
  const found = places.map(({ quote }) => bare.indexOf(quote));
  const floorPaint = await time(() => {
    const highlight = new Highlight();
    for (const [i, at] of found.entries()) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= at) low = middle;
        else high = middle - 1;
      }
      const node = nodes[low] as Text;
      const offset = at - (starts[low] as number);
      highlight.add(
        new StaticRange({
          startContainer: node,
          startOffset: offset,
          endContainer: node,
          endOffset: Math.min(node.data.length, offset + (places[i]?.quote.length ?? 0)),
        }),
      );
    }
    CSS.highlights.set('floor', highlight);
  });
  CSS.highlights.clear();
  await drawn();

  const painting = new Painting();
  const finder = new QuotationFinder(page.text);
  let placed: unknown[] = [];
  const place = await time(() => {
    placed = places.map((mark) => ({ mark, ...finder.find(mark) }));
  });
  await rest();
  longest = 0;
  let begun = performance.now();
  painting.paint(page, placed);
  const paint = performance.now() - begun;
  await drawn();
  const paintShown = performance.now() - begun;
  await rest();
  tasks.disconnect();
  const paintTask = longest;
  const ours = [...(CSS.highlights.get('caselight-for') as unknown as Set<AbstractRange>)].map((range) =>
    (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
  );
  const clear = await time(async () => {
    painting.clear();
    await drawn();
  });

  // The same places for mark.js, which counts characters over the text nodes of the body.
  const { Mark } = window as unknown as {
    Mark: new (
      within: Element,
    ) => { markRanges(ranges: object[], options: object): void; unmark(options: object): void };
  };
  const ranges = found.map((start, i) => ({ start, length: places[i]?.quote.length }));
  const marker = new Mark(document.body);
  begun = performance.now();
  await new Promise<void>((resolve) => marker.markRanges(ranges, { done: () => resolve() }));
  const wrap = performance.now() - begun;
  await drawn();
  const wrapShown = performance.now() - begun;
  const theirs = [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
  const unwrap = await time(async () => {
    await new Promise<void>((resolve) => marker.unmark({ done: () => resolve() }));
    await drawn();
  });
  const same = ours.join('\n') === theirs.join('\n') && ours.join('\n') === places.map(({ quote }) => quote).join('\n');
  return {
    read,
    readSliced,
    readTask,
    place,
    paint,
    paintShown,
    clear,
    floorWalk,
    floorSearch,
    floorPaint,
    wrap,
    wrapShown,
    unwrap,
    paintTask,
    same,
    text: page.text,
  };
}

const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const rounds: Times[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.addScriptTag({ url: '/mark.js' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  rounds.push(await page.evaluate(measure, count));
  await page.close();
}
await browser.close();
server.close();

if (!rounds.every(({ same }) => same)) throw new Error('The two did not paint the same words.');
const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const median = (name: Exclude<keyof Times, 'same' | 'text'>) => middle(rounds.map((times) => times[name]));
// The analysis of the very text that was read: a new engine each time costs what the first reading costs.
const analysis = middle(
  rounds.map(({ text }) => {
    const begun = performance.now();
    analyse(text, { today: '2015-12-01' });
    return performance.now() - begun;
  }),
);
const ms = (value: number) => `${value.toFixed(1)} ms`;
const ours = median('place') + median('paint');
const floor = median('floorWalk') + median('floorSearch') + median('floorPaint');
console.log(
  `page: ${record.length} bytes of HTML, ${length} characters, ${record.match(/<[a-z]/g)?.length} elements, ${count} marks; medians of ${ROUNDS} rounds, Chromium`,
);
console.log(`read: ${ms(median('read'))} in one go; ${ms(median('readSliced'))} in slices`);
console.log(
  `find and paint: ${ms(median('place'))} + ${ms(median('paint'))}; with the next frame ${ms(median('place') + median('paintShown'))}; clear with frame ${ms(median('clear'))}`,
);
console.log(
  `mark.js on the same places: ${ms(median('wrap'))}; with the next frame ${ms(median('wrapShown'))}; unmark with frame ${ms(median('unwrap'))}`,
);
console.log(
  `painting, mark.js ÷ ours: ${(median('wrap') / ours).toFixed(1)} × (script), ${(median('wrapShown') / (median('place') + median('paintShown'))).toFixed(1)} × (with frame)`,
);
console.log(
  `long tasks of the page (over 50 ms): reading ${median('readTask') > 0 ? ms(median('readTask')) : 'none'}; painting with its frame ${median('paintTask') > 0 ? ms(median('paintTask')) : 'none'}`,
);
const all = median('read') + ours;
console.log(
  `floor (bare walk + search + paint): ${ms(floor)}; read + find + paint ÷ floor: ${(all / floor).toFixed(1)} ×`,
);
console.log(
  `analysis of the text read: ${ms(analysis)}; (read + analysis + find + paint) ÷ (floor + analysis): ${((all + analysis) / (floor + analysis)).toFixed(2)} ×`,
);
