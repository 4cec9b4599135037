import { describe, expect, it } from 'vitest';
import { findMedications } from '../../../lib/clinical/medications.ts';
import { cancerOfPatient } from '../../../lib/facts/cancer-told.ts';
import { findRequests } from '../../../lib/facts/requests/requests.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

function requestsIn(text: string, byHand?: string) {
  const doc = readDocument(text, '2014-07-01');
  return findRequests(doc, findMedications(doc), byHand, 2014);
}
const kinds = (text: string, byHand?: string) => requestsIn(text, byHand).requests.map((r) => r.kind);

describe('kinds of request', () => {
  const rows: readonly (readonly [kind: string | null, line: string])[] = [
    ['idds-implant', 'implantation of an intrathecal pump'],
    ['idds-implant', 'permanent placement of intrathecal pain pump'],
    ['idds-implant', 'CPT 62362'],
    ['idds-trial', 'intrathecal morphine pump trial'],
    ['idds-trial', 'trial of intrathecal opioid'],
    ['idds-refill-clinic', 'intrathecal pump refill x1'],
    ['idds-refill-clinic', 'CPT 62370'],
    ['idds-refill-home', 'intrathecal pump refill at home'],
    ['idds-removal', 'removal of intrathecal pump'],
    ['idds-replacement', 'intrathecal pump replacement'],
    ['idds-catheter-revision', 'intrathecal catheter revision'],
    ['idds-catheter-implant', 'placement of tunneled intrathecal catheter, CPT 62350'],
    [null, 'spinal cord stimulator trial'],
    [null, 'insulin pump'],
    [null, 'On-Q pain pump after shoulder surgery'],
    [null, 'PCA pump'],
    [null, 'removal of hardware'],
    [null, 'trial of physical therapy'],
    [null, 'naproxen 500 mg #60'],
    [null, 'lumbar brace'],
    ['opioid-initiation', 'Norco 5/325 #60'],
    ['opioid-wean', 'taper of oxycodone 30 mg'],
  ];
  it.each(rows)('%s: %s', (kind, line) => {
    expect(kinds(`REQUEST FOR AUTHORIZATION: ${line}\n\nThe roofer hurts.`)).toEqual(kind ? [kind] : []);
    expect(kinds('The roofer hurts.', line)).toEqual(kind ? [kind] : []);
  });

  it('an opioid that is taken is continued', () => {
    expect(kinds('RX REQUEST: Norco 10/325 #90\n\nHe takes Norco 10/325 three times a day.')).toEqual([
      'opioid-continuation',
    ]);
  });

  it('an opioid asked for above the present dose is increased', () => {
    const text =
      'RX REQUEST: Norco 10/325 #180, 30 day supply\n\nCURRENT MEDICATIONS\nNorco 10/325, one tablet three times a day';
    expect(kinds(text)).toEqual(['opioid-increase']);
  });

  it('an opioid given by hand names its strength and number', () => {
    const { drug } = requestsIn('', 'oxycodone 30 mg #180').requests[0] ?? {};
    expect(drug).toMatchObject({ name: 'oxycodone', strength: 30, unit: 'mg', quantity: 180 });
  });
});

describe('where a request may stand', () => {
  it('an item in dispute decides, and keeps its own words', () => {
    const { requests } = requestsIn(
      '1. INTRATHECAL PUMP REFILL: Upheld\n\nDecision rationale: A pump implantation should be late.',
    );
    expect(requests.map((r) => [r.kind, r.label])).toEqual([['idds-refill-clinic', 'INTRATHECAL PUMP REFILL']]);
    expect(requests[0]?.evidence?.quote).toBe('INTRATHECAL PUMP REFILL');
  });

  it.each([
    ['Intrathecal pump trial (catheter, 48 hours)', 'Intrathecal pump trial (catheter, 48 hours)'],
    ['Intrathecal pump trial (catheter, 48 hours): Upheld', 'Intrathecal pump trial (catheter, 48 hours)'],
    ['"Intrathecal pump trial, T12 entry"', 'Intrathecal pump trial, T12 entry'],
    ['Service: Intrathecal pump trial', 'Intrathecal pump trial'],
    ['> RFA 5/4/11: intrathecal pump refill', 'intrathecal pump refill'],
    ['Intrathecal pump trial Requesting physician: Dorian Axtell, MD', 'Intrathecal pump trial'],
  ])('a request is named in its own words alone: %s', (line, label) => {
    const { requests } = requestsIn(`TREATMENT REQUESTED\n${line}\n`);
    expect(requests.map((r) => [r.label, r.evidence?.quote])).toEqual([[label, label]]);
  });

  it('several items are several requests, each once', () => {
    const text =
      'INTRATHECAL PUMP REFILL: Upheld\n\nREMOVAL OF INTRATHECAL PUMP: Overturned\n\nINTRATHECAL PUMP REFILL: Upheld';
    expect(kinds(text)).toEqual(['idds-refill-clinic', 'idds-removal']);
  });

  it('a plan asks where no request line stands, and only there', () => {
    expect(kinds('PLAN\nI request authorization for an intrathecal pump trial.')).toEqual(['idds-trial']);
    expect(
      kinds(
        'REQUESTED SERVICE: intrathecal pump refill\n\nPLAN\nI request authorization for an intrathecal pump trial.',
      ),
    ).toEqual(['idds-refill-clinic']);
  });

  it.each([
    'A pump may help him one day.',
    'He is a candidate for an intrathecal pump.',
    'The pump was refilled.',
    'Guidelines say that an intrathecal pump should be requested late.',
    'No intrathecal pump is requested.',
    'His mother has an intrathecal pump.',
    'PRIOR REQUESTS\nIntrathecal pump implantation, denied',
  ])('is never guessed: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('services beside it are told and not judged', () => {
    const { requests, related } = requestsIn(
      'REQUESTED SERVICES\nIntrathecal pump trial\nPsychological evaluation\nUrine drug screen',
    );
    expect(requests.map((r) => r.kind)).toEqual(['idds-trial']);
    expect(related).toEqual(['Psychological evaluation', 'Urine drug screen']);
  });
});

describe('cancer of the patient', () => {
  it.each([
    [true, 'He has pain from metastatic prostate cancer of the spine.'],
    [
      true,
      'His claim for renal cell carcinoma was accepted in 2012. The kidney was taken out. In 2014 a deposit in the iliac wing was biopsied; it is the cause of his hip pain.',
    ],
    [false, 'A skin carcinoma was cut out in 2012. He fell in 2014. The disc at L5 is the cause of his leg pain.'],
    [false, 'FAMILY HISTORY\nMother died of cancer pain.'],
    [false, 'His mother has cancer pain.'],
    [false, 'There is no evidence of cancer as a cause of the pain.'],
    [false, 'Pumps are indicated for cancer pain.'],
    [false, 'He may have cancer pain.'],
  ])('%s: %s', (expected, text) => {
    expect(cancerOfPatient(readDocument(text, '2014-07-01'))).toBe(expected);
  });
});

describe('an item set in capitals', () => {
  it('right under the heading that asks is the item', () => {
    const text =
      'Treatment(s) in Dispute Listed on Application:\nPERMANENT INTRATHECAL PUMP IMPLANTATION WITH FLUOROSCOPY\n\nCLINICAL SUMMARY\nHe has pain in the back.';
    expect(kinds(text)).toEqual(['idds-implant']);
  });

  it('is none where another heading stands between', () => {
    expect(kinds('Treatment in Dispute:\nNorco 10/325 #90\n\nINTRATHECAL PUMP HISTORY\nNone.')).toEqual([
      'opioid-initiation',
    ]);
  });
});
