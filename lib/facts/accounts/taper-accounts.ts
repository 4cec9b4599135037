/** What goes with an opioid's taper: visits, support. The form of a row: account.ts. The schedule: dose-steps.ts. */
import { type Account, anyOf, twoOf } from './account.ts';

/** A taper of opioids, in its many names. */
const TAPER = [
  'taper*|wean*|detox*|withdrawal|withdrawals',
  '({opioid-told}|dose|opioid|medication) ..2 (reduction|reduced|lowered|lowering|decrease|cut)',
  '(reduction|reducing|lowering|decrease|cutting) ..3 ({opioid-told}|dose|opioid*)',
  '(comes|coming|come|goes|going|brought|bringing) ..3 (off|down)',
  '(until|till) ..2 off ..2',
  '(step downs|stepdown*)',
  'step down',
];

const OTHER_TAPERS = [
  'prednisone|steroid*|dexamethasone|medrol|hydrocortisone|rheumatolog*',
  'ventilator|oxygen|bipap|trach*|feeding',
  '(sertraline|cymbalta taper|gabapentin taper|antidepressant taper)',
  'guideline*|patients',
  'brother|sister|cousin|neighbor',
  '(support brace|child support|lumbar support)',
];

const SUPPORTS = ['withdrawal-care', 'pain-care', 'mind-care', 'naloxone'];

export const TAPER_ACCOUNTS: Account[] = [
  {
    element: 'wean-supervision',
    opens: TAPER,
    parts: {
      visits: [
        '(seen|see|sees|visit|visits|followed|follow up|followup|recheck|rechecked|return|returns|rtc|review*|appointment*|counts|calls|call|telephone*|telehealth|checks|check in) ..5 (every|each|weekly|biweekly|monthly|fortnight*|q2wk|q4wk|q2w|q4w|daily|twice)',
        '(f / u|fu|f u) ..3 (monthly|weekly|every|each|biweekly|q|<duration>) ..3',
        '(q <duration>|q2wk|q2w|q4wk|q1wk|qwk|q month|q2 weeks|q week)',
        '(weekly|biweekly|fortnightly|monthly|daily|every other week) ..3 (visit*|appointment*|checks|check|calls|counts|telephone*|telehealth|video|review*|dispensing|pickup*)',
        '(visit|visits|seen|see|appointment*|recheck*|follow up|review*|return*) ..3 (at|on|in) ..1 (week|weeks|day|days|month|months|<date>|<ratio>|<duration>|monday*|tuesday*|wednesday*|thursday*|friday*)',
        '(telehealth|video|phone|telephone|nurse|visits|calls) ..4 (mondays|tuesdays|wednesdays|thursdays|fridays)',
        '(every|each|at every|with each) ..2 (step|reduction|decrease|cut|drop|stage|decrement) ..6 (seen|visit*|checked|recheck*|cows|review*|examined|call*)',
        '(seen|visit*|checked|recheck*|cows|review*|examined|call*) ..6 (every|each) ..2 (step|reduction|decrease|cut|drop|stage|decrement)',
        '(one|a) week at a time',
        '(visit|date|checks) ..4 (who|with|provider|by|md)',
        '(md|rn|np|pa) ..2 (visit*|check*)',
      ],
      vague: [
        '(monitor*|supervis*|oversee*|oversight|watched|followed|follow up|followup|follow closely|checked|recheck*|observ*)',
      ],
      none: [
        'no (follow up|followup|visit|visits|appointment*|monitoring|supervision|recheck*|checks) ..3',
        '(without|lacks|lacking) ..3 (supervision|monitoring|follow up|visits|oversight|checks)',
        '(not|never) ..2 (seen|monitored|supervised|followed|rechecked|checked) ..4',
        '(taper*|wean*|reduc*|come off|lower*) ..8 (on (his|her|their) own|by (himself|herself)|unsupervised|unmonitored)',
        '(left to|up to) (the)? (patient|him|her) ..4',
        'discharged from ..3 (practice|clinic|care)',
      ],
    },
    rules: [
      { effect: 'not-met', has: ['none'], lacks: ['visits'] },
      { effect: 'met', has: ['visits'] },
      { effect: 'partial', has: ['vague'] },
    ],
    never: OTHER_TAPERS,
    plans: true,
  },
  {
    element: 'wean-support',
    opens: [...TAPER, '(supportive care|comfort (medication*|meds|pack|kit|medicines))'],
    parts: {
      'withdrawal-care': [
        'clonidine|lofexidine|lucemyra|loperamide|imodium|hydroxyzine|vistaril|bentyl|dicyclomine|ondansetron|zofran|phenergan|promethazine',
        '(tizanidine|trazodone|melatonin) ..8',
        'comfort (pack|kit|medication*|meds|medicines) ..4 (clonidine|loperamide|imodium|hydroxyzine|of|with|including|:)',
        '(buprenorphine|suboxone|subutex|butrans) ..6',
        '(patch|medicine|something|pill*|tablets) for ..2 (shakes|sweats|chills|runs|cramps|withdrawal|diarrhea|jitters)',
        '(cows|withdrawal) ..4 (treated|covered|managed) ..4 (with|by)',
      ],
      'pain-care': [
        'duloxetine|cymbalta|gabapentin|neurontin|lyrica|pregabalin|amitriptyline|nortriptyline|celecoxib|celebrex|meloxicam|naproxen|ibuprofen|diclofenac|voltaren|lidoderm|effexor|venlafaxine|topiramate',
        'acetaminophen|tylenol|nsaid*|tens|heat|acupuncture|massage|yoga|aquatic*|pool',
        '(physical therapy|exercise*|stretching|walking program|home exercise|pt)',
        '(injection*|nerve block*|epidural*)',
      ],
      'mind-care': [
        'cbt|counsel*|psycholog*|psychiatr*|psychotherap*|therapist|mindfulness|hypnosis|biofeedback|buspirone|relaxation',
        '(cognitive|behavioral|behavioural) ..2 therapy',
        '(mood|depression|anxiety|craving*|suicid*) ..3 (checked|watched|monitored|followed|treated|screened|asked|assessed|with)',
        '(support group|group sessions|recovery coach|12 step|frp|functional restoration)',
      ],
      naloxone: ['naloxone|narcan|evzio'],
      vague: ['(support|supportive care|comfort (medication*|meds|pack|kit|medicines)|encouragement|reassurance) ..3'],
      none: [
        'no ..2 (comfort|support|clonidine|counsel*|help|withdrawal (medication*|meds|treatment)|medicine*|aid) ..12',
        '(support|help|comfort medication*|counsel*) ..4 (:|-)? none ..2',
        'nothing ..2 (offered|given|provided|prescribed|done|for it) ..3',
        '(not|never) ..1 (offered|given|provided|prescribed) ..3',
        '(tough|ride|sweat|stick|wait) it out',
        '(none|nothing) ..2 (offered|given|provided|planned)',
        'without ..2 (support|help|counsel*|comfort|medication*)',
      ],
    },
    rules: [
      { effect: 'not-met', has: ['none'], lacks: ['withdrawal-care', 'pain-care', 'naloxone'] },
      ...twoOf(SUPPORTS, 'met', { lacks: ['none'] }),
      ...anyOf(SUPPORTS, 'partial'),
      { effect: 'partial', has: ['vague'] },
    ],
    never: OTHER_TAPERS,
    plans: true,
  },
];
