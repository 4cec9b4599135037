import { readCaseFields } from '../../lib/facts/case-fields.ts';
import type { Fact } from '../../lib/facts/fact.ts';
import { readFacts } from '../../lib/facts/facts.ts';
import { readDocument } from '../../lib/text/read-document.ts';

/** The day of all these readings. */
export const TODAY = '2014-07-01';

export function factsOf(text: string, anchor: string | null = TODAY): Fact[] {
  const doc = readDocument(text, TODAY);
  return readFacts(doc, { fields: readCaseFields(doc, 2014), anchor, pivotYear: 2014 }).facts;
}

/** What a text tells of one element: `effect` and, where it is not the record's, its standing. */
export function told(text: string, element: string): string[] {
  const words = factsOf(text)
    .filter((f) => f.element === element)
    .map((f) => (f.standing === 'record' ? f.effect : `${f.effect} (${f.standing})`));
  return [...new Set(words)].sort();
}
