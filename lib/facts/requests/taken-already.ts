/**
 * Whether the drug that is asked for is taken already, where no list of medicines tells: "The first bottle of Nucynta
 * was filled on 6/4", "She has been on it since May". A request that goes on with a drug is not its first prescription.
 */
import type { Medication } from '../../analysis.ts';
import { assertionOf, readCues } from '../../clinical/assertion.ts';
import { findDrugNames } from '../../clinical/drug-names.ts';
import type { Document, Sentence } from '../../text/document.ts';

const BEGUN =
  /\b(?:filled|dispensed|picked up|was (?:started|begun|initiated|prescribed)|(?:we|i) (?:started|began|initiated|placed|put)|has (?:taken|used)|(?:has|had) been (?:on|taking|using|given)|been on|takes|is taking|uses|since starting|since (?:beginning|going on)|while on|when on|on (?:this|the) (?:drug|medication|dose)|goes on with|remains on|stays on|did well on|(?:with|without|off) (?:the|his|her)|cut (?:from|to|the)|modified (?:it )?to|same (?:dose|strength|qty|quantity))\b/i;
/** The same where the drug is not named again: "on this regimen", "without it". */
const GOES_ON =
  /\b(?:on (?:this|the same|that|the present|the current) (?:regimen|dose|combination)|(?:with|without|off) (?:it|them|the (?:tablets|pills|patch|patches|drug|medicine|medication|opioid))|stable (?:on|since)|prior month|last month'?s|on (?:it|this|these|them) since|has (?:had|taken|used) it|keeps? (?:him|her) (?:at|going|working)|prescribed (?:by \w+ )?since|before the first (?:tablet|pill|dose|patch)|still (?:needs|takes|uses)|reason(?: code)?:? renew\w*|renewal|last filled|prior fill|already (?:takes|taking|uses|on)|(?:a day|daily|per day) (?:since|for|over)|over the last \w+ (?:years|months)|at the same (?:number|dose|strength))\b/i;
/** A plan that begins it. */
const BEGINS = /\b(?:start|begin|initiate|trial of)\b/i;
/** The first opioid ever. */
const NEW =
  /\b(?:opioid[- ]na[iï]ve|no (?:opioids?|narcotics?) (?:now|to date|before|so far|at present|currently|yet)|(?:takes|taken|taking|took|had|has|on) (?:no|not any|none of the) (?:opioids?|narcotics?)|without (?:taking )?any (?:opioids?|narcotics?)|(?<!had )never (?:had|taken|used) (?:an? )?(?:opioids?|narcotics?)|never been (?:prescribed|given|on) (?:an? )?(?:opioids?|narcotics?)|no (?:opioids?|narcotics?) (?:has|have|had) (?:ever )?been (?:taken|used|prescribed|given)|(?:only|first) (?:trial|opioid|prescription|fill)|(?:has|had) not (?:had|taken|used) (?:an? |any )?(?:opioids?|narcotics?)|none before|no (?:opioids?|narcotics?) since)\b/i;
const OVER =
  /\b(?:never|stopped|discontinued|quit|failed|allerg\w*|intoler\w*|made (?:him|her)|in the past|before|previously|years ago|tapered off|weaned off|no longer)\b/i;

const names = (s: Sentence, name: string): boolean => findDrugNames(s.text).some((n) => n.row.name === name);

/** A record that tells of such a plan. */
const PROPOSES =
  /\b(?:propos|plan|want|intend|wish|recommend|decid|request|suggest|like|ask)\w* (?:to |a |on |that (?:he|she) )?(?:start|begin|initiat|try|trial of)\w*/i;
/** A request that calls itself the first. */
const FIRST_ASKED =
  /\b(?:initial|first(?:[- ]time)?|new) (?:\d+[- ]day )?(?:prescription|fill|supply|script|course|rx|order)\b|\b(?:to (?:start|begin)|start(?:ing)? of|initiation of|initiate)\b/i;

const begins = (s: Sentence, name: string): boolean =>
  (s.voice === 'plan' ? BEGINS.test(s.text) : s.voice === 'record' && PROPOSES.test(s.text)) && names(s, name);

/** It is told as the first prescription: "Ultram was prescribed for the first time". */
const FIRST_TIME =
  /\b(?:for the first time|newly (?:prescribed|started|begun|added)|(?:is|was|as) (?:a|the|his|her) first (?:prescription|fill|opioid)|first prescribed (?:today|at this visit)|prescribed today as (?:a|the) first)\b/i;

/**
 * Whether a drug is only now begun: the plan begins it and the record names it nowhere else ("Start Percocet 5/325,
 * number 28"), or it is told as its first prescription.
 */
export function isJustBegun(doc: Document, name: string): boolean {
  const told = doc.sentences.filter((s) => s.voice === 'record' && s.section !== 'plan' && names(s, name));
  if (doc.sentences.some((s) => s.voice === 'request' && FIRST_ASKED.test(s.text) && names(s, name))) return true;
  // Nobody takes it, says the record outside its plan, and no opioid was taken before.
  const naive = doc.sentences.some((s) => (s.voice === 'record' || s.voice === 'request') && NEW.test(s.text));
  if (naive && told.length === 0) return true;
  if (doc.sentences.some((s) => begins(s, name)) && told.every((s) => begins(s, name))) return true;
  return told.some((s) => FIRST_TIME.test(s.text)) && told.every((s) => FIRST_TIME.test(s.text) || !BEGUN.test(s.text));
}

/** Whether the record tells that a drug was begun and goes on; a drug of which anything else is told is not looked at. */
export function isTakenAlready(doc: Document, name: string, medications: readonly Medication[]): boolean {
  if (medications.some((m) => m.name === name && m.status !== 'requested')) return false;
  const told = doc.sentences.filter((s) => s.voice === 'record' || s.voice === 'plan' || s.voice === 'request');
  if (told.some((s) => NEW.test(s.text) || begins(s, name))) return false;
  return told.some((s) => {
    if (GOES_ON.test(s.text) && !OVER.test(s.text)) return true;
    if (!BEGUN.test(s.text)) return false;
    const at = findDrugNames(s.text).find((n) => n.row.name === name);
    if (!at || OVER.test(s.text.slice(at.end))) return false;
    const a = assertionOf(readCues(s.text), at, { section: s.section });
    return a.negation === 'Affirmed' && a.experiencer === 'Patient' && a.temporality !== 'Hypothetical' && !a.planned;
  });
}
