/** Rows that come by while a person scrolls: in order, each once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DrawnRow, GatheredRows } from '../../lib/page/gathered-rows.ts';

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
