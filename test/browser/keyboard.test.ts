/** The day of a reviewer without the mouse: each part of the panel by keys alone, and the focus never nowhere. */
import { describe, expect, test } from 'vitest';
import { PanelCommand } from '../../lib/messages.ts';
import { pageOfText, startPortal } from '../portal/server.ts';
import { Hand } from './hand.ts';
import { click, focused, painted, shows, words } from './seen.ts';
import { BROWSER_KINDS, until } from './session.ts';
import { COURSE } from './texts.ts';
import { visit } from './visit.ts';

describe.each(BROWSER_KINDS)('%s', (kind) => {
  const here = visit(kind, async () => {
    const portal = await startPortal();
    portal.add('course.html', pageOfText('Course', COURSE));
    return portal;
  });
  const hand = new Hand();
  const press = async (...keys: string[]) => {
    await hand.press(here.session.panel, ...keys);
  };
  const at = (name: string | RegExp) =>
    until(`the focus on ${name}`, async () => {
      const seen = await focused(here.session.panel);
      return typeof name === 'string' ? seen === name : name.test(seen);
    });
  const goTo = (name: string | RegExp) => hand.goTo(here.session.panel, name);
  const goBack = (name: string | RegExp) => hand.goTo(here.session.panel, name, 120, 'Shift+Tab');
  const flashed = (text: string | RegExp) =>
    until(`${text} lit`, async () =>
      (await painted(here.session.page)).some(
        (mark) =>
          /flash|lit/.test(mark.highlight) && (typeof text === 'string' ? mark.text === text : text.test(mark.text)),
      ),
    );

  test('the page is read, and the focus is on its first request', async () => {
    await here.session.open(`${here.site.origin}/course.html`);
    await here.session.clickToolbarButton();
    await shows(here.session.panel, 'No case yet');
    // The browser's own key that brings the focus into the panel, F6, no driver can press.
    await click(here.session.panel, 'heading', 'No case yet');
    await goTo('Read this page');
    await press('Enter');
    await at(/^Pump implant/);
  });

  test('1: the edition is changed and changed back, and the painting goes off and on', async () => {
    await goBack('Change the edition');
    await press('Enter', 'Tab');
    await at(/^Edition/);
    await press('ArrowDown');
    await shows(here.session.panel, 'not included, 2009 criteria used');
    await at(/^Edition/);
    await press('ArrowUp');
    await until('the edition of the date', async () => !(await words(here.session.panel)).includes('MTUS 2016, by'));
    await goBack('Case');
    await press('Enter');
    await goTo('Paint evidence');
    expect((await painted(here.session.page)).length).toBeGreaterThan(0);
    await press(' ');
    await until('nothing painted', async () => (await painted(here.session.page)).length === 0);
    await press(' ');
    await until('the paint again', async () => (await painted(here.session.page)).length > 0);
    await press('Escape');
    await at('Case');
  });

  test('5 and 6: the medicines, and from point to point of the chart', async () => {
    await goTo(/^Pump implant/);
    await press('ArrowRight', 'ArrowRight');
    await at('Medicines');
    await shows(here.session.panel, 'Daily morphine equivalent');
    await goTo(/^1\/6\/2014: Pain with/);
    await press('End');
    await at(/^6\/2\/2014: Pain with/);
    await press('Enter');
    await flashed('Pain is 8/10 without medication and 3/10 with medication.');
    await goBack('Medicines');
  });

  test('7: the draft is edited, read sentence by sentence, and copied', async () => {
    await press('ArrowRight', 'ArrowRight');
    await at('Draft');
    await goTo('Rationale');
    await press('Tab');
    await until('a sentence lit', async () =>
      (await painted(here.session.page)).some(({ highlight }) => highlight === 'caselight-lit'),
    );
    const first = await focused(here.session.panel);
    await press('ArrowDown');
    expect(await focused(here.session.panel)).not.toBe(first);
    await goTo('Edit');
    await press('Enter');
    await at(/^Rationale, draft/);
    await hand.write(here.session.panel, 'Seen. ');
    await goTo('Done');
    await press('Enter');
    await at('Edit');
    await goBack('Copy');
    await press('Enter');
    await until('the clipboard', async () => (await here.session.clipboard()).plain.includes('Seen.'));
  });

  test('9: what the tool did', async () => {
    await goTo('What this tool did');
    await press('Enter');
    await shows(here.session.panel, 'Copied text to the clipboard');
  });

  test('3: a criterion is opened, its words are gone to, and it is set by hand and undone', async () => {
    await goBack('Draft');
    await press('Home');
    await at(/^Pump implant/);
    await goTo(/^Psychological evaluation/);
    await press('Enter');
    // A key that comes before the criterion is drawn open goes past its words, and the focus takes its moment.
    await until('the criterion open', () =>
      here.session.panel.evaluate(() => document.activeElement?.getAttribute('aria-expanded') === 'true'),
    );
    await press('Tab');
    const shown = await until('its words', async () => {
      const name = await focused(here.session.panel);
      return name.endsWith(' (show in page)') && name;
    });
    const quotation = shown.replace(' (show in page)', '');
    await press('Enter');
    await flashed(quotation);
    await goTo(/^Set it myself/);
    await press('Enter');
    await at(/State/);
    await press('N', 'Tab');
    await hand.write(here.session.panel, 'See the addendum');
    await press('Enter');
    await shows(here.session.panel, 'reviewer-set');
    await goTo(/^Undo/);
    await press('Enter');
    await until('the finding of the text', async () => !(await words(here.session.panel)).includes('reviewer-set'));
    expect(await focused(here.session.panel)).not.toBe('');
  });

  // Chromium takes its commands in its own window, which no driver reaches: what it knows of them is asked for instead.
  test('from evidence to evidence by the commands of the browser', async () => {
    const { session } = here;
    if (kind === 'chromium') {
      const known = await session.panel.evaluate(() =>
        (
          globalThis as unknown as { chrome: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } } }
        ).chrome.commands.getAll(),
      );
      expect(known.map(({ name }) => name).sort()).toEqual(['_execute_action', ...PanelCommand.options].sort());
      expect(known.find(({ name }) => name === 'next-evidence')?.shortcut).toBe('Alt+Shift+Down Arrow');
      return;
    }
    const before = await focused(session.panel);
    await press('Alt+Shift+ArrowDown');
    await until('a quotation', async () => (await focused(session.panel)).endsWith(' (show in page)'));
    expect(await focused(session.panel)).not.toBe(before);
    const next = (await focused(session.panel)).replace(' (show in page)', '');
    await flashed(next);
    await press('Alt+Shift+x');
    await until('the clipboard', async () => (await session.clipboard()).plain.startsWith(`“${next}”`));
  });

  test('from evidence to evidence', async () => {
    await press('Alt+ArrowDown');
    const next = (await focused(here.session.panel)).replace(' (show in page)', '');
    await flashed(next);
    await press('Alt+c');
    await until('the clipboard', async () => (await here.session.clipboard()).plain.startsWith(`“${next}”`));
  });

  test('8: the receipt is typed into the clock', async () => {
    await goBack(/^No receipt date|^Due/);
    await press('Enter', 'Tab');
    await hand.write(here.session.panel, '06102014');
    await shows(here.session.panel, 'Due 6/17/2014');
    await goBack(/^Due 6/);
    await press('Enter');
  });

  test('4 and 2: a paper is left out of the letter, and a request is added by hand', async () => {
    await goTo('Record of the temporary trial');
    await press(' ');
    await shows(here.session.panel, /\d+ of \d+ in the letter/);
    await goTo('Another request?');
    await press('Enter', 'Tab');
    await hand.write(here.session.panel, 'Intrathecal pump refill');
    await press('Enter');
    await shows(here.session.panel, 'Pump refill');
    expect(await focused(here.session.panel)).not.toBe('');
  });

  test('the case is forgotten, and the focus is on what comes next', async () => {
    await goBack('Forget this case');
    await press('Enter');
    // A request was added by hand: it is asked first, and Escape keeps the case.
    await at('Keep it');
    await press('Escape');
    await at('Forget this case');
    await press('Enter');
    await at('Keep it');
    await goBack('Forget it');
    await press('Enter');
    await at('No case yet');
  });
});
