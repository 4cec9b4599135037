/**
 * Before the first opioid, as notes, forms and tables tell it: pain and function rated, the risk weighed, body and mind
 * examined, the talk, the choice. The form of a row: sign.ts. Groups: opioid-groups.ts.
 */
import { ELSEWHERE } from './opioid-company.ts';
import type { Sign } from './sign.ts';

const NORM = ['should|must|ought|shall', 'recommended|guideline*', 'if|whether'];
const OTHER_TREATMENT =
  'surgery|surgical|fusion|procedure|injection*|epidural|block|pump|implant*|stimulator|anesthesia|transfusion';
const OTHER_PERSON =
  '(his|her) (wife|husband|spouse|son|daughter|brother|sister|mother|father|friend|roommate|supervisor|neighbor|coworker)';

const START_TRIED: Sign[] = [
  {
    element: 'nonopioid-failed',
    effect: 'met',
    patterns: [
      '{non-opioid} ..12 (w / o|without|with no|with little|with minimal|produced no|provided no|gave no|gave little|gave minimal|offered no|brought no|had no|for no|minimal|negligible) ..1 (effect|relief|benefit|help|success|response|improvement|result|change)',
      '(trial*|courses|course|use) of ..3 {non-opioid} ..8 (failed|unsuccessful|ineffective|unhelpful|disappoint*|inadequate|insufficient|unsatisfactory)',
      '(despite|in spite of|notwithstanding) ..8 {non-opioid} ..8 (pain|persists|severe|symptoms)',
      '{non-opioid} ..8 (stopped|discontinued|dc|d / c|quit|abandoned|given up) ..3 (because|due|for|after|owing|since|secondary) ..8',
    ],
    without: [...NORM, OTHER_PERSON, 'will', 'brother|sister|headache*|fever|migraine*'],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'plan', 'request'],
  },
  {
    element: 'nonopioid-failed',
    effect: 'partial',
    patterns: [
      '(treatment*|medication*|meds|care|therapy|therapies|management) ..3 (included|includes|include|consisted|consists|has been|:) ..4 {non-opioid}',
      '(past|prior|previous|earlier) (treatment*|medication*|meds|care|therapy) ..3 {non-opioid}',
    ],
    without: [...NORM, 'will', 'current'],
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'plan', 'request'],
  },
  {
    element: 'nonopioid-failed',
    effect: 'not-met',
    patterns: [
      '(never|not) ..2 (taken|tried|used|had|received) (anything|any (medication*|medicine*|treatment|drug*|pills|analgesic*)) ..4 (injury|pain|condition|this|back|neck|shoulder|knee|leg|complaint*|problem)',
      '(has|had) (taken|tried|used|received) (nothing|no (medication*|medicine*|treatment|drug*|pills|analgesic*)) ..4 (injury|pain|condition|this|so far|to date)',
    ],
    without: [...NORM, '(helped|worked|today|this morning)'],
    asWritten: true,
    notSection: [...ELSEWHERE, 'plan', 'request'],
  },
];

const START_GOALS: Sign[] = [
  {
    element: 'opioid-goals',
    effect: 'met',
    patterns: [
      '(oswestry|odi|peg|roland|quickdash|ndi|walking|sitting|standing|lifting|work) ..1 (target|goal) ..3 (<number>|under|below|<duration>|of)',
      '(continuation|continuing|refill*|renewal) ..4 (depend*|contingent|conditional|hinge*|conditioned) ..4 (on|upon) ..8 (goal|goals|reach*|function*|progress|meeting|improve*|it)',
      '(we|i|provider|physician|claimant|patient|worker|he|she) ..4 (established|set|agreed|defined|settled|wrote down|fixed|named|accepted) ..4 (target|goal|goals|objective*|aim|aims|milestone*) ..6 {task}',
      '(expected|desired|functional) ..1 (outcome*|gain*|benefit*) ..4 {task} ..8',
    ],
    without: [
      OTHER_TREATMENT,
      ...NORM,
      '(cbt|psychologist*|psychotherap*|(pt|therapy) (short term|long term|goal|goals))',
      'no|not',
      OTHER_PERSON,
    ],
    ignoreHedge: true,
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: ELSEWHERE,
  },
  {
    element: 'opioid-goals',
    effect: 'met',
    patterns: [
      '(hoped|hope|hopes|hoping|looked for|aimed at|wanted|expected) ..2 (for|that|is|to|:) ..14 ({task}|shift*|workday|(clinic|work|school|full|hour) day)',
      '(drug|medicine|tablets|tablet|pills|opioid|{opioid}) ..2 (to|will|shall|would) ..1 (end|stop|be stopped|be tapered|come off|be withdrawn) ..8 (should|if|unless|when) ..5 (reached|met|achieved|attained|fulfilled)',
    ],
    without: [
      OTHER_TREATMENT,
      OTHER_PERSON,
      'cbt|psychologist*|psychotherap*',
      'patients|guideline*',
      'surgery|operation|fusion',
    ],
    ignoreHedge: true,
    asWritten: true,
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: ELSEWHERE,
  },
];

const NUMBER_WORD = '(zero|one|two|three|four|five|six|seven|eight|nine|ten)';
const PAIN_SCALE =
  '(vas|nrs|nprs|(pain|numeric) (score|scale|level|rating|intensity|number)|numeric rating scale|analog scale)';
const OTHER_PAIN = [
  '(chest|tooth|dental|throat|ear|eye|menstrual) ..1 pain',
  '(hope*|expect*|aim*|goal|goals|target*) ..8 (pain|score|vas|nrs)',
  '(phq|gad|ashworth|epworth) ..4',
  OTHER_TREATMENT,
  OTHER_PERSON,
];
const START_RATED: Sign[] = [
  {
    element: 'starting-pain',
    effect: 'met',
    patterns: [
      `${PAIN_SCALE} ..3 (<number>|<score>|<ratio>|${NUMBER_WORD})`,
      `(rates|rated|rating|scores|scored|puts|gives|grades|graded|calls) ..4 (pain|it|ache|discomfort) ..5 (<score>|<number>|${NUMBER_WORD})`,
      `pain ..10 (zero|0|1|one) (to|-) (ten|10) ..6 ${NUMBER_WORD}`,
      'pain ..2 (at rest|with activity|with movement|on bending|at worst|at best|on average) ..2 (<number>|<score>)',
      '(<number>|<score>) (at rest|with activity|with movement|with bending|at worst|at best|on average|with walking)',
    ],
    with: ['pain|vas|nrs|nprs|ache|hurts|discomfort'],
    without: [
      ...NORM,
      ...OTHER_PAIN,
      '(on|after|with|since|taking|under|using) ..5 {opioid}',
      'therapy|heart|pulse|pressure|spo2|oxygen|strength|motor',
      '(will|not ..2 (given|recorded|obtained|stated))',
    ],
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: ELSEWHERE,
  },
  {
    element: 'starting-pain',
    effect: 'partial',
    patterns: [
      '(severe|moderate|mild|intense|constant|continuous|excruciating|sharp|burning|aching|throbbing|stabbing|shooting|significant|marked|persistent|unbearable|disabling|bad|terrible) ..3 pain',
      'pain ..2 (level|score|intensity|is|was|:|rated|described|remains|as) ..2 (severe|moderate|mild|intense|constant|excruciating|significant|high|low|bad|worse|unbearable|sharp|burning)',
      '(c / o|complains of|complaining of|reports|describes|complaint of) ..5 pain',
    ],
    without: [...NORM, ...OTHER_PAIN, 'no|denies|without', 'will'],
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'exam', 'plan'],
    asWritten: true,
  },
  {
    element: 'starting-function',
    effect: 'met',
    patterns: [
      '(fce|functional capacity (evaluation|assessment|test)|work capacity) ..8 (lift*|carry*|walk*|sit*|stand*|tolerance|limit|limited|light|sedentary) ..4 (<number>|<duration>|sedentary|light)',
      '(lifting|walking|sitting|standing|driving|carrying) (tolerance|limit|capacity|limited) ..3 (<number>|<duration>) ..8',
      '(interference|difficulty|limitation) ..6 (housework|work|sleep|walking|dressing|self care|chores|sitting|driving|activity|enjoyment) ..2 <number>',
      '(tolerates|tolerate|manages|limited to) ..2 (<duration>|<number> (minutes|min|hours|blocks|feet|lb|lbs|pounds)) ..2 (of)? (walking|sitting|standing|lifting|driving) ..12 (<duration>|<number>)',
    ],
    without: [
      ...NORM,
      OTHER_PERSON,
      '(on|after|with|since) ..3 {opioid}',
      'goal|goals|will|requested|pending',
      'shoulder goals',
    ],
    notTopic: ['trial', 'pump', 'stimulator'],
    notSection: [...ELSEWHERE, 'plan'],
  },
  {
    element: 'starting-function',
    effect: 'partial',
    patterns: [
      '(oswestry|odi|quickdash|roland*|rmdq|peg|ndi|womac|lefs|(disability|functional|function) (questionnaire|scale|index|form|inventory)) ..4 (given|completed|administered|filled|done|handed|taken|obtained)',
    ],
    without: [...NORM, '(will|not (given|completed|administered|done|taken|obtained))', OTHER_PERSON],
    notSection: [...ELSEWHERE, 'plan'],
    asWritten: true,
  },
];

const LOW = '(low|moderate|average|mild|minimal|normal)';
const START_RISK: Sign[] = [
  {
    element: 'risk-screen',
    effect: 'met',
    patterns: [
      `(ort|soapp*|opioid risk tool|dire|brq|screener and opioid assessment) ..16 ${LOW} (risk|range|group|category|probability)`,
      `(ort|soapp*|opioid risk tool|dire) ..4 <number> ..3 ${LOW}`,
      '(family|fam) (hx|history) ..4 (none|no|neg*|denied|-) ..6 (personal|own|self) (hx|history) ..4 (none|no|neg*|denied) ..14',
      '(personal|own|self) (hx|history) ..4 (none|no|neg*|denied) ..6 (family|fam) (hx|history) ..4 (none|no|neg*|denied) ..14',
    ],
    without: ['high', ...NORM, OTHER_PERSON, 'cardiac|heart|fall|suicide|stroke'],
    notSection: ['plan', 'request'],
    asWritten: true,
  },
  {
    element: 'risk-screen',
    effect: 'partial',
    patterns: [
      '(risk|misuse|abuse|addiction|substance) ..1 (questionnaire|form|screener|inventory|tool|survey) ..4 (handed|given|completed|filled|mailed|administered|done|obtained|provided|on file)',
    ],
    without: [...NORM, 'not|never|no', 'cardiac|heart|fall|suicide|stroke'],
    notSection: ['plan', 'request'],
    asWritten: true,
  },
];

const START_EXAM: Sign[] = [
  {
    element: 'physical-exam',
    effect: 'met',
    patterns: [
      '(passive|active) ..1 (motion|range|rom|abduction|flexion|extension|elevation|rotation) ..6',
      '(motion|abduction|flexion|extension|rotation|elevation|rom) ..12 <number> (degrees|deg|°)',
      'palpation ..6 (provok*|elicit*|reproduc*|pain*|tender*|show*|reveal*)',
      '(drop arm|hawkins|neer|neers|empty can|impingement|apprehension|provocative|speed*|yergason|lachman|fabere|patrick*|gaenslen*|finkelstein|spurling*|hoffmann*|babinski|compression) ..3 (test*|sign|maneuver)? ..2 (positive|negative|pos|neg|painful|absent|present|normal)',
      '(i|we|physician|doctor) (examined|palpated|tested) ..4 (neck|back|spine|shoulder*|knee*|hip*|arm*|hand*|wrist*|leg*|foot|feet|elbow*|joint*) ..10 ({exam-finding}|full|stops|<number>)',
      '(walks|walked) (with)? (on (heels|toes)|heel|toe|tandem) ..6',
    ],
    without: [...NORM, OTHER_PERSON, 'goal|goals|will', '(eye|dental|pelvic|vision|hearing) exam*'],
    notSection: ['family-history', 'allergies', 'plan', 'request', 'past-history'],
  },
];

const START_MIND: Sign[] = [
  {
    element: 'psychosocial-assessment',
    effect: 'met',
    patterns: [
      '(psychosocial|biopsychosocial) ..2 (evaluation|assessment|interview|history|screen*|review|questionnaire|intake) ..8 (found|finds|notes|noted|shows|showed|reveals|revealed|documents|describes|described|indicates|:) ..8',
      '(psychological|psych|mental health) (evaluation|assessment|interview|screen*) ..6 (found|finds|notes|noted|shows|showed|reveals|revealed) ..6 (distress|coping|mood|depress*|anxi*|support*)',
      '(emotional (state|status|health)|feelings|mood) ..6 (home|family|work|job|marriage|finances|social) ..14 (worried|worries|cries|tearful|stress*|support*|good|stable|low|sad|angry|fears|leans|lives|helps|lost|isolated|fine|intact)',
      '(depression|anxiety|mood) screen* ..2 (negative|positive|neg|pos|<number>|mild|normal|done) ..14 (support*|job|family|social|home|work|spouse|lives|married)',
      '(dass|dass 21|phq 9|gad 7|bdi|hads|pcs|promis depression) ..10 <number> ..30 (married|lives|support*|family|employer|home|social|job|spouse)',
      '(worried|worries|fears|afraid|upset) about ..3 (losing|house|money|job|work|finances|bills|future) ..30 (support*|leans|wife|husband|sister|family|friends|children|church)',
    ],
    without: [
      ...NORM,
      OTHER_PERSON,
      'requested|pending|refer*|will',
      'declin*|refus*',
      'not (explored|done|discussed|assessed)',
    ],
    notTopic: ['stimulator'],
    notSection: ['family-history', 'plan', 'request'],
    asWritten: true,
  },
  {
    element: 'psychosocial-assessment',
    effect: 'partial',
    patterns: [
      '(psych|psychiatric|psychological|mental health|emotional) : ..6',
      '(seen|evaluated|treated|followed) by ..3 (psychologist|psychiatrist|therapist|counselor) ..4',
      '(social history|soc hx|social hx|social) : ..4 (married|divorced|single|lives|children|widow*)',
    ],
    without: [...NORM, 'oriented', 'will|requested|pending', 'physical therapist'],
    notSection: ['family-history', 'request'],
    asWritten: true,
  },
];

const WEIGHED_UP =
  '(risks and benefits|risks benefits|benefits and risks|risk and benefit|risk benefit|pros and cons|r / b|r & b|good and bad|upsides and downsides|potential harms|possible harms)';
const START_TALK: Sign[] = [
  {
    element: 'risk-benefit-discussion',
    effect: 'met',
    patterns: [
      `${WEIGHED_UP} ..2 (of|for|with|from) ..4 (opioid*|narcotic*|{opioid}|medication|medicine) ..6 ({talked-over}|covered|addressed|outlined)`,
      `(counseled|counselled|counseling|discussed|educated|reviewed|talked|spoke|explained) ..4 ${WEIGHED_UP} ..3 (opioid*|narcotic*|{opioid}|medication|medicine|drug|pain pills)`,
      'discussion : ..6 (benefit*|risk*|harm*) ..10 (harm*|risk*|benefit*|side effects)',
      '(benefit*|gain*) ..8 (harm*|risk*|danger*|side effects|downside*) ..14 (elects|elected|agrees|agreed|chooses|chose|wishes|consents|consented|accepts|accepted|understands|understood|wants to)',
    ],
    without: [...NORM, OTHER_TREATMENT, 'not|never|no', 'will', 'to be', 'insurance|attorney'],
    clause: true,
    ignoreHedge: true,
    notSection: ['family-history', 'request'],
  },
  {
    // The harms told one by one, and that they were understood.
    element: 'risk-benefit-discussion',
    effect: 'met',
    patterns: [
      '(told|explained|warned|informed) ..8 (medicine|medication|drug|tablets|pills|opioid|it|{opioid}) ..1 (can|may|could|might) ..2 (cause|bring|make|give|produce|lead) ..4',
    ],
    with: [
      '(understood|understands|willing|agrees|agreed|accepts|consents|(wishes|wants) to (go ahead|start|try|begin))',
    ],
    without: [
      OTHER_TREATMENT,
      '(not|never) ..1 (told|explained|warned|informed)',
      'will be (told|explained)',
      'patients',
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'risk-benefit-discussion',
    effect: 'partial',
    patterns: [
      '{medicine} ..3 (discussed|reviewed|talked about|talked over|gone over|explained) ..6',
      '(questions|concerns) ..5 (medication*|prescription|medicine*|opioid*|drug*|treatment|{opioid}) ..4 (answered|addressed)',
    ],
    without: [...NORM, OTHER_TREATMENT, 'not|never|no', 'will', 'to be', 'urine|cures|pdmp|refill*'],
    notSection: ['family-history', 'request'],
    asWritten: true,
  },
];

const WHY =
  '(because|since|as (she|he|the|her|his)|due to|owing to|given (her|his|the)|in view of|in light of|reason|so that|rather than|for (episodic|intermittent|incident|flare*|breakthrough|nighttime|night)|on account of|with (her|his|normal|intact|impaired))';
const PER_DOSE = '(<number>|<ratio>) ..1 (mg|mcg|tablet*|tab|tabs)?';
const START_CHOICE: Sign[] = [
  {
    element: 'drug-choice',
    effect: 'met',
    patterns: [
      `(start*|begin*|initiat*|settled on|chose|chosen|choose|picked|pick|selected|select|decided on|opted for|prescribe*|try|trial of|give|went with) ..3 {opioid} ..3 ${PER_DOSE} ..14 ${WHY} ..4`,
      `{opioid} ..3 ${PER_DOSE} ..10 (picked|chosen|selected|preferred|favored|decided on|settled on) ..10 ${WHY}`,
      `which (opioid|drug|narcotic) ..8 {opioid} ..2 ${PER_DOSE} ..14`,
      '{opioid} ..6 (prn|as needed|at bedtime|bid|tid) ..3 (episodic|intermittent|incident|flare*|breakthrough|short lived|occasional) ..2 pain',
      `(start*|begin*|initiat*) ..3 {opioid} ..3 ${PER_DOSE} ..12 (no other|single|only|sole|lowest|smallest|short acting|immediate release)`,
    ],
    without: [
      'should|ought|must|guideline*|recommended',
      '(oxycontin|fentanyl|duragesic|methadone|ms contin|butrans|er|extended release)',
      'stop|stopped|wean|taper|discontinue|continue*|refill*|renew*',
      '{benzodiazepine}',
      OTHER_PERSON,
      'pump|intrathecal|epidural',
    ],
    ignoreHedge: true,
    fromRequest: true,
    notSection: ['family-history', 'allergies'],
  },
  {
    element: 'drug-choice',
    effect: 'partial',
    patterns: ['{opioid} ..3 (preferred|chosen|selected|picked|favored) ..6'],
    without: ['should|ought|must|guideline*|recommended', OTHER_PERSON, 'pump|intrathecal|epidural', 'not|continue*'],
    ignoreHedge: true,
    notSection: ['family-history', 'allergies'],
  },
  {
    element: 'drug-choice',
    effect: 'not-met',
    patterns: [
      '{opioid} ..6 (and|plus|with|together with) {opioid} ..8 (both (new|started|begun|added)|(started|begun|new) (together|today|both)|at the same time|simultaneously|at once)',
      '(both|two) (new)? (opioids|narcotics) ..4 (started|begun|new|prescribed|together)',
    ],
    without: ['should|ought|must|never|not|no', 'pump|intrathecal'],
    notSection: ['family-history', 'allergies'],
    fromRequest: true,
  },
];

const SCREEN_CLEAN =
  '(negative|neg|clear|clean|nothing|no ..2 (detected|substances|drugs|opiates|illicit*)|without (discrepanc*|surprises)|consistent|appropriate|unremarkable)';
const START_CHECKS: Sign[] = [
  {
    element: 'monitoring-start',
    effect: 'not-met',
    patterns: [
      '{urine-test} ..4 (positive|pos) for ..2 {illicit-drug}',
      '{urine-test} ..4 {illicit-drug} ..2 (positive|detected|present|found)',
    ],
    without: [...NORM, OTHER_PERSON, 'not|no|negative|never|explained'],
    notSection: ['family-history', 'request'],
  },
  {
    element: 'monitoring-start',
    effect: 'met',
    patterns: [
      `${SCREEN_CLEAN} ..1 (drug|urine|toxicology|tox) (screen*|test*|toxicology)? ..14 (cures|pdmp|{pdmp-report}|monitoring program|database)`,
      `(urine|drug screen|uds|udt|toxicology|tox) ..8 ${SCREEN_CLEAN} ..12 (cures|pdmp|{pdmp-report}|monitoring program|database) ..6`,
      '(cures|pdmp|{pdmp-report}|monitoring program|prescription database) ..8 (looked up|queried|checked|pulled|run|consulted|reviewed|lists only|nothing listed|no (entries|fills|other|prescriptions|discrepanc*))',
      `urine (cup|sample|specimen) ..4 (sent|collected|taken|obtained|given) ..6`,
      '(toxicology (laboratory|lab)|tox lab|lab) (reports|reported|found|finds) ..2 no ..3 (substances|drugs|opiates|illicit*)',
    ],
    without: [
      ...NORM,
      OTHER_PERSON,
      'not (checked|run|done|obtained|attached|submitted)',
      'none',
      '{illicit-drug} ..3 (positive|present)',
      'inconsistent|discrepant|undisclosed',
    ],
    ignoreHedge: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'bowel-regimen',
    effect: 'partial',
    patterns: [
      '(constipation|bowel habits|bowels|bowel function) ..3 (mentioned|discussed|asked|reviewed|explained|brought up|talked about|warned)',
      '(mentioned|discussed|asked about|reviewed|warned of|warned about) ..4 (constipation|bowel habits|bowels)',
    ],
    without: [...NORM, 'not|never|no', 'control', 'prep|colonoscopy'],
    notSection: ['family-history', 'request'],
    asWritten: true,
  },
];

const ORIGIN =
  '(psychological|psychogenic|psychosomatic|functional|emotional|somatoform|nonorganic|psychiatric|mental)';
const START_PROGNOSIS: Sign[] = [
  {
    element: 'poor-prognosis-addressed',
    effect: 'met',
    patterns: [
      '(psychological|psych|psychosocial|emotional|psychiatric) (contributor*|factor*|contribution*|component*|overlay|influence*) ..14 (none|not (to)? ..1 (drive|driving|explain*|account*|cause|responsible|significant|primary)|minimal|minor|little|ruled out|absent|excluded|insignificant)',
      '(depression|anxiety|stress|ptsd|mood|distress|catastrophi*) ..4 (contributes|contribute|adds|plays|accounts for) ..1 (little|nothing|no|minimal*|a minor|a small) ..6',
      '(judged|felt|thought|deemed|considered|believed) not to ..2 (drive|explain|cause|account|underlie|contribute|determine) ..3 (pain|complaint*|symptom*)',
      '(mmpi|mmpi 2|mbmd|bhi|p 3) ..4 (no|without|not|normal|within) ..4 (elevat*|peak*|limits|range|profile|somat*)',
      '(speaks|argues|points|evidence) against ..3 (functional|somat*|psychological|psychogenic|emotional) ..2 (overlay|origin|disorder|component|cause)?',
      'pain ..2 (preceded|predates|predated|antedates|came before) ..3 (it|depression|anxiety|mood|distress)',
    ],
    without: ['should|must|ought', 'recommended|guideline*', 'whether|unclear', 'elevated on', OTHER_PERSON],
    asWritten: true,
    notSection: ['family-history', 'allergies'],
  },
  {
    element: 'poor-prognosis-addressed',
    effect: 'partial',
    patterns: [
      '(some|mild|moderate|situational)? (stress|anxiety|depression|distress|frustration|irritability|depressed mood) ..3 (related to|noted|present|due to|secondary to|reported|about|over|from) ..4',
      '(anxious|depressed|stressed|frustrated) (about|over|due|because) ..4',
    ],
    without: ['should|must|ought', 'no|not|denies|without', '(st depression|respiratory depression)', OTHER_PERSON],
    asWritten: true,
    notSection: ['family-history', 'allergies', 'plan'],
  },
  {
    element: 'poor-prognosis-addressed',
    effect: 'not-met',
    patterns: [
      'pain disorder ..2 (with|associated with|due to|related to) ..2 (psychological|emotional|psychiatric) ..1 (factors|condition*|causes)?',
      `(pain|symptoms|complaints|disability|presentation) ..3 (mainly|primarily|largely|mostly|predominantly|entirely|chiefly|essentially) ..2 ${ORIGIN}`,
      `(mainly|primarily|largely|mostly|predominantly|entirely|chiefly) ${ORIGIN} ..2 (pain|origin|cause*|complaint*|symptoms|in nature)`,
      `(attribut*|ascrib*) ..8 (pain|complaints|symptoms|behavio*|disability) ..6 ${ORIGIN} ..2 (cause*|factor*|origin|distress)`,
      '(pcs|catastrophizing scale) ..3 <number> ..10 (psychological|psychogenic) (cause*|origin)',
    ],
    without: [
      'should|must|ought',
      '(no|not|without|neither|nor|rule out|ruled out|excluded|never) ..6',
      'predict*|outcome',
      'whether|unclear|possible',
      OTHER_PERSON,
    ],
    notSection: ['family-history'],
    asWritten: true,
  },
];

export const OPIOID_START_TOLD_SIGNS: Sign[] = [
  ...START_TRIED,
  ...START_GOALS,
  ...START_RATED,
  ...START_RISK,
  ...START_EXAM,
  ...START_MIND,
  ...START_TALK,
  ...START_CHOICE,
  ...START_CHECKS,
  ...START_PROGNOSIS,
];
