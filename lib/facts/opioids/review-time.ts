/** Whether the review after a raised dose comes in time (criteria.md, opioid-increase/step-and-review: 1-4 weeks). */
import { figured } from '../../clinical/figures.ts';
import type { Fact } from '../fact.ts';

/** Four weeks; a month is told for them. */
const LATEST_DAYS = 31;
const REVIEW =
  /\b(?:recheck|return\w*|see|seen|follow\w*|f\/u|rtc|back|visit|review\w*|revisit|reassess\w*|reevaluat\w*|appointment|call)\b[^.;]{0,30}?(\d{1,3})(?: ?(?:-|to|or) ?(\d{1,3}))?[ -]?(days?|d|weeks?|wks?|w|months?|mos?)\b/gi;

const daysOf = (count: number, unit: string): number =>
  count * (unit.startsWith('d') ? 1 : unit.startsWith('w') ? 7 : 30);

/** A step whose only review comes later than four weeks is told short of what is needed. */
export function reviewedInTime(facts: readonly Fact[]): Fact[] {
  return facts.map((fact) => {
    if (fact.element !== 'increase-step' || fact.effect !== 'met') return fact;
    const days = [...figured(fact.evidence.quote.toLowerCase()).matchAll(REVIEW)].map((m) =>
      daysOf(Number(m[2] ?? m[1]), m[3] as string),
    );
    return days.length > 0 && Math.min(...days) > LATEST_DAYS ? { ...fact, effect: 'partial' } : fact;
  });
}
