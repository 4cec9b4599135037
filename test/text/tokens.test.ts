import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../lib/text/tokens.ts';
import { Vocabulary } from '../../lib/text/vocabulary.ts';

const VOCABULARY = new Vocabulary([
  'morphine',
  'hydromorphone',
  'implantable',
  'months',
  'opioids',
  'the',
  'to',
  'be',
  'home',
  'illicit',
  'non',
  'followup',
]);
const tokensOf = (text: string) => tokenize(text, VOCABULARY, 2014);
/** kind:value-high of every token that is not a word or a mark. */
const values = (text: string) =>
  tokensOf(text)
    .filter((t) => t.kind !== 'word' && t.kind !== 'mark')
    .map((t) => `${t.kind}:${t.iso ?? t.value}${t.high === null ? '' : `-${t.high}`}`);

describe('values', () => {
  const rows: readonly (readonly [text: string, ...values: string[]])[] = [
    ['50% relief', 'percent:50'],
    ['50 % relief', 'percent:50'],
    ['fifty percent relief', 'percent:50'],
    ['20 to 30 percent', 'percent:20-30'],
    ['70-80% better', 'percent:70-80'],
    ['12.5%', 'percent:12.5'],
    ['pain 9/10', 'score:9'],
    ['pain 6.5/10', 'score:6.5'],
    ['pain 4-6/10', 'score:4-6'],
    ['pain 4 to 6/10', 'score:4-6'],
    ['4 out of 10', 'score:4'],
    ['4 of 10', 'score:4'],
    ['4-5 out of 10', 'score:4-5'],
    ['Norco 10/325', 'ratio:10'],
    ['BP 130/80', 'ratio:130'],
    ['strength 4/5', 'ratio:4'],
    ['strength 3/5 and pain 3/10', 'ratio:3', 'score:3'],
    ['12/10', 'ratio:12'],
    ['on 9/10/13', 'date:2013-09-10'],
    ['9/10/13 pain 9/10', 'date:2013-09-10', 'score:9'],
    ['Oct 7 2002', 'date:2002-10-07'],
    ['for 3 weeks', 'duration:21'],
    ['for three weeks', 'duration:21'],
    ['a week', 'duration:7'],
    ['several months', 'duration:91.19999999999999'],
    ['6-8 weeks', 'duration:42-56'],
    ['a 4-day trial', 'duration:4'],
    ['2-week trial', 'duration:14'],
    ['half year', 'duration:182.625'],
    ['13 years old', 'duration:4748.25'],
    ['1-2 tablets', 'number:1-2'],
    ['one or two tablets'],
    ['1 or 2 tablets', 'number:1-2'],
    ['1,200 mg', 'number:1200'],
    ['1.5 mg', 'number:1.5'],
    ['.5 mg', 'number:0.5'],
    ['#180', 'number:180'],
    ['L4-5', 'number:4-5'],
    ['reflexes 2+', 'number:2'],
    ['no value at all'],
  ];
  it.each(rows)('%s', (text, ...expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('reads a falling pair of numbers as two numbers, never as a range', () => {
    expect(values('from 8 to 3')).toEqual(['number:8', 'number:3']);
  });

  it('gives each value the words it stands for', () => {
    const text = 'relief of 20 to 30 percent for two weeks at 4 out of 10';
    const words = tokensOf(text)
      .filter((t) => t.value !== null && t.kind !== 'word')
      .map((t) => text.slice(t.start, t.end));
    expect(words).toEqual(['20 to 30 percent', 'two weeks', '4 out of 10']);
  });
});

describe('words in pieces', () => {
  const norms = (text: string) => tokensOf(text).map((t) => t.norm);
  it.each([
    ['a split by OCR', 'mor phine', ['morphine']],
    ['a split by a hyphen', 'mor-phine', ['morphine']],
    ['a lone first letter', 't he pump', ['the', 'pump']],
    ['two words that are words', 'to be', ['to', 'be']],
    ['an article before a word', 'a home', ['a', 'home']],
    ['rn read for m', 'horne', ['home']],
    ['l read for I', 'lllicit', ['illicit']],
    ['l read for i at the start', 'lmplantable', ['implantable']],
    ['two letters misread: left as they stand', 'oplolds', ['oplolds']],
    ['l read for i once', 'opiolds', ['opioids']],
    ['a compound that is no known word', 'non-smoker', ['non', 'smoker']],
    ['words too far apart', 'mor  phine', ['mor', 'phine']],
  ])('%s: %s', (_, text, expected) => {
    expect(norms(text)).toEqual(expected);
  });

  it('keeps the place of a word that was joined', () => {
    const text = 'takes mor phine daily';
    const token = tokensOf(text).find((t) => t.norm === 'morphine');
    expect(text.slice(token?.start, token?.end)).toBe('mor phine');
  });
});

describe('properties of tokens', () => {
  const unit = fc.constantFrom(
    '1',
    '10',
    '/',
    '%',
    ' ',
    '-',
    ' to ',
    ' of ',
    'out',
    'weeks',
    'mor',
    'phine',
    ',',
    '.',
    'a ',
    'é',
    '\ud83d',
    '9/10/13',
    ';',
    "'s",
  );
  it('stand in order, without overlaps, inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit, maxLength: 80 })), (text) => {
        let last = 0;
        for (const t of tokensOf(text)) {
          expect(t.start).toBeGreaterThanOrEqual(last);
          expect(t.end).toBeGreaterThan(t.start);
          expect(t.norm).not.toBe('');
          expect(t.value === null || Number.isFinite(t.value)).toBe(true);
          expect(t.high === null || t.high > (t.value as number)).toBe(true);
          last = t.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 200 },
    );
  });
});
