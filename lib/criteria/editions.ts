/** Which edition of the schedule a request falls under, by its anchor date. The windows are data. */
import * as z from 'zod/mini';
import { type Edition, IsoDate, Verified } from '../analysis.ts';
import { daysBetween } from '../text/dates.ts';
import table from './editions.json' with { type: 'json' };

const EditionRow = z.strictObject({
  id: z.string(),
  /** For one-line notes. */
  short: z.string(),
  title: z.string(),
  from: z.nullable(IsoDate),
  to: z.nullable(IsoDate),
  /** Whether rows, only headings, or nothing of this edition is held. */
  shipped: z.enum(['full', 'structure', 'none']),
  verified: Verified,
  note: z.nullable(z.string()),
});
export type EditionRow = z.infer<typeof EditionRow>;

const {
  boundaryDays,
  default: defaultId,
  editions,
} = z.parse(z.strictObject({ boundaryDays: z.int(), default: z.string(), editions: z.array(EditionRow) }), table);

export const EDITIONS: readonly EditionRow[] = editions;

/** The row of an edition, or undefined for an id that is not held (a payer's or an organisation's own). */
export function editionRow(id: string): EditionRow | undefined {
  return EDITIONS.find((row) => row.id === id);
}

/**
 * The edition in force at the anchor date. `ask` is true where the date is missing, lies within 30 days of a
 * boundary, or falls to an edition that is not held.
 * @param preferred the edition of the settings: taken where no date tells, or the date lies near a boundary
 */
export function chooseEdition(anchor: string | null, anchorFrom = 'nothing', preferred: string | null = null): Edition {
  const chosen = editionInForce(anchor, anchorFrom);
  const dated = anchor !== null && anchorFrom !== 'today';
  const open = !dated || isNearBoundary(anchor);
  return open && preferred !== null && editionRow(preferred) !== undefined
    ? { ...chosen, id: preferred, ask: true }
    : chosen;
}

function isNearBoundary(anchor: string): boolean {
  return EDITIONS.some((one) => one.from !== null && Math.abs(daysBetween(one.from, anchor)) <= boundaryDays);
}

function editionInForce(anchor: string | null, anchorFrom: string): Edition {
  if (anchor === null) return { id: defaultId, anchor: null, anchorFrom, ask: true };
  const row = EDITIONS.find((one) => (one.from ?? '') <= anchor && (one.to === null || anchor <= one.to));
  if (row === undefined) return { id: defaultId, anchor, anchorFrom, ask: true };
  return { id: row.id, anchor, anchorFrom, ask: isNearBoundary(anchor) || row.shipped === 'none' };
}
