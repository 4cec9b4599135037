import { expect, test } from 'vitest';
import { taken } from './taken.ts';

/** Lists with labels, tellings of what was stopped, tried, resumed, given in hospital, and of other people's medicines. */
test.each<[string, string[]]>([
  [
    'MEDICATIONS:\n1. Norco 10/325 mg, 1 tab q6h prn\n2. Gabapentin 600 mg tid\n3. Lisinopril 20 mg daily\nDISCONTINUED MEDICATIONS:\n1. Tramadol 50 mg - no benefit\n2. Cymbalta 60 mg - nausea',
    ['hydrocodone/acetaminophen', 'gabapentin', 'lisinopril'],
  ],
  [
    'Current meds: Percocet 5/325 #90, Flexeril 10 qhs, Zoloft 50. Past meds tried: Lyrica (swelling), Elavil (groggy), Ultram (did nothing).',
    ['oxycodone/acetaminophen', 'cyclobenzaprine', 'sertraline'],
  ],
  [
    'Meds tried and failed: ibuprofen, naproxen, gabapentin, nortriptyline.\nMeds now: Nucynta 75 mg q6h, omeprazole 20 mg daily.',
    ['tapentadol', 'omeprazole'],
  ],
  [
    'Medication reconciliation:\nContinue: morphine ER 30 mg q12h; senna 2 tabs hs\nStop: ibuprofen 800 mg\nNew: duloxetine 30 mg daily\nChanged: gabapentin from 300 mg to 600 mg tid',
    ['morphine', 'senna', 'duloxetine', 'gabapentin'],
  ],
  [
    'DISCHARGE MEDICATIONS\nOxycodone 5 mg po q4h prn pain #40\nDocusate 100 mg bid\nSTOP TAKING: Plavix, aspirin, naproxen',
    ['oxycodone', 'docusate'],
  ],
  [
    'Home medications on admission: OxyContin 20 mg bid, Soma 350 mg tid.\nInpatient: she received ketorolac IV and hydromorphone PCA.\nDischarge medications: OxyContin 20 mg bid, tizanidine 4 mg hs. Soma was not resumed.',
    ['oxycodone', 'tizanidine'],
  ],
  [
    'Drug\tStrength\tDirections\tStatus\nOxycodone\t10 mg\tqid\tActive\nDiazepam\t5 mg\ths\tInactive\nPregabalin\t75 mg\tbid\tActive\nMeloxicam\t15 mg\tdaily\tDiscontinued 3/2013',
    ['oxycodone', 'pregabalin'],
  ],
  [
    'Medication | Start | Stop | Reason\nGabapentin 300 mg | 01/2010 | 06/2010 | sedation\nDuloxetine 60 mg | 07/2010 | 02/2011 | no effect\nMethadone 10 mg tid | 03/2011 | present |',
    ['methadone'],
  ],
  [
    'PHARMACY PRINTOUT\n02/03/2014 HYDROCODONE-APAP 10-325 TAB #120 30 DS\n01/04/2014 HYDROCODONE-APAP 10-325 TAB #120 30 DS\n01/04/2014 CYCLOBENZAPRINE 10MG TAB #60 30 DS',
    ['hydrocodone/acetaminophen', 'cyclobenzaprine'],
  ],
  [
    'Rx history: Tramadol 50 mg 2009-2011 (ineffective); Vicodin 2011 to 2012 (replaced by Norco); Norco 10/325 since 2012, current.',
    ['hydrocodone/acetaminophen'],
  ],
  [
    'FAX - MED LIST (pt\'s own handwriting): 1) Morphin ER 15 mg 2x day 2) Gabapentn 300 mg 3x day 3) Tylenol as needed. "I no longer take the Celebrex."',
    ['morphine', 'gabapentin', 'acetaminophen'],
  ],
  [
    'The patient takes Norco 10/325 four times a day and Neurontin 800 mg at night. His wife takes tramadol, and he has borrowed none of it.',
    ['hydrocodone/acetaminophen', 'gabapentin'],
  ],
  [
    "Family history: Father on warfarin for atrial fibrillation; mother took methotrexate. Patient's own medicines are oxycodone 5 mg and sertraline.",
    ['oxycodone', 'sertraline'],
  ],
  ['She was on Vicodin, now on Percocet 10/325 four a day.', ['oxycodone/acetaminophen']],
  [
    'Meds per pt: tramadol 50 mg three times a day since the operation, no change in how he takes it. He was dizzy once when he took the tramadol fasting.',
    ['tramadol'],
  ],
  [
    'Before the fusion he used OxyContin 80 mg; now he uses only Norco 5/325, two a day.',
    ['hydrocodone/acetaminophen'],
  ],
  ['Switched from MS Contin to Opana ER 20 mg bid in March because of itching. Remains on Opana ER.', ['oxymorphone']],
  ['We stopped the baclofen last month and replaced it with tizanidine 4 mg at bedtime.', ['tizanidine']],
  ['He has been weaned off fentanyl patches and takes methadone 5 mg tid.', ['methadone']],
  [
    'She weaned herself off of Norco over the winter. She continues on Lyrica 150 mg bid and Effexor XR 75 mg.',
    ['pregabalin', 'venlafaxine'],
  ],
  [
    'A trial of gabapentin to 1800 mg without benefit, and a trial of Cymbalta limited by vomiting, preceded the present Nucynta ER 100 mg twice a day.',
    ['tapentadol'],
  ],
  ['Failed trials include topiramate, nortriptyline, and Lidoderm. He takes oxycodone 15 mg q6h.', ['oxycodone']],
  ['Naproxen 500 mg bid prn, used about twice a week. Tizanidine 2 mg prn spasm.', ['naproxen', 'tizanidine']],
  [
    'Aspirin held for five days before the procedure, to resume the day after. Takes Norco 10 mg qid.',
    ['hydrocodone/acetaminophen', 'aspirin'],
  ],
  ['Metformin was held on admission and restarted at discharge. Oxycodone 5 mg q6h prn.', ['metformin', 'oxycodone']],
  ["Gabapentin was restarted in June at 300 mg tid after a year's break, and helps the burning.", ['gabapentin']],
  ['I offered duloxetine; he refused it. He declined Lyrica too. Continue tramadol 50 mg tid.', ['tramadol']],
  ['I recommend that naloxone be prescribed. Patient is on methadone 10 mg tid.', ['methadone']],
  [
    'Pump contains hydromorphone 10 mg/mL with bupivacaine 20 mg/mL, 3.2 mg/day. Orally he takes only Norco 5 mg prn, about one a day.',
    ['hydrocodone/acetaminophen', 'hydromorphone', 'bupivacaine'],
  ],
  [
    'The intrathecal trial used preservative-free morphine 0.3 mg by single shot. Fentanyl and midazolam were given for sedation. She takes oxycodone 15 mg qid by mouth.',
    ['oxycodone'],
  ],
  [
    'In the emergency room she got Toradol 60 mg IM and Zofran, and left with Norco 5/325 #20.',
    ['hydrocodone/acetaminophen'],
  ],
  ['Allergies: penicillin, codeine (itching), Bactrim. Meds: Ultram 50 mg, Prilosec.', ['tramadol', 'omeprazole']],
  [
    'ALLERGIES: Sulfa. INTOLERANCES: morphine - vomiting; gabapentin - oedema.\nMEDICATIONS: Percocet 10/325 tid',
    ['oxycodone/acetaminophen'],
  ],
  [
    'Urine drug screen: positive for oxycodone and noroxycodone, negative for benzodiazepines, methadone, fentanyl and cocaine. He takes oxycodone 10 mg tid.',
    ['oxycodone'],
  ],
  [
    "UDS showed hydrocodone, prescribed, and alprazolam, which is not prescribed and which he says was a friend's. Norco 10/325 qid.",
    ['hydrocodone/acetaminophen'],
  ],
  [
    "Mr. T's brother gave him two of his Xanax at the funeral; he takes none otherwise. Prescribed: OxyContin 40 mg bid.",
    ['oxycodone'],
  ],
  ['He does not take benzodiazepines, Soma or sleeping pills. Percocet 10 mg four a day.', ['oxycodone/acetaminophen']],
  ['No anticoagulants; she has never been on Coumadin or Plavix. Takes baby aspirin? No.', []],
  ['Not currently taking: Lunesta 2 mg, Flexeril 10 mg. Taking: Kadian 30 mg bid.', ['morphine']],
  [
    '[x] Norco 10/325  [ ] Percocet  [ ] OxyContin  [x] Soma 350  [ ] Valium',
    ['hydrocodone/acetaminophen', 'carisoprodol'],
  ],
  [
    'Medications tried in the past: Gabapentin - yes, stopped, dizzy. Lyrica - yes, stopped, weight gain. Cymbalta - yes, still taking.',
    ['duloxetine'],
  ],
  [
    'Gabapentin (2010-2011, up to 2400 mg, no relief), pregabalin (2011, hives), amitriptyline (2012, urinary retention). Presently: tapentadol ER 150 mg q12h.',
    ['tapentadol'],
  ],
  [
    'NSAIDs (ibuprofen, etodolac) gave her an ulcer. Antidepressants (duloxetine, venlafaxine) made no difference. The only thing that holds her is hydrocodone 10 mg, four a day.',
    ['hydrocodone'],
  ],
  [
    'He had tried tramadol and codeine with Dr. Lee, neither of which touched the pain, before we settled on oxycodone 10 mg every six hours.',
    ['oxycodone'],
  ],
  [
    'Tramadol made her sick. Codeine constipated her. Norco 7.5 three times daily lets her cook and drive.',
    ['hydrocodone/acetaminophen'],
  ],
  ['Oxycodone 15 mg q.i.d. was cut to t.i.d. in April. Diazepam was tapered to nothing by June.', ['oxycodone']],
  [
    'She ran out of Lyrica in May and did not go back on it. The Norco continues at 5 a day.',
    ['hydrocodone/acetaminophen'],
  ],
  ['Patient self-discontinued Cymbalta owing to sweats. Still on Elavil 25 mg hs.', ['amitriptyline']],
  ['Subutex and Suboxone were discussed but he is not ready. OxyContin 60 mg TID unchanged.', ['oxycodone']],
  [
    'Prior to injury: no medicines. Since injury: ibuprofen 800 mg tid with food, Skelaxin 800 mg prn.',
    ['ibuprofen', 'metaxalone'],
  ],
  [
    'S: Taking Ultram ER 200 mg each morning. Tylenol #3 was too weak. P: refill Ultram ER #30. DC Tylenol #3.',
    ['tramadol'],
  ],
  [
    'PLAN: 1. D/C Soma. 2. Start baclofen 10 mg tid. 3. Refill Norco 10/325 #120. 4. Hold naproxen until creatinine back.',
    ['hydrocodone/acetaminophen'],
  ],
  [
    'Current regimen consists of methadone 10 mg t.i.d., gabapentin 800 mg q.i.d. and Zanaflex at night; earlier regimens of Dilaudid, Duragesic and Opana all lost effect.',
    ['methadone', 'gabapentin', 'tizanidine'],
  ],
  [
    'Exhausted options: Celebrex, Mobic, Lodine (NSAIDs); Neurontin, Topamax (anticonvulsants); Pamelor (tricyclic).',
    [],
  ],
  [
    'Of the drugs used over the years (Darvocet, Vicodin, Lortab, MS Contin, Duragesic) he still has MS Contin 60 mg twice daily alone.',
    ['morphine'],
  ],
  [
    'The guideline says gabapentin is a first-line drug for neuropathic pain. The worker takes Lyrica 75 bid.',
    ['pregabalin'],
  ],
  [
    'Rx written today: Norco 10/325 #90; Colace 100 mg #60. Not renewed: Ambien 10 mg.',
    ['hydrocodone/acetaminophen', 'docusate'],
  ],
  ['Ambien will not be renewed. Trazodone 50 mg hs in its place.', ['trazodone']],
  ['His last Norco was in 2011. He manages with Tylenol 500 mg, six a day.', ['acetaminophen']],
  [
    'Amitriptyline: never tried because of QT. Gabapentin: 1800 mg for 4 months, failed. Duloxetine: 60 mg, present.',
    ['duloxetine'],
  ],
  [
    'Failed: gabapentin, duloxetine. Intolerant of: pregabalin. Contraindicated: NSAIDs (ibuprofen) because of kidney. Uses: oxymorphone ER 10 mg q12h',
    ['oxymorphone'],
  ],
  [
    'He lists his pills for me: "oxycodone 15s, four a day; the gabapentin at night; a water pill; that\'s it." The Xanax he gave up two years ago.',
    ['oxycodone', 'gabapentin'],
  ],
  [
    'After titration of gabapentin to 3600 mg/day the worker reported no change, and the drug was abandoned. Opana ER 30 mg bid since.',
    ['oxymorphone'],
  ],
  [
    "Medication  Dose  Freq  Last filled\nOxycodone IR  15 mg  q6h  05/02/14\nAlprazolam  0.5 mg  bid  05/02/14\nTemazepam  15 mg  hs  d/c'd 01/14",
    ['oxycodone', 'alprazolam'],
  ],
  [
    'Lidoderm patches were denied by the carrier and she no longer has them. Voltaren gel helps the knee. Tramadol 50 mg tid.',
    ['diclofenac', 'tramadol'],
  ],
  [
    'Last year: Percocet 5/325. This year: Percocet 10/325 and Valium 5 mg for spasm.',
    ['oxycodone/acetaminophen', 'diazepam'],
  ],
  [
    'Intraoperatively cefazolin 2 g, propofol and fentanyl 100 mcg. Postop: Dilaudid PCA, then oxycodone 5-10 mg q4h. Home on oxycodone 5 mg #60.',
    ['oxycodone'],
  ],
  ['Injected 40 mg Kenalog with 2 mL lidocaine 1%. Home meds: nabumetone 750 bid.', ['nabumetone']],
  [
    'Patient was given a prescription for Cymbalta 30 mg, which he did not fill. He uses Norco 10/325 up to five daily.',
    ['hydrocodone/acetaminophen'],
  ],
  ['The wife says that he sleeps all day on the methadone 20 mg tid; she herself is on Paxil.', ['methadone']],
  [
    'Current medications: as in the last note, less the Soma, which we dropped: Norco 10/325 q6h, Lyrica 100 mg tid.',
    ['hydrocodone/acetaminophen', 'pregabalin'],
  ],
  [
    'Is he on a blood thinner? Yes - Xarelto 20 mg. On benzodiazepine? No. Ever had Demerol? Once, in 1998.',
    ['rivaroxaban'],
  ],
  [
    'He will be started on buprenorphine after detox. Presently MS Contin 100 mg tid and MSIR 30 mg q4h prn.',
    ['morphine'],
  ],
  [
    'Prior opioid trials: tramadol (nausea), hydrocodone (inadequate), morphine (itch). Present opioid: Butrans 20 mcg/h weekly.',
    ['buprenorphine'],
  ],
  ['I switched her off Norco onto Nucynta 50 mg.', ['tapentadol']],
  [
    'Gabapentin and Elavil have been of no use to him and have been withdrawn. OxyContin 30 mg twice a day was kept.',
    ['oxycodone'],
  ],
  [
    'Non-opioids with inadequate response: acetaminophen 3 g/day x 3 months; naproxen 1000 mg/day x 8 weeks; duloxetine 60 mg/day x 12 weeks. Requested: tramadol 50 mg tid #90.',
    ['tramadol'],
  ],
  [
    'Norco 10/325 #120. Ordered also: UDS; naloxone kit in case of overdose was dispensed 3/4/2014.',
    ['hydrocodone/acetaminophen', 'naloxone'],
  ],
  [
    'Opioids: oxycodone ER 40 mg bid (current), fentanyl patch 50 mcg (2011, fell off), methadone (2012, QT).',
    ['oxycodone'],
  ],
  [
    'Ms. P has used gabapentin 600 mg three times daily since 2009 and finds it useful. Lyrica, which she had before, she left off because of swelling.',
    ['gabapentin'],
  ],
  [
    'The pharmacy substituted Endocet for Percocet; he takes one four times a day. Lunesta ran its course.',
    ['oxycodone/acetaminophen'],
  ],
  [
    'Review of CURES: only oxycodone 10 mg #120 monthly from this office. A single fill of codeine cough syrup in 2012 from urgent care.',
    ['oxycodone'],
  ],
  ['Antibiotics (vancomycin, then Keflex) finished in February. He is back on OxyContin 20 mg q12h.', ['oxycodone']],
  [
    'Dr. Ray suggested that Topamax be tried; I see no reason to. Medications unchanged: Norco, Neurontin, Colace.',
    ['hydrocodone/acetaminophen', 'gabapentin', 'docusate'],
  ],
  [
    'Currently prescribed: Avinza 60 mg daily. Formerly: Kadian, Embeda. Rescue: Norco 10/325 bid.',
    ['morphine', 'hydrocodone/acetaminophen'],
  ],
  [
    'Chemotherapy with FOLFOX (oxaliplatin, fluorouracil) ended in 2013. Home: MS Contin 60 mg q8h, Dilaudid 4 mg q3h prn, Zofran prn.',
    ['morphine', 'hydromorphone', 'ondansetron'],
  ],
  [
    'Patient currently on:\n- Zanaflex 4 mg TID\n- Lyrica 75 mg BID\nPreviously on:\n- Baclofen (drowsy)\n- Dantrium (liver)',
    ['tizanidine', 'pregabalin'],
  ],
  ['If Norco is cut, we could use Suboxone. For now Norco 10/325 qid, #120.', ['hydrocodone/acetaminophen']],
])('%s', (text, names) => {
  expect(taken(text)).toEqual([...names].sort());
});
