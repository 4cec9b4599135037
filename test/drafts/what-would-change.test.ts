import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../lib/analysis.ts';
import { evaluateWithOverlays, rollUp } from '../../lib/criteria/evaluate.ts';
import { CRITERIA_SETS, criteriaSet } from '../../lib/criteria/sets.ts';
import { whatWouldChange } from '../../lib/drafts/what-would-change.ts';

describe('what would change', () => {
  it('is nothing where the record supports the request', () => {
    const set = criteriaSet('idds-nonmalignant-implant');
    const findings = evaluateWithOverlays(set, [], {}, null).map((one) => ({ ...one, status: 'met' as const }));
    expect(whatWouldChange(findings, set)).toEqual({ documents: [], contradicted: [] });
  });

  it('names a document once for all its rows, the decisive one first, and what no paper turns', () => {
    const set = criteriaSet('idds-refill');
    const findings = evaluateWithOverlays(set, [], {}, null).map((one) =>
      one.criterion === 'functional-outcome' ? { ...one, status: 'not-met' as const } : one,
    );
    const { documents, contradicted } = whatWouldChange(findings, set);
    expect(documents[0]).toEqual({
      document: 'Pump telemetry print-out',
      criteria: ['pump-in-situ', 'reservoir-interval'],
    });
    expect(contradicted).toEqual(['functional-outcome']);
    expect(documents.flatMap((one) => one.criteria)).not.toContain('functional-outcome');
    expect(documents.flatMap((one) => one.criteria)).not.toContain('oral-opioid-use');
  });

  it('is enough, and with any of its papers left out it is not', () => {
    const requestable = [...CRITERIA_SETS.values()].filter((set) => !set.overlay);
    const statuses = fc.array(fc.constantFrom(...STATUSES.filter((one) => one !== 'not-met')), {
      minLength: 60,
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.constantFrom(...requestable), statuses, (set, given) => {
        const findings = evaluateWithOverlays(set, [], {}, null).map((one, index) => ({
          ...one,
          status: given[index] ?? ('met' as const),
        }));
        const { documents } = whatWouldChange(findings, set);
        const rollUpWith = (papers: typeof documents) => {
          const shown = papers.flatMap((one) => one.criteria);
          return rollUp(findings.map((one) => (shown.includes(one.criterion) ? { ...one, status: 'met' } : one)));
        };
        const applies = findings.some((one) => one.required && one.status !== 'not-applicable');
        if (applies) expect(rollUpWith(documents)).toBe('supports');
        for (const left of documents)
          expect(rollUpWith(documents.filter((one) => one !== left))).toBe('does-not-yet-support');
      }),
    );
  });
});
