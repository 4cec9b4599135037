/**
 * Which pieces of text a regular expression cannot do without: every text that it matches holds at least one of them.
 * The pieces are in folded letters (`foldUnit`): small, and every figure as `0`.
 */

/** What is known of a part of an expression. */
interface Known {
  /** All that the part can match, where that is little. */
  exact: readonly string[] | null;
  /** One of these stands in whatever the part matches; null where nothing is sure. */
  needs: readonly string[] | null;
}

const NOTHING: Known = { exact: null, needs: null };
/** Matches without taking a letter: an anchor, a look at what stands around. */
const EMPTY: Known = { exact: [''], needs: null };

/** More ways than this are no longer spelled out. */
const MOST_EXACT = 96;
const MOST_IN_CLASS = 6;
/** Letters of a piece that are compared: longer ones tell hardly more. */
export const LONGEST_PIECE = 5;

/** How telling a set of pieces is: by its least telling one. */
function worthOf(pieces: readonly string[] | null): number {
  if (pieces === null || pieces.length === 0) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    let worth = 0;
    for (const c of piece.slice(0, LONGEST_PIECE)) worth += c >= 'a' && c <= 'z' ? 1 : 0.4;
    least = Math.min(least, worth);
  }
  return least - pieces.length / 200;
}

const better = (a: readonly string[] | null, b: readonly string[] | null) => (worthOf(b) > worthOf(a) ? b : a);

/** What a part needs, if it has to match. */
const neededBy = ({ exact, needs }: Known): readonly string[] | null =>
  better(needs, exact?.every((piece) => piece !== '') ? exact : null);

function oneAfterAnother(parts: readonly Known[]): Known {
  let run: readonly string[] = [''];
  let needs: readonly string[] | null = null;
  let broken = false;
  for (const part of parts) {
    if (part.exact !== null && run.length * part.exact.length <= MOST_EXACT) {
      const { exact } = part;
      run = run.length === 1 && run[0] === '' ? exact : [...new Set(run.flatMap((a) => exact.map((b) => a + b)))];
      continue;
    }
    broken = true;
    needs = better(needs, neededBy({ exact: run, needs: null }));
    needs = better(needs, neededBy(part));
    run = [''];
  }
  return broken ? { exact: null, needs: better(needs, neededBy({ exact: run, needs: null })) } : { exact: run, needs };
}

function oneOf(ways: readonly Known[]): Known {
  if (ways.length === 1) return ways[0] as Known;
  const exact = ways.every((way) => way.exact !== null) ? [...new Set(ways.flatMap((way) => way.exact ?? []))] : null;
  if (exact !== null && exact.length <= MOST_EXACT) return { exact, needs: null };
  const needs = ways.map(neededBy);
  return { exact: null, needs: needs.some((n) => n === null) ? null : [...new Set(needs.flatMap((n) => n ?? []))] };
}

function repeated(part: Known, least: number, most: number): Known {
  if (least === 1 && most === 1) return part;
  if (least === 0)
    return most === 1 && part.exact !== null ? { exact: [...new Set(['', ...part.exact])], needs: null } : NOTHING;
  return { exact: null, needs: neededBy(part) };
}

/** A unit of text as pieces write it; 0 stands for whatever no piece holds. */
export function foldUnit(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 48 && code <= 57) return 48;
  // Under the flags `iu` these are also s and k.
  if (code === 0x17f) return 115;
  if (code === 0x212a) return 107;
  return code < 128 ? code : 0;
}

const letter = (code: number): Known => {
  const folded = foldUnit(code);
  return folded === 0 ? NOTHING : { exact: [String.fromCharCode(folded)], needs: null };
};
const FIGURE: Known = { exact: ['0'], needs: null };
const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };

/** Reads the syntax of expressions as the language writes it; what it does not understand needs nothing. */
class Parser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  ways(): Known {
    const ways: Known[] = [];
    let parts: Known[] = [];
    for (;;) {
      const c = this.#source[this.#at];
      if (c === undefined || c === ')') break;
      if (c === '|') {
        this.#at++;
        ways.push(oneAfterAnother(parts));
        parts = [];
      } else parts.push(this.#repetition(this.#part()));
    }
    ways.push(oneAfterAnother(parts));
    return oneOf(ways);
  }

  #repetition(part: Known): Known {
    const next = this.#source[this.#at] ?? '';
    if (!'*+?{'.includes(next) || next === '') return part;
    const rest = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 16));
    if (rest === null) return part;
    this.#at += rest[0].length;
    const [sign, least, comma, most] = rest;
    if (least === undefined) return repeated(part, sign[0] === '+' ? 1 : 0, sign[0] === '?' ? 1 : 2);
    return repeated(part, Number(least), comma === '' ? Number(least) : most === '' ? 2 : Number(most));
  }

  #part(): Known {
    const c = this.#source[this.#at] as string;
    if (c === '(') return this.#group();
    if (c === '[') return this.#class();
    this.#at++;
    if (c === '\\') return this.#escape();
    if (c === '^' || c === '$') return EMPTY;
    if (c === '.') return NOTHING;
    return letter(c.charCodeAt(0));
  }

  #group(): Known {
    const [opening, kind] = /^\((\?(?::|=|!|<=|<!|<\w+>))?/.exec(
      this.#source.slice(this.#at, this.#at + 40),
    ) as RegExpExecArray;
    this.#at += opening.length;
    const inner = this.ways();
    this.#at++;
    // What stands around a match is no part of it.
    return kind !== undefined && /[=!]$/.test(kind) ? EMPTY : inner;
  }

  #escape(): Known {
    const c = this.#source[this.#at++] as string;
    if (c === 'b' || c === 'B') return EMPTY;
    if (c === 'd') return FIGURE;
    if (/[DwWsS1-9]/.test(c)) return NOTHING;
    if (/[pPukxc0]/.test(c)) {
      const long = /^(?:\{[^}]*\}|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40))?.[0].length;
      this.#at += long ?? (c === 'u' ? 4 : c === 'x' ? 2 : c === 'c' ? 1 : 0);
      return NOTHING;
    }
    return letter(CONTROLS[c] ?? c.charCodeAt(0));
  }

  #class(): Known {
    const whole = /^\[(\^?)((?:\\.|[^\]\\])*)\]/s.exec(this.#source.slice(this.#at)) as RegExpExecArray;
    this.#at += whole[0].length;
    const members = new Set<string>();
    if (whole[1] === '^') return NOTHING;
    const range = /^([\s\S])(?:-([\s\S]))?/;
    for (let rest = whole[2] as string; rest !== ''; ) {
      if (rest[0] === '\\') {
        const c = rest[1] as string;
        if (/[A-Zwspukxcb0-9]/.test(c)) return NOTHING;
        members.add(c === 'd' ? '0' : String.fromCharCode(CONTROLS[c] ?? c.charCodeAt(0)));
        rest = rest.slice(2);
        // A range that begins with an escaped sign is not spelled out.
        if (rest[0] === '-' && rest.length > 1) return NOTHING;
        continue;
      }
      const [part, from, to] = range.exec(rest) as unknown as [string, string, string | undefined];
      if (to === '\\') return NOTHING;
      if (to !== undefined && to.charCodeAt(0) - from.charCodeAt(0) > 40) return NOTHING;
      for (let code = from.charCodeAt(0); code <= (to ?? from).charCodeAt(0); code++)
        members.add(String.fromCharCode(code));
      rest = rest.slice(part.length);
    }
    const folded = new Set([...members].map((c) => foldUnit(c.charCodeAt(0))));
    if (folded.has(0) || folded.size === 0 || folded.size > MOST_IN_CLASS) return NOTHING;
    return { exact: [...folded].map((code) => String.fromCharCode(code)), needs: null };
  }
}

/** The pieces of which every match of the expression holds one; null where none can be named. */
export function neededWords(pattern: RegExp): readonly string[] | null {
  if (pattern.flags.includes('v')) return null;
  const needs = neededBy(new Parser(pattern.source).ways());
  return needs === null ? null : [...new Set(needs.map((piece) => piece.slice(0, LONGEST_PIECE)))];
}
