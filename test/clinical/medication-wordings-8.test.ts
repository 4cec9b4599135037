/** How a medicine stands, told by what became of it, by a list of the past, by a test, or of somebody else. */
import { describe, expect, test } from 'vitest';
import { taken } from './taken.ts';

describe('taken', () => {
  test.each<[string, string]>([
    ['Baclofen 10 mg per tube t.i.d. Do not stop the enteral baclofen suddenly.', 'baclofen'],
    ['Current rneds: Norco 10/325 qid; Sorna 350 rng qhs.', 'carisoprodol'],
    ['Meds: Arnbien 10 mg qhs.', 'zolpidem'],
    ['Medications: Creon with meals.', 'pancrelipase'],
    ['Medications: melatonin 3 mg at bedtime.', 'melatonin'],
    ['For flares he falls back on Naprosyn 500.', 'naproxen'],
    ['Nucynta 75 mg q6h has replaced the Norco.', 'tapentadol'],
    ['Oxycodone 15 mg qid. Her urine tests have had oxycodone and nothing else.', 'oxycodone'],
  ])('%s', (text, drug) => {
    expect(taken(text)).toContain(drug);
  });
});

describe('not taken', () => {
  test.each<[string, string]>([
    ['She threw up on Ultram; since then she has taken nothing of the sort.', 'tramadol'],
    ['Her nephew, who himself has a baclofen pump for cerebral palsy, drove her.', 'baclofen'],
    ['Ibuprofen bled and two injections altered nothing.', 'ibuprofen'],
    ['Physical therapy, two epidural series, gabapentin, and the surgeon have all been exhausted.', 'gabapentin'],
    ['The combined dose comes to 150 mg of morphine a day.', 'morphine'],
    ['Her regimen works out to about 90 mg of oral morphine a day.', 'morphine'],
    ['He asked again about "the morphine pump."', 'morphine'],
    [
      'She was put on Vicodin that year.\nMEDICATIONS:\nOxycodone 15 mg qid.\nPast: Vicodin. MS Contin (nausea).',
      'hydrocodone/acetaminophen',
    ],
    ['Oxycodone 15 mg qid. Her urine tests with Dr. X have had oxycodone and oxymorphone.', 'oxymorphone'],
    ['Lyrica swelled his legs and was let go.', 'pregabalin'],
    ['A coworker offered her a Percocet, which she did not take.', 'oxycodone/acetaminophen'],
  ])('%s', (text, drug) => {
    expect(taken(text)).not.toContain(drug);
  });
});
