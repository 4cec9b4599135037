/**
 * The quotations of a finding: each place once, those that speak for its status first. A long record says the same
 * thing hundreds of times; of each element and side a finding then carries the places that decide, and the newest.
 */
import type { Evidence, Status } from '../analysis.ts';
import { elementOf, isElementId } from '../facts/elements.ts';
import type { Fact } from '../facts/fact.ts';

/** Places of one element and side that a finding carries: more than a case of ordinary length has. */
const MOST_PLACES = 24;

interface Place {
  fact: Fact;
  /** A record's full statement outweighs one told in part, or planned. */
  strength: number;
  decides: boolean;
}

/** A place with its element's rank in the row, and how many of the row's elements its words tell of. */
interface Ranked extends Place {
  rank: number;
  breadth: number;
}

type Side = Evidence['polarity'];
const SIDES: readonly Side[] = ['for', 'against', 'gap'];
/** Of a row that is contradicted the contradiction is read first. */
const SIDES_CONTRADICTED: readonly Side[] = ['against', 'for', 'gap'];

const is = ({ element }: Fact, what: 'premise' | 'planCounts'): boolean =>
  isElementId(element) && elementOf(element)[what] === true;

const strengthOf = (fact: Fact): number =>
  (fact.effect === 'partial' ? 0 : 2) + (fact.standing === 'record' || is(fact, 'planCounts') ? 1 : 0);

const placeOf = ({ evidence: { start, end } }: Fact): string => `${start} ${end}`;

/** The newest day first, what has no day last, else in the order of the text. */
function byDay(a: Fact, b: Fact): number {
  const [one, other] = [a.evidence.date ?? '', b.evidence.date ?? ''];
  if (one !== other) return one > other ? -1 : 1;
  return a.evidence.start - b.evidence.start;
}

/** Of one day the longer words: "Pain 8/10." says less than that it was as much before. */
function newestThenFullest(a: Fact, b: Fact): number {
  if (a.evidence.date !== b.evidence.date) return byDay(a, b);
  return b.evidence.end - b.evidence.start - (a.evidence.end - a.evidence.start) || byDay(a, b);
}

/** The day and the words of a comparison: what is told of now before what is told of then. */
function newestOfComparison(places: readonly Ranked[]): readonly Ranked[] {
  const byComparison = new Map<string, number[]>();
  places.forEach(({ fact, rank, strength }, i) => {
    if (fact.value === null) return;
    const key = `${rank} ${strength} ${fact.value}`;
    const held = byComparison.get(key);
    if (held) held.push(i);
    else byComparison.set(key, [i]);
  });
  const out = [...places];
  for (const at of byComparison.values()) {
    if (at.length < 2) continue;
    const ordered = at.map((i) => places[i] as Ranked).sort((a, b) => newestThenFullest(a.fact, b.fact));
    at.forEach((i, n) => {
      out[i] = ordered[n] as Ranked;
    });
  }
  return out;
}

/** The places of one element and side, as many as a finding carries. */
function kept(places: readonly Place[]): readonly Place[] {
  if (places.length <= MOST_PLACES) return places;
  return places
    .toSorted((a, b) => Number(b.decides) - Number(a.decides) || b.strength - a.strength || byDay(a.fact, b.fact))
    .slice(0, MOST_PLACES);
}

/** Each place of an element's facts once, at its strongest, by side. */
function placesOf(facts: readonly Fact[], deciding: ReadonlySet<Fact>): Map<Side, Place[]> {
  const bySide = new Map<Side, Map<string, Place>>(SIDES.map((side) => [side, new Map()]));
  for (const fact of facts) {
    const { start, end, polarity } = fact.evidence;
    // A request line given by hand proves a quantity, and stands nowhere in the text.
    if (end === start) continue;
    const places = bySide.get(polarity) as Map<string, Place>;
    const key = placeOf(fact);
    const strength = strengthOf(fact);
    const held = places.get(key);
    if (held === undefined || held.strength < strength)
      places.set(key, { fact, strength, decides: deciding.has(fact) });
  }
  return new Map([...bySide].map(([side, places]) => [side, [...places.values()]]));
}

/**
 * The evidence of a row, in the order in which it is read.
 * @param elements the row's elements in its own order
 * @param deciding of each element, the facts that decided its state
 */
export function rowEvidence(
  status: Status,
  elements: readonly string[],
  byElement: ReadonlyMap<string, readonly Fact[]>,
  deciding: (element: string) => readonly Fact[],
): Evidence[] {
  const told = elements.map((element) => placesOf(byElement.get(element) ?? [], new Set(deciding(element))));
  const out: Evidence[] = [];
  for (const side of status === 'not-met' ? SIDES_CONTRADICTED : SIDES) {
    const ofSide = told.map((bySide) => bySide.get(side) ?? []);
    const breadths = new Map<string, number>();
    for (const { fact } of ofSide.flat())
      if (!is(fact, 'premise')) breadths.set(placeOf(fact), (breadths.get(placeOf(fact)) ?? 0) + 1);
    // Of what is told in part, the words that name most of it say best what is there and what is not.
    const breadth = (fact: Fact) => (status === 'incomplete' ? (breadths.get(placeOf(fact)) ?? 0) : 0);
    const places: Ranked[] = ofSide.flatMap((of, rank) =>
      kept(of).map((place) => ({ ...place, rank, breadth: breadth(place.fact) })),
    );
    // What speaks for the status comes first, and of that the strongest: it is what a reader wants to see.
    places.sort(
      (a, b) =>
        b.breadth - a.breadth ||
        b.strength - a.strength ||
        Number(is(a.fact, 'premise')) - Number(is(b.fact, 'premise')) ||
        a.rank - b.rank ||
        a.fact.evidence.start - b.fact.evidence.start ||
        a.fact.evidence.end - b.fact.evidence.end,
    );
    for (const { fact } of newestOfComparison(places)) out.push({ ...fact.evidence, element: fact.element });
  }
  return out;
}
