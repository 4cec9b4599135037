/** One finding told in a line: its title, its state, the words that carry it, and what is still lacking. */
import type { Finding } from '../analysis.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { lacking, quotations, STATUS_WORDS } from './wording.ts';

const REASON_WORDS: Partial<Record<Finding['reasons'][number], string>> = {
  'planned-only': 'only planned',
  stale: 'older than the time window',
  inferred: 'inferred',
  'below-threshold': 'below the figure asked for',
};

/** The line of a finding that has words of the text to show. */
export function findingSentence(finding: Finding, set: CriteriaSet): string {
  const state = [STATUS_WORDS[finding.status], ...finding.reasons.flatMap((reason) => REASON_WORDS[reason] ?? [])];
  const supports = quotations(finding, 'for', 2);
  const contradicts = quotations(finding, 'against', 2);
  const gaps = quotations(finding, 'gap', 1);
  const parts = [`${finding.title} (${state.join('; ')})`];
  if (supports.length > 0) parts.push(`: ${supports.join(', ')}`);
  if (contradicts.length > 0) parts.push(`${supports.length > 0 ? '; against it' : ':'} ${contradicts.join(', ')}`);
  if (gaps.length > 0)
    parts.push(`${supports.length + contradicts.length > 0 ? ';' : ':'} noted as missing: ${gaps.join(', ')}`);
  const open = finding.status === 'met' ? [] : lacking(finding, set);
  if (open.length > 0) parts.push(`. Not shown: ${open.join('; ')}`);
  return `${parts.join('')}.`;
}
