/** A PDF that is open in the tab, and one that is locked, in real browsers with the built extension. */
import { describe, test } from 'vitest';
import { startPortal } from '../portal/server.ts';
import { lockedPdf } from '../record/locked-pdf.ts';
import { makePdf } from '../record/pdf-made.ts';
import { readPage } from './reviewer.ts';
import { click, shows } from './seen.ts';
import { BROWSER_KINDS, type View } from './session.ts';
import { visit } from './visit.ts';

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
  const here = visit(kind, async () => {
    const portal = await startPortal();
    portal.add('claim.html', CLAIM);
    portal.add(
      'chart.pdf',
      await makePdf([({ lines }) => lines(72, 500, ['Trial report 01/20/2014', '', 'Relief of 75%.'])]),
    );
    return portal;
  });

  test('a locked PDF asks for its password, and says when it was the wrong one', async () => {
    await readPage(here.session, `${here.site.origin}/claim.html`);
    const data = Buffer.from(lockedPdf('Relief of 75% was reported.', 'sesame')).toString('base64');
    await here.session.panel.evaluate(async (base64: string) => {
      const answer = await window.fetch(`data:application/pdf;base64,${base64}`);
      const carried = new window.DataTransfer();
      carried.items.add(new window.File([await answer.blob()], 'locked.pdf', { type: 'application/pdf' }));
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('There is no field for a file.');
      input.files = carried.files;
      input.dispatchEvent(new window.Event('change', { bubbles: true }));
    }, data);
    await shows(here.session.panel, 'Password of locked.pdf');
    await type(here.session.panel, 'open');
    await click(here.session.panel, 'button', 'Open');
    await shows(here.session.panel, 'That password did not open it');
    await type(here.session.panel, 'sesame');
    await click(here.session.panel, 'button', 'Open');
    await shows(here.session.panel, /locked\.pdf was read: 1 page/);
  });

  test('the PDF that the tab shows is added where the browser allows it, else the panel says how to', async () => {
    await here.session.open(`${here.site.origin}/chart.pdf`).catch(() => {});
    await here.session.clickToolbarButton();
    await shows(here.session.panel, 'No case yet');
    if (kind === 'chromium') {
      await click(here.session.panel, 'button', 'Add the PDF open in this tab (chart.pdf)');
      await shows(here.session.panel, /chart\.pdf was read: 1 page/);
    } else {
      // Firefox keeps the address and the words of its viewer from extensions.
      await click(here.session.panel, 'button', 'Read this page');
      await shows(here.session.panel, 'If it shows a PDF, download that and choose it');
    }
  });
});
