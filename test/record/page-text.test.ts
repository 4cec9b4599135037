import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnText, pageText, piecesIn } from '../../lib/record/page-text.ts';

const VIEW = [1, 0, 0, -1, 0, 792];
const drawn = (str: string, x: number, y: number, size = 10, turn = 0): DrawnText => {
  const [c, s] = [Math.cos(turn) * size, Math.sin(turn) * size];
  return { str, dir: 'ltr', transform: [c, s, -s, c, x, y], width: str.length * size * 0.5 };
};
const bare = (text: string) => text.replace(/\s/g, '');

describe('the text of a page', () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abcdefgh 0123') });
  const piece = fc
    .tuple(
      word,
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 0, max: 780 }),
      fc.constantFrom(6, 10, 14),
      fc.constantFrom(0, 0, 0, Math.PI / 2),
    )
    .map(([str, x, y, size, turn]) => drawn(str, x, y, size, turn));

  it('holds every piece once, verbatim, and leads every range back to it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (items) => {
        const page = pageText(items, VIEW);
        const kept = new Set(page.pieces.map(({ item }) => item));
        expect(kept.size).toBe(page.pieces.length);
        for (const { textStart, length, item } of page.pieces)
          expect(page.text.slice(textStart, textStart + length)).toBe(items[item]?.str);
        // What is left out is white space, or the second stroke of the same letters.
        items.forEach(({ str }, item) => {
          if (!kept.has(item) && str.trim() !== '')
            expect(items.some((one, i) => i !== item && one.str === str)).toBe(true);
        });
        const all = piecesIn(page, 0, page.text.length).map(({ item, from, to }) => items[item]?.str.slice(from, to));
        expect(bare(all.join(''))).toBe(bare(page.text));
      }),
      { numRuns: 300 },
    );
  });

  it('is read in time that grows with its pieces', () => {
    const page = (count: number) =>
      Array.from({ length: count }, (_, i) => drawn(`word${i}`, (i % 20) * 30, 780 - Math.floor(i / 20) * 0.3));
    const time = (count: number) => {
      const items = page(count);
      const begin = performance.now();
      expect(pageText(items, VIEW).pieces).toHaveLength(count);
      return performance.now() - begin;
    };
    time(2000);
    const small = time(10_000);
    expect(time(160_000)).toBeLessThan(Math.max(small, 5) * 16 * 5);
  });

  it('of nothing is nothing', () => {
    expect(pageText([], VIEW)).toEqual({ text: '', pieces: [] });
    expect(pageText([drawn('  ', 10, 10)], VIEW).text).toBe('');
  });
});
