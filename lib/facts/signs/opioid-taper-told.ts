/**
 * Coming down, the agreement, and depressants beside an opioid, as notes, forms and tables tell them. The form of a
 * row: sign.ts. Groups: opioid-groups.ts.
 */
import { ELSEWHERE } from './opioid-company.ts';
import type { Sign } from './sign.ts';

const NORM = [
  'should|must|ought|shall',
  'guideline*',
  'if|whether|unless',
  'patients|usually|commonly|typically|customarily',
  '(is|are|be) ..1 (safest|best|preferred|customary|typical|advised|advisable|recommended|suggested)',
];
const OTHER_PERSON =
  '(his|her) (wife|husband|spouse|son|daughter|brother|sister|mother|father|friend|neighbor|coworker|supervisor)';
const OTHER_DRUG = 'prednisone|steroid*|gabapentin|sertraline|ventilator|oxygen|insulin|{benzodiazepine}';

const COUNT = '(<number>|one|two|three|four|five|six|seven|eight|half)';
const EACH = '(every|each|per|a|weekly|monthly)';
const WHILE_DOWN =
  '(taper*|wean*|detox*|reduction|cutting down|coming down|comes down|coming off|withdrawal|going down|decrease)';
const SCHEDULED: Sign[] = [
  {
    element: 'wean-schedule',
    effect: 'met',
    patterns: [
      `({opioid}|dose|tablets|pills|she|he|we|i) ..4 (down|goes|come|comes|drop*|reduc*|cut|lower*|taper*) ..3 from ${COUNT} ..3 to ${COUNT} ..6 (over|in|within|by) ..2 (<duration>|<number>|two|four|six|eight|ten|twelve) ..4`,
      `${COUNT} (/|a|per) day x (<duration>|<number>) ..4 ${COUNT} (/|a|per) day x ..4`,
      '# <number> (in|for) ..1 (january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec) ..2 # <number> (in|for) ..4',
      `(decrement*|steps|reduction*|decrease*|cuts) of ..1 (<number>|<percent>) ..2 (mg|percent|tablet*)? ..10 (cessation|zero|off|discontinu*|none|stop|complete*)`,
      `(one|two|half|<number>) (pill|tablet|tab|mg) (fewer|less) ${EACH} ..6`,
      `(detox*|taper*|wean*) ..8 (<percent>|<number> mg|decrement*) ..4 (every|each|per|weekly|monthly|a) ..6`,
    ],
    without: [
      ...NORM,
      OTHER_PERSON,
      OTHER_DRUG,
      'pain ..3 <number>',
      'pump|intrathecal',
      'refus*|unwilling|declin*',
      'physical therapy',
    ],
    ignoreHedge: true,
    fromRequest: true,
    notSection: ['family-history'],
  },
  {
    element: 'wean-supervision',
    effect: 'met',
    patterns: [
      `(monitored|supervised|followed|overseen|watched) ..4 (clinic|program|office|nurse|physician|pharmacist|doctor) ..8 (week|weekly|month|monthly|daily|visit*|every|twice) ..4`,
      `(doctor|physician|nurse|pharmacist|office|clinic) ..8 (once|twice|every) ..1 (a|week|month|two weeks|weekly|step) ..8 ${WHILE_DOWN}`,
      `${WHILE_DOWN} (check|visit|appointment|follow up) ..2 (<number>)? ..2 <date>`,
      `(watches|watch|oversees|supervises|monitors) over ..3 (reduction|taper*|wean*) ..20 (week|month|every|visit*)`,
    ],
    without: [...NORM, OTHER_PERSON, '(exercise*|therapist|cardiolog*|ventilator|post op)', 'not|never|without'],
    ignoreHedge: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'wean-supervision',
    effect: 'partial',
    patterns: ['(will|to) (monitor|follow|watch|supervise) ..3', '(monitor|follow) closely ..2'],
    without: [...NORM, '(blood pressure|liver|glucose|wound|labs)', OTHER_PERSON],
    ignoreHedge: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'wean-support',
    effect: 'met',
    patterns: [
      `(psychologist|counselor|counsellor|therapist|psychiatrist|frp|functional restoration|cbt|behavioral) ..8 (to (assist|support|help|ease|go with)|during|throughout|while|assist*|support*) ..4 ${WHILE_DOWN}`,
      `${WHILE_DOWN} ..10 ({nonopioid-care}|{antidepressant}) ..6 ({nonopioid-care}|{antidepressant}|naloxone|counsel*|psycholog*|mood) ..4`,
      `({antidepressant}|{anticonvulsant}|clonidine|tizanidine|trazodone) ..8 (to ease|to help|to support|to smooth|eases|helps with|for) ..3 ${WHILE_DOWN} ..4`,
      `(counselor|counsellor|therapist|psychologist) ..10 ({antidepressant}|clonidine|pill for|medicine for) ..10`,
    ],
    without: [...NORM, OTHER_PERSON, 'no|not|never|none|without', 'prednisone|ventilator', 'denied'],
    with: ['(taper*|wean*|detox*|reduc*|cutting down|down|off|withdrawal|sweats)'],
    ignoreHedge: true,
    notSection: ['family-history', 'allergies', 'request'],
  },
  {
    element: 'wean-support',
    effect: 'partial',
    patterns: [
      '(withdrawal|withdrawal symptoms|abstinence symptoms) ..3 (discussed|explained|reviewed|mentioned|warned|described)',
      '(supportive care|reassurance|encouragement|support) (given|provided|offered)?',
    ],
    with: ['withdrawal|taper*|wean*|supportive|reassur*|encourage*'],
    without: [...NORM, OTHER_PERSON, 'no|not|never|none', '(brace|lumbar support)'],
    ignoreHedge: true,
    notSection: ['family-history', 'allergies', 'request'],
  },
  {
    element: 'wean-support',
    effect: 'not-met',
    patterns: [
      '(shakes|shaking|sweats|sweating|vomits|vomiting|cramps|diarrhea|chills|withdrawal|insomnia|jittery|restless) ..12 (given nothing|nothing (given|offered|prescribed|for it)|has been given nothing|no (treatment|medication|medicine|help|remedy) ..3|told to (endure|bear|wait)|untreated|without (treatment|help))',
    ],
    with: ['cut|taper*|wean*|withdrawal|reduction|reduc*|stopp*|lower*'],
    without: [...NORM, OTHER_PERSON, '(denies|no withdrawal)'],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
];

const PAPER =
  '((opioid|narcotic|narcotics|pain|pain management|treatment|medication|controlled substance|opiate) ..1 (agreement|contract|policy form|policy|pact))';
const AGREED: Sign[] = [
  {
    element: 'agreement-signed',
    effect: 'met',
    patterns: [
      `${PAPER} ..8 (put ..3 names|names to it|put ..2 name|initialed|countersigned|sign off)`,
      `(signature|initials|signatures) ..2 (on|to) ..2 ${PAPER} ..6`,
      `signed ..3 ${PAPER} ..8 (yes|<date>|copy|last|this (month|year|visit)|today)`,
      `${PAPER} ..4 (executed|renewed|witnessed|acknowledged in writing|on <date>|<date>)`,
    ],
    without: [
      'no|not|never|unsigned|refus*|declin*',
      'settlement|attorney|union|lease',
      '(will|to be|should|must)',
      OTHER_PERSON,
      'violat*|breach*|broke',
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
];

const SOMA = '(soma|carisoprodol)';
const BENZO = '{benzodiazepine}';
const OTHER_SEDATIVE =
  '(zolpidem|ambien|eszopiclone|lunesta|zaleplon|sonata|gabapentin|neurontin|pregabalin|lyrica|phenobarbital|alcohol|beer|beers|wine|trazodone|temazepam)';
const CUT =
  '(taper*|wean*|tapered|weaned|lower*|reduc*|cut|cutting|going down|down from|off (by|in|at)|stop* (by|in|after)|end date|limited to|until|zero by|then none|then off|to zero|week limit|<number> days only|only before|only for|spaced|separated|skipped)';
const AIM =
  '(anxiety|panic|ptsd|insomnia|sleep|seizure*|epilepsy|spasm*|spasticity|dystonia|neuropath*|radicul*|herpetic|nerve pain|muscle|withdrawal|locks up|restless|mri|procedure|flare*)';
const WATCHED =
  '(sedation|oxygen saturation|saturation|somnolence|breathing|respirations|alertness|naloxone|narcan|etg|kept at half|lowered the opioid|opioid (cut|lowered|reduced|held)|opioid ..2 (cut|lowered|reduced|held|kept))';

/** A sedative with its reason and what limits it or guards against it. */
const sedative = (element: Sign['element'], drug: string, harmless: string[]): Sign[] => [
  {
    element,
    effect: 'met',
    patterns: [
      `${drug} ..16 ${AIM} ..16 (${CUT}|${WATCHED})`,
      `${drug} ..12 ${CUT} ..14 (because|for|due to|so as|to avoid|as (she|he)) ..4`,
      `why ..2 ${drug} ..10 (for|because|my|it) ..10`,
      `(tapering|weaning|lowering|reducing) ..5 ${drug} ..14 ${AIM}`,
    ],
    with: [CUT, WATCHED],
    without: [
      ...NORM,
      ...harmless,
      OTHER_PERSON,
      '(no|none|never|without (a|any)? (reason|plan))',
      'urine|allerg*|denies',
      '(refilled|unchanged|as before)',
      '{grave-effect}',
    ],
    asWritten: true,
    notSection: ELSEWHERE,
  },
  {
    element,
    effect: 'met',
    patterns: [`${drug} ..20`],
    with: [`${AIM} ..30 ${CUT}`],
    without: [
      ...NORM,
      ...harmless,
      OTHER_PERSON,
      'no|none|never|not|nothing',
      '(urine|allerg*|denies|past|stopped in)',
      '(refilled|unchanged|as before)',
      '{grave-effect}',
      'medications : ..6',
    ],
    asWritten: true,
    notSection: [...ELSEWHERE, 'medications'],
  },
  {
    element,
    effect: 'partial',
    patterns: [`${drug} ..3 (for|helps|to help) ..3 ${AIM} ..4`],
    without: [...NORM, ...harmless, OTHER_PERSON, 'allerg*|denies|urine', 'no|never'],
    asWritten: true,
    notSection: ELSEWHERE,
  },
  {
    element,
    effect: 'not-met',
    patterns: [
      `${drug} ..12 (no|without|with no|without a) ..1 (reason|plan|rationale|justification|indication) ..4`,
      `(no|without) ..1 (reason|rationale|justification|indication) ..4 ${drug} ..4`,
      `${drug} ..12 (nothing (done|was done|changed) ..3|no (action|change|intervention|response) ..3)`,
    ],
    without: [...NORM, OTHER_PERSON, 'denies|negative', 'no change in (pain|function|mood|exam)'],
    asWritten: true,
    notSection: ELSEWHERE,
  },
];

const DEPRESSANTS: Sign[] = [
  ...sedative('benzodiazepine-plan', BENZO, ['midazolam|versed', 'injection on']),
  ...sedative('carisoprodol-plan', SOMA, ['cyclobenzaprine']),
  ...sedative('other-depressant-plan', OTHER_SEDATIVE, ['tongue depressor', 'st depression']),
  {
    element: 'other-depressant-plan',
    effect: 'not-met',
    patterns: [
      '(drinks|drinking|drank) ..10 (nothing (done|was done|said)|no (action|change|response|referral|counsel*)|not (addressed|discussed))',
      '(six pack|twelve pack|pint|fifth|beers|vodka|whiskey|wine) ..4 (nightly|daily|a day|every (night|day)) ..8 (opioid*|{opioid}|on top)',
      'nothing (done|was done|said|changed) about it',
    ],
    with: ['(drinks|drinking|alcohol|beer*|vodka|whiskey|six pack|wine)'],
    without: [...NORM, OTHER_PERSON, '(denies|sober|quit|used to)', 'agreed|counseled|naloxone'],
    asWritten: true,
    notSection: ELSEWHERE,
  },
];

export const OPIOID_TAPER_TOLD_SIGNS: Sign[] = [...SCHEDULED, ...AGREED, ...DEPRESSANTS];
