/**
 * Six months of opioids and more, as notes, forms and tables tell it: pain and function against the start, a fresh look
 * at the diagnosis, other treatment, late effects, psychology. The form of a row: sign.ts. Groups: opioid-groups.ts.
 */
import { ELSEWHERE } from './opioid-company.ts';
import { OTHER_DIAGNOSIS } from './opioid-diagnosis.ts';
import type { Sign } from './sign.ts';

const NORM = ['should|must|ought|shall', 'recommended|guideline*', 'if|whether'];
const OTHER_CAUSE = [
  '(surgery|surgical|epidural|injection*|block|stimulator|pump|brace|acupuncture|tens|ablation|physical therapy)',
  '(his|her) (wife|husband|spouse|son|daughter|brother|sister|mother|father|friend|coworker|neighbor)',
  'expect*|hope*|goal|goals|will|plan*',
];

/** The start of opioids, as a time. */
const START =
  '((at|since|from|before|with|until|prior to|after) ..2 (baseline|start*|initiation|first (tablet|pill|dose|prescription|visit|rx)|beginning|begun|began|opioids|opioid|narcotics|{opioid}|medication|medicine)|baseline|pre opioid|initially|initial|than when (he|she) (began|started)|(in|since) (2005|2006|2007|2008|2009|2010|2011|2012|2013))';
const NOW =
  '(now|today|current|currently|present|presently|this (month|visit|week)|these days|at the ..2 visit|<date>)';
const FIGURE = '(<number>|<score>|<ratio>|<percent>)';
const PAIN_NAME = '(pain|vas|nrs|bpi|pain (score|rating|ratings|severity|level))';
const SCALE =
  '(oswestry|odi|peg|roland*|rmdq|quickdash|dash|ndi|womac|lefs|promis|bpi interference|pdi|(physical|functional|disability) (function|index|score|scale)|function score)';

export const OPIOID_LONG_TERM_TOLD_SIGNS: Sign[] = [
  {
    element: 'baseline-pain',
    effect: 'met',
    patterns: [
      `${PAIN_NAME} ..3 (fell|fallen|dropped|decreased|declined|reduced|improved|down|lowered|come down|came down|went|lessened) ..2 from ${FIGURE} ..8 ${START} ..8`,
      `${PAIN_NAME} ..3 (fell|fallen|dropped|decreased|declined|reduced|improved|down|lowered|come down|came down) ..6 (points|point|<percent>|half|third) ..3 (since|from|compared|below) ..6`,
      `(compared (to|with)|since) ..2 (2005|2006|2007|2008|2009|2010|2011|2012|2013|start*|baseline) ..3 pain ..2 (down|lower|less|better|fell|dropped) ..8`,
      `(<percent>|half|third) (less|lower|better|decrease*|reduction|improvement) ..1 (in|of)? ..1 pain ..3 ${START}`,
      `pain ..4 (<percent>|half|a third) (less|lower|better|below|of what) ..6 ${START}`,
      `pre opioid ..6 ${FIGURE} ..6 ${NOW}`,
      `${PAIN_NAME} ..3 ${FIGURE} (to|->|→) ${FIGURE} ..3 since ..4`,
    ],
    without: [...NORM, ...OTHER_CAUSE, 'strength', '(not|no (change|difference)|unchanged|same)'],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'plan', 'request'],
  },
  {
    element: 'baseline-pain',
    effect: 'partial',
    patterns: [
      'pain ..2 (today|now|currently|at present|this visit) ..2 (<score>|<number>)',
      '(current|present|today) pain ..2 (<score>|<number>)',
      '(improved|better|less|lower|reduced) ..2 (from|than|over|compared (to|with)) ..1 (baseline|at the start|initially)',
      'pain ..3 (better|less|improved|lower) ..3 (than|since|from|compared) ..6',
    ],
    without: [...NORM, ...OTHER_CAUSE, 'not|no'],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'plan', 'request'],
  },
  {
    element: 'baseline-pain',
    effect: 'not-met',
    patterns: [
      `(no|not any|without) (change|improvement|difference|decrease|reduction|relief|gain) ..3 pain ..4 ${START}`,
      `${PAIN_NAME} ..3 (unchanged|the same|no different|no better|no less|identical|as bad|flat|stagnant|worse|higher|increased|risen) ..4 (as|than|from|since|to|compared|over) ..4 (baseline|before|start*|initiation|first|initial*|beginning|when|2009|2010|2011|2012|2013|{opioid}|opioid*)`,
      `${PAIN_NAME} ..2 (exactly|just|much|about) the same as ..6`,
    ],
    without: [...NORM, 'surgery|epidural|injection*|stimulator|pump|fall|accident', '(function|gi|hip surgery)'],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'plan', 'request'],
  },
  {
    element: 'baseline-function',
    effect: 'met',
    patterns: [
      `${SCALE} ..6 (fell|fallen|dropped|decreased|improved|down|lowered|rose|risen|went|gained) ..2 from ..1 ${FIGURE} ..6 to ..1 ${FIGURE} ..4`,
      `promis ..3 ${FIGURE} ..6 ${START} ..3 ${FIGURE}`,
      '(before|prior to|until) ..3 ({opioid}|opioid*|narcotic*|medication|the medicine|starting) ..12 (could|was able|walked|lay|bedridden|bedbound|housebound|unable|spent|needed) ..14 (now|today|currently|these days) ..3 {task}',
      '(before|prior to) ..3 ({opioid}|opioid*|the medicine) ..12 ; (he|she) ..1 now ..4',
      '(at|on) (initiation|the start|start|baseline|intake) ..8 (bedridden|bedbound|housebound|unable|could not|wheelchair|in bed|couch|not working|off work)',
      '(in|since) (2005|2006|2007|2008|2009|2010|2011|2012|2013) ..10 (dressed him|dressed her|bedridden|bedbound|housebound|could not|unable|wheelchair|off work|fed him|bathed) ..10',
    ],
    with: ['(now|today|currently|these days|this (month|visit|week)|present*|since|baseline|improved)'],
    without: [
      ...NORM,
      '(surgery|epidural|injection*|stimulator|pump|brace|acupuncture|physical therapy|fusion)',
      '(his|her) (son|daughter|brother|sister|friend|coworker)',
      'expect*|hope*|goal|goals|will',
      '(no longer|stopped|worse|declin*|same|unchanged|no better)',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'plan', 'request'],
  },
  {
    element: 'baseline-function',
    effect: 'partial',
    patterns: [
      `${SCALE} ..3 (today|now|currently|this (visit|month)) ..2 ${FIGURE}`,
      `${SCALE} ..2 ${FIGURE} ..1 (today|now|currently|this (visit|month))`,
      '(more|better|greater|improved) (active|activity|function*|mobile|mobility|capacity) ..2 (than|since|compared|from) ..6',
      '(function*|activity|adl*|mobility) ..3 (improved|better|increased|gained) ..3 (since|from|compared|than|over) ..6',
    ],
    without: [...NORM, ...OTHER_CAUSE, 'no|not', 'kidney|renal|liver|lung|pulmonary'],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'plan', 'request'],
  },
  {
    element: 'baseline-function',
    effect: 'not-met',
    patterns: [
      '(no|without|not any) ..1 (functional|function) (gain|improvement|benefit|change|progress) ..4 (baseline|start*|initiation|since|beginning|opioid*|compared)',
      '(function*|adl*|activit*) ..2 (not|never) ..1 (improved|gained|increased|changed|better) ..3 (since|from|over|compared|with) ..6',
      '(no|without) (gain|improvement|change|progress) ..2 (function*|activit*|adl*) ..3 (baseline|start*|initiation|since|beginning|opioid*|compared|over|from)',
      '(work*|walk*|drove|active|independent) ..6 (when|at the time) ..2 ({opioid}|opioid*) ..2 (started|began|begun|was started) ..8 (stopped|no longer|cannot|wheelchair|bed*|now (unable|needs))',
      `${SCALE} ..2 ${FIGURE} ..2 ${FIGURE} ..1 worse`,
      '(function*|adl*|activit*) ..3 (declined|deteriorated|worse|worsened|unchanged|flat|the same) ..4 (since|from|compared|than|baseline) ..6',
    ],
    without: [
      ...NORM,
      'kidney|renal|liver|lung|pulmonary',
      'not (declined|worse*|deteriorated)',
      'surgery|accident|fall',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'request'],
  },
  {
    element: 'diagnosis-rechecked',
    effect: 'met',
    patterns: [
      'has the diagnosis changed ..6 (no|yes|unchanged)',
      '(diagnosis|diagnoses|cause of ..2 pain|source of ..2 pain|pain generator|etiology) ..4 (re evaluated|reevaluated|reexamined|re examined|reassessed|re assessed|reviewed|revisited|reconsidered|confirmed|reconfirmed|upheld|unchanged after) ..8',
      '(second opinion|consultation|neurosurgeon|spine surgeon|spine surgery|neurosurgery|orthopedics|neurology|orthopedist|neurologist|specialist) ..14 (concurred|concurs|agreed|agrees|confirmed|confirms|concluded|upheld) ..3 (with|on|the)? ..2 (diagnosis|arachnoiditis|fibrosis|radiculopathy|neuropathy|crps|stenosis|postlaminectomy|failed)',
      '(fresh|new|another|hard) look at ..2 (why|what|the (cause|diagnosis|source)) ..16',
      '(repeat|new|updated|recent|follow up) ..2 (mri|ct|emg|imaging|films|x rays|scan|bone scan) ..10 (excludes|excluded|exclude|rules out|ruled out|negative|unchanged|confirms|confirmed|confirm|solid|no new|stable|shows no|showed no|speak* for)',
      '(flexion extension|films|mri|ct|imaging) ..4 (last month|this (month|year|spring)|<date>) ..2 (show*|excluded|confirm*|solid) ..6',
    ],
    with: [
      'diagnos*|cause|why|impression|pain|concur*|agree*|fusion|arachnoiditis|fibrosis|infection|nonunion|adjacent|radiculopathy',
    ],
    without: [
      ...NORM,
      '(diabetes|ekg|blood pressure|cancer|a1c|hypertension|thyroid)',
      ...OTHER_DIAGNOSIS,
      '(not|never|nobody|nothing) ..8',
      '(untreated|broken|displaced|loosening|new (herniation|extrusion|fracture))',
      '(copied|same as last)',
      'will|plan*|request*|pending',
      '(his|her) (wife|husband|spouse|son|daughter|brother|sister|mother|father)',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'request'],
  },
  {
    element: 'diagnosis-rechecked',
    effect: 'partial',
    patterns: [
      '(diagnoses|diagnosis|dx|assessment|impression) ..6 (no change|unchanged|same|as before|as above|copied|carried forward|stable)',
      '(diagnoses|diagnosis|dx|assessment|impression) : ..10 (no change|unchanged|same as|as before|as above)',
      '(assessment|diagnosis|diagnoses|impression) copied ..4',
    ],
    without: [...NORM, 'diabetes|hypertension', 'after (review|repeat|mri|imaging)'],
    notSection: ['family-history', 'request'],
    asWritten: true,
  },
  {
    element: 'diagnosis-rechecked',
    effect: 'not-met',
    patterns: [
      '(mri|ct|x ray|x rays|films|imaging|scan|emg) ..14 (extrusion|broken|loosening|loose|displaced|pseudarthrosis|nonunion|fracture|herniation|stenosis|tumor|mass|abscess|cord compression) ..14 (untreated|unaddressed|ignored|nothing done|nobody|no one|never|no (referral|action|follow up|surgical opinion)|not (addressed|acted|referred|treated|followed))',
      '(new|progressive|untreated) ..4 (extrusion|pseudarthrosis|nonunion|fracture|herniation|cord compression|foot drop|loosening) ..10 (untreated|unaddressed|ignored|nothing done|nobody|no one|never|no (referral|action|follow up|surgical opinion)|not (addressed|acted|referred|treated|followed))',
    ],
    without: [...NORM, 'never (smoked|used)', 'denies'],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    // The finding in one sentence or clause, its neglect behind a semicolon.
    element: 'diagnosis-rechecked',
    effect: 'not-met',
    patterns: [
      '(nobody|no one) ..3 (acted|addressed|followed|looked into|done anything) ..3',
      'nothing (was|has been)? ..1 (done|undertaken) about it',
      'never ..1 (sent|referred) ..2 (back)? to ..2 (surgeon|neurosurgeon|specialist)',
    ],
    with: ['(extrusion|pseudarthrosis|nonunion|fracture|herniation|loosening|displaced|broken|foot drop|rod|screw)'],
    without: NORM,
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'other-treatment',
    effect: 'met',
    patterns: [
      '(completed|underwent|had|finished|attended|did|received|course of|trial of|sessions of) ..6 ({nonopioid-care}|functional restoration|frp|pt|rfa|ablation) ..12 (gained|improved|increased|helped|reduced|relief|relieved|better|no (change|benefit|relief|help|effect)|without (benefit|relief|effect|change)|left the pain|failed|did not|endurance|lasted|unchanged|worse)',
      '({nonopioid-care}|functional restoration|frp|rfa) ..3 (in|since|last|during) ..3 (2011|2012|2013|2014|spring|summer|fall|winter|year|month|<date>) ..6 (gained|improved|increased|helped|reduced|relief|relieved|better|no (change|benefit|relief|help|effect)|without (benefit|relief|effect|change)|did not|failed)',
    ],
    without: [
      ...NORM,
      'before (opioids|oxycodone|the opioid)',
      '2008|2009|2010',
      '(his|her) (wife|husband|spouse|son|daughter|brother|sister|mother|father)',
      'dental|teeth|migraine*',
      'will|plan*|request*',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'plan', 'request'],
  },
  {
    element: 'other-treatment',
    effect: 'partial',
    patterns: [
      '(status post|s / p|had|underwent) ..2 (rfa|ablation|epidural*|esi|injection*|block*|pt|physical therapy|acupuncture|frp|chiropract*) ..6',
    ],
    without: [
      ...NORM,
      '2008|2009|2010',
      'will|plan*|request*',
      '(his|her) (wife|husband|son|daughter|brother|sister|mother|father)',
    ],
    notTopic: ['trial', 'pump'],
    notSection: [...ELSEWHERE, 'plan', 'request'],
    asWritten: true,
  },
  {
    element: 'other-treatment',
    effect: 'not-met',
    patterns: [
      '{nonopioid-care} ..2 (controlled|relieved|helped|worked) ..6 (well|but) ..10 (taken off|stopped|discontinued|withdrawn|replaced|switched) ..8 (opioid*|{opioid}|no reason)',
    ],
    without: NORM,
    asWritten: true,
    notSection: [...ELSEWHERE, 'plan', 'request'],
  },
  {
    element: 'long-term-effects',
    effect: 'met',
    patterns: [
      '(denies|denied|no|without|negative for) ..3 (hormonal|endocrine|sexual|libido|testosterone|hypogonad*|menstrual|erectile) ..12 (dental|somnolence|sedation|sleepiness|constipation|urinary|mood|apnea|bone|hyperalgesia|sweat*|swelling)',
      '(adverse|side) effects of (long|chronic|prolonged|extended) ..2 (use|therapy|treatment|opioid*) ..4 (inventoried|reviewed|asked|listed|checked|gone over|screened|surveyed) ..10',
      '(inventory|review|checklist|survey) of ..2 (long term|chronic|late) ..3 (effects|adverse|side) ..8',
      '(trouble|problems|change|changes|difficulty) with ..1 (sex drive|libido|sex|hormones|periods|bowels) ..12',
      '(testosterone|endocrine labs|hormone levels|am cortisol|lh|fsh) ..4 (normal|checked|within) ..8',
    ],
    without: [
      ...NORM,
      '(can cause|may cause)',
      '(will|ordered next|plan*)',
      'naproxen|nsaid*|steroid*',
      '(his|her) (wife|brother|sister|mother|father)',
      'childhood',
    ],
    asWritten: true,
    notTopic: ['pump'],
    notSection: ['family-history', 'request'],
  },
  {
    element: 'long-term-effects',
    effect: 'not-met',
    patterns: [
      '(hyperalgesia|oih) ..3 (suspected|likely|evident|present|apparent) ..10 (no (change|action|plan|taper|rotation|response)|dose (continued|unchanged|raised)|continue*|nothing)',
      '(nods off|nodding off|falls asleep|falling asleep|nods|sedated|somnolent|drowsy|constipated|no stool|stool in) ..12 (dose (continued|unchanged|kept)|no (treatment|action|change|response|laxative) ..1|nothing (done|given)|same dose|refilled|continued (unchanged|as before))',
      '(low testosterone|testosterone (low|<number>)|hypogonadism|amenorrhea|impotence|impotent) ..12 (no (treatment|action|change|response|work up)|nothing (done|given)|untreated|not (addressed|treated))',
    ],
    without: [...NORM, 'denies'],
    asWritten: true,
    notTopic: ['pump'],
    notSection: ['family-history', 'request'],
  },
  {
    element: 'psych-and-screen',
    effect: 'met',
    patterns: [
      '(sees|seeing|followed by|saw) ..2 (psychologist|psychiatrist|counselor|therapist) ..10 (no|finds|found|notes|letter|report|cleared|without) ..5 (addiction|abuse|misuse|use disorder|concern*)',
      '(weighed|considered|discussed|asked|reviewed|addressed) ..4 (whether|if|need for|the need) ..6 (psychiatric|psychological|psych|psychology|addiction) ..3 (opinion|consult*|referral|evaluation|input|help) ..14',
      '(comm|soapp*|ort|phq 9|abuse screen) ..6 <number> ..12 (no (referral|consult*) ..2 (indicated|needed|necessary|required|warranted))',
      '(stable mood|mood stable|clean screens|screens clean|low risk) ..10 (no (reason|need|referral|indication)) ..6',
    ],
    without: [
      'should|must|ought',
      'guideline*|recommended',
      '(high|elevated|positive|lost prescription*|early refill*)',
      'stimulator|pump|implant*|mrsa|cardiolog*',
      '(his|her) (wife|brother|sister|mother|father)',
    ],
    ignoreHedge: true,
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'psych-and-screen',
    effect: 'partial',
    patterns: [
      '(psych|psychiatric|psychological) : ..4',
      '(saw|seen by|has seen|followed by) ..2 (psych|psychologist|psychiatrist|counselor|psychology|psychiatry) ..4',
    ],
    without: [...NORM, 'will|request*|refer*', 'stimulator|pump|implant*'],
    notSection: ['family-history', 'request'],
    asWritten: true,
  },
  {
    element: 'psych-and-screen',
    effect: 'not-met',
    patterns: [
      '(screen*|tool|questionnaire|comm|soapp*|soapp r|score) ..5 (flagged|high risk|high|elevated|positive|above|indicates misuse)',
      '(comm|soapp*|soapp r) ..2 (10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|38|40)',
    ],
    with: [
      'no ..3 (referral|action|response|change|consult*)',
      '(nobody|no one) ..1 (responded|reacted|acted|followed)',
      '(refilled|continued|renewed) ..2 (as before|unchanged|anyway)',
      'nothing (done|changed)',
      'without ..2 (referral|action|change)',
    ],
    without: [...NORM, 'not (high|elevated|positive)', 'fall|cardiac|suicide'],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
];
