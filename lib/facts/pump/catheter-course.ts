/**
 * A catheter that gives nothing back, and signs that the drug no longer arrives: each is told in part, the two together
 * show that it failed (criteria.md §3.10), also where they stand in different sentences.
 */
import { Wording } from '../../text/wording.ts';
import type { Fact } from '../fact.ts';

const DRY = new Wording(/\b(?:aspirat\w*|(?:side ?|access |catheter )port|CAP|nothing|no (?:return|flow|CSF))\b/i);
const WITHDRAWAL = new Wording(
  /\b(?:withdrawal|sweat\w*|yawn\w*|goose\w*|piloerection|rebound|itch\w*|diarrhea|agitat\w*|fever)\b/i,
);

/** Marks failed aspiration as met where the record tells of withdrawal too. */
export function aspirationWithWithdrawal(facts: readonly Fact[]): Fact[] {
  const own = facts.filter(
    (f) => f.element === 'catheter-aspiration' && f.effect === 'partial' && f.standing === 'record',
  );
  if (own.length === 0) return [...facts];
  const dry = own.filter((f) => DRY.pattern.test(f.evidence.quote));
  const withdrawal = own.filter((f) => WITHDRAWAL.pattern.test(f.evidence.quote));
  if (dry.length === 0 || withdrawal.length === 0) return [...facts];
  const both = new Set([...dry, ...withdrawal]);
  return facts.map((f) => (both.has(f) ? { ...f, effect: 'met' } : f));
}
