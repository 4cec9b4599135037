/** The opioid to start with, what is checked first, and prevention of constipation. The form of a row: sign.ts. */
import type { Sign } from './sign.ts';

const LONG_ACTING =
  '(oxycontin|exalgo|ms contin|mscontin|opana er|fentanyl|duragesic|butrans|kadian|methadone|nucynta er|hysingla|zohydro|xtampza|arymo|embeda|belbuca|avinza|opana xr|morphine er|morphine sulfate er|oxymorphone er|(hydromorphone|oxycodone|hydrocodone|tramadol|tapentadol) er|ultram er|conzip)';
const NAIVE =
  '(naive|never (on|taken|had|used|been on) ..3 (opioid*|narcotic*)|no (prior|previous|earlier|other)? ..1 (opioid*|narcotic*) ..1 (use|exposure|experience|history|therapy|before)?|first (opioid|narcotic|pain pill|ever)|taken none|never taken|not (on|taking) ..1 (opioid*|narcotic*)|untreated with (opioid*|narcotic*))';
/** Opioids that came to light. */
const FOUND =
  '(positive|pos|shows|showed|show|present|detected|found|turned up|revealed|reveals|lists|listed|contains|contained|with|:|came back|of) ..6 ({opioid}|{benzodiazepine}|{illicit-drug})';
const UNTOLD =
  '(undisclosed|unreported|undeclared|unmentioned|unexplained|concealed|hidden|not ..2 (told|disclosed|mentioned|reported|declared|admitted|explained|prescribed)|never (told|mentioned|disclosed|reported)|no ..1 (prescription|explanation|account|rx|mention)|neither ..1 (mentioned|disclosed|reported|told)|denied (taking|using)|had not (told|mentioned|said|disclosed)|without (a prescription|telling|mention*|explanation))';

export const OPIOID_STARTING_DRUG_SIGNS: Sign[] = [
  {
    element: 'drug-choice',
    effect: 'met',
    patterns: [
      '(short acting|immediate release|mildest|weakest|lowest dose|low dose|lowest strength|smallest dose|lowest (available|effective|starting) dose|intermittent|comes and goes|incident pain|breakthrough pain with) ..24',
      '{opioid} ..8 (one|1|i) ..6 (every|q|prn|as needed|twice|bid|tid|daily) ..10 (short acting|as needed|prn|bad days|bouts|intermittent|no second|alone|only)',
      'no (second|other|additional) (opioid|narcotic)',
      'one (short acting)? ..2 (agent|opioid|drug|narcotic) only',
      '(only|sole|single|one) ..1 (opioid|narcotic|agent) (he|she|that|to|taken|prescribed|used|will|is|at|,|.|only)',
      '(be|is|remains) the (only|sole|single) (opioid|narcotic)',
      '(nothing else|no other) ..3',
      '{opioid} ..16 (easier to (stop|taper)|single agent|short acting|immediate release|intermittent|never had|naive|no other|only opioid|alone|lowest|neuropathic component)',
      'rather than ..3 (long acting|extended release|er|patch)',
      'instead of ..3 (long acting|extended release|er|patch)',
    ],
    with: ['{opioid}', 'agent|drug|opioid'],
    without: [
      'long acting ..3 (start*|begin|begun|prescribed|added)',
      `(start|begin|initiate|add|trial of|rx) ..1 ${LONG_ACTING}`,
      'should',
      'and (percocet|norco|oxycodone|tramadol|hydrocodone)',
      'until',
      'nothing stronger',
      'preferred over',
      '(are|is) (preferred|advised|recommended)',
      'two (new)? opioids',
      '{benzodiazepine}|insomnia',
      'low dose (aspirin|ct|prednisone|naltrexone|lithium)',
    ],
    ignoreHedge: true,
    fromRequest: true,
    notSection: ['family-history', 'allergies'],
  },
  {
    element: 'drug-choice',
    effect: 'partial',
    patterns: [
      '(start|begin|initiate|starting|beginning|commence|try|trial of|give|prescribe|new rx|rx for|prescription for|favor|prefer|choose|chose|chosen) ..8 {opioid} ..4',
      '{opioid} ..4 (started|begun|initiated|to start|to begin|is to be tried|will be tried|written|prescribed) ..3',
    ],
    without: [
      'before|prior to ..3 (start*|initiat*|{opioid})',
      'should|ought|must',
      'stop|stopped|wean|taper|discontinue|continue*|refill*|renew*|again|since',
      'pump|intrathecal|epidural',
      'year|years|months ago',
      'preferred over|advised',
      'last|ago|initially|originally|was started',
      '{opioid} ..8 (helps|has helped|failed)',
      'risk*|benefit*|goal*|urine|cures|pdmp|constipation|function*|score',
    ],
    ignoreHedge: true,
    fromRequest: true,
    notSection: ['family-history', 'allergies', 'past-history'],
    asWritten: true,
  },
  {
    element: 'drug-choice',
    effect: 'met',
    patterns: [
      'no second opioid',
      '(one|single) short acting (agent|opioid|drug)?',
      'no other opioid',
      'lowest (strength|dose)',
    ],
    without: ['should', 'preferred', 'lowest effective', 'not', 'norco and|percocet and'],
    ignoreHedge: true,
  },
  {
    element: 'drug-choice',
    effect: 'not-met',
    patterns: [
      `${LONG_ACTING} ..10 (first (opioid|narcotic)|naive|taken none|never taken|no opioid*)`,
      `(start|begin|initiate|starting|beginning) ${LONG_ACTING}`,
      `${NAIVE} ..12 ${LONG_ACTING} ..3`,
      `${LONG_ACTING} ..12 ${NAIVE} ..3`,
      '(two|2|three) ..1 (new|different|separate)? ..1 (opioids|narcotics) ..4 (started|issued|prescribed|begun|written|given|together|at|ordered|on|the same)',
      '(start|begin|initiate|starting|beginning|new) ..3 {opioid} ..8 (and|with|plus|together with|along with|&|\\+) ..2 {opioid} ..6 (same day|together|first visit|no prior|naive|at once|today|both)',
      `${NAIVE} ..12 {opioid} ..6 (and|with|plus|together with|along with) ..1 {opioid} ..4`,
      '{opioid} ..5 (for|as) ..1 (base|baseline|basal|background|long acting) ..3 and {opioid} ..3 (on top|for breakthrough|for flares)',
    ],
    without: [
      'not (start|begin|use|give)',
      'weighed|avoided|rather than|instead of',
      'no longer',
      '{opioid} (metabolite*|and hydromorphone present)',
    ],
    ignoreHedge: true,
    fromRequest: true,
    notSection: ['family-history', 'allergies'],
    asWritten: true,
  },
  {
    element: 'monitoring-start',
    effect: 'met',
    patterns: [
      '(baseline|initial) {urine-test} ..4',
      '({urine-test}|{pdmp-report}) ..8 (before|prior to|to be (done|checked|run|obtained|collected|queried|sent)|planned|ordered|when approved|at next|first visit)',
      '{urine-test} ..8 (will|obtained|negative|throughout|today|baseline|collected|checked|done|planned|at|no unexpected|clean|expected|appropriate|consistent|day one|every|twice)',
      '(baseline|initial|obtain|random|check|order*|get|collect|send|perform|run|schedule) ..3 {urine-test}',
      '(check|run|query|queried|pull|consult|review) ..2 {pdmp-report}',
      '{pdmp-report} ..8 (checked|run|reviewed|nothing|clean|no|will|today|with|consulted|queried|check|every|day one|one entry|at)',
      '(before|prior to) ..4 (dose|tablet|prescription|fill) ..3 ({urine-test}|{pdmp-report})',
    ],
    without: [
      'no urine|uds|cures',
      'urinalysis',
      'should',
      UNTOLD,
      'not (done|run|checked|obtained|ordered|available|yet|reviewed)',
      'not',
    ],
    ignoreHedge: true,
    notSection: ['family-history'],
    asWritten: true,
  },
  {
    element: 'monitoring-start',
    effect: 'partial',
    patterns: [
      '(monitored|monitoring) ..6 (per|policy|protocol|closely|discussed|reviewed|planned|compliance|regularly|routine*)',
      '(compliance|opioid|drug|adherence) monitoring ..4',
      'monitor (for|closely|compliance|adherence) ..4',
    ],
    without: [
      'holter|cardiac|blood pressure|glucose|heart|fetal|telemetry',
      'should|must',
      'prescription (drug)? monitoring',
      'not',
    ],
    ignoreHedge: true,
    notSection: ['family-history'],
    asWritten: true,
  },
  {
    element: 'monitoring-start',
    effect: 'not-met',
    patterns: [
      `{urine-test} ..10 ${FOUND} ..14 ${UNTOLD}`,
      `{pdmp-report} ..10 ${FOUND} ..14 ${UNTOLD}`,
      `({urine-test}|{pdmp-report}) ..14 ${UNTOLD} ..10 ({opioid}|{benzodiazepine}|{illicit-drug})`,
      `({urine-test}|{pdmp-report}) ..10 ({opioid}|{illicit-drug}) ..14 ${UNTOLD}`,
    ],
    without: ['if', 'should', 'no (unexplained|undisclosed|unreported|unprescribed)', 'repeat ..8 (clean|consistent)'],
    notSection: ['family-history'],
    asWritten: true,
  },
  {
    element: 'bowel-regimen',
    effect: 'met',
    patterns: [
      '{bowel-agent}',
      '(fiber|water|fluids|diet) ..6 constipation',
      'constipation ..4 (prevent*|prophyla*|advice|advised)',
      'bowel (regimen|program|protocol|prophylaxis)',
      'stool softener',
      '(prevent|avoid|against|keep off|ward off|prophylaxis for) ..2 (constipation|getting (constipated|blocked|bound))',
      '(so|that) ..3 (not|dont) get (blocked|constipated|bound|backed) ..2',
    ],
    without: [
      'no|not ..3 {bowel-agent}',
      '(no|not) ..3 (bowel (regimen|program)|laxative*|stool softener*|prescribed|given|started)',
      'should',
    ],
    ignoreHedge: true,
    notSection: ['family-history', 'allergies'],
  },
  {
    element: 'bowel-regimen',
    effect: 'partial',
    patterns: [
      '(bowel habits|bowels|bowel function|bowel movements|constipation) ..8 (reviewed|discussed|mentioned|asked|addressed|noted|explained|warned)',
      '(warned|mentioned|told|explained|cautioned|discussed) ..6 (constipation|constipating|bowels)',
    ],
    with: ['{opioid}', 'opioid*|narcotic*'],
    without: ['should', 'bladder', 'denies'],
    ignoreHedge: true,
    notSection: ['family-history', 'allergies', 'review-of-systems'],
    asWritten: true,
  },
];
