// @vitest-environment jsdom
/** The part of a page that a person picks: how it is named, found again, and read alone. */
import { beforeEach, describe, expect, test } from 'vitest';
import { partAt, partBeside, selectorOf } from '../../lib/page/part.ts';
import { readPage } from '../../lib/page/read.ts';
import { leftOutOf, partOf, withoutPart, withPart } from '../../lib/settings/parts.ts';
import { MOST_PARTS, mergeSettings, PickedPart } from '../../lib/settings/settings.ts';

const PAGE = `<header>Claimant: Halina Tarnowska</header>
<div id="claim-HG-5521"><p>Menu</p></div>
<div class="tarnowska"><section><h2>Notes</h2><p>Pain <b>8/10</b>.</p><p>Cleared.</p><script>let x;</script></section></div>`;

beforeEach(() => {
  document.body.innerHTML = PAGE;
});
const at = (selector: string) => document.querySelector(selector) as Element;

describe('a part', () => {
  test.each([
    ['b', 'body > div:nth-of-type(2) > section:nth-of-type(1) > p:nth-of-type(1) > b:nth-of-type(1)'],
    ['section', 'body > div:nth-of-type(2) > section:nth-of-type(1)'],
    ['body', 'body'],
  ])('%s is named by kinds and places, and found by them', (selector, name) => {
    expect(selectorOf(at(selector))).toBe(name);
    expect(at(name)).toBe(at(selector));
    expect(PickedPart.safeParse({ origin: 'https://portal.example', selector: name }).success).toBe(true);
  });

  test('counts from the one main part of the page', () => {
    document.body.innerHTML = `<nav></nav><main><div>${PAGE}</div></main>`;
    expect(selectorOf(at('header'))).toBe('main > div:nth-of-type(1) > header:nth-of-type(1)');
    expect(selectorOf(at('main'))).toBe('main');
  });

  test('words in a line belong to the part that they stand in', () => {
    expect(partAt(at('b'))).toBe(at('section p'));
    expect(partAt(document.documentElement)).toBe(document.body);
  });

  test.each([
    ['section', 'parent', 'div.tarnowska'],
    ['section', 'child', 'h2'],
    ['h2', 'next', 'section p'],
    ['section p + p', 'next', 'section p + p'],
    ['section p + p', 'previous', 'section p'],
    ['body', 'parent', 'body'],
    ['body', 'next', 'body'],
  ] as const)('from %s to its %s', (from, to, expected) => {
    expect(partBeside(at(from), to)).toBe(at(expected));
  });
});

describe('reading a part', () => {
  test.each([
    ['body > div:nth-of-type(2)', 'Notes\n\nPain 8/10.\n\nCleared.', true],
    ['body > div:nth-of-type(7)', 'Claimant: Halina Tarnowska\n\nMenu\n\nNotes\n\nPain 8/10.\n\nCleared.', false],
    [undefined, 'Claimant: Halina Tarnowska\n\nMenu\n\nNotes\n\nPain 8/10.\n\nCleared.', undefined],
  ])('%s', (part, text, found) => {
    const page = readPage(document, { part });
    expect({ text: page.text.trim(), part: page.part }).toEqual({ text, part: found });
  });
});

describe('reading without what an organisation has set aside', () => {
  test.each([
    ['header', 'Menu\n\nNotes\n\nPain 8/10.\n\nCleared.', 3],
    ['header, #claim-HG-5521 > p', 'Notes\n\nPain 8/10.\n\nCleared.', 4],
    ['section b', 'Claimant: Halina Tarnowska\n\nMenu\n\nNotes\n\nPain .\n\nCleared.', 1],
    ['.gone', 'Claimant: Halina Tarnowska\n\nMenu\n\nNotes\n\nPain 8/10.\n\nCleared.', 0],
  ])('%s', (leaveOut, text, setAside) => {
    const page = readPage(document, { leaveOut });
    expect(page.text.trim()).toBe(text);
    expect(page.leftOut).toMatchObject({ setAside, hiddenWords: 0 });
  });

  const portals = [
    { site: 'https://*.payer.example/*', leaveOut: '#queue' },
    { site: 'https://claims.payer.example/*', leaveOut: 'nav, aside' },
  ];
  test.each([
    ['https://a.payer.example/case', '#queue'],
    ['https://claims.payer.example:8443/case', '#queue,nav, aside'],
    ['https://portal.example/', undefined],
    [undefined, undefined],
  ])('of %s: %s', (address, selector) => {
    expect(leftOutOf(address, portals)).toBe(selector);
    if (selector) expect(document.querySelector(selector)).toBeNull();
  });
});

describe('the parts that are remembered', () => {
  const part = (origin: string, selector = 'main') => ({ origin: `https://${origin}`, selector });

  test('one a site, forgotten on its own', () => {
    const parts = withPart(withPart([part('a.example')], part('b.example')), part('a.example', 'body'));
    expect(parts).toEqual([part('b.example'), part('a.example', 'body')]);
    expect(partOf('https://a.example/case/7?x=1', parts)).toBe('body');
    expect(partOf('https://c.example/', parts)).toBeUndefined();
    expect(partOf(undefined, parts)).toBeUndefined();
    expect(withoutPart(parts, 'https://a.example/other')).toEqual([part('b.example')]);
  });

  test('no more than can be kept', () => {
    let parts = [part('first.example')];
    for (let i = 0; i < MOST_PARTS; i++) parts = withPart(parts, part(`${i}.example`));
    expect(parts).toHaveLength(MOST_PARTS);
    expect(partOf('https://first.example/', parts)).toBeUndefined();
  });

  test.each([
    ['words in a selector', { origin: 'https://a.example', selector: '[title="Halina Tarnowska"]' }],
    ['a name in a selector', { origin: 'https://a.example', selector: '#claim-HG-5521' }],
    ['a path in an origin', { origin: 'https://a.example/case/7', selector: 'main' }],
  ])('nothing but kinds and places: %s', (_, kept) => {
    expect(mergeSettings({}, { parts: [kept] }).settings.parts).toEqual([]);
  });
});
