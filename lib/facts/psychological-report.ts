/** A psychologist's report as a whole: where it withholds clearance, what it grants of the pain does not make it met. */
import type { Fact } from './fact.ts';

const WITHHELD =
  /\b(?:cannot|can not|can't|could not|unable to|not able to|do(?:es)? not|did not|would not|will not|not ready|not (?:an? )?(?:appropriate|good|suitable|acceptable)|withh\w+|defer\w*|postpone\w*|put off|against|wait|decline\w*|poor candidate|again|first)\b/i;
/** Statements of one report stand no farther apart. */
const ONE_REPORT = 1500;

/** The facts, without origins granted by a report that withholds its clearance (criteria.md §12.13). */
export function clearanceWithheld(facts: readonly Fact[]): Fact[] {
  const own = (f: Fact, effect: Fact['effect']) =>
    f.element === 'psych-origin' && f.standing === 'record' && f.specialist && f.effect === effect;
  const withheld = facts.filter((f) => own(f, 'not-met') && WITHHELD.test(f.evidence.quote));
  if (withheld.length === 0) return [...facts];
  const sameReport = ({ evidence: a }: Fact, { evidence: b }: Fact): boolean =>
    Math.abs(a.start - b.start) < ONE_REPORT && (a.date === b.date || a.date === null || b.date === null);
  return facts.filter((f) => !own(f, 'met') || !withheld.some((w) => sameReport(f, w)));
}
