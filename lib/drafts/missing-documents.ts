/** The papers to ask for: what the open rows need, merged by document, those that settle most first. */
import type { Finding, MissingDocument } from '../analysis.ts';
import { askOf } from '../criteria/evaluate.ts';
import type { CriteriaSet, Row } from '../criteria/schema.ts';
import { documentOf, rowOf } from '../criteria/sets.ts';

/** A letter of more asks than this is not answered. */
const MOST_DOCUMENTS = 10;

interface Ask {
  row: Row;
  text: string;
  required: boolean;
}

/** Asks in one sentence; from the third on they are lettered, so that an answer can name them. */
function listed(asks: readonly Ask[]): string {
  if (asks.length < 3) return asks.map((ask) => ask.text).join('; ');
  return asks.map((ask, index) => `(${String.fromCharCode(97 + index)}) ${ask.text}`).join('; ');
}

/** A document's title without its article, as a heading. */
function heading(title: string): string {
  const bare = title.replace(/^(?:the|an?) /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function askText(documentId: string, asks: readonly Ask[]): string {
  const document = documentOf(documentId);
  const lead = `Please send ${document.title} (${document.author}; ${document.window})`;
  const required = asks.filter((ask) => ask.required);
  const helpful = asks.filter((ask) => !ask.required);
  if (required.length === 0) return `${lead}, if available, showing ${listed(helpful)}.`;
  const also = helpful.length > 0 ? ` Helpful if available: ${listed(helpful)}.` : '';
  return `${lead}, showing ${listed(required)}.${also}`;
}

/**
 * What to ask the requesting physician for: one entry a document, at most ten, ordered by how much it would settle;
 * documents that only advisory rows want come last.
 */
export function missingDocuments(findings: readonly Finding[], set: CriteriaSet): MissingDocument[] {
  const byDocument = new Map<string, Ask[]>();
  for (const finding of findings) {
    const row = finding.missing === null ? undefined : rowOf(set, finding.criterion);
    if (row === undefined) continue;
    const asks = byDocument.get(row.document) ?? [];
    asks.push({ row, text: askOf(row, finding), required: finding.required });
    byDocument.set(row.document, asks);
  }
  const entries = [...byDocument].map(([document, asks]) => {
    asks.sort((a, b) => Number(b.required) - Number(a.required) || a.row.leverage - b.row.leverage);
    return { document, asks, required: asks[0]?.required ?? false, leverage: asks[0]?.row.leverage ?? 0 };
  });
  entries.sort((a, b) => Number(b.required) - Number(a.required) || a.leverage - b.leverage);
  return entries.slice(0, MOST_DOCUMENTS).map(({ document, asks }) => ({
    document: heading(documentOf(document).title),
    text: askText(document, asks),
    criteria: asks.map((ask) => ask.row.id),
  }));
}
