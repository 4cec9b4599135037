/**
 * Oral opioids before a pump and beside it: "down from 8 to 2 a day since implant", "before the pump 240 MED, now none".
 * The two amounts may stand in neighbouring sentences.
 */
import type { Document } from '../../text/document.ts';
import type { Token } from '../../text/tokens.ts';
import { Wording } from '../../text/wording.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';
import { standingOf } from '../standing.ts';

const OPIOID = new Wording(
  /\b(?:opioids?|opiates?|narcotics?|MED|MME|OME|morphine|ms ?contin|kadian|oxycodone|oxycontin|percocet|endocet|methadone|fentanyl|duragesic|hydromorphone|dilaudid|exalgo|oxymorphone|opana|hydrocodone|norco|vicodin|lortab|tramadol|ultram|tapentadol|nucynta|tablets?|pills?)\b/i,
);
/** Of these a pump may hold some: then a word must say that they are swallowed. */
const MAY_BE_SPINAL = /\b(?:morphine|fentanyl|hydromorphone|dilaudid|opioids?|opiates?|narcotics?)\b/i;
const SWALLOWED = /\b(?:oral(?:ly)?|by mouth|p\.?o\.?|tablets?|pills?|MED|MME|OME|a day|daily|per day|patch|contin)\b/i;
const PUMP = new Wording(/\b(?:pump|implant\w*|idds|intrathecal)\b/i);
const BEFORE =
  /\b(?:before|prior to|until|pre-?(?=pump|implant)|used to|when the pump|at (?:the time of )?implant\w*|formerly|had been)\b/i;
const NOW =
  /\b(?:now|today|currently|since|with the pump|at present|presently|nowadays|these days|instead of|(?:down|up|went|fell|rose|dropped|increased|decreased|reduced|cut) (?:\w+ )?from)\b/i;
const FROM_TO =
  /\bfrom (?:about |some )?([\w.]+)(?: [\w/.-]+){0,4}? to (?:about |some )?([\w.]+)|\b([\d.]+) ?(?:->|→) ?([\d.]+)/di;
const NONE =
  /\b(?:none|never|no (?:oral |more )?(?:\w+ )?(?:opioids?|narcotics?|opiates?|tablets?|pills?)|nothing|zero|nil|off (?:all|them|it|everything))\b/i;
const MORE =
  /\b(?:more|higher (?:dose|amount)s?(?: of)?|twice as (?:much|many)|double the)\b[^.;]{0,40}\bthan (?:\w+ )?before\b|\bincreas\w+ since (?:the )?(?:pump|implant)/i;
const FEWER =
  /\b(?:less|fewer|lower (?:dose|amount)s?(?: of)?|half as (?:much|many)|half the)\b[^.;]{0,40}\bthan (?:\w+ )?before\b/i;
const SAME =
  /\bas (?:much|many)\b[^.;]{0,40}\bas (?:\w+ )?before\b|\b(?:no fewer|no less)\b[^.;]{0,40}\bthan before\b/i;
const WISHED = /\b(?:plans?|hop(?:e|es|ed|ing)|goals?|will|would|aims?|expects?|if|should|may|might|wants?|trial)\b/i;

interface Amount {
  token: Token;
  value: number;
}

/** Numbers that count tablets or milligrams: no years, no scores, no strengths behind a drug's name. */
function amounts(reading: Reading): Amount[] {
  const { tokens, sentence } = reading;
  return tokens.flatMap((token, i) => {
    if (token.kind === 'score' || token.kind === 'date' || token.kind === 'percent' || token.kind === 'duration')
      return [];
    const value = token.kind === 'number' ? token.value : (token.word?.number ?? null);
    if (value === null || (value >= 1900 && value <= 2100)) return [];
    if (token.kind === 'word' && /^(?:a|an)$/.test(token.norm)) return [];
    // "four times a day", "every 6 hours", "10/325", "8/10", "5 mg tablets".
    const behind = sentence.text.slice(token.end, token.end + 12);
    const lead = sentence.text.slice(Math.max(0, token.start - 8), token.start);
    if (
      /^ ?(?:times|x\b|hours?|h\b|hrs?|years?|months?|weeks?|days?\b|\/(?! ?d(?:ay|\b))|%|percent)/i.test(behind) ||
      /(?:every|q|#|\/) ?$/i.test(lead)
    )
      return [];
    return [{ token, value, i }];
  });
}

const trendOf = (before: number, now: number): Fact['effect'] =>
  now < before ? 'met' : now > before ? 'not-met' : 'partial';

type Trend = { effect: Fact['effect']; value: string | null };

const between = (before: number, now: number): Trend => ({
  effect: trendOf(before, now),
  value: `${before} → ${now}`,
});

/** Where a clause ends, so that each amount has the words of time of its own. */
const CLAUSES = /[;,.]\s|[()]|\s(?:but|whereas|while|against|versus|vs\.?|compared (?:with|to))\s/i;
/** "With the pump", "Current oral intake", and no word of the time before. */
const OF_NOW = new RegExp(`${NOW.source}|\\b(?:current|present|latest)\\b`, 'i');

const PER_DAY = /\d ?(?:\/ ?d\b|\/ ?day|a day|per day|daily|tab)/i;

/** One amount in the clauses of the time before the pump, one, or none at all, in those of the present. */
function trendByClauses(readings: readonly Reading[]): Trend | null {
  let then: number | null = null;
  let today: number | null = null;
  for (const reading of readings) {
    const { text } = reading.sentence;
    const numbers = amounts(reading);
    let from = 0;
    for (const clause of `${text} `.split(CLAUSES)) {
      const start = text.indexOf(clause.trim(), from);
      const end = start + clause.length;
      from = Math.max(from, end);
      const value = numbers.find(({ token }) => token.start >= start && token.end <= end)?.value ?? null;
      if (BEFORE.test(clause) || /\bhad been\b|\bthen\b/i.test(clause)) then ??= value;
      else if (NONE.test(clause)) today ??= 0;
      else if (OF_NOW.test(clause) || PER_DAY.test(clause)) today ??= value;
    }
  }
  return then !== null && today !== null && then > 0 ? between(then, today) : null;
}

/** The trend that a sentence tells, with the one right behind it where that goes on. */
function trendIn(reading: Reading, next: Reading | null): Trend | null {
  const { text } = reading.sentence;
  if (MORE.test(text)) return { effect: 'not-met', value: null };
  if (SAME.test(text) && !/\b(?:half|twice|not|third|quarter) as\b/i.test(text))
    return { effect: 'partial', value: null };
  if (FEWER.test(text)) return { effect: 'met', value: null };
  const numbers = amounts(reading);
  const change = FROM_TO.exec(text);
  if (change) {
    // "From 60 to 90" is read as one number, with its higher end.
    const rising = numbers.find(({ token }) => token.start >= change.index && Boolean(token.high));
    if (rising?.token.high && rising.token.start < change.index + change[0].length)
      return between(rising.value, rising.token.high);
    const valueAt = (group: number) =>
      numbers.find((n) => n.token.start === (change.indices?.[group] ?? change.indices?.[group + 2])?.[0])?.value ??
      null;
    const first = valueAt(1);
    const second = valueAt(2);
    if (first !== null && second !== null && first !== second) return between(first, second);
  }
  const before = BEFORE.exec(text);
  // "Cut from six a day before the pump to one a day now."
  if (before) {
    const end = before.index + before[0].length;
    const to = /^(?: [\w/-]+){0,4}? to (?=\S)/.exec(text.slice(end));
    const first = numbers.find(({ token }) => token.start < before.index);
    const second = to && numbers.find(({ token }) => token.start === end + to[0].length);
    if (first && second) return between(first.value, second.value);
  }
  const now = NOW.exec(text);
  if (now && /instead of/i.test(text)) {
    const [second, first] = numbers;
    return first && second ? between(first.value, second.value) : null;
  }
  if (before && now) {
    // The first number of each half is its own.
    const cut = Math.max(before.index, now.index);
    const halves = [numbers.find((n) => n.token.start < cut), numbers.find((n) => n.token.start >= cut)];
    const [then, today] = before.index < now.index ? halves : halves.toReversed();
    const present = today?.value ?? (before.index < now.index && NONE.test(text.slice(cut)) ? 0 : null);
    if (then && present !== null) return between(then.value, present);
  }
  const byClauses = trendByClauses(next ? [reading, next] : [reading]);
  if (byClauses) return byClauses;
  // "He used to take twelve a day. With the pump he takes one."
  const [then] = numbers;
  if (!before || !next || !then || !(NOW.test(next.sentence.text) || PUMP.test(next.sentence.seen))) return null;
  const later = amounts(next)[0]?.value ?? (NONE.test(next.sentence.text) ? 0 : null);
  return later === null ? null : between(then.value, later);
}

/** A trend of oral opioids since the pump, of one sentence or of two neighbours. */
export function oralOpioidTrend(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  const own = (r: Reading | undefined): r is Reading =>
    r !== undefined && r.sentence.voice === 'record' && !r.topics.has('trial') && !WISHED.test(r.sentence.text);
  for (const [i, reading] of readings.entries()) {
    const { text, seen } = reading.sentence;
    const drug = OPIOID.exec(seen);
    if (!drug || !own(reading) || (MAY_BE_SPINAL.test(drug[0]) && !SWALLOWED.test(text))) continue;
    const after = readings[i + 1];
    const next = own(after) && after.sentence.start - reading.sentence.end < 40 ? after : null;
    if (!PUMP.test(seen) && !(next && PUMP.test(next.sentence.seen))) continue;
    const at = { start: drug.index, end: drug.index + drug[0].length };
    if (standingOf(reading, at, true)?.standing !== 'record') continue;
    const trend = trendIn(reading, next);
    if (trend) facts.push(factAt(doc, reading, at, 'oral-opioid-trend', trend.effect, { value: trend.value }));
  }
  return facts;
}
