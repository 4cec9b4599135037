/** Over time, the exports and the report, in real browsers with the built extension. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Portal, pageOfText, startPortal } from '../portal/server.ts';
import { openTab, readPage } from './reviewer.ts';
import { all, click, one, painted, shows } from './seen.ts';
import { BROWSER_KINDS, type BrowserSession, launch, until } from './session.ts';

const TEXT = `Claim number: QX-509218
Date of injury: 03/15/2010
RFA date: 06/09/2014

Request for authorization: Norco 10/325 mg #180

Progress note 01/06/2014
The patient is a 51-year-old female with low back pain after a fall.
Pain is 9/10 without medication and 6/10 with medication.
She is not working.
Current medications: Norco 10/325 one tablet four times a day.

Progress note 03/03/2014
Pain is 8/10 without medication and 5/10 with medication.
Current medications: Norco 10/325 one tablet five times a day.

Progress note 06/02/2014
Pain is 8/10 without medication and 3/10 with medication.
She has returned to work on modified duty.
Current medications: Norco 10/325 one tablet six times a day.
`;
const LAST = 'Pain is 8/10 without medication and 3/10 with medication.';

const squash = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(BROWSER_KINDS)('%s', (kind) => {
  let portal: Portal;
  let session: BrowserSession;
  let downloads: string;
  const at = (page: string) => `${portal.origin}/${page}`;

  beforeAll(async () => {
    portal = await startPortal();
    portal.add('case.html', pageOfText('Case', TEXT));
    downloads = mkdtempSync(join(tmpdir(), 'caselight-saved-'));
    session = await launch(kind, { downloads });
  });
  afterAll(async () => {
    await session?.close();
    await portal?.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  /** The words that are flashed in the page. */
  const flashed = async () =>
    (await painted(session.page)).filter(({ highlight }) => highlight.endsWith('lit')).map(({ text }) => squash(text));

  test('a point of the chart is gone to with the keyboard, and leads to its words', async () => {
    await readPage(session, at('case.html'));
    await openTab(session, 'Medicines');
    const first = '1/6/2014: Pain with medicine, 6/10 (show in page)';
    await one(session.panel, 'button', first);
    // The lines are drawn, with as many panels as there are kinds.
    const drawn = await session.panel.evaluate(() => document.querySelectorAll('.chart canvas').length);
    expect(drawn).toBe(3);
    // Every mark stands on the lines of its own panel.
    const strays = await session.panel.evaluate(() =>
      [...document.querySelectorAll('.chart')].flatMap((chart) => {
        const lines = chart.querySelector('canvas')?.getBoundingClientRect();
        return [...chart.querySelectorAll('.point')].flatMap((mark) => {
          const { left, top, width, height } = mark.getBoundingClientRect();
          const x = left + width / 2;
          const y = top + height / 2;
          const isOn = lines && x > lines.left && x < lines.right && y > lines.top && y < lines.bottom - 20;
          return isOn ? [] : [mark.getAttribute('aria-label')];
        });
      }),
    );
    expect(strays).toEqual([]);
    // From the panel's first point, by arrow keys, to its last.
    const focused = await session.panel.evaluate((label) => {
      const marks = [...document.querySelectorAll<HTMLElement>('.chart:first-of-type .point')];
      marks.find((mark) => mark.getAttribute('aria-label') === label)?.focus();
      document.activeElement?.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'End', bubbles: true }));
      return document.activeElement?.getAttribute('aria-label') ?? '';
    }, first);
    expect(focused).toMatch(/^6\/2\/2014: Pain with(?:out)? medicine, [38]\/10 \(show in page\)$/);
    await click(session.panel, 'button', '6/2/2014: Pain with medicine, 3/10 (show in page)');
    await until('the words flashed', async () => (await flashed()).includes(LAST));
  });

  test('the same as a table, whose words lead there too', async () => {
    await click(session.panel, 'button', 'As a table');
    await shows(session.panel, 'hydrocodone/acetaminophen: 10 mg × 6/day = 60 mg/day × 1 = 60');
    const rows = await session.panel.evaluate(() =>
      [...document.querySelectorAll('.over-time tbody tr')].map((row) => row.querySelector('td')?.innerText ?? ''),
    );
    expect(rows).toHaveLength(11);
    expect(rows[0]).toBe('Pain with medicine 6/10');
    const work = 'She is not working. (show in page)';
    expect((await all(session.panel, 'button')).some(({ name }) => name === work)).toBe(true);
    await click(session.panel, 'button', work);
    await until('the words flashed', async () => (await flashed()).includes('She is not working.'));
    await click(session.panel, 'button', 'As a table');
  });

  test('the report opens in a tab, once, with the findings, the drafts and the course', async () => {
    await click(session.panel, 'button', 'Export');
    await click(session.panel, 'button', 'Open the report');
    const report = await session.tabAt('/report.html');
    await shows(report, 'Case report');
    for (const words of [
      'Request: Norco 10/325 mg #180',
      LAST,
      'Draft: Rationale',
      '6/2/2014',
      'Nothing was sent anywhere',
    ])
      await shows(report, words);
    expect(await report.evaluate(() => document.querySelectorAll('h1').length)).toBe(1);
    // With the report in front, the panel goes on with its case.
    await shows(session.panel, '51-year-old woman');
    await report.evaluate(() => location.reload());
    await shows(report, 'This report is no longer held');
    await session.showTab(0);
  });

  /** The file that was saved under a name that begins so, once it is whole. */
  const saved = (begins: string) =>
    until(`a file ${begins}`, () => {
      const name = readdirSync(downloads).find((one) => one.startsWith(begins) && /\.json(?:ld)?$/.test(one));
      return name && (JSON.parse(readFileSync(join(downloads, name), 'utf8')) as Record<string, unknown>);
    });

  test('the case and its evidence are saved as files, and the log tells of it', async () => {
    await shows(session.panel, '51-year-old woman');
    // What was unfolded may have been folded again by the look at another tab.
    await until('the exports unfolded', async () => {
      if ((await all(session.panel, 'button')).some(({ name }) => name === 'Save the case')) return true;
      await click(session.panel, 'button', 'Export');
      return false;
    });
    await click(session.panel, 'button', 'Save the case');
    await shows(session.panel, 'The case was saved as a file.');
    expect(await saved('caselight-case-')).toMatchObject({ schema: 'caselight.case/1' });
    await click(session.panel, 'button', 'Save the evidence');
    await shows(session.panel, 'The evidence was saved as a file.');
    expect(await saved('caselight-evidence-')).toMatchObject({ type: 'AnnotationCollection' });
    const log = await session.panel.evaluate(() => document.querySelector('.foot ol')?.textContent ?? '');
    for (const act of ['Opened the report', 'Saved the case as a file']) expect(log).toContain(act);
  });

  test('what was written in a draft is still there when the panel opens again', async () => {
    await openTab(session, 'Draft');
    await click(session.panel, 'button', 'Edit');
    await until('the words typed', () =>
      session.panel.evaluate(() => {
        const field = document.querySelector<HTMLTextAreaElement>('.draft textarea');
        if (!field) return false;
        field.value = `${field.value}\nSeen by telephone as well.`;
        field.dispatchEvent(new window.Event('input', { bubbles: true }));
        return true;
      }),
    );
    // The panel goes at once, as when it is closed.
    await session.panel.evaluate(() => void setTimeout(() => window.location.reload(), 0));
    await until('the panel anew', () =>
      session.panel.evaluate(() => document.querySelector('.draft textarea') === null),
    );
    await shows(session.panel, 'Seen by telephone as well.');
    expect((await one(session.panel, 'tab', 'Draft')).selected).toBe(true);
  });
});
