/** What a question and the answer behind it tell together, and that a condition tells nothing. */
import { eachTold, neverMet, type ToldAfter } from './facts-told.ts';

const TOLD: readonly ToldAfter[] = [
  {
    before: 'PROGRESS NOTE 05/02/2014\nHe takes oxycodone 15 mg four times a day. ',
    rows: {
      'starting-pain': [['met', 'Q: How bad is your pain right now, zero to ten? A: An eight.']],
      'agreement-signed': [['met', 'Q: Have you signed the opioid contract? A: Yes, last October.']],
    },
  },
  {
    before: 'PROGRESS NOTE 05/02/2014\nRequest: replacement of the intrathecal pump.\n',
    rows: { 'pump-recall': [['met', 'Q: Is the pump recalled? A: Yes, the entire lot.']] },
  },
];

eachTold('answers to questions', TOLD);

neverMet('a question alone, and one that is answered with no', [
  ['pump-recall', 'Request: pump replacement.\nQ: Is the pump recalled?'],
  ['pump-recall', 'Request: pump replacement.\nQ: Is the pump recalled? A: No.'],
  ['agreement-signed', 'He takes Norco.\nQ: Have you signed the opioid contract? A: No, never.'],
]);

neverMet('a condition that tells nothing yet', [
  ['nonopioid-failed', 'If naproxen does not help over the next month, we will discuss other options.'],
  ['removal-reason', 'Request: removal of the pump.\nIf infected, the pump would have to be removed.'],
  ['pump-recall', 'Request: pump replacement.\nWere the pump recalled, we would exchange it.'],
  ['screening-done', 'Request: baclofen pump.\nThe wife thinks he had a spinal baclofen test years ago.'],
]);
