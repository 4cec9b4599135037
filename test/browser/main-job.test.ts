/** What a reviewer does in a day, done in real browsers with the built extension: nothing here is stood in for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../lib/analyse.ts';
import { type Portal, pageOfText, startPortal } from '../portal/server.ts';
import { takePictures } from './pictures.ts';
import { criteria, forgetCase, openTab, pressQuotation, quotations, readPage } from './reviewer.ts';
import { all, click, one, painted, restingPlace, shows, words } from './seen.ts';
import { BROWSER_KINDS, type BrowserSession, launch, until } from './session.ts';

const SEEDS = join(import.meta.dirname, '..', '..', '..', 'shared', 'cases', 'seeds');

const STATE_WORDS = {
  met: 'Met',
  incomplete: 'Mentioned, result missing',
  'not-met': 'Contradicted',
  conflicting: 'Conflicting',
  'not-documented': 'Not found',
  'not-applicable': 'Does not apply',
};

const RELIEF = 'She reported 75% relief of her back and leg pain during the trial.';
const squash = (text: string) => text.replace(/\s+/g, ' ').trim();

function seedNames(): string[] {
  try {
    return readdirSync(SEEDS)
      .filter((name) => name.endsWith('.txt'))
      .sort();
  } catch {
    return [];
  }
}

describe.each(BROWSER_KINDS)('%s', (kind) => {
  let portal: Portal;
  let session: BrowserSession;
  let closed = false;
  const at = (page: string) => `${portal.origin}/${page}`;

  beforeAll(async () => {
    portal = await startPortal();
    session = await launch(kind);
  });
  afterAll(async () => {
    if (!closed) await session?.close();
    await portal?.close();
  });

  /** The painted words that match, waited for. */
  const paintedAs = (text: string) =>
    until(`painted words “${text}”`, async () =>
      (await painted(session.page)).find((mark) => squash(mark.text) === text),
    );

  test('before anything is asked, the page is not read and nothing is painted', async () => {
    await session.open(at('pump-implant.html'));
    await session.clickToolbarButton();
    await shows(session.panel, 'No case yet');
    expect(await painted(session.page)).toEqual([]);
  });

  test('the findings: the request in its own words, and the trial that lacks its function', async () => {
    await readPage(session, at('pump-implant.html'));
    const shown = await words(session.panel);
    expect(shown).toContain('49-year-old woman');
    expect(shown).toContain('Permanent implantation of an intrathecal drug delivery pump');
    const rows = await criteria(session);
    expect(rows).toContainEqual({
      title: 'Successful temporary trial',
      state: 'Mentioned, result missing',
      expanded: false,
    });
    expect(rows).toContainEqual({ title: 'Objective pathology', state: 'Met', expanded: false });
    // Cleared, but the guideline's own words on the origin of pain, quoted below on the page, are not this report's.
    expect(rows).toContainEqual({
      title: 'Psychological evaluation',
      state: 'Mentioned, result missing',
      expanded: false,
    });
    // Worst first: what lacks its result stands above everything that is met.
    const order = rows.map((row) => row.state);
    expect(order.indexOf('Mentioned, result missing')).toBeLessThan(order.indexOf('Met'));
  });

  test('painting leaves the portal’s own document as it was', async () => {
    await session.open(at('pump-implant.html'));
    const before = await session.page.evaluate(() => document.documentElement.outerHTML);
    await readPage(session, at('pump-implant.html'));
    await paintedAs(RELIEF);
    expect(await session.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('a quotation leads to its words: in view, painted, and lit', async () => {
    await session.page.evaluate(() => window.scrollTo(0, 0));
    await session.page.evaluate(() => document.body.style.setProperty('padding-bottom', '2000px'));
    await session.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await until('the words out of view', async () => !(await paintedAs(RELIEF)).inView);
    await pressQuotation(session, RELIEF);
    const lit = await until('the words lit', async () =>
      (await painted(session.page)).find(({ highlight, text }) => highlight.endsWith('lit') && squash(text) === RELIEF),
    );
    expect(squash(lit.text)).toBe(RELIEF);
    await until('the words in view', async () => (await paintedAs(RELIEF)).inView);
  });

  test('a click on painted words opens their criterion in the panel', async () => {
    const isOpen = async () =>
      (await all(session.panel, 'button')).find(({ name }) => name.startsWith('Successful temporary trial'))?.expanded;
    expect(await isOpen()).toBe(false);
    await pressQuotation(session, RELIEF);
    await until('the words in view', async () => (await paintedAs(RELIEF)).inView);
    const place = await restingPlace(session.page, RELIEF);
    await session.page.clickAt(place);
    await until('the criterion open', isOpen);
    const button = await one(session.panel, 'button', /^Successful temporary trial/);
    expect(button.inView).toBe(true);
    await shows(session.panel, 'function during the trial: not found');
  });

  test('quoted guideline text is painted nowhere', async () => {
    for (const page of ['pump-implant', 'home-refill', 'opioid-continuation', 'header-table']) {
      await readPage(session, at(`${page}.html`));
      const guideline = squash(
        await session.page.evaluate(() => document.querySelector('blockquote')?.innerText ?? ''),
      );
      expect(guideline.length).toBeGreaterThan(100);
      const marks = await painted(session.page);
      for (const { text } of marks) expect(guideline).not.toContain(squash(text));
    }
  });

  test('copying puts the draft on the clipboard, as plain text and as simple HTML', async () => {
    await readPage(session, at('pump-implant.html'));
    await openTab(session, 'Draft');
    const draft = await session.panel.evaluate(() => document.querySelector('.sentences')?.textContent ?? '');
    expect(draft.length).toBeGreaterThan(100);
    await click(session.panel, 'button', 'Copy');
    await shows(session.panel, /copied/i);
    const { plain, html } = await session.clipboard();
    expect(plain.replaceAll('\r\n', '\n').trim()).toBe(draft.trim());
    expect(html).toMatch(/<p>/);
    expect(html).not.toMatch(/<(script|style|img|iframe)|\son\w+=|class=/i);
    const withoutTags = html.replace(/<[^>]*>/g, ' ').replaceAll('&amp;', '&');
    expect(squash(withoutTags)).toContain(squash(draft).slice(0, 80));
  });

  test('with the background ended, the case is still there and the work goes on', async () => {
    await readPage(session, at('pump-implant.html'));
    await session.killBackground();
    await pressQuotation(session, RELIEF);
    await until('the words lit', async () =>
      (await painted(session.page)).some(({ highlight, text }) => highlight.endsWith('lit') && squash(text) === RELIEF),
    );
    await session.killBackground();
    await forgetCase(session);
    await shows(session.panel, 'No case yet');
    await session.killBackground();
    await click(session.panel, 'button', 'Read this page');
    await shows(session.panel, /This page, [\d,]+ words?/);
    expect((await criteria(session)).length).toBeGreaterThan(5);
  });

  test('a page without a case gets a plain sentence, and nothing painted', async () => {
    await readPage(session, at('help.html'));
    await shows(session.panel, 'No case on this page');
    expect(await words(session.panel)).toMatch(/request/);
    expect(await criteria(session)).toEqual([]);
    expect(await painted(session.page)).toEqual([]);
  });

  test('an empty page gets a plain sentence', async () => {
    portal.add('empty.html', '<!doctype html><title>Empty</title>');
    await session.open(at('empty.html'));
    await session.clickToolbarButton();
    // The case of the page before is gone with that page.
    await shows(session.panel, 'No case yet');
    await click(session.panel, 'button', 'Read this page');
    await shows(session.panel, 'There is no text on this page');
  });

  test('a page that draws itself anew keeps its painting', async () => {
    await readPage(session, at('live-case.html'));
    const wanted = 'She had 65% relief of her pain during the intrathecal trial of morphine.';
    await paintedAs(wanted);
    await click(session.page, 'button', 'Refresh');
    const again = await paintedAs(wanted);
    expect(squash(again.text)).toBe(wanted);
  });

  test('words that are no longer on the page: the quotation says so', async () => {
    await readPage(session, at('live-case.html'));
    const wanted = 'She had 65% relief of her pain during the intrathecal trial of morphine.';
    await paintedAs(wanted);
    const row = /^Successful temporary trial/;
    if (!(await one(session.panel, 'button', row)).expanded) await click(session.panel, 'button', row);
    await until('the quotation', async () => (await quotations(session)).includes(wanted));
    await click(session.page, 'button', 'Show amended report');
    await shows(session.panel, 'The page has changed');
    await pressQuotation(session, wanted);
    await shows(session.panel, 'no longer on the page');
    expect((await painted(session.page)).map(({ text }) => squash(text))).not.toContain(wanted);
  });

  test('another claimant in the same page: nothing of the first one is left', async () => {
    await readPage(session, at('live-case.html'));
    await shows(session.panel, '52-year-old woman');
    await click(session.page, 'button', 'Next claimant');
    await until('the first case gone', async () => !(await words(session.panel)).includes('52-year-old woman'));
    expect(await painted(session.page)).toEqual([]);
  });

  test('the header table of label and value pairs is read', async () => {
    await readPage(session, at('header-table.html'));
    const shown = await words(session.panel);
    expect(shown).toContain('57-year-old woman');
    expect(shown).toContain('injured 4/18/2003');
    expect(shown).toContain('HG14-0027658');
    expect(await one(session.panel, 'tab', /trial/i)).toMatchObject({ selected: true });
  });

  test.skipIf(seedNames().length === 0)(
    'the five determinations of ../shared/cases/seeds: the panel shows what the analysis says',
    async () => {
      for (const name of seedNames()) {
        const text = readFileSync(join(SEEDS, name), 'utf8');
        portal.add('seed.html', pageOfText(name, text));
        await readPage(session, at('seed.html'));
        const analysis = analyse(text, { today: new Date().toISOString().slice(0, 10) });
        expect(analysis.requests.length, name).toBeGreaterThan(0);
        for (const request of analysis.requests) {
          await openTab(session, new RegExp(`(?:^|: )${request.label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
          const seen = (await criteria(session)).map(({ title, state }) => `${title}: ${state}`);
          const said = request.findings.map(({ title, status }) => `${title}: ${STATE_WORDS[status]}`);
          expect(seen.toSorted(), `${name}, ${request.label}`).toEqual(said.toSorted());
        }
      }
    },
    120_000,
  );

  test('pictures of page and panel, light and dark', async () => {
    await readPage(session, at('pump-implant.html'));
    await pressQuotation(session, RELIEF);
    await until('the words in view', async () => (await painted(session.page)).some(({ inView }) => inView));
    const folder = join(import.meta.dirname, '..', '..', '.output', 'pictures');
    await takePictures(session, portal, folder);
    for (const name of ['page', 'panel', 'panel-dark', 'both']) {
      const picture = readFileSync(join(folder, `${name}-${kind}.png`));
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      // Width and height stand in the header: nothing was pictured that has no size.
      expect(Math.min(picture.readUInt32BE(16), picture.readUInt32BE(20))).toBeGreaterThan(200);
    }
    expect(readFileSync(join(folder, `panel-${kind}.png`))).not.toEqual(
      readFileSync(join(folder, `panel-dark-${kind}.png`)),
    );
  });

  test('nothing left the machine, and the record of requests would have shown it', async () => {
    // The panel itself asks for an address, so that an empty record means silence and not deafness.
    await session.panel.evaluate((address) => void window.fetch(address).catch(() => {}), at('probe.html'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const requests = await session.close();
    closed = true;
    const probes = requests.filter(({ url }) => url === at('probe.html'));
    expect(probes).toHaveLength(1);
    expect(probes[0]?.from).toMatch(/extension:\/\//);
    const others = requests.filter((request) => request !== probes[0]);
    expect(others.length).toBeGreaterThan(0);
    for (const { url, from } of others) {
      expect(new URL(url).origin).toBe(portal.origin);
      expect(from).toBe(portal.origin);
    }
  });
});
