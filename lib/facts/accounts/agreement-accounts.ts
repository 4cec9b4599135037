/** The signed agreement, and naloxone at hand. The form of a row: account.ts. */
import type { Account } from './account.ts';

export const AGREEMENT_ACCOUNTS: Account[] = [
  {
    element: 'agreement-signed',
    opens: ['(agreement|contract|contracts|agreements)', 'ota'],
    parts: {
      opioid: [
        '(opioid*|opiate*|narcotic*|pain|controlled|medication|treatment|patient provider|patient physician|rx) ..4 (agreement|contract)',
        '(agreement|contract) ..4 (opioid*|narcotic*|pain|controlled|medication*|{opioid})',
        'ota',
        '(his|her|the|tore up the|on|broke) ..2 (agreement|contract)',
      ],
      signed: [
        '(signed|executed|resigned|re signed|countersigned|initialed|signature|signatures|bears|renewed) ..4',
        'date signed',
      ],
      day: [
        '<date>',
        '<ratio>',
        '(this visit|today|at this visit|this morning|yesterday)',
        '(19|20) <number>',
        'witnessed',
      ],
      refused: [
        '(refuse*|declin*|unwilling|would not|will not|did not want|does not want) ..2 (to)? sign ..4',
        '(tore|torn|ripped) ..4 up',
        '(refuse*|declin*) ..4 (agreement|contract)',
      ],
      breach: [
        '(broke|broken|breach*|violat*|against) ..4 (agreement|contract)',
        '(agreement|contract) ..4 (breach*|violat*|broken)',
      ],
      vague: [
        '(agreement|contract) ..3 (on file|in place|in force|discussed|reviewed|mentioned|current)',
        '(under|on|has) ..3 (agreement|contract)',
      ],
    },
    rules: [
      { effect: 'not-met', has: ['refused'] },
      { effect: 'not-met', has: ['breach'] },
      { effect: 'met', has: ['opioid', 'signed', 'day'] },
      { effect: 'partial', has: ['vague'] },
    ],
    never: [
      'settlement|carrier|insurance|lease|lien|union|employment|compromise',
      '(will|to be|should|must|needs to|next visit|next appointment)',
      '(not|never) ..2 (broke*|violat*|breach*)',
      'guideline*|patients',
      '(not|no|illegible) ..2 (seen|signed|signature|dated)',
      '(no|without|denies|any) ..3 (violation*|breach*)',
    ],
    back: 1,
    ahead: 0,
  },
  {
    element: 'naloxone-offered',
    opens: [
      'naloxone|narcan|evzio|kloxxado',
      '(rescue|reversal|overdose) ..2 (spray|agent|kit|drug|medication|nasal|antidote)',
      'opioid antagonist',
    ],
    parts: {
      given: [
        '(naloxone|narcan|evzio|kloxxado) ..4 (rx|sent|prescribed|dispensed|given|provided|kit|ordered|issued|offered|at home|in the home|on hand|supplied|filled|renewed|refilled|carries|kept|available|declined|refused)',
        '(rx|sent|prescribed|dispensed|gave|given|provided|ordered|issued|offered|has|have|carries|keeps|supplied|declined|refused|declines) ..5 (naloxone|narcan|evzio|kloxxado)',
        '(rescue|reversal|overdose) ..2 (spray|agent|kit|antidote|nasal) ..14 (offered|prescribed|dispensed|declined|given|sent|provided|home)',
        '(offered|prescribed|dispensed|declined|gave|sent|wants|want|refuses) ..5 (rescue|reversal|overdose) ..2 (spray|agent|kit|antidote|nasal)',
        '(naloxone|narcan|evzio) <number> (mg|mcg) ..1 (nasal|spray|intranasal|auto|injector|nasal spray|in)',
        '(naloxone|narcan) (nasal|intranasal) ..2 <number>',
      ],
      vague: [
        '(naloxone|narcan|evzio) ..3 (discussed|mentioned|explained|considered|reviewed|talked|brought up)',
        '(discussed|mentioned|explained|talked|spoke|education|educated) ..4 (naloxone|narcan|evzio)',
      ],
    },
    rules: [
      { effect: 'met', has: ['given'] },
      { effect: 'partial', has: ['vague'] },
    ],
    never: [
      '(suboxone|zubsolv|buprenorphine|bunavail|pentazocine|talwin)',
      '(revive*|revived|paramedic*|unresponsive|reversed|ambulance|responded|emergency|er|ems|icu)',
      '(should|guideline*|patients|pump|infusion|drip|iv|intravenous|bedside)',
      '(neighbor|brother|sister|cousin|friend)',
      '(not|no) ..1 (necessary|needed|required)',
      'unnecessary',
    ],
    ahead: 0,
    plans: true,
  },
];
