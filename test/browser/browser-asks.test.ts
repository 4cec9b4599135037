/**
 * What the browser itself draws: its question about a site, and the page's own menu. In Firefox, whose window a driver
 * reaches; Chromium's are windows of the system, which no protocol opens or presses.
 */
import { expect, test } from 'vitest';
import { startPortal } from '../portal/server.ts';
import { click, shows } from './seen.ts';
import { launch, until } from './session.ts';

const WORDS = 'Her sister came along to the visit.';
const CLAIM = `<!doctype html><title>Claim</title><h1>Claim</h1>
<p>Claim number: QX-407182</p><p>The patient is a 51-year-old female. <span id="words">${WORDS}</span></p>
<h2>Request for authorization</h2><p>Permanent implantation of an intrathecal drug delivery pump</p>`;

test('firefox: a site is allowed when the question is answered with yes, and selected words are used from the page’s menu', async () => {
  const portal = await startPortal();
  portal.add('claim.html', CLAIM);
  const session = await launch('firefox');
  try {
    await session.open(`${portal.origin}/claim.html`);
    await session.clickToolbarButton();
    await shows(session.panel, 'No case yet');
    await click(session.panel, 'button', 'Always on this site');
    await session.answerQuestion?.(false);
    await shows(session.panel, 'The browser did not allow this site');
    await click(session.panel, 'button', 'Always on this site');
    expect(await session.answerQuestion?.(true)).toContain('Caselight');
    // Then the page is read without a press.
    await shows(session.panel, 'claim QX-407182');

    const place = await session.page.evaluate(() => {
      const words = document.querySelector('#words');
      if (!words) throw new Error('The words are not there.');
      document.getSelection()?.selectAllChildren(words);
      const { left, top, width, height } = words.getBoundingClientRect();
      return { x: left + width / 4, y: top + height / 2 };
    });
    await session.chooseInMenu?.(place, 'Use as evidence');
    await shows(session.panel, 'Selected words as evidence');
    await until('the words in the form', () =>
      session.panel.evaluate((words) => document.body.textContent?.includes(words) ?? false, WORDS),
    );
  } finally {
    await session.close();
    await portal.close();
  }
});
