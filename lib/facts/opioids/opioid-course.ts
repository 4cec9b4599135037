/**
 * What several sentences tell together of a course of opioids: a taper told line by line, a slip that was explained and answered.
 */
import { findOpioidNames } from '../../clinical/drug-names.ts';
import type { Document } from '../../text/document.ts';
import { Wording } from '../../text/wording.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';

const STEP_LABEL = new Wording(/^(?:(?:days?|weeks?|wks?|months?|steps?)\s*)?\d{1,3}\s*(?:-|–|to|and|&)\s*\d{1,3}\b/i);
const STEP_WORD = new Wording(/^(?:days?|weeks?|wks?|months?|steps?)\s*#?\d{1,3}\b/i);
/** A month, a date or an order number as the name of a step; of such the doses must be seen to fall. */
const STEP_DAY = new Wording(
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?)?|\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|(?:first|second|third|fourth|fifth|sixth|last|next) (?:days?|weeks?|months?|steps?|fortnight))\b[\s:,-]*/i,
);
const LONGEST_STEP = 60;
const DOSE =
  /\b(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|half|a)\s*(?:mg|mcg|tab|tabs|tablets?|pills?|caps?|a day|per day|daily|twice|bid|tid)\b/i;
/** A schedule has at least so many steps. */
const STEPS = 3;

/** A taper written as a table or list: step after step with its dose. */
export function taperTable(doc: Document, readings: readonly Reading[]): Fact[] {
  const steps: Reading[] = [];
  const dated: { reading: Reading; dose: number }[] = [];
  readings.forEach((reading, i) => {
    const { sentence } = reading;
    if (sentence.voice !== 'record' && sentence.voice !== 'plan') return;
    const numbered = STEP_LABEL.test(sentence.seen) || STEP_WORD.test(sentence.seen);
    const byDay = !numbered && sentence.text.length <= LONGEST_STEP && STEP_DAY.test(sentence.seen);
    if (!numbered && !byDay) return;
    const dosed = readings
      .slice(i, i + 3)
      .find((r, k) =>
        k === 0 ? DOSE.test(r.sentence.text) : r.sentence.text.length < 24 && DOSE.test(r.sentence.text),
      );
    if (dosed === undefined) return;
    if (numbered) steps.push(reading);
    else dated.push({ reading, dose: Number.parseFloat(DOSE.exec(dosed.sentence.text)?.[0] ?? '') });
  });
  const falls = dated.every(({ dose }, i) => i === 0 || dose <= (dated[i - 1]?.dose ?? 0));
  if (falls && (dated[0]?.dose ?? 0) > (dated.at(-1)?.dose ?? 0)) steps.push(...dated.map((d) => d.reading));
  const [first] = steps;
  if (!first || steps.length < STEPS) return [];
  return [
    factAt(doc, first, { start: 0, end: first.sentence.text.length }, 'wean-schedule', 'met', {
      value: `${steps.length} steps`,
    }),
  ];
}

const STARTING_DOSE =
  /\d\s?(?:mg|mcg)\b|\b(?:one|two|half|1\/2|\d) (?:tab|tablet|cap|capsule|pill|patch)|\bq\s?\d|\b(?:bid|tid|qid|b\.i\.d|t\.i\.d)\b|\d+(?:\.\d)?[-/]\d{3}\b|#\s?\d|\b\d{1,3} (?:every|daily|at night|hs|prn|before|twice)\b/i;

/** A drug chosen to start with, of which no dose stands anywhere, is half a choice. */
export function startingDose(facts: readonly Fact[], readings: readonly Reading[]): Fact[] {
  const chosen = facts.filter((f) => f.element === 'drug-choice' && f.effect === 'met');
  if (chosen.length === 0) return [...facts];
  const dosed = readings.some(
    (r) =>
      STARTING_DOSE.test(r.sentence.text) && r.matches.some((m) => m.row.is === 'group' && m.row.name === 'opioid'),
  );
  return dosed ? [...facts] : facts.map((f) => (chosen.includes(f) ? { ...f, effect: 'partial' as const } : f));
}

const BEGINS = /\b(?:start(?:ing)?|begin|initiate|new|trial of)\b/i;

/** Two opioids that are asked for as new at once are no choice of one (criteria.md §3.12). */
export function startedTogether(facts: readonly Fact[], readings: readonly Reading[], doc: Document): Fact[] {
  const names = new Set<string>();
  const begun = readings.filter(({ sentence }) => {
    if (sentence.voice !== 'request' || !BEGINS.test(sentence.text)) return false;
    const named = findOpioidNames(sentence.text).filter(({ row }) => !names.has(row.name));
    for (const { row } of named) names.add(row.name);
    return named.length > 0;
  });
  if (begun.length < 2) return [...facts];
  const told = begun.map((r) =>
    factAt(doc, r, { start: 0, end: r.sentence.text.length }, 'drug-choice', 'not-met', {
      value: `${begun.length} opioids begun at once`,
    }),
  );
  return [...facts.filter((f) => f.element !== 'drug-choice' || f.effect === 'not-met'), ...told];
}

const EXPLAINED =
  /\b(?:explain\w*|admit\w*|because|stated that|had run out|ran out|missed|forgot\w*|out of town|first such|robb\w*|police report|put (?:it )?down to|traced to|own(?:s|ed) (?:up|it)|due to|handed out|(?:had been )?given (?:\w+ ){0,3}by|from (?:a|one) single|dentist|tooth|held up|on backorder|pharmacy (?:error|clos\w+|shut\w*)|(?:had )?told us (?:on|at|the)|letter seen|records? (?:obtained|seen)|funeral|flood|stomach flu|surgery)\b/i;
const ANSWERED =
  /\b(?:(?:re-?)?counsel+ed|new (?:agreement|contract)|(?:signed|signs) (?:a |the )?(?:new|fresh)|re-?signed|(?:agreement|contract) (?:was )?(?:signed|renewed|re-?explained|gone over|reviewed)|weekly (?:dispensing|scripts)|(?:two|one)-week (?:scripts|supply|fills)|shorter (?:prescriptions|supply)|re-?(?:educat|instruct|mind|explain)\w*|reminded|warned|cautioned|asked to (?:report|tell|bring|call)|re-?test\w*|repeat(?:ed)?\b.{0,60}?\b(?:consistent|expected|clean|negative|without any|in order)|confirm(?:s|ed)|rescheduled|first such|only such)\b/i;
const REPEATED =
  /\b(?:month after month|each month|second time|third time|again|repeated(?:ly)?|twice|multiple times|no (?:comment|explanation))\b/i;
/** So many sentences on, a slip may still be answered. */
const ANSWER_REACH = 7;
const SLIPS = new Set(['urine-screen', 'drug-behavior', 'pdmp']);

/** One slip that the record explains and answers is told in part, no contrary finding (criteria.md §12.40). */
export function answeredSlips(facts: readonly Fact[], readings: readonly Reading[], doc: Document): Fact[] {
  const slips = facts.filter((f) => SLIPS.has(f.element) && f.effect === 'not-met' && f.standing === 'record');
  const first = slips.reduce<Fact | null>((a, b) => (a === null || b.evidence.start < a.evidence.start ? b : a), null);
  if (first === null) return [...facts];
  const at = readings.findIndex((r) => doc.toOriginal(r.sentence).end > first.evidence.start);
  const answer = readings.slice(at, at + ANSWER_REACH);
  const words = answer
    .filter((r) => r.sentence.voice === 'record' || r.sentence.voice === 'plan')
    .map((r) => r.sentence.text)
    .join(' ');
  const last = answer[answer.length - 1];
  const end = last ? doc.toOriginal(last.sentence).end : 0;
  const all = slips.every((f) => f.evidence.start < end);
  if (!all || !EXPLAINED.test(words) || !ANSWERED.test(words) || REPEATED.test(words)) return [...facts];
  return facts.map((f) => (slips.includes(f) ? { ...f, effect: 'partial' } : f));
}
