import { describe, expect, test } from 'vitest';
import { findRequests } from '../../../lib/facts/requests/requests.ts';
import { hearRequests } from '../../../lib/facts/requests/requests-in-own-words.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

function kinds(text: string): string {
  const doc = hearRequests(readDocument(text, '2016-01-01'), 2016);
  return findRequests(doc, [], undefined, 2016)
    .requests.map((r) => r.kind)
    .sort()
    .join(' ');
}

const TOLD =
  'She has lumbar postlaminectomy syndrome and her pain stands at 8/10 today. Medications: Norco 10/325 four times a day, Ambien. An intrathecal pump was placed in 2009.';

describe('what a packet, a form’s table or a dictation in capitals asks for', () => {
  test.each([
    [
      'idds-replacement',
      'PAIN CLINIC NOTE\n\nHX.  MRS. QUILL COMES IN TODAY.  SHE HAS LUMBAR POSTLAMINECTOMY SYNDROME AND HURTS ALL DAY LONG.\n\nMEDS.  LACTULOSE.  NO ORAL OPIOID TODAY.\n\nEXAM.  POCKET DRY.\n\nREQUEST.  REPLACEMENT OF INTRATHECAL PUMP, CPT 62362.  HE WOULD LIKE TO GO BACK TO HIS SHOP.\n\nWORK STATUS.  RETIRED.',
    ],
    [
      'opioid-initiation',
      'RE: Rosa Hill  claim# TR-99  DOI 07/09/2009\nASK: Endocet 10/325 mg, 1 tab five times a day, #150, 30 day supply\n\nITEM 1   Visit note 01/05/2015    Salt Pain Clinic\nHPI: 50-year-old woman. Pain falls from 8/10 to 4/10.\n\nITEM 2   Laboratory, collected 02/02/2015\noxycodone    detected',
    ],
    [
      'idds-implant',
      'Request for Authorization, DWC Form RFA\n Employee Name: Thorn, Silvan   DOB: 03/19/1951\n  Diagnosis                 ICD       Service                           CPT      Qty\n  Urothelial carcinoma      198.5     Intrathecal pump with catheter,   62362,   1\n                                      permanent implant                 62350\n\nNARRATIVE, dictated 05/05/2014\n\nTo the adjuster: Captain Thorn is 63.',
    ],
    [
      'idds-refill-clinic',
      `Treatment Authorization Form\nPatient: Lowell Banks\nDx code    Description of dx          Procedure            CPT     Units\n722.83     Postlaminectomy syndrome   Pump refill, clinic  62370   4\n\nNotes: ${TOLD}`,
    ],
    [
      'idds-reprogram',
      `RFA 3/4/14\nDiagnosis\tCode\tServices wanted\tFrequency\nFBSS\t722.83\tPump interrogation and reprogramming\tonce\n\n${TOLD}`,
    ],
    ['idds-refill-home', `WANTED FROM THE CARRIER\n  - pump refill at home, monthly x 6 (S9328)\n\nCLINICAL\n${TOLD}`],
    [
      'idds-implant',
      `Dear Ms. Okafor,\n\nThank you for taking my call. ${TOLD}\n\nI would be grateful if you could agree to a permanent intrathecal pump for her.\n\nSincerely`,
    ],
    ['idds-trial', 'PLAN:  Discussed. I am asking her insurer to allow a three-day intrathecal morphine trial.'],
    [
      'itb-screen',
      'REASON FOR REQUEST: ITB test dose, 50 mcg by lumbar puncture.\n\nHISTORY: T6 cord injury, spastic legs.',
    ],
    ['idds-replacement', `Item under appeal ...... Replacement of programmable infusion pump (E0786)\n\n${TOLD}`],
    [
      'opioid-initiation',
      `MEDICATION REFILL REQUEST\nDrug . . . . . Opana ER 20 mg\nQty . . . . . . #60\n\nNotes: She is well.`,
    ],
    [
      'idds-catheter-revision',
      `OPERATION FOR WHICH AUTHORITY IS ASKED.  Revision, distal segment of the spinal catheter.\n\nHISTORY.  ${TOLD}`,
    ],
  ])('%s', (kind, text) => {
    expect(kinds(text)).toBe(kind);
  });
});

describe('talk of a pump that asks for nothing', () => {
  test.each([
    'REASON FOR CONSULTATION:  Stiff legs and a question of a baclofen pump.\n\nHPI: Thank you for asking me to see this pleasant woman with MS. Oral baclofen holds the spasms.',
    'IMPRESSION: Spastic paraparesis, well held on tablets. A baclofen pump might be talked about in years to come. There is nothing to ask of the insurance today.',
    'REASON FOR VISIT: Wants to talk about a pain pump.\n\nPLAN: We talked. No request will be made at this visit. Continue therapy.',
    'CHIEF COMPLAINT: Question about intrathecal pump.\n\nPLAN: She will read the brochure and come back.',
    'REFERRED FOR: opinion on whether a morphine pump might help some day.\n\nASSESSMENT: Too soon for a pump.',
    'REASON FOR CONSULTATION: Evaluation for intrathecal pump.\n\nIMPRESSION: I would hold off.',
    'QUESTION: Would a baclofen pump be of use?\nANSWER: Not now. I would not ask for one.',
    'CC: pump refill.\n\nHPI: Comes for a refill of the intrathecal pump. The reservoir was filled with 40 mL. PLAN: Next fill 8/14.',
    'REASON: back pain and a pump placed elsewhere.\n\nPLAN: none of this needs authorization.',
  ])('%s', (text) => {
    expect(kinds(text)).toBe('');
  });
});
