/**
 * Spinal baclofen: the test dose, the following up, what stands against it. Ratings, cause and oral baclofen are told
 * over several sentences and read in lib/facts/spasticity.ts. The form of a row: sign.ts.
 */
import type { Sign } from './sign.ts';

const TEST =
  '(test dose|screening (dose|trial|test|bolus|injection)?|bolus trial|trial dose|baclofen trial|itb trial|trial of (intrathecal baclofen|itb)|bolus|test injection)';
const ITB = ['baclofen', 'itb', 'intrathecal', 'mcg', 'micrograms', 'ashworth', 'tone', 'spasticity'];

export const SPASTICITY_SIGNS: Sign[] = [
  {
    element: 'screening-done',
    effect: 'met',
    patterns: [
      `${TEST} ..8 (done|performed|given|completed|received|administered|underwent|was|on|yesterday|positive|successful|carried)`,
      `(received|underwent|had|given|status post|s / p|after|following|completed|admitted for) ..6 ${TEST}`,
      '(received|given|administered|injected|injection of|bolus of|after|following) ..6 (50|75|100) (mcg|micrograms|ug)',
      '(50|75|100) (mcg|micrograms|ug) ..8 (bolus|given|injected|administered|intrathecal*|lumbar puncture|baclofen|it|at)',
      'itb screening',
      'intrathecal (administration|injection) of baclofen',
      'positive ..3 (test|response|screening|trial)',
    ],
    with: ITB,
    without: [
      'if',
      'to be arranged',
      'to be scheduled',
      'no test dose',
      'requesting',
      'requested',
      'request',
      'pump delivers',
      'should',
      'per day',
      'not been',
      'will',
      'would',
      'no',
      'ready',
      'planned',
    ],
  },
  {
    element: 'screening-done',
    effect: 'not-met',
    patterns: [
      `no ..3 ${TEST} ..4 (done|performed|given|has been|was|been)?`,
      `(has|have) not (had|undergone|received) ..4 ${TEST}`,
      `${TEST} ..3 (not|never) ..2 (done|performed|given)`,
    ],
    with: ITB,
    without: ['evidence', 'second', 'further', 'reaction'],
  },
  {
    element: 'screening-response',
    effect: 'partial',
    patterns: [
      `${TEST} ..10 (positive|success*|good|excellent|well|impressed|dramatic|marked*|went ok|responded|respond*|helped|looser|beneficial|favorable|effective)`,
      `(positive|good|excellent|successful|dramatic|favorable|marked|clear) ..4 (response|result|trial|test|screening|reduction|improvement)`,
      'responded ..6 (test|bolus|intrathecal|dose|mcg)',
      '(tone|spasticity|spasms) ..6 (improved|reduced|decreased|fell|down|less|looser|better|softer|melted) ..10 (after|following|with) ..4 (test|bolus|dose|injection|mcg)',
    ],
    with: ITB,
    without: ['no', 'not', 'if', 'should', 'oral*', 'botulinum', 'botox', 'by mouth', 'phenol'],
  },
  {
    element: 'screening-response',
    effect: 'not-met',
    patterns: [
      '(no|without|little|minimal) ..3 (response|effect|change|improvement|reduction|benefit) ..8 (100|test dose|screening|bolus|trial|mcg|itb)',
      `${TEST} ..8 (no|without|negative|failed|unsuccessful) ..3 (response|effect|change|improvement|benefit)?`,
      '(100|75) (mcg|micrograms) ..8 (no|without|nothing|unchanged)',
      'did not respond ..6 (test|bolus|screening|intrathecal|mcg|itb)',
    ],
    with: ITB,
    without: [
      'no second',
      'complication*',
      'side effect*',
      'adverse',
      'respiratory',
      'further',
      'if',
      'evidence',
      'headache',
      'to be',
    ],
  },

  {
    element: 'follow-up-capacity',
    effect: 'met',
    patterns: [
      '(able|willing|agree*|committed|commits|promised|ready|can|prepared|understand*|motivated) ..10 (return|refill*|filled|titration*|adjustment*|appointment*|follow up|visits)',
      '(return*|come|comes|coming|brought|bring*) ..8 (for|to) ..4 (refill*|titration|adjustment*|every visit|visits|appointments)',
      '(not|never) ..2 missed ..5 (appointment*|visit*|refill*)',
      '(has|have) (kept|attended|made) (all|every) ..5 (appointment*|visit*)',
      '(nineteen|<number>) of (nineteen|<number>) ..2 (visits|appointments)',
      '(reliable|dependable) ..4 (transport*|caregiver*|attend*|follow up|family)',
      '(transport*|van|drives|ride) ..8 (clinic|appointments|refill*|visits|minutes)',
      '(live|lives|living|clinic|home|resides) ..6 (<number>|<duration>|eleven|ten|twenty|fifteen) ..3 (minute*|mile*)? ..3 (from|of|away|off)',
      '(live|lives) ..3 (near|close to|next to) ..4 (clinic|hospital|center)',
      'refill every ..2 (<number>|<duration>|three|two|four|six) ..4',
      '(refill*|filled|titration) ..8 (arranged|scheduled|local*|by our|in our|at our) ..6',
      '(reviewed|discussed|went over|understands|trained|educated|taught|instructed) ..10 (withdrawal|overdose|missed refill|refills)',
      '(wife|husband|mother|father|daughter|son|caregiver*|attendant|parents|family|staff) ..8 (bring*|drive*|transport*|committed|accompan*|trained|has brought)',
      'good compliance ..4 (visit*|appointment*|follow up)',
    ],
    with: [
      'refill*',
      'filled',
      'withdrawal',
      'appointment*',
      'visit*',
      'clinic',
      'titrat*',
      'adjustment*',
      'follow up',
      'overdose',
      'pump',
    ],
    without: [
      'unable',
      'cannot',
      'missed several',
      'no transport*',
      'should',
      'must',
      'guideline*',
      'lost to',
      'therapy visits',
      'opioid',
      'request*',
      'of 12 visits',
    ],
  },
  {
    element: 'follow-up-capacity',
    effect: 'not-met',
    patterns: [
      '(missed|misses|missing|no show*|failed to (keep|attend|return)) ..5 (refill*|appointment*|visit*)',
      '(lost to follow up|non compliant|noncompliant) ..6',
      '(unable|cannot|not able) ..4 (return|attend|come|get) ..6 (refill*|appointment*|visit*|titration|clinic|follow up)',
      'no (transport*|caregiver*|one) ..8 (refill*|appointment*|clinic|visits|bring|drive)',
    ],
    without: ['never', 'not missed', 'what a missed', 'no missed', 'physical therapy', 'if', 'home refill'],
  },

  {
    element: 'baclofen-allergy',
    effect: 'met',
    patterns: [
      'no (known)? (allergy|reaction|hypersensitivity) to baclofen',
      'not allergic to baclofen',
      'baclofen ..3 (no|without) ..2 (allergy|reaction)',
      'no baclofen allergy',
    ],
  },
  {
    element: 'baclofen-allergy',
    effect: 'not-met',
    patterns: ['allerg* to ..4 baclofen', 'baclofen (allergy|anaphylaxis|hives|rash)', 'hypersensitiv* to baclofen'],
    without: ['no', 'not', 'denies', 'without'],
  },
  {
    element: 'body-size',
    effect: 'met',
    patterns: [
      '(body|abdom*) ..4 (size|wall|habitus) ..4 (adequate|ample|sufficient|suitable|accommodat*|suits)',
      '(adequate|ample|sufficient) ..3 (body|abdominal|habitus|subcutaneous)',
      'depth ..4 (cm|centimeters)',
    ],
  },
  {
    element: 'body-size',
    effect: 'not-met',
    patterns: ['(body|abdomen|habitus|patient|too) ..3 too (small|thin|cachectic|obese)', 'cachec*'],
    without: ['no', 'not'],
  },
  {
    element: 'spinal-anomaly',
    effect: 'met',
    patterns: [
      'no ..6 (dysraphism|scoliosis|spinal anomal*|syrinx|tether*|stenosis|spina bifida)',
      'normal conus',
      'spine (films)? ..3 (normal|straight|unremarkable)',
    ],
  },
  {
    element: 'spinal-anomaly',
    effect: 'not-met',
    patterns: [
      '(spina bifida|dysraphism|tethered cord|myelomeningocele) ..6 (present|prevent*|precludes|bars)',
      'csf block',
    ],
    without: ['no', 'not', 'without'],
  },

  {
    // A deep sore over which a patient lies is an open wound, and most are colonised (criteria.md §12.14).
    element: 'infection-addressed',
    effect: 'not-met',
    patterns: [
      'stage iii|iv|3|4|three|four ..4 (ulcer*|sore*|decubit*|wound*|pressure)',
      '(ulcer*|sore*|decubit*) ..6 stage (iii|iv|3|4|three|four)',
      '(ulcer*|sore*|decubit*|wound*) ..12 (drain*|purulen*|foul|open to|infected|debrid*|undermin*|tunnel*)',
      '(swab|culture*|wound|sputum|blood) ..5 grew (mrsa|staph*|pseudomonas|enterococc*|e|klebsiella|proteus|strep*)',
      '(unstageable|deep) ..2 (ulcer*|sore*|wound*|decubit*)',
    ],
    without: [
      'healed',
      'no',
      'resolved',
      'closed',
      'history of',
      'clear',
      'intact',
      'without',
      'brother',
      'twin',
      'stab',
      'stitch*',
    ],
  },
];
