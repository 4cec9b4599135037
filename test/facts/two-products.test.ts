import { describe, expect, it } from 'vitest';
import { findMedications } from '../../lib/clinical/medications.ts';
import { findRequests } from '../../lib/facts/requests/requests.ts';
import { readDocument } from '../../lib/text/read-document.ts';

const strengths = (text: string) => {
  const doc = readDocument(text, '2014-07-01');
  return findRequests(doc, findMedications(doc), undefined, 2014).requests.map((r) => r.drug?.strength ?? null);
};

describe('one drug, long-acting and short-acting', () => {
  it.each<[string, number[]]>([
    ['Request: OxyContin 20 mg #60 and oxycodone IR 10 mg #120.', [20, 10]],
    ['RFA: OxyContin 20mg #60; oxycodone 10mg #120', [20, 10]],
    ['Requested: OxyContin 20 mg #60\nRequested: Oxycodone IR 10 mg #90', [20, 10]],
    ['Requested: Morphine ER 30 mg #60\nRequested: Morphine IR 15 mg #90', [30, 15]],
    // one product told twice
    ['Requested: OxyContin 20 mg #60\nRequested: OxyContin 20 mg', [20]],
    ['Requested: Oxycodone ER 20 mg #60\nRequested: Oxycodone 20 mg #60', [20]],
  ])('%s', (text, expected) => {
    expect(strengths(text)).toEqual(expected);
  });
});
