/** A urine result told over several short sentences: what was looked for, what was found, what it means. The form of a row: account.ts. */
import type { Account } from './account.ts';

export const URINE_ACCOUNTS: Account[] = [
  {
    element: 'urine-screen',
    opens: ['{urine-test}'],
    parts: {
      found: ['{prescribed-drug} ..6'],
      clean: [
        '(no|not any) (other|further|additional|unprescribed|illicit|unexpected|foreign) ..2',
        '(no|not any|without) (street|illegal|recreational|benzos|benzodiazepines) ..2',
        'as (it|they) (should|ought) ..2',
        '(nothing|none|little) (else|other|more|further|unexpected|unprescribed) ..1',
        '(consistent|as expected|expected|as prescribed|in keeping|matches|matching|agrees|fits|accords|tallies) ..2',
        '(all|rest|everything|others|remainder) ..2 (negative|neg|absent|clear) ..1',
      ],
      adverse: [
        '{illicit-drug}',
        '(absent|missing|undetected|inconsistent|unexpected|unexplained|undisclosed|aberrant|adulterat*|dilut*)',
        '{prescribed-drug} ..2 (negative|neg|not detected|not found)',
        '(not|un) ..1 (detected|prescribed|found|expected|explained)',
        '(denies|denied|admits|admitted)',
        '(pending|awaited|awaiting|to follow)',
      ],
    },
    rules: [{ effect: 'met', has: ['found', 'clean'], lacks: ['adverse'] }],
    never: [
      'guideline*|patients|criteria',
      'would ..3',
      'a patient who',
      '(should|will|next visit|if|to be) ..6',
      '(brother|sister|wife|husband)',
    ],
    apart: ['{pdmp-report}', '(blood|liver|kidney|glucose) ..2', '(pain|exam*|function|neurologic*) ..2'],
    ahead: 2,
  },
];
