/**
 * A refill's due day and the day asked for, where the record itself tells both: "due 8/12, requested for 8/10". What
 * has to be computed from the filling is read in pump-interval.ts.
 */
import { daysBetween } from '../../text/dates.ts';
import type { Document } from '../../text/document.ts';
import { Wording } from '../../text/wording.ts';
import { daysTold } from '../days-told.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';

const DUE = new Wording(
  /\b(?:not due (?:until|before|till)|(?:falls |is |are |was |becomes |comes )?due(?: date| by| on)?|(?:telemetry|next|computed|calculated) (?:re)?fill(?: date| day)?(?: is| falls)?(?: due)?|refill[ -](?:by|before)(?: date)?)\b/gi,
);
const ASKED = new Wording(
  /\b(?:request(?:ed|s|ing)?|ask(?:ed|s|ing)?|RFA(?: is)?(?: asks| requests)?|wanted|appointment(?: is)?(?: asked| requested)?|scheduled)(?: for)?(?: the)?(?: week of| date)?\b/gi,
);
const OF_REFILL = new Wording(/\b(?:(?:re)?fills?|pump|reservoir|alarm)\b/i);
const OF_TABLETS = new Wording(
  /\b(?:norco|percocet|oxycodone|oxycontin|hydrocodone|vicodin|tablets?|pills?|prescription|ms contin|injection|surgery|trial)\b/i,
);
/** A label and its day stand this close, in characters. */
const TOGETHER = 26;

const FIT_DAYS = 7;
const FAR_DAYS = 30;

/** The day behind one of the labels. */
function dayBehind(text: string, labels: Iterable<RegExpMatchArray>, days: ReturnType<typeof daysTold>) {
  for (const label of labels) {
    const from = (label.index ?? 0) + label[0].length;
    const day = days.find((d) => d.start >= from && d.start - from <= TOGETHER);
    // Another label in between has the day.
    if (day && !/[;.]/.test(text.slice(from, day.start))) return day;
  }
  return null;
}

/** Whether the day asked for fits the day that the record calls due. */
export function refillDueTold(doc: Document, readings: readonly Reading[], year: number): Fact[] {
  const facts: Fact[] = [];
  for (const reading of readings) {
    const { text, seen, voice } = reading.sentence;
    if (voice !== 'record' && voice !== 'plan' && voice !== 'request') continue;
    if (!OF_REFILL.test(seen) || OF_TABLETS.test(seen) || !DUE.mayStandIn(seen) || !/\d/.test(text)) continue;
    const days = daysTold(text, year);
    if (days.length < 2) continue;
    const due = dayBehind(text, DUE.matchAll(seen), days);
    const asked = dayBehind(
      text,
      [...ASKED.matchAll(seen)].filter((m) => due === null || m.index > due.end || m.index + m[0].length <= due.start),
      days.filter((d) => d !== due),
    );
    if (!due || !asked) continue;
    const early = daysBetween(asked.iso, due.iso);
    const effect = Math.abs(early) <= FIT_DAYS ? 'met' : early > FAR_DAYS ? 'not-met' : 'partial';
    const span = { start: Math.min(due.start, asked.start), end: Math.max(due.end, asked.end) };
    facts.push({
      ...factAt(doc, reading, span, 'interval-consistent', effect, {
        value: `due ${due.iso}, asked for ${asked.iso}`,
      }),
    });
  }
  return facts;
}
