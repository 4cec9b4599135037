/** The papers to ask for: what the open rows need, merged by document, those that settle most first. */
import type { Finding, MissingDocument, Status } from '../analysis.ts';
import type { CriteriaSet, Logic, Row } from '../criteria/schema.ts';
import { documentOf, rowOf } from '../criteria/sets.ts';
import { elementAsk } from './element-asks.ts';

/** A letter of more asks than this is not answered. */
const MOST_DOCUMENTS = 10;

interface Ask {
  row: Row;
  text: string;
  /** Whether the record speaks against the row: a paper alone does not turn it. */
  contradicted: boolean;
}

/** Asks in one sentence; from the third on they are lettered, so that an answer can name them. */
function listed(asks: readonly Ask[]): string {
  if (asks.length < 3) return asks.map((ask) => ask.text).join('; and ');
  return asks.map((ask, index) => `(${String.fromCharCode(97 + index)}) ${ask.text}`).join('; ');
}

/** A document's title without its article, as a heading. */
export function documentHeading(id: string): string {
  const bare = documentOf(id).title.replace(/^(?:the|an?) /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/**
 * The elements that all have to be shown and are not; null where one of several would do, so that no single one can be
 * asked for.
 */
function openParts(logic: Logic, statuses: Readonly<Record<string, Status>>): string[] | null {
  if (typeof logic === 'string' || 'element' in logic) {
    const element = typeof logic === 'string' ? logic : logic.element;
    const status = statuses[element];
    return status === 'met' || status === 'not-applicable' ? [] : [element];
  }
  if (!('allOf' in logic)) {
    const parts = 'anyOf' in logic ? logic.anyOf : logic.of;
    const shown = parts.filter((part) => openParts(part, statuses)?.length === 0).length;
    return shown >= ('anyOf' in logic ? 1 : logic.atLeast) ? [] : null;
  }
  const open: string[] = [];
  for (const part of logic.allOf) {
    const parts = openParts(part, statuses);
    if (parts === null) return null;
    open.push(...parts);
  }
  return open;
}

/** What to ask for a row: of one that is told in part, only what the text does not show yet. */
function askFor(row: Row, finding: Finding): string {
  if (finding.status !== 'incomplete') return row.ask;
  const open = openParts(row.logic, finding.elements);
  const all = Object.keys(finding.elements).length;
  if (open === null || open.length === 0 || all < 2) return row.ask;
  const asks = open.map((element) => elementAsk(element, finding.elementTitles[element] ?? element));
  const last = asks.pop() ?? '';
  return asks.length > 0 ? `${asks.join(', ')}, and ${last}` : last;
}

interface Entry {
  document: string;
  required: boolean;
  /** True where the same paper is asked for already, for rows that are required. */
  further: boolean;
  asks: Ask[];
}

function askText({ document: id, required, further, asks }: Entry): string {
  const document = documentOf(id);
  if (further) return `In ${document.title} also, if available: ${listed(asks)}.`;
  const lead = `Please send ${document.title} (${document.author}; ${document.window})`;
  return `${lead},${required ? '' : ' if available,'} showing ${listed(asks)}.`;
}

/**
 * What to ask the requesting physician for: an entry a document, at most ten, ordered by how much it would settle; those
 * behind whose rows the record contradicts, which no paper alone turns. What only advisory rows want comes last, in
 * entries of its own.
 */
export function missingDocuments(findings: readonly Finding[], set: CriteriaSet): MissingDocument[] {
  const entries = new Map<string, Entry>();
  for (const finding of findings) {
    const row = finding.missing === null ? undefined : rowOf(set, finding.criterion);
    if (row === undefined) continue;
    const key = `${finding.required} ${row.document}`;
    const entry = entries.get(key) ?? { document: row.document, required: finding.required, further: false, asks: [] };
    entry.asks.push({ row, text: askFor(row, finding), contradicted: finding.status === 'not-met' });
    entries.set(key, entry);
  }
  const leverage = ({ asks }: Entry) => Math.min(...asks.map((ask) => ask.row.leverage));
  const turnsNothing = ({ asks }: Entry) => asks.every((ask) => ask.contradicted);
  return [...entries.values()]
    .sort(
      (a, b) =>
        Number(b.required) - Number(a.required) ||
        Number(turnsNothing(a)) - Number(turnsNothing(b)) ||
        leverage(a) - leverage(b),
    )
    .slice(0, MOST_DOCUMENTS)
    .map((entry) => {
      const asks = entry.asks.toSorted((a, b) => a.row.leverage - b.row.leverage);
      const further = !entry.required && entries.has(`true ${entry.document}`);
      return {
        document: documentHeading(entry.document) + (further ? ', further points' : ''),
        text: askText({ ...entry, further, asks }),
        criteria: asks.map((ask) => ask.row.id),
      };
    });
}
