/**
 * Where the pain comes from, as the one who examined tells it: by what was not found, by a contrast of body and mind,
 * or by what it cannot be put down to. The form of a row: sign.ts.
 */
import type { Sign } from './sign.ts';

const PAIN = '(pain|complaint*|symptoms|suffering|presentation|condition)';
const MIND =
  '(psycho*|emotion*|psychiatric|mood|depress*|anxiety|mental|mind|somato*|nerves|stress|imagination|temperament|feelings)';
const BODY =
  '(bodily|body|physical*|organic*|somatic|structural*|neurologic*|neuropathic|anatomic*|medical|spinal|physiolog*|nociceptive|mechanical|tissue)';
/** What in the body may hurt. */
const LESION =
  '(spine|nerve*|root|roots|back|neck|cord|injury|lesion|arachnoid*|scar*|damage|disc*|disease|pathology|operation*|surgery|fusion)';
const CHIEFLY =
  '(chiefly|mainly|mostly|primarily|largely|predominantly|principally|essentially|in the main|for the most part)';

/** Asked for, or said of people at large. */
const NOT_TOLD = [
  'should (state|have|find|say)',
  'must (state|have|find|say)',
  'will (say|state|tell|determine|address)',
  'whether',
  'cannot say',
  'not|unable ..3 (to)? ..1 (say|state|tell|address|determine|decide)',
  '(not|never|nor|cannot be) ..1 (ruled out|excluded)',
  '(cannot|could not|unable to|does not) ..1 (exclude|rule out|determine|tell)',
  '(cannot|could not) be (determined|told|settled)',
  '(undetermined|unclear|uncertain)',
  'from ..2 (conflict*|stress|grief|loss|depression|mood|mind|anxiety|anger)',
  'not from ..2 (nerve*|spine|back|neck|body|injury|lesion)',
  '(part|role) in ..2 (insomnia|sleep*|weight|fatigue|headache*|marriage|memory)',
  '(patient|worker|claimant|that he|that she) (believes|thinks|feels|insists|says|is convinced|attributes)',
  '(marked|significant|strong|considerable|heavy|prominent|large) ..3 (overlay|component)',
  'no ..8 (physical|organic|bodily|structural|anatomic*) ..1 (basis|cause|origin|source|explanation|.)',
  'patients',
  'guideline*',
  'stimulator trial ..4 denied',
];

export const PSYCHOLOGICAL_ORIGIN_SIGNS: Sign[] = [
  {
    element: 'psych-origin',
    effect: 'met',
    patterns: [
      `no ..2 (sign*|evidence|indication*|suggestion|hint*|proof|reason|grounds|trace) ..8 ${PAIN} ..8 ${MIND}`,
      `nothing ..4 (suggest*|indicat*|point*|show*|say|imply|implies) ..8 ${PAIN} ..8 ${MIND}`,
      `${PAIN} ..5 ${BODY} ..2 (rather than|not|and not|instead of|more than) ..4 ${MIND}`,
      `(source|origin|cause|root|basis|seat|driver) of ..4 ${PAIN} ..4 ${BODY}`,
      `(source|origin|cause|root|basis|seat|driver) of ..4 ${PAIN} ..3 (is|as|to be|lies|in|to) ..3 ${LESION}`,
      `${PAIN} ..3 (comes|arises|stems|originates|springs|derives|results|flows|proceeds) from ..4 ${LESION}`,
      `${PAIN} ..3 (cannot|not|hardly) ..2 (put down|attribut*|ascrib*|blamed|credited|traced|laid|charged|due|owed|owing) ..4 ${MIND}`,
      `${PAIN} ..3 not ..3 (matter|question|expression|manifestation|symptom|reflection|sign|form|product|result|outgrowth) of ..4 ${MIND}`,
      `${LESION} ..3 (and not|not|rather than) ..4 ${MIND} ..6 (cause*|source|origin|explain*|account*|behind|driv*|maintain*)`,
      `(cause*|source|origin) of ..3 ${PAIN} ..6 (and not|not|rather than) ..4 ${MIND}`,
      `${MIND} ..4 (is|are|as|was|were) ..3 not ..1 (the|its|a|their)? ..1 (cause*|source|origin|root|reason|engine|driver)`,
      '(is|has|as) (a|an) ..1 (physical|bodily|organic|neuropathic) pain',
      `${PAIN} (:|is|was|are)? ..1 (real|genuine|organic|physical|bodily|physiologic*) ..3`,
      'no (somatization|somatizing|symptom magnification|malingering|conversion|psychogenic) ..2',
      `(not a|neither a|no) ..1 (somatizer|malingerer|symptom magnifier)`,
      `${MIND} ..3 (secondary|follows|followed|reactive|response|reaction|consequence) ..4 ${PAIN}`,
      `${MIND} ..3 (component|contribution|overlay|element|share|part|role) ..2 (is|was|to be|as)? ..1 (slight|minor|small|minimal|negligible|modest|secondary|trivial)`,
      `${MIND} ..3 (plays|play|played|have|has|had) (only|at most|but)? ..2 (slight|minor|small|minimal|negligible|modest|secondary|little|lesser|subordinate) ..2 (part|role|share|influence|contribution) ..4 (${PAIN}|.)`,
    ],
    without: [
      ...NOT_TOLD,
      'physical (and|or) (emotional|psycho*)',
      'not ..2 (real|organic|physical|bodily) ',
      // "No evidence … that the depression followed the pain" tells the contrary of what is looked for.
      'no ..6 secondary',
      `pain is ..1 (${CHIEFLY}) psycho*`,
      'poor candidate',
    ],
    topic: 'psychological',
    ignoreHedge: true,
    asWritten: true,
  },
  {
    element: 'psych-origin',
    effect: 'not-met',
    patterns: [
      `${MIND} ..3 (factors|causes|issues|distress|conflict*|mechanisms|elements|variables)? ..1 (account*|explain*|responsible|drive|drives|underlie*|maintain*|govern*|dominat*) ..3 (most|much|the bulk|all|the greater part|largely|main*|chief*|primar*) ..4 ${PAIN}`,
      `${PAIN} ..4 ${CHIEFLY} ..3 (matter|question|expression|manifestation|product|result|outgrowth|form) of ..3 ${MIND}`,
      `${PAIN} ..3 (is|as|are|was) ..1 more ${MIND} than ${BODY}`,
      `${MIND} ..2 (rather than|and not|more than) ..3 ${BODY}`,
    ],
    without: [...NOT_TOLD, 'no|not|never|nothing|neither'],
    topic: 'psychological',
    ignoreHedge: true,
    asWritten: true,
  },
];
