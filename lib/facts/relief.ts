/**
 * When a fall of pain counts as relief.
 */
import type { Fact } from './fact.ts';

/** Relief from an opioid or a pump counts from a fall of 30 % or two points (criteria.md §12.30, default of ours). */
export const RELIEF_SHARE = 0.3;
export const RELIEF_POINTS = 2;
/** A spinal trial succeeds from a fall of half (MTUS 2009, IDDS pp. 52-54, read in a determination). */
export const TRIAL_SHARE = 0.5;

/** How much less the pain is, in words: "63 % less", "the same", "20 % more". */
export function fallInWords(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 ? 'the same' : `${Math.abs(percent)} % ${percent > 0 ? 'less' : 'more'}`;
}

/** What two pain scores show: `met` from a third or two points less, `not-met` where there is no fall. */
export function reliefBetween(before: number, after: number): { effect: Fact['effect']; value: string } {
  const fall = before - after;
  const share = before > 0 ? fall / before : 0;
  const effect = share >= RELIEF_SHARE || fall >= RELIEF_POINTS ? 'met' : fall <= 0 ? 'not-met' : 'partial';
  return { effect, value: `from ${before}/10 to ${after}/10, ${fallInWords(share)}` };
}
