/**
 * Signs: how the record tells of each element. A row gives the wordings, what they do for the element, and the
 * company they need. Patterns: lib/text/phrases.ts; groups: groups.ts. Add a cue: one string in one row.
 *
 * A sign counts only as far as its assertion carries: a negated, planned, hedged or another person's mention does
 * what `negated` says, counts as planned only, or falls away (standing.ts). Negations written inside a pattern are
 * part of the sign.
 */
import type { Reason } from '../../analysis.ts';
import type { ElementId } from '../elements.ts';
import type { Fact } from '../fact.ts';

/** Of what a stretch of text speaks; set by TOPICS, carried over the next sentences. */
export type Topic = 'trial' | 'pump' | 'stimulator' | 'psychological' | 'opioid' | 'surgery' | 'pain-consult' | 'goals';

export interface Sign {
  element: ElementId;
  effect: Fact['effect'];
  patterns: string[];
  /** What the sign does when its words are negated from outside; nothing, unless given. */
  negated?: Fact['effect'];
  /** Words of the same sentence that must stand with it, any one. */
  with?: string[];
  /** Words of the same sentence that rule it out. */
  without?: string[];
  /** `with` and `without` are looked for in the clause of the match only. */
  clause?: true;
  /** The sentence, or the ones just before it, must speak of this. */
  topic?: Topic;
  /** The sentence must not speak of any of these. */
  notTopic?: Topic[];
  /** The sign is itself a plan, an opinion or an expectation: do not weaken it for being worded so. */
  ignoreHedge?: true;
  /** Only words before it deny it: what follows ("…, reflex absent") speaks of something else. */
  negatedBefore?: true;
  /** Read from the request's own words too, or only there (quantities). */
  fromRequest?: boolean | 'only';
  /** The wording holds its own negation and certainty: only whose words they are is asked. */
  asWritten?: true;
  /** It tells of a thing ordered, booked or awaited: planned only, however it is worded. */
  planned?: true;
  reasons?: Reason[];
  /** A carer's word or readiness counts as the patient's own. */
  ofCarers?: true;
  /** Stands under one of these headings only. */
  section?: string[];
  /** Never stands under one of these headings. */
  notSection?: string[];
}
