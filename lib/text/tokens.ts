/**
 * Words, numbers and the few composite values that rules speak of (percentages, scores, dates, durations),
 * each with its place. One pass over a sentence.
 */
import { type DateMention, dateAt } from './dates.ts';
import { VOCABULARY, type Vocabulary, type Word } from './vocabulary.ts';

export type TokenKind = 'word' | 'number' | 'percent' | 'score' | 'ratio' | 'date' | 'duration' | 'mark';

export interface Token {
  start: number;
  end: number;
  /** Lower case, plain; for marks the character itself. */
  norm: string;
  /** What the rules compare: the vocabulary's id of the word, the mark or the kind of value. */
  id: number;
  kind: TokenKind;
  /** number, percent: the number (of a range, the lower); score: 0–10; duration: days; else null. */
  value: number | null;
  /** Of a range ("20 to 30 percent"), the upper number. */
  high: number | null;
  /** For dates, `YYYY-MM-DD`. */
  iso: string | null;
  /** For words: all that the rules know of it. */
  word: Word | null;
}

const make = (
  start: number,
  end: number,
  norm: string,
  id: number,
  kind: TokenKind,
  value: number | null,
  word: Word | null,
): Token => ({ start, end, norm, id, kind, value, high: null, iso: null, word });

/** Kinds of characters: white space, figure, letter, anything else. Beyond ASCII a regular expression decides. */
const SPACE = 0;
const DIGIT = 1;
const LETTER = 2;
const MARK = 3;
const ASCII = new Uint8Array(128).fill(MARK);
for (let c = 0; c <= 32; c++) if (/\s/.test(String.fromCharCode(c))) ASCII[c] = SPACE;
for (let c = 48; c <= 57; c++) ASCII[c] = DIGIT;
for (let c = 65; c <= 90; c++) ASCII[c] = LETTER;
for (let c = 97; c <= 122; c++) ASCII[c] = LETTER;
const BEYOND_LETTER = /\p{L}/u;
const BEYOND_SPACE = /\s/;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] as number;
  const c = String.fromCodePoint(text.codePointAt(at) as number);
  return BEYOND_SPACE.test(c) ? SPACE : BEYOND_LETTER.test(c) ? LETTER : MARK;
}

/** Signs that clinicians write for a word: "no Δ", "↓ sensation". */
const SIGN_WORDS: Readonly<Record<string, string>> = {
  δ: 'change',
  '∆': 'change',
  '↓': 'decreased',
  '↑': 'increased',
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isWordCode = (code: number): boolean =>
  isDigit(code) || isLower(code) || (code >= 65 && code <= 90) || code === 95;

const CONTRACTED: Readonly<Record<string, string>> = { "won't": 'will not', "can't": 'cannot', "shan't": 'shall not' };

/** The words of "didn't", "won't", "can't"; of any other word, itself. */
export function uncontracted(word: string): [string, string?] {
  if (!word.endsWith("n't") || word.length < 5) return [word];
  return (CONTRACTED[word] ?? `${word.slice(0, -3)} not`).split(' ') as [string, string?];
}

/**
 * Tokens of a text; positions count from the start of `text`.
 * @param vocabulary words that rules use: pieces split by OCR or a hyphen are joined where the whole is one of them
 */
export function tokenize(text: string, vocabulary: Vocabulary = VOCABULARY, pivotYear = 2026): Token[] {
  const raw: Token[] = [];
  const { length } = text;
  let i = 0;
  while (i < length) {
    const kind = kindAt(text, i);
    if (kind === SPACE) {
      i++;
      continue;
    }
    const code = text.charCodeAt(i);
    if (kind === DIGIT || (code === 46 && isDigit(text.charCodeAt(i + 1)))) {
      const date = kind === DIGIT ? dateAt(text, i, pivotYear) : null;
      if (date !== null) {
        raw.push(dateToken(i, date, vocabulary));
        i = date.end;
        continue;
      }
      const end = numberEnd(text, i);
      const digits = text.slice(i, end);
      const value = Number(digits.includes(',') ? digits.replaceAll(',', '') : digits);
      raw.push(make(i, end, digits, 0, 'number', value, null));
      i = end;
      continue;
    }
    if (kind === LETTER) {
      let end = i + 1;
      while (end < length) {
        const c = text.charCodeAt(end);
        if (c < 128 ? ASCII[c] !== LETTER : kindAt(text, end) !== LETTER && !inPair(text, end)) break;
        end++;
      }
      // A named month may begin a date.
      if (end - i >= 3) {
        const date = dateAt(text, i, pivotYear);
        if (date !== null) {
          raw.push(dateToken(i, date, vocabulary));
          i = date.end;
          continue;
        }
      }
      if (text.charCodeAt(end) === 39) {
        let after = end + 1;
        while (after < end + 4 && isLower(text.charCodeAt(after))) after++;
        if (after > end + 1 && !isWordCode(text.charCodeAt(after))) end = after;
        // "Doesn't" is read as the two words it is: a denial is looked for in one spelling.
        const [stem, not] = uncontracted(text.slice(i, end).toLowerCase());
        if (not !== undefined) {
          for (const [part, from, to] of [
            [stem, i, end - 3],
            [not, end - 3, end],
          ] as const) {
            const word = vocabulary.wordOf(part);
            raw.push(make(from, to, word.norm, word.id, 'word', null, word));
          }
          i = end;
          continue;
        }
        if (stem === 'cannot') {
          const word = vocabulary.wordOf(stem);
          raw.push(make(i, end, word.norm, word.id, 'word', null, word));
          i = end;
          continue;
        }
      }
      const spelt = text.slice(i, end).toLowerCase();
      const word = vocabulary.wordOf(SIGN_WORDS[spelt] ?? spelt);
      raw.push(make(i, end, word.norm, word.id, 'word', null, word));
      i = end;
      continue;
    }
    const end = i + (code >= 0xd800 && code < 0xdc00 && inPair(text, i + 1) ? 2 : 1);
    const mark = text.slice(i, end);
    const said = SIGN_WORDS[mark];
    if (said !== undefined) {
      const word = vocabulary.wordOf(said);
      raw.push(make(i, end, word.norm, word.id, 'word', null, word));
      i = end;
      continue;
    }
    raw.push(make(i, end, mark, vocabulary.idOf(mark), 'mark', null, null));
    i = end;
  }
  return compose(joinPieces(raw, text, vocabulary), vocabulary);
}

function dateToken(start: number, date: DateMention, vocabulary: Vocabulary): Token {
  const token = make(start, date.end, '<date>', vocabulary.idOf('<date>'), 'date', null, null);
  token.iso = date.iso;
  return token;
}

/** Whether the unit at `at` is the second half of a surrogate pair. */
function inPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code < 0xe000 && before >= 0xd800 && before < 0xdc00;
}

/** The end of "1,250.5" or ".5" that begins at `from`. */
function numberEnd(text: string, from: number): number {
  let i = from;
  while (isDigit(text.charCodeAt(i))) i++;
  while (
    i > from &&
    text.charCodeAt(i) === 44 &&
    isDigit(text.charCodeAt(i + 1)) &&
    isDigit(text.charCodeAt(i + 2)) &&
    isDigit(text.charCodeAt(i + 3))
  )
    i += 4;
  if (text.charCodeAt(i) === 46 && isDigit(text.charCodeAt(i + 1))) {
    i += 2;
    while (isDigit(text.charCodeAt(i))) i++;
  }
  return i;
}

/** Joins what a hyphen, a line break or OCR split, where the whole is a known word. */
function joinPieces(raw: Token[], text: string, vocabulary: Vocabulary): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < raw.length; i++) {
    const t = raw[i] as Token;
    out.push(t);
    const first = t.word;
    if (first === null) continue;
    const after = raw[i + 1];
    if (after === undefined) continue;
    const hyphen = after.norm === '-' && after.start === t.end;
    const next = hyphen ? raw[i + 2] : after;
    const second = next?.word;
    if (!next || !second) continue;
    const near = next.start - t.end <= 1;
    if (near && first.begins && second.ends && next.end - next.start > 1 && (hyphen || !first.known || !second.known)) {
      const whole = text.slice(t.start, t.end).toLowerCase() + text.slice(next.start, next.end).toLowerCase();
      const single = t.end - t.start === 1;
      const stray = !hyphen && single && first.norm !== 'a' && first.norm !== 'i';
      if ((whole.length >= 5 || (stray && whole.length >= 3)) && vocabulary.has(whole)) {
        const word = vocabulary.wordOf(whole);
        out[out.length - 1] = make(t.start, next.end, word.norm, word.id, 'word', null, word);
        i += hyphen ? 2 : 1;
        continue;
      }
    }
    // The hyphen of "drug-delivery" says nothing.
    if (hyphen) i++;
  }
  return out;
}

const numberOf = (t: Token | undefined): number | null =>
  t === undefined ? null : t.kind === 'number' ? t.value : t.word === null ? null : t.word.number;
/** Words after which "a day" says how often, not how long: "two a day", "15 mg a month", "three times a week". */
const COUNTED =
  /^(?:mg|mcg|g|ml|tablets?|tabs?|pills?|caps?|capsules?|doses?|times?|once|twice|hours?|hrs?|shifts?|visits?|miles?|blocks?|days?|nights?)$/;
const isCounted = (t: Token | undefined, after: Token | undefined): boolean =>
  t !== undefined &&
  after?.norm !== 'ago' &&
  (t.kind === 'number' || (numberOf(t) ?? 0) >= 1 || COUNTED.test(t.norm)) &&
  t.norm !== 'a';
const daysOf = (t: Token | undefined): number | null => t?.word?.days ?? null;

/** "She carries the diagnosis of …": no deed. The verb is read as another one where such a word follows closely. */
const BEARS = /^carr(?:y|ies|ied|ying)$/;
const BORNE = /^(?:diagnos\w*|dx|label)$/;
const BORNE_WITHIN = 4;
const bearsDiagnosis = (tokens: readonly Token[], i: number): boolean =>
  BEARS.test((tokens[i] as Token).norm) && tokens.slice(i + 1, i + 1 + BORNE_WITHIN).some((t) => BORNE.test(t.norm));

/** "9 on a ten point scale", "8 on the scale of 0 to 10": how many tokens behind the figure say of how many it is. */
function scaleBehind(tokens: readonly Token[], at: number): number {
  const norm = (k: number) => tokens[at + k]?.norm ?? '';
  if (norm(0) !== 'on' || !/^(?:a|an|the|our)$/.test(norm(1))) return 0;
  const ten = (k: number) => numberOf(tokens[at + k]) === 10;
  let k = norm(2) === 'pain' || norm(2) === 'numeric' ? 3 : 2;
  if (ten(k)) {
    k += norm(k + 1) === '-' ? 2 : 1;
    return norm(k) === 'point' || norm(k) === 'points' ? k + (norm(k + 1) === 'scale' ? 2 : 1) : 0;
  }
  if (norm(k) !== 'scale') return 0;
  k += norm(k + 1) === 'of' || norm(k + 1) === 'from' ? 2 : 1;
  const joins = /^(?:to|-)$/.test(norm(k + 1));
  return joins && ten(k + 2) ? k + 3 : ten(k) ? k + 1 : 0;
}

/** Merges numbers with what makes them a percentage, a score, a ratio or a duration. */
function compose(tokens: Token[], vocabulary: Vocabulary): Token[] {
  const out: Token[] = [];
  const value = (t: Token, end: number, kind: TokenKind, first: number, high: number | null, name = `<${kind}>`) => {
    const token = make(t.start, end, name, vocabulary.idOf(name), kind, first, null);
    token.high = high;
    out.push(token);
  };
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token;
    const first = numberOf(t);
    if (first === null) {
      out.push(
        bearsDiagnosis(tokens, i) ? make(t.start, t.end, 'bears', vocabulary.idOf('bears'), 'word', null, null) : t,
      );
      continue;
    }
    const scale = first <= 10 && t.norm !== 'a' && t.norm !== 'an' ? scaleBehind(tokens, i + 1) : 0;
    if (scale > 0) {
      value(t, (tokens[i + scale] as Token).end, 'score', first, null);
      i += scale;
      continue;
    }
    const isNumber = t.kind === 'number';
    // a range: "20 to 30", "4-6"
    let high: number | null = null;
    let k = i + 1;
    const joiner = tokens[k];
    if (isNumber && joiner && (joiner.norm === '-' || joiner.norm === 'to' || joiner.norm === 'or')) {
      const second = numberOf(tokens[k + 1]);
      if (second !== null && second > first && tokens[k + 1]?.norm !== 'a') {
        high = second;
        k += 2;
      }
    }
    const unit = tokens[k];
    if (unit && (unit.norm === '%' || unit.norm === 'percent') && (isNumber || first > 3)) {
      value(t, unit.end, 'percent', first, high);
      i = k;
      continue;
    }
    if (isNumber && high === null && tokens[i + 1]?.norm === '/' && tokens[i + 2]?.kind === 'number') {
      const below = tokens[i + 2] as Token;
      const after = tokens[i + 3];
      // "Strength 5/5" is all of it: no ratio that shows a loss.
      const full = below.value === 5 && first === 5;
      const isScore = below.value === 10 && first <= 10 && !(after?.norm === '/' && tokens[i + 4]?.kind === 'number');
      if (full && !isScore) value(t, below.end, 'mark', first, null, '<full>');
      else value(t, below.end, isScore ? 'score' : 'ratio', first, null);
      i += 2;
      continue;
    }
    if (isNumber && first <= 10) {
      const at = high === null ? i + 1 : k;
      const w = tokens[at];
      const outOf = w?.norm === 'out' && tokens[at + 1]?.norm === 'of' ? at + 2 : w?.norm === 'of' ? at + 1 : -1;
      if (outOf > 0 && numberOf(tokens[outOf]) === 10 && tokens[outOf]?.kind === 'number') {
        value(t, (tokens[outOf] as Token).end, 'score', first, high);
        i = outOf;
        continue;
      }
    }
    if (high !== null && tokens[k]?.norm === '/' && tokens[k + 1]?.value === 10) {
      value(t, (tokens[k + 1] as Token).end, 'score', first, high);
      i = k + 1;
      continue;
    }
    const days = daysOf(unit);
    if (days !== null && unit && (t.norm === 'a' || t.norm === 'an') && isCounted(tokens[i - 1], tokens[k + 1])) {
      out.push(t);
      continue;
    }
    if (days !== null && unit) {
      value(t, unit.end, 'duration', first * days, high === null ? null : high * days);
      i = k;
      continue;
    }
    const dashed = unit?.norm === '-' ? daysOf(tokens[k + 1]) : null;
    if (dashed !== null) {
      value(t, (tokens[k + 1] as Token).end, 'duration', first * dashed, null);
      i = k + 1;
      continue;
    }
    if (high !== null) {
      value(t, (tokens[k - 1] as Token).end, 'number', first, high);
      i = k - 1;
      continue;
    }
    if (isNumber) t.id = vocabulary.has(t.norm) ? vocabulary.idOf(t.norm) : vocabulary.idOf('<number>');
    out.push(t);
  }
  return out;
}
