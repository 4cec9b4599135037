/**
 * The cause of spasticity: a disease or an injury of the brain or the cord, told and settled.
 */
import { daysBetween } from '../../text/dates.ts';
import type { Match } from '../../text/phrases.ts';
import type { FactMaker } from '../evidence.ts';
import { standingOf } from '../standing.ts';
import { cueOf, type SpasticityCue, type SpasticitySentence } from './spasticity-cues.ts';

/** After an injury of the brain spasticity may still recede for this long (label of spinal baclofen). */
const SETTLED_DAYS = 365;

const LABELLED =
  /^(?:cause|a?etiology|origin|underlying (?:disease|condition|cause))(?: of (?:the )?(?:spasticity|tone))?\s*[:\t|]/i;

/** What the record tells of the cause. */
export function causeFacts(
  all: readonly SpasticitySentence[],
  injury: string | null,
  anchor: string | null,
  make: FactMaker,
): void {
  const told = (seen: SpasticitySentence, m: Match<SpasticityCue>) => {
    const standing = standingOf(seen.reading, m, false);
    return standing?.standing === 'record' && !standing.negated;
  };
  const first = (cue: SpasticityCue) => {
    for (const seen of all) {
      const m = seen.cues.find((c) => c.row === cue && told(seen, c));
      if (m) return { seen, m };
    }
    return null;
  };
  // "Cause | cerebral palsy": the label says of what.
  const labelled = all.find((s) => LABELLED.test(s.reading.sentence.text) && cueOf(s, 'cause'));
  const labelledCue = labelled && cueOf(labelled, 'cause');
  if (labelled && labelledCue && told(labelled, labelledCue))
    make('spasticity-cause', 'met', labelled.reading, labelledCue);
  const spastic = first('spastic');
  if (!spastic) return;
  const brain = first('brain-injury');
  const cause = first('cause') ?? first('origin');
  if (brain && injury && anchor && daysBetween(injury, anchor) < SETTLED_DAYS) {
    make('spasticity-cause', 'not-met', brain.seen.reading, brain.m, `injured ${injury}, less than a year before`);
    return;
  }
  // The best sentence names both; else the cause stands in one and the spasticity in another.
  const both = all.find(
    (s) => cueOf(s, 'spastic') && (cueOf(s, 'cause') || cueOf(s, 'brain-injury') || cueOf(s, 'origin')),
  );
  const bothCue = both && (cueOf(both, 'origin') ?? cueOf(both, 'cause') ?? cueOf(both, 'brain-injury'));
  if (both && bothCue && told(both, bothCue)) make('spasticity-cause', 'met', both.reading, bothCue);
  else if (cause ?? brain) {
    const one = (cause ?? brain) as NonNullable<typeof cause>;
    make('spasticity-cause', 'met', one.seen.reading, one.m);
  } else {
    const back = first('muscle-spasm');
    if (back) make('spasticity-cause', 'not-met', back.seen.reading, back.m);
    else make('spasticity-cause', 'partial', spastic.seen.reading, spastic.m);
  }
}
