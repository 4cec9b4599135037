/** Depressants beside an opioid. The form of a row: sign.ts. Groups: opioid-groups.ts. */
import { ELSEWHERE } from './opioid-company.ts';
import type { Sign } from './sign.ts';

export const DEPRESSANTS_SIGNS: Sign[] = [
  {
    element: 'benzodiazepine-plan',
    effect: 'met',
    patterns: [
      '{benzodiazepine} ..14 (taper*|wean*|tapered|weaned|off by|reduced|lowered|stop*|discontinu*|will be|being)',
      '(taper*|wean*|weaning|reduce|reducing|stopping|discontinu*) ..6 {benzodiazepine}',
      '{benzodiazepine} ..12 (for|because of|needed for|indicated|prescribed) ..6 (panic|seizure*|anxiety|spasm*|spasticity|procedure*|ptsd) ..16 (taper*|wean*|risk*|naloxone|off|reduced|plan*|weeks|psychiatr*)',
      'risk* ..8 (together|both|combination|combined|concurrent) ..6 (explained|discussed|reviewed)',
      '(prescribes|prescribing) ..3 {benzodiazepine} ..10 (panic|seizure*|anxiety)',
      '{benzodiazepine} ..4 (needed|for|indicated) ..3 (seizure*|panic|epilepsy|spasticity)',
    ],
    with: ['{benzodiazepine}', 'together|both|combination'],
    without: [
      'should',
      'no plan',
      'no ..2 (taper|wean*|plan|reason|rationale|justification)',
      'not',
      'stopped in',
      'no longer',
      'emergency room',
      'urine',
    ],
    asWritten: true,
    notSection: ELSEWHERE,
  },
  {
    element: 'benzodiazepine-plan',
    effect: 'not-met',
    patterns: ['{grave-effect}'],
    with: ['{benzodiazepine}'],
    without: ['denies', 'none', 'no', 'not', 'risk*', 'warned', 'if', 'explained', 'panic'],
    notSection: [...ELSEWHERE, 'plan'],
  },
  {
    element: 'carisoprodol-plan',
    effect: 'met',
    patterns: [
      '(soma|carisoprodol) ..12 (taper*|wean*|off by|reduced|lowered|stops|stopped|stop|discontinu*|only|acute)',
      '(taper*|wean*|weaning|reduce|reducing|stopping|discontinu*) ..5 (soma|carisoprodol)',
    ],
    without: ['should', 'not', 'no plan', 'no ..2 (taper|wean*|plan|reason|justification)', 'stopped in', 'hold'],
    asWritten: true,
    notSection: ELSEWHERE,
  },
  {
    element: 'carisoprodol-plan',
    effect: 'not-met',
    patterns: ['{grave-effect}'],
    with: ['soma|carisoprodol'],
    without: ['denies', 'none', 'no', 'not', 'risk*', 'if'],
    notSection: [...ELSEWHERE, 'plan'],
  },
  {
    element: 'other-depressant-plan',
    effect: 'met',
    patterns: [
      '(ambien|zolpidem|lunesta|gabapentin|lyrica|neurontin|sonata|trazodone|alcohol) ..10 (taper*|wean*|lowered|reduced|stop*)',
    ],
    with: ['opioid*|{opioid}|sedat*|risk*|together'],
    without: ['not', 'should', 'past'],
    ignoreHedge: true,
    notSection: ELSEWHERE,
  },
];
