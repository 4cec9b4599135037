/** Rows that come by while a person scrolls: in order, each once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DrawnRow, GatheredRows, wordsOfCells } from '../../lib/page/gathered-rows.ts';

const HEIGHT = 30;

/** Rows as they are drawn: `5` is the fifth row of the list, `5=x` the fifth with other words. */
function drawn(view: string, numbered = false): DrawnRow[] {
  return view
    .split(' ')
    .filter(Boolean)
    .map((one, i) => {
      const [place = '', words = `row ${place}`] = one.split('=');
      const index = Number(place);
      return { index: numbered ? index : null, words, top: index * HEIGHT, start: i * 10, end: i * 10 + 8 };
    });
}

function gathered(views: readonly string[], numbered = false): { rows: string; list: GatheredRows } {
  const list = new GatheredRows();
  for (const view of views) list.take(drawn(view, numbered));
  return { rows: list.rows.map(({ words }) => words.replace('row ', '')).join(' '), list };
}

describe('rows that passed too fast to be read', () => {
  test.each([
    ['none', ['1 2 3', '3 4 5', '1 2 3'], 0],
    ['a leap', ['1 2 3', '20 21'], 1],
    ['a leap that was gone back over', ['1 2 3', '7 8 9', '5 6 7', '3 4 5'], 0],
    ['gone back over in part', ['1 2 3', '17 18 19', '16 17'], 1],
    ['a leap into the middle', ['1 2 3', '20 21', '10 11'], 2],
    ['a leap upwards', ['20 21 22', '1 2 3'], 1],
  ])('%s', (_name, views, expected) => {
    expect(gathered(views).list.gaps).toBe(expected);
    expect(gathered(views, true).list.gaps).toBe(expected);
  });
});

/** A row of one place with these cells drawn: `3=word` is the third column. */
function across(place: number, view: string): DrawnRow {
  let at = 0;
  const cells = view.split(' ').map((one) => {
    const [column = '', words = `cell ${place}.${column}`] = one.split('=');
    const start = at;
    at = start + words.length + 1;
    return { column: Number(column), words, start, end: start + words.length };
  });
  return { index: place, words: wordsOfCells(cells), top: place * HEIGHT, start: 0, end: at - 1, cells };
}

describe('columns that are drawn only when they are in view', () => {
  test('come together, in order, and stay known when they are out of view', () => {
    const list = new GatheredRows();
    for (const view of ['1 2 3', '3 4 5', '2 3']) list.take([across(1, view), across(2, view)]);
    expect(list.rows.map(({ words }) => words)).toEqual(
      [1, 2].map((row) => [1, 2, 3, 4, 5].map((column) => `cell ${row}.${column}`).join('\t')),
    );
    expect(list.rows[0]?.cells?.map(({ drawn }) => drawn !== null)).toEqual([false, true, true, false, false]);
  });
  test('a cell that was changed keeps the others', () => {
    const list = new GatheredRows();
    for (const view of ['1 2', '2=new 3']) list.take([across(1, view)]);
    expect(list.rows[0]?.words).toBe('cell 1.1\tnew\tcell 1.3');
  });
  test('without gathering only what is known is followed', () => {
    const list = new GatheredRows();
    list.take([across(1, '1 2')]);
    expect(list.take([across(1, '2 3')], false)).toEqual({ added: 0, changed: 1 });
    expect(list.rows[0]?.words).toBe('cell 1.1\tcell 1.2');
    expect(list.rows[0]?.cells?.map(({ drawn }) => drawn !== null)).toEqual([false, true]);
  });
});

describe.each([
  ['rows that say their place', true],
  ['rows that are known by their words', false],
])('%s', (_, numbered) => {
  test.each([
    ['scrolled down', ['1 2 3', '2 3 4', '4 5 6'], '1 2 3 4 5 6'],
    ['scrolled up', ['7 8 9', '6 7 8', '4 5 6'], '4 5 6 7 8 9'],
    ['down and up again', ['1 2 3', '3 4 5', '1 2 3', '4 5 6'], '1 2 3 4 5 6'],
    ['a leap, and back to what lay between', ['1 2 3', '7 8 9', '5 6 7', '3 4 5'], '1 2 3 4 5 6 7 8 9'],
    ['a leap that nothing joins', ['1 2 3', '20 21', '10 11'], '1 2 3 10 11 20 21'],
    ['a head that sticks', ['1 2 3', '1 4 5', '1 5 6'], '1 2 3 4 5 6'],
    ['nothing drawn for a moment', ['1 2', '', '2 3'], '1 2 3'],
    ['a row that was changed', ['1 2 3', '1 2=new 3', '2=new 3 4'], '1 new 3 4'],
    ['the first row changed', ['1 2 3', '1=new 2 3'], 'new 2 3'],
    ['rows that were loaded late', ['1 2=… 3=…', '1 2 3'], '1 2 3'],
    ['the same words side by side', ['1=a 2=a 3', '2=a 3 4'], 'a a 3 4'],
  ])('%s', (_name, views, expected) => {
    expect(gathered(views, numbered).rows).toBe(expected);
  });

  test('which of them are drawn now', () => {
    const { list } = gathered(['1 2 3', '3 4'], numbered);
    expect(list.rows.map(({ drawn }) => drawn?.start ?? null)).toEqual([null, null, 0, 10]);
  });

  test('without gathering, nothing is added and what is new is counted', () => {
    const list = new GatheredRows();
    list.take(drawn('1 2 3', numbered));
    expect(list.take(drawn('2 3=new 4 5', numbered), false)).toEqual({ added: 2, changed: 1 });
    expect(list.rows.map(({ words, drawn }) => [words, drawn !== null])).toEqual([
      ['row 1', false],
      ['row 2', true],
      ['row 3', false],
    ]);
  });

  test('however it is scrolled, every row that came by is there once, in order', () => {
    const moves = fc.array(fc.nat(30), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(moves, (starts) => {
        const seen = new Set<number>();
        const views = starts.map((first) =>
          [1, 2, 3, 4, 5].map((i) => {
            seen.add(first + i);
            return first + i;
          }),
        );
        const expected = [...seen].sort((a, b) => a - b).join(' ');
        expect(
          gathered(
            views.map((view) => view.join(' ')),
            numbered,
          ).rows,
        ).toBe(expected);
      }),
    );
  });
});

describe('places that cannot be trusted', () => {
  test('a table sorted anew keeps every row once', () => {
    const { rows } = gathered(['1=a 2=b 3=c 4=d', '1=d 2=c 3=b 4=a', '3=b 4=a 5=e'], true);
    expect(rows.split(' ').sort().join(' ')).toBe('a b c d e');
  });
  test('pages of a table that each begin at one', () => {
    expect(gathered(['1=a 2=b 3=c', '1=d 2=e 3=f', '1=a 2=b 3=c'], true).rows).toBe('a b c d e f');
  });
  test('pages of a table without places', () => {
    expect(gathered(['1=a 2=b 3=c', '1=d 2=e 3=f', '1=a 2=b 3=c'], false).rows).toBe('a b c d e f');
  });
});

describe('whether rows can be the same list, scrolled', () => {
  test.each([
    ['some are known', '1 2 3', '2 3 4', true, true],
    ['some are known', '1 2 3', '2 3 4', false, true],
    ['they stand further down', '1 2 3', '20 21', true, true],
    ['they stand further down', '1 2 3', '20 21', false, true],
    ['other words at the same places', '1 2 3', '1=x 2=y 3=z', true, false],
    ['other words at the same places', '1 2 3', '1=x 2=y 3=z', false, false],
  ])('%s: %s, then %s', (_name, before, after, numbered, expected) => {
    const list = new GatheredRows();
    list.take(drawn(before, numbered));
    expect(list.holds(drawn(after, numbered))).toBe(expected);
  });
});
