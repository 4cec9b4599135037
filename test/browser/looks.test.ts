/** The paint in forced colours, on paper, in a zoomed page, and in two windows. */
import { describe, expect, test } from 'vitest';
import { startZoo } from '../portals/server.ts';
import { click, shows, words } from './seen.ts';
import { BROWSER_KINDS, until, type View } from './session.ts';
import { visit } from './visit.ts';
import { isSeen, openPage, paintedBoxes, paintedRanges, pointsOf, read, wholeDocument } from './zoo.ts';

const FOR = 'caselight-for';

describe.each(BROWSER_KINDS)('%s', (kind) => {
  const here = visit(kind, startZoo);
  const at = (page: string) => `${here.site.origin}/${page}`;
  const paintedIn = async (page: View) => (await paintedRanges(page)).flatMap(({ texts }) => texts).join(' ');

  /** The ground seen at the edge of the first painted words, and the one before them. */
  const grounds = async (page: View) => {
    const [box] = await paintedBoxes(page, FOR);
    const picture = pointsOf(await page.picture());
    const scale = picture.width / (await page.evaluate(() => innerWidth));
    const at = (shift: number) =>
      picture.at(Math.round(((box?.x ?? 0) + shift) * scale), Math.round(((box?.y ?? 0) + 2) * scale)).join();
    return { painted: at(1), bare: at(-3) };
  };

  test('in forced colours words are painted in the colours of the person; on paper not at all', async () => {
    const { page } = here.session;
    await openPage(here.session, at('definitions.html'));
    await read(here.session);
    await until('the paint seen', () => isSeen(page, FOR));
    const before = await wholeDocument(page);
    const own = await grounds(page);
    expect(own.painted).not.toBe(own.bare);

    await here.session.showMedium('print');
    await until('no paint on paper', async () => !(await isSeen(page, FOR)));
    await here.session.showMedium('screen');
    await until('the paint back', () => isSeen(page, FOR));

    await here.session.showColors('forced');
    await until('the paint in other colours', async () => {
      const { painted, bare } = await grounds(page);
      return painted !== own.painted && painted !== bare;
    });
    await here.session.showColors('light');
    await until('the paint as it was', () => isSeen(page, FOR));
    expect(await wholeDocument(page)).toBe(before);
    expect(here.session.complaints()).toEqual([]);
  });

  test('a page that is zoomed after it was read keeps its paint on the same words', async () => {
    const { page } = here.session;
    await openPage(here.session, at('definitions.html'));
    await read(here.session);
    await until('the paint seen', () => isSeen(page, FOR));
    const painted = await paintedRanges(page);
    await here.session.resize(700);
    await page.evaluate(() => {
      document.documentElement.style.zoom = '2';
      const [range] = CSS.highlights.get('caselight-for') ?? [];
      range?.startContainer.parentElement?.scrollIntoView();
    });
    await until('the paint seen', () => isSeen(page, FOR));
    expect(await paintedRanges(page)).toEqual(painted);
    await here.session.resize(1280);
  });

  test('two windows: each panel and each page its own', async () => {
    await openPage(here.session, at('two-cases.html'));
    await read(here.session);
    await shows(here.session.panel, '51-year-old');
    const second = await here.session.openWindow(at('two-cases.html#second'));
    await shows(second.panel, 'No case yet');
    await click(second.panel, 'button', 'Read this page');
    await shows(second.panel, '62-year-old');
    await until('the paint', async () => (await paintedIn(second.page)).includes('55%'));
    expect(await words(second.panel)).not.toContain('51-year-old');
    expect(await words(here.session.panel)).toContain('51-year-old');
    expect(await words(here.session.panel)).not.toContain('62-year-old');
    expect(await paintedIn(second.page)).not.toContain('70%');
    expect(await paintedIn(here.session.page)).toContain('70%');
    expect(await paintedIn(here.session.page)).not.toContain('55%');
  });
});
