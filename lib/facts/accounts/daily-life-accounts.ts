/** What came back into a person's days since the opioid, and what was given up on it. The form of a row: account.ts. */
import type { Account } from './account.ts';

const OTHER_MATTERS = [
  'guideline*|patients|criteria',
  '(surgery|fusion|operation|epidural*|injection*|stimulator|pump|trial|therapy|brace|block*|ablation|cast|boot|screws)',
  '(gabapentin|neurontin|lyrica|pregabalin|cymbalta|duloxetine|zanaflex|tizanidine|baclofen|soma|xanax|ambien|prednisone)',
  '(will|should|if|hope*|goal|goals|plan*)',
];

export const DAILY_LIFE_ACCOUNTS: Account[] = [
  // "In February I began OxyContin. Since then she has been back in the kitchen, where before she had been at home."
  {
    element: 'activities',
    opens: ['(since|after|from) (then|that|that time|that day) ..1', 'since it was ..1 (started|begun|prescribed)'],
    parts: {
      opioid: ['{opioid-told}'],
      begun: [
        '(began|started|prescribed|put (him|her) on|placed (him|her) on|gave|given|added|wrote|begun) ..6 {opioid-told}',
        '{opioid-told} ..4 (began|started|begun|prescribed|added|given)',
        'since it was ..1 (started|begun|prescribed)',
      ],
      back: [
        '(is|was|been|went|gone|returned|came|got) back (in|at|on|to|with|behind) ..3',
        '(resumed|taken up|took up|returned to) ..3 {task}',
      ],
      before: [
        '(before|until) (that|then|this)? ..2 (had been|was|were|he had|she had|has been) ..3 (home|bed|couch|recliner|off|idle|housebound)',
        '(had been|was) ..2 (home|off work|in bed|housebound|bedridden|idle) ..2 (for|since) ..3',
        '(<number>|one|two|three|four|five|six) (days|mornings|afternoons|shifts|evenings) ..1 (a|in the|per|each|every) (week|month)',
      ],
      pain: ['back (in|to|at|on) ..1 (pain|bed|hospital|er|emergency|baseline|clinic|office|chair|couch|recliner)'],
    },
    rules: [{ effect: 'met', has: ['opioid', 'begun', 'back', 'before'], lacks: ['pain'] }],
    never: OTHER_MATTERS,
    back: 1,
    ahead: 1,
  },
  // "She used to sew and keep a garden. She has stopped both, her daughter now does the cooking."
  {
    element: 'activities',
    opens: [
      'used to ..4 {task} ..8',
      'used to ..1 (keep|raise|run|train|restore|build|make|ride|hunt|fish|coach|help) ..8',
      '(once|formerly|previously) ..1 (enjoyed|loved) ..8',
    ],
    parts: {
      earlier: ['used to ..4', '(once|formerly|previously) ..1 (enjoyed|loved)'],
      lost: [
        '(has|have|had)? (stopped|quit|dropped|abandoned|given up|gave up|let go of) ..1 (both|all|them|it|that|these|this|everything|most|any|altogether)',
        '(does|do|did) (none|neither|nothing|not any) ..1 (of (it|that|this|these|them))? ..2 (now|anymore|any more|any longer)',
        '(no longer|not any ?more|not now) ..2 (does|do|can|able) ..3',
        'all (that|of that|this|of it) (is|has) ..1 (gone|stopped|ended|over)',
      ],
      others: [
        '(wife|husband|daughter|son|mother|sister|brother|neighbor|spouse|granddaughter) ..1 (now)? ..1 (does|do|cooks|cleans|shops|handles|took over|has taken over) ..4',
      ],
      idle: [
        '(goes|moves|gets) ..2 from ..1 (bed) to ..1 (recliner|couch|chair|sofa)',
        '(lives|spends ..4 day*) in ..2 (bed|recliner|chair)',
      ],
      since: [
        '(since|over the (past|last)|in the (past|last)|during the (past|last)|this (year|spring|summer|winter|fall)|lately|now)',
      ],
      helped: [
        '(takes|took|picked) ..2 up again',
        '(again|back at|resumed)',
        'with ..2 {opioid-told} ..3 (can|able|manages)',
      ],
    },
    rules: [
      { effect: 'not-met', has: ['earlier', 'lost', 'since'], lacks: ['helped'] },
      { effect: 'not-met', has: ['earlier', 'others', 'idle'], lacks: ['helped'] },
    ],
    never: [
      ...OTHER_MATTERS,
      '(since|after|with) (the|his|her|that) (injury|accident|fall|crash)',
      '(smoke|smoked|drink|drank|drinking|alcohol|cigarettes)',
    ],
    ahead: 1,
  },
];
