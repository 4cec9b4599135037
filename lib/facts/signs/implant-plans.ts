/** Goals and plans around an implant. The form of a row: sign.ts. */
import type { Sign } from './sign.ts';

export const IMPLANT_PLANS_SIGNS: Sign[] = [
  {
    element: 'functional-goals',
    effect: 'met',
    patterns: [
      'goal* ..14 {activity}',
      'agreed ..14 {activity}',
      'hopes to ..6 {activity}',
      'wants to ..6 {activity}',
      'aim* ..12 {activity}',
      'return to (work|garden*|her|his|hunting|activit*)',
      'goals agreed ..16 (back|return|able)',
      'goal* ..10 function*',
      'goal* ..10 (back to|return to)',
    ],
    without: ['guideline*', 'purpose'],
    ignoreHedge: true,
  },
  {
    element: 'opioid-goals',
    effect: 'met',
    patterns: ['goal* ..14 {activity}', 'goals agreed ..16 (back|return|able)', 'goal* ..10 function*'],
    ignoreHedge: true,
  },
  { element: 'opioid-goals', effect: 'partial', patterns: ['goal* ..6 (pain|relief)'] },
  {
    element: 'starting-pain',
    effect: 'met',
    patterns: ['pain ..2 now <score>', 'pain ..3 <score>', '(worst|average|current) (pain)? <score>'],
    without: ['with', 'after', 'will'],
  },
  {
    element: 'psychosocial-assessment',
    effect: 'met',
    patterns: ['psychosocial', 'phq', 'married', 'lives (with|alone)', 'mood and affect'],
  },
  {
    element: 'drug-choice',
    effect: 'met',
    patterns: ['(one|single) short acting', 'short acting opioid ..4 lowest', 'lowest (strength|dose)'],
    ignoreHedge: true,
  },
  {
    element: 'functional-goals',
    effect: 'partial',
    patterns: ['goal* ..6 (pain|relief|tablets|medication*)', 'pump ..3 for pain relief', 'success will'],
  },
  {
    element: 'late-in-continuum',
    effect: 'met',
    patterns: [
      'last (step|resort|option)',
      'little (prospect|hope) of ..6 (other|control)',
      'all other ..4 (exhausted|failed|tried)',
      'every simpler treatment',
      'no other (options|treatment)',
    ],
  },
  {
    element: 'oral-opioid-plan',
    effect: 'met',
    patterns: [
      '{opioid} ..6 (cut|taper*|wean*|reduced) by',
      'taper ..6 {opioid}',
      'wean* (off|from) ..3 {medicine}',
      'plan to (reduce|wean|taper|cut) ..6',
    ],
  },
  { element: 'oral-opioid-plan', effect: 'partial', patterns: ['weaning', 'reduce ..3 {opioid}', 'wean*'] },
  {
    element: 'spinal-drug-named',
    effect: 'met',
    patterns: [
      '(intrathecal|filled with|preservative) ..4 {drug}',
      '{drug} ..4 (intrathecal*|preservative|pump)',
      'pump ..6 {drug}',
    ],
  },
  {
    element: 'spinal-starting-dose',
    effect: 'met',
    patterns: ['starting (dose|at) ..2 <number> (mg|mcg)', 'begun at <number> mg'],
  },
  {
    element: 'pump-model',
    effect: 'met',
    patterns: [
      'synchromed*',
      'prometra',
      'codman',
      '<number> ml (programmable) (intrathecal) pump',
      'programmable (<number>) (ml) pump',
    ],
  },
  { element: 'trial-drug-dose', effect: 'met', patterns: ['{drug} ..4 <number> (mg|mcg)'], topic: 'trial' },
  {
    element: 'trial-setting',
    effect: 'met',
    patterns: ['inpatient', 'monitored bed', 'pulse oximetry', 'overnight observation', 'observed for'],
    topic: 'trial',
  },
  {
    element: 'trial-targets',
    effect: 'met',
    patterns: ['success (will|is|means|defined)', 'considered successful if', 'targets'],
    topic: 'trial',
    ignoreHedge: true,
  },
];
