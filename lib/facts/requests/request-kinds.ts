/**
 * What can be asked for: the wordings of each kind of request and the criteria set it is judged by.
 * The first row that fits wins, so the particular stands before the general. Add a wording: one string here.
 */
export interface RequestKind {
  kind: string;
  set: string;
  patterns: string[];
  /** Words of the same request that rule the row out. */
  without?: string[];
  /** Words of which the same request must hold one. */
  with?: string[];
  flags?: string[];
}

/** What the patterns below speak of, in braces. */
export const REQUEST_GROUPS: Record<string, string[]> = {
  pump: [
    'pump*',
    'idds*',
    'itdd*',
    'itds',
    'synchromed',
    'prometra',
    'infusaid',
    'drug|medication delivery (system*|device*|implant*|pump*)',
    'infusion|delivery system*|device*',
    'intrathecal (therapy|infusion|drug|opioid|morphine)? system*|device*',
  ],
  'spinal-pump': [
    '(intrathecal*|intraspinal|it|itb|pain|morphine|infusion|drug|implanted|implantable|spinal|lumbar|programmable|permanent|opioid|opiate|narcotic|dilaudid|hydromorphone|prialt|ziconotide|medication|internal|indwelling|medtronic|flowonix|codman|baclofen|intra thecal|thecal|epidural) ..4 pump*',
    'pump* (for|with|and|of) ..3 (intrathecal|morphine|opioid*|hydromorphone|spinal catheter|intrathecal catheter)',
    'idds*',
    'itdd*',
    'itds',
    'synchromed',
    'prometra',
    '(intrathecal|implantable|implanted|implant|targeted|spinal|intraspinal|it) ..2 delivery (system*|device*|pump*|therapy)?',
    'intrathecal (therapy|infusion|drug|opioid|morphine)? system*|device*',
    'drug delivery system*|device*|pump*',
  ],
  spinal: ['intrathecal*', 'intraspinal*', 'epidural*', 'subarachnoid', 'intra thecal', 'neuraxial', 'it', 'spinal'],
  trial: [
    'trial*',
    'trialing',
    'test dose*',
    'test injection*',
    'test bolus*',
    'test',
    'screening',
    'single shot',
    'temporary',
    'percutaneous',
    'external|externalized',
  ],
  implant: [
    'implant*',
    'reimplant*',
    'permanent*',
    'placement*',
    'placing',
    'insertion*',
    'insert',
    'install*',
    'place',
    'perm',
    'surgical (implantation|placement)',
  ],
  catheter: ['catheter*', 'cath'],
  refill: ['refill*', 'refilling', 'fill', 'fills', 'filling', 're fill*', 'maintenance', 'replenish*'],
  remove: ['removal*', 'remove', 'removing', 'explant*', 'extraction', 'take out'],
  replace: ['replace*', 'replacement*', 'exchange*', 'change out*', 'changeout*', 'swap', 'battery change'],
  revise: ['revis*', 'reposition*', 'repair*', 'exploration', 'explore', 'troubleshoot*', 'salvage', 'relocat*'],
  program: [
    'reprogram*',
    're program*',
    'programming',
    'interrogat*',
    'analysis',
    'dose adjust*',
    'adjustment*',
    'dose titration',
    'rate change',
    'ptm|myptm',
  ],
};

/** Words of this trial are a thing of the past: the request follows from it. */
export const TRIAL_DONE = [
  'successful|completed|positive|prior|previous|recent|favorable ..3 trial*',
  's / p ..4 trial*',
  'status post ..4 trial*',
  'after|following|since|post ..4 trial* (was|of|on|in)?',
  'trial* ..3 (successful|completed|done|passed|performed|on <date>)',
];

/** Devices that look alike; not covered unless the same words speak of a spinal pump. */
/** A diagnosis that stands on the form is no item of it. */
export const DIAGNOSIS_ON_FORM = ['dx|diagnosis|diagnoses|icd :', 'presence of (an|a)? ..3 pump|device'];

export const NOT_COVERED = [
  'on q',
  'insulin',
  'pca',
  'elastomeric',
  'e 0781',
  'shoulder',
  'stimulator*',
  'scs',
  '63650|63655|63685|63688',
  'breast pump',
  'foot pump',
  'stomach',
  'feeding|enteral pump',
  'wound',
  'nerve block',
  'arthroscop*',
  'external infusion pump',
  'compression pump',
  'pneumatic',
];
export const SPINAL_PUMP_WORDS = [
  'intrathecal*',
  'intraspinal',
  'idds',
  'itdd*',
  'synchromed',
  'prometra',
  'e 0783|0782|0785|0786',
  '62350|62351|62355|62360|62361|62362|62365|62367|62368|62369|62370',
];

export const REQUEST_KINDS: RequestKind[] = [
  {
    kind: 'regional-chemo-pump',
    set: 'idds-regional-chemo',
    patterns: [
      'hepatic arter* ..4 pump*|infusion|catheter|port|reservoir',
      'hepatic ..3 pump*',
      'pump* ..5 hepatic|intrahepatic',
      'intrahepatic ..4 chemotherapy|infusion|pump*',
      'hai (pump|catheter|therapy)',
      '(intra arterial|intraarterial|regional|arterial) ..4 (chemotherapy|chemo|pump*|infusion)',
      '(chemotherapy|chemo|fudr|floxuridine) ..3 pump*',
      '36260|36261|36262|96522',
    ],
  },
  {
    kind: 'idds-replacement',
    set: 'idds-replacement',
    patterns: [
      '{pump} ..3 {replace}',
      '{replace} ..7 {pump}',
      '{pump} ..8 (eri|end of (life|service)|elective replacement|battery (depletion|depleted)|motor stall)',
      '(eri|end of life|end of service|elective replacement|battery depletion|motor stall) ..8 {pump}',
      'battery ..4 (replacement|change)',
      '(removal|explant*) (and|/|with) {replace} ..5 {pump}',
      'e 0786',
    ],
    without: ['{catheter} {replace}', '{replace} ..2 {catheter}'],
  },
  {
    kind: 'idds-catheter-revision',
    set: 'idds-revision',
    patterns: [
      '{catheter} ..3 ({revise}|{replace}|kink*|leak*|migrat*|occlu*|malfunction|dislodg*)',
      '({revise}|{replace}) ..5 {catheter}',
      '{revise} ..8 {catheter}',
      '(kink*|leak*|migrat*|occlu*|malfunction*|dislodg*|fractured|disconnected) ..4 {catheter}',
      '(dye|side port|sideport|contrast|catheter access port) ..2 (study|injection|evaluation|aspiration|contrast)',
      'catheterogram',
      '{pump} ..2 (revis*|relocat*|reposition*|exploration)',
      '(revis*|relocat*|reposition*|exploration) ..5 {pump}',
      'pocket revis*|relocat*',
      '(revis*|relocat*) ..3 pocket',
      'e 0785',
    ],
    without: ['foley', 'urinary', 'suprapubic', 'central venous', 'picc'],
  },
  {
    kind: 'idds-removal',
    set: 'idds-removal',
    patterns: [
      '{remove} ..6 ({pump}|reservoir|{catheter})',
      '{pump} ..4 {remove}',
      '{catheter} ..2 {remove}',
      '62365',
      '62355',
    ],
    without: ['hardware', 'foley'],
  },
  {
    kind: 'idds-refill-home',
    set: 'idds-refill-home',
    patterns: [
      '{pump} ..6 {refill}',
      '{refill} ..8 {pump}',
      '(reservoir|intrathecal) ..4 {refill}',
      '{refill} ..4 (reservoir|intrathecal*)',
      '62369|62370|95990|95991',
    ],
    with: [
      'home',
      'horne',
      'homebound',
      'residence',
      'house call',
      's 9328',
      's 9325|9326|9327',
      '99601',
      'home health',
    ],
  },
  {
    kind: 'idds-refill-home',
    set: 'idds-refill-home',
    patterns: ['s 9328', 's 9325|9326|9327 ..6 {pump}', 'home infusion ..6 {pump}', '{pump} ..5 home infusion'],
  },
  {
    kind: 'idds-refill-clinic',
    set: 'idds-refill',
    patterns: [
      '{pump} ..6 {refill}',
      '{refill} ..8 {pump}',
      '(reservoir|intrathecal) ..4 {refill}',
      '{refill} ..4 (reservoir|intrathecal*)',
      'compound* ..2 intrathecal ..3 medication*|drug*|solution*|mixture*|admixture*|morphine|hydromorphone|fentanyl|dilaudid',
      'intrathecal ..2 compound* (medication*|drug*|solution*|mixture*|admixture*)?',
      '62369',
      '62370',
      '95990',
      '95991',
      'a 4220',
    ],
  },
  {
    kind: 'idds-reprogram',
    set: 'idds-reprogram',
    patterns: ['{pump} ..6 {program}', '{program} ..8 {pump}', 'intrathecal ..4 {program}', '62367', '62368'],
  },
  {
    kind: 'itb-screen',
    set: 'idds-spasticity',
    patterns: ['baclofen ..6 {trial}', '{trial} ..8 (baclofen|itb|lioresal|gablofen)', 'itb ..3 {trial}', 'j 0476'],
    without: ['pump implant*', 'permanent*', 'oral baclofen'],
  },
  {
    kind: 'itb-implant',
    set: 'idds-spasticity',
    patterns: [
      '(baclofen|itb|lioresal|gablofen) ..5 {pump}',
      '{pump} ..5 (baclofen|itb|lioresal|gablofen|spasticity)',
      '{implant} ..5 (itb|intrathecal baclofen)',
      '(itb|intrathecal baclofen) ..3 ({implant}|therapy|system)',
      'j 0475 ..6 {pump}',
    ],
  },
  {
    kind: 'idds-trial',
    set: 'idds-nonmalignant-trial',
    patterns: [
      '{trial} ..6 ({spinal-pump}|{pump})',
      '({spinal-pump}|{pump}) ..5 {trial}',
      '{trial} ..5 {spinal}',
      '{spinal} ..6 {trial}',
      'prialt|ziconotide ..3 {trial}',
      '{trial} ..3 prialt|ziconotide',
      '(intraspinal|intrathecal|epidural) infusion trial',
      'single shot ..4 (intrathecal|it|spinal)',
      'continuous catheter trial',
      'continuous (intrathecal|epidural) infusion',
      '62318|62319|62310|62311',
      '62320|62321|62322|62323|62324|62325|62326|62327',
    ],
    without: [
      'steroid*',
      'esi',
      'lesi',
      'transforaminal',
      'interlaminar',
      'caudal',
      'facet',
      'medial branch',
      'injection* ..4 (lumbar|cervical|thoracic) ..3 (l|c|t)',
      'depo medrol',
      'kenalog',
      'triamcinolone',
      'blood patch',
      'myelogram',
      'urine ..2 test|screening',
    ],
  },
  {
    kind: 'idds-implant',
    set: 'idds-nonmalignant-implant',
    patterns: [
      '{implant} ..8 ({spinal-pump}|{pump})',
      '({spinal-pump}|{pump}) ..6 {implant}',
      '(intrathecal|permanent) ..3 implant*',
      '62361',
      '62362',
      '62360',
      'e 0783',
      'e 0782',
      'synchromed|prometra|codman',
    ],
  },
  {
    kind: 'idds-catheter-implant',
    set: 'idds-nonmalignant-implant',
    patterns: [
      '(tunneled|tunnelled|{implant}) ..6 (intrathecal|epidural|spinal|it) ..4 {catheter}',
      '(intrathecal|epidural|spinal|it) ..3 {catheter} ..4 {implant}',
      '(tunneled|tunnelled) ..4 {catheter}',
      '62350',
      '62351',
    ],
    without: ['steroid*', 'dialysis', 'central venous', 'picc', 'hickman'],
    flags: ['catheter-purpose-unclear'],
  },
  {
    kind: 'idds-implant',
    set: 'idds-nonmalignant-implant',
    patterns: ['{spinal-pump}'],
    flags: ['trial-or-permanent-unclear'],
  },
];

/** Both asked for in one line: two requests. */
export const TRIAL_AND_PERMANENT = [
  'trial* (and|then|/|with possible|&|+) (possible|if successful|subsequent)? (permanent|implant*|placement)',
  'trial* ..4 (and|with|followed by|then|&|+|plus) ..4 (permanent|implant*)',
  '(permanent|implant*) ..6 (and|with|&|+|plus|preceded by|after) ..2 trial* (same|both)?',
];

/** Asked for beside the treatment; told in a notice, never judged. */
export const SUPPORT_SERVICES = [
  '(psych*|psychological|psychiatric|psychology|behavioral) ..4 (evaluation*|clearance|consult*|screening|assessment|testing|referral|eval)',
  '(evaluation|consult*|referral) ..3 (psycholog*|psychiatr*)',
  'urine (drug|toxicology)? (screen*|test*|toxicology)',
  '(drug|toxicology) screen*',
  'uds|udt|udm',
  'cures',
  'pain ..3 consult*',
  'consult*',
  'referral',
  '(surgical|medical|internal medicine|cardiac|preoperative|pre op|pre operative) clearance',
  'fluoroscop* guidance',
  '(office|follow up) visit*',
  '80305|80306|80307',
  'g 0480|0481|0482|0483',
  '96130|96131|96136|96137|90791',
];

/** How the words of an opioid request choose its kind, in this order (criteria.md §12.6). */
export const OPIOID_KIND_WORDS: { kind: string; patterns: string[] }[] = [
  {
    kind: 'opioid-rotation',
    patterns: ['(discontinu*|stop|d / c|wean*) ..8 start|begin|initiate', 'start|begin ..8 in place of|instead of'],
  },
  {
    kind: 'opioid-wean',
    patterns: [
      'then (off|none|stop|nothing)',
      '(come|comes|coming|go|goes|going|brought|bring|bringing) down (from|by|to|each|every|until|<number>)',
      'down to zero|nothing',
      'wean*',
      'taper*',
      'reduc*',
      'decreas*',
      'lower*',
      'discontinu*',
      'detox*',
      'step down',
      'stepdown',
      'titrat* down|off',
      'down titrat*',
      'downward',
      'stop',
      'cessation',
      'withdraw*',
    ],
  },
  {
    kind: 'opioid-rotation',
    patterns: [
      'switch*',
      'rotat*',
      'convert*',
      'conversion',
      'change* (from|over|to)',
      'change <number>',
      'replac*',
      'substitut*',
      'in place of',
      'instead of',
      'transition*',
    ],
  },
  {
    kind: 'opioid-increase',
    patterns: [
      'increas*',
      'titrat* (up|upward*)?',
      'up titrat*',
      'uptitrat*',
      'add',
      'adding',
      'addition of',
      'double',
      'raise*',
      'raising',
      'higher dose',
      'escalat*',
      'go up',
    ],
  },
  {
    kind: 'opioid-initiation',
    patterns: [
      'start*',
      'initiat*',
      'begin*',
      'trial of',
      'new start',
      'new :',
      'new drug|medication|opioid',
      'new prescription',
      'new rx',
      'first|initial (fill|prescription|rx|script|course|supply)',
      'commence',
      'introduce',
    ],
  },
];

/** Words of the wean row that in these words ask for something else. */
export const NOT_A_KIND = ['pain reduc*', 'reduc* ..2 pain', 'lower back|extremit*|limb*|leg'];

export const OPIOID_SETS: Record<string, string> = {
  'opioid-continuation': 'opioid-ongoing',
  'opioid-initiation': 'opioid-initiation',
  'opioid-increase': 'opioid-increase',
  'opioid-rotation': 'opioid-ongoing',
  'opioid-wean': 'opioid-wean',
};

export const OPIOIDS_UNNAMED = [
  'opioid*',
  'opiate*',
  'narcotic*',
  'pain medication*|medicines|meds|pills',
  'controlled substance*',
];
/** Beside these words "opioid" names a service, not a drug asked for. */
export const NOT_A_DRUG = [
  'agreement',
  'contract',
  'risk',
  'screen*',
  'education',
  'antagonist*',
  'naloxone',
  'narcan',
  'induced',
  'consult*',
  'evaluation',
  'management ..2 (visit|consult*)',
  'genetic',
  'testing',
];

/** A line of things asked for that is settled already, where another line is still open. */
export const ITEM_CLOSED = [
  'approved',
  'certified',
  'authorized',
  'completed',
  'withdrawn',
  'cancelled|canceled',
  'closed',
  'void',
  'denied',
  'non certified',
  'not requested',
  'previously',
];
export const ITEM_OPEN = [
  'pending',
  'open',
  'in review',
  'under review',
  'new',
  'awaiting',
  'submitted',
  'unreviewed',
  'undecided',
];
/** A line that says that nothing is asked for. */
export const ITEM_NOT_ASKED = [
  '(oral)? substitute ..1 (if|when|as) needed',
  'if needed :',
  'withdrawn|withdraws|withdrew|withdrawing',
  '(brought up|talked about|too early|some day|not a candidate|deferred|afraid of)',
  'cancelled|canceled',
  '(not|no longer) (being)? requested',
  'not (a)? part of this request',
  'already approved|certified|authorized',
  'nothing ..4 requested',
  'information|records|record|documents|documentation|report|reports|copy|copies|notes|clarification (was|were|is|are|be|being)? requested|needed|required|sought',
  'request* (for)? (the|of|any|a)? (additional|further|following|missing)? (following|clinical|medical)? information|records|documents|documentation|reports|copy|copies|notes',
  'trial|evaluation|pump|psychological report|reports|records|log|logs|notes',
  'no ..4 (is|are) (being)? requested',
  'release|disclosure ..4 records|record|information|notes|chart',
  '(candidate|candidacy|suitab*|fitness|clearance|cleared|work up|workup) (for|to)? ..4 ({pump}|trial*|implant*)',
];

/** Other things that claims ask for: a request that names one of these is a request, though none of ours. */
export const OTHER_SERVICES = [
  '(therapy|therapies|rehabilitation|exercise*|gym|pool|massage|acupuncture|chiropract*|biofeedback|hypnosis)',
  '(injection*|block|blocks|ablation|rhizotomy|neurotomy|esi|epidural*|botox|viscosupplement*|infusion*|bolus)',
  '(surgery|surgical|arthroscop*|fusion|laminectomy|discectomy|decompression|arthroplasty|osteotomy|repair|removal)',
  '(mri|ct|x ray*|xray*|radiograph*|ultrasound|emg|ncs|ncv|bone scan|scintigraphy|myelogram|imaging|dexa)',
  '(evaluation*|assessment*|consult*|referral*|visit|visits|follow up|second opinion|testing|screen*|labs|panel)',
  '(brace*|orthosis|walker|wheelchair|cane|bed|mattress|tens|h wave|unit|device*|equipment|supplies|rental|dme)',
  '(pump*|stimulator*|catheter*|reservoir|implant*|monitor|monitoring|compound*|cream|gel|ointment|patch|patches)',
  '(medication*|medicine*|drug|drugs|prescription*|tablets|capsules|opioid*|narcotic*|treatment*|procedure*|program)',
  '(transport*|home health|home nursing|caregiver|interpreter|counsel*|psychotherapy|cbt|sessions)',
];

/** Words by which a plan or a narrative makes a request where no request line stands. */
export const ASKS = [
  'request',
  'requests',
  'requesting',
  'requested',
  'authoriz*',
  'rfa',
  'asking for',
  'ask for',
  'i ask',
  'we ask',
  'seek*',
  'submit* (for)? (authorization|approval)',
];
