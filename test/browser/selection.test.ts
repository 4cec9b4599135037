/** Words that a person selects in the page and enters as evidence, in real browsers with the built extension. */
import { describe, expect, test } from 'vitest';
import { startPortal } from '../portal/server.ts';
import { pressInMenu, pressQuotation, quotations, readPage } from './reviewer.ts';
import { all, click, painted, shows } from './seen.ts';
import { BROWSER_KINDS, until, type View } from './session.ts';
import { visit } from './visit.ts';

const WORDS = 'Her sister came along to the visit.';
const CLAIM = `<!doctype html><title>Claim</title><h1>Claim</h1>
<p>Claim number: QX-407182</p><p>The patient is a 51-year-old female. <span id="words">${WORDS}</span></p>
<p>She reported 70% relief of her back and leg pain during the intrathecal pump trial.</p>
<h2>Request for authorization</h2><p>Permanent implantation of an intrathecal drug delivery pump</p>`;

const select = (page: View, selector: string) =>
  page.evaluate((of: string) => {
    const element = document.querySelector(of);
    if (element) document.getSelection()?.selectAllChildren(element);
  }, selector);

/** Chooses the first criterion of the form. */
const chooseFirst = (panel: View) =>
  panel.evaluate(() => {
    const field = document.querySelector<HTMLSelectElement>('.use-evidence select');
    if (!field) throw new Error('There is no form.');
    field.value = field.options[1]?.value ?? '';
    field.dispatchEvent(new window.Event('change', { bubbles: true }));
    return field.selectedOptions[0]?.textContent ?? '';
  });

describe.each(BROWSER_KINDS)('%s', (kind) => {
  const here = visit(kind, async () => {
    const portal = await startPortal();
    portal.add('claim.html', CLAIM);
    return portal;
  });

  test('selected words become evidence: verbatim, marked, painted, shown, and taken back', async () => {
    await readPage(here.session, `${here.site.origin}/claim.html`);
    await pressInMenu(here.session, 'Use selected words as evidence');
    await shows(here.session.panel, 'No words are selected in the page');
    await select(here.session.page, '#words');
    await click(here.session.panel, 'button', 'Try again');
    await shows(here.session.panel, 'Selected words as evidence');
    const title = await chooseFirst(here.session.panel);
    await click(here.session.panel, 'button', 'Enter as evidence');
    await shows(here.session.panel, 'reviewer-set');
    expect(await quotations(here.session)).toContain(WORDS);
    const marks = async () => (await painted(here.session.page)).map(({ text }) => text);
    await until('the words painted', async () => (await marks()).includes(WORDS));
    await pressQuotation(here.session, WORDS);
    await until('the words lit', async () =>
      (await painted(here.session.page)).some(({ highlight, text }) => highlight.endsWith('lit') && text === WORDS),
    );
    // After a reload the same case has its entries again.
    await readPage(here.session, `${here.site.origin}/claim.html`);
    await until('the words painted again', async () => (await marks()).includes(WORDS));
    const rows = await all(here.session.panel, 'button');
    const closed = rows.find(({ name, expanded }) => name.startsWith(title) && expanded === false);
    if (closed) await click(here.session.panel, 'button', closed.name);
    await click(here.session.panel, 'button', /^Undo ?: Her sister/);
    await until('no paint on the words', async () => !(await marks()).includes(WORDS));
    await until('no such quotation', async () => !(await quotations(here.session)).includes(WORDS));
  });

  test('keys go through the evidence and show it in the page', async () => {
    await readPage(here.session, `${here.site.origin}/claim.html`);
    const lit = async () =>
      (await painted(here.session.page)).filter(({ highlight }) => highlight.endsWith('lit')).map(({ text }) => text);
    await until('evidence to go to', async () => (await quotations(here.session)).length > 0);
    await here.session.panel.evaluate(() => {
      document.dispatchEvent(new window.KeyboardEvent('keydown', { altKey: true, code: 'ArrowDown', bubbles: true }));
    });
    const [first] = await quotations(here.session);
    await until('the first evidence lit', async () => (await lit()).includes(first ?? ''));
  });
});
