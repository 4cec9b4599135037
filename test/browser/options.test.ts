/**
 * The options, the sites that are always allowed, and what they change in the panel. The browser's own question about a
 * site cannot be answered by a driver: the click is real, and the browser is told beforehand to grant it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Portal, pageOfText, startPortal } from '../portal/server.ts';
import { forgetCase, openTab } from './reviewer.ts';
import { all, click, one, shows, words } from './seen.ts';
import { BROWSER_KINDS, type BrowserSession, launch, until, type View } from './session.ts';

const EXAMPLE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'own-criteria-example.json'), 'utf8');

const caseText = (claim: string) => `Claim number: ${claim}
Date of injury: 03/04/2009
RFA date: 03/20/2026

Request for authorization: Permanent intrathecal pump implant

Progress note 03/16/2026
The patient is a 51-year-old female with low back pain rated 8/10.
`;

describe.each(BROWSER_KINDS)('%s', (kind) => {
  let portal: Portal;
  let session: BrowserSession;
  let options: View;
  const at = (page: string) => `${portal.origin}/${page}`;
  /** Writes into the field of the options that a selector finds, as typing does. */
  const write = (selector: string, value: string) =>
    until(`the field ${selector}`, () =>
      options.evaluate(
        (wanted, text) => {
          const field = document.querySelector<HTMLInputElement>(wanted);
          if (!field) return false;
          field.value = text;
          field.dispatchEvent(new window.Event('change', { bubbles: true }));
          return true;
        },
        selector,
        value,
      ),
    );

  beforeAll(async () => {
    portal = await startPortal();
    for (const claim of ['QX-407181', 'QX-407182', 'QX-407183'])
      portal.add(`${claim.toLowerCase()}.html`, pageOfText('Case', caseText(claim)));
    session = await launch(kind);
    options = await session.tabAt('options.html');
  });
  afterAll(async () => {
    await session?.close();
    await portal?.close();
  });

  test('the welcome comes first, and what is set is kept', async () => {
    await shows(options, 'Try it on a sample case');
    await click(options, 'tab', 'Settings');
    await click(options, 'radio', /^Utilization review nurse/);
    await shows(options, 'Saved.');
    await write('[id="letter.sender"]', 'J. Doe, RN');
    await options.evaluate(() => window.location.reload());
    // The next time the settings are there at once.
    await shows(options, 'No word of a case is ever among them');
    expect(await one(options, 'radio', /^Utilization review nurse/)).toMatchObject({ checked: true });
  });

  test('a site is always allowed by a press, and its cases are read by themselves', async () => {
    await session.open(at('qx-407181.html'));
    await session.clickToolbarButton();
    await shows(session.panel, 'Always on this site');
    await session.grantWhenAsked('http://127.0.0.1/*');
    await click(session.panel, 'button', 'Always on this site');
    await shows(session.panel, 'claim QX-407181');
    await click(session.panel, 'button', 'Case');
    await shows(session.panel, 'http://127.0.0.1 is always allowed, and its cases are read');
    // Another page, and no click on the toolbar button.
    await session.open(at('qx-407182.html'));
    await shows(session.panel, 'claim QX-407182');
    // Another case in the same page, as single-page portals show it.
    await session.page.evaluate((text) => {
      const report = document.querySelector('pre');
      if (report) report.textContent = text;
    }, caseText('QX-407183'));
    await shows(session.panel, 'claim QX-407183');
    expect(await words(session.panel)).not.toContain('QX-407182');
    // A case that is forgotten stays so until the page is another one.
    await forgetCase(session);
    await shows(session.panel, 'No case yet');
  });

  test('the role and the letter of the settings are those of the panel', async () => {
    await session.open(at('qx-407181.html'));
    await shows(session.panel, 'claim QX-407181');
    await openTab(session, 'Draft');
    expect(await one(session.panel, 'tab', 'Request letter')).toMatchObject({ selected: true });
    await shows(session.panel, 'From: J. Doe, RN');
  });

  test('a criteria set of the organization’s own is loaded, shown beside ours, and removed', async () => {
    await click(options, 'tab', 'Criteria sets');
    const load = (text: string) =>
      options.evaluate((content) => {
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        const chosen = new DataTransfer();
        chosen.items.add(new File([content], 'ours.json', { type: 'application/json' }));
        if (input) input.files = chosen.files;
        input?.dispatchEvent(new window.Event('change', { bubbles: true }));
      }, text);
    await load(EXAMPLE.replace('"infection-addressed"', '"phase-of-moon"'));
    await shows(options, /Line 14, column 16: There is no "phase-of-moon" that could stand here/);
    await load(EXAMPLE);
    await shows(options, 'Example Review, pump supplement 1 criterion');
    // The case that is in the panel is checked anew at once.
    await openTab(session, /pump implant/i);
    const open = (await all(session.panel, 'button')).find(({ name }) => name.startsWith('Also looked at'));
    if (!open?.expanded) await click(session.panel, 'button', /^Also looked at/);
    await click(session.panel, 'button', /^No infection at the time of implantation .*your organization’s/);
    await shows(session.panel, 'Example Review, Clinical Supplement, Pumps, 4.2');
    await shows(session.panel, 'Example Review, pump supplement, of your organization');
    await click(options, 'button', 'Remove Example Review, pump supplement');
    await shows(options, 'None. Only the criteria that Caselight brings are used.');
    await until(
      'no criterion of theirs',
      async () => !(await words(session.panel)).includes('No infection at the time'),
    );
  });

  test('in the options a site can be told not to read itself, and be removed', async () => {
    await click(options, 'tab', 'Sites');
    await click(options, 'checkbox', /^Read a case by itself/);
    await shows(options, 'Saved.');
    await session.open(at('qx-407182.html'));
    await shows(session.panel, 'http://127.0.0.1 is always allowed. Change');
    await shows(session.panel, 'No case yet');
    await click(session.panel, 'button', 'Read this page');
    await shows(session.panel, 'claim QX-407182');
    await click(options, 'button', 'Remove http://127.0.0.1');
    await until('no site in the list', async () =>
      (await all(options, 'button')).every(({ name }) => !/^Remove/.test(name)),
    );
    await shows(options, 'None. Each click on the toolbar button');
    // The click on the toolbar button holds until the tab leaves the site.
    await session.open(at('qx-407183.html').replace('127.0.0.1', 'localhost'));
    await session.open(at('qx-407183.html'));
    await shows(session.panel, 'No case yet');
    await click(session.panel, 'button', 'Read this page');
    await shows(session.panel, 'This page cannot be read. Click the Caselight button');
  });
});
