/**
 * Conversion factors to oral morphine, one table a source. Figures only; the arithmetic is doses.ts.
 *
 * A row is found by opioid ingredient and route. `tiers` are read by the total mg of that opioid a day:
 * the first tier whose `upTo` is not exceeded holds. `verified`: `source` where the figure was read in its
 * source, `unverified` where it is known second-hand and is still to be read in the official print.
 */
import type { Verified } from '../analysis.ts';

export interface FactorRow {
  opioid: string;
  route: string;
  /** What one factor multiplies: mg a day, mcg a day, or mcg an hour of a patch. */
  per: 'mg/day' | 'mcg/day' | 'mcg/h';
  factor?: number;
  tiers?: readonly { upTo: number; factor: number }[];
  verified: Verified;
}

export interface FactorTable {
  id: string;
  title: string;
  unit: string;
  /** The level a day that the table's guideline compares with (strictly more than). */
  threshold: number;
  rows: readonly FactorRow[];
}

const METHADONE_TIERS = [
  { upTo: 20, factor: 4 },
  { upTo: 40, factor: 8 },
  { upTo: 60, factor: 10 },
  { upTo: Number.POSITIVE_INFINITY, factor: 12 },
] as const;

const mg = (opioid: string, factor: number, verified: Verified, route = 'oral'): FactorRow => ({
  opioid,
  route,
  per: 'mg/day',
  factor,
  verified,
});
const patch = (opioid: string, factor: number, verified: Verified): FactorRow => ({
  opioid,
  route: 'transdermal',
  per: 'mcg/h',
  factor,
  verified,
});

export const FACTOR_TABLES: readonly FactorTable[] = [
  {
    id: 'mtus-2009',
    title: 'MTUS Chronic Pain Medical Treatment Guidelines (2009)',
    unit: 'mg MED/day',
    threshold: 120,
    rows: [
      mg('morphine', 1, 'unverified'),
      mg('codeine', 0.15, 'unverified'),
      mg('hydrocodone', 1, 'unverified'),
      mg('oxycodone', 1.5, 'unverified'),
      mg('oxymorphone', 3, 'unverified'),
      mg('hydromorphone', 4, 'unverified'),
      { opioid: 'methadone', route: 'oral', per: 'mg/day', tiers: METHADONE_TIERS, verified: 'unverified' },
      patch('fentanyl', 2.4, 'unverified'),
    ],
  },
  {
    id: 'cdc-2016',
    title: 'CDC guideline (2016)',
    unit: 'MME/day',
    threshold: 90,
    rows: [
      mg('morphine', 1, 'source'),
      mg('codeine', 0.15, 'source'),
      mg('hydrocodone', 1, 'source'),
      mg('oxycodone', 1.5, 'source'),
      mg('oxymorphone', 3, 'source'),
      mg('hydromorphone', 4, 'source'),
      { opioid: 'methadone', route: 'oral', per: 'mg/day', tiers: METHADONE_TIERS, verified: 'source' },
      patch('fentanyl', 2.4, 'source'),
      mg('tapentadol', 0.4, 'source'),
    ],
  },
  {
    id: 'cdc-2014-file',
    title: 'CDC conversion file (2014)',
    unit: 'MME/day',
    threshold: 90,
    rows: [
      mg('morphine', 1, 'source'),
      mg('codeine', 0.15, 'source'),
      mg('hydrocodone', 1, 'source'),
      mg('oxycodone', 1.5, 'source'),
      mg('oxymorphone', 3, 'source'),
      mg('hydromorphone', 4, 'source'),
      mg('methadone', 3, 'source'),
      patch('fentanyl', 2.4, 'source'),
      { opioid: 'fentanyl', route: 'transmucosal', per: 'mcg/day', factor: 0.13, verified: 'source' },
      { opioid: 'fentanyl', route: 'oral-spray', per: 'mcg/day', factor: 0.18, verified: 'source' },
      { opioid: 'fentanyl', route: 'nasal-spray', per: 'mcg/day', factor: 0.16, verified: 'source' },
      patch('buprenorphine', 1.8, 'source'),
      mg('buprenorphine', 10, 'source', 'sublingual'),
      mg('tapentadol', 0.4, 'source'),
      mg('tramadol', 0.1, 'source'),
      mg('levorphanol', 11, 'source'),
      mg('meperidine', 0.1, 'source'),
      mg('pentazocine', 0.37, 'source'),
      mg('butorphanol', 7, 'source', 'nasal'),
      mg('nalbuphine', 1, 'source'),
      mg('dihydrocodeine', 0.25, 'source'),
      mg('opium', 1, 'source'),
    ],
  },
  {
    id: 'cdc-2022',
    title: 'CDC guideline (2022)',
    unit: 'MME/day',
    threshold: 50,
    rows: [
      mg('morphine', 1, 'source'),
      mg('codeine', 0.15, 'source'),
      mg('hydrocodone', 1, 'source'),
      mg('oxycodone', 1.5, 'source'),
      mg('oxymorphone', 3, 'source'),
      mg('hydromorphone', 5, 'source'),
      mg('methadone', 4.7, 'source'),
      patch('fentanyl', 2.4, 'source'),
      mg('tapentadol', 0.4, 'source'),
      mg('tramadol', 0.2, 'source'),
    ],
  },
];

/** The table whose figures stand in, marked as borrowed, for a drug that the chosen table does not have. */
export const BORROW_FROM = 'cdc-2014-file';

/** Guideline editions and the factor table each of them reads first; an edition not named here reads `mtus-2009`. */
export const TABLE_OF_EDITION: Readonly<Record<string, string>> = {
  'cdc-2016': 'cdc-2016',
  'cdc-2022': 'cdc-2022',
};

/** Routes that are never converted to oral morphine. */
export const EXCLUDED_ROUTES: Readonly<Record<string, string>> = {
  intrathecal: 'intrathecal dose: never converted',
  epidural: 'epidural dose: never converted',
  intravenous: 'intravenous dose: never converted',
  injection: 'injected dose: never converted',
};

/** Opioids that are listed beside the total, with the reason, unless a table has its own factor for them. */
export const EXCLUDED_OPIOIDS: Readonly<Record<string, string>> = {
  buprenorphine: 'buprenorphine: listed, not added to the total',
};
