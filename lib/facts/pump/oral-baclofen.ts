/**
 * What oral baclofen did: no result, side effects, or control; told beside the drug or a sentence or two later.
 */
import type { Match } from '../../text/phrases.ts';
import type { FactMaker } from '../evidence.ts';
import { isDeniedBefore, standingOf } from '../standing.ts';
import { cueOf, type SpasticityCue, type SpasticitySentence } from './spasticity-cues.ts';

/** Sentences after the naming of oral baclofen in which its result may be told. */
const RESULT_REACH = 2;

/** What the record tells of oral baclofen. */
export function oralBaclofenFacts(all: readonly SpasticitySentence[], make: FactMaker): void {
  all.forEach((seen, i) => {
    const { reading } = seen;
    const refractory = cueOf(seen, 'refractory');
    if (
      refractory &&
      !cueOf(seen, 'controlled') &&
      standingOf(reading, refractory, false)?.standing === 'record' &&
      !/\bno (?:evidence|record)/i.test(reading.sentence.text)
    ) {
      make('oral-baclofen-failure', 'met', reading, refractory);
      return;
    }
    const baclofen = seen.cues.find((m) => m.row === 'baclofen');
    if (!baclofen) return;
    const { text } = reading.sentence;
    if (/\ballerg|\breaction\b/i.test(text) || reading.sentence.section === 'allergies') return;
    if (STARTS.test(text)) return;
    const oral = /\boral|\bby mouth|\bp\.?o\b|\btablet|\bmg\b|tube/i.test(text);
    if (cueOf(seen, 'spinal') && !oral) return;
    const standing = standingOf(reading, baclofen, true);
    if (!standing || standing.standing === 'reviewer' || standing.standing === 'possible') return;
    const controlled = cueOf(seen, 'controlled');
    if (
      controlled &&
      !/\b(?:not|no|never|poorly|un)\b/i.test(text.slice(Math.max(0, controlled.start - 24), controlled.end))
    ) {
      make('oral-baclofen-failure', 'not-met', reading, controlled);
      return;
    }
    const result = (s: SpasticitySentence | undefined): Match<SpasticityCue> | undefined => {
      if (!s) return undefined;
      return s.cues.find((m) => {
        if (m.row !== 'no-result' && m.row !== 'side-effect') return false;
        // "No drowsiness", "denies weakness" are no side effects.
        const said = standingOf(s.reading, m, true);
        return (
          said !== null &&
          said.standing === 'record' &&
          (!said.negated || (STOPPED.test(s.reading.sentence.text) && !isDeniedBefore(s.reading.sentence.text, m))) &&
          !DENIES.test(s.reading.sentence.text.slice(0, m.start))
        );
      });
    };
    // In a list of several drugs the words nearest after baclofen are its own.
    const own = result(seen);
    const other = seen.cues.find((m) => m.row === 'other-drug' && m.start > baclofen.end);
    const ownCounts =
      own &&
      !(
        other &&
        own.start > other.end &&
        !/\b(?:and|both|all|neither|,)\b/.test(text.slice(baclofen.end, other.start))
      );
    if (own && ownCounts && reading.sentence.section !== 'medications') {
      make('oral-baclofen-failure', 'met', reading, own);
      return;
    }
    for (let k = 1; k <= RESULT_REACH; k++) {
      const next = all[i + k];
      if (
        !next ||
        next.reading.sentence.section !== reading.sentence.section ||
        reading.sentence.section === 'medications'
      )
        break;
      if (cueOf(next, 'other-drug') || cueOf(next, 'spinal')) break;
      const later = result(next);
      if (later && RESULT_OF_TONE.test(next.reading.sentence.text)) {
        make('oral-baclofen-failure', 'met', next.reading, later);
        make('oral-baclofen-failure', 'met', reading, baclofen);
        return;
      }
    }
    if (!cueOf(seen, 'spinal') || /\boral|by mouth|tube/i.test(text))
      make('oral-baclofen-failure', 'partial', reading, baclofen);
  });
}

/** To be taken from now on: it has done nothing yet. */
const STARTS = /^(?:[-•*\d.) ]*)(?:start|begin|initiate|try|prescribe|add|rx)\b/i;
/** "So weak that she fell, and it was stopped": the drug is stopped, the effect was there. */
const STOPPED = /\b(?:stopped|discontinued|quit|abandoned|given up|withdrawn)\b/i;
const DENIES = /\b(?:denies|denied|no|without) (?:any )?(?:\w+ (?:or |and )?){0,2}$/i;
/** The next sentence speaks on of the drug: of tone, of the dose, of sleep. */
const RESULT_OF_TONE =
  /\btone|leg|spas|stiff|tight|loos|asleep|sleep|drows|sedat|weak|\bat \d+ ?mg|dose|it (?:did|made|gave|had|was)|this (?:did|made|gave)|no (?:relief|benefit|effect|change|help)|toler/i;
