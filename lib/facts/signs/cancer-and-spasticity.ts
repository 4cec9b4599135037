/** Cancer pain, spasticity and regional chemotherapy. The form of a row: sign.ts. */
import type { Sign } from './sign.ts';

export const CANCER_AND_SPASTICITY_SIGNS: Sign[] = [
  {
    element: 'life-expectancy',
    effect: 'met',
    patterns: ['(survival|life expectancy|prognosis|live) ..6 (<number>|<duration>)', 'expects ..4 survival of ..4'],
  },
  { element: 'life-expectancy', effect: 'partial', patterns: ['stage iv|4', 'end stage', 'terminal', 'prognosis'] },
  {
    element: 'thecal-sac-clear',
    effect: 'met',
    patterns: [
      'no ..4 (encroachment|compression|involvement) ..4 (thecal|cord|canal)',
      'thecal sac (is) (clear|free|not)',
    ],
  },
  {
    element: 'thecal-sac-clear',
    effect: 'not-met',
    patterns: ['(encroach*|compress*|impinge*) ..4 (thecal|cord|canal)'],
    without: ['no', 'not', 'without', 'exclude*'],
  },
  {
    element: 'scheduled-analgesic-failed',
    effect: 'met',
    patterns: [
      '(fixed|scheduled) (schedule|dos*) ..4 pain ..3 still',
      'around the clock ..14',
      'despite ..6 {opioid} ..4 pain',
    ],
  },
  { element: 'scheduled-analgesic-failed', effect: 'partial', patterns: ['{opioid} ..6 (prn|as needed)'] },
  {
    element: 'analgesic-side-effects',
    effect: 'met',
    patterns: [
      'falls asleep',
      'episodes of confusion',
      'breathing slowed',
      '(intolerable|severe) ..2 side effects',
      'had to be given up because',
    ],
  },
  {
    element: 'oral-baclofen-failure',
    effect: 'met',
    patterns: [
      'oral baclofen ..8 (fail*|no|not|without|intoleran*|sedat*|weakness|ineffective)',
      'baclofen ..8 (no|without|little) (relief|effect|benefit|response)',
    ],
  },
  { element: 'oral-baclofen-failure', effect: 'partial', patterns: ['baclofen'] },
  {
    element: 'spasticity-cause',
    effect: 'met',
    patterns: [
      'spasticity ..6 (multiple sclerosis|spinal cord injury|stroke|cerebral palsy|brain injury|ms|myelopathy)',
      '(multiple sclerosis|spinal cord injury|stroke|cerebral palsy|brain injury) ..8 spastic*',
    ],
  },
  { element: 'spasticity-scale', effect: 'met', patterns: ['(ashworth|mas) ..4 (<number>|of)', 'penn ..4 <number>'] },
];
