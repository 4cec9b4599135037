/** All accounts. */
import type { Account } from './account.ts';
import { ADVERSE_EFFECT_ACCOUNTS } from './adverse-effect-accounts.ts';
import { AGREEMENT_ACCOUNTS } from './agreement-accounts.ts';
import { ANALGESIA_ACCOUNTS } from './analgesia-accounts.ts';
import { BASELINE_ACCOUNTS } from './baseline-accounts.ts';
import { DAILY_LIFE_ACCOUNTS } from './daily-life-accounts.ts';
import { DEPRESSANT_ACCOUNTS } from './depressant-accounts.ts';
import { DOSE_ACCOUNTS } from './dose-accounts.ts';
import { GAP_ACCOUNTS } from './gap-accounts.ts';
import { INCREASE_ACCOUNTS } from './increase-accounts.ts';
import { LONG_TERM_ACCOUNTS } from './long-term-accounts.ts';
import { LOWEST_DOSE_ACCOUNTS } from './lowest-dose-accounts.ts';
import { REASON_ACCOUNTS } from './reason-accounts.ts';
import { TAPER_ACCOUNTS } from './taper-accounts.ts';
import { URINE_ACCOUNTS } from './urine-accounts.ts';

export const ACCOUNTS: readonly Account[] = [
  ...ADVERSE_EFFECT_ACCOUNTS,
  ...AGREEMENT_ACCOUNTS,
  ...ANALGESIA_ACCOUNTS,
  ...BASELINE_ACCOUNTS,
  ...DAILY_LIFE_ACCOUNTS,
  ...DEPRESSANT_ACCOUNTS,
  ...DOSE_ACCOUNTS,
  ...GAP_ACCOUNTS,
  ...INCREASE_ACCOUNTS,
  ...LONG_TERM_ACCOUNTS,
  ...LOWEST_DOSE_ACCOUNTS,
  ...REASON_ACCOUNTS,
  ...TAPER_ACCOUNTS,
  ...URINE_ACCOUNTS,
];
