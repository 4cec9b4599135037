/**
 * Whose a medicine is, where it is not the patient's: a relative's, a stranger's, that of patients at large, or
 * nobody's, where the words are about the drug as such.
 */
import { type Seen, Wording } from '../text/wording.ts';

/** Other people in the life of a patient, as alternatives of a regular expression. */
export const KIN_WORDS =
  'husband|wife|spouse|partner|fianc[eé]e?|boyfriend|girlfriend|mother|father|mom|dad|parents?|brother|sister|sibling|son|daughter|child|uncle|aunt|cousin|nephew|niece|grand(?:mother|father|son|daughter)|friend|roommate|housemate|neighbou?r|co-?worker|colleague|landlord|landlady|attendant|caregiver|caretaker|aide|widow|widower|(?:mother|father|brother|sister)-in-law';
/** Another person as one who does something: not "with her husband", "by his cousin". */
export const KIN = new RegExp(
  `(?:(?<!\\b(?:with|to|by|from|for|of|at|near|than|like|told|helps|and) )|(?=\\w+ (?:\\w+ )?(?:${KIN_WORDS}),? who (?:himself |herself )?(?:was|is|has|had|also|takes|uses|gets)\\b))(?:\\b(his|her|their|my|the|a|an|one)\\s(?:\\w+ )?(?:ex-|step)?|\\b(?:pt|patient|claimant|worker|applicant|mr\\.? \\w+|mrs\\.? \\w+|ms\\.? \\w+)['’]s (?:\\w+ )?|(?:^[\\s*•-]{0,4}|[.;:,]\\s?))(?:${KIN_WORDS})\\b(?!['’]s)`,
  'gi',
);
/** Words between the other person and the drug by which it is theirs. */
export const KIN_USES =
  /\b(?:takes?|took|taking|on|uses?|used|using|has|had|keeps|kept|prescribed|maintained|gets|receives|received|given|overdosed|addicted|dependent|treated|died|wears|attends?|enrolled|lost|arrested|jailed|caught|sells|sold|stole|go(?:es|ing)? to|went to|abuse[ds]?|holds?|held|fills?|filled|owns?)\b/i;
/** The patient comes back in. */
export const KIN_GOES_ON =
  /\b(?:patient|claimant|worker|applicant|i|we|says|said|states|stated|reports|reported|notes|noted|confirms|tells|told|believes|thinks|finds)\b|\b(?:gives?|gave|hands|brings|helps|reminds|watches) (?:him|her)\b|\b(?:has|had|brought|brings|carrie[sd]|keeps|kept|holds|held) (?:along |all )?the (?:\w+ )?(?:bottles?|vials?|containers?|pill ?box|list|medicines?|medications?|tablets)\b/i;

/** Patients at large, in words of instruction: "if a patient is on …", "patients on … need". */
export const AT_LARGE =
  /\b(?:if|when|for|in|that) (?:a|any) (?:patient|person|claimant|worker)\b|\bpatients\b|\bunrelated claimant\b/i;
export const THIS_ONE = /\b(?:he|she|his|her|this patient|the patient|mr|mrs|ms|i|my)\b/i;
/** "of her morphine pump" of a neighbor whom the text calls his. */
export const OPPOSITE: Readonly<Record<string, RegExp>> = {
  his: /\bher (?:own )?$/i,
  her: /\bhis (?:own )?$/i,
};
export const KIN_NAMED = new RegExp(`\\b(?:${KIN_WORDS})\\b`, 'i');

/** Words about a drug as such, not about who takes it. */
export const OF_THE_DRUG =
  /\b(?:pure|partial|mixed|full)[- ](?:opioid |mu )?(?:ant)?agonists?\b|\bhalf-?li(?:fe|ves)\b|\bprolongs? (?:the )?qt|\bopioids? such as\b|\bequianalgesic|\b(?:is|are) (?:the |an? |other |another |among the )?(?:(?:drugs?|agents?|opioids?|choices?) of (?:first|second) choice|(?:other|usual|possible|reasonable|accepted|others)(?: (?:choices?|options?|alternatives?|agents?)|$|[.;])|(?:choices?|options?|alternatives?)\b|(?:first|second|third)[- ]line)|\b(?:is|are) (?:the |an? )?(?:only |two |three |usual )?(?:labell?ed|approved|licensed|standard) (?:drugs?|agents?|medicines?|medications?)\b|\bmultipl(?:y|ies) by\b|\b(?:its|their|the same) (?:own )?(?:conversion )?(?:factors?|multipliers?)\b/i;

/** "Son's own tramadol" */
const KINS_OWN = new RegExp(`\\b(?:${KIN_WORDS})['’]s (?:own |old |leftover )?$`, 'i');

const KIN_TOLD = new Wording(KIN);
const TOLD_AT_LARGE = new Wording(AT_LARGE);
const TOLD_OF_DRUG = new Wording(OF_THE_DRUG);

/** The words on both sides of a name, with what they may hold. */
export interface Sides {
  left: Seen;
  right: Seen;
}

const REPORTS_OF_KIN =
  /\b(?:he|she) (?:thinks|believes|says|reports|states|recalls|understands|remembers|adds|tells \w+)\b/gi;

/** A relative (or anyone else) is the one who takes it: named before the drug, and the patient not since. */
export function isAnothers(clauseLeft: string, seen: Seen, earlier: string): boolean {
  const told = KIN_TOLD.mayStandIn(seen);
  if (KINS_OWN.test(clauseLeft)) return true;
  if ((told || earlier !== '') && isOfHimOrHer(seen.text, earlier)) return true;
  if (!told) return false;
  const left = seen.text;
  for (const text of clauseLeft === left ? [left] : [clauseLeft, left]) {
    let last: RegExpMatchArray | null = null;
    for (const m of text.matchAll(KIN)) last = m;
    if (last === null) continue;
    // "…, he thinks for insulin": who reports it is not who takes it.
    const after = text.slice((last.index ?? 0) + last[0].length).replace(REPORTS_OF_KIN, ' ');
    if (text === left && text !== clauseLeft && !/^[^;\n]*$/.test(after)) continue;
    const whose = (last[1] ?? '').toLowerCase();
    if (OPPOSITE[whose]?.test(after)) return true;
    const again = whose === 'her' ? /\bshe\b/i : whose === 'his' || whose === 'my' ? /\bhe\b/i : /\b(?:he|she)\b/i;
    if (KIN_USES.test(after) && !again.test(after) && !KIN_GOES_ON.test(after)) return true;
  }
  return false;
}

/** Said of patients in general, and not of this one. */
export function isAtLarge(left: Seen): boolean {
  const m = TOLD_AT_LARGE.exec(left);
  return m !== null && !THIS_ONE.test(left.text.slice(m.index + m[0].length));
}

/** Pharmacology: nobody is said to take it. */
export function isOfTheDrug(dosed: boolean, { left, right }: Sides): boolean {
  const told = (part: string, of: Seen) => TOLD_OF_DRUG.standsIn(part, of);
  return !dosed && (told(right.text.slice(0, 80), right) || told(left.text.slice(-60), left));
}

const WOMAN = 'wife|mother|mom|sister|daughter|girlfriend|aunt|grandmother|niece';
const MAN = 'husband|father|dad|brother|son|boyfriend|uncle|grandfather|nephew';
/** The other person named, and the word by which the text goes on to speak of him or her. */
const SPOKEN_OF: readonly { named: RegExp; goesOn: RegExp; patient: RegExp }[] = [
  {
    named: new RegExp(`\\b(?:his|the) (?:\\w+[ -])?(?:${WOMAN})\\b`, 'i'),
    goesOn: /(?:^|[.;:(,] ?|\b(?:and|but|though|while|because) )(?:she|hers)\b/gi,
    patient: /\b(?:he|him|his|patient|claimant|worker|mr)\b/i,
  },
  {
    named: new RegExp(`\\b(?:her|the) (?:\\w+[ -])?(?:${MAN})\\b`, 'i'),
    goesOn: /(?:^|[.;:(,] ?|\b(?:and|but|though|while|because) )(?:he|his)\b/gi,
    patient: /\b(?:she|her|patient|claimant|worker|mrs|ms)\b/i,
  },
];

/** "… his wife had to lace his boots. (She has tramadol of her own": told on of the relative by a mere "she". */
function isOfHimOrHer(left: string, earlier: string): boolean {
  const text = `${earlier} ${left}`;
  return SPOKEN_OF.some(({ named, goesOn, patient }) => {
    const kin = named.exec(text);
    if (kin === null || !patient.test(text)) return false;
    let said = -1;
    for (const m of text.matchAll(goesOn)) if (m.index > kin.index) said = m.index + m[0].length;
    if (said < 0 || said < earlier.length - 40) return false;
    const since = text.slice(said);
    return KIN_USES.test(since) && !patient.test(since) && !KIN_GOES_ON.test(since);
  });
}
