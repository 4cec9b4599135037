/** Criteria sets of an organisation's own, laid beside the built-in ones. Rows of data, like those. */
import type { CriteriaSet, CriteriaSetFile } from './schema.ts';
import { criteriaSet, resolveRows } from './sets.ts';

/** An organisation's set, ready for use. */
export interface OwnSet extends CriteriaSet {
  dated: string;
  /** The built-in sets beside which it is laid; null: beside all. */
  beside: readonly string[] | null;
}

/** The set of a file that was checked. Its rows are named with their set, so that none is taken for a built-in one. */
export function ownSet(file: CriteriaSetFile): OwnSet {
  const { id, title, edition, dated, overlay, safety, onlyContrary = false, beside = null } = file;
  const rows = resolveRows(file).map((row) => ({ ...row, id: `${id}/${row.id}`, ownSet: title }));
  return { id, title, edition, dated, overlay, safety, onlyContrary, beside, rows };
}

/** A built-in set with what the organisation lays beside it. */
export function setInUse(id: string, own: readonly OwnSet[] = []): CriteriaSet {
  const set = criteriaSet(id);
  const laid = own.filter(({ beside }) => beside === null || beside.includes(id));
  if (laid.length === 0) return set;
  return {
    ...set,
    rows: [...set.rows, ...laid.filter(({ overlay }) => !overlay).flatMap(({ rows }) => rows)],
    overlays: laid.filter(({ overlay }) => overlay),
  };
}
