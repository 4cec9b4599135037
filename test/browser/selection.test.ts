/** Words that a person selects in the page and enters as evidence, in real browsers with the built extension. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Portal, startPortal } from '../portal/server.ts';
import { pressQuotation, quotations, readPage } from './reviewer.ts';
import { all, click, painted, shows } from './seen.ts';
import { BROWSER_KINDS, type BrowserSession, launch, until, type View } from './session.ts';

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
  let portal: Portal;
  let session: BrowserSession;

  beforeAll(async () => {
    portal = await startPortal();
    portal.add('claim.html', CLAIM);
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await portal?.close();
  });

  test('selected words become evidence: verbatim, marked, painted, shown, and taken back', async () => {
    await readPage(session, `${portal.origin}/claim.html`);
    await click(session.panel, 'button', 'Use selected words as evidence for…');
    await shows(session.panel, 'No words are selected in the page');
    await select(session.page, '#words');
    await click(session.panel, 'button', 'Try again');
    await shows(session.panel, 'Selected words as evidence');
    const title = await chooseFirst(session.panel);
    await click(session.panel, 'button', 'Enter as evidence');
    await shows(session.panel, 'reviewer-set');
    expect(await quotations(session)).toContain(WORDS);
    const marks = async () => (await painted(session.page)).map(({ text }) => text);
    await until('the words painted', async () => (await marks()).includes(WORDS));
    await pressQuotation(session, WORDS);
    await until('the words lit', async () =>
      (await painted(session.page)).some(({ highlight, text }) => highlight.endsWith('flash') && text === WORDS),
    );
    // After a reload the same case has its entries again.
    await readPage(session, `${portal.origin}/claim.html`);
    await until('the words painted again', async () => (await marks()).includes(WORDS));
    const rows = await all(session.panel, 'button');
    const closed = rows.find(({ name, expanded }) => name.startsWith(title) && expanded === false);
    if (closed) await click(session.panel, 'button', closed.name);
    await click(session.panel, 'button', /^Undo ?: Her sister/);
    await until('no paint on the words', async () => !(await marks()).includes(WORDS));
    await until('no such quotation', async () => !(await quotations(session)).includes(WORDS));
  });

  test('keys go through the evidence and show it in the page', async () => {
    await readPage(session, `${portal.origin}/claim.html`);
    const lit = async () =>
      (await painted(session.page)).filter(({ highlight }) => highlight.endsWith('flash')).map(({ text }) => text);
    await until('evidence to go to', async () => (await quotations(session)).length > 0);
    await session.panel.evaluate(() => {
      document.dispatchEvent(new window.KeyboardEvent('keydown', { altKey: true, code: 'ArrowDown', bubbles: true }));
    });
    const [first] = await quotations(session);
    await until('the first evidence lit', async () => (await lit()).includes(first ?? ''));
  });
});
