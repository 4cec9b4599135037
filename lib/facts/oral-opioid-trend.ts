/**
 * Oral opioids before a pump and beside it: "down from 8 to 2 a day since implant", "before the pump 240 MED, now none".
 * The two amounts may stand in neighbouring sentences.
 */
import type { Document } from '../text/document.ts';
import type { Token } from '../text/tokens.ts';
import { Wording } from '../text/wording.ts';
import { factAt } from './evidence.ts';
import type { Fact } from './fact.ts';
import type { Reading } from './readings.ts';
import { standingOf } from './standing.ts';

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
  /\bfrom (?:about |some )?([\w.]+)(?: [\w/.-]+){0,4}? to (?:about |some )?([\w.]+)|\b([\d.]+) ?(?:->|→) ?([\d.]+)/i;
const NONE =
  /\b(?:none|no (?:oral |more )?(?:\w+ )?(?:opioids?|narcotics?|tablets?|pills?)|nothing|zero|nil|off (?:all|them|it|everything))\b/i;
const MORE =
  /\b(?:more|higher (?:dose|amount)s?(?: of)?|twice as (?:much|many)|double the)\b[^.;]{0,40}\bthan (?:\w+ )?before\b|\bincreas\w+ since (?:the )?(?:pump|implant)/i;
const FEWER =
  /\b(?:less|fewer|lower (?:dose|amount)s?(?: of)?|half as (?:much|many)|half the)\b[^.;]{0,40}\bthan (?:\w+ )?before\b/i;
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
      /^ ?(?:times|x\b|hours?|h\b|hrs?|years?|months?|weeks?|days?\b|\/|%|percent)/i.test(behind) ||
      /(?:every|q|#|\/) ?$/i.test(lead)
    )
      return [];
    return [{ token, value, i }];
  });
}

const trendOf = (before: number, now: number): Fact['effect'] =>
  now < before ? 'met' : now > before ? 'not-met' : 'partial';

/** A trend of oral opioids since the pump, of one sentence or of two neighbours. */
export function oralOpioidTrend(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  const own = (r: Reading | undefined): r is Reading =>
    r !== undefined && r.sentence.voice === 'record' && !r.topics.has('trial') && !WISHED.test(r.sentence.text);
  readings.forEach((reading, i) => {
    if (!own(reading)) return;
    const { text, seen } = reading.sentence;
    const next = readings[i + 1];
    const together = own(next) && next.sentence.start - reading.sentence.end < 40 ? next : null;
    const of = PUMP.test(seen) || (together !== null && PUMP.test(together.sentence.seen));
    const drug = OPIOID.exec(seen);
    if (!of || !drug) return;
    if (MAY_BE_SPINAL.test(drug[0]) && !SWALLOWED.test(text)) return;
    const at = { start: drug.index, end: drug.index + drug[0].length };
    const standing = standingOf(reading, at, true);
    if (standing?.standing !== 'record') return;
    const make = (effect: Fact['effect'], value: string | null) =>
      facts.push(factAt(doc, reading, at, 'oral-opioid-trend', effect, { value }));
    if (MORE.test(text)) return make('not-met', null);
    if (FEWER.test(text)) return make('met', null);
    const change = FROM_TO.exec(text);
    const numbers = amounts(reading);
    const valueAt = (word: string | undefined) => {
      const from = word === undefined || change === null ? -1 : text.indexOf(word, change.index);
      return numbers.find((n) => n.token.start === from)?.value ?? null;
    };
    if (change) {
      // "From 60 to 90" is read as one number, with its higher end.
      const rising = numbers.find(
        ({ token }) => token.high !== null && token.high !== undefined && token.start >= change.index,
      );
      if (rising && rising.token.start < change.index + change[0].length && rising.token.high)
        return make(trendOf(rising.value, rising.token.high), `${rising.value} → ${rising.token.high}`);
      const first = valueAt(change[1] ?? change[3]);
      const second = valueAt(change[2] ?? change[4]);
      if (first !== null && second !== null && first !== second)
        return make(trendOf(first, second), `${first} → ${second}`);
    }
    const before = BEFORE.exec(text);
    const now = NOW.exec(text);
    if (before && now) {
      // The number nearest behind "before", and the one behind "now"; "1 instead of 8".
      if (/instead of/i.test(now[0])) return;
      const cut = before.index < now.index ? now.index : before.index;
      const halves = [numbers.filter((n) => n.token.start < cut), numbers.filter((n) => n.token.start >= cut)];
      const [then, today] = before.index < now.index ? halves : [halves[1], halves[0]];
      const first = then?.[0]?.value ?? null;
      const second = today?.[0]?.value ?? (NONE.test(text.slice(cut)) && before.index < now.index ? 0 : null);
      if (first !== null && second !== null) make(trendOf(first, second), `${first} → ${second}`);
      return;
    }
    if (now && /instead of/i.test(text) && numbers.length >= 2) {
      const [second, first] = numbers as [Amount, Amount];
      return make(trendOf(first.value, second.value), `${first.value} → ${second.value}`);
    }
    // "He used to take twelve a day. With the pump he takes one."
    if (before && together && numbers[0] && (NOW.test(together.sentence.text) || PUMP.test(together.sentence.seen))) {
      const later = amounts(together)[0]?.value ?? (NONE.test(together.sentence.text) ? 0 : null);
      if (later !== null) make(trendOf(numbers[0].value, later), `${numbers[0].value} → ${later}`);
    }
  });
  return facts;
}
