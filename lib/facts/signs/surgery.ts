/** Whether further surgery is an option. The form of a row: sign.ts. */
import type { Sign } from './sign.ts';

export const SURGERY_SIGNS: Sign[] = [
  {
    element: 'no-further-surgery',
    effect: 'met',
    patterns: [
      'not a ..3 surgical candidate',
      'not a ..3 candidate for ..4 surger*',
      'no longer a ..2 surgical candidate',
      '{surgery} ..6 not (indicated|advised|recommended|an option|warranted|needed|planned)',
      '{surgery} ..4 not ..2 indicated|advised|recommended|option|warranted|feasible',
      'no (further|additional|other|more) ..2 {surgery} ..5 indicated|recommended|advised|planned|option*|help|warranted|contemplated|offered',
      'no surgical (lesion|option*|indication|solution|treatment)',
      '{surgery} ..4 (would|is|will) (be) unlikely to help|benefit|succeed',
      '{surgery} ..3 contraindicated',
      'advis* against ..4 {surgery}',
      'recommends|recommended against ..4 {surgery}',
      'no operation will|would|can|could help',
      'nothing (further|more|else) to offer surgically',
      'inoperable',
      '{surgery} ..4 would not help',
      'not amenable to ..2 {surgery}',
      'no {surgery} would help',
      'beyond surgical help',
      'surgical options (have been|are|were) exhausted',
    ],
  },
  {
    element: 'no-further-surgery',
    effect: 'not-met',
    patterns: [
      'recommend* (removal|revision|fusion|surgery|decompression|operation|another|repeat|further)',
      'recommend* ..6 {surgery}',
      'advised|advises ..4 (revision|fusion|surgery|decompression)',
      '{surgery} (is|was|has been) ..2 scheduled|recommended|planned|authorized',
      'scheduled for ..4 {surgery}',
      'is a (good) (surgical) candidate for ..3 {surgery}',
      'would benefit from ..4 {surgery}',
      'awaiting ..3 {surgery}',
      'pending ..2 {surgery}',
    ],
    without: ['not', 'no', 'against', 'pump', 'implantation', 'catheter'],
    ignoreHedge: true,
  },
];
