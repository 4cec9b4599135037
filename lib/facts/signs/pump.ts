/**
 * A pump in place. Its benefit, its figures and its filling need two places of the text and are read elsewhere
 * (pump-benefit.ts, pump-telemetry.ts); refill.ts and device.ts hold the rest. The form of a row: sign.ts.
 */
import type { Sign } from './sign.ts';

export const PUMP_SIGNS: Sign[] = [
  {
    element: 'pump-in-situ',
    effect: 'met',
    patterns: [
      'presence of (an|a|the)? (implanted) {pump}',
      '{pump} ..3 (was|is|were|has been) (implanted|placed|in place|in situ)',
      '{pump} implanted',
      'implanted ..3 {pump}',
      '(status post|s / p) ..4 {pump}',
      '(his|her|the|with) {pump} (is|was|check|refill|interrogat*|delivers|contains)',
      'returns for ..2 pump',
      'with (the|his|her) pump',
      'has (a|an|the) ..3 {pump}',
      'pump interrogation',
      'the pump was (last) refilled',
      'pump (was) placed',
      'pump (pocket|site)',
      'elective replacement indicator',
      'seen for ..3 pump check',
    ],
    without: [
      'insulin',
      'on q',
      'pca',
      'trial',
      'request',
      'requested',
      'permanent pump was requested',
      'guideline',
      'should',
      'would',
      'explanted',
      'removed',
      'ur letter',
      'utilization review',
      'denied',
      'approved',
      'brother',
      'sister',
      'cousin',
    ],
    ignoreHedge: true,
  },
  {
    element: 'pump-in-situ',
    effect: 'partial',
    patterns: ['previous treatment ..12 {pump}', 'history of ..3 {pump}', '{pump}'],
    without: ['insulin', 'on q', 'pca', 'trial', 'ur letter', 'utilization review', 'approved'],
  },
  {
    element: 'pump-in-situ',
    effect: 'not-met',
    patterns: ['{pump} ..3 (was|has been) (explanted|removed)', 'explant* of ..2 {pump}'],
  },
];
