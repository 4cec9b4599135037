/** Company that rules an opioid's sign out, wherever opioids are told of. */

/** Hopes and plans, in words that the assertion of a single phrase does not reach. */
export const HOPED = [
  'goal|goals',
  'hope*',
  'hoping',
  'will',
  'would',
  'should',
  'aim*',
  'expect*',
  'in order to',
  'if',
  '(may|might|could) ..1 (allow|let|enable|permit|help|improve|bring|reduce|relieve|return|lower|ease)',
];

/** Hoped for, planned, or said in general. */
export const NOT_YET = [
  'will',
  'plan|plans|planning',
  'should',
  'consider*',
  'would',
  'next (month|visit)',
  'hope*',
  'goal|goals',
];

/** A goal told under its label is hoped for, too. */
export const HOPED_TOPICS = ['trial', 'pump', 'stimulator', 'goals'] as const;

export const ELSEWHERE = ['allergies', 'family-history'];
