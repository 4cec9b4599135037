/** What a pain specialist says of the dose. The form of a row: sign.ts. Groups: opioid-groups.ts. */
import type { Sign } from './sign.ts';

/** A consultant's opinion stands in the consultant's own note, or is told of by another. */
const OF_THE_CONSULTANT: Record<'in the note' | 'of the note', Pick<Sign, 'topic' | 'with'>> = {
  'in the note': { topic: 'pain-consult' },
  'of the note': { with: ['{pain-consultant}'] },
};

export const PAIN_CONSULTATION_SIGNS: Sign[] = [
  {
    element: 'consult-supports-dose',
    effect: 'met',
    patterns: [
      '{pain-consultant} ..14 (supports|supported|support|recommends|recommended|agrees|agreed|endorses|endorsed|approves|advised|advises|finds|found|confirmed) ..8 (dose|regimen|continu*|present|current|amount|unchanged)',
      '{pain-consultant} ..12 (concur*|in agreement|comfortable) ..2 with ..8',
      '{pain-consultant} ..14 (regimen|dose) ..6 (appropriate|reasonable|justified|suitable|kept|continue*|unchanged|warranted|acceptable)',
    ],
    without: [
      'lower*|reduc*|taper*|wean*|decreas*',
      'too high',
      'against',
      'if',
      'whether',
      'whom|will',
      'requested|pending|refer|scheduled',
      'dexamethasone|kenalog|injection*|epidural*',
      'not ..3 (support*|agree*|recommend*|appropriate)',
    ],
    ignoreHedge: true,
  },
  ...(['in the note', 'of the note'] as const).flatMap((where): Sign[] => [
    {
      element: 'consult-supports-dose',
      effect: 'met',
      patterns: [
        '(advise|recommend|suggest|agree|support|advised|recommended) ..6 (present|current|same|this) ..2 (dose|regimen|strength|amount) ..5',
        '(present|current|same|this) ..2 (dose|regimen|strength|amount) ..4 (kept|continue*|maintained|appropriate|justified|reasonable|unchanged|stand|right)',
        '(consider|find|hold) (it|the dose|this dose) ..2 (justified|appropriate|reasonable)',
        '(dose|regimen) ..4 (appropriate|justified|reasonable) ..6 (continue*|this|him|her)',
      ],
      ...OF_THE_CONSULTANT[where],
      without: [
        'lower*|reduc*|taper*|wean*|decreas*',
        'too (high|much)',
        'brought down',
        'not',
        'against',
        'if',
        'whether',
      ],
      ignoreHedge: true,
    },
    {
      element: 'consult-supports-dose',
      effect: 'not-met',
      patterns: [
        '(recommend*|advise*|suggest*|propose*|should|would|opinion) ..14 (reduction|reduce|reducing|lower*|taper*|wean*|decreas*|brought down|bring ..3 down|cut|halv*|coming down)',
        '(dose|amount|regimen|quantity|total) ..4 (too high|too much|excessive|unjustified|not justified|higher than)',
      ],
      ...OF_THE_CONSULTANT[where],
      without: [
        'not ..2 (recommend*|advise*)',
        '(would|should|do) not',
        'gabapentin|lyrica|xanax|klonopin|soma',
        'no reduc*',
        'weight',
      ],
      ignoreHedge: true,
    },
  ]),
  {
    element: 'consult-supports-dose',
    effect: 'not-met',
    patterns: [
      '{pain-consultant} ..8 (advise*|recommend*|argue*|caution*|counsel*) against ..8 (dose|dosage|regimen|amount|level|total|opioid*)',
      '{pain-consultant} ..10 not ..1 (support*|agree*|endorse*|concur*|recommend*|justify|advise*) ..6 (dose|dosage|regimen|amount|level|total|it)',
      '{pain-consultant} ..12 (felt|thinks|thought|found|considers|considered|feels|believes|opined|states|stated) ..6 (dose|amount|regimen|total|level) ..5 (excessive|too high|too much|unjustified|not justified|high|unsafe|inappropriate)',
      '(dose|amount|regimen) ..4 (excessive|too high|too much|unsafe) ..8 {pain-consultant}',
      '{pain-consultant} ..12 (recommend*|advise*|suggest*|urge*|proposed|felt|wants|thinks|wrote|:|dose|regimen) ..12 (reduction|reduce|reducing|lower*|taper*|wean*|decreas*|brought down|bring ..3 down|cut|halv*|too high|too much)',
      '(do|does|did|cannot) not? (share|agree|accept|follow) ..4 (view|opinion|advice|recommendation*|conclusion)',
    ],
    without: [
      'if',
      '(would|should|do) not ..2 (reduc*|lower*|taper*|wean*)',
      'not ..2 (recommend*|advise*) ..4 (reduc*|lower*)',
      'physical therapy',
      'referral',
    ],
    ignoreHedge: true,
  },
  {
    element: 'consult-supports-dose',
    effect: 'met',
    // The treating physician against the specialist: both are heard, and the row conflicts.
    patterns: [
      '(do|does|did) not (share|agree|accept|follow) ..5 (view|opinion|advice|recommendation*|conclusion)',
      '(disagree|differ) with ..5 (view|opinion|advice|recommendation*|conclusion|consultant|specialist)',
    ],
    with: ['{pain-consultant}', 'dr|her|his|dose|<number>'],
    without: ['surgery|surgeon|fusion|ur|reviewer|denial'],
    ignoreHedge: true,
  },
  {
    element: 'consult-supports-dose',
    effect: 'partial',
    patterns: [
      'pain (management|medicine|clinic|mgmt|mgt) ..2 (consultation|consult|specialist|evaluation|report|physician)',
      '(seen|evaluated|saw|consulted|examined) ..3 (by|with|in|at) ..3 pain (management|medicine|clinic|specialist*|mgmt)',
      'pain specialist',
    ],
    without: [
      'requested',
      'pending',
      'refer*',
      'not yet',
      'scheduled',
      'awaiting',
      'no pain',
      'no consult*',
      'if',
      'dexamethasone|kenalog',
    ],
    notSection: ['family-history', 'request', 'plan'],
  },
  {
    element: 'consult-supports-dose',
    effect: 'partial',
    patterns: ['pain (management|medicine|clinic|mgmt|mgt) ..2 (consultation|consult|specialist|evaluation|referral)'],
    section: ['plan'],
    without: ['no pain', 'no consult*'],
  },
  {
    element: 'consult-supports-dose',
    effect: 'partial',
    patterns: [
      'pain (clinic|service|management|medicine) ..2 (saw|examined|evaluated) ..3 (him|her|patient|the)',
      '(seen|saw|evaluated|examined) ..6 pain (management|medicine|clinic|service|specialist*)',
      '(note|letter|report|consultation) ..4 pain (management|medicine|clinic|service|specialist)',
    ],
    without: [
      'if',
      'request*',
      'pending',
      'refer*',
      'not',
      'schedul*',
      'await*',
      'will|should|needs',
      'physical therapy',
    ],
    notSection: ['family-history', 'request', 'plan'],
  },
];
