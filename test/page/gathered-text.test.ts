// @vitest-environment jsdom
/** A page with a list that draws only what is in view, as one text, and where of it is drawn. */
import { beforeEach, describe, expect, test } from 'vitest';
import { listsOf } from '../../lib/page/drawn-lists.ts';
import { GatheredText } from '../../lib/page/gathered-text.ts';
import { readPage } from '../../lib/page/read.ts';

const HEAD = '<table><tr><th>Claim number</th><td>HG-5521</td></tr></table><h2>Notes</h2>';
const NOTES = [
  'Pain rated 8/10.',
  'She is cleared for the pump.',
  'Invoice 7.',
  'She is cleared for the pump.',
  'Relief of 70%.',
];

/** A grid that draws the rows from one place to another. */
function grid(from: number, to: number, { foot = 'Page foot', notes = NOTES } = {}): void {
  const rows = notes
    .map(
      (note, i) =>
        `<div role="row" aria-rowindex="${i + 1}"><span role="gridcell">${i + 1}</span><span role="gridcell">${note}</span></div>`,
    )
    .slice(from - 1, to);
  const body = document.getElementById('rows');
  if (body) body.innerHTML = rows.join('');
  else
    document.body.innerHTML = `${HEAD}<div role="grid" aria-rowcount="${notes.length}"><div id="rows">${rows.join('')}</div></div><p id="foot"></p>`;
  (document.getElementById('foot') as HTMLElement).textContent = foot;
}
const read = () => readPage(document);

/** Where a note stands in a text, the nth time. */
function markOf(text: string, quote: string, nth = 0) {
  let start = text.indexOf(quote);
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
  return [start, start + quote.length, quote] as const;
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the lists of a page', () => {
  test.each([
    ['a table', '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>', ['a\tb|c']],
    ['a list with a heading between', '<ul><li>a</li><div>March</div><li>b</li></ul>', ['a|March|b']],
    [
      'what stands before and after rows is none',
      '<div><h2>x</h2><article>a</article><article>b</article><p>y</p></div>',
      ['a|b'],
    ],
    [
      'a box that is not ticked belongs to its row',
      '<ul><li><input type="checkbox"> denied</li><li>b</li></ul>',
      ['[ ] denied|b'],
    ],
    [
      'a table inside a row',
      '<ul><li>a<table><tr><td>1</td></tr><tr><td>2</td></tr></table></li></ul>',
      ['a\n\n1\n2', '1|2'],
    ],
    ['rows that say their place', '<div><div data-index="3">a</div><div data-index="4">b</div></div>', ['a|b']],
    ['no rows', '<div><p>a</p><p>b</p><p>c</p></div>', []],
  ])('%s', (_, html, expected) => {
    document.body.innerHTML = html;
    expect(listsOf(read()).map(({ rows }) => rows.map(({ words }) => words).join('|'))).toEqual(expected);
  });
});

describe('a grid that is scrolled', () => {
  test('as it is read, it is its own text', () => {
    grid(1, 3);
    const page = read();
    expect(new GatheredText(page).handOut()).toMatchObject({ text: page.text, rows: 0, away: 0 });
  });

  test('every row that came by, in order, between what stands around the grid', () => {
    grid(1, 2);
    const gathered = new GatheredText(read());
    for (const [from, to] of [
      [4, 5],
      [2, 4],
      [3, 5],
    ] as const) {
      grid(from, to);
      gathered.take(read(), true);
    }
    const { text, rows, away } = gathered.handOut();
    expect(text).toBe(
      `Claim number\tHG-5521\n\nNotes\n\n${NOTES.map((note, i) => `${i + 1}\t${note}`).join('\n')}\n\nPage foot`,
    );
    expect({ rows, away }).toEqual({ rows: 5, away: 2 });
  });

  test('words are found where their own row is drawn, and nowhere else', () => {
    grid(1, 3);
    const gathered = new GatheredText(read());
    grid(3, 5);
    const page = read();
    gathered.take(page, true);
    const { text } = gathered.handOut();
    const first = markOf(text, 'She is cleared for the pump.');
    const second = markOf(text, 'She is cleared for the pump.', 1);
    expect(gathered.place(...first)).toBeNull();
    expect(gathered.isAway(...first)).toBe(true);
    const span = gathered.place(...second);
    expect(span?.start).toBe(page.text.indexOf('She is cleared'));
    expect(gathered.isAway(...second)).toBe(false);
    const claim = gathered.place(...markOf(text, 'HG-5521'));
    expect(page.text.slice(claim?.start, claim?.end)).toBe('HG-5521');
  });

  test('rows are known from the reading on, before anything is gathered', () => {
    grid(1, 3);
    const asRead = read();
    const gathered = new GatheredText(asRead);
    grid(3, 5);
    gathered.take(read(), false);
    // The fourth row says the same as the second, which is out of view.
    const mark = markOf(asRead.text, 'She is cleared for the pump.');
    expect(gathered.place(...mark)).toBeNull();
    expect(gathered.isAway(...mark)).toBe(true);
    grid(1, 3);
    gathered.take(read(), false);
    expect(gathered.place(...mark)).toEqual({ start: mark[0], end: mark[1] });
  });

  test('a row whose words are other ones now is not painted', () => {
    grid(1, 3);
    const gathered = new GatheredText(read());
    grid(3, 5);
    gathered.take(read(), true);
    const { text } = gathered.handOut();
    const mark = markOf(text, 'Relief of 70%.');
    grid(3, 5, { notes: [...NOTES.slice(0, 4), 'Relief of 20%.'] });
    gathered.take(read(), true);
    expect(gathered.place(...mark)).toBeNull();
    expect(gathered.handOut().text).toContain('Relief of 20%.');
    expect(gathered.handOut().text).not.toContain('Relief of 70%.');
  });

  test('marks of the text before are still placed while the newer one is checked', () => {
    grid(3, 4);
    const gathered = new GatheredText(read());
    const before = gathered.handOut().text;
    grid(1, 4);
    gathered.take(read(), true);
    gathered.handOut();
    const [start, end, quote] = markOf(before, 'Invoice 7.');
    expect(gathered.place(start, end, quote)?.start).toBe(read().text.indexOf(quote));
  });

  test.each([
    ['nothing but scrolled', 3, 5, {}, true],
    ['what stands beside the grid is another', 1, 3, { foot: 'Filter: none' }, false],
    ['a row was changed', 1, 3, { notes: ['Pain rated 2/10.', ...NOTES.slice(1)] }, false],
  ])('whether it is news: %s', (_, from, to, change, known) => {
    grid(1, 3);
    const gathered = new GatheredText(read());
    grid(2, 4);
    gathered.take(read(), false);
    grid(from, to, change);
    gathered.take(read(), false);
    expect(gathered.isKnown()).toBe(known);
  });

  test('a grid that was made anew is the same one', () => {
    grid(1, 3);
    const gathered = new GatheredText(read());
    grid(2, 4);
    gathered.take(read(), true);
    document.body.innerHTML = '';
    grid(4, 5);
    gathered.take(read(), true);
    expect(gathered.handOut().rows).toBe(5);
  });

  test('while the grid has left the page nothing is gathered, and nothing is lost', () => {
    grid(1, 3);
    const gathered = new GatheredText(read());
    grid(2, 4);
    gathered.take(read(), true);
    const { text } = gathered.handOut();
    document.body.innerHTML = '<p>Another part of the portal.</p>';
    gathered.take(read(), true);
    expect(gathered.isWhole).toBe(false);
    expect(gathered.hasMore()).toBe(false);
    expect(gathered.place(...markOf(text, 'Pain rated 8/10.'))).toBeNull();
    grid(4, 5);
  });

  test('a page without a name is the same one only where its rows can be', () => {
    grid(1, 3);
    const gathered = new GatheredText(read());
    grid(2, 4);
    gathered.take(read(), true);
    grid(4, 5);
    expect(gathered.follows(read())).toBe(true);
    grid(1, 3, { notes: ['Other', 'words', 'of another', 'case', 'here'] });
    expect(gathered.follows(read())).toBe(false);
  });
});
