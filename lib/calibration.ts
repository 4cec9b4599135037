/** How often the findings agree with the expected ones, as `npm run calibrate` measured it. */
import * as z from 'zod/mini';
import data from './calibration.json' with { type: 'json' };

/** Counts of rows: a row is a criterion of a case. */
export const Tally = z.object({
  rows: z.number(),
  /** The state is the expected one. */
  right: z.number(),
  /** Rows said to be met, and those of them that are. */
  saidMet: z.number(),
  rightlyMet: z.number(),
  /** Rows that are met. */
  isMet: z.number(),
});
export type Tally = z.infer<typeof Tally>;

export const Calibration = z.object({
  /** The day of the measurement. */
  made: z.string(),
  cases: z.number(),
  all: Tally,
  /** By criteria set and criterion: `opioid-ongoing/analgesia`. */
  criteria: z.record(z.string(), Tally),
});
export type Calibration = z.infer<typeof Calibration>;

export const CALIBRATION: Calibration = z.parse(Calibration, data);

/** Fewer rows than this tell nothing of how often a criterion is read rightly. */
export const FEWEST_ROWS = 5;

/** What was measured of a criterion within a set; null where no case of the measurement has it. */
export function measuredOf(criteriaSet: string, criterion: string): Tally | null {
  return CALIBRATION.criteria[`${criteriaSet}/${criterion}`] ?? null;
}
