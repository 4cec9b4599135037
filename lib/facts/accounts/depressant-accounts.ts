/** Sedatives beside an opioid: reason and plan, or harm with nothing done. The form of a row: account.ts. */
import { type Account, anyOf } from './account.ts';

/** What each sedative's account may hold besides the drug itself. */
const PARTS: Account['parts'] = {
  opioid: ['{opioid-told}', '(together|both|combination|combined|concurrent*)'],
  reason: ['{sedative-reason}'],
  failed: ['{alternative-failed}'],
  plan: ['{sedative-plan}'],
  naloxone: ['naloxone|narcan|evzio'],
  warned: ['{warned}'],
  need: [
    'needed|necessary|required|indicated',
    '(from|by|per|prescribed) ..3 (psychiatr*|neurolog*|therapist|pcp)',
    'reviewed',
  ],
  harm: ['{sedative-harm}'],
  kept: ['{kept}', '(continue|continued) both'],
};

const RULES: Account['rules'] = [
  { effect: 'not-met', has: ['opioid', 'harm', 'kept'], lacks: ['plan', 'naloxone'] },
  { effect: 'met', has: ['opioid', 'reason', 'plan'], lacks: ['harm'] },
  { effect: 'met', has: ['naloxone', 'reason', 'plan'], lacks: ['harm'] },
  { effect: 'met', has: ['opioid', 'reason', 'failed', 'naloxone'], lacks: ['harm'] },
  { effect: 'met', has: ['opioid', 'reason', 'warned', 'naloxone'], lacks: ['harm'] },
];
/** Half of it, which is looked for no further than the next sentence. */
const HALVES = anyOf(['reason', 'warned', 'need', 'plan'], 'partial', { with: ['opioid'], lacks: ['harm'] });
const withHalves = (account: Account): Account[] => [account, { ...account, rules: HALVES, ahead: 1 }];

const GABAPENTINOID = 'gabapentin*|neurontin|lyrica|pregabalin|gralise|horizant';

const NEVER = [
  'should',
  'guideline*',
  'patients',
  'may ..1 (depress|cause|lead|potentiate|increase)',
  'not recommended',
  'allerg*',
  'urine|uds|udt|toxicology|immunoassay|metabolite*',
  '(anesthesia|sedated for|moderate sedation|procedure note)',
  'mother|father|brother|sister|husband|son|daughter',
];

const SEDATIVES: Account[] = [
  {
    element: 'benzodiazepine-plan',
    opens: ['{benzodiazepine}'],
    parts: PARTS,
    rules: RULES,
    never: [...NEVER.slice(0, -1)],
    apart: ['soma|carisoprodol', GABAPENTINOID],
    ahead: 2,
    plans: true,
  },
  {
    element: 'carisoprodol-plan',
    opens: ['soma|carisoprodol'],
    parts: PARTS,
    rules: RULES,
    never: NEVER,
    apart: ['{benzodiazepine}|{hypnotic}', GABAPENTINOID],
    ahead: 2,
    plans: true,
  },
  {
    element: 'other-depressant-plan',
    opens: [
      '{hypnotic}',
      GABAPENTINOID,
      '(drinks|drinking|drank|beer|beers|wine|alcohol|vodka|whiskey)',
      '(two|both|double) (opioids|opiates|narcotics|agonists)',
    ],
    parts: PARTS,
    rules: RULES,
    never: [
      ...NEVER,
      'swab|wipe|pad',
      '(no|denies|never|not|without) ..3 alcohol',
      '(no|denies) ..3 (beer|drinking|drinks)',
    ],
    apart: ['{benzodiazepine}', 'soma|carisoprodol'],
    ahead: 2,
    plans: true,
  },
];

export const DEPRESSANT_ACCOUNTS: Account[] = SEDATIVES.flatMap(withHalves);
