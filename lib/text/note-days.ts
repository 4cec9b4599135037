/**
 * The day of a note, as a label, a title, a heading or a sentence gives it.
 */
import { findDates } from './dates.ts';
import type { Token } from './tokens.ts';

/** The day of a note given by a label: "Date of Exam: 06/17/2014", "DOS 02/11/2015". */
const DAY_LABEL =
  /(?:date of (?:exam|visit|service|report)|\bdos\b|visit date|exam date|encounter date|(?:^|[\t=|] ?)(?:office )?visit(?= \d{1,2}[/-]))[:\s.]{1,5}/i;
/** A report's line of author and day: "Examiner: I. Rosewarne, PsyD   Date: 03/22/2013". */
const AUTHOR_AND_DAY =
  /^(?:examiner|evaluator|psychologist|surgeon|consultant|author|evaluated by|examined by)\b[^\n]{3,70}\bdate[:\s.]{1,5}/i;
export function labelledDay(line: string, pivot: number): string | null {
  const m = DAY_LABEL.exec(line.slice(0, 400)) ?? AUTHOR_AND_DAY.exec(line.slice(0, 120));
  if (!m) return null;
  const from = m.index + m[0].length;
  return findDates(line.slice(from, from + 24), pivot)[0]?.iso ?? null;
}

/** The day of a note given by its title: "Operative report 07/14/2014". */
const DATED_TITLE =
  /^[A-Z][A-Za-z ,/-]{0,50}(?:report|note|evaluation|consultation|visit|summary|record|examination|follow-up|study|letter)\b[ :,-]{0,3}/i;
export function titledDay(line: string, pivot: number): string | null {
  if (line.length > 80) return null;
  const title = DATED_TITLE.exec(line)?.[0];
  if (!title) return null;
  const date = findDates(line, pivot)[0];
  return date && date.start - title.length <= 4 && line.length - date.end <= 12 ? date.iso : null;
}

const NOTE_DATE = /(?:progress (?:note|report)|report|note|visit|exam(?:ination|ined)?|seen|saw|dated|dos)\b/i;
const OTHER_DAY =
  /\b(?:injur|accident|slip|fell|fall|strain|hurt|since|mri|surgery|fusion|implanted|denied|certified|operation)/i;

export function headingDate(line: string, pivot: number): string | null {
  if (
    !/progress|report|note|visit|exam|service|dos\b|narrative|trial|evaluation|consult|clearance|interrogation/i.test(
      line,
    )
  )
    return null;
  return findDates(line, pivot)[0]?.iso ?? null;
}

/** The day a sentence sets for what follows it: "12/12/13 progress note described …". */
export function noteDate(tokens: readonly Token[], body: string): string | null {
  const at = tokens.findIndex((t) => t.kind === 'date');
  if (at < 0) return null;
  const t = tokens[at] as Token;
  const near = body.slice(Math.max(0, t.start - 40), Math.min(body.length, t.end + 20));
  if (OTHER_DAY.test(near)) return null;
  return NOTE_DATE.test(near) || (at <= 1 && tokens[0]?.norm === 'on') ? t.iso : null;
}
