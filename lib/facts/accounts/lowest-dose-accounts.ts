/** Why no lower dose: an attempt at less and how it ended, two doses side by side, a rise that changed nothing. The form of a row: account.ts. */
import type { Account } from './account.ts';

const OTHER_MATTERS = [
  'guideline*|patients|criteria|studies',
  'warfarin|inr|levothyroxine|insulin|metoprolol|lisinopril|losartan|dexamethasone|prednisone|sodium',
  'pump|intrathecal|stimulator|reservoir|epidural*',
  '(gabapentin|neurontin|lyrica|pregabalin|cymbalta|duloxetine|elavil|amitriptyline|nortriptyline|naproxen|ibuprofen|meloxicam|zanaflex|tizanidine|baclofen|flexeril|xanax|klonopin|valium|ambien|soma) ..4 (lowered|reduced|cut|decreased|tapered|weaned|dropped|halved|to|down|from|at)',
  '(lowered|reduced|cut|decreased|tapered|weaned|dropped|halved|lower|reduce|cutting) ..3 (gabapentin|neurontin|lyrica|pregabalin|cymbalta|duloxetine|elavil|amitriptyline|nortriptyline|naproxen|ibuprofen|meloxicam|zanaflex|tizanidine|baclofen|flexeril|xanax|klonopin|valium|ambien|soma)',
  '(brother|sister|neighbor|cousin|father|mother)',
  '(weight|pounds|hours|activity|cigarettes|alcohol|smoking|salt) ..3 (lowered|reduced|cut|down|decreased)',
  '(lowered|reduced|cut|down|less|fewer) ..3 (weight|pounds|hours|cigarettes|alcohol|activity|salt|shifts|days)',
  '(brings|brought|lowers|reduces|cuts|cut|takes|took|drops) ..3 pain',
  'pain ..4 (down|reduced|lowered|dropped|decreased|cut) (to|from|by|with)',
  '(walk*|tolerance|block*|sit*|stand*|pain|range) ..3 (less|half|fewer)',
  '(back|up|down) (to|on) ..2 (shift*|hours|days|nights|classes)',
  '(dose|less|lower|fewer|taper|reduction) ..6 (not|never) ..1 (been|yet)? ..1 (tried|attempted|made|considered|discussed|offered|explored)',
];

/** The words of a count or strength of a dose. */
const AMOUNT =
  '(<number>|one|two|three|four|five|six|seven|eight|ten|twelve|half|twenty|thirty|forty|fifty|sixty|eighty)';

/** What becomes of pain and the day where the dose is too small. */
const WORSE = [
  '(pain|vas|nrs|score*|diary|numbers|ache|burning|it) ..4 (<number>|<score>|six|seven|eight|nine|ten) @6-10',
  '(at|to|with|of|a|an) (<score>|eight|nine|seven) ..2 @6.5-10',
  '(pain|it|she|he|diary|scores|odi|oswestry) ..2 (rose|climbed|shot up|jumped|flared|soared|worsened|went up|doubled|spiked|returned|came back|got worse|was worse)',
  '(bed|bedbound|bedridden|housebound|homebound|couch|sofa|recliner|couchbound|wheelchair)',
  '(missed|lost|cancelled|canceled|gave up|given up|gives up|dropped out|called in|called off|left early|handed back|quit|stopped|walked out) ..6',
  '(left|sent home) ..4 early',
  'cancel*|called in sick',
  '(cost|costs) (him|her|them) ..4',
  '(could|can|did|does|was|were|would|is) not ..2 (finish|make it|work|walk|sleep|get|manage|stand|sit|drive|cook|do|hold|last|enough|cover|carry|control*|tolerat*|bear|able|leave|function|dress|cope|keep|use|sustain|suffice)',
  '(unable|could no longer|couldn t|cannot|can not) ..3',
  '(and|but) (could|did) not',
  '(no|not|never) ..2 (hold|effect|cover*|enough|relief|past|adequate|sufficient)',
  '(failed|fails|failure|unsuccessful|insufficient|inadequate|ineffective|intolerable|unbearable|uncontrolled|poorly tolerated|disaster)',
  '(wore|wears|worn|wearing) off ..4',
  '(function|walking|sleep|work|adls|activity|tolerance) ..2 (fell|dropped|declined|suffered|worsened|worse|lost|deteriorated|shrank)',
  '(odi|oswestry|roland|rmdq|peg|dash|ndi) ..3 (<number>|<percent>) to ..1 (<number>|<percent>)',
  'withdrawal ..2',
];
const RESTORED = [
  `(went|gone|go|goes|going|put|brought|moved|stepped|came) ..3 (back|up) ..1 (to|on|at) ..2 (${AMOUNT}|dose|strength|former|old|earlier|previous|prior|usual|original|full|same|tablet*|pills|regimen|{opioid-told}|it|them)`,
  '(went|gone|go|goes|going|put|brought|moved|stepped|came) ..3 (back|up) (up|again)',
  '(went|gone|go) up again',
  '(had|have|has) to (go|come|be|return|resume) ..3',
  '(restored|reinstated|resumed|reversed|returned to|put back|undone|reverted) ..4',
  '(old|former|previous|usual|full|same) (dose|strength|amount) ..2 (back|again|resumed|restored)',
  `(are|is|was|were|we are|he is|she is) back (to|at|on|up) ..2 ${AMOUNT}`,
  '(so|hence) (three|four|two|five|six|<number>) it is',
  '(came|come|are|is|was|were) back (to|at|on) ..3',
  '(hold|keep|leave|held|kept|left|holding|keeping) ..2 (dose|strength|amount|it|them|things) ..1 where (it|they) (is|are|stands|stand|was|were)',
];
/** A dose by its unit: no pain score. */
const DOSED = `${AMOUNT} ..1 (mg|mcg|milligram*|tablet*|pill*|tabs|{opioid-told}|daily|bid|tid|qid|twice|patch*|a day|per day|times)`;
const LESS = [
  `(trial of|attempt at|attempted) ..3 ${DOSED} ..2`,
  `(tried|attempts at|attempt at|tried at|try) ..3 ${AMOUNT} ..4`,
  `(tried|attempted|put) (him|her|them|patient|the patient) ..6 ${DOSED} ..2`,
  `${DOSED} ..5 (was|were) ..1 (tried|attempted|not|never|insufficient|inadequate) ..3`,
  `${AMOUNT} ..2 (was|were) ..1 tried ..3`,
  `${DOSED} ..3 (failed|left (him|her)|cost (him|her)) ..2`,
  `(make|making|made) do (with|on) ..1 ${AMOUNT} ..3`,
  `(get|getting|got) (by|along) (with|on) ..1 ${AMOUNT} ..3`,
  `(do|does|manage|manages|managed|cope|live) (with|on) ..1 ${AMOUNT} ..2 (a day|daily|per day|tablet*|pills)`,
  `(was|were|been) ..1 (at|on) ${DOSED} ..3 (until|before|last|in <date>|then) ..2`,
  '(less|fewer) ..2 (tried|tablet*|pills|mg|was|were|{opioid-told})',
  '(lower|smaller|half|weaker|lesser) ..4',
  '(lowered|reduced|cut|decreased|tapered|weaned|dropped|halved|halving|skipped|stretched|dropping) ..5',
  `${AMOUNT} (a day)? ..1 (have|has) become ${AMOUNT} ..3`,
  '(reduction|taper|wean|cut|decrease|lowering|reducing|tapering|weaning|cutting|reductions) ..6',
  '(go|went|gone|come|came|coming|going|get|getting|brought|bring|step|stepped) ..3 down ..5',
];
/** A dose that was taken for a time; whether it was a lower one, what followed must tell. */
const PAST = [
  `(used|took|gave|given|on|at|with|to|years of|weeks of) ..1 ${DOSED} ..4`,
  `(spent|had|did|stayed|lasted) ..4 (on|at|with) (the|a|one)? ..1 ${DOSED} ..4`,
  `${DOSED} (in|for|during|until) ..4`,
  `(with|on) one ..3`,
];
/** The dose beside it that does. */
const HIGHER = [
  `(at|on|with) ${AMOUNT} ..6 (has missed (one|none|no)|works|walks|does|finishes|manages|sleeps|is able|can|drives|keeps|cooks|she does|he does|holds)`,
  `${DOSED} ..3 (hold|holds|carry|carries|covers|is what works|is the floor|since <date> with) ..3`,
  `(on|at) ${AMOUNT} ..4 (since|now) ..10 (missed|works|walks|<score>|three|four) ..1`,
  'is the floor ..2',
  '(is|are) what works ..2',
  `${AMOUNT} (is|are|does|do|will do|suffices|suffice|holds|hold) ..1`,
];
const AT_LESS = [
  '(floor|bottom) (for|is|of) ..3',
  'is (the|his|her) floor',
  '(anything|nothing) (less|below|under|short|lower|smaller) ..4',
  `(below|under|less than|fewer than|short of) ..1 ${AMOUNT} ..8`,
  '(no|not any) (lower|smaller|lesser) (dose|amount|strength) ..4',
  'no dose (below|under|less|lower|smaller) ..4',
  `${AMOUNT} ..2 (is|are) ..1 (the)? (least|fewest|lowest|smallest) ..4`,
  '(least|fewest|lowest|smallest|minimum) (that|which|with|dose|amount|number|he|she) ..4',
];

export const LOWEST_DOSE_ACCOUNTS: Account[] = [
  // An attempt at less, and how it ended.
  {
    element: 'dose-justified',
    opens: [
      '(less|fewer|lower|smaller|half) ..4 (tried|tablet*|dose*|strength|amount|pills|attempt*|used|twice|was|were|{opioid-told}|mg)',
      '(dropping|lowering|cutting|reducing|tapering|halving|weaning) ..4 ({opioid-told}|dose|tablet*|pills|to|by|from|it)',
      `at ${AMOUNT} ..2 (he|she|patient|worker) ..1 (cannot|could|can|misses|missed|does|is|was)`,
      '(tried|try|attempted|trying) ..3 (less|fewer|lower|half|down|reduce|cut|smaller|at)',
      `(spent|did|stayed) ..4 (on|at|with) (the|a)? ${AMOUNT} ..1 (mg|mcg|tablet*|patch)`,
      '(tried|attempted) to ..2 (make do|get by|get along|manage|do|live|cope) (with|on)',
      '(less|lower dose) ..3',
      '(we|i|he|she|they|twice|once|doctor) ..2 (tried|used|went|came|cut|halved|lowered|reduced|tapered|weaned|dropped) ..6',
      '(halved|lowered|reduced|tapered|weaned|dropped|decreased) ..2 (it|once|twice|in|from|to|by|over|{opioid-told})',
      `${AMOUNT} (mg|mcg|tablets|pills|a day|daily) ..3 (tried|in <date>|in|for|until|failed|left|during)`,
      `(from|to|at|on|was|used|attempts) ${AMOUNT} (mg|mcg|tablets|pills|{opioid-told}|a day|norco|tablet)`,
      '(attempt*|effort*|try|reduction) ..3 (at|to|of|taper*|wean*|reduc*|trial|lower*)',
      '(reduction|wean|taper|dose) (attempt|trial|history|reduction)',
      `${AMOUNT} (a day|daily|per day|tablets|pills) ..2 (was|were) not ..2 (enough|sufficient|adequate)`,
      `${AMOUNT} percent|% (cut|reduction|taper|decrease|wean)`,
      '(asked|asks|wanted|offered|wished|wish) ..2 to (go|come|cut|try) ..3',
    ],
    parts: {
      dose: [
        '{opioid-told}',
        '(dose|doses|strength|tablet*|pills|mg|mcg|milligram*|patch|patches|daily|bid|tid|qid|regimen|cut|taper|wean)',
        '(a|per) day',
      ],
      less: LESS,
      past: PAST,
      higher: HIGHER,
      worse: WORSE,
      restored: RESTORED,
      comfort: [
        '(without|no) (trouble|difficulty|loss|worsening|change|increase) ..3',
        '(well|easily) tolerated',
        'did well',
      ],
    },
    rules: [
      { effect: 'met', has: ['less', 'worse', 'dose', 'restored'] },
      { effect: 'met', has: ['past', 'worse', 'dose', 'restored'] },
      { effect: 'met', has: ['past', 'worse', 'dose', 'higher'] },
      { effect: 'met', has: ['less', 'worse', 'dose'], lacks: ['comfort'] },
      { effect: 'met', has: ['less', 'restored', 'dose'], lacks: ['comfort'] },
    ],
    never: [
      ...OTHER_MATTERS,
      '(will|plan*|should|would|might|next|if) ..8',
      '(see|ask|find out) if ..8',
      '(like|hope|want|aim|plan) to ..8',
      'may (be|need|have|try|go|want|require)',
      'hope*|goal|goals',
      'injury|accident|fell',
    ],
    apart: ['(will|plan|plans|recommend*|request*) ..2', 'allerg*', '(surgery|operation|fusion) ..3'],
    ahead: 2,
  },
  // Why nothing smaller will do.
  {
    element: 'dose-justified',
    opens: AT_LESS,
    parts: {
      dose: [
        '{opioid-told}',
        '(dose|strength|tablet*|pills|mg|mcg|patch|daily|bid|tid|qid|percs)',
        '(a|per) day',
        AMOUNT,
      ],
      floor: AT_LESS,
      ground: [
        ...WORSE,
        '(because|since|as|which|where|that|with which|who) ..10 (work*|walk*|hold*|function*|sleep*|control*|does the job|cover*|carries|manage*|keeps)',
        '(tried|attempt*|taper*|twice|tests) ..3',
      ],
    },
    rules: [{ effect: 'met', has: ['floor', 'ground', 'dose'] }],
    never: [
      ...OTHER_MATTERS,
      '(lowest|least|smallest|minimum|minimal) (effective)? dose ..1 (that|which)? ..1 (works|helps|effective) .',
      '(should|must|will be|hope*|goal|goals)',
      '(continue|keep|maintain|prescribe|use|give|kept) ..2 (the|on) ..1 (lowest|least|smallest)',
    ],
    back: 2,
    ahead: 2,
  },
  // A rise that changed nothing.
  {
    element: 'dose-justified',
    opens: [
      '{opioid-told} ..3 up ..1 from ..1 <number> ..3',
      '(the|that|this|each|every|last) (step|steps) up ..4',
      '(patch|dose|{opioid-told}) ..1 went ..1 from ..2 <number>',
      '(crept|risen|rose|raised|increased|doubled|tripled|escalated|climbed|gone up|went up|built up|moved up|titrated|bumped|rise|rises|increases) ..6',
    ],
    parts: {
      dose: ['{opioid-told}', '(dose|doses|strength|tablet*|pills|mg|mcg|milligram*|patch)', '(a|per) day'],
      rise: [
        '(dose|it|{opioid-told}|patch|strength) ..8 (crept|risen|rose|raised|increased|doubled|tripled|escalated|climbed|gone up|went up|built up|moved up|titrated|bumped) ..2',
        '{opioid-told} ..3 up ..1 from ..1 <number> ..2',
        '(the|that|this|each|every|last) (step|steps) up ..2',
        '(patch|dose|{opioid-told}) ..1 went ..1 from ..2 <number>',
        '(after|with|at) (each|every) (rise|increase|step)',
        '(raised|increased|doubled|tripled|escalated|titrated|bumped|rise|rises|increases) ..4 (dose|from|to|in|of|{opioid-told}|patch)',
      ],
      flat: [
        '(pain|scores|score|it|relief|function|walking|he|she) ..3 (no better|unchanged|no less|no different|no lower|where they were|where it was|what it was|not changed|not improved|as before|the same|not moved|not budged|no improvement|not fallen)',
        '(no|without|not any|never any) ..2 (gain|benefit|improvement|change|difference|better) ..4',
        '(same|worse) ..3 (pain|score|scores|as before)',
        '(did|does|has|have|had) not ..3 (gain|help*|benefit*|improve*|better|show any|change*) ..2',
        '(did|does|has) nothing ..2',
        '(pain|score|scores|vas) ..2 (stayed|stays|still|remains|remained|holds|held|sits|runs) ..2 (<number>|<score>) @7-10',
        '(no|not) ..1 (more|any more) (active|able|mobile|functional) ..1',
      ],
      better: [
        '(pain|score*|vas) ..4 (fell|dropped|down|decreased|better|less|improved|lower|from <number> to)',
        '(able|can|now|since) ..3 {task}',
      ],
    },
    rules: [{ effect: 'not-met', has: ['rise', 'flat', 'dose'], lacks: ['better'] }],
    never: [
      ...OTHER_MATTERS,
      '(pain|vas|score*|odi) ..2 (up|went up|gone up) ..1 from',
      '(if|should|will|would|may|might|request*|activity|exercise)',
      '(without|no) ..1 (increase|rise)',
    ],
    ahead: 1,
  },
];
