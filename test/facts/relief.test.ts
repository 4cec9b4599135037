import { expect, it } from 'vitest';
import { reliefBetween } from '../../lib/facts/relief.ts';

it.each([
  [8, 3, 'met', 'from 8/10 to 3/10, 63 % less'],
  [8, 7, 'partial', 'from 8/10 to 7/10, 13 % less'],
  [8, 8, 'not-met', 'from 8/10 to 8/10, the same'],
  [5, 8, 'not-met', 'from 5/10 to 8/10, 60 % more'],
  [0, 0, 'not-met', 'from 0/10 to 0/10, the same'],
])('two scores: %d and then %d', (before, after, effect, value) => {
  expect(reliefBetween(before, after)).toEqual({ effect, value });
});
