/** What an organisation sets by policy holds in the real browser: with the examples that the documentation gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { whyUnmanaged } from './managed-chromium.ts';
import { click, one, shows } from './seen.ts';
import { BROWSER_KINDS, type BrowserKind, launch } from './session.ts';

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
