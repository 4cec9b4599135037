/**
 * Findings that words date by month, by year or by a count back ("saw him in March of 2010", "two years ago"): the
 * latest day they can be of, for what goes stale.
 */
import type { Document } from '../text/document.ts';
import { Wording } from '../text/wording.ts';
import type { ElementId } from './elements.ts';
import type { Fact } from './fact.ts';
import { momentsOf } from './pain-course.ts';
import type { Reading } from './readings.ts';

/** What is found once, on a day, and holds for a time. */
const FOUND_ON_A_DAY: ReadonlySet<string> = new Set<ElementId>([
  'no-further-surgery',
  'psych-obtained',
  'psych-origin',
  'psych-benefit',
  'infection-addressed',
  'coagulation-addressed',
  'trial-done',
  'trial-pain-reduction',
  'trial-function',
  'trial-oral-reduction',
  'life-expectancy',
  'thecal-sac-clear',
  'screening-done',
  'screening-response',
  'catheter-study',
]);

const FOUND = new Wording(
  /\b(?:saw|seen|sees|evaluat\w+|eval|examin\w+|interview\w*|test(?:ed|ing|s)?|assess\w+|consult\w*|report(?:ed|s)?|wrote|writes|written|conclu\w+|found|cleared|clearance|opin\w+|advised|letter|trial|infusion|bolus|mri|ct|myelogra\w+|scan|imaging|dye study|labs?|inr|platelets|cbc|blood|cultures?|prognosis)\b/i,
);
/** Where such words stand near the day, and none that date something else. */
const NEAR = 40;
const OF_SOMETHING_ELSE =
  /\b(?:since|injur\w*|accident|fell|fall|hurt|onset|began|started|fusion|laminectom\w*|surger(?:y|ies)|operation|operated|implant(?:ed|ation)|stimulator|retired|divorc\w*|born|burglar\w*|robber\w*|assault\w*|crash\w*|collision|explosion|stroke|amputat\w*|birth|pregnan\w*|wedding|funeral|death|died|episode|diagnos\w+|admitted|history of|until|ended|stopped|off|discontinued|finished|healed|resolved|cleared|treated)\b[^.;]{0,28}$/i;
const AGO = /^\s*(?:or so |or more )?(?:ago|earlier|back)\b/i;
const DAY_MS = 86_400_000;
/** So many sentences of a paragraph go on telling of the same visit. */
const GOES_ON = 2;

const lastOfMonth = (iso: string): string =>
  new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), 0)).toISOString().slice(0, 10);

const before = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);

/** The latest day that a sentence's rough dates allow; null where it names none, or names a day. */
function latestDay(reading: Reading, anchor: string | null): string | null {
  const { sentence, tokens } = reading;
  const { text } = sentence;
  if (tokens.some((t) => t.kind === 'date' && t.iso)) return null;
  const days: string[] = [];
  const take = (start: number, end: number, day: string) => {
    const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
    if (!OF_SOMETHING_ELSE.test(text.slice(0, start)) && FOUND.pattern.test(around)) days.push(day);
  };
  for (const m of momentsOf(reading)) take(m.at.start, m.at.end, m.exact ? lastOfMonth(m.iso) : m.iso);
  if (anchor !== null)
    for (const t of tokens)
      if (t.kind === 'duration' && t.value !== null && t.value >= 90 && AGO.test(text.slice(t.end)))
        take(t.start, t.end, before(anchor, t.value));
  return days.toSorted().at(-1) ?? null;
}

/** The facts, each with the latest day it can be of where its words give it only roughly. */
export function toldWhen(
  doc: Document,
  readings: readonly Reading[],
  facts: readonly Fact[],
  anchor: string | null,
): Fact[] {
  if (!facts.some((f) => FOUND_ON_A_DAY.has(f.element))) return [...facts];
  const spans: { start: number; end: number; day: string }[] = [];
  readings.forEach((reading, i) => {
    if (!FOUND.mayStandIn(reading.sentence.seen) || !/\d{4}|ago|earlier|back/i.test(reading.sentence.text)) return;
    const day = latestDay(reading, anchor);
    if (day === null) return;
    let last = reading.sentence;
    for (const { sentence, tokens } of readings.slice(i + 1, i + 1 + GOES_ON)) {
      if (doc.clean.slice(last.end, sentence.start).includes('\n') || sentence.section !== last.section) break;
      if (tokens.some((t) => t.kind === 'date') || /\b(?:19|20)\d\d\b|\btoday\b/i.test(sentence.text)) break;
      last = sentence;
    }
    const range = doc.toOriginal({ start: reading.sentence.start, end: last.end });
    spans.push({ ...range, day });
  });
  if (spans.length === 0) return [...facts];
  return facts.map((f) => {
    if (!FOUND_ON_A_DAY.has(f.element)) return f;
    const { start, date } = f.evidence;
    const told = spans.find((s) => s.start <= start && start < s.end);
    return told && (date === null || told.day < date) ? { ...f, noLaterThan: told.day } : f;
  });
}
