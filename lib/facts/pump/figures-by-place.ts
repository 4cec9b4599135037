/** Figures in the order of the text: those near a place are found without a look at all of them. */
import { countFirst } from '../../sorted.ts';
import type { Place } from '../evidence.ts';

export interface Figure<T> {
  value: T;
  reading: Place;
  /** Place in the sentence's own text. */
  start: number;
  end: number;
}

/** Where a figure begins in the text. */
export const placeOf = (figure: Figure<unknown>): number => figure.reading.sentence.start + figure.start;

export class FiguresByPlace<T> {
  readonly #figures: readonly Figure<T>[];
  readonly #places: readonly number[];

  constructor(figures: readonly Figure<T>[]) {
    this.#figures = figures.toSorted((a, b) => placeOf(a) - placeOf(b));
    this.#places = this.#figures.map(placeOf);
  }

  /** How many stand before a place. */
  #before(place: number): number {
    return countFirst(this.#places, (one) => one < place);
  }

  /** The figure that stands nearest to a place, nearer than `within`; the first of two as near. */
  nearest(place: number, within = Number.POSITIVE_INFINITY): Figure<T> | null {
    const at = this.#before(place);
    const behind = (this.#places[at] ?? Number.POSITIVE_INFINITY) - place;
    const left = this.#places[at - 1];
    const ahead = left === undefined ? Number.POSITIVE_INFINITY : place - left;
    if (Math.min(behind, ahead) >= within) return null;
    const nearest = ahead <= behind ? this.#before(left as number) : at;
    return this.#figures[nearest] ?? null;
  }

  /** Whether one stands at most so far from a place. */
  hasWithin(place: number, most: number): boolean {
    const next = this.#places[this.#before(place - most)];
    return next !== undefined && next <= place + most;
  }
}
