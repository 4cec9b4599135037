/** A part of a page, picked by a person to be read alone: with the pointer, with the keyboard, remembered, undone. */
import { describe, expect, test } from 'vitest';
import { startZoo } from '../portals/server.ts';
import { pressInMenu } from './reviewer.ts';
import { click, one, shows, words } from './seen.ts';
import { BROWSER_KINDS, until } from './session.ts';
import { visit } from './visit.ts';
import { held, openPage, read, wholeDocument } from './zoo.ts';

const RELIEF = 'She reported 70% relief of her back and leg pain during the trial.';

describe.each(BROWSER_KINDS)('%s', (kind) => {
  const here = visit(kind, startZoo);
  const text = async () => (await held(here.session.panel)).text?.trim() ?? '';
  const sheets = () => here.session.page.evaluate(() => document.adoptedStyleSheets.length);
  /** Elements of the page that have the outline. */
  const outlined = () =>
    here.session.page.evaluate(() =>
      [...document.querySelectorAll('body, body *')]
        .filter((element) => getComputedStyle(element).outlineStyle === 'solid')
        .map((element) => element.localName),
    );

  const placeOf = (paragraph: string) =>
    here.session.page.evaluate((wanted) => {
      const part = [...document.querySelectorAll('p')].find(({ textContent }) => textContent === wanted) as Element;
      const { left, top, height } = part.getBoundingClientRect();
      return { x: left + 20, y: top + height / 2 };
    }, paragraph);

  test('with the keyboard from the panel, and ended with Escape', async () => {
    await openPage(here.session, `${here.site.origin}/csp.html`);
    await read(here.session);
    const before = await wholeDocument(here.session.page);
    const sheetsBefore = await sheets();
    await pressInMenu(here.session, 'Read only this part');
    await shows(here.session.panel, 'Outlined: ');
    expect(await outlined()).toEqual(['body']);
    await here.session.panel.press('ArrowDown');
    await until('the first part outlined', async () => (await outlined()).join() === 'h1');
    await shows(here.session.panel, 'Outlined: 2 words.');
    await here.session.panel.press('ArrowRight');
    await until('the next part outlined', async () => (await outlined()).join() === 'table');
    await here.session.panel.press('Escape');
    await until('the end of it', async () => !(await words(here.session.panel)).includes('Outlined: '));
    expect(await outlined()).toEqual([]);
    expect(await sheets()).toBe(sheetsBefore);
    expect(await wholeDocument(here.session.page)).toBe(before);
  });

  test('with the pointer: read alone, remembered for the site, and undone', async () => {
    await openPage(here.session, `${here.site.origin}/csp.html`);
    await read(here.session);
    expect(await text()).toContain('Halina Tarnowska');
    const before = await wholeDocument(here.session.page);
    here.session.complaints();
    await pressInMenu(here.session, 'Read only this part');
    await shows(here.session.panel, 'Outlined: ');
    await here.session.page.clickAt(await placeOf(RELIEF));
    await shows(here.session.panel, 'Only the part that you picked was read');
    expect(await text()).toBe(RELIEF);
    expect(await wholeDocument(here.session.page)).toBe(before);
    expect(await outlined()).toEqual([]);

    // What is kept says where the part stands, and no word of the page.
    const kept = await here.session.panel.evaluate(async () => {
      const open = (window as { wrappedJSObject?: unknown }).wrappedJSObject ?? window;
      const { browser, chrome } = open as Record<'browser' | 'chrome', { storage: { local: { get(): unknown } } }>;
      return JSON.stringify(await (browser ?? chrome).storage.local.get());
    });
    expect((JSON.parse(kept) as { parts: unknown }).parts).toEqual([
      { origin: here.site.origin, selector: 'body > p:nth-of-type(3)' },
    ]);

    // On another page of the site there is no such part: said so, and all of it is read.
    await openPage(here.session, `${here.site.origin}/fields.html`);
    await here.session.clickToolbarButton();
    await shows(here.session.panel, 'No case yet');
    await click(here.session.panel, 'button', 'Read this page');
    await shows(here.session.panel, 'The part that you picked on this site is not on this page');
    expect(await text()).toContain('HG-5521-09');

    await openPage(here.session, `${here.site.origin}/csp.html`);
    await here.session.clickToolbarButton();
    await shows(here.session.panel, 'No case yet');
    await click(here.session.panel, 'button', 'Read this page');
    await one(here.session.panel, 'button', 'Read the whole page');
    expect(await text()).toBe(RELIEF);
    await click(here.session.panel, 'button', 'Read the whole page');
    await until('the whole page', async () => (await text()).includes('Halina Tarnowska'));
    await until('nothing said of a part', async () => !(await words(here.session.panel)).includes('that you picked'));
    // Firefox asks for the picture of its tab, which this page forbids it.
    expect(here.session.complaints().filter((said) => !said.includes('favicon.ico'))).toEqual([]);
  });

  test('a part that does not say whose it is: another case around it is still seen', async () => {
    await openPage(here.session, `${here.site.origin}/two-cases.html`);
    await read(here.session);
    await pressInMenu(here.session, 'Read only this part');
    await shows(here.session.panel, 'Outlined: ');
    await here.session.page.clickAt(await placeOf(RELIEF));
    await shows(here.session.panel, 'Only the part that you picked was read');
    expect(await text()).toBe(RELIEF);
    await here.session.page.evaluate(() => (window as unknown as { show(id: string): void }).show('second'));
    await shows(here.session.panel, 'Another case is shown on this page now');
    expect(await words(here.session.panel)).not.toContain('70%');
  });
});
