/** A side effect, what was done about it, and that it went. The form of a row: account.ts. */
import type { Account } from './account.ts';

export const ADVERSE_EFFECT_ACCOUNTS: Account[] = [
  {
    element: 'adverse-effects',
    opens: ['{side-effect}'],
    parts: {
      opioid: ['{opioid-told}', '(tablet*|dose|patch|pills|medicine|medication*)'],
      effect: ['{side-effect}'],
      done: [
        'with (food|meals|milk|breakfast|supper|a snack)',
        '(dose|tablet*|it|them|schedule|patch) ..2 (was|were|been)? ..1 (split|halved|lowered|moved|reduced|spaced|divided|changed|cut)',
        '(split|splitting|halved|lowered|lowering|moved|moving|spaced|divided|shifted|cut) ..3 (dose|tablet*|it|them|evening|bedtime)',
        '(added|add|adding|started|began|gave|given|prescribed|on) ..2 ({bowel-agent}|zofran|ondansetron|benadryl|hydroxyzine|meclizine|antihistamine|antiemetic)',
        '{bowel-agent}',
        '(at|to) (bedtime|night)',
        '(changed|switched|converted|rotated) ..3 (to|from)',
      ],
      exchanged: [
        '(exchange*|switch*|change|changed|changing|rotate*|convert*|replace*) ..4 (it|to|for|from|{opioid-told}|another)',
        '(stopped|stopping|discontinue*|come off|taken off) ..2 (it|{opioid-told})',
      ],
      why: [
        '(this|that|which) ..1 (is|was)? ..1 (what|why|the reason|leads|led|prompts|prompted|moves|moved)',
        '(because of|on account of|for (that|this) reason|therefore|hence|so|accordingly|owing to|due to)',
      ],
      gone: [
        '(none|not|nothing|no more|no further|no recurrence|no complaints) ..2 (since|after that|thereafter|again)',
        '(has|have|had|did|does) not ..1 (recur*|returned|return|come back|happened|occurred|been a problem)',
        '(stopped|ceased|disappeared|vanished|subsided|resolved|cleared|settled|went away|faded|abated|passed off)',
        '(gone|better|regular|clear|well|fine) (now|since|after that|today|again)',
        '(now|since) ..2 (gone|regular|clear headed|alert|fine|daily)',
      ],
    },
    rules: [
      { effect: 'met', has: ['effect', 'done', 'gone', 'opioid'] },
      { effect: 'met', has: ['effect', 'exchanged', 'why', 'opioid'] },
    ],
    never: [
      'guideline*|patients|should|may|might|could',
      'if ..8',
      'risk*|warned|counsel*|explained|watch for|call us|allerg*',
      '({nsaid}|{anticonvulsant}|{antidepressant}|gabapentin|lyrica|cymbalta|pump|injection*|anesthesia|surgery) ..10 {side-effect}',
      '{side-effect} ..6 (from|with|on|to) ..2 ({nsaid}|{anticonvulsant}|{antidepressant}|gabapentin|lyrica|cymbalta|pump|anesthesia)',
      '(brother|sister|wife|husband|mother|father|son|daughter) ..3 (is|was|has|had|gets|got|takes)',
      '(still|continues|persists|persistent|worse) ..4 {side-effect}',
    ],
    apart: ['({nsaid}|gabapentin|lyrica|cymbalta|pump)', '(plan|request*) ..2'],
    back: 1,
    ahead: 2,
  },
];
