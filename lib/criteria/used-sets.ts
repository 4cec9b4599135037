/** Which criteria sets findings were made with, and of which day each is. */
import type { RequestFindings } from '../analysis.ts';
import { CRITERIA_SETS, OVERLAYS, SET_DATES } from './sets.ts';
import type { UsedSet } from './used-set.ts';

/** The sets of some requests, and those laid over them of which a row is among the findings. */
export function usedSets(requests: readonly RequestFindings[]): UsedSet[] {
  const ids = new Set(requests.map(({ criteriaSet: id }) => id));
  for (const { findings, criteriaSet: own } of requests) {
    const ownRows = new Set(CRITERIA_SETS.get(own)?.rows.map(({ id }) => id));
    for (const { id, rows } of OVERLAYS)
      if (findings.some(({ criterion }) => !ownRows.has(criterion) && rows.some((row) => row.id === criterion)))
        ids.add(id);
  }
  return [...ids].map((id) => {
    const set = CRITERIA_SETS.get(id);
    return { id, title: set?.title ?? id, edition: set?.edition ?? '', dated: SET_DATES.get(id) ?? null };
  });
}
