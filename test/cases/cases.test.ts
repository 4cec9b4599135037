import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse.ts';
import { type Gold, optionsOf, readCases, scoreCase } from './gold.ts';

const cases = readCases(import.meta.dirname);
const scores = cases.map((c) => scoreCase(c));

/** Rows that are right today. Raise it with every improvement; it never falls. */
const FLOOR = 3920;

describe('the invented cases', () => {
  it('are all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(314);
  });

  it('say met nowhere that gold does not', () => {
    expect(scores.flatMap((s) => s.falseMet)).toEqual([]);
  });

  it('quote the text’s own words only', () => {
    expect(scores.flatMap((s) => s.notVerbatim)).toEqual([]);
  });

  it('take no evidence from words that prove nothing', () => {
    expect(scores.flatMap((s) => s.forbidden)).toEqual([]);
  });

  it('are right in as many rows as before', () => {
    const right = scores.reduce((n, s) => n + s.right, 0);
    const rows = scores.reduce((n, s) => n + s.rows, 0);
    const wrong = scores.flatMap((s) => s.wrong);
    if (wrong.length > 0) console.info(`${right} of ${rows} rows right; differences:\n  ${wrong.join('\n  ')}`);
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(FLOOR);
  });

  it.each(cases.map((c) => [c.name, c] as const))('%s: the requests, the set and the roll-up', (_, c) => {
    const { requests } = analyse(c.text, optionsOf(c.gold));
    expect(requests.map((r) => r.kind)).toEqual(c.gold.requests.map((r) => r.kind));
    for (const [i, want] of c.gold.requests.entries()) {
      expect(requests[i]?.criteriaSet).toBe(want.criteriaSet);
      // A case may fall short of "supports"; it may never claim it.
      if (want.rollUp === 'does-not-yet-support') expect(requests[i]?.rollUp).toBe(want.rollUp);
    }
  });

  it.each(cases.map((c) => [c.name, c] as const))('%s: the fields of the case', (_, c) => {
    const fields = analyse(c.text, optionsOf(c.gold)).case as unknown as Record<string, { value: unknown } | null>;
    for (const [field, value] of Object.entries(c.gold.case ?? {})) expect(fields[field]?.value, field).toBe(value);
  });
});

describe('the scorer of these tests', () => {
  const base: Gold = { id: 'x', request: null, today: '2014-03-25', edition: 'mtus-2009', requests: [] };
  const supported = cases.find((c) => c.name === 'implant-supported');
  if (!supported) throw new Error('the supported implant is gone');

  it('sees a false met', () => {
    const requests = [{ kind: 'idds-implant', criteria: { 'pain-duration': 'not-documented' } }];
    expect(scoreCase({ ...supported, gold: { ...base, requests } }).falseMet).toHaveLength(1);
  });

  it('sees evidence on forbidden ground', () => {
    const gold = { ...supported.gold, evidenceMustNotTouch: ['a reduction of 62%'] };
    expect(scoreCase({ ...supported, gold }).forbidden.length).toBeGreaterThan(0);
  });

  it('sees a quotation that is not the text’s', () => {
    const analysis = analyse(supported.text, optionsOf(supported.gold));
    expect(scoreCase({ ...supported, text: ` ${supported.text}` }, analysis).notVerbatim.length).toBeGreaterThan(0);
  });

  it('sees a request that is missing and one too many', () => {
    const gold = { ...base, requests: [{ kind: 'idds-removal' }] };
    const { wrong } = scoreCase({ ...supported, gold });
    expect(wrong.join()).toMatch(/no request idds-removal.*request idds-implant is none/);
  });
});
