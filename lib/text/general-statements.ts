/**
 * What tells a statement about people and treatments at large from what is told of one patient: a book's, a policy's, a
 * teacher's words, wherever they stand. No sign is enough by itself; a sentence that speaks of somebody, gives a score
 * or a day, or tells of the past is none, however general it sounds. Add a wording: one string in the row it belongs to.
 */
import type { Token } from './tokens.ts';

/** A kind of sign; each counts once in a sentence. */
export interface GeneralCue {
  id: `general-${'source' | 'people' | 'frequency' | 'predicate' | 'relation' | 'comparison' | 'things'}`;
  /** Two or more in all make a general statement. */
  weight: number;
  patterns: readonly string[];
}

const SOURCE =
  'textbook|textbooks|book|books|schedule|text|wording|passage|manual|guidance|consensus|handbook|statute|regulation|regulations|rule|rules|policy|policies|criterion|criteria|footnote|chapter|edition|society|college|academy|protocol|protocols';
const SAYS =
  'says|say|asks|ask|warns|warn|counsels|counsel|cautions|caution|holds|hold|requires|require|ranks|rank|permits|permit|leaves|leave|forbids|forbid|forbade|lists|list|names|reads|states|state|puts|put|places|place|allows|allow|expects|expect|wants|want|speaks|speak|covers|cover|describes|describe|favors|favor|favours|favour|advises|advise|discourages|discourage|supports|support|limits|limit|sets|set|defines|define|suggests|suggest|recommends|recommend|demands|demand';

export const GENERAL_CUES: readonly GeneralCue[] = [
  {
    id: 'general-source',
    weight: 2,
    patterns: [
      `(the|a|an|our|your|its|this|that|these|most|some|many|several)? ${SOURCE} (of|on|for|about|from|in)? ..4 (${SAYS}|is silent|are silent)`,
      'according to ..4 textbook|textbooks|consensus|guidance|handbook|literature|papers|authors|experts|regulation|regulations|policy',
      'the (same|next|following|cited|quoted) page|paragraph|section|passage|clause (also)? leaves|says|asks|adds|allows|requires|permits|goes',
      'experts|authors|authorities|specialists|panels (agree|advise|hold|favor|caution|warn|differ|suggest|recommend)',
      'plan section|provision|clause|exclusion',
      'pumps|implants|devices|opioids|narcotics|stimulators|catheters (have|has) (also|long)? been (used|tried|given|placed|studied|shown)',
    ],
  },
  {
    id: 'general-people',
    weight: 1,
    patterns: [
      'people|persons|adults|users|recipients|candidates|individuals|anyone|anybody|everyone|everybody|responders|survivors',
      'those (who|with|without|whose|whom|in|on|long|already|given|exposed|taking|under)',
      'most|many|some|few|selected|elderly|older|young|such|suitable|all|other patients|workers|claimants|cases|subjects|veterans',
      'the (selected|occasional|rare|right|average|typical|ideal|suitable|carefully chosen|properly selected) patient|person|candidate|case',
      'providers|reviewers|nurses (should|must|may|need)',
      'clinicians|physicians|doctors|surgeons|prescribers|practitioners|residents|psychologists|therapists (should|must|may|can|are|use|need|rely|look|prefer|agree)',
      'one in <number>',
      'one|two|three|four|five in ten|five|four|three|twenty',
      '<percent> of (all|the)? (people|patients|recipients|users|cases|implants|trials|workers|those|subjects|pumps)',
    ],
  },
  {
    id: 'general-frequency',
    weight: 1,
    patterns: [
      'usually|generally|typically|rarely|seldom|commonly|ordinarily|normally|infrequently|mostly|merely',
      'as a rule',
      'in general',
      'in principle',
      'in practice',
      'by itself|themselves|definition',
      'tend|tends to',
      'usual|typical|customary|standard|recommended|maximum|maximal|accepted|labelled|labeled (starting|initial|spinal|intrathecal|daily|oral)? (first|second)? (dose|doses|dosing|range|rate|concentration|ceiling|interval|intervals|drug|agent|use|morphine|hydromorphone|baclofen|ziconotide|opioid)',
      'ceiling|ceilings|maximum|maxima|limits (dose|doses|concentration)? for|of',
      'more often than not',
      'at the same time',
      'for good',
      'once and for all',
      'with time',
    ],
  },
  {
    id: 'general-predicate',
    weight: 1,
    patterns: [
      'is|are|remains|remain (not|never|only|rarely|usually|generally|often|also)? (a|an|the|no|one) (first|second|third|last|final|usual|common|rare|known|poor|good|weak|strong|proper|well|widely|customary|typical|preferred|standard)? (accepted|recognised|recognized|first|second)? option|reason|sign|cause|frame|duty|mainstay|standard|ground|grounds|bar|contraindication|indication|matter|requirement|prerequisite|precondition|hallmark|predictor|marker|alternative|exception|rule|line|order|choice|step|state|upkeep|measure|tool|risk|complication|hazard|goal|aim|purpose|answer|substitute|cure',
      'is|are (not|never|only|rarely|usually|generally|often|also|seldom)? (usually|generally|only|best|better)? (held back|reserved|kept|meant|intended|suited|payable|paid|permitted|allowed|forbidden|warranted|advised|chosen|regarded|rated|judged|limited|tied|governed|suspected|seen|detected|formed|tested|called|owed|covered|supported|justified|indicated|offered|routine|obligatory|optional|mandatory|advisable|preferable|acceptable|established|considered|expected|needed|required|used|given|repeated) (for|by|when|where|if|as|to|only|once|unless|in|from|until|after|before|with|at)?',
      'has|have|had to|no|a|an|its|their|little|limited|some|the|best|only (best|proven|limited|clear)? place|role|support|advantage|evidence|value|use|bearing',
      'has|have|needs|need to be|come|show|last|precede|accompany|rest|stand',
      'must|should|ought|may|might|can|cannot',
      'belongs|belong to|in',
      'call|calls for',
      'predict|predicts|precludes|preclude|forbid|forbids|permits|permit',
      'rules|rule out',
      'depends|depend on|upon',
      'go|goes with',
      'rank|ranks below|above|behind|after|before',
      'come|comes (only)? first|last|late|early|next|before|after',
      'mark|marks (a|the|out)',
      'count|counts as|for|toward|towards|only|when',
      'point|points to',
      'is|are (excluded|ruled out|sought|looked for|checked|treated|tested|measured) (first|in|before|prior to|by)',
      'raises|raise|lowers|lower|increases|increase|reduces|reduce|improves|improve (the|a)? odds|risk|risks|chance|chances|rate|likelihood|hazard',
      'risk|risks|rate|rates|chance|odds|incidence|likelihood (of|for) ..4 rise|rises|climb|climbs|grow|grows|fall|falls|increase|increases|is|are|lies|lie|runs|run',
      'treatment|care|testing|evidence|relief ..2 (comes|lies|ends|hovers|wanes|fades|speaks)',
      'responds|respond (to|well|poorly|best)',
      'makes|make (one|it|movement|sense)',
      'helps|help in|to (tell|telling|decide|distinguish|choose)',
      'lies|lie near|between|in',
      'lasts|last (for|from|about|up|between|<number>|<duration>)',
      'works|work (best|only|better|well|poorly) (in|for|when|where|if)?',
      'is|are (most|more|less|least|best|better) (likely|useful|effective|helpful|common|often|frequent|suited|for|in|when|with|safe)',
      'is|are where|when|whatever',
      'warned|warns|advised|held in (19|20)',
      'are|is never|seldom|rarely (a|an|to)?',
      'come|comes with|in',
      'morphine|hydromorphone|baclofen|ziconotide|fentanyl|clonidine|bupivacaine|therapy|treatment|dosing|dose|doses|titration ..2 begins|begin|starts|range|ranges at|from|between|with',
      'is|are (a|an|the) (first|second|third|last|usual|common|customary|typical|labelled|labeled|approved|preferred|standard|best) (first|second)? (drug|agent|use|dose|method|way|device|treatment)',
      'are|lies|lie (usually|generally|typically)? about|around|near|between',
    ],
  },
  {
    id: 'general-relation',
    weight: 1,
    patterns: [
      'when|where|if|once|unless|until ..3 (is|are|has|have|does|do|cannot|meet|meets|fail|fails|respond|responds|follow|persist|persists|recurs|prevails|predominates)',
      '(twice|<number> times) a year',
      'and not (for|to|of|by|as)',
      '(function|relief|pain|battery|spasticity|dose|doses|infection|sedation|screen|sample|leak|reservoir|catheter|pump|gain) (that|which) ..8 (is|are|calls|call|points|point|means|mean)',
      '(before|prior to) (any|every|each) (implant|implantation|pump|trial|surgery|opioid|increase|refill|change)',
      '(relief|reduction|drop|fall|decrease|improvement) of <percent> ..2 (counts|means|shows|qualifies|(is|are) (held|taken|regarded|considered|meaningful|significant))',
      'in (neuropathic|chronic|acute|malignant|cancer|nonmalignant|non cancer|single|advanced|severe) (limb|level|pain|disease|cases|conditions)',
      'more than (dose|with|one|half)',
      'of (this|that|the same) (sort|kind|type|class)',
    ],
  },
  {
    id: 'general-comparison',
    weight: 2,
    patterns: [
      'is|are (far|much|somewhat|usually|generally|no)? (more|less) (sedating|effective|potent|constipating|toxic|costly|invasive|reliable|addictive|dangerous|soluble|stable|expensive|useful|likely) than',
    ],
  },
  {
    id: 'general-things',
    weight: 1,
    patterns: [
      'pumps|implants|trials|opioids|narcotics|injections|blocks|stimulators|granulomas|batteries|refills|catheters|devices|evaluations|screens|doses|drugs|agents|benzodiazepines|relaxants|nsaids|programs|programmes|studies|therapies|infusions|reservoirs|systems|contraindications|complications|indications|norms|domains|tapers|reductions|increases|extrusions|tests|scores|visits|clinics|treatments|creams|compounds|antidepressants|anticonvulsants|steroids|physicians|surgeons|tolerance|addiction|hyperalgesia|litigation|depression|psychosis|catastrophizing|stimulation|implantation|screening|monitoring|weaning|tapering|discontinuation|continuation|escalation|conversion|rotation|detoxification|marijuana|cannabis',
      '(for|of|in|with|by) (a|an|any|intrathecal|spinal) (pump|implant|trial|opioid|narcotic|stimulator|device|infusion|reservoir|morphine|hydromorphone|baclofen|ziconotide|bupivacaine|clonidine|fentanyl)',
      '(intrathecal|spinal|epidural) (morphine|hydromorphone|baclofen|ziconotide|opioid|opioids|bupivacaine|clonidine|fentanyl)',
    ],
  },
];

/** Somebody of whom a record tells, or who tells it. */
const PERSON = 'he she his her hers him himself herself i my me mr mrs ms'.split(' ');
const TELLER = new Set(PERSON);
const SOMEBODY = new Set([
  ...PERSON,
  ...'we our us you your patient claimant worker employee applicant pt dr provider surgeon doctor male female man woman gentleman lady today yesterday tomorrow'.split(
    ' ',
  ),
]);
/** What tells of the past, or of what is so now. */
const TOLD = new Set(
  'caused fell dropped failure ineffective was were had did been reported denied noted stated underwent received failed tried took helped gave showed since ago now currently presently still yet again tonight will would shall'.split(
    ' ',
  ),
);
/** What opens a sentence about anyone or anything of a kind. */
const OF_A_KIND = new Set('a an any each every most many few one either whoever whatever whenever half'.split(' '));
/** What opens a finding's absence: "No schedule is given", "Not tested". */
const LACKS = new Set(['no', 'none', 'not', 'without', 'never', 'cannot', 'unable']);
/** A finding's absence within the sentence; what the one examiner of a case holds; what a report shows. */
const OF_ONE_CASE =
  /\bis not (?:suspected|seen|found|evident|present)\b|^\W*the (?:psychologist|psychiatrist) (?:believes|recommends|thinks|finds|feels|concludes|advises)\b|\breport shows\b/i;
/** "his or her", "he/she": nobody in particular. */
const EITHER_SEX = /\b(?:s?he or s?he|his or her|him or her|he\/she|his\/her|s\/he|their)\b/i;
/** "Each patient", "any worker": nobody in particular. */
const NOBODY_BEFORE = new Set(['each', 'every', 'any', 'average', 'typical']);
/** Words of the shortest statement. */
const SHORTEST = 5;
/** "Teaching point for residents: …", "Rule card: …", "Payer rule printed on every sheet: …" */
const TITLED =
  /^[\W\d]*(?:[\w'’-]+ ){0,3}?(?:rules?|policy|polic(?:ies)|book|textbook|benchmark|teaching|tips?|pearls?|evidence|ebm|general advice|library|reference text|patient education|education|definitions?|why we ask|payer|guidance|unit standard|house standard|standard of care|for the reader|did you know|reminder|faq)\b[^:.\n]{0,40}(?::| [-–—]) (?=\S+ \S+ \S+)/i;

/** Whether a sentence speaks of the patient, or its author of himself. */
export function speaksOfSomebody(tokens: readonly Token[], text: string): boolean {
  return tokens.some((t) => TELLER.has(t.norm)) && !EITHER_SEX.test(text);
}

/**
 * How much a sentence sounds like a statement about people and things at large: 2 or more is one.
 * @param found the weights of the kinds of cues found in it
 * @param measures it gives a score or a day
 */
export function generality(
  text: string,
  tokens: readonly Token[],
  found: ReadonlyMap<string, number>,
  measures: boolean,
): number {
  if (measures || tokens.length < SHORTEST || LACKS.has(tokens[0]?.norm ?? '')) return 0;
  if (OF_ONE_CASE.test(text)) return 0;
  const title = TITLED.exec(text)?.[0].length ?? 0;
  // "Our policy requires": a source may be somebody's.
  const persons = found.has('general-source') ? TELLER : SOMEBODY;
  const ofSomebody = (t: Token, i: number) =>
    t.start >= title && persons.has(t.norm) && !NOBODY_BEFORE.has(tokens[i - 1]?.norm ?? '');
  if (tokens.some(ofSomebody) && !EITHER_SEX.test(text)) return 0;
  if (title > 0) return 2;
  let sum = 0;
  for (const weight of found.values()) sum += weight;
  if (sum === 1 && found.has('general-things')) return 0;
  if (sum === 1 && OF_A_KIND.has(tokens[0]?.norm ?? '')) sum = 2;
  return tokens.some((t) => TOLD.has(t.norm)) && !found.has('general-source') ? 0 : sum;
}
