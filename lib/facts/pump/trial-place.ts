/**
 * Where a trial is to be held and how the patient is watched: both together are its setting, one of them is half of it.
 * They may stand in neighbouring sentences.
 */
import type { Document, Span } from '../../text/document.ts';
import { Wording } from '../../text/wording.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';
import { standingOf } from '../standing.ts';

const PLACE = new Wording(
  /\b(?:hospital\w*|inpatient|in-?patient|asc|surger?y center|surgical center|ambulatory (?:surgery|surgical)|outpatient|icu|intensive care|step-?\s?down|med-?surg|pacu|recovery room|ward|admit(?:ted|s)?|admission|(?:monitored|telemetry) (?:bed|unit|floor)|overnight|23[- ]h(?:our|r)?|procedure suite|medical center|clinic (?:bed|suite|room)|observation (?:unit|bed|stay))\b/i,
);
const WATCH = new Wording(
  /\b(?:pulse ox\w*|oximet\w*|o2 sat\w*|sp ?o2|capnograph\w*|end[- ]tidal|telemetry|monitored bed|(?:continuous|respiratory|resp|cardiac|nursing|close|apnea) (?:\w+ )?(?:monitor\w*|checks?|rate)|monitor(?:s|ed|ing)?|observ(?:ed?|ation|ing)|vital signs|vitals|respirations?|respiratory rate|resp rate|sedation (?:scores?|scale|checks?)|watch(?:ed|es|ing)?|rn checks?|nurs\w+ (?:checks?|will watch)|hourly|q ?\d ?h(?:r|our)?s?\b|every (?:hour|\d+ (?:minutes|min|hours?))|naloxone (?:at|on|in|avail\w*|ready|by))/i,
);
/** Watching for what a spinal opioid does tells of a trial, named or not, where the place has its label. */
const BREATHING = /\b(?:resp\w*|oximet\w*|pulse ox\w*|naloxone|sedation)\b/i;
const LABELLED = /\b(?:setting|place|site|location|venue)\s*:/i;
const OPENS_WITH_TRIAL = new Wording(/^\W*(?:the )?trial (?:in|at|to be|will be|planned|takes place|setting)\b/i);
const ASKED_OF_ALL = new Wording(/^(?:observe\b|monitor\b|patients\b|all patients)/i);

interface Told {
  reading: Reading;
  at: Span;
}

const spanOf = (m: RegExpExecArray): Span => ({ start: m.index, end: m.index + m[0].length });

/** What the text tells of place and watch. */
export function trialPlace(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  let place: (Told & { n: number }) | null = null;
  let watch: (Told & { n: number }) | null = null;
  readings.forEach((reading, n) => {
    const { sentence, topics } = reading;
    if (topics.has('stimulator') && !reading.words.named.has('trial')) return;
    const ofTrial =
      topics.has('trial') ||
      OPENS_WITH_TRIAL.test(sentence.seen) ||
      (LABELLED.test(sentence.text) && BREATHING.test(sentence.text) && !topics.has('pump'));
    if (!ofTrial || sentence.voice === 'reviewer-finding' || ASKED_OF_ALL.test(sentence.seen)) return;
    const placeHere = PLACE.exec(sentence.seen);
    const watchHere = WATCH.exec(sentence.seen);
    if (!placeHere && !watchHere) return;
    const at = spanOf((placeHere ?? watchHere) as RegExpExecArray);
    const told = standingOf(reading, at, true);
    if (told === null || told.negated || told.standing === 'possible') return;
    if (placeHere) place = { reading, at: spanOf(placeHere), n };
    if (watchHere) watch = { reading, at: spanOf(watchHere), n };
    const both = place !== null && watch !== null && Math.abs(place.n - watch.n) <= 3;
    facts.push(factAt(doc, reading, at, 'trial-setting', both ? 'met' : 'partial'));
    const other = placeHere ? watch : place;
    if (both && other && other.reading !== reading)
      facts.push(factAt(doc, other.reading, other.at, 'trial-setting', 'met'));
  });
  return facts;
}
