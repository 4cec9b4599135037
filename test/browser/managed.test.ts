/** What an organisation sets by policy holds in the real browser: with the examples that the documentation gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startZoo } from '../portals/server.ts';
import { whyUnmanaged } from './managed-chromium.ts';
import { click, one, shows, words } from './seen.ts';
import { BROWSER_KINDS, type BrowserKind, launch } from './session.ts';
import { held, openPage, read } from './zoo.ts';

const EXAMPLE: Readonly<Record<BrowserKind, string>> = {
  chromium: 'chrome.json',
  firefox: 'firefox-managed-storage.json',
};
const example = (kind: BrowserKind) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'policy', EXAMPLE[kind]), 'utf8');

test.for(BROWSER_KINDS)(
  'what a policy sets holds in %s, is shown, and cannot be changed',
  { timeout: 60_000 },
  async (kind, { skip }) => {
    const why = kind === 'chromium' ? whyUnmanaged() : null;
    if (why) skip(why);
    const session = await launch(kind, { policy: example(kind) });
    try {
      const options = await session.openOptions();
      await click(options, 'tab', 'Settings');
      // Chromium hands out the policy some seconds after it installed the extension.
      await shows(options, 'Set by your organization’s policy.');
      expect(await one(options, 'radio', /^Utilization review nurse/)).toMatchObject({ checked: true });
      expect(await options.evaluate(() => document.querySelector('fieldset')?.matches(':disabled'))).toBe(true);
      const letter = (line: string) =>
        options.evaluate((field) => document.querySelector<HTMLInputElement>(`[id="letter.${field}"]`)?.value, line);
      expect(await letter('organisation')).toBe('Example Review');
      expect(await letter('sendTo')).toBe('fax 555 0148');
      await click(options, 'tab', 'Sites');
      await shows(options, 'Your organization names these sites.');
      await shows(options, 'portal.example');

      // No welcome page was opened beside the options that were asked for.
      expect((await session.addresses()).filter((address) => address.endsWith('/options.html'))).toHaveLength(1);
    } finally {
      await session.close();
    }
  },
);

test.for(BROWSER_KINDS)(
  'what a policy has left out of a portal is not read in %s, and that is said',
  { timeout: 90_000 },
  async (kind, { skip }) => {
    const why = kind === 'chromium' ? whyUnmanaged() : null;
    if (why) skip(why);
    const zoo = await startZoo();
    const policy = example(kind)
      .replaceAll('https://portal.example/*', 'http://127.0.0.1/*')
      .replace('#work-queue', 'body > aside');
    const session = await launch(kind, { policy });
    try {
      const options = await session.openOptions();
      await click(options, 'tab', 'Settings');
      await shows(options, 'Set by your organization’s policy.');
      await openPage(session, `${zoo.origin}/patients.html`);
      const { text, state } = await read(session);
      expect(text?.trim()).toMatch(/^Claim number:\s+HG-5521-09/);
      expect(text).not.toContain('worklist');
      expect(text).toContain('70% relief');
      expect(state.leftOut?.setAside).toBeGreaterThan(20);
      await shows(session.panel, 'words of the portal’s own, as your organization has set');

      // What goes on in there is no change of the case; what goes on beside it is.
      const add = (place: string) =>
        session.page.evaluate((where) => {
          document.querySelector(where)?.append('Anselm Kirkbride, oxycodone 80 mg');
        }, place);
      await add('aside h2');
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await words(session.panel)).not.toContain('The page has changed');
      await add('#notes p');
      await shows(session.panel, 'The page has changed since it was read.');
      expect((await held(session.panel)).text).toBe(text);
    } finally {
      await session.close();
      await zoo.close();
    }
  },
);
