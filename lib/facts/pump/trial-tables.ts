/** Tables of a spinal trial: a column before and columns during, or rows whose cells name their own day. */
import type { Document } from '../../text/document.ts';
import type { ElementId } from '../elements.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';
import { fallInWords, TRIAL_SHARE } from '../relief.ts';
import { isTrial, tells, trialFact } from './trial-sentences.ts';

const BEFORE_COLUMN = /\b(?:before|baseline|pre|prior|admission|admit|day 0|start)\b/i;
const DURING_COLUMN =
  /\b(?:day [1-9]|during|trial|infusion|post|after|final|last|peak|hours?|hrs?|h|end|on pump|result|discharge)\b/i;
/** A column of the trial's own days; beside such, one that is merely "after" comes after the trial. */
const IN_TRIAL = /\b(?:days? [1-9]|during|infusion|\d+ ?h(?:ou)?rs?|on (?:pump|catheter|drug))\b/i;
const AFTER_IT = /^\W*(?:after|post|afterwards?|discharge|off|home|now|today|follow-?up)\W*$/i;
const IS_LATER =
  /remov|explant|after (?:the )?(?:catheter|trial|test)|(?:catheter|line|pump|infusion) (?:out|off)|\b(?:weeks?|wks?|months?|mos?)\b[^\t]*\b(?:after|post|later|out|off)\b|\b(?:after|post|at|off)\b[^\t]*\b(?:weeks?|wks?|months?|mos?)\b|follow-?up|\btoday\b|\bnow\b|back home/i;
const PAIN_ROW = /\b(?:nrs|vas|pain|score|nprs)\b/i;
const LOWER_IS_BETTER = /\b(?:odi|oswestry|roland|rmdq|peg|tug|timed up)\b/i;
const ORAL_ROW =
  /\b(?:oral|tabs?|tablets?|pills?|mme|med|opioid|norco|percocet|oxycodone|oxycontin|ms contin|morphine er|morphine sr|hydrocodone|vicodin|lortab|roxicodone|methadone|tramadol|ultram|dilaudid|opana|nucynta|fentanyl patch|duragesic|kadian|breakthrough|rescue)\b/i;
const FUNCTION_ROW =
  /\b(?:laps?|corridor|hall\w*|chair|out of bed|upright|walk\w*|stair\w*|stand\w*|sit\w*|sleep|slept|step\w*|distance|activit\w*|adls?|function\w*|mobility|endurance|tolerance|ambulat\w*|dress\w*|lift\w*|transfer\w*|odi|oswestry|roland|rmdq|peg|tug|timed up|feet|blocks|minutes)\b/i;

/** Tables of a trial: a column before, columns during. */
function tables(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  let header: string[] | null = null;
  let headerTrial = false;
  for (const reading of readings) {
    const { text } = reading.sentence;
    if (!text.includes('\t')) {
      if (text.length > 40) header = null;
      continue;
    }
    const cells = text.split('\t').map((c) => c.trim());
    if (
      cells.some((c) => BEFORE_COLUMN.test(c)) &&
      cells.some((c) => DURING_COLUMN.test(c) && !BEFORE_COLUMN.test(c)) &&
      cells.every((c) => c.length < 40) &&
      !/\d\s*\/\s*10|mg/.test(text)
    ) {
      header = cells;
      headerTrial = isTrial(reading) || /\btrial\b/i.test(text);
      continue;
    }
    if (header === null || !(isTrial(reading) || headerTrial) || !tells(reading)) continue;
    const offset = cells.length - header.length;
    if (offset < 0 || offset > 1) continue;
    const label = cells[0] as string;
    const columnOf = (test: (h: string) => boolean): number[] =>
      (header as string[]).flatMap((h, i) => (test(h) && (offset === 1 || i > 0) ? [i + offset] : []));
    const before = cells[columnOf((h) => BEFORE_COLUMN.test(h))[0] ?? -1];
    const trialDays = header.some((h) => IN_TRIAL.test(h) && !BEFORE_COLUMN.test(h));
    const during = columnOf(
      (h) => DURING_COLUMN.test(h) && !BEFORE_COLUMN.test(h) && !IS_LATER.test(h) && !(trialDays && AFTER_IT.test(h)),
    );
    const last = [...during]
      .reverse()
      .map((i) => cells[i])
      .find((c) => c !== undefined && /\d|none|normal|all|independent/i.test(c));
    if (before === undefined || last === undefined) continue;
    const first = Number(/\d+(?:\.\d+)?/.exec(before)?.[0] ?? Number.NaN);
    const end = /^(?:none|0|zero|off|held|-)\b/i.test(last) ? 0 : Number(/\d+(?:\.\d+)?/.exec(last)?.[0] ?? Number.NaN);
    const at = { start: 0, end: text.length };
    const value = `${before} → ${last}`;
    if (ORAL_ROW.test(label)) {
      if (!Number.isNaN(first) && !Number.isNaN(end) && first > 0)
        facts.push(trialFact(doc, reading, at, 'trial-oral-reduction', end < first ? 'met' : 'not-met', value));
    } else if (FUNCTION_ROW.test(label)) {
      const lower = LOWER_IS_BETTER.test(label);
      const unit = (c: string) => c.replace(/[\d.\s]/g, '').toLowerCase();
      const better =
        Number.isNaN(first) || Number.isNaN(end) || unit(before) !== unit(last)
          ? before !== last
          : lower
            ? end < first
            : end > first;
      facts.push(trialFact(doc, reading, at, 'trial-function', better ? 'met' : 'not-met', value));
    } else if (PAIN_ROW.test(label) && first > 0 && !Number.isNaN(end)) {
      const share = (first - end) / first;
      facts.push(
        trialFact(
          doc,
          reading,
          at,
          'trial-pain-reduction',
          share >= TRIAL_SHARE ? 'met' : 'not-met',
          `${value}, ${fallInWords(share)}`,
        ),
        trialFact(doc, reading, at, 'trial-done', 'met', null),
      );
    }
  }
  return facts;
}

const BEFORE_CELL = /\b(?:pre|before|baseline|admission|home)\b\D{0,12}(\d+(?:\.\d+)?)/i;
const DURING_CELL =
  /\b(?:days? \d|post|during|trial|end|last|final|\d+ ?h(?:rs?)?)\b\W{0,3}\D{0,8}(\d+(?:\.\d+)?|none|zero|nil)/i;

/** Rows without column headings whose cells say their day themselves. */
function rowsOfOwnDays(doc: Document, readings: readonly Reading[]): Fact[] {
  return readings.flatMap((reading) => {
    const { text } = reading.sentence;
    if (!text.includes('\t') || !isTrial(reading) || !tells(reading)) return [];
    const cells = text.split('\t');
    const of: ElementId | null = cells.some((c) => ORAL_ROW.test(c))
      ? 'trial-oral-reduction'
      : cells.some((c) => FUNCTION_ROW.test(c))
        ? 'trial-function'
        : null;
    const before = cells.map((c) => BEFORE_CELL.exec(c)).find((m) => m !== null);
    const last = cells.map((c) => (BEFORE_CELL.test(c) ? null : DURING_CELL.exec(c))).findLast((m) => m !== null);
    if (of === null || !before || !last) return [];
    const first = Number(before[1]);
    const end = /\d/.test(last[1] as string) ? Number(last[1]) : 0;
    const better = of === 'trial-oral-reduction' || LOWER_IS_BETTER.test(text) ? end < first : end > first;
    return [
      trialFact(doc, reading, { start: 0, end: text.length }, of, better ? 'met' : 'not-met', `${first} → ${end}`),
    ];
  });
}

/** Everything that the tables of a trial tell. */
export const trialTables = (doc: Document, readings: readonly Reading[]): Fact[] => [
  ...tables(doc, readings),
  ...rowsOfOwnDays(doc, readings),
];
