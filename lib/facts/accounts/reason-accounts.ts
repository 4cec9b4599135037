/** Why an opioid: what failed or is barred before it, and the words that draw the conclusion. The form of a row: account.ts. */
import { NO_REASON } from '../signs/opioid-reasons.ts';
import type { Account } from './account.ts';

const CARE =
  '({physical-care}|{nsaid}|{anticonvulsant}|{antidepressant}|{muscle-relaxant}|{topical}|acetaminophen|tylenol|nsaid*|antiinflammator*|anti inflammator*|injection*|injections|(nerve|facet|sympathetic|stellate|ganglion|branch|medial|plexus|occipital) blocks|blocks (did|gave|failed|were|was|brought)|epidural*|esi|stimulator|tens|therapy|pt|acupuncture|chiropract*|surgery|neuromodulation|psychotherapy|cbt|brace|bracing|adjuvant*|non opioid*|nonopioid*|conservative|mexiletine|botox|oral sustained release drugs|mirror)';

/** Tried and found wanting, or not to be taken at all. */
const FELL_SHORT =
  '({no-help}|no less pain|no comfort|useless|brought|bought|gave|nothing|hours|days each|a week each|burning the same|barred|forbid*|forbidden|precluded|cannot|can not|could not|may not|not allowed|out of the question|not an option|allerg*|hives|rash|swell*|swelled|swelling|ulcer|bleed*|bled|kidney*|renal|creatinine|liver|bypass|groggy|fogged|sedat*|sleepy|drowsy|confus*|dizz*|fall|fell|nausea*|vomit*|unable|depressed|suicidal|seizure*|pressure|edema|wore off|did not|was not|were not|short lived|failed|without (benefit|success|effect|relief|avail))';

/** "Since 2011" and "after lunch" give no reason. */
const BECAUSE = `(because|for want of|in lieu of|instead of|where ${CARE}|(since|as|after|when|once) ..2 (no|nothing|other|others|all|both|the|his|her|none|neither|non opioid*|conservative|${CARE}))`;

const LINK = [
  '(that|this|which) (is|was) (why|the reason) ..8 ({opioid-told}|opioid*|narcotic*|patch|tablet*|pills|drug|it|them|go on)',
  '(what|which|all|all that) (is|was|remains|remained) ..1 left ..3',
  '(that|which|it) (leaves|left) ..4',
  '(leaving|leaves|left) ..2 (with|only)? ..1 {opioid-told}',
  '(hence|therefore|thus|so|accordingly) ..4 {opioid-told}',
  '{opioid-told} ..4 (remaining|only|last|remains|remained) ..4 (choice|option|resort|drug|one|thing|means|treatment)?',
  '(only|just) {opioid-told} ..4',
  `(opioid*|narcotic*|{opioid-told}|tablets|patch|drug|it|she|he) ..4 (chosen|kept|continued|needed|used|started|prescribed|given|moved|put|necessary|required|indicated|resorted|maintained|on) ..6 ${BECAUSE}`,
  `(keep|keeps|kept|leave|leaves|put|maintain*|continue*|prescribe*|give|gives|start*) ..4 ({opioid-told}|opioid*|tablets) ..3 ${BECAUSE}`,
  '(why|reason|rationale|justification|need|grounds|basis|indication) ..6 (opioid*|narcotic*|{opioid-told}|tablets|patch|drug|medicine)',
  '(opioid*|{opioid-told}) ..3 (indicated|justified|warranted) ..3',
  '(reason*|rationale|why) ..2 for ..1 (long term|continued|continuing|chronic|ongoing|maintenance) ..3',
  '(everything|all|anything) ..3 (short of|but|except|else|other than) ..6',
  '(nothing|none|no other|no drug) else ..4',
  '{opioid-told} (does|did|do) .',
  'exhausted ..4',
];

export const REASON_ACCOUNTS: Account[] = [
  {
    element: 'reason-for-opioids',
    opens: LINK.map((pattern) => pattern.replace(/ \.\.\d+$/, '')),
    parts: {
      opioid: ['{opioid-told}', 'opioid*|opiate*|narcotic*', '(tablet*|patch|the drug|pills)'],
      link: LINK,
      failed: [
        `${CARE} ..10 ${FELL_SHORT}`,
        `${FELL_SHORT} ..8 ${CARE}`,
        '(bypass|kidney*|renal|ulcer*|bleed|liver|heart|pregnan*) ..8 (forbid*|bar|bars|barred|rule out|rules out|preclude*|no)',
        '(nothing|not|no|cannot|can not) ..3 (be|to)? ..1 (cut|fused|operated|grafted|graft|repaired|surgical|surgically) ..2',
        '(surgeon*|surgery|operation) ..6 (nothing|not|no|ruled out|closed|declined|advised against|refused|more to offer)',
        '(inoperable|unoperable)',
        '(none|nothing) of (it|them|these|those|which) ..1 (got|kept|let|put|held|made|gave|brought|touched) ..4',
      ],
      'lets-do': [
        '{drug-lets} ..4 {task}',
        '{on-drug} ..10 {task}',
        '{opioid-told} ..1 (put|puts|got|gets|brought|returned|keeps|kept|has kept|holds) ..1 (him|her|them|patient) ..1 (back|at|on|in) ..4',
        '(lets|allows|enables|keeps|gets) ..3 (him|her|them) ..8 {task}',
        '(let|lets|keep|keeps) ..2 (him|her) ..1 (at work|on the job|on (his|her) feet|working|her job|his job|up|employed)',
      ],
    },
    rules: [
      { effect: 'met', has: ['link', 'failed', 'opioid'] },
      { effect: 'met', has: ['link', 'lets-do', 'opioid'] },
    ],
    never: [
      ...NO_REASON,
      'guideline*|patients|criteria|studies',
      '(opioid*|narcotic*|{opioid-told}|it|they|he|she|patients|dose|drug) ..1 (should|must|would|might) ..6',
      '(if|consider*) ..6',
      'pump|intrathecal',
      '({anticonvulsant}|{antidepressant}|{nsaid}|{muscle-relaxant}|gabapentin|lyrica|cymbalta|acetaminophen|tylenol) (was|were|is|has been) (chosen|started|begun|prescribed|given|picked|selected|preferred)',
      'approve|approved|certified|certify|administrator|upheld',
      '(brother|sister|neighbor|wife|husband|father|mother) ..2 (take*|takes|uses|has)',
      '(says|claims|insists|tells|told|believes) ..8 (only|nothing|no other)',
      '(stopped|discontinued|rotat*|switch*|change*|increase*|raise*) ..4 (because|since|as|for|after)',
      'urine|screen|cures',
      '(silent|missing|not (stated|given|documented|explained)|whether|we still need)',
      'not ..1 (indicated|needed|recommended|necessary|justified)',
      'trial of (intrathecal|spinal)',
    ],
    apart: ['allerg* to', '(will|plan*|recommend*|request*) ..2'],
    back: 4,
    ahead: 3,
  },
];
