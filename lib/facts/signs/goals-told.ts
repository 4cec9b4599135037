/** What is to be possible again, told as the purpose of the treatment and not as a "goal". The form of a row: sign.ts. */
import type { Sign } from './sign.ts';

const PERSON = '(he|she|they|patient|worker|claimant|mr|mrs|ms)';
const HIM = '(him|her|them|patient|worker|claimant|mr|mrs|ms)';
/** The treatment that the purpose is one of. */
const TREATMENT =
  '(pump|implant*|intrathecal*|idds|trial|device|system|infusion|spinal|treatment|therapy|procedure|this|it)';

/** A past deed, another treatment, a rule. */
const NO_PURPOSE = [
  'guideline*',
  'patients',
  'stimulator',
  'recommended',
  'considered',
  'was (placed|given|put|implanted|inserted|prescribed|issued|provided|fitted|bought)',
  'brace|cane|walker|wheelchair|chair|crutch*|scooter',
  'ramp|rail|van',
  'already|has returned|returned',
  'his|her (wife|husband|daughter|son|mother|father)',
  'so that ..3 (cannot|could not|can not|unable|no longer)',
  '(go|going|move|come|step) (up|down)? ..1 to ..1 <number> (mg|mcg|milligrams|tablets|a day|every)',
];

export const GOALS_TOLD_SIGNS: Sign[] = [
  {
    element: 'functional-goals',
    effect: 'met',
    patterns: [
      `(so that|in order that|so) ..2 ${PERSON} ..3 (can|could|may|might|will|would|able) ..12 {deed}`,
      `(so that|in order that) ..2 ${PERSON} ..3 (can|could|may|might|will|would|able) ..4 (resume|return|go back|get back)`,
      `(so as|in order) to ..3 (let|allow|enable|get|help|permit) ..2 ${HIM} ..10 {deed}`,
      `(in order|so as) to ..2 (resume|return|go back|get back|restore|regain|walk|stand|sit|work|drive) ..8 {deed}`,
    ],
    with: [
      'plan*',
      'request*',
      'ask*',
      'doing (this|it)',
      'want*',
      'propos*',
      'seek*|sought',
      'need*',
      'wish*',
      'would',
      'hope*',
      'pump|implant*|intrathecal*|trial',
    ],
    without: NO_PURPOSE,
    ignoreHedge: true,
  },
  {
    element: 'functional-goals',
    effect: 'met',
    patterns: [
      '(purpose*|aim*|object|objective*|point|intent|desired outcome*|hoped for result*) (:|.|-|is|=|are|being) ..2 (to)? ..10 {deed}',
      `(count*|call*|regard*|deem*|judge*|consider*|rate*) ..5 (success*|worth*|worked|win|victory) ..2 (if|when|once|provided) ..2 ${PERSON} ..12 {deed}`,
      `what (matters|counts|is important|means most) ..5 (is|are) ..12 {deed}`,
      `what (${PERSON}|we|i) (wants|want|hopes|hope|asks|looks|expects|expect) ..18 (is|are) ..8 {deed}`,
      '(hope*|wish*|aim*|goal|goals|expectation*|target*|ambition*|purpose*|object|intention*) ..8 (is|are|was|being) (that|for|to) ..14 {deed}',
      `${TREATMENT} (is|are) (meant|intended|designed|supposed|hoped|wanted|expected|requested|asked for) to ..16 {deed}`,
      `(meant|intended|hoped) to (get|let|help|allow|bring|put|have|make) ..1 ${HIM} ..12 {deed}`,
      `(the)? (idea|thought|plan|object) (is|being) (that|for) ..2 (${PERSON}|${HIM}) ..12 {deed}`,
      `(we|i) (want|wish|would like|hope|expect|aim|need) ..2 (for)? ..1 ${HIM} ..3 to ..12 {deed}`,
      `(we|i) (want|wish|would like|hope|expect|aim) (that)? ..1 ${PERSON} ..4 (will|can|be able|could|is able|should) ..12 {deed}`,
      `(looking|look|hoping|hope|working|work|aiming|aim|striving) (for|toward|towards|at) ..12 {deed}`,
      `(functional|activity|rehabilitation|recovery) (target*|aim*|objective*|milestone*|endpoint*|end point*|yardstick*|outcome*) ..16 {deed}`,
      '(asks|ask|wishes|wants|hopes) (only|just|simply|merely|above all) ..6 {deed}',
      `if ${PERSON} could ..8 ${PERSON} would ..2 (go back|return|resume|take up|get back) ..6`,
      `measured by (whether|if|how) ..3 ${PERSON} ..12 {deed}`,
      `(yardstick*|milestone*|benchmark*) ..3 (is|are|will be|:) ..14 {deed}`,
    ],
    without: [
      ...NO_PURPOSE,
      '(purpose|aim|point|reason|object) of ..2 (visit|letter|report|note|evaluation|interview|examination|consultation|guideline*|chapter|review)',
      '(evaluat*|assess|determine) ..2 (whether|if|function*)',
      'trial ..3 is meant to ..4 (tell|show|test|predict)',
      'looking for (work|a job|another job)',
      'physical therapist|therapist ..3 (hopes|wants)',
    ],
    ignoreHedge: true,
  },
  {
    element: 'functional-goals',
    effect: 'partial',
    patterns: [
      `(so that|in order that|so) ..4 (pain|relief|tablets|medication*|pills|opioid*) ..6 (less|lower|better|controlled|reduced|down|cut|fewer|relieved|bearable|tolerable)`,
      `(in order|so as) to (relieve|reduce|lessen|ease|control|lower|bring down|cut) ..4 (pain|opioid*|medication*|tablets|pills)`,
      `(meant|intended|hoped) to (relieve|reduce|lessen|ease|control|lower|cut) ..4 (pain|opioid*|medication*|tablets|pills)`,
    ],
    with: ['pump|implant*|intrathecal*|trial|idds|device'],
    without: NO_PURPOSE,
    ignoreHedge: true,
  },
];
