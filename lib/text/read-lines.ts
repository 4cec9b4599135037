/**
 * Lines and sentences by themselves: what can be said of each without its place in the text.
 */
import { type AskedFor, askedFor, NO_ITEM, requestColumns } from './asking-labels.ts';
import { findDates } from './dates.ts';
import type { Span } from './document.ts';
import { type FoundHeading, headingOf, opensPage } from './heading-lines.ts';
import type { HeadingRow } from './headings.ts';
import { headingDate, labelledDay, noteDate, paperDay, titledDay } from './note-days.ts';
import { isSpace, splitSentences } from './sentence-ends.ts';
import { type Token, tokenize } from './tokens.ts';
import { type Manner, mannerOf } from './voice.ts';
import { Seen } from './wording.ts';

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

export interface PieceWords extends Span {
  words: SentenceWords;
}

/** What can be said of a line without its place in the text; offsets count from its start. */
export interface LineWords {
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

/** A further cell with a label of its own: "REVIEW ITEMS (2) | RFA date: 08/04/2014". */
const ANOTHER_FIELD =
  /^[A-Z][A-Za-z /']{0,24}\b(?:date|day|dated|received|no|number|id|priority|status|type|due|by|on|to|from): /i;
const SPEAKS = /[\p{L}\p{N}]/u;
const OPENS_WITH_DAY = /^(?:on|dos|date of (?:visit|exam|service))\b/i;

/** How a disputed item ends: the words before it are the request. */
const ITEM_OUTCOME =
  /(?:^|[:\s-])\(?(?<!\b(?:was|were|is|are|be|been) )(?:partial(?:ly)?[ -])?(?:upheld|overturned)(?: in part| as modified)?[).]?(?:\s*\([^()]{1,60}\)\.?)?\s*$|^(?:item )?\(?(?:\d{1,2}|[A-H])(?:[.):]| -) .{3,240}\W(?:is|are|was|were|decision\s?[=:]|determination\s?[=:]) (?:therefore )?(?:not )?medically necessary(?: and appropriate| at this time)?\.?\s*$|^.{6,240}(?:\s--?-?|\s[–—]|:|=|\t)\s*(?:found )?(?:not )?medically necessary(?: and appropriate)?\.?\s*$/i;
/** Words that make the lines round them a form: there "Treatment:" or "Rx" names what is asked for. */
const ON_FORM =
  /\brfa\b|request for authorization|authorization request|\bauthorizations?\b|utilization (?:review|management)|prior auth|\bappeal\b|non-?certification|\bauth ?#|procedure code|service type|(?:refill|medication) request|\bur (?:referral|worklist|worksheet|intake|request)/i;
/** A form's line is short; a line longer than this is a narrative. */
export const LONGEST_FORM_LINE = 220;

/**
 * Reads lines and sentences by themselves, each once: records copy forward, and what was read once is not read again.
 */
export class LineReader {
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

  /** The day that a title between rules tells: "=== QUESTIONNAIRE 05/06/2014 (waiting room) ===". */
  titleDay(line: string): string | null {
    return findDates(line, this.#pivot)[0]?.iso ?? null;
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
    const told = headingOf(line, cell < 0 ? line.length : cell, capitals);
    const columns = cell < 0 || told?.row?.beginsAnew ? null : requestColumns(line);
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
      day:
        (opensPage(line) ? this.titleDay(line) : null) ??
        paperDay(line, this.#pivot) ??
        labelledDay(line, this.#pivot) ??
        titledDay(line, this.#pivot),
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

  #piece(line: string, piece: Span): PieceWords | null {
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
