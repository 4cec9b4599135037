/** A page that goes on living after it was read: redrawn, emptied, folded, handed from patient to patient. */
import { describe, expect, test } from 'vitest';
import { startZoo } from '../portals/server.ts';
import { forgetCase, pressQuotation } from './reviewer.ts';
import { click, shows, words } from './seen.ts';
import { BROWSER_KINDS, until } from './session.ts';
import { visit } from './visit.ts';
import { openPage, paintedRanges, read, wholeDocument } from './zoo.ts';

/** Readings in one question to the panel, which has ten seconds to answer. */
const CYCLES = 10;

const RELIEF = 'She reported 70% relief of her back and leg pain during the trial.';

describe.each(BROWSER_KINDS)('%s', (kind) => {
  const here = visit(kind, startZoo);
  const at = (page: string) => `${here.site.origin}/${page}`;
  const paintedWords = async () => (await paintedRanges(here.session.page)).flatMap(({ texts }) => texts);
  const paintedWith = (text: string) => until(`“${text}” painted`, async () => (await paintedWords()).includes(text));

  test('a table that is made anew with every keystroke is painted again within two frames', async () => {
    await openPage(here.session, at('vue.html'));
    await read(here.session);
    await paintedWith(RELIEF);
    const frames = await here.session.page.evaluate(async () => {
      const field = document.getElementById('remark') as HTMLInputElement;
      const own = () =>
        [...(CSS.highlights as unknown as Map<string, Set<AbstractRange>>)].filter(([name]) =>
          name.startsWith('caselight-'),
        );
      const textOf = (range: AbstractRange) =>
        (range.startContainer as Text).data.slice(range.startOffset, range.endOffset);
      const wanted = own()
        .map(([, ranges]) => [...ranges].map(textOf).join('|'))
        .join('\n');
      const stands = () =>
        own().every(([, ranges]) => [...ranges].every((range) => range.startContainer.isConnected)) &&
        own()
          .map(([, ranges]) => [...ranges].map(textOf).join('|'))
          .join('\n') === wanted;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const needed: number[] = [];
      for (let stroke = 0; stroke < 40; stroke++) {
        await frame();
        field.value += 'x';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await Promise.resolve();
        await new Promise((resolve) => setTimeout(resolve));
        let count = 0;
        while (!stands() && count < 60) {
          await frame();
          // Frame callbacks run before a frame is drawn: what is done among them is still seen in that frame.
          await new Promise((resolve) => setTimeout(resolve));
          count++;
        }
        needed.push(count);
      }
      return needed;
    });
    console.log(`${kind}: frames until painted again: ${frames.join(' ')}`);
    // A machine that does other work at the same time drops a frame now and then.
    expect(frames.filter((count) => count > 2).length).toBeLessThanOrEqual(2);
    expect(Math.max(...frames)).toBeLessThan(10);
  });

  test('what the page deletes comes back, and its own highlight stays', async () => {
    await openPage(here.session, at('hostile.html'));
    await read(here.session);
    await paintedWith(RELIEF);
    for (let i = 0; i < 3; i++) {
      await here.session.page.evaluate(() => {
        for (const name of [...CSS.highlights.keys()]) if (name !== 'theirs') CSS.highlights.delete(name);
        document.adoptedStyleSheets = [];
      });
      await paintedWith(RELIEF);
      await until('the sheet', () => here.session.page.evaluate(() => document.adoptedStyleSheets.length === 1));
    }
    expect(await here.session.page.evaluate(() => CSS.highlights.has('theirs'))).toBe(true);
    expect(await words(here.session.panel)).not.toContain('The page has changed');
  });

  test('words that were folded away: their heading is shown, said so, and the page is not touched', async () => {
    await openPage(here.session, at('folds.html'));
    await read(here.session);
    await paintedWith(RELIEF);
    await here.session.page.evaluate(() => {
      (document.getElementById('open') as HTMLDetailsElement).open = false;
    });
    await until('no paint on folded words', async () => !(await paintedWords()).includes(RELIEF));
    const before = await wholeDocument(here.session.page);
    await click(here.session.panel, 'button', /^Successful temporary trial/);
    await pressQuotation(here.session, RELIEF);
    await shows(here.session.panel, 'in a folded section of the page');
    expect(await wholeDocument(here.session.page)).toBe(before);
    await here.session.page.evaluate(() => {
      (document.getElementById('open') as HTMLDetailsElement).open = true;
    });
    await paintedWith(RELIEF);
  });

  test('another case in the same page: nothing of the first one is left', async () => {
    await openPage(here.session, at('two-cases.html'));
    await read(here.session);
    await shows(here.session.panel, '51-year-old');
    await paintedWith(RELIEF);
    const frames = await here.session.page.evaluate(async () => {
      (window as unknown as { show(id: string): void }).show('second');
      let count = 0;
      while (CSS.highlights.size > 0 && count < 60) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => setTimeout(resolve));
        count++;
      }
      return count;
    });
    expect(frames).toBeLessThanOrEqual(2);
    await shows(here.session.panel, 'Another case is shown on this page now');
    expect(await words(here.session.panel)).not.toMatch(/51-year-old|70%/);
    await click(here.session.panel, 'button', /^(Try again|Read this page)$/);
    await shows(here.session.panel, '62-year-old');
    expect(await words(here.session.panel)).not.toMatch(/51-year-old|70%|HG-5521-09/);
    expect((await paintedWords()).join(' ')).not.toContain('70%');
  });

  test('two patients in two tabs: each panel and each page its own', async () => {
    await openPage(here.session, at('two-cases.html'));
    await read(here.session);
    await shows(here.session.panel, '51-year-old');
    await here.session.openTab(at('two-cases.html#second'));
    await here.session.clickToolbarButton();
    await read(here.session);
    await shows(here.session.panel, '62-year-old');
    expect(await words(here.session.panel)).not.toContain('51-year-old');
    expect((await paintedWords()).join(' ')).toContain('55%');
    expect((await paintedWords()).join(' ')).not.toContain('70%');
    await here.session.showTab(0);
    await shows(here.session.panel, '51-year-old');
    expect(await words(here.session.panel)).not.toContain('62-year-old');
    expect((await paintedWords()).join(' ')).toContain('70%');
    expect((await paintedWords()).join(' ')).not.toContain('55%');
  });

  test('a page that nobody looks at is neither read nor painted again, until it is looked at', async () => {
    await openPage(here.session, at('vue.html'));
    await read(here.session);
    await paintedWith(RELIEF);
    const behind = await here.session.tabAt('/vue.html');
    await here.session.openTab(at('csp.html'));
    await until('the page behind another', () => behind.evaluate(() => document.hidden));
    await behind.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
      const remark = document.createElement('p');
      remark.textContent = 'Another remark was added to the record by the clerk of the office.';
      document.body.append(remark);
    });
    // A page in front is painted again in the next frame, and one that took the paint away within 400 ms.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await paintedRanges(behind)).toEqual([]);
    expect(await behind.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await here.session.showTab(0);
    await paintedWith(RELIEF);
    await shows(here.session.panel, 'The page has changed');
    await forgetCase(here.session);
    await until('no paint', async () => (await paintedWords()).length === 0);
    // Nor is one of which nothing is to be known any more.
    await here.session.page.evaluate(() => document.body.append(document.createElement('p')));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await paintedWords()).toEqual([]);
  });

  // Firefox does not tell of long tasks.
  test.skipIf(kind !== 'chromium')('a record of a million characters keeps the page quick under the hand', async () => {
    const { page } = here.session;
    await openPage(here.session, at('long-notes.html'));
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ entryTypes: ['longtask'] });
    });
    await read(here.session);
    await paintedWith(RELIEF);
    await page.evaluate(() => {
      const remark = document.createElement('p');
      remark.textContent = 'Another remark was added to the record by the clerk of the office.';
      document.body.prepend(remark);
    });
    await shows(here.session.panel, 'The page has changed');
    await paintedWith(RELIEF);
    await forgetCase(here.session);
    await until('no paint', async () => (await paintedWords()).length === 0);
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    console.log(`${kind}: tasks over 50 ms: ${tasks.join(' ') || 'none'}`);
    // The aim is none. A machine that does other work at the same time stretches one now and then.
    expect(tasks.length).toBeLessThanOrEqual(1);
    expect(Math.max(0, ...tasks)).toBeLessThan(100);
  });

  test('a thousand redrawings and five hundred readings leave nothing behind', async () => {
    await openPage(here.session, at('vue.html'));
    await read(here.session);
    await paintedWith(RELIEF);
    const redraw = (times: number) =>
      here.session.page.evaluate(async (count) => {
        const field = document.getElementById('remark') as HTMLInputElement;
        for (let i = 0; i < count; i++) {
          field.value = `typed ${i % 10}`;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }, times);
    const cycle = (times: number) =>
      here.session.panel.evaluate(async (count) => {
        interface Browser {
          runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> };
          storage: { session: { get(): Promise<Record<string, { state: { status: string; tabId: number } }>> } };
        }
        type Panel = Record<'browser' | 'chrome', Browser | undefined>;
        // In Firefox the panel is seen through a veil that hides the browser's own interfaces, and takes no objects.
        const { wrappedJSObject } = window as { wrappedJSObject?: Panel };
        const open = wrappedJSObject ?? (globalThis as unknown as Panel);
        const { runtime, storage } = open.browser ?? (open.chrome as Browser);
        const { Cu } = globalThis as { Cu?: { cloneInto(value: unknown, into: Window): unknown } };
        const handedOver = (value: unknown) => Cu?.cloneInto(value, window) ?? value;
        const cases = Object.values(await storage.session.get());
        const tabId = cases.filter(({ state }) => state?.status === 'ready').at(-1)?.state.tabId;
        for (let i = 0; i < count; i++)
          for (const name of ['case/forget', 'case/read'])
            if (
              !(await runtime.sendMessage(handedOver({ caselight: 1, to: 'background', name, payload: { tabId } }))).ok
            )
              throw new Error(name);
      }, times);
    // Once through everything first: what is made once and kept is no leak.
    await redraw(50);
    await cycle(CYCLES);
    const before = await here.session.holdings();
    await redraw(1000);
    for (let i = 0; i < 500; i += CYCLES) await cycle(CYCLES);
    await until('the page at rest', async () => (await paintedWords()).includes(RELIEF));
    const after = await here.session.holdings();
    console.log(`before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`);
    expect(after.nodes - before.nodes).toBeLessThan(100);
    expect(after.documents).toBe(before.documents);
    expect(after.listeners - before.listeners).toBeLessThan(10);
    expect(after.heap - before.heap).toBeLessThan(1_000_000);
  }, 480_000);

  // The last one: it ends the extension that the others need. Firefox ends the scripts of an extension together with it,
  // and gives them no turn to take anything away: there an update waits until no case is open (`docs/portals.md`).
  test.skipIf(kind !== 'chromium')('after an update of the extension the old script takes its paint away', async () => {
    await openPage(here.session, at('csp.html'));
    await read(here.session);
    await paintedWith(RELIEF);
    const before = await wholeDocument(here.session.page);
    await here.session.reloadExtension();
    await until('no paint', async () => (await paintedWords()).length === 0);
    expect(await here.session.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(await wholeDocument(here.session.page)).toBe(before);
    expect(here.session.complaints()).toEqual([]);
  });

  test.skipIf(kind !== 'firefox')('paint of a script that was ended goes with the next reading', async () => {
    await openPage(here.session, at('csp.html'));
    await read(here.session);
    await paintedWith(RELIEF);
    const before = await paintedRanges(here.session.page);
    await here.session.reloadExtension();
    await read(here.session);
    await paintedWith(RELIEF);
    expect(await paintedRanges(here.session.page)).toEqual(before);
    await forgetCase(here.session);
    await until('no paint', async () => (await paintedWords()).length === 0);
  });
});
