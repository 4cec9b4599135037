/**
 * The elements that some rule can find: those that signs and subjects name, and those that are computed. A criteria
 * set that asks for any other could never be met.
 */
import type { ElementId } from './elements.ts';
import { SIGNS, SUBJECTS } from './signs/signs.ts';

/** Elements told by numbers, dates or several sentences together (comparisons, intervals, inferences, doses). */
const COMPUTED: readonly ElementId[] = [
  'analgesia',
  'improved-pain',
  'improved-function',
  'baseline-pain',
  'baseline-function',
  'activities',
  'pump-pain',
  'pump-function',
  'trial-pain-reduction',
  'trial-done',
  'trial-setting',
  'conservative-pharmacologic',
  'conservative-physical',
  'conservative-psychologic',
  'conservative-surgical',
  'conservative-six-months',
  'nonopioid-failed',
  'interval-consistent',
  'dose-computable',
  'dose-reason',
  'diagnosis-stated',
  'physical-exam',
  'pain-duration',
  'analgesic-side-effects',
  'pump-drug',
  'pump-concentration',
  'pump-daily-dose',
  'reservoir-volume',
  'refill-date',
  'liver-primary',
  'liver-metastases',
  'head-neck',
  'spasticity-cause',
  'spasticity-scale',
  'oral-baclofen-failure',
  'oral-baclofen-dose',
  'screening-done',
  'screening-response',
  'follow-up-capacity',
  'spinal-dose-in-range',
  'rfa-employee',
  'rfa-provider',
  'rfa-treatment',
  'rfa-amount',
  'rfa-report',
  'rfa-signature',
];

export const FINDABLE: ReadonlySet<string> = new Set([
  ...SIGNS.map((sign) => sign.element),
  ...SUBJECTS.map((subject) => subject.element),
  ...COMPUTED,
]);
