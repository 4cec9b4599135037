/** What the record says outright was not done, and what only sounds so. */
import { eachTold, type ToldAfter } from './facts-told.ts';

const TABLE: readonly ToldAfter[] = [
  {
    before: 'PROGRESS NOTE 05/11/2014\nThe patient is a 50-year-old painter with low back pain on hydrocodone.\n',
    rows: {
      'opioid-goals': [
        ['not-met', 'Treatment goals: none set.'],
        ['not-met', 'Goals of opioid therapy have never been discussed with her.'],
        ['not-met', 'We did not set any functional goals today.'],
        ['not-met', 'Neither functional goals nor stopping criteria were agreed.'],
        ['not-met', 'Functional goals | not established'],
        ['-', 'The reviewer says that no functional goals were set.'],
        ['-', 'If no goals are set, opioids should not be started.'],
      ],
      'risk-screen': [
        ['not-met', 'Opioid Risk Tool not completed.'],
        ['not-met', 'ORT: not done.'],
        ['not-met', 'He declined to fill out the opioid risk questionnaire.'],
        ['not-met', 'Screening for addiction was skipped.'],
        ['not-met', 'There was no risk assessment before the first fill and substance history was not taken.'],
      ],
      'starting-pain': [
        ['not-met', 'Pain score: not obtained.'],
        ['not-met', 'She would not give a pain rating.'],
        ['not-met', 'The numeric pain scale was not administered.'],
      ],
      'starting-function': [
        ['not-met', 'Oswestry: not administered.'],
        ['not-met', 'No disability questionnaire was given.'],
        ['not-met', 'Functional testing deferred.'],
      ],
      'naloxone-offered': [
        ['not-met', 'No naloxone has been prescribed.'],
        ['not-met', 'Narcan: not offered.'],
        ['not-met', 'Naloxone was never discussed.'],
        ['met', 'Naloxone was offered and the patient declined it.'],
      ],
      'bowel-regimen': [
        ['not-met', 'No laxative was ordered.'],
        ['not-met', 'Bowel program - none.'],
        ['not-met', 'Prevention of constipation was not discussed.'],
        ['-', 'No constipation.'],
      ],
      'agreement-signed': [
        ['not-met', 'Pain contract: not signed.'],
        ['not-met', 'The treatment agreement remains unsigned.'],
        ['not-met', 'She has never signed an opioid agreement.'],
        ['not-met', 'Declined to sign the controlled substance agreement.'],
      ],
      'wean-schedule': [
        ['not-met', 'Weaning schedule: not established.'],
        ['not-met', 'A schedule for the taper was never drawn up.'],
        ['not-met', 'No taper plan has been made.'],
      ],
      'wean-support': [
        ['not-met', 'Counseling during the taper was not arranged.'],
        ['not-met', 'Comfort medications: none.'],
        ['not-met', 'Nothing for the withdrawal symptoms; withdrawal medication was not given.'],
      ],
      'wean-supervision': [['not-met', 'Follow-up visits during the taper have not been scheduled.']],
      'hyperalgesia-considered': [
        ['not-met', 'Hyperalgesia has not been considered.'],
        ['not-met', 'OIH: not addressed.'],
      ],
      'physical-exam': [
        ['not-met', 'Physical examination: not performed.'],
        ['not-met', 'Exam omitted today.'],
        ['not-met', 'No examination today.'],
      ],
      'risk-benefit-discussion': [
        ['not-met', 'Risks and benefits were never gone over with him.'],
        ['not-met', 'No informed consent was obtained for the opioid.'],
        ['not-met', 'Opioid consent: not signed.'],
      ],
      'long-term-effects': [['not-met', 'Endocrine function has never been checked.']],
      'dose-reassessed': [['not-met', 'No review of the dose has been made since 2012.']],
      'increase-cause': [
        ['not-met', 'No reason was given for the increase.'],
        ['not-met', 'Reason for the dose increase: none stated.'],
      ],
      'benzodiazepine-plan': [['not-met', 'No rationale for the lorazepam is given and no taper is planned.']],
      'psych-and-screen': [['not-met', 'A psychological consultation was not considered.']],
      'diagnosis-rechecked': [['not-met', 'The diagnosis has not been revisited since 2011.']],
      'other-treatment': [['not-met', 'No other modality has been tried.']],
      'monitoring-start': [
        ['not-met', 'CURES was not checked.'],
        ['not-met', 'He declined the urine drug screen.'],
      ],
    },
  },
];

eachTold('what was not done', TABLE);
