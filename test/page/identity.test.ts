import { describe, expect, it } from 'vitest';
import { compareCases, identityOf } from '../../lib/page/identity.ts';
import { steadyText } from '../../lib/page/watch.ts';

const CASE = 'Claim number:\t77-1\nDate of injury\n01/06/2013\nThe trial gave relief.\nNo evaluation was found.';

describe('identity of a case', () => {
  it('reads a value beside its label, in the next cell and on the next line', () => {
    expect([...identityOf(`DOB: 1/2/1960\n${CASE}`)]).toEqual([
      ['dob', '1/2/1960'],
      ['claim number', '77-1'],
      ['date of injury', '01/06/2013'],
    ]);
  });
  it.each([
    ['words added', `${CASE}\nAn addendum.`, 'same'],
    ['another claim', CASE.replace('77-1', '88-2'), 'other'],
    ['another day of injury', CASE.replace('2013', '2014'), 'other'],
    ['a page between two states', 'Loading', 'unclear'],
    ['most lines kept', 'The trial gave relief.\nNo evaluation was found.\n01/06/2013', 'same'],
  ])('%s', (_, newer, outcome) => {
    expect(compareCases(CASE, newer)).toBe(outcome);
  });
});

it('takes a countdown for no change', () => {
  expect(steadyText('Session ends in 14:59')).toBe(steadyText('Session ends in 9:07'));
  expect(steadyText('relief of 80 %')).not.toBe(steadyText('relief of 50 %'));
});
