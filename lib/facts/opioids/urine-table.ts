/**
 * A urine result as a laboratory prints it: substance by substance, found or not. What is prescribed must be there, and
 * nothing else that is an opioid, a sedative or a street drug.
 */
import type { Medication } from '../../analysis.ts';
import type { Document } from '../../text/document.ts';
import { Wording } from '../../text/wording.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';
import { drugsTaken, type Substance, substanceNamed } from './urine-substances.ts';

/** "oxycodone | NOT DETECTED | 50 ng/mL", "Hydrocodone: positive 412". */
const ROW = new Wording(
  /^\W{0,3}([A-Za-z0-9][A-Za-z0-9 ,()/.'-]{2,48}?)\s*(?:[\t:|=]|\s-\s|\.{3,})\s*\(?(not detected|none detected|not found|not present|undetected|absent|negative|neg\b|nd\b|detected|present|positive|pos\b)/i,
);
const ABSENT = /^(?:not|none|undetected|absent|neg|nd)/i;
/** Words of such a report, near its rows. */
const OF_URINE = new Wording(
  /\b(?:urine|uds|udt|toxicolog\w*|tox|drug (?:screen|test|panel)|laborator\w*|cut-?off|ng\/ml|immunoassay|lc[/-]?ms|gc[/-]?ms|specimen|analyte)\b/i,
);
/** A result has at least so many rows; its heading stands so many sentences before it. */
const ROWS = 2;
const HEADING_REACH = 8;

interface Found extends Substance {
  reading: Reading;
  at: number;
  absent: boolean;
}

function foundIn(reading: Reading, at: number): Found | null {
  const { sentence } = reading;
  if (sentence.voice !== 'record') return null;
  const m = ROW.exec(sentence.seen);
  if (!m) return null;
  return { ...substanceNamed(m[1] as string), reading, at, absent: ABSENT.test(m[2] as string) };
}

/** Rows that stand together, with a word before or in them that tells what they are. */
function tablesOf(readings: readonly Reading[]): Found[][] {
  const tables: Found[][] = [];
  let current: Found[] = [];
  const close = () => {
    const first = current[0];
    if (first && current.length >= ROWS) {
      const near = readings.slice(Math.max(0, first.at - HEADING_REACH), (current.at(-1) as Found).at + 1);
      if (near.some((r) => OF_URINE.test(r.sentence.seen))) tables.push(current);
    }
    current = [];
  };
  readings.forEach((reading, at) => {
    const found = foundIn(reading, at);
    if (!found) return;
    const last = current.at(-1);
    if (last && at - last.at > 2) close();
    current.push(found);
  });
  close();
  return tables;
}

/** What the rows of a urine result tell, held against what is prescribed. */
export function urineTable(doc: Document, readings: readonly Reading[], medications: readonly Medication[]): Fact[] {
  const tables = tablesOf(readings);
  if (tables.length === 0) return [];
  const taken = drugsTaken(
    readings.filter(({ sentence }) => !ROW.test(sentence.seen)),
    medications,
  );
  const opioidTaken = (of: readonly string[]) => of.some((n) => taken.has(n));
  const facts: Fact[] = [];
  const tell = ({ reading }: Found, effect: Fact['effect'], value: string) =>
    facts.push(
      factAt(doc, reading, { start: 0, end: reading.sentence.text.length }, 'urine-screen', effect, { value }),
    );
  for (const rows of tables) {
    const present = new Set(rows.filter((r) => !r.absent).flatMap((r) => r.of));
    const [parent] = rows.filter((r) => !r.absent && r.controlled && opioidTaken(r.of));
    // Without a list of medicines nobody can say what should be there.
    const missing =
      taken.size === 0
        ? []
        : rows.filter((r) => r.absent && r.opioid && taken.has(r.of[0] ?? '') && !r.of.some((n) => present.has(n)));
    const strange =
      taken.size === 0
        ? rows.filter((r) => !r.absent && r.street)
        : rows.filter((r) => !r.absent && (r.street || (r.controlled && !opioidTaken(r.of))));
    for (const row of missing) tell(row, 'not-met', 'prescribed and not found');
    for (const row of strange) tell(row, 'not-met', row.street ? 'a street drug found' : 'found and not prescribed');
    if (missing.length === 0 && strange.length === 0 && parent)
      tell(parent, 'met', 'what is prescribed, and nothing else');
  }
  return facts;
}
