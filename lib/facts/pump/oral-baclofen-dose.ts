/** Dose and duration of oral baclofen: both are asked for, one alone is told in part. */
import { Wording } from '../../text/wording.ts';
import type { FactMaker } from '../evidence.ts';
import { standingOf } from '../standing.ts';
import type { SpasticitySentence } from './spasticity-cues.ts';

const BACLOFEN = new Wording(/\b(?:baclofen|baclofin|lioresal)\b/i);
const SPINAL = new Wording(
  /\b(?:intrathecal\w*|ITB|IT baclofen|pump|mcg|micrograms?|test dose|bolus|screening|spinal|compound\w*|cream)\b/i,
);
/** A strength with how often, or an amount a day. */
const DOSE =
  /\d{1,3}(?:\.\d)? ?(?:mg|milligrams?)?(?: \w+){0,3}?,? ?(?:(?:p\.?o\.?|by mouth|orally|tabs?|tablets?|each|of baclofen) ?){0,2}\b(?:(?:[bt]\.?i\.?d|q\.?i\.?d|q\.?d|q ?\d ?h\w*|qhs|hs|daily|nightly|twice|thrice|at (?:night|bedtime))\b|(?:a|per|every|each) (?:day|\d ?h\w*|night)|\/ ?d(?:ay)?\b|(?:one|two|three|four|five|six|\d) times)/i;
const MOST = /\b(?:maxim\w*|max|highest|full)(?: \w+){0,2} doses?\b|\bup to \d{2,3} ?mg/i;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const LASTED = new RegExp(
  `\\b(?:x|for|over|during|across|within|after) ?(?:about |some |nearly |almost |more than |at least |the (?:past|last) |over )?(?:\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many)(?:\\+|-| to \\d+)? ?(?:days?|wks?|weeks?|mos?\\b|months?|yrs?|years?)|\\bfor (?:years|months|weeks)\\b|\\bsince (?:\\d|${MONTH}|last|the)|\\b(?:from )?${MONTH}(?: ?(?:of )?(?:19|20)\\d\\d)?,? ?(?:-|–|to|through|thru|until) ?${MONTH}|\\b\\d{1,2}\\/(?:\\d{1,2}\\/)?\\d{1,4} ?(?:-|–|to|through|until) ?\\d{1,2}\\/`,
  'i',
);
/** Not yet taken, or nobody's in particular. */
const NOT_TAKEN =
  /^(?:[-•*\d.) ]*)(?:start|begin|initiate|try|prescribe|add|consider|increase|trial of)\b|\b(?:will|should|would|may|usually|recommended|plan(?:s|ned)? to)\b/i;

/** What the record tells of how much oral baclofen was taken, and how long. */
export function oralBaclofenDose(all: readonly SpasticitySentence[], make: FactMaker): void {
  for (const { reading } of all) {
    const { text, seen, section } = reading.sentence;
    const baclofen = BACLOFEN.exec(seen);
    if (!baclofen || section === 'allergies' || NOT_TAKEN.test(text)) continue;
    if (SPINAL.test(seen) && !/\b(?:oral\w*|by mouth|p\.?o|tablets?)\b/i.test(text)) continue;
    const at = { start: baclofen.index, end: baclofen.index + baclofen[0].length };
    if (standingOf(reading, at, true)?.standing !== 'record') continue;
    const dose = DOSE.test(text);
    const lasted = LASTED.test(text);
    if (dose && lasted) make('oral-baclofen-dose', 'met', reading, at);
    else if (dose || lasted || MOST.test(text)) make('oral-baclofen-dose', 'partial', reading, at);
  }
}
