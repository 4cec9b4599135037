import { describe, expect, test } from 'vitest';
import { findMedications } from '../../../lib/clinical/medications.ts';
import { findRequests } from '../../../lib/facts/requests/requests.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

function kinds(text: string): string[] {
  const doc = readDocument(text, '2014-07-01');
  return findRequests(doc, findMedications(doc), undefined, 2014).requests.map((r) =>
    r.drug ? `${r.kind} ${r.drug.name}` : r.kind,
  );
}

const PUMP = 'Intrathecal morphine trial, 3-day inpatient';

describe('labels of portals and forms', () => {
  test.each([
    'Request line',
    'Request line 1',
    'Line 1',
    'Line 01',
    'Item',
    'Item requested',
    'Item #1',
    'Svc requested',
    'Service line',
    'Service line 1',
    'Service requested',
    'Service(s)',
    'Services req’d'.replace('’', "'"),
    'Tx requested',
    'Requested tx',
    'Treatment asked for',
    'Asked for',
    'Auth request',
    'Authorization for',
    'Authorization request',
    'Requested procedure(s)',
    'Procedure / service',
    'Request text',
    'Request summary',
    'Request description',
    'Description of request',
    'Requested item(s)',
    'Requested care',
    'Nature of request',
    'Subject of request',
    'Treatment under review',
    'Services under review',
    'Request under review',
    'Item under review',
    'Review item',
    'UR item 1',
    'UR request',
    'Proposed care',
    'Proposed procedure',
    'Medical treatment requested',
    'What is requested',
    'Treatment in question',
    'Order',
    'Rx / Tx requested',
    'Pending item',
    'Open item',
    'Open request',
    'Requesting',
    'Requesting authorization for',
    'REQ',
    'REQUESTED',
    'Service for review',
    'For review',
    'Treatment(s) at issue',
  ])('%s', (label) => {
    const before =
      'CARVER TPA   UR intake   RFA received 06/20/2014\nWorker    A. Brill    F    55    DOI 06/12/2007\n';
    const after = '\nFrom      K. Obadele, DO\n\nHISTORY: Burst fracture L1, fused. Pain 8/10 in back and groins.';
    expect([label, kinds(`${before}${label}: ${PUMP}${after}`)]).toEqual([label, ['idds-trial']]);
    expect([label, kinds(`${before}${label}     ${PUMP}        Units 1${after}`)]).toEqual([label, ['idds-trial']]);
  });
});

describe('sentences that ask', () => {
  test.each<[string, string[]]>([
    ['Please authorize an intrathecal pump trial.', ['idds-trial']],
    ['Please authorize Dilaudid 4 mg #112 for 28 days, as the first month of a taper.', ['opioid-wean hydromorphone']],
    ['I would like authorization for a trial of intrathecal morphine.', ['idds-trial']],
    ['I would appreciate your approval of an intrathecal pump trial.', ['idds-trial']],
    ['We are asking you to approve the exchange of her intrathecal pump.', ['idds-replacement']],
    ['Kindly approve replacement of the SynchroMed pump.', ['idds-replacement']],
    ['Authorization is needed for a side port study of the pump catheter.', ['idds-catheter-revision']],
    ['Requesting refill of the intrathecal pump at home every 8 weeks.', ['idds-refill-home']],
    ['We need authorization to refill the pump in the office.', ['idds-refill-clinic']],
    ['I hereby request permission to remove the intrathecal pump.', ['idds-removal']],
    [
      'REQUESTING SERVICE:  Dr. X, subacute unit.\n\nRECOMMENDATIONS:\n1.  We would like to proceed with an intrathecal baclofen screening dose, 50 mcg by lumbar puncture, and ask that authorization for this be obtained from the carrier.',
      ['itb-screen'],
    ],
    ['My request is for a baclofen test dose by lumbar puncture.', ['itb-screen']],
    ['This is a request for implantation of a baclofen pump.', ['itb-implant']],
    ['I am writing on behalf of Mr. Hale to ask for a hepatic artery infusion pump.', ['regional-chemo-pump']],
    ['He needs authorization for OxyContin 20 mg #60.', ['opioid-initiation oxycodone']],
    ['RFA submitted for Percocet 10/325 #120.', ['opioid-initiation oxycodone/acetaminophen']],
    ['PLAN: Request authorization: 1) Intrathecal pump trial. 2) Psychological clearance.', ['idds-trial']],
    ['PLAN: Will submit RFA for intrathecal pump trial today.', ['idds-trial']],
    ['PLAN: RFA for pump replacement done today.', ['idds-replacement']],
    ['PLAN: Auth requested for intrathecal pump refill.', ['idds-refill-clinic']],
    [
      'Plan:\nRevise the spinal segment of the intrathecal catheter; authorization requested.',
      ['idds-catheter-revision'],
    ],
    ['DISPUTED: Nucynta ER 100 mg #60', ['opioid-initiation tapentadol']],
    ['The claims administrator received a request for an intrathecal pump trial on 3/4/2014.', ['idds-trial']],
    ['Dr. Vale requests a permanent intrathecal pump.', ['idds-implant']],
    ['The provider is seeking a 30 day supply of Norco 10/325 #120.', ['opioid-initiation hydrocodone/acetaminophen']],
    ['At issue is the request for Opana ER 20 mg #60.', ['opioid-initiation oxymorphone']],
    ['You have asked me to review the medical necessity of an intrathecal pump trial.', ['idds-trial']],
    ['This review concerns the replacement of an intrathecal pump.', ['idds-replacement']],
  ])('%s', (text, wanted) => {
    expect(kinds(text)).toEqual(wanted);
  });
});

describe('codes beside words', () => {
  test.each<[string, string[]]>([
    [
      'REQUEST FOR AUTHORIZATION\nLine 1   62362   Intrathecal pump replacement, battery near end of service         Qty 1',
      ['idds-replacement'],
    ],
    ['Requested: Intrathecal pump replacement\nCPT: 62362', ['idds-replacement']],
    ['Requested treatment\n62362  replacement of programmable pump\n62350  catheter', ['idds-replacement']],
    ['Requested: intrathecal pump refill (62370), drug J2274', ['idds-refill-clinic']],
    ['Requested: explant of pump and catheter (62365, 62355)', ['idds-removal']],
    ['Procedure requested: pump refill at home\nCode: 95990, S9328', ['idds-refill-home']],
    ['REQUESTED\nCPT: 62362', ['idds-implant']],
    ['REQUESTED SERVICE\n62319', ['idds-trial']],
    ['REQUESTED SERVICE\nCode 62319   Description   Intrathecal catheter trial   Units 3', ['idds-trial']],
    ['DWC FORM RFA\nCPT  62362, 62350\nProcedure: implantation of intrathecal pump and catheter', ['idds-implant']],
  ])('%s', (text, wanted) => {
    expect(kinds(text)).toEqual(wanted);
  });
});

describe('opioids beside those that are taken', () => {
  const TAKEN = '\n\nCurrent medications: Norco 10/325 qid, OxyContin 20 mg bid, Lyrica 75 mg bid.';
  test.each<[string, string]>([
    ['Pharmacy purchase of OxyContin 20 mg #60', 'opioid-continuation oxycodone'],
    ['Norco 10/325 #180 (up from #120)', 'opioid-increase hydrocodone/acetaminophen'],
    ['OxyContin 20 mg, go from two to three a day, #90', 'opioid-increase oxycodone'],
    ['Norco 10/325 #100, a step down from #120', 'opioid-wean hydrocodone/acetaminophen'],
    ['OxyContin 10 mg #60 (decrease from 20 mg)', 'opioid-wean oxycodone'],
    ['Change OxyContin 20 mg bid to Nucynta ER 100 mg bid #60', 'opioid-rotation tapentadol'],
    ['Convert to Butrans 10 mcg/h #4 from Norco', 'opioid-rotation buprenorphine'],
    ['New: Butrans 5 mcg/h #4', 'opioid-initiation buprenorphine'],
    ['Renewal of opioid medication x 3 months', 'opioid-continuation'],
  ])('%s', (item, wanted) => {
    expect(kinds(`REQUEST FOR AUTHORIZATION\nRequested: ${item}${TAKEN}`)).toEqual([wanted]);
  });
});

describe('nothing asked for', () => {
  test.each([
    'Prior request: intrathecal pump trial, denied 2/2013.',
    'Request history\n02/2013  Intrathecal pump trial   Non-certified',
    'HISTORY WITH THIS OFFICE: 11/2013, pump dye study, certified.',
    'He was offered an intrathecal pump and does not want it.',
    'I discussed an intrathecal pump with her; she will think about it.',
    'His wife had an intrathecal pump trial last year.',
    'The pump trial was done in May.',
    'PLAN: Consider intrathecal pump trial if she fails Nucynta.',
    'PLAN: We may request an intrathecal pump trial in the future.',
    'If the pain persists I will request authorization for a pump trial.',
    'PLAN: Norco is not requested today.',
    'The patient requests a refill of lisinopril.',
    'He requests a note for work.',
    'Requested: physical therapy 2 x 6',
    'Requested: MRI lumbar spine',
    'Requested: spinal cord stimulator trial',
    'Requested: lumbar epidural steroid injection L4-5',
    'Requested: urine drug screen',
    'Requested: gabapentin 300 mg #90',
    'Request for authorization: naloxone 4 mg nasal spray',
    'Requested: psychological evaluation prior to intrathecal pump trial',
    'Requested: insulin pump supplies',
    'Requesting physician: Dr. Vale\nDiagnosis: presence of intrathecal pump',
    'Records requested: pump logs 2010 to 2013.',
    'Information requested: report of the intrathecal pump trial.',
    'We request the following records: intrathecal pump trial report, psychological evaluation.',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});
