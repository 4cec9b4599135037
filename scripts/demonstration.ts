/**
 * The product at work: builds the extension, serves the sample portal, opens a browser on one of its cases, opens the
 * panel and has the page read. Where there is no display the same happens unseen, and the findings are printed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { criteria, pressQuotation, quotations, readPage } from '../test/browser/reviewer.ts';
import { all, painted } from '../test/browser/seen.ts';
import { type BrowserKind, type BrowserSession, launch, until } from '../test/browser/session.ts';
import { startPortal } from '../test/portal/server.ts';
import { findBrowser, nodeBinary, PROJECT, requireBrowser, SetupNeeded } from './setup.mjs';

const CASE = 'pump-implant.html';
const USAGE = 'Usage: npm start -- [--browser chromium|firefox] [--headless] [--pictures FOLDER]';

const KINDS: Record<string, BrowserKind> = {
  chromium: 'chromium',
  chrome: 'chromium',
  edge: 'chromium',
  firefox: 'firefox',
};

function readArguments(): { kind: BrowserKind; headless: boolean; pictures: string } {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, headless: { type: 'boolean' }, pictures: { type: 'string' } },
  });
  const kind = values.browser === undefined ? anyBrowser() : KINDS[values.browser.toLowerCase()];
  if (!kind) throw new SetupNeeded(`There is no browser called ${values.browser} here. ${USAGE}`);
  const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  return {
    kind,
    headless: values.headless ?? noDisplay,
    pictures: resolve(values.pictures ?? join(PROJECT, '.output', 'pictures')),
  };
}

/** The kind of browser that is here already; Chromium where none is. */
const anyBrowser = (): BrowserKind => (!findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium');

function build(kind: BrowserKind): void {
  const wxt = join(PROJECT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const args = [wxt, 'build', ...(kind === 'firefox' ? ['-b', 'firefox'] : [])];
  const { status, stdout, stderr } = spawnSync(nodeBinary(), args, { cwd: PROJECT, encoding: 'utf8' });
  if (status !== 0) throw new SetupNeeded(`The extension could not be built:\n${stdout}${stderr}`);
}

/** What the panel shows, as lines of text. */
async function findings(session: BrowserSession): Promise<string> {
  const person = (await all(session.panel, 'heading'))[0]?.name ?? '';
  const request = (await all(session.panel, 'tab')).find(({ selected }) => selected)?.name ?? '';
  const shown = await quotations(session);
  const rows = await criteria(session);
  const marks = await painted(session.page);
  return [
    '',
    `  ${person}`,
    `  Request: ${request}`,
    '',
    ...rows.map(({ title, state }) => `  ${state.padEnd(26)} ${title}`),
    '',
    '  Quotations in front, each a click from its place in the page:',
    ...shown.map((quotation) => `    “${quotation}”`),
    '',
    `  ${marks.length} places are painted in the page.`,
    '',
  ].join('\n');
}

/** Page and panel, in light and dark, and both side by side as they stand in the window. */
async function takePictures(session: BrowserSession, folder: string, besides: (html: string) => string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const save = (name: string, picture: Uint8Array) =>
    writeFileSync(join(folder, `${name}-${session.kind}.png`), picture);
  for (const [scheme, suffix] of [
    ['dark', '-dark'],
    ['light', ''],
  ] as const) {
    await session.showColors(scheme);
    await new Promise((done) => setTimeout(done, 400));
    save(`panel${suffix}`, await session.panel.picture());
  }
  const page = await session.page.picture();
  const panel = await session.panel.picture();
  save('page', page);
  const image = (picture: Uint8Array) => `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
  await session.open(
    besides(`<!doctype html><title>Page and panel</title><style>
      body { margin: 0; display: flex; gap: 1px; width: max-content; background: #c9d1d8; }
      img { display: block; object-fit: cover; object-position: top; }
    </style><img src="${image(page)}" alt=""><img src="${image(panel)}" alt="">`),
  );
  const area = await session.page.evaluate(() => {
    const [one, other] = [...document.images].map(({ width, height }) => ({ width, height }));
    if (!one || !other) throw new Error('The pictures are missing.');
    return { x: 0, y: 0, width: one.width + 1 + other.width, height: Math.min(one.height, other.height) };
  });
  save('both', await session.page.picture(area));
}

async function main(): Promise<void> {
  const { kind, headless, pictures } = readArguments();
  requireBrowser(kind);
  console.log('Building the extension …');
  build(kind);
  const portal = await startPortal();
  const session = await launch(kind, { headless });
  const end = async () => {
    await session.close().catch(() => {});
    await portal.close();
  };
  process.once('SIGINT', () => void end().then(() => process.exit(130)));
  try {
    const address = `${portal.origin}/${CASE}`;
    await readPage(session, address);
    console.log(`The sample portal is at ${portal.origin}; the panel reads ${address}:`);
    console.log(await findings(session));
    if (!headless) {
      console.log('The browser is open, with the panel beside the page. Close the browser to end.');
      await session.closedByPerson();
      await portal.close();
      return;
    }
    const [quotation] = await quotations(session);
    if (quotation) {
      await pressQuotation(session, quotation);
      await until('the words in view', async () => (await painted(session.page)).some(({ inView }) => inView));
    }
    await session.panel.evaluate(() => window.scrollTo(0, 0));
    await takePictures(session, pictures, (html) => {
      portal.add('both.html', html);
      return `${portal.origin}/both.html`;
    });
    console.log(
      `There is no window to show, so the pictures of page and panel are in ${relative(process.cwd(), pictures) || '.'}.`,
    );
    await end();
  } catch (error) {
    await end();
    throw error;
  }
}

try {
  await main();
} catch (error) {
  if (error instanceof SetupNeeded) console.error(error.message);
  else if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) {
    console.error(`${(error as Error).message} ${USAGE}`);
  } else throw error;
  process.exitCode = 1;
}
