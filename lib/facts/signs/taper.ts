/** Tapering. The form of a row: sign.ts. */
import type { Sign } from './sign.ts';

export const TAPER_SIGNS: Sign[] = [
  {
    element: 'wean-schedule',
    effect: 'met',
    patterns: [
      'weeks <number> (and|to) <number>',
      'weeks <number>',
      'reduce by <percent>',
      '<percent> every <duration>',
      'taper (schedule|plan) ..4',
      'every <duration> until (stopped|zero|off)',
    ],
  },
  { element: 'wean-schedule', effect: 'partial', patterns: ['taper*', 'wean*'] },
  {
    element: 'wean-supervision',
    effect: 'met',
    patterns: ['visits (with|every)', 'supervised taper', 'follow up every', 'recheck (in|every)'],
    with: ['taper*', 'every', 'weeks', 'tablet', 'count'],
  },
  {
    element: 'wean-support',
    effect: 'met',
    patterns: [
      'clonidine ..6 (sweats|withdrawal|hand)',
      '(behavioral|cbt|counsel*) ..10 (mood|sleep|taper)',
      '(naloxone|narcan) ..3 (kit|prescribed)',
      'withdrawal ..6 (held|treated|managed)',
    ],
  },
];
