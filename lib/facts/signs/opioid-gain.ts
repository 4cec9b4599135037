/** Work, function and pain gained or lost on the opioid, in the words of clinicians and workers. The form of a row: sign.ts. */
import { ELSEWHERE } from './opioid-company.ts';
import type { Sign } from './sign.ts';

const NORM = ['should|must', 'is a reason', 'goal|goals|hope*|aim*', 'if', 'criteria'];
const NOT_SAID = ['{not-shown}', '(not (stated|said|known|clear)|unclear|unknown) ..2 (whether|if)', 'whether'];
const SINCE_OPIOID =
  '((since|after|with|on|under|thanks to) ..5 {medicine}|(on|since|under) ..2 (current|present) ..3 (regimen|dose|opioid)|before ..4 {medicine} ..3 (begun|started|was|were)?|(when|since) ..3 {medicine} ..3 (begun|started|began))';
const JOB =
  '(job|work|shift*|truck|desk|shop|line|floor|store|office|plant|warehouse|classroom|route|dispatch*|forklift|duty|position|counter|kitchen)';

const WORK_SIGNS: Sign[] = [
  {
    element: 'returned-to-work',
    effect: 'met',
    patterns: [
      '(employment|employed|occupation|job status|work status|working) (:|=|currently)? ..4 (yes|current|currently|full|part|light|regular|modified|active) ..6',
      '(part time|full time|desk|light|new|clerical|sedentary|modified) (time)? ..2 (job|work|position|duty) ..2 (begun|started|since|holding|kept|going|resumed|continues|continuing)',
      '(stay|staying|stayed|remain|remained|remains|kept|keep|keeps|keeping) (at|in|on) (work|the job|his job|her job|the workforce|employment|full duty|the line|the truck)',
      `(driving|running|operating|teaching|cooking|stocking|delivering|waiting) ..2 ${JOB} again ..4`,
      '(days|shifts|hours) (a|per|each) week ..3',
      '(has|have|had)? (been)? (working|at work|employed) (since|again|steadily|regularly|full|part|light|without)',
      '(resumed|resumes|re entered|reentered|back in) ..4 (work|job|duties|employment|shifts|workforce|position)',
      '(no|without) ..2 (lost|missed|interruption) ..2 (time|days|shifts|work)',
    ],
    with: ['work*|job|employ*|shift*|truck|hours|duty|position|shop|drive*|driving'],
    without: [
      ...NORM,
      ...NOT_SAID,
      'not|unable|cannot|never',
      'no longer',
      'released|slip|capacity|restrictions',
      'may (work|return)',
      'wants|would|plans|until',
      'was|were ..2 (working|employed) ..3 (when|at the time)',
      'before the (injury|accident)',
      'therapy|exercise*|gym|walks|pool|visits|sessions',
      'wife|husband|spouse',
      'drinks|beer|alcohol|smok*',
      'pump|device',
      'sleep*',
      'off work',
    ],
    clause: true,
    ignoreHedge: true,
    asWritten: true,
    notTopic: ['goals'],
    notSection: [...ELSEWHERE, 'plan', 'request', 'past-history'],
  },
  {
    element: 'returned-to-work',
    effect: 'partial',
    patterns: [
      '(released|cleared|discharged|returned by|slip|note) ..4 (to|for)? ..2 (modified|light|full|regular|restricted|sedentary) (duty|work)',
      '(full|modified|light|regular) duty (slip|release|note|status) ..4',
      'may (work|return to work) ..2 (with|at|on)',
      '(work|functional) capacity : ..3',
      '(can|able to|could) ..1 (do|perform|tolerate) ..2 (sedentary|light|modified|medium) (work|duty)',
      '(permanent and stationary|p & s|maximum medical improvement) ..6 restrictions',
    ],
    without: [...NORM, 'not|never|unable', 'works|working ..4 (hours|days)'],
    ignoreHedge: true,
    asWritten: true,
    notSection: [...ELSEWHERE, 'past-history'],
  },
  {
    element: 'returned-to-work',
    effect: 'not-met',
    patterns: [
      '(went|gone|tried going|returned) back ..8 (could not|unable|not able|had to (stop|quit|leave)|stopped|home since|off again|only lasted)',
      '(have not|has not|not|never) been able to (hold|keep|do|return to|go back to|resume) ..3 (job|work|employment|position)',
      '(home|off) since ..4',
      '(retired|medically retired|let go|laid off|terminated) ..4 (because|due|disab*|pain|injury)',
      '(cannot|can not|could not|unable to) (work|hold|keep) ..2 (a|any|his|her)? ..1 (job|work|position)?',
    ],
    with: ['work*|job|employ*|position|went|returned'],
    without: [
      ...NORM,
      'without ..2 (it|them|{medicine})',
      'before ..4 {medicine}',
      'until ..6 {medicine}',
      'therapy|gym|surgery',
      'wife|husband|spouse',
    ],
    clause: true,
    asWritten: true,
    notSection: [...ELSEWHERE, 'past-history'],
  },
];

const OTHER_GAIN = [
  '{other-care} ..8 (walk*|sit*|vacuum*|clean*|drive*|work*|lets|able|can)',
  '(since|with|after) ..3 (aquatic|tens|therapy|injection*|surgery|brace|stimulator|pump)',
];

const FUNCTION_GAIN: Sign[] = [
  {
    element: 'improved-function',
    effect: 'met',
    patterns: [
      '(restriction*|limit|limitation|tolerance|lifting|walking|sitting|standing) ..3 (eased|raised|rose|risen|doubled|tripled|increased|improved|up|extended|gone up|went up|loosened|relaxed|climbed|lengthened) ..10',
      '(dash|quickdash|odi|oswestry|ndi|peg|lefs|roland|rmdq|womac|disability (index|score)|function* score*) ..2 (fell|dropped|down|improved|better|came down|decreased|went down) ..8',
      'functional ..1 (gain|gains|improvement|improvements|benefit|benefits) ..4 (on|under|with|from|since|:|of|include*) ..12 ({task}|<number>|<duration>)',
      '(no longer|not) ..1 (needs|need|uses|requires|needing|using) ..3 (cane|walker|wheelchair|crutches|help|brace|assistance|scooter)',
      '(could|did|was able to|managed) ..3 (only|manage only|no more than|barely) ..10 before ..5 {medicine}',
    ],
    with: [SINCE_OPIOID, '{opioid}', 'regimen'],
    without: [
      ...NORM,
      ...NOT_SAID,
      ...OTHER_GAIN,
      'worse*|declin*|shrunk|shrank|tightened|narrowed|less',
      '(no|not) ..2 (functional|gain*|improvement*|better)',
      '(lefs|sf) ..2 (fell|dropped|down)',
      'will|would',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator', 'goals'],
    notSection: [...ELSEWHERE, 'plan', 'request', 'past-history'],
  },
  {
    element: 'improved-function',
    effect: 'partial',
    patterns: [
      '(doing|does|feels|feeling|gets along|functions|functioning|copes|coping) ..2 (better|well|fine|ok|okay) ..3 {on-drug}',
      '(helps|gets|get|getting|carries|sees) ..1 (him|her|patient) ..1 through ..3 day',
      '{medicine} ..6 (quality of life|function|functioning|functional|adls|get through|through the day|more active|day to day)',
      '(improve*|better|improved) ..4 (quality of life|function|functioning|adls)',
      '{medicine} ..3 (is|are|has been|have been)? ..1 beneficial',
      '(walks|sits|stands|drives|cooks|works) ..6 (on|with) ..3 {medicine}',
    ],
    with: ['{medicine}'],
    without: [...NORM, 'no|not|without', 'worse*|declin*', ...OTHER_GAIN, 'will'],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator', 'goals'],
    notSection: [...ELSEWHERE, 'plan', 'request', 'past-history'],
  },
  ...(['activities', 'improved-function'] as const).map(
    (element): Sign => ({
      element,
      effect: 'not-met',
      patterns: [
        '(walking|sitting|standing|lifting|driving|tolerance|endurance|stamina|activity|range) ..4 (shrunk|shrank|fallen|fell|down to|dropped|declined|narrowed|worse|worsened|less|halved|decreased|reduced|shortened|lost) ..8',
        '(now|presently|currently) ..2 (dependent|needs help|needs a|requires|confined|bedbound|bed bound|in a wheelchair|uses a (walker|wheelchair)|on a walker) ..14',
        '(declining|deteriorating|going downhill|losing ground|worsening) ..3 (:|function*|since|,|despite|on)',
        '(restrictions|restriction) ..3 (tightened|increased|stricter|more severe) ..8',
        '(bed bound|bedbound|bedridden|housebound|homebound|wheelchair bound|in bed) ..6 (in spite of|despite|even on|even with|on|notwithstanding) ..4 {medicine}',
        '(function|functioning|activity|adls) ..3 (with|on) ..2 {medicine} ..4 (without|off) ..3 (no difference|same|unchanged|identical|equal) ..3',
        '(no|not any) ..1 difference ..3 (in)? ..1 (function*|activit*|adl*) ..8',
        '(still|remains|remained) ..1 (unable|not able) to ..5 {task} ..4',
        '(has|have|did|does) not ..1 (translated|translate|led|lead|resulted|result|brought|bring|produced|produce|carried over) ..5 (function*|activit*|adl*|gain|gains|work)',
        'was independent ..3 (when|before|until) ..4 {medicine}',
      ],
      with: ['{medicine}', 'opioids|narcotics|opioid', 'regimen'],
      without: [
        ...NORM,
        'without (it|them|{medicine})',
        'off (it|them|{medicine})',
        'before ..4 {medicine}',
        'prior to ..4 {medicine}',
        'no longer (confined|dependent|needs)',
        'pain ..4 (fell|fallen|dropped|down|decreased|reduced|less|halved)',
        'injury|accident|surgery',
        'was|were ..3 until ..3 {medicine}',
        'dose ..3 (reduced|lowered|cut|decreased)',
        'when ..6 (lowered|cut|reduced|tapered)',
        'oswestry|odi|dash|ndi|peg',
        'will|would|might',
        'eased|relaxed|loosened',
      ],
      asWritten: true,
      notTopic: ['trial', 'pump', 'stimulator', 'goals'],
      notSection: [...ELSEWHERE, 'past-history', 'exam', 'plan'],
    }),
  ),
];

/** The same on the drug as off it. */
const FUNCTION_ALIKE: Sign[] = (['activities', 'improved-function'] as const).map(
  (element): Sign => ({
    element,
    effect: 'not-met',
    patterns: [
      '(function|functioning|activity|adls|functional status) ..3 (on|with) ..3 {medicine} ..2 (no different|no better|the same|unchanged|same) ..4',
      '(function|functioning|activity|adls) ..3 (with|on) ..2 {medicine} ..4 (without|off) ..3 (no difference|same|unchanged|identical|equal) ..3',
    ],
    without: [...NORM, 'not the same', '{other-care}'],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator', 'goals'],
    notSection: [...ELSEWHERE, 'past-history', 'exam', 'plan'],
  }),
);

const PAIN_GAIN: Sign[] = (['analgesia', 'improved-pain'] as const).flatMap((element): Sign[] => [
  {
    element,
    effect: 'met',
    patterns: [
      '(with|on|from|since) ..2 {opioid} ..8 (eased|lessened|reduced|down|cut|less|dropped|fallen|improved|better) ..1 (by)? ..1 (half|a third|two thirds|three quarters|<percent>)',
      '(pain|ache|burning) ..4 (half|a third|two thirds) ..2 (what it was|less|gone|of what) ..6 {medicine}',
    ],
    without: [...NORM, '{other-care}', 'not|no', 'will'],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator', 'goals'],
    notSection: [...ELSEWHERE, 'plan', 'request'],
  },
  {
    element,
    effect: 'partial',
    patterns: [
      '{opioid} ..4 (keeps|holds|makes|brings) ..3 (tolerable|bearable|manageable|livable|down|at bay|in check|under control)',
      '(pain|ache) ..3 (<score>|<number>) ..3 (with|on) ..3 {opioid}',
    ],
    without: [...NORM, '{other-care}', 'not|no', 'will'],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator', 'goals'],
    notSection: [...ELSEWHERE, 'plan', 'request'],
  },
  {
    element,
    effect: 'not-met',
    patterns: [
      '(analgesia|relief|analgesic effect|pain relief|benefit) ..5 {medicine} ..2 (:|is|are|was|has|have)? ..1 (nil|none|zero|absent|vanished|lost|gone|disappeared|negligible|worn off)',
      '(effect|relief|benefit) ..3 (of|from) ..3 {medicine} ..4 (vanished|lost|gone|disappeared|worn off|wore off|faded)',
      '(as|just as) (sore|painful|bad|much pain|severe) as (before|ever|it was|without) ..4',
      'pain ..3 (climbed|risen|rose|crept|gone up|went up|increased|worsened|grown|escalated) ..8 (on|despite|since|with|over) ..6 {medicine}',
    ],
    with: ['{medicine}'],
    without: [
      ...NORM,
      '{other-care}',
      'when ..6 (lowered|cut|reduced|tapered|missed|out|off)',
      'without (it|them|{medicine})',
      'will|would',
      'off ..2 {medicine}',
      'before the next dose',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator', 'goals'],
    notSection: [...ELSEWHERE, 'past-history'],
  },
]);

export const OPIOID_GAIN_SIGNS: Sign[] = [...WORK_SIGNS, ...FUNCTION_GAIN, ...FUNCTION_ALIKE, ...PAIN_GAIN];
