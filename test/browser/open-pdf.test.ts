/** A PDF that is open in the tab, and one that is locked, in real browsers with the built extension. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Portal, startPortal } from '../portal/server.ts';
import { lockedPdf } from '../record/locked-pdf.ts';
import { makePdf } from '../record/pdf-made.ts';
import { readPage } from './reviewer.ts';
import { click, shows } from './seen.ts';
import { BROWSER_KINDS, type BrowserSession, launch, type View } from './session.ts';

const CLAIM = `<!doctype html><title>Claim</title><p>Claim number: QX-407182</p>
<p>The patient is a 51-year-old female.</p>
<h2>Request for authorization</h2><p>Permanent implantation of an intrathecal drug delivery pump</p>`;

const type = (panel: View, password: string) =>
  panel.evaluate((words: string) => {
    const field = document.querySelector<HTMLInputElement>('.pdf-password input');
    if (!field) throw new Error('No password is asked for.');
    field.value = words;
  }, password);

describe.each(BROWSER_KINDS)('%s', (kind) => {
  let portal: Portal;
  let session: BrowserSession;

  beforeAll(async () => {
    portal = await startPortal();
    portal.add('claim.html', CLAIM);
    portal.add(
      'chart.pdf',
      await makePdf([({ lines }) => lines(72, 500, ['Trial report 01/20/2014', '', 'Relief of 75%.'])]),
    );
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await portal?.close();
  });

  test('a locked PDF asks for its password, and says when it was the wrong one', async () => {
    await readPage(session, `${portal.origin}/claim.html`);
    const data = Buffer.from(lockedPdf('Relief of 75% was reported.', 'sesame')).toString('base64');
    await session.panel.evaluate(async (base64: string) => {
      const answer = await window.fetch(`data:application/pdf;base64,${base64}`);
      const carried = new window.DataTransfer();
      carried.items.add(new window.File([await answer.blob()], 'locked.pdf', { type: 'application/pdf' }));
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('There is no field for a file.');
      input.files = carried.files;
      input.dispatchEvent(new window.Event('change', { bubbles: true }));
    }, data);
    await shows(session.panel, 'Password of locked.pdf');
    await type(session.panel, 'open');
    await click(session.panel, 'button', 'Open');
    await shows(session.panel, 'That password did not open it');
    await type(session.panel, 'sesame');
    await click(session.panel, 'button', 'Open');
    await shows(session.panel, /locked\.pdf was read: 1 page/);
  });

  test('the PDF that the tab shows is added where the browser allows it, else the panel says how to', async () => {
    await session.open(`${portal.origin}/chart.pdf`).catch(() => {});
    await session.clickToolbarButton();
    await shows(session.panel, 'No case yet');
    if (kind === 'chromium') {
      await click(session.panel, 'button', 'Add the PDF open in this tab (chart.pdf)');
      await shows(session.panel, /chart\.pdf was read: 1 page/);
    } else {
      // Firefox keeps the address and the words of its viewer from extensions.
      await click(session.panel, 'button', 'Read this page');
      await shows(session.panel, 'If it shows a PDF, download that and choose it');
    }
  });
});
