/**
 * The product at work: builds the extension, serves the sample portal, opens a browser on one of its cases, opens the
 * panel and has the page read. Where there is no display the same happens unseen, and the findings are printed.
 */
import { spawnSync } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takePictures } from '../test/browser/pictures.ts';
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
    await takePictures(session, portal, pictures);
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
