/** Pain that the opioid, or more of it, has left as it was. The form of a row: account.ts. */
import type { Account } from './account.ts';

/** As it was ... */
const SAME =
  '(the same|same as|as it was|where it was|unchanged|no better|no different|no lower|no less|as high as|as bad as|just as bad|as much as|still where it was|identical)';
/** … before the drug was begun or raised. */
const BEFORE =
  '(before|prior to|ahead of|at the time of|when) ..3 (raise|raising|increase|increases|rise|change|titration|started|starting|start|began|begun|opioids|first dose|first tablet|{opioid-told}|going up|went up)';

const unmoved = (element: Account['element']): Account => ({
  element,
  opens: [`${SAME} ..4 ${BEFORE}`],
  parts: {
    opioid: ['{opioid-told}', 'opioid*|narcotic*|tablet*|pills|patch|dose'],
    pain: ['pain|vas|nrs|ache|score|scores|burning', '<score>'],
    unmoved: [`${SAME} ..4 ${BEFORE}`],
  },
  rules: [{ effect: 'not-met', has: ['unmoved', 'pain', 'opioid'] }],
  never: [
    'guideline*|patients|criteria',
    '(surgery|operation|fusion|fall|injury|accident|pump|trial|implant*|stimulator|injection*|therapy)',
    '(function|activity|bowels|sleep|mood|weight)',
    // "where it was 9 before": another figure, not the same one.
    'where it was (<number>|<score>)',
    '(if|should|would|will) ..6',
    '(without|off) ..2 ({opioid-told}|it|them)',
  ],
  apart: ['(plan|request*) ..2', '(brother|sister|wife|husband|mother|father) ..2'],
  back: 2,
  ahead: 0,
});

export const ANALGESIA_ACCOUNTS: Account[] = [unmoved('analgesia'), unmoved('improved-pain')];
