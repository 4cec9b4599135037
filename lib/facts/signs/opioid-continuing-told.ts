/**
 * An opioid that goes on, in more of the words in which notes, letters and forms tell of it: what the urine and the
 * report show, how the tablets are handled, the diagnosis and its review, the reason, the dose, the agreement, the
 * consultant. The form of a row: sign.ts. Groups: opioid-groups.ts.
 */
import { ELSEWHERE } from './opioid-company.ts';
import { NO_CAUSE, OTHER_DIAGNOSIS } from './opioid-diagnosis.ts';
import { NO_REASON } from './opioid-reasons.ts';
import { NOT_THIS_DOSE } from './pain-consultation.ts';
import type { Sign } from './sign.ts';

const NORM = ['should|must|ought|shall', 'guideline*', 'if|whether|unless'];
const TO_COME = 'will|pending|awaited|awaiting|requested|scheduled';
const RELATIVE = '(wife|husband|spouse|mother|father|brother|sister|son|daughter|friend|neighbor|cousin|roommate)';
const OTHER_PERSON = `(his|her|their|the patient s) ..1 ${RELATIVE}`;
const COUNT = '(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|various|numerous|many)';
const NOTHING_ELSE =
  '((nothing|no (drug|drugs|substance|substances|medicine)) ..1 (that|which)? ..2 (not|never) ..2 (prescribed|ordered|given)|no (street|illegal|illicit|other|unprescribed) ..1 (drug*|substance*)?|(and|but) (nothing|no) (else|more|other) ..1)';

const URINE: Sign[] = [
  {
    element: 'urine-screen',
    effect: 'met',
    patterns: [
      `{urine-test} ..24 {prescribed-drug} ..4 ${NOTHING_ELSE}`,
      '{prescribed-drug} ..4 (recovered|found|present|detected|identified|measured|seen) ..3 (in|from|on) ..2 (specimen|sample|cup|urine|screen)',
      '(specimen|sample|urine|screen) ..12 {prescribed-drug} (alone|only) ..6',
    ],
    with: [
      '(nothing|none|no) ..6 (prescribed|ordered|given|else|other|more)',
      '({illicit-drug}|illicit*|others) ..1 (were|was|are|is|all|both)? ..1 (absent|negative|neg|not (found|detected|seen|present)|undetected)',
      'no (street|illegal|illicit|other|unprescribed) ..2',
      '(alone|only) ..6',
    ],
    without: [
      ...NORM,
      TO_COME,
      OTHER_PERSON,
      '(un|not) ..1 (expected|explained|his|hers)',
      'never ..1 prescribed',
      '{prescribed-drug} ..2 (absent|negative|neg|not (found|detected|seen)|undetected|missing)',
      '{illicit-drug} ..2 (present|positive|pos|detected|found|also)',
      'but|however|except',
      'no {prescribed-drug}',
      'inconsistent|adulterat*|dilut*',
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'urine-screen',
    effect: 'not-met',
    patterns: [
      '({benzodiazepine}|{illicit-drug}|{prescribed-drug}|{sedative}) ..1 (detected|present|found|positive|pos|seen) ..2 (never|not|nor) ..1 (prescribed|ordered|given|dispensed)',
      '(it|test|screen|urine|cup|sample) ..1 (came|come|comes|turned) (up|back) ..2 (with|for|positive|hot|dirty) ..6 (weed|pot|coke|speed|crank|{illicit-drug}|{benzodiazepine})',
      '(tested|testing|tests) (positive|hot|dirty) for ..3 (weed|pot|coke|speed|crank|{illicit-drug})',
      '({benzodiazepine}|{prescribed-drug}|{sedative}) ..1 (which|that) (nobody|no one|none of us|we|i|was|were|had) ..4 (never|not|nobody|ordered|prescribed|gave|given) ..2',
      '(cup|sample|specimen|urine) of ..1 water',
      '(specimen|sample|cup|urine) ..4 (contained|held|carried|harbored|yielded|grew|had) ..3 {illicit-drug}',
      '{illicit-drug} ..2 (recovered|identified) ..3 (in|from) ..2 (specimen|sample|cup|urine)',
    ],
    without: [
      ...NORM,
      OTHER_PERSON,
      '(no|not|neither|nor|free of|without|denies|denied) ..3 {illicit-drug}',
      '(negative|neg|clean) ..2',
      'nothing ..6',
      '{illicit-drug} ..2 (absent|not)',
    ],
    asWritten: true,
    notSection: ['family-history', 'allergies', 'request', 'social-history', 'past-history'],
  },
  {
    // Missed, and it is known why.
    element: 'urine-screen',
    effect: 'partial',
    patterns: [
      '(missed|skipped|could not give|unable to give|not given) ..4 (random|urine|scheduled|screen|test|sample) ..4 (because|due|as|since|owing|while|when|on account) ..6 (inpatient|hospital*|admitted|funeral|jury|snow*|surgery|operation|catheter|dialysis|storm|ill)',
    ],
    without: [...NORM, OTHER_PERSON],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
];

const PHARMACY = '(pharmacy|drugstore|dispenser|dispensary|chemist)';
const REPORT: Sign[] = [
  {
    element: 'pdmp',
    effect: 'met',
    patterns: [
      '{pdmp-report} ..10 (not|never|nothing|no|nor) ..3 (found|seen|shown|listed|appear*|recorded) ..1 (any)? (another|other|second|additional) ..6',
      '{pdmp-report} ..10 (not|nothing|no|none) ..1 (another|other|second|additional) ..4 (found|seen|shown|listed|appear*|recorded)',
    ],
    without: [
      ...NORM,
      TO_COME,
      OTHER_PERSON,
      'but|however|except|also',
      '(report|printout) ..2 not ..1 (found|seen)',
      '(he|she|patient) ..1 (said|says|told|denied|denies|claimed|claims) ..2',
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'pdmp',
    effect: 'not-met',
    patterns: [
      '{pdmp-report} ..3 (tells|shows|says|gives|paints|has|told|showed|gave) ..2 (another|different|other) ..1 (thing|story|picture|account|tale) ..1',
      '{pdmp-report} ..8 (contradict*|belies|belied|conflicts with|at odds with|at variance with|gives the lie|does not bear out|differs from) ..6',
      '{pdmp-report} ..16 (had|has|was|were|did) (not|never) ..2 (disclosed|told|mentioned|reported|admitted|revealed|declared)',
    ],
    without: [
      ...NORM,
      OTHER_PERSON,
      '(nothing|none|no) ..4 (contradict*|conflict*|odds|variance|differ*|undisclosed)',
      '(not|never) ..2 (contradict*|conflict*|belie*)',
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'pdmp-single-source',
    effect: 'met',
    patterns: [
      `{pdmp-report} ..10 only ..1 (my|our|this|us|me) ..1 (name|office|clinic|practice|signature) ..10 (one|single|same|only) ..1 ${PHARMACY}`,
      '{pdmp-report} ..3 all ..3 (by|from) ..1 (undersigned|writer|myself) ..3 all ..4 (at|from|by) ..3',
      `(other|another|outside|additional|second) ..1 (provider|prescriber|doctor|physician|prescribers) ..8 {pdmp-report} ? no`,
      `{pdmp-report} ..8 (other|another|outside|additional|second) ..1 (provider|prescriber|doctor|physician|prescribers) ..6 ? no`,
    ],
    without: [
      ...NORM,
      TO_COME,
      OTHER_PERSON,
      '? yes',
      'but|however|except|also',
      `${COUNT} ..1 (prescribers|pharmacies|providers)`,
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'pdmp-single-source',
    effect: 'not-met',
    patterns: [
      `{pain-supply} ..6 (from|by|through) ..2 (${COUNT}|at least <number>) ..2 (prescribers|practitioners|physicians|doctors|providers|clinics|dentists|offices|pharmacies|drugstores|sources)`,
      '{pain-supply} ..2 both from ..5 and ..2 from ..4',
      '{pdmp-report} ..6 {pain-supply} from ..3 and ..1 from ..3',
      '{pain-supply} ..2 (from|by) both ..5 and ..6',
      '{pain-supply} ..4 (filled|picked up|dispensed|written) here and ..8 (different|another|other|second) ..1 (physician|doctor|prescriber|provider|clinic|pharmacy)',
      '(second|another|duplicate|parallel) (set|supply|prescription|script|bottle|box|lot) ..8 (under|from|by|through) ..2 (different|another|other|second) ..1 (physician|doctor|prescriber|provider|clinic|pharmacy|name)',
    ],
    with: ['{pain-supply}', 'patches|tablets|pills|narcotic*|opioid*|controlled'],
    without: [
      ...NORM,
      'only|alone|solely',
      '(and|,) ..1 from ..4 (pharmacy|drugstore|walgreens|cvs|costco|rite aid|safeway|walmart|vons|longs)',
      'no|not|never|none|neither|denies|denied|without|nobody',
      'opinion|surgery|injection*|insulin',
      OTHER_PERSON,
      'prior to|formerly|in the past',
      'over the years',
      'took over|takes over|retired|transferred',
      'agreement|contract',
    ],
    asWritten: true,
    notSection: ['family-history', 'allergies', 'request', 'past-history'],
  },
];

const SLIPS =
  '(early|lost|stolen|raised|increased|doubled|escalated|borrowed|shared|sold|sought|replacement*|aberran*|escalation|diver*|misuse*)';
const BEHAVIOR: Sign[] = [
  {
    element: 'drug-behavior',
    effect: 'met',
    patterns: [
      `${SLIPS} ..8 ? no .`,
      '(zero|0) ..1 (calls|requests|early|replacement*|lost|violations|incidents) ..4',
      '(takes|uses|taking|using|took|used) ..6 (in the|in|the) ..1 (manner|way|fashion) ..2 (ordered|prescribed|directed|instructed|written|indicated)',
      'has not ..1 (demanded|lost|sought|requested|asked) ..2 (more|extra|early|prescription*|script*|receipt*|it)',
    ],
    with: [
      '{medicine}',
      'medication*|medicine*|tablets|pills|drugs|dose',
      'refill*|early|replacement*|calls|requests',
      'prescription*|script*',
    ],
    without: [
      ...NORM,
      TO_COME,
      OTHER_PERSON,
      '? yes',
      '(yes|admits|admitted)',
      'pump|device|stimulator|catheter',
      'physical therapy|surgery|work hours|weight',
      'says|claims|states',
      '{nsaid}|insulin|metformin|lisinopril',
      '(not|never) ..1 (as|in the)',
    ],
    asWritten: true,
    notSection: ['family-history', 'request', 'social-history'],
  },
  {
    element: 'drug-behavior',
    effect: 'not-met',
    patterns: [
      '(quantity|number|date|amount|refills|strength|dose) ..8 (prescription*|script*|rx) ..3 (altered|forged|tampered|overwritten|rewritten|doctored|changed by (him|her|the patient))',
      '(took|take|takes|taking|taken|used) (double|twice|triple|extra) ..8 (borrow*|ran out|run out|bought|bummed) ..4',
      '(prescription*|script*|rx) ..6 (had been|has been|was|were|been) (altered|forged|tampered|photocopied|doctored|overwritten|duplicated)',
    ],
    without: [...NORM, OTHER_PERSON, '(no|not|never|none|without|denies) ..6', 'error'],
    asWritten: true,
    notSection: ['family-history', 'request', 'past-history'],
  },
];

const DIAGNOSIS: Sign[] = [
  {
    element: 'diagnosis-stated',
    effect: 'not-met',
    patterns: NO_CAUSE,
    without: [
      ...NORM,
      OTHER_PERSON,
      '(chest|abdominal|pelvic|eye|jaw|ear) ..1 (pain|complaints)',
      'other (than|diagnosis|cause|lesion)',
      'besides|until|before|beyond|apart',
      'initially|at first|at that time|in the er',
      'psychiatric|psychological|mental',
    ],
    asWritten: true,
    notSection: ['family-history', 'allergies', 'request', 'past-history'],
  },
  {
    element: 'diagnosis-stated',
    effect: 'partial',
    patterns: [
      '(ongoing|persistent|continued|chronic|general) (discomfort|aching|aches|soreness|hurting)',
      '(pain|aching|aches) ..1 (all over|everywhere|general)',
    ],
    with: ['{opioid}', 'opioid*|narcotic*'],
    without: [...NORM, OTHER_PERSON],
    asWritten: true,
    notSection: ['family-history', 'allergies', 'request', 'review-of-systems'],
  },
];

const LOOKED =
  '(re evaluated|reevaluated|re examined|reexamined|reassessed|re assessed|reconsidered|revisited|reviewed|rechecked|re studied|restudied|rethought|questioned|looked at again|gone over again|revised)';
const STUDY =
  '(mri|ct|emg|ncs|nerve conduction|x ray|x rays|films|imaging|bone scan|scan|myelogram|ultrasound|block*|discogram)';
const OUTCOME =
  '(upheld|confirmed|kept|changed|revised|amended|corrected|narrowed|maintained|unchanged|the same|stands|holds|excluded|ruled out|added)';
const RECHECKED: Sign[] = [
  {
    element: 'diagnosis-rechecked',
    effect: 'met',
    patterns: [
      `${LOOKED} ..2 (diagnosis|diagnoses|dx) ..2 and ..2 ${OUTCOME} ..6`,
      '(diagnosis|diagnoses|dx) ..2 (changed|revised|amended|corrected|altered) ..1 from ..6 to ..4',
      '(diagnosis|diagnoses|dx) ..1 (revised|amended|corrected) to ..4',
      '(looked|look|looking) again at ..2 (cause|source|origin) ..14 (shows|showed|normal|solid|confirms|confirmed|excludes|excluded) ..4',
      `${LOOKED} ..2 (today|this visit|at this visit|this month|on this occasion) ..1 (after|with|on|in light of|following|against|in view of) ..3 (${STUDY}|exam|examination|blocks|labs)`,
      `(repeat|repeated|new|updated|fresh|recent|follow up) ..2 ${STUDY} ..6 (normal|negative|unremarkable|positive|shows|showed|stable|unchanged) ..8 (excluded|ruled out|excludes|rules out|confirms|confirmed|remains|stands)`,
      `(repeated|redone|redid|updated|renewed|re did) ..2 ${STUDY} ..8 (findings|results|picture|they|it|all) ..2 (still|again) ..2 (answer|answers|fit|fits|point|points|consistent|mean|show|shows|confirm|confirms|bear|bears|match|agree)`,
      '(is|are) now ..1 (thought|believed|considered|held|felt|judged|known) to (account for|explain|be|cause|underlie) ..14 (in place of|instead of|rather than|replac*|not) ..6 (label|diagnosis|diagnoses|impression|dx|sprain|strain)',
      `(diagnosis|it|dx) (is|was|remains) (maintained|upheld|sustained|borne out) : ..8 (images|imaging|exam|examination|findings|mri|studies|signs|concord*|agree*)`,
    ],
    without: [
      ...NORM.slice(0, 2),
      TO_COME,
      OTHER_PERSON,
      ...OTHER_DIAGNOSIS,
      '(never|nobody|nothing|no one)',
      '(not|untreated|unaddressed) ..2 (addressed|treated|acted|referred|done|followed)',
      '(copied|same as last)',
      'psychiatric|psychological',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'request', 'past-history'],
  },
  {
    element: 'diagnosis-rechecked',
    effect: 'partial',
    patterns: [
      '(assessment|impression|diagnosis|diagnoses|dx) : (as|per|see) ..1 (previously|before|dictated|above|prior|previous|last|noted|earlier) ..3',
      '(diagnoses|diagnosis|dx|impression) ..2 (repeated|reprinted|recited|restated|carried over|copied|recopied|identical) ..6',
      '(status|condition|assessment) : ..2 (stable|unchanged|same|no change) ..4',
      'same (diagnosis|diagnoses|dx|assessment|impression) ..1 as ..3',
    ],
    without: [...NORM, OTHER_PERSON, 'work|employment|marital|mental|code|disability'],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'diagnosis-rechecked',
    effect: 'not-met',
    patterns: [
      `(diagnosis|diagnoses|dx|label) ..12 (never|not once|not) ..2 (been)? ..1 ${LOOKED}`,
      `(nobody|no one|never|none) ..3 ${LOOKED} ..3 (diagnosis|diagnoses|dx|label|cause ..2 pain)`,
      '(nobody|no one|never|not) ..3 (looked|gone back|gone over|gone into) ..2 (at|over|to|into)? ..2 (diagnosis|diagnoses|dx) ..3',
      `${LOOKED} ..2 (diagnosis|diagnoses|dx) ..8 ? (no|never|not)`,
      '(diagnosis|diagnoses|dx) ..2 (re evaluated|reevaluated|re examined|reexamined|reassessed|reconsidered|revisited|rechecked) ..6 ? (no|never|not)',
      '(tear|herniation|extrusion|fracture|nonunion|pseudarthrosis|lesion|mass|compression|loosening|tumor|abscess) ..14 (left|been left|gone|lies|remains|sits) ..2 (without (referral|treatment|action|follow up|repair)|untreated|unreferred|unaddressed|unrepaired|undiscussed)',
    ],
    without: [
      ...NORM.slice(0, 2),
      OTHER_PERSON,
      ...OTHER_DIAGNOSIS,
      'in question',
      'need* ..2 not',
      'psychiatric|psychological|dental',
      'not ..2 (yet|today|until)',
      'not (changed|needed|necessary)',
      'not (a)? ..1 surgical',
      'records|file|submitted',
    ],
    asWritten: true,
    notSection: ['family-history', 'request', 'past-history'],
  },
];

const REASON: Sign[] = [
  {
    element: 'reason-for-opioids',
    effect: 'met',
    patterns: [
      'without (the|his|her|an)? ({opioid}|opioid*|it) ..14 (this|that|it|which) is (the|my|our|his|her) reason ..4',
      '(this|that|which) is (the|my|our) (reason|ground|basis) (for|of) ..2 ({opioid}|opioid*|treatment) ..2',
      '(purpose|aim|point) of ..2 ({opioid}|opioid*) ..24 (unsuccessful|failed|exhausted|without (success|benefit)|not (helped|worked|sufficed|enough|tolerated))',
    ],
    without: [
      ...NORM,
      ...NO_REASON,
      'goal|goals|hope*',
      'pump|trial',
      'approve|approved|certified|administrator',
      'doubt*|unclear|unknown',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'request'],
  },
  {
    element: 'reason-for-opioids',
    effect: 'partial',
    patterns: [
      '{opioid} ..3 (is|are) (the)? only (thing|drug|medicine|medication|one) ..1 (that|which)? ..1 (helps|works|touches)',
      '({opioid}|it|they) (is|are) for ..2 (breakthrough|chronic|severe|low back|back|neck|daily|persistent|bad|flare|ongoing) ..1 pain',
      '(wishes|wants|prefers|would like|asks) to (stay|remain|continue|go on|keep) ..2 {opioid} ..12',
    ],
    without: [
      ...NORM,
      OTHER_PERSON,
      'not|no|never|against',
      'allerg*',
      'pump|trial',
      'request for',
      'says|claims|insists|tells|told|states',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator', 'goals'],
    notSection: [...ELSEWHERE, 'request', 'past-history'],
  },
  {
    element: 'reason-for-opioids',
    effect: 'not-met',
    patterns: [
      '(advise*|advised|recommend*|counsel*|urge*|urged|caution*|spoke) ..4 against ..2 (staying|remaining|going on|continuing|being|keeping|further|any more|more) ..4 ({opioid}|opioid*|narcotic*|opiate*)',
      '(see|sees|saw|find|finds|found) no ..1 (medical|clinical|good|further|longer any)? ..1 (ground*|basis|reason|justification|case|indication|need|place) for ..3 (it|them|these|{opioid}|opioid*|narcotic*) ..2',
      '(more harm than good) ..8',
      '(see|sees|saw|find|finds|found) no ..2 (reason|ground*|need|point|sense|cause) (to|in|for) (continue|continuing|going on|go on|keep|keeping|refill|refilling|prescribe|prescribing|renew|renewing) ..4 ({opioid}|opioid*|narcotic*)',
      '({opioid}|opioid*|narcotic*) ..1 (doing|do|does|did|done) ..4 no good ..2',
      '({opioid}|opioid*|narcotic*) ..8 (should|ought to|must) be ..1 (stopped|discontinued|ended|withdrawn|given up)',
      '({opioid}|opioid*|narcotic*) ..6 not ..1 (think|believe|feel) (they|these|it) (should|ought) ..2 (continue|continued|go on)',
      '(pain|condition|injury|problem) for which ..6 {opioid} ..14 (gone|resolved|healed|over|cured|settled|better now)',
    ],
    with: ['{opioid}', 'opioid*|narcotic*|opiate*|patch|tablets'],
    without: [
      'pump|trial|implant*|stimulator',
      'nsaid*|{nsaid} ..3 more harm',
      'surgery ..4 more harm',
      '(stopping|tapering|weaning|reducing|cutting|withdrawing|lowering) ..6 (more harm|against)',
      'against ..3 (tapering|weaning|stopping|reducing|cutting)',
      'alcohol|driving|early|lost',
      'reviewer|administrator',
      'utilization review',
      'to (stop|taper|wean|reduce|lower|change)',
      'patients|criteria|guideline*',
      'if|unless|before surgery|until',
      OTHER_PERSON,
    ],
    asWritten: true,
    notSection: [...ELSEWHERE, 'past-history', 'request'],
  },
];

const DOSE: Sign[] = [
  {
    element: 'dose-justified',
    effect: 'met',
    patterns: [
      '(tried|attempted|tested|went to) ..2 <number> / (d|day) ..8 (pain ..2 <number>|missed|unable|could not|bed*|worse|failed|lost)',
      '<number> (mg|mcg) ..3 (gave|brought|held|lasted|carried|covered|left) ..8 (could not|cannot|unable|did not|was not able) ..14 (at|on|with) <number> (mg|mcg)? ..2 (he|she|patient|pain|completes|works|walks)',
      '(tested|tried|attempted) ..2 (descend|diminish|go lower|come lower|lessen) ..12 (stopped|ceased|could not|unable|pain|no longer) ..6',
      '(descend|descending|diminish|diminishing|lessening|lessen) ..1 (the)? dose ..14 (stopped|ceased|could not|unable|pain (rose|worse|returned)|no longer) ..6',
    ],
    with: ['{opioid}', 'mg|mcg|dose|tablets', '/ (d|day)'],
    without: [
      ...NORM,
      'will|plan*',
      '{other-care}',
      'pump|intrathecal',
      OTHER_PERSON,
      '(not|never|nor) ..1 (been|yet)? ..1 (tried|attempted|tested)',
      'weight|alcohol|smok*|prednisone|miles|blocks ..2 / d',
      '(without|no) ..2 (trouble|difficulty|loss)',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'plan', 'past-history', 'request'],
  },
  {
    element: 'dose-justified',
    effect: 'partial',
    patterns: [
      '(dose|dosage) ..2 (is|has been|remains|been) ..1 (optimal|ideal|stable|right|suitable|satisfactory) ..3',
      '(taper*|wean*|dose reduction|lower dose) ..3 (discussed|considered|talked|mentioned|brought up|raised) ..4',
      '(discussed|talked|spoke|spoken) ..2 (about|of|over)? ..1 (taper*|wean*|dose reduction|lower dose) ..2',
      'on ..1 (stable|steady|unchanged) dose ..2',
      '(lowest|least|smallest|minimum|minimal) (effective)? dose ..1 (that|which) ..1 (works|helps)',
    ],
    with: ['{opioid}', 'dose|dosage|taper*|wean*'],
    without: [...NORM, 'will|plan*', '{other-care}', 'pump|intrathecal', 'not|no|never', OTHER_PERSON],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'plan', 'request'],
  },
  {
    element: 'dose-justified',
    effect: 'not-met',
    patterns: [
      'pain ..4 function ..5 (poor|bad|no better|unimproved|unchanged|both poor) ..1 (at|on|with|despite|under) ..1 (present|current|this|such|same) ..6',
      '(raised|increased|doubled|tripled|up|gone up|went up|escalated|titrated) ..10 pain ..1 (stayed|stays|still|remains|remained|holds|held|sits) ..2 (at)? ..1 (7|8|9|10|<score>) ..8 (no more|not more|unable|cannot|bed*|housebound|no (better|gain))',
    ],
    with: ['{opioid}', 'dose|mg|mcg|tablets'],
    without: [
      ...NORM,
      'will|plan*',
      '{other-care}',
      'pump|intrathecal',
      'lowered|reduced|tapered|weaned|missed',
      OTHER_PERSON,
      'pain ..4 from',
    ],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'past-history', 'request'],
  },
];

const PAPER =
  '((opioid|opioids|narcotic|narcotics|pain|medication|controlled substance|opiate|treatment) ..1 (agreement|contract|pact)|(agreement|contract) (of|for|on|about) ..1 (opioid*|narcotic*|pain|medication*|controlled))';
const AGREEMENT: Sign[] = [
  {
    element: 'agreement-signed',
    effect: 'met',
    patterns: [
      `put ..3 (names|name|signature|signatures|hand|hands) (to|on|under) ..2 ${PAPER} ..4`,
      `(firmed|undersigned|subscribed|endorsed|executed) ..2 ${PAPER} ..4`,
    ],
    without: [
      ...NORM,
      'no|not|never|refus*|declin*|unsigned',
      'will|to be',
      OTHER_PERSON,
      'violat*|breach*|broke',
      'settlement|lease|union|attorney',
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'agreement-signed',
    effect: 'partial',
    patterns: [
      `(given|handed|got|received|shown|mailed|took|taken) ..3 (opioid|pain|narcotic|medication|treatment) (agreement|contract) ..6`,
      '(agreement|contract) ..1 on file',
    ],
    without: ['[', 'not|no|never', 'union|lease|settlement', 'will|should|must', OTHER_PERSON],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'agreement-signed',
    effect: 'not-met',
    patterns: [
      `(not|never|won t|wont|won't|isn't|refuses to|refused to|declines to|declined to) ..1 (going to)? ..1 (sign|signing) ..2 (any|the|a|that|this|your|no)? ..2 (agreement|contract|pact)`,
      '(agreement|contract) ..6 (blank|empty|bare) ..4 (signature|sign|signed|signs|name)',
      '(signature|signature line|patient line) ..4 (blank|empty|missing|absent|left blank)',
      'signed ..4 (agreement|contract) ..2 ? (no|not|never|none)',
      '(agreement|contract) ..1 (signed|on file|executed|in place|current) ? (no|not|never|none)',
    ],
    with: ['opioid*|narcotic*|pain|medication*|medicine*|controlled|treatment', 'agreement|contract'],
    without: [
      ...NORM.slice(1),
      'settlement|lease|union|attorney|employment|compromise',
      'physician s signature|rfa|form ..2 signature',
      OTHER_PERSON,
      'until|yet',
      'epidural|injection|surgery',
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
];

const SPECIALIST = '({pain-consultant}|consultant*|specialist of pain|board certified in pain ..1)';
const CONSULT: Sign[] = [
  {
    element: 'consult-supports-dose',
    effect: 'met',
    patterns: [
      `${SPECIALIST} ..8 (recommend*|advis*|suggest*|counsel*|urges|urged) ..1 (that)? ..3 (remain|remains|stay|stays|staying|continue|continues|be kept|be maintained|be left|be continued|keep) ..1 (on|at|with)? ..2 ({opioid}|(the|present|current|same) ..1 (dose|regimen)|<number>) ..6`,
      `${SPECIALIST} ..20 (in|of) (accord|agreement) with ..4 (dose|regimen|amount|dosage) ..4`,
      `${SPECIALIST} ..40 (is|remains) the (dose|amount|strength|regimen) ..1 (that)? (he|she|the patient|this patient) (requires|needs|must have)`,
    ],
    without: [
      ...NORM.slice(1),
      '(requested|pending|awaited|awaiting|scheduled|refer to|referral)',
      'would|too high|excessive|excess',
      'lower*|reduc*|taper*|wean*|decreas*|cut|cutting',
      'not (support|endorse|agree|approve|appropriate|justified|warranted|accord|agreement)',
      'surgeon|orthopedic',
      'stimulator|pump|intrathecal|epidural|injection*',
      ...NOT_THIS_DOSE,
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'consult-supports-dose',
    effect: 'not-met',
    patterns: [
      `${SPECIALIST} ..8 (dose|dosage|amount|regimen|total) ..2 not ..1 (warranted|justified|supported|appropriate|defensible|reasonable|sustainable) ..4`,
      `${SPECIALIST} ..16 no more than <number> ..1 (med|mme|mg) ..4`,
    ],
    without: [
      ...NORM.slice(2),
      '(requested|pending|awaited|awaiting|scheduled|refer to|referral)',
      'surgeon|orthopedic',
      'lower ..2 dose ..2 not',
      '(reduction|taper|wean|lower*) ..4 not',
      ...NOT_THIS_DOSE,
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
];

export const OPIOID_CONTINUING_TOLD_SIGNS: Sign[] = [
  ...URINE,
  ...REPORT,
  ...BEHAVIOR,
  ...DIAGNOSIS,
  ...RECHECKED,
  ...REASON,
  ...DOSE,
  ...AGREEMENT,
  ...CONSULT,
];
