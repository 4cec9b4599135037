/** A urine result told in other words than "consistent". The form of a row: sign.ts. Groups: opioid-groups.ts. */
import type { Sign } from './sign.ts';

const PRESCRIBED_ONLY =
  '(only ..6 (given|prescribed|rx|takes|taking|ordered|{prescribed-drug})|just ..3 ({prescribed-drug}|prescribed|rx)|nothing ..1 (unprescribed|else|unexpected|more|illicit|other|not prescribed)|and that is all|what (we|i|he|she|is|was) ..1 (prescribe|prescribed|takes|given) ..1 and (nothing|no) ..2|nothing (besides|beyond|beside|but what)|no (street|unprescribed|unexpected|illicit|other|non prescribed|nonprescribed|non rx|extra|foreign) ..1 (drug*|substance*|findings|compounds|meds|medication*|results)?|non rx ..2 absent|all else (negative|absent|neg)|others ..1 (negative|neg|absent))';
const ADVERSE_DRUG = '({illicit-drug}|{benzodiazepine}|{prescribed-drug}|{sedative}|{hypnotic})';
const NOT_HIS =
  "(not (prescribed|rx d|rx'd|his|hers|on file|ordered|explained)|(nobody|no one|we do not|i do not|we have not|not one we) ..1 (prescribes|prescribed|prescribe|gives|gave)|never (prescribed|given|ordered)|without (a|any) prescription|unprescribed|non prescribed|nonprescribed|no (rx|prescription|script)|unexplained|unexpected|not expected)";
const PRESCRIBED = "(prescribed|rx d|rx'd|rx|the ordered|his own|her own|dispensed)";

export const URINE_RESULTS_SIGNS: Sign[] = [
  {
    element: 'urine-screen',
    effect: 'met',
    patterns: [
      `{urine-test} ..20 ${PRESCRIBED_ONLY}`,
      '{urine-test} ..12 (as (it|they) (should|ought|was expected|were expected)|just as expected|right for (his|her)|squares|matches|matched|tallies|fits|fit)',
      '{urine-test} ..14 (rx|prescribed) ..1 (drugs|drug|meds|medication*|opioid|opioids) ..1 (present|detected|found|pos|positive|confirmed) ..8 (absent|none|negative|neg|not detected|only)',
      '(interpretation|verdict|impression|comment|assessment|result) (:|=)? ..1 (consistent|expected|compliant|appropriate|as prescribed)',
      '{prescribed-drug} ..2 (detected|present|positive|pos|found) ..2 (expected|as expected|as prescribed|consistent)',
      '{urine-test} ..12 (bears|bore|bear) out ..6',
      '{urine-test} ..3 + ..2 {prescribed-drug} ..8 - ..2 (all else|all others|others|rest|illicit*|everything else)',
      '{urine-test} ..10 (confirm*|confirmed|confirms|supports|verifies|verified|reflects) ..4 (compliance|adherence|prescribed|regimen|{prescribed-drug})',
    ],
    with: ['{urine-test}', 'lab|millennium|ameritox|quest|toxicology|detected', 'metabolite*|{prescribed-drug}'],
    without: [
      'inconsistent',
      'unexpected (oxazepam|{benzodiazepine}|{illicit-drug}|{opioid})',
      `${ADVERSE_DRUG} ..5 ${NOT_HIS}`,
      '{prescribed-drug} ..2 (absent|not detected|negative|missing|undetected)',
      '{illicit-drug} ..3 (present|positive|detected|found|pos)',
      'positive for ..2 {illicit-drug}',
      '(no|without|cannot|could not|nor) ..2 (explanation|explain*|account) ..2',
      'adulterat*|dilute|substitut*|tampered',
      'pending|awaited',
      'to follow',
      'if|will',
      'should (be|have|include) ..3',
      'but|however',
    ],
    asWritten: true,
    notSection: ['family-history', 'request'],
  },
  {
    element: 'urine-screen',
    effect: 'not-met',
    patterns: [
      `(negative|neg) for ..2 ${PRESCRIBED} ..2 {prescribed-drug}`,
      '(negative|neg) for ..1 {opioid}',
      `${PRESCRIBED} ..1 {prescribed-drug} ..2 (not (detected|found|present|seen)|absent|negative|neg|missing|undetected)`,
      `${NOT_HIS} ..1 ${ADVERSE_DRUG} ..2 (detected|present|positive|pos|found|in)`,
      `{urine-test} ..10 ${ADVERSE_DRUG} ..3 ${NOT_HIS}`,
      `unexpected ..1 ${ADVERSE_DRUG} ..6`,
      '{urine-test} ..8 {illicit-drug} ..2 (pos|positive|present|detected|found|+|again|twice|once)',
      '{urine-test} ..4 (positive|pos) ..2 for ..3 ({illicit-drug}|{benzodiazepine})',
      '{illicit-drug} ..4 (on|in|at) ..4 {urine-test}',
      '{urine-test} ..24 {illicit-drug} (pos|positive|detected|+)',
      '{urine-test} ..12 (pos|positive) (for|:) ..8 {illicit-drug}',
      '(alcohol|thc|cocaine|amphetamine|methamphetamine) metabolite* ..3 (on|in|at|found|present|detected|positive)',
      '(specimen|sample|urine|cup) ..10 (adulterat*|substitut*|dilut*|tampered|cold|not (human|urine)|synthetic|out of range|someone else s|belonging)',
      '(adulterat*|substituted|diluted|tampered) ..2 (specimen|sample|urine|cup)',
      `${ADVERSE_DRUG} ..1 ${NOT_HIS} ..2`,
      '(failed|flunked|dirty) ..2 {urine-test}',
      '(urine|uds|udt|cup|screen|sample) (showed|shows|revealed|had|has|grew) ..3 {illicit-drug}',
      '{urine-test} ..8 (free of|without|devoid of|lacked|lacks|had no|has no|no trace of|held no) ..2 {prescribed-drug}',
      '(lab|laboratory|cup|sample|specimen) ..2 (found|reported|reports|detected|picked up|showed|shows) ..3 {illicit-drug}',
      `{urine-test} ..6 (positive|pos|present|detected|found) ..3 ${ADVERSE_DRUG} ..2 (no explanation|unexplained|for which ..6 no ..2|without ..1 explanation)`,
    ],
    with: ['{urine-test}', 'negative|neg', 'specimen|sample|cup', 'detected|metabolite*|positive|pos', 'unexpected'],
    without: [
      'no|not|none|never|without ..2 (unexpected|unprescribed|non|illicit|evidence|adulterat*)',
      'nothing ..1 (unexpected|unprescribed|else)',
      'metabolite* ..1 (not|none|negative|neg|absent|undetected|nd) ..1',
      'negative for (cocaine|illicit*|amphetamine*|thc|all|everything|alcohol|marijuana|street|opiates|heroin|other)',
      '{illicit-drug} (is|was|were|all|both|:|-|,)? (not found|absent|negative|neg|not detected)',
      'if|should|will|may',
      'not inconsistent',
      'expected to',
      'infection|culture|nitrite|leukocyte*|blood',
      '(not|never) ..2 prescribed ..2 (any|other)',
      '(nothing|none|no drug|no substance|no others) ..6 not ..2 (prescribed|ordered|given)',
      'history of',
      'is (not)? prescribed (by|for)',
    ],
    asWritten: true,
    notSection: ['family-history', 'allergies', 'request', 'medications'],
  },
  {
    // Found, and nobody can say why.
    element: 'urine-screen',
    effect: 'not-met',
    patterns: [`{urine-test} ..6 (positive|pos|present|detected|found) ..3 ${ADVERSE_DRUG} ..1`],
    with: [
      '(no|without|nor) ..1 explanation',
      '(cannot|could not|did not|unable to) ..1 (explain|account|say why)',
      'unexplained',
    ],
    without: ['(as|was|were) (expected|prescribed)', 'if|should|will|may', '(no|not) ..2 (need|required)', 'absent'],
    asWritten: true,
    notSection: ['family-history', 'allergies', 'request', 'medications'],
  },
];
