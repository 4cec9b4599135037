/**
 * The panel in its states, in real browsers: what a person enters reaches the findings, the drafts and the page, and
 * axe-core finds nothing amiss in any state, light and dark, from 250 to 800 pixels.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Portal, pageOfText, startPortal } from '../portal/server.ts';
import { lockedPdf } from '../record/locked-pdf.ts';
import { makePdf } from '../record/pdf-made.ts';
import { choose, openTab, pressInMenu, readPage } from './reviewer.ts';
import { all, click, one, painted, shows, words } from './seen.ts';
import { BROWSER_KINDS, type BrowserSession, launch, until } from './session.ts';
import { States } from './states.ts';
import { COURSE } from './texts.ts';

const TEXT = `Claim number: QX-407182
Date of injury: 03/04/2009
RFA date: 03/20/2026
RFA received by fax: 03/23/2026 10:15 AM

Request for authorization: Permanent intrathecal pump implant

Progress note 03/16/2026
The patient is a 51-year-old female with low back pain rated 8/10.
She had an intrathecal trial on 01/06/2026 with 70% relief of her pain.
Current medications: oxycodone 10 mg four times a day.
`;
const squash = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(BROWSER_KINDS)('%s', (kind) => {
  let portal: Portal;
  let session: BrowserSession;
  let states: States;
  const at = (page: string) => `${portal.origin}/${page}`;
  /** Types into the field that is seen, once it is drawn. */
  const write = (selector: string, value: string) =>
    until(`the field ${selector}`, () =>
      session.panel.evaluate(
        (wanted, text) => {
          const field = [...document.querySelectorAll(wanted)].find((one) => one.getClientRects().length > 0) as
            | HTMLInputElement
            | HTMLTextAreaElement
            | HTMLSelectElement
            | undefined;
          if (!field) return false;
          field.value = text;
          for (const type of ['input', 'change']) field.dispatchEvent(new window.Event(type, { bubbles: true }));
          return true;
        },
        selector,
        value,
      ),
    );
  const lit = async () =>
    (await painted(session.page))
      .filter(({ highlight }) => highlight === 'caselight-lit')
      .map(({ text }) => squash(text));

  beforeAll(async () => {
    portal = await startPortal();
    portal.add('case.html', pageOfText('Case', TEXT));
    portal.add('amended.html', pageOfText('Case', TEXT.replace('70%', '80%')));
    portal.add('nothing.html', pageOfText('Help', 'How to reset a password.'));
    portal.add('course.html', pageOfText('Course', COURSE));
    session = await launch(kind);
    states = new States(session, portal);
  });
  afterAll(async () => {
    await session?.close();
    await portal?.close();
  });

  test('nothing read, and a page without a case', async () => {
    await session.open(at('case.html'));
    await session.clickToolbarButton();
    await shows(session.panel, 'No case yet');
    await states.keep('empty');
    await readPage(session, at('nothing.html'));
    await shows(session.panel, 'No case on this page');
    await states.keep('no-request');
  });

  test('the clock is a line, and open it shows its dates and takes another day', async () => {
    await readPage(session, at('case.html'));
    await states.keep('request');
    // Received on Monday, March 23; five business days later is March 30.
    const line = /^Due 3\/30\/2026 \(5 business days\)/;
    expect(await one(session.panel, 'button', line)).toMatchObject({ expanded: false });
    await click(session.panel, 'button', line);
    await shows(session.panel, 'Decision on a prospective or concurrent request');
    await click(session.panel, 'button', /^“RFA received by fax/);
    await until('the receipt lit', async () =>
      (await painted(session.page)).some(
        ({ highlight, text }) => highlight === 'caselight-lit' && text.startsWith('RFA received by fax'),
      ),
    );
    await write('.clock input[type=date]', '2026-03-25');
    // March 31 is César Chávez Day.
    await one(session.panel, 'button', /^Due 4\/2\/2026/);
    await states.keep('clock', { subject: '.clock' });
    await click(session.panel, 'button', /^Due 4\/2\/2026/);
  });

  test('a criterion is set by hand, marked, in the draft, and undone', async () => {
    await click(session.panel, 'button', /^What would change this/);
    const open = (await all(session.panel, 'button')).find(({ name }) => name.endsWith('Not found'));
    const title = open?.name.replace(/ Not found$/, '') ?? '';
    expect(title).not.toBe('');
    await click(session.panel, 'button', open?.name ?? '');
    await click(session.panel, 'button', /^Set it myself/);
    await write('.set-form select', 'met');
    await write('.set-form input', 'Seen in the paper file');
    await states.keep('set-form', { subject: '.set-form' });
    await click(session.panel, 'button', 'Set');
    await one(session.panel, 'button', `${title} Met · reviewer-set`);
    await states.keep('reviewer-set', { subject: '.reviewer-set' });
    await openTab(session, 'Draft');
    await shows(session.panel, 'set by the reviewer: “Seen in the paper file”');
    await openTab(session, /pump implant/i);
    await click(session.panel, 'button', /^Undo/);
    await one(session.panel, 'button', `${title} Not found`);
    for (const tab of ['Medicines', 'Record']) {
      await openTab(session, tab);
      await states.keep(tab.toLowerCase());
    }
  });

  test('a sentence of the draft lights its words in the page, and they go out again', async () => {
    await openTab(session, 'Draft');
    await click(session.panel, 'button', /^What a decision letter must contain/);
    await states.keep('draft');
    const sentence = /^Successful temporary trial/;
    await click(session.panel, 'button', sentence);
    await until('the words lit', async () => (await lit()).some((text) => text.includes('70% relief')));
    expect(await words(session.panel)).not.toContain('not to be seen on the page');
    await click(session.panel, 'button', 'Edit');
    await until('the light out', async () => (await lit()).length === 0);
  });

  test('the reviewer’s words stand on another reading, and are marked', async () => {
    await states.keep('editing');
    const draft = await session.panel.evaluate(() => document.querySelector('textarea')?.value ?? '');
    const line = draft.split('\n').find((one) => one.includes('70%')) ?? '';
    await write('textarea', draft.replace(line, '- The trial gave her some relief.'));
    await click(session.panel, 'button', 'Done');
    await shows(session.panel, 'Edited by you.');
    // The portal shows the amended report in the same document, as single-page portals do.
    await session.page.evaluate(() => {
      const report = document.querySelector('pre');
      if (report) report.textContent = report.textContent.replace('70%', '80%');
    });
    await shows(session.panel, 'The page has changed');
    await states.keep('changed');
    await click(session.panel, 'button', 'Read it again');
    await shows(session.panel, '1 sentence of yours rests on words that have changed.');
    expect(await words(session.panel)).toContain('Yours: “The trial gave her some relief.”');
    await states.keep('stale', { subject: '.stale-list' });
    await click(session.panel, 'tab', 'Request letter');
    // Of a request that came long ago no day for a reply is left; of one that came today there is.
    await shows(session.panel, /Please reply by: Please send to/);
    await click(session.panel, 'button', /^Due /);
    await write('.clock input[type=date]', new Date().toISOString().slice(0, 10));
    await shows(session.panel, /Please reply by: \d+\/\d+\/\d{4}.{0,60}Please send to/);
    await states.keep('letter', { subject: '.draft .acts' });
  });

  test('another kind of request, a request set aside, and pages being added', async () => {
    await openTab(session, /pump implant/i);
    await click(session.panel, 'button', 'Change what this request is judged as');
    await states.keep('judged-as', { subject: '.judged-as' });
    await click(session.panel, 'button', 'None of these');
    await shows(session.panel, 'You set a request aside');
    await states.keep('set-aside');
    await click(session.panel, 'button', 'Take it back');
    await one(session.panel, 'tab', /pump implant/i);
    await pressInMenu(session, 'Add another page');
    await one(session.panel, 'button', 'Add this page');
    await states.keep('gathering');
    await click(session.panel, 'button', 'Done adding');
  });

  test('a page that cannot be read', async () => {
    await session.open('about:blank');
    await session.clickToolbarButton();
    await shows(session.panel, 'No case yet');
    await click(session.panel, 'button', 'Read this page');
    await one(session.panel, 'alert', /./);
    await states.keep('failed');
  });

  test('contradicted and conflicting rows, the course of the case, the other drafts, an export', async () => {
    await readPage(session, at('course.html'));
    await one(session.panel, 'button', 'Psychological evaluation Contradicted');
    await click(session.panel, 'button', 'Successful temporary trial Conflicting');
    await states.keep('contradicted', { subject: '.state-not-met' });
    await click(session.panel, 'button', 'Change the edition');
    await states.keep('edition', { subject: '#edition-choice' });
    await click(session.panel, 'button', 'Case');
    await states.keep('menu', { part: '.menu' });
    await click(session.panel, 'button', 'Case');
    await openTab(session, 'Medicines');
    await one(session.panel, 'button', /^1\/6\/2014: Pain with medicine/);
    await states.keep('chart', { subject: '.over-time', drawn: true });
    await click(session.panel, 'button', 'As a table');
    await until('the table in place of the chart', () =>
      session.panel.evaluate(
        () =>
          document.querySelector('.over-time table:not(.unseen)') !== null &&
          document.querySelector('.over-time canvas') === null,
      ),
    );
    await states.keep('chart-table', { subject: '.over-time table' });
    await openTab(session, 'Draft');
    for (const [kind, state] of [
      ['Summary', 'draft-summary'],
      ['Note', 'draft-note'],
    ] as const) {
      await click(session.panel, 'tab', kind);
      await states.keep(state);
    }
    for (const fold of ['Export', 'What this tool did']) await click(session.panel, 'button', fold);
    await states.keep('foot', { subject: '.foot' });
    await click(session.panel, 'button', 'Open the report');
    const report = await session.tabAt('/report.html');
    await shows(report, 'Case report');
    await states.keep('report', { view: report });
    await session.showTab(0);
    await shows(session.panel, '51-year-old woman');
  });

  test('words as evidence, a locked PDF, one that is being read, and one that may be another person’s', async () => {
    await session.page.evaluate(() => {
      const report = document.querySelector('pre');
      const words = report?.firstChild;
      const start = words?.textContent?.indexOf('She is not working.') ?? -1;
      if (words && start >= 0) getSelection()?.setBaseAndExtent(words, start, words, start + 19);
    });
    await pressInMenu(session, 'Use selected words as evidence');
    await shows(session.panel, 'Selected words as evidence');
    await states.keep('evidence-form', { subject: '.use-evidence' });
    await click(session.panel, 'button', 'Cancel');
    await choose(session.panel, 'locked.pdf', lockedPdf('Relief of 75% was reported.', 'sesame'));
    await shows(session.panel, 'Password of locked.pdf');
    await states.keep('password', { subject: '.pdf-password' });
    await click(session.panel, 'button', 'Stop reading');
    const packet = await makePdf(
      Array.from(
        { length: 400 },
        () =>
          ({ lines }) =>
            lines(72, 700, ['Progress report 08/15/2013', '', 'Seen.']),
      ),
    );
    await choose(session.panel, 'packet.pdf', packet);
    await shows(session.panel, /Reading packet\.pdf: [1-9]\d* of 400 pages/);
    await states.keep('progress', { subject: '.progress' });
    await click(session.panel, 'button', 'Stop reading');
    const lines = [
      'Claim number: QX-509218',
      'Date of injury: 04/16/2011',
      'Progress note 08/15/2013',
      'She was seen.',
    ];
    await choose(session.panel, 'other.pdf', await makePdf([(sheet) => sheet.lines(72, 700, lines)]));
    await shows(session.panel, 'as the date of injury');
    await states.keep('doubts', { subject: '.notices' });
  });

  test('the pages of the options, and the sample case from the panel', async () => {
    const options = await session.tabAt('options.html');
    await states.keep('welcome', { view: options });
    for (const tab of ['Settings', 'Sites', 'Criteria sets']) {
      await click(options, 'tab', tab);
      await states.keep(`options-${tab.toLowerCase().replace(' ', '-')}`, { view: options });
    }
    await session.open(at('nothing.html'));
    await session.clickToolbarButton();
    await shows(session.panel, 'No case yet');
    await click(session.panel, 'button', 'Try it on a sample case');
    const sample = await session.tabAt('sample-case.html');
    await shows(sample, 'Claim');
    await states.keep('sample', { view: sample });
  });

  test('axe finds nothing, in light, dark and forced colours, at any width', async () => {
    expect((await states.look()).join('\n')).toBe('');
    expect(states.names).toHaveLength(35);
  }, 600_000);
});
