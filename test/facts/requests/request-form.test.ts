import { describe, expect, it } from 'vitest';
import { requestForm } from '../../../lib/facts/requests/request-form.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

const told = (...lines: string[]) => {
  const { onPage, facts } = requestForm(readDocument(lines.join('\n'), '2015-01-01'));
  return { onPage, elements: facts.map((f) => f.element).toSorted() };
};

describe('the request form', () => {
  it('says who asks, for whom, with what, and that it is signed', () => {
    expect(
      told(
        'REQUEST FOR AUTHORIZATION',
        'Employee Name: Ottoline Farrow',
        'Requesting Physician: Bram Castellane, MD',
        'Requested: Norco 10/325 #90',
        'PR-2 report attached.',
        'Electronically signed by B. Castellane, MD',
      ),
    ).toEqual({ onPage: true, elements: ['rfa-employee', 'rfa-provider', 'rfa-report', 'rfa-signature'] });
  });

  it('takes no empty label for an answer', () => {
    expect(told('DWC FORM RFA', 'Employee Name:', '', 'Requesting Physician:', '').elements).toEqual([]);
  });

  it.each([
    ['a name under a heading of the form', ['EMPLOYEE INFORMATION', 'Name: Anselm Corriveau'], ['rfa-employee']],
    [
      'the physician under his heading',
      ['REQUESTING PHYSICIAN INFORMATION', 'Name: W. Astbury, MD   Fax: 555-0191'],
      ['rfa-provider'],
    ],
    ['a heading with nothing under it', ['EMPLOYEE INFORMATION', 'Name:', 'Date of Injury:'], []],
    ['a field of a portal', ['Claimant', 'Gideon Pask', 'Age', '53'], ['rfa-employee']],
    ['an empty field of a portal', ['Claimant', '', '', '', 'Age', '53'], []],
    ['a physician who signs', ['Signed: Corwin Haddlesey, MD'], ['rfa-provider', 'rfa-signature']],
    ['a signature without a name', ['Signature on file'], ['rfa-signature']],
    [
      'the report itself by its title',
      ["PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT (PR-2)", '', 'Her left foot is mottled.'],
      ['rfa-report'],
    ],
    [
      'the title of a report without one',
      [
        'PROGRESS NOTE 05/05/2014',
        '',
        'MTUS GUIDELINES',
        'Opioids should be continued if the patient has returned to work.',
      ],
      [],
    ],
    ['what the form asks to be attached', ['(attach a PR-2 or a narrative report that explains the request)'], []],
  ])('takes for an answer %s', (_, lines, elements) => {
    expect(told('DWC FORM RFA', '', ...lines).elements).toEqual(elements);
  });

  it('quotes a label with its value', () => {
    const text = 'DWC FORM RFA\nPATIENT: Philippa Quarrington      AGE: 61';
    const { facts } = requestForm(readDocument(text, '2015-01-01'));
    expect(facts.map(({ evidence }) => evidence.quote)).toEqual(['PATIENT: Philippa Quarrington']);
  });

  it('takes no denial for an answer', () => {
    expect(told('DWC FORM RFA', 'No report was attached.').elements).toEqual([]);
  });

  it('is not on a page that only talks of one', () => {
    const talk =
      'The claims administrator received the request for authorization late in the month and sent it on to the reviewer at once.';
    expect(told(talk, 'Requested by Dr. Castellane.')).toEqual({ onPage: false, elements: [] });
  });
});
