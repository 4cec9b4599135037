/**
 * High doses and increases, as notes, forms and tables tell them: what a consultant holds of the dose, why it is needed,
 * how it was looked at again, what has changed, how large the step is. The form of a row: sign.ts.
 */

import { ELSEWHERE } from './opioid-company.ts';
import { OTHER_STEP } from './opioid-increase.ts';
import { NOT_THIS_DOSE } from './pain-consultation.ts';
import type { Sign } from './sign.ts';

const NORM = ['should|must|ought|shall', 'guideline*', 'if|whether|unless'];
const OTHER_CARE = 'stimulator|pump|intrathecal|epidural|block|brace|tens|acupuncture|injection*';
const OTHER_PERSON =
  '(his|her) (wife|husband|spouse|son|daughter|brother|sister|mother|father|friend|neighbor|coworker)';
/** Another drug's dose. */
const OTHER_DOSE =
  '(vancomycin|insulin|gabapentin|pregabalin|{benzodiazepine}|{hypnotic}|{antidepressant}|{muscle-relaxant}|{nsaid})';
const NOT_ASKED = '(requested|pending|awaited|awaiting|scheduled|refer to|referral)';

const CONSULTANT =
  '((pain|anesthesiology|anesthesiologist) ..2 (consult*|specialist|physician|clinic|medicine|management|mgmt|consultant|expert|center)|consultant*|second opinion|anesthesiologist*|(the|my|his|her) specialist)';
const DOSE = '(dose|dosage|regimen|amount|{opioid}|med|mme|<number> (mg|med|mme)|opioid*|narcotic*)';
const HOLDS =
  '(appropriate|warranted|justified|reasonable|supported|endorsed|acceptable|necessary|medically appropriate|should stay|should remain|to stay|be maintained|be continued|be kept|approves|approved|agreed to|agrees to|agrees with|concurs|endorses|supports|no reduction|harmful ..3)';

const CONSULTED: Sign[] = [
  {
    element: 'consult-supports-dose',
    effect: 'met',
    patterns: [
      `${CONSULTANT} ..14 ${DOSE} ..8 ${HOLDS}`,
      `${CONSULTANT} ..14 ${HOLDS} ..6 ${DOSE}`,
      `${CONSULTANT} ..10 (lowering|reducing|cutting|tapering|reduction|decrease) ..4 (harmful|unwise|inadvisable|not (advised|indicated|recommended|appropriate)|a mistake|destabiliz*)`,
      '(pain specialist|consultant|specialist) (agreed|approve*|consented|signed off) ..3 (dose|regimen|amount) ..4 yes ..4',
    ],
    without: [
      ...NORM.slice(1),
      NOT_ASKED,
      OTHER_PERSON,
      OTHER_CARE,
      '(orthopedic|spine surgeon|surgeon)',
      'not (support|endorse|agree|approve|appropriate|justified|warranted|reasonable|acceptable)',
      'cannot',
      '(excessive|too high|urges|detox*|wean off|cut to|cutting)',
      'would|excess*',
      ...NOT_THIS_DOSE,
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'consult-supports-dose',
    effect: 'not-met',
    patterns: [
      `${CONSULTANT} ..10 (advises|advised|recommend*|urges|urged|suggest*|proposes|wants|counsels|favors) ..3 (cutting|cut|lowering|reducing|reduction|weaning|wean|tapering|taper|decreas*|detox*|rotation|rotating|halving|stopping|discontinu*) ..6`,
      `${CONSULTANT} ..3 : ..4 (wean|taper|reduce|lower|cut|decrease|detox*|rotate|discontinue|stop) ..6`,
      `${CONSULTANT} ..8 (would|will|could|can|do|does) not ..2 (go on|continue|support|recommend|endorse|sanction|maintain|prescribe) ..8`,
      `${CONSULTANT} ..10 (excessive|too high|unsafe|unjustified|inappropriate|not (justified|warranted|appropriate|supported)) ..6`,
    ],
    without: [
      ...NORM.slice(1),
      NOT_ASKED,
      OTHER_PERSON,
      OTHER_CARE,
      'against ..2 (cutting|lowering|reduc*|tapering|weaning)',
      '(would|should|do|does|could|did) not ..2 (reduce|lower|taper|wean|cut|change|decrease)',
      'harmful',
      '(reducing|lowering|cutting|tapering|weaning|reduction|taper|decreasing) ..6 (mistake|harmful|unwise|inadvisable|wrong|error|disservice|unkind|not (advised|indicated|recommended|appropriate|wise))',
      'not ..2 (excessive|too high|unsafe)',
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
];

const PRESENT_DOSE =
  '((present|current|this|his|her|the|higher|high) ..1 (dose|level|regimen|requirement|amount|dosage)|this one|<number> (mg|med|mme)|<number> mg ..2 (tid|bid|daily|a day|times a day)|with it|at <number>)';
const LOWER_FAILED =
  '((lower|lesser|smaller|less|reduced) ..1 (dose*|amount*|strength*)? ..6 (failed|gave no|gave only|gave little|ineffective|inadequate|insufficient|no more than|did not|not enough|unsuccessful)|(failed|failure of|inadequate on|uncontrolled on) ..2 <number>|taper ..6 (ended|failed|lost|loss|unsuccessful|bed*)|<number> mg ..3 (failed|left him|left her|inadequate|did not))';
const DOES =
  '(pain ..3 (<number>|<score>)|pain falls|<percent> ..1 relief|gets through|gets (him|her) through|{task} ..1|sleep ..2 (<number>|six|seven|eight) hours|self care|attends|tends|works <number>)';
const DOSE_WHY: Sign[] = [
  {
    element: 'dose-reason',
    effect: 'met',
    patterns: [
      `${LOWER_FAILED} ..16 ${DOES}`,
      `${PRESENT_DOSE} ..16 (because|since|stems from|due to|on account of|owing to|necessitated by) ..16 ${DOES}`,
      `(justification|rationale|justify|justified|reason) ..3 ${PRESENT_DOSE} ..14 (failed|ineffective|inadequate|gain|gains|benefit) ..14 ${DOES}`,
      `(oswestry|odi|peg|rmdq|pain) ..2 (<number>|<score>) (at|on) <number> ..3 (<number>|<score>) ..2 (at|on) ..4`,
      `(justif*|rationale) ..8 (gain|benefit) : ..10 <number> ..4`,
    ],
    without: [...NORM.slice(0, 2), OTHER_DOSE, OTHER_PERSON, OTHER_CARE, 'visit', 'hope|expect*'],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'request'],
  },
  {
    // What failed at less behind one semicolon, what this dose gives behind the other.
    element: 'dose-reason',
    effect: 'met',
    patterns: [LOWER_FAILED, `${PRESENT_DOSE} ..6 (stems from|is due to|owing to|because of|due to) ..6`],
    with: [
      '(at|on|with) (the)? (present|current|this|it|this one|that) ..2 (dose|level|regimen|amount)? ..4 (pain|he|she|works|walks|gets|<percent>) ..6',
      'benefit now ..6',
      'with it ..6 (relief|works|walks|attends|pain)',
    ],
    without: [
      ...NORM.slice(0, 2),
      OTHER_DOSE,
      OTHER_PERSON,
      OTHER_CARE,
      '(nothing|no relief|still (9|8|10)|in bed)',
      'hope|expect*',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'request'],
  },
  {
    element: 'dose-reason',
    effect: 'partial',
    patterns: [
      '(present|current|this|the|high|higher) ..1 (dose|regimen|dosage|amount) ..2 (working|works|helps|effective|helping|adequate|sufficient|holding)',
      '(dose|dosage|regimen) ..2 (necessary|needed|required|warranted|justified) ..6',
      '(requires|needs) (this|the|the present|the current|a high|such a) ..1 (dose|amount|regimen|level)',
    ],
    without: [...NORM, '(not|no longer)', OTHER_DOSE, OTHER_PERSON],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'request'],
  },
  {
    element: 'dose-reason',
    effect: 'not-met',
    patterns: [
      `(at|on|despite|with|while taking|taking) ..3 ({opioid}|<number> ..1 (mg|med|mme)|(present|current|this) dose|dose) ..6 (pain|vas) ..4 (9|10|8|<score>|severe|unbearable|uncontrolled|unchanged) ..10 (bed|couch|housebound|bedbound|unable|cannot|disab*|nothing|no function|wheelchair|stopped)`,
      '(poor|inadequate|no|little) (analgesia|relief|pain control|pain relief) ..3 (poor|no|little|declining|inadequate) (function|activity|functional) ..6 (dose|mg|regimen|level|persist*)',
      '(dose|regimen|<number> mg) ..4 (done|does|did|brought|gives|gave) (nothing|little|no good) ..3 (pain)? ..6 (bed|stopped|house|unable|cannot|no function|function)',
      '(unbearable|severe|uncontrolled|intolerable|excruciating) pain ..3 (total|complete|full)? ..2 (disability|incapacity|immobility|bed*) ..6 (while|despite|on|at|with|taking) ..4 (<number>|dose|{opioid})',
    ],
    without: [
      ...NORM,
      OTHER_PERSON,
      OTHER_CARE,
      '{non-opioid} ..4 <number>',
      '(before|without ..2 {opioid}|off ..2 {opioid})',
      'lower|less|taper*',
      'not in bed',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'request'],
  },
];

const DOSE_AGAIN: Sign[] = [
  {
    element: 'hyperalgesia-considered',
    effect: 'met',
    patterns: [
      'hyperalgesia : ..2 (evaluated|considered|no|none|not (present|suspected|found)|ruled out|absent|negative|unlikely)',
      '(differential|worsening|possibilities) ..12 hyperalgesia ..3',
      '(hyperalgesia|oih) ..10 (excluded|ruled out|unlikely|dismissed|rejected|not likely|no evidence|improbable)',
      '(drug|medicine|opioid|medication|pills) itself ..4 (increasing|causing|worsening|making|behind) ..3 pain ..8',
      '(oih|hyperalgesia) (checklist|screen|assessment|work up|evaluation|testing) ..8',
      'quantitative sensory testing ..4 (normal|abnormal|done|negative|performed)',
    ],
    without: [
      ...NORM,
      OTHER_PERSON,
      '(not|never) ..2 (considered|addressed|looked|thought|explored|evaluated|discussed)',
      'no (thought|consideration|mention)',
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'hyperalgesia-considered',
    effect: 'not-met',
    patterns: [
      '(whole body|widespread|generalized|diffuse|all over) ..2 (allodynia|pain|tenderness|burning|hypersensitivity) ..14 (not ..2 (looked into|explained|considered|addressed|explored|investigated)|no (explanation|cause)|dose (raised|increased|continued))',
    ],
    with: ['dose|{opioid}|med|mme|opioid*'],
    without: [...NORM, '(ruled out|excluded|hyperalgesia (was|is) considered)'],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'hyperalgesia-considered',
    effect: 'not-met',
    patterns: ['cause ..2 not ..2 (looked into|explained|considered|addressed|explored|investigated)'],
    with: ['(whole body|widespread|generalized|diffuse) ..2 (allodynia|pain|tenderness|burning)'],
    without: NORM,
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'dose-reassessed',
    effect: 'met',
    patterns: [
      '(dose|regimen|<number> mg) ..2 (check|review|reassessment|reappraisal) : ..14',
      '(after|since|following) ..2 (reaching|starting|going to|the change to|the rise to|increase to|raising) ..3 (dose|<number>|mg) ..10 (seen|back|returned|visit|reviewed|weighed|reassessed) ..6',
      '(back|returned|seen|visit) ..4 (after|since|following) ..2 (change|increase|rise|step) ..3 (<number>|dose) ..6',
      '(benefit*|harm*|risk*) ..2 (and|or|versus|against) (harm*|risk*|benefit*|need) ..2 (were|was)? ..1 (weighed|reviewed|reassessed|balanced) ..4 (dose|regimen|confirmed|kept|continued|decided)',
      '(went over|gone over|reviewed|looked at|discussed) ..3 (<number> mg|dose|regimen) ..8 (relief|side effects|need|benefit|harm|function) ..6',
      '(appropriateness|need|benefit) of ..2 (high|present|current|this|the) ..1 (dose|regimen) ..3 (reappraised|reassessed|reviewed|reconsidered|re evaluated|weighed) ..4',
      '(dose|regimen|<number> mg) ..6 (reappraised|reassessed|re evaluated|reevaluated|reconsidered) ..10 (favorable|continue*|kept|hold|confirmed|benefit*|outweigh*|pain|function)',
      '(reviewed|weighed) and (kept|confirmed|continued|held) ..1 dose',
    ],
    without: [
      ...NORM,
      OTHER_PERSON,
      '(will|to be|next visit)',
      '(without|never|not|no (visit|review|reassessment))',
      '(wound|adhd|fall risk|gabapentin|lost)',
    ],
    asWritten: true,
    notTopic: ['pump'],
    notSection: ['family-history', 'request'],
  },
  {
    element: 'dose-reassessed',
    effect: 'partial',
    patterns: [
      '(seen for|here for|presents for) ..2 (follow up|followup|recheck|refill) ..4',
      '(dose|regimen|medication*) ..1 (unchanged|continued|the same|stable|same)',
      '(doing|feels|feeling|remains) (the)? (same|stable|well|ok|unchanged)',
    ],
    without: [...NORM, 'nausea', OTHER_PERSON],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'dose-reassessed',
    effect: 'not-met',
    patterns: [
      '(no|without a|without any) (visit|appointment|follow up|office visit|contact|examination) ..2 (since|after|following) ..2 (increase|rise|raise|change|step|dose|titration) ..4',
      'lost to follow up ..2 (after|since|following) ..2 (increase|rise|raise|change|dose|step)',
      '(not|never) (been)? ..1 (seen|examined) ..2 (since|after) ..2 (increase|rise|raise|change|dose) ..4',
      '(prescriptions|refills|scripts) ..2 (mailed|by mail|by phone|by telephone|telephoned) ..3 (every month|monthly|only|without)',
    ],
    without: [...NORM, 'denies', 'surgery|injection*'],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'naloxone-offered',
    effect: 'met',
    patterns: [
      'antidote ..2 (spray|kit)? ..10 (picked up|picked it up|prescribed|given|dispensed|filled|have|has|yes|offered|declined)',
      '(naloxone|narcan|evzio) ..2 (auto injector|autoinjector|nasal|spray|kit|injector|intranasal) ..4 (prn|as needed|overdose|emergency|rescue|at home)',
      '(naloxone|narcan) ..3 (prn|for|in case of) ..1 (overdose|emergency)',
    ],
    without: [...NORM, OTHER_PERSON, 'not|never|unnecessary', '(revived|ambulance|paramedic*|emergency room)'],
    asWritten: true,
    notSection: ['family-history'],
  },
  {
    element: 'naloxone-offered',
    effect: 'not-met',
    patterns: [
      '(naloxone|narcan|overdose kit|rescue kit) ..8 (not (necessary|needed|required)|unnecessary|no need)',
      '(no need|not necessary|unnecessary) ..3 (naloxone|narcan)',
    ],
    without: [...NORM, OTHER_PERSON, '(used|has not needed)'],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
];

const LESS_HELP = [
  '(partial|some|little|slight|modest|minimal) ..1 (relief|benefit|help)',
  '(helps some|some relief|little)',
  '(nothing|no relief|no benefit|does not)',
  '0 <percent>',
];
const RAISED: Sign[] = [
  {
    element: 'increase-present-benefit',
    effect: 'met',
    patterns: [
      '(good|meaningful|adequate|satisfactory|useful|<percent>|half|third) ..2 (relief|benefit) ..4 (from|on|with|of) ..2 (what|current|present|today) ..6',
      '(a|one|about one|about a) (third|half|quarter) ..1 (relief|less pain|of the pain) ..8',
      '(current|present|existing|today) ..1 (regimen|dose|medication*) ..2 (keeps|lets|allows|enables|holds|maintains) ..2 (him|her|patient|worker|pain) ..8',
      '(on|with) (today|current|present|the current|the present|his current|her current) ..2 (regimen|dose|tablets|medication) ..3 (he|she|patient) ..6 {task} ..1',
      'benefit (of|from|at) (current|present|the current|the present) (dose|regimen) : ..4 (<number>|<score>|<percent>|peg|odi|pain) ..4',
    ],
    without: [
      ...NORM,
      OTHER_PERSON,
      OTHER_CARE,
      ...LESS_HELP,
      '(expect*|higher dose)',
      'lisinopril|insulin|gabapentin',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'request'],
  },
  {
    element: 'increase-present-benefit',
    effect: 'not-met',
    patterns: [
      '(current|present|percent) ..1 (relief|benefit) ..1 : ..1 (0|none|nil|zero|<percent>) ..6 function ..1 : ..1 (unchanged|none|no|worse)',
      '(relief|benefit) : (none|nil|zero|0)',
      '(relief|benefit) ..2 0 ..1',
    ],
    without: [...NORM, OTHER_PERSON, OTHER_CARE],
    asWritten: true,
    notSection: [...ELSEWHERE, 'request'],
  },
  {
    element: 'increase-cause',
    effect: 'met',
    patterns: [
      '(change|what has changed|changed|reason for (increase|the increase|rise|higher dose)) ..4 (:|since) ..6 (new|ct|mri|stenosis|loosening|fracture|herniation|progression|injury|fall|surgery|tolerance|end of dose|work|generic|shows) ..8',
      '(since|after|when|because) ..3 (he|she|patient|worker) ..2 (went back|returned|started|began|resumed|moved) ..4 (shifts|work|duty|hardening|job|hours|therapy|school) ..20 (pain|tablets|dose|relief)',
      '(started|began|resumed) ..3 (work hardening|work conditioning|full duty|full shifts|new job|heavier work|therapy) ..10 (load|pain|raised|increased|worse)',
      '({nsaid}|{anticonvulsant}|{antidepressant}|celecoxib|injection*|stimulator|tens) ..6 (stopped|discontinued|withdrawn|denied|denial|lost|ended|not renewed) ..14 (pain ..3 (risen|rose|worse|worsened|increased|higher|up))',
      'pain ..2 (worsened|worse|rose|risen|increased) ..3 (after|since|following|with|when) ..3 (denial|loss|stopping|withdrawal|end|removal) of ..6',
      '(generic|brand|manufacturer|formulation) ..10 (lasts|last|shorter|less|wears|weaker) ..3',
      '(relief|dose|tablet|effect) ..3 (shortened|shorter|fallen|dropped) ..2 from <number> ..2 to <number>',
      '(ct|mri|films|x ray|imaging|scan) ..3 (shows|showed|reveals|revealed) ..3 (loosening|new|progression|larger|worse*|nonunion|fracture|stenosis|herniation)',
    ],
    without: [
      ...NORM,
      OTHER_PERSON,
      '(no|not (new|shown)|none)',
      '(blood pressure|headache*|insulin)',
      'nothing',
      'stable|unchanged',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump'],
    notSection: ['family-history'],
  },
  {
    element: 'increase-cause',
    effect: 'partial',
    patterns: [
      '(needs|requires|wants|asks for|requesting) ..2 (more|higher|additional|stronger) ..2 (medication|medicine|dose|{opioid}|pills|relief|pain control)',
      'pain ..2 (worse|more|higher|increased) (lately|recently|this month|over)',
    ],
    without: [...NORM, OTHER_PERSON, 'no|not|nothing'],
    asWritten: true,
    notSection: [...ELSEWHERE, 'request'],
  },
  {
    element: 'increase-cause',
    effect: 'not-met',
    patterns: [
      'no (new)? (injury|progression|event|finding*) ..4 no (progression|reason|new|injury|change) ..6',
      'no (reason|cause|explanation) ..3 (found|given|identified|known|apparent|evident) ..3 (rise|increase|higher|worsening)?',
      '(cause|reason) ..4 : ..1 (none|unknown|not (found|given|known|identified|stated)) ..2',
    ],
    with: ['increase*|rise|higher|raise*|escalat*|dose|worsening'],
    without: [...NORM, OTHER_PERSON],
    asWritten: true,
    notSection: ['family-history'],
  },
];

const SIZE =
  '(<number> ..1 (mg|mcg|milligrams|tablet*|percent|%)|<percent>|(one|two|half) ..2 (tablet*|more|extra)|from <number> ..4 to <number>)';
const RECHECK =
  '(return|returns|recheck|review|follow up|followup|appointment|visit|seen|see|back|come back|rtc|reassess*|revisit) ..6 (<date>|<duration>|<number> days|ten days|a week|two weeks|four weeks|june ..1|july ..1|monday|friday)';
const STEPPED: Sign[] = [
  {
    element: 'increase-step',
    effect: 'met',
    patterns: [
      `(increas*|rais*|add|adding|rise|rises|step|increment|up|more|titrat*|bump) ..8 ${SIZE} ..14 ${RECHECK}`,
      `${SIZE} ..6 (increment|increase|rise|step|more|higher) ..14 ${RECHECK}`,
    ],
    without: [
      ...OTHER_STEP,
      'taper*|wean*|reduc*|lower*|therapy|climb*',
      'patients|guideline*|usually|should',
      OTHER_PERSON,
      '(six|three|six) months',
      'no ..2 (follow up|appointment|visit)',
      'not ..2 needed',
      '(200|250|300|400) ..1 (percent|%|<percent>)',
      '(tripl*|quadrupl*|at once)',
    ],
    fromRequest: true,
    ignoreHedge: true,
    notSection: ['family-history'],
  },
  {
    // The step in one clause, the review behind a semicolon.
    element: 'increase-step',
    effect: 'met',
    patterns: [
      `(increas*|rais*|add|adding|rise|rises|step|titrat*|bump|proposed) ..10 ${SIZE}`,
      `one more <number> mg ..6`,
    ],
    with: [RECHECK],
    without: [
      ...OTHER_STEP,
      'taper*|wean*|reduc*|lower*|therapy|climb*',
      'patients|guideline*|usually|should',
      OTHER_PERSON,
      '(six|three) months',
      'no ..2 (follow up|appointment|visit)',
      'not ..2 needed',
      '(tripl*|quadrupl*|at once)',
      'pain ..4 (<number>|<score>) to',
    ],
    fromRequest: true,
    ignoreHedge: true,
    notSection: ['family-history'],
  },
  {
    element: 'increase-step',
    effect: 'not-met',
    patterns: [
      '(increase|raise|rise|step|dose increase) ..3 (200|250|300|400|500) ..1 (percent|%)?',
      'no (follow up|followup|review|recheck|return visit|appointment) ..3 (needed|planned|scheduled|necessary|required|until) ..2',
    ],
    with: ['dose|{opioid}|mg'],
    without: [...OTHER_STEP, '(taper*|wean*|by (200|250|300|400) mg)', OTHER_PERSON, 'should|guideline*'],
    fromRequest: true,
    asWritten: true,
    notSection: ['family-history'],
  },
];

export const OPIOID_DOSE_TOLD_SIGNS: Sign[] = [...CONSULTED, ...DOSE_WHY, ...DOSE_AGAIN, ...RAISED, ...STEPPED];
