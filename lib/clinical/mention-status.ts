/**
 * How the medicine of a mention stands: what the words around it say, as far as its voice and its section let them.
 */
import type { MedicationStatus } from '../analysis.ts';
import type { Sentence } from '../text/document.ts';
import type { DrugDetails } from './drug-details.ts';
import { ON_A_DAY } from './medication-cues.ts';
import {
  byTense,
  IN_USE,
  isToBeExchanged,
  type Standing,
  type Surroundings,
  standing,
  type Told,
} from './medication-status.ts';

const ADMINISTERED: ReadonlySet<string> = new Set(['intravenous', 'injection', 'epidural']);
const PAST_SECTIONS: ReadonlySet<string> = new Set(['prior-treatment', 'past-history', 'surgical-history', 'trial']);
/** A pump, or a spinal drug, that is asked for and not there yet. */
const PUMP_TO_COME = /\b(?:trial|test|screening|implant|implantation|placement|insertion|bolus)\b/i;
const REGISTER = /\b(?:pdmp|cures)\b/i;

/** What a trial has to bring, set out beforehand. */
const SETS_A_MARK = /^[\W\d]{0,6}(?:trial |the )?suc{1,2}es\w{0,5}\s{0,2}(?:=|is\b|means\b|will be\b|:|if\b)/i;

/** "We went down to 30 mg of it twice daily for six weeks": an attempt, and no regimen. */
const LOWERED_FOR_A_TIME =
  /\b(?:we|i|he|she)\b[^.;]{0,12}\b(?:went|came|dropped|cut|lowered|reduced|brought)\b[^.;]{0,24}\bto\b[^.;]{0,60}\bfor (?:about )?\w+ (?:days|weeks|months)\b/i;
/** "Comes down by one tablet a week and is then discontinued": taken until then. */
const COMES_DOWN =
  /^[^.;]{0,20}\b(?:comes|to come|goes|to go|is brought|is cut|is tapered|is weaned|tapers) (?:down|by)\b/i;

/** "2. Norco no change": in a plan it goes on; as an outcome it would be none. */
const KEPT = /^[\s:,–-]{0,3}(?:no changes?|unchanged|the same|same|as is|as before|stays|remains)\s*(?:[.;,]|$)/i;

/** How the drug of a mention stands, by the words around it, the voice and the section; null for no medicine of his. */
export function statusOf(
  around: Surroundings,
  details: DrugDetails,
  route: string,
  sentence: Sentence,
): { status: MedicationStatus; told: Told } | null {
  // "Success = VAS down by half + no Norco that day": a mark that is set, and nothing that is taken or not.
  if (SETS_A_MARK.test(sentence.text) && !around.dosed) return { status: 'past', told: 'no' };
  const said: Standing | null = standing(around);
  const asked = sentence.voice === 'request' || sentence.voice === 'plan';
  if (sentence.voice === 'plan' && KEPT.test(around.right)) return { status: 'current', told: 'weak' };
  if (said === null && LOWERED_FOR_A_TIME.test(sentence.text)) return { status: 'past', told: 'weak' };
  if (asked && said?.status === 'stopped' && COMES_DOWN.test(around.right)) return { status: 'current', told: 'firm' };
  if (asked && said?.status === 'stopped' && isToBeExchanged(around)) return { status: 'current', told: 'weak' };
  const told = said?.status ?? null;
  const beyond = around.names[0]?.start ?? around.right.length;
  // "Begin it every 12 hours, on the first morning without the other": the day on which a regimen begins.
  const begins = told === 'planned' && details.sig !== null;
  const briefly = told === null || told === 'current' || told === 'not-taken' || (told === 'planned' && !begins);
  const apart = around.right.slice(0, beyond);
  if (briefly && route !== 'intrathecal' && ON_A_DAY.test(apart) && !/\b(?:re-?start|resum)/i.test(apart))
    return { status: 'past', told: 'weak' };
  if (told === 'other-person' || (told === 'tested' && details.sig === null)) return null;
  // The name and nothing more in a register of prescriptions: whose, and when, it does not say.
  if (!around.dosed && details.strength === null && told !== 'stopped' && REGISTER.test(around.left)) return null;
  if (sentence.section === 'allergies' && told !== 'current') return { status: 'allergy', told: 'firm' };
  if (sentence.voice === 'request' && told !== 'stopped' && told !== 'not-taken') {
    // The drug of a pump that is asked for is none that he takes yet.
    const trial = route === 'intrathecal' && PUMP_TO_COME.test(sentence.text);
    return { status: trial ? 'planned' : 'requested', told: 'firm' };
  }
  if (said === null || told === null || told === 'tested')
    return sentence.voice === 'other-person' ? null : unsaid(around, details, route, sentence);
  if (sentence.voice === 'plan' || sentence.voice === 'request')
    return { status: told, told: told === 'stopped' ? said.told : 'firm' };
  if (sentence.voice === 'reviewer-finding') {
    if (route === 'intrathecal' && told !== 'planned' && told !== 'past') return { status: 'current', told: 'no' };
    return { status: told === 'current' ? 'past' : told, told: 'no' };
  }
  if (told === 'current' && ADMINISTERED.has(route) && details.sig === null) return { status: 'past', told: 'firm' };
  return { status: told, told: said.told };
}

/** The same where the words around say nothing. */
function unsaid(
  around: Surroundings,
  details: DrugDetails,
  route: string,
  sentence: Sentence,
): { status: MedicationStatus; told: Told } {
  if (sentence.voice === 'plan') {
    const goesOn = around.dosed && route !== 'intrathecal';
    return { status: goesOn ? 'current' : 'planned', told: goesOn ? 'firm' : 'no' };
  }
  if (sentence.voice === 'reviewer-finding')
    return { status: route === 'intrathecal' ? 'current' : 'past', told: 'no' };
  if (ADMINISTERED.has(route) && details.sig === null) return { status: 'past', told: 'firm' };
  if (sentence.section !== null && PAST_SECTIONS.has(sentence.section)) {
    const own = around.right.slice(0, around.names[0]?.start).split('\n')[0] as string;
    return around.dosed && IN_USE.test(own) ? { status: 'current', told: 'firm' } : { status: 'past', told: 'firm' };
  }
  if (around.dosed || details.strength !== null || sentence.section === 'medications')
    return { status: 'current', told: 'firm' };
  return { status: byTense(around), told: 'no' };
}
