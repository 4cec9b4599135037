/**
 * What several sentences, or two numbers, tell of the supply and the handling of opioids: the lines below a
 * prescription-monitoring report, a count of tablets, a raised dose and what came of it, harm beside a depressant.
 */

import type { Medication } from '../../analysis.ts';
import { findDrugNames } from '../../clinical/drug-names.ts';
import { isTaken } from '../../clinical/medications.ts';
import { countFirst } from '../../sorted.ts';
import type { Document, Span } from '../../text/document.ts';
import { Wording } from '../../text/wording.ts';
import type { ElementId } from '../elements.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';

const wholeOf = (reading: Reading): Span => ({ start: 0, end: reading.sentence.text.length });

/** So many sentences below its mention the report may still be told of. */
const REPORT_REACH = 4;
/** What the patient or a paper says is not what the report shows. */
const NOT_THE_REPORT = new Wording(
  /\b(?:agreement|contract|told|says|said|states|stated|denies|denied|urine|uds|agrees|agreed|promise[sd]|understands|will be (?:checked|run|reviewed|pulled|printed|obtained))\b/i,
);
const NONE_ELSE =
  /^\W*(?:(?:there (?:are|were|is|was)|and) )?no (?:other|outside|additional) (?:controlled|prescri|provider|narcotic|opioid)/i;
const COUNTED = new Wording(
  /\b(?:prescribers?|providers?|pharmac(?:y|ies))\s*[:=#]?\s*[[(]?\s*(\d{1,2}|one|two|three|four|five|six)\b|\b(\d{1,2}|one|single|two|three|four|five|six|several|multiple)\s+(?:different\s+)?(?:prescribers?|pharmac(?:y|ies))\b/gi,
);
const MORE_THAN_ONE = /\b(?:more than|over|not|beyond) (?:one|1|a single)\b/i;
const ONE = /^(?:0?1|one|single)$/i;
/** A column of the report cannot be read, or the printout leaves it out. */
const NOT_SHOWN =
  /\b(?:not (?:legible|shown|visible|readable|listed|printed|given|stated|recorded)|illegible|unreadable|cut off)\b/i;

/** The readings in which evidence of the facts begins. */
function readingsWith(doc: Document, readings: readonly Reading[], facts: readonly Fact[]): Set<Reading> {
  const places = facts.map((f) => f.evidence.start).toSorted((a, b) => a - b);
  const out = new Set<Reading>();
  if (places.length === 0) return out;
  for (const reading of readings) {
    const { start, end } = doc.toOriginal(reading.sentence);
    const first = places[countFirst(places, (place) => place < start)];
    if (first !== undefined && first < end) out.add(reading);
  }
  return out;
}

/** What stands below "CURES was reviewed" is what the report shows. */
function belowTheReport(doc: Document, readings: readonly Reading[], facts: readonly Fact[]): Fact[] {
  const out: Fact[] = [];
  const wanted = facts.filter((f) => f.standing === 'record' && f.effect !== 'gap');
  const reports = wanted.filter((f) => f.element === 'pdmp' && f.effect !== 'not-met');
  const stated = wanted.filter((f) => f.element === 'single-source-stated' && f.effect === 'met');
  if (reports.length === 0) return out;
  const ofReports = readingsWith(doc, readings, reports);
  const ofStated = readingsWith(doc, readings, stated);
  readings.forEach((report, at) => {
    if (!ofReports.has(report)) return;
    for (let i = at; i < Math.min(readings.length, at + REPORT_REACH + 1); i++) {
      const reading = readings[i] as Reading;
      const { text, seen, voice, heading } = reading.sentence;
      if (voice !== 'record' && voice !== 'plan') break;
      if (i > at && (heading || reading.sentence.section !== report.sentence.section)) break;
      if (NOT_THE_REPORT.test(seen)) {
        if (i > at) break;
        continue;
      }
      // "More than one prescriber: no" counts nobody.
      if (MORE_THAN_ONE.test(text)) continue;
      const counts = [...COUNTED.matchAll(seen)].map((m) => (m[1] ?? m[2]) as string);
      const several = counts.some((c) => !ONE.test(c) && c !== '0');
      const single =
        (counts.length > 0 && !several) || (i > at && (NONE_ELSE.test(text) || (ofStated.has(reading) && !several)));
      if (several && !/\b(?:no|not|without)\b/i.test(text))
        out.push(factAt(doc, reading, wholeOf(reading), 'pdmp-single-source', 'not-met'));
      if (single)
        for (const element of ['pdmp-single-source', 'pdmp'] as const) {
          const inPart = element === 'pdmp-single-source' && NOT_SHOWN.test(text);
          out.push(factAt(doc, reading, wholeOf(reading), element, inPart ? 'partial' : 'met'));
        }
    }
  });
  return out;
}

const PIECES = '(?:tablets?|tabs?|pills?|capsules?|caps?|patch(?:es)?)';
const COUNT = new Wording(
  new RegExp(
    `\\b(\\d{1,3}) ${PIECES}\\b[^.;\\d]{0,40}\\bexpect(?:ed|ing)\\b[:\\s]{0,3}(\\d{1,3})\\b|\\b(\\d{1,3}) ${PIECES}\\b[^.;\\d]{0,24}?(\\d{1,3})(?: were)? expected\\b|\\b(?:count|counted)\\b[^.;\\d]{0,24}(\\d{1,3}) (?:of|out of|with) (?:an? )?(?:expected )?(\\d{1,3})(?: expected)?\\b|\\bexpected[:\\s]{0,3}(?<due>\\d{1,3})\\b[^.;\\d]{0,20}\\b(?:actual|found|counted|present|in hand|on hand|remaining)[:\\s]{0,3}(?<left>\\d{1,3})\\b`,
    'i',
  ),
);

/** Tablets found against tablets expected. */
function tabletCounts(doc: Document, readings: readonly Reading[]): Fact[] {
  const out: Fact[] = [];
  for (const reading of readings) {
    const { text, seen, voice } = reading.sentence;
    if (voice !== 'record') continue;
    const m = COUNT.exec(seen);
    if (!m || !ofOpioids(text)) continue;
    const [found, expected] = [m.groups?.left ?? m[1] ?? m[3] ?? m[5], m.groups?.due ?? m[2] ?? m[4] ?? m[6]].map(
      Number,
    ) as [number, number];
    const at = { start: m.index, end: m.index + m[0].length };
    if (found === expected) out.push(factAt(doc, reading, at, 'drug-behavior', 'met'));
    else if (found < expected) out.push(factAt(doc, reading, at, 'drug-behavior', 'not-met'));
  }
  return out;
}

const RAISED = new Wording(
  /\b(?:increased|raised|doubled|went up|gone up|titrated|advanced)\b[^.;]{0,60}\b(?:from|to)\b[^.;]{0,30}(?:\d|two|three|four|five|six)/i,
);
const NO_GAIN = new Wording(
  new RegExp(
    "\\b(?:cannot|can't|can not|could not|did not|does not|has not|had not) (?:tell|notice|noticed|feel|felt|see|seen|note|noted)\\b.{0,20}\\b(?:difference|change|benefit|improvement|effect)\\b" +
      '|\\bno (?:better|difference|benefit|improvement|change|relief) (?:since|from|with|after|on|in)\\b|\\b(?:made|makes) no difference\\b|\\bhas not helped\\b|\\bdid not help\\b',
    'i',
  ),
);

/** A raised dose, and in the next sentence that nothing came of it. */
function raisedWithoutGain(doc: Document, readings: readonly Reading[]): Fact[] {
  const out: Fact[] = [];
  readings.forEach((reading, i) => {
    const next = readings[i + 1];
    if (!next || reading.sentence.voice !== 'record' || next.sentence.voice !== 'record') return;
    if (!RAISED.test(reading.sentence.seen) || !NO_GAIN.test(next.sentence.seen)) return;
    if (['trial', 'pump', 'stimulator'].some((t) => reading.topics.has(t as never))) return;
    if (!ofOpioids(reading.sentence.text) || !ofOpioids(next.sentence.text)) return;
    for (const one of [reading, next]) out.push(factAt(doc, one, wholeOf(one), 'dose-justified', 'not-met'));
  });
  return out;
}

/** False where drugs are named and none of them is an opioid. */
function ofOpioids(text: string): boolean {
  const drugs = findDrugNames(text);
  return drugs.length === 0 || drugs.some(({ row }) => row.class.startsWith('opioid'));
}

/** Harm that an opioid and another depressant do together. */
const DEPRESSED =
  /\b(?:sedat\w+|oversedat\w+|somnolen\w+|nod(?:s|ded|ding)? off|doz\w+ off|asleep|drows\w+|lethargic|obtunded|arous\w+|rouse\w*|awaken\w*|unresponsive|overdos\w+|respiratory|narcan|naloxone|slurr\w+|fell|falls?|confus\w+|blue)\b/i;
const DEPRESSANTS: readonly [element: ElementId, taken: (name: string, kind: string) => boolean][] = [
  ['benzodiazepine-plan', (_, kind) => kind === 'benzodiazepine'],
  ['carisoprodol-plan', (name) => name === 'carisoprodol'],
];

/** Sedation told in one place and the depressant in another are one danger (criteria.md §12.28). */
function harmBesideDepressants(
  readings: readonly Reading[],
  facts: readonly Fact[],
  medications: readonly Medication[],
): Fact[] {
  const harm = facts.filter(
    (f) =>
      f.element === 'adverse-effects' &&
      f.effect === 'not-met' &&
      f.standing === 'record' &&
      DEPRESSED.test(f.evidence.quote),
  );
  if (harm.length === 0) return [];
  const out: Fact[] = [];
  for (const [element, taken] of DEPRESSANTS) {
    if (facts.some((f) => f.element === element && f.effect === 'met')) continue;
    const listed = medications.filter((m) => readsAs(m.name, taken));
    const current =
      medications.length > 0
        ? listed.some((m) => isTaken(m.status))
        : readings.some(
            (r) =>
              r.sentence.voice === 'record' &&
              r.sentence.section !== 'allergies' &&
              findDrugNames(r.sentence.text).some(({ row }) => taken(row.name, row.class)),
          );
    if (!current) continue;
    for (const f of harm) out.push({ ...f, element, evidence: { ...f.evidence, element } });
  }
  return out;
}

const readsAs = (name: string, taken: (name: string, kind: string) => boolean): boolean =>
  findDrugNames(name).some(({ row }) => taken(row.name, row.class));

const WENT = /\b(?:went|gone|goes|came|come)\b[^.;]{0,20}\bfrom (\d+)\b[^.;\d]{0,24}\bto (\d+)\b/i;

/** "The dose went from 5 mg to 10": raised, not lowered. */
function goesUp(text: string): boolean {
  const m = WENT.exec(text);
  return m !== null && Number(m[2]) > Number(m[1]);
}

const A_PRESCRIBER =
  /\b(?:prescri\w+|doctors?|physicians?|providers?|(?:from|by|through|but|just|only) (?:us|me|you|this|our|my|here)|office|clinic|practice|dr|writes|source)\b/i;
const A_PHARMACY =
  /\b(?:pharmac\w+|drugstores?|walgreens|cvs|rite aid|costco|safeway|walmart|kaiser|dispens\w+|agreement|contract)\b/i;

/** One prescriber told without the pharmacy, or one pharmacy without the prescriber, is half of what is asked. */
function sourceInPart(facts: readonly Fact[]): Fact[] {
  const stated = facts.filter((f) => f.element === 'single-source-stated' && f.effect === 'met');
  const both = [A_PRESCRIBER, A_PHARMACY].every((told) => stated.some((f) => told.test(f.evidence.quote)));
  return both ? [...facts] : facts.map((f) => (stated.includes(f) ? { ...f, effect: 'partial' as const } : f));
}

/** Elements of the supply and handling of opioids, of which a sentence about another drug says nothing. */
const OF_OPIOIDS: ReadonlySet<string> = new Set([
  'dose-justified',
  'pdmp-single-source',
  'single-source-stated',
  'drug-behavior',
]);

/** Facts of supply and handling, with what follows from more than one sentence, less what is told of other drugs. */
export function opioidSupply(
  doc: Document,
  readings: readonly Reading[],
  facts: readonly Fact[],
  medications: readonly Medication[],
): Fact[] {
  const own = facts.filter((f) => !OF_OPIOIDS.has(f.element) || f.effect === 'gap' || ofOpioids(f.evidence.quote));
  return [
    ...sourceInPart(own).filter(
      (f) => f.element !== 'dose-justified' || f.effect !== 'met' || !goesUp(f.evidence.quote),
    ),
    ...belowTheReport(doc, readings, own),
    ...tabletCounts(doc, readings),
    ...raisedWithoutGain(doc, readings),
    ...harmBesideDepressants(readings, own, medications),
  ];
}
