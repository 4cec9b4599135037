/** The tasks of docs/tasks.md, each done in the number of clicks and keys that stands there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Portal, startPortal } from '../portal/server.ts';
import { Hand } from './hand.ts';
import { criteria, quotations } from './reviewer.ts';
import { click, focused, one, painted, restingPlace, shows, words } from './seen.ts';
import { BROWSER_KINDS, type BrowserSession, launch, until } from './session.ts';

const TABLE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'tasks.md'), 'utf8');
const COUNTED = new Map(
  [...TABLE.matchAll(/^\| *([^|]*[^| ]) *\| *(\d+) *\| *(\d+) *\|/gm)].map(([, task, clicks, keys]) => [
    task as string,
    { clicks: Number(clicks), keys: Number(keys) },
  ]),
);
const INFUSED =
  'Preservative-free morphine was infused through a temporary intrathecal catheter from 02/26/2014 to 03/02/2014.';
const RELIEF = 'She reported 75% relief of her back and leg pain during the trial.';
const TRIAL = /^Successful temporary trial/;

describe.each(BROWSER_KINDS)('%s', (kind) => {
  let portal: Portal;
  let session: BrowserSession;
  const done = new Set<string>();

  beforeAll(async () => {
    portal = await startPortal();
    session = await launch(kind);
    await session.open(`${portal.origin}/pump-implant.html`);
  });
  afterAll(async () => {
    await session?.close();
    await portal?.close();
  });

  /** One row of the table: what is done, and what must then be seen. */
  const task = (name: string, act: (hand: Hand) => Promise<void>) =>
    test(name, async () => {
      const hand = new Hand();
      await act(hand);
      expect({ clicks: hand.clicks, keys: hand.keys }).toEqual(COUNTED.get(name));
      done.add(name);
    });
  const clipboard = (fits: (plain: string) => boolean) =>
    until('the clipboard', async () => {
      const { plain } = await session.clipboard();
      return fits(plain) && plain;
    });

  task('Read the case in front of you', async (hand) => {
    await hand.inBrowser(() => session.clickToolbarButton());
    await hand.click(session.panel, 'button', 'Read this page');
    await shows(session.panel, /This page, [\d,]+ words?/);
  });

  task('See what is asked, what is missing, what to do next', async () => {
    const shown = await words(session.panel);
    expect(shown).toContain('Permanent implantation of an intrathecal drug delivery pump');
    expect(shown).toMatch(/Mentioned, result missing: [^.]*Successful temporary trial\./);
    expect(shown).toContain('Not found: Contraindications ruled out.');
    expect(shown).toContain('First paper to ask for: Record of the temporary trial.');
    expect((await one(session.panel, 'button', 'Copy request letter')).inView).toBe(true);
  });

  task('Find out why the trial criterion is open', async (hand) => {
    await hand.click(session.panel, 'button', TRIAL);
    await shows(session.panel, 'Not found in the text: function during the trial');
  });

  task('Go to the words that a finding rests on', async (hand) => {
    await hand.click(session.panel, 'button', `${RELIEF} (show in page)`);
    await until('the words in view', async () =>
      (await painted(session.page)).some(({ text, inView }) => text === RELIEF && inView),
    );
  });

  task('Go from marked words in the page to their criterion', async (hand) => {
    await click(session.panel, 'button', TRIAL);
    await hand.clickAt(session.page, await restingPlace(session.page, RELIEF));
    await until('the criterion open', async () =>
      (await criteria(session)).some(({ title, expanded }) => TRIAL.test(title) && expanded),
    );
  });

  // Firefox tells its tree to screen readers alone.
  test.skipIf(kind === 'firefox')('a screen reader reads the criteria as a person would tell them', async () => {
    const told = (await session.readOut?.()) ?? [];
    const from = told.indexOf('heading “Criteria worst first” level 2');
    const rows = told.slice(
      from,
      told.findIndex((line) => line.startsWith('heading “Also looked at')),
    );
    expect(rows.filter((line) => /^(?:heading|button|list) /.test(line)).slice(1, 10)).toEqual([
      'heading “Psychological evaluation Mentioned, result missing” level 3',
      'button “Psychological evaluation Mentioned, result missing” expanded false',
      'button “She is psychologically cleared for the pump. (show in page)”',
      'heading “Successful temporary trial Mentioned, result missing” level 3',
      'button “Successful temporary trial Mentioned, result missing” expanded true',
      `button “${RELIEF} (show in page)”`,
      `button “${INFUSED} (show in page)”`,
      'list “Parts of this criterion”',
      'button “Copy the ask”',
    ]);
    expect(rows).toContain('StaticText “function during the trial: not found”');
    expect(told).toContain('checkbox “Record of the temporary trial” checked true');
  });

  let letter = '';
  task('Copy the letter that asks for the missing papers', async (hand) => {
    await hand.click(session.panel, 'button', 'Copy request letter');
    letter = await clipboard((plain) => plain.includes('1. '));
    expect(letter).toMatch(/psychological/i);
  });

  task('Leave a paper out of the letter, and copy it', async (hand) => {
    await hand.click(session.panel, 'checkbox', /psychological/i);
    await hand.click(session.panel, 'button', 'Copy request letter');
    const shorter = await clipboard((plain) => plain !== letter && plain.includes('1. '));
    expect(shorter.length).toBeLessThan(letter.length);
    await click(session.panel, 'checkbox', /psychological/i);
  });

  task('Correct a finding, with the reason', async (hand) => {
    await click(session.panel, 'button', TRIAL);
    await hand.click(session.panel, 'button', TRIAL);
    await hand.click(session.panel, 'button', /^Set it myself/);
    await until('the list of states', async () => /State/.test(await focused(session.panel)));
    await hand.press(session.panel, 'N', 'Tab');
    await hand.write(session.panel, 'See the addendum');
    await hand.press(session.panel, 'Enter');
    await shows(session.panel, 'reviewer-set');
  });

  task('Take the correction back', async (hand) => {
    await hand.click(session.panel, 'button', /^Undo/);
    await until('the finding of the text', async () => !(await words(session.panel)).includes('reviewer-set'));
  });

  task('Check the daily dose, step by step', async (hand) => {
    await hand.click(session.panel, 'tab', 'Medicines');
    await shows(session.panel, /10 mg × 4.* × 1\.5 = 60/);
    await click(session.panel, 'tab', /^Pump implant/);
  });

  task('Have the request judged as a trial', async (hand) => {
    await hand.click(session.panel, 'button', /^Change what this request is judged as/);
    await until('the list of kinds', async () => /Judge it as/.test(await focused(session.panel)));
    await hand.press(session.panel, 'T');
    await shows(session.panel, 'Judged as: Temporary spinal trial');
    await click(session.panel, 'button', 'As it was found');
    await shows(session.panel, 'Judged as: Implanted pump for pain not caused by cancer');
  });

  task('Put a sentence of your own into the rationale, and copy it', async (hand) => {
    await hand.click(session.panel, 'tab', 'Draft');
    await hand.click(session.panel, 'button', 'Edit');
    await until('the draft to write in', async () => /draft/i.test(await focused(session.panel)));
    await hand.write(session.panel, 'Seen by me. ');
    await hand.click(session.panel, 'button', 'Copy');
    expect(await clipboard((plain) => plain.includes('Seen by me.'))).toContain('Rationale');
    await click(session.panel, 'tab', /^Pump implant/);
  });

  task('Find out why the trial criterion is open, without the mouse', async (hand) => {
    expect((await quotations(session)).length).toBeGreaterThan(0);
    await hand.goTo(session.panel, TRIAL);
    await hand.press(session.panel, 'Enter');
  });

  task('Be done with a case that holds work of your own', async (hand) => {
    await hand.click(session.panel, 'button', 'Forget this case');
    await shows(session.panel, 'no other reading brings it back');
    await hand.click(session.panel, 'button', 'Forget it');
    await shows(session.panel, 'No case yet');
    await click(session.panel, 'button', 'Read this page');
    await shows(session.panel, /This page, [\d,]+ words?/);
  });

  task('Be done with the case', async (hand) => {
    await hand.click(session.panel, 'button', 'Forget this case');
    await shows(session.panel, 'No case yet');
    await until('nothing painted', async () => (await painted(session.page)).length === 0);
  });

  test('every task of the table was done', () => expect([...done].sort()).toEqual([...COUNTED.keys()].sort()));
});
