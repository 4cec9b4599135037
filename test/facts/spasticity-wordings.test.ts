/** How clinics write of spasticity and spinal baclofen: each wording with what it must tell, and look-alikes. */
import { describe, expect, it } from 'vitest';
import { told } from './facts-told.ts';

type Rows = readonly (readonly [element: string, effect: string, text: string])[];

const shows: Rows = [
  ['spasticity-cause', 'met', 'Severe spasticity due to multiple sclerosis.'],
  ['spasticity-cause', 'met', 'Spastic quadriparesis from C5 spinal cord injury.'],
  ['spasticity-cause', 'met', 'Cerebral palsy with spastic diplegia.'],
  ['spasticity-cause', 'met', 'Traumatic brain injury in 2006. The left side is spastic.'],
  ['spasticity-cause', 'met', 'Post-stroke spasticity of the right arm and leg.'],
  ['spasticity-cause', 'met', 'Anoxic encephalopathy in 2010; increased tone in all limbs.'],
  ['spasticity-scale', 'met', 'Modified Ashworth 4 in both adductors.'],
  ['spasticity-scale', 'met', 'MAS: elbows 3, knees 4.'],
  ['spasticity-scale', 'met', 'Ashworth scores\nAdductors 4/4\nHamstrings 3/3'],
  ['spasticity-scale', 'met', 'Ashworth is 3+ at the knees.'],
  ['spasticity-scale', 'met', 'Penn spasm frequency score 3.'],
  ['oral-baclofen-failure', 'met', 'Oral baclofen 80 mg a day caused sedation without control of tone.'],
  ['oral-baclofen-failure', 'met', 'She failed oral baclofen, tizanidine and dantrolene.'],
  ['oral-baclofen-failure', 'met', 'He could not tolerate baclofen by mouth because of weakness.'],
  [
    'oral-baclofen-failure',
    'met',
    'Baclofen 20 mg QID for one year. Legs remain as stiff as before and he sleeps all day.',
  ],
  ['oral-baclofen-failure', 'met', 'Spasticity refractory to oral medications including baclofen.'],
  ['oral-baclofen-failure', 'met', 'Maximum oral baclofen gave inadequate relief.'],
  ['oral-baclofen-failure', 'met', 'Despite baclofen 120 mg daily by mouth, spasms persist.'],
  ['oral-baclofen-failure', 'partial', 'Medications: baclofen 20 mg three times a day by mouth.'],
  ['oral-baclofen-failure', 'not-met', 'Spasticity is well controlled on oral baclofen.'],
  ['screening-done', 'met', 'Intrathecal baclofen test dose of 50 mcg was given on 05/01/2014.'],
  ['screening-done', 'met', 'He underwent an ITB screening trial with a 75 mcg bolus.'],
  ['screening-response', 'met', 'Before the 50 mcg intrathecal bolus Ashworth was 4; four hours after it was 2.'],
  ['screening-response', 'met', 'Baclofen test dose 50 mcg: Ashworth fell from 4 to 2 at 4 hours.'],
  ['screening-response', 'met', 'ITB screening 50 mcg. Ashworth before 3.8. Ashworth at 4 hours 1.5.'],
  ['screening-response', 'met', 'Baclofen test dose 50 mcg\nTime\tAshworth\nbaseline\t4\n4 h\t2\n'],
  ['screening-response', 'partial', 'Positive response to the intrathecal baclofen test dose.'],
  ['screening-response', 'partial', 'The baclofen test dose went well and the family was impressed; good result.'],
  ['screening-response', 'not-met', 'There was no response to 100 mcg of intrathecal baclofen.'],
  ['screening-response', 'not-met', 'Baclofen test dose 100 mcg: Ashworth 4 before and 4 at 4 hours.'],
  ['follow-up-capacity', 'met', 'He is able to return for refills and titration.'],
  ['follow-up-capacity', 'met', 'They live ten minutes from the clinic and understand the refill schedule.'],
  ['follow-up-capacity', 'met', 'The family has committed to refill visits every three months.'],
  ['follow-up-capacity', 'met', 'She has never missed an appointment.'],
  ['follow-up-capacity', 'met', 'His mother drives him to every clinic appointment.'],
  [
    'follow-up-capacity',
    'met',
    'Weekly titration visits are arranged at our clinic and signs of withdrawal were reviewed.',
  ],
  ['follow-up-capacity', 'not-met', 'He has missed several refill appointments.'],
  ['baclofen-allergy', 'met', 'No allergy to baclofen.'],
  ['infection-addressed', 'not-met', 'Stage IV sacral ulcer with purulent drainage.'],
  ['infection-addressed', 'not-met', 'The wound culture grew MRSA.'],
  // Regional chemotherapy
  ['liver-primary', 'met', 'Biopsy shows hepatocellular carcinoma. Hepatic artery infusion pump is planned.'],
  [
    'liver-metastases',
    'met',
    'Colon cancer with liver metastases confined to the liver on PET. Hepatic artery pump for floxuridine.',
  ],
  ['liver-metastases', 'not-met', 'Colon cancer with liver metastases and lung metastases. Hepatic artery pump.'],
  ['liver-metastases', 'partial', 'Colon cancer with liver metastases.'],
  ['head-neck', 'met', 'Squamous cell carcinoma of the tongue. Intra-arterial chemotherapy through a pump.'],
];

describe('wordings of spasticity and regional chemotherapy', () => {
  it.each(shows)('%s %s: %s', (element, effect, text) => {
    const all = told(text, element);
    expect(all.map((one) => one.replace(' (plan)', ''))).toContain(effect);
    if (effect === 'partial' || effect === 'not-met') expect(all).not.toContain('met');
    if (effect === 'met') expect(all).not.toContain('not-met');
  });
});

const neverMet: Rows = [
  ['spasticity-cause', '', 'Muscle spasm of the low back.'],
  ['spasticity-scale', '', 'Paraspinal muscle spasm 2+.'],
  ['spasticity-scale', '', 'Strength 4/5, reflexes 3+.'],
  ['oral-baclofen-failure', '', 'Takes oral baclofen; denies drowsiness.'],
  ['oral-baclofen-failure', '', 'Baclofen pumps are for patients who do not respond to oral baclofen.'],
  ['oral-baclofen-failure', '', 'Baclofen 10 mg TID. Tizanidine made him drowsy.'],
  ['oral-baclofen-failure', '', 'No failure of oral baclofen is recorded.'],
  ['screening-done', '', 'A baclofen test dose of 50 mcg is to be scheduled.'],
  ['screening-done', '', 'If the 50 mcg test dose of baclofen fails, 75 mcg.'],
  ['screening-response', '', 'Baclofen test dose 50 mcg planned; goal is an Ashworth fall from 4 to 2.'],
  ['screening-response', '', 'In one study of spinal baclofen Ashworth fell from 4.2 to 1.3 (Ferris, 1997).'],
  ['screening-response', '', 'His twin had a test dose of intrathecal baclofen and Ashworth fell from 4 to 1.'],
  ['follow-up-capacity', '', 'He is unable to return for refills.'],
  ['follow-up-capacity', '', 'Patients must be able to return for refills.'],
  ['infection-addressed', '', 'Sacral ulcer, stage IV.'],
  ['liver-primary', '', 'Her late husband had hepatocellular carcinoma and a hepatic artery pump.'],
  ['liver-metastases', '', 'Colon polyps removed, benign. Hepatic artery pump.'],
];

describe('look-alikes of spasticity and regional chemotherapy', () => {
  it.each(neverMet)('%s is not met: %s%s', (element, _, text) => {
    expect(told(text, element)).not.toContain('met');
  });
});
