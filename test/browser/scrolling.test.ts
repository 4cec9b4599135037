/** Grids that draw only the rows in view, read while a person scrolls them: every row once, in order, and painted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startZoo, type Zoo } from '../portals/server.ts';
import { pressQuotation } from './reviewer.ts';
import { all, click, shows, words } from './seen.ts';
import { BROWSER_KINDS, type BrowserSession, launch, until } from './session.ts';
import { held, openPage, paintedRanges, read, wholeDocument } from './zoo.ts';

const RELIEF = 'She reported 70% relief of her back and leg pain during the trial.';

describe.each(BROWSER_KINDS)('%s', (kind) => {
  let zoo: Zoo;
  let session: BrowserSession;
  const paintedWords = async () => (await paintedRanges(session.page)).flatMap(({ texts }) => texts);
  const text = async () => (await held(session.panel)).text ?? '';
  const drawn = (wanted: string) => session.page.evaluate((one) => document.body.innerText.includes(one), wanted);

  /** Scrolls a box by a part of its height. Gives the last invoice that is drawn then. */
  const scroll = (box: string, part: number) =>
    session.page.evaluate(
      async (selector, share) => {
        const element = document.querySelector(selector) as HTMLElement;
        element.scrollTop += share * element.clientHeight;
        for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
        return element.innerText.match(/Invoice \d+/g)?.at(-1) ?? '';
      },
      box,
      part,
    );

  beforeAll(async () => {
    zoo = await startZoo();
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await zoo?.close();
  });

  test.each([
    ['AG Grid', 'ag-grid.html', '.ag-grid-viewport'],
    ['Tabulator', 'tabulator.html', '.tabulator-tableholder'],
  ])('%s: what comes by is read, once and in order', async (_, page, box) => {
    // Only what is behind the mark differs from the page before: it has to be loaded anew.
    await session.open('about:blank');
    await openPage(session, `${zoo.origin}/${page}#below`);
    session.complaints();
    const { state } = await read(session);
    expect(state.leftOut?.rows).toBeGreaterThan(100);
    expect(await text()).not.toContain(RELIEF);
    await until('paint', async () => (await paintedWords()).length > 0);

    await click(session.panel, 'button', 'Read while I scroll');
    await shows(session.panel, 'Reading while you scroll');
    for (let last = 'Invoice 1000'; last < 'Invoice 1110'; ) {
      last = await scroll(box, 0.8);
      await until(`${last} in the case`, async () => (await text()).includes(last));
    }
    await shows(session.panel, /Reading while you scroll: \d+ rows/);
    await click(session.panel, 'button', 'Stop');
    await until('the end of it', async () => !(await words(session.panel)).includes('Reading while you scroll'));

    const aroundTheGrid = 'Claimant:,06/18/2006,Permanent implantation of an intrathecal drug delivery pump';
    const gathered = await text();
    const invoices = [...gathered.matchAll(/Invoice (\d+)/g)].map(([, number]) => Number(number));
    expect(invoices).toEqual(invoices.map((_, i) => 1000 + i));
    expect(gathered.split(RELIEF)).toHaveLength(2);
    expect(gathered.indexOf('Invoice 1039')).toBeLessThan(gathered.indexOf(RELIEF));
    expect(gathered.indexOf(RELIEF)).toBeLessThan(gathered.indexOf('Invoice 1040'));
    const after = (await held(session.panel)).state;
    expect(after.leftOut?.rows).toBeLessThan(state.leftOut?.rows ?? 0);
    expect(after.pageChanged).toBe(false);

    // The notes are out of view again: said so, and nothing else is painted or touched.
    await until('the notes out of view', async () => !(await drawn(RELIEF)));
    await until('no paint on other rows', async () => (await paintedWords()).join() === aroundTheGrid);
    const before = await wholeDocument(session.page);
    await click(session.panel, 'button', /^Successful temporary trial/);
    await pressQuotation(session, RELIEF);
    await shows(session.panel, 'scrolled out of view');
    expect(await wholeDocument(session.page)).toBe(before);
    expect((await paintedWords()).join()).toBe(aroundTheGrid);

    // Scrolled to, they are painted, on exactly their words.
    while (!(await drawn(RELIEF))) await scroll(box, -0.8);
    await until('the words painted', async () => (await paintedWords()).join(' ').includes(RELIEF));
    expect(await words(session.panel)).not.toContain('The page has changed');
    expect((await all(session.panel, 'alert')).map(({ text }) => text)).toEqual([]);
    expect(session.complaints()).toEqual([]);
  });
});
