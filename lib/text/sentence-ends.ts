/**
 * Where the sentences of a line begin and end: at a point that no abbreviation, dose or list number has behind it.
 */
import type { Span } from './document.ts';

/** Sentences that end in these are not at their end: titles, units, latin dosing words, street and company forms. */
const ABBREVIATIONS = new Set(
  'dr mr mrs ms st vs no nos inc ltd dept approx appt pt pts hx tx rx dx sx fx p.o b.i.d t.i.d q.i.d q.d q.h.s p.r.n i.v i.m e.g i.e a.m p.m m.d ph.d d.o psy.d r.n mg ml mcg hr hrs wk wks mo mos yr yrs fig vol pg pp al cf etc jr sr jan feb mar apr jun jul aug sep sept oct nov dec l.l.c s.p u.s w.c s i ii iii'.split(
    ' ',
  ),
);

/** Longer than any sentence of a note. Rules look round their own sentence: its bound keeps them all linear. */
const LONGEST_SENTENCE = 1200;

/** White space of the clean text. */
export const isSpace = (code: number): boolean => code <= 32 || (code >= 128 && /\s/.test(String.fromCharCode(code)));

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
export function splitSentences(clean: string, from: number, to: number): Span[] {
  const pieces: Span[] = [];
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
  // An initial; but "axonal loss R." ends with a side of the body, "vitamin D." with the vitamin.
  if (word.length === 1 && capital && /[A-Z]/.test(clean[at - 1] ?? ''))
    return /(?:^|\s)(?:(?!by|with|to|from|of|and|for|per|see|saw)[a-z]{2,} [LR]|[Vv]itamin [A-EK]|[Hh]epatitis [A-E])$/.test(
      clean.slice(Math.max(start, at - 16), at),
    );
  if (at - start <= 6 && /\d/.test(clean[at - 1] ?? '') && /^\d{0,2}$/.test(clean.slice(start, at).trim()))
    return false; // "1. item"
  return !(/[a-z]/.test(after) && (word.length < 5 || !/[a-z]{4}$/.test(word)));
}
