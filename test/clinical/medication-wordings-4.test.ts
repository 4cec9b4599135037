import { describe, expect, test } from 'vitest';
import { findMedications } from '../../lib/clinical/medications.ts';
import { readDocument } from '../../lib/text/read-document.ts';

/** Drugs that a text says are taken (or asked for) now, in the order of the alphabet. */
function taken(text: string): string[] {
  const medications = findMedications(readDocument(text, '2016-01-01'));
  const names = medications.filter((m) => m.status === 'current' || m.status === 'requested').map((m) => m.name);
  return [...new Set(names)].sort();
}

const NORCO = 'hydrocodone/acetaminophen';
const PERCOCET = 'oxycodone/acetaminophen';

describe('registers, charts and lists', () => {
  test.each<[string, string[]]>([
    [
      'PDMP REPORT 04/20/2015\nFilled      Drug                 Qty  Days  Prescriber\n04/02/2015  OXYCODONE HCL 15 MG   120  30    LEE\n03/03/2015  OXYCODONE HCL 15 MG   120  30    LEE',
      ['oxycodone'],
    ],
    ['CURES: hydrocodone 10/325 #120 monthly from one prescriber; no benzodiazepines, no alprazolam.', [NORCO]],
    [
      'MEDICATION LIST\n1. Nucynta ER 150 mg bid\n2. Lyrica 75 mg tid\n3. Ambien CR 12.5 qhs - D/C today\n4. Colace 100 bid',
      ['docusate', 'pregabalin', 'tapentadol'],
    ],
    [
      'Current Medications\nNorco 10/325 1 q6h\nFlexeril 10 qhs\n\nMedications discontinued this visit\nSoma 350 tid',
      ['cyclobenzaprine', NORCO],
    ],
    [
      'Medication     Dose     Frequency   Status\nNorco          10/325   qid         Continue\nSoma           350      tid         Stop\nCymbalta       60       daily       Start',
      [NORCO],
    ],
    ['Rx today: Norco 10/325 #120, Neurontin 600 #90, Colace #60', ['docusate', 'gabapentin', NORCO]],
    ['MEDS REVIEWED. Norco, Zanaflex, Prilosec. NKDA.', [NORCO, 'omeprazole', 'tizanidine']],
    ['Meds\nNorco\nLyrica\n\nAllergies\nMorphine\nCodeine', [NORCO, 'pregabalin']],
    ['Medications: none except Aleve.', ['naproxen']],
    ['Medications: Norco only.', [NORCO]],
    ['She is on no medication other than Tylenol.', ['acetaminophen']],
    ['MAR 05/12/2014\n0600  hydromorphone 1 mg IV\n1000  hydromorphone 1 mg IV\n1400  ondansetron 4 mg IV', []],
    [
      'DISCHARGE MEDICATIONS: Percocet 5/325 q6h prn, Colace bid, resume home lisinopril.',
      ['docusate', 'lisinopril', PERCOCET],
    ],
    ['Topicals: Voltaren gel, Lidoderm.', ['diclofenac', 'lidocaine']],
    ['Supplements: magnesium, turmeric, glucosamine. OTC: Zantac.', ['ranitidine']],
    [
      'Pump contents: hydromorphone 10 mg/mL, bupivacaine 20 mg/mL, clonidine 100 mcg/mL; daily hydromorphone 3.1 mg.',
      ['bupivacaine', 'clonidine', 'hydromorphone'],
    ],
    ['The pump is filled with morphine 25 mg/mL and baclofen 500 mcg/mL.', ['baclofen', 'morphine']],
    ['Pump drug was changed from morphine to hydromorphone in 2012.', ['hydromorphone']],
    ['Ziconotide was tried in the pump and gave hallucinations.', []],
    ['By mouth: Norco 5/325 bid. In the pump: morphine 6 mg/day.', [NORCO, 'morphine']],
    ['Same medications as last month (Norco, Lyrica, Cymbalta).', ['duloxetine', NORCO, 'pregabalin']],
    ['Meds: unchanged - MS Contin 30 bid, MSIR 15 tid.', ['morphine']],
    ['He weighs 200 lb and takes HCTZ 25, ASA 81, and MVI.', ['aspirin', 'hydrochlorothiazide']],
    [
      'Hx: HTN (lisinopril, HCTZ), DM (metformin), gout (allopurinol).',
      ['allopurinol', 'hydrochlorothiazide', 'lisinopril', 'metformin'],
    ],
    ['Insulin-dependent diabetic.', ['insulin']],
    ['Diabetes is diet controlled; no metformin.', []],
    ['A trial of oral baclofen to 80 mg did not loosen the legs.', []],
    ['Oral baclofen 20 mg qid leaves him drowsy and the legs are still tight.', ['baclofen']],
    ['He admits to taking two of his wife’s Xanax.'.replace('’', "'"), []],
    ['She has leftover Vicodin at home but does not use it.', []],
    ['There is a bottle of old Percocet in the cabinet.', []],
    ['He was discharged on Percocet and finished it in ten days.', []],
    ['After the tooth extraction he had Norco for five days.', []],
    ['She got a Toradol shot and a Medrol pack at urgent care in April.', []],
    ['Medrol Dosepak x1 in 2013 with transient relief.', []],
    ['Received 3 epidurals with Kenalog.', []],
    ['The patient states Lyrica, Neurontin and Cymbalta all made her gain weight.', []],
    ['Has tried NSAIDs (Mobic, Celebrex, Naprosyn), tricyclics (Elavil), and SNRIs (Cymbalta).', []],
    ['Past trials: gabapentin 3600 mg x 4 mo; Lyrica 600 mg x 3 mo; nortriptyline 75 mg x 2 mo.', []],
    ['She takes nothing for sleep; Ambien made her walk at night.', []],
    ['He would like to go back on OxyContin.', []],
    ['She asked about Soma; I do not prescribe it.', []],
    ['Insurance will not cover Lyrica.', []],
    ['Lyrica was requested in May and denied.', []],
    ['Authorization for Nucynta is still awaited and he has not started it.', []],
    ['A prescription for naloxone was given.', ['naloxone']],
    ['Narcan at home.', ['naloxone']],
    ['Naloxone offered and declined.', []],
    ['We will start Butrans 5 mcg/h after the Norco is down to two a day.', [NORCO]],
    ['PLAN: 1. Continue Norco. 2. Start Lyrica 75 mg. 3. Stop Soma.', [NORCO]],
    ['PLAN: Wean Xanax by 0.25 mg every two weeks. Continue Percocet #120.', ['alprazolam', PERCOCET]],
    ['PLAN: Trial of Cymbalta 30 mg.', []],
    ['PLAN: Refill all meds: Norco, Soma, Xanax.', ['alprazolam', 'carisoprodol', NORCO]],
    ['PLAN: If UDS is clean renew Norco.', [NORCO]],
    [
      'He takes Norco for pain, Zofran when it makes him sick, and Miralax for the bowels.',
      [NORCO, 'ondansetron', 'polyethylene glycol'],
    ],
    ['Pain 4/10 on Norco; without, 9/10.', [NORCO]],
    ['He skips the Norco on days off.', [NORCO]],
    ['He has cut back on Norco.', [NORCO]],
    ['She never runs out of Norco early.', [NORCO]],
    ['He keeps his Norco in a lock box.', [NORCO]],
    ['Pill count: Norco 34 left, expected 34.', [NORCO]],
    ['He denies sedation from the Norco.', [NORCO]],
    ['No side effects from Percocet.', [PERCOCET]],
    ['Percocet causes mild constipation, treated with Senna.', [PERCOCET, 'senna']],
    ['Norco makes him a little sleepy but he can work.', [NORCO]],
    ['No benzodiazepines (Xanax, Valium, Ativan).', []],
    ['He is not on any anticoagulant such as Coumadin.', []],
    ['Coumadin was stopped after six months in 2012.', []],
    ['Plavix since the stent in 2011.', ['clopidogrel']],
    ['Xarelto for a clot in March.', ['rivaroxaban']],
  ])('%s', (text, names) => {
    expect(taken(text)).toEqual([...names].sort());
  });
});
