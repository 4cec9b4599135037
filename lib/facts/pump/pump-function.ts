/**
 * Function with a pump against the time before it: what is done, what no longer is, and scales of function.
 */
import { assertionOf } from '../../clinical/assertion.ts';
import type { Match } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { Wording } from '../../text/wording.ts';
import type { FactMaker } from '../evidence.ts';
import type { Reading } from '../readings.ts';
import { standingOf } from '../standing.ts';
import { type Day, daysIn, earlier, SPEAKS_OF_PUMP } from './implant-day.ts';
import type { PumpCue } from './pump-benefit-cues.ts';
import { hasCue, type PumpSentence, standingIn } from './pump-sentences.ts';

/** A scale of function before the pump and now. */
export function scaleFacts(
  all: readonly PumpSentence[],
  implant: Day | null,
  pivotYear: number,
  make: FactMaker,
): void {
  const values: { reading: Reading; token: Token; value: number; before: boolean; higher: boolean }[] = [];
  for (const seen of all) {
    const scale = seen.cues.find((m) => m.row === 'scale-lower' || m.row === 'scale-higher');
    if (!scale) continue;
    const { tokens, sentence } = seen.reading;
    const numbers = tokens
      .map((token, at) => ({ token, at }))
      .filter(
        ({ token, at }) =>
          at >= scale.last && (token.kind === 'number' || token.kind === 'percent') && (token.value ?? 101) <= 100,
      );
    const days = daysIn(sentence.text, pivotYear);
    const befores = seen.cues.filter((m) => m.row === 'before');
    numbers.forEach(({ token, at }, i) => {
      if (days.some((d) => token.start >= d.at - 3 && token.start < d.end)) return;
      const next = numbers[i + 1]?.token.start ?? sentence.text.length;
      const behind = sentence.text.slice(token.end, next);
      const own = days.filter((d) => d.at >= token.end && d.at < next);
      const cueAfter = befores.some((b) => b.first > at && b.start < next);
      const lead = sentence.text.slice(Math.max(0, token.start - 24), token.start);
      // "21 in 2009, 41 this month".
      const ofThen =
        i < numbers.length - 1 &&
        /^,? ?(?:\w+ ){0,2}?in (?:\w+ )?(?:19|20)\d\d\b/.test(sentence.text.slice(token.end, token.end + 32));
      const bareBefore =
        ofThen ||
        /^(?:\/100|%)? ?(?:before|then\b|at baseline|initially|previously|pre\b|pre-)/.test(behind) ||
        (i > 0 &&
          /\b(?:was|were|formerly|previously|against|vs\.?|versus|compared (?:with|to)|down from|up from) ?$/i.test(
            lead,
          ));
      const from = tokens[at - 1]?.norm === 'from' || /^(?:\/100|%)? ?(?:to|->|→) /.test(behind);
      const dated = implant !== null && own.some((d) => earlier(d, implant));
      // A cue right behind an earlier number is that number's ("70 before the pump, 44 now").
      const cueBefore = befores.some(
        (b) =>
          b.last <= at && !numbers.some((o) => (o.at > b.last && o.at < at) || (o.at < b.first && b.first - o.at <= 3)),
      );
      values.push({
        reading: seen.reading,
        token,
        value: token.value as number,
        before:
          bareBefore ||
          cueAfter ||
          dated ||
          (from && (befores.length > 0 || seen.reading.topics.has('pump'))) ||
          cueBefore ||
          (seen.before && numbers.length === 1),
        higher: scale.row === 'scale-higher',
      });
    });
  }
  const then = values.find((v) => v.before);
  const now = values.findLast((v) => !v.before);
  if (!then || !now || then.higher !== now.higher || then.value === now.value) return;
  const better = then.higher ? now.value > then.value : now.value < then.value;
  make('pump-function', better ? 'met' : 'not-met', now.reading, now.token, `${then.value} → ${now.value}`);
}

/** What is done with the pump, by itself or against what could not be done before it. */
export function functionFacts(all: readonly PumpSentence[], make: FactMaker): void {
  all.forEach((seen, i) => {
    const { reading } = seen;
    const { sentence } = reading;
    if (reading.topics.has('trial') || reading.topics.has('stimulator')) return;
    if (/\b(?:discharge|return|call|instructed|told) (?:home|to)\b/i.test(sentence.text)) return;
    const worse = seen.cues.find((m) => m.row === 'loss-against-pump');
    const loss = seen.cues.find((m) => m.row === 'loss');
    const activities = seen.cues.filter((m) => m.row === 'activity');
    const withPump = hasCue(seen, 'with-pump');
    const said = (m: Match<PumpCue>) => {
      const standing = standingIn(reading, m);
      return standing?.standing === 'record' ? standing : null;
    };
    if (worse && said(worse)) {
      make('pump-function', 'not-met', reading, worse);
      return;
    }
    // "where before it he could not leave the house": a loss of the time before speaks for the pump.
    if (loss && !hasCue(seen, 'before') && !seen.before && said(loss)) {
      if (!PARALYSED.test(sentence.text)) make('pump-function', 'not-met', reading, loss);
      return;
    }
    const own = activities.filter((m) => {
      // Named in general, an activity is told in part.
      if (GENERAL.test(sentence.text.slice(m.start, m.end))) return false;
      // The pump works, not its bearer.
      if (
        /^(?:work|run)/i.test(sentence.text.slice(m.start)) &&
        DEVICE_WORKS.test(sentence.text.slice(Math.max(0, m.start - 40), m.start))
      )
        return false;
      const standing = said(m);
      const a = assertionOf(reading.words.cues, m, { section: sentence.section });
      const who = sentence.text.slice(Math.max(0, m.start - 24), m.start).replace(/^.*[;.]/, '');
      if (CARER.test(who) && !/\b(?:he|she|patient|mr|mrs|ms)\b/i.test(who.slice(who.search(CARER) + 4))) return false;
      return standing !== null && !standing.negated && !a.possible && a.temporality !== 'Historical';
    });
    const activity = own[0] ?? (hasCue(seen, 'before') ? activities[0] : undefined);
    if (!activity) {
      const words = seen.cues.find((m) => m.row === 'function-in-words');
      if (
        words &&
        (withPump || hasCue(seen, 'with-treatment') || hasCue(seen, 'functions') || speaksOfPump(all, i)) &&
        standingOf(reading, words, true)?.negated === false
      )
        make('pump-function', 'partial', reading, words);
      return;
    }
    const worded = (s: PumpSentence | undefined) =>
      s !== undefined &&
      (hasCue(s, 'before') || s.before) &&
      hasCue(s, 'unable-then') &&
      s.reading.sentence.section === sentence.section;
    const next = all[i + 1];
    const previous = all[i - 1];
    // The time before, told as it was; beside it, what is done now.
    const contrast =
      (worded(seen) &&
        own.length > 0 &&
        (own.length > 1 || !seen.before || hasCue(seen, 'able-again') || hasCue(seen, 'now'))) ||
      (own.length > 0 &&
        !hasCue(seen, 'before') &&
        !seen.before &&
        ((near(seen, next) && worded(next)) ||
          (near(previous, seen) && worded(previous)) ||
          (near(all[i - 2], previous) && near(previous, seen) && worded(all[i - 2]) && !worded(previous))));
    const negative = /\b(?:unable|cannot|can't|difficulty|hardly|barely|never|worse|limited)\b/i.test(beforeCue(seen));
    if (contrast && !negative) make('pump-function', 'met', reading, activity);
    else if (
      withPump &&
      own.length > 0 &&
      !negative &&
      !NEED.test(sentence.seen) &&
      !/\b(?:no|not|without)\b/i.test(sentence.text.slice(Math.max(0, activity.start - 12), activity.start))
    )
      make('pump-function', 'met', reading, activity);
    // What is done now, without the time before: told in part.
    else if (own.length > 0 && !negative && !NEED.test(sentence.seen) && !TRAVELS.test(sentence.text))
      if (withPump || speaksOfPump(all, i)) make('pump-function', 'partial', reading, activity);
  });
}

/** So many sentences of a note about a pump go on telling of the time with it. */
const NOTE_REACH = 6;

/** Whether a sentence, or one shortly before it in the same part of the note, speaks of the pump. */
function speaksOfPump(all: readonly PumpSentence[], at: number): boolean {
  const { sentence, topics } = (all[at] as PumpSentence).reading;
  if (topics.has('pump')) return true;
  for (let i = at; i >= Math.max(0, at - NOTE_REACH); i--) {
    const { index, section, seen } = (all[i] as PumpSentence).reading.sentence;
    // What is missing between them is a heading, or words of somebody else.
    if (sentence.index - index !== at - i || section !== sentence.section) return false;
    if (SPEAKS_OF_PUMP.test(seen)) return true;
  }
  return false;
}

/** No activity of its own: "function", "activities of daily living". */
const GENERAL =
  /\bfunction\w*$|^(?:help\w* |improv\w* )?(?:adls?|activit(?:y|ies)(?: of daily living)?|daily activities|self[- ]care|odi|oswestry|peg|roland)$/i;

/** How someone came to the clinic, and how one walks in an examination, is no account of function. */
const TRAVELS =
  /\b(?:came|comes|left (?:the )?(?:clinic|office)|watched|drives? (?:him|her)self|brought|drove|arriv\w*|driven|gait|heel|toe|antalgic|limp\w*|exam\w*|strength|reflex\w*|trial|return\w*|follow-?up|instructed|advised)\b/i;

const DEVICE_WORKS = /\b(?:pump|device|battery|system|it|catheter)\b(?:(?!\b(?:he|she|patient|and|,)\b)[^.;])*$/i;
const CARER =
  /\b(?:wife|husband|daughter|son|mother|father|sister|brother|spouse|aide|family|caregiver|friend|neighbor|nurse|rn|agency|doctor)\b/i;
const PARALYSED = /paraly|plegi|ventilator|\bALS\b|amyotrophic|spinal cord injury|coma/i;
/** With the pump, still: what is asked for or hindered, not done. */
const NEED = new Wording(
  /\b(?:wants? to|would like|hopes?|goal|help(?:s|ed)? (?:him|her) (?:to )?dress|needs? help|assist|pump (?:refill|replacement|trial)|return(?:s|ed)? (?:for|to clinic))\b/i,
);

/** The words of a sentence that do not belong to the time before. */
function beforeCue({ reading, cues }: PumpSentence): string {
  const { text } = reading.sentence;
  const cue = cues.find((m) => m.row === 'before');
  if (!cue) return text;
  // "Before the pump she could not …; now she …" and "now she …, where before the pump she could not …".
  const later = text.slice(cue.end).search(/[;.]|\b(?:now|today|with the pump|since)\b/);
  return cue.start > 20
    ? text.slice(0, cue.start).replace(/[,;][^,;]*$/, '')
    : later >= 0
      ? text.slice(cue.end + later)
      : '';
}

const near = (a: PumpSentence | undefined, b: PumpSentence | undefined): boolean =>
  a !== undefined && b !== undefined && b.reading.sentence.start - a.reading.sentence.end < 60;
