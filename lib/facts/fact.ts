/**
 * What a statement in the text does for one element of a criterion. Facts know nothing of guidelines:
 * a criteria set names the elements it needs and says how they combine.
 */
import type { Evidence, Reason } from '../analysis.ts';

export interface Fact {
  /** Element id, shared by all sets: `trial-function`. */
  element: string;
  /**
   * `met`: shows it. `partial`: tells of it short of what is needed. `not-met`: says the opposite.
   * `gap`: says that it is missing ("no report found").
   */
  effect: 'met' | 'partial' | 'not-met' | 'gap';
  /** Whose words these are: the record's, a plan (planned-only), or an earlier reviewer's about this patient. */
  standing: 'record' | 'plan' | 'reviewer';
  /** True of words by the specialist the element belongs to (a surgeon on surgery): they outrank a mention. */
  specialist: boolean;
  /** Extra reasons to carry into the finding: `inferred`, `stale`, `contrary-lean`, `below-threshold`. */
  reasons: Reason[];
  /** What was read, in words for the explanation and the chips: `80 % relief`. */
  value: string | null;
  /** Of zero length where the reviewer's own request line tells it: then nothing of the text can be quoted. */
  evidence: Evidence;
  /** The latest day it can be of, where its own words date it by month, by year or by a count back. */
  noLaterThan?: string;
}

/** A fact of the record, taken as it is told. */
export function recordFact(
  element: Fact['element'],
  effect: Fact['effect'],
  evidence: Evidence,
  { value = null, reasons = [] }: Partial<Pick<Fact, 'value' | 'reasons'>> = {},
): Fact {
  return { element, effect, standing: 'record', specialist: false, reasons, value, evidence };
}

/** The evidence of a fact that stands in no text: findings leave it out. */
export const NOT_IN_TEXT: Evidence = {
  start: 0,
  end: 0,
  quote: '',
  voice: 'request',
  polarity: 'for',
  date: null,
  element: null,
};
