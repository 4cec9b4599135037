import { describe, expect, it } from 'vitest';
import { ROLES } from '../../lib/settings/roles.ts';
import { DEFAULT_SETTINGS, mergeSettings, NO_LETTER, type Settings } from '../../lib/settings/settings.ts';
import { isOnSite, patternOf, readsItself, siteName } from '../../lib/settings/sites.ts';
import { readSettings } from '../../lib/storage/stored-settings.ts';

describe('settings', () => {
  type Row = readonly [
    what: string,
    policy: unknown,
    choices: unknown,
    settings: Partial<Settings>,
    locked: string[],
    leftOut: string[],
  ];
  const rows: readonly Row[] = [
    ['nothing set', {}, {}, DEFAULT_SETTINGS, [], []],
    ['nothing at all', undefined, null, DEFAULT_SETTINGS, [], []],
    ['a person’s choice', {}, { role: 'nurse' }, { role: 'nurse' }, [], []],
    ['the policy over it', { role: 'examiner' }, { role: 'nurse' }, { role: 'examiner' }, ['role'], []],
    [
      'of the letter each line by itself',
      { letter: { organisation: 'Payer' } },
      { letter: { ...NO_LETTER, organisation: 'Mine', sender: 'J. Doe, RN' } },
      { letter: { ...NO_LETTER, organisation: 'Payer', sender: 'J. Doe, RN' } },
      ['letter.organisation'],
      [],
    ],
    [
      'a field of the policy that is not well formed spoils no other',
      { role: 'king', edition: 'mtus-2009', letter: { telephone: 7, sender: 'J. Doe' } },
      { role: 'nurse' },
      { role: 'nurse', edition: 'mtus-2009', letter: { ...NO_LETTER, sender: 'J. Doe' } },
      ['edition', 'letter.sender'],
      ['policy role', 'policy letter.telephone'],
    ],
    ['a field that no policy has', { colour: 'blue' }, {}, {}, [], ['policy colour']],
    ['what a later version kept is no fault', {}, { later: 1 }, {}, [], []],
    ['a broken choice', {}, { role: 7, edition: 'mtus-2009' }, { edition: 'mtus-2009' }, [], ['choices role']],
    ['an edition that is not held', { edition: 'mtus-acoem-x' }, {}, { edition: null }, [], ['policy edition']],
    ['a line of a letter that is two', { letter: { sender: 'a\nb' } }, {}, {}, [], ['policy letter.sender']],
    [
      'days for a reply',
      { letter: { replyWithinDays: 10 } },
      {},
      { letter: { ...NO_LETTER, replyWithinDays: 10 } },
      ['letter.replyWithinDays'],
      [],
    ],
    ['no day for a reply', { letter: { replyWithinDays: 0 } }, {}, {}, [], ['policy letter.replyWithinDays']],
    [
      'criteria sets of both, the policy’s first',
      { criteriaSets: ['a'] },
      { criteriaSets: ['b'] },
      {
        criteriaSets: [
          { text: 'a', byPolicy: true },
          { text: 'b', byPolicy: false },
        ],
      },
      ['criteriaSets'],
      [],
    ],
    [
      'sites',
      { allowedSites: ['https://*.payer.example/*'] },
      { sites: [{ pattern: 'https://portal.example/*', readsItself: true }] },
      {
        allowedSites: ['https://*.payer.example/*'],
        sites: [{ pattern: 'https://portal.example/*', readsItself: true }],
      },
      ['allowedSites'],
      [],
    ],
    [
      'what is no text of a case on a portal',
      {
        portals: [
          { site: 'https://portal.example/*', leaveOut: '#queue, nav.side > ul, [role="banner"], div#a.b_c p' },
        ],
      },
      {},
      {
        portals: [
          { site: 'https://portal.example/*', leaveOut: '#queue, nav.side > ul, [role="banner"], div#a.b_c p' },
        ],
      },
      ['portals'],
      [],
    ],
    ...[
      '',
      '*',
      'p:hover',
      ':is(p',
      'p,',
      'p,q',
      'p > > q',
      '#',
      '.1a',
      '[role',
      '[role="a"b"]',
      'p{color:red}',
      'p /**/ q',
      'P',
    ].map(
      (leaveOut): Row => [
        `no list of elements: ${leaveOut}`,
        { portals: [{ site: 'https://portal.example/*', leaveOut }] },
        {},
        {},
        [],
        ['policy portals'],
      ],
    ),
    ['every site at once', { allowedSites: ['*://*/*'] }, {}, {}, [], ['policy allowedSites']],
  ];
  it.each(rows)('%s', (_, policy, choices, settings, locked, leftOut) => {
    const merged = mergeSettings(policy, choices);
    expect(merged.settings).toEqual({ ...DEFAULT_SETTINGS, ...settings });
    expect([...merged.locked].sort()).toEqual(locked);
    expect(merged.leftOut.map(({ of, field }) => `${of} ${field}`)).toEqual(leftOut);
  });

  it('takes a browser without a policy for one with an empty policy', async () => {
    const local = { get: async () => ({ role: 'nurse' }), set: async () => {} };
    const refusing = { get: () => Promise.reject(new Error('Managed storage manifest not found')) };
    expect((await readSettings({ managed: refusing, local })).settings.role).toBe('nurse');
    expect((await readSettings({ managed: { get: async () => ({}) }, local })).settings.role).toBe('nurse');
  });

  it('offers every draft to somebody, and none twice to anybody', () => {
    const offered = Object.values(ROLES).map(({ drafts }) => drafts);
    expect(new Set(offered.flat()).size).toBe(4);
    for (const drafts of offered) expect(new Set(drafts).size).toBe(drafts.length);
  });
});

describe('sites', () => {
  it.each([
    ['https://portal.example/case/7?x#y', 'https://portal.example/*', 'portal.example'],
    ['http://127.0.0.1:8123/case.html', 'http://127.0.0.1/*', 'http://127.0.0.1'],
    ['http://[::1]:80/', 'http://[::1]/*', 'http://[::1]'],
    ['https://user:word@portal.example/', 'https://portal.example/*', 'portal.example'],
  ])('%s is on %s', (address, pattern, name) => {
    expect(patternOf(address)).toBe(pattern);
    expect(siteName(pattern)).toBe(name);
  });
  it.each([undefined, '', 'about:blank', 'chrome://settings', 'file:///a.html', 'chrome-extension://x/y', 'https://'])(
    '%s is on none',
    (address) => {
      expect(patternOf(address)).toBeNull();
      expect(isOnSite(address, ['*://*/*', '<all_urls>'])).toBe(false);
    },
  );
  it.each([
    ['https://portal.example/a', 'https://portal.example/*', true],
    ['https://a.portal.example/', 'https://portal.example/*', false],
    ['http://portal.example/', 'https://portal.example/*', false],
    ['https://a.b.payer.example/', 'https://*.payer.example/*', true],
    ['https://payer.example/', 'https://*.payer.example/*', true],
    ['https://otherpayer.example/', 'https://*.payer.example/*', false],
    ['https://portal.example/', '*://*/*', true],
    ['http://portal.example/', '<all_urls>', true],
  ])('%s on %s: %s', (address, pattern, on) => {
    expect(isOnSite(address, [pattern])).toBe(on);
  });

  it.each([
    [
      'what the person said of it',
      [{ pattern: 'https://a.example/*', readsItself: false }],
      ['https://*.example/*'],
      false,
    ],
    ['what the policy says where the person said nothing', [], ['https://*.example/*'], true],
    ['nothing', [], [], false],
    ['of another site', [{ pattern: 'https://b.example/*', readsItself: true }], [], false],
  ])('reads itself by %s', (_, sites, allowedSites, reads) => {
    expect(readsItself('https://a.example/case/1', { sites, allowedSites })).toBe(reads);
  });
});
