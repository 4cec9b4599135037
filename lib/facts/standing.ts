/**
 * How far a mention counts: whose words it is, and whether it is told of the patient, planned, only possible, or
 * merely said to be missing.
 */
import { assertionOf } from '../clinical/assertion.ts';
import type { Sentence, Span } from '../text/document.ts';
import { Wording } from '../text/wording.ts';
import type { Fact } from './fact.ts';
import type { Reading } from './readings.ts';

const UNDECIDED =
  /\b(?:whether|to see if|how (?:\w+ ){1,4}(?:will|would|shall|is to|are to)\b|not (?:yet )?(?:been )?(?:said|stated|documented|shown|established|determined) (?:that|if))\b/i;
/** "The wife thinks he had a test years ago." */
const ONLY_THOUGHT =
  /\b(?:husband|wife|spouse|partner|mother|father|sister|brother|son|daughter|family|friend|roommate|caregiver) (?:thinks|believes|supposes|guesses|is not sure|is unsure)\b/i;
/** "If naproxen does not help, …", "Were the pump recalled, …": the condition itself tells nothing. */
const CONDITION = /^\W*(?:if|should|were|unless|in case|provided|assuming|suppose)\b(?![^,;]{0,60}\b(?:is|are) why\b)/i;
function standsInCondition(text: string, match: Span): boolean {
  if (!CONDITION.test(text)) return false;
  const end = text.indexOf(',');
  return match.start < end && /\b(?:will|would|shall|may|might|['’](?:ll|d))\b/i.test(text.slice(end));
}
const OWN_NEGATION =
  /\b(?:no|not|n['’]t|never|without|denie[sd]|neither|nor|unlikely|against|cannot|none|negative|ineffective|free of)\b/i;

/** "No documentation of absence of infection", "function was not recorded": what the papers lack, they do not show. */
const NOT_IN_PAPERS =
  /\b(?:no|not|without|nor|never|lacks?|lacking|lack of|little)\s+(?:any\s+|clear\s+|recent\s+|specific\s+)?(?:documentation|mention\w*|discuss\w*|go into|touch (?:on|upon)|speak of|take up|deal with|refer to|enter into|report(?: of| that)|statement|record of|information|word|comment\w*|notation|account(?! for))\b[^.;]{0,90}$/i;
const LEFT_OUT =
  /^[^.;,]{0,50}\b(?:(?:is|are|was|were|has|have|been|be)\s+not\s+(?:yet\s+)?(?:been\s+)?(?:documented|mentioned|discussed|addressed|stated|recorded|measured|reported|provided|submitted|described|noted|assessed|tested|charted|given|told|available)|not (?:documented|addressed|stated|recorded|measured|provided|charted|mentioned|available|assessed))\b/i;

/** Whether the words at a match are only said to be missing. */
export function saidToBeMissing(text: string, match: Span): boolean {
  return (
    NOT_IN_PAPERS.test(text.slice(Math.max(0, match.start - 130), match.end)) || LEFT_OUT.test(text.slice(match.end))
  );
}

const DENIED_BEFORE =
  /\b(?:no|not|without|den(?:y|ies|ied)|negative for|free of|rule[sd]? out|r\/o|absence of|never|neither|nor|none)\b(?:(?!\b(?:but|and (?:that|he|she|they|it|is|has|was|were|the|should|will|can))\b)[^.;,:]){0,60}$/i;

/** Whether a denial stands before a mention, in its own clause. */
export const isDeniedBefore = (text: string, match: Span): boolean => DENIED_BEFORE.test(text.slice(0, match.start));

/**
 * What stands in an assessment and plan and intends nothing is told, not planned: "Lumbar stenosis with intractable
 * pain", "No trial has been done". Read so for the elements that are states or events, not intentions.
 */
const INTENDS =
  /\b(?:will|shall|plans? (?:to|for|is)|planned|recommend\w*|request\w*|refer\w*|schedul\w*|should|consider\w*|awaiting|awaits|obtain|order(?:s|ed|ing)?\b(?! of)|authoriz\w*|propose\w*|proceed|pending|would like|(?<!\b(?:continues|remains|appears|seems|proved|likely|able) )to be|need(?:s|ed)? (?:a|an|to|the)|if|once|appointment|seek\w*|submit\w*|intend\w*|hope\w*)\b/i;
const IMPERATIVE =
  /^(?:[-*•\d.)\s#]*)(?:continue|start|begin|increase|decrease|refill|renew|follow(?!-?\s?up\s?:)|return|rtc|stop|taper|wean|trial|obtain|order|psych\w* (?:eval\w*|clearance|consult\w*)\.?$|repeat|discuss|request|schedule|refer|proceed|give|prescribe|check|send|await|consider|implant|place)\b/i;

/** Whether a plan's sentence tells rather than intends. */
export function tellsInPlan(sentence: Sentence): boolean {
  return sentence.voice === 'plan' && !INTENDS.test(sentence.text) && !IMPERATIVE.test(sentence.text);
}

const HAPPENED = new Wording(
  /\b(?:was|were|had|has (?:been|had|not)|have (?:been|had|not)|did|went|came|took|gave|got|made|slept|lost|spent|brought|kept|left|ran|fell|rose|felt|found|said|told|saw|began|stood|walked|worked|tried|showed|signed|pulled|reviewed|counted|returned|dropped|failed|helped|stopped|missed|used|needed|agreed|names|states|reads|shows)\b/i,
);

/** Whether a plan's sentence tells of what has happened, in a tense of the past: that is record, wherever it stands. */
export function happenedInPlan(sentence: Sentence): boolean {
  return tellsInPlan(sentence) && HAPPENED.test(sentence.seen);
}

const REPORTED = new Wording(
  /^(?:the )?(?:patient|injured worker|claimant|he|she|mrs?|ms)\b\S*(?: [A-Z]\S+)? (?:reports|reported|states|stated|denies|denied|notes|noted|says|said|describes) /i,
);

const BY_CHILD = new Wording(
  /\b(?:daughter|son|child|granddaughter|grandson|niece|nephew) (?:\([^()]{1,20}\) )?(?:reports?|states?|says|notes|tells|adds|told)\b.{0,200}\b(?:her|his|their|the) (?:mother|father|mom|dad|grandmother|grandfather|aunt|uncle)\b/i,
);

/** What can happen to anybody has not happened here: "sedation may occur", "opioids can cause confusion". */
const MAY_HAPPEN = new Wording(
  /\b(?:may|might|can|could)(?: also| \w+ly)? (?:cause|occur|produce|lead to|result in|develop|follow|appear|accompany|be seen|set in|emerge|complicate|depress|impair|arise|happen|be caused|trigger|provoke)\b/i,
);
/** A label's answer: "ITB bolus: not done", "Side effects | none", "psychosis [x] no". */
const ANSWERED_NO =
  /^[^.;:\t?[]{0,28}(?:[:\t?]|\[x\]|- )\s*(?:A: )?(?:none(?! of)|nil|not (?:yet )?(?:done|given|seen|found|present|applicable)|(?:no|negative|absent|denied|denies|never)(?=\s*(?:$|[.,;()[\t])))/i;

const RELATIVE =
  '(?:husband|wife|spouse|partner|mother|father|mom|dad|parents?|sister|brother|son|daughter|(?:grand|step)\\w+|aunt|uncle|cousin|niece|nephew|friend|neighbou?r|roommate|co-?worker|(?:girl|boy)friend|fianc\\w+|\\w+-in-law)';
/** What stands behind a mention and gives it to somebody else: "… belongs to Mrs. Crick", "… was his late father's". */
const ANOTHERS_BEHIND = new RegExp(
  `^[^.;]{0,60}\\b(?:(?:belong\\w*|prescribed|given) to (?:mrs?\\b|ms\\b|(?:his|her|their|the|an?|another) (?:\\w+ )?${RELATIVE}\\b|another|someone|somebody)|(?:is|was|are|were) (?:for |on |in )?(?:his|her|their|the (?:patient|worker)'s|another) (?:late |own |ex-)?(?:${RELATIVE}(?:'s)?|patient's?)(?=[\\s,.;)]|$)(?! (?:who|that) ))`,
  'i',
);
/** What stands before it and does: "she (the sister) takes …", "daughter (on …", "his wife's …". */
const ANOTHERS_BEFORE = new RegExp(
  `\\((?:the |his |her |a )?${RELATIVE}\\) ?(?:(?:who )?(?:takes|is|has|was|had|uses)\\b[^.;]{0,40})?$|\\b${RELATIVE} \\((?:who (?:is|has|takes) |is |herself |himself )?(?:on|has|takes|with)? ?[^)]{0,30}$|\\b${RELATIVE}'s (?:\\w+ ){0,2}$`,
  'i',
);
const NAMES_RELATIVE = new Wording(new RegExp(`\\b(?:belong\\w*|${RELATIVE})\\b`, 'i'));

const HERS = 'wife|mother|mom|sister|daughter|aunt|grandmother|niece|girlfriend|(?:mother|sister|daughter)-in-law';
const HIS = 'husband|father|dad|brother|son|uncle|grandfather|nephew|boyfriend|(?:father|brother|son)-in-law';
/** A relative of the other sex than the patient, and by which word each is spoken of. */
const OF_OTHER_SEX: readonly { kin: RegExp; kins: RegExp; patients: RegExp }[] = [
  {
    kin: new RegExp(`\\bhis (?:\\w+ )?(?:${HERS})\\b|^wife\\b`, 'i'),
    kins: /\bshe\b/gi,
    patients: /\b(?:he|him|himself|his|patient|claimant|worker)\b/i,
  },
  {
    kin: new RegExp(`\\bher (?:\\w+ )?(?:${HIS})\\b|^husband\\b`, 'i'),
    kins: /\bhe\b/gi,
    patients: /\b(?:she|her|herself|patient|claimant|worker)\b/i,
  },
];

/** "His wife says that she falls asleep over the paper with hers": the "she" is the wife, the clause is hers. */
function isOfOtherSex(text: string, match: Span): boolean {
  return OF_OTHER_SEX.some(({ kin, kins, patients }) => {
    const named = kin.exec(text);
    if (named === null || named.index >= match.start) return false;
    const said = [...text.slice(0, match.start).matchAll(kins)].findLast((m) => m.index > named.index);
    if (said === undefined) return false;
    const clause = text.slice(said.index, match.end) + (/^[^.,;:]*/.exec(text.slice(match.end))?.[0] ?? '');
    return !patients.test(clause);
  });
}

/** Whether the words round a mention give it to somebody else. */
function isAnothers(sentence: Sentence, match: Span): boolean {
  if (!NAMES_RELATIVE.mayStandIn(sentence.seen)) return false;
  return (
    isOfOtherSex(sentence.text, match) ||
    ANOTHERS_BEHIND.test(sentence.text.slice(match.end)) ||
    ANOTHERS_BEFORE.test(sentence.text.slice(0, match.start))
  );
}

/** "You will recall the mechanic with arachnoiditis": a reminder tells, it intends nothing. */
const REMINDS = new Wording(
  /\b(?:you|we|they) (?:will|may|might|would) (?:recall|remember|know|note|see that|be aware)\b/i,
);

/** The heading that a sentence's mentions are asserted under: what the record tells under a plan's is no plan. */
const headingOf = ({ voice, section }: Sentence): string | null =>
  section === 'plan' && voice === 'record' ? null : section;

/** The standing of a mention: whose words, and whether it is more than a plan; null where it counts for nothing. */
export function standingOf(
  reading: Reading,
  match: Span,
  ignoreHedge: boolean,
  ofCarers = false,
): { standing: Fact['standing'] | 'possible'; negated: boolean } | null {
  const { sentence } = reading;
  const a = assertionOf(reading.words.cues, match, { section: headingOf(sentence) });
  // The daughter who reports of "her mother" speaks of the patient.
  if (a.experiencer === 'Other' && !ofCarers && !BY_CHILD.test(sentence.seen)) return null;
  if (!ofCarers && isAnothers(sentence, match)) return null;
  // "whether it supports the dose", "it has not been said that …": nothing is asserted.
  if (UNDECIDED.test(sentence.text.slice(Math.max(0, match.start - 40), match.end)))
    return { standing: 'possible', negated: false };
  if (MAY_HAPPEN.test(sentence.seen) || standsInCondition(sentence.text, match) || ONLY_THOUGHT.test(sentence.text))
    return { standing: 'possible', negated: false };
  // Words that hold their own negation ("no surgical lesion") are not turned round by one before them.
  const negated =
    (a.negation === 'Negated' || ANSWERED_NO.test(sentence.text.slice(match.end, match.end + 60))) &&
    !OWN_NEGATION.test(sentence.text.slice(match.start, match.end));
  if (sentence.voice === 'reviewer-finding') return { standing: 'reviewer', negated };
  if (REMINDS.test(sentence.seen)) return { standing: 'record', negated };
  // A mere possibility ("may need", "might") is not even a plan.
  if (!ignoreHedge && a.possible && !a.planned) return { standing: 'possible', negated };
  const hedged = !ignoreHedge && (a.planned || a.temporality === 'Hypothetical');
  // Under the plan's heading a patient may still report: that is no plan.
  const reported = sentence.voice === 'plan' && REPORTED.test(sentence.seen) && !a.planned;
  if (reported && !hedged) return { standing: 'record', negated };
  if (sentence.voice === 'plan' || sentence.voice === 'request' || hedged) return { standing: 'plan', negated };
  return { standing: 'record', negated };
}

/** Someone else, told as the subject of the sentence, who does not report of the patient. */
const OF_ANOTHER = new Wording(
  /^(?:his|her|the patient's|their|an?) (?:\w+ )?(?:husband|wife|spouse|mother|father|sister|brother|son|daughter|friend|neighbou?r|roommate|cousin|uncle|aunt)(?:'s)?,?(?: [^,]{2,40},)? (?:also )?(?:has (?:been|had)|had|is|was|could|cannot|gets|got|takes|took|needs|tried|uses|used|lost|went)\b/i,
);

/** The standing of words that hold their own negation and certainty. */
export function asWritten(reading: Reading, match: Span): { standing: Fact['standing']; negated: boolean } | null {
  const { sentence } = reading;
  const a = assertionOf(reading.words.cues, match, { section: headingOf(sentence) });
  if (a.experiencer === 'Other' && !BY_CHILD.test(sentence.seen)) return null;
  if (OF_ANOTHER.test(sentence.seen) || isAnothers(sentence, match) || standsInCondition(sentence.text, match))
    return null;
  const standing: Fact['standing'] =
    sentence.voice === 'reviewer-finding'
      ? 'reviewer'
      : sentence.voice === 'plan' || sentence.voice === 'request'
        ? 'plan'
        : 'record';
  return { standing, negated: false };
}

/** The standing of words that tell of a thing still to come. */
export function plannedOf(reading: Reading, match: Span): { standing: Fact['standing']; negated: boolean } | null {
  const told = asWritten(reading, match);
  return told && told.standing !== 'reviewer' ? { standing: 'plan', negated: false } : null;
}
