/** Risk of misuse, examination, psychosocial assessment, the talk before an opioid. The form of a row: sign.ts. */
import type { Sign } from './sign.ts';

/** A risk instrument by its names. */
const INSTRUMENT =
  '(ort|soapp*|soapp r|dire|opioid risk tool|brq|screener and opioid assessment|screener ..6 pain|current opioid misuse measure|comm|cage|cage aid|audit|dast)';
const SUBSTANCES = '(substance*|alcohol*|drug*|drink*|addict*|abuse|etoh|illicit*)';
const NORM = ['should|must|ought', 'recommended', 'guideline*'];
/** Precautions that answer a high risk. */
const PRECAUTIONS =
  '(plan ..6|precautions ..3|safeguards|co management|comanagement|comanaged|weekly (dispensing|scripts|prescriptions)|seven day|14 day|one week|two week|small quantit*|urine ..2 (each|every)|pill counts|addiction (medicine|specialist) ..6|naloxone|monitored|close monitoring)';

const RISK_SIGNS: Sign[] = [
  {
    element: 'risk-screen',
    effect: 'met',
    patterns: [
      'opioid risk tool ..4 (<number>|low|moderate|score|:)',
      '(ort|soapp r|soapp|dire|soappr) ..3 (score|<number>|low|moderate|of|was|is|:|=)',
      `${INSTRUMENT} ..14 (scored|score|scores|total|totals|result|points|point|yields|yielded|gave|at|of|=|:) ..3 (<number>|zero|one|two|three|four|five|six|seven|low|moderate)`,
      `${INSTRUMENT} ..5 <number> ..4`,
      `${INSTRUMENT} ..8 (low|moderate|below|under|average) ..3 (risk|cutoff|cut|threshold|range)?`,
      `(low|moderate|average) risk ..4 (on|by|per|according) ..3 ${INSTRUMENT}`,
      `(no|denies|denied|negative|without|neither|nor) ..3 (personal|prior|own|self) (or|and|nor|,|/) family ..4 ${SUBSTANCES} ..12`,
      `no (personal|prior) (or|and|nor|/) family history ..4 ${SUBSTANCES} ..12`,
      `(nobody|no one) in the family ..8 ${SUBSTANCES} ..12`,
      `(personal|self|own|patient|individual) ..14 (family|parents|siblings|sibs|relatives|fhx) ..10 (none|no|never|negative|denies|denied|clean) ..20 (psych*|depress*|bipolar|adhd|mental)`,
      `(no|denies|never|without|negative) ..6 ${SUBSTANCES} ..12 (family|relatives|parents|siblings) ..8 (no|none|negative|clean|denies|without|likewise|either|neither)`,
    ],
    without: [
      'high',
      ...NORM,
      'will',
      '{not-shown}',
      'rest of ..4 not',
      '(untreated|active|current) ..2 (heroin|use|abuse|cocaine|methamphetamine)',
    ],
    notSection: ['plan', 'request'],
    asWritten: true,
  },
  {
    // A high score that is answered.
    element: 'risk-screen',
    effect: 'met',
    patterns: [
      `${INSTRUMENT} ..6 (high|elevated) ..16 ${PRECAUTIONS}`,
      `(high|elevated) risk ..6 ${INSTRUMENT} ..16 ${PRECAUTIONS}`,
      `${INSTRUMENT} ..3 (<number>|score) ..12 ${PRECAUTIONS}`,
    ],
    without: ['no|without|none', ...NORM, 'refus*|declin*'],
    notSection: ['request'],
    asWritten: true,
  },
  {
    element: 'risk-screen',
    effect: 'partial',
    patterns: [
      'no ..3 history of ..3 (substance|alcohol|drug|drugs|addiction)',
      '(denies|denied|no) ..5 (drug*|alcohol|substance*|illicit*|etoh|tobacco) ..3',
      '(illicit|drug|alcohol|tobacco) ..4 (denied|negative|none|never)',
      '(beer*|wine|drinks|drink|alcohol|etoh|whiskey|vodka|cocktail*) ..6',
      'smok*|smoker|nonsmoker|tobacco',
      'no red flags',
      '(never|non) (drank|smoked|smoker|drinker|drinks)',
      'pack* per day',
      `${INSTRUMENT} ..8 (given|administered|completed|done|filled|handed|taken|on file|used|performed|reviewed|today)`,
      '(risk|potential|likelihood|danger) (of|for) ..2 (opioid|narcotic|drug|substance)? ..1 (misuse|abuse|addiction|dependence|aberran*|diversion) ..10',
      '(misuse|abuse|addiction|opioid|overdose) risk ..8 (considered|screened|assessed|discussed|reviewed|addressed|low|average|minimal|moderate|:|evaluated|weighed)',
      '(nothing|no|not|does not|without) ..8 (addict*|addictive|drug seeking|seeker|abuser|substance|dependency) ..4',
      '(father|mother|brother|sister|uncle*|aunt*|parent*|grandfather|family|sibling*) ..8 (alcohol*|addict*|drinker*|drugs|substance*)',
      '(risk|addiction|substance) ..2 (assessment|screening|screen|history|profile|stratification) ..4 (done|completed|performed|reviewed|taken|noted|made)',
      '(screened|assessed|evaluated) ..2 for ..4 (addiction|misuse|abuse|opioid risk|aberran*)',
    ],
    without: [
      'mix*',
      'advised',
      'climb',
      'screening with',
      'driving',
      ...NORM,
      'will',
      'cage (fusion|placement)',
      'risks and benefits',
      'cause*|dependence',
      'explain*|counsel*|warn*|discussed ..6 risks',
    ],
    notSection: ['allergies', 'plan', 'request'],
    asWritten: true,
  },
  {
    element: 'risk-screen',
    effect: 'not-met',
    patterns: [
      '(fifth|pint|quart|liter|handle|six pack|twelve pack|case) of (whiskey|vodka|beer|gin|rum|liquor|wine) ..6',
      '(drinks|drinking) ..6 (daily|every day|a day|heavily|every other day|each day|heavy)',
      '(declined|refused|refuses|declines|no|not in|untreated|without|turned down|dropped out of|walked out of) ..4 (alcohol|addiction|drug|substance|treatment) ..3 (program|treatment|rehab*|counsel*)',
      '(active|actively|current|currently|ongoing|untreated|daily|weekly) ..2 (methamphetamine|meth|cocaine|heroin|alcohol|substance|opioid|drug|alcoholism|addiction|marijuana|intravenous drug|iv drug|crack|using) ..2 (use|user|abuse|dependence|disorder|addiction|heroin|cocaine|meth)?',
      '(ort|opioid risk tool) ..3 (8|9|10|11|12|13|14|15|16|17|18|19|20|high)',
      '(soapp*|soapp r) ..5 (high|elevated|positive)',
      '(high|elevated) (risk|score) ..4 (ort|soapp*|opioid risk tool)',
      '(dui|dwi) ..6',
      '(uses|using|use|smokes|smoking|injects|injecting|snorts|snorting|shoots|shooting) ..2 (methamphetamine|cocaine|heroin|meth|crack|crystal|speed|bath salts) ..8',
      'high risk ..4 (abuse|misuse|addiction|opioid*)',
      '(in|needs|due for|left|quit|never finished|did not finish|failed) ..2 (detox|rehab) ..4',
    ],
    without: [
      'denies',
      'remission',
      'sober',
      'in the past',
      'years ago',
      'should',
      PRECAUTIONS,
      'never used',
      'no (active|current|ongoing)',
      'audit|comm',
    ],
    notSection: ['family-history'],
    asWritten: true,
  },
];

const EXAM_SIGNS: Sign[] = [
  {
    element: 'physical-exam',
    effect: 'met',
    patterns: [
      '(tender|tenderness|strength|sensation|reflex*|range of motion|flexes|flexion|slump|slr|straight leg|tinel|spurling|motion|effusion|gait|quad*|pulses|dermatom*|motor) ..6',
    ],
    section: ['exam'],
  },
  {
    element: 'physical-exam',
    effect: 'met',
    patterns: [
      '(exam|examination|objective|on exam) ..12 (tender*|strength|sensation|reflex*|range|slump|slr|limp|flexion|intact|normal|effusion)',
      '(tender|tenderness) (over|to|along|in|at|about)',
      '(straight leg|slr) ..3 (positive|negative|pos|neg)',
      '(knee|elbow|shoulder|neck|hip) flexes to',
      '(pe|exam|examination|objective|physical) : ..10 ({exam-finding})',
      '(decreased|reduced|limited|full|restricted|diminished) ..2 (range|rom|motion|flexion|extension|sensation|strength|grip)',
      '(flexion|extension|abduction|rotation) ..2 (to|of)? ..1 <number>',
      '(effusion|crepitus|swelling|atrophy|spasm) ..4 (present|noted|absent|mild|moderate|<number>|over|of|at)',
      '(slump|tinel|spurling|phalen|mcmurray|lasegue|faber) ..3 (positive|negative|over|test|at)',
      '(quad|quadriceps|dorsiflexion|strength|grip) ..3 <ratio>',
      '(sensation|sensory) ..4 (decreased|intact|reduced|less)',
      'no (effusion|edema|swelling)',
    ],
    without: ['no|not ..3 examination ..3 (performed|done)'],
    notSection: ['family-history', 'allergies', 'plan', 'request', 'past-history'],
  },
  {
    element: 'physical-exam',
    effect: 'partial',
    patterns: [
      '(exam|examination|findings) ..3 (unchanged|same|stable|as before|as above|deferred|brief|limited|benign|performed|done|completed|conducted|normal|unremarkable|noncontributory)',
      '(was|were|i|we|briefly) ..2 (examined|looked over|checked over|looked ..4 over)',
      '(looked|checked) ..4 over ..2',
      'physical (exam|examination) (:|today|was|is) ..3',
      'no (change|changes|new findings) ..4 (exam|examination|physically)',
    ],
    without: [
      'not|never ..2 examined',
      'psych*|mental status|urine|eye',
      'should|will|must',
      'to be (done|performed|repeated)',
      'no ..3 examination ..4 (performed|done)',
    ],
    notSection: ['family-history', 'allergies', 'plan', 'request', 'past-history'],
    asWritten: true,
  },
  {
    element: 'physical-exam',
    effect: 'not-met',
    patterns: [
      'no ..2 (exam|examination|physical) ..3 (performed|done|made|carried|completed|conducted|undertaken|took place|documented today)',
      '(exam|examination) ..2 not ..2 (performed|done|carried|completed|conducted|undertaken)',
      '(did|could|have|has|was|were|am) not ..3 (examine|examined|be examined|touch|lay hands)',
      '(never|not) (been)? ..1 examined',
      'without ..2 (examining|an examination|examination|seeing) ..3',
      '(telephone|phone|video|televisit) ..4 (visit|call|encounter) ..6 (no|not|without) ..2 (exam|examination|examined)',
    ],
    without: ['psych*', 'should', 'findings ..3 not'],
    notSection: ['family-history'],
    asWritten: true,
  },
];

const PSYCHOSOCIAL_SIGNS: Sign[] = [
  {
    element: 'psychosocial-assessment',
    effect: 'met',
    patterns: [
      'psychosocial ..40',
      '(yellow flags|social worker|social work|lcsw|msw|psychologist|counselor|behavioral health|social history|psych hx|intake) ..40',
    ],
    with: ['{psychosocial-finding}'],
    without: [
      ...NORM,
      'will',
      'refer*',
      'never carried out',
      'no psychosocial (assessment|evaluation|interview|history)',
    ],
    notSection: ['family-history', 'plan', 'request', 'review-of-systems'],
    asWritten: true,
  },
  {
    element: 'psychosocial-assessment',
    effect: 'met',
    patterns: [
      '(phq|phq 9|gad|gad 7|bdi|beck|hads|pcs) ..4 <number>',
      '(denies|no|not) ..6 (depress*|anxiety|psychiatric) ..8',
      'mood ..4 (good|stable|normal|euthymic|ok|fine|depressed|low|appropriate)',
      '(psychological|psychiatric) ..2 (assessment|evaluation|screen*) ..8 (normal|negative|no|unremarkable)',
      'mood and affect',
      '(married|lives (with|alone)) ..10',
    ],
    with: [
      'lives|married|family|support*|sleep*|wife|husband',
      '(phq|gad|bdi|beck|hads|pcs)',
      'depress*|anxiety|psychiatric',
      'mood',
    ],
    without: ['should', 'will', 'refer*'],
    notSection: ['family-history', 'plan', 'request', 'review-of-systems'],
  },
  {
    element: 'psychosocial-assessment',
    effect: 'met',
    patterns: [
      '(psychosocial (history|intake|interview|assessment|evaluation)|yellow flags) ..10 (taken|looked|obtained|done|carried|reviewed|screened|performed|completed|gone)',
      '(took|take|obtained|did|carried out|completed) ..2 psychosocial (history|interview|assessment|evaluation|intake)',
    ],
    with: ['{psychosocial-finding}'],
    without: [...NORM, 'not|never|no'],
    notSection: ['family-history', 'plan', 'request'],
    asWritten: true,
  },
  {
    element: 'psychosocial-assessment',
    effect: 'partial',
    patterns: [
      'psychosocial ..3 (factor*|stressor*|issue*|problem*|assessment|evaluation|history|concern*|status|screen*|barrier*|situation|intake|interview)',
      '(stressors|social situation|family situation|emotional state) ..4 (noted|discussed|reviewed|present)',
      '(took|obtained) ..2 psychosocial',
    ],
    without: [...NORM, 'will', 'refer*', 'never|not|no', 'schedul*|request*|submit*|pending'],
    notSection: ['family-history', 'plan', 'request'],
    asWritten: true,
  },
  {
    element: 'psychosocial-assessment',
    effect: 'not-met',
    patterns: [
      'no ..1 psychosocial ..1 (assessment|evaluation|interview|history|screen*|work up) ..4 (has|was|have|is|obtained|done|taken|performed)',
      'psychosocial ..1 (assessment|evaluation|interview|history|screen*) ..8 (not|never) ..3 (done|obtained|performed|completed|carried|taken|undertaken|made|held)',
      '(refused|declined|refuses|declines|walked out|left before|would not) ..6 psychosocial ..3',
      '(never|not) ..2 (had|undergone|completed|obtained|taken|given) ..2 psychosocial ..3',
      '(findings|complaints|exam) ..6 (do|does|did) not (correlate|match|correspond|fit|agree) ..20 no (second opinion|psych*)',
    ],
    without: ['should', 'records|file|submitted'],
    notSection: ['family-history'],
    asWritten: true,
  },
];

const PSYCHIC =
  '(somati*|somatoform|conversion|catastrophi*|psychogenic|malinger*|symptom magnification|waddell*|functional overlay|hysteri*|psychological (factors|overlay|contributors)|emotional (factors|overlay)|psychosomatic|pain disorder)';
const PROGNOSIS_SIGNS: Sign[] = [
  {
    element: 'poor-prognosis-addressed',
    effect: 'met',
    patterns: [
      '(no|without|not|absence of) ..6 (somati*|conversion|catastrophi*|psychological factors|psychogenic|malinger*|symptom magnification|waddell)',
      `(no|not|neither|nor|without|absence of|negative for|ruled out|excluded|free of) ..8 ${PSYCHIC} ..6`,
      `${PSYCHIC} ..14 (absent|none|ruled out|excluded|negative|not (present|seen|found|suspected|evident|at play|a factor|identified|diagnosed)|neg|no)`,
      `${PSYCHIC} ..4 (do|does|did|is|are|were|was) not ..4 (account*|explain*|drive|driving|play|responsible|present|cause*|primary|predominant*|evident|at work|a factor)`,
      `(screened|screening|looked|assessed|evaluated) ..3 for ..3 ${PSYCHIC} ..8 (negative|none|absent|no|not found|clear)`,
      '(psych*|emotional) ..3 (factors|contributors|component|overlay) ..4 (do|does|did|are|is) not ..4 (account*|explain*|drive|play|dominate|cause*)',
    ],
    without: [
      'may be|might be|possibl*|perhaps',
      ...NORM,
      'catastrophizing scale',
      'conversion (to|from|of|factor|table|rate|dose)',
      'no (evaluation|assessment|comment|mention|statement|discussion)',
    ],
    asWritten: true,
  },
  {
    element: 'poor-prognosis-addressed',
    effect: 'partial',
    patterns: [
      '(may|might|could|possibl*|perhaps|some|suspect*|probabl*) ..5 (psychological|psychogenic|functional|emotional|supratentorial|somatic) (overlay|component|contribution|factor*|element) ..3',
      '(psychological|psychosocial|emotional|psychiatric) (contributors|contribution|contributions|factors|component|overlay|influences) ..10 (touched|discussed|mentioned|noted|considered|reviewed|addressed|recognized|acknowledged)',
      '(depression|anxiety|ptsd) ..16 (bearing|contribution|role|effect|relation*|influence) ..3 (on|to|in) ..2 pain ..10',
    ],
    without: [...NORM],
    ignoreHedge: true,
    asWritten: true,
    notSection: ['family-history', 'allergies'],
  },
  {
    element: 'poor-prognosis-addressed',
    effect: 'not-met',
    patterns: [
      '(somatization|somatoform) ..4',
      'somatic symptom ..2',
      'conversion (disorder|reaction|hysteria)',
      'pain disorder ..2 (with|associated) ..2 psychological',
    ],
    without: [
      'no|without|not|neither|nor|negative|absent|none|excluded|ruled out|neg|free of',
      'predictor*|risk factor*|factors|diagnoses such',
      'screened',
      '(are|is) ..4 (associated|poor|relative|contraindication*)',
      'rule out|possible|question of',
      ...NORM,
    ],
  },
];

const CONSENT_SIGNS: Sign[] = [
  {
    element: 'risk-benefit-discussion',
    effect: 'met',
    patterns: [
      '(risk*|benefit*) ..10 (discussed|reviewed|explained|gone over|understood|went over)',
      '(discussed|reviewed|explained|explain|went over|talked about|talked over) ..6 (harms|harm|dangers|addiction|dependence|overdose|hazards)',
      '(discussed|reviewed|explained|went over|talked about|counseled|counselled|understands|aware of|advised of|informed of|gone over|educated) ..8 (risk*|benefit*|dependence|addiction|sedation|tolerance|withdrawal)',
      '(risk*|benefit*|pros and cons|pluses and minuses|upsides|downsides|advantages|gain|gains|hazards|dangers|harms|good and bad|for and against) ..14 {talked-over}',
      '{talked-over} ..10 (risk*|pros and cons|downsides|hazards|dangers|harm|harms|good and ..3 bad|for and against)',
      '{talked-over} ..24 {hazard}',
      '(r / b|r / b / a|rba|r&b) ..4 (of|for)? ..6 (reviewed|discussed|explained|x)',
      'informed consent ..6',
      '(signed|signs) ..4 (opioid|narcotic|pain|medication|treatment)? (agreement|contract|consent|sheet)',
      '(opioid|pain|narcotic) (agreement|contract) ..3 signed',
      'what ..4 {opioid} (can|may|could|might) do ..3 (to|for) ..14',
    ],
    with: [
      'opioid*|narcotic*|{opioid}|medication*|medicine*|drug*|treatment|pills|tablets',
      'agreement|contract|sheet',
      'dependence|addiction|sedation|constipation|driving|tolerance|seizures',
      'habit forming|addictive',
      'risks and benefits ..3 (discussed|reviewed|explained)',
    ],
    without: [
      'surgery|surgical|fusion|procedure|injection|pump|implant*|stimulator|operation|trial|epidural',
      'will ..3 (discuss|be|review|explain|go over|sign|have)',
      'should',
      'to be (discussed|reviewed|signed|explained|done)',
      'not ..3 (discussed|reviewed|explained|signed|obtained)',
      'refused ..2 sign',
      'breach*|violat*|broke',
      'denies|denied',
      'urine|uds|cures|pdmp',
      '(his|her) (wife|husband) ..2 (explained|told)',
    ],
    clause: true,
    ignoreHedge: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'risk-benefit-discussion',
    effect: 'partial',
    patterns: [
      '(counseled|counselled|counseling|counselling|educated|education|teaching|handout|pamphlet|leaflet|brochure|fact sheet|information sheet|instructions|instructed) ..6',
      '(warned|told|advised|cautioned|informed) ..4 {side-effect}',
      '(medication|drug|opioid|medicine) (education|teaching|counseling|information|safety) ..4',
    ],
    with: ['{medicine}', 'patient|pt|claimant|worker ..3 (counsel*|educat*)', 'counsel* ..2 (done|given|provided)'],
    without: [
      'smok*|tobacco|cigarettes|weight|diet|exercise|posture|ergonomic*|sleep hygiene|wound',
      'should',
      'psych*|cbt|marriage|family counseling|grief',
      'surgery|injection|pump|procedure',
      'high school|college|years of education|level of education|education level',
      '(re)? (counselled|counseled) ..4 (early|lost|missed)',
    ],
    notSection: ['family-history', 'request', 'social-history'],
    asWritten: true,
  },
];

export const OPIOID_ASSESSMENT_SIGNS: Sign[] = [
  ...RISK_SIGNS,
  ...EXAM_SIGNS,
  ...PSYCHOSOCIAL_SIGNS,
  ...PROGNOSIS_SIGNS,
  ...CONSENT_SIGNS,
];
