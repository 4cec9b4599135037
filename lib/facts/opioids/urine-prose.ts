/**
 * A urine result told in sentences: "hydrocodone present; fentanyl and norfentanyl not detected". Which substance was
 * found and which was not is held against what is prescribed: a drug that is taken and not there speaks against, a
 * drug that nobody gave and is not there does not.
 */
import type { Medication } from '../../analysis.ts';
import { findDrugNames } from '../../clinical/drug-names.ts';
import type { Document } from '../../text/document.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';
import { drugsTaken, METABOLITES, STREET, type Substance, substanceNamed } from './urine-substances.ts';

const URINE = /\b(?:urine|uds|udt|urinalysis|tox(?:icology)?|drug (?:screen|test|panel)|cup)\b/i;
/** Plans, rules and rumors are no result. */
const NO_RESULT =
  /\b(?:will|should|plan\w*|pending|await\w*|repeat|order\w*|if|agreement|may|can|guideline\w*|patients|random(?:ly)? test)\b/i;
/** The result is judged in words: they decide. */
const JUDGED =
  /\b(?:(?:in)?consisten\w*|aberran\w*|(?:un)?expected|dilut\w*|adulter\w*|tamper\w*|substitut\w*|(?:un)?prescribed|prescriptions?|appropriate\w*|in (?:keeping|line|agreement)|agree[sd]?|match\w*|compliant|refus\w*|declin\w*|denie[sd]|explain\w*)\b/i;
/** The name is not the whole of it: "alprazolam metabolite". */
const METABOLITE_NAMES = new RegExp(METABOLITES.map(([name]) => name.source).join('|'), 'gi');
const STREET_NAMES = new RegExp(STREET.source, 'gi');

/** Parts of a sentence of which each has a verdict of its own. */
const PART = /[;,.]|\bbut\b|\bwhile\b|\band (?=(?:was |is |were )?(?:negative|positive|no\b|not\b|absent|without))/gi;
/** Before the substances. */
const LISTS =
  /\b(?:(negative for|neg for|no(?!r)|without|absence of|absent|lack of|lacked|not show(?:ing)?|did not (?:show|contain|detect|reveal)|none of)|positive for|pos for|show(?:s|ed|ing)?|contain(?:s|ed|ing)?|reveal(?:s|ed)?|presence of|detect(?:ed|s)|found|held|had|with)\b(?=[^;,.]{0,30}$)/gi;
/** Behind them. */
const BEHIND =
  /^[^;,.]{0,24}?(?:(\bnot (?:detected|found|present|seen|there)|\bnone detected|\bundetected|\babsent|\bnegative|\bneg\b|\bmissing|\bnot\b)|\bpresent|\bpositive|\bpos\b|\bdetected|\bfound|\bconfirmed|\bseen|\+)/i;

interface Named extends Substance {
  absent: boolean | null;
}

interface Place {
  start: number;
  end: number;
}

/** Names of substances in their order, none inside another. */
function placesIn(text: string): Place[] {
  const places: Place[] = [
    ...[...text.matchAll(METABOLITE_NAMES), ...text.matchAll(STREET_NAMES)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    })),
    ...findDrugNames(text),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return places.filter((place) => {
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
}

/** The substances of a sentence with what it says of each; `null` where it says nothing. */
export function substancesTold(text: string): Named[] {
  const cuts = [0, ...[...text.matchAll(PART)].map((m) => m.index + m[0].length), text.length];
  const out: Named[] = [];
  /** What the last list said, for a part that goes on with it. */
  let listed: boolean | null = null;
  let open: Named[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i] as number, cuts[i + 1] as number];
    const part = text.slice(from, to);
    if (text[from - 1] === ';' || text[from - 1] === '.') [listed, open] = [null, []];
    const places = placesIn(part);
    const [first] = places;
    const last = places.at(-1);
    if (first === undefined || last === undefined) continue;
    const before = [...part.slice(0, first.start).matchAll(LISTS)].at(-1);
    const behind = BEHIND.exec(part.slice(last.end));
    // "showed morphine present": the word behind decides.
    const own = behind ? behind[1] !== undefined : before ? before[1] !== undefined : null;
    if (before && !behind) listed = before[1] !== undefined;
    const absent = own ?? listed;
    const named = places.map((place): Named => ({ ...substanceNamed(part.slice(place.start, place.end)), absent }));
    // "fentanyl, norfentanyl not detected": what stands before without a word of its own.
    if (behind) for (const one of open) one.absent ??= own;
    open = absent === null ? [...open, ...named] : [];
    out.push(...named);
  }
  return out;
}

/** Facts of urine results without what the substances gainsay, and with what they show. */
export function urineProse(
  doc: Document,
  readings: readonly Reading[],
  medications: readonly Medication[],
  facts: readonly Fact[],
): Fact[] {
  const taken = drugsTaken(
    readings.filter(({ sentence }) => !URINE.test(sentence.text)),
    medications,
  );
  if (taken.size === 0) return [...facts];
  const added: Fact[] = [];
  /** Of each sentence with a result, whether it speaks against. */
  const adverse: { start: number; end: number; against: boolean }[] = [];
  for (const reading of readings) {
    const { sentence } = reading;
    const { text } = sentence;
    if (
      sentence.voice !== 'record' ||
      !URINE.test(text) ||
      NO_RESULT.test(text) ||
      JUDGED.test(text) ||
      text.includes('\t')
    )
      continue;
    const told = substancesTold(text).filter((one) => one.absent !== null);
    const present = new Set(told.filter((one) => !one.absent).flatMap((one) => one.of));
    const isTaken = (one: Named) => one.of.some((name) => taken.has(name));
    const missing = told.some(
      (one) => one.absent && one.opioid && taken.has(one.of[0] ?? '') && !one.of.some((name) => present.has(name)),
    );
    const strange = told.some((one) => !one.absent && (one.street || (one.controlled && !isTaken(one))));
    if (!told.some((one) => one.street || one.controlled)) continue;
    adverse.push({ ...doc.toOriginal(sentence), against: missing || strange });
    if (missing || strange)
      added.push(
        factAt(doc, reading, { start: 0, end: text.length }, 'urine-screen', 'not-met', {
          value: missing ? 'prescribed and not found' : 'found and not prescribed',
        }),
      );
  }
  if (adverse.length === 0) return [...facts];
  const kept = facts.filter((fact) => {
    if (fact.element !== 'urine-screen' || (fact.effect !== 'met' && fact.effect !== 'not-met')) return true;
    const of = adverse.find(({ start, end }) => start <= fact.evidence.start && fact.evidence.end <= end);
    return of === undefined || of.against === (fact.effect === 'not-met');
  });
  return [...kept, ...added];
}
