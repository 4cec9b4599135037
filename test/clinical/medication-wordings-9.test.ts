/** How a medicine stands, told by the time that it was taken, by a mark on a list, or by whose bottle it is in. */
import { describe, expect, test } from 'vitest';
import { dailyDose } from '../../lib/clinical/doses.ts';
import { medicationsIn } from './document-of.ts';
import { taken } from './taken.ts';

describe('taken', () => {
  test.each<[string, string]>([
    ['Her son brought all the bottles in a box: Norco 10/325, one q6h; Zanaflex 4 mg hs.', 'hydrocodone/acetaminophen'],
    ['For flares he has Endocet 10/325, of which he may take one twice a day and no more.', 'oxycodone/acetaminophen'],
    ['Norco refills are good until December 2015; Norco 5/325 bid.', 'hydrocodone/acetaminophen'],
    ['Lyrica helps her sleep; Cymbalta likewise.', 'duloxetine'],
    ['Tramadol was added in April 2014 for flares of the same failed neck syndrome.', 'tramadol'],
    ['MEDS: Norco 10/325 tid.\nPLAN:\n1. MS Contin 30 mg q12h.\n2. Norco no change.', 'hydrocodone/acetaminophen'],
    ['PLAN:\n1. Soma comes down by one tablet a week and is then discontinued.', 'carisoprodol'],
    ['She is on Percocet 10/325 one tablet four times a day and ran out five days early.', 'oxycodone/acetaminophen'],
  ])('%s', (text, drug) => {
    expect(taken(text)).toContain(drug);
  });
});

describe('not taken', () => {
  test.each<[string, string]>([
    ['Nortriptyline, up to 50 mg, he took from March to November 2012.', 'nortriptyline'],
    ['He used Percocet and Soma until 2013 and neither since.', 'oxycodone/acetaminophen'],
    ['She took Percocet 10/325 for a month after the fall and ran out.', 'oxycodone/acetaminophen'],
    ['Hydromorphone in the pump until 2011, changed over because of swelling.', 'hydromorphone'],
    ['MEDICINES\nmethadone 5 mg tid\n[crossed out] Savella   [struck through] Lunesta', 'milnacipran'],
    ['MEDICINES\nmethadone 5 mg tid\n[crossed out] Savella   [struck through] Lunesta', 'eszopiclone'],
    ['Duragesic 75 mcg/hr q72h; Senokot two at bedtime. Methadone and Ambien are crossed out.', 'methadone'],
    ['Naloxone\tnot entered', 'naloxone'],
    ['Lives with a brother, who is on Suboxone and shops for her.', 'buprenorphine/naloxone'],
    ['Oxycodone he has left since 2009.', 'oxycodone'],
    ['Urine screen:    [X] done 02/24/2014    [X] consistent    [ ] inconsistent    (codeine, morphine)', 'morphine'],
    ['The letter does not go into mood, sleep or naloxone.', 'naloxone'],
    ['Since then she has also had a stellate block, hand therapy, nortriptyline and a brace.', 'nortriptyline'],
    ['Acetaminophen three grams daily, from January for two months: pain as before.', 'acetaminophen'],
    ['Baclofen 10 mg tid made him weak. Legs as before. Baclofen taken off.', 'baclofen'],
    ['Pamelor was of no help and quit in 2009; Topamax likewise.', 'topiramate'],
    ['No opioid tablets here. Her daughter’s own tramadol is kept upstairs.', 'tramadol'],
    ['He has had therapy, two injections, and medications including Lyrica and Savella.', 'pregabalin'],
  ])('%s', (text, drug) => {
    expect(taken(text)).not.toContain(drug);
  });
});

test.each<[string, number | null]>([
  ['Oxycodone 10 mg, one or two every four hours, no more than eight in the day.', 120],
  ['TELEMETRY\nMode simple cont; hydromorphone 2.4 mg/d', null],
  ['Norco 10/325 tid. With a catheter at T8 and morphine until 0.5 mg per day he walked.', 30],
  ['Norco 10/325 tid. Trial with morphine without preservative, beginning at 0.5 mg a day.', 30],
])('%s', (text, total) => {
  expect(dailyDose(medicationsIn(text), [], 'mtus-2009')[0]).toMatchObject({ total, lowerBound: false });
});

describe('what a pump holds is no oral dose', () => {
  test.each<[string, string]>([
    ['Contents: morphine 5.8 mg/d with bupivacaine 8 mg/d. MSIR 15 mg q6h.', 'intrathecal'],
    ['Morphine PF start 0.2 mg/d, up q12h to effect.', 'intrathecal'],
    ['Morphine 30 mg a day by mouth, beside the clonidine patch.', 'oral'],
  ])('%s', (text, route) => {
    expect(medicationsIn(text).find((m) => m.name === 'morphine')?.route).toBe(route);
  });
});
