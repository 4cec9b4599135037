/** What a person does with the pointer in page and panel, in real browsers with the built extension. */
import { describe, expect, test } from 'vitest';
import { pageOfText, startPortal } from '../portal/server.ts';
import { openTab, pressInMenu, pressQuotation, quotations, readPage } from './reviewer.ts';
import { all, click, one, painted, pointTo, shows, words } from './seen.ts';
import { BROWSER_KINDS, until, type View } from './session.ts';
import { COURSE } from './texts.ts';
import { visit } from './visit.ts';

const WORDS = 'Her brother drove her to the visit.';
const NOTE = `<!doctype html><title>Claim</title><h1>Claim</h1>
<p>Claim number: QX-407182</p><p>The patient is a 51-year-old female.</p>
<label>Note <textarea rows="3" cols="60">She was seen. ${WORDS} Her gait was steady.</textarea></label>
<h2>Request for authorization</h2><p>Permanent implantation of an intrathecal drug delivery pump</p>`;
/** So many that reading and checking them takes seconds. */
const VISITS = 15_000;

/** Chooses in a field of the panel, as the person's choice there does. */
const choose = (panel: View, selector: string, words: string) =>
  panel.evaluate(
    (of, wanted) => {
      const field = document.querySelector<HTMLSelectElement>(of);
      const option = [...(field?.options ?? [])].find((one) => one.textContent?.trim() === wanted);
      if (!field || !option) throw new Error(`There is no “${wanted}”.`);
      field.value = option.value;
      field.dispatchEvent(new window.Event('change', { bubbles: true }));
    },
    selector,
    words,
  );

const lit = async (page: View) =>
  (await painted(page))
    .filter(({ highlight }) => highlight === 'caselight-lit')
    .map(({ text }) => text.replace(/\s+/g, ' '));

describe.each(BROWSER_KINDS)('%s', (kind) => {
  const here = visit(kind, async () => {
    const portal = await startPortal();
    portal.add('note.html', NOTE);
    portal.add('course.html', pageOfText('Course', COURSE));
    return portal;
  });

  test('words selected in a field of the page become evidence, and are selected there again', async () => {
    const { page, panel } = here.session;
    await readPage(here.session, `${here.site.origin}/note.html`);
    await page.evaluate((wanted) => {
      const field = document.querySelector('textarea') as HTMLTextAreaElement;
      const start = field.value.indexOf(wanted);
      field.focus();
      field.setSelectionRange(start, start + wanted.length);
    }, WORDS);
    await pressInMenu(here.session, 'Use selected words as evidence');
    await shows(panel, `Selected words as evidence ${WORDS}`);
    await choose(panel, '.use-evidence select', 'Objective pathology');
    await click(panel, 'button', 'Enter as evidence');
    await shows(panel, 'reviewer-set');
    if (!(await quotations(here.session)).includes(WORDS)) await click(panel, 'button', /^Objective pathology/);
    await page.evaluate(() => (document.querySelector('textarea') as HTMLTextAreaElement).setSelectionRange(0, 0));
    await pressQuotation(here.session, WORDS);
    const selected = () =>
      page.evaluate(() => {
        const { value, selectionStart, selectionEnd } = document.querySelector('textarea') as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
    await until('the words selected in the field', async () => (await selected()) === WORDS);
  });

  test('a sentence of the draft under the pointer lights its words in the page, and no longer than that', async () => {
    const { page, panel } = here.session;
    await readPage(here.session, `${here.site.origin}/course.html`);
    await openTab(here.session, 'Draft');
    const sentence = /^Psychological evaluation \(contradicted\)/;
    expect(await lit(page)).toEqual([]);
    await pointTo(panel, 'button', sentence);
    await until('the words lit', async () => (await lit(page)).some((text) => text.includes('mainly psychological')));
    await panel.pointAt({ x: 90, y: 4 });
    await until('the light out', async () => (await lit(page)).length === 0);
  });

  test('a request is judged as one for cancer pain, and as it was found again', async () => {
    const { panel } = here.session;
    await openTab(here.session, /pump implant/i);
    await click(panel, 'button', 'Change what this request is judged as');
    await choose(panel, '.judged-as select', 'Implanted pump for cancer pain');
    await shows(panel, 'Thecal sac free of tumor');
    expect((await all(panel, 'button')).some(({ name }) => name.startsWith('Psychological evaluation'))).toBe(false);
    await openTab(here.session, 'Draft');
    await shows(panel, 'Criteria: Implanted pump for cancer pain');
    await openTab(here.session, /pump implant/i);
    await click(panel, 'button', 'As it was found');
    await one(panel, 'button', 'Psychological evaluation Contradicted');
    expect(await words(panel)).not.toContain('Thecal sac');
  });

  test('a long page tells how far its reading is; cancelled, it leaves the case as it was', async () => {
    const { page, panel } = here.session;
    const before = await all(panel, 'button');
    await page.evaluate((visits) => {
      const more = document.createElement('section');
      for (let i = 0; i < visits; i++) {
        const visit = document.createElement('p');
        visit.textContent = `Visit ${i}. The gait was steady. Pain was rated 7/10 with oxycodone 10 mg twice a day.`;
        more.append(visit);
      }
      document.body.append(more);
    }, VISITS);
    await shows(panel, 'The page has changed');
    await click(panel, 'button', 'Read it again');
    await shows(panel, /Step [1-5] of 5: |characters read so far/);
    await click(panel, 'button', 'Cancel');
    await one(panel, 'button', 'Psychological evaluation Contradicted');
    await shows(panel, 'The page has changed');
    const names = (seen: typeof before) => seen.map(({ name }) => name).filter((name) => name !== 'Read it again');
    expect(names(await all(panel, 'button'))).toEqual(names(before));
    await click(panel, 'button', 'What this tool did');
    await shows(panel, 'Stopped reading the page');
  });
});
