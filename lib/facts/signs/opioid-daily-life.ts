/**
 * What the days on the opioid are like: what was taken up again, what others must do, what is no longer done. The form
 * of a row: sign.ts. Groups: opioid-groups.ts.
 */
import { ELSEWHERE, HOPED, HOPED_TOPICS } from './opioid-company.ts';
import type { Sign } from './sign.ts';

/** Taken up again. */
const BACK =
  '((went|gone|goes|got|gotten|come|came|is|been|moved|put|puts|brought|got (him|her)) (him|her)? back (to|at|on|in|into|behind|onto)|(returned|returns) (him|her)? to|resumed|resumes|(took|taken|takes|picked|picks) up ..3 again|(started|began|begun) ..3 again|again (drives|walks|cooks|works|plays|rides|sews|gardens|teaches|coaches|attends))';
/** … and what one goes back to that is no gain. */
const NO_GAIN_BACK =
  '(back|returned|returns|resumed|resumes) ..3 (to)? ..2 (baseline|bed|hospital|er|emergency|clinic|office|court|pain|dose|normal|surgeon|doctor|smoking|drinking|tablets|<number> mg|<score>|sleep|square|where|norco|percocet|{opioid})';
const NOT_SO = [
  ...HOPED,
  'cannot|unable|not|never',
  'no longer',
  'could not',
  'hardly|barely|scarcely',
  'used to',
  'until',
  'injur*|accident',
  '{other-care} ..8 (went|gone|back|returned|resumed|again)',
  '(since|with|after|thanks to|following) ..3 {other-care}',
];

const HELPER =
  '(wife|husband|sister|daughter|son|mother|father|brother|niece|nephew|aunt|uncle|cousin|spouse|partner|neighbor|neighbors|friend|aide|caregiver|girlfriend|boyfriend|fiance|roommate|granddaughter|grandson|family|children|kids|mother in law|sister in law)';
const HOUSEWORK =
  '(laundry|cooking|shopping|chores|housework|housekeeping|cleaning|dishes|meals|yard|groceries|driving|errands|wash|washing|vacuuming|everything|all of it)';
const OWN_BODY = '(him|hair|face|feet|legs|shoes|socks|boots|her (and|in|because|every|each|daily|most|now|up))';
const MOST_OF_DAY =
  '(most|all|much|nearly all|the whole|the rest|the better part|<number> hours|<duration>|sixteen|eighteen|twenty) ..3 (day|days|time|hours|morning|afternoon|waking)';
const INDOORS = '(bed|bedroom|room|house|home|apartment|recliner|couch|sofa|chair|indoors)';

export const OPIOID_DAILY_LIFE_SIGNS: Sign[] = [
  {
    // What he does with it and cannot do on the days without.
    element: 'activities',
    effect: 'met',
    patterns: [
      '{medicine} ..1 (helps|lets|allows|enables|permits) (him|her|them|patient) ..10 (which|that|something) (he|she) ..2 (cannot|could not|is unable|was unable|does not|did not) ..6 (without|otherwise|on days|when|off)',
      '{task} ..8 (<number>|<duration>) ..3 (<number>|<duration>|none|nothing) ..1 (without|off) ..1',
      '{medicine} ..8 so ..1 (he|she) (can|could|is able to) ..16 (which|as) (he|she) does ..2',
      '{on-drug} ..14 (without|off) (it|them|{medicine}) ..2 (none|neither|nothing|not one) of (this|that|these|it|those) ..3',
    ],
    with: ['{task}'],
    notTopic: [...HOPED_TOPICS],
    without: ['hope*|goal|goals', '{other-care}', 'injur*', 'will|should'],
    notSection: ELSEWHERE,
  },
  {
    element: 'baseline-function',
    effect: 'not-met',
    patterns: [
      '(before|prior to|until) {opioid} ..6 (he|she|patient|worker) ..1 (could|was able to|was independent|did|drove|walked|worked) ..8',
    ],
    with: ['{task}'],
    without: [
      '(only|barely|hardly|not|no more|scarcely|never|just|half)',
      '(injury|fall|accident|surgery|{other-care})',
      '(now|today|currently|with it|on it) ..4 (can|walks|works|drives|does|is able) ..8 (mile*|hour*|full)',
    ],
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'past-history'],
    asWritten: true,
  },
  {
    element: 'activities',
    effect: 'met',
    patterns: [
      `{on-drug} ..8 ${BACK} ..6`,
      `${BACK} ..12 {on-drug}`,
      `{medicine} ..2 (got|brought|put|has|have|took) ..2 (him|her|them) back (to|at|on|in|into|behind) ..4`,
      '(with|on) ..2 {opioid} ..3 (is|are|remains|stays|keeps|has been|stayed) ..2 (employed|working|self employed|on the job|at work|in school|in business|on the line)',
    ],
    with: ['{medicine}', '{opioid}'],
    without: [...NOT_SO, NO_GAIN_BACK, '(dose|strength) ..2 (went|gone|was)', 'alcohol|smok*'],
    clause: true,
    notTopic: [...HOPED_TOPICS],
    notSection: [...ELSEWHERE, 'plan', 'request', 'past-history'],
  },
  {
    element: 'activities',
    effect: 'met',
    patterns: [
      '(credits|credit|credited|thanks|thank) ..2 ({medicine}|it|them) ..1 (with|for|that|as) ..3 (being able|ability|keeping|holding|getting|staying|her job|his job)',
      '(owes|owed|attributes|attributed|puts|credits) ..3 (being able|ability) ..10 to ..2 {medicine}',
    ],
    notTopic: [...HOPED_TOPICS],
    without: [...HOPED, 'no|not', '{other-care}'],
    clause: true,
    notSection: ELSEWHERE,
  },
  {
    element: 'returned-to-work',
    effect: 'met',
    patterns: [
      '(went|gone|got|is|has been|has gone|came|come) back (to|at|on|in|behind|into) ..6 (hours|shift|shifts|days|duty|time|schedule|week|job|route|counter|desk|register|line|floor|bench|classroom|crew|truck|cab|shop|store|kitchen|office|plant|ward|warehouse|trade)',
      '(has|have) been back ..1 (to|at|on|in|behind|into) ..4 (shift|shifts|duty|job|route|counter|desk|register|line|floor|bench|classroom|crew|truck|cab|shop|store|kitchen|office|plant|ward|warehouse)',
      '(returned|resumed|returning) ..1 (to)? ..4 (shift|shifts|duty|full time|part time|half days|job|route|counter|desk|register|line|bench|classroom|crew|truck|cab)',
      '(at|on) (regular|full|light|modified|usual) duty ..3',
      '(working|works) ..1 with ..1 restrictions ..6',
    ],
    without: [
      ...HOPED,
      'not|cannot|unable|never|until|before',
      'could not',
      'wants|want|wishes|plan|plans',
      'therapist|therapy',
      'release* ..2 to',
      'goal|goals|hopes',
      'when (he|she) (fell|was|got)',
      '(bed|couch|drawing|doctor|clinic) ..2',
      'had to (stop|quit|leave)',
      'was (at|on)',
      'kitchen table',
      'wife|husband|brother|sister',
    ],
    clause: true,
    notTopic: ['goals'],
    notSection: [...ELSEWHERE, 'plan', 'request', 'past-history'],
  },
  {
    element: 'returned-to-work',
    effect: 'met',
    patterns: ['(is|gets|being|getting) paid (for (it|this|that|the work|his work|her work)|by the (hour|piece|day))'],
    without: [
      ...HOPED,
      'not|never|no longer|until|before|was',
      'wife|husband|sister|daughter|son|mother|father|neighbor|aide|caregiver',
      'disability',
    ],
    clause: true,
    notTopic: ['goals'],
    notSection: [...ELSEWHERE, 'plan', 'request', 'past-history'],
  },
  {
    // A calling that is followed, in the present.
    element: 'returned-to-work',
    effect: 'met',
    patterns: [
      '(still|again) ..1 (drives|works|teaches|delivers|runs|welds|cuts|stocks|cleans|cooks|operates|loads|mans) ..1 (his|her|a|the|at|for|on) ..2 (route|truck|bus|shift|shifts|shop|store|class|classes|line|cab|forklift|press|crew|register|counter|kitchen|office|floor)',
      'teaches ..4 (full time|part time|class|classes|classroom|grade|school|kindergarten)',
      '(welds|clerks|dispatches|supervises|manages|runs|staffs|mans) ..3 (full time|part time|shop|store|office|desk|counter|crew|route|register|shift|restaurant|daycare|warehouse)',
      '(has|have)? (kept|held|keeps|holds|held on to|hung on to|kept up) (on to)? ..1 (his|her) ..2 (job|route|position|post|shift|shifts|run|shop|business|license to drive)',
      '(works|working) (four|five|three|two|<number>) ..1 (tens|eights|twelves|days|nights|shifts|mornings|hours) ..3',
      '(works|working) ..3 (at|in|for) (the|a) ..1 (cannery|mill|plant|shop|warehouse|school|store|hospital|office|kitchen|yard|dock|garage|county|city|factory|farm|nursery|bakery)',
    ],
    without: [
      ...HOPED,
      'not|cannot|unable|never|until|before|formerly|previously|retired|was',
      'used to',
      'no longer',
      'wants|want|wishes|plan|plans',
      'wife|husband|brother|sister|son|daughter|mother|father',
      'when (he|she) (fell|was|got|hurt|injured)',
      'injur*|accident',
      'goal|goals',
      'search|hunt|application*',
      'hospital (bed|stay)',
    ],
    clause: true,
    notTopic: ['goals'],
    notSection: [...ELSEWHERE, 'plan', 'request', 'past-history'],
  },
  {
    element: 'returned-to-work',
    effect: 'not-met',
    patterns: ['work (status)? (:|-) ..1 (none|no|not since|off|disabled|ttd|unable) ..4'],
    without: ['no (restrictions|change|limitations|missed|lost)', '['],
    notSection: ELSEWHERE,
    asWritten: true,
  },
  ...(['activities', 'improved-function'] as const).flatMap((element): Sign[] => [
    {
      element,
      effect: 'not-met',
      patterns: [
        '(is|remains|stays|now) ..2 (housebound|homebound|bedbound|bedridden|chairbound|house bound|home bound|bed bound)',
        '(is|remains|now) ..1 (confined|restricted|limited) to ..2 (house|home|bed|wheelchair|recliner|apartment)',
      ],
      notTopic: [...HOPED_TOPICS],
      without: [
        'without|off|until|before|was|no longer|not|if|would|when',
        'surgery|operation|postoperative*|flu|pneumonia|snow',
        'home (health|care|refill|infusion|nursing)',
        '(so|because|therefore|cannot) ..6 (clinic|visit|office)',
      ],
      clause: true,
      topic: 'opioid',
      notSection: [...ELSEWHERE, 'past-history', 'social-history', 'plan', 'request', 'exam'],
    },
    {
      element,
      effect: 'not-met',
      patterns: [
        `${HELPER} (now|has|have|must|also|has to|have to|had to) ..2 (do|does|done|take over|taken over|took over|handle|handles) ..4 ${HOUSEWORK}`,
        `${HELPER} ..1 (does|do|took over|takes over|handles) ..3 ${HOUSEWORK} ..2 (now|these days|for (him|her)|instead)`,
        `${HELPER} (now|has to|have to|must|had to)? ..1 (wash|washes|dress|dresses|bathe|bathes|feed|feeds|shave|shaves|comb|combs|tie|ties|lift|lifts|help|helps) ..2 ${OWN_BODY}`,
        `(stays|stay|stayed|remains|remained|keeps|lies|sits|spends|spent|is) ..4 ${INDOORS} ..2 ${MOST_OF_DAY}`,
        `(stays|stayed|remains|lies|sits|spends|spent|passes|passed) ..4 ${MOST_OF_DAY} ..3 ${INDOORS}`,
        `${MOST_OF_DAY} (is|are|was|were)? ..1 (spent|passed) ..2 (in|on) ..2 ${INDOORS}`,
        '(has|have|had) not ..1 (driven|walked|cooked|bathed|showered|shopped|gardened|danced|left|gone out|been out|been outside|set foot|stepped out) ..6 (since|for|in) ..4',
        '(spends|passes) ..4 (on|in) ..2 (couch|sofa|bed|recliner) ..4',
        '(no|without) (chores|walks|outings|driving|housework|cooking) ..2 (no|or|nor) (chores|walks|outings|driving|housework|cooking|errands)',
        'can do (less|no more|nothing) ..6',
        '(less|fewer) than ..3 (a year ago|last year|six months ago|before) ..2',
      ],
      with: [
        '(now|since|for|most|all|no|less|fewer|has to|have to|must|had to|the whole|much|nearly|instead|spends|passes|<duration>|<number>)',
      ],
      ofCarers: true,
      notTopic: [...HOPED_TOPICS],
      without: [
        'without ..2 ({medicine}|it|them|his|her)',
        'off ..2 ({medicine}|it|them)',
        'when ..10 (lowered|reduced|cut|down|tapered|stopped|missed|without|out)',
        '(had none|ran out|runs out|missed|skipped)',
        '(gap|lapse|shortage|late|delay*|withheld)',
        '(before|prior to|until) ..8',
        'would|if|should|might',
        'in (19|20)* ..3 on ..2 <number>',
        'no longer ..3 (help*|does|washes|dresses)',
        'flare*|surgery|operation|postoperative*|injur*',
        'used to',
        '(at|on) (half|less|fewer|a lower|the lower)',
        '(pain|dose|tablets|pills|medicine|<percent>) ..2 (less|fewer) than',
        'at (christmas|thanksgiving)',
      ],
      clause: true,
      notSection: [...ELSEWHERE, 'past-history', 'social-history', 'plan', 'request'],
    },
  ]),
];
