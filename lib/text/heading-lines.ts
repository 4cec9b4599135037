/**
 * Whether a line opens with a heading: one that a row knows, or merely one that is set like a heading.
 */
import { HEADINGS, type HeadingRow } from './headings.ts';
import { PhraseIndex } from './phrases.ts';
import { type Token, tokenize } from './tokens.ts';

const HEADING_INDEX = new PhraseIndex<HeadingRow>(
  HEADINGS.filter((row) => !row.onForm).map((row) => ({ row, patterns: row.patterns })),
);

/** The words of a title, with the strokes between them. */
const wordsOf = (text: string): Token[] => tokenize(text).filter((t) => t.kind !== 'mark' || t.norm === '/');

/** The words of a label, without the brackets at its end. */
export const labelWords = (label: string): Token[] => wordsOf(label.replace(/\s*\([^()]{3,40}\)\s*$/, ''));

/** The heading that words are, the whole of them. */
export const wholeHeading = (tokens: readonly Token[]): HeadingRow | null =>
  HEADING_INDEX.find(tokens).find((m) => m.first === 0 && m.last === tokens.length)?.row ?? null;

export interface FoundHeading {
  row: HeadingRow | null;
  /** Where the words under the heading begin on the same line; the line's end if there are none. */
  bodyAt: number;
  /** It is told from a sentence by its words alone: a heading only where a sentence can begin. */
  opensLikeSentence?: true;
}

/** "Surgical opinion. Dr. Vance writes …", "MEDS. LACTULOSE.": a heading only of words that are one, whole. */
function runInTitle(line: string): { row: HeadingRow; length: number } | null {
  const title = /^[A-Z][A-Za-z /&'-]{1,50}(?=\. {1,3}[A-Z(\d])/.exec(line)?.[0];
  if (!title) return null;
  const row = wholeHeading(wordsOf(title));
  return row ? { row, length: title.length + 1 } : null;
}

/** Labels that end so name a field of a form, not a part of a text. */
const FIELD_LABEL =
  /^(?:date|dates|number|no|name|by|id|type|status|provider|physician|received|md|information|phone|fax|facility|doctor|clinic|specialty|address|signature|office|agency|level|history)$/;
/** Words that a date beside a heading may have with it. */
export const DATE_WORD =
  /^(?:of|on|dated|dtd|date|from|for|page|rfa|form|dwc|submitted|sent|received|rec'd|signed|dictated|transcribed|typed|written)$/;

/** Who asks, in a hospital's consultation: "REQUESTING SERVICE: Dr. X, subacute unit". */
const REQUESTER = /^(?:requesting|referring|ordering|consulting) (?:service|team|unit|ward|floor|department)$/i;

/** "DOCUMENT 2 of 2 - device report": another paper begins. */
const DOCUMENT_TITLE =
  /^\W{0,6}(?:document|attachment|exhibit|enclosure) (?:no\.? )?\d{1,3}\b(?! (?:was|is|shows?|states?|says))[^:]{0,90}$/i;
/** "ITEM 2   Visit note 02/02/2015", "Exhibit C: Lab report of 2/6/15": by its number and kind. */
const PAPER_TITLE =
  /^\W{0,6}(?:item|part|section|piece|paper|exhibit|document|doc|tab|attachment|enclosure|encl)\.? ?(?:no\.? )?#?(?:\d{1,3}|[A-H])\b[\s.:)–-]{1,6}(?:\w+[ -]){0,3}?(?:notes?|visit|reports?|letter|laborator(?:y|ies)|labs?|records?|summary|consult(?:ation)?|evaluation|questionnaire|e-?mail|fax|printout|print-out|transcript|operative|imaging|mri|emg|cures|pdmp)\b(?! (?:for|of pain|fee))[^:]{0,80}$/i;
/** "ITEM 2  Laboratory testing, 12 units" is asked for. */
const AMOUNT = /\b(?:request\w*|authoriz\w*|units?|qty|quantity|sessions?|mg|mcg)\b|#\s?\d/i;
/** The longest title of a paper. */
const LONGEST_TITLE = 140;

/** Whether a line begins another paper of a packet. */
export const isPaperTitle = (line: string): boolean =>
  line.length <= LONGEST_TITLE && (DOCUMENT_TITLE.test(line) || (PAPER_TITLE.test(line) && !AMOUNT.test(line)));

/** Beside the letter of a note's part: "P   Brace. Ice after surgery."; no figure and no single word of a table. */
const TOLD_BESIDE = /^\t[A-Z\d][^\t]*(?:[a-z)]\.|(?: [^\s\t]+){4})/;

const NEXT_DOCUMENT = HEADINGS[0] as HeadingRow;

/** "p.1  REQUEST": the page of a packet before the title of what stands there. */
const PAGE_OF_PACKET =
  /^\s*(?:p|pp|pg|pgs|page|tab|exhibit)\.? ?\d{1,4}(?:-\d{1,4})?(?: of \d{1,4})?[\s:.)-]+(?=[A-Z])/i;

/** A page's number alone. */
const PAGE_ALONE = /^\s*(?:p|pp|pg|pgs|page)\.? ?\d{1,4} ?(?:of|\/) ?\d{1,4}\s*$/i;

/** The page in a cell of its own. */
const PAGE_CELL = /^\s*(?:=+ ?)?(?:p|pp|pg|pgs|page)\.? ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?(?: ?=+)?\t/i;

/** "=== p. 5 ===   Physical therapy discharge 05/28/2014": another paper of the packet, by its page. */
export const opensPage = (line: string): boolean =>
  line.length <= LONGEST_TITLE && line.trimStart().startsWith('=') && PAGE_CELL.test(line);

/** The heading at the start of a line, known or merely shaped like one. */
export function headingOf(whole: string, end: number, capitals: boolean): FoundHeading | null {
  if (isPaperTitle(whole)) return { row: NEXT_DOCUMENT, bodyAt: end };
  // "P. 003/006" of a fax is no plan.
  if (PAGE_ALONE.test(whole)) return null;
  const page = PAGE_CELL.exec(whole)?.[0].length ?? 0;
  if (page > 0) {
    const rest = whole.slice(page);
    const cell = rest.indexOf('\t');
    const inner = headingOf(rest, cell < 0 ? rest.length : cell, capitals);
    return inner && { ...inner, bodyAt: inner.bodyAt + page };
  }
  const line = whole.slice(0, Math.min(end, LONGEST_TITLE));
  const title = runInTitle(line);
  if (title) return { row: title.row, bodyAt: title.length, opensLikeSentence: true };
  const colon = line.indexOf(':');
  let head: string | null = null;
  let bodyAt = end;
  const runIn = /^[A-Z][A-Z ,&/()'-]{2,70}[A-Z)](?=[.:](?: |$))/.exec(line);
  if (runIn && !capitals && runIn[0].length < colon) {
    head = runIn[0];
    bodyAt = head.length + 1;
  } else if (colon > 0 && colon <= 70) {
    head = line.slice(0, colon);
    bodyAt = colon + 1;
  } else if (runIn && !capitals) {
    head = runIn[0];
    bodyAt = head.length + 1;
  } else if (end <= 90 && !/[.;]$/.test(line)) {
    head = line;
  } else return null;
  const trimmed = head
    .replace(PAGE_OF_PACKET, '')
    .replace(/^[\s\d.)#>[\]-]+/, '')
    .replace(/\s*\((?!closed)[^()]*\)\s*$/i, '')
    .replace(/[\]\s]+$/, '');
  if (!trimmed) return null;
  const tokens = wordsOf(trimmed);
  if (tokens.length === 0 || tokens.length > 12) return null;
  if (REQUESTER.test(trimmed)) return { row: null, bodyAt };
  let best: { row: HeadingRow; last: number } | null = null;
  const words = tokens.filter((t) => t.kind !== 'mark');
  for (const m of HEADING_INDEX.find(tokens)) {
    if (m.first === 0 && (!best || m.last > best.last)) best = { row: m.row, last: m.last };
  }
  const alsoCaps = /^[^a-z]+$/.test(trimmed);
  const titleCase = tokens.every(
    (t) => t.kind !== 'word' || /^[A-Z]/.test(trimmed.slice(t.start, t.end)) || t.norm.length <= 4,
  );
  if (best) {
    const rest = tokens.length - best.last;
    const complete = rest === 0;
    const hasBody = bodyAt < end;
    const lastWord = words[words.length - 1]?.norm ?? '';
    const label = FIELD_LABEL.test(lastWord);
    const onlyDates = tokens.slice(best.last).every((t) => t.kind !== 'word' || DATE_WORD.test(t.norm));
    // One word that asks ("request …") is a heading only by itself: "Requesting physician information" asks nothing.
    const lone = best.row.voice === 'request' && best.last === 1;
    // Taking a line for a guideline's heading when it is not costs a quotation; missing one makes a false finding.
    const guideline = best.row.voice === 'guideline' && rest <= 5 && (colon > 0 || !hasBody);
    if (
      complete ||
      guideline ||
      (!label && (onlyDates || (!lone && ((alsoCaps && rest <= 7) || (titleCase && !hasBody && rest <= 4)))))
    ) {
      // A one-letter heading ("P:") must have its colon, or a cell of its own beside words that are told.
      if (trimmed.length <= 2 && colon < 0 && !(alsoCaps && TOLD_BESIDE.test(whole.slice(end, end + 400)))) return null;
      return { row: best.row, bodyAt };
    }
  }
  // Unknown, but set like a heading: what stood above is over.
  if (
    colon < 0 &&
    !runIn &&
    alsoCaps &&
    trimmed.length >= 4 &&
    tokens.length <= 10 &&
    /[A-Z]{3}/.test(trimmed) &&
    !/\d/.test(trimmed.replace(TITLE_DATE, ''))
  )
    return { row: null, bodyAt: end };
  if (runIn && !capitals && tokens.length <= 8) return { row: null, bodyAt };
  return null;
}

/** The day at the end of a title: "SUMMARY OF THE NOTE, 07/10/2014". */
const TITLE_DATE =
  /(?<=^[^a-z]{0,60}\b(?:NOTE|REPORT|SUMMARY|VISIT|CONSULT|CONSULTATION|EVALUATION|EXAMINATION|LETTER|NARRATIVE|HISTORY)\b[^a-z\d]{0,20})[\s,:-]{1,4}\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/;
