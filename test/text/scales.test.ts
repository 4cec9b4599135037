import { expect, it } from 'vitest';
import { tokenize } from '../../lib/text/tokens.ts';

it.each([
  ['9 on a ten point scale', ['9']],
  ['nine on the 10-point pain scale', ['9']],
  ['8 on a scale of 0 to 10', ['8']],
  ['8 on a scale from 0 - 10, now 4/10', ['8', '4']],
  ['2 on a Tuesday', []],
  ['a note on a ten point plan', []],
  ['4 on the list of ten', []],
])('scores of “%s”', (text, values) => {
  const scores = tokenize(text).filter((token) => token.kind === 'score');
  expect(scores.map((token) => String(token.value))).toEqual(values);
});

it('who carries a diagnosis carries nothing', () => {
  const norms = (text: string) => tokenize(text).map((token) => token.norm);
  expect(norms('He carries a diagnosis of CRPS')).not.toContain('carries');
  expect(norms('He carries a gallon of milk; diagnosis CRPS')).toContain('carries');
});
