/** Why a higher dose. The form of a row: sign.ts. Groups: opioid-groups.ts. */
import { ELSEWHERE } from './opioid-company.ts';
import type { Sign } from './sign.ts';

/** What else is raised by steps. */
export const OTHER_STEP = [
  'insulin|gabapentin|pregabalin|lyrica|neurontin|duloxetine|cymbalta|metformin|lisinopril|prednisone|topiramate|amitriptyline|nortriptyline|baclofen|exercise*|repetitions',
];

export const OPIOID_INCREASE_SIGNS: Sign[] = [
  {
    element: 'increase-cause',
    effect: 'met',
    patterns: [
      '(wears|wearing|wore|worn) off',
      'end of dose',
      'tolerance ..4 (developed|has|to|develop*)',
      '(developed|developing|evidence of|signs of|suspect*|shows|has) ..2 tolerance',
      '(last|final) ..3 hours ..10 (again|pain|before)',
      '(does|did) not last',
      'lasts only',
      '(new|recent) (injury|fall|fracture|herniation)',
      '(progression|progressed|worsening) of ..6',
      'since the (fall|accident|flare)',
      'pain ..4 (worse|worsened|increased|higher) since ..4 (returned|return|back|fell|fall|surgery|accident|mva)',
      '(returned|back) to (full|regular) duty ..8 pain',
    ],
    with: ['pain', 'dose|tablet|relief|hours', 'tolerance', 'fall|flare|progress*|mri|stenosis', 'last*'],
    without: ['if', 'tolerance to exercise', 'no new', 'weather', 'ibuprofen', '{other-care} ..3 (wears|wore|lasts)'],
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: ELSEWHERE,
  },
  {
    // More pain is what has to be explained, not the explanation.
    element: 'increase-cause',
    effect: 'partial',
    patterns: [
      'pain ..4 (increased|worse|worsened|increasing|worsening|escalated|flared) ..10',
      'pain ..3 (has been|is|was|got|gotten|become) ..2 (worse|greater|higher|stronger|more severe)',
    ],
    without: ['if', 'no new', 'weather', 'ibuprofen'],
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: ELSEWHERE,
  },
  {
    // Relief that ends before the next dose, or a day that has grown longer than it.
    element: 'increase-cause',
    effect: 'met',
    patterns: [
      '({opioid}|dose|<number> mg|tablet|it|relief|which|but) ..4 (no longer|not) ..1 (last|lasts|lasting|carry|carries|cover|covers|reach|reaches|hold|holds|bridge|bridges|see|sees) ..3 (next|dose|tablet|shift|<duration>|noon|night|evening|morning|longer|full|day|afternoon|twelve)',
      '(pain|relief) ..2 (returns|back|gone|fades|ends|(comes|is) back) ..2 (after|within|before|by) ..2 (<duration>|<number> hours|(three|four|five|six|eight|nine) hours|next dose|noon|midnight)',
      '(since|now that|because) ..4 (full days|full time|longer (hours|shifts|days)|heavier work|more hours|extra hours)',
    ],
    with: ['{opioid}', 'dose|tablet*|<number> mg'],
    without: ['if', '{other-care}', '(will|should|may|might)', 'injection*|block*|surgery'],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: ELSEWHERE,
  },
  {
    // A day of work that has grown, or moved, beyond what a dose covers.
    element: 'increase-cause',
    effect: 'met',
    patterns: [
      '(shift|shifts|hours|day|days|route|load|duties|schedule|week) ..2 (went|grew|rose|lengthened|increased|stretched|extended) ..3',
      '(shift|shifts|hours|schedule|route) ..2 (were|was|have been|has been|got) (moved|changed|lengthened|extended|increased|doubled|raised) ..4',
      '(longer|extra|double|added|heavier) ..1 (shift|shifts|hours|route|duties|load)',
    ],
    with: [
      '(uncovered|not ..1 covered|spent|gone|used up|runs out|worn off|wears off|wears thin|not ..2 (reach|last|cover|carry|hold|enough)|no longer ..2 (reaches|lasts|covers|carries|holds)|short of)',
    ],
    without: ['if', '{other-care}', '(will|should|might)', 'wife|husband|brother|sister'],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: ELSEWHERE,
  },
  {
    element: 'increase-cause',
    effect: 'met',
    patterns: ['end of dose', 'tolerance has developed'],
    notTopic: ['trial', 'pump'],
  },
  {
    element: 'increase-present-benefit',
    effect: 'met',
    patterns: [
      '(present|current) (dose|regimen|strength) (is|was)? ..1 (working|works|effective|helping|good|right) but',
      '(present|current) (dose|regimen|strength) ..10 (<score>|<percent>|gives|holds|brings|relief|helps|works|covers|lasts|does)',
      '(on|at|with) (the)? (present|current) (dose|regimen) ..8 (pain|he|she|<score>)',
      '{opioid} ..4 (holds|brings|gives|covers|lasts|keeps) ..8',
      '(on|at|with) <number> mg ..4 (she|he|pain) ..4 (can|works|able|<score>)',
    ],
    without: [
      'nothing',
      '(no|zero|nil) (benefit|relief|effect)',
      'does not',
      'not ..2 (help*|work*)',
      '(help|helps|helped|works|relief) (some|somewhat|a little|a bit|slightly|partially)',
      '(some|little|a bit of|slight) (help|relief|benefit)',
    ],
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'plan'],
  },
  {
    element: 'increase-present-benefit',
    effect: 'not-met',
    patterns: [
      '(present|current) (dose|regimen|strength) ..4 (does nothing|no benefit|not help*|no relief|ineffective|does not)',
      '(no|zero|nil) (benefit|relief|effect) ..4 (present|current) (dose|regimen)',
    ],
    without: ['(does|do|did) and (does|do|did) not'],
    notTopic: ['trial', 'pump'],
  },
  {
    element: 'increase-step',
    effect: 'met',
    patterns: [
      '(recheck|return|see|seen|follow up|rtc|back|call|visit|reassess*) ..6 (<duration>|<date>|week|weeks) ..6 (new dose|dose change|increase|change|titration)',
    ],
    without: [
      'taper*',
      'wean*',
      'therapy',
      '(<number>|two|three|four|six|several) month*',
      'patients|guideline*|usually',
    ],
    fromRequest: true,
    ignoreHedge: true,
  },
  {
    element: 'increase-step',
    effect: 'met',
    patterns: [
      '(increase|raise|titrate|from|up|step|go up|go to|going to|move to|advance|adjust|by) ..16 (recheck|review|seen|see|return|follow up|rtc|revisit|back|call|visit) ..8 (<duration>|week|weeks|days|<date>|fortnight)',
    ],
    with: [
      '<number> ..1 (mg|mcg|tablet*|tabs|pill*|milligrams|/)',
      '<percent>',
      '(from|to|by) <number>',
      '(half|third|quarter|twice|bid|tid|qid)',
      '(one|two|three|four|extra) ..3 (tablet*|pill*|a day|daily|times|more)',
    ],
    without: [
      'taper*',
      'wean*',
      'therapy',
      '(<number>|two|three|four|six|several) month*',
      'patients|guideline*|usually',
      ...OTHER_STEP,
    ],
    fromRequest: true,
    ignoreHedge: true,
  },
  {
    element: 'increase-step',
    effect: 'met',
    patterns: [
      '(increase|increasing|raise|titrate|double|go up|advance|change) ..4 ({opioid}|dose|strength) ..20 (recheck|review|seen|see|return|follow up|rtc|revisit|visit) ..5 (<duration>|week|weeks)',
      '(recheck|review|seen|see|return|follow up|rtc|revisit|visit) ..5 (<duration>|week|weeks) ..20 (increase|increasing|raise|titrate|double|go up|advance|change) ..4 ({opioid}|dose|strength)',
    ],
    with: [
      '<number>',
      '<percent>',
      'half|third|quarter|twice|bid|tid|qid',
      '(one|two|three|four) ..3 (tablet*|a day|daily|times|more)',
    ],
    without: [
      'if',
      '(<number>|two|three|four|six|several) month*',
      'not|without',
      'taper*',
      'patients|guideline*|usually',
    ],
    fromRequest: true,
    ignoreHedge: true,
  },
  {
    element: 'increase-step',
    effect: 'met',
    patterns: [
      '(increase|increasing|raise|titrate|go up|advance|change) ..4 ({opioid}|dose|strength) ..4 (by|to) (<number>|<percent>|half|third|quarter|one|two)',
    ],
    with: ['(recheck|review|seen|see|return|follow up|rtc|revisit|visit) ..5 (<duration>|one|two|three|four)'],
    without: [
      'if',
      '(<number>|two|three|four|six|several) month*',
      'not|without',
      'taper*',
      'patients|guideline*|usually',
    ],
    fromRequest: true,
    ignoreHedge: true,
  },
  {
    element: 'increase-step',
    effect: 'partial',
    patterns: [
      '(increase|increasing|raise|titrate|titrating|double|go up|advance|change) ..4 {opioid} ..10',
      '(increase|titrate) ..3 (dose|strength) ..8',
      'titrate up ..8',
    ],
    without: ['if', 'not|without', 'no better|gain'],
    fromRequest: true,
    ignoreHedge: true,
  },
];
