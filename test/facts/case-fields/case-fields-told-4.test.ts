import { describe, expect, it } from 'vitest';
import type { CaseFields } from '../../../lib/analysis.ts';
import { readCaseFields } from '../../../lib/facts/case-fields/case-fields.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

type Single = Exclude<keyof CaseFields, 'diagnoses' | 'noteDates'>;
const read = (field: Single, text: string) => readCaseFields(readDocument(text, '2015-07-01'), 2015)[field];

describe.each<[Single, string | number | null, readonly string[]]>([
  [
    'dateOfInjury',
    '2011-03-08',
    [
      'Date of injury . 03/08/2011',
      'Date of injury ........ 03/08/2011   Claim 55',
      'Injury date         | 03/08/2011',
    ],
  ],
  ['dateOfInjury', '1999-04-17', ['Her date of in jury is 04/17/1999.', 'Date of injur y: 04/17/1999']],
  [
    'claimNumber',
    'WR-2209-118',
    ['Claims › WR-2209-118 › Requests › 44', 'Home » Claims » WR-2209-118 » Documents', 'Claim > WR-2209-118 > Notes'],
  ],
  ['claimNumber', null, ['Claims › Search › Help']],
  ['dateOfInjury', null, ['He gave no date of injury. 10/10/13 progress note.']],
  ['sex', 'female', ['Patient ...... Odile Marsh      Age 41     Female', 'Age: 41 | F | seen today']],
  ['sex', 'male', ['Claimant: J. Roe\tAge 52\tMale']],
  ['age', 47, ['Male, 47 years, DOI 05/14/07, crush injury.', 'Female, 47 yrs, neck pain.']],
  [
    'priority',
    'Standard',
    ['RFA date 01/21/2015    Standard    Examiner: desk 6', 'RFA   04/03/2014     Level   Standard'],
  ],
  ['priority', 'Standard', ['TR-4410          Standard · 2 days left', 'Ref 88     Standard • 4 days remaining']],
  ['priority', 'Expedited', ['Type: prospective / Expedited', 'Review type: concurrent, expedited']],
  ['dateOfInjury', '1992-11-05', ['lnjury  ll/05/1992                  Clm  DNM-92-1105']],
  ['claimNumber', 'PF-130304-Q', ['Cl. # PF-130304-Q      DOI 3/4/13', 'Cl. No. PF-130304-Q']],
  ['priority', 'Expedited', ['Request received 02/02/2015 | Expedited | item 1 of 1']],
  ['priority', null, ['He was seen 02/02/2015. The standard dose was given.', 'Standard precautions were kept.']],
  [
    'urDecisionDate',
    '2015-01-06',
    [
      'The denial letter of 1/6/15 asked for a schedule.',
      'NOTICE OF DECISION - PROSPECTIVE REVIEW\nPatient   J. Marsh\nDecision dated     01/06/2015',
      'Claims Administrator guideline: Decision based on MTUS, Drug testing. UR date 1/06/15.',
      'Claims Administrator guideline: The Claims Administrator (decision of 01/06/2015) based its\ndecision on the MTUS.',
      'Claims Administrator guideline: ODG, Pain Chapter (decision 1-6-2015).',
      'In a Utilization Review Report dated January 6, 2015, the claims administrator failed to approve OxyContin.',
      'UR Unit B\nDetermination date | 01/06/2015\nOutcome | NOT CERTIFIED',
    ],
  ],
  [
    'urDecisionDate',
    null,
    [
      'Claims Administrator guideline: Decision based on MTUS (Effective July 18, 2009), page 78.',
      'Claims Administrator guideline: ODG, Pain (last updated 10/14/13).',
      'Claims Administrator guideline: MTUS (07/18/2009).',
    ],
  ],
  ['rfaDate', '2015-03-11', ["March 11, 2015\n\nTo the examiner. RFA form of today's date on top."]],
  ['rfaDate', null, ['March 11, 2015\n\nTo the examiner. The RFA form will follow.']],
])('%s is %s', (field, value, texts) => {
  it.each(texts)('%s', (text) => {
    expect(read(field, text)?.value ?? null).toBe(value);
  });
});
