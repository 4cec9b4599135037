/**
 * The day of a note, as a label, a title, a heading or a sentence gives it.
 */
import { findDates } from './dates.ts';
import { isPaperTitle } from './heading-lines.ts';
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
  /^(?:[A-Z][A-Za-z ,/-]{0,50})?(?:PR-?[234]|report|note|evaluation|consultation|visit|summary|record|examination|follow-up|study|letter|assessment|opinion|interview|medicine|clinic|management|psychology|psychiatry|neurosurgery)\b[ :,(-]{0,3}(?:dated|of|on)?[ :]?/i;
/** Whose report: "T. Abernethy-Cole PhD, ", "by Dr. Vance (neurosurgery) - "; names and callings, no sentence. */
const ITS_AUTHOR =
  /^(?:(?:by|from|of|per)?\s*(?:[A-Z][A-Za-z.'-]{0,24}|of|and|de|van|von|la|m\.d\.|md|do|dr|phd|psyd|np|pa|dc|rn)[\s,.()-]{1,4}){1,9}(?:dated |on |seen |date:? )?$/;
/** A title that the day opens: "07/08/2013 - Psychological evaluation, Dr. Lee". */
const DAY_BEFORE_TITLE =
  /^\W{0,6}(?:\d{1,2}[/-]){2}\d{2,4}[\s:|,–-]{1,4}(?:[A-Z][A-Za-z.'-]* ?){0,4}(?:report|note|evaluation|consultation|consult|visit|summary|examination|assessment|opinion|interview|f\/u|follow-?up|re-?check|clinic|encounter|intake|h ?& ?p)\b(?! (?:was|is|shows?|showed|states?|by a|of the))/i;
/** What a title may stand behind: "===== D. ", "(2) ", "ATTACHMENT C - ", "[p 2b/5] ". */
const MARKS =
  /^[^A-Za-z\n]{0,12}(?:(?:p|pp|pg|pgs|page)\.? ?\d{1,4}[a-z]?(?: ?(?:of|\/|-) ?\d{1,4})?[\s\]:.)-]{1,6})?(?:[A-H][.)]\s{1,2})?(?:(?:attachment|exhibit|enclosure|appendix|tab|item|document|encl?\.?|att\.?) ?[A-Z\d]{0,3} ?[-–:.)#]{1,3} {0,2})?(?=[A-Z])/i;
/** The first of several days, of which the last counts: "05/18 - 05/22/2015". */
const FIRST_DAY = /\d{1,2}\/\d{1,2}(?:\/\d{2,4})? ?(?:-|–|to|through) ?$/;
const AUTHOR_BEHIND =
  /^\s*(?:[-–|,(]|--)\s*(?:(?:typed|signed|dictated|by|from|seen|page|pp?\.)[\s,]+){0,4}(?:[A-Z][a-z.'-]*\s?|[A-Z][A-Za-z.'-]*[\s,.)]{1,2}){1,6}(?:\d-page \w+)?[^a-z]{0,12}$/;
/** "(for stimulator)", "(extract, page 2)". */
const BRACKET_BEHIND = /^\s*\([^()]{2,40}\)\W*$/;
const LONGEST_TITLE = 110;
export function titledDay(whole: string, pivot: number): string | null {
  if (whole.length > LONGEST_TITLE) return null;
  if (DAY_BEFORE_TITLE.test(whole)) return findDates(whole, pivot)[0]?.iso ?? null;
  const line = whole.replace(MARKS, '').replace(/[\s=*_#~-]+$/, '');
  const title = DATED_TITLE.exec(line)?.[0];
  if (!title) return null;
  const date = findDates(line, pivot)[0];
  if (
    !date ||
    !(
      line.length - date.end <= 16 ||
      BRACKET_BEHIND.test(line.slice(date.end)) ||
      AUTHOR_BEHIND.test(line.slice(date.end))
    )
  )
    return null;
  const between = line.slice(title.length, date.start).replace(FIRST_DAY, '');
  return between.length <= 4 || ITS_AUTHOR.test(between) ? date.iso : null;
}

/** The day of a paper of a packet; null for any other line. */
export const paperDay = (line: string, pivot: number): string | null =>
  isPaperTitle(line) ? (findDates(line, pivot)[0]?.iso ?? null) : null;

const NOTE_DATE = /(?:progress (?:note|report)|report|note|visit|exam(?:ination|ined)?|seen|saw|dated|dos)\b/i;
const OTHER_DAY =
  /\b(?:injur|accident|slip|fell|fall|strain|hurt|since|mri|surgery|fusion|implanted|denied|certified|operation)/i;

/** "On 7/8/09 a carcass rail struck his neck": the day of what happened, not of a note. */
const HAPPENED =
  /\b(?:struck|crush\w*|twist(?:ed|ing)|tripp(?:ed|ing)|rear-?ended|collid\w*|collision|thrown|knocked|lifting|collaps\w*|gave way|rolled|landed|pinned|sprained|strained|injur\w*|fell|slipp\w*|hurt|hit (?:his|her|the|by)|burned|electrocuted|explo\w*|underwent|operated|was (?:born|hired|(?:\w+ly )?(?:pull|push|lift|carry|load|unload|mov|climb|bend|drag|haul|stack|dig|driv|work|reach|twist|operat)\w*ing)|gave (?:out|way)|let go|came down on|took (?:him|her) off)\b/i;
const HAPPENED_WITHIN = 100;

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
  if (NOTE_DATE.test(near)) return t.iso;
  const opens = at <= 1 && tokens[0]?.norm === 'on';
  return opens && !HAPPENED.test(body.slice(t.end, t.end + HAPPENED_WITHIN)) ? t.iso : null;
}
