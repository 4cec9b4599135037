/** A part of a page, picked by a person to be read alone: with the pointer, with the keyboard, remembered, undone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startZoo, type Zoo } from '../portals/server.ts';
import { pressInMenu } from './reviewer.ts';
import { click, one, shows, words } from './seen.ts';
import { BROWSER_KINDS, type BrowserSession, launch, until } from './session.ts';
import { held, openPage, read, wholeDocument } from './zoo.ts';

const RELIEF = 'She reported 70% relief of her back and leg pain during the trial.';

describe.each(BROWSER_KINDS)('%s', (kind) => {
  let zoo: Zoo;
  let session: BrowserSession;
  const text = async () => (await held(session.panel)).text?.trim() ?? '';
  const sheets = () => session.page.evaluate(() => document.adoptedStyleSheets.length);
  /** Elements of the page that have the outline. */
  const outlined = () =>
    session.page.evaluate(() =>
      [...document.querySelectorAll('body, body *')]
        .filter((element) => getComputedStyle(element).outlineStyle === 'solid')
        .map((element) => element.localName),
    );

  const placeOf = (paragraph: string) =>
    session.page.evaluate((wanted) => {
      const part = [...document.querySelectorAll('p')].find(({ textContent }) => textContent === wanted) as Element;
      const { left, top, height } = part.getBoundingClientRect();
      return { x: left + 20, y: top + height / 2 };
    }, paragraph);

  beforeAll(async () => {
    zoo = await startZoo();
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await zoo?.close();
  });

  test('with the keyboard from the panel, and ended with Escape', async () => {
    await openPage(session, `${zoo.origin}/csp.html`);
    await read(session);
    const before = await wholeDocument(session.page);
    const sheetsBefore = await sheets();
    await pressInMenu(session, 'Read only this part');
    await shows(session.panel, 'Outlined: ');
    expect(await outlined()).toEqual(['body']);
    await session.panel.press('ArrowDown');
    await until('the first part outlined', async () => (await outlined()).join() === 'h1');
    await shows(session.panel, 'Outlined: 2 words.');
    await session.panel.press('ArrowRight');
    await until('the next part outlined', async () => (await outlined()).join() === 'table');
    await session.panel.press('Escape');
    await until('the end of it', async () => !(await words(session.panel)).includes('Outlined: '));
    expect(await outlined()).toEqual([]);
    expect(await sheets()).toBe(sheetsBefore);
    expect(await wholeDocument(session.page)).toBe(before);
  });

  test('with the pointer: read alone, remembered for the site, and undone', async () => {
    await openPage(session, `${zoo.origin}/csp.html`);
    await read(session);
    expect(await text()).toContain('Halina Tarnowska');
    const before = await wholeDocument(session.page);
    session.complaints();
    await pressInMenu(session, 'Read only this part');
    await shows(session.panel, 'Outlined: ');
    await session.page.clickAt(await placeOf(RELIEF));
    await shows(session.panel, 'Only the part that you picked was read');
    expect(await text()).toBe(RELIEF);
    expect(await wholeDocument(session.page)).toBe(before);
    expect(await outlined()).toEqual([]);

    // What is kept says where the part stands, and no word of the page.
    const kept = await session.panel.evaluate(async () => {
      const open = (window as { wrappedJSObject?: unknown }).wrappedJSObject ?? window;
      const { browser, chrome } = open as Record<'browser' | 'chrome', { storage: { local: { get(): unknown } } }>;
      return JSON.stringify(await (browser ?? chrome).storage.local.get());
    });
    expect((JSON.parse(kept) as { parts: unknown }).parts).toEqual([
      { origin: zoo.origin, selector: 'body > p:nth-of-type(3)' },
    ]);

    // On another page of the site there is no such part: said so, and all of it is read.
    await openPage(session, `${zoo.origin}/fields.html`);
    await session.clickToolbarButton();
    await shows(session.panel, 'No case yet');
    await click(session.panel, 'button', 'Read this page');
    await shows(session.panel, 'The part that you picked on this site is not on this page');
    expect(await text()).toContain('HG-5521-09');

    await openPage(session, `${zoo.origin}/csp.html`);
    await session.clickToolbarButton();
    await shows(session.panel, 'No case yet');
    await click(session.panel, 'button', 'Read this page');
    await one(session.panel, 'button', 'Read the whole page');
    expect(await text()).toBe(RELIEF);
    await click(session.panel, 'button', 'Read the whole page');
    await until('the whole page', async () => (await text()).includes('Halina Tarnowska'));
    await until('nothing said of a part', async () => !(await words(session.panel)).includes('that you picked'));
    // Firefox asks for the picture of its tab, which this page forbids it.
    expect(session.complaints().filter((said) => !said.includes('favicon.ico'))).toEqual([]);
  });

  test('a part that does not say whose it is: another case around it is still seen', async () => {
    await openPage(session, `${zoo.origin}/two-cases.html`);
    await read(session);
    await pressInMenu(session, 'Read only this part');
    await shows(session.panel, 'Outlined: ');
    await session.page.clickAt(await placeOf(RELIEF));
    await shows(session.panel, 'Only the part that you picked was read');
    expect(await text()).toBe(RELIEF);
    await session.page.evaluate(() => (window as unknown as { show(id: string): void }).show('second'));
    await shows(session.panel, 'Another case is shown on this page now');
    expect(await words(session.panel)).not.toContain('70%');
  });
});
