/**
 * Regular expressions behind a gate. Most sentences hold none of the words that an expression cannot do without: one
 * pass over a sentence tells for all expressions at once which are worth trying.
 */
import { foldUnit, neededWords } from './needed-words.ts';

/** Every wording of the project, each under its number. */
const all: Wording[] = [];

/** An automaton over the needed words of all wordings (Aho and Corasick): one step a letter. */
class Gate {
  /** How many wordings it knows. */
  readonly size: number;
  /** Of each unit below 128 its column; 0 for units that no piece holds. */
  readonly #columns = new Uint8Array(128);
  readonly #width: number;
  /** Of each state and column the state that follows. */
  readonly #next: Uint16Array;
  /** Of each state the wordings that its piece wakes, and the state that holds the piece's own end; else null, 0. */
  readonly #wakes: (readonly number[] | null)[] = [null];
  readonly #falls: Uint16Array;
  /** Of each state the reading that last ended a piece there: a piece that stands twice wakes once. */
  readonly #ended: Uint32Array;
  #reading = 0;
  /** Wordings that need nothing. */
  readonly #always: Uint32Array;

  constructor(wordings: readonly Wording[]) {
    this.size = wordings.length;
    this.#always = new Uint32Array((this.size >> 5) + 1);
    const byPiece = new Map<string, number[]>();
    wordings.forEach(({ pattern }, n) => {
      const needs = neededWords(pattern);
      if (needs === null) wake(this.#always, n);
      for (const piece of needs ?? []) {
        const list = byPiece.get(piece);
        if (list === undefined) byPiece.set(piece, [n]);
        else list.push(n);
      }
    });
    let width = 1;
    let letters = 1;
    for (const piece of byPiece.keys()) {
      letters += piece.length;
      for (let i = 0; i < piece.length; i++) {
        const code = piece.charCodeAt(i);
        if (this.#columns[code] === 0) this.#columns[code] = width++;
      }
    }
    this.#width = width;
    // The tree of the pieces …
    const tree = new Uint16Array(letters * width);
    let states = 1;
    for (const [piece, numbers] of byPiece) {
      let state = 0;
      for (let i = 0; i < piece.length; i++) {
        const step = state * width + (this.#columns[piece.charCodeAt(i)] as number);
        if (tree[step] === 0) {
          this.#wakes[states] = null;
          tree[step] = states++;
        }
        state = tree[step] as number;
      }
      this.#wakes[state] = numbers;
    }
    for (let code = 0; code < 128; code++) this.#columns[code] = this.#columns[foldUnit(code)] as number;
    // … made an automaton: from each state a step for every letter, breadth first.
    this.#next = tree.slice(0, states * width);
    this.#falls = new Uint16Array(states);
    this.#ended = new Uint32Array(states);
    /** Of each state, where the letters read lead that end a piece begun later. */
    const beside = new Uint16Array(states);
    const queue = [0];
    for (const state of queue)
      for (let column = 1; column < width; column++) {
        const step = state * width + column;
        const child = this.#next[step] as number;
        const other = state === 0 ? 0 : (this.#next[(beside[state] as number) * width + column] as number);
        if (child === 0) this.#next[step] = other;
        else {
          beside[child] = other;
          this.#falls[child] = this.#wakes[other] === null ? (this.#falls[other] as number) : other;
          queue.push(child);
        }
      }
  }

  /** The wordings that a text may hold, a bit each. */
  read(text: string): Uint32Array {
    const bits = this.#always.slice();
    const columns = this.#columns;
    const next = this.#next;
    const width = this.#width;
    const ended = this.#ended;
    const reading = ++this.#reading;
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const column = columns[code < 128 ? code : foldUnit(code)] as number;
      state = column === 0 ? 0 : (next[state * width + column] as number);
      for (let ending = state; ending !== 0 && ended[ending] !== reading; ending = this.#falls[ending] as number) {
        ended[ending] = reading;
        const woken = this.#wakes[ending];
        if (woken) for (let k = 0; k < woken.length; k++) wake(bits, woken[k] as number);
      }
    }
    return bits;
  }
}

const wake = (bits: Uint32Array, n: number): void => {
  bits[n >> 5] = (bits[n >> 5] as number) | (1 << (n & 31));
};

let made: Gate | null = null;

/** A text with what it may hold; read when first asked. */
export class Seen {
  readonly text: string;
  #bits: Uint32Array | null = null;
  #size = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether the wording of a number can stand here; of one made since the text was read nothing is known. */
  mayHold(n: number): boolean {
    if (this.#bits === null) {
      if (made === null || made.size !== all.length) made = new Gate(all);
      this.#bits = made.read(this.text);
      this.#size = made.size;
    }
    return n >= this.#size || ((this.#bits[n >> 5] as number) & (1 << (n & 31))) !== 0;
  }
}

/** A regular expression that is tried only where it can match. */
export class Wording {
  readonly pattern: RegExp;
  readonly #number: number;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    this.#number = all.push(this) - 1;
  }

  /** Whether it can stand in a text at all: a text that holds none of its needed words is spared the search. */
  mayStandIn(seen: Seen): boolean {
    return seen.mayHold(this.#number);
  }

  /** Whether it stands in a part of a text. */
  standsIn(part: string, of: Seen): boolean {
    return of.mayHold(this.#number) && this.pattern.test(part);
  }

  test(seen: Seen): boolean {
    return seen.mayHold(this.#number) && this.pattern.test(seen.text);
  }

  exec(seen: Seen): RegExpExecArray | null {
    return seen.mayHold(this.#number) ? this.pattern.exec(seen.text) : null;
  }

  /** All matches, of a pattern with the flag `g`. */
  matchAll(seen: Seen): Iterable<RegExpExecArray> {
    return seen.mayHold(this.#number) ? seen.text.matchAll(this.pattern) : NONE;
  }
}

const NONE: readonly RegExpExecArray[] = [];
