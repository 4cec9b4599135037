/**
 * Clean-up with an exact way back: line wraps joined, hyphenation and markup removed, white space collapsed,
 * typographic characters made plain. Every clean character remembers where it came from; quotations are always
 * cut from the original, so nothing here can change what is quoted.
 */
import { countFirst } from '../sorted.ts';
import { mendLetters } from './damaged-letters.ts';
import type { Span } from './document.ts';
import { VOCABULARY } from './vocabulary.ts';

export interface CleanText {
  clean: string;
  /** Where the lines start that rules set off as titles: "=== VISIT 3 ===". */
  titles: ReadonlySet<number>;
  toOriginal(span: Span): Span;
}

interface Line {
  start: number;
  end: number;
  /** Number of blank lines between this line and the next one with words. */
  blankAfter: number;
}

const PLAIN: Readonly<Record<string, string | undefined>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '─': '-',
  '━': '-',
  '═': '=',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬀ: 'ff',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  '½': '0.5',
  '\u00ad': '',
  '\u200b': '',
  '\ufeff': '',
};
const SENTENCE_END = /[.!?:;]["')\]]*$/;
const BULLET = /^(?:[-*•o>]\s|\(?\d{1,2}[.)]\s|#\d{1,2}\s|\(?[a-z][.)]\s|\[[ xX]?\])/;
/** "ITEM B - Dilaudid 4 mg": an item of a list, by its letter or number. */
const LETTERED_ITEM = /^(?:item|issue|request|service|line|renewal) (?:[a-h]|\d{1,2})(?:[.:)]| [-–])/i;
/** Cells of a table: never run together with the row below. */
const COLUMNS = /\||\t|\S {3,}\S/;
/** "WHY HOME  He weighs 146 kg": a label in capitals, two blanks, and words that are not. */
const LABEL_IN_CAPITALS = /^[A-Z][A-Z /&'()-]{0,38}[A-Z)](?= {2}(?:[A-Z\d[(]?[a-z]|[A-Z\d[(][\w-]* [a-z]|\[?\d))/;
/** A line of a log begins with its day or its hour: "06/04/13 Pump interrogated", "0200 Turned himself". */
const LOG_LINE = /^(?:\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}:\d\d|[0-2]\d[0-5]\d)(?: -)? [A-Z]/;
/** What became of an item ends its line: "Percocet 5/325 #60 -- NOT MEDICALLY NECESSARY". */
const OUTCOME_AT_END =
  /[-–—:=]\s{0,3}(?:not )?(?:medically necessary|upheld|overturned|denied|modified|(?:non-?|not )?certified|approved)[.)]?$|\b(?:is|are|was|were) (?:not )?medically necessary(?: and appropriate)?\.$/i;
const FIELD = /^[A-Z][A-Za-z'’()/#. -]{1,40}:(?:\s|$)/;

/** "=== VISIT 01/14/2014 ===  page 2": a title between rules, and what follows it on its line. */
const BETWEEN_RULES = /^(([=~_-])\2+)\s{0,3}([^=~_\s-][^\n]{1,80}?)\s{0,3}\2{2,}(?=\s|$)/;
/** "------------------- visit 2, page 3" */
const BEHIND_RULE = /^(([=~_-])\2{9,})\s{0,3}([^=~_|+\s-][^\n|=~_]{2,60})$/;
/** An amount: an item, and no title. */
const AMOUNT = /#\s?\d|\d\s?(?:mg|mcg|ml)\b/i;

/** Of a line that a rule sets off as a title, where its words start and end; null of any other. */
function ruledTitle(text: string, line: Line): Span | null {
  const code = text.charCodeAt(line.start);
  if (code !== 61 && code !== 126 && code !== 95 && code !== 45) return null;
  const words = text.slice(line.start, Math.min(line.end, line.start + 200));
  const m = BETWEEN_RULES.exec(words) ?? (line.end - line.start < 200 ? BEHIND_RULE.exec(words) : null);
  if (m === null || AMOUNT.test(m[3] as string) || !/[A-Za-z]{3}/.test(m[3] as string)) return null;
  const start = line.start + words.indexOf(m[3] as string, (m[1] as string).length);
  return { start, end: start + (m[3] as string).length };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let blanks = 0;
  while (at <= text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    let from = at;
    let to = end;
    while (from < to && text.charCodeAt(from) <= 32) from++;
    while (to > from && text.charCodeAt(to - 1) <= 32) to--;
    if (to > from) {
      const before = lines[lines.length - 1];
      if (before) before.blankAfter = blanks;
      lines.push({ start: from, end: to, blankAfter: 0 });
      blanks = 0;
    } else blanks++;
    at = end + 1;
  }
  return lines;
}

/** How a part of the text is set. */
interface Setting {
  /** The width at which it is wrapped, in characters, or null where its lines are whole paragraphs. */
  width: number | null;
  doubleSpaced: boolean;
}

/** How some lines are set; null where fewer than `least` are long enough to tell. */
function settingOf(lines: readonly Line[], least: number): Setting | null {
  const long = lines.filter((l) => l.end - l.start > 40);
  if (long.length < least) return null;
  const lengths = long.map((l) => l.end - l.start).toSorted((a, b) => a - b);
  const wide = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  const width = wide > 160 ? null : wide;
  const gaps = lines.slice(0, -1).filter((l) => l.end - l.start > 40);
  const oneBlank = gaps.filter((l) => l.blankAfter === 1).length;
  const noBlank = gaps.filter((l) => l.blankAfter === 0).length;
  return { width, doubleSpaced: width !== null && gaps.length >= 4 && oneBlank > noBlank * 2 };
}

/** So many long lines tell how a part is set; of a whole text fewer must do. */
const TELLING_PART = 5;
const TELLING_TEXT = 3;

/**
 * How each line is set. Parts that several blank lines divide (pages, notes of a packet) are judged by themselves, so
 * that what is pasted behind a text does not change how the text is read; a part too short to tell is set as the one
 * before it, at the beginning as the one after it.
 */
function settingsOf(lines: readonly Line[]): Setting[] {
  const settings: Setting[] = [];
  let last: Setting | null = null;
  let from = 0;
  for (let to = 1; to <= lines.length; to++) {
    if (to < lines.length && (lines[to - 1] as Line).blankAfter < 2) continue;
    const own = settingOf(lines.slice(from, to), TELLING_PART);
    if (own === null && last === null && to < lines.length) continue;
    last = own ?? last ?? settingOf(lines.slice(from, to), TELLING_TEXT) ?? { width: null, doubleSpaced: false };
    for (; from < to; from++) settings.push(last);
  }
  return settings;
}

const isCapsHeading = (s: string) => s.length < 90 && /[A-Z]{3}/.test(s) && !/[a-z]{2}/.test(s);

/** A run of lines in capitals is a dictation from so many letters on, if one of its lines is longer than a heading. */
const CAPITALS_LEAST = 150;
const LONGER_THAN_HEADING = 40;

/**
 * Which lines stand in a part of the record that is set wholly in capitals (old transcriptions): there capitals mark
 * no heading. A part may begin and end anywhere in a packet.
 * @param bounds where each line starts and ends
 */
export function linesInCapitals(text: string, bounds: readonly { start: number; end: number }[]): Uint8Array {
  const capitals = new Uint8Array(bounds.length);
  let from = 0;
  let letters = 0;
  let longest = 0;
  const close = (to: number) => {
    if (letters >= CAPITALS_LEAST && longest >= LONGER_THAN_HEADING) capitals.fill(1, from, to);
    from = to + 1;
    letters = 0;
    longest = 0;
  };
  for (let l = 0; l < bounds.length; l++) {
    const { start, end } = bounds[l] as { start: number; end: number };
    let upper = 0;
    let lower = 0;
    // Enough small letters settle it, whatever follows on the line.
    for (let i = start; i < end && (lower <= 4 || lower * 8 <= end - start); i++) {
      const code = text.charCodeAt(i);
      if (code >= 97 && code <= 122) lower++;
      else if (code >= 65 && code <= 90) upper++;
    }
    // "30 mg" in small letters does not end it.
    if (lower > 4 && lower * 8 > upper) {
      close(l);
      continue;
    }
    letters += upper;
    longest = Math.max(longest, upper);
  }
  close(bounds.length);
  return capitals;
}

/** "last refill ........ 2013-01-16": a row of its own. */
const LED = /\w ?[.·_]{4,} ?[\w#$<>-]/;
/** "ATTACHMENT C - Psychological report …": the title of a paper stands on its own line. */
const PAPER_LABEL = /^\W{0,6}(?:attachment|exhibit|enclosure|appendix) ?#?(?:\d{1,3}|[A-H])(?: ?[-–:.)]| {2,})/i;

/** "compression of the sac.            R. Vance, M.D.": the end of a paragraph, and who signed beside it. */
const SIGNED_BESIDE = /^[a-z(][^\t]{2,80}?\.(?: {3,}|\t)[A-Z]/;

/** Whether a line runs on into the next one: 'wrap' (a space), 'break' (a new line). */
function runsOn(
  text: string,
  line: Line,
  next: Line,
  width: number,
  doubleSpaced: boolean,
  capitals: boolean,
): boolean {
  const allowedBlanks = doubleSpaced ? 1 : 0;
  if (line.blankAfter > allowedBlanks) {
    // A page break inside a sentence leaves several blank lines.
    const tail = text.slice(Math.max(line.start, line.end - 40), line.end);
    return (
      doubleSpaced &&
      /[a-z,-]$/.test(tail) &&
      /^[a-z(]/.test(text.slice(next.start, next.start + 1)) &&
      !BULLET.test(text.slice(next.start, next.start + 4))
    );
  }
  const here = text.slice(line.start, line.end);
  const there = text.slice(next.start, Math.min(next.end, next.start + 90));
  if (!capitals && LABEL_IN_CAPITALS.test(there)) return false;
  const goesOn = /^[a-z(]/.test(there) && !SENTENCE_END.test(here);
  if (BULLET.test(there) || LETTERED_ITEM.test(there) || COLUMNS.test(here)) return false;
  if (COLUMNS.test(there) && !(goesOn && here.length >= width * 0.72 && SIGNED_BESIDE.test(there))) return false;
  if (LED.test(here) || LED.test(there)) return false;
  if (PAPER_LABEL.test(here) || PAPER_LABEL.test(there)) return false;
  if (OUTCOME_AT_END.test(here.slice(-60))) return false;
  if (LOG_LINE.test(there) && LOG_LINE.test(here)) return false;
  // "… all medical records:", and a paragraph of its own.
  if (line.blankAfter > 0 && here.endsWith(':')) return false;
  if (!capitals && isCapsHeading(here) !== isCapsHeading(there)) return false;
  const full = here.length >= width * 0.72;
  if (goesOn && here.length > 25) return true;
  if (FIELD.test(there) && (here.length < width * 0.85 || !/[a-z,-]$/.test(here))) return false;
  if (!full) return false;
  return true;
}

/** ASCII characters that stay as they are wherever they stand. */
const STAYS = new Uint8Array(128).fill(1, 33);
for (const c of '<*#|._-=') STAYS[c.charCodeAt(0)] = 0;
STAYS[127] = 0;
/** Drawn out, they lead to another cell or rule the page. */
const LEADERS = '._-=─━═';
const DOUBLED = /[._=*-]/;
/** The words of a record recur: so much of it tells whether a joined word is one. */
const WORDS_FROM = 200_000;
const isBlank = (code: number): boolean => code <= 32 || code === 0xa0;

/** A stretch of the clean text: copied from the original at `from`, or, where `made` is set, put in its place. */
interface Run {
  at: number;
  length: number;
  from: number;
  made: string | null;
}

/** Clean text in the making: stretches of the original, and what stands in for the rest. */
class CleanWriter {
  readonly #original: string;
  readonly #runs: Run[] = [];
  length = 0;
  last = '\n';

  constructor(original: string) {
    this.#original = original;
  }

  copy(from: number, to: number): void {
    if (to <= from) return;
    const run = this.#runs[this.#runs.length - 1];
    if (run && run.made === null && run.from + run.length === from) run.length += to - from;
    else this.#runs.push({ at: this.length, length: to - from, from, made: null });
    this.length += to - from;
    this.last = this.#original[to - 1] as string;
  }

  put(made: string, from: number): void {
    if (!made) return;
    this.#runs.push({ at: this.length, length: made.length, from, made });
    this.length += made.length;
    this.last = made[made.length - 1] as string;
  }

  /** Takes back the last character. */
  drop(): void {
    const run = this.#runs[this.#runs.length - 1];
    if (!run) return;
    run.length--;
    this.length--;
    if (run.length === 0) this.#runs.pop();
    const before = this.#runs[this.#runs.length - 1];
    this.last = before ? (this.#textOf(before)[before.length - 1] as string) : '\n';
  }

  #textOf(run: Run): string {
    return run.made === null ? this.#original.slice(run.from, run.from + run.length) : run.made.slice(0, run.length);
  }

  text(): string {
    return this.#runs.map((run) => this.#textOf(run)).join('');
  }

  /** Where the original stands behind the clean offset. */
  origin(offset: number): number {
    const run = this.#runs[Math.max(0, countFirst(this.#runs, ({ at }) => at <= offset) - 1)] as Run;
    return run.made === null ? run.from + (offset - run.at) : run.from;
  }
}

/** "6 weeks . . . . no effect": points with blanks between them lead to another cell. */
const isSpacedLeader = (original: string, i: number): boolean => original.startsWith('. . .', i);

/** The end of the stretch from `from` on that stays as it is; `from` itself where there is none. */
function stretchEnd(original: string, from: number, lineStart: number, lineEnd: number, last: string): number {
  let i = from;
  while (i < lineEnd) {
    const code = original.charCodeAt(i);
    if (code === 32) {
      const afterBlank = i === from && (last === ' ' || last === '\n' || last === '\t');
      if (afterBlank || isBlank(original.charCodeAt(i + 1))) return i;
    } else if (code >= 128) return i;
    else if (STAYS[code] === 0) {
      const c = original[i] as string;
      const next = original[i + 1];
      const stays =
        (DOUBLED.test(c) && next !== c && !isSpacedLeader(original, i)) ||
        (c === '#' && i !== lineStart) ||
        (c === '<' && !(next !== undefined && /[a-zA-Z/]/.test(next)));
      if (!stays) return i;
    }
    i++;
  }
  return i;
}

/** Cleans a text. Linear in its length. */
export function cleanText(given: string): CleanText {
  const original = mendLetters(given);
  const lines = linesOf(original);
  const settings = settingsOf(lines);
  const capitals = linesInCapitals(original, lines);
  const ruled = lines.map((line) => ruledTitle(original, line));
  const titles = new Set<number>();
  /** The text's own words, asked for at the first hyphen that ends a line. */
  let words: Set<string> | null = null;
  const hasWord = (word: string): boolean => {
    if (words === null) {
      words = new Set();
      for (const m of original.slice(0, WORDS_FROM).matchAll(/[A-Za-z]{3,}/g)) words.add(m[0].toLowerCase());
    }
    return words.has(word);
  };

  const out = new CleanWriter(original);
  for (let li = 0; li < lines.length; li++) {
    const line = lines[li] as Line;
    const title = ruled[li] ?? null;
    let i = title?.start ?? line.start;
    if (title !== null) titles.add(out.length);
    const label = capitals[li] === 1 ? null : LABEL_IN_CAPITALS.exec(original.slice(i, Math.min(line.end, i + 90)));
    const labelEnd = label === null ? -1 : i + label[0].length;
    while (i < line.end) {
      if (title !== null && i >= title.end) {
        // What stands behind the title has a line of its own.
        const rest = /^[\s=~_-]*/.exec(original.slice(title.end, line.end))?.[0].length ?? 0;
        if (i < title.end + rest) i = title.end + rest;
        if (i >= line.end) break;
        if (i === title.end + rest && out.last !== '\n') out.put('\n', i);
      }
      const stretch = stretchEnd(
        original,
        i,
        line.start,
        title !== null && i < title.end ? title.end : line.end,
        out.last,
      );
      if (stretch > i) {
        out.copy(i, stretch);
        i = stretch;
        continue;
      }
      const c = original[i] as string;
      if (isBlank(original.charCodeAt(i))) {
        let j = i;
        let tab = false;
        while (j < line.end && isBlank(original.charCodeAt(j))) {
          if (original[j] === '\t') tab = true;
          j++;
        }
        if (tab || j - i >= 3 || i === labelEnd) {
          if (out.last === ' ') out.drop();
          if (out.last !== '\n' && out.last !== '\t') out.put('\t', i);
        } else if (out.last !== ' ' && out.last !== '\n' && out.last !== '\t') out.put(' ', i);
        i = j;
        continue;
      }
      if (c === '<') {
        // A tag is short: looking no farther keeps a page of lone brackets linear.
        const tag = /^<\/?[a-zA-Z][^<>]{0,37}>/.exec(original.slice(i, i + 40))?.[0];
        if (tag) {
          i += tag.length;
          continue;
        }
      }
      if (c === '*' && original[i + 1] === '*') {
        i += 2;
        continue;
      }
      if (c === '#' && i === line.start && /^#{1,6} /.test(original.slice(i, i + 8))) {
        while (original[i] === '#' || original[i] === ' ') i++;
        continue;
      }
      // Dotted leaders and rules separate as a table's cells do.
      let leader = 0;
      if (LEADERS.includes(c)) while (original[i + leader] === c) leader++;
      if (leader === 1 && isSpacedLeader(original, i)) {
        while (original[i + leader] === ' ' && original[i + leader + 1] === '.') leader += 2;
      }
      if (c === '|' || leader >= 4) {
        if (out.last === ' ') out.drop();
        if (out.last !== '\n' && out.last !== '\t') out.put('\t', i);
        i += Math.max(1, leader);
        continue;
      }
      if (leader > 1) {
        out.copy(i, i + leader);
        i += leader;
        continue;
      }
      const plain = PLAIN[c];
      if (plain === undefined) out.copy(i, i + 1);
      else out.put(plain, i);
      i++;
    }
    const next = lines[li + 1];
    if (!next) break;
    if (out.last === ' ' || out.last === '\t') out.drop();
    const { width, doubleSpaced } = settings[li] as Setting;
    if (
      title === null &&
      ruled[li + 1] === null &&
      width !== null &&
      runsOn(original, line, next, width, doubleSpaced, capitals[li] === 1)
    ) {
      if (
        out.last === '-' &&
        /[A-Za-z]/.test(original[line.end - 2] ?? '') &&
        /[a-z]/.test(original[next.start] ?? '')
      ) {
        // "drug-\ndelivery" keeps its hyphen, "medi-\ncation" loses it: the text's own words decide.
        const left = /[A-Za-z]+-$/.exec(original.slice(Math.max(line.start, line.end - 30), line.end))?.[0] ?? '';
        const right = /^[a-z]+/.exec(original.slice(next.start, next.start + 30))?.[0] ?? '';
        const whole = (left.slice(0, -1) + right).toLowerCase();
        // Or the rules' words: "be-\nfore".
        const ruled = right.length >= 3 && !VOCABULARY.wordOf(right).known && VOCABULARY.wordOf(whole).known;
        if (hasWord(whole) || ruled) out.drop();
      } else out.put(' ', line.end);
    } else out.put('\n', line.end);
  }

  const clean = out.text();
  const n = out.length;
  return {
    clean,
    titles,
    toOriginal({ start, end }) {
      let from = Math.max(0, Math.min(start, n));
      let to = Math.max(from, Math.min(end, n));
      while (from < to && /\s/.test(clean[from] as string)) from++;
      while (to > from && /\s/.test(clean[to - 1] as string)) to--;
      if (to === from) return { start: 0, end: 0 };
      const begin = out.origin(from);
      const lastUnit = out.origin(to - 1);
      const code = original.charCodeAt(lastUnit);
      // A quotation never ends inside a surrogate pair.
      const pair = code >= 0xd800 && code < 0xdc00 && lastUnit + 1 < original.length;
      return { start: begin, end: lastUnit + (pair ? 2 : 1) };
    },
  };
}
