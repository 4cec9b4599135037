/** Why a high dose, its reassessment, hyperalgesia, what a pain specialist says of it. The form of a row: account.ts. */
import { NOT_THIS_DOSE } from '../signs/pain-consultation.ts';
import { type Account, twoOf } from './account.ts';

const OTHER_MATTERS = [
  'guideline*|patients|criteria',
  'warfarin|inr|levothyroxine|tsh|insulin|metoprolol|lisinopril|dexamethasone|prednisone|vitamin',
  'pump|intrathecal|stimulator',
  'doses (above|over|beyond|exceeding)',
  '(brother|sister|neighbor|cousin|father|mother)',
];

/** Words of what a drug does for pain and for what the person does. */
const PAIN_GOOD = [
  '(pain|vas|nrs|scores) ..4 (<number>|<score>|one|two|three|four|five) @0-5.5',
  'pain ..4 (low|lower|less|better|down|controlled|bearable|tolerable)',
  '(pain|vas|nrs) ..2 (<number>|<score>) to (<number>|<score>) @0-5.5',
  '(analgesia|relief) ..2 <percent>',
  '<percent> ..2 (relief|less|better|analgesia|improvement|reduction)',
  '(half|third|good|adequate|meaningful) ..1 relief',
  'gains ..1 (hold|held|kept|maintained)',
  'benefit* ..3 outweigh* ..2 (risk*|harm*)',
];
const FUNCTION_GOOD = [
  '(works|working|worked|employed|job|back to|drives|walks|walking|cooks|cares|cleans|shops|sleeps|exercises|gardens|dresses|independent|self care|grandchildren) ..1',
  '(can|able|manages) ..3 {task}',
  '(adl|adls|function*) ..2 (kept|intact|stable|better|improved|maintained|preserved|good|independent*)',
  '(odi|oswestry) ..6 (<number>|<percent>) @0-45',
  '(odi|oswestry|peg|rmdq|dash) ..3 <number> to <number>',
  '(is|gets|got|now|he|she) ..2 (out of|off) ..1 (wheelchair|bed|couch)',
];
const HARM_ABSENT = [
  '(no|without|denies|nor|not) ..2 (sedation|drows*|side effect*|ill effect*|adverse|sleep*|constipation|oversedation|misuse|aberran*)',
  '(sleepy|sedation|constipation|side effects|drowsy) ..1 (no|none|nil|absent|denied)',
  '(ort|pdmp|cures|uds|soapp*|comm) ..4 (<number>|clean|low|consistent|ok|reviewed|appropriate|neg*)',
  '(risk*|harm|harms) ..3 (<number>|low|weighed|none|acceptable)',
  'constipation ..3 (managed|controlled|treated|senna)',
];

export const DOSE_ACCOUNTS: Account[] = [
  {
    element: 'dose-reason',
    opens: [
      '{opioid-told}',
      '(rationale|justif*|reason) ..4 (high|dose|{opioid-told})',
      '(high|higher|present|current|this|such|lower) ..1 (dose|level|amount|strength|regimen|dosage)',
      '(lower|smaller|higher) dose*',
      '(dose|dosage) ..1 (above|over|of|at) <number>',
    ],
    parts: {
      dose: [
        '(high|higher|present|current|this|such) ..2 (dose|level|amount|strength|regimen|dosage|{opioid-told})',
        '{opioid-told} ..3 (<number>|50|60|80|90|100|120|150|160|180|200|240|300|320)',
        '<number> ..2 {opioid-told}',
        '(all|so much) ..2 {opioid-told}',
        'high dose',
        '(dose|at) ..3 (above|over) <number>',
        '(at|on) <number> ..8',
        '(lower|smaller) dose*',
      ],
      failed: [
        '(at|on) <number> ..2 (he|she|pain|patient) ..2 (could not|cannot|was unable|was|were|had|stayed|stopped)',
        '(lower|smaller|less|half|reduced) ..6 (failed|fails|could not|put (him|her) in|left (him|her)|unable|bed*|not (enough|work*|help*|hold*)|wore off|inadequate|insufficient|ineffective)',
        '<number> ..2 (mg|mcg|med|mme)? ..1 (failed|left (him|her)|gave no|did not|does not|was not|were not|wore off|inadequate|insufficient|ineffective)',
        '(wore|wears|wearing) off in ..4',
        '(none|nothing|little) of ..2 at ..1 <number>',
        '(when|after|once|since|as) ..4 (cut|lowered|reduced|dropped|tapered|came down) ..10 (bed|could not|unable|lost|pain|stopped|missed|worse)',
        '(taper*|reduction|attempt*|trial*) ..6 (failed|unsuccessful|not tolerated|bed|lost)',
        '(below|under|less than) ..2 <number> ..6 (cannot|could not|unable|bed|pain|stops)',
        '<number> ..3 (housebound|bedbound|in bed|bed)',
      ],
      reason: [
        '(because|since|due to|owing to|needed for|required for|necessary for|in view of|given (his|her|the)) ..4',
        '(rationale|justification|reason) ..3',
        '(arachnoiditis|paraplegia|crps|failed ..3 fusion|no surgical option|not ..2 surgical candidate|inoperable|sickle|burns|avulsion)',
      ],
      'pain-good': PAIN_GOOD,
      'function-good': FUNCTION_GOOD,
      'pain-bad': [
        '(pain|vas|nrs|hurts|hurt|aches|scores|intensity) ..4 (<number>|<score>|eight|nine|ten) @7.5-10',
        '(pain|aches) ..4 (severe|unbearable|uncontrolled|unrelieved|unchanged|no better|same)',
        '(a|an) (eight|nine|ten)',
        'no (analgesia|relief|pain relief|benefit)',
        '(without|little|poor|minimal) ..2 (relief|analgesia|benefit)',
      ],
      'function-bad': [
        '(mostly|always|all day|stays|spends|lies|remains|confined|still) ..4 (bed|couch|sofa|recliner|chair|wheelchair)',
        '(in|to|on) ..1 (bed|couch|sofa|recliner) ..2 (most|much|all|nearly all|the better part|<duration>|some <number>) ..3',
        '(bedbound|bedridden|housebound|homebound|bed bound|house bound|wheelchair bound|wheelchair|nonambulatory)',
        '(cannot|can not|unable|not able) ..6 (couch|bed|walk|stand|work|dress|cook|leave|house|drive|anything|bathe)',
        '(needs|requires) ..2 (help|assistance|aid) ..2 (everything|all|dressing|bathing)',
        '(odi|oswestry) ..3 (<number>|<percent>) @60-100',
        '(no|without) ..1 (function*|activity|gain)',
        'dependent ..2 (everything|all|adl*|care)',
      ],
      vague: [
        '(needs|need|requires) ..1 (this|the|present|current|his|her) ..1 (dose|dosage|amount|level|regimen)',
        '(high|higher|present|current|this) ..1 (dose|level|regimen|amount|dosage) ..6 (due to|because|for|necessary|needed|justified|required|warranted|appropriate|works|reasonable)',
        'dose ..3 <number> ..3 (justified|needed|necessary|warranted|required|appropriate)',
      ],
    },
    rules: [
      { effect: 'met', has: ['dose', 'failed', 'pain-good'] },
      { effect: 'met', has: ['dose', 'failed', 'function-good'] },
      { effect: 'met', has: ['dose', 'reason', 'pain-good', 'function-good'], lacks: ['function-bad', 'pain-bad'] },
      { effect: 'not-met', has: ['dose', 'pain-bad', 'function-bad'], lacks: ['failed', 'pain-good', 'function-good'] },
      { effect: 'partial', has: ['vague'] },
    ],
    never: [
      ...OTHER_MATTERS,
      'without ..2 {medicine}',
      'off ..1 {medicine}',
      'before ..3 (started|{opioid})',
      'injury|accident|fell',
      '(gabapentin|neurontin|lyrica|pregabalin|cymbalta|duloxetine|elavil|amitriptyline|nortriptyline|nsaid*|anti inflammator*|naproxen|ibuprofen|meloxicam) ..8 (nothing|no|without|dried|failed|nausea*|rash|not)',
    ],
    ahead: 2,
  },
  {
    element: 'dose-reassessed',
    opens: [
      '(reassess*|re evaluat*|reevaluat*|reexamin*|re examin*|reconsider*|revisit*|reappraisal) ..8',
      '(dose|dosage|{opioid-told}|regimen) ..6 (review|reviewed|reassessed|weighed|looked at)',
      '(review|reviewed|looked|looking|weighed|weighing) ..5 (dose|dosage|{opioid-told}|regimen)',
      '(at|on|into|under) ..4 (mme|med|dose) ..6 (review|reviewed|reassessed|returned for review|seen)',
    ],
    parts: {
      dose: ['{opioid-told}', 'dose|dosage|regimen'],
      pain: PAIN_GOOD,
      doing: FUNCTION_GOOD,
      safe: HARM_ABSENT,
      decision: [
        '(continue|continued|stay*|keep*|kept|hold|maintain*|remain*|decision|decided|not (go|going|raise|increase) beyond|taper|reduce|lower) ..3',
        'outweigh* ..3',
        'pays its way',
        'worth (it|continuing|keeping)',
      ],
      none: [
        'no (reassessment|re evaluation|reevaluation|review) ..4',
        'without ..2 (reassessment|re evaluation|reevaluation|review|visit)',
        '(not|never) ..2 (been)? ..1 (reassessed|re evaluated|reevaluated|reviewed) ..3',
      ],
    },
    rules: [
      { effect: 'not-met', has: ['none', 'dose'], lacks: ['pain', 'doing'] },
      ...twoOf(['pain', 'doing', 'safe'], 'met'),
      { effect: 'met', has: ['dose', 'pain', 'decision'] },
      { effect: 'met', has: ['dose', 'doing', 'decision'] },
      { effect: 'met', has: ['dose', 'safe', 'decision'] },
      { effect: 'partial', has: ['dose'] },
    ],
    never: [...OTHER_MATTERS, '(will be|to be|next visit|should|requires|required)'],
  },
  {
    element: 'hyperalgesia-considered',
    opens: [
      'oih',
      'hyperalgesi*',
      '(paradoxical|opioid induced|opioid) ..2 (sensitization|sensitisation|sensitivity|pain)',
      '(opioid*|narcotic*|{opioid}|pills|drug) ..4 (heighten|worsen|increase|cause|amplif*|making|make) ..4 pain',
    ],
    parts: {
      opioid: ['{opioid-told}', 'oih|opioid*|paradoxical|dose|drug', '<number> mg'],
      weighed: [
        '(considered|consider|thought|think|suspect*|assessed|weighed|looked for|asked|discussed|ruled out|evaluated|screened|reviewed|excluded|possible|likely|question of) ..12 (oih|hyperalgesi*|paradoxical|sensiti*|heighten|worsen)',
        '(oih|hyperalgesi*|paradoxical|sensiti*|heighten) ..14 (considered|thought|suspected|assessed|weighed|ruled out|evaluated|reviewed|excluded|unlikely|doubt*|absent|not (seen|evident|suspected|found|present)|think not|found none|argues|against|none|no evidence)',
        'looked for ..3',
        '(no|not|denies|without) ..4 (oih|hyperalgesi*|paradoxical)',
        '(is|could|might) (this|it|that) ..2 (oih|hyperalgesi*) ..10',
        '(rotat*|cut|lower*|reduc*|taper*|switch*|convert*) ..6 ({opioid}|dose|by)',
      ],
      unweighed: [
        '(oih|hyperalgesi*) ..3 not ..3 (considered|addressed|discussed|mentioned|explored|assessed|looked)',
        '(oih|hyperalgesi*) ..2 never ..4',
        'no ..2 (thought|consideration|mention|word) ..3 (oih|hyperalgesi*)',
      ],
    },
    rules: [
      { effect: 'not-met', has: ['unweighed', 'opioid'] },
      { effect: 'met', has: ['weighed', 'opioid'] },
    ],
    never: [
      ...OTHER_MATTERS.slice(0, 1),
      'should',
      '(pinprick|light touch|vibration|cold)',
      '(exam*|sensory|sensation) ..6',
      '(will look|if)',
    ],
  },
  {
    element: 'hyperalgesia-considered',
    opens: [
      '(rise|rises|raise*|raised|increase*|increased|doubled|doubling|escalat*|titrat*) ..8 (pain|burning|worse|spread*|higher)',
      '(pain|burning|spread*) ..10 (rise|rises|raised|increase*|doubled|doubling|escalat*|titrat*)',
      'pain <number> at <number> ..4',
    ],
    parts: {
      opioid: ['{opioid-told}', '<number> mg'],
      worse: [
        '(pain|it|burning|ache) ..4 (worse|higher|more|greater|spread*|up|rose|increased|grows|grew)',
        '(worse|spread*|more|higher) ..3 (pain|burning|ache|all over|after every|with each|with every)',
        '(spreading|diffuse|generalized|widespread) ..3 (pain|burning)',
      ],
      unheeded: [
        '(raised|doubled|increased|titrated|escalated) (again|further|once more|anyway|regardless|nonetheless)',
        '(another|a fourth|fourth|third|further|a further|again) ..3 (increase|rise|raise|ordered|doubled)',
        '(no|without) ..2 (explanation|reason|cause|thought) ..4',
        '(not|never) ..2 (looked into|explored|addressed|explained|considered|sought|investigated)',
        'doubled once more',
      ],
      weighed: ['(rotat*|cut|lower*|reduc*|taper*|convert*) ..4'],
    },
    rules: [{ effect: 'not-met', has: ['opioid', 'worse', 'unheeded'], lacks: ['weighed'] }],
    never: OTHER_MATTERS.slice(0, 3),
  },
  {
    element: 'consult-supports-dose',
    opens: [
      '(interventional|university|board certified|tertiary|independent) ..1 pain ..2',
      'pain (management|medicine|clinic|service|specialist|physician|consult|consultant|consultation|mgmt|center|doctor)',
      '(consult|consultation|letter|note|report|opinion|anesthesiology|specialist) ..4 pain',
      'anesthesiology / pain',
    ],
    parts: {
      dose: [
        '{opioid-told} ..2 (<number>|<ratio>)',
        '<number> ..2 (mg|mcg|med|mme|mme)',
        '{opioid-told}',
        '(dose|dosage|regimen|amount)',
      ],
      'not-lower': [
        '(would|should|do|need) not ..2 (lower*|reduc*|change*|taper*|cut|alter|wean*)',
        'no (change|reduction|adjustment|taper) ..2 (to|in|of|needed) ..4',
        'not ..2 (lower|reduce|taper|wean) ..6',
        'against ..3 (cut|cutting|reduc*|lower*|taper*|wean*|decreas*|change*) ..2',
        '(reducing|lowering|cutting|tapering|weaning|reduction|taper|decreasing) ..6 (mistake|harmful|unwise|inadvisable|wrong|error|disservice|unkind|not (advised|indicated|recommended|appropriate|wise))',
        '(no|see no|little) ..2 (reason|ground*|need|cause) to ..2 (lower|reduce|cut|taper|wean|change)',
      ],
      supports: [
        '(agree|agrees|agreed|concur*|endors*|supports|supported|support|justified|justifies|appropriate|reasonable|approves|comfortable|favors) ..8',
        '(recommend*|advise*|advised|suggest*) ..5 (continu*|keep*|maintain*|staying|same|present|no change)',
        '(dose|it|regimen) ..1 suits',
        'benefit* ..2 outweigh* ..2',
        '(continue|keep|maintain) ..6 (as is|unchanged|present|current|same)',
      ],
      against: [
        '(bringing|bring|brought|come|coming|get|getting) ..4 (down|from|under|below|lower|off)',
        '(would|should|must|recommend*|advise*|suggest*|urge*|propose*) ..6 (lower|reduce|taper*|wean*|cut|decrease*|reduction|reducing|lowering|weaning|tapering|come down|halve)',
        '(dose|amount|far|much|is|are) ..2 (too high|too much|excessive|unsafe)',
        '(taper|wean|reduce|lower|decrease) ..3 (by|to|off|from|until|over)',
        '(not|cannot|do not|does not|could not) ..2 (support|endorse|agree|justify|recommend) ..6',
        'no benefit ..4 (dose|level)',
        '(cannot|could not|can not) be ..1 (defended|justified|supported|endorsed|sustained)',
        '(more than|twice|double|above|beyond|over|higher than|exceeds|exceed|in excess of) ..8 (willing|prepared|comfortable|would|could|can|able|ready|cares) ..3 (endors*|support*|prescrib*|recommend*|justif*|accept*|sanction*|back|go|approve)',
        '(advised|advises|recommend*|counsel*|argues|cautions) against ..2 (dose|dosage|regimen|amount|level|total|opioid*|going|higher|increas*|rais*|continu*|this|it) ..2',
        'not ..2 (go|raise|increase|escalate|titrate) ..2 (higher|further|up|dose|beyond|above|over|it) ..2',
        '(keep|hold|limit|cap|bring|stay) ..8 (under|below|beneath|within) ..1 <number> ..2',
        '(should|ought|must) ..4 (come|go) down ..4',
      ],
      seen: [
        '(recommends continued|done|seen|saw|evaluated|took place|completed|visit|consult|consultation|report|note|evaluation|recommends|examined) ..3',
      ],
      treatment: [
        '(continued|continue) ..1 (medication management|medications|meds)',
        'injections only',
        'medication management',
      ],
    },
    rules: [
      { effect: 'met', has: ['not-lower', 'dose'] },
      { effect: 'met', has: ['supports', 'dose'], lacks: ['against', 'treatment'] },
      { effect: 'not-met', has: ['against', 'dose'], lacks: ['supports'] },
      { effect: 'not-met', has: ['against'], lacks: ['supports'] },
      { effect: 'partial', has: ['seen'] },
    ],
    never: [
      'guideline*|patients|criteria',
      '(requested|pending|scheduled|awaiting|awaited|referral to|refer to|referred)',
      '(should be|would probably|will see|to see)',
      'if',
      '(dexamethasone|kenalog|bupivacaine|lidocaine for)',
      '(his|her|my|more|of|the) pain (medicine|medication*|meds)',
      '(planned|plan|whether)',
      'pump|intrathecal|stimulator',
      ...NOT_THIS_DOSE,
      '(brother*|sister*|neighbor*|wife*|husband*|mother*|father*|daughter*|cousin*)',
      'physical therapy',
      'emergency|er',
    ],
    plans: true,
  },
  // Asked, and answered a few words on: "Did pain medicine review the dose? Yes. Outcome? Dose endorsed."
  {
    element: 'consult-supports-dose',
    opens: [
      '(did|has|have|was) ..2 pain (medicine|management|specialist|clinic|consult*|service) ..6',
      'pain (medicine|management|specialist|clinic|consult*) ..4 (dose|regimen|amount) ? yes ..2',
    ],
    parts: {
      supports: [
        '(dose|regimen|amount|{opioid-told}) ..2 (endorsed|supported|approved|upheld|accepted|confirmed|justified|appropriate) ..2',
        '(agrees|agreed|concurs|concurred|supports|endorses|approves) ..2 (with|of)? ..2 (dose|regimen|amount) ..2',
        'no (change|reduction|taper) ..1 (advised|recommended|needed|suggested)',
      ],
      against: [
        '(taper|wean|reduc*|lower*|cut|decrease*) ..2',
        '(too high|excessive|unsafe)',
        '(not|never|nor) ..2 (endorsed|supported|approved|accepted|justified|agree|seen|reviewed)',
      ],
    },
    rules: [{ effect: 'met', has: ['supports'], lacks: ['against'] }],
    never: [
      'guideline*|patients|criteria',
      '(requested|pending|scheduled|awaiting|refer*)',
      'if|whether|will',
      'pump|intrathecal|stimulator|epidural',
      '(brother*|sister*|wife*|husband*|mother*|father*)',
    ],
    ahead: 3,
  },
  // What a specialist is quoted with against the dose, over the sentences of the quotation.
  {
    element: 'consult-supports-dose',
    opens: [
      'pain (medicine|management|specialist|clinic|consultant|service|physician) ..10 (: "|wrote|writes|says|said|noted|opined|states|stated|found|felt|concluded|consult*)',
      '(consult*|opinion|letter|report) ..8 pain (medicine|management|specialist|clinic|service|physician) ..4',
    ],
    parts: {
      against: [
        '(i|he|she|consultant) ..1 (would|will|should|could|do) not ..2 (go|raise|increase|escalate) ..2 (higher|further|up|beyond|it|dose)',
        '(he|she|patient|dose|opioids|total|it) ..2 (should|ought to|must|needs to) ..3 (come|go|be brought|be taken) (down|off) ..4',
        '(by|down) (a|one) (tenth|quarter|third|half) ..6',
      ],
      'not-lower': [
        'against ..3 (cut|cutting|reduc*|lower*|taper*|wean*)',
        'not ..2 (lower|reduce|taper|wean|cut) ..4',
      ],
    },
    rules: [{ effect: 'not-met', has: ['against'], lacks: ['not-lower'] }],
    never: [
      'guideline*|patients|criteria',
      '(requested|pending|scheduled|awaiting|refer)',
      'pump|intrathecal|stimulator',
    ],
    apart: ['(plan|assessment) ..1', '(my|our) ..2'],
    ahead: 4,
    plans: true,
  },
];
