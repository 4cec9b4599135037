/**
 * Clean-up with an exact way back: line wraps joined, hyphenation and markup removed, white space collapsed,
 * typographic characters made plain. Every clean character remembers where it came from; quotations are always
 * cut from the original, so nothing here can change what is quoted.
 */
import type { Span } from './document.ts';

export interface CleanText {
  clean: string;
  toOriginal(span: Span): Span;
}

interface Line {
  start: number;
  end: number;
  /** Number of blank lines between this line and the next one with words. */
  blankAfter: number;
}

const PLAIN: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
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
const BULLET = /^(?:[-*•o>]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s|\[[ xX]?\])/;
/** Cells of a table: never run together with the row below. */
const COLUMNS = /\||\t|\S {3,}\S/;
const FIELD = /^[A-Z][A-Za-z'’()/#. -]{1,40}:(?:\s|$)/;

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

/** The width at which this text is wrapped, in characters, or null where its lines are whole paragraphs. */
function wrapWidth(lines: Line[]): number | null {
  const lengths = lines.map((l) => l.end - l.start).filter((n) => n > 40);
  if (lengths.length < 3) return null;
  lengths.sort((a, b) => a - b);
  const wide = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  return wide > 160 ? null : wide;
}

const isCapsHeading = (s: string) => s.length < 90 && /[A-Z]{3}/.test(s) && !/[a-z]{2}/.test(s);

/** A text set wholly in capitals (old transcriptions): there capitals mark no heading. */
export function isAllCapitals(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const upper = sample.match(/[A-Z]/g)?.length ?? 0;
  const lower = sample.match(/[a-z]/g)?.length ?? 0;
  return upper > 200 && upper > lower * 8;
}

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
  if (BULLET.test(there) || COLUMNS.test(there) || COLUMNS.test(here)) return false;
  if (!capitals && isCapsHeading(here) !== isCapsHeading(there)) return false;
  const full = here.length >= width * 0.72;
  if (/^[a-z(]/.test(there) && !SENTENCE_END.test(here) && here.length > 25) return true;
  if (FIELD.test(there) && (here.length < width * 0.85 || !/[a-z,-]$/.test(here))) return false;
  if (!full) return false;
  return true;
}

/** Cleans a text. Linear in its length. */
export function cleanText(original: string): CleanText {
  const lines = linesOf(original);
  const width = wrapWidth(lines);
  const gaps = lines.slice(0, -1).filter((l) => l.end - l.start > 40);
  const oneBlank = gaps.filter((l) => l.blankAfter === 1).length;
  const noBlank = gaps.filter((l) => l.blankAfter === 0).length;
  const doubleSpaced = width !== null && gaps.length >= 4 && oneBlank > noBlank * 2;

  const capitals = isAllCapitals(original);
  const words = new Set<string>();
  for (const m of original.matchAll(/[A-Za-z]{3,}/g)) words.add(m[0].toLowerCase());

  const out: string[] = [];
  // Grown by doubling: one original offset per clean code unit.
  let map = new Int32Array(Math.max(64, original.length + 16));
  let n = 0;
  let last = '\n';
  const put = (s: string, from: number) => {
    if (!s) return;
    out.push(s);
    for (let i = 0; i < s.length; i++) {
      if (n === map.length) {
        const bigger = new Int32Array(map.length * 2);
        bigger.set(map);
        map = bigger;
      }
      map[n++] = from;
    }
    last = s[s.length - 1] as string;
  };
  const drop = () => {
    out.pop();
    n--;
    const before = out[out.length - 1];
    last = before ? (before[before.length - 1] as string) : '\n';
  };

  for (let li = 0; li < lines.length; li++) {
    const line = lines[li] as Line;
    let i = line.start;
    while (i < line.end) {
      const c = original[i] as string;
      const code = original.charCodeAt(i);
      if (code <= 32 || code === 0xa0) {
        let j = i;
        let tab = false;
        while (j < line.end && (original.charCodeAt(j) <= 32 || original.charCodeAt(j) === 0xa0)) {
          if (original[j] === '\t') tab = true;
          j++;
        }
        if (tab || j - i >= 3) {
          if (last === ' ') drop();
          if (last !== '\n' && last !== '\t') put('\t', i);
        } else if (last !== ' ' && last !== '\n' && last !== '\t') put(' ', i);
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
      if ('._-='.includes(c)) while (original[i + leader] === c) leader++;
      if (c === '|' || leader >= 4) {
        if (last === ' ') drop();
        if (last !== '\n' && last !== '\t') put('\t', i);
        i += Math.max(1, leader);
        continue;
      }
      put(PLAIN[c] ?? c, i);
      i++;
    }
    const next = lines[li + 1];
    if (!next) break;
    if (last === ' ' || last === '\t') drop();
    if (width !== null && runsOn(original, line, next, width, doubleSpaced, capitals)) {
      if (last === '-' && /[A-Za-z]/.test(original[line.end - 2] ?? '') && /[a-z]/.test(original[next.start] ?? '')) {
        // "drug-\ndelivery" keeps its hyphen, "medi-\ncation" loses it: the text's own words decide.
        const left = /[A-Za-z]+-$/.exec(original.slice(Math.max(line.start, line.end - 30), line.end))?.[0] ?? '';
        const right = /^[a-z]+/.exec(original.slice(next.start, next.start + 30))?.[0] ?? '';
        if (words.has((left.slice(0, -1) + right).toLowerCase())) drop();
      } else put(' ', line.end);
    } else put('\n', line.end);
  }

  const clean = out.join('');
  return {
    clean,
    toOriginal({ start, end }) {
      let from = Math.max(0, Math.min(start, n));
      let to = Math.max(from, Math.min(end, n));
      while (from < to && /\s/.test(clean[from] as string)) from++;
      while (to > from && /\s/.test(clean[to - 1] as string)) to--;
      if (to === from) return { start: 0, end: 0 };
      const begin = map[from] as number;
      const lastUnit = map[to - 1] as number;
      const code = original.charCodeAt(lastUnit);
      // A quotation never ends inside a surrogate pair.
      const pair = code >= 0xd800 && code < 0xdc00 && lastUnit + 1 < original.length;
      return { start: begin, end: lastUnit + (pair ? 2 : 1) };
    },
  };
}
