import { describe, expect, it } from 'vitest';
import { told } from './facts-told.ts';

/** Sentences that look right and are not enough, by the kind of trap. No element may be shown as met by them. */
const traps: Record<string, readonly (readonly [element: string, text: string])[]> = {
  negation: [
    ['conservative-physical', 'He has not failed physical therapy.'],
    ['adverse-effects', 'He does not deny sedation.'],
    ['trial-pain-reduction', 'The intrathecal trial did not give 50% relief.'],
    ['trial-function', 'During the intrathecal trial he did not walk farther.'],
    ['urine-screen', 'The urine drug screen was not consistent.'],
    ['urine-screen', 'The urine drug screen was inconsistent.'],
    ['psych-obtained', 'No psychological evaluation has been obtained.'],
  ],
  'hopes and conditions': [
    ['trial-function', 'He hopes to walk a mile during the intrathecal trial.'],
    ['trial-done', 'If approved, the intrathecal trial will be carried out in May.'],
    ['pump-pain', 'She would have 50% relief with the pump.'],
    ['returned-to-work', 'He hopes to return to work.'],
    ['returned-to-work', 'He could work 20 hours a week if he had Norco.'],
    ['trial-oral-reduction', 'He hopes to reduce Norco during the intrathecal trial.'],
  ],
  plans: [
    ['psych-obtained', 'He is scheduled for a psychological evaluation.'],
    ['psych-obtained', 'Psychological clearance is pending.'],
    ['urine-screen', 'UDS ordered today.'],
    ['pdmp', 'CURES will be checked.'],
    ['no-further-surgery', 'A surgical consultation is pending.'],
  ],
  'other persons': [
    ['analgesia', 'His wife has 4/10 pain with Norco and 8/10 without it.'],
    ['infection-addressed', 'His roommate has no infection.'],
    ['activities', 'With Norco his brother walks a mile.'],
    ['trial-pain-reduction', 'His brother had 80% relief during an intrathecal trial.'],
  ],
  'the same word, another thing': [
    ['trial-done', 'A trial of gabapentin was completed.'],
    ['trial-done', 'The case went to trial on 5/6/2013.'],
    ['pump-in-situ', 'A PCA pump was used after the operation.'],
    ['pump-in-situ', 'An insulin pump was implanted in 2009.'],
    ['pump-in-situ', 'He works at a gas pump.'],
    ['pump-pain', 'The TENS unit gave 50% relief.'],
    ['trial-pain-reduction', 'The facet block gave 80% relief.'],
    ['trial-function', 'During a trial of physical therapy he walked a mile.'],
    ['reservoir-volume', 'The reservoir is full.'],
  ],
  numbers: [
    ['trial-pain-reduction', 'During the intrathecal trial the dose was raised by 50%.'],
    ['trial-pain-reduction', 'During the intrathecal trial oxygen was 98%.'],
    ['trial-pain-reduction', 'The intrathecal trial on 9/10 was brief.'],
    ['analgesia', 'Strength is 4/5 with Norco and 3/5 without it.'],
    ['analgesia', 'Pain is 8/10.'],
  ],
  diagnoses: [
    ['no-further-surgery', 'He has failed back surgery syndrome.'],
    ['no-further-surgery', 'He was cleared for surgery.'],
    ['psych-origin', 'He was psychologically cleared for the pump.'],
    ['infection-addressed', 'He is medically cleared.'],
    ['coagulation-addressed', 'He is medically cleared.'],
    ['objective-finding', 'Straight leg raising was negative.'],
    ['objective-finding', 'MRI of the lumbar spine is normal.'],
  ],
  templates: [
    ['urine-screen', '[ ] UDS consistent'],
    ['pdmp', 'CURES: [ ] reviewed, consistent'],
    ['agreement-signed', '[ ] Opioid agreement signed'],
    ['drug-behavior', '[ ] No aberrant behavior'],
    ['single-source-stated', '[ ] One prescriber'],
    ['adverse-effects', '[ ] No side effects'],
  ],
  'words of the request': [
    ['pump-pain', 'REQUEST: medically necessary pump refill with 60% relief with the pump'],
    ['trial-done', 'REQUEST: pump implantation after a successful intrathecal trial'],
    ['psych-obtained', 'REQUEST: psychological evaluation was completed, pump implantation'],
  ],
};

describe.each(Object.entries(traps))('%s', (_, rows) => {
  it.each(rows)('%s: %s', (element, text) => {
    expect(told(text, element).filter((e) => e === 'met')).toEqual([]);
  });
});
