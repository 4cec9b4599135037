/** Which papers would turn the roll-up: the shortest set, and what no paper alone would turn. */
import type { Finding } from '../analysis.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { rowOf } from '../criteria/sets.ts';
import { documentHeading } from './missing-documents.ts';

export interface WhatWouldChange {
  /** The fewest documents that together would show every required row still open, the decisive one first. */
  documents: { document: string; criteria: string[] }[];
  /** Required rows that the record contradicts: a paper alone does not turn them. */
  contradicted: string[];
}

/**
 * The shortest set of missing documents after which every required row that is now open would be met. With nothing
 * contradicted, the roll-up would then be `supports`. A row names one document, so the set is the documents of the open
 * rows, each once: with one of them left out, its rows stay open.
 */
export function whatWouldChange(findings: readonly Finding[], set: CriteriaSet): WhatWouldChange {
  const open = findings.filter(
    ({ required, status }) =>
      required && (status === 'incomplete' || status === 'not-documented' || status === 'conflicting'),
  );
  const byDocument = new Map<string, { criteria: string[]; leverage: number }>();
  for (const { criterion } of open) {
    const row = rowOf(set, criterion);
    if (row === undefined) continue;
    const entry = byDocument.get(row.document) ?? { criteria: [], leverage: row.leverage };
    entry.criteria.push(criterion);
    entry.leverage = Math.min(entry.leverage, row.leverage);
    byDocument.set(row.document, entry);
  }
  return {
    documents: [...byDocument]
      .sort(([, a], [, b]) => a.leverage - b.leverage)
      .map(([document, { criteria }]) => ({ document: documentHeading(document), criteria })),
    contradicted: findings
      .filter(({ required, status }) => required && status === 'not-met')
      .map(({ criterion }) => criterion),
  };
}
