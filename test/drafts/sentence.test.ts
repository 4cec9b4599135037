import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../../lib/drafts/basis.ts';
import { distinct, markOf } from '../../lib/drafts/basis.ts';
import { checkNumbers, guarded, numbersOf, WITHHELD } from '../../lib/drafts/number-guard.ts';
import { frame, type Parts, piece, type Sentence, sentence } from '../../lib/drafts/sentence.ts';
import { fact } from '../criteria/fact-builder.ts';

const words = (quote: string, date: string | null = null, at = 0): Basis => ({
  kind: 'evidence',
  evidence: [fact('x', { quote, date, at }).evidence],
});

describe('a sentence', () => {
  it('cannot be made without a basis', () => {
    // @ts-expect-error fixed words alone are no sentence
    expect(() => sentence('k', '', ['Pain fell during the trial.'])).toThrow('without a basis');
    expect(() => sentence('k', '', [] as unknown as Parts)).toThrow('without a basis');
    // @ts-expect-error a piece says what it rests on
    expect(() => sentence('k', '', [piece('Pain fell.')])).toThrow('without a basis');
    // @ts-expect-error only sentence() and frame() make sentences
    const forged: Sentence = { key: 'k', before: '', text: 'Pain fell.', basis: [{ kind: 'frame' }] };
    expect(forged).toBeDefined();
    // @ts-expect-error evidence holds at least one quotation
    const empty: Basis = { kind: 'evidence', evidence: [] };
    expect(empty).toBeDefined();
  });

  it('rests on all that its pieces rest on, each once', () => {
    const one = words('pain is 8/10');
    const made = sentence('k', '', [piece('pain', one), ' and ', piece('again', one), piece('later', words('9'))]);
    expect(made.text).toBe('pain and againlater');
    expect(made.basis).toHaveLength(2);
  });

  it('has the same mark wherever its words stand, another where they differ', () => {
    const mark = (...bases: Basis[]) => markOf('Pain fell.', distinct(bases).keys());
    expect(mark(words('pain  is\n8/10', null, 5))).toBe(mark(words('pain is 8/10', null, 900)));
    expect(mark(words('pain is 8/10'))).not.toBe(mark(words('pain is 7/10')));
    expect(mark(words('pain is 8/10'))).not.toBe(markOf('Pain rose.', distinct([words('pain is 8/10')]).keys()));
    expect(mark(words('pain is 8/10', '2014-01-02'))).not.toBe(mark(words('pain is 8/10', '2014-01-03')));
  });
});

describe('the number guard', () => {
  const said = (text: string, ...basis: [Basis, ...Basis[]]) =>
    checkNumbers(sentence('k', '', [piece(text, ...basis)]));

  it('finds figures in the words, however they are written', () => {
    expect(said('2700 mg, 5 days, 1.5 and 3', words('2,700 mg for 05 days, 1.50 and 3.0'))).toEqual([]);
    expect(said('on 2014-05-12', words('seen 05/12/2014'))).toEqual([]);
    expect(said('on 2014-05-12', words('seen 5/12/14'))).toEqual([]);
    expect(said('on 2014-05-12', words('May 12, 2014'))).toEqual([]);
    expect(said('on 2014-05-12', words('no date here', '2014-05-12'))).toEqual([]);
    expect(said('six months', words('6 months'))).toEqual([]);
    expect(said('pp. 52-54', { kind: 'citation', of: 'x', words: 'IDDSs 52-54' })).toEqual([]);
  });

  it('takes a day as reviewers write it for that day, and for nothing less', () => {
    for (const given of ['seen 05/12/2014', 'seen 5/12/14', 'May 12, 2014', '2014-05-12'])
      expect(said('on 5/12/2014', words(given)), given).toEqual([]);
    expect(said('on 5/12/2014', words('no date here', '2014-05-12'))).toEqual([]);
    expect(said('on 5/12/2014', { kind: 'calculation', steps: ['due: 2014-05-12'], evidence: [] })).toEqual([]);
    expect(said('on 5/12/2014', words('seen 05/13/2014'))).toEqual(['2014-05-12']);
    expect(said('on 5/12/2014', words('seen 12/05/2014'))).toEqual(['2014-05-12']);
    // A dictated day is all there is.
    expect(said('on 5/12/2014', words('5 12 14'))).toEqual([]);
    expect(said('on 5/12/2014', words('visits 5 12 14'))).toEqual(['2014-05-12']);
    // Its parts alone do not make the day.
    expect(said('on 5/12/2014', words('5 of 12 visits in 2014'))).toEqual(['2014-05-12']);
    expect(said('on 5/12/2014 and 5/13/2014', words('5/12/2014'))).toEqual(['2014-05-13']);
    // A year of such a day may be told alone, and what is no day is read as its figures.
    expect(said('in 2014', words('seen 05/12/2014'))).toEqual([]);
    expect(said('10/325/2014', words('10/325 in 2014'))).toEqual([]);
  });

  it('finds figures that a scanner took for letters', () => {
    expect(said('age 71', words('7l'))).toEqual([]);
    expect(said('on 2001-06-03', words('6-3-O1'))).toEqual([]);
    expect(said('on 2016-03-10', words('O3/10/16'))).toEqual([]);
    expect(said('age 17', words('7l'))).toEqual(['17']);
    expect(said('10 cases', words('lO'))).toEqual(['10']);
  });

  it('refuses a figure that is not there', () => {
    expect(said('62 % relief', words('60 % relief'))).toEqual(['62']);
    expect(said('2014-05-13', words('seen 05/12/2014'))).toEqual(['2014-05-13']);
    expect(said('15 mg', words('1.5 mg'))).toEqual(['15']);
    expect(said('12 days', words('120 days'))).toEqual(['12']);
    expect(said('four of seven', { kind: 'calculation', steps: ['met: 3', 'of 7'], evidence: [] })).toEqual(['4']);
    expect(said('30 days', { kind: 'looked-for', what: 'x', words: 'the trial record', notFound: true })).toEqual([
      '30',
    ]);
  });

  it('finds no figure in fixed wording', () => {
    expect(checkNumbers(frame('k', '', 'Reply within 14 days.'))).toEqual(['14']);
    expect(checkNumbers(frame('k', '', 'Please reply by:'))).toEqual([]);
  });

  it('puts a notice in the place of a sentence that it refuses', () => {
    const good = sentence('good', '', [piece('8/10', words('pain 8/10'))]);
    const wrong = sentence('wrong', '\n- ', [piece('relief of 90 %', words('relief of 50 %'))]);
    const { sentences, refused } = guarded([good, wrong]);
    expect(refused).toEqual([wrong]);
    expect(sentences.map((one) => one.text)).toEqual(['8/10', WITHHELD]);
    expect(sentences[1]?.key).toBe('wrong');
  });

  it('lets a quotation pass and a changed figure not', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(99_999), fc.lorem(), (held, other, lorem) => {
        expect(said(`${lorem} ${held}`, words(`${held} ${lorem}`))).toEqual([]);
        if (held !== other) expect(said(`${other}`, words(`${held} mg`))).toEqual([String(other)]);
      }),
    );
  });

  it('reads long runs of figures in no time', () => {
    const long = '1,234.'.repeat(20_000);
    const before = performance.now();
    numbersOf(long);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
