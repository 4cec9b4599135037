import { describe, expect, it } from 'vitest';
import { readCaseFields } from '../../lib/facts/case-fields/case-fields.ts';
import { readFacts } from '../../lib/facts/facts.ts';
import { readDocument } from '../../lib/text/read-document.ts';

/** Words that look like a criterion met and are not: the worst error there is. */
const LOOKS_MET: [sentence: string, element: string][] = [
  ['On examination strength is 5/5 in the quadriceps.', 'objective-finding'],
  ['With the pump she cannot cook.', 'pump-function'],
  ['Before the pump he walked two miles with his dog.', 'pump-function'],
  ['With Norco he would be able to cook.', 'activities'],
  ['With Norco he can no longer walk.', 'activities'],
  ['He was injured with his medication bag in hand while lifting a keg.', 'activities'],
  ['A pain management consultation was requested to see whether it supports the dose.', 'consult-supports-dose'],
  ['It has not been said that surgery is not an option.', 'no-further-surgery'],
  ['Surgery is recommended and will be scheduled.', 'no-further-surgery'],
  ['A psychological evaluation has been requested.', 'psych-obtained'],
  ['Her mother had an intrathecal trial with 90 % relief.', 'trial-pain-reduction'],
  ['A spinal cord stimulator trial gave 70 % relief.', 'trial-pain-reduction'],
  ['The epidural steroid injection gave 80 % relief for a week.', 'trial-pain-reduction'],
  ['The intrathecal trial gave 30 % relief.', 'trial-pain-reduction'],
  ['An intrathecal trial may bring 50 % relief.', 'trial-pain-reduction'],
  ['There is an active wound infection.', 'infection-addressed'],
  ['[x] Seen today [ ] No evidence of infection', 'infection-addressed'],
  ['[ ] Urine drug screen consistent with prescriptions', 'urine-screen'],
  ['[ ] Works full time', 'returned-to-work'],
];

describe('what looks met and is not', () => {
  it.each(LOOKS_MET)('%s', (sentence, element) => {
    const doc = readDocument(`CLINICAL CASE SUMMARY\nThe patient is a 50 year old male. ${sentence}`, '2015-01-01');
    const { facts } = readFacts(doc, { fields: readCaseFields(doc, 2015), anchor: '2015-01-01', pivotYear: 2015 });
    const met = facts.filter((f) => f.element === element && f.effect === 'met' && f.standing === 'record');
    expect(met.map((f) => f.evidence.quote)).toEqual([]);
  });
});
