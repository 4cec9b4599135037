import { expect, test } from 'vitest';
import { taken } from './taken.ts';

/** Courses told in a sentence: given up, used up, held in a pump, said yes or no to, taken from a relative's bottle. */
test.each<[string, string[]]>([
  [
    'He has been through Vicodin, Percocet and Opana with three doctors. What he takes today is Zohydro 20 mg twice daily.',
    ['hydrocodone'],
  ],
  [
    'Medications are methadone 10 mg three times daily, which she has taken for four years, and amitriptyline 50 mg. Flexeril fell away last fall.',
    ['methadone', 'amitriptyline'],
  ],
  [
    'Since the last visit she has given up the Ambien. Otherwise same: Norco 10/325 five a day, Lyrica 75 bid.',
    ['hydrocodone/acetaminophen', 'pregabalin'],
  ],
  ['Dr. Vance took her off Valium. She still gets Percocet 10/325 #120 from us.', ['oxycodone/acetaminophen']],
  ['Methadone did not agree with him and neither did Duragesic. MS Contin 30 mg q8h agrees with him.', ['morphine']],
  [
    'Medication trials to date\n- Neurontin 1800 mg/d x 6 mo: no change\n- Elavil 50 mg: hung over\n- Celebrex: GI bleed\nPresent medication\n- Norco 10/325 qid',
    ['hydrocodone/acetaminophen'],
  ],
  ['She used up the last of the hydrocodone in May and has managed on Tylenol since.', ['acetaminophen']],
  [
    'Post-op day 2: dilaudid PCA stopped, oxycodone 10 mg q4h started. Discharged on oxycodone 10 mg q6h #50 and Colace.',
    ['oxycodone', 'docusate'],
  ],
  [
    'Meds (from wife): oxycontin 20 bid, "the nerve pill" Neurontin 300 tid. Wife\'s own list shows Xanax.',
    ['oxycodone', 'gabapentin'],
  ],
  ['He does well on Kadian 50 mg once a day, having failed OxyContin and Duragesic.', ['morphine']],
  ['Without Norco she cannot stand at the sink. With Norco, 4 a day, she cooks.', ['hydrocodone/acetaminophen']],
  ['Gabapentin was increased to 900 mg tid in March and continues. Topamax was dropped.', ['gabapentin']],
  ['I would not use methadone in this man because of his QTc. Keep OxyContin 30 mg bid.', ['oxycodone']],
  ['Lyrica was approved but the pharmacy never filled it. Gabapentin 300 tid goes on.', ['gabapentin']],
  ['Rx: 1) Nucynta 75 mg #120 2) Zanaflex 4 mg #60. Discontinue: Soma.', ['tapentadol', 'tizanidine']],
  [
    'Opioid history: started Vicodin 2006; Percocet 2008; OxyContin 2009; current OxyContin 40 mg bid plus Percocet 10/325 bid prn.',
    ['oxycodone', 'oxycodone/acetaminophen'],
  ],
  ['His neighbor offered him some OxyContin, which he turned down. He takes only tramadol 50 mg qid.', ['tramadol']],
  ['Her late husband had been on a morphine pump. She takes Vicodin 5/500 tid.', ['hydrocodone/acetaminophen']],
  ['The daughter, a nurse, gives him his MS Contin 30 mg at 8 and 8.', ['morphine']],
  [
    'Oral medication: none. The pump delivers hydromorphone 4 mg/day and bupivacaine 6 mg/day.',
    ['hydromorphone', 'bupivacaine'],
  ],
  ['The pump, which once held morphine, now holds hydromorphone 20 mg/mL.', ['hydromorphone']],
  ['Pump: changed from morphine to fentanyl 2000 mcg/mL in 2012 because of edema. No oral opioids.', ['fentanyl']],
  ['A bolus of ziconotide failed in 2011. She takes Dilaudid 4 mg qid.', ['hydromorphone']],
  [
    'Recommend naloxone nasal spray in the home. Recommend a trial of duloxetine. Current: oxycodone 20 mg q6h.',
    ['oxycodone'],
  ],
  ["Zoloft 50 mg was begun by the psychologist's colleague in April and she is still on it.", ['sertraline']],
  ['Celebrex on hold pending cardiology. Oxycodone 5 mg tid.', ['oxycodone']],
  ['He had Ativan for the MRI. Regular meds: Norco, metformin.', ['hydrocodone/acetaminophen', 'metformin']],
  [
    'She tells me the tramadol is useless and she has not refilled it since June; the ibuprofen 600 mg tid she keeps taking.',
    ['ibuprofen'],
  ],
  ['Tapered from Percocet 8/day to 4/day over the winter; holding at four.', ['oxycodone/acetaminophen']],
  [
    'Detoxed from heroin in 2004; Suboxone until 2007. Now Norco 5/325 bid for the wrist.',
    ['hydrocodone/acetaminophen'],
  ],
  [
    'Med list reviewed and corrected: Norco YES, Soma NO (stopped 2012), Prilosec YES, Restoril NO.',
    ['hydrocodone/acetaminophen', 'omeprazole'],
  ],
  ['Since starting Butrans 10 mcg/h she has needed no Vicodin.', ['buprenorphine']],
  ['Antidepressants: has tried Prozac, Paxil and Wellbutrin; on Effexor XR 150 at present.', ['venlafaxine']],
  [
    'NKDA. Rx: MSIR 15 mg q4h prn BTP, MS Contin 60 mg q12h; bowel: Senokot. Past: Fentora (cost), Actiq (teeth).',
    ['morphine', 'senna'],
  ],
  ['In 2011 she was switched to Exalgo 16 mg daily, on which she remains.', ['hydromorphone']],
  ['Coumadin was bridged with Lovenox for the trial. He takes Coumadin 5 mg daily.', ['warfarin']],
  ["He carries an EpiPen. He tried his son's Adderall once. Daily: Percocet 5/325 tid.", ['oxycodone/acetaminophen']],
])('%s', (text, names) => {
  expect(taken(text)).toEqual([...names].sort());
});
