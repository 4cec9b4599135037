/**
 * Why the rate of a pump is changed, where the reason and the new setting stand in sentences of their own: "Relief
 * wears off by dusk. New program: 0.5 mg more between 4 and 8 pm."
 */
import type { Document } from '../../text/document.ts';
import { Wording } from '../../text/wording.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';
import { isDeniedBefore } from '../standing.ts';
import { SPEAKS_OF_PUMP } from './implant-day.ts';

/** A setting that changes, with its figure. */
const CHANGE = new Wording(
  /\b(?:rais\w+|increas\w+|lower\w*|decreas\w+|reduc\w+|turn(?:ed|ing)? (?:it )?(?:up|down)|go(?:es|ing)? (?:up|down|from)|add(?:ed|ing)?|cut|brought|bring|step\w* (?:up|down)|new (?:\w+ )?(?:rate|dose|program|setting)s?|set (?:to|at)|bump\w*|titrat\w+)\b(?:[^.;]|\.(?=\d)){0,70}?\b\d+(?:\.\d+)?\s?(?:mg|mcg|micrograms?|%|percent)/i,
);
/** Of a pump, not of tablets. */
const OF_PUMP =
  /\b(?:pump|basal|bolus(?:es)?|ptm|rate|infusion|intrathecal|spinal|reservoir|flex|program\w*|mcg|mg\s?\/\s?day|mg (?:a|per) day)\b/i;
const BY_MOUTH =
  /\b(?:oral\w*|by mouth|tablets?|pills?|capsules?|norco|percocet|vicodin|gabapentin|neurontin|lyrica|oxycontin|oxycodone|ms ?contin|methadone|tramadol|bid|tid|qid|patch(?:es)?|q\d+h)\b/i;
/** What the present setting does not do, or does too much. */
const REASON = new Wording(
  /\b(?:breakthrough|wears? off|wearing off|worse(?:ned|ning)?|(?:pain|spasms?|tone|spasticity) (?:is |has been |has |are |have )?(?:now |come |came |crept )?(?:up|climb\w*|higher|rising|risen|back|return\w*|crept|creeping|increas\w*|uncontrolled)|more (?:pain|spasms?|spasticity|tone)|spasms? (?:wake|woke|at night|keep|return)|not enough|inadequate|insufficient|uncontrolled|poorly controlled|used up|uses? (?:up )?all|too (?:sleepy|drowsy|weak|loose|sedated|groggy)|sedat(?:ed|ion)|drows\w+|sleepy|(?:ankle|leg|feet|foot|pedal) (?:\w+ )?(?:swelling|edema)|swollen|itching|nausea\w*|retention|sweating|hypotension|pregnan\w+|climbed to \d|flare\w*)\b/gi,
);
const NEAR = 4;

/** The reasons for a change of rate that stand shortly before it, or right behind. */
export function reasonsForChange(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  if (!readings.some(({ sentence }) => SPEAKS_OF_PUMP.test(sentence.seen))) return facts;
  readings.forEach((reading, i) => {
    const { sentence } = reading;
    if (sentence.voice !== 'record' && sentence.voice !== 'plan') return;
    const change = CHANGE.exec(sentence.seen);
    if (!change || BY_MOUTH.test(sentence.text)) return;
    if (!OF_PUMP.test(sentence.text) || /\b(?:ml|cc|mri|trial|stimulator)\b/i.test(sentence.text)) return;
    for (let k = Math.max(0, i - NEAR); k <= Math.min(readings.length - 1, i + 1); k++) {
      const other = readings[k] as Reading;
      if (other.sentence.voice !== 'record' && other.sentence.voice !== 'plan') continue;
      if (other.sentence.date !== sentence.date || BY_MOUTH.test(other.sentence.text)) continue;
      if (!REASON.mayStandIn(other.sentence.seen)) continue;
      const told = [...REASON.matchAll(other.sentence.seen)].find(
        (m) => !isDeniedBefore(other.sentence.text, { start: m.index, end: m.index + m[0].length }),
      );
      if (!told) continue;
      const at = { start: change.index, end: change.index + change[0].length };
      facts.push(factAt(doc, reading, at, 'reprogram-reason', 'met'));
      if (k !== i) {
        const why = { start: told.index, end: told.index + told[0].length };
        facts.push(factAt(doc, other, why, 'reprogram-reason', 'met'));
      }
      return;
    }
  });
  return facts;
}
