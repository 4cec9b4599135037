/**
 * A urine result as a laboratory prints it: substance by substance, found or not. What is prescribed must be there, and
 * nothing else that is an opioid, a sedative or a street drug.
 */
import type { Medication } from '../../analysis.ts';
import { findDrugNames, findOpioidNames } from '../../clinical/drug-names.ts';
import { isTaken } from '../../clinical/medications.ts';
import type { Document } from '../../text/document.ts';
import { Wording } from '../../text/wording.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';

/** "oxycodone | NOT DETECTED | 50 ng/mL", "Hydrocodone: positive 412". */
const ROW = new Wording(
  /^\W{0,3}([A-Za-z0-9][A-Za-z0-9 ,()/.'-]{2,48}?)\s*(?:[\t:|=]|\s-\s|\.{3,})\s*\(?(not detected|none detected|not found|not present|undetected|absent|negative|neg\b|nd\b|detected|present|positive|pos\b)/i,
);
const ABSENT = /^(?:not|none|undetected|absent|neg|nd)/i;
/** Words of such a report, near its rows. */
const OF_URINE = new Wording(
  /\b(?:urine|uds|udt|toxicolog\w*|tox|drug (?:screen|test|panel)|laborator\w*|cut-?off|ng\/ml|immunoassay|lc[/-]?ms|gc[/-]?ms|specimen|analyte)\b/i,
);
const STREET =
  /\b(?:cocaine|benzoylecgonine|(?:meth)?amphetamines?|mdma|heroin|6-?(?:mam|monoacetylmorphine)|thc|cannabi\w+|marijuana|carboxy-?thc|pcp|phencyclidine)\b/i;
/** What is found in place of a drug, and of which drugs it comes. */
const METABOLITES: readonly [name: RegExp, of: readonly string[]][] = [
  [/\bnoroxycodone\b/i, ['oxycodone']],
  [/\b(?:nor)?oxymorphone\b/i, ['oxymorphone', 'oxycodone']],
  [/\bnorhydrocodone\b/i, ['hydrocodone']],
  [/\bhydromorphone\b/i, ['hydromorphone', 'hydrocodone', 'morphine']],
  [/\bdihydrocodeine\b/i, ['hydrocodone', 'codeine']],
  [/\bnorfentanyl\b/i, ['fentanyl']],
  [/\beddp\b/i, ['methadone']],
  [/\b(?:o-?)?desmethyl-?tramadol\b|\bo-?dsmt\b/i, ['tramadol']],
  [/\b(?:nor|desmethyl-?)tapentadol\b/i, ['tapentadol']],
  [/\bnorbuprenorphine\b/i, ['buprenorphine']],
  [/\bmorphine\b/i, ['morphine', 'codeine']],
  [/\b7-?amino-?clonazepam\b/i, ['clonazepam']],
  [/\b(?:alpha|a|α)-?(?:oh|hydroxy)-?alprazolam\b/i, ['alprazolam']],
  [/\b(?:nordiazepam|oxazepam|temazepam)\b/i, ['diazepam', 'temazepam', 'oxazepam', 'chlordiazepoxide', 'clorazepate']],
  [/\bmeprobamate\b/i, ['carisoprodol', 'meprobamate']],
];
/** Classes whose presence must be explained by a prescription. */
const CONTROLLED = /^(?:opioid|benzodiazepine)/;
/** A result has at least so many rows; its heading stands so many sentences before it. */
const ROWS = 2;
const HEADING_REACH = 8;

interface Found {
  reading: Reading;
  at: number;
  absent: boolean;
  street: boolean;
  /** The drugs that it shows; empty where the substance is a mere class, or none that is known. */
  of: readonly string[];
  controlled: boolean;
  /** Whether what it looks for is an opioid; a sedative taken at need may be absent. */
  opioid: boolean;
}

function foundIn(reading: Reading, at: number): Found | null {
  const { sentence } = reading;
  if (sentence.voice !== 'record') return null;
  const m = ROW.exec(sentence.seen);
  if (!m) return null;
  const name = m[1] as string;
  const metabolite = METABOLITES.find(([pattern]) => pattern.test(name));
  const drugs = findDrugNames(name).map(({ row }) => row);
  const street = STREET.test(name);
  const of = metabolite?.[1] ?? drugs.map((d) => d.name);
  return {
    reading,
    at,
    absent: ABSENT.test(m[2] as string),
    street,
    of,
    controlled: metabolite !== undefined || drugs.some((d) => CONTROLLED.test(d.class)),
    opioid: findOpioidNames(of[0] ?? '').length > 0,
  };
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
  const taken = drugsTaken(readings, medications);
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

/** Told of as taken, not merely as asked for: a first prescription is in nobody's urine yet. */
const BEGINS = /\b(?:start\w*|begin\w*|begun|initiat\w+|propos\w+|trial of|new prescription|naive|request\w*)\b/i;

/** The single drugs of the medicines that are taken. */
function drugsTaken(readings: readonly Reading[], medications: readonly Medication[]): ReadonlySet<string> {
  const told = new Set(
    readings
      .filter(({ sentence }) => sentence.voice === 'record' && !ROW.test(sentence.seen) && !BEGINS.test(sentence.text))
      .flatMap(({ sentence }) => findDrugNames(sentence.text).flatMap(({ row }) => row.name.split('/'))),
  );
  return new Set(
    medications
      .filter((m) => isTaken(m.status))
      .flatMap((m) => m.name.split('/').filter((n) => m.status !== 'requested' || told.has(n))),
  );
}
