/** Grids that draw only the rows in view, read while a person scrolls them: every row once, in order, and painted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startZoo, type Zoo } from '../portals/server.ts';
import { pressInMenu, pressQuotation } from './reviewer.ts';
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

    const aroundTheGrid =
      'Claimant:,Halina Tarnowska,06/18/2006,Permanent implantation of an intrathecal drug delivery pump';
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

  /** Opens a page anew and begins to read it while it is scrolled. */
  const begin = async (page: string) => {
    await session.open('about:blank');
    await openPage(session, `${zoo.origin}/${page}`);
    session.complaints();
    const { state } = await read(session);
    expect(await text()).not.toContain(RELIEF);
    return state;
  };
  const gather = async () => {
    await pressInMenu(session, 'Read while I scroll');
    await shows(session.panel, 'Reading while you scroll');
  };
  const invoices = async () => [...(await text()).matchAll(/Invoice (\d+)/g)].map(([, number]) => Number(number));
  const toRead = (wanted: string) => until(`“${wanted}” in the case`, async () => (await text()).includes(wanted));

  test('columns that are drawn only when the grid is scrolled sideways: told, then read, in order', async () => {
    const state = await begin('ag-grid-wide.html');
    expect(state.leftOut?.columns).toBeGreaterThan(0);
    await shows(session.panel, 'out of view sideways');
    await click(session.panel, 'button', 'Read while I scroll');
    await shows(session.panel, 'Reading while you scroll');
    const aside = (part: number) =>
      session.page.evaluate(async (share) => {
        const element = [...document.querySelectorAll('#grid *')].find(
          (one) => one.scrollWidth > one.clientWidth + 100 && /auto|scroll/.test(getComputedStyle(one).overflowX),
        ) as HTMLElement;
        element.scrollLeft += share * element.clientWidth;
        for (let i = 0; i < 6; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
        return element.scrollLeft;
      }, part);
    for (let left = -1, next = 0; next !== left; ) {
      left = next;
      next = await aside(0.5);
    }
    await toRead(RELIEF);
    const gathered = await text();
    // A row in one line: what stands first, what stood between, and what came by last.
    const row = gathered.split('\n').find((line) => line.includes(RELIEF)) as string;
    expect(row.startsWith('02/26/2014\tIntrathecal trial\tStep 3.0 filed\tStep 3.1 filed')).toBe(true);
    expect(gathered.split(RELIEF)).toHaveLength(2);
    await until('the words painted', async () => (await paintedWords()).join(' ').includes(RELIEF));
    await until('no columns left', async () => ((await held(session.panel)).state.leftOut?.columns ?? 0) === 0);
    while ((await aside(-1)) > 0);
    await until('no paint on other columns', async () => !(await paintedWords()).join(' ').includes(RELIEF));
    expect(await text()).toBe(gathered);
    expect(session.complaints()).toEqual([]);
  });

  test('rows that pass too fast, where nothing says how many there are: told, until they are gone back over', async () => {
    await begin('feed.html');
    await gather();
    await scroll('#box', 14);
    await toRead('Invoice 1110');
    expect(await text()).not.toContain(RELIEF);
    await shows(session.panel, 'passed too fast to be read');
    for (let last = 'Invoice 1119'; last > 'Invoice 1012'; ) {
      last = await scroll('#box', -0.8);
      if (last) await toRead(last);
    }
    await toRead(RELIEF);
    await until('nothing passed unread', async () => !(await words(session.panel)).includes('passed too fast'));
    expect(await invoices()).toEqual((await invoices()).map((_, i) => 1000 + i));
    expect((await text()).split(RELIEF)).toHaveLength(2);
    expect(session.complaints()).toEqual([]);
  });

  test('a page without roles that grows at its end', async () => {
    await begin('feed.html#page');
    await gather();
    const grow = () =>
      session.page.evaluate(async () => {
        scrollTo(0, document.documentElement.scrollHeight);
        for (let i = 0; i < 6; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
        return document.body.innerText.match(/Invoice \d+/g)?.at(-1) ?? '';
      });
    for (let last = ''; last !== 'Invoice 1119'; ) {
      last = await grow();
      await toRead(last);
    }
    expect(await invoices()).toEqual(Array.from({ length: 120 }, (_, i) => 1000 + i));
    expect((await text()).split(RELIEF)).toHaveLength(2);
    await until('the words painted', async () => (await paintedWords()).join(' ').includes(RELIEF));
    expect(await words(session.panel)).not.toContain('passed too fast');
    expect(session.complaints()).toEqual([]);
  });
});
