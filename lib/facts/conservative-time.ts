/**
 * For how long conservative care went on, where no treatment of its own dates it: a span of "nonsurgical care", two
 * days joined, visits counted by the month; and care that is told to be short.
 */
import { daysBetween } from '../text/dates.ts';
import type { Document, Span } from '../text/document.ts';
import { NUMBER_WORDS } from '../text/vocabulary.ts';
import { Wording } from '../text/wording.ts';
import { factAt } from './evidence.ts';
import type { Fact } from './fact.ts';
import { momentsOf } from './pain-course.ts';
import type { Reading } from './readings.ts';
import { standingOf, tellsInPlan } from './standing.ts';

const SIX_MONTHS = 183;
const ELEMENT = 'conservative-six-months';

/** Care as a whole. */
const CARE = new Wording(
  /\b(?:conservative(?:ly)?|non-?\s?operative(?:ly)?|non-?\s?surgical(?:ly)?|non-?\s?invasive) (?:\w+ )?(?:care|treatment|tx|therap\w+|management|measures?|modalities|means)\b|\bconservative (?:rx|tx)\b|\b(?:treatment|therapy|treated|pain clinic visits|pain management visits)\b/i,
);
const NOT_OF_PAIN =
  /\b(?:pump|implant\w*|intrathecal|trial|stimulat\w*|chemo\w*|radiation|antibiotic\w*|cancer|dialysis|depression|alcohol|substance|criteria|guideline\w*|off work|disab\w*)\b/i;
const DONE =
  /\b(?:tried|exhausted|failed|course|completed|underwent|undergone|attended|carried out|received|months|weeks|visits|sessions)\b/i;
const ONLY =
  /\b(?:only|just|thus far|so far|to date|whole of|no more than|all told|nothing (?:else )?(?:was |had been |has been )?(?:tried|done) before|all (?:the )?treatment)\b/i;
const JOINED = /^\s*(?:through|thru|to|until|till|and|-|–|—|->)\s*(?:\w+ )?$/i;
const BEGAN = /\b(?:began|begun|started|commenced|initiated|since)\b/i;
const MONTHLY = /\b(\d{1,2}|[a-z]+)\s+(?:consecutive\s+|straight\s+)?monthly\b/i;
const OF_PAIN = /\b(?:pain|symptoms|off work|disabled)\b[^.;,]{0,24}(?:for|x|of|over)\s*(?:\w+ ){0,2}$/i;

const spanOf = (m: RegExpExecArray): Span => ({ start: m.index, end: m.index + m[0].length });

/** Two days of a sentence joined to a span of six months or more. */
function joinedDays(reading: Reading): Span | null {
  const moments = momentsOf(reading).toSorted((a, b) => a.at.start - b.at.start);
  for (const [i, from] of moments.entries()) {
    const to = moments[i + 1];
    if (
      to &&
      JOINED.test(reading.sentence.text.slice(from.at.end, to.at.start)) &&
      daysBetween(from.iso, to.iso) >= SIX_MONTHS
    )
      return { start: from.at.start, end: to.at.end };
  }
  return null;
}

/** What the text tells of the time that care took. */
export function conservativeTime(doc: Document, readings: readonly Reading[], anchor: string | null): Fact[] {
  const met: Fact[] = [];
  const short: Fact[] = [];
  let part: Fact | null = null;
  for (const reading of readings) {
    const { sentence, topics } = reading;
    if (sentence.voice !== 'record' && !tellsInPlan(sentence)) continue;
    const care = CARE.exec(sentence.seen);
    const treatment = reading.matches.find((m) => m.row.is === 'modality' && m.row.modality !== 'surgical');
    if ((!care && !treatment) || topics.has('trial') || NOT_OF_PAIN.test(sentence.text)) continue;
    if (sentence.section === 'medications' || sentence.section === 'allergies') continue;
    const at: Span = care ? spanOf(care) : (treatment as Span);
    const told = standingOf(reading, at, true);
    if (told === null || told.negated || told.standing !== 'record') continue;
    const push = (into: Fact[], where: Span, effect: Fact['effect'], value: string | null) =>
      into.push(factAt(doc, reading, where, ELEMENT, effect, { value }));
    const { text } = sentence;
    const spans = reading.tokens.filter(
      (t) => t.kind === 'duration' && t.value !== null && t.value >= 7 && !OF_PAIN.test(text.slice(0, t.start)),
    );
    const since = spans.find((t) => /^\s*ago\b/i.test(text.slice(t.end)));
    const long = spans.find((t) => t !== since && (t.value ?? 0) >= SIX_MONTHS);
    const days = joinedDays(reading);
    const monthly = MONTHLY.exec(text);
    const visits = monthly ? (NUMBER_WORDS[(monthly[1] as string).toLowerCase()] ?? Number(monthly[1])) : 0;
    if (long && care) push(met, long, 'met', `${Math.round((long.value as number) / 30.4)} months`);
    else if (days) push(met, days, 'met', null);
    else if (monthly && visits >= 6) push(met, spanOf(monthly), 'met', `${visits} months`);
    else if (care && since && BEGAN.test(text) && (since.value ?? 0) < SIX_MONTHS)
      push(short, since, 'not-met', `${Math.round((since.value ?? 0) / 7)} weeks`);
    else if (ONLY.test(text) && spans.length > 0 && spans.reduce((n, t) => n + (t.value ?? 0), 0) < SIX_MONTHS)
      push(short, spans[0] as Span, 'not-met', null);
    else if (care && BEGAN.test(text)) {
      const dates = reading.tokens.filter((t) => t.kind === 'date' && t.iso);
      const [first] = dates;
      const today = dates.length > 1 ? (dates[dates.length - 1]?.iso ?? null) : anchor;
      if (first?.iso && today && first.iso < today && daysBetween(first.iso, today) < SIX_MONTHS)
        push(short, first, 'not-met', `since ${first.iso}`);
    } else if (part === null && (DONE.test(text) || treatment !== undefined))
      part = factAt(doc, reading, at, ELEMENT, 'partial');
  }
  if (met.length > 0) return met.slice(0, 1);
  return [...short.slice(0, 1), ...(part && short.length === 0 ? [part] : [])];
}
