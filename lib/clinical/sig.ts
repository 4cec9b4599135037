/**
 * Reads directions for use ("1-2 tabs q4-6h prn") to units a day. Ranges keep both ends; the larger is the
 * dose that is allowed. Directions without a number ("as directed", "prn" alone) are unknown: null.
 */
import { VOCABULARY } from '../text/vocabulary.ts';
import { figured } from './figures.ts';

export interface Sig {
  /** Units a day that the directions allow at most. */
  perDay: number;
  /** Units a day at least, where the directions give a range; equal to `perDay` otherwise. */
  minPerDay: number;
  /** True where the drug is taken as needed. */
  prn: boolean;
  /** Where the frequency begins and where the directions end in the text that was read. */
  start: number;
  end: number;
}

/** Ways to write a count that are no number words. */
const SIGNS: Readonly<Record<string, number>> = { '½': 0.5, i: 1, ii: 2, iii: 3, once: 1, twice: 2, thrice: 3 };
const N = String.raw`(?:\d{1,20}(?:\.\d{1,2})?|½|iii|ii|i)`;
/** As `N`, without Roman numerals: "qid" is no "q 1 d". */
const M = String.raw`\d{1,20}(?:\.\d{1,2})?`;
const RANGE = `(${N})(?: ?(?:-|to|or) ?(${N}))?`;
const UNIT = '(?:tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?|doses?|films?|lozenges?|units?|sprays?|puffs?)';
const HOURS = '(?:hours?|hrs?|h)';
const DAY = '(?:day|daily|24 hours|24 hrs)';

/** A number as directions write it: figures (number words are made figures before), Roman numerals, ½. */
function numberOf(text: string): number {
  return SIGNS[text] ?? Number(text);
}

interface Frequency {
  pattern: RegExp;
  read: (match: RegExpExecArray) => readonly [number, number];
}

const fixed = (source: string, times: number): Frequency => ({
  pattern: new RegExp(source, 'g'),
  read: () => [times, times],
});

/** Ways to say how often; the first in the text counts, the longest where two begin together. */
const FREQUENCIES: readonly Frequency[] = [
  {
    pattern: new RegExp(String.raw`\b(?:q\.?|every|each) ?(${M})(?: ?(?:-|to) ?(${M}))? ?(?:-? ?)${HOURS}\b`, 'g'),
    read: (m) => [24 / numberOf(m[2] ?? m[1] ?? ''), 24 / numberOf(m[1] ?? '')],
  },
  {
    pattern: new RegExp(String.raw`\b(?:q\.?|every) ?(${M}) ?d(?:ays?)?\b`, 'g'),
    read: (m) => [1 / numberOf(m[1] ?? ''), 1 / numberOf(m[1] ?? '')],
  },
  {
    pattern: new RegExp(
      String.raw`\b(${N})(?: ?(?:-|to|or) ?(${N}))? ?(?:x|times) ?(?:in (?:a|one|the)|a|per|each|every|the|/)? ?${DAY}\b`,
      'g',
    ),
    read: (m) => [numberOf(m[1] ?? ''), numberOf(m[2] ?? m[1] ?? '')],
  },
  {
    pattern: /\b(once|twice|thrice)(?: (?:to|or) (twice|thrice|three times))? ?(?:a|per|each|every)? ?(?:day|daily)\b/g,
    read: (m) => [numberOf(m[1] ?? ''), m[2] === 'three times' ? 3 : numberOf(m[2] ?? m[1] ?? '')],
  },
  {
    pattern: new RegExp(String.raw`\b(?:(${M}) times|once|twice|thrice) ?(?:a|per|each|every|/) ?week\b`, 'g'),
    read: (m) => {
      const times = m[1] === undefined ? numberOf(m[0].split(' ')[0] ?? '') : numberOf(m[1]);
      return [times / 7, times / 7];
    },
  },
  {
    // "some days two, some days five or six"; "two a day, four on bad days"
    pattern: new RegExp(
      String.raw`\b(?:some days|on (?:a )?good days?) (${M})\b[^.;]{0,20}?\b(?:some|other|others|bad)(?: days?)? (${M})(?: ?(?:-|to|or) ?(${M}))?(?! ?mg)|\b(${M}) (?:a day|daily|per day|on (?:a )?(?:good|most|quiet) days?|most days)[ ,]{1,2}(?:and |but |or )?(?:up to )?(${M}) on (?:a )?(?:bad|worse|some|other) (?:days?|ones?)`,
      'g',
    ),
    read: (m) => {
      const least = numberOf(m[1] ?? m[4] ?? '');
      return [least, Math.max(least, numberOf(m[3] ?? m[2] ?? m[5] ?? ''))];
    },
  },
  fixed(String.raw`\bb\.? ?i\.? ?d\b\.?`, 2),
  fixed(String.raw`\bt\.? ?i\.? ?d\b\.?`, 3),
  fixed(String.raw`\bq\.?u?i\.?d\b\.?`, 4),
  fixed(String.raw`\bq\.?o\.?d\b\.?`, 0.5),
  fixed(String.raw`\bq\.?d\b\.?`, 1),
  fixed(String.raw`\bq\.? ?(?:h\.?s|a\.?m|p\.?m|night|evening|bedtime)\b\.?`, 1),
  fixed(String.raw`\bh\.?s\b\.?`, 1),
  fixed(String.raw`\bevery (?:other|second|2nd) day\b`, 0.5),
  fixed(String.raw`\bevery (?:third|3rd) day\b`, 1 / 3),
  fixed(String.raw`\b(?:at|every|each|before) (?:bedtime|night|morning|evening|day)\b`, 1),
  fixed(String.raw`\bin the (?:morning|evening)\b`, 1),
  fixed(String.raw`\b(?:nightly|daily|qday)\b(?! (?:living|activit|life|function|routine))`, 1),
  fixed(String.raw`(?:\b(?:a|per|in any|in each) |/ ?)day\b|/ ?d\b`, 1),
  fixed(String.raw`\b(?:in|over|per) (?:24|twenty-four) ?(?:hours|hrs|h)\b`, 1),
  {
    // "q 8", where the hours are left out
    pattern: /\bq\.? ?(3|4|6|8|12)(?: ?(?:-|to) ?(4|6|8|12))?(?=\s*(?:$|[.,;)\n]|prn|p\.r\.n|as needed))/g,
    read: (m) => [24 / numberOf(m[2] ?? m[1] ?? ''), 24 / numberOf(m[1] ?? '')],
  },
  fixed(String.raw`\b(?:weekly|once a week|every week|per week|q\.? ?week)\b`, 1 / 7),
];

/** "max 4/day", "NTE 4", "up to eight daily", "no more than one tablet a day": wins over any interval. */
const CAP = new RegExp(
  String.raw`\b(?:max(?:imum)?(?: of)?|nte|not to exceed|up to|as many as|(?:no|not|never) more than|at (?:the )?most|limit(?:ed to)?)\.? ?(${N})(?![a-z]) ?${UNIT}? ?(?:(?:in (?:a|any|one|each|the|0*1)|a|per|each|in|over|/)? ?${DAY}\b)?`,
  'g',
);
const CAP_NEEDS_DAY = /^(?:up to|as many as|(?:no|not|never) more than|at|limit)/;

const STRENGTH = /\d[\d.,]*(?: ?[/-] ?\d[\d.]*)* ?(?:mg|mcg|µg|g|ml|meq|units?\b)(?: ?\/ ?(?:h|hr|hour)\b)?/g;
const COMBINATION = /\b\d{1,2}(?:\.\d)? ?\/ ?\d{3}\b/g;
const COUNT_AND_SUPPLY = /#\s?\d+|(?<!every |each |in |q ?)\b\d{1,3}[ -]days?(?:[ -]supply)?\b|\bds ?\d+\b/g;
/** "from 6 to 4 a day": the second is what is taken. */
const COME_DOWN =
  /\bfrom (\d{1,2}(?:\.5)?)(?: (?:tablets?|tabs?|pills?))?(?: (?:a day|daily|per day))?,? (?:down )?to (?=(\d{1,2}(?:\.5)?)\b)/g;
const PRN = /\bp\.?r\.?n\b|(?<!none of it |not |nothing )\bas needed\b/;

/** Lower case for the letters A-Z only, so that positions stay. */
function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** "three tirnes a day" with its m put right, in place. */
const mended = (text: string): string =>
  text.replace(/\b[a-z]{0,12}rn[a-z]{0,12}\b/g, (word) => VOCABULARY.wordOf(word).norm.padEnd(word.length));

const blank = (match: string): string => ' '.repeat(match.length);

/** How many units one intake is: the number next to the unit word, or just before the frequency. */
function unitsPerIntake(before: string): readonly [number, number] {
  const withUnit = new RegExp(`(?:^|[^\\w.])${RANGE} ?(?:\\(\\d{1,2}\\) ?)?(?:of a )?${UNIT}\\b`, 'g');
  let last: RegExpExecArray | null = null;
  for (let m = withUnit.exec(before); m !== null; m = withUnit.exec(before)) last = m;
  if (last === null) {
    const bare = new RegExp(`(?:^|[^\\w.]|\\bx)${RANGE} ?(?:p\\.?o\\.?|by mouth|orally)?[ ,]*$`);
    last = bare.exec(before);
  }
  if (last === null) return [1, 1];
  const first = numberOf(last[1] ?? '1');
  return [first, Math.max(first, numberOf(last[2] ?? last[1] ?? '1'))];
}

/** Reads the directions in `text`, or null where they name no number of units a day. */
export function parseSig(text: string): Sig | null {
  const source = figured(mended(lower(text.slice(0, 300))));
  const then = source.search(/\bthen\b/);
  const whole = (then > 0 ? source.slice(0, then) : source)
    .replace(COME_DOWN, (said, from: string, to: string) => (Number(from) > Number(to) ? blank(said) : said))
    .replace(COMBINATION, blank)
    .replace(STRENGTH, blank)
    .replace(COUNT_AND_SUPPLY, blank)
    .replace(/\btake\b/g, blank);
  const prn = PRN.test(whole);

  CAP.lastIndex = 0;
  for (let m = CAP.exec(whole); m !== null; m = CAP.exec(whole)) {
    const saysDay = new RegExp(`${DAY}$`).test(m[0]);
    if (CAP_NEEDS_DAY.test(m[0]) && !saysDay) continue;
    const cap = numberOf(m[1] ?? '');
    const interval = frequencyIn(whole.slice(0, m.index));
    const low = interval === null ? cap : interval.intake[0] * interval.times[0];
    if (cap > 0) return { perDay: cap, minPerDay: Math.min(low, cap), prn, start: m.index, end: m.index + m[0].length };
  }

  const split = splitOverTheDay(whole);
  if (split !== null) return { perDay: split.sum, minPerDay: split.sum, prn, start: split.start, end: split.end };
  const found = frequencyIn(whole);
  if (found === null) return null;
  const perDay = found.intake[1] * found.times[1];
  const minPerDay = found.intake[0] * found.times[0];
  if (!Number.isFinite(perDay) || perDay <= 0 || perDay > 100) return null;
  return { perDay, minPerDay: Math.min(minPerDay, perDay), prn, start: found.start, end: found.end };
}

interface FoundFrequency {
  intake: readonly [number, number];
  times: readonly [number, number];
  start: number;
  end: number;
}

function frequencyIn(text: string): FoundFrequency | null {
  const hits: { start: number; end: number; times: readonly [number, number] }[] = [];
  for (const { pattern, read } of FREQUENCIES) {
    pattern.lastIndex = 0;
    for (let m = pattern.exec(text); m !== null; m = pattern.exec(text)) {
      hits.push({ start: m.index, end: m.index + m[0].length, times: read(m) });
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const first = hits[0];
  if (first === undefined) return null;
  // "b.i.d. to t.i.d.": two frequencies joined make a range.
  const second = hits.find((hit) => hit.start >= first.end);
  if (second !== undefined && /^ ?(?:-|to|or) ?$/.test(text.slice(first.end, second.start))) {
    const times = [Math.min(first.times[0], second.times[0]), Math.max(first.times[1], second.times[1])] as const;
    return { intake: unitsPerIntake(text.slice(0, first.start)), times, start: first.start, end: second.end };
  }
  return { intake: unitsPerIntake(text.slice(0, first.start)), times: first.times, start: first.start, end: first.end };
}

/** "1 in the morning and 2 at bedtime": counts at times of the day. */
const AT_TIME = new RegExp(
  `(?:(?<![\\w.])(${N}) ?(?:${UNIT} ?)?(?:p\\.?o\\.? ?|by mouth )?)?(?:\\bq\\.? ?|\\b(?:in the |at |every |each |on |with )?)(a\\.?m|morning|breakfast|noon|midday|lunch(?:time)?|afternoon|p\\.?m|evening|supper|dinner|night|bedtime|h\\.?s)\\b\\.?`,
  'g',
);
const BETWEEN_TIMES = /^(?:[\s,;&+/]|and|then|plus|again|also)*$/;
/** A figure this large before "am" or "pm" is a time of the clock. */
const CLOCK_FROM = 5;

function splitOverTheDay(text: string): { sum: number; start: number; end: number } | null {
  const found: { count: number; start: number; end: number }[] = [];
  AT_TIME.lastIndex = 0;
  for (let m = AT_TIME.exec(text); m !== null; m = AT_TIME.exec(text)) {
    const last = found.at(-1);
    if (last !== undefined && !BETWEEN_TIMES.test(text.slice(last.end, m.index))) break;
    found.push({ count: m[1] === undefined ? 1 : numberOf(m[1]), start: m.index, end: m.index + m[0].length });
  }
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined || found.length < 2) return null;
  const clock = found.some((one) => one.count >= CLOCK_FROM);
  const sum = clock ? found.length : found.reduce((total, one) => total + one.count, 0);
  // Directions that begin earlier ("tid, morning, noon and night") say it all.
  const earlier = frequencyIn(text.slice(0, first.start));
  return earlier === null && sum > 0 ? { sum, start: first.start, end: last.end } : null;
}
