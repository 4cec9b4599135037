/**
 * The words that tell whether a mention in a clinical sentence is present, past, conditional, planned or
 * someone else's. One row a cue; `assertion.ts` holds the reading rules and knows no word of them.
 *
 * A phrase is written in lower case with single spaces. Hyphens between letters read as spaces ("follow-up" is
 * `follow up`), a slash is a word of its own (`s / p`), and so is a possessive `'s`. A word in angle brackets stands
 * for any member of the class of that name in {@link wordClasses}; `#` stands for any number, in figures or words.
 * Where several phrases match at one place the longest wins, so a row that does `nothing` shields its words.
 */

/** What a cue says about the mentions in its scope. */
export type CueEffect =
  | 'negated'
  | 'historical'
  | 'hypothetical'
  | 'other'
  | 'planned'
  | 'possible'
  | 'change-denied'
  /** Asked about over a lifetime: a denial is of the past as well, a habit that is told is current. */
  | 'lifetime'
  | 'nothing';

/**
 * How far a cue reaches. `list`: over commas to the end of the clause. `clause`: to the end of the clause, and over a
 * comma only where an enumeration goes on ("fever, chills or cough"). `section`: to the next heading. A number: that
 * many words at most, and no comma.
 */
export type CueScope = 'list' | 'clause' | 'section' | number;

export interface CueRow {
  phrase: string;
  does: readonly CueEffect[];
  direction: 'forward' | 'backward' | 'both';
  scope: CueScope;
}

/** The scopes a terminator can close. `modal` is planned, possible and change-denied together. */
export type ScopeAxis = 'negated' | 'historical' | 'hypothetical' | 'other' | 'modal';

export interface TerminatorRow {
  phrase: string;
  ends: readonly ScopeAxis[];
  /** Looks back to what stands before it ("pain, which has resolved"), so it does not stop a cue that looks back. */
  refersBack: boolean;
}

export const wordClasses: Record<string, readonly string[]> = {
  number: [
    ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
    ...['several', 'many', 'few', 'couple'],
  ],
  kin: [
    ...['mother', 'father', 'parent', 'parents', 'sister', 'brother', 'sibling', 'siblings', 'aunt', 'uncle', 'cousin'],
    ...['grandmother', 'grandfather', 'grandparent', 'grandparents', 'son', 'daughter', 'child', 'children', 'family'],
    ...['husband', 'wife', 'spouse', 'partner', 'boyfriend', 'girlfriend', 'fiance', 'roommate', 'neighbor', 'friend'],
    ...['niece', 'nephew', 'relative', 'relatives', 'coworker', 'caregiver'],
  ],
  whose: ['his', 'her', 'the', 'their', 'my', 'a', 'an', "'s", 'patient', 'claimant', 'worker'],
  be: ['is', 'are', 'was', 'were', 'be', 'been', 'being'],
  have: ['has', 'have', 'had', 'having'],
  days: ['hour', 'hours', 'day', 'days', 'night', 'nights', 'week', 'weeks', 'minute', 'minutes'],
  units: ['hour', 'hours', 'day', 'days', 'night', 'nights', 'week', 'weeks', 'month', 'months', 'year', 'years'],
  seen: [
    ...['seen', 'noted', 'found', 'identified', 'appreciated', 'present', 'observed', 'visualized', 'demonstrated'],
    ...['detected', 'evident', 'palpated', 'reported', 'documented', 'felt', 'heard', 'elicited'],
  ],
  people: ['patients', 'participants', 'subjects', 'volunteers', 'responders', 'individuals', 'cases'],
  // The mark at the end stands for the end of the sentence.
  end: ['.', ';', ',', '¶'],
};

type Row = readonly [phrases: readonly string[], does: CueEffect | readonly CueEffect[]];

function rows(direction: CueRow['direction'], scope: CueScope, ...groups: readonly Row[]): CueRow[] {
  return groups.flatMap(([phrases, does]) =>
    phrases.map((phrase) => ({ phrase, does: typeof does === 'string' ? [does] : does, direction, scope })),
  );
}

export const cueRows: readonly CueRow[] = [
  // Absent, said before the mention.
  ...rows('forward', 'list', [
    [
      ...['no', 'without', 'w / o', 'denies', 'denied', 'denying', 'deny', 'absence of', 'negative for', 'neg for'],
      ...[
        'neither',
        'nor',
        'free of',
        'clear of',
        'lack of',
        'lacks',
        'lacking',
        'fails to reveal',
        'failed to reveal',
      ],
      ...[
        'never',
        'never developed',
        'ruled out for',
        'rules out',
        'ruled her out for',
        'ruled him out for',
        'devoid of',
      ],
      ...['<be> ruled out for', 'been ruled out for', 'ruled the patient out for', '<be> negative for', '<be> neg for'],
      ...[
        ': negative for',
        'failed to show',
        'fails to show',
        'failed to demonstrate',
        'fails to demonstrate',
        'none of',
        'unremarkable for',
        '<have> yet to',
        'yet to',
        'failed to develop',
      ],
    ],
    'negated',
  ]),
  ...rows('forward', 'clause', [
    [
      ...['not', 'cannot', "can't", "couldn't", "doesn't", "didn't", "don't", "isn't", "wasn't", "aren't", "weren't"],
      ...["hasn't", "haven't", "hadn't", "won't", 'no longer', 'could not', 'may not', 'might not', 'will not'],
      ...[
        'rather than',
        'instead of',
        'resolution of',
        'resolved',
        'inconsistent with',
        'ruled out',
        'excludes',
        'none',
      ],
      ...['unable to', 'inability to', 'not have', 'declined', 'declines', 'refuses', 'refused', 'stopped', 'ceased'],
    ],
    'negated',
  ]),
  ...rows('forward', 'list', [
    ['never had', '<have> never had', 'never <have>'],
    ['negated', 'historical'],
  ]),
  // "Non-malignant pain": the next word only.
  ...rows('forward', 1, [['non'], 'negated']),
  ...rows('forward', 3, [['negative', 'absent', 'neg'], 'negated']),
  ...rows(
    'forward',
    'clause',
    [
      ['former', 'formerly', 'ex', 'quit'],
      ['historical', 'negated'],
    ],
    [
      [
        'discontinue',
        'discontinued',
        'discontinuing',
        'd / c',
        'weaned off',
        '<be> weaned off',
        'off of',
        'tapered off',
        '<be> tapered off',
      ],
      ['negated', 'historical'],
    ],
  ),

  // The words deny a benefit, not the treatment they name: "no relief from physical therapy" says it was tried.
  ...rows('forward', 0, [
    [
      ...[
        'no relief from',
        'no relief with',
        'no benefit from',
        'no benefit with',
        'no response to',
        'no success with',
      ],
      ...[
        'no improvement from',
        'no improvement with',
        'no improvement after',
        'no relief after',
        'without relief from',
      ],
      ...[
        'no lasting relief from',
        'no lasting relief with',
        'no significant relief from',
        'no significant relief with',
      ],
      ...['without relief with', 'without improvement from', 'without improvement with', 'without benefit from'],
      ...[
        'not respond to',
        'not responded to',
        'not responding to',
        'not relieved by',
        'not relieved with',
        'not helped by',
      ],
      ...['not improve with', 'not improved with', 'not benefit from', 'not benefited from', 'not improved by'],
      ...['not tolerate', 'not tolerated', 'unable to tolerate', 'not controlled by', 'not controlled with'],
      ...['not managed with', 'not improving with', 'not alleviated by', 'not adequately controlled with'],
    ],
    'negated',
  ]),

  // Absent, said after the mention.
  ...rows('backward', 'clause', [
    [
      ...['<be> ruled out', '<have> been ruled out', '<be> excluded', 'ruled out', '<be> negative', '<be> absent'],
      ...[
        '<be> denied',
        'negative',
        '<be> no longer <seen>',
        'no longer <seen>',
        '<be> no longer a',
        'no longer an issue',
      ],
      ...['resolved', '<have> resolved', '<be> resolved', 'has since resolved', 'now resolved', 'resolving completely'],
      ...['<be> gone', 'went away', 'subsided', 'disappeared', 'cleared up', '<be> not present', 'absent'],
      ...['cannot be <seen>', 'could not be <seen>', 'cannot be demonstrated', '<be> never <seen>'],
      ...['did not occur', 'did not develop', 'not done', '<be> not done', '<be> excluded by', 'cannot be appreciated'],
      ...['nonexistent', 'not in evidence', 'not an issue'],
    ],
    'negated',
  ]),
  ...rows('backward', 'clause', [
    [
      ...['discontinued', '<be> discontinued', '<have> been discontinued', '<be> stopped', '<have> been stopped'],
      ...['d / c', "d / c ' d", '<be> d / c', 'stopped'],
    ],
    ['negated', 'historical'],
  ]),
  ...rows('backward', 2, [['free'], 'negated']),

  // Absent, on either side: "was not seen on the film", "was not found to have".
  ...rows('both', 'clause', [
    [
      ...['not <seen>', '<be> not <seen>', 'not been <seen>', '<have> not been <seen>', 'not <seen> to have'],
      ...[
        'not performed',
        '<be> not performed',
        'not provided',
        '<be> not provided',
        'not obtained',
        '<be> not obtained',
      ],
      ...['<have> not been provided', '<have> not been performed', '<have> not been obtained'],
    ],
    'negated',
  ]),
  // A form's answer: "Prior surgery: No".
  ...rows('backward', 6, [
    [
      ...[
        ': no <end>',
        ': none <end>',
        ': none <seen>',
        ': negative',
        ': neg',
        ': absent',
        ': never',
        ': denies <end>',
      ],
      ...[': denied <end>', ': not present', ': n <end>', ': nil'],
    ],
    'negated',
  ]),

  // Past.
  ...rows('forward', 'list', [
    [
      ...[
        'history of',
        'h / o',
        'hx of',
        'history significant for',
        'history is significant for',
        'history positive for',
      ],
      ...[
        'history notable for',
        'history is notable for',
        'history is positive for',
        'history includes',
        'history of a',
      ],
      ...[
        'past history',
        'past medical history',
        'past surgical history',
        'past psychiatric history',
        'pmh',
        'pmhx',
        'psh',
      ],
      ...['medical history significant for', 'medical history of', 'prior medical history', 'previous medical history'],
      ...['history remarkable for', 'history is remarkable for', 'history including', 'history consists of'],
      ...['surgical history', 'medical history', 'psychiatric history', 'history that includes', 'hx', 'histories of'],
    ],
    'historical',
  ]),
  ...rows('forward', 'section', [
    [
      ...[
        'past medical history :',
        'past history :',
        'past surgical history :',
        'pmh :',
        'psh :',
        'surgical history :',
      ],
      ...['past psychiatric history :', 'prior surgeries :', 'previous surgeries :', 'medical history :'],
      ...['past medical / surgical history :', 'past medical and surgical history :', 'pmhx :'],
      ...['allergies :', 'allergy :', 'drug allergies :', 'medication allergies :', 'psychiatric history :'],
    ],
    'historical',
  ]),
  ...rows('forward', 'clause', [
    [
      ...['status post', 's / p', 'previously', 'previously had', 'had previously', 'remote', 'allergic to'],
      ...['allergy to', 'allergies to', 'allergies include', 'years ago', '# years ago'],
      ...[
        'a year ago',
        'last year',
        'in the remote past',
        'in childhood',
        'as a child',
        'in the past',
        'intolerant of',
      ],
      ...[
        'used to have',
        'used to be',
        'used to take',
        'sequelae of',
        'sequela of',
        'residual from',
        'years prior',
        '# years prior',
      ],
    ],
    'historical',
  ]),
  ...rows('forward', 4, [['previous', 'prior', 'past', 'old', 'healed', 'preexisting', 'pre existing'], 'historical']),
  ...rows('backward', 'clause', [
    [
      ...['in the past', 'years ago', '# years ago', 'a year ago', 'last year', 'years prior', '# years prior'],

      ...['previously', 'in childhood', 'as a child', 'as a teenager', 'in the remote past', 'years earlier'],
    ],
    'historical',
  ]),

  ...rows('backward', 3, [['history', 'by history', 'hx'], 'historical']),
  ...rows('forward', 'section', [
    ['social history', 'social history :', 'social hx', 'social hx :', 'substance use history', 'habits :'],
    'lifetime',
  ]),

  // Not (yet) the case: conditions and instructions.
  ...rows('forward', 'list', [
    [
      ...['if', 'should he', 'should she', 'should you', 'should they', 'should the patient', 'should there be'],
      ...['should <whose> symptoms', 'in case of', 'in the event of', 'unless', 'return for', 'call for', 'call with'],
      ...['return with', 'returns with', 'call also for', 'come back for', 'return to the emergency department for'],
      ...['return to the er for', 'return to the ed for', 'return immediately for', 'seek care for', 'watch for'],
      ...['monitor for', 'precautions for', 'look out for', 'call if', 'as needed for'],
      ...[
        'any of the following',
        'on the lookout for',
        'call the physician for',
        'go to the emergency room',
        'go to the emergency department',
        'go to the er',
        'go to the ed',
        'go to the nearest',
        'seek medical attention',
        'seek immediate attention',
        'call the office',
        'call your doctor',
        'call 911',
        'call us',
        'contact the office',
        'contact us',
        'contact your doctor',
        'notify us',
        'notify your doctor',
        'report any',
        'should any',
        'should your',
        'should his',
        'should her',
        'should the',
        'should it',
        'should this',
        'should symptoms',
        'should pain',
        'should further',
        'monitoring for',
        'monitored for',
        'observe for',
        'observed for',
        'watching for',
        'watch out for',
        'alert for',
        'come in for',
        'come in with',
        'call back for',
        'call back with',
        'present to the emergency department for',
        'present to the emergency room for',
        'return immediately',
        'return to the emergency department',
        'return to the emergency room',
        'return to the er',
        'return to the ed',
        'return to the hospital',
        'return to the office with',
        'return to the clinic with',
        'come back',
        'at risk for',
        'at risk of',
        'risk of',
        'risks of',
        'risk for',
        'risks include',
        'risks including',
        'to prevent',
        'prevention of',
        'prophylaxis for',
        'prophylaxis against',
        'as needed',
        'prn for',
      ],
      // Felt to be coming, and not said to have come.
      ...['was about to', 'were about to', 'as though about to', 'as if about to'],
      ...['as if', 'as though', 'like', 'that'].flatMap((lead) =>
        ['he', 'she', 'they', 'i'].flatMap((who) => [`${lead} ${who} was going to`, `${lead} ${who} were going to`]),
      ),
      // What could not be judged: pathologists and radiologists say so of poor material. "Evaluation" for "evaluate" is
      // a usual slip of dictation.
      ...['present', 'available', 'sufficient', 'insufficient', 'adequate', 'inadequate', 'enough', 'limited'].flatMap(
        (how) => [`${how} to evaluate`, `${how} to evaluation`, `${how} to assess`, `${how} for evaluation of`],
      ),
      ...['cannot evaluate', 'cannot assess', 'unable to evaluate', 'unable to assess', 'could not be evaluated for'],
    ],
    'hypothetical',
  ]),

  // Another person.
  ...rows(
    'forward',
    'list',
    [
      ['family history of', 'family hx of', 'fh of', 'familial history of'],
      ['other', 'historical'],
    ],
    [
      [
        ...["<kin> 's", '<kin> <have>', '<kin> also <have>', '<kin> <be>', '<kin> with', '<kin> died', '<kin> dying'],
        ...['<kin> suffers', '<kin> suffered', '<kin> diagnosed', '<kin> :', '<kin> who', '<kin> takes', '<kin> took'],
        ...[
          '<kin> uses',
          '<kin> abuses',
          '<kin> both',
          '<kin> passed',
          '<kin> deceased',
          '<kin> alive',
          '<kin> age',
          '<kin> , age',
          '<kin> , deceased',
          '<kin> at',
          'contacts with',
          '<kin> , who',
        ],
      ],
      'other',
    ],
    [['of the <people>', '% of <people>', 'of <people>', 'cohort'], 'other'],
  ),
  ...rows('forward', 'section', [
    ['family history', 'family history :', 'family medical history :', 'family hx :', 'fh :', 'fhx :'],
    ['other', 'historical'],
  ]),
  ...rows('backward', 'clause', [
    [
      'in <whose> <kin>',
      'in <kin>',
      'in the family',
      'on the maternal side',
      'on the paternal side',
      'in <whose> family',
      'of the <people>',
      'in % of <people>',
      'runs in the family',
      'in study <people>',
    ],
    'other',
  ]),

  // Asked for or arranged, so not yet done.
  ...rows('both', 'clause', [
    [
      'scheduled for',
      '<be> scheduled for',
      'will be',
      'will be obtained',
      'requested',
      'requesting',
      'pending',
      'scheduled',
      '<be> requested',
      'also requested',
      '<be> pending',
      'ordered',
    ],
    'planned',
  ]),
  ...rows('forward', 'clause', [
    [
      ...['will', 'shall', 'recommend', 'recommends', 'recommended', 'recommending', 'recommendation for', 'refer'],
      ...['referred', 'referral', 'referring', 'plan', 'plans', 'planning', 'planned', 'plan :', 'request', 'requests'],
      ...['request for', 'authorization for', 'awaiting', 'await', 'awaits', 'anticipate', 'anticipated'],
      ...['to obtain', 'to undergo', 'to proceed with', 'proceed with', 'schedule', 'going to', "we ' ll", 'wants'],
      ...['would like', 'asking for', 'seeking', 'in need of', 'upcoming', 'future', 'awaiting approval for'],
      ...['authorization of', 'request authorization for', 'to be scheduled for', 'pending approval of'],
    ],
    'planned',
  ]),
  ...rows('backward', 'clause', [
    [
      ...['to be obtained', 'to be done', 'to be scheduled', 'to be performed', 'to be completed', 'will be obtained'],
      ...['will be done', 'will be scheduled', 'will be performed', 'will be completed', 'will be ordered', 'planned'],
      ...['<be> recommended', '<be> planned', '<be> ordered', '<be> anticipated', 'recommended', 'awaited'],
      ...['will be', 'has been requested', 'have been requested', 'has been recommended', 'has been ordered'],
      ...['has been scheduled', 'needs to be', 'should be', 'to follow', 'is needed', 'are needed', '<be> required'],
    ],
    'planned',
  ]),

  // Uncertain, or wished for.
  ...rows('forward', 'clause', [
    [
      ...['may', 'might', 'could', 'possible', 'possibly', 'probable', 'probably', 'likely', 'suspected', 'suspect'],
      ...[
        'suspicious for',
        'suspicion of',
        'concern for',
        'concerning for',
        'consider',
        'considering',
        'considered for',
      ],
      ...[
        'consideration of',
        'candidate for',
        'would benefit',
        'would benefit from',
        'could benefit from',
        'questionable',
      ],
      ...['to evaluate for', 'to look for', 'to assess for', 'to exclude', 'evaluate for', 'evaluation for'],
      ...[
        'rule out',
        'r / o',
        'to rule out',
        'perhaps',
        'may need',
        'may require',
        'would',
        'would consider',
        'whether',
      ],
      ...[
        'cannot exclude',
        'cannot rule out',
        'not exclude',
        'not rule out',
        'could represent',
        'may represent',
        'can not exclude',
      ],
      ...[
        'not certain',
        'not sure',
        'not necessarily',
        'unclear if',
        'unclear whether',
        'cannot be ruled out for',
        'eligible for',
      ],
    ],
    'possible',
  ]),
  ...rows('both', 'clause', [
    ['if approved', 'if authorized', 'if certified', 'once approved'],
    ['planned', 'possible'],
  ]),
  ...rows('backward', 'clause', [
    [
      ...[
        'cannot be excluded',
        'cannot be ruled out',
        'could not be excluded',
        'could not be ruled out',
        'not excluded',
      ],
      ...['not ruled out', '<be> possible', '<be> suspected', '<be> likely'],
      ...[
        '<be> questionable',
        '<be> not ruled out',
        '<be> not excluded',
        '<have> not been ruled out',
        'can not be excluded',
      ],
      ...[
        'may be',
        'might be',
        'could be considered',
        'may be considered',
        'can be considered',
        'to be considered',
        '<be> under consideration',
        '<be> being considered',
      ],
    ],
    'possible',
  ]),

  ...rows('both', 'clause', [
    ['unlikely', '<be> unlikely', 'doubt', 'doubtful'],
    ['negated', 'possible'],
  ]),

  // No change: the old state goes on, good or bad; not the same as its absence.
  ...rows('forward', 'clause', [
    [
      ...[
        'no change',
        'no changes',
        'no change in',
        'no changes in',
        'no significant change in',
        'no significant changes in',
      ],
      ...[
        'no interval change in',
        'no improvement in',
        'no significant improvement in',
        'without change in',
        'unchanged',
      ],
      ...[
        'not changed',
        'no difference in',
        'without improvement in',
        'no increase in',
        'no decrease in',
        'no reduction in',
      ],
    ],
    'change-denied',
  ]),
  ...rows('backward', 'clause', [
    [
      ...[
        'unchanged',
        '<be> unchanged',
        'not changed',
        '<have> not changed',
        'did not change',
        'without change',
        'no change',
      ],
      ...[
        'remains unchanged',
        'remain unchanged',
        'not improved',
        '<have> not improved',
        'did not improve',
        'does not change',
      ],
    ],
    'change-denied',
  ]),

  // Look like cues and are none.
  ...rows('forward', 1, [
    [
      ...['not without', 'no lack of', 'no absence of', 'not deny', 'never without', 'not lacking', 'not negative for'],
      ...[
        'not know',
        'not known',
        "don't know",
        'not understand',
        'not only',
        'not just',
        'not merely',
        'no doubt',
        'no reason to doubt',
        'prior authorization',
        'prior request',
        'prior review',
        'previous review',
        'prior utilization',
        'no question',
        'not to mention',
        'gram negative',
        'not uncommon',
      ],
      ...['without difficulty', 'not stopped', 'not resolved', 'never resolved', 'never stopped', 'not discontinued'],
      ...[
        '<have> not resolved',
        '<be> not resolved',
        '<be> not discontinued',
        '<have> not been discontinued',
        'no one',
      ],
      ...['history of present illness', 'history of the present illness', 'history of present', 'clinical history'],
      ...['clinical history :', 'patient history', 'present history', 'history and physical', 'history of the present'],
      ...['<days> history of', '# <days> history of', '<units> history of', '# <units> history of'],
      ...[
        'brief history',
        'brief history of present illness',
        'history obtained',
        'history taken',
        'interval history',
        'on history',
      ],
      ...['history was', 'complete history', 'natural history', 'good historian', 'history limited', 'work history'],
      ...['year old', 'years old', 'month old', 'months old', 'week old', 'day old', 'yr old', 'y / o', '# year old'],
      ...['return to work', 'return to clinic', 'return of', 'return to normal', 'return visit', 'no return'],
      ...['prior to', 'previous to', 'past #', 'past few', 'past several', 'past week', 'past month', 'past day'],
      ...['in the past #', 'in the past few', 'in the past several', 'in the past week', 'in the past month'],
      ...['in the past day', 'over the past', 'for the past', 'past the', 'past <days>', 'may #', 'post operative'],
      ...['postoperative diagnosis', 'post op', 'negative pressure', 'as if', 'family physician', 'family doctor'],
      ...[
        'family practice',
        'family medicine',
        'family member',
        'family meeting',
        'by <whose> <kin>',
        'with <whose> <kin>',
      ],
      ...[
        'to <whose> <kin>',
        'from <whose> <kin>',
        'by <kin>',
        'per <kin>',
        'per <whose> <kin>',
        'with <kin>',
        'lives with <kin>',
      ],
      ...[
        'denied by',
        'denied the',
        'pain free interval',
        'stress free',
        'free air',
        'free fluid',
        'free text',
        'free water',
      ],
      // How a drug is taken.
      ...['hours', 'hour', 'hrs', 'daily', 'day', 'bedtime', 'night', 'tablet', 'tablets'].map((t) => `${t} as needed`),
      ...['plan of care', 'treatment plan', 'in order to', 'order of', 'in order', 'not recommended', 'will continue'],
    ],
    'nothing',
  ]),
];

const every: readonly ScopeAxis[] = ['negated', 'historical', 'hypothetical', 'other', 'modal'];

function terminators(ends: readonly ScopeAxis[], ...phrases: readonly string[]): TerminatorRow[] {
  return phrases.map((phrase) => ({ phrase, ends, refersBack: false }));
}

function referringBack(ends: readonly ScopeAxis[], ...phrases: readonly string[]): TerminatorRow[] {
  return phrases.map((phrase) => ({ phrase, ends, refersBack: true }));
}

export const terminatorRows: readonly TerminatorRow[] = [
  ...terminators(every, '.', ';', '!', '?'),
  // "There would be no mornings without it, since on the days without it he could not stand."
  ...terminators(['modal', 'negated'], ', since'),
  ...terminators(['negated', 'historical', 'hypothetical', 'modal'], 'but', 'however', 'yet', 'nevertheless'),
  ...terminators(
    ['negated', 'historical', 'modal'],
    ...[
      'although',
      'though',
      'even though',
      'except',
      'except for',
      'apart from',
      'aside from',
      'other than',
      'besides',
    ],
    ...['who', 'because', 'because of', 'while', 'whereas', 'so that', 'therefore', 'despite', 'until'],
    ...['there is', 'there are', 'there was', 'there were', 'presents', 'presented', 'presenting', 'complains'],
    ...['complained', 'complaining', 'admits', 'admitted', 'endorses', 'endorsed'],
    ...['showed', 'shows', 'revealed', 'reveals', 'demonstrated', 'demonstrates', 'was found', 'coming in', 'comes in'],
    ...[
      'transferred',
      'brought',
      'and positive',
      'positive for',
      'and is',
      'and was',
      'and are',
      'and were',
      'and has',
    ],
    ...['and had', 'and have', 'and there', 'and he', 'and she', 'and the patient', 'and then', 'and also', 'at which'],
    ...[', he', ', she', ', they', ', we', ', i', ', the patient', ', it', ', has', ', had', ', is', ', was', ', will'],
    ...[', with', ', reports', ', states', ', and he', ', and she', ', and with', ', and is', ', and was', ', and has'],
  ),
  ...terminators(
    ['negated', 'modal'],
    ...['secondary to', 'due to', 'as a result of', 'caused by'],
    ...[
      'and a',
      'and an',
      'and normal',
      ', normal',
      ', alert',
      ', oriented',
      ', well',
      ', intact',
      ', stable',
      ', soft',
    ],
    ...[', positive', 'reports', 'states', 'still', 'remains', 'continues'],
    ...['as there', 'as he', 'as she', 'as the', 'so', 'in order to'],
  ),
  ...terminators(['historical', 'modal'], 'now', 'currently', 'today', 'since'),
  // Another order begins: "discontinue the one, start the other".
  ...terminators(
    ['negated', 'historical'],
    ...[
      'continue',
      'continuing',
      'renew',
      'renewing',
      'start',
      'starting',
      'begin',
      'initiate',
      'add',
      'adding',
      'refill',
    ],
    ...[
      'switch to',
      'switched to',
      'change to',
      'changed to',
      'in favor of',
      'replaced by',
      'replaced with',
      ', a',
      ', an',
    ],
  ),
  ...terminators(['negated'], ', now', 'and now', 'who now', ', currently', 'and currently'),
  ...terminators(['negated', 'historical', 'modal'], '# )', '# .', '•'),
  // A possessive takes its noun for granted: "no treatment for his back pain" does not deny the pain.
  ...terminators(['negated'], 'for his', 'for her', 'for their'),
  ...referringBack(
    ['negated', 'historical', 'modal'],
    ...[', which', 'although that', 'although this', 'although it', 'but that', 'but this', 'but it', 'though this'],
    ...['though it', 'but these', 'and this', 'and these', 'and it', 'that has', 'that have', 'that had'],
  ),
  ...terminators(
    ['other'],
    ...['patient', 'he', 'she', 'states', 'stated', 'reports', 'reported', 'says', 'said', 'notes', 'noted'],
    ...[
      'brought',
      'called',
      'thinks',
      'believes',
      'feels',
      'noticed',
      'observed',
      'found',
      'describes',
      'confirms',
      'denies',
    ],
    ...[
      'was informed',
      'physician',
      'at bedside',
      'is here',
      'about',
      'wants',
      'wishes',
      'requests',
      'claimant',
      'injured worker',
    ],
  ),
];

/** Words before a colon that introduce a list of the same kind, so the colon does not end a scope. */
export const listIntroductions: readonly string[] = [
  'following',
  'include',
  'includes',
  'including',
  'for',
  'of',
  'noted',
];

/** Words that continue an enumeration after a comma. */
export const listConjunctions: readonly string[] = ['or', 'and', 'nor'];

/** Words that open a clause which its comma closes: "Because of pain without relief, a trial was done". */
export const clauseOpeners: readonly string[] = [
  ...['because', 'although', 'though', 'despite', 'given', 'since', 'after', 'when', 'while', 'if', 'once', 'as'],
];

/** Tokens after which a full stop is part of an abbreviation. */
export const abbreviations: readonly string[] = ['dr', 'mr', 'mrs', 'ms', 'vs', 'approx'];

/** Section headings that settle the reading of what stands under them; matched as cue phrases are. */
export const sectionRows: readonly { phrase: string; does: readonly CueEffect[] }[] = [
  { phrase: 'family history', does: ['other', 'historical'] },
  { phrase: 'family medical history', does: ['other', 'historical'] },
  { phrase: 'family hx', does: ['other', 'historical'] },
  { phrase: 'fh', does: ['other', 'historical'] },
  { phrase: 'past medical history', does: ['historical'] },
  { phrase: 'past surgical history', does: ['historical'] },
  { phrase: 'past history', does: ['historical'] },
  { phrase: 'past psychiatric history', does: ['historical'] },
  { phrase: 'past medical and surgical history', does: ['historical'] },
  { phrase: 'past treatment', does: ['historical'] },
  { phrase: 'prior treatment', does: ['historical'] },
  { phrase: 'medical history', does: ['historical'] },
  { phrase: 'surgical history', does: ['historical'] },
  { phrase: 'psychiatric history', does: ['historical'] },
  { phrase: 'pmh', does: ['historical'] },
  { phrase: 'pmhx', does: ['historical'] },
  { phrase: 'psh', does: ['historical'] },
  { phrase: 'past medications', does: ['historical'] },
  { phrase: 'previous medications', does: ['historical'] },
  { phrase: 'discontinued medications', does: ['historical', 'negated'] },
  { phrase: 'allergies', does: ['historical'] },
  { phrase: 'drug allergies', does: ['historical'] },
  { phrase: 'return precautions', does: ['hypothetical'] },
  { phrase: 'plan', does: ['planned'] },
  { phrase: 'treatment plan', does: ['planned'] },
  { phrase: 'plan of care', does: ['planned'] },
  { phrase: 'recommendations', does: ['planned'] },
  { phrase: 'requested treatment', does: ['planned'] },
  { phrase: 'request for authorization', does: ['planned'] },
];
