/** One line for the worklist, at most 160 characters, without name, birth date or claim number. */
import type { Status } from '../analysis.ts';
import { editionRow } from '../criteria/editions.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { rowOf } from '../criteria/sets.ts';
import { beginning, collapse, type DraftContext, type DraftRequest } from './wording.ts';

const LONGEST_NOTE = 160;
const LONGEST_ITEM = 40;
const LONGEST_FLAGS = 28;

/** `text` cut at a word so that it has at most `length` characters. */
function fitted(text: string, length: number): string {
  const whole = collapse(text).replaceAll('|', '/');
  return whole.length <= length ? whole : `${beginning(whole, length - 1)}…`;
}

export function worklistNote(request: DraftRequest, set: CriteriaSet, context: DraftContext): string {
  const required = request.findings.filter((finding) => finding.required);
  const count = (...statuses: Status[]) => required.filter((finding) => statuses.includes(finding.status)).length;
  const counts = [
    `met ${count('met')}`,
    `not met ${count('not-met')}`,
    `partly ${count('incomplete')}`,
    `missing ${count('not-documented')}`,
    `conflict ${count('conflicting')}`,
  ].join(', ');
  const open = required.filter((finding) => finding.missing !== null);
  const leverage = (criterion: string) => rowOf(set, criterion)?.leverage ?? Number.MAX_SAFE_INTEGER;
  const top = open.reduce<(typeof open)[number] | null>(
    (best, finding) => (best === null || leverage(finding.criterion) < leverage(best.criterion) ? finding : best),
    null,
  );
  const edition = editionRow(context.edition.id)?.short ?? fitted(context.edition.id, 16);
  const item = fitted(request.label, LONGEST_ITEM);
  const head = [item, edition, counts].join(' | ');
  const tail = ['due -', request.flags.length > 0 ? fitted(request.flags.join(', '), LONGEST_FLAGS) : 'none'].join(
    ' | ',
  );
  const room = LONGEST_NOTE - head.length - tail.length - 2 * ' | '.length;
  const gap = top === null ? 'no gap' : `gap: ${top.title}`;
  return [head, fitted(gap, room), tail].join(' | ');
}
