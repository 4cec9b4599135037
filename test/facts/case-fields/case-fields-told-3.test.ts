import { describe, expect, it } from 'vitest';
import type { CaseFields } from '../../../lib/analysis.ts';
import { readCaseFields } from '../../../lib/facts/case-fields/case-fields.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

type Single = Exclude<keyof CaseFields, 'diagnoses' | 'noteDates'>;
const read = (field: Single, text: string) => readCaseFields(readDocument(text, '2015-07-01'), 2015)[field];
const REVIEW = 'HOW THE IMR FINAL DETERMINATION WAS MADE\nA physician reviewed the file.\n\nCLINICAL CASE SUMMARY\n';

const told: readonly (readonly [field: Single, value: string | number | null, texts: readonly string[]])[] = [
  [
    'urDecisionDate',
    '2014-05-19',
    [
      `${REVIEW}In a letter of 05/19/2014 the claims administrator denied the prescription.`,
      `${REVIEW}The request was non-certified on 5/19/2014.`,
      `${REVIEW}Utilization review of 05/19/14 did not certify the methadone.`,
      `${REVIEW}The UR decision of 5/19/2014 was a denial.`,
      `${REVIEW}The report of 04/02/2014 asked for a pump. On 05/19/2014 the carrier denied it.`,
      `${REVIEW}The claims administrator's reviewer modified the request on May 19, 2014.`,
      `${REVIEW}The insurer declined the pump by letter of 05/19/2014.`,
      `${REVIEW}The pump was denied by utilization review on 5/19/2014.`,
      `${REVIEW}A utilization review letter dated 5/19/2014 found the trial not medically necessary.`,
      `${REVIEW}Per the UR report of 05/19/14 the request was not certified.`,
      `${REVIEW}On May 19, 2014, the UR physician did not approve the refill.`,
      `${REVIEW}The UR physician wrote on 5/19/2014 that the pump was not yet spent.`,
      `${REVIEW}The utilization review letter of 5/19/2014 found no function told.`,
      `${REVIEW}The provider asked for the pump on 5/1/2014 and the request was denied on 5/19/2014.`,
      `${REVIEW}The denial was issued on 5/19/2014.`,
      `${REVIEW}The adverse determination was made on 5/19/2014.`,
    ],
  ],
  [
    'urDecisionDate',
    null,
    [
      `${REVIEW}The patient was seen on 05/19/2014 and denied side effects.`,
      `${REVIEW}On 5/19/2014 he denied any fall.`,
      `${REVIEW}Application for review received 06/01/2014. The provider modified the dose on 5/19/2014.`,
      'The pump was denied on 5/19/2014 and is asked for again.',
    ],
  ],
  [
    'claimNumber',
    'TRW 410-2214',
    ['Claim no. / DOI | TRW 410-2214 / 03/14/2009', 'DOI / Claim #: 3/14/09 / TRW 410-2214'],
  ],
  [
    'dateOfInjury',
    '2009-03-14',
    ['Claim no. / DOI | TRW 410-2214 / 03/14/2009', 'DOI / Claim #: 3/14/09 / TRW 410-2214'],
  ],
  [
    'claimNumber',
    'PUM/00/41187',
    [
      'Claim: PUM/00/41187',
      'Injured worker: D. Q. (F, 58)      DOI: 05/17/2000      Claim: PUM/00/41187',
      'Claim no. PUM/00/41187',
      'Our file: PUM/00/41187',
    ],
  ],
  [
    'claimNumber',
    'WC-2013-00991',
    [
      'Claim Number: WC-2013-00991',
      'Claim # WC-2013-00991;',
      'claim WC-2013-00991, injured 2/3/2013',
      'Claim No.\nWC-2013-00991',
      'CLAIM  WC-2013-00991',
    ],
  ],
  [
    'claimNumber',
    'BRK-0093318',
    [
      'CASE BRK-0093318          Rush: No\nClaim BRK-0093318',
      'Clm: BRK-0093318',
      'File BRK-0093318   DOI 1/2/2003',
      'Your file number BRK-0093318',
      'Claim ID: BRK-0093318',
      'Adjuster claim no: BRK-0093318',
    ],
  ],
  [
    'claimNumber',
    '12-OC-3391',
    ['pt: J. Vale   41F   DOI 10/1/12   cl# 12-OC-3391', 'CL NO 12-OC-3391', 'cl # 12-OC-3391'],
  ],
  ['claimNumber', 'NMC 12 44107 B', ['Claim number:   NMC 12 44107 B\nEmployer: Vale Freight']],
  ['caseNumber', 'CM13-0088417', ['IMR Final Determination          CM13-0088417          Page 3', 'Re: CM13-0088417']],
  ['claimNumber', '55-7712', ['Claim 55-7712', 'claim no 55-7712']],
  ['claimNumber', 'A12.55.901', ['Claim #: A12.55.901']],
  [
    'claimNumber',
    null,
    [
      'Claim: low back',
      'He has filed a claim for 2 injuries.',
      'The claim of 2009 was settled.',
      'Claim examiner: J. Doe 555-1212',
    ],
  ],
  [
    'age',
    58,
    [
      'Injured worker: D. Q. (F, 58)',
      '58F with low back pain',
      'A 58-yr-old woman',
      'age: 58',
      'Ms. Q., 58, is seen',
      '58 y/o female',
      'Sex/Age: F/58',
      'Female    58 y.o.',
      'AGE/SEX 58/F',
      'She is a fifty-eight year old cook.',
      'Mr. Q is now 58.',
      'This 58 year-old man',
      'Patient Age 58',
      '58 yrs old',
      '58-year old',
      'The worker, 58, fell.',
      'He is 58, has failed back surgery syndrome, and has a pump.',
      'Mr. Q. is 58.  The pain is in the back.',
      '  F  |  58 yrs   |  DOI 10/02/1994',
    ],
  ],
  ['age', null, ['Her son is 58.', 'At age 58 he had a fusion.'.replace('58', '12'), 'Pain 58% better', 'L5-S1 58 mm']],
  [
    'sex',
    'female',
    [
      'Mrs. Q. was seen.',
      'F / 58',
      'Sex F',
      'The lady has a pump.',
      'Gender: F',
      'She has a pump.',
      'worker (female)',
      'a 58-year-old cabin cleaner. She sleeps badly.',
      'Claimant: T. O.   |  F  |  66 yrs   |  DOI 10/02/1994',
    ],
  ],
  [
    'sex',
    'male',
    [
      'Mr. Q. was seen.',
      'M / 58',
      'Sex: M',
      'This gentleman has a pump.',
      'a 58-year-old roofer. He sleeps badly; his wife and her sister help.',
      'Nestor V.      Male    68 y.o.',
    ],
  ],
  [
    'rfaDate',
    '2014-03-31',
    [
      'RFA: 03/31/2014',
      'RFA received: 03/31/2014      Requestor: H. D., MD',
      'REQUEST FOR AUTHORIZATION (EXPEDITED)      RFA date 03/31/2014',
      'Received: RFA dated 03/31/2014 from W. S., MD',
      'RFA DATE         03/31/2014',
      'RFA of March 31, 2014',
      'Request for authorization of 3/31/14',
      'the RFA of 3/31/14',
      'Form RFA, 03/31/2014',
      'DWC RFA 3/31/2014',
      'RFA rcvd 3-31-14',
      'RFA in: 3/31/14',
      'Date of request: 03/31/2014',
      'Request date 3/31/2014',
    ],
  ],
  [
    'priority',
    'Expedited',
    [
      'Priority: Expedited',
      '[x] Expedited review: imminent threat to health',
      'Type of review: EXPEDITED',
      '(X) Expedited',
      'Review type  Expedited',
    ],
  ],
  [
    'dateOfInjury',
    '2004-06-30',
    [
      'DOI 1988 to 06/30/2004 (cumulative, dye works)',
      'DOI: CT 01/01/1999 - 06/30/2004'.replace('CT 01/01/1999 - ', ''),
      'injured 06/30/2004',
      'claim 12-55, injured 06/30/2004, age 62',
      'Injury of June 30, 2004',
      'DOI  30-Jun-2004',
      'D.O.I.: 6-30-04',
      'fell on a wet floor on 06/30/2004',
      'who was injured on 06/30/2004 when a shelf came down',
      'an industrial injury of June 30, 2004',
      'hurt his back lifting on 6/30/2004',
    ],
  ],
];

describe('case fields', () => {
  for (const [field, value, texts] of told)
    it.each(texts)(`${field} ${value}: %s`, (text) => {
      expect([text, read(field, text)?.value ?? null]).toEqual([text, value]);
    });
});
