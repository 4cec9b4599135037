/** Support during a taper is of several kinds; a drug against sweats alone is part of it (criteria.md, opioid-wean/support). */
import type { Fact } from './fact.ts';

const KINDS: readonly RegExp[] = [
  /\b(?:clonidine|catapres|lofexidine|loperamide|imodium|withdraw\w*|sweats?|cramps?|shak\w+|comfort (?:meds|medications?|kit))\b/i,
  /\b(?:psych\w*|counsel\w*|cognitive|cbt|behaviou?ral|mood|depress\w*|phq-?\d?|therapist|support group|functional restoration|(?:inter|multi)disciplinary)\b/i,
  /\b(?:naloxone|narcan|evzio)\b/i,
  /\b(?:gabapentin|neurontin|pregabalin|lyrica|duloxetine|cymbalta|nortriptyline|amitriptyline|naproxen|ibuprofen|meloxicam|celebrex|celecoxib|acetaminophen|tylenol|nsaids?|lidocaine|exercise|walking|pool|therapy|acupuncture|tens|non-?opioid\w*|functional restoration|(?:inter|multi)disciplinary)\b/i,
];
/** So many of the four kinds are a whole. Default of ours: criteria.md names the kinds and no number. */
const ENOUGH = 2;

/** The facts, with the support of a taper told in part where one of its kinds alone is named. */
export function supportWeighed(facts: readonly Fact[]): Fact[] {
  const told = facts.filter((f) => f.element === 'wean-support' && (f.effect === 'met' || f.effect === 'partial'));
  const kinds = KINDS.filter((kind) => told.some((f) => kind.test(f.evidence.quote))).length;
  if (kinds >= ENOUGH || !told.some((f) => f.effect === 'met')) return [...facts];
  return facts.map((f) => (f.element === 'wean-support' && f.effect === 'met' ? { ...f, effect: 'partial' } : f));
}
