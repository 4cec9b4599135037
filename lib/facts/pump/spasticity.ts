/**
 * Spasticity as clinics tell of it: its cause, its ratings, what oral baclofen did, and what a test dose did to the
 * ratings.
 */
import type { Document } from '../../text/document.ts';
import { PhraseIndex } from '../../text/phrases.ts';
import { Wording } from '../../text/wording.ts';
import { evidenceFor, type FactMaker, type Place, polarityOf, withItsRow } from '../evidence.ts';
import { type Fact, recordFact } from '../fact.ts';
import { GROUPS } from '../groups.ts';
import type { Reading } from '../readings.ts';
import { oralBaclofenFacts } from './oral-baclofen.ts';
import { oralBaclofenDose } from './oral-baclofen-dose.ts';
import { causeFacts } from './spasticity-cause.ts';
import { SPASTICITY_CUES, type SpasticityCue, type SpasticitySentence } from './spasticity-cues.ts';
import { ratingFacts } from './spasticity-ratings.ts';

const INDEX = new PhraseIndex<SpasticityCue>(SPASTICITY_CUES, GROUPS);

const CARER = new Wording(
  /\b(?:wife|husband|mother|father|parents?|daughter|son|sister|brother|caregivers?|attendants?|aide|family|group home|staff)\b/i,
);
const CARES = new Wording(
  /\b(?:trained|taught|instructed|educated|repeated (?:it|them) back)\b[^.]{0,80}\b(?:withdrawal|overdose|refill|pump)|\b(?:drives?|brings?|brought|transports?|takes|accompan\w+|commit\w+|will (?:bring|drive))\b[^.]{0,80}\b(?:clinic|visits?|appointments?|refills?|titration|adjustments?)|\b(?:withdrawal|overdose)\b[^.]{0,80}\b(?:trained|taught|repeated|reviewed with)/i,
);

/** Those who care for the patient are other people, but what they undertake is the patient's means to follow up. */
function carerFacts(doc: Document, make: FactMaker): void {
  for (const sentence of doc.sentences) {
    if (sentence.voice !== 'other-person' && sentence.voice !== 'record') continue;
    if (sentence.section === 'family-history' || !CARER.test(sentence.seen)) continue;
    const m = CARES.exec(sentence.seen);
    if (!m || /\b(?:not|never|cannot|unable|no)\b/i.test(m[0])) continue;
    // What they do for the patient is the patient's own fact.
    const reading: Place = { sentence: { ...sentence, voice: 'record' }, tokens: sentence.tokens };
    make('follow-up-capacity', 'met', reading, { start: m.index, end: m.index + m[0].length });
  }
}

/** All that the record tells of spasticity and spinal baclofen beyond the lone signs. */
export function spasticity(
  doc: Document,
  readings: readonly Reading[],
  { injury, anchor }: { injury: string | null; anchor: string | null },
): Fact[] {
  if (
    !/spastic|baclofen|ashworth|hyperton|\bMAS\b|\bpenn\b|increased tone|clonus|upper motor neuron|cerebral or spinal|(?:^|\n)(?:cause|a?etiology)\s*[:\t|]/i.test(
      doc.clean,
    )
  )
    return [];
  const facts: Fact[] = [];
  const make: FactMaker = (element, effect, reading, span, value = null) =>
    facts.push(
      recordFact(
        element,
        effect,
        {
          ...withItsRow(doc, evidenceFor(doc, reading, span, polarityOf(effect), element), reading),
          // A cause goes on: the day named beside it is that of the injury.
          ...(element === 'spasticity-cause' ? { date: reading.sentence.date } : {}),
        },
        { value },
      ),
    );
  const all = readings
    .filter((r) => r.sentence.voice === 'record' && r.sentence.section !== 'family-history')
    .map((reading): SpasticitySentence => ({ reading, cues: INDEX.find(reading.tokens) }));
  causeFacts(all, injury, anchor, make);
  oralBaclofenFacts(all, make);
  oralBaclofenDose(all, make);
  ratingFacts(doc, make);
  carerFacts(doc, make);
  return facts;
}
