/** Trials that are not called so: a catheter that stayed, a dose by needle; and what is none. */
import { eachTold } from '../facts-told.ts';

eachTold('trials without their name', [
  {
    before: 'Request: Intrathecal pump implant\nPROGRESS NOTE 06/17/2014\n',
    rows: {
      'trial-done': [
        ['met', 'A catheter stayed in place from 4/13 to 4/16/2014 with morphine at rising rates.'],
        ['met', 'The epidural catheter was left in for three days with hydromorphone.'],
        ['-', 'A Foley catheter was in place with morphine for pain after the hernia repair.'],
      ],
      'trial-pain-reduction': [
        ['met', 'A single spinal injection of 0.3 mg of morphine took her from 9 to 3 for sixteen hours.'],
        ['not-met', 'A single spinal injection of 0.2 mg of morphine brought him from 8 down to 7.'],
      ],
      'trial-function': [
        ['-', 'A single spinal injection of 0.3 mg of morphine took her pain from 9 to 3 for sixteen hours.'],
        ['-', 'During the intrathecal trial the pain went from 8 to 3 for twelve hours and more.'],
        ['-', 'During the intrathecal trial he got relief for six hours.'],
        ['met', 'During the intrathecal trial he managed two hours upright.'],
        ['met', 'During the intrathecal trial she got up, made her bed and went down the stairs.'],
      ],
    },
  },
]);
