import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Finding, type Reason, type Status } from '../../lib/analysis.ts';
import { CONDITION_IDS, type Conditions } from '../../lib/criteria/conditions.ts';
import { evaluate, evaluateElement, evaluateWithOverlays, rollUp } from '../../lib/criteria/evaluate.ts';
import { CRITERIA_SETS, criteriaSet } from '../../lib/criteria/sets.ts';
import { ELEMENT_IDS } from '../../lib/facts/elements.ts';
import type { Fact } from '../../lib/facts/fact.ts';
import { fact } from './fact-builder.ts';

function find(
  set: string,
  criterion: string,
  facts: Fact[],
  conditions: Conditions = {},
  anchor: string | null = null,
) {
  const finding = evaluate(criteriaSet(set), facts, conditions, anchor).find((one) => one.criterion === criterion);
  if (finding === undefined) throw new Error(`no ${criterion} in ${set}`);
  return finding;
}

describe('an element', () => {
  const on = (date: string) => ({ date });
  const not = { effect: 'not-met' } as const;
  const cases: [string, Fact[], Status, Reason[]][] = [
    ['silence', [], 'not-documented', ['absent']],
    ['the record shows it', [fact('x')], 'met', []],
    ['the record says the opposite', [fact('x', not)], 'not-met', ['contrary']],
    ['below a threshold', [fact('x', { ...not, reasons: ['below-threshold'] })], 'not-met', ['below-threshold']],
    ['told in part', [fact('x', { effect: 'partial' })], 'incomplete', ['incomplete']],
    ['told in part and the opposite', [fact('x', { effect: 'partial' }), fact('x', not)], 'not-met', ['contrary']],
    ['the record says it is missing', [fact('x', { effect: 'gap' })], 'not-documented', ['absent']],
    ['both, undated', [fact('x'), fact('x', not)], 'conflicting', ['contrary']],
    [
      'both, 30 days apart',
      [fact('x', on('2015-01-01')), fact('x', { ...not, ...on('2015-01-31') })],
      'conflicting',
      ['contrary'],
    ],
    [
      'against, 31 days later',
      [fact('x', on('2015-01-01')), fact('x', { ...not, ...on('2015-02-01') })],
      'not-met',
      ['contrary'],
    ],
    ['for, 31 days later', [fact('x', on('2015-02-01')), fact('x', { ...not, ...on('2015-01-01') })], 'met', []],
    [
      'a specialist against, another clinician’s own opinion later',
      [fact('x', on('2015-06-01')), fact('x', { ...not, specialist: true, ...on('2015-01-01') })],
      'conflicting',
      ['contrary'],
    ],
    [
      'a specialist against, a mention for',
      [fact('x', { reasons: ['inferred'] }), fact('x', { ...not, specialist: true })],
      'not-met',
      ['contrary'],
    ],
    ['planned only', [fact('x', { standing: 'plan' })], 'not-documented', ['planned-only']],
    ['a plan where a plan counts', [fact('functional-goals', { standing: 'plan' })], 'met', []],
    ['a reviewer’s gap', [fact('x', { standing: 'reviewer', effect: 'gap' })], 'not-documented', ['reviewer-finding']],
    ['a reviewer’s praise', [fact('x', { standing: 'reviewer' })], 'not-documented', ['reviewer-finding']],
    ['a reviewer’s contrary', [fact('x', { standing: 'reviewer', ...not })], 'not-met', ['reviewer-finding']],
    ['a reviewer’s contrary against the record', [fact('x'), fact('x', { standing: 'reviewer', ...not })], 'met', []],
    ['someone else’s', [fact('x', { reasons: ['wrong-subject'] })], 'not-documented', ['absent']],
    ['stale by its own words', [fact('x', { reasons: ['stale'] })], 'not-documented', ['stale']],
    ['inferred', [fact('x', { reasons: ['inferred'] })], 'met', ['inferred']],
    ['inferred and said', [fact('x', { reasons: ['inferred'] }), fact('x')], 'met', []],
    [
      'a lean',
      [fact('x', { effect: 'partial', reasons: ['contrary-lean'] })],
      'incomplete',
      ['incomplete', 'contrary-lean'],
    ],
  ];
  it.each(cases)('%s', (_, facts, status, reasons) => {
    const state = evaluateElement(facts[0]?.element ?? 'x', facts, [], null);
    expect([state.status, state.reasons]).toEqual([status, reasons]);
  });

  it('hears the earlier reviewer only where the record is silent, not where it is old', () => {
    const facts = [fact('x', { reasons: ['stale'] }), fact('x', { standing: 'reviewer', effect: 'not-met' })];
    const state = evaluateElement('x', facts, [], null);
    expect([state.status, state.reasons]).toEqual(['not-documented', ['stale', 'reviewer-finding']]);
  });

  it('is not turned by a later vague word', () => {
    const facts = [
      fact('x', { effect: 'not-met', date: '2015-01-01' }),
      fact('x', { effect: 'partial', date: '2015-06-01' }),
    ];
    expect(evaluateElement('x', facts, [], null).status).toBe('not-met');
  });

  it('takes a window of its own over that of the row', () => {
    const windows = [
      { days: 60, verified: 'default' as const },
      { days: 366, element: 'urine-screen', verified: 'default' as const },
    ];
    const old = { date: '2014-10-01' };
    expect(evaluateElement('urine-screen', [fact('urine-screen', old)], windows, '2015-02-01').status).toBe('met');
    expect(evaluateElement('pdmp', [fact('pdmp', old)], windows, '2015-02-01').status).toBe('not-documented');
  });

  it('counts age from the anchor date', () => {
    const windows = [
      { days: 60, verified: 'default' as const },
      { days: 30, from: '2026-04-01', verified: 'source' as const },
    ];
    const state = (date: string | null, anchor: string | null) =>
      evaluateElement('x', [fact('x', { date })], windows, anchor).status;
    expect(state('2015-01-01', '2015-03-02')).toBe('met');
    expect(state('2015-01-01', '2015-03-03')).toBe('not-documented');
    expect(state(null, '2015-03-03')).toBe('met');
    expect(state('2015-01-01', null)).toBe('met');
    expect(state('2026-03-10', '2026-04-20')).toBe('not-documented');
  });
});

describe('a criterion', () => {
  const partial = (element: string) => fact(element, { effect: 'partial' });
  const not = (element: string) => fact(element, { effect: 'not-met' });
  const implant = 'idds-nonmalignant-implant';
  const long = { 'three-months-use': true };
  const cases: [string, string, string, Fact[], Status, Conditions?][] = [
    [
      'relief without function or medicine',
      implant,
      'trial-success',
      [fact('trial-done'), fact('trial-pain-reduction')],
      'incomplete',
    ],
    [
      'the whole trial',
      implant,
      'trial-success',
      [fact('trial-done'), fact('trial-pain-reduction'), fact('trial-function'), fact('trial-oral-reduction')],
      'met',
    ],
    ['a trial that failed', implant, 'trial-success', [fact('trial-done'), not('trial-pain-reduction')], 'not-met'],
    ['a trial only planned', implant, 'trial-success', [fact('trial-done', { standing: 'plan' })], 'not-documented'],
    [
      'drugs and therapy failed for six months',
      implant,
      'conservative-failure',
      [fact('conservative-pharmacologic'), fact('conservative-physical'), fact('conservative-six-months')],
      'met',
    ],
    [
      'the same, therapy declined too',
      implant,
      'conservative-failure',
      [
        fact('conservative-pharmacologic'),
        fact('conservative-physical'),
        fact('conservative-six-months'),
        not('conservative-psychologic'),
      ],
      'not-met',
    ],
    ['an operation only', implant, 'conservative-failure', [fact('conservative-surgical')], 'incomplete'],
    ['a list without outcomes', implant, 'conservative-failure', [partial('conservative-pharmacologic')], 'incomplete'],
    ['cleared, origin untold', implant, 'psych-eval', [fact('psych-obtained')], 'incomplete'],
    ['evaluation and origin', implant, 'psych-eval', [fact('psych-obtained'), fact('psych-origin')], 'met'],
    [
      'the same with a psychiatric condition',
      implant,
      'psych-eval',
      [fact('psych-obtained'), fact('psych-origin')],
      'incomplete',
      { 'psychiatric-comorbidity': true },
    ],
    [
      'benefit not expected',
      implant,
      'psych-eval',
      [fact('psych-obtained'), fact('psych-origin'), not('psych-benefit')],
      'not-met',
    ],
    ['no infection, clotting silent', implant, 'no-contraindications', [fact('infection-addressed')], 'incomplete'],
    [
      'both addressed',
      implant,
      'no-contraindications',
      [fact('infection-addressed'), fact('coagulation-addressed')],
      'met',
    ],
    [
      'an anticoagulant without a plan',
      implant,
      'no-contraindications',
      [fact('infection-addressed'), fact('coagulation-addressed'), not('bleeding-risk')],
      'conflicting',
    ],
    ['an open wound', implant, 'no-contraindications', [not('infection-addressed'), not('bleeding-risk')], 'not-met'],
    [
      'the trial itself is asked for',
      'idds-nonmalignant-trial',
      'trial-success',
      [fact('trial-done')],
      'not-applicable',
    ],
    [
      'not tolerated, schedule untold',
      'idds-malignant-implant',
      'analgesic-failure',
      [fact('analgesic-side-effects')],
      'met',
    ],
    [
      'as needed only',
      'idds-malignant-implant',
      'analgesic-failure',
      [partial('scheduled-analgesic-failed')],
      'incomplete',
    ],
    ['controlled', 'idds-malignant-implant', 'analgesic-failure', [not('scheduled-analgesic-failed')], 'not-met'],
    [
      'cancer: function unchanged is only noted',
      'idds-malignant-implant',
      'trial-success',
      [fact('trial-done'), fact('trial-pain-reduction'), not('trial-function')],
      'met',
    ],
    ['drug named only', 'idds-refill', 'drug-dose', [fact('pump-drug')], 'incomplete'],
    ['no change of programme', 'idds-refill', 'reprogram-reason', [], 'not-applicable'],
    ['a change of programme', 'idds-reprogram', 'reprogram-reason', [], 'not-documented'],
    ['back at work', 'opioid-ongoing', 'continue-basis', [fact('returned-to-work')], 'met'],
    [
      'function and pain better',
      'opioid-ongoing',
      'continue-basis',
      [fact('improved-function'), fact('improved-pain')],
      'met',
    ],
    ['function better, pain untold', 'opioid-ongoing', 'continue-basis', [fact('improved-function')], 'incomplete'],
    [
      'function better, pain worse',
      'opioid-ongoing',
      'continue-basis',
      [fact('improved-function'), not('improved-pain')],
      'incomplete',
      long,
    ],
    [
      'off work, the rest untold, three months',
      'opioid-ongoing',
      'continue-basis',
      [not('returned-to-work')],
      'not-met',
      long,
    ],
    [
      'off work, the rest untold, use not readable',
      'opioid-ongoing',
      'continue-basis',
      [not('returned-to-work')],
      'incomplete',
    ],
    [
      'off work but retired',
      'opioid-ongoing',
      'continue-basis',
      [not('returned-to-work')],
      'not-documented',
      { ...long, retired: true },
    ],
    ['both limbs silent', 'opioid-ongoing', 'continue-basis', [], 'not-documented', long],
    [
      'screen, review and word',
      'opioid-ongoing',
      'aberrant',
      [fact('urine-screen'), fact('pdmp'), fact('drug-behavior')],
      'met',
    ],
    ['a word only', 'opioid-ongoing', 'aberrant', [partial('drug-behavior')], 'incomplete'],
    ['an unexplained screen', 'opioid-ongoing', 'aberrant', [not('urine-screen'), fact('pdmp')], 'not-met'],
    ['one source by statement', 'opioid-ongoing', 'single-source', [fact('single-source-stated')], 'incomplete'],
    ['one source by the review', 'opioid-ongoing', 'single-source', [fact('pdmp-single-source')], 'met'],
    [
      'sig and supply differ',
      'opioid-ongoing',
      'quantity',
      [fact('dose-computable'), not('dose-computable')],
      'conflicting',
    ],
    ['known to be at or under the level', 'opioid-ongoing', 'over-120', [], 'not-applicable'],
    ['above the level, silent', 'opioid-ongoing', 'over-120', [], 'not-documented', { 'dose-over-120': true }],
    ['short use', 'opioid-ongoing', 'diagnosis-recheck', [fact('diagnosis-rechecked')], 'not-applicable'],
    [
      'a plan to monitor',
      'opioid-initiation',
      'monitoring-start',
      [fact('monitoring-start', { standing: 'plan' })],
      'met',
    ],
  ];
  it.each(cases)('%s', (_, set, criterion, facts, status, conditions = {}) => {
    expect(find(set, criterion, facts, conditions).status).toBe(status);
  });

  it('keeps a reviewer’s gap beside what the record shows', () => {
    const finding = find(implant, 'trial-success', [
      fact('trial-done', { at: 10, quote: 'the intra-thecal pump trial' }),
      fact('trial-pain-reduction', { at: 10, quote: '80 % relief for seven days', value: '80 % relief' }),
      fact('trial-function', {
        standing: 'reviewer',
        effect: 'gap',
        at: 90,
        quote: 'not qualified with improved function',
      }),
    ]);
    expect(finding.status).toBe('incomplete');
    expect(finding.reasons).toEqual(['incomplete', 'reviewer-finding']);
    expect(finding.elements).toEqual({
      'trial-done': 'met',
      'trial-pain-reduction': 'met',
      'trial-function': 'not-documented',
      'trial-oral-reduction': 'not-documented',
    });
    expect(finding.evidence.map((one) => one.polarity)).toEqual(['for', 'for', 'gap']);
    expect(finding.explanation).toBe(
      'Found: a temporary trial, pain relief during the trial of at least half (80% relief). ' +
        'Noted as missing by an earlier reviewer: function during the trial; not found in the text: oral pain medicine during the trial.',
    );
    expect(finding.missing).toMatch(/^Please send the record of the temporary trial \(the implanting physician; /);
  });

  it('finds opposite words on one limb conflicting, the other being silent', () => {
    const both = [fact('pump-malfunction'), fact('pump-malfunction', { effect: 'not-met' })];
    expect(find('idds-replacement', 'failure-or-end-of-life', both).status).toBe('conflicting');
    const other = [...both, fact('replacement-indicator', { effect: 'partial' })];
    expect(find('idds-replacement', 'failure-or-end-of-life', other).status).toBe('incomplete');
  });

  it('keeps what is only noted out of status and reasons', () => {
    const finding = find('idds-spasticity', 'oral-baclofen-failure', [
      fact('oral-baclofen-dose', { effect: 'partial', reasons: ['contrary-lean'] }),
    ]);
    expect([finding.status, finding.reasons]).toEqual(['not-documented', ['absent']]);
  });

  it('supports by the required rows alone', () => {
    const needed = ELEMENT_IDS.filter((id) => !['functional-goals', 'pump-model'].includes(id));
    const findings = evaluate(
      criteriaSet(implant),
      needed.map((element) => fact(element)),
      {},
      null,
    );
    expect(findings.find((one) => one.criterion === 'goals-of-care')?.status).toBe('not-documented');
    expect(rollUp(findings)).toBe('supports');
    expect(rollUp([])).toBe('does-not-yet-support');
  });

  it('lists one quotation once for an element', () => {
    const twice = [fact('trial-done', { at: 5 }), fact('trial-done', { at: 5 })];
    expect(find(implant, 'trial-success', twice).evidence).toHaveLength(1);
  });
});

const date = fc.constantFrom(null, '2014-01-01', '2014-12-01', '2015-01-15', '2015-02-01');
const anyFact = fc
  .record({
    element: fc.constantFrom(...ELEMENT_IDS),
    effect: fc.constantFrom('met', 'partial', 'not-met', 'gap' as const),
    standing: fc.constantFrom('record', 'plan', 'reviewer' as const),
    specialist: fc.boolean(),
    reasons: fc.subarray<Reason>(['inferred', 'stale', 'contrary-lean', 'wrong-subject']),
    date,
    at: fc.nat(1000),
  })
  .map(({ element, ...parts }) => fact(element, parts as Parameters<typeof fact>[1]));
const set = fc.constantFrom(...CRITERIA_SETS.values());
const conditions = fc
  .subarray(CONDITION_IDS)
  .map((ids) => Object.fromEntries(ids.map((id) => [id, true])) as Conditions);
const anchor = fc.constantFrom(null, '2015-02-10');

/** Facts about the elements of one row, so that they meet. */
const rowCase = set.chain((one) =>
  fc.constantFrom(...one.rows).chain((row) => {
    const elements = ELEMENT_IDS.filter((id) => JSON.stringify(row).includes(`"${id}"`));
    const near = anyFact.chain((base) =>
      fc.constantFrom(...elements).map((element) => ({ ...base, element, evidence: { ...base.evidence, element } })),
    );
    return fc.record({
      set: fc.constant(one),
      criterion: fc.constant(row.id),
      facts: fc.array(near, { maxLength: 8 }),
      added: near,
    });
  }),
);

const RANK: Status[] = ['not-met', 'conflicting', 'not-documented', 'incomplete', 'met'];

describe('properties', () => {
  it('a supporting fact of the record never lowers a status', () => {
    fc.assert(
      fc.property(rowCase, conditions, anchor, ({ set: one, criterion, facts, added }, holding, at) => {
        const support = { ...added, effect: 'met' as const, standing: 'record' as const, reasons: [] };
        const status = (list: Fact[]) =>
          evaluate(one, list, holding, at).find((finding) => finding.criterion === criterion)?.status;
        const before = status(facts);
        const after = status([...facts, support]);
        if (before === undefined || before === 'not-applicable') return after === before;
        return RANK.indexOf(after as Status) >= RANK.indexOf(before);
      }),
      { numRuns: 2000 },
    );
  });

  it('without a supporting fact of the record nothing is met', () => {
    fc.assert(
      fc.property(set, fc.array(anyFact, { maxLength: 30 }), conditions, anchor, (one, facts, holding, at) => {
        const weak = facts.map((each) => (each.effect === 'met' ? { ...each, standing: 'reviewer' as const } : each));
        return evaluateWithOverlays(one, weak, holding, at).every((finding) => finding.status !== 'met');
      }),
    );
  });

  it('findings are of the schema, keep the quotations, and do not depend on the order of facts', () => {
    fc.assert(
      fc.property(rowCase, conditions, anchor, ({ set: one, facts, criterion }, holding, at) => {
        const findings = evaluate(one, facts, holding, at);
        for (const finding of findings) {
          Finding.parse(finding);
          expect(finding.missing === null).toBe(['met', 'not-applicable'].includes(finding.status));
        }
        const finding = findings.find((each) => each.criterion === criterion);
        if (finding !== undefined && finding.status !== 'not-applicable') {
          const quoted = new Set(finding.evidence.map((each) => `${each.start} ${each.element}`));
          for (const each of facts) expect(quoted.has(`${each.evidence.start} ${each.element}`)).toBe(true);
        }
        const statuses = (list: Fact[]) =>
          evaluate(one, list, holding, at).map((each) => [each.criterion, each.status]);
        expect(statuses([...facts].reverse())).toEqual(statuses(facts));
      }),
    );
  });
});
