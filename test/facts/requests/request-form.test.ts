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

  it('takes no denial for an answer', () => {
    expect(told('DWC FORM RFA', 'No report was attached.').elements).toEqual([]);
  });

  it('is not on a page that only talks of one', () => {
    const talk =
      'The claims administrator received the request for authorization late in the month and sent it on to the reviewer at once.';
    expect(told(talk, 'Requested by Dr. Castellane.')).toEqual({ onPage: false, elements: [] });
  });
});
