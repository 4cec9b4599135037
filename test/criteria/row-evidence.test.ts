import { describe, expect, it } from 'vitest';
import { rowEvidence } from '../../lib/criteria/row-evidence.ts';
import type { Fact } from '../../lib/facts/fact.ts';

const fact = (start: number, more: Partial<Fact> = {}, date: string | null = null): Fact => ({
  element: 'trial-done',
  effect: 'met',
  standing: 'record',
  specialist: false,
  reasons: [],
  value: null,
  ...more,
  evidence: { start, end: start + 5, quote: 'words', voice: 'record', polarity: 'for', date, element: null },
});

const evidenceOf = (facts: readonly Fact[], deciding: readonly Fact[] = []) =>
  rowEvidence('met', ['trial-done'], new Map([['trial-done', facts]]), () => deciding);

describe('the quotations of a finding', () => {
  it('holds each place once, the strongest first', () => {
    const partial = fact(10, { effect: 'partial' });
    expect(evidenceOf([partial, fact(30), fact(30), fact(20)]).map(({ start }) => start)).toEqual([20, 30, 10]);
  });

  it('tells a result before that it took place', () => {
    const done = fact(10);
    const relief = fact(50, { element: 'trial-pain-reduction' });
    const byElement = new Map([
      ['trial-done', [done]],
      ['trial-pain-reduction', [relief]],
    ]);
    const evidence = rowEvidence('incomplete', ['trial-done', 'trial-pain-reduction'], byElement, () => []);
    expect(evidence.map(({ start }) => start)).toEqual([50, 10]);
  });

  it('of what is told in part, begins with the words that name most of it', () => {
    const surgery = fact(10, { element: 'conservative-surgical' });
    const listed = ['conservative-pharmacologic', 'conservative-physical'].map((element) =>
      fact(80, { element, effect: 'partial' }),
    );
    const byElement = new Map([...listed, surgery].map((one) => [one.element, [one]]));
    const starts = (status: 'incomplete' | 'met') =>
      rowEvidence(status, [...byElement.keys()], byElement, () => []).map(({ start }) => start);
    expect(starts('incomplete')).toEqual([80, 80, 10]);
    expect(starts('met')).toEqual([10, 80, 80]);
  });

  it('tells of a comparison what is now before what was then', () => {
    const then = fact(10, { value: '48 → 62' });
    const now = fact(60, { value: '48 → 62' }, '2014-06-18');
    const other = fact(30, {}, '2014-07-01');
    expect(evidenceOf([then, other, now]).map(({ start }) => start)).toEqual([60, 30, 10]);
  });

  it('tells of a comparison of one day the fuller words first', () => {
    const bare = fact(10, { value: '8 → 8' });
    const full = fact(40, { value: '8 → 8' });
    const longer = { ...full, evidence: { ...full.evidence, end: 90 } };
    expect(evidenceOf([bare, longer]).map(({ start }) => start)).toEqual([40, 10]);
  });

  it('leaves out what stands in no text', () => {
    const byHand = fact(0);
    expect(evidenceOf([{ ...byHand, evidence: { ...byHand.evidence, end: 0 } }])).toEqual([]);
  });

  it('of hundreds of places keeps those that decide, then the newest', () => {
    const old = Array.from({ length: 300 }, (_, i) => fact(i * 10, {}, '2009-01-01'));
    const newest = fact(5000, {}, '2014-01-01');
    const deciding = fact(4000, {}, '2008-01-01');
    const kept = evidenceOf([...old, deciding, newest], [deciding]).map(({ start }) => start);
    expect(kept.length).toBeLessThan(30);
    expect(kept).toContain(4000);
    expect(kept).toContain(5000);
  });
});
