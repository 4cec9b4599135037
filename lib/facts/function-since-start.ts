/**
 * Function at the start of opioids and now, by any measure that has a figure: a scale, a distance, a time, a weight;
 * and pain, by its ratings.
 */
import type { Document } from '../text/document.ts';
import { PhraseIndex } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { factAt } from './evidence.ts';
import type { Fact } from './fact.ts';
import { GROUPS } from './groups.ts';
import type { Reading } from './readings.ts';

type Cue = 'start' | 'now' | 'lower-better' | 'higher-better' | 'doing' | 'pain' | 'other' | 'pain-beside';

const CUES = new PhraseIndex<Cue>(
  [
    {
      row: 'start',
      patterns: [
        '(before|prior to|pre|at the start of|at first|since first) ..1 (opioid*|{opioid}|the pills)',
        '{opioid} (naive|start|initiation|entry)',
        '(opioid*|{opioid}) ..3 (start*|began|begun|initiat*)',
        '(start*|began|begun|beginning|outset|initiation|initial|first) ..3 (opioid*|{opioid})',
        'pre opioid',
        'initial|intake|baseline',
        'first (visit|tablet|pill|prescription|dose)',
        '(in|since) (2005|2006|2007|2008|2009|2010|2011|2012|2013)',
        '(at|since) (start|initiation|initiation of)',
      ],
    },
    {
      row: 'now',
      patterns: [
        'now|today|current|currently|latest|present|presently',
        '(last week|this visit|at <number> months|in may)',
        '(on|with) ..1 {opioid}',
      ],
    },
    {
      row: 'lower-better',
      patterns: [
        'odi|oswestry|rmdq|roland|dash|quickdash|peg|ndi|womac|pdi|haq',
        'bpi interference',
        '(disability|impairment) ..1 (index|score|scale)',
      ],
    },
    { row: 'higher-better', patterns: ['(sf 36|sf36|sf 12|psfs|lefs|koos|sf)', 'physical function', 'promis'] },
    { row: 'pain', patterns: ['(pain|vas|nrs|nprs)', 'bpi severity'] },
    {
      row: 'doing',
      patterns: [
        'walk*|sit|sits|sitting|stand|stands|standing|lift*|carr*|drive|drives|driving|work|works|worked|working|sleep*|stairs|garden*',
      ],
    },
    {
      row: 'other',
      patterns: [
        'flexion|extension|rom|strength|moca|liver|cognitive|surgery|injection*|pump|trial|stimulator|brace',
        '(should|goal|goals|hope*|will)',
        '(epidural|block|ablation|physical therapy|acupuncture|tens|massage|fell|accident)',
        '(his|her) (wife|husband|brother|sister|mother|father|coworker|friend|neighbor)',
      ],
    },
    { row: 'pain-beside', patterns: ['pain <score>'] },
  ],
  GROUPS,
);

/** Units of what a person manages, each with what it is in the smallest of its kind. */
const UNITS: Readonly<Record<string, readonly [kind: string, factor: number]>> = {
  ft: ['way', 1],
  feet: ['way', 1],
  yd: ['way', 3],
  yards: ['way', 3],
  m: ['way', 3.3],
  meters: ['way', 3.3],
  metres: ['way', 3.3],
  block: ['way', 300],
  blocks: ['way', 300],
  mile: ['way', 5280],
  miles: ['way', 5280],
  min: ['time', 1],
  mins: ['time', 1],
  minutes: ['time', 1],
  h: ['time', 60],
  hr: ['time', 60],
  hrs: ['time', 60],
  hour: ['time', 60],
  hours: ['time', 60],
  lb: ['weight', 1],
  lbs: ['weight', 1],
  pounds: ['weight', 1],
  kg: ['weight', 2.2],
  steps: ['steps', 1],
};
const NO_FIGURE_AFTER = new Set([
  'pain',
  'nrs',
  'vas',
  'year',
  'years',
  'month',
  'week',
  'sf',
  'sf-',
  'level',
  'l',
  'c',
  't',
  'page',
  '(',
]);

interface Measure {
  kind: string;
  value: number;
  at: number;
  token: Token;
}

/** What stands behind a number that rates no pain. */
const NO_RATING_BEFORE = new Set(
  'mg mcg % percent tablets tablet pills times hours hrs hour days weeks months years points point blocks miles minutes x'.split(
    ' ',
  ),
);
const WORST_PAIN = 10;

/** Ratings of pain. */
function ratingsOf(tokens: readonly Token[]): Measure[] {
  return tokens.flatMap((token, at) => {
    const figure = token.kind === 'number' || token.kind === 'score' || token.kind === 'ratio';
    const { value } = token;
    if (!figure || value === null || value > WORST_PAIN || NO_RATING_BEFORE.has(tokens[at + 1]?.norm ?? '')) return [];
    if (tokens[at - 1]?.norm === '#') return [];
    return [{ kind: 'pain', value, at, token }];
  });
}

function measuresOf(tokens: readonly Token[], scale: boolean): Measure[] {
  return tokens.flatMap((token, at) => {
    const worded = token.kind === 'word' && token.norm !== 'a' && token.norm !== 'an' ? token.word?.number : null;
    const value = token.kind === 'number' || token.kind === 'percent' ? token.value : (worded ?? null);
    if (value === null || token.kind === 'date') return [];
    const before = tokens[at - 1];
    if (before && (NO_FIGURE_AFTER.has(before.norm) || (before.norm === '-' && before.end === token.start))) return [];
    // "half a mile": the unit stands one word on.
    const unit = [tokens[at + 1]?.norm, tokens[at + 2]?.norm].find(
      (n, k) => n !== undefined && n in UNITS && (k === 0 || tokens[at + 1]?.norm === 'a'),
    );
    const of = unit === undefined ? null : (UNITS[unit] as readonly [string, number]);
    if (of !== null) return [{ kind: of[0], value: value * of[1], at, token }];
    return scale && token.kind !== 'word' && value <= 100 ? [{ kind: 'scale', value, at, token }] : [];
  });
}

/** A scale's figure stands so many words behind its name at most. */
const FIGURE_REACH = 6;

/** Where the figures stand behind the name of their scale, others ("the score was 9") are of something else. */
function ofTheScale(measures: readonly Measure[], names: readonly number[]): readonly Measure[] {
  const behind = measures.filter(
    (m) => m.kind !== 'scale' || names.some((at) => m.at > at && m.at - at <= FIGURE_REACH),
  );
  return behind.length >= 2 ? behind : measures;
}

const FROM_TO = 5;
/** Two measures of one kind, the earlier first, by the words that stand nearest to them. */
function thenAndNow(
  measures: readonly Measure[],
  starts: readonly number[],
  nows: readonly number[],
  words: readonly Token[],
): [Measure, Measure] | null {
  const away = (m: Measure, places: readonly number[]) => Math.min(99, ...places.map((p) => Math.abs(p - m.at)));
  const nearest = (list: readonly Measure[], rank: (m: Measure) => number) =>
    list.reduce<Measure | null>((best, m) => (best === null || rank(m) < rank(best) ? m : best), null);
  const then = nearest(measures, (m) => away(m, starts) - away(m, nows) / 2);
  if (then === null) return null;
  // "from 20 to 11 since the start": the order says which is which.
  const [a, b, more] = measures;
  if (a && b && !more && a.kind === b.kind && b.at - a.at <= FROM_TO && words[b.at - 1]?.norm === 'to') return [a, b];
  const others = measures.filter((m) => m !== then && m.kind === then.kind);
  const present = nearest(others, (m) => (nows.length > 0 ? away(m, nows) : -away(m, starts)));
  return present && [then, present];
}

/** So many sentences on, the present figure may stand; it may name its scale by a word. */
const PRESENT_REACH = 2;
const THE_SCALE = /\b(?:index|score|scale)\b/i;
const OF_PAIN_OR_MOOD = /\b(?:pain|vas|nrs|phq|gad|bdi|ort|soapp|comm|mood|risk)\b/i;

/** Function compared with the start of opioids, in a sentence or in the row of a table. */
export function functionSinceStart(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  let head: { reading: Reading; startFirst: boolean } | null = null;
  /** The figure of the start, where the present one is told in another sentence. */
  let awaited: { earlier: Measure; higherBetter: boolean; at: number } | null = null;
  for (const [at, reading] of readings.entries()) {
    const { sentence, tokens } = reading;
    const table = sentence.text.includes('\t');
    if (!table) head = null;
    if (sentence.voice !== 'record' || tokens.length > 60) continue;
    const cues = CUES.find(tokens);
    const places = (cue: Cue) => cues.filter((m) => m.row === cue).map((m) => m.first);
    const starts = places('start');
    const nows = places('now');
    const [start = -1] = starts;
    const [now = -1] = nows;
    const measured = places('lower-better').length + places('higher-better').length > 0;
    const rated = !measured && places('pain').length > 0;
    if (places('other').length > 0 || (!rated && places('pain-beside').length > 0)) continue;
    if (table && start >= 0 && now >= 0 && !measured && measuresOf(tokens, false).length === 0) {
      head = { reading, startFirst: start < now };
      continue;
    }
    if (awaited !== null && at - awaited.at > PRESENT_REACH) awaited = null;
    const goesOn =
      awaited !== null &&
      start < 0 &&
      now >= 0 &&
      (measured || THE_SCALE.test(sentence.text)) &&
      !OF_PAIN_OR_MOOD.test(sentence.text);
    if (awaited !== null && goesOn) {
      const [present, other] = measuresOf(tokens, true).filter((m) => m.kind === awaited?.earlier.kind);
      if (present && !other) {
        facts.push(compared(doc, reading, awaited.earlier, present, awaited.higherBetter));
        awaited = null;
        continue;
      }
    }
    const told = measured || rated || places('doing').length > 0;
    if (!told || (start < 0 && head === null)) continue;
    const opioid =
      reading.matches.some((m) => m.row.is === 'group' && m.row.name === 'opioid') ||
      head !== null ||
      ((measured || rated) && start >= 0) ||
      tokens.some((t) => t.norm === 'opioid');
    if (!opioid) continue;
    const measures = rated
      ? ratingsOf(tokens)
      : ofTheScale(measuresOf(tokens, measured), [...places('lower-better'), ...places('higher-better')]);
    // Another rating ("worst", "best") leaves open which is which.
    if (rated && measures.length !== 2) continue;
    let pair = thenAndNow(measures, starts, nows, tokens);
    if (head !== null && start < 0) {
      const [a, b] = measures;
      pair = a && b && a.kind === b.kind ? (head.startFirst ? [a, b] : [b, a]) : null;
    }
    const opens = pair === null && measured && start >= 0 && measures.length === 1;
    if (opens) awaited = { earlier: measures[0] as Measure, higherBetter: places('higher-better').length > 0, at };
    if (pair === null) continue;
    const [then, present] = pair;
    facts.push(compared(doc, reading, then, present, places('higher-better').length > 0));
  }
  return facts;
}

/** What two measures show; of a scale fewer points are better, unless it counts what can be done. */
function compared(doc: Document, reading: Reading, then: Measure, present: Measure, higherBetter: boolean): Fact {
  const pain = then.kind === 'pain';
  const fewer = pain || (then.kind === 'scale' && !higherBetter);
  const gain = fewer ? then.value - present.value : present.value - then.value;
  return factAt(
    doc,
    reading,
    present.token,
    pain ? 'baseline-pain' : 'baseline-function',
    gain > 0 ? 'met' : 'not-met',
    {
      value: `${then.value} → ${present.value}`,
    },
  );
}
