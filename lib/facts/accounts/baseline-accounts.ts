/** What could be done before the opioid, and what can be done now. The form of a row: account.ts. */
import type { Account } from './account.ts';

const THEN =
  '((before|prior to|until|without) ..3 ({opioid-told}|opioid*|medicine|medication|starting|he started|she started)|(at|on) (initiation|the start|start|baseline|intake)|when ..4 (started|began|begun)|(in|since) (2005|2006|2007|2008|2009|2010|2011|2012|2013)|back then)';
const LITTLE =
  '(bedridden|bedbound|housebound|homebound|(could|was) (not|unable|barely|hardly|only) ..4|could ..3 (only|one block|half a block|ten minutes|<number> (minutes|feet|blocks))|unable to|(wife|husband|daughter|son|mother) ..2 (dressed|bathed|fed|washed|helped)|(needed|required) ..2 (help|assistance|walker|wheelchair|crutches)|lay|lying|in bed|on the couch|wheelchair|not working|off work|nothing)';

export const BASELINE_ACCOUNTS: Account[] = [
  {
    element: 'baseline-function',
    opens: [`${THEN} ..14 ${LITTLE}`],
    parts: {
      earlier: [`${THEN} ..14 ${LITTLE}`],
      now: [
        '(now|today|currently|these days|presently|since then|at present|this (month|year)) ..5 {task} ..2',
        '(he|she|i) ..1 now ..3 {task}',
        'now ..2 : ..3 i ..1 {task}',
      ],
      less: [
        '(no longer|stopped|quit|lost|worse|declin*|still (cannot|unable|in bed)|wheelchair now|now (cannot|unable|in bed))',
        '(expect*|hope*|goal|goals|will be able)',
      ],
    },
    rules: [{ effect: 'met', has: ['earlier', 'now'], lacks: ['less'] }],
    never: [
      'guideline*|patients|criteria',
      '(surgery|fusion|epidural*|injection*|stimulator|pump|trial|physical therapy|brace|acupuncture|ablation)',
      '(brother|sister|neighbor|cousin|coworker) ..1',
    ],
    ahead: 2,
  },
  {
    element: 'baseline-function',
    opens: [
      '(work*|walk*|drove|driving|active|independent|self caring) ..6 (when|before|at the time) ..2 ({opioid-told}|opioid*) ..3 (started|began|begun|were)?',
    ],
    parts: {
      earlier: [
        '(work*|walk*|drove|driving|active|independent|self caring) ..6 (when|before|at the time) ..2 ({opioid-told}|opioid*)',
      ],
      less: [
        '(since|now|has|then) ..2 (stopped|quit|lost|given up|unable|no longer) ..4 (work*|walk*|driving|job|house)?',
        '(uses|needs|requires|in) ..1 (wheelchair|walker|bed)',
        'now ..3 (bedridden|bedbound|housebound|unable|cannot|wheelchair)',
      ],
    },
    rules: [{ effect: 'not-met', has: ['earlier', 'less'] }],
    never: [
      'guideline*|patients|criteria',
      'before ..2 (surgery|injury|accident)',
      '(brother|sister|neighbor|cousin) ..1',
    ],
    ahead: 1,
  },
];
