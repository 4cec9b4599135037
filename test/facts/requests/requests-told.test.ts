import { describe, expect, it } from 'vitest';
import { findMedications } from '../../../lib/clinical/medications.ts';
import { findRequests } from '../../../lib/facts/requests/requests.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

function requestsIn(text: string, byHand?: string) {
  const doc = readDocument(text, '2014-07-01');
  return findRequests(doc, findMedications(doc), byHand, 2014);
}
const kinds = (text: string, byHand?: string) =>
  requestsIn(text, byHand).requests.map((r) => (r.drug ? `${r.kind} ${r.drug.name}` : r.kind));

/** The words of an item and its kind. */
const items: readonly (readonly [kind: string | null, words: readonly string[]])[] = [
  [
    'idds-implant',
    [
      'Intrathecal pump implant',
      'Permanent intrathecal pump',
      'Morphine pump',
      'implantable drug delivery system',
      'IDDS implant perm',
      'Placement of SynchroMed II programmable pump',
      'Medtronic SynchroMed II 40 mL',
      'Implantation of programmable pump for intrathecal infusion (62362) with catheter (62350)',
      'CPT 62350/62362',
      'CPT 62361',
      'HCPCS E0783 programmable infusion pump',
      'Insertion of spinal infusion pump',
      'Intrathecal morphine pump, permanent placement, following successful trial of 3/4/2014',
      'Permanent pump implant s/p positive trial',
      'Surgical implantation of IT pain pump, T12 entry',
      'Targeted drug delivery system implantation',
      'Prometra pump placement',
      'Dilaudid pump implant',
      'LUMBAR PUMP IMPLANT UNDER FLUOROSCOPY',
      'intrathecal pain pump x 1',
    ],
  ],
  [
    'idds-trial',
    [
      'Intrathecal pump trial',
      'IT pain pump trial',
      'Trial of intrathecal morphine',
      'TRlAL OF lNTRATHECAL MORPHlNE BY TEMPORARY CATHETER',
      'Percutaneous intrathecal trial, 3 days',
      'Temporary intrathecal catheter for morphine trial, inpatient',
      'Single shot intrathecal morphine test dose',
      'Epidural morphine trial with tunneled catheter',
      'Intraspinal infusion trial',
      'Continuous catheter trial, hydromorphone, 48 hours',
      'Repeat IT trial with ziconotide',
      'Prialt trial by lumbar puncture, intrathecal',
      'CPT 62319',
      'intrathecal opioid screening test',
      'Trialing of intrathecal pump',
    ],
  ],
  [
    'idds-refill-clinic',
    [
      'Intrathecal pump refill',
      'Pump refill and maintenance x 6',
      'Refill of intrathecal pump every 60 days',
      'Pain pump refills times 4',
      'Refill & reprogram IT pump 62370',
      'CPT 95991',
      'IT pump fill, morphine 25 mg/mL, 40 mL',
      'Refilling of implanted pump reservoir',
      'A4220 refill kit for implantable infusion pump',
      'intrathecal pump refills as needed',
    ],
  ],
  [
    'idds-refill-home',
    [
      'Home intrathecal pump refill',
      'Intrathecal pump refill at home x1',
      'In-home pump refill by infusion nurse',
      'S9328 home infusion, implanted pump',
      'Pump refill, home health, 99601',
      'IT pump refills at patient residence',
    ],
  ],
  [
    'idds-replacement',
    [
      'Intrathecal pump replacement',
      'Replacement of pain pump, ERI reached',
      'Pump exchange, end of life',
      'Pump change-out',
      'replace the implanted pump (62362)',
      'Removal and replacement of intrathecal pump',
      'E0786',
    ],
  ],
  [
    'idds-catheter-revision',
    [
      'Intrathecal catheter revision',
      'Revision of pump catheter 62350',
      'Catheter dye study',
      'Side-port study of the pump',
      'Replacement of intrathecal catheter',
      'Repositioning of spinal catheter',
      'Pump pocket revision',
      'Repair of kinked pump catheter',
    ],
  ],
  [
    'idds-removal',
    [
      'Removal of intrathecal pump',
      'Pump explant',
      'Explantation of IDDS and catheter',
      'CPT 62365',
      'Remove pain pump',
    ],
  ],
  [
    'idds-reprogram',
    [
      'Pump reprogramming',
      'Analysis and reprogramming of intrathecal pump',
      'CPT 62368',
      'Interrogation of implanted pump',
    ],
  ],
  [
    'itb-screen',
    [
      'Intrathecal baclofen trial',
      'Baclofen test dose by lumbar puncture',
      'ITB screening 50 mcg',
      'Screening bolus of intrathecal baclofen',
      'J0476 baclofen screening',
    ],
  ],
  [
    'itb-implant',
    [
      'Baclofen pump',
      'ITB pump implantation',
      'Implantation of baclofen pump + catheter',
      'intrathecal baclofen therapy',
      'Intrathecal pump for baclofen',
    ],
  ],
  [
    'regional-chemo-pump',
    ['Hepatic artery infusion pump', 'Intra-arterial chemotherapy pump', 'CPT 36260', 'HAI pump placement'],
  ],
  [
    'idds-catheter-implant',
    [
      'Tunneled intrathecal catheter',
      'CPT 62350',
      'Implantation of tunneled epidural catheter',
      'placement of permanent spinal catheter',
    ],
  ],
  [
    null,
    [
      'Spinal cord stimulator trial',
      'SCS implant 63650 x2',
      'Lumbar epidural steroid injection, CPT 62311',
      'Insulin pump',
      'Shoulder arthroscopy with On-Q pain pump',
      'Breast pump',
      'Urine drug screen',
      'Psychological evaluation prior to intrathecal pump trial',
      'Psych clearance for pain pump',
      'Medical clearance for pump replacement',
      'Naproxen 500 mg #60',
      'Gabapentin 600 mg #90',
      'MRI lumbar spine',
      'Physical therapy 2x6',
      'Opioid agreement and risk screening',
      'Trial of acupuncture',
      'Compression pump for lymphedema',
      'Removal of hardware',
      'Narcan nasal spray #2',
    ],
  ],
  ['opioid-initiation oxycodone/acetaminophen', ['Percocet 5/325 #40', 'Start Percocet 5/325 one q6h prn #40']],
  [
    'opioid-initiation hydrocodone/acetaminophen',
    [
      'Norco 10/325 #120',
      'Norco 10/325 mg Qty: 120',
      'new prescription Vicodin 5/500 #30',
      'hydrocodone-acetaminophen 10-325 mg, 120 tablets',
    ],
  ],
  [
    'opioid-wean oxycodone',
    [
      'Wean OxyContin 40 mg #60',
      'Oxycodone 15 mg #90 for taper',
      'Discontinue Roxicodone 15 mg, #20',
      'supervised taper of oxycodone',
    ],
  ],
  ['opioid-increase morphine', ['Increase MS Contin to 30 mg TID #90', 'Titrate MS Contin up to 30 mg q8h']],
  [
    'opioid-rotation oxymorphone',
    [
      'Switch OxyContin to Opana ER 20 mg #60',
      'Rotate from OxyContin 40 mg to Opana ER 20 mg bid #60',
      'Discontinue OxyContin, start Opana ER 20 mg #60',
    ],
  ],
];

describe('what an item asks for', () => {
  const rows = items.flatMap(([kind, words]) => words.map((w) => [kind, w] as const));
  it.each(rows)('%s: %s', (kind, words) => {
    const want = kind ? [kind] : [];
    expect(kinds('The roofer hurts.', words)).toEqual(want);
    expect(kinds(`Requested service: ${words}\n\nThe roofer hurts.`)).toEqual(want);
  });
});

/** Where the words stand: "@" is the item. */
const places: readonly string[] = [
  'REQUEST FOR AUTHORIZATION: @',
  'REQUEST FOR AUTHORIZATION\n@',
  'REQUEST FOR AUTHORIZATION     05/20/2011\nPatient | J. Doe\nDOI | 12-01-99\nRequested | @',
  'REQUEST FOR AUTHORIZATION     Date: 05/20/2011\n\nEmpl: J. Doe    Claim 01 443 882\n\nRx     @',
  '|  RFA        |  Dated: 10/02/2013  |\n|-------------|---------------------|\n|  Employee   |  J. Doe, M, 50      |\n|  Treatment  |  @ |',
  'RFA: 10/22/2012\nITEM:   @',
  'RFA 6/26/2014: @',
  'RFA dtd 7-11-14 >> req: @',
  'Request: @',
  'REQUESTED\t@',
  'REQUESTING: @',
  'Requested treatment:  @',
  'Treatment requested:  @',
  'Requested service/item: @',
  'Service/Good Requested: @',
  'Services requested (1)\n1. @',
  'Requested procedure(s): @',
  'Treatment in question:     @',
  'Disputed item: @',
  'Item in dispute: @',
  'Items under review:\n1. @',
  'Item 1 of 1: @',
  'Treatment plan / items requested:\n   1) @\n   2) Physical therapy',
  'We ask for:\n  1)  @\n  2)  Physical therapy 2x6',
  'I am requesting authorization for:\n- @',
  'PLAN\nI am requesting authorization for @.',
  'We seek authorization for @.',
  'I am asking that you authorize @ for this worker.',
  'Authorization is requested for @.',
  'Please authorize @.',
  'This is a request for authorization for @.',
  'The treating physician requests authorization for @.',
  'ISSUES AND DECISIONS\n\n1. @: Upheld\n\nDecision rationale: None.',
  'IMR DECISION(S) AND RATIONALE(S)\n\n1. @ is not medically necessary and appropriate.\n\nRationale: None.',
  '@:   Overturned in part\nClaims Administrator guideline: MTUS.',
  'UTILIZATION REVIEW REFERRAL\nRFA rec’d 02/24/14\nServices:  @\nNurse comment: none',
  'Diagnosis | Service requested | Status\nLumbago | @ | Pending',
  'Requested services\nService | Code | Status\n@ | - | Pending review',
  '[X] New request  [ ] Resubmission\nProcedure requested: @',
  'Portal record 5530291 | status: awaiting nurse\nRequest: @ | RFA date: 2012-12-04',
  'Prospective request for @',
  'Tx Req: 1. @  2. Colace 100mg #60',
  'The following treatment has been requested by Dr. Doe on RFA dated 03/04/2014:\n1) @\n2) UDS',
  'Requested Service | CPT | Qty | UR Decision\n@ | - | 1 | Denied\nPsych eval | 90791 | 1 | Certified',
  'To whom it may concern: This letter is to request that you authorize @.',
  'Please accept this letter as a formal request for @ for Mr. Doe.',
  'Dr. Doe has requested authorization for @.',
  'A request has been received for @.',
  'This review is regarding the medical necessity of @.',
  'Treatment authorization is being sought for @.',
  'Diagnosis (Required)\tICD-Code (Required)\tService/Good Requested (Required)\tCPT (If known)\nLumbago\t722.83\t@',
  'Issue at Dispute: @',
  // A line as long as the page is wide runs on into the next one, unless its outcome ends it.
  'The disputed items are set forth below, each with what the claims administrator held of it and why:\n\n1. @, thirty day supply, at the clinic of the day is not medically necessary and appropriate.\nThe Claims Administrator based its decision on the MTUS and on nothing else that was sent to us.',
];

describe('where a request may stand', () => {
  it.each(places)('%s', (place) => {
    for (const [kind, words] of [
      ['idds-implant', 'implantation of an intrathecal pain pump'],
      ['opioid-initiation oxycodone/acetaminophen', 'Percocet 10/325 #120'],
    ] as const)
      expect(kinds(`${place.replace('@', words)}\n\nHISTORY\nThe roofer hurts.`)).toEqual([kind]);
  });

  it.each([
    'HISTORY\nAn intrathecal pump was requested in 2012 and denied.',
    'PLAN\nIf the injections fail we will request authorization for an intrathecal pump trial.',
    'PLAN\nHe asks whether an intrathecal pump might be requested.',
    'PRIOR DECISION\nThe request for an intrathecal pump was denied on 02/03/2012.',
    'Requested service: MRI of the lumbar spine\n\nPLAN\nConsider intrathecal pump trial later.',
    'ITEMS AWAITING DECISION (RFA 03/31/2014)\n  1. MRI right knee\n  2. Urine drug screen\n\nHISTORY\nA trial of intrathecal morphine was mentioned in 2012. He takes Norco 7.5/325 twice a day.',
    'His brother requested a morphine pump.',
    'MEDICATIONS\nNorco 10/325 #120',
    'Your own policy covers an intrathecal pump when it is requested after a trial.',
    'PROCEDURE\nIntrathecal pump refill was done today.',
    'REQUESTED BY: Primary care\nReason: back pain. He takes Percocet 10/325.',
    'Requesting physician: Dr. Doe\nNorco 10/325 one tablet daily is taken.',
  ])('nothing is asked for: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it.each([
    [
      ['idds-refill-clinic', 'opioid-initiation hydrocodone/acetaminophen'],
      'Intrathecal pump refill; Norco 10/325 #90',
    ],
    [
      ['opioid-initiation oxycodone', 'opioid-initiation oxycodone/acetaminophen'],
      'OxyContin 20 mg #60 and Percocet 10/325 #120',
    ],
    [['idds-trial', 'idds-implant'], 'Intrathecal pump trial and permanent implantation'],
    [['idds-refill-clinic'], '1) Intrathecal pump refill 2) Urine drug screen'],
    [['opioid-initiation oxycodone'], 'Oxycodone 15 mg, one by mouth every 6 hours, #120, 30 days, no refills'],
  ] as const)('%s by hand: %s', (want, words) => {
    expect(kinds('The roofer hurts.', words)).toEqual(want);
  });

  it('an unticked box asks nothing', () => {
    expect(kinds('REQUESTED SERVICES\n[ ] Intrathecal pump trial\n[x] Intrathecal pump refill')).toEqual([
      'idds-refill-clinic',
    ]);
  });

  it('of a list with settled and open lines the open ones are asked for', () => {
    const text =
      'Service requested\tStatus\nIntrathecal pump trial\tApproved 01/02/2014\nPermanent intrathecal pump\tPending';
    expect(kinds(text)).toEqual(['idds-implant']);
  });

  it('reads amounts that stand in the next cells', () => {
    const { drug } =
      requestsIn('RFA sent 03/13/2014    Refill: Norco 7.5/325   1 po q8h prn   #90   RF 0').requests[0] ?? {};
    expect(drug).toMatchObject({ strength: 7.5, quantity: 90 });
  });

  it.each([
    ['Titrate Opana ER from 10 mg q12h to 15 mg q12h, #60', 'oxymorphone', 15, 60],
    ['Switch Kadian to Nucynta ER 50 mg BID #60', 'tapentadol', 50, 60],
    ['Taper oxycodone 30 mg to 20 mg #90', 'oxycodone', 20, 90],
  ])('%s', (words, name, strength, quantity) => {
    expect(requestsIn('', words).requests[0]?.drug).toMatchObject({ name, strength, quantity });
  });
});
