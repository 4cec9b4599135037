/**
 * Sedating combinations: which opioid overlays a list of medicines calls for.
 */
import type { Medication } from '../analysis.ts';
import { OPIOID_CLASSES } from './drugs.ts';

/** Which overlays of sedating combinations a list of medicines calls for. */
export interface Combinations {
  opioids: Medication[];
  benzodiazepine: Medication[];
  carisoprodol: Medication[];
  other: Medication[];
  /** Of `other`, the opioids beside the first one. */
  secondOpioid: Medication[];
  /** Opioid, benzodiazepine and carisoprodol together: the highest flag. */
  highest: boolean;
  /** A full agonist beside buprenorphine. */
  agonistWithPartial: boolean;
  /** Drugs that depress the nervous system, opioids among them. */
  depressants: number;
}

/** Drug classes and names by the overlay they belong to: one row an overlay. */
export const CLASS_COMBINATIONS: readonly {
  overlay: 'benzodiazepine' | 'carisoprodol' | 'other';
  classes: readonly string[];
  names: readonly string[];
}[] = [
  { overlay: 'benzodiazepine', classes: ['benzodiazepine'], names: [] },
  { overlay: 'carisoprodol', classes: [], names: ['carisoprodol', 'codeine/carisoprodol/aspirin'] },
  { overlay: 'other', classes: ['hypnotic'], names: ['gabapentin', 'pregabalin'] },
];
const DEPRESSANTS = new Set(['benzodiazepine', 'hypnotic', 'muscle-relaxant', 'sedative', ...OPIOID_CLASSES]);

/** The opioid overlays that apply to what is taken or asked for now. */
export function combinations(medications: readonly Medication[]): Combinations {
  const taken = medications.filter((m) => m.status === 'current' || m.status === 'requested');
  const spinalOpioid = (m: Medication): boolean => m.class === 'intrathecal' && m.schedule === 'II';
  const opioids = taken.filter((m) => OPIOID_CLASSES.has(m.class) || spinalOpioid(m));
  const of = (overlay: string): Medication[] => {
    const row = CLASS_COMBINATIONS.find((c) => c.overlay === overlay);
    if (row === undefined || opioids.length === 0) return [];
    return taken.filter((m) => row.classes.includes(m.class) || row.names.includes(m.name));
  };
  const benzodiazepine = of('benzodiazepine');
  const carisoprodol = of('carisoprodol');
  const secondOpioid = opioids.filter((m) => m.name !== opioids[0]?.name);
  return {
    opioids,
    benzodiazepine,
    carisoprodol,
    other: [...of('other'), ...secondOpioid],
    secondOpioid,
    highest: benzodiazepine.length > 0 && carisoprodol.length > 0,
    agonistWithPartial:
      opioids.some((m) => m.class === 'opioid-agonist') && opioids.some((m) => m.class === 'opioid-partial'),
    depressants: new Set(taken.filter((m) => DEPRESSANTS.has(m.class) || spinalOpioid(m)).map((m) => m.name)).size,
  };
}
