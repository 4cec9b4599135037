/**
 * Pain and function at the start of opioids and now, told in neighbouring sentences: "Before the first tablet: pain 8,
 * Oswestry 54. Today: pain 4, Oswestry 32."
 */
import type { Document } from '../text/document.ts';
import { Wording } from '../text/wording.ts';
import type { ElementId } from './elements.ts';
import { factAt } from './evidence.ts';
import type { Fact } from './fact.ts';
import type { Reading } from './readings.ts';
import { namesOpioid } from './treatments-named.ts';

const START = new Wording(
  /\b(?:before|prior to|preceding|ahead of)\s+(?:the |any |her |his |she |he )?(?:first |starting |beginning |initial |use of |began |started )?(?:\w+ )?(?:opioids?|opiates?|narcotics?|patch|tablets?|pills?|bottle|prescription|it|\w+(?:done|codone|morphone|contin|morphine|tanyl|madol|tadol|norco|percocet|nucynta|duragesic|vicodin))\b|\bpre-?opioid\b|\bwhen\b[^.;]{0,30}\b(?:begun|began|started|starting)\b|\b(?:at|with|since|from|to) the (?:start|outset|beginning|initiation|introduction) of\b|\bwhere (?:we|it|she|he) (?:began|started)\b/i,
);
const DRUG = /\b(?:opioids?|opiates?|narcotics?|patch(?:es)?|tablets?|pills?)\b/i;
const NOW = /\b(?:now|today|currently|at present|presently|this (?:visit|month|week)|on \d{1,2}[/-]\d|current\b)/i;
const PAIN =
  /\b(?:pain|vas|nrs)(?: (?:was|is|of|at|score|average|averaged|averages|then|now|stood|stands|level|rated|rating))*[ :=]+(\d{1,2}(?:\.\d)?)(?! ?(?:mg|months?|years?|weeks?|days?|hours?|%))|\b(\d{1,2}(?:\.\d)?)(?: ?\/ ?| out of )10\b/i;
/** "today 4/10 and 42": the second figure is the scale's that was named for the start. */
const BESIDE_PAIN =
  /\b\d{1,2}(?:\.\d)?(?: ?\/ ?| out of )10(?: (?:for|on) pain)?,? ?(?:and|with|;|,) (?:an? |the index |the score )?(\d{1,3})(?= ?(?:%|percent|points?)?(?:[.;,)]|$| on the| respectively))/i;
const SCALE =
  /\b(oswestry|odi|roland(?:[ -]morris)?|rmdq|peg|quickdash|dash|ndi|womac|lefs|lower extremity functional scale|psfs|koos)\b(?: (?:score|index|disability|was|is|of|at|scale|stood|the))*[ :=]+(\d{1,3}(?:\.\d)?)/i;
const HIGHER_IS_BETTER = /lefs|lower|psfs|koos/i;
/** What else may have begun or ended between the two. */
export const OTHER_BEGINNING =
  /\b(?:surgery|operation|fusion|injury|accident|injection|therapy|pump|trial|stimulator|block)\b/i;
/** A label this short has its figures in the next sentence. */
const LABEL = 30;
/** The present is told within so many sentences. */
const REACH = 2;

interface Told {
  pain: number | null;
  scale: { name: string; value: number } | null;
}

function figuresOf(text: string): Told {
  const pain = PAIN.exec(text);
  const scale = SCALE.exec(text);
  return {
    pain: pain ? Number(pain[1] ?? pain[2]) : null,
    scale: scale ? { name: (scale[1] as string).slice(0, 3).toLowerCase(), value: Number(scale[2]) } : null,
  };
}

/** The sentences, or parts of one, of the start and of the present; null where either is not told. */
function halves(readings: readonly Reading[], at: number): { early: string; late: string; lateAt: Reading } | null {
  const opening = readings[at] as Reading;
  const { text } = opening.sentence;
  const start = START.exec(opening.sentence.seen)?.index ?? -1;
  if (start < 0) return null;
  const rest = text.slice(start);
  const within = NOW.exec(rest);
  if (within && figuresOf(rest.slice(0, within.index)).pain !== null)
    return { early: rest.slice(0, within.index), late: rest.slice(within.index), lateAt: opening };
  const label = text.length <= LABEL && readings[at + 1];
  const early = label ? `${rest} ${label.sentence.text}` : rest;
  const from = label ? at + 2 : at + 1;
  for (const next of readings.slice(from, from + REACH)) {
    if (next.sentence.voice !== 'record') return null;
    const now = NOW.exec(next.sentence.text);
    if (now && now.index < LABEL) return { early, late: next.sentence.text, lateAt: next };
  }
  return null;
}

/** Pain and function compared with the start of opioids, told side by side. */
export function thenAndNow(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  readings.forEach((reading, at) => {
    const { sentence } = reading;
    if (sentence.voice !== 'record' || !START.test(sentence.seen)) return;
    if (OTHER_BEGINNING.test(sentence.text) || !(DRUG.test(sentence.text) || namesOpioid(sentence.text))) return;
    const told = halves(readings, at);
    if (told === null || OTHER_BEGINNING.test(told.late)) return;
    const { lateAt } = told;
    const then = figuresOf(told.early);
    const now = figuresOf(told.late);
    const beside = then.scale && !now.scale ? BESIDE_PAIN.exec(told.late) : null;
    if (then.scale && beside) now.scale = { name: then.scale.name, value: Number(beside[1]) };
    const add = (element: ElementId, better: boolean, value: string) => {
      const effect = better ? 'met' : 'not-met';
      // Both sentences are the evidence where the present stands in one of its own.
      for (const told of new Set([reading, lateAt]))
        facts.push(factAt(doc, told, { start: 0, end: told.sentence.text.length }, element, effect, { value }));
    };
    if (then.pain !== null && now.pain !== null)
      add('baseline-pain', now.pain < then.pain, `${then.pain} → ${now.pain}`);
    if (then.scale && now.scale && then.scale.name === now.scale.name) {
      const rise = now.scale.value - then.scale.value;
      const better = HIGHER_IS_BETTER.test(SCALE.exec(told.early)?.[1] ?? '') ? rise > 0 : rise < 0;
      add('baseline-function', better, `${then.scale.value} → ${now.scale.value}`);
    }
  });
  return facts;
}
