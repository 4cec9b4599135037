/**
 * Pain with a pump against the time before it: each score has its side, by the words of time nearest to it.
 */
import type { Match } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { Wording } from '../../text/wording.ts';
import type { FactMaker } from '../evidence.ts';
import type { Reading } from '../readings.ts';
import { RELIEF_SHARE, reliefBetween } from '../relief.ts';
import type { PumpCue } from './pump-benefit-cues.ts';
import { hasCue, type PumpSentence, standingIn } from './pump-sentences.ts';

/** A word or a mark after a bare number that leaves it a rating: not "4 tablets", "5 visits". */
const MAY_FOLLOW_RATING = new Set(
  '. , ; : ) - " and or to today now currently with without before after since on when in at out as against these most on average versus vs but while if for prior compared from this until till where'.split(
    ' ',
  ),
);
const MAY_PRECEDE_RATING = new Set(
  '-> > → => a an at is was of to from about around between with averages averaging average today now currently runs stands usually score scores level nrs vas pain rated rates as : = circled and steady are were been has had her his it be approximately roughly or than against below under above over preimplant prepump pretrial pump implant implantation placement current present baseline therapy gives gave recalls recalled remembers remembered shows showed reads records recorded lists listed'.split(
    ' ',
  ),
);

/** "I was a nine". */
const SAID_AS = new Set(['a', 'an']);
/** "8 in 2010, 3 now". */
const OF_NOW = new Set(['now', 'today', 'currently', 'with', 'since']);

/** Numbers that rate pain, of a sentence that speaks of pain or of a rating. */
function ratings(seen: PumpSentence, follows: boolean): { token: Token; at: number; value: number }[] {
  const { tokens } = seen.reading;
  const out: { token: Token; at: number; value: number }[] = [];
  const speaks = follows || hasCue(seen, 'pain') || hasCue(seen, 'rating') || seen.before;
  const timed = hasCue(seen, 'before') || hasCue(seen, 'with-pump');
  tokens.forEach((token, at) => {
    if (token.kind === 'score' && token.value !== null) out.push({ token, at, value: token.high ?? token.value });
    else if (speaks || tokens[at + 2]?.norm === 'ten' || (timed && SAID_AS.has(tokens[at - 1]?.norm ?? ''))) {
      const value = token.kind === 'number' ? token.value : (token.word?.number ?? null);
      if (value === null || value > 10 || !Number.isInteger(value * 2)) return;
      const next = tokens[at + 1]?.norm ?? '.';
      const previous = tokens[at - 1]?.norm ?? ':';
      const ten = next === 'of' ? tokens[at + 2] : undefined;
      // "Three of ten."
      if (ten && (ten.value === 10 || ten.norm === 'ten')) {
        out.push({ token, at, value });
        return;
      }
      // "Page 1 of 4."
      if (previous === 'of' && tokens[at - 2]?.kind === 'number') return;
      const apart = tokens[at + 1] !== undefined && (tokens[at + 1] as Token).start > token.end;
      if (
        !MAY_FOLLOW_RATING.has(next) ||
        (next === '-' && !apart) ||
        !(MAY_PRECEDE_RATING.has(previous) || at === 0 || ownCell(seen, at) || (previous === ',' && OF_NOW.has(next)))
      )
        return;
      if (token.kind === 'word' && value < 1) return;
      out.push({ token, at, value: token.high ?? value });
    }
  });
  return out;
}

/** Between two numbers: the second is told of another time. */
const BREAKS = new Set([',', ';', '(', 'to', 'now', 'today', 'is', 'but', 'while', 'with', 'since']);
/** Words right before a number that make it the earlier one. */
const EARLIER_ONE = new Set(['from', 'was', 'were', 'against', 'versus', 'vs', 'than', 'been', 'used']);

/** The first figure of a cell: "Pain before pump (2009) | 8 to 9". */
function ownCell({ reading }: PumpSentence, at: number): boolean {
  const [previous, token] = [reading.tokens[at - 1], reading.tokens[at]];
  return (
    previous !== undefined &&
    token !== undefined &&
    reading.sentence.text.slice(previous.end, token.start).includes('\t')
  );
}

const TELLING_VERB = /^(?:is|are|rates|reports|puts|gives|states|averages|shows|records)$/i;

export interface Rated {
  reading: Reading;
  token: Token;
  value: number;
  side: 'before' | 'now';
  /** Tied by its words to the pump or to the present. */
  tied: boolean;
}

export function ratedPain(all: readonly PumpSentence[]): Rated[] {
  const out: Rated[] = [];
  let ratedBefore: PumpSentence | null = null;
  for (const seen of all) {
    const { reading } = seen;
    const { tokens } = reading;
    if (hasCue(seen, 'other-treatment') && !hasCue(seen, 'with-pump') && !hasCue(seen, 'before')) continue;
    if (reading.topics.has('trial') || reading.topics.has('stimulator')) continue;
    // "Before the pump I was a ten. Now I'm a four."
    const follows =
      ratedBefore !== null &&
      (hasCue(seen, 'before') || (hasCue(ratedBefore, 'before') && hasCue(seen, 'now'))) &&
      reading.sentence.start - ratedBefore.reading.sentence.end < 4 &&
      !hasCue(seen, 'activity');
    const numbers = ratings(seen, follows);
    ratedBefore = numbers.length > 0 ? seen : null;
    // "Then 9, now 3" is told of before; "since then 4", "7/10 till nine, then 3" are not.
    const befores = seen.cues.filter(
      (m) =>
        m.row === 'before' &&
        (tokens[m.first]?.norm !== 'then' ||
          (tokens[m.first - 1]?.norm !== 'since' && !numbers.some((n) => n.at < m.first) && hasCue(seen, 'now'))),
    );
    const nows = seen.cues.filter((m) => m.row === 'now' || m.row === 'with-pump');
    const far = (m: Match<PumpCue>, at: number) => {
      const d = m.first > at ? m.first - at : (at - m.last + 1) * 1.2;
      const low = Math.min(m.first, at);
      const high = Math.max(m.last, at);
      const crossed = numbers.filter((o) => o.at !== at && o.at > low && o.at < high).length;
      const breaks = tokens.slice(low, high).filter((t) => t.norm === ';' || t.norm === ',').length;
      return d + crossed * 8 + breaks * 3;
    };
    // Each word of time takes the number nearest to it, and the numbers that follow on without a break.
    const taken = new Set<number>();
    for (const b of befores) {
      const nearest = numbers.reduce<number | null>(
        (held, n) => (held === null || far(b, n.at) < far(b, held) ? n.at : held),
        null,
      );
      if (nearest === null) continue;
      taken.add(nearest);
      let last = nearest;
      for (const n of numbers)
        if (n.at > last && b.last <= nearest && !tokens.slice(last + 1, n.at).some((t) => BREAKS.has(t.norm))) {
          taken.add(n.at);
          last = n.at;
        }
    }
    const elsewhen = new Set(
      seen.cues
        .filter((m) => m.row === 'other-visit')
        .map((m) =>
          numbers.reduce<number | null>(
            (held, n) => (held === null || far(m, n.at) < far(m, held) ? n.at : held),
            null,
          ),
        ),
    );
    numbers.forEach((n, i) => {
      if (elsewhen.has(n.at) && !taken.has(n.at)) return;
      const aim = seen.cues.some((m) => m.row === 'aim' && m.last <= n.at && n.at - m.last < 4);
      if (aim || isHopedFor(reading, n.token)) return;
      const distance = (m: Match<PumpCue>) => far(m, n.at);
      const toBefore = Math.min(...befores.map(distance), Number.POSITIVE_INFINITY);
      const toNow = Math.min(...nows.map(distance), Number.POSITIVE_INFINITY);
      const lead = [tokens[n.at - 1]?.norm, tokens[n.at - 2]?.norm];
      // "It used to be 8."
      if (tokens[n.at - 3]?.norm === 'used') lead.push('used');
      // "Pain was 4 with the pump": what follows at once says when.
      const followed = nows.some((m) => m.row === 'with-pump' && m.first > n.at && m.first - n.at <= 2);
      // "On August 27, with the pump, she was at 3."
      const led = nows.some(
        (m) =>
          m.row === 'with-pump' &&
          m.last <= n.at &&
          n.at - m.last <= 5 &&
          !befores.some((b) => b.first >= m.first && b.last <= n.at),
      );
      const earlierOne =
        !followed && !(led && !lead.includes('from')) && lead.some((w) => w !== undefined && EARLIER_ONE.has(w));
      const arrow = (w: string | undefined) => w === '->' || w === '>' || w === '→' || w === '=>';
      const toPump = (tokens[n.at - 1]?.norm === 'to' || arrow(tokens[n.at - 1]?.norm)) && numbers[i - 1] !== undefined;
      // "9 -> 4 since the implant."
      const fromHere =
        numbers[i + 1] !== undefined &&
        tokens.slice(n.at + 1, n.at + 3).some((t) => arrow(t.norm)) &&
        hasCue(seen, 'with-pump');
      // "The chart of 2006 gives 9 for the month before it was put in": the verb dates nothing.
      const onlyBefore =
        numbers.length === 1 &&
        befores.some((b) => b.first > n.at && !tokens.slice(n.at, b.first).some((t) => BREAKS.has(t.norm))) &&
        nows.every((m) => TELLING_VERB.test(reading.sentence.text.slice(m.start, m.end)));
      let side: Rated['side'];
      if (onlyBefore || fromHere) side = 'before';
      else if (earlierOne && (befores.length > 0 || seen.before || hasCue(seen, 'with-pump') || numbers.length > 1)) {
        // "down from 9/10 before", "is 4, was 9": but a lone "pain was 6" is merely told in the past tense.
        side = numbers.length > 1 || befores.length > 0 || seen.before ? 'before' : 'now';
      } else if (followed && !befores.some((b) => b.first > n.at && b.first - n.at <= 2)) side = 'now';
      else if (toPump && !befores.some((b) => b.first > n.at && b.first - n.at < 6)) side = 'now';
      else if (befores.length > 0) side = taken.has(n.at) && toBefore <= toNow * 2 ? 'before' : 'now';
      else side = seen.before ? 'before' : 'now';
      out.push({
        reading,
        token: n.token,
        value: n.value,
        side,
        tied: side === 'now' ? hasCue(seen, 'with-pump') || hasCue(seen, 'now') : true,
      });
    });
  }
  return out;
}

export function painFacts(all: readonly PumpSentence[], rated: readonly Rated[], make: FactMaker): void {
  const befores = rated.filter((r) => r.side === 'before');
  const nows = rated.filter((r) => r.side === 'now');
  const newest = nows
    .map((r) => r.reading.sentence.date ?? '')
    .sort()
    .at(-1);
  const fresh = nows.filter((r) => (r.reading.sentence.date ?? '') === newest);
  const now = fresh.find((r) => r.tied) ?? fresh[0];
  // Of several before it ("8 and 9") the last is as good as the first; the highest is what the pump was put in for.
  const before = befores.find(
    (r) =>
      r.reading === befores[0]?.reading &&
      r.value === Math.max(...befores.filter((b) => b.reading === befores[0]?.reading).map((b) => b.value)),
  );
  if (now && before) {
    const { effect, value } = reliefBetween(before.value, now.value);
    const sides = before.reading === now.reading ? [now] : [before, now];
    for (const side of sides) make('pump-pain', effect, side.reading, side.token, value);
  } else if (now) make('pump-pain', 'partial', now.reading, now.token, `${now.value}/10`);
  else if (before) make('pump-pain', 'partial', before.reading, before.token, `${before.value}/10 before`);

  for (const seen of all) {
    const { reading } = seen;
    if (reading.topics.has('trial') || reading.topics.has('stimulator')) continue;
    // "When the pump ran dry his pain went from 3 to 9": what it had held down.
    const rise = RISE_WITHOUT.exec(reading.sentence.text);
    if (rise && standingIn(reading, { start: rise.index, end: rise.index + 1 })?.standing === 'record') {
      const { effect, value } = reliefBetween(Number(rise[2]), Number(rise[1]));
      const at = { start: rise.index, end: rise.index + rise[0].length };
      if (effect === 'met') make('pump-pain', effect, reading, at, value);
    }
    const credited = seen.cues.some((m) => m.row === 'with-pump') || RELIEF_BY_PUMP.test(reading.sentence.seen);
    for (const m of reading.matches) {
      if (m.row.is !== 'percent-relief' || !credited || RATE_CHANGE.test(reading.sentence.text)) continue;
      const percent = reading.tokens.slice(m.first, m.last).find((t) => t.kind === 'percent')?.value ?? null;
      const standing = standingIn(reading, m);
      if (percent === null || standing?.standing !== 'record' || standing.negated || isHopedFor(reading, m)) continue;
      const effect = percent >= RELIEF_SHARE * 100 ? 'met' : 'not-met';
      make('pump-pain', effect, reading, m, `${percent} % relief`);
    }
    for (const m of seen.cues) {
      if (m.row !== 'half' && m.row !== 'no-relief' && m.row !== 'relief-in-words') continue;
      const standing = standingIn(reading, m);
      if (standing?.standing !== 'record' || (m.row !== 'no-relief' && isHopedFor(reading, m))) continue;
      if (m.row === 'half' && !standing.negated) make('pump-pain', 'met', reading, m);
      else if (m.row === 'no-relief') make('pump-pain', 'not-met', reading, m);
      else if (m.row === 'relief-in-words' && !standing.negated) make('pump-pain', 'partial', reading, m);
    }
  }
}

const RISE_WITHOUT =
  /\b(?:(?:pump|reservoir|it) (?:\w+ )?(?:dry|empty|out|stalled|stopped|failed|off)\b|(?:missed|late|delayed) (?:\w+ )?(?:re)?fill\b)[^.;]{0,60}\bpain\b[^.;]{0,30}\bfrom (?:an? )?(10|[0-9])(?:\/10)? (?:up )?to (?:an? )?(10|[0-9])\b(?!\/(?!10))/i;
/** "We hope for half". */
const isHopedFor = ({ sentence }: Reading, { start }: { start: number }): boolean =>
  /\b(?:hop(?:e|es|ed|ing)|goals?|expect\w*|targets?|aims?|if|would like|looks? forward|wish\w*|should)\b[^.;]{0,50}$/i.test(
    sentence.text.slice(0, start),
  );
const RELIEF_BY_PUMP = new Wording(
  /\b(?:pump|idds|intrathecal (?:therapy|infusion|pump|medication|drug)|it therapy|implant)\b/i,
);
/** Per cent of the rate, not of the pain. */
const RATE_CHANGE =
  /\b(?:rate|dose|flow|bolus|infusion) [^.;]{0,24}\d ?(?:%|percent)|\d ?(?:%|percent) [^.;]{0,16}\b(?:rate|dose|increase|decrease)|\b(?:increase|decrease)[^.;]{0,24}\d ?(?:%|percent)/i;
