/** How spasticity and cancer pain are told where a pump is asked for; with look-alikes. */
import { describe, expect, it } from 'vitest';
import { told } from './facts-told.ts';

/** What the words tell of the element; `-`: nothing that would count for or against it. */
type Row = readonly [effect: 'met' | 'partial' | 'not-met' | '-', text: string];

const TOLD: readonly { before: string; rows: Readonly<Record<string, readonly Row[]>> }[] = [
  {
    before: 'Request: baclofen pump\n\nPROGRESS NOTE\n',
    rows: {
      'spasticity-cause': [
        ['met', 'Spastic quadriparesis from C5 spinal cord injury 2006.'],
        ['met', 'Secondary progressive multiple sclerosis with spasticity of both legs.'],
        ['met', 'Traumatic brain injury 2008, spastic hemiparesis.'],
        ['met', 'Post-stroke spasticity of the left side, stroke 2010.'],
        ['met', 'Cerebral palsy with spastic diplegia.'],
        ['met', 'Hereditary spastic paraparesis.'],
        ['met', 'Anoxic brain injury with severe tone.'],
        ['met', 'T8 paraplegia with spasms.'],
        ['not-met', 'Lumbar paraspinal muscle spasm from strain.'],
      ],
      'spasticity-scale': [
        ['met', 'Ashworth 4 in both hamstrings.'],
        ['met', 'MAS: adductors 3, gastrocs 4.'],
        ['met', 'Modified Ashworth 3/4 lower limbs, Penn spasm frequency 4.'],
        ['met', 'Mean Ashworth 3.6.'],
        ['met', 'Ashworth score of three at the knees and four at the hips.'],
        ['met', 'Penn 3, Ashworth 3+.'],
        ['met', 'Tone by Ashworth is 4 out of 4 at the ankles.'],
      ],
      'oral-baclofen-failure': [
        ['met', 'Oral baclofen 20 mg four times a day for eight months left her spasms as they were.'],
        ['met', 'Baclofen PO up to 120 mg/day: sedation, stopped.'],
        ['met', 'Neither oral baclofen 90 mg nor tizanidine did more than take the edge off.'],
        ['met', 'On baclofen by mouth she was too drowsy to take part in therapy.'],
        ['met', 'Oral baclofen maxed out without adequate control.'],
        ['met', 'Failed oral baclofen.'],
        ['met', 'Oral baclofen: no response.'],
        ['met', 'Despite baclofen 100 mg/day spasms wake her six times a night.'],
        ['met', 'Baclofen tablets gave weakness and confusion and had to be stopped.'],
        ['met', 'She cannot tolerate effective doses of baclofen by mouth.'],
        ['met', 'Oral antispasticity agents, incl. baclofen 80 mg, ineffective.'],
        ['not-met', 'Spasticity is well controlled on oral baclofen.'],
        ['-', 'Baclofen 20 mg t.i.d.'],
        ['-', 'He has never taken oral baclofen.'],
      ],
      'screening-response': [
        ['met', 'After 50 mcg intrathecally the Ashworth fell from 4 to 2 at four hours.'],
        ['met', 'Screening dose 75 mcg: Ashworth 4 before; 1.5 at 4 hours, 2 at 6 hours.'],
        ['met', 'Pre-injection Ashworth 4, post-injection Ashworth 2 (50 mcg baclofen, lumbar puncture).'],
        ['partial', 'Positive response to the baclofen test dose.'],
        ['partial', 'The baclofen trial went very well; her legs were loose all afternoon.'],
        ['partial', 'Good response to 50 mcg intrathecal baclofen.'],
        ['not-met', 'No response to 50, 75 or 100 mcg of intrathecal baclofen.'],
        ['not-met', 'Baclofen test 100 mcg: Ashworth 4 before and 4 after.'],
        ['-', 'A baclofen test dose is planned.'],
      ],
      'follow-up-capacity': [
        ['met', 'Her husband drives her to all visits and they live 20 minutes from the clinic.'],
        ['met', 'They understand that a missed refill can bring on withdrawal.'],
        ['met', 'She has kept every appointment this year.'],
        ['met', 'The family was taught the signs of withdrawal and overdose and whom to call.'],
        ['met', 'Patient able to return for titration and refills.'],
        ['met', 'Transportation to refill visits is arranged through the county van.'],
        ['met', 'Caregiver trained in pump emergency signs; has 24-hour number.'],
        ['met', 'Education given on baclofen withdrawal; return visits scheduled.'],
        ['not-met', 'He has missed five of eight appointments.'],
        ['not-met', 'She repeatedly missed refills of her former pump.'],
        ['not-met', 'Frequent no-shows.'],
        ['-', 'Return in 4 weeks.'],
      ],
      'body-size': [
        ['met', 'Weight 150 lb, height 5 ft 9, adequate abdominal wall for the pump.'],
        ['met', 'Body habitus is adequate for the pump.'],
        ['met', 'Enough subcutaneous tissue to hold the pump.'],
        ['met', 'BMI 24, abdomen suitable for implant.'],
      ],
      'spinal-anomaly': [
        ['met', 'No spinal anomaly.'],
        ['met', 'No anatomical spine abnormality that would prevent catheter placement.'],
        ['met', 'MRI of the spine shows no block to catheter passage.'],
        ['met', 'Spine imaging without stenosis or deformity that would hinder the catheter.'],
      ],
      'baclofen-allergy': [
        ['met', 'No allergy to baclofen.'],
        ['met', 'Not allergic to baclofen.'],
        ['met', 'No known drug allergies.'],
      ],
    },
  },
  {
    before: 'Request: intrathecal pump for cancer pain\n\nONCOLOGY NOTE\n',
    rows: {
      'scheduled-analgesic-failed': [
        ['met', 'On MS Contin 100 mg every 8 hours round the clock his pain is still 8/10.'],
        ['met', 'Fentanyl patch 100 mcg/h q72h: average pain 8/10.'],
        ['met', 'Scheduled methadone 20 mg q8h has not controlled the pain.'],
        ['met', 'Pain 9/10 despite around-the-clock morphine 300 mg/day.'],
        ['met', 'Opioids have been raised four times, now Kadian 200 mg twice a day, with no lasting relief.'],
        ['met', 'Uncontrolled pain on OxyContin 120 mg t.i.d.'],
        ['met', 'He has been on a 150 mcg patch for six weeks and the pain has not gone below 7.'],
        ['partial', 'Percocet as needed does not hold the pain.'],
        ['partial', 'Dilaudid prn with poor relief.'],
        ['not-met', 'Pain is 2/10 and well controlled on OxyContin 40 mg twice a day.'],
        ['not-met', 'On MS Contin 60 mg twice daily the pain is controlled.'],
      ],
      'analgesic-side-effects': [
        ['met', 'Every increase of morphine brought confusion and myoclonus.'],
        ['met', 'Opioids make her delirious.'],
        ['met', 'Morphine caused intractable nausea, hydromorphone hallucinations.'],
        ['met', 'Dose limiting somnolence on methadone.'],
        ['-', 'No side effects.'],
        ['-', 'Constipation controlled with senna.'],
      ],
      'life-expectancy': [
        ['met', 'Dr. Oncol estimates nine to twelve months.'],
        ['met', 'Life expectancy greater than 3 months.'],
        ['met', 'Prognosis is measured in years.'],
        ['met', 'Expected survival 6-9 months per oncology.'],
        ['met', 'Oncology gives him at least half a year.'],
        ['met', 'Life expectancy > 3 months.'],
        ['met', 'The oncologist expects her to live more than a year.'],
        ['met', 'Median survival with this regimen is 14 months, and Dr. Oncol expects at least that.'],
        ['met', 'Anticipated survival exceeds three months.'],
        ['partial', 'Stage IV disease.'],
        ['partial', 'Metastatic, incurable.'],
        ['not-met', 'Life expectancy is weeks.'],
        ['not-met', 'Prognosis 4-6 weeks.'],
        ['not-met', 'Expected to live less than three months.'],
        ['not-met', 'Hospice estimates two months at most.'],
        ['-', 'Prognosis not discussed.'],
      ],
      'thecal-sac-clear': [
        ['met', 'MRI of the whole spine 5/1/14: no epidural disease and no encroachment on the thecal sac.'],
        ['met', 'CT myelogram shows free flow of contrast without block.'],
        ['met', 'No thecal sac compression on MRI.'],
        ['met', 'MRI: metastasis at L2 without canal compromise; thecal sac patent.'],
        ['met', 'MRI spine: spinal canal widely patent, no intraspinal tumor.'],
        ['met', 'No epidural tumor extension.'],
        ['met', 'No cord or cauda equina compression by tumor on MRI of 5/1/14.'],
        ['met', 'Thecal sac is not involved.'],
        ['met', 'MRI lumbar: canal clear.'],
        ['not-met', 'Epidural tumor at T8 compresses the thecal sac.'],
        ['not-met', 'MRI shows tumor encroaching on the canal with block at T10.'],
        ['not-met', 'Metastasis at L3 extends into the epidural space and indents the thecal sac.'],
        ['-', 'MRI ordered to rule out thecal sac compression.'],
        ['-', 'MRI spine pending.'],
      ],
    },
  },
];

describe.each(TOLD)('spasticity and cancer pain: $before', ({ before, rows }) => {
  describe.each(Object.entries(rows))('%s', (element, told_) => {
    it.each(told_)('%s: %s', (effect, text) => {
      const all = told(before + text, element);
      const strong = all.filter((e) => e === 'met' || e === 'not-met');
      if (effect === '-') expect(strong).toEqual([]);
      else if (effect === 'partial') expect([strong, all.includes('partial')]).toEqual([[], true]);
      else expect(strong.length > 0 ? strong : all.map((e) => e.replace(' (plan)', ''))).toContain(effect);
      if (effect === 'met' || effect === 'not-met') expect(new Set(strong).size).toBeLessThan(2);
    });
  });
});
