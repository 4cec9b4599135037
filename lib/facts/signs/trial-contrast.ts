/**
 * What was done or taken during the temporary trial, told by what is usual: "signed her name for the first time in two
 * years", "something his wife does for him". Amounts against amounts: trial-amounts.ts. The form of a row: sign.ts.
 */
import type { Sign } from './sign.ts';
import { STIMULATION } from './trial.ts';

/** What is hoped for, or told of people at large, is no result. */
const NO_RESULT = [
  'goal|goals',
  'hopes|hope|hoped',
  'wants|want',
  'success',
  'should',
  'will|would',
  'if (he|she|the|it|this|there)',
  'patients',
  'lets|allows ..3 patient',
  'expect|expects|expected',
  'stimulator|scs',
];

/** Who does it at other times. */
const HELPER =
  '(wife|husband|spouse|mother|father|sister|brother|daughter|son|niece|aide|caregiver|attendant|nurse|partner)';

export const TRIAL_CONTRAST_SIGNS: Sign[] = [
  {
    element: 'trial-function',
    effect: 'met',
    patterns: [
      '{deed} ..14 for the first time ..5',
      '(for the first time|first time) (in|since) ..6 {deed}',
      '{deed} ..10 (which|something|a thing|things|neither of which|none of which|what) (he|she|they) ..2 (not|never|unable) ..7 (since|before|in|for|at|until)',
      '{deed} ..10 (which|something|a thing|things|neither of which) (he|she|they) ..1 (cannot|can not|could not|does not|never) ..5',
      `{deed} ..10 (which|something|a thing|things|what) ..3 ${HELPER} (has|had|does|did|must|usually|otherwise|normally|ordinarily) ..8`,
      '{deed} ..10 where ..6 (had|was|were|used to be) ..3 (limit|best|most|maximum|all)',
      '{deed} ..12 where (he|she) ..1 (had|could|used|was) ..10 (before|beforehand|on admission|at home|at baseline|until then)',
      '{deed} ..10 (before|until) (it|then|that|the (trial|catheter|infusion)) ..8 (too much|the limit|the most|all|impossible|out of the question|more than)',
      '{deed} ..8 (ordinarily|normally|usually|otherwise|at home|at other times|on other days|as a rule) (he|she) ..1 (cannot|can not|could not|needs|needed|does not|did not|never|has to|had to|only) ..5',
      '{deed} ..8 ; (before it|beforehand|ordinarily|normally|usually|otherwise|at home|at other times|on other days|as a rule) ..1 (he|she) ..1 (cannot|can not|could not|needs|needed|does not|did not|never|has to|had to|only|was) ..5',
      '{deed} ..8 (in|over) (years|months|ages)',
      '{deed} ..8 (since|for the first time since) the (injury|accident|fusion|surgery|fall)',
      '{deed} ..4 (unaided|unassisted|unsupported|alone|by himself|by herself|on his own|on her own|without ..2 (help|aid|assistance|walker|cane|brace|stopping|rest))',
      '(himself|herself) ..3 {deed} ..10',
      '(dressed|washed|bathed|showered|shaved|fed|groomed) (himself|herself) ..6',
      '(in|out) (and|or) (in|out) of bed ..3 (unaided|alone|by|without|easily)',
      '(twice|three times|four times|five times|double|triple) (as|the) (far|long|distance|usual|time) ..6',
    ],
    topic: 'trial',
    without: [
      ...STIMULATION,
      ...NO_RESULT,
      'no more|farther|further|longer|better',
      'not (recorded|told|measured|tested|documented)',
      'as before',
      'still (could|cannot|unable|needed)',
      '(could|did) not ..3 (walk|stand|sit|dress|climb|get) ..3 (unaided|alone|without)',
      'unable ..6 (unaided|alone|without)',
      'needed|required ..2 (help|walker|two)',
      'after the (catheter|trial) ..3 (out|removed|over)',
    ],
    notTopic: ['stimulator'],
    ignoreHedge: true,
    // "Something his wife does for him" is told of him.
    ofCarers: true,
  },
  {
    element: 'trial-oral-reduction',
    effect: 'not-met',
    patterns: [
      '(took|used|needed|had|asked for|continued) (his|her|the|all) ..5 {medicine} ..5 (as always|as ever|as usual|as before|as at home|every day)',
      '{medicine} ..5 (left|kept|stood|went on|carried on) ..2 (as (it|they) (was|were)|alone|untouched|where ..3 (was|were))',
      '{medicine} ..3 (was|were)? not (touched|altered|adjusted) ..3',
    ],
    topic: 'trial',
    without: [
      ...STIMULATION,
      ...NO_RESULT,
      'before (the|trial|admission|infusion)',
      'afterwards',
      'half|third|fewer|less',
    ],
    notTopic: ['stimulator'],
    ignoreHedge: true,
  },
];
