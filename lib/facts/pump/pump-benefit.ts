/**
 * What a pump does for the person who has it: pain and function now against the time before it. The two halves may
 * stand sentences apart; a half belongs to the time before where its words say so ("before it went in") or where its
 * day lies before the day of implantation.
 */
import type { Document } from '../../text/document.ts';
import { PhraseIndex } from '../../text/phrases.ts';
import { type FactMaker, factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import { GROUPS } from '../groups.ts';
import type { PainScore } from '../pain-score.ts';
import type { Reading } from '../readings.ts';
import { standingOf, tellsInPlan } from '../standing.ts';
import { type Day, daysIn, earlier, implantDay, SPEAKS_OF_PUMP } from './implant-day.ts';
import { PUMP_CUES, type PumpCue } from './pump-benefit-cues.ts';
import { functionFacts, scaleFacts } from './pump-function.ts';
import { painFacts, ratedPain } from './pump-pain.ts';
import { hasCue, type PumpSentence } from './pump-sentences.ts';

const INDEX = new PhraseIndex<PumpCue>(PUMP_CUES, GROUPS);
const IT_ALONE = /^with(?:out)? it$/i;

/** Pain and function with the pump, against the time before it; and the scores of the time with it, as they were read. */
export function pumpBenefit(
  doc: Document,
  readings: readonly Reading[],
  pivotYear: number,
): { facts: Fact[]; scores: PainScore[] } {
  const record = readings.filter(
    ({ sentence }) =>
      (sentence.voice === 'record' || tellsInPlan(sentence)) &&
      sentence.section !== 'allergies' &&
      sentence.section !== 'family-history',
  );
  if (!record.some((r) => SPEAKS_OF_PUMP.test(r.sentence.seen))) return { facts: [], scores: [] };
  const facts: Fact[] = [];
  const make: FactMaker = (element, effect, reading, span, value = null) =>
    facts.push(factAt(doc, reading, span, element, effect, { value }));
  const placed = implantDay(record, pivotYear);
  const implant = placed?.day ?? null;
  if (placed) make('pump-in-situ', 'met', placed.reading, placed.span);
  const all = record.map((reading): PumpSentence => {
    const found = INDEX.find(reading.tokens);
    // "With Norco, and without it": it is the tablet.
    const ofTablets = found.some((m) => m.row === 'other-treatment');
    const cues = ofTablets ? found.filter((m) => !IT_ALONE.test(reading.sentence.text.slice(m.start, m.end))) : found;
    const days = implant ? daysIn(reading.sentence.text, pivotYear) : [];
    // "In 2010 he could not …": in the year of the implant, what was not possible was so before it.
    const ofThatYear = (d: Day) =>
      d.yearOnly && d.iso.slice(0, 4) === implant?.iso.slice(0, 4) && cues.some((m) => m.row === 'unable-then');
    const dated = implant !== null && days.length > 0 && days.every((d) => earlier(d, implant) || ofThatYear(d));
    return { reading, cues, before: dated || cues.some((m) => m.row === 'before' && m.first < 3) };
  });
  const told = all.filter((seen) => seen.reading.sentence.section !== 'goals');
  const rated = ratedPain(told);
  painFacts(told, rated, make);
  scaleFacts(told, implant, pivotYear, make);
  functionFacts(told, make);
  const credited = new Set(told.filter((seen) => hasCue(seen, 'with-pump')).map((seen) => seen.reading));
  const scores = rated
    .filter(({ side, reading }) => side === 'now' && (reading.topics.has('pump') || credited.has(reading)))
    .filter(({ reading, token }) => standingOf(reading, token, false)?.standing === 'record')
    .map((r): PainScore => ({ reading: r.reading, at: r.token, value: r.value, under: 'pump' }));
  return { facts, scores };
}
