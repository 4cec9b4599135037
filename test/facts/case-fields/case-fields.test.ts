import { describe, expect, it } from 'vitest';
import type { CaseFields } from '../../../lib/analysis.ts';
import { readCaseFields } from '../../../lib/facts/case-fields/case-fields.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

const fieldsOf = (text: string) => readCaseFields(readDocument(text, '2014-07-01'), 2014);
type Single = Exclude<keyof CaseFields, 'diagnoses' | 'noteDates'>;

const rows: readonly (readonly [field: Single, value: string | number | null, text: string])[] = [
  ['dateOfInjury', '2002-10-07', 'Date of injury: 10/07/2002'],
  ['dateOfInjury', '2002-10-07', 'DOI 10/7/02'],
  ['dateOfInjury', '2002-10-07', 'Date of Injury\n10/07/2002'],
  ['dateOfInjury', '2002-10-07', '| Date of injury | Oct 7 2002 |'],
  ['dateOfInjury', '2002-10-07', 'Date of injury ............ 10/07/2002'],
  ['dateOfInjury', '2002-10-07', 'The welder was injured on 10/7/2002 when a beam fell.'],
  ['dateOfInjury', null, 'He was seen on 10/7/2002.'],
  ['dateOfInjury', null, 'Date of injury: unknown'],
  ['urDecisionDate', '2013-08-27', 'UR decision date: 08/27/2013'],
  ['urDecisionDate', '2013-08-27', 'Utilization review denied the pump on 8/27/2013.'],
  ['rfaDate', '2014-06-24', 'RFA date: 06/24/2014'],
  ['decisionDate', '2014-02-03', 'Decision date: 02/03/2014'],
  ['claimNumber', 'QZ-774120', 'Claim number: QZ-774120'],
  ['claimNumber', 'WC0088341', 'Claim # WC0088341'],
  ['claimNumber', null, 'The claim was accepted.'],
  ['caseNumber', 'CM13-0012345', 'Case Number: CM13-0012345'],
  ['age', 57, 'Ms. Ferrante is a 57-year-old driver.'],
  ['age', 57, 'a 57 year old driver'],
  ['age', 60, 'a year 60 old driver'],
  ['age', 38, '38 y/o M'],
  ['age', 44, 'Age: 44'],
  ['age', null, 'He quit at age 44, or so.\nThe house is old.'],
  ['sex', 'male', 'Sex: M'],
  ['sex', 'female', 'a 57-year-old female'],
  ['sex', 'female', 'She walks.'],
  ['sex', 'male', 'He walks. His wife says she is well. He rests.'],
  ['sex', null, 'The driver walks.'],
  ['priority', 'Expedited', 'Priority: EXPEDITED'],
  ['priority', null, 'The priority is his back.'],
];

describe('fields of the case', () => {
  it.each(rows)('%s is %s: %s', (field, value, text) => {
    const found = fieldsOf(text)[field];
    expect(found?.value ?? null).toBe(value);
    if (found) expect(text.slice(found.evidence.start, found.evidence.end)).toBe(found.evidence.quote);
  });

  it('quotes the date of injury, not its label', () => {
    expect(fieldsOf('Date of injury: 10/07/2002').dateOfInjury?.evidence.quote).toBe('10/07/2002');
  });

  it('lists the diagnoses under their heading', () => {
    const { diagnoses } = fieldsOf('DIAGNOSES:\n1. Lumbar radiculopathy\n2. Chronic pain syndrome\n\nPLAN\nRest');
    expect(diagnoses.map((d) => d.value)).toEqual(['Lumbar radiculopathy', 'Chronic pain syndrome']);
  });

  it('lists the days of notes, in order, without the day of injury', () => {
    const { noteDates } = fieldsOf(
      'DOI: 1/2/2010\nProgress report 5/6/2014\nHe rests.\n\nProgress report 3/4/2014\nHe walks.',
    );
    expect(noteDates.map((d) => d.value)).toEqual(['2014-03-04', '2014-05-06']);
  });

  it.each([
    [
      'a label of the encounter',
      'Spasticity clinic\nEncounter date 04/22/2014\n\nHis legs wake him at night.',
      ['2014-04-22'],
    ],
    [
      'a title of another paper',
      'PSYCHOLOGICAL EVALUATION, T. COLE PHD, 07/08/2013\n\nShe was tested.',
      ['2013-07-08'],
    ],
    ['a day that dates nothing', 'Start date 04/22/2014', []],
  ])('the days of notes are those that %s gives', (_, text, days) => {
    expect(fieldsOf(text).noteDates.map((d) => d.value)).toEqual(days);
  });
});
