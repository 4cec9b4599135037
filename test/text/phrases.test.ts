import { describe, expect, it } from 'vitest';
import { PhraseIndex } from '../../lib/text/phrases.ts';
import { tokenize } from '../../lib/text/tokens.ts';

const GROUPS = { drug: ['morphine', 'hydromorphone', 'pain (pump) drug*'], person: ['he', 'she', 'the {nobody}'] };
const groups = { drug: GROUPS.drug, person: ['he', 'she', 'the patient'] };

/** What a pattern finds in a text, as the text's own words. */
function found(pattern: string, text: string): string[] {
  const index = new PhraseIndex([{ row: pattern, patterns: [pattern] }], groups);
  return index.find(tokenize(text, index.vocabulary, 2014)).map((m) => text.slice(m.start, m.end));
}

describe('the grammar', () => {
  const rows: readonly (readonly [pattern: string, text: string, ...found: string[]])[] = [
    ['pump', 'The pump and the Pump', 'pump', 'Pump'],
    ['pump', 'pumps'],
    ['pain pump', 'a pain pump, a pain relief pump', 'pain pump'],
    ['infect*', 'infected, an infection, not infested', 'infected', 'infection'],
    ['pump|reservoir', 'pump or reservoir', 'pump', 'reservoir'],
    [
      'no|without (any) infect* now',
      'without any infection now; no infection now',
      'without any infection now',
      'no infection now',
    ],
    ['no (any) infect*', 'no infection', 'no infection'],
    [
      '(pain pump|drug reservoir) refill',
      'drug reservoir refill, pain pump refill, pump refill',
      'drug reservoir refill',
      'pain pump refill',
    ],
    ['(pain pump) refill', 'pump refill'],
    ['(very|quite)? good', 'good, very good, rather good', 'good', 'very good', 'good'],
    ['(very|quite)? good day', 'quite good day', 'quite good day'],
    ['trial ..2 relief', 'trial gave relief', 'trial gave relief'],
    ['trial ..2 relief', 'trial relief', 'trial relief'],
    ['trial ..2 relief', 'trial gave no real relief'],
    ['trial ..6 relief', 'trial done; later relief'],
    ['trial ..6 relief', 'trial relief and relief', 'trial relief'],
    [
      '{drug} taken',
      'hydromorphone taken, pain pump drugs taken, pain drug taken, codeine taken',
      'hydromorphone taken',
      'pain pump drugs taken',
      'pain drug taken',
    ],
    ['{person} walks', 'the patient walks and she walks', 'the patient walks', 'she walks'],
    ['<percent> relief', '50% relief, fifty percent relief, 50 relief', '50% relief', 'fifty percent relief'],
    ['pain <score>', 'pain 4/10, pain 4/5, pain 4/10/13', 'pain 4/10'],
    ['<ratio>', 'Norco 10/325 for pain 4/10', '10/325'],
    ['on <date>', 'on Oct 7 2002 and on 10/7/02', 'on Oct 7 2002', 'on 10/7/02'],
    ['for <duration>', 'for 3 weeks and for a week', 'for 3 weeks', 'for a week'],
    ['<number> tablets', '4 tablets, 1-2 tablets, four tablets', '4 tablets', '1-2 tablets'],
    ['<number>|<percent> more', '4 more, 10% more', '4 more', '10% more'],
    ['p . o', 'taken p.o. daily', 'p.o'],
  ];
  it.each(rows)('%s in “%s”', (pattern, text, ...expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it('gives the longest of one row’s overlapping matches, and each row its own', () => {
    const index = new PhraseIndex([
      { row: 'pump', patterns: ['pump', 'pump refill', 'pump refill kit'] },
      { row: 'refill', patterns: ['refill'] },
    ]);
    const text = 'a pump refill kit';
    expect(index.find(tokenize(text, index.vocabulary)).map((m) => [m.row, text.slice(m.start, m.end)])).toEqual([
      ['pump', 'pump refill kit'],
      ['refill', 'refill'],
    ]);
  });

  it('gives a later, longer match of the same row in place of the shorter one it overlaps', () => {
    const index = new PhraseIndex([{ row: 'x', patterns: ['alpha beta', 'beta gamma delta'] }]);
    const text = 'alpha beta gamma delta';
    expect(index.find(tokenize(text, index.vocabulary)).map((m) => text.slice(m.start, m.end))).toEqual([
      'beta gamma delta',
    ]);
  });

  it('counts tokens half-open', () => {
    const index = new PhraseIndex([{ row: 1, patterns: ['pain pump'] }]);
    expect(index.find(tokenize('a pain pump', index.vocabulary))).toMatchObject([{ first: 1, last: 3 }]);
  });

  it('knows its own words, for the joining of pieces', () => {
    const index = new PhraseIndex(
      [{ row: 1, patterns: ['pain|ache (intrathecal pump|reservoir) {drug} infect*'] }],
      groups,
    );
    for (const word of ['pain', 'ache', 'intrathecal', 'pump', 'reservoir', 'morphine'])
      expect(index.vocabulary.has(word), word).toBe(true);
    expect(found('intrathecal pump', 'an intra-thecal pump')).toEqual(['intra-thecal pump']);
  });
});

describe('patterns that are wrong', () => {
  it.each([
    ['an unknown group', '{vegetable} taken'],
    ['an unknown value', '<weight> lost'],
    ['an open bracket', '(pain pump'],
    ['a stray closing bracket', 'pain) pump'],
    ['a gap at the start', '..3 pump'],
    ['a prefix that is hardly a word', 'i*'],
    ['nothing that must stand', '(pain) (pump)'],
  ])('%s throws', (_, pattern) => {
    expect(() => new PhraseIndex([{ row: 1, patterns: [pattern] }], groups)).toThrow(
      pattern.includes('{') ? /no group/ : /./,
    );
  });

  it('a group that names an unknown group throws', () => {
    expect(() => new PhraseIndex([{ row: 1, patterns: ['{person} walks'] }], GROUPS)).toThrow(/no group/);
  });

  it('a group that names itself throws', () => {
    expect(() => new PhraseIndex([{ row: 1, patterns: ['{loop}'] }], { loop: ['a {loop}'] })).toThrow(/too deep/);
  });
});
