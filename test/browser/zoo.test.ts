/** Every page of the zoo, in both browsers, through the real extension: what is read, what is painted, what is left. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startZoo, type Zoo, zooPages } from '../portals/server.ts';
import { forgetCase, pressQuotation, quotations } from './reviewer.ts';
import { painted, shows } from './seen.ts';
import { BROWSER_KINDS, type BrowserSession, launch, until } from './session.ts';
import { isSeen, openPage, paintedRanges, paintInPictures, read, wholeDocument } from './zoo.ts';

const NOTHING = { hiddenWords: 0, foldedWords: 0, frames: 0, rows: 0, columns: 0, otherCases: 0 };
const words = (text: string) => text.split(/\s+/).filter(Boolean);
const bare = (text: string) => text.replace(/\s+/g, '');

describe.each(BROWSER_KINDS)('%s', (kind) => {
  let zoo: Zoo;
  let session: BrowserSession;

  beforeAll(async () => {
    zoo = await startZoo();
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await zoo?.close();
  });

  test.each(zooPages())('$name: $kind', async (page) => {
    await openPage(session, `${zoo.origin}/${page.name}.html`);
    // A page that changes itself is held still while its document is compared.
    await session.page.evaluate(() => {
      (window as { still?: boolean }).still = true;
    });
    session.complaints();
    const sheets = () => session.page.evaluate(() => document.adoptedStyleSheets.length);
    const sheetsBefore = await sheets();
    // A kit may still be setting up its page after it has loaded: what counts is what changes from here on.
    let settled = '';
    await until('the page at rest', async () => {
      const last = settled;
      await new Promise((resolve) => setTimeout(resolve, 400));
      settled = await wholeDocument(session.page);
      return settled === last;
    });
    const before = settled;

    const { text, state } = await read(session);
    const { goesOn } = page;
    const expectedWords = words(page.read.join('\n'));
    const readWords = words(text ?? '');
    expect(goesOn ? readWords.slice(0, expectedWords.length) : readWords).toEqual(expectedWords);
    if (goesOn) expect(readWords.slice(expectedWords.length)).toContain(goesOn);
    for (const [what, count] of Object.entries({ ...NOTHING, ...page.leftOut })) {
      const said = state.leftOut?.[what as keyof typeof NOTHING];
      if (count === 'some') expect(said, what).toBeGreaterThan(0);
      else expect(said, what).toBe(count);
    }
    for (const never of page.never ?? []) expect(bare(text ?? '')).not.toContain(bare(never));

    // Every quotation, on exactly its words: what the page itself finds in its registry, in the order of the text.
    const marks = new Map<string, { start: number; quote: string; polarity: string }>();
    for (const { findings } of state.analysis?.requests ?? [])
      for (const { evidence } of findings)
        for (const { start, end, quote, polarity } of evidence) {
          const known = marks.get(`${start}-${end}`);
          if (!known || polarity === 'against') marks.set(`${start}-${end}`, { start, quote, polarity });
        }
    const inFields = (quote: string) => (page.inFields ?? []).some((one) => bare(one).includes(bare(quote)));
    const expected: Record<string, string> = {};
    for (const { quote, polarity } of [...marks.values()].sort((a, b) => a.start - b.start))
      if (!inFields(quote)) expected[`caselight-${polarity}`] = (expected[`caselight-${polarity}`] ?? '') + bare(quote);
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    const seen = async () => {
      const found: Record<string, string> = {};
      for (const { highlight, texts } of await paintedRanges(session.page))
        if (highlight !== 'caselight-lit') found[highlight] = (found[highlight] ?? '') + bare(texts.join(''));
      return found;
    };
    await until('the paint', async () => Object.keys(await seen()).length > 0);
    expect(await seen()).toEqual(expected);
    const all = Object.values(expected).join('');
    for (const wanted of page.painted) expect(all).toContain(bare(wanted));
    for (const never of page.never ?? []) expect(all).not.toContain(bare(never));
    expect(await wholeDocument(session.page)).toBe(before);

    // Every line of them in a picture, beside one without our paint.
    const inPictures = await paintInPictures(session.page);
    expect(inPictures.wrong).toEqual([]);
    expect(inPictures.unseen.filter((unseen) => !page.outOfSight?.some((one) => unseen.includes(one)))).toEqual([]);
    expect(inPictures.seen).toBeGreaterThan(0);

    // Shown: lit, seen in a picture, and the document still untouched.
    const shownWords = (await quotations(session)).find((quote) => !inFields(quote));
    if (shownWords) {
      await pressQuotation(session, shownWords);
      await until('the words lit and seen', () => isSeen(session.page, 'caselight-lit'));
      const paints = Object.keys(expected);
      await until('the paint seen', async () => {
        for (const highlight of paints) if (await isSeen(session.page, highlight)) return true;
        return false;
      });
    }
    if (!page.redrawsOnScroll) expect(await wholeDocument(session.page)).toBe(before);

    await forgetCase(session);
    await shows(session.panel, 'No case yet');
    expect(await paintedRanges(session.page)).toEqual([]);
    expect(await sheets()).toBe(sheetsBefore);
    if (!page.redrawsOnScroll) expect(await wholeDocument(session.page)).toBe(before);
    expect(session.complaints()).toEqual([]);
  });

  test('nothing is painted on a page that was not read', async () => {
    await openPage(session, `${zoo.origin}/csp.html`);
    expect(await painted(session.page)).toEqual([]);
  });
});
