/**
 * A sentence of a record that speaks of a pump, with the words in it that tell of benefit and of time.
 */
import type { Span } from '../../text/document.ts';
import type { Match } from '../../text/phrases.ts';
import type { Reading } from '../readings.ts';
import { standingOf, tellsInPlan } from '../standing.ts';
import type { PumpCue } from './pump-benefit-cues.ts';

export interface PumpSentence {
  reading: Reading;
  cues: Match<PumpCue>[];
  /** Words or a day in it place it before the pump. */
  before: boolean;
}

export const hasCue = (seen: PumpSentence, cue: PumpCue) => seen.cues.some((m) => m.row === cue);

/** Under the plan's heading the record may tell what is so: then it is the record's word. */
export function standingIn(reading: Reading, span: Span): ReturnType<typeof standingOf> {
  const standing = standingOf(reading, span, false);
  return standing?.standing === 'plan' && tellsInPlan(reading.sentence)
    ? { ...standing, standing: 'record' }
    : standing;
}
