/** The criteria sets: every file under sets/ read, checked and completed with the rows that it takes from others. */
import * as z from 'zod/mini';
import documentTable from './documents.json' with { type: 'json' };
import { type Borrowed, type CriteriaSet, CriteriaSetFile, DocumentRow, type Row, type SetRow } from './schema.ts';
import iddsCrps from './sets/idds-crps.json' with { type: 'json' };
import iddsDrugSafety from './sets/idds-drug-safety.json' with { type: 'json' };
import iddsMalignantImplant from './sets/idds-malignant-implant.json' with { type: 'json' };
import iddsMalignantTrial from './sets/idds-malignant-trial.json' with { type: 'json' };
import iddsNonmalignantImplant from './sets/idds-nonmalignant-implant.json' with { type: 'json' };
import iddsNonmalignantTrial from './sets/idds-nonmalignant-trial.json' with { type: 'json' };
import iddsRefill from './sets/idds-refill.json' with { type: 'json' };
import iddsRefillHome from './sets/idds-refill-home.json' with { type: 'json' };
import iddsRegionalChemo from './sets/idds-regional-chemo.json' with { type: 'json' };
import iddsRemoval from './sets/idds-removal.json' with { type: 'json' };
import iddsReplacement from './sets/idds-replacement.json' with { type: 'json' };
import iddsReprogram from './sets/idds-reprogram.json' with { type: 'json' };
import iddsRevision from './sets/idds-revision.json' with { type: 'json' };
import iddsSpasticity from './sets/idds-spasticity.json' with { type: 'json' };
import opioidCns from './sets/opioid-cns.json' with { type: 'json' };
import opioidDiscontinue from './sets/opioid-discontinue.json' with { type: 'json' };
import opioidHighDose from './sets/opioid-high-dose.json' with { type: 'json' };
import opioidHighDoseNotes from './sets/opioid-high-dose-notes.json' with { type: 'json' };
import opioidIncrease from './sets/opioid-increase.json' with { type: 'json' };
import opioidInitiation from './sets/opioid-initiation.json' with { type: 'json' };
import opioidLongterm from './sets/opioid-longterm.json' with { type: 'json' };
import opioidMonitoring from './sets/opioid-monitoring.json' with { type: 'json' };
import opioidOngoing from './sets/opioid-ongoing.json' with { type: 'json' };
import opioidWean from './sets/opioid-wean.json' with { type: 'json' };
import rfaComplete from './sets/rfa-complete.json' with { type: 'json' };

const FILES: ReadonlyMap<string, CriteriaSetFile> = new Map(
  [
    iddsCrps,
    iddsDrugSafety,
    iddsMalignantImplant,
    iddsMalignantTrial,
    iddsNonmalignantImplant,
    iddsNonmalignantTrial,
    iddsRefill,
    iddsRefillHome,
    iddsRegionalChemo,
    iddsRemoval,
    iddsReplacement,
    iddsReprogram,
    iddsRevision,
    iddsSpasticity,
    opioidCns,
    opioidDiscontinue,
    opioidHighDose,
    opioidHighDoseNotes,
    opioidIncrease,
    opioidInitiation,
    opioidLongterm,
    opioidMonitoring,
    opioidOngoing,
    opioidWean,
    rfaComplete,
  ].map((file) => {
    const set = z.parse(CriteriaSetFile, file);
    return [set.id, set] as const;
  }),
);

const DOCUMENTS: ReadonlyMap<string, DocumentRow> = new Map(
  Object.entries(z.parse(z.record(z.string(), DocumentRow), documentTable)),
);

function isBorrowed(entry: Row | Borrowed): entry is Borrowed {
  return 'from' in entry;
}

/** The rows of a set in its own order, those of other sets in their place. */
export function resolveRows(file: CriteriaSetFile, path: readonly string[] = []): Row[] {
  if (path.includes(file.id)) throw new Error(`criteria sets borrow from each other in a circle: ${path.join(' → ')}`);
  return file.rows.flatMap((entry) => {
    if (!isBorrowed(entry)) return [entry];
    const source = FILES.get(entry.from);
    if (source === undefined) throw new Error(`${file.id}: no criteria set ${entry.from}`);
    const rows = resolveRows(source, [...path, file.id]);
    const wanted = entry.rows ?? rows.map((row) => row.id);
    return wanted.map((id) => {
      const row = rows.find((one) => one.id === id);
      if (row === undefined) throw new Error(`${file.id}: no row ${id} in ${entry.from}`);
      return { ...row, ...entry.with } as Row;
    });
  });
}

/** All sets by id. */
export const CRITERIA_SETS: ReadonlyMap<string, CriteriaSet> = new Map(
  [...FILES.values()].map((file) => {
    const { id, title, edition, overlay, safety, onlyContrary = false } = file;
    return [id, { id, title, edition, overlay, safety, onlyContrary, rows: resolveRows(file) }] as const;
  }),
);

/** The day on which each set was last changed: what version of it is. */
export const SET_DATES: ReadonlyMap<string, string> = new Map([...FILES.values()].map(({ id, dated }) => [id, dated]));

/** Sets laid over any request; only their rows that apply are listed. */
export const OVERLAYS: readonly CriteriaSet[] = [...CRITERIA_SETS.values()].filter((set) => set.overlay);

/** The set of that id; an unknown id is an error of the caller. */
export function criteriaSet(id: string): CriteriaSet {
  const set = CRITERIA_SETS.get(id);
  if (set === undefined) throw new Error(`no criteria set ${id}`);
  return set;
}

/** The document to ask for, by its id in a row. */
export function documentOf(id: string): DocumentRow {
  const row = DOCUMENTS.get(id);
  if (row === undefined) throw new Error(`no document ${id}`);
  return row;
}

/** Whether there is such a document to ask for. */
export const isDocument = (id: string): boolean => DOCUMENTS.has(id);

/** The row of a criterion within a set or, for a row that an overlay added, within the overlays. */
export function rowOf(set: CriteriaSet, criterion: string): SetRow | undefined {
  for (const one of [set, ...OVERLAYS, ...(set.overlays ?? [])]) {
    const row = one.rows.find((candidate) => candidate.id === criterion);
    if (row !== undefined) return row;
  }
  return undefined;
}
