/**
 * Words, numbers and the few composite values that rules speak of (percentages, scores, dates, durations),
 * each with its place. One pass over a sentence.
 */
import { findDates } from './dates.ts';

export type TokenKind = 'word' | 'number' | 'percent' | 'score' | 'ratio' | 'date' | 'duration' | 'mark';

export interface Token {
  start: number;
  end: number;
  /** Lower case, plain; for marks the character itself. */
  norm: string;
  kind: TokenKind;
  /** number, percent: the number (of a range, the lower); score: 0–10; duration: days; else null. */
  value: number | null;
  /** Of a range ("20 to 30 percent"), the upper number. */
  high: number | null;
  /** For dates, `YYYY-MM-DD`. */
  iso: string | null;
}

const NUMBER_WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  half: 0.5,
  several: 3,
};
const UNIT_DAYS: Record<string, number> = {
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
  wk: 7,
  wks: 7,
  month: 30.4,
  months: 30.4,
  mo: 30.4,
  mos: 30.4,
  year: 365.25,
  years: 365.25,
  yr: 365.25,
  yrs: 365.25,
};
const RAW = /(\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)|([\p{L}]+(?:'[a-z]{1,3}\b)?)|([^\s])/gu;

const make = (start: number, end: number, norm: string, kind: TokenKind, value: number | null = null): Token => ({
  start,
  end,
  norm,
  kind,
  value,
  high: null,
  iso: null,
});

/**
 * Tokens of a text; positions count from the start of `text`.
 * @param vocabulary words that rules use: pieces split by OCR or a hyphen are joined where the whole is one of them
 */
export function tokenize(text: string, vocabulary: ReadonlySet<string>, pivotYear = 2026): Token[] {
  const raw: Token[] = [];
  const dates = /\d/.test(text) ? findDates(text, pivotYear) : [];
  let di = 0;
  RAW.lastIndex = 0;
  for (let m = RAW.exec(text); m; m = RAW.exec(text)) {
    const start = m.index;
    while (di < dates.length && (dates[di] as { end: number }).end <= start) di++;
    const date = dates[di];
    if (date && date.start <= start) {
      raw.push({ ...make(date.start, date.end, '<date>', 'date'), iso: date.iso });
      RAW.lastIndex = date.end;
      continue;
    }
    const end = start + m[0].length;
    if (m[1] !== undefined) raw.push(make(start, end, m[1], 'number', Number(m[1].replaceAll(',', ''))));
    else if (m[2] !== undefined) raw.push(make(start, end, m[2].toLowerCase(), 'word'));
    else raw.push(make(start, end, m[3] as string, 'mark'));
  }
  return compose(joinPieces(raw, vocabulary));
}

/** Joins what a hyphen, a line break or OCR split, and mends the usual misreadings, where the whole is a known word. */
function joinPieces(raw: Token[], vocabulary: ReadonlySet<string>): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < raw.length; i++) {
    const t = raw[i] as Token;
    if (t.kind === 'word') {
      let j = i + 1;
      if (raw[j]?.norm === '-' && raw[j]?.start === t.end) j++;
      const next = raw[j];
      if (next?.kind === 'word' && next.start - t.end <= 1 && next.norm.length > 1) {
        const joined = t.norm + next.norm;
        const hyphen = j > i + 1;
        const strange = hyphen || !vocabulary.has(t.norm) || !vocabulary.has(next.norm);
        const stray = !hyphen && t.norm.length === 1 && t.norm !== 'a' && t.norm !== 'i';
        if ((joined.length >= 5 || (stray && joined.length >= 3)) && vocabulary.has(joined) && strange) {
          out.push({ ...t, end: next.end, norm: joined });
          i = j;
          continue;
        }
      }
      if (raw[i + 1]?.norm === '-' && raw[i + 1]?.start === t.end && raw[i + 2]?.kind === 'word') {
        out.push(vocabulary.has(t.norm) ? t : { ...t, norm: mend(t.norm, vocabulary) });
        i++;
        continue;
      }
      out.push(vocabulary.has(t.norm) ? t : { ...t, norm: mend(t.norm, vocabulary) });
    } else out.push(t);
  }
  return out;
}

/** Undoes the commonest misreadings (rn for m, l for i) where that gives a known word. */
function mend(word: string, vocabulary: ReadonlySet<string>): string {
  if (word.includes('rn')) {
    const m = word.replaceAll('rn', 'm');
    if (vocabulary.has(m)) return m;
  }
  for (let at = word.indexOf('l'); at >= 0 && word.length > 4; at = word.indexOf('l', at + 1)) {
    const i = `${word.slice(0, at)}i${word.slice(at + 1)}`;
    if (vocabulary.has(i)) return i;
  }
  if (word[0] === 'l') {
    const i = `i${word.slice(1)}`;
    if (vocabulary.has(i)) return i;
    if (i.includes('rn') && vocabulary.has(i.replaceAll('rn', 'm'))) return i.replaceAll('rn', 'm');
  }
  return word;
}

function numberOf(t: Token | undefined): number | null {
  if (!t) return null;
  if (t.kind === 'number') return t.value;
  return t.kind === 'word' ? (NUMBER_WORDS[t.norm] ?? null) : null;
}

/** Merges numbers with what makes them a percentage, a score, a ratio or a duration. */
function compose(tokens: Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token;
    const first = numberOf(t);
    if (first === null) {
      out.push(t);
      continue;
    }
    // a range: "20 to 30", "4-6"
    let high: number | null = null;
    let k = i + 1;
    const joiner = tokens[k];
    if (t.kind === 'number' && joiner && (joiner.norm === '-' || joiner.norm === 'to' || joiner.norm === 'or')) {
      const second = numberOf(tokens[k + 1]);
      if (second !== null && second > first && tokens[k + 1]?.norm !== 'a') {
        high = second;
        k += 2;
      }
    }
    const unit = tokens[k];
    if (unit && (unit.norm === '%' || unit.norm === 'percent') && (t.kind === 'number' || first > 3)) {
      out.push({ ...t, end: unit.end, kind: 'percent', norm: '<percent>', value: first, high });
      i = k;
      continue;
    }
    if (t.kind === 'number' && high === null && tokens[i + 1]?.norm === '/' && tokens[i + 2]?.kind === 'number') {
      const below = tokens[i + 2] as Token;
      const after = tokens[i + 3];
      // "Strength 5/5" is all of it: no ratio that shows a loss.
      const full = below.value === 5 && first === 5;
      const isScore = below.value === 10 && first <= 10 && !(after?.norm === '/' && tokens[i + 4]?.kind === 'number');
      out.push({
        ...t,
        end: below.end,
        kind: isScore ? 'score' : full ? 'mark' : 'ratio',
        norm: isScore ? '<score>' : full ? '<full>' : '<ratio>',
        value: first,
      });
      i += 2;
      continue;
    }
    if (t.kind === 'number' && first <= 10) {
      const at = high === null ? i + 1 : k;
      const w = tokens[at];
      const outOf = w?.norm === 'out' && tokens[at + 1]?.norm === 'of' ? at + 2 : w?.norm === 'of' ? at + 1 : -1;
      if (outOf > 0 && numberOf(tokens[outOf]) === 10 && tokens[outOf]?.kind === 'number') {
        out.push({ ...t, end: (tokens[outOf] as Token).end, kind: 'score', norm: '<score>', value: first, high });
        i = outOf;
        continue;
      }
    }
    if (high !== null && tokens[k]?.norm === '/' && tokens[k + 1]?.value === 10) {
      out.push({ ...t, end: (tokens[k + 1] as Token).end, kind: 'score', norm: '<score>', value: first, high });
      i = k + 1;
      continue;
    }
    const days = unit?.kind === 'word' ? UNIT_DAYS[unit.norm] : undefined;
    const dash = tokens[k]?.norm === '-' ? UNIT_DAYS[tokens[k + 1]?.norm ?? ''] : undefined;
    if (days !== undefined && unit) {
      out.push({
        ...t,
        end: unit.end,
        kind: 'duration',
        norm: '<duration>',
        value: first * days,
        high: high === null ? null : high * days,
      });
      i = k;
      continue;
    }
    if (dash !== undefined) {
      out.push({
        ...t,
        end: (tokens[k + 1] as Token).end,
        kind: 'duration',
        norm: '<duration>',
        value: first * dash,
        high: null,
      });
      i = k + 1;
      continue;
    }
    if (high !== null) {
      out.push({ ...t, end: (tokens[k - 1] as Token).end, kind: 'number', norm: '<number>', value: first, high });
      i = k - 1;
      continue;
    }
    out.push(t);
  }
  return out;
}
