/** Six months of opioids and more: diagnosis, effects, screens, other treatment. The form of a row: account.ts. */
import { OTHER_DIAGNOSIS } from '../signs/opioid-diagnosis.ts';
import { type Account, anyOf, twoOf } from './account.ts';

const GENERAL = [
  'guideline*|patients|criteria',
  '(should|must) ..3',
  '(brother|sister|neighbor|wife|husband|mother|father|cousin) ..1',
];

/** Treatment beside the opioid, by its names. */
const CARE =
  '({physical-care}|{nsaid}|{anticonvulsant}|{antidepressant}|{muscle-relaxant}|{topical}|cbt|psychotherapy|biofeedback|rfa|shots|chiropractic|aquatics|tens|yoga)';
/** Drugs and devices that nobody tries "since": no row of these needs them named with an opioid. */
const SINCE = [
  '(since|after|under|during|interval|years on) ..5 {opioid-told}',
  '(since|after) ..2 (opioid start|opioids|starting|going on|you put me)',
  '(other|interval|additional|non opioid) (treatment*|therap*|modalit*|care|measures)',
  '(modality|treatment*|therap*) ..4 (opioid*|effect|result*|response|outcome)',
  '(opioid*|opiates|narcotics) since',
];

const LATE_EFFECTS: Account['parts'] = {
  hormones: [
    'libido|testosterone|hypogonad*|menses|menstrual|periods|erectile|sexual*|endocrine|hormone*|hormonal|fertility|amenorrhea|erection*|menopause',
    '(sex|hot) (drive|life|flashes)',
  ],
  hyperalgesia: [
    'hyperalgesi*|oih',
    '(paradoxical|heightened|spreading|spread|widespread|wider|increased sensitivity) ..2 (pain|soreness|tenderness|to pain)',
    '(pain|soreness|tenderness) ..2 (spread|spreading|all over)',
  ],
  sedation: ['(sedat*|sleepy|sleepiness|somnolen*|drows*|alert|sleep apnea|osa)'],
  bowels: ['constipat*|bowels|bowel'],
  mood: ['mood|cognition|cognitive|depression|memory|phq'],
  body: ['(bone density|osteopor*)', 'qtc|ekg', 'sweats|sweating|edema|swelling|dental|immune|snoring|apnea'],
};

export const LONG_TERM_ACCOUNTS: Account[] = [
  {
    element: 'diagnosis-rechecked',
    opens: [
      '(diagnosis|diagnoses|dx|impression) ..10',
      '(reassess*|re evaluat*|reevaluat*|reconsider*|reconsideration|re examin*|reexamin*|rechecked|went back over|gone over)',
      '(mri|ct|emg|x ray|xray|imaging|films|scan|myelogram)',
      '(other|another|new|further|different) ..1 (cause|causes|source|sources|generator*) ..1 (of|for) ..2 pain',
    ],
    parts: {
      recheck: [
        '(reviewed|compared|checked) ..3 (against|with) ..5 (mri|ct|emg|films|film|x ray|scan)',
        '(diagnosis|diagnoses|dx) ..6 (reassess*|reviewed|review|reconsider*|re evaluat*|reevaluat*|re evaluation|rechecked|confirmed|re examined|changed|stands|unchanged|same|remains|revisited|in question|revised|correct|rules out)',
        '(reassess*|re evaluat*|reevaluat*|reconsider*|reconsideration|went back over|gone over|revisit*|rechecked) ..8',
        '(diagnosis|dx) ..2 (stands|changed|holds|confirmed)',
        '(no|nothing|not) ..5 (change|changes|changed|alter|alters) ..3 (the|in|of)? ..2 (diagnosis|diagnoses|dx)',
        '(bears|bear|bore|borne) out ..6 (diagnosis|radiculopathy|stenosis|neuropathy|arachnoiditis|crps|syndrome)',
      ],
      verb: [
        '(diagnosis|diagnoses|dx) ..4 (afresh|anew|again|once more)',
        '(examined|re examined|reexamined|looked|searched|evaluated|worked up) ..2 for ..2 (other|another|new|further|different) ..1 (cause|causes|source|sources|generator*)',
        '(diagnosis|diagnoses|dx) ..5 (reassess*|reviewed|reconsidered|re evaluated|reevaluated|gone over|revisited|rechecked|thought through|considered again)',
        '(reassessed|reviewed|reconsidered|revisited|rechecked|thought through|went back over|re examined) ..4 (diagnosis|diagnoses|dx)',
      ],
      outcome: [
        '(is|are|has|have|it|still|and|;) ..2 (not changed|unchanged|stands|remains|holds|the same|confirmed|correct)',
        'no (change|reason to change|new) ..3',
        '(nothing|none) ..3 (new|different|change|else|found)',
        '(unaltered|upheld|borne out|bears out|bear out) ..2',
        'still ..2 (fulfilled|met|satisfied|fits|fit|applies|holds)',
        '(stays|remains|stands|holds) ..4',
      ],
      evidence: [
        '(reviewed|compared|checked) ..3 (against|with) ..5 (mri|ct|emg|films|film|x ray|scan)',
        '(mri|ct|emg|ncs|x ray|xray|films|film|scan|imaging|myelogram|block*|labs|biopsy) ..8 (normal|no change|unchanged|stable|confirms|shows|bears|no new|negative|positive|same|show|demonstrat*|rules out|ruled out|<date>|<ratio>)',
        '(re examined|reexamined|exam|examination|budapest|criteria) ..6 (still met|met|unchanged|same|confirms|consistent|no change|today|x ray)',
        '(criteria|budapest) ..8 met',
        '(films|film|mri|ct|emg|x ray|scan) ..14 (normal|negative|stable|unremarkable)',
        '(normal|negative|positive) ..1 (films|mri|emg|x ray|study)',
      ],
      same: [
        '(diagnosis|diagnoses|dx|impression) ..2 (same|unchanged|as above|as before|no change|reviewed|carried forward|stable|continue*)',
        '(carried|copied) forward',
      ],
      lesion: [
        '(mri|ct|emg|x ray|xray|imaging|films|scan) ..6 (new|large|broken|severe|extruded|fracture*|loosen*|mass|tumor|cord|cauda|nonunion|abscess)',
        '(new|large|broken) ..3 (fragment|herniation|screw|rod|fracture|mass|lesion|nonunion|extrusion|foot drop|compression)',
      ],
      ignored: [
        '(not|never|nothing) ..3 (addressed|done|acted|pursued|discussed|evaluated|mentioned|treated|explored|referred)',
        '(no|without) ..2 (action|referral|workup|work up|follow up|comment|surgical consult*)',
        'nothing ..3 done',
      ],
      none: [
        'no (reassessment|re evaluation|reevaluation|recheck|review) ..4 diagnosis',
        'diagnosis ..4 (never|not) ..3 (reassessed|re evaluated|reevaluated|reviewed|questioned|revisited|rechecked)',
      ],
    },
    rules: [
      { effect: 'not-met', has: ['none'] },
      { effect: 'not-met', has: ['lesion', 'ignored'] },
      { effect: 'met', has: ['recheck', 'evidence'], lacks: ['ignored'] },
      { effect: 'met', has: ['verb', 'outcome'], lacks: ['ignored'] },
      { effect: 'partial', has: ['same'] },
    ],
    never: [
      ...GENERAL.slice(1),
      'guideline*',
      '(ordered|requested|will|to be|pending|schedule*)',
      'pump|intrathecal|stimulator',
      'cancer|lupus',
      'psychiatric diagnos*',
      ...OTHER_DIAGNOSIS,
    ],
  },
  {
    element: 'other-treatment',
    opens: [
      ...SINCE,
      `${CARE} ..14 (effect|benefit|relief|helps|helped|worked|gave|took|upset|flared|lasted)`,
      '(current|currently) ..2 (cymbalta|lidoderm|lyrica|gabapentin|meloxicam|duloxetine)',
    ],
    parts: {
      opioid: ['{opioid-told}', 'opioid*'],
      since: SINCE,
      care: [CARE],
      vague: ['(modalit*|treatments|therapies|measures) ..4 (added|tried|used|given|been|to date)'],
      result: [
        `${CARE} ..10 (relief|<percent>|no gain|no effect|helps|helped|stopped|upset|flared|worse|lasted|better|confusion|edema|modest|slight|nothing|failed|gain|nausea|sedation|rash)`,
        `(neither|none|both|each|all) ..3 (lasted|helped|worked|gave|failed)`,
        '(modest|slight|good|brief|lasting|partial) (help|relief|benefit|gain)',
      ],
      good: [
        `${CARE} ..10 (took away|relieved|worked well|complete relief|nearly all|excellent|very well|great relief|most of)`,
        `${CARE} ..8 (gave|brought|provided) ..5 (complete|full|excellent|lasting|months of)`,
      ],
      dropped: [
        '(not|never) ..2 (repeated|carried on|continued|renewed|offered again|resumed|tried again|refilled)',
        '(dropped|stopped|abandoned|discontinued) ..3 (and|in favor|while|for)',
        '(instead|in favor of) ..3',
        'was dropped',
      ],
    },
    rules: [
      { effect: 'not-met', has: ['good', 'dropped', 'opioid'] },
      { effect: 'met', has: ['since', 'result'], lacks: ['dropped'] },
      { effect: 'met', has: ['since', 'result'], lacks: ['good'] },
      { effect: 'partial', has: ['since', 'care'] },
      { effect: 'partial', has: ['since', 'vague'] },
    ],
    never: [
      ...GENERAL,
      '(will|to) (try|start|order|request)',
      '(pump|intrathecal|trial of intrathecal)',
      '(before|prior to) ..3 {opioid-told}',
    ],
    ahead: 2,
  },
  {
    element: 'long-term-effects',
    opens: [
      '(long term|chronic|late|over the years) ..3 (side effects|effects|adverse|safety|opioid*|harm*)',
      '(adverse|side) effects ..3 (over|long)',
      ...(LATE_EFFECTS.hormones ?? []),
      ...(LATE_EFFECTS.hyperalgesia ?? []),
      '(sleepy|sedated|drowsy) ..4 (long term|years)',
    ],
    parts: {
      ...LATE_EFFECTS,
      vague: [
        '(long term|chronic|late) ..2 (side effects|effects|adverse|safety|toxicity|harm*) ..3',
        '(adverse|side) effects ..2 over ..2 (years|time)',
      ],
      harm: [
        '(low|loss of|lost|poor|absent) ..2 (testosterone|libido|menses|erections|sex drive)',
        'no (testosterone|libido|menses|erections|sex drive)',
        '(testosterone|libido|sex drive) ..4 (low|gone|lost|absent|poor|depressed)',
        '(hyperalgesi*|oih) ..4 (suspected|likely|probable|present|evident)',
        '(sleepy|sedated|drowsy|nods) ..5',
        '(hypogonad*|amenorrhea|erectile dysfunction)',
      ],
      free: [
        '(libido|testosterone|menses|periods|erections|sexual*|hyperalgesia|flashes) ..8 (denied|absent|none|normal|regular|unchanged|intact)',
        '(denies|denied) ..8 (libido|menses|sexual*|hyperalgesia|erectile)',
      ],
      ignored: [
        '(untreated|unaddressed|unmanaged|not (treated|addressed|evaluated|worked up|discussed)) ..1',
        '(no plan|no change|no action|no treatment|no workup|no replacement|no referral) ..3',
        '(nothing|none) ..2 (done|planned|offered|given|prescribed|changed|started|tried|said)',
        'drives anyway',
      ],
    },
    rules: [
      { effect: 'not-met', has: ['harm', 'ignored'], lacks: ['free'] },
      ...twoOf(['hormones', 'hyperalgesia', 'body'], 'met'),
      ...anyOf(['sedation', 'bowels', 'mood'], 'met', { with: ['hormones'] }),
      ...anyOf(['sedation', 'bowels', 'mood'], 'met', { with: ['hyperalgesia'] }),
      { effect: 'met', has: ['vague', 'hormones'], lacks: ['harm'] },
      { effect: 'partial', has: ['vague'] },
    ],
    never: [
      ...GENERAL,
      'prednisone|steroid*|nsaid*|ibuprofen|chemotherapy|radiation|lithium|statin*',
      'may ..2 (lead|cause)',
      'pump|intrathecal',
    ],
  },
  {
    element: 'psych-and-screen',
    opens: [
      'comm|soapp*|dire',
      '(opioid risk tool|abuse screen*|misuse (measure|screen*|score)|addiction screen*)',
      '(psychological|psychology|psych|psychiatric) ..2 (consult*|referral|evaluation|visit)',
      '(counselor|psychologist*|psychiatrist|addiction medicine) ..6',
    ],
    parts: {
      result: [
        '(comm|soapp*|ort|opioid risk tool|abuse screen*|misuse measure|dire) ..6 (<number>|neg|negative|low|clean|below|passed)',
        '(score|scored) ..3 <number>',
      ],
      need: [
        '(consult*|referral|evaluation|visit*|psych*|counselor) ..8 (not|un) ..2 (needed|required|necessary|indicated|called|warranted)',
        '(no|not) ..3 (need|referral|psych*|consult*|use disorder|misuse|concern*) ..3',
        '(psycholog*|psychiatr*|counselor|addiction medicine|consult*) ..10 (saw|seen|reviewed|took place|visit|found|evaluated|agrees|follows)',
        '(necessary|needed|indicated) and ..6',
      ],
      'not-needed': [
        '(no|not) ..2 (referral|consult*|evaluation) ..2 (called|needed|necessary|required|indicated|warranted)',
        '(consult*|referral|evaluation) ..3 not ..1 (needed|necessary|required|indicated|warranted)',
      ],
      vague: ['(comm|soapp*|psych*|counselor|abuse screen*)'],
      high: [
        'comm ..4 <number> @9-40',
        '(comm|soapp*|score|screen|measure) ..4 (high|elevated|above|over|positive|far over)',
        '(high|elevated|positive) ..3 (score|comm|soapp*|screen)',
        '(over|above) the (cut off|cutoff|line|threshold)',
        '(warning|concern*|alarm*) ..5 (abuse|misuse|addiction|diversion)',
      ],
      ignored: [
        'no (action|response|referral|change|follow up|comment|step*) ..3',
        '(without|with no) ..1 (comment|referral|action|response|change)',
        '(unanswered|ignored|unaddressed|disregarded|filed)',
        '(renewed|refilled|continued|issued|same dose) ..3 (as before|unchanged|anyway|issued|same)',
        'same dose ..2',
        '(not|never) ..2 (addressed|acted|discussed|answered|followed|mentioned)',
      ],
      answered: [
        '(so|hence|therefore|referred|addiction medicine saw|saw (him|her)|weekly|two week|taper*|shorter|counseled)',
      ],
    },
    rules: [
      { effect: 'not-met', has: ['high', 'ignored'], lacks: ['answered'] },
      { effect: 'met', has: ['result', 'not-needed'], lacks: ['high'] },
      { effect: 'met', has: ['result'], lacks: ['ignored'] },
      { effect: 'met', has: ['need'], lacks: ['ignored'] },
      { effect: 'partial', has: ['vague'] },
    ],
    never: [
      ...GENERAL,
      'pump|intrathecal|stimulator|implant*|trial',
      'mammogram|colon*|cancer',
      '(request*|will refer|scheduled|pending|authoriz*)',
    ],
    ahead: 0,
  },
];
