/** What a sentence tells by where it stands, who acts in it, and what the sentences beside it tell. Invented wordings. */
import { eachTold, neverMet, type ToldAfter } from './facts-told.ts';

const NORCO = 'Request: Norco 10/325 mg #120\nPROGRESS NOTE 06/17/2014\nHe takes Norco 10/325 four times a day. ';
const TABLE: readonly ToldAfter[] = [
  {
    before: NORCO,
    rows: {
      activities: [
        ['met', 'There would be no mornings without the tablets, since when the pharmacy had none he could not stand.'],
        [
          'met',
          'When he had been three days without because the mail order was lost, he got no further than the couch.',
        ],
        [
          'met',
          'In March I began Norco. Since then he is back behind the counter three days a week, where before he had been at home.',
        ],
        [
          'not-met',
          'He used to garden and fish. He has given up both over the past year, and his wife now does the yard.',
        ],
        ['-', 'He used to drink and has stopped all that over the past year.'],
        ['not-met', 'Q: Is there anything you can do because of the medicine? A: no'],
      ],
      analgesia: [['not-met', 'Q: How much relief do your pain medicines give you, in percent? A: 0, none any more']],
      'adverse-effects': [
        ['-', 'His wife, who takes Vicodin, says that she falls asleep over the paper with hers.'],
        ['not-met', 'His wife says that he falls asleep over the paper.'],
        ['-', 'Gabapentin 3600 mg in 2011: sedated, stopped.'],
      ],
      'drug-behavior': [
        ['not-met', 'His tablets are gone by the third week of most months.'],
        ['not-met', 'Twice his brother has let him have some of his tablets.'],
        ['-', 'His brother never gave him any of his Norco.'],
      ],
      'dose-justified': [
        ['met', 'In 2012 he spent ten weeks on 5 mg tablets, gave up the shopping, so I leave the dose where it is.'],
        ['-', 'Recheck in three weeks; goes back to 7.5 mg if standing is no better by then.'],
      ],
      'reason-for-opioids': [['-', 'Norco as ordered above, one step up and no further.']],
      'increase-cause': [
        ['met', 'The Norco is spent by the early afternoon.'],
        [
          'met',
          'Since May his hours went from four to seven, and the last part of the day is not covered by the tablets.',
        ],
        ['met', 'In the spring his route was lengthened, and by three the Norco is used up.'],
        ['-', 'Her husband works longer shifts, and the Norco is spent.'],
        ['-', 'His shifts went from six hours to eight, and he manages well.'],
      ],
      'pdmp-single-source': [
        ['partial', 'The CURES print of last week carries, for twelve months, no name of a prescriber but mine.'],
        ['partial', 'CURES 06/10/2014: only our name on it, all months.'],
        ['-', 'CURES was not run; he says there is no doctor but me.'],
      ],
      'dose-reason': [
        ['-', 'Nortriptyline 50 mg dried his mouth and did nothing, stopped 2010.'],
        ['-', 'Gabapentin 900 mg did nothing for the pain, stopped in a month.'],
      ],
      'functional-goals': [['-', 'My intention is to go to 15 mg every eight hours.']],
      'returned-to-work': [
        ['not-met', 'Q: Do you work? A: no, disability since 2005'],
        ['met', 'Since March she has been back behind the counter four days a week.'],
        ['met', 'With what he takes he draws up the bids for a roofer, three mornings each week, and is paid for it.'],
        ['-', 'She hopes to be paid for it one day.'],
        ['-', 'His daughter cleans for him and is paid by the hour.'],
      ],
    },
  },
  {
    before: 'Request: Norco 10/325 mg #120\nPROGRESS NOTE 06/17/2014\nPLAN:\n1. ',
    rows: {
      'dose-justified': [
        [
          'met',
          'Over the winter we went down to two Norco a day for five weeks; he lost eleven days of work, and we went back.',
        ],
      ],
      'urine-screen': [['-', 'Urine drug screen of today is to be consistent.']],
    },
  },
  {
    before: 'Request: Baclofen pump implantation\nPROGRESS NOTE 06/17/2014\nPLAN:\n1. ',
    rows: {
      'follow-up-capacity': [
        ['met', 'Pump as above.\n2. Follow-up: his sister drives, kept 9 of 9 visits this year; nurse line known.'],
        ['-', 'Pump as above.\n2. Follow-up: two weeks after the test.'],
        ['-', 'Patients who have an implant must be seen at each refill and should not have missed a visit.'],
      ],
    },
  },
  {
    before: 'Request: Baclofen pump implantation\nPROGRESS NOTE 06/17/2014\n',
    rows: {
      'follow-up-capacity': [
        ['met', 'They have understood that the reservoir must be filled in time and never missed a visit.'],
      ],
    },
  },
  {
    before: 'Request: intrathecal pump replacement\nPROGRESS NOTE 06/17/2014\n',
    rows: {
      'pump-pain': [
        ['met', 'Pain w/ pump avg 4/10; was 9/10 before the first one and back at 8 in 2008 when the old one ran dry.'],
      ],
      'pump-function': [
        ['met', 'Function: runs her own dress shop 4 mornings/wk; before pump on disability, used w/c outside.'],
        ['-', 'Function: before pump on disability, used w/c outside.'],
        ['-', 'Her husband runs his own garage; before the pump she was on disability.'],
      ],
    },
  },
  {
    before: 'Request: permanent intrathecal pump\nNOTE 06/17/2014\n',
    rows: {
      'trial-oral-reduction': [
        [
          'not-met',
          'Admitted 06/01/2014 for trial of continuous intrathecal morphine.\nHOSPITAL COURSE: The methadone was given at the home dose all through the stay, and no tablet was left off.',
        ],
      ],
      'trial-pain-reduction': [
        [
          'met',
          'Record of trial. Epidural catheter at T10, hydromorphone by continuous infusion. Pain in the mornings before: 8. From the second day to the fifth: 3.',
        ],
        [
          'met',
          'In May he lay here with a catheter at T8 and morphine up to 0.6 mg per day. Pain went from 9 to 4 of 10 from the second day on.',
        ],
      ],
      'disease-state': [['met', 'Avulsion of the left brachial plexus with deafferentation pain.']],
      'infection-addressed': [
        ['met', 'Urinalysis clean, no growth.'],
        ['met', 'UA neg nitrite/LE, WBC 7.1, CRP nl.'],
        ['not-met', 'Over the sacrum there is an ulcer of third degree, open, with fibrin.'],
        ['-', 'Sacral sore of 2013 closed.'],
      ],
    },
  },
  {
    before: 'Request: intrathecal pump reprogramming\nSynchroMed pump in place since 2009.\nNOTE 06/17/2014\n',
    rows: {
      'pump-pain': [
        ['met', 'In the spring before, she was at 9/10; on June 2, with the pump, she was at 3/10.'],
        ['met', 'Item   Entry\nPain with pump   3\nPain before pump (2009)   8 to 9'],
      ],
      'pump-function': [
        ['not-met', 'He sits in the recliner all day, used to still walk to the mailbox before the pump.'],
      ],
      'reprogram-reason': [
        [
          'met',
          'Night pain has come back since January with the same settings; I would like to go from 4.8 to 6.0 mcg/day.',
        ],
      ],
      'catheter-study': [
        [
          'not-met',
          'A side port study gave 2 ml of fluid without resistance, and contrast ran freely along the catheter.',
        ],
      ],
    },
  },
  {
    before:
      'Request: intrathecal morphine trial\nCancer pain, breast carcinoma metastatic to the sacrum.\nNOTE 06/17/2014\n',
    rows: {
      'life-expectancy': [
        [
          'met',
          'Her oncologist would expect her to be with us well into next year, and certainly longer than the six months that I asked about.',
        ],
      ],
    },
  },
];

eachTold('told in context', TABLE);

neverMet('what is said of others and of rules', [
  [
    'life-expectancy',
    'Request: intrathecal trial\nHospice was described. Its usual condition, a prognosis of six months or less, was explained.',
  ],
  ['pump-in-situ', 'Request: pump refill\nHusband deceased; he had bone cancer and had a pump too.'],
  ['why-home', 'Request: home refill of the pump\nA neighbor of hers, who is on a ventilator, has home refills.'],
  ['wean-support', 'Request: weaning of Norco\nClonidine 0.1 mg is at hand for sweats.'],
]);
