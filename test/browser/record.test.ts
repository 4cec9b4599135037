/** A PDF added to a case, in real browsers with the built extension: read, found, cited by its page, shown in its words. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Portal, startPortal } from '../portal/server.ts';
import { makePdf, type Sheet, wrapped } from '../record/pdf-made.ts';
import { choose, drop, openTab, pressInMenu, pressQuotation, quotations, readPage } from './reviewer.ts';
import { all, click, one, painted, shows, words } from './seen.ts';
import { BROWSER_KINDS, type BrowserSession, launch, until, type View } from './session.ts';

const CLAIM = `<!doctype html><title>Claim</title><h1>Claim</h1>
<p>Claim number: QX-407182</p><p>Date of injury: 03/04/2009</p><p>RFA date: 02/10/2014</p>
<p>The patient is a 51-year-old female.</p>
<h2>Request for authorization</h2><p>Permanent implantation of an intrathecal drug delivery pump</p>`;

const NOTE =
  'The patient was seen today for follow up of chronic low back pain that radiates into the left leg. She walks for ten minutes before she has to sit down. The skin of the back and of the abdomen is intact.';
const RELIEF = 'She reported 75% relief of her back and leg pain during the trial.';
const squash = (text: string) => text.replace(/\s+/g, ' ').trim();

const note = (day: string) => (sheet: Sheet) =>
  sheet.lines(72, 700, [`Progress report ${day}`, '', ...wrapped(sheet.font, NOTE, 400)]);

/** Twenty pages: notes copied forward, two pictures without words, and the trial on page 12. */
function chart(): Promise<Uint8Array> {
  const sheets: ((sheet: Sheet) => void | Promise<void>)[] = Array.from({ length: 20 }, (_, i) =>
    note(`0${1 + (i % 9)}/15/2013`),
  );
  sheets[13] = ({ picture }) => picture();
  sheets[14] = ({ fax }) => fax();
  sheets[11] = ({ lines }) => lines(72, 500, ['Trial report 01/20/2014', '', RELIEF, 'The catheter was removed.']);
  return makePdf(sheets);
}

const page = (body: string) => `<!doctype html><title>Note</title>${body}`;

/** How many dark points the picture of a page has. */
const ink = (viewer: View, number: number) =>
  viewer.evaluate((of: number) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`[data-page="${of}"] canvas`);
    const points = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let dark = 0;
    for (let i = 0; i < points.length; i += 4) if ((points[i + 3] ?? 0) > 0 && (points[i] ?? 255) < 100) dark++;
    return dark;
  }, number);

describe.each(BROWSER_KINDS)(
  '%s',
  (kind) => {
    let portal: Portal;
    let session: BrowserSession;
    let closed = false;

    beforeAll(async () => {
      portal = await startPortal();
      portal.add('claim.html', CLAIM);
      session = await launch(kind);
    });
    afterAll(async () => {
      if (!closed) await session?.close();
      await portal?.close();
    });

    test('a PDF is read into the case, and its finding carries its page', async () => {
      await readPage(session, `${portal.origin}/claim.html`);
      expect(await quotations(session)).not.toContain(RELIEF);
      await choose(session.panel, 'chart.pdf', await chart());
      await shows(session.panel, /chart\.pdf was read: 20 pages/);
      await until('the quotation', async () => (await quotations(session)).includes(RELIEF));
      await shows(session.panel, 'chart.pdf, page 12');
    });

    test('pages without text are named, and notes tell what is new in them', async () => {
      await openTab(session, 'Record');
      await shows(session.panel, 'Pages 14-15 hold no text');
      await shows(session.panel, '19 notes');
      const shown = await words(session.panel);
      expect(shown).toContain('1/20/2014 · Trial report');
      expect(shown).toContain('nothing new: all 1 paragraph copied forward');
      await openTab(session, /pump/i);
    });

    test('its quotation is painted on its very words in the viewer, and the case stays in the panel', async () => {
      await pressQuotation(session, RELIEF);
      const viewer = await session.tabAt('record-viewer.html');
      const lit = await until('the words lit', async () => {
        const flash = (await painted(viewer)).filter(({ highlight }) => highlight.endsWith('flash'));
        return flash.length > 0 && flash;
      });
      expect(squash(lit.map(({ text }) => text).join(' '))).toBe(RELIEF);
      expect(lit.every(({ inView }) => inView)).toBe(true);
      const marks = (await painted(viewer)).filter(({ highlight }) => !highlight.endsWith('flash'));
      expect(marks.map(({ text }) => squash(text))).toContain(RELIEF);
      await shows(viewer, /Page 12 of 20/);
      // Letters that are drawn lie under the words: the page was painted, and not only its text laid over it.
      await until('the drawn page', async () => (await ink(viewer, 12)) > 100);
      await shows(session.panel, 'chart.pdf, page 12');
      expect(await words(session.panel)).toContain('51-year-old woman');
    });

    test('a click on painted words in the viewer opens their criterion', async () => {
      const viewer = await session.tabAt('record-viewer.html');
      const mark = await until('the mark', async () =>
        (await painted(viewer)).find(({ highlight, text }) => !highlight.endsWith('flash') && squash(text) === RELIEF),
      );
      await viewer.clickAt(mark.at);
      await until(
        'the criterion open',
        async () =>
          (await all(session.panel, 'button')).find(({ name }) => name.startsWith('Successful temporary trial'))
            ?.expanded,
      );
    });

    test('with the background ended, a quotation still leads to its words', async () => {
      const viewer = await session.tabAt('record-viewer.html');
      const lit = async () => (await painted(viewer)).some(({ highlight }) => highlight.endsWith('flash'));
      await until('the light to go out', async () => !(await lit()));
      await session.killBackground();
      await pressQuotation(session, RELIEF);
      await until('the words lit', lit);
    });

    test('a page that a fax machine made is drawn: its picture is unpacked without WebAssembly', async () => {
      const viewer = await session.tabAt('record-viewer.html');
      await viewer.evaluate(() => document.querySelector('[data-page="15"]')?.scrollIntoView());
      await until('the black picture', async () => (await ink(viewer, 15)) > 100_000);
    });

    // Firefox gives a drag that a script made no files, and nothing drives a real one.
    test.skipIf(kind === 'firefox')('a PDF that is dropped on the panel is read into the case', async () => {
      const letter = await makePdf([
        ({ lines }) => lines(72, 700, ['Letter 02/01/2014', '', 'She mows her own lawn.']),
      ]);
      await drop(session.panel, 'letter.pdf', 'application/pdf', letter, false);
      await shows(session.panel, 'Drop the PDF here.');
      await drop(session.panel, 'letter.pdf', 'application/pdf', letter);
      await shows(session.panel, /letter\.pdf was read: 1 page/);
      await drop(session.panel, 'notes.txt', 'text/plain', new TextEncoder().encode('hello'));
      await shows(session.panel, 'Only PDF files can be added here.');
    });

    test('a document that is broken or empty gets a sentence, and the case is as it was', async () => {
      const before = await quotations(session);
      for (const [name, data, sentence] of [
        ['empty.pdf', new Uint8Array(), 'This file is empty'],
        ['broken.pdf', new TextEncoder().encode('hello'), 'not a PDF, or it is damaged'],
      ] as const) {
        await choose(session.panel, name, data);
        await shows(session.panel, sentence);
      }
      expect(await quotations(session)).toEqual(before);
    });

    test('the pages of one case are added one after the other, and another person’s page is refused', async () => {
      await readPage(session, `${portal.origin}/claim.html`);
      await pressInMenu(session, 'Add another page');
      portal.add('note.html', page(`<p>Claim number: QX-407182</p><h2>Trial report 01/20/2014</h2><p>${RELIEF}</p>`));
      await session.open(`${portal.origin}/note.html`);
      await session.clickToolbarButton();
      await click(session.panel, 'button', 'Add this page');
      await shows(session.panel, 'This page and 1 more source');
      await until('the quotation', async () => (await quotations(session)).includes(RELIEF));
      portal.add(
        'other.html',
        page('<p>Claim number: ZZ-1</p><h2>Trial report 01/20/2014</h2><p>He had no relief.</p>'),
      );
      await session.open(`${portal.origin}/other.html`);
      await session.clickToolbarButton();
      await click(session.panel, 'button', 'Add this page');
      await shows(session.panel, 'This page names another case');
      await shows(session.panel, 'This page and 1 more source');
      await click(session.panel, 'button', 'Done adding');
      expect(await quotations(session)).toContain(RELIEF);
    });

    test('a long document tells how far it is, has findings before its end, and stops when told to', async () => {
      await readPage(session, `${portal.origin}/claim.html`);
      const sheets = Array.from({ length: 1500 }, (_, i) => note(`0${1 + (i % 9)}/15/2013`));
      sheets[1] = ({ lines }) => lines(72, 700, ['Trial report 01/20/2014', '', RELIEF]);
      await choose(session.panel, 'packet.pdf', await makePdf(sheets));
      const first = await shows(session.panel, /Reading packet\.pdf: [1-9][\d,]* of 1,500 pages/);
      const progress = await session.panel.evaluate(() => {
        const bar = document.querySelector('progress');
        return bar && { value: bar.value, max: bar.max };
      });
      expect(progress?.max).toBe(1500);
      expect(progress?.value).toBeGreaterThan(0);
      expect(first).not.toContain('1,500 of');
      await until('a finding', async () => (await quotations(session)).includes(RELIEF));
      expect(await words(session.panel)).toMatch(/Reading packet\.pdf/);
      await click(session.panel, 'button', 'Stop reading');
      await shows(session.panel, /Stopped reading packet\.pdf after [\d,]+ pages/);
      await openTab(session, 'Record');
      await shows(session.panel, /Reading was stopped: [\d,]+ of 1,500 pages are in the findings/);
      expect(await quotations(session)).toBeDefined();
      await click(session.panel, 'button', 'Remove packet.pdf');
      await until('the document gone', async () => !(await words(session.panel)).includes('packet.pdf, page 2'));
      expect((await one(session.panel, 'tab', 'Record')).selected).toBe(true);
    });

    test('a reading whose panel was closed says how far it came', async () => {
      await readPage(session, `${portal.origin}/claim.html`);
      const sheets = Array.from({ length: 1500 }, (_, i) => note(`0${1 + (i % 9)}/15/2013`));
      await choose(session.panel, 'packet.pdf', await makePdf(sheets));
      await shows(session.panel, /and 1 more source.*Reading packet\.pdf: [1-9][\d,]* of 1,500 pages/);
      await session.panel.evaluate(() => window.location.reload());
      await until('the panel anew', async () => !(await words(session.panel)).includes('Reading packet.pdf'));
      await shows(session.panel, 'and 1 more source');
      await openTab(session, 'Record');
      await shows(session.panel, /Reading was stopped: [\d,]+ of 1,500 pages are in the findings/);
    });

    test('nothing left the machine: no font, map or script was fetched for a document', async () => {
      // The panel itself asks for an address, so that an empty record means silence and not deafness.
      const probe = `${portal.origin}/probe.html`;
      await session.panel.evaluate((address) => void window.fetch(address).catch(() => {}), probe);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const requests = await session.close();
      closed = true;
      expect(requests.filter(({ url }) => url === probe)).toHaveLength(1);
      const others = requests.filter(({ url }) => url !== probe);
      expect(others.length).toBeGreaterThan(0);
      for (const { url, from } of others) {
        expect(new URL(url).origin).toBe(portal.origin);
        expect(from).toBe(portal.origin);
      }
    });
  },
  120_000,
);
