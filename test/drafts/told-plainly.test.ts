import { describe, expect, it } from 'vitest';
import type { CaseFields, Finding, Medication } from '../../lib/analysis.ts';
import { chooseEdition } from '../../lib/criteria/editions.ts';
import { type DraftContext, type DraftRequest, draft } from '../../lib/drafts/draft.ts';
import { fact } from '../criteria/fact-builder.ts';

const words = (quote: string, at = 0) => fact('x', { quote, at }).evidence;
const NO_FIELDS: CaseFields = {
  caseNumber: null,
  claimNumber: null,
  dateOfInjury: null,
  decisionDate: null,
  urDecisionDate: null,
  rfaDate: null,
  age: null,
  sex: null,
  priority: null,
  diagnoses: [],
  noteDates: [],
};
const noted = (...days: string[]): Partial<DraftContext> => ({
  case: { ...NO_FIELDS, noteDates: days.map((value) => ({ value, evidence: words(value) })) },
});

const row = (id: string, parts: Partial<Finding> = {}): Finding => ({
  criterion: id,
  title: `Row ${id}`,
  required: true,
  status: 'met',
  reasons: [],
  elements: {},
  elementTitles: {},
  evidence: [words(`words of ${id}`)],
  explanation: '',
  missing: null,
  citation: { document: 'A guideline', section: 'Part', pages: null, verified: 'source' },
  ...parts,
});

function drafted(findings: Finding[], request: Partial<DraftRequest> = {}, context: Partial<DraftContext> = {}) {
  return draft(
    {
      id: 'r1',
      kind: 'idds-implant',
      label: 'Pump implant',
      evidence: null,
      flags: [],
      drug: null,
      criteriaSet: 'idds-nonmalignant-implant',
      rollUp: 'does-not-yet-support',
      missingDocuments: [],
      ...request,
      findings,
    },
    {
      edition: chooseEdition('2014-05-02', 'request form date'),
      case: NO_FIELDS,
      medications: [],
      dailyDose: [],
      pump: null,
      today: '2014-05-09',
      ...context,
    },
  ).drafts;
}

const MEDICINE: Medication = {
  name: 'acetaminophen',
  brand: null,
  class: 'nsaid',
  schedule: null,
  route: 'oral',
  status: 'current',
  strength: 500,
  unit: 'mg',
  quantity: null,
  daysSupply: null,
  unitsPerDay: null,
  sig: null,
  evidence: words('Tylenol 500 mg'),
};

describe('drafts say', () => {
  it.each([
    ['one note', noted('2014-03-04'), 'with a note dated 3/4/2014.'],
    ['several notes', noted('2014-03-04', '2014-04-05'), 'with notes dated 3/4/2014, 4/5/2014.'],
  ])('%s as such', (_, context, told) => {
    expect(drafted([row('a')], {}, context).rationale).toContain(told);
  });

  it('that a paper is too old, and not that there is none', () => {
    const { nurseSummary } = drafted([row('a', { status: 'not-documented', reasons: ['stale'] })]);
    expect(nurseSummary).toContain('Row a | none within the time window; an older one is told | “words of a”');
    expect(drafted([row('a', { status: 'not-documented' })]).nurseSummary).toContain('Row a | not found | ');
  });

  it('the same words once, though they speak for and against', () => {
    const evidence = [
      words('#150, one every 8 hours'),
      { ...words('#150, one every 8 hours'), polarity: 'against' as const },
    ];
    const { nurseSummary } = drafted([row('a', { status: 'conflicting', evidence })]);
    expect(nurseSummary.split('#150, one every 8 hours')).toHaveLength(2);
  });

  it('a contradiction once, however it is shortened on either side', () => {
    const quote =
      'The urine test was negative for oxycodone and its metabolites and positive for a drug that nobody prescribed.';
    const at = (words: string) => ({ start: quote.indexOf(words), end: quote.indexOf(words) + words.length });
    const evidence = [
      { ...words(quote), polarity: 'against' as const, core: at('negative for oxycodone') },
      { ...words(quote), core: at('positive') },
    ];
    const { rationale } = drafted([row('a', { status: 'not-met', evidence })]);
    expect(rationale).toContain('negative for oxycodone');
    expect(rationale).not.toContain('also told');
  });

  it.each([
    ['against', 'record', 'incomplete', 'against it: “'],
    ['against', 'record', 'not-met', '“'],
    ['gap', 'reviewer-finding', 'not-documented', 'noted as missing: “'],
    ['gap', 'plan', 'not-documented', 'planned: “'],
    ['for', 'record', 'met', '“'],
  ] as const)('which way words speak: %s, %s, %s', (polarity, voice, status, lead) => {
    const evidence = [{ ...words('words of a'), polarity, voice }];
    const { nurseSummary } = drafted([row('a', { status, evidence })]);
    expect(nurseSummary).toContain(` | ${lead}words of a”`);
  });

  it('the state of rows that are only named', () => {
    const many = Array.from({ length: 16 }, (_, i) => row(`${String.fromCharCode(97 + i)}`));
    const { nurseSummary } = drafted([row('z', { required: false, status: 'incomplete' }), ...many]);
    expect(nurseSummary).toMatch(/\n- Also met: Row m; Row n;/);
    expect(nurseSummary).toMatch(/\n- Also mentioned, result missing: Row z \(advisory\)\./);
  });

  it.each([
    ['catheter-purpose-unclear', 'catheter’s purpose not said'],
    ['trial-or-permanent-unclear', 'trial or permanent not said'],
    ['new-drug', 'drug new to the record'],
  ])('what is to be checked of a request in words: %s', (flag, told) => {
    const { nurseSummary, worklistNote } = drafted([row('a')], { flags: [flag] });
    expect(nurseSummary).toContain(`to check: ${told}`);
    expect(worklistNote).toContain(told);
    expect(nurseSummary + worklistNote).not.toContain(flag);
  });

  it('what acetaminophen is, and it is no NSAID', () => {
    const { nurseSummary } = drafted([row('a')], {}, { medications: [MEDICINE] });
    expect(nurseSummary).toContain('acetaminophen (pain reliever, no opioid, oral)');
  });
});
