/** Support during a taper is of several kinds; a drug against sweats alone is part of it (criteria.md, opioid-wean/support). */
import type { Fact } from './fact.ts';
import { saidToBeMissing } from './standing.ts';

const KINDS: readonly RegExp[] = [
  /\b(?:clonidine|catapres|lofexidine|loperamide|imodium|withdraw\w*|sweats?|cramps?|shak\w+|comfort (?:meds|medications?|kit))\b/i,
  /\b(?:psych\w*|counsel\w*|cognitive|cbt|behaviou?ral|mood|depress\w*|phq-?\d?|therapist|support group|functional restoration|(?:inter|multi)disciplinary)\b/i,
  /\b(?:naloxone|narcan|evzio)\b/i,
  /\b(?:gabapentin|neurontin|pregabalin|lyrica|duloxetine|cymbalta|nortriptyline|amitriptyline|naproxen|ibuprofen|meloxicam|celebrex|celecoxib|acetaminophen|tylenol|nsaids?|lidocaine|exercise|walking|pool|therapy|acupuncture|tens|non-?opioid\w*|functional restoration|(?:inter|multi)disciplinary)\b/i,
];
/** So many of the four kinds are a whole. Default of ours: criteria.md names the kinds and no number. */
const ENOUGH = 2;

/** What is taken beside the opioid and makes a taper harder is no help with it, whoever writes for it. */
const SEDATIVE = /\b(?:\w+[zs]epam|\w+zolam|ativan|xanax|klonopin|valium|restoril|halcion|benzodiazepines?)\b/i;
const LAST_MARK = /[\s.;,]+$/;

function isOfHelp({ evidence: { quote } }: Fact): boolean {
  const words = quote.replace(LAST_MARK, '');
  return !SEDATIVE.test(words) && !saidToBeMissing(words, { start: words.length, end: words.length });
}

/** The facts, with the support of a taper told in part where one of its kinds alone is named. */
export function supportWeighed(facts: readonly Fact[]): Fact[] {
  const told = facts.filter(
    (f) => f.element === 'wean-support' && (f.effect === 'met' || f.effect === 'partial') && isOfHelp(f),
  );
  const kinds = KINDS.filter((kind) => told.some((f) => kind.test(f.evidence.quote))).length;
  const kept = facts.filter((f) => f.element !== 'wean-support' || f.effect === 'not-met' || isOfHelp(f));
  if (kinds >= ENOUGH || !told.some((f) => f.effect === 'met')) return kept;
  return kept.map((f) => (f.element === 'wean-support' && f.effect === 'met' ? { ...f, effect: 'partial' } : f));
}
