/**
 * The classic slips of a criteria set that its form cannot catch: wording that says one thing and logic another, an
 * element that no rule can ever find, an id used twice.
 */
import { FINDABLE } from '../facts/findable.ts';
import { leavesOf } from './evaluate.ts';
import type { Borrowed, CriteriaSetFile, Logic, Row } from './schema.ts';

export interface Slip {
  /** Where in the file: `rows[2] trial-success`. */
  at: string;
  /** What is wrong, in a sentence. */
  says: string;
}

const SAYS_SOME = /\b(?:at least (?:one|two|three|\d)|one of|any of|either)\b/i;
const SAYS_ALL = /\b(?:all of|each of|both)\b/i;
/** Words that decide, which the tool never uses. */
const DECIDES = /\b(?:approv\w*|den(?:y|ied|ial)|recommend\w*|medically necessary|compliant)\b/i;

const isRow = (entry: Row | Borrowed): entry is Row => 'id' in entry;

/** Every operator of a logic, from the outside in. */
function operators(logic: Logic): Exclude<Logic, string | { element: string }>[] {
  if (typeof logic === 'string' || 'element' in logic) return [];
  const parts = 'allOf' in logic ? logic.allOf : 'anyOf' in logic ? logic.anyOf : logic.of;
  return [logic, ...parts.flatMap(operators)];
}

const elementOfLeaf = (leaf: ReturnType<typeof leavesOf>[number]): string =>
  typeof leaf === 'string' ? leaf : leaf.element;

function slipsOfRow(row: Row, overlay: boolean): string[] {
  const slips: string[] = [];
  const ops = operators(row.logic);
  const needed = leavesOf(row.logic).map(elementOfLeaf);
  const named = [...needed, ...(row.supporting ?? []), ...(row.noted ?? [])];
  const onlyAll = ops.length > 0 && ops.every((op) => 'allOf' in op);
  if (SAYS_SOME.test(row.title) && onlyAll && needed.length > 1)
    slips.push(`The title says “${SAYS_SOME.exec(row.title)?.[0]}”, the logic asks for all of its elements.`);
  if (SAYS_ALL.test(row.title) && ops.length > 0 && !ops.some((op) => 'allOf' in op))
    slips.push(`The title says “${SAYS_ALL.exec(row.title)?.[0]}”, the logic is content with some of its elements.`);
  for (const op of ops) {
    if ('atLeast' in op && op.atLeast > op.of.length)
      slips.push(`At least ${op.atLeast} of ${op.of.length} can never be.`);
    if ('atLeast' in op && op.atLeast === op.of.length)
      slips.push(`At least ${op.atLeast} of ${op.of.length} is all of them: say so.`);
  }
  for (const element of new Set(named))
    if (named.filter((other) => other === element).length > 1) slips.push(`The element ${element} stands twice.`);
  for (const element of new Set(named))
    if (!FINDABLE.has(element)) slips.push(`No rule can ever find the element ${element}.`);
  for (const { element } of row.windows)
    if (element && !needed.includes(element))
      slips.push(`A window is given for ${element}, which the row does not need.`);
  for (const element of row.conflictIfContrary ?? [])
    if (!named.includes(element)) slips.push(`${element} is to conflict, but the row does not name it.`);
  if (row.citation.pages !== null && row.citation.verified === 'default') slips.push('A default of ours cites pages.');
  if (overlay && row.required) slips.push('A row of an overlay cannot be required.');
  for (const words of [row.title, row.ask]) {
    const word = DECIDES.exec(words)?.[0];
    if (word) slips.push(`“${word}” decides; the tool never does.`);
  }
  return slips;
}

/** The slips of a set, in the order of its rows; none in a good set. */
export function lintSet(file: CriteriaSetFile): Slip[] {
  const slips: Slip[] = [];
  const ids = new Set<string>();
  file.rows.forEach((entry, i) => {
    if (!isRow(entry)) return;
    const at = `rows[${i}] ${entry.id}`;
    if (ids.has(entry.id)) slips.push({ at, says: `The id ${entry.id} is used twice.` });
    ids.add(entry.id);
    for (const says of slipsOfRow(entry, file.overlay)) slips.push({ at, says });
  });
  return slips;
}
