import { describe, expect, it } from 'vitest';
import { type Quotation, QuotationFinder } from '../../lib/page/anchor.ts';

const at = (text: string, quote: string, from = 0): Quotation => {
  const start = text.indexOf(quote, from);
  return { start, end: start + quote.length, quote };
};
const findQuotation = (text: string, quotation: Quotation) => new QuotationFinder(text).find(quotation);
const found = (text: string, quotation: Quotation) => {
  const span = findQuotation(text, quotation);
  return span && text.slice(span.start, span.end);
};

describe('a quotation in an unchanged text', () => {
  it('is found at its own position, the second of two equal ones too', () => {
    const text = 'relief of 80 %. Later: relief of 80 %.';
    const second = at(text, 'relief of 80 %', 5);
    expect(findQuotation(text, second)).toEqual({ start: second.start, end: second.end });
  });
});

describe('a quotation in a text that moved', () => {
  const quote = 'relief of 80 %';
  const old = at(`The trial gave ${quote}.`, quote);
  it('is found elsewhere', () => {
    expect(findQuotation(`A banner.\nThe trial gave ${quote}.`, old)?.start).toBe(old.start + 10);
  });
  it('is the nearest of several', () => {
    const text = `${quote}. ${' '.repeat(20)}${quote}.${' '.repeat(400)}${quote}.`;
    expect(findQuotation(text, { start: 40, end: 54, quote })?.start).toBe(36);
  });
  it('is the one with the same words around it, even if it is not the nearest', () => {
    const text = `Epidural gave ${quote} for days. ${'x '.repeat(100)}The trial gave ${quote} with function.`;
    const span = findQuotation(text, { start: 14, end: 28, quote, before: 'The trial gave ', after: ' with function' });
    expect(span?.start).toBeGreaterThan(100);
  });
  it('is found where only white space differs', () => {
    expect(found('The trial gave relief\n of\t80 % today', old)).toBe('relief\n of\t80 %');
    expect(found('x relief of 80 %', { start: 0, end: 16, quote: 'relief  of\n80 % ' })).toBe('relief of 80 %');
  });
});

describe('what is not the same words', () => {
  it.each([
    ['another digit', 'relief of 80 %', 'relief of 50 %'],
    ['a digit more before', '5 mg daily', '15 mg daily'],
    ['a decimal before', '5 mg daily', '0.5 mg daily'],
    ['a bare decimal before', '5 mg daily', 'take .5 mg daily'],
    ['a digit more after', 'dose 30', 'dose 300'],
    ['a decimal after', 'dose 30', 'dose 30.5'],
    ['thousands after', 'dose 30', 'dose 30,000'],
    ['a number torn apart', 'dose 180', 'dose 18 0'],
    ['another case', 'No relief', 'no relief'],
    ['part of a longer word', 'met', 'metastatic'],
    ['end of a longer word', 'able', 'unable'],
    ['nothing', ' \n', 'a \n b'],
  ])('%s', (_, quote, text) => {
    expect(findQuotation(text, { start: 0, end: quote.length, quote })).toBeNull();
  });
});

it('is linear on hostile texts', () => {
  const begun = performance.now();
  expect(findQuotation('a '.repeat(500_000), { start: 0, end: 0, quote: `${'a '.repeat(1000)}b` })).toBeNull();
  expect(findQuotation(' '.repeat(1_000_000), { start: 0, end: 0, quote: 'a b' })).toBeNull();
  expect(performance.now() - begun).toBeLessThan(2000);
});

describe('words that differ in letters between the same neighbours', () => {
  const around = { before: 'During the intrathecal trial she had ', after: ' and walked a mile every morning.' };
  const within = (words: string) => `A banner.\n${around.before}${words}${around.after}`;
  const look = (quote: string, words: string) =>
    found(within(words), { start: 0, end: quote.length, quote, ...around });

  it.each([
    ['a letter mended', 'siginificant relief of 80 % of her pain', 'significant relief of 80 % of her pain'],
    ['a letter lost', 'excellent relief of her neuropathic pain', 'excellent relief of her neuropatic pain'],
  ])('%s', (_, quote, words) => {
    expect(look(quote, words)).toBe(words);
  });
  it.each([
    ['another figure', 'significant relief of 80 % of her pain', 'siginificant relief of 50 % of her pain'],
    ['another unit', 'significant relief with 80 mcg', 'siginificant relief with 80 mg'],
    ['a negation', 'significant relief, not partial', 'siginificant relief, now partial'],
    ['a side', 'significant relief on the right', 'siginificant relief on the left'],
    ['the opposite', 'significant hypotension was noted', 'significant hypertension was noted'],
    ['another direction', 'limited abduction of the arm', 'limited adduction of the arm'],
    ['another drug', 'relief with oxycodone was good', 'relief with oxymorphone was good'],
    ['a word more', 'significant relief of her pain', 'no significant relief of her pain'],
    ['another length of time', 'significant relief for months', 'significant relief for month'],
    ['too many letters', 'excellent neuropathic relief', 'exelent neuropatc relif'],
  ])('not: %s', (_, quote, words) => {
    expect(look(quote, words)).toBeNull();
  });
  it('not without neighbours', () => {
    expect(found('siginificant relief', { start: 0, end: 18, quote: 'significant relief' })).toBeNull();
  });
});
