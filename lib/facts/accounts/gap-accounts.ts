/** Days without the opioid, and what became of the person on them: a gap tells what the drug does. The form of a row: account.ts. */
import type { Account } from './account.ts';

const GAP = [
  '(pharmacy|mail order|supplier|insurer|carrier|drugstore|parcel|order|shipment|fill|refill|prescription|supply) ..6 (had no|had none|was late|came late|late|shut|closed|delay*|out of|could not get|held up|backorder*|did not come|stuck)',
  '(ran|run|was|went|been|were) out of ..3 ({medicine}|it|them) ..2',
  '(ran|runs) out ..2',
  '(missed|skipped|forgot|forgets|skips|misses) ..2 ({medicine}|dose|doses|it|them) ..2',
  '(days|day|weekend|week|night|morning|<duration>) ..2 (without|with no|off) ..2 ({medicine}|it|them|one) ..2',
  '(days|nights|weeks|week|<duration>) (without|off) ..1 (because|when|as|since|while|in|last|after)',
  '(without|off) ..1 ({medicine}|it|them) for ..3',
  '{medicine} ..1 (loss|gap|shortage|lapse|fell off|came off) ..2',
  '(the|that|june|july|may|april|march|august|september|october) (gap|lapse|shortage) ..2',
];

/** What a day without the drug looks like. */
const DOWN = [
  '(stayed|stays|lay|spent|was|put (him|her)|kept (him|her)) ..3 (bed|couch|sofa|recliner|home) ..2',
  '(did|could|was|does|can) not ..2 (leave|get|work|walk|dress|drive|stand|sit|sleep|cook|do|able|go|climb|lift|finish|button|shower)',
  '(called|calls|phoned) (in|off) ..2',
  '(missed|lost|left|cancelled|canceled) ..2 (work|shift*|day|days|class|church|school|job)',
  '(did|could do|does) (none|nothing|neither|little) ..3',
  '(could|can) do none ..3',
  '(got|gets|went|came|made it) no (further|farther) than ..4',
  '(unable|needed help|had to be) ..3',
  '(wife|husband|son|daughter|sister|mother|spouse) ..2 had to ..4',
];

export const GAP_ACCOUNTS: Account[] = [
  {
    element: 'activities',
    opens: GAP.map((pattern) => pattern.replace(/ \.\.\d+$/, '')),
    parts: {
      opioid: ['{opioid-told}', '{medicine}', '(it|them)'],
      gap: GAP,
      down: DOWN,
      denied: [
        '(no|without|not any) ..2 (difference|change|worse|trouble|effect)',
        '(as|just as) (well|active|much) ..4',
      ],
    },
    rules: [{ effect: 'met', has: ['gap', 'down', 'opioid'], lacks: ['denied'] }],
    never: [
      'guideline*|patients|criteria',
      'pump|intrathecal|stimulator|battery',
      '(insulin|gabapentin|lyrica|cymbalta|xanax|klonopin|valium|lisinopril|baclofen|prednisone|ambien|soma|naproxen|ibuprofen)',
      '(withdrawal|vomit*|sweat*|shak*|diarrhea|early|lost prescription|stolen)',
      '(will|should|if|might)',
      'would (like|want|prefer|help|be able|need)',
      '(therapy|surgery|injection*|work comp|paycheck)',
    ],
    back: 1,
    ahead: 1,
  },
];
