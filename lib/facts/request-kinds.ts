/**
 * What can be asked for: the wordings of each kind of request and the criteria set it is judged by.
 * The first row that fits wins, so the particular stands before the general. Add a wording: one string here.
 */
export interface RequestKind {
  kind: string;
  set: string;
  patterns: string[];
  /** Words that rule the row out in the same request. */
  without?: string[];
  flags?: string[];
}

const PUMP =
  '(intrathecal|it|pain|morphine|infusion|drug|implanted|implantable|spinal|intraspinal|lumbar|baclofen|programmable|permanent) ..3 pump*';

/** Devices and services that look alike and are not covered. */
export const NOT_COVERED = [
  'on q',
  'insulin',
  'pca',
  'elastomeric',
  'e0781',
  'shoulder',
  'spinal cord stimulator',
  'stimulator',
  'breast',
  'foot pump',
  'stomach',
];

export const REQUEST_KINDS: RequestKind[] = [
  {
    kind: 'regional-chemo-pump',
    set: 'idds-regional-chemo',
    patterns: ['hepatic arter* ..4 pump', 'intra arterial ..4 (chemotherapy|pump)', 'hepatic artery infusion', '36260'],
  },
  {
    kind: 'idds-removal',
    set: 'idds-removal',
    patterns: ['(removal|explant*) ..4 (pump|reservoir|catheter|idds)', 'pump explant*', '62365'],
    without: ['replacement', 'hardware'],
  },
  {
    kind: 'idds-replacement',
    set: 'idds-replacement',
    patterns: [
      'pump (replacement|exchange|change out)',
      'replace* ..5 pump',
      '(exchange|replacement) ..4 (pump|idds)',
      'battery ..4 (replacement|change)',
    ],
  },
  {
    kind: 'idds-catheter-revision',
    set: 'idds-revision',
    patterns: [
      'catheter (revision|repositioning|replacement)',
      '(revision|repositioning) ..4 catheter',
      '(dye|side port) study',
    ],
  },
  {
    kind: 'idds-refill-home',
    set: 'idds-refill-home',
    patterns: [
      '(home|horne|in home) ..5 (pump|intrathecal|reservoir) ..3 (refill*|fill*)',
      '(pump|intrathecal|reservoir) ..4 (refill*|fill*) ..6 (home|horne|in home)',
      's9328',
    ],
  },
  {
    kind: 'idds-refill-clinic',
    set: 'idds-refill',
    patterns: [
      '(pump|intrathecal|reservoir|idds) ..4 (refill*|fill)',
      '(refill*|fill) ..6 (pump|intrathecal|reservoir)',
      '62369',
      '62370',
      '95990',
      '95991',
    ],
  },
  {
    kind: 'idds-reprogram',
    set: 'idds-reprogram',
    patterns: [
      '(pump|idds|intrathecal) ..4 (reprogram*|interrogation|analysis|adjustment)',
      '(reprogram*|interrogation|analysis) ..6 pump',
      '62367',
      '62368',
    ],
  },
  {
    kind: 'itb-screen',
    set: 'idds-spasticity',
    patterns: [
      '(intrathecal) baclofen ..5 (trial|test|screening)',
      '(trial|test dose|screening) ..6 (intrathecal baclofen|itb)',
      'itb (trial|screening)',
    ],
  },
  { kind: 'itb-implant', set: 'idds-spasticity', patterns: ['baclofen ..3 pump', 'itb ..3 pump'] },
  {
    kind: 'idds-trial',
    set: 'idds-nonmalignant-trial',
    patterns: [
      `(trial|temporary|test|screening|percutaneous|external) ..6 ${PUMP}`,
      `${PUMP} ..5 (trial|test|screening)`,
      '(trial|test) ..5 (intrathecal|epidural|spinal|intraspinal)',
      '(intrathecal|epidural|spinal|intraspinal|it|idds) ..6 (trial|test dose|screening)',
      '(single shot) ..4 intrathecal',
      'continuous catheter trial',
      '62319',
      '62318',
      '62326',
      '62327',
      '62324',
      '62325',
      '62322',
      '62323',
      '62311',
    ],
    without: ['stimulator', 'baclofen'],
  },
  {
    kind: 'idds-implant',
    set: 'idds-nonmalignant-implant',
    patterns: [
      `(implant*|permanent|placement|insertion|installation|install) ..8 ${PUMP}`,
      `${PUMP} ..6 (implant*|placement|insertion)`,
      '(implant*|placement|insertion) ..6 (pump|idds|drug delivery)',
      'pump implant*',
      '(synchromed|prometra|codman)',
      '62361',
      '62362',
      '62360',
      'e0783',
      'e0782',
      '(intrathecal) drug delivery (system|device|pump)',
    ],
  },
  {
    kind: 'idds-catheter-implant',
    set: 'idds-nonmalignant-implant',
    patterns: [
      '(tunneled|tunnelled|implant*|placement|insertion|permanent) ..5 (intrathecal|epidural|spinal) ..4 catheter',
      '(intrathecal|epidural) ..3 catheter ..4 (implant*|placement|insertion)',
      '62350',
      '62351',
    ],
    flags: ['catheter-purpose-unclear'],
  },
  {
    kind: 'idds-implant',
    set: 'idds-nonmalignant-implant',
    patterns: ['(morphine|intrathecal|it|pain|spinal|implantable) ..2 pump'],
    flags: ['trial-or-permanent-unclear'],
  },
];

/** Both asked for in one line: two requests. */
export const TRIAL_AND_PERMANENT = [
  'trial and (permanent|implant*)',
  'trial ..4 (and|with|followed by) ..4 (permanent|implant*)',
];

/** Asked for beside the treatment; told in a notice, never judged. */
export const SUPPORT_SERVICES = [
  '(psych*|psychological|psychiatric) ..3 (evaluation|clearance|consult*|screening)',
  'urine drug (screen|test*)',
  'uds',
  'cures',
  'pain ..3 consult*',
  '(surgical|medical|internal medicine) clearance',
  '80305',
  '96130',
];

/** How the words of an opioid request choose its kind, in this order (criteria.md §12.6). */
export const OPIOID_KIND_WORDS: { kind: string; patterns: string[] }[] = [
  { kind: 'opioid-wean', patterns: ['wean*', 'taper*', 'reduc*', 'discontinu*', 'detox*', 'step down'] },
  { kind: 'opioid-rotation', patterns: ['switch*', 'rotat*', 'convert*', 'change from'] },
  { kind: 'opioid-increase', patterns: ['increas*', 'titrat* up', 'up titrat*', 'add', 'adding', 'double', 'raise*'] },
  { kind: 'opioid-initiation', patterns: ['start', 'starting', 'initiat*', 'begin*', 'trial of', 'new start'] },
];

export const OPIOID_SETS: Record<string, string> = {
  'opioid-continuation': 'opioid-ongoing',
  'opioid-initiation': 'opioid-initiation',
  'opioid-increase': 'opioid-increase',
  'opioid-rotation': 'opioid-ongoing',
  'opioid-wean': 'opioid-wean',
};

/** A cancer of this patient that causes the pain chooses the malignant sets. */
export const CANCER = [
  'cancer',
  'carcinoma',
  'metasta*',
  'malignan*',
  'mesothelioma',
  'myeloma',
  'sarcoma',
  'tumor',
  'tumour',
  'lymphoma',
];
export const OPIOIDS_UNNAMED = ['opioid*', 'opiate*', 'narcotic*', 'pain medication*'];
/** Words by which a plan or a narrative makes a request where no request line stands. */
export const ASKS = ['request*', 'authoriz*', 'rfa', 'asking for', 'i ask'];
