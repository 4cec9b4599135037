/** What is told by its time, its kind and the one who acts: a second table of invented wordings. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../lib/text/read-document.ts';
import { eachTold, factsOf, TODAY, type ToldAfter } from './facts-told.ts';

const TABLE: readonly ToldAfter[] = [
  {
    before: 'Request: Norco 10/325 mg #120\nPROGRESS NOTE 06/17/2014\nHe takes Norco 10/325 four times a day. ',
    rows: {
      'adverse-effects': [
        ['not-met', 'Twice this month he dropped off over his dinner.'],
        ['-', 'She dropped him off at the clinic.'],
        ['-', 'The panic attacks began with a second fall on the dock.'],
        ['not-met', 'A third fall this month, at night.'],
        ['not-met', 'No longer drives after he dozed off at a stop sign.'],
        ['met', 'I asked about drowsiness and about her bowels, and she answered no to each.'],
      ],
      'drug-behavior': [
        ['met', 'He has at no time run out early or lost a bottle.'],
        ['met', 'CURES lists one pharmacy, and she has never run short or asked ahead of time.'],
        ['-', 'At the lower dose he lost ground and gave up a shift.'],
        ['-', 'The roommate himself was arrested for selling pills.'],
        ['not-met', 'He was arrested for selling pills.'],
        ['-', 'If he has never run short, the count need not be repeated.'],
      ],
      pdmp: [['met', 'I printed the state prescription report; it shows my name only, and one drug store only.']],
      'reason-for-opioids': [
        ['met', 'It was because all of that fell short that I settled on long-term treatment with Norco in 2009.'],
      ],
      'conservative-pharmacologic': [
        ['-', 'Meds: Soma 350 qhs.\nX-ray of the knee: joint space narrow, unchanged from 2011.'],
      ],
      analgesia: [
        ['met', 'Relief. She puts it at 50 percent, for five hours after each tablet.'],
        ['-', 'She puts it at 50 percent of normal strength.'],
        ['-', 'I will set down what the present dose does and does not do for her.'],
        ['partial', 'Does it help?   [X] yes   [ ] no'],
      ],
      activities: [
        ['met', 'Things you can do only when you have taken it: hang the wash, walk to the bus'],
        ['-', 'Things you can do only when you have taken it: none'],
        ['-', 'Things you can do only when you have taken it: ____'],
      ],
      'returned-to-work': [
        ['met', '7. Work      [X] modified duty   [ ] off'],
        ['not-met', '7. Work      [ ] modified duty   [X] off'],
      ],
      'dose-justified': [
        ['not-met', 'The step up in March did nothing for the pain, and the tablets are as before.'],
        ['not-met', 'The patch went from 25 to 50 mcg/hr; after each rise he was no better.'],
        ['-', 'A step up ladder was bought for the porch.'],
      ],
      'pdmp-single-source': [
        ['-', 'He has no other prescriber of opioids; I have not had occasion to run a CURES report.'],
        ['met', 'CURES run today: no other prescriber, one pharmacy.'],
      ],
      'benzodiazepine-plan': [
        [
          'met',
          'Restoril is there because she wakes screaming; she has cut it to 15 mg and means to end it on August 15, and never within four hours of Norco.',
        ],
      ],
    },
  },
  {
    before:
      'Request: Duragesic 50 mcg/hr #10\nPROGRESS NOTE 06/17/2014\nDr. Quill, board certified in pain medicine, saw him in consultation on 05/02/2014. ',
    rows: {
      'consult-supports-dose': [
        ['met', 'She advises that the patch be continued as it is, because he has kept the job on that dose.'],
        ['met', 'She recommends that it stand.'],
        ['not-met', 'She advises that the patch be brought down to 25.'],
        [
          'met',
          'She found no reason to alter the treatment, recommends keeping the patch at 50, and would not go higher than that.',
        ],
        [
          'not-met',
          'She recommends that the patch be brought down to 25 and would not go higher under any circumstances.',
        ],
      ],
    },
  },
  {
    before: 'Request: Tramadol 50 mg #60, first prescription\nPROGRESS NOTE 06/17/2014\n',
    rows: {
      'nonopioid-failed': [['not-met', 'No tablets of any kind taken for it so far.']],
      'risk-benefit-discussion': [
        [
          'met',
          'I have warned her that this medicine can cause giddiness and habit and that it may not help; she understands and is willing.',
        ],
        ['-', 'She will be told that this medicine can cause giddiness, and is willing to listen.'],
      ],
      'bowel-regimen': [['met', 'She will take psyllium at night and plenty of water.']],
      'risk-screen': [['-', 'Father: alcoholic, doing well.']],
    },
  },
  {
    before: 'Request: Revision of intrathecal catheter\nNOTE 06/17/2014\n',
    rows: {
      'catheter-study': [
        ['-', 'In 2011 a kink of the old catheter was seen on fluoroscopy, and that segment was replaced.'],
        ['met', 'On 06/10/2014 a kink of the catheter was seen on fluoroscopy.'],
      ],
    },
  },
  {
    before: 'Request: OxyContin taper, first fill 30 mg #60\nNOTE 02/04/2014\nWe begin to wean the OxyContin. ',
    rows: {
      'wean-supervision': [
        [
          'met',
          'Visits on 03/06/2014 and 04/03/2014 with me during the taper; the next step is held if sweats are bad.',
        ],
      ],
      'wean-support': [['-', 'The note does not go into mood, medicines for withdrawal or naloxone.']],
    },
  },
];
eachTold('told in context', TABLE);

eachTold('told of pumps', [
  {
    before: 'Request: intrathecal pump replacement\nPROGRESS NOTE 06/17/2014\n',
    rows: {
      'replacement-indicator': [
        ['met', 'Interrogation on 06/10/2014 returned the elective replacement indicator.'],
        ['-', 'Interrogation returned no elective replacement indicator.'],
      ],
      'no-further-surgery': [
        ['not-met', 'The spine surgeon advised taking the fusion up to L2; she would rather wait.'],
        ['met', 'The spine surgeon advised against taking the fusion up to L2.'],
      ],
      'thecal-sac-clear': [['met', 'The thecal sac is free of tumor and not displaced.']],
    },
  },
]);

it('the first line of a note may give its day before its title', () => {
  const text = '10/03/2012   PAIN CLINIC F/U   (PA-C)\n\nS:  Mid-back pain 8/10.\nUDS 09/05/12 - oxycodone NEG.\n';
  const { sentences } = readDocument(text, TODAY);
  expect(sentences.find((s) => s.text.startsWith('Mid-back'))?.date).toBe('2012-10-03');
});

describe('a slip that was answered', () => {
  const screens = (first: string) =>
    `Request: Norco 10/325 mg #120\n---- VISIT 02/10/2014 ----\n${first}\n---- VISIT 05/12/2014 ----\nUDS 05/02: hydrocodone found, none else, as prescribed.\n`;
  it.each([
    [
      'partial',
      'UDS of 01/20: negative for hydrocodone. He had been out of it for four days after the flood; a new agreement was signed and fills are every two weeks now.',
    ],
    ['met', 'UDS of 01/20: hydrocodone found, negative for illicit drugs, as prescribed.'],
  ])('then a clean screen: %s', (effect, first) => {
    const newest = factsOf(screens(first)).filter(
      (f) => f.element === 'urine-screen' && f.evidence.date === '2014-05-12',
    );
    expect(newest.some((f) => f.effect === 'met')).toBe(effect === 'met');
    expect(newest.length).toBeGreaterThan(0);
  });
});

describe('whose words', () => {
  it.each([
    ['guideline', 'Continue opioids if the patient has returned to work, and note pain relief.'],
    ['guideline', 'An opioid goes on if the pt has gone back to work or if pain and function are both better.'],
    ['guideline', 'Pts are to use one prescriber and one pharmacy.'],
    [
      'guideline',
      'The psychologist has to state that the pain is not mainly psychological and that benefit will occur.',
    ],
    ['guideline', 'Function that is no better is a reason to stop.'],
    ['guideline', 'One doctor, one pharmacy, the lowest dose that works.'],
    ['guideline', 'The pump is filled at intervals that follow from its volume and rate.'],
    ['guideline', 'A nurse who fills pumps at home needs training in the device.'],
    ['guideline', 'Catheter revision follows a dye study that shows the leak.'],
    ['guideline', 'A battery that nears its end is reason to replace the pump.'],
    ['guideline', 'Reassess the diagnosis after six months.'],
    ['guideline', 'Start with a short-acting drug at the lowest dose.'],
    ['guideline', 'No opioid before other drugs have failed.'],
    ['guideline', 'The response to a bolus of 50 micrograms decides.'],
    ['guideline', 'Infection is excluded before any implant.'],
    ['guideline', 'Escalating doses without gain point to hyperalgesia.'],
    ['guideline', 'Relief of 30 percent counts as meaningful.'],
    ['record', 'The psychologist stated that her pain is not mainly psychological.'],
    ['record', 'His battery nears its end, which is my reason to replace the pump.'],
    ['record', 'The nurse who fills her pump at home was trained in it last year.'],
    ['record', 'Catheter revision followed a dye study that showed the leak.'],
    ['record', 'No opioid was given before the operation.'],
    ['record', 'Infection was excluded before the implant.'],
    ['record', 'The response to the bolus of 50 micrograms was good.'],
    ['record', 'His doses went up without gain, which points to hyperalgesia.'],
    ['record', 'One doctor, one pharmacy by the report of 06/10/2014.'],
    ['record', 'Diagnosis reassessed after six months, unchanged.'],
    ['record', 'Pts wife drove him in.'],
    ['record', 'Opioids were stopped when the patient was in jail.'],
    ['record', 'Opioids help when the patient takes them at 8, he says.'],
    ['record', 'Continue Norco if the patient keeps his next visit.'],
    ['other-person', 'Father: alcoholic, doing well.'],
    ['other-person', 'In the next bed lay a lady whose pump had run dry.'],
    ['other-person', 'One of our other clients had a pocket fill in May.'],
  ])('%s: %s', (voice, text) => {
    expect(readDocument(text, TODAY).sentences.map((s) => s.voice)).toEqual([voice]);
  });

  it('a label that opens a condition goes on in the next cell', () => {
    const text =
      'DECISION SUPPORT\nContinue if\tthe patient is working.\nDose\tAbove 120 mg a consultation should be had.';
    const { sentences } = readDocument(text, TODAY);
    expect(sentences.find((s) => s.text.startsWith('the patient'))?.voice).toBe('guideline');
  });

  it('the page of a fax is no plan', () => {
    const { sentences } = readDocument('He sits all day.\n   P. 003/006\nMedications: Norco 5/325 bid.', TODAY);
    expect(sentences.map((s) => s.voice)).not.toContain('plan');
  });
});
