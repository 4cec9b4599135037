import { eachStatus, type WordingsByStatus } from '../facts-told.ts';

/** Why an opioid and why this dose, what it does, and how it is watched, over one sentence or several; every wording is of our own making. */
const TOLD: WordingsByStatus = {
  'dose-justified': {
    met: [
      'In spring we went from four Norco a day to two. By the second week she was in bed most afternoons, so we went back to four.',
      'She was at 20 mg until last fall and could not finish a shift on it; at 30 mg she does.',
      'Less was tried. On one tablet twice daily his pain ran at 8 and he called in sick three times.',
      'Lower dose: attempted 03/2014, 15 mg bid x 4 wks. Result: pain 9, stopped driving. Dose restored.',
      'Dose history: 40 mg failed (pain 8, housebound); 60 mg since 2012 with pain 4 and walking.',
      'A 25 percent cut last year brought her pain from 4 to 8 and she gave up her part-time job until we reversed it.',
      "He himself asked to go down to two patches' worth less; after ten days he asked for the old strength back as he could not sleep or walk.",
      'Anything below three a day and he does not make it through the shift.',
      '50 mcg is the floor for her; 37 mcg was tried twice and each time she lost a week of work.',
      'An attempt at tapering in January to 10 mg ended after three weeks with pain 9/10 and missed shifts.',
      'Tried at 5 mg: no hold past two hours. 10 mg is what works and no more is asked for.',
      'The doctor writes that she came down from six to four tablets last year and that a further step to three cost her the housework.',
    ],
    incomplete: ['She is kept on the lowest effective dose.'],
    'not-met': [
      'The dose has been doubled since March and she is no better.',
      'He could do with less, as he often leaves two tablets over.',
      'Dose has crept from 40 mg to 120 mg in a year; pain scores are where they were.',
    ],
    'not-documented': [
      'We plan to try two a day next month.',
      'The lowest dose that improves pain and function should be used.',
      'Her gabapentin was cut to 300 mg and the pain rose.',
      'Lisinopril was lowered to 10 mg and her pressure rose.',
      'The pump dose was lowered and spasm rose.',
      'On Norco 10 mg three times a day his pain is 8/10 and he cannot work.',
      'He was given two tablets of Norco in the ER for pain 9/10 and could not sit.',
      'She took oxycodone 10 mg twice daily. Pain today 8/10, in bed most of the day.',
      'Percocet 5 mg was started in June. He missed work twice this month.',
      'Pain is 9 without her tablets and 5 with them.',
      'Norco 10/325 for 3 months; pain 7/10; off work since May.',
      'He is on two tablets a day. Pain came back after lunch.',
      'Pain fell from 8 to 4 on two Norco a day; she missed no shifts.',
      'Oxycodone 10 mg qid since 2012, pain 8/10, housebound.',
      'MS Contin 30 mg bid. She could not sleep.',
      'Walking tolerance less than half a block; Norco two a day; pain 8.',
      'The patient has less pain at rest. Norco 10 mg.',
      'Request: Norco 10/325 reduced to #60. Pain 8/10.',
      'He used 20 mg of oxycodone on the day of the fall and was in bed.',
      'Less sitting is advised; Norco tid; pain at 8.',
    ],
  },
  'reason-for-opioids': {
    met: [
      'He cannot take NSAIDs (bleeding ulcer 2009); gabapentin made him fall; two epidurals gave a week each. That leaves hydrocodone.',
      'Why an opioid: anti-inflammatories barred by kidney disease, duloxetine no help, surgeon has nothing to offer.',
      'Everything short of an opioid has been tried: naproxen, Lyrica, therapy, blocks, all without benefit.',
      'The tablets are continued because they are what lets her keep her job, where physical therapy and nortriptyline did not help.',
      'Rationale for Percocet: failed ibuprofen, failed amitriptyline, not a surgical candidate.',
      'She is on opioids since NSAIDs raised her creatinine and injections wore off in days.',
      'Hydrocodone remains necessary as conservative measures (PT, NSAIDs, ESI) failed and surgery has been ruled out.',
      'Non-opioid means are exhausted: meloxicam (ulcer), gabapentin (sedation), acupuncture (no effect); hence Norco.',
      'Opioid indicated: inoperable tumor-free nonunion, all adjuvants failed.',
      'Of all that was tried (Celebrex, Neurontin, six facet injections) only tramadol allowed her to work.',
    ],
    incomplete: ['Norco is given for pain.', 'Opioids are appropriate for this patient.'],
    'not-met': [
      'I do not believe he should be on an opioid at all.',
      'In my view this lady ought to come off narcotics altogether.',
      'I told her again that oxycodone is the wrong drug for this condition.',
    ],
    'not-documented': [
      'Opioids are reserved for patients in whom other drugs have failed.',
      'Gabapentin failed in 2012.',
      'A stimulator was chosen because drugs failed.',
      'If ibuprofen fails, an opioid may be considered.',
      'She is on Norco. Gabapentin failed in 2012 and ibuprofen gave an ulcer.',
      'He takes Percocet for pain. Physical therapy was of no benefit.',
      'Switched to MS Contin because oxycodone caused itching; gabapentin failed.',
      'The stimulator was chosen because gabapentin failed; she takes Norco.',
      'Opioids should be used only after other drugs have failed.',
      'UDS was done because he is on Norco. PT did not help.',
      'She was seen for a refill of Norco since she is out. Naproxen caused heartburn.',
    ],
  },
  analgesia: {
    met: [
      'Before a tablet her back is at 9; forty minutes later it is at 5.',
      'On days he takes Norco the pain is 4; the day he forgot it, 8.',
      'Oxycodone takes him from an 8 to a 4 within the hour.',
      'Off the tablets it sits at 8. On them it is a 4 most of the day.',
      'Norco: pre-dose 8, post-dose 4.',
      'VAS 9 unmedicated / 5 medicated.',
      'A flare is 8/10, and 4/10 an hour after a tablet of Norco.',
      'Each Percocet cuts the pain by about half for four hours.',
      'The patch: 3 to 4 while it is fresh, 7 or 8 when it has worn out.',
      'She says the morphine halves her pain.',
      'With Norco a five, without it a nine, she says.',
      'Pain 5/10 medicated, otherwise 8-9.',
    ],
    incomplete: ['Pain 6/10 on Norco.', 'Norco takes the edge off.', 'Gets by on Percocet.'],
    'not-met': [
      '9/10 with or without the patch.',
      'It is an eight before the tablet and an eight two hours later.',
      'Oxycodone no longer touches it.',
      'Tablets have stopped working, he says; pain 9/10.',
      'Pain 8/10 with oxycodone and 8/10 when he runs out.',
    ],
    'not-documented': [
      'Half of his small bowel was taken after the injury; he is on morphine.',
      'After the epidural the pain fell from 8 to 3.',
      'The goal is to bring pain from 8 to 4 with Norco.',
      'In a study, oxycodone lowered pain from 7 to 4.',
    ],
  },
  activities: {
    met: [
      'With the tablets she walks two blocks to the school with her son and cooks the evening meal; without them she is on the sofa.',
      'What is left is hydrocodone, and with it he can button a shirt and hold a steering wheel.',
      "On the days he takes oxycodone he does the family's laundry and stands at the stove for forty minutes.",
      'When the pharmacy had no Norco for two days he did not leave the recliner.',
      'She keeps a 30-hour week at the sewing machine on Percocet.',
      "An hour after her Norco she can hang the wash and braid her daughter's hair.",
      'Thanks to tramadol she has gone back to choir and carries her own groceries.',
      'Morphine is what gets him to the mailbox and back and through a shower.',
      'Norco lets him coach Little League again.',
      'She types 20 minutes at a stretch with Norco and 5 without.',
      'In July he ran out of oxycodone for three days and stayed in bed; the rest of the month he mowed, shopped and drove.',
      'Function on hydrocodone: dresses himself, loads dishwasher, sits 45 min. Off it: none of these.',
      'The patient credits MS Contin with her twenty-four hours a week at the front desk.',
    ],
    incomplete: [
      'Norco improves his ADLs.',
      'He walks half a mile and shops.',
      'He is able to function on Percocet.',
      'Oxycodone lets her get through the day.',
    ],
    'not-met': [
      'Despite 60 mg of oxycodone a day he is in the recliner from morning to night.',
      'On the patch she has given up church and no longer shops.',
      'Uses a wheelchair indoors, where last year he got about on a cane, on the same oxycodone.',
      'His wife dresses him even on MS Contin.',
      'Uses crutches for everything now; gave up the choir, on fentanyl.',
    ],
    'not-documented': [
      'Therapy is what got him back on the stairs, he says.',
      'The pulleys and the band program turned it around; he takes tramadol.',
      'Since the pump she walks to church.',
      'If Norco is approved she hopes to garden.',
      'I write because your company has asked me why he is on an opioid.',
    ],
  },
  'increase-cause': {
    met: [
      'Oxycodone is to be raised because the MRI of March shows the nonunion has opened further.',
      'Since she was moved to the loading dock in January the arm has been worse each week; MS Contin goes from 15 to 30 mg.',
      'Norco up to five a day: he is back on full shifts and four do not see him through.',
      'Increase of the patch asked for as pain has spread above the knee since the infection.',
      'He fell on the stairs in May and broke two ribs; tramadol was therefore raised to 100 mg.',
    ],
    incomplete: [
      'Pain is worse, so Percocet is increased.',
      'Norco no longer holds her; dose raised.',
      'The arm has been worse each week. Increase MS Contin.',
    ],
    'not-met': ['Nothing has changed since last visit. Increase OxyContin to 40 mg at his request.'],
    'not-documented': [
      'Gabapentin increased because of the new fracture.',
      'Doses should be raised only when pathology has progressed.',
    ],
  },
  'increase-present-benefit': {
    met: [
      'On 15 mg the pain goes from 8 to 5 for three hours; then it is back. Raise to 20 mg.',
      'The present 25 mcg patch gives her 40 percent less pain and she cooks again, but it fades on day two; increase to 37.',
    ],
    incomplete: ['Norco helps for a couple of hours. Increase to six a day.'],
    'not-met': [
      'Pain 8/10 with oxycodone and 8/10 when he runs out. Raise oxycodone to 15 mg.',
      'In June the dose went from 5 mg to 10 mg q6h; the pain is no less than it was in spring. Raise to 15 mg.',
      'Pain 9/10 with or without the patch. Increase patch to 75.',
    ],
  },
  'increase-step': {
    met: [
      'Oxycodone from 10 mg to 15 mg q6h. Recheck in 2 wks.',
      'Duragesic raised from 50 to 75 mcg; to be seen again in three weeks.',
      'MS Contin 15 mg bid to 30 mg bid; see again in 2 weeks to judge the new dose.',
    ],
    incomplete: ['Raise oxycodone to 15 mg.', 'Increase Norco from 4 to 5 a day; follow up as needed.'],
    'not-met': ['OxyContin 20 mg bid raised to 80 mg bid at once.'],
  },
  'baseline-pain': {
    met: [
      'January 2008 before the first patch: pain 9, PEG 8.7. Today on Duragesic pain 4, PEG 4.3.',
      'Where we began. June 2012, before the first Percocet: pain 8, Oswestry 54. Today: pain 4, Oswestry 32.',
      'When MS Contin was begun in 2012 pain was 9/10; now 5/10.',
      'Pain average 9/10 in 2008 before any opioid, average 5/10 now on morphine.',
      '2003, prior to opioids: pain 9. Now: pain 6.',
    ],
    'not-met': ['Pain was 7/10 in 2010 before Percocet was started; it is 9/10 now.'],
    'not-documented': ['Pain was 9 before the operation and is 4 now; takes Norco.'],
  },
  'baseline-function': {
    met: [
      'January 2008 before the first patch of fentanyl: pain 9, PEG 8.7. Today pain 4, PEG 4.3.',
      'June 2012, before the first Percocet tablet: Oswestry 54. Today: Oswestry 32.',
      'When MS Contin was begun the Oswestry was 58; on 04/29/2015 the Oswestry is 40.',
      '2003, prior to opioids: Roland-Morris 21. Now: Roland-Morris 13.',
    ],
    'not-met': ['Oswestry 40 before Norco in 2011, 52 today.'],
  },
  'long-term-effects': {
    met: [
      'Asked about the long run: sex drive as before, testosterone 512, sleep study normal, no spreading soreness to suggest hyperalgesia on Percocet.',
      'Hot flushes checked, testosterone 390. No burning all over that would suggest hyperalgesia on methadone.',
      'Long-term effects of morphine gone over: libido, bowels, sleepiness, widening pain: none.',
      'Late opioid effects: no loss of libido, no oedema, no daytime sleepiness, no allodynia.',
    ],
    'not-met': ['OIH is suspected; the oxycodone goes on as before and nothing further is planned.'],
    'not-documented': ['Hyperalgesia and sexual dysfunction should be asked about in long-term users of opioids.'],
  },
  'drug-behavior': {
    met: [
      'Oxymorphone tablets have been neither lost nor filled early.',
      'No early refill ever; used Duragesic patches are brought back and counted, ten of ten.',
      'Has not lost or run short of Norco tablets, takes them as written.',
      'Count of Percocet right to the tablet, every appointment kept.',
      'He has never run out early and never asked anyone else for pain tablets.',
      'Norco bottle count came out to the tablet; no lost scripts, no early calls.',
    ],
    'not-met': [
      'He called twice for an early Norco refill and says the dog ate the rest.',
      'She reported stolen OxyContin tablets to two hospitals within a week.',
    ],
    'not-documented': ['Patients should be watched for lost prescriptions.'],
  },
  'urine-screen': {
    met: [
      'Urine, collected 05/02/2014, GC-MS: fentanyl, norfentanyl, hydromorphone. No other substance. Consistent.',
      'Urine 04-22-2014, confirmed: methadone + EDDP + oxycodone, nothing else.',
      'Lab toxicology collected 02-11-14: oxycodone and noroxycodone found, nothing else. That matches what he is given.',
      'UDS 5/14/14: oxycodone and noroxycodone pos, otherwise neg = as prescribed',
    ],
    incomplete: ['We took a urine sample in this office on June 3 and it went to the laboratory the same day.'],
    'not-met': [
      'Toxicology 06/01/2014: oxycodone present, cocaine metabolite present. The notes do not comment.',
      'Urine immunoassay positive for oxycodone and benzodiazepines; she denies taking any benzodiazepine.',
    ],
    'not-documented': ['Urine tests are recommended for patients on opioids.'],
  },
  'pdmp-single-source': {
    met: [
      'CURES, 05/30/2014: all controlled drugs from Dr. Colquitt, all from Peartree Pharmacy.',
      'CURES looked up 06/10/2014: only my prescriptions, only the Millbrook pharmacy.',
      'CURES 06/01/2014: Norco from this clinic, one drugstore.',
      'CURES run 05-08-14: I am the only prescriber, Brightmoor Pharmacy the only dispenser.',
      'CURES 06/19/2014: every controlled drug since last August comes from me and from one pharmacy.',
    ],
    'not-met': [
      'CURES, 06/24/2014: opioid prescriptions from four prescribers at three pharmacies.',
      'State monitoring report: in the past six months opioids from five prescribers filled at four drug stores.',
    ],
    'not-documented': [
      'Thus far, she has been treated with analgesic medications, transfer of care to and from various providers, and work restrictions.',
      'One practitioner and one pharmacy should supply the drug.',
    ],
  },
  'consult-supports-dose': {
    met: ['PAIN MANAGEMENT CONSULTATION 06/19/2014\nI support the present dose of 75 mcg and advise against a cut.'],
    'not-met': [
      'PAIN MANAGEMENT CONSULTATION 03/26/2014\nMy advice is to keep the sum of all opioids under 100 mg of morphine a day.',
      'PAIN MANAGEMENT CONSULTATION 03/26/2014\nI would not go higher with the patch.',
      'Pain management consultation of 4/9/14 found no benefit from the present dose and advised that it be brought down by half over six months.',
      'Dr. Berg (pain medicine): "The burning has spread above the knee. I would not go higher. He should come down by a tenth every two weeks."',
    ],
    'not-documented': ['A pain management consultation should be obtained above 120 mg.'],
  },
  'wean-schedule': {
    met: [
      'Norco 10/325, seven a day for two weeks, then down by one tablet every two weeks until he is at zero.',
      'Taper of OxyContin:\nJune\t30 mg\nJuly\t20 mg\nAugust\t15 mg\nSeptember\t10 mg\nOctober\tnone',
    ],
    'not-documented': ['Visits:\nJune\t8/10\nJuly\t7/10\nAugust\t7/10'],
  },
  'benzodiazepine-plan': {
    met: [
      'Panic disorder: Klonopin 0.5 mg bid from psychiatry. I spoke with the psychiatrist on 06/01. Klonopin goes down by a quarter tablet every two weeks from July, and she has a Narcan kit at home.',
      'Valium is there for nocturnal spasm that woke her hourly; the plan is 5 mg every other night through January and none from February 1, and her niece holds a naloxone kit. She takes Norco.',
    ],
    'not-documented': [
      'Norco; Restoril 15 mg at bedtime; vitamin D. Soma is kept for spasm and is to be cut by one tablet every two weeks.',
    ],
  },
  'drug-choice': {
    'not-met': [
      'P: Start long acting + short acting opioids as above.',
      'RFA\nREQUEST: 1. START MS Contin 15 mg q12h #60\nREQUEST: 2. START Percocet 5/325 q6h #120',
    ],
    'not-documented': ['29yo press operator, opioid naive.'],
  },
  'returned-to-work': {
    met: ['Back on the job since 04/20/2014 on tramadol.'],
    'not-documented': [
      'Back on the job since 04/20/2014. Pulleys and the band program are what turned it around. Tramadol 50 mg.',
    ],
  },
  'poor-prognosis-addressed': {
    met: [
      'Nothing in the interview points to somatization.',
      'Little here suggests catastrophizing or a conversion disorder.',
    ],
    'not-documented': ['Patients with somatization should not be given opioids.'],
  },
};

eachStatus('an opioid, its reason, its dose and its watch', TOLD);
