import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFields, DailyDose, Finding } from '../../lib/analysis.ts';
import { CONDITION_IDS, type Conditions } from '../../lib/criteria/conditions.ts';
import { chooseEdition } from '../../lib/criteria/editions.ts';
import { evaluateWithOverlays, rollUp } from '../../lib/criteria/evaluate.ts';
import { CRITERIA_SETS, criteriaSet } from '../../lib/criteria/sets.ts';
import { type DraftContext, type DraftRequest, draft } from '../../lib/drafts/draft.ts';
import { ELEMENT_ASKS, elementAsk } from '../../lib/drafts/element-asks.ts';
import { missingDocuments } from '../../lib/drafts/missing-documents.ts';
import { wordCount } from '../../lib/drafts/rationale.ts';
import { pageLines } from '../../lib/drafts/request-for-information.ts';
import { joinLines, linesOf } from '../../lib/drafts/restate.ts';
import { STATUS_WORDS } from '../../lib/drafts/wording.ts';
import { ELEMENT_IDS, elementOf } from '../../lib/facts/elements.ts';
import type { Fact } from '../../lib/facts/fact.ts';
import { fact } from '../criteria/fact-builder.ts';
import { neverWords } from './never-words.ts';

const value = <T>(of: T, quote = String(of)) => ({ value: of, evidence: fact('x', { quote }).evidence });

const CASE: CaseFields = {
  caseNumber: value('TX-4410'),
  claimNumber: value('C-77812'),
  dateOfInjury: value('2011-02-03'),
  decisionDate: null,
  urDecisionDate: null,
  rfaDate: value('2014-05-02'),
  age: value(51),
  sex: value('female'),
  priority: null,
  diagnoses: [],
  noteDates: [value('2014-04-28'), value('2014-01-16')],
};

const DOSE: DailyDose = {
  table: 'mtus-2009',
  unit: 'mg MED/day',
  total: 270,
  lowerBound: true,
  steps: [
    {
      drug: 'oxycodone',
      text: '30 mg × 180 ÷ 30 days = 180 mg/day × 1.5 = 270',
      med: 270,
      assumed: ['days supply not stated; 30 assumed'],
    },
  ],
  excluded: [{ drug: 'morphine', why: 'dose not stated' }],
};

/** Much of everything: what a long record can bring. */
const STEPS = ['oxycodone', 'morphine', 'hydrocodone/acetaminophen', 'methadone', 'tramadol'].map((drug) => ({
  ...(DOSE.steps[0] as DailyDose['steps'][number]),
  drug,
  assumed: [
    'days supply not stated; 30 assumed',
    '289.3 at 28 days, 90 at 90 days; more than 120 below 67.5 days',
    'directions allow 4/day; 6/day dispensed on average',
  ],
}));
const MUCH: Partial<DraftContext> = {
  case: {
    ...CASE,
    noteDates: Array.from({ length: 14 }, (_, month) =>
      value(`2013-${String((month % 12) + 1).padStart(2, '0')}-0${(month % 9) + 1}`),
    ),
  },
  dailyDose: [{ ...DOSE, total: 1350, steps: STEPS }],
  medications: Array.from({ length: 16 }, (_, index) => ({
    name: `oxycodone`,
    brand: null,
    class: index % 2 === 0 ? 'opioid-agonist' : 'benzodiazepine',
    schedule: 'II',
    route: 'oral',
    status: 'current' as const,
    strength: 30,
    unit: 'mg',
    quantity: null,
    daysSupply: null,
    unitsPerDay: null,
    sig: null,
    evidence: fact('x', { quote: `${'a tablet of oxycodone 30 mg by mouth '.repeat(6)}`, at: index * 7 }).evidence,
  })),
  pump: {
    emptyDate: '2014-05-09',
    dueDate: '2014-05-02',
    steps: [
      '(20 − 2) mL × 20 per mL ÷ 6 per day = 60 days, stable for 50 days',
      'residual volume not stated; 2 mL assumed',
      'last refill 2014-03-10',
      'empty on 2014-05-09; less 7 days, due by 2014-05-02',
    ],
    evidence: [fact('x', { quote: 'last refill 03/10/2014' }).evidence],
  },
};

function contextOf(dailyDose: DailyDose[] = []): DraftContext {
  return {
    edition: chooseEdition('2014-05-02', 'request form date'),
    case: CASE,
    medications: [],
    dailyDose,
    pump: null,
    today: '2014-05-09',
  };
}

function requestOf(
  set: string,
  facts: Fact[],
  conditions: Conditions = {},
  label = 'Lumbar pump implant',
): DraftRequest {
  const findings = evaluateWithOverlays(criteriaSet(set), facts, conditions, '2014-05-02');
  return {
    id: 'r1',
    kind: set,
    label,
    evidence: null,
    flags: [],
    drug: null,
    criteriaSet: set,
    rollUp: rollUp(findings),
    findings,
    missingDocuments: missingDocuments(findings, criteriaSet(set)),
  };
}

function strayQuotations(text: string, request: DraftRequest, context: DraftContext): string[] {
  const collapse = (words: string) => words.split(/\s+/).filter(Boolean).join(' ');
  const known = [
    request.label,
    criteriaSet(request.criteriaSet).title,
    ...context.medications.map((one) => one.evidence.quote),
    ...request.findings.flatMap((one) => one.evidence.map((each) => each.quote)),
  ].map(collapse);
  return [...text.matchAll(/“([^”]*)”/g)]
    .map((match) => match[1] ?? '')
    .filter((quote) => !known.some((words) => words.includes(quote)));
}

function check(request: DraftRequest, context: DraftContext): void {
  const { drafts, draftSentences, notices } = draft(request, context);
  expect(notices).toEqual([]);
  for (const kind of Object.keys(drafts) as (keyof typeof drafts)[])
    expect(joinLines(linesOf(drafts[kind], draftSentences[kind]))).toBe(drafts[kind]);
  expect(wordCount(drafts.rationale)).toBeLessThanOrEqual(400);
  expect(wordCount(drafts.rationale)).toBeGreaterThanOrEqual(150);
  expect(pageLines(drafts.requestForInformation)).toBeLessThanOrEqual(48);
  expect(drafts.nurseSummary.split('\n').length).toBeLessThanOrEqual(60);
  for (const text of [drafts.rationale, drafts.requestForInformation, drafts.nurseSummary]) {
    expect(neverWords(text)).toEqual([]);
    expect(strayQuotations(text, request, context)).toEqual([]);
    expect(text.endsWith(' for the physician reviewer’s own, independent judgment. It decides nothing.')).toBe(true);
    const safety = criteriaSet(request.criteriaSet).safety;
    if (safety !== null) expect(text).toContain(safety);
  }
  for (const text of Object.values(drafts)) expect(text.isWellFormed()).toBe(true);
  expect(drafts.worklistNote.length).toBeLessThanOrEqual(160);
  expect(drafts.worklistNote).not.toMatch(/C-77812|TX-4410/);
  expect(drafts.worklistNote.split(' | ')).toHaveLength(6);
}

const TRIAL: Fact[] = [
  fact('trial-done', { quote: 'the pump trial', at: 100, date: '2014-01-16' }),
  fact('trial-pain-reduction', {
    quote: '75 % less pain\nfor six days',
    at: 120,
    date: '2014-01-16',
    value: '75 % relief',
  }),
  fact('trial-function', { effect: 'gap', standing: 'reviewer', quote: 'nothing on function', at: 400 }),
];

describe('drafts', () => {
  it('tell what the record shows, what it does not, and decide nothing', () => {
    const request = requestOf('idds-nonmalignant-implant', TRIAL);
    const context = contextOf();
    check(request, context);
    const { rationale, worklistNote, requestForInformation } = draft(request, context).drafts;
    expect(rationale).toContain(
      'Successful temporary trial (mentioned, result missing): “75 % less pain for six days” (1/16/2014), “the pump trial” (1/16/2014); ' +
        'noted as missing: “nothing on function” (an earlier reviewer). Not shown: function during the trial; oral pain medicine during the trial.',
    );
    expect(rationale).toContain(
      'On this text, 0 of 7 required criteria are supported; the documentation reviewed does not yet support the requested item',
    );
    expect(rationale).toContain('Implantable drug-delivery systems (IDDSs), pp. 52-54');
    expect(worklistNote).toBe(
      'Lumbar pump implant | MTUS09 | met 0, not met 0, partly 1, missing 6, conflict 0 | gap: Successful temporary trial | due - | none',
    );
    expect(requestForInformation).toContain(
      '1. Please send the record of the temporary trial (the implanting physician;',
    );
  });

  it('work the dose out where it matters, with its assumption', () => {
    const request = requestOf(
      'opioid-ongoing',
      [],
      { 'dose-over-120': true, 'long-term': true },
      'Oxycodone 30mg #180',
    );
    const context = contextOf([DOSE]);
    check(request, context);
    const { rationale, requestForInformation } = draft(request, context).drafts;
    for (const text of [rationale, requestForInformation]) {
      expect(text).toContain('30 mg × 180 ÷ 30 days = 180 mg/day × 1.5 = 270 (days supply not stated; 30 assumed)');
      expect(text).toContain(
        'Total: at least 270 mg MED/day, by the table of MTUS Chronic Pain Medical Treatment Guidelines (2009)',
      );
      expect(text).toContain('morphine: not in the total, dose not stated');
    }
    expect(rationale).toContain('Opioids, dosing, pp. 86-87 [page to be confirmed]');
  });

  it('quote both sides of a conflict', () => {
    const request = requestOf('idds-nonmalignant-implant', [
      fact('no-further-surgery', { quote: 'not a surgical candidate', at: 10, date: '2014-04-01' }),
      fact('no-further-surgery', {
        effect: 'not-met',
        specialist: true,
        quote: 'a revision fusion is advised',
        at: 60,
        date: '2014-04-10',
      }),
    ]);
    check(request, contextOf());
    expect(draft(request, contextOf()).drafts.rationale).toContain(
      '(conflicting): “not a surgical candidate” (4/1/2014); against it “a revision fusion is advised” (4/10/2014)',
    );
  });

  it('hand a complete file on only where nothing calls for a physician', () => {
    const all = ELEMENT_IDS.map((element) => fact(element, { date: '2014-04-28' }));
    const summary = (facts: Fact[], conditions: Conditions = {}) =>
      draft(requestOf('idds-refill', facts, conditions), contextOf()).drafts.nurseSummary;
    expect(summary(all)).toContain('the documentation appears complete');
    expect(summary([...all, fact('oral-opioid-trend', { effect: 'partial', reasons: ['contrary-lean'] })])).toContain(
      'physician review needed',
    );
    const withoutPlan = all.filter((one) => one.element !== 'benzodiazepine-plan');
    expect(summary(withoutPlan, { 'opioid-with-benzodiazepine': true })).toContain('physician review needed');
    expect(summary([])).toContain('physician review needed');
  });

  it('leave out a total that is not the sum of its lines, and say so', () => {
    const request = requestOf('opioid-ongoing', [], { 'dose-over-120': true }, 'Oxycodone 30mg #180');
    const { drafts, draftSentences, notices } = draft(request, contextOf([{ ...DOSE, total: 290 }]));
    for (const kind of ['rationale', 'requestForInformation', 'nurseSummary'] as const) {
      expect(drafts[kind]).not.toContain('290');
      expect(drafts[kind]).toContain('\n- [A sentence is left out here: a figure in it is not found');
      const line = linesOf(drafts[kind], draftSentences[kind]).find((one) => one.key === 'dose/total');
      expect(line?.basis).toEqual([{ kind: 'frame' }]);
    }
    expect(notices).toHaveLength(3);
    expect(notices[0]).toEqual({
      code: 'draft-sentence-withheld',
      message:
        'A sentence of the rationale (dose/total) was left out: a figure in it is not found in the words that it rests on.',
    });
  });

  it('tell what the reviewer entered as the reviewer’s', () => {
    const request = requestOf('idds-nonmalignant-implant', TRIAL);
    const { drafts, draftSentences } = draft(request, {
      ...contextOf(),
      due: { date: '2014-05-16', steps: ['received 2014-05-09', 'five business days: 2014-05-16'] },
      entries: {
        findings: { 'trial-success': { reason: 'the trial sheet of 12 May was read by telephone' } },
        informationRequested: 'trial record, from Dr. Orr, on 9 May 2014; not received',
        telephone: '555 0100, weekdays 9 to 5',
      },
    });
    expect(drafts.rationale).toContain('set by the reviewer: “the trial sheet of 12 May was read by telephone”)');
    expect(drafts.rationale).toContain(
      'Information requested: trial record, from Dr. Orr, on 9 May 2014; not received',
    );
    expect(drafts.requestForInformation).toContain('To speak with the reviewer, call: 555 0100, weekdays 9 to 5');
    expect(drafts.requestForInformation).toContain('Please reply by: 5/16/2014');
    expect(drafts.nurseSummary).toContain('Decision due: 5/16/2014');
    expect(drafts.worklistNote).toContain('| due 5/16/2014 |');
    const trial = draftSentences.rationale.find((one) => one.key === 'row/trial-success');
    expect(trial?.basis).toContainEqual({
      kind: 'reviewer-entry',
      entry: 'the trial sheet of 12 May was read by telephone',
    });
  });

  it('quote a request line as far as the request goes, not what was decided on it', () => {
    const label = 'Lumbar pump implant';
    const line = fact('pain-duration', { quote: `${label}: Upheld`, at: 30 });
    const asked = { ...line, evidence: { ...line.evidence, voice: 'request' as const } };
    const request = requestOf('idds-nonmalignant-implant', [asked]);
    const { drafts, draftSentences } = draft(request, contextOf());
    for (const text of Object.values(drafts)) expect(text).not.toContain('Upheld');
    const row = draftSentences.rationale.find((one) => one.key === 'row/pain-duration');
    expect(row?.basis).toContainEqual({ kind: 'evidence', spans: [{ start: 30, end: 30 + label.length }] });
  });

  it('tell words that help beside those that do not', () => {
    const request = requestOf('opioid-ongoing', [
      fact('activities', { effect: 'not-met', quote: 'no longer cooks', at: 10, date: '2014-04-10' }),
      fact('activities', { effect: 'partial', quote: 'walks to the shop', at: 60, date: '2014-04-10' }),
    ]);
    expect(draft(request, contextOf()).drafts.rationale).toContain(
      'Function with the opioids (contradicted): “no longer cooks” (4/10/2014); also told: “walks to the shop” (4/10/2014)',
    );
  });

  it('tell the same words once, though they speak for one part and against another, and of two days', () => {
    const words = 'trial 1/13 to 1/16/2014, pain from 8 to 6';
    const request = requestOf('idds-nonmalignant-implant', [
      fact('trial-pain-reduction', { effect: 'not-met', quote: words, at: 10, date: '2014-01-16' }),
      fact('trial-done', { quote: words, at: 10, date: '2014-01-13' }),
    ]);
    expect(draft(request, contextOf()).drafts.rationale.split(words)).toHaveLength(2);
  });

  it('tell a plan as a plan, not as missing, and none beside what is shown', () => {
    const plan = {
      ...fact('psych-obtained', { effect: 'gap', standing: 'plan', quote: 'to see the psychologist', at: 10 }),
    };
    plan.evidence = { ...plan.evidence, voice: 'plan' };
    const open = draft(requestOf('idds-nonmalignant-implant', [plan]), contextOf()).drafts.rationale;
    expect(open).toContain('told as a plan: “to see the psychologist”');
    expect(open).not.toContain('noted as missing');
    const age = { ...plan, element: 'pump-in-situ' };
    const shown = fact('pump-in-situ', { quote: 'pump since 2011', at: 60 });
    const met = draft(requestOf('idds-refill', [age, shown]), contextOf()).drafts.rationale;
    expect(met).toContain('Implanted pump in place (met): “pump since 2011”');
    expect(met).not.toContain('to see the psychologist');
  });

  it('say of an advisory criterion that stands among required ones that it is advisory', () => {
    const request = requestOf('idds-nonmalignant-implant', [
      ...TRIAL,
      fact('functional-goals', { effect: 'not-met', quote: 'no goal was set', at: 500 }),
    ]);
    expect(draft(request, contextOf()).drafts.rationale).toContain('Functional goals (advisory; contradicted): ');
  });

  it('tell rows of equal state and equal words together', () => {
    const words = { effect: 'not-met', quote: 'pain is 8/10 on and off the drug', at: 10, date: '2014-04-10' } as const;
    const request = requestOf('opioid-ongoing', [fact('analgesia', words), fact('dose-reason', words)], {
      'dose-over-120': true,
    });
    expect(draft(request, contextOf()).drafts.rationale).toMatch(
      /Pain relief from the opioids; [^\n]*\(contradicted\): “pain is 8\/10 on and off the drug” \(4\/10\/2014\)/,
    );
  });

  it('say when the pump runs empty, or that it cannot be computed', () => {
    const request = requestOf('idds-refill', []);
    const pump = {
      emptyDate: '2014-05-18',
      dueDate: '2014-05-11',
      steps: ['alarm date 2014-05-18', 'empty on 2014-05-18; less 7 days, due by 2014-05-11'],
      evidence: [fact('x', { quote: 'alarm date 05/18/2014' }).evidence],
    };
    const { drafts } = draft(request, { ...contextOf(), pump });
    expect(drafts.rationale).toContain('the pump runs empty on 5/18/2014; the refill is due by 5/11/2014');
    expect(drafts.worklistNote).toMatch(/\| empty 5\/18\/2014$/);
    expect(draft(request, contextOf()).drafts.requestForInformation).toContain('cannot be computed from the text');
  });

  it('keep the note to a line whatever the request is called', () => {
    const flags = ['catheter-purpose-unclear', 'trial-or-permanent-unclear'];
    const high = requestOf('opioid-ongoing', [], { 'dose-over-120': true }, 'A very long request | '.repeat(20));
    check({ ...high, flags }, contextOf());
    const request = { ...requestOf('idds-nonmalignant-implant', [], {}, 'A very long request | '.repeat(20)), flags };
    check(request, {
      ...contextOf(),
      edition: { ...chooseEdition(null), id: 'an-organisation-s-own-very-long-edition-name' },
    });
  });

  it('hold for any facts and any set', () => {
    const anyFact = fc
      .record({
        element: fc.constantFrom(...ELEMENT_IDS),
        effect: fc.constantFrom('met', 'partial', 'not-met', 'gap' as const),
        standing: fc.constantFrom('record', 'plan', 'reviewer' as const),
        date: fc.constantFrom(null, '2014-04-01', '2012-01-01'),
        quote: fc.constantFrom(
          'pain 8/10 after',
          'denied by the plan',
          `${'word '.repeat(80)}end`,
          'unbroken'.repeat(60),
        ),
        at: fc.nat(500),
      })
      .map(({ element, ...parts }) => fact(element, parts as Parameters<typeof fact>[1]));
    const requestable = [...CRITERIA_SETS.values()].filter((set) => !set.overlay).map((set) => set.id);
    fc.assert(
      fc.property(
        fc.constantFrom(...requestable),
        fc.array(anyFact, { maxLength: 40 }),
        fc.subarray(CONDITION_IDS),
        fc.boolean(),
        fc.constantFrom('Lumbar pump implant', 'A pump, with all that belongs to it, as told. '.repeat(12)),
        (set, facts, ids, much, label) => {
          const conditions = Object.fromEntries(ids.map((id) => [id, true]));
          check(requestOf(set, facts, conditions, label), { ...contextOf([DOSE]), ...(much ? MUCH : {}) });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('missing documents', () => {
  it('merge asks by document, the decisive first, the advisory last, at most ten', () => {
    const request = requestOf('opioid-ongoing', [], { 'dose-over-120': true, 'long-term': true });
    const documents = request.missingDocuments;
    expect(new Set(documents.map((one) => one.document)).size).toBe(documents.length);
    expect(documents[0]?.criteria).toEqual(['over-120']);
    expect(documents[1]?.document).toBe('Prescriber’s progress note');
    expect(documents[1]?.criteria.slice(0, 3)).toEqual(['analgesia', 'activities', 'adverse-effects']);
    expect(documents[1]?.text).not.toContain('present treatment other than opioids');
    const further = documents.find((one) => one.document === 'Prescriber’s progress note, further points');
    expect(further?.text).toContain('In the prescriber’s progress note also, if available: present treatment other');
    expect(documents.indexOf(further as never)).toBeGreaterThan(
      documents.findIndex((one) => one.document === 'Treatment history'),
    );
    for (const set of CRITERIA_SETS.values()) {
      if (!set.overlay) expect(requestOf(set.id, []).missingDocuments.length).toBeLessThanOrEqual(10);
    }
    const implant = requestOf('idds-nonmalignant-implant', []).missingDocuments;
    expect(implant[0]?.document).toBe('Record of the temporary trial');
    expect(implant.at(-1)?.text).toContain(', if available, showing');
  });

  it('put a paper that only advisory rows want behind the others', () => {
    const set = criteriaSet('idds-nonmalignant-implant');
    const findings = evaluateWithOverlays(set, [], {}, null).map((finding) =>
      finding.criterion === 'trial-success' ? { ...finding, required: false } : finding,
    );
    const documents = missingDocuments(findings, set).map((one) => one.document);
    expect(documents.indexOf('Record of the temporary trial')).toBeGreaterThan(documents.indexOf('Surgical opinion'));
    expect(documents.indexOf('Record of the temporary trial')).toBeGreaterThanOrEqual(documents.length - 3);
  });

  it('ask of a row told in part only for what the text does not show', () => {
    const request = requestOf('idds-nonmalignant-implant', TRIAL);
    expect(request.missingDocuments[0]?.text).toBe(
      'Please send the record of the temporary trial (the implanting physician; covering the dates of the trial), ' +
        'showing function measured before and during the trial, and oral opioid use before, during and after the trial.',
    );
  });

  it('name what a paper should tell, never the answer that would help', () => {
    // An answer given in the asking: “that infection is absent”, “relief of at least half”, “the gain at this dose”.
    const leading =
      /(?:^|[,;] (?:and |or )?)that\b|\babsen(?:ce|t)\b|\bexclud|\bat least\b|\bthat benefit\b|\bgain\w*|\bnot an option\b|\badequate\b|\bcannot be (?!repaired)/;
    for (const element of Object.keys(ELEMENT_ASKS)) expect(ELEMENT_IDS).toContain(element);
    for (const element of ELEMENT_IDS) {
      const ask = elementAsk(element, elementOf(element).title);
      expect(ask).not.toMatch(leading);
      if (ELEMENT_ASKS[element]) expect(ask).not.toMatch(/\d/);
      expect(neverWords(ask)).toEqual([]);
    }
    for (const set of CRITERIA_SETS.values())
      for (const { id, ask } of set.rows) {
        expect(ask, `${set.id}/${id}`).not.toMatch(leading);
        expect(neverWords(ask), `${set.id}/${id}`).toEqual([]);
      }
  });

  it('ask for the row as a whole where one of several would do', () => {
    const request = requestOf('opioid-ongoing', [fact('improved-pain', { date: '2014-04-28' })]);
    const note = request.missingDocuments.find((one) => one.criteria.includes('continue-basis'));
    expect(note?.text).toContain('work status, and pain and function now and before the opioids');
  });

  it.each([
    ['open', [], 'Record of the temporary trial', 'gap: Successful'],
    [
      'contradicted',
      [fact('trial-pain-reduction', { effect: 'not-met' })],
      'Full psychological report',
      'gap: Psychological',
    ],
  ] as const)('ask first for what turns a row, the trial being %s', (_, facts, first, gap) => {
    const request = requestOf('idds-nonmalignant-implant', [fact('trial-done'), ...facts], {
      'permanent-implant': true,
    });
    const documents = request.missingDocuments.map(({ document }) => document);
    expect(documents[0]).toBe(first);
    expect(documents).toContain('Record of the temporary trial');
    expect(draft(request, contextOf()).drafts.worklistNote).toContain(gap);
  });

  it('ask for nothing where all is shown', () => {
    const all = ELEMENT_IDS.map((element) => fact(element));
    const findings: Finding[] = evaluateWithOverlays(criteriaSet('idds-nonmalignant-implant'), all, {}, null);
    expect(missingDocuments(findings, criteriaSet('idds-nonmalignant-implant'))).toEqual([]);
  });

  it('say every state in words', () => {
    expect(neverWords(Object.values(STATUS_WORDS).join(' '))).toEqual([]);
  });
});

it('an age that is worked out from the day of birth stands on that sum', () => {
  const request = requestOf('idds-nonmalignant-implant', [], {});
  const born = { ...contextOf(), case: { ...CASE, age: value(51, '03/19/1963') } };
  const { drafts, draftSentences, notices } = draft(request, born);
  expect(notices).toEqual([]);
  expect(drafts.nurseSummary).toContain('age 51');
  expect(draftSentences.nurseSummary.find((one) => one.key === 'who')?.basis).toContainEqual(
    expect.objectContaining({ kind: 'calculation' }),
  );
});
