/**
 * Ratings of tone and spasm, and what a test dose did to them. They stand in sentences, behind headings and in tables;
 * a rating after the dose is known by its time.
 */
import type { Document, Sentence, Span } from '../../text/document.ts';
import type { Token } from '../../text/tokens.ts';
import { Wording } from '../../text/wording.ts';
import type { FactMaker, Place } from '../evidence.ts';

/** A rating that falls by this much after the dose shows a response (default of ours; many ask for two points). */
const RESPONSE_POINTS = 1;
/** Cells that a scale's name in a heading or the head of a table governs. */
const SCALE_REACH = 24;
const MOST_SHOWN = 8;

const SCALE = new Wording(/\bashworth\b|\bMAS\b|\btardieu\b/i);
const SPASM_SCALE = new Wording(
  /\bpenn\b|\bPSFS\b|spasm(?:[- ](?:frequency|severity))?(?:[- ](?:score|scale|freq\b|rating|count))|spasm freq/i,
);
const SCREEN = new Wording(
  /\bscreening\b|\btest dose|\btrial dose|\bbolus\b|\b(?:50|75|100) ?(?:mcg|µg|ug|micrograms)\b|intrathecal baclofen (?:trial|injection)|trial of intrathecal baclofen/i,
);
/** A time after the dose: "+ 4 h", "at four hours", "2 hours post". */
const AFTER = new Wording(
  /\+ ?\d{1,2} ?(?:h|hr|hrs|hours?)\b|(?<!status )\b(?:after|post|following)\b|\bat (?:\d{1,2}|one|two|three|four|five|six|seven|eight|twelve) ?(?:h|hrs?|hours?)\b|\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight)[ -]?(?:h|hrs?|hours?) (?:later|post|after|mark|point)\b|^\d{1,2} ?(?:h|hrs?|hours?)(?: post.*)?$|\bpeak effect\b|\bcame down to\b|\bcome down to\b/i,
);
const BEFORE = new Wording(/\b(?:before|baseline|pre|prior|pre-?dose|pre-?injection|at rest before|initial)\b/i);
const EACH_AFTER = new RegExp(AFTER.pattern.source, 'gi');
const EACH_BEFORE = new RegExp(BEFORE.pattern.source, 'gi');
const CLOCK = /\b([01]?\d|2[0-3]):([0-5]\d)\b(?:\s?([ap])\.?m\b)?/i;
const EACH_CLOCK = new RegExp(CLOCK.source, 'gi');
/** Minutes since midnight; "1:15 p.m." is a quarter past thirteen. */
function minutesOf([, hour, minute, half]: RegExpExecArray | RegExpMatchArray): number {
  const afternoon = half === undefined ? Number(hour) >= 12 : /p/i.test(half);
  return ((Number(hour) % 12) + (afternoon ? 12 : 0)) * 60 + Number(minute);
}
/** What is read this long after the dose was read under it: from a quarter of an hour to half a day. */
const WORKS_FROM = 15;
const WORKS_TO = 12 * 60;

/** Whether the clock beside a number of a sentence ("at 1:15 p.m. the score was 2", "4 at 8:00, 2 at 12:00") is after the dose. */
function readAfter(text: string, at: Span, doseAt: number): boolean | null {
  const clocks = [...text.matchAll(EACH_CLOCK)];
  const behind = clocks.find((m) => m.index >= at.end && /^[^,;.\d]{0,20}$/.test(text.slice(at.end, m.index)));
  const clock = behind ?? clocks.findLast((m) => m.index < at.start);
  if (clock === undefined) return null;
  const since = minutesOf(clock) - doseAt;
  return since >= WORKS_FROM && since <= WORKS_TO;
}
/** Right and left in one cell: "3 / 4". */
const BOTH_SIDES = /^[0-5](?:\.\d|\+)? ?\/ ?[0-5](?:\.\d|\+)?$/;
/** "Adductors 4 to 2", "spasm score 3->1". */
const FELL =
  /(?<![\d./])([0-5](?:\.\d)?) ?(?:->|→|=>|to) ?([0-5](?:\.\d)?)(?![\d./]| ?(?:h\b|hrs?\b|hours?|mcg|mg|weeks?|days?|months?|times|cm))/gi;
/** The cells of a row told by hours: "pre 3.5", "4 h 1". */
const TIMED_CELL = /^(?:(pre|before|baseline)|(?:\+ ?)?\d{1,2} ?(?:h|hrs?|hours?)(?: post)?)[ :]+([0-5](?:\.\d)?)\b/i;
const PLAN = /\b(?:will|to be|would|if|goal|look for|expected|should|plan)\b/i;
const TABLE_CELL = 28;

interface Rating {
  reading: Place;
  token: Token;
  value: number;
  of: 'tone' | 'spasm' | 'any';
  after: boolean;
}

/** Numbers that can be a rating: 0 to 5, halves and means among them. */
function numbersOf(text: string, tokens: readonly Token[], named: boolean): { token: Token; value: number }[] {
  const out: { token: Token; value: number }[] = [];
  tokens.forEach((token, i) => {
    if (token.kind === 'ratio' && token.value !== null && token.value <= 5) {
      out.push({ token, value: token.value });
      return;
    }
    const worded = token.kind === 'word' ? (token.word?.number ?? null) : null;
    // "An Ashworth score of three."
    if (
      worded !== null &&
      worded >= 1 &&
      worded <= 5 &&
      /^(?:of|is|was|ashworth|grade|to|from|at|a|and)$/.test(tokens[i - 1]?.norm ?? '') &&
      !/^(?:hours?|limbs?|legs?|arms?|weeks?|days?|months?|years?|times|sides?|of|or|muscles?|joints?)$/.test(
        tokens[i + 1]?.norm ?? '',
      ) &&
      token.norm !== 'a' &&
      token.norm !== 'an' &&
      named
    ) {
      out.push({ token, value: worded });
      return;
    }
    if ((token.kind !== 'number' && token.kind !== 'mark') || token.value === null || token.value > 5) return;
    const next = tokens[i + 1]?.norm ?? '';
    if (
      /^(?:h|hr|hrs|hour|hours|cm|mcg|mg|weeks?|days?|months?|units?|times|\/|:|%)$/.test(next) ||
      tokens[i - 1]?.norm === '+'
    )
      return;
    // "L4", "C6": a level of the spine.
    if (/\p{L}$/u.test(text.slice(0, token.start)) || (tokens[i - 1]?.norm === ':' && tokens[i - 2]?.kind === 'number'))
      return;
    if (tokens[i + 1]?.norm === ':' && tokens[i + 2]?.kind === 'number') return;
    out.push({ token, value: token.value });
  });
  return out;
}

/** Whether the words beside a number put it after the dose; `after` is how its row stands. */
function namedAfter({ text, seen }: Sentence, number: Span, after: boolean): boolean {
  // "Before 4, four hours after the dose 2": the nearest word of time before the number decides.
  const lead = text.slice(0, number.start);
  if (/\bfrom ?$/.test(lead)) return false;
  const behind = text.slice(number.end, number.end + 24);
  if (/^ ?(?:before|at baseline|pre)/i.test(behind)) return false;
  const lastAfter = AFTER.mayStandIn(seen) ? lastOf(EACH_AFTER, lead) : -1;
  const lastBefore = BEFORE.mayStandIn(seen) ? lastOf(EACH_BEFORE, lead) : -1;
  return (
    lastAfter > lastBefore ||
    (lastBefore < 0 && after) ||
    /^ ?(?:after|post|at (?:\w+ )?hours?|(?:\w+ )?hours? (?:after|later)|at \d{1,2} ?(?:h|hrs?)\b)/i.test(behind) ||
    /\bfrom\b[^.;]{1,40}\bto ?$/i.test(lead)
  );
}

/** Where the last match of a pattern with the flag `g` begins, or -1. */
const lastOf = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

function ratingsOf(doc: Document): Rating[] {
  const out: Rating[] = [];
  let scaleFor = 0;
  let of: Rating['of'] = 'any';
  let screenFor = 0;
  let after = false;
  let doseAt: number | null = null;
  let clockCell: { index: number; minutes: number } | null = null;
  let nextDay = false;
  const named: Partial<Record<Rating['of'], number>> = {};
  for (const sentence of doc.sentences) {
    // A heading may name the scale: "TONE (modified Ashworth, right/left):".
    if (sentence.voice !== 'record' && sentence.voice !== 'boilerplate') {
      scaleFor = 0;
      continue;
    }
    const { text, seen } = sentence;
    const tone = SCALE.exec(seen);
    const spasm = SPASM_SCALE.exec(seen);
    const cell = text.length <= TABLE_CELL;
    if (SCREEN.test(seen) && !PLAN.test(text)) {
      screenFor = SCALE_REACH * 3;
      const clock = CLOCK.exec(text);
      if (clock) doseAt = minutesOf(clock);
      // The clock of a dose may have a cell of its own before it.
      else if (cell && clockCell?.index === sentence.index - 1) doseAt = clockCell.minutes;
    } else screenFor--;
    const early = screenFor > 0 && BEFORE.test(seen);
    const late = screenFor > 0 && AFTER.test(seen);
    // In a table the time stands in a cell of its own and holds for its row; in prose each sentence tells its own.
    if (screenFor <= 0 || !cell) after = late && !early;
    else if (late && !early) after = true;
    else if (early) after = false;
    // The rows of a protocol are told by the clock; by the next morning the dose has worn off.
    const clock = cell && screenFor > 0 ? CLOCK.exec(text) : null;
    if (clock) {
      clockCell = { index: sentence.index, minutes: minutesOf(clock) };
      if (doseAt !== null) after = clockCell.minutes > doseAt;
    }
    if (clock || !cell) nextDay = false;
    else if (/^next (?:day|a\.?m|morning)/i.test(text)) nextDay = true;
    if (nextDay || clock) continue;
    if (tone || spasm) {
      scaleFor = SCALE_REACH;
      // Heads of neighbouring columns: the figures below are of both. A cell with a figure is of its own scale.
      const other: Rating['of'] = tone ? 'spasm' : 'tone';
      of =
        cell && !/\d/.test(text) && named[other] !== undefined && sentence.index - named[other] <= 4
          ? 'any'
          : tone
            ? 'tone'
            : 'spasm';
      named[tone ? 'tone' : 'spasm'] = sentence.index;
    } else scaleFor--;
    if (sentence.voice !== 'record') continue;
    const tableOfScreen = cell && screenFor > 0;
    if (!tone && !spasm && !(scaleFor > 0 && /\d/.test(text) && (cell || RATED_MUSCLE.test(text))) && !tableOfScreen)
      continue;
    const long = text.length > TABLE_CELL * 12;
    if ((long && !tone && !spasm) || PLAN.test(text) || OTHER_PATIENT.test(seen)) continue;
    const reading: Place = { sentence, tokens: sentence.tokens };
    const timed = tableOfScreen || tone ? TIMED_CELL.exec(text) : null;
    if (timed) {
      const token = reading.tokens.findLast((t) => t.value === Number(timed[2]));
      if (token) out.push({ reading, token, value: Number(timed[2]), of, after: timed[1] === undefined });
      continue;
    }
    if (tableOfScreen && BOTH_SIDES.test(text)) {
      for (const token of reading.tokens)
        if (token.value !== null && token.kind !== 'word') out.push({ reading, token, value: token.value, of, after });
      continue;
    }
    for (const n of numbersOf(text, reading.tokens, tone !== null)) {
      if (cell && !tone && !spasm && !RATED_MUSCLE.test(text) && n.token.end - n.token.start < text.trim().length - 2)
        continue;
      // In a long sentence a figure is a rating right behind its scale.
      if (long && !BEHIND_SCALE.test(text.slice(Math.max(0, n.token.start - SCALE_LEAD), n.token.start))) continue;
      const isAfter = screenFor > 0 && namedAfter(sentence, n.token, after);
      const timed = screenFor > 0 && doseAt !== null && !cell ? readAfter(text, n.token, doseAt) : null;
      const afterDose = timed ?? isAfter;
      out.push({ reading, token: n.token, value: n.value, of: tone && spasm ? 'any' : of, after: afterDose });
    }
  }
  return out;
}

const SCALE_LEAD = 40;
const BEHIND_SCALE =
  /\b(?:ashworth|MAS|tardieu|penn|PSFS)\b(?: (?:spasm|scale|scores?|grades?|frequency|is|was|of|at|had gone from))* ?:? ?$/i;
const OTHER_PATIENT = new Wording(
  /\b(?:his|her|the) (?:\w+ )?(?:twin|brother|sister|mother|father|cousin|uncle|aunt|roommate)(?:'s)? (?:had|has|was|got|ashworth)\b/i,
);
const RATED_MUSCLE =
  /adductor|hamstring|quadricep|gastroc|soleus|flexor|extensor|elbow|knee|ankle|wrist|shoulder|plantar|bicep|lower limb|upper limb|average|mean\b/i;

const SPASMS_COUNTED = new Wording(
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|several|many|dozens?|hundreds?)(?: \w+){0,3} spasms?\b|\bspasms?\b[^.;]{0,40}\b(?:an|per|every|each|a) (?:hour|day|night|minute)|\bspasms?\b[^.;]{0,30}\b(?:hourly|nightly|day and night|throw|wake)|\b(?:spasm|jump|jerk)\w*\b[^.;]{0,40}\b(?:day and night|hourly|all night)/i,
);

/** Whether the record rates tone and tells how often spasms come. */
function toneAndSpasm(doc: Document, ratings: readonly Rating[]): boolean {
  const rated = (one: Rating['of']) => ratings.some((r) => r.of === one || r.of === 'any');
  return rated('tone') && (rated('spasm') || doc.sentences.some(({ seen }) => SPASMS_COUNTED.test(seen)));
}

/** A fall told with an arrow in the words of a test dose: "adductors 4->2, spasm score 4->1". */
function fallsTold(doc: Document, make: FactMaker): void {
  for (const sentence of doc.sentences) {
    const { seen, text } = sentence;
    if (sentence.voice !== 'record' || !SCREEN.mayStandIn(seen) || !SCREEN.test(seen) || PLAN.test(text)) continue;
    if (!(SCALE.test(seen) || SPASM_SCALE.test(seen) || RATED_MUSCLE.test(text)) || OTHER_PATIENT.test(seen)) continue;
    const falls = [...text.matchAll(FELL)].filter((m) => Number(m[1]) - Number(m[2]) >= RESPONSE_POINTS);
    const reading: Place = { sentence, tokens: sentence.tokens };
    for (const m of falls.slice(0, 1)) {
      const span = { start: m.index, end: m.index + m[0].length };
      make('screening-response', 'met', reading, span, `from ${m[1]} to ${m[2]}`);
      make('screening-done', 'met', reading, span, null);
    }
  }
}

/** What the ratings tell: that tone is rated, and how it answered to a test dose. */
export function ratingFacts(doc: Document, make: FactMaker): void {
  const ratings = ratingsOf(doc);
  const before = ratings.filter((r) => !r.after);
  const after = ratings.filter((r) => r.after);
  fallsTold(doc, make);
  const ofScale: Rating[] = [];
  const ofMuscle: Rating[] = [];
  let last: Sentence | null = null;
  for (const r of before) {
    const { sentence } = r.reading;
    // Ratings stand in the order of the text: those of one sentence follow one another.
    if (sentence === last) continue;
    last = sentence;
    if (SCALE.test(sentence.seen) || SPASM_SCALE.test(sentence.seen)) ofScale.push(r);
    else if (RATED_MUSCLE.test(sentence.text)) ofMuscle.push(r);
  }
  const shown = [...ofScale, ...ofMuscle];
  // Tone and spasms are both asked for.
  const both = toneAndSpasm(doc, before);
  // In a protocol's table the scale stands in the head only.
  const places = shown.length > 0 ? shown : both ? before.slice(0, 1) : [];
  for (const r of places.slice(0, MOST_SHOWN))
    make('spasticity-scale', both ? 'met' : 'partial', r.reading, r.token, null);
  if (after.length === 0 || before.length === 0) return;
  // Tone is compared with tone, spasms with spasms.
  const alike = (one: Rating, other: Rating) => one.of === other.of || one.of === 'any' || other.of === 'any';
  const seen = after.flatMap((rating) => {
    const worst = Math.max(...before.filter((b) => alike(b, rating)).map((b) => b.value));
    return Number.isFinite(worst) ? [{ rating, worst, fall: worst - rating.value }] : [];
  });
  const first = seen[0];
  if (!first) return;
  const tell = (effect: 'met' | 'partial' | 'not-met', { rating, worst }: (typeof seen)[number]) => {
    const best = Math.min(...after.filter((r) => alike(r, rating)).map((r) => r.value));
    make('screening-response', effect, rating.reading, rating.token, `from ${worst} to ${best}`);
  };
  const answered = seen.filter(({ fall }) => fall >= RESPONSE_POINTS);
  for (const one of answered.slice(0, MOST_SHOWN)) tell('met', one);
  if (answered.length > 0) make('screening-done', 'met', first.rating.reading, first.rating.token, null);
  else tell(seen.some(({ fall }) => fall > 0) ? 'partial' : 'not-met', first);
}
