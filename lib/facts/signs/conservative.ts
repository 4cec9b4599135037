/** Conservative care that was declined, or never fitted. What was tried and what came of it: conservative-care.ts. */
import type { Sign } from './sign.ts';

const DECLINES =
  '(declin*|refus*|turned down|turns down|rejected|rejects|unwilling to|not willing to|will not|would not|does not want|did not want|wants nothing to do with|not interested in)';
/** A reason told makes it another matter; so does a treatment tried before. */
const WITH_REASON = [
  'because',
  'due to',
  'since|owing',
  'fear*|afraid',
  'contraindicat*|allerg*|anticoag*',
  'relig*',
  'on (the)? advice',
  '(further|more|another|repeat|additional) ..1 (injection*|therapy|sessions|treatment*|visits|block|blocks|pt|epidural*)',
  'again',
  'after ..3 (failed|no relief)',
  'no (relief|benefit|help)',
  'did not help',
  'if',
  'stimulator',
  'insurance|carrier|authoriz*|denied',
  'husband|wife|mother|father|brother|sister',
];

export const CONSERVATIVE_SIGNS: Sign[] = [
  {
    element: 'conservative-physical',
    effect: 'not-met',
    patterns: [
      `${DECLINES} ..2 (see|attend|try|go to|have|undergo|do|consider|any)? ..1 (physical therap*|therapy|pt|injection*|epidural*|acupuncture|chiropract*|aquatic|exercise*|block|blocks)`,
    ],
    without: [...WITH_REASON, 'cognitive|behavioral|group|psycho*|opioid*|drug', 'steroid taper'],
    asWritten: true,
  },
  {
    element: 'conservative-psychologic',
    effect: 'not-met',
    patterns: [
      `${DECLINES} ..3 (referral to|see|attend|try|go to|have|undergo|do|consider|any|meet with|talk to)? ..2 (psychologist|psychotherap*|counsel*|cbt|cognitive|biofeedback|behavioral medicine|behavioral health|behavioral treatment|pain psychology|therapist|mental health)`,
    ],
    without: [...WITH_REASON, 'evaluation|assessment|clearance|testing|screening'],
    asWritten: true,
  },
  {
    element: 'conservative-surgical',
    effect: 'met',
    patterns: [
      '(no|not|never) ..3 {operation} ..3 (ever)? ..1 (an option|indicated|possible|amenable|appropriate|offered|feasible) ..6',
      '(never|not) ..2 ({operation} candidate|candidate for ..2 {operation}|amenable to ..2 {operation})',
      '{operation} ..3 (never|not ever) ..3 (an option|indicated|possible|appropriate|offered|feasible)',
    ],
    with: ['ever|never', 'amenable'],
    without: ['if', 'whether', 'patients'],
    asWritten: true,
  },
];
