import { expect, test } from 'vitest';
import { findMedications } from '../../../lib/clinical/medications.ts';
import { findRequests } from '../../../lib/facts/requests/requests.ts';
import { hearRequests } from '../../../lib/facts/requests/requests-in-own-words.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

const V =
  '\n\nPROGRESS NOTE 03/02/2016\nCC: low back pain. He takes Norco 10/325 four times a day and gabapentin 600 mg tid. Pain 5/10 with medication.\n';
const P =
  '\n\nOFFICE VISIT 03/02/2016\nThe SynchroMed II pump, implanted 2011, holds morphine 20 mg/mL. Oral drugs: none.\n';

/** How offices ask in their own words and under titles of their own; and words that ask for nothing of ours. */
test.each<[text: string, kinds: readonly string[]]>([
  // Letters and dictation.
  [
    `Dear Examiner,\nPlease accept this narrative in support of a single item: placement of a permanent programmable intrathecal pump and catheter.${V}`,
    ['idds-implant'],
  ],
  [
    `I should like to change him from Norco to extended-release morphine, MS Contin 15 mg, one every 12 hours, #60, and I would be grateful if you would authorize this.${V}`,
    ['opioid-rotation'],
  ],
  [
    `Two things are asked for today.\n  (1) Exchange of the intrathecal pump, outpatient.\n  (2) Norco 10/325, taper.${P}`,
    ['idds-replacement', 'opioid-wean'],
  ],
  [
    `Re:   Ada Quill        Claim # 77-1\n      DOI 4/3/2005        RFA dated 12/12/2015\n      Norco 10/325, 1 tablet q.i.d., #120\n\nDear Dr. Stone:\nNorco is APPROVED WITH MODIFICATION (#60) pending the points below.${V}`,
    ['opioid-continuation'],
  ],
  [`I write to appeal the denial of the intrathecal pump trial of 2/2/16.${V}`, ['idds-trial']],
  // Sheets and queues: the row of this worker, and a line about another one.
  [
    `> Queue > UR > Request 19-1\n\nRequest 19-1      Status: With nurse\n\nITEMS\n 1 | Intrathecal pump refill and maintenance in clinic | 62370 | Qty 1\n\nALERTS\n ! Request 19-2 (different worker): pump alarm, call back${P}`,
    ['idds-refill-clinic'],
  ],
  [
    `PR-2\n[X] Need for authorization, RFA attached\n\nSurgery:  Dr. Brand 6/28/11: "no further surgery."\n\nTREATMENT PLAN / REQUEST\n>>> Temporary intrathecal catheter trial, 3 nights (CPT 62319) <<<${V}`,
    ['idds-trial'],
  ],
  // Nothing of ours.
  [
    `SERVICES ON THIS RFA\nLine  Description                                       CPT     Units  State\n1     Psychological evaluation, ? candidate for pain pump     96101   1      Open\n2     Lumbar epidural steroid injection L4-5                  62311   1      Open${P}`,
    [],
  ],
  [
    `HOSPITAL COURSE\nHer roommate on the ward, also a patient of the plan, has had a pain pump for ten years, and she asked whether it was indicated for her.${V}`,
    [],
  ],
  [`! Request 19-2 (other claimant): intrathecal pump refill, expedited\n\nRequest: knee brace${V}`, []],
  [`Device check\nRequest 31\nDrug   morphine 20 mg/mL\nRate   4 mg/day${P}`, []],
  [`Re: authorization for hydrocodone-acetaminophen 10/325 mg #120.${V}`, ['opioid-continuation']],
  [
    'Dear Adjuster,\nPlease consider this letter our formal petition for approval of a permanent intrathecal drug delivery system for Mr. Obi.' +
      V,
    ['idds-implant'],
  ],
  [
    'DWC FORM RFA\nDiagnosis (Required)\tICD-Code (Required)\tService/Good Requested (Required)\tCPT/HCPCS Code (If known)\tOther Information: (Frequency, Duration, Quantity, etc.)\nFBSS\tM96.1\tIntrathecal pump trial\t62322\tone time, outpatient\n' +
      V,
    ['idds-trial'],
  ],
  [`The provider seeks: 1) MS Contin 30 mg, ninety tablets; 2) physical therapy 2x6.${V}`, ['opioid-continuation']],
  [
    `Service: Percocet 10/325mg\nUnits: 90\nDecision: pending review\nReviewer: unassigned${V}`,
    ['opioid-continuation'],
  ],
  [`ITEM UNDER REVIEW >> Refill and maintenance of implanted infusion pump (95991) x 6${P}`, ['idds-refill-clinic']],
  [`What is being asked: an increase of OxyContin from 20 mg BID to 40 mg BID.${V}`, ['opioid-increase']],
  [
    'Authorization requested by Dr. Hale on 3/1/16 for:\n  - Urine drug screen\n  - Oxycodone 15 mg #90\n  - Lumbar brace' +
      V,
    ['opioid-continuation'],
  ],
  [
    `Treatment in dispute\nA trial of intrathecal morphine by indwelling catheter, 3 day inpatient stay${V}`,
    ['idds-trial'],
  ],
  [
    `The claims administrator received a request for intrathecal pump replacement due to ERI.${P}`,
    ['idds-replacement'],
  ],
  [`Rx request — Butrans 10 mcg/hr patch, 4 patches/28 days${V}`, ['opioid-continuation']],
  [
    'PLAN\n1. Continue gabapentin.\n2. I am requesting authorization to start tramadol 50 mg 1 po bid #60, she has not had an opioid before.' +
      '\n\nHPI: No opioids to date.',
    ['opioid-initiation'],
  ],
  [`P: RTC 4 wks. Request auth for intrathecal pump refill x 4 over the next 12 months.${P}`, ['idds-refill-clinic']],
  [
    'Case 88: prospective review.\nProcedure codes: 62362, 62350\nDescription: Implantation of programmable pump w/ tunneled catheter\nDx: chronic pain syndrome' +
      V,
    ['idds-implant'],
  ],
  [
    'Requested service(s)      Qty   Freq\nHydromorphone 4 mg tab     120   q6h prn\nLidocaine patch 5%         30    daily' +
      V,
    ['opioid-continuation'],
  ],
  [`Is Norco 10/325 #120 appropriate for this claimant?${V}`, ['opioid-continuation']],
  [
    'We have been asked to look at whether the proposed intrathecal baclofen screening test is supported.\n\nHPI: spastic quadriparesis after C5 cord injury, oral baclofen 80 mg daily failed.',
    ['itb-screen'],
  ],
  [
    'Peer review referral question: Please address the medical necessity of the home refill of the intrathecal pump by a home-infusion nurse.' +
      P,
    ['idds-refill-home'],
  ],
  [`REQUEST: wean from fentanyl patch 75 mcg/h by 25 mcg every two weeks with visits.${V}`, ['opioid-wean']],
  [`REQUEST\n=======\nRemoval of intrathecal pump & catheter\n${P}`, ['idds-removal']],
  [`Surgery authorization: explant of pain pump, catheter tip left in place.${P}`, ['idds-removal']],
  [`Asked for: change from Norco to Nucynta 75 mg tid #90.${V}`, ['opioid-rotation']],
  [
    'TREATMENT REQUEST DETAIL\nLine 1 of 2 | Drug: OXYCODONE HCL 10MG | Qty 120 | DS 30 | Status: In review\nLine 2 of 2 | Drug: CYCLOBENZAPRINE | Qty 30 | DS 30 | Status: In review' +
      V,
    ['opioid-continuation'],
  ],
  [`Requested: reprogramming of the intrathecal pump, increase of 10 %${P}`, ['idds-reprogram']],
  [`CATHETER REVISION REQUESTED - intrathecal pump catheter kinked at L2.${P}`, ['idds-catheter-revision']],
  [`Good morning, we need an auth for pt's pump refill on 4/12. Thanks, Kim${P}`, ['idds-refill-clinic']],
  [`Fax cover\nTO: UR dept\nRE: Auth req – Morphine ER 15mg BID #60\n${V}`, ['opioid-continuation']],
  [`The disputed medication is methadone 10 mg #180.${V}`, ['opioid-continuation']],
  [
    `ORDER / RFA dated 11/12/2014\n  >> Intrathecal pump replacement, pump only     CPT 62362   qty 1\nVisit 11/11/2014${P}`,
    ['idds-replacement'],
  ],
  [`R F A   (date 08/11/2014)\n  INCREASE Percocet from 5/325 tid to 10/325 qid, #120${V}`, ['opioid-increase']],
  // Directions for 90, and a number of 120: the number is questioned, not the kind.
  [
    'RFA 03/09/2012\n1) Norco 10/325, one tab TID, #120, 30 days\n\nPAGE 2   NOTE 03/08/2012\nMedications: Norco 10/325 TID.',
    ['opioid-continuation'],
  ],
  [
    `IMR ISSUES, DECISIONS AND RATIONALES\nThe request for methadone 10 mg #180 is not medically necessary and appropriate.\n\nCLINICAL CASE SUMMARY${V}`,
    ['opioid-continuation'],
  ],
  [`DETERMINATION\nTherefore, the request for a Prialt trial is non-certified.\n\nHISTORY${P}`, ['idds-trial']],
  [`Request: compounded intrathecal medication, hydromorphone 20 mg/mL.${P}`, ['idds-refill-clinic']],
  [`Item(s) in Dispute: Opana ER 20mg #60.${V}`, ['opioid-continuation']],
  [`Service Line\nSVC DESC: TAPENTADOL ER 100 MG\nUNITS REQ: 60\nUNITS APPR: 0\n${V}`, ['opioid-continuation']],
  [`Plan: Will need approval of an intrathecal pump trial with Dr. Voss.${V}`, ['idds-trial']],
  [
    'I respectfully ask that you authorize the implantation of a baclofen pump.\n\nHistory: spinal cord injury T6 with spasticity. Screening 50 mcg dropped Ashworth from 4 to 2.',
    ['itb-implant'],
  ],
  [
    `Recommendations:\n- Authorization is requested for Kadian 50 mg daily, #30 with no refills.\n- Home exercise.${V}`,
    ['opioid-continuation'],
  ],

  [`Request: lumbar MRI.${V}`, []],
  [`Requested: Physical therapy 2 x 4\nPrevious determination 01/05/2016: Norco 10/325 #120 was denied.${V}`, []],
  [`REQUEST: TENS unit\nHe once asked for an intrathecal pump; his sister has one.${V}`, []],
  [`Request for authorization: spinal cord stimulator trial.\nIntrathecal pump was discussed and declined.${V}`, []],
  [`ITEMS REQUESTED: pain management consultation to discuss weaning off Norco.${V}`, []],
  [`Item requested: On-Q pain pump for shoulder arthroscopy.${V}`, []],
  [`Request: naloxone nasal spray 4 mg #1.${V}`, []],
  [`Requested: Gabapentin 600 mg #90; denied on 2/1/2016: intrathecal pump trial.${V}`, []],
  [`Review: insulin pump supplies, 3 months.${V}`, []],
  [
    'You asked for:\n  1. Oxycodone 30 mg, 1 tablet five times a day, #150, 30 days\n  2. Urine drug screen, 12 panel\nOur answer:  1. Not certified as asked.   2. Certified.' +
      V,
    ['opioid-continuation'],
  ],
  [
    '  Diagnosis  (ICD-9)     Service or good                                Other info\n  840.4 cuff sprain R    A.  START Nucynta ER 50 mg, 1 tab bid          #60, 30 days\n' +
      '\nPROGRESS NOTE\nPain 8/10 at rest. No opioids since July.',
    ['opioid-initiation'],
  ],
  [`Matter for decision: permanent implantation of a SynchroMed II infusion system.${V}`, ['idds-implant']],
  [
    `THE ASK\nRefill of the intrathecal pump every six weeks, eight times.\nTHE REASON\nShe is doing well with it.${P}`,
    ['idds-refill-clinic'],
  ],
  [`Treatment that the doctor wants to give: trial of spinal morphine with an external pump${V}`, ['idds-trial']],
  [
    `Pharmacy prior auth sheet\nDrug Name and Strength: Nucynta ER 100 mg\nQty: 60\nDays: 30\nPrescriber: Dr. Oh${V}`,
    ['opioid-continuation'],
  ],
  [`Purpose of letter: to obtain your authorization for Percocet 10/325 mg, #90 a month.${V}`, ['opioid-continuation']],
  [
    `Authorization is needed so that the pump can be exchanged before its battery runs out in May.${P}`,
    ['idds-replacement'],
  ],
  [`CPT 62370 x 6 - intrathecal pump refill by physician${P}`, ['idds-refill-clinic']],
  [
    `Reviewer worksheet\nRequested procedure/drug ........ Exalgo 12 mg qd #30\nRequester ........ Dr. Oyelaran${V}`,
    ['opioid-continuation'],
  ],
  [`UR intake #4471\nWhat: IT pump trial (single-shot)\nWho: Dr. Bly\nWhen: 4/4/16${V}`, ['idds-trial']],
  [`Order: Oxycodone/APAP 10-325 TAB #120 RF 0\nAuth status: PENDING${V}`, ['opioid-continuation']],
  [`Please approve the following refill: MS Contin 30mg 1 po q12h #60.${V}`, ['opioid-continuation']],
  [
    `Dr. Quist proposes to take out the pump, which has not helped for two years, and asks that this be covered.${P}`,
    ['idds-removal'],
  ],
  [`Question 1. Is the intrathecal pump trial medically necessary?${V}`, ['idds-trial']],
  [`Determination requested on: OxyContin 40 mg q12h, #60.${V}`, ['opioid-continuation']],
  [`Services sought by provider (1): Detox / taper from Norco 10/325 over eight weeks, #84${V}`, ['opioid-wean']],
  [`Subject: Mr. Lowe - hydrocodone/APAP 10/325 #120 - authorization${V}`, ['opioid-continuation']],
  [`We received your fax on 3/3/16 asking for Opana ER 20 mg twice daily, sixty tablets.${V}`, ['opioid-continuation']],
  [
    'Appeal: we ask that the refusal of the baclofen pump be reversed.\n\nHe has spasticity after a T4 cord injury; the 50 mcg screening brought the Ashworth from 4 to 1.',
    ['itb-implant'],
  ],
  [
    `Auth Request\nTx: pump cath dye study / revision of intrathecal catheter\nDx: 996.2${P}`,
    ['idds-catheter-revision'],
  ],
  [`requested rx: norco 10-325mg 1 q6h #120 rf:0${V}`, ['opioid-continuation']],
  [`RFA 2 of 2: increase methadone from 10 mg tid to 20 mg tid${V}`, ['opioid-increase']],
  [`Home health wants approval to fill his intrathecal pump at home every 60 days.${P}`, ['idds-refill-home']],
  [
    'To the medical director:\nKindly let us go ahead with the morphine pump for Mrs. Aster. She has had her trial.' +
      V,
    ['idds-implant'],
  ],

  [`Subject: Mr. Lowe - MRI lumbar spine - authorization\nHe has a morphine pump.${P}`, []],
  [`Authorization for release of records about the intrathecal pump trial.${V}`, []],
  [
    'Our answer to your appeal of the denied intrathecal pump trial: the denial was upheld in 2014.\nNow requested: acupuncture x 6.' +
      V,
    [],
  ],
  [`Requesting: psychological evaluation before an intrathecal pump trial.${V}`, []],
  [`Reason for visit: pump interrogation today showed no problem.\nPlan: come back in a month.${P}`, []],
  [`His attorney asked why the pump had been approved.\nPlan: RTC 6 weeks.${P}`, []],
  [`Authorization: The patient signed an authorization for Norco urine tests.\nRequest: chiropractic care.${V}`, []],
  [`Treatment: Norco 10/325 was prescribed in 2012, 120 tablets.\nRequest: knee brace${V}`, []],
  [`Medications: Norco 10/325 #120, Soma.\nNo new treatment is requested at this visit.${V}`, []],
  [`MEDICATIONS REVIEWED: Norco 10/325 #120 q6h\nASSESSMENT: stable.\nPLAN: RTC one month.${V}`, []],
])('%j', (text, kinds) => {
  const doc = hearRequests(readDocument(text, '2016-04-01'), 2016);
  const { requests } = findRequests(doc, findMedications(doc), undefined, 2016);
  expect(requests.map(({ kind }) => kind)).toEqual(kinds);
});
