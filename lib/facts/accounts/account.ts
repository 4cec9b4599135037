/**
 * Accounts: what several statements tell together, often in several sentences. "Xanax is for panic" and "a taper
 * begins in May" are reason and plan; either alone is half of it. A row gives the words that open the account, the
 * parts it may have, and what the parts together do for the element.
 *
 * Patterns: lib/text/phrases.ts; groups: groups.ts and account-groups.ts. `@7-10` behind a
 * pattern: its last figure lies there. The parts `opioid` and `dose` need only be named. Add a cue: one string in one part.
 */
import type { ElementId } from '../elements.ts';
import type { Fact } from '../fact.ts';

export interface Rule {
  effect: Fact['effect'];
  /** Parts that must all be told. */
  has: readonly string[];
  /** Parts of which none may be told. */
  lacks?: readonly string[];
}

export interface Account {
  element: ElementId;
  /** Words of the sentence that opens it; of each list one must stand there. */
  opens: readonly string[];
  parts: Readonly<Record<string, readonly string[]>>;
  /** The first rule that holds decides. */
  rules: readonly Rule[];
  /** In a sentence with such words nothing of it is told: other drugs, general statements. */
  never?: readonly string[];
  /** A neighbour with such words speaks of something else. */
  apart?: readonly string[];
  /** How many sentences before and after the opening one may add to it; one after, unless given. */
  back?: number;
  ahead?: number;
  /** Plans and intentions are parts of it as well. */
  plans?: true;
}

/** All pairs of some parts: whichever two of them are told. */
export function twoOf(
  parts: readonly string[],
  effect: Fact['effect'],
  rest: Omit<Rule, 'effect' | 'has'> = {},
): Rule[] {
  return parts.flatMap((a, i) => parts.slice(i + 1).map((b): Rule => ({ effect, has: [a, b], ...rest })));
}

/** One rule a part: any of them suffices. */
export const anyOf = (
  parts: readonly string[],
  effect: Fact['effect'],
  rest: { with?: readonly string[]; lacks?: readonly string[] } = {},
): Rule[] =>
  parts.map(
    (part): Rule => ({ effect, has: [part, ...(rest.with ?? [])], ...(rest.lacks ? { lacks: rest.lacks } : {}) }),
  );
