/**
 * Text → Document: clean-up, headings, sentences, the day of the note, and each sentence's voice.
 */
import type { Voice } from '../analysis.ts';
import { cleanText, linesInCapitals } from './clean.ts';
import { findDates } from './dates.ts';
import type { Document, Sentence } from './document.ts';
import { HEADINGS, type HeadingRow } from './headings.ts';
import { PhraseIndex } from './phrases.ts';
import { type Token, tokenize } from './tokens.ts';
import { type Manner, mannerOf, type Run, voiceOf } from './voice.ts';
import { Seen } from './wording.ts';

const indexOf = (rows: readonly HeadingRow[]) =>
  new PhraseIndex<HeadingRow>(rows.map((row) => ({ row, patterns: row.patterns })));
const HEADING_INDEX = indexOf(HEADINGS.filter((row) => !row.onForm));
/** Labels that ask: those that always do, and those that do on a form. */
const ASKING_INDEX = indexOf(HEADINGS.filter((row) => row.voice === 'request'));

/** Sentences that end in these are not at their end: titles, units, latin dosing words, street and company forms. */
const ABBREVIATIONS = new Set(
  'dr mr mrs ms st vs no nos inc ltd dept approx appt pt pts hx tx rx dx sx fx p.o b.i.d t.i.d q.i.d q.d q.h.s p.r.n i.v i.m e.g i.e a.m p.m m.d ph.d d.o psy.d r.n mg ml mcg hr hrs wk wks mo mos yr yrs fig vol pg pp al cf etc jr sr jan feb mar apr jun jul aug sep sept oct nov dec l.l.c s.p u.s w.c s i ii iii'.split(
    ' ',
  ),
);

interface Piece {
  start: number;
  end: number;
}

/** Longer than any sentence of a note. Rules look round their own sentence: its bound keeps them all linear. */
const LONGEST_SENTENCE = 1200;

/** White space of the clean text. */
const isSpace = (code: number): boolean => code <= 32 || (code >= 128 && /\s/.test(String.fromCharCode(code)));

/** Ends that a point may have behind it: `."`, `.)`, `...`. */
const CLOSERS = new Set([...'"\')].'].map((c) => c.charCodeAt(0)));
/** Abbreviations that may also end a sentence, when a capital follows. */
const MAY_END = new Set([
  'mg',
  'ml',
  'mcg',
  'etc',
  'm.d',
  'ph.d',
  'd.o',
  'psy.d',
  'hrs',
  'wks',
  'yrs',
  'mos',
  'pts',
  'daily',
]);
/** Dosing words that end a sentence where a written word follows, not another abbreviation ("b.i.d. PRN"). */
const MAY_END_BEFORE_WORD = new Set([
  'b.i.d',
  't.i.d',
  'q.i.d',
  'q.d',
  'q.h.s',
  'p.r.n',
  'hr',
  'wk',
  'mo',
  'yr',
  'a.m',
  'p.m',
]);
const TAB = 9;
const POINT = 46;

/** Sentence ranges of one line of clean text. */
export function splitSentences(clean: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  const close = (end: number) => {
    let a = start;
    let b = end;
    while (a < b && isSpace(clean.charCodeAt(a))) a++;
    while (b > a && isSpace(clean.charCodeAt(b - 1))) b--;
    while (b - a > LONGEST_SENTENCE) {
      // At a space where there is one; never inside a surrogate pair.
      let cut = clean.lastIndexOf(' ', a + LONGEST_SENTENCE);
      if (cut <= a)
        cut = a + LONGEST_SENTENCE - (/[\ud800-\udbff]/.test(clean[a + LONGEST_SENTENCE - 1] ?? '') ? 1 : 0);
      pieces.push({ start: a, end: cut });
      a = cut;
      while (a < b && isSpace(clean.charCodeAt(a))) a++;
    }
    if (b > a) pieces.push({ start: a, end: b });
    start = end;
  };
  for (let i = from; i < to; i++) {
    const code = clean.charCodeAt(i);
    if (code === TAB) {
      close(i);
      start = i + 1;
      continue;
    }
    // . ! ?
    if (code !== POINT && code !== 33 && code !== 63) continue;
    let j = i + 1;
    while (j < to && CLOSERS.has(clean.charCodeAt(j))) j++;
    if (j >= to) continue;
    const next = clean[j] as string;
    if (next !== ' ' && next !== '\t') {
      // "receiving it.Oxycodone": a full stop run into the next sentence
      if (
        code === POINT &&
        /[A-Z]/.test(next) &&
        /[a-z]/.test(clean[j + 1] ?? '') &&
        /[a-z)%]/.test(clean[i - 1] ?? '')
      ) {
        const word = wordBefore(clean, start, i);
        if (word.length >= 2 && !word.includes('.')) close(j);
      }
      continue;
    }
    if (code === POINT && !endsAt(clean, start, i, clean.slice(j, j + 3).trimStart()[0] ?? '')) continue;
    close(j);
  }
  close(to);
  return pieces;
}

const wordBefore = (clean: string, start: number, at: number): string =>
  /[A-Za-z.]*$/.exec(clean.slice(Math.max(start, at - 12), at))?.[0].toLowerCase() ?? '';

/** Whether the point at `at`, with white space and then `after` behind it, ends a sentence. */
function endsAt(clean: string, start: number, at: number, after: string): boolean {
  const word = wordBefore(clean, start, at);
  const capital = /[A-Z]/.test(after);
  if (word.length > 0 && ABBREVIATIONS.has(word) && !(capital && MAY_END.has(word))) {
    const ends = capital && MAY_END_BEFORE_WORD.has(word) && /^\s+[A-Z][a-z]/.test(clean.slice(at + 1, at + 8));
    if (!ends) return false;
  }
  // An initial; but "axonal loss R." ends with a side of the body.
  if (word.length === 1 && capital && /[A-Z]/.test(clean[at - 1] ?? ''))
    return /(?:^|\s)(?!by|with|to|from|of|and|for|per|see|saw)[a-z]{2,} [LR]$/.test(
      clean.slice(Math.max(start, at - 16), at),
    );
  if (at - start <= 6 && /\d/.test(clean[at - 1] ?? '') && /^\d{0,2}$/.test(clean.slice(start, at).trim()))
    return false; // "1. item"
  return !(/[a-z]/.test(after) && (word.length < 5 || !/[a-z]{4}$/.test(word)));
}

/** What can be said of a sentence without its place in the text. */
interface SentenceWords {
  text: string;
  seen: Seen;
  tokens: readonly Token[];
  manner: Manner;
  /** It holds a letter or a figure. */
  speaks: boolean;
  /** The day it sets for itself and what follows it on the line. */
  day: string | null;
}

interface PieceWords extends Piece {
  words: SentenceWords;
}

/** What can be said of a line without its place in the text; offsets count from its start. */
interface LineWords {
  /** It ends in the outcome of a disputed item. */
  decided: boolean;
  heading: FoundHeading | null;
  /** Whether words stand under the heading on the same line. */
  hasBody: boolean;
  /** The heading's own words, where there is one. */
  head: PieceWords | null;
  headingDay: string | null;
  /** The day a label or a title gives. */
  day: string | null;
  /** Sentences of the line; of a line with a heading null until asked for. */
  whole: readonly PieceWords[] | null;
  /** Sentences behind its heading. */
  body: readonly PieceWords[];
  /** How many cells it has: 1 where it is no row of a table. */
  cells: number;
  /** The request headings among its cells. */
  columns: (HeadingRow | null)[] | null;
  /** What stands behind its labels that ask, anywhere and on a form; null until asked for. */
  asked: readonly AskedFor[] | null;
  askedOnForm: readonly AskedFor[] | null;
  namesForm: boolean;
}

/**
 * Reads lines and sentences by themselves, each once: records copy forward, and what was read once is not read again.
 */
class LineReader {
  readonly #pivot: number;
  readonly #lines = new Map<string, LineWords>();
  readonly #capitalLines = new Map<string, LineWords>();
  readonly #sentences = new Map<string, SentenceWords>();

  constructor(pivot: number) {
    this.#pivot = pivot;
  }

  /** @param capitals the line stands in a part that is set wholly in capitals */
  line(line: string, capitals: boolean): LineWords {
    const lines = capitals ? this.#capitalLines : this.#lines;
    let known = lines.get(line);
    if (known === undefined) {
      known = this.#readLine(line, capitals);
      lines.set(line, known);
    }
    return known;
  }

  /** The sentences of a line whose heading turned out to be none (an item of a list, a disputed item). */
  whole(line: string, read: LineWords): readonly PieceWords[] {
    read.whole ??= this.#pieces(line, 0);
    return read.whole;
  }

  /** What stands behind the labels of a line that ask. */
  asked(line: string, read: LineWords, onForm: boolean): readonly AskedFor[] {
    if (onForm) read.askedOnForm ??= askedFor(line, true);
    else read.asked ??= askedFor(line, false);
    return (onForm ? read.askedOnForm : read.asked) ?? [];
  }

  #readLine(line: string, capitals: boolean): LineWords {
    const decided = ITEM_OUTCOME.test(line.slice(0, 300));
    const cell = line.indexOf('\t');
    const columns = cell < 0 ? null : requestColumns(line);
    const told = headingOf(line, cell < 0 ? line.length : cell, capitals);
    // "Diagnosis | ICD-9 | Procedure requested": a row of column headings opens no section.
    const heading = columns !== null && columns[0] === null ? null : told;
    const bodyAt = heading === null ? 0 : Math.min(heading.bodyAt, line.length);
    const head = line.slice(0, bodyAt);
    const body = line.slice(bodyAt).trim();
    return {
      decided,
      heading,
      hasBody:
        body !== '' &&
        !(heading?.row?.voice === 'request' && (NO_ITEM.test(body) || (cell >= 0 && ANOTHER_FIELD.test(body)))),
      head: heading === null ? null : (this.#piece(line, { start: 0, end: bodyAt }) ?? null),
      headingDay: heading === null ? null : headingDate(head, this.#pivot),
      day: labelledDay(line, this.#pivot) ?? titledDay(line, this.#pivot),
      whole: heading === null ? this.#pieces(line, 0) : null,
      body: heading === null ? [] : this.#pieces(line, bodyAt),
      cells: cell < 0 ? 1 : line.split('\t').length,
      columns,
      asked: null,
      askedOnForm: null,
      namesForm: ON_FORM.test(line.slice(0, LONGEST_FORM_LINE)),
    };
  }

  #pieces(line: string, from: number): PieceWords[] {
    return splitSentences(line, from, line.length).flatMap((piece) => this.#piece(line, piece) ?? []);
  }

  #piece(line: string, piece: Piece): PieceWords | null {
    let { start, end } = piece;
    while (start < end && isSpace(line.charCodeAt(start))) start++;
    while (end > start && isSpace(line.charCodeAt(end - 1))) end--;
    if (end <= start) return null;
    return { start, end, words: this.#sentence(line.slice(start, end)) };
  }

  #sentence(text: string): SentenceWords {
    let known = this.#sentences.get(text);
    if (known === undefined) {
      const tokens = tokenize(text, undefined, this.#pivot);
      const manner = mannerOf(text, tokens);
      const dated = manner.ofThisCase || OPENS_WITH_DAY.test(text);
      known = {
        text,
        seen: new Seen(text),
        tokens,
        manner,
        speaks: SPEAKS.test(text),
        day: dated ? noteDate(tokens, text) : null,
      };
      this.#sentences.set(text, known);
    }
    return known;
  }
}

/** A further cell with a label of its own: "REVIEW ITEMS (2) | RFA date: 08/04/2014". */
const ANOTHER_FIELD =
  /^[A-Z][A-Za-z /']{0,24}\b(?:date|day|dated|received|no|number|id|priority|status|type|due|by|on|to|from): /i;
const SPEAKS = /[\p{L}\p{N}]/u;
const OPENS_WITH_DAY = /^(?:on|dos|date of (?:visit|exam|service))\b/i;

interface FoundHeading {
  row: HeadingRow | null;
  /** Where the words under the heading begin on the same line; the line's end if there are none. */
  bodyAt: number;
}

/** "Surgical opinion. Dr. Vance writes …": small letters make a heading only of words that are one, whole. */
function runInTitle(line: string): { row: HeadingRow; length: number } | null {
  const title = /^[A-Z][A-Za-z /&'-]{3,50}(?=\. [A-Z(\d])/.exec(line)?.[0];
  if (!title) return null;
  const tokens = tokenize(title).filter((t) => t.kind !== 'mark' || t.norm === '/');
  const whole = HEADING_INDEX.find(tokens).find((m) => m.first === 0 && m.last === tokens.length);
  return whole ? { row: whole.row, length: title.length + 1 } : null;
}

/** Labels that end so name a field of a form, not a part of a text. */
const FIELD_LABEL =
  /^(?:date|dates|number|no|name|by|id|type|status|provider|physician|received|md|information|phone|fax|facility|doctor|clinic|specialty|address|signature|office|agency|level|history)$/;
const DATE_WORD = /^(?:of|on|dated|dtd|date|from|for|page|rfa|form|dwc|submitted|sent|received|rec'd|signed)$/;

/** "DOCUMENT 2 of 2 - device report": another paper begins. */
const DOCUMENT_TITLE =
  /^\W{0,6}(?:document|attachment|exhibit|enclosure) (?:no\.? )?\d{1,3}\b(?! (?:was|is|shows?|states?|says))[^:]{0,90}$/i;
const NEXT_DOCUMENT = HEADINGS[0] as HeadingRow;

/** "p.1  REQUEST": the page of a packet before the title of what stands there. */
const PAGE_OF_PACKET =
  /^\s*(?:p|pp|pg|pgs|page|tab|exhibit)\.? ?\d{1,4}(?:-\d{1,4})?(?: of \d{1,4})?[\s:.)-]+(?=[A-Z])/i;

/** The heading at the start of a line, known or merely shaped like one. */
function headingOf(whole: string, end: number, capitals: boolean): FoundHeading | null {
  const line = whole.slice(0, Math.min(end, 140));
  if (DOCUMENT_TITLE.test(line) && whole.length <= 140) return { row: NEXT_DOCUMENT, bodyAt: end };
  const title = capitals ? null : runInTitle(line);
  if (title) return { row: title.row, bodyAt: title.length };
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
  const tokens = tokenize(trimmed).filter((t) => t.kind !== 'mark' || t.norm === '/');
  if (tokens.length === 0 || tokens.length > 12) return null;
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
    const whole = rest === 0;
    const hasBody = bodyAt < end;
    const lastWord = words[words.length - 1]?.norm ?? '';
    const label = FIELD_LABEL.test(lastWord);
    const onlyDates = tokens.slice(best.last).every((t) => t.kind !== 'word' || DATE_WORD.test(t.norm));
    // One word that asks ("request …") is a heading only by itself: "Requesting physician information" asks nothing.
    const lone = best.row.voice === 'request' && best.last === 1;
    // Taking a line for a guideline's heading when it is not costs a quotation; missing one makes a false finding.
    const guideline = best.row.voice === 'guideline' && rest <= 5 && (colon > 0 || !hasBody);
    if (
      whole ||
      guideline ||
      (!label && (onlyDates || (!lone && ((alsoCaps && rest <= 7) || (titleCase && !hasBody && rest <= 4)))))
    ) {
      // A one-letter heading ("P:") must have its colon.
      if (trimmed.length <= 2 && colon < 0) return null;
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

/** A line that tells of the patient ends what stands above: a list of papers, or how the review was made. */
function tellsOfPatient(line: string, pieces: readonly PieceWords[] | null, section: string | null): boolean {
  if (section !== 'records-reviewed' && section !== 'imr-method' && section !== 'credentials') return false;
  if (line.length < SHORTEST_PROSE) return false;
  return (
    IS_OF_AGE.test(line) ||
    (section === 'records-reviewed' && (pieces?.some(({ words }) => words.manner.ofThisCase) ?? false))
  );
}
const SHORTEST_PROSE = 50;
const IS_OF_AGE = /\b\d{2}[- ]?(?:years?|yrs?|y)[-/ ]?o(?:ld|\b)/i;

/** Whether a line stands in a list: numbered, or followed by another short line or by nothing. */
function isListItem(clean: string, at: number, end: number): boolean {
  const line = clean.slice(at, Math.min(end, at + 90));
  if (line.includes(':')) return false;
  if (/^(?:[-*•]|\(?\d{1,2}[.)])\s/.test(line)) return true;
  const next = clean.slice(end + 1, end + 82).split('\n')[0] ?? '';
  return next.length < 80 && !/[.:]$/.test(next);
}

/** How a disputed item ends: the words before it are the request. */
const ITEM_OUTCOME =
  /(?:^|[:\s-])\(?(?<!\b(?:was|were|is|are|be|been) )(?:partial(?:ly)?[ -])?(?:upheld|overturned)(?: in part| as modified)?[).]?\s*$|^\(?\d{1,2}[.)] .{3,240} (?:is|are|was|were) (?:therefore )?(?:not )?medically necessary(?: and appropriate| at this time)?\.?\s*$/i;
const OUTCOME_LINE = /^(?:partially )?(?:upheld|overturned)(?: in part)?\.?\s*(?:\n|$)/i;

/** Words that make the lines round them a form: there "Treatment:" or "Rx" names what is asked for. */
const ON_FORM =
  /\brfa\b|request for authorization|authorization request|\bauthorizations?\b|utilization (?:review|management)|prior auth|\bappeal\b|non-?certification|\bauth ?#|procedure code|service type|(?:refill|medication) request|\bur (?:referral|worklist|worksheet|intake|request)/i;
/** A form's line is short; a line longer than this is a narrative. */
const LONGEST_FORM_LINE = 220;
/** Lines below its title that a form may have. */
const FORM_LINES = 25;

/** Cells of a line that are looked at for labels. */
const MOST_CELLS = 40;

interface AskedFor extends Piece {
  row: HeadingRow;
}

/**
 * What stands behind the labels of a line that ask: "RFA dtd 7-11-14 >> req: pump trial", "Treatment | Norco #90".
 * A following cell with a label of its own ends it.
 */
function askedFor(line: string, onForm: boolean): AskedFor[] {
  if (!/[:\t]|->|=>|>>/.test(line)) return [];
  const asked: AskedFor[] = [];
  let from = 0;
  let open: AskedFor | null = null;
  for (const cell of line.split(/\t| >+ | (?=-+> )/, MOST_CELLS)) {
    const start = line.indexOf(cell, from);
    from = start + cell.length;
    const lead = /^[\s\d.)#>[\]*-]*/.exec(cell)?.[0].length ?? 0;
    const mark = cell.slice(0, 90).search(/:(?!\d)|\s?-+> |\s?=> /);
    const label = mark >= 0 ? cell.slice(lead, mark) : cell.slice(lead);
    const row = label.length <= 80 && label.length >= 2 ? askingLabel(label, onForm, mark >= 0) : null;
    const bodyAt = mark < 0 ? cell.length : mark + (/^(?::|\s?-+>|\s?=>)/.exec(cell.slice(mark))?.[0].length ?? 1);
    if (row) {
      open = { row, start: start + bodyAt, end: from };
      asked.push(open);
    } else if (open && mark >= 0 && /^[A-Z#][\w /#.'()-]{1,30}$/.test(label)) open = null;
    else if (open) open.end = from;
  }
  return asked.filter((a) => !NO_ITEM.test(line.slice(a.start, a.end)));
}

function askingLabel(label: string, onForm: boolean, marked: boolean): HeadingRow | null {
  const tokens = tokenize(label.replace(/\s*\([^()]{3,40}\)\s*$/, '')).filter(
    (t) => t.kind !== 'mark' || t.norm === '/',
  );
  if (tokens.length === 0 || tokens.length > 14) return null;
  for (const m of ASKING_INDEX.find(tokens)) {
    if (m.first !== 0 || (m.row.onForm && !onForm)) continue;
    // A cell without a mark behind it must be the label and nothing else.
    if (m.last === tokens.length) return m.row;
    if (marked && tokens.slice(m.last).every((t) => t.kind !== 'word' || DATE_WORD.test(t.norm))) return m.row;
  }
  return null;
}

/** Whether a line says nothing but when, where and on what form: "05/20/2011", "Date: 01/09/13", "DWC Form RFA". */
const NO_ITEM =
  /^(?:[\s\d/:.,#|()[\]-]|\b(?:dated?|dtd|of|on|page|form|dwc|rfa|pr-?2|continued|see|below|attached|submitted|sent|received|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b)*$/i;
/** A note's title ends a list of things asked for. */
const NOTE_TITLE =
  /^(?:\W{0,6})(?:note|visit|encounter|progress|dear|history|narrative|subjective|hpi|summary|consultation)\b/i;
/** "The following treatment has been requested by Dr. Smith:" */
const LIST_LEAD =
  /^(?!.*\b(?:denied|approved|history|tried|records?|reviewed)\b)(?=.{0,200}:\s*$).{0,120}\b(?:following|these)\b.{0,100}\b(?:request|authoriz)|^(?=.{0,200}:\s*$).{0,60}\b(?:request|authoriz)\w*\b.{0,60}\bfollowing\b/i;
/** Two sentences, or a long one: not a list's line. */
const PROSE = /^(?!\W*\d{1,2}[.)]).{60,}[a-z]{2}[.!?] [A-Z].{20,}/;
const OF_A_PERSON = /\b(?:he|she|his|her|patient|worker|claimant|mr|ms|mrs)\b/i;
const LIST_ITEM = /^\W{0,3}(?:item )?\(?\d{1,2}[.):]\s?/i;
const PIVOT_DEFAULT = 2026;

function lineBounds(clean: string): Piece[] {
  const lines: Piece[] = [];
  for (let start = 0; start < clean.length; ) {
    const at = clean.indexOf('\n', start);
    const end = at < 0 ? clean.length : at;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/**
 * Reads a text into a document. Linear in its length.
 * @param text the case text as it stands on the page
 * @param today `YYYY-MM-DD`, only to read two-digit years
 */
export function readDocument(text: string, today?: string): Document {
  const { clean, toOriginal } = cleanText(text);
  const pivot = today ? Number(today.slice(0, 4)) : PIVOT_DEFAULT;
  const sentences: Sentence[] = [];
  const reader = new LineReader(pivot);
  let ground: Voice | 'rationale' = 'record';
  let section: string | null = null;
  /** A heading asks, and nothing has been asked for under it yet. */
  let awaitsItem = false;
  /** The day of the note (a heading or label), and the day the current line speaks of. */
  let noteDay: string | null = null;
  let date: string | null = null;
  let columns: (HeadingRow | null)[] = [];
  /** Lines that are still taken for a form's. */
  let formLines = 0;
  let listOpen = false;
  const run: Run = { length: 0 };

  const lines = lineBounds(clean);
  const capitals = linesInCapitals(clean, lines);
  for (const [l, { start: at, end }] of lines.entries()) {
    const line = clean.slice(at, end);
    const read = reader.line(line, capitals[l] === 1);
    date = noteDay;
    const decided = read.decided || OUTCOME_LINE.test(clean.slice(end + 1, end + 20));
    let lineGround: Voice | 'rationale' | null = null;
    let lineSection: string | null = null;
    let heading = decided ? null : read.heading;
    if (ground === 'request' && heading?.row?.alsoService && isListItem(clean, at, end)) heading = null;
    // Capitals right under "Treatment in dispute" are the treatment, not another heading.
    if (awaitsItem && heading !== null && heading.row === null && !read.hasBody) heading = null;
    // A title that no row knows ends what one told before it, though no capitals set it off.
    if (!heading && section !== null && TITLED.has(section) && isBareTitle(clean, at, end)) {
      section = null;
      run.length = 0;
    }
    if (read.namesForm) formLines = FORM_LINES;
    else if (line.length > LONGEST_FORM_LINE) formLines = 0;
    else formLines--;
    const speaksOfCase = ground !== 'decision' && ground !== 'guideline';
    const asked = decided || !speaksOfCase ? [] : reader.asked(line, read, formLines > 0);
    // The second and later items of a list whose first stands behind its label.
    const goesOn: boolean = listOpen && LIST_ITEM.test(line);
    if (ground === 'request' && !heading && (NOTE_TITLE.test(line) || (PROSE.test(line) && OF_A_PERSON.test(line)))) {
      ground = 'record';
      section = null;
    }
    if (!heading && !decided && ground === 'boilerplate' && tellsOfPatient(line, read.whole, section)) {
      ground = 'record';
      section = null;
    }
    if (!heading && !decided && speaksOfCase && LIST_LEAD.test(line)) {
      ground = 'request';
      section = 'request';
      run.length = 0;
    }
    const item = heading?.row && read.hasBody ? POINT_OF_LIST.exec(line)?.[0] : undefined;
    // "4) psych evaluation: …" among a guideline's points is one of them.
    if (item !== undefined && ground === 'guideline' && /\d/.test(item)) heading = null;
    if (heading) {
      if (item !== undefined && heading.row?.voice === 'record' && (ground === 'record' || ground === 'plan')) {
        // A point of a list speaks for its own line.
        lineGround = 'record';
        lineSection = heading.row.id;
      } else if (heading.row?.extent === 'line') {
        lineGround = heading.row.voice;
        lineSection = heading.row.id;
        ground = 'decision';
        section = 'imr-issues';
      } else if (heading.row?.voice === 'request' && read.hasBody) {
        // "REQUEST FOR AUTHORIZATION: a pump" asks in one line; a letter may follow.
        lineGround = 'request';
        lineSection = heading.row.id;
        ground = 'record';
        section = null;
      } else if (heading.row?.id === 'determination' && read.hasBody) {
        lineGround = 'decision';
        lineSection = heading.row.id;
        ground = 'record';
        section = null;
      } else {
        ground = heading.row?.voice ?? 'record';
        section = heading.row?.id ?? null;
        awaitsItem = ground === 'request';
        run.length = 0;
        noteDay = read.headingDay ?? (heading.row?.beginsAnew ? null : noteDay);
      }
    } else if (decided) {
      lineGround = 'request';
      lineSection = 'disputed-item';
    } else if (goesOn) {
      lineGround = 'request';
      lineSection = 'request';
    }
    listOpen =
      goesOn ||
      asked.some((a) => LIST_ITEM.test(line.slice(a.start, a.end).trimStart())) ||
      (lineGround === 'request' && LIST_ITEM.test(line.slice(heading?.bodyAt ?? 0).trimStart()));
    noteDay = read.day ?? noteDay;
    date = noteDay;
    let paragraphStart = true;
    // The heading's own words belong to nobody.
    if (heading && read.head) addSentence(at, read.head, 'boilerplate', lineSection ?? section, true);
    const pieces = heading ? read.body : reader.whole(line, read);
    for (const piece of pieces) {
      const { text: body, manner, day } = piece.words;
      date = day ?? date;
      const ofLabel = asked.find((a) => piece.start < a.end && piece.end > a.start);
      const column = ofLabel?.row ?? columnOf(line, piece.start, columns);
      const voice = voiceOf(
        column?.voice ?? lineGround ?? planOrRecord(ground, manner, body),
        manner,
        run,
        paragraphStart,
      );
      const asks = manner.requests && (voice === 'record' || voice === 'plan') && !INTENDS_LATER.test(body);
      const inSection = column?.id ?? lineSection ?? section;
      addSentence(at, piece, asks ? 'request' : voice, asks ? 'asks' : inSection);
      paragraphStart = false;
    }
    // The cells under a "Requested" heading are requests, as far as the table goes.
    if (read.columns) columns = read.columns;
    else if (read.cells < 2 || read.cells > columns.length || read.cells < columns.length - EMPTY_CELLS) columns = [];
  }

  function addSentence(
    lineAt: number,
    piece: PieceWords,
    voice: Voice,
    inSection: string | null,
    isHeading = false,
  ): void {
    const { text: words, seen, tokens, speaks } = piece.words;
    if (!speaks) return;
    if (voice === 'request') awaitsItem = false;
    sentences.push({
      index: sentences.length,
      start: lineAt + piece.start,
      end: lineAt + piece.end,
      text: words,
      seen,
      tokens,
      voice,
      heading: isHeading,
      section: inSection,
      date,
    });
  }

  return {
    original: text,
    clean,
    sentences,
    toOriginal,
    sentenceAt(offset) {
      let lo = 0;
      let hi = sentences.length - 1;
      let best: Sentence | null = null;
      while (lo <= hi) {
        const mid = (lo + hi) >> 1;
        const s = sentences[mid] as Sentence;
        if (s.start <= offset) {
          best = s;
          lo = mid + 1;
        } else hi = mid - 1;
      }
      return best;
    },
  };
}

/** What a point of a list begins with. */
const POINT_OF_LIST = /^\s*(?:[-*•]|\(?\d{1,2}[.)])\s/;
/** Sections that tell of one thing only. */
const TITLED: ReadonlySet<string> = new Set(['psychological', 'trial', 'surgical-opinion', 'goals', 'prior-treatment']);
/** "Bloods and clotting, 10/13/2014": a few words by themselves, between an empty line and a line of prose. */
const BARE_TITLE = /^[A-Z][a-z]+(?: [A-Za-z]+){0,4}(?:,? \d{1,2}\/\d{1,2}\/\d{2,4})?$/;
function isBareTitle(clean: string, at: number, end: number): boolean {
  if (end - at > 50 || clean[at - 2] !== '\n' || !BARE_TITLE.test(clean.slice(at, end))) return false;
  const next = clean.slice(end + 1, end + 400).split('\n')[0] ?? '';
  return next.length >= 50;
}

/** What will be asked for, or was, is not asked for now. */
const INTENDS_LATER =
  /\b(?:will|would|may|might|could|if|plan(?:s|ning)? to|not|never|denied|previously|last (?:year|month)|asks (?:if|whether|about)|wants|wishes)\b(?= (?:be |also |then )?(?:request|ask|seek|submit|authoriz))|\b(?:was|were|been) (?:denied|non-?certified)\b/i;

/** In a plan, a sentence that tells of this patient and intends nothing is the record's. */
const INTENDS =
  /\b(?:will|plan|recommend|request|continue|start|refer|schedule|return|follow|should|consider|await|obtain|need|trial|authoriz|refill|order|renew)/i;
function planOrRecord(ground: Voice | 'rationale', manner: Manner, body: string): Voice | 'rationale' {
  return ground === 'plan' && manner.ofThisCase && !INTENDS.test(body) ? 'record' : ground;
}

/** The day of a note given by a label: "Date of Exam: 06/17/2014", "DOS 02/11/2015". */
const DAY_LABEL =
  /(?:date of (?:exam|visit|service|report)|\bdos\b|visit date|exam date|encounter date|(?:^|[\t=|] ?)(?:office )?visit(?= \d{1,2}[/-]))[:\s.]{1,5}/i;
/** A report's line of author and day: "Examiner: I. Rosewarne, PsyD   Date: 03/22/2013". */
const AUTHOR_AND_DAY =
  /^(?:examiner|evaluator|psychologist|surgeon|consultant|author|evaluated by|examined by)\b[^\n]{3,70}\bdate[:\s.]{1,5}/i;
function labelledDay(line: string, pivot: number): string | null {
  const m = DAY_LABEL.exec(line.slice(0, 400)) ?? AUTHOR_AND_DAY.exec(line.slice(0, 120));
  if (!m) return null;
  const from = m.index + m[0].length;
  return findDates(line.slice(from, from + 24), pivot)[0]?.iso ?? null;
}

/** The day of a note given by its title: "Operative report 07/14/2014". */
const DATED_TITLE =
  /^[A-Z][A-Za-z ,/-]{0,50}(?:report|note|evaluation|consultation|visit|summary|record|examination|follow-up|study|letter)\b[ :,-]{0,3}/i;
function titledDay(line: string, pivot: number): string | null {
  if (line.length > 80) return null;
  const title = DATED_TITLE.exec(line)?.[0];
  if (!title) return null;
  const date = findDates(line, pivot)[0];
  return date && date.start - title.length <= 4 && line.length - date.end <= 12 ? date.iso : null;
}

/** Cells of a row that may be empty. */
const EMPTY_CELLS = 2;

/** The request headings among a line's cells; null where it has none. */
function requestColumns(line: string): (HeadingRow | null)[] | null {
  const cells = line.split('\t');
  if (cells.length < 2) return null;
  const rows = cells.map((cell) => {
    // A heading is short: a cell of prose is none.
    if (cell.length > 80) return null;
    const tokens = tokenize(cell.replace(/\s*\([^()]{3,40}\)\s*$/, '')).filter(
      (t) => t.kind !== 'mark' || t.norm === '/',
    );
    const whole = HEADING_INDEX.find(tokens).find((m) => m.first === 0 && m.last === tokens.length);
    return whole?.row.voice === 'request' ? whole.row : null;
  });
  return rows.some((r) => r !== null) ? rows : null;
}

function columnOf(line: string, offset: number, columns: (HeadingRow | null)[]): HeadingRow | null {
  if (columns.length === 0) return null;
  const cells = line.split('\t');
  // An empty cell leaves no trace: a row may be a little shorter than its head.
  if (cells.length < 2 || cells.length > columns.length || cells.length < columns.length - EMPTY_CELLS) return null;
  let at = 0;
  for (let i = 0; i < cells.length; i++) {
    at += (cells[i] as string).length + 1;
    if (offset < at) return columns[i] ?? null;
  }
  return null;
}

const NOTE_DATE = /(?:progress (?:note|report)|report|note|visit|exam(?:ination|ined)?|seen|saw|dated|dos)\b/i;
const OTHER_DAY =
  /\b(?:injur|accident|slip|fell|fall|strain|hurt|since|mri|surgery|fusion|implanted|denied|certified|operation)/i;

function headingDate(line: string, pivot: number): string | null {
  if (
    !/progress|report|note|visit|exam|service|dos\b|narrative|trial|evaluation|consult|clearance|interrogation/i.test(
      line,
    )
  )
    return null;
  return findDates(line, pivot)[0]?.iso ?? null;
}

/** The day a sentence sets for what follows it: "12/12/13 progress note described …". */
function noteDate(tokens: readonly Token[], body: string): string | null {
  const at = tokens.findIndex((t) => t.kind === 'date');
  if (at < 0) return null;
  const t = tokens[at] as Token;
  const near = body.slice(Math.max(0, t.start - 40), Math.min(body.length, t.end + 20));
  if (OTHER_DAY.test(near)) return null;
  return NOTE_DATE.test(near) || (at <= 1 && tokens[0]?.norm === 'on') ? t.iso : null;
}
