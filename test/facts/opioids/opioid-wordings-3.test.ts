import { eachStatus, type WordingsByStatus } from '../facts-told.ts';

/** Starting and continuing an opioid, told in whole families of words. Every wording is of our own making. */
const TOLD: WordingsByStatus = {
  'risk-benefit-discussion': {
    met: [
      'We spent time on the pros and cons of hydrocodone, addiction and withdrawal among them.',
      'Hazards of long-term narcotics were spelled out and she accepts them.',
      '"He warned me that the pills are addictive and can stop your breathing."',
      'Educated about tolerance, overdose and driving while on oxycodone.',
    ],
    incomplete: ['Opioid leaflet provided.', 'Cautioned about nausea with tramadol.', 'The patient was counselled.'],
    'not-documented': ['Hazards and benefits of the epidural injection were explained.'],
  },
  'risk-screen': {
    met: ['SOAPP-R score today was 5.', 'ORT of 1, low risk.'],
    incomplete: ['Likelihood of addiction was weighed.', 'ORT given to the patient; total not filled in.'],
    'not-met': ['Smoking crack daily and declines rehab.', 'SOAPP-R 28, high; nothing further was arranged.'],
    'not-documented': ['Clinicians should assess the risk of misuse before prescribing.'],
  },
  'physical-exam': {
    incomplete: ['The examination is unchanged.', 'She was examined today.'],
    'not-met': ['He was not examined today.', 'No examination was carried out; the prescription was phoned in.'],
  },
  'psychosocial-assessment': {
    met: ['Psychosocial: divorced, lives alone, sleeps five hours, worries about money.'],
    incomplete: ['Psychosocial evaluation completed.', 'Psychosocial barriers were noted.'],
    'not-met': ['No psychosocial evaluation was done.'],
  },
  'drug-choice': {
    met: ['Tramadol 50 mg, immediate release, one agent only.'],
    incomplete: ['Start Percocet.', 'A short-acting drug such as Norco will be tried.'],
    'not-met': ['She is opioid naive; begin Kadian 20 mg daily.', 'First opioid ever: fentanyl patch 25 mcg.'],
  },
  'monitoring-start': {
    met: ['Urine screen at the first visit and CURES before the first fill are planned.'],
    incomplete: ['Compliance monitoring will be per protocol.'],
    'not-met': ['Baseline urine test showed hydromorphone, which he had not disclosed.'],
  },
  'nonopioid-failed': {
    met: [
      'Before tramadol was thought of, he took ibuprofen 800 mg for six weeks with no relief.',
      'Gabapentin made her groggy and was stopped.',
    ],
    incomplete: ['She was put on naproxen in May.'],
    'not-met': ['Meloxicam keeps her pain at 2/10.', 'He has never tried an NSAID.'],
  },
  'opioid-goals': {
    met: ['Objectives agreed with the worker: walk half a mile and cook supper by June.'],
    incomplete: ['The goal of Norco is a better quality of life.'],
  },
  'starting-pain': {
    incomplete: ['Before hydrocodone the pain was excruciating.'],
    'not-documented': ['On Percocet his pain is 3/10.'],
  },
  'starting-function': {
    met: ['Before Norco: Oswestry 58 %.'],
    incomplete: ['Before oxycodone, function was limited.'],
    'not-documented': ['After six weeks on Norco the QuickDASH is 44.'],
  },
  'poor-prognosis-addressed': {
    met: ['Conversion and somatization: none found.', 'Emotional factors do not explain the pain.'],
    incomplete: ['There might be some functional overlay.'],
    'not-documented': ['Somatization is a predictor of failure of opioids.'],
  },
  'urine-screen': {
    met: [
      'Her urines were as they should be, oxycodone and nothing else.',
      'Urine tox: prescribed drug present, no unprescribed drugs.',
    ],
    incomplete: [
      'Urine of 5/5 was negative for hydrocodone because the pharmacy had shut and he ran out; re-tested 6/6 as expected.',
    ],
    'not-met': [
      'Negative for the prescribed methadone; no explanation.',
      'Tox: cocaine pos.',
      'The sample was adulterated.',
    ],
  },
  pdmp: {
    met: ['CURES today; fills agree with our record.', 'PDMP 6/1: nothing that we did not write.'],
    'not-met': ['CURES is discrepant with what he told us.', 'PDMP: undisclosed clonazepam from another clinic.'],
  },
  'drug-behavior': {
    met: [
      'Bottles brought in: 30 left of 90, which is correct.',
      'No dose escalation, no ER visits for drugs, appts kept.',
    ],
    incomplete: ['Missed the May visit because of a funeral; rescheduled.', 'She does not use street drugs.'],
    'not-met': ['The Norco fell in the toilet, she says.', 'He admits giving some to his cousin.'],
    'not-documented': ['Aberrant behaviors include hoarding and forging.'],
  },
  'single-source-stated': {
    met: ['Nobody else writes her pain pills, and Walgreens is the only pharmacy.'],
    incomplete: ['Pharmacy of record: CVS.', 'He has no other doctor for pain.'],
    'not-met': ['The dentist also writes him Percocet.', 'Narcotics are written by both her PCP and us.'],
    'not-documented': ['Uses one pharmacy for her insulin.'],
  },
  'dose-justified': {
    met: ['OxyContin 20 mg was chosen because the 10 mg strength wore off by noon.'],
    incomplete: ['Norco: dosage reviewed.', 'He is on the minimum effective dose.'],
    'not-met': [
      'Doubling the oxycodone brought no gain.',
      'The dose went from 10 mg to 20 mg in May; the pain is no less.',
    ],
  },
  'returned-to-work': {
    met: [
      'A part-time desk job was started in June and is going well.',
      'Has been able to stay on the job with Norco.',
    ],
    incomplete: ['Cleared for light duty.', 'May work with a 10 lb limit.'],
    'not-met': ['She went back for a week, could not do it, and is off again.'],
    'not-documented': ['Return to work is a reason to continue.'],
  },
  'improved-function': {
    met: ['On the current regimen his lifting limit rose from 10 to 20 lb.'],
    incomplete: ['Norco gets her through the day.'],
    'not-met': ['Walking has shrunk to a block on methadone.', 'He is bedridden despite Percocet.'],
  },
  'improved-pain': {
    met: ['With tapentadol the ache has lessened by half.'],
    'not-met': ['The effect of Norco has worn off entirely.', 'Pain has crept up over the months on Percocet.'],
  },
  'nonopioid-review': {
    met: ['Besides Norco: naproxen 500 mg bid, home stretching, ice.', 'To spare opioids I will add duloxetine.'],
    incomplete: ['Other treatments discussed.', 'Non-opioid measures as before.'],
    'not-documented': ['Non-opioid therapies are preferred.'],
  },
  'diagnosis-stated': { incomplete: ['Dx: pain.', 'Percocet is prescribed for body aches.'] },
};

eachStatus('starting and continuing an opioid', TOLD);
