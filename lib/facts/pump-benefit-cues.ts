/**
 * The words by which a note tells what a pump does for the person who has it.
 */
export type PumpCue =
  | 'before'
  | 'now'
  | 'with-pump'
  | 'other-treatment'
  | 'aim'
  | 'pain'
  | 'rating'
  | 'activity'
  | 'able-again'
  | 'unable-then'
  | 'loss'
  | 'loss-against-pump'
  | 'function-in-words'
  | 'with-treatment'
  | 'functions'
  | 'no-change'
  | 'scale-lower'
  | 'scale-higher'
  | 'half'
  | 'no-relief'
  | 'relief-in-words'
  | 'other-visit';

const PUMP =
  '(intrathecal|pain|morphine|infusion|it|drug|programmable|spinal|baclofen)? pump|idds|device|implant|implantation';
const THERAPY =
  '(intrathecal|it|spinal|intraspinal) (drug|opioid|pain|morphine|baclofen)? (therapy|infusion|treatment|delivery|medication*|analgesia)';

export const PUMP_CUES: { row: PumpCue; patterns: string[] }[] = [
  {
    // The visit before this one is no time before the pump.
    row: 'other-visit',
    patterns: [
      'last|previous|prior|preceding (clinic|office|pump|refill)? (visit|refill|appointment|fill|month|week|time|encounter|note)',
      '(when|since) (last|he was last|she was last) (seen|here)',
      '(<number>|one|two|three|a few) (weeks|months) ago',
      'over the last|past (month|week|year|quarter)',
    ],
  },
  {
    row: 'before',
    patterns: [
      `before|until|till|preceding (the|his|her|their|any|this|a|an|my)? ..1 (${PUMP})`,
      `prior to (the|his|her|any|this|a|an)? ..1 (${PUMP})`,
      `before|until|till (the|his|her|any|this)? ${THERAPY}`,
      `prior to (the|his|her|any|this)? ${THERAPY}`,
      'before|until|till it|this|the|one (pump|device)? (was|had been)? (went|put|placed|implanted|inserted|installed) (in)?',
      'before it',
      'prior to it',
      'before (being)? implanted|implanting|implantation|placement',
      'prior to (being)? implanted|implanting|implantation|placement',
      'pre (pump|implant|implantation|placement|idds|itt)',
      'preimplant|preimplantation|prepump',
      'before this',
      'without (the|his|her|a)? ..1 pump',
      'without it',
      'at the time of (the|his|her)? (pump)? implant*|placement',
      'until ..3 after ..1 implant*',
      'pretreatment|pretrial',
    ],
  },
  {
    row: 'with-pump',
    patterns: [
      `with|since|on|after|from|following (the|his|her|its|this|my)? ..1 (${PUMP})`,
      `with|since|on|after|from|following (the|his|her|this)? ..1 ${THERAPY}`,
      'as the pump now runs',
      'pump therapy',
      'with it',
      '(attributes|credits|owes|ascribes) ..8 (pump|idds|implant|intrathecal)',
      '(pump|idds) ..1 (gives|lets|enabled|allowed|let|gave|allows|enables|helps|keeps|makes|has allowed|has enabled|has given|permits|holds|controls)',
      '(thanks to|because of|credits|due to|owing to) (the|his|her)? ..1 (pump|idds|intrathecal)',
      'post (pump|implant|implantation)',
      'postimplant|postimplantation',
      'with it in place',
      'what the pump gives',
      'pump in place',
      'with intrathecal',
    ],
  },
  {
    row: 'now',
    patterns: [
      'now|today|currently|presently|nowadays|tonight',
      'at present',
      'these days',
      'at this visit|time',
      'this visit|morning|week|month',
      'current|present (pain|score|level|nrs|vas|rating)',
      'is|are|rates|reports|puts|gives|states|averages|runs|remains|stays',
    ],
  },
  {
    row: 'other-treatment',
    patterns: [
      'without (the|his|her|any)? (oral)? {medicine}',
      'with (the|his|her)? (oral)? {medicine}',
      'after (taking|the)? (norco|percocet|oxycodone|hydrocodone|tablet*|pill*)',
      'stimulator',
      'scs',
      'physical therapy',
      'after the (injection|block|epidural)',
      'knee|shoulder|wrist|headache*|tooth|ankle',
      'during the trial',
      'trial',
    ],
  },
  {
    row: 'aim',
    patterns: [
      'goal*',
      'would like|want',
      'hope*',
      'expect*',
      'aim',
      'target',
      'should',
      'will',
      'if',
      'worst',
      'peak*',
      'flare*',
      'strength',
      'ashworth',
      'spasm',
      'penn',
      'depression',
      'anxiety',
      'phq',
      'reflex*',
    ],
  },
  {
    row: 'pain',
    patterns: [
      'pain*',
      'burning',
      'ache|aches|aching|achy',
      'back',
      'leg|legs',
      'foot|feet',
      'neck',
      'arm|arms',
      'discomfort',
      'hurts|hurting|hurt',
      'neuralgia|dysesthesia*',
      'analgesia',
    ],
  },
  {
    row: 'rating',
    patterns: [
      'rate|rates|rated|rating',
      'score|scores|scored',
      'scale',
      'nrs|vas|vnrs|nprs|bpi',
      'level',
      'answer',
      'circled',
      'puts',
      'out of ten',
      'in intensity',
      'severity',
      'calls it',
      'lives|lived at',
      'gives it',
      'average|averages|averaging',
    ],
  },
  {
    row: 'activity',
    patterns: [
      '{activity}',
      'laundry|dishes|housework|housekeeping|yardwork',
      'keeps the books',
      '(keep|keeps|keeping) house',
      '(looks|look|looking) after ..3',
      '(do|does|doing) ..2 (yard work|yardwork|housework|chores|shopping|cooking|cleaning|errands|repairs)',
      '(care|caring|cares) for ..2 (grandson|granddaughter|grandchild*|children|child|husband|wife|mother|father|home|house|pets|dog|animals)',
      '(holds|held|has a|returned to|back at|back to|resumed|doing|does) ..3 (job|work|school|employment|business|shop|farm|office)',
      'works|working|volunteers|volunteering|teaches|teaching|edits|sings|singing|golf*|fishes|fishing|bowls|dances|dancing|gardens|travels|traveling|sews|knits|paints|hunts|rides|bikes|cycles|hikes|jogs|swims|fish',
      'runs the ..4 (counter|shop|store|farm|house|office)',
      'picks (her|his|up) ..4 (grandson|granddaughter|grandchildren|kids|children|school)',
      '(attends|goes to|visits) (church|school|games|class*|family|the store|meetings|grandchildren)',
      'making|makes (her|his|the) own ..2 (bed|meal*|breakfast|dinner|lunch)',
      'sits (out|up)? <number>|<duration>',
      'stands (for)? <duration>',
      'walks (a|one|two|<number>|to|the|daily|without|around)',
      'sleeps (through|<number>|all|seven|eight|six)',
      'transfers|dresses|bathes|toilets|showers (herself|himself|independently|alone|by)',
      'independent* (with|in) ..3 (adl*|care|transfers|dressing|mobility)',
      'tolerates sitting|standing|walking',
      'chair ..3 (hours|hrs|day)',
      'computer',
      'travel*',
      'hobbies|hobby',
    ],
  },
  {
    row: 'able-again',
    patterns: [
      'again',
      'back to|at|in',
      'able|can now',
      'now able|can',
      'resumed|resumes',
      'returned to',
      'gone back',
      'no longer needs|requires|uses',
      'more active|mobile|independent|functional|function',
      'twice|double as (far|long|much)',
      'up from',
      'improved|increased|better',
    ],
  },
  {
    row: 'unable-then',
    patterns: [
      'could not|hardly|barely|never|only',
      "couldn't",
      'was|were unable|bedridden|bedbound|housebound|bound|confined|not|hardly|barely|limited',
      '(was|were) in (bed|a|the)',
      'unable',
      'not able',
      'needed|required',
      'help (to|with|from|getting|in)',
      'bed|recliner|wheelchair|cane|walker|commode',
      'spent|stayed|lay',
      'none of (this|these|that|which|it)',
      'nothing of',
      'not possible',
      'impossible',
      'was <number>|<duration>',
      'from <number>|<duration>',
      'compared',
      'versus|vs|against',
      'did not',
      'used to',
      'only <number>|<duration>',
    ],
  },
  {
    row: 'loss-against-pump',
    patterns: [
      `worse|lower|less|poorer than ..2 before ..2 (${PUMP}|it)`,
      'no (better|more) (function*|active|mobile)? ..2 than before',
      'function* ..3 not ..2 (improved|better|changed|increased)',
      'no ..2 (functional|function) (improvement|gain|benefit|change|difference|increase)',
      'no (improvement|gain|increase|change|benefit) in ..2 (function*|activit*|adl*)',
      'function* ..3 (has|is|was)? ..1 (declined|deteriorated|worse|worsened|worsening|decreased|lower|poor)',
      'functional (decline|deterioration|loss)',
      'decline in ..2 (function*|activit*|adl*)',
      'activit* ..3 (unchanged|same|declined|decreased|less)',
      'function* ..3 (unchanged|the same|no different)',
    ],
  },
  {
    row: 'loss',
    patterns: [
      'no longer|longer (walk*|go*|drive*|leave*|work*|cook*|stand*|get*|able|shop*|dress*|do|does|attend*)',
      '(cannot|unable to|not able to) (walk*|stand) ..1 (beyond|more|past|out|further|for|the|across)',
      'can not (walk*|stand) ..1 (beyond|more|past|out|further|for|the|across)',
      '(given up|gave up|quit|stopped) ..2 (walking|driving|work|working|job|shop|garden*|church|hobbies|cooking|going|the shop)',
      '(wife|husband|daughter|son|mother|aide|sister|family|spouse) (now|must|has to|helps)? ..1 (dress|dresses|bathe|bathes|feeds|lifts|washes)',
      '(in|stays in|confined to|remains in) (bed|a recliner|the recliner|his bed|her bed|bed all) ..4 (day|hours|time|<duration>|<number>|pain)',
      'spends ..4 (day|hours|time|<duration>) ..3 (bed|recliner|couch|lying)',
      'bed bound|ridden ..4 pain',
      'bedbound|bedridden|housebound ..4 pain',
      'pain ..4 bedbound|bedridden|housebound',
      '(bedridden|bedbound|housebound|bed bound) ..2 (most|much|all) of',
      'mostly|largely|essentially|nearly (bedbound|bedridden|housebound|sedentary|in bed)',
      'does (very)? little|nothing ..4 (day|pain)',
    ],
  },
  {
    row: 'function-in-words',
    patterns: [
      'functional',
      'function* well|better|independent*',
      'able to function',
      'stays active',
      'remains active',
      'active',
      'independent',
      'adl*',
      'activities of daily living',
      'quality of life',
      'function* ..2 (maintained|stable|good|preserved|adequate|unchanged)',
      'activity level ..2 (maintained|stable|good|unchanged|steady)',
    ],
  },
  {
    row: 'functions',
    patterns: [
      '(is|remains|continues to be|stays|keeps) ..1 functional',
      '(able|continues|continuing) to function',
      'functions (well|adequately|independently)',
    ],
  },
  {
    row: 'with-treatment',
    patterns: [
      '(with|on|under) (the|this|his|her)? (present|current|same|this|ongoing)? (treatment|therapy|regimen|settings|dose)',
    ],
  },
  {
    row: 'no-change',
    patterns: [
      'no (change|improvement|better|difference)',
      'not (changed|improved|better)',
      'unchanged',
      'the same',
      'no better',
    ],
  },
  {
    row: 'scale-lower',
    patterns: [
      'oswestry (disability)? (index)?',
      'odi',
      'peg',
      'roland (morris)?',
      'rmdq',
      'ndi',
      'neck disability index',
      'pdi',
      'pain disability index',
      'bpi interference',
      'womac',
      'quickdash|dash',
    ],
  },
  { row: 'scale-higher', patterns: ['sf 36|12', 'pseq', 'lefs', 'karnofsky', 'patient specific functional scale'] },
  {
    row: 'half',
    patterns: [
      '(half|halved) ..6 before',
      '(cut|cuts|halved|halves|reduced|takes) ..4 pain ..3 (half|halved|two thirds)',
      'pain ..3 (half|a third|a fraction) (of)? what it was',
      'pump ..2 (halved|halves|cut|cuts) ..2 pain',
      'pump ..4 (half|two thirds|three quarters|three fourths) ..3 (relief|better|less|improvement|reduction|pain)',
      '(half|two thirds|three quarters|three fourths|most) of (her|his|the) ..1 pain ..4 (controlled|relieved|gone|covered|held|managed) ..2 (by|with|on) ..2 (pump|idds|it|intrathecal)',
      '(half|two thirds|three quarters|three fourths|most) of (her|his|the) ..1 pain ..2 (gone|relieved|away|resolved) ..4 (with|since|on|by|from) ..1 (it|pump|idds|implant)',
    ],
  },
  {
    row: 'no-relief',
    patterns: [
      'no|little|minimal (pain)? (benefit|relief|effect|help|improvement|difference) ..1 (from|with|since|of) ..2 (pump|idds|intrathecal|it therapy|implant*)',
      'pump ..3 not (been)? (help*|work*|effective|doing|reliev*|make|made|control*|touch*)',
      'pump ..3 (no|little|without) (benefit|relief|help|effect|use|value)',
      'pump ..2 (never|hardly|barely) ..2 (help*|work*|did|does|reliev*|made|touch*)',
      'pump (has|is)? (useless|worthless|failed|ineffective)',
      'failed (it|intrathecal|pump) (therapy|treatment)',
      'never did (what|anything|much)',
      '(pain|relief) ..4 (same|no better|unchanged|worse) ..2 (as|than) before ..2 (pump|implant*|it)',
      'pain ..3 (no better|unchanged|worse|same) ..2 (with|since|despite) ..1 (pump|implant*|intrathecal)',
      'pump therapy without effect|benefit|relief',
      'did|does nothing for ..2 pain',
      'no (relief|benefit|help) (from|with) it',
      'pain ..3 (as bad as|as severe as|the same as|no better than) ..4 before',
      '(sees|notices|feels|notes|reports) no (difference|change|benefit) ..3 (pump|it|intrathecal)',
      'loss of ..2 (relief|benefit|efficacy|effect) ..3 pump',
    ],
  },
  {
    row: 'relief-in-words',
    patterns: [
      'pump ..5 (help*|works|working|effective|benefi*|control*|reliev*|wonderful*|good|great|well)',
      '(good|great|excellent|adequate|significant|substantial|better|improved|satisfactory|very good|some|moderate) ..2 (relief|control|result|benefit|analgesia|response) ..3 (pump|intrathecal|it therapy|implant*)',
      'pump ..2 (very)? (good|excellent|great) (result|relief|benefit)',
      'intrathecal ..3 (good|great|excellent|adequate|effective|benefi*|helpful|helps)',
      '(relief|benefit|benefits|help*) (from|with|of) (the|his|her)? ..1 (pump|intrathecal|idds)',
      'pain (is|remains)? ..2 (controlled|stable|tolerable|manageable) ..3 (pump|intrathecal|it|infusion)',
      '(ongoing|persistent|continued|continues to have) (chronic)? ..1 pain',
      'happy|satisfied|pleased ..3 pump',
      '(doing|does|did) (very|quite|fairly|reasonably)? well ..1 (on|with) ..3 (dose|rate|pump|settings|infusion|therapy)',
      'pump ..3 (give|gives|giving|provide*|bring*) ..3 (relief|benefit|control)',
    ],
  },
];
