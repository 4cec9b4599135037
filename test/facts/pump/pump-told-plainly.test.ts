/** Pump rows told in plain words, with their look-alikes. */
import { eachTold } from '../facts-told.ts';

eachTold('pump rows in plain words', [
  {
    before: 'Request: Intrathecal opioid trial\nPROGRESS NOTE 06/17/2014\n',
    rows: {
      'disease-state': [
        ['met', 'The MRI disclosed a recurrent extrusion at L4-5 that abuts the left L5 root.'],
        ['-', 'MRI: no extrusion or nerve root compression.'],
      ],
      'psych-origin': [
        [
          'not-met',
          'The psychological evaluation of 12/16/2013 for a pump came to the conclusion that he is not a suitable candidate for now: panic without treatment.',
        ],
        ['not-met', 'The psychologist does not consider her ready for a pump.'],
        ['-', 'The psychologist was asked whether he is not a suitable candidate.'],
      ],
    },
  },
  {
    before: 'Request: Intrathecal catheter revision\nPROGRESS NOTE 06/17/2014\n',
    rows: {
      'catheter-study': [
        [
          'not-met',
          'A contrast study through the side port: fluid drawn back with ease, unimpeded spread of dye at T9, no kink and no leak.',
        ],
        ['met', 'A contrast study through the side port showed a kink at the anchor.'],
      ],
    },
  },
  {
    before: 'Request: Intrathecal pump refill x 1\nPROGRESS NOTE 06/17/2014\nA pump was put in during 2006.\n',
    rows: {
      'pump-function': [
        ['met', 'Since the pump he gets himself dressed.'],
        ['met', 'Since the pump she moves from bed to the wheelchair unaided.'],
        ['-', 'Two aides move him from bed to chair.'],
      ],
      'pump-pain': [['met', 'The leg pain, 9 on a ten point scale in the years before the pump, is 4 now.']],
    },
  },
]);
