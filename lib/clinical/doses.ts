/**
 * Dose arithmetic: morphine equivalents a day, pump refill dates, acetaminophen. Pure sums over what the text says;
 * a part that is not said is assumed only where the method says how (30 days), and then the step says so.
 */
import type { DailyDose, Medication, RequestedDrug } from '../analysis.ts';
import { findDrugNames } from './drug-names.ts';
import { OPIOID_CLASSES } from './drugs.ts';
import {
  BORROW_FROM,
  EXCLUDED_OPIOIDS,
  EXCLUDED_ROUTES,
  FACTOR_TABLES,
  type FactorRow,
  type FactorTable,
  TABLE_OF_EDITION,
} from './factors.ts';
import { FOR_ADDICTION } from './medication-cues.ts';
import { parseSig } from './sig.ts';

/** What a request asks for, as the requests of an analysis hold it. */
export interface RequestedRegimen {
  kind: string;
  drug: RequestedDrug | null;
  /** The requester's words, where they name the drug that is replaced. */
  label?: string;
  /** mg a day of the first step, where a taper is written out. */
  firstStep?: number | null;
}

/** Kinds where the request replaces the present regimen of the drug, larger or smaller. */
const REPLACING_KINDS: ReadonlySet<string> = new Set(['opioid-increase', 'opioid-wean', 'opioid-rotation']);
const COUNTED_CLASSES: ReadonlySet<string> = new Set([...OPIOID_CLASSES, 'intrathecal']);
/** Parts of a combination product that are opioids, as the factor tables name them. */
const OPIOIDS: ReadonlySet<string> = new Set([
  'morphine',
  'codeine',
  'hydrocodone',
  'benzhydrocodone',
  'oxycodone',
  'oxymorphone',
  'hydromorphone',
  'methadone',
  'fentanyl',
  'sufentanil',
  'tapentadol',
  'tramadol',
  'levorphanol',
  'meperidine',
  'pentazocine',
  'butorphanol',
  'nalbuphine',
  'dihydrocodeine',
  'opium',
  'propoxyphene',
  'buprenorphine',
]);
/** Fentanyl by mouth or nose is given in micrograms. */
const MICROGRAM_ROUTES: ReadonlySet<string> = new Set(['transmucosal', 'oral-spray', 'nasal-spray']);
const ASSUMED_DAYS = 30;
const ADDICTION_TREATMENT = 'addiction treatment: not added to the total';
const SENSITIVITY_DAYS = [28, 90] as const;

/** The opioid in a product: `hydrocodone` of `hydrocodone/acetaminophen`; null where there is none. */
export function opioidOf(name: string): string | null {
  return name.split('/').find((part) => OPIOIDS.has(part)) ?? null;
}

/** A number for display: one decimal at most. */
export function shown(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** One opioid product as it is taken, from the record and the request together. */
interface Regimen {
  name: string;
  opioid: string;
  brand: string | null;
  route: string;
  strength: number | null;
  unit: string | null;
  quantity: number | null;
  daysSupply: number | null;
  unitsPerDay: number | null;
  /** True where the quantity is the request's, without days supply: 30 days count against the record's directions. */
  requestedQuantity: boolean;
  sig?: string | null;
  forAddiction: boolean;
  /** `er`, `ir` … where the words beside the name say so. */
  release: string | null;
}

interface DailyAmount {
  /** mg a day, mcg a day, or mcg an hour for a patch. */
  amount: number;
  text: string;
  assumed: string[];
  /** Units dispensed, where 30 days had to be assumed. */
  assumedQuantity: number | null;
}

function regimens(medications: readonly Medication[], requested: readonly RequestedRegimen[]): Regimen[] {
  const list: Regimen[] = [];
  for (const m of medications) {
    if (m.status !== 'current' || !COUNTED_CLASSES.has(m.class)) continue;
    const opioid = opioidOf(m.name);
    if (opioid === null) continue;
    list.push({
      ...m,
      opioid,
      requestedQuantity: false,
      forAddiction: FOR_ADDICTION.test(m.evidence.quote),
      release: RELEASE.exec(m.evidence.quote)?.[0].toLowerCase() ?? null,
    });
  }
  dropRepeated(list);
  // A request known only as a medication (no request parsed) still counts once.
  const wanted: { drug: RequestedDrug; replaces: boolean; route: string | null; brand: string | null }[] = [];
  for (const r of requested) {
    if (r.drug === null || opioidOf(r.drug.name) === null) continue;
    const told = medications.find((m) => m.status === 'requested' && m.name === r.drug?.name);
    const step = r.firstStep ?? null;
    wanted.push({
      drug:
        step === null || told?.route === 'transdermal'
          ? withDirectionsOf(told, r.drug)
          : { ...r.drug, strength: step, unit: 'mg', quantity: null, daysSupply: null, sig: 'daily' },
      replaces: REPLACING_KINDS.has(r.kind),
      route: told?.route ?? null,
      brand: brandNamed(r.label, r.drug) ?? told?.brand ?? null,
    });
  }
  for (const m of medications) {
    if (m.status !== 'requested' || opioidOf(m.name) === null || m.route in EXCLUDED_ROUTES) continue;
    if (wanted.some((w) => opioidOf(w.drug.name) === opioidOf(m.name))) continue;
    wanted.push({ drug: { ...m, refills: null }, replaces: false, route: m.route, brand: m.brand });
  }
  for (const r of requested) if (r.kind === 'opioid-rotation') dropReplaced(list, r);
  for (const w of wanted) addRequest(list, w.drug, w.replaces, w.route, w.brand);
  return list;
}

/** What is asked for without directions is taken as the text says of the same tablets. */
function withDirectionsOf(told: Medication | undefined, drug: RequestedDrug): RequestedDrug {
  const same = told !== undefined && told.strength === drug.strength && drug.sig === null && drug.daysSupply === null;
  return same ? { ...drug, sig: told.sig, daysSupply: told.daysSupply } : drug;
}

/** The brand by which the requester's words name the drug. */
function brandNamed(label: string | undefined, drug: RequestedDrug): string | null {
  const named = findDrugNames((label ?? '').slice(0, 500)).find(({ row }) => row.name === drug.name);
  return named?.brand ?? null;
}

const RELEASE = /\b(?:er|sr|xr|cr|la|ir|extended|controlled|immediate|sustained)\b/i;
/** Directions that make of a strength the sum of a day: "methadone 30 mg/day". */
const SUM_OF_DAY = /^(?:\/ ?|a |per |each )day/i;

/** Drops what tells a regimen a second time: its sum a day, or other tablets to the same sum. */
function dropRepeated(list: Regimen[]): void {
  for (let i = list.length - 1; i >= 0; i -= 1) {
    const one = list[i] as Regimen;
    const amount = dailyAmount(one)?.amount;
    if (amount === undefined || isPatch(one) || one.route in EXCLUDED_ROUTES) continue;
    const summed = one.unitsPerDay === 1 && SUM_OF_DAY.test(one.sig ?? '');
    const again = list.some((other, k) => {
      if (k === i || other.opioid !== one.opioid || other.route !== one.route) return false;
      const others = dailyAmount(other)?.amount;
      if (others === undefined) return false;
      if (summed && !(other.unitsPerDay === 1 && SUM_OF_DAY.test(other.sig ?? ''))) return true;
      return others === amount && other.brand === one.brand && other.release === one.release && k < i;
    });
    if (again) list.splice(i, 1);
  }
}

/** A rotation takes the place of the other opioids that its own words name ("switch Kadian to Nucynta"). */
function dropReplaced(list: Regimen[], { label, drug }: RequestedRegimen): void {
  const taken = drug === null ? null : opioidOf(drug.name);
  if (label === undefined || taken === null) return;
  const named = findDrugNames(label.slice(0, 500)).map((name) => opioidOf(name.row.name));
  for (let i = list.length - 1; i >= 0; i -= 1) {
    const opioid = list[i]?.opioid;
    if (opioid !== undefined && opioid !== taken && named.includes(opioid)) list.splice(i, 1);
  }
}

/** Joins a requested drug to the regimen it continues, or adds it. */
function addRequest(
  list: Regimen[],
  drug: RequestedDrug,
  replaces: boolean,
  route: string | null,
  brand: string | null,
): void {
  const opioid = opioidOf(drug.name);
  if (opioid === null) return;
  const unitsPerDay = drug.sig === null ? null : (parseSig(drug.sig)?.perDay ?? null);
  const fresh: Regimen = {
    name: drug.name,
    opioid,
    brand,
    route: route ?? (opioid === 'fentanyl' ? 'transdermal' : 'oral'),
    strength: drug.strength,
    unit: drug.unit,
    quantity: drug.quantity,
    daysSupply: drug.daysSupply,
    unitsPerDay,
    requestedQuantity: false,
    forAddiction: false,
    release: null,
  };
  const same = list.filter((r) => r.opioid === opioid && !(r.route in EXCLUDED_ROUTES));
  const present =
    same.find((r) => r.strength !== null && r.strength === drug.strength) ??
    same.find((r) => r.strength === null || drug.strength === null) ??
    (replaces ? (same.find((r) => r.brand === brand) ?? same[0]) : undefined);
  if (present === undefined) {
    list.push(fresh);
    return;
  }
  const merged: Regimen = {
    ...present,
    strength: drug.strength ?? present.strength,
    unit: drug.unit ?? present.unit,
    quantity: drug.quantity ?? present.quantity,
    daysSupply: drug.daysSupply ?? present.daysSupply,
    unitsPerDay: unitsPerDay ?? present.unitsPerDay,
    requestedQuantity: drug.quantity !== null && unitsPerDay === null && drug.daysSupply === null,
  };
  // The present dose told beside the wished one ("30 mg q12h … I support 60 mg q12h") is replaced by it.
  if (replaces)
    for (const other of same)
      if (other !== present && brand !== null && other.brand === brand && other.unitsPerDay === unitsPerDay)
        list.splice(list.indexOf(other), 1);
  // The record writes the very prescription that is asked for, with its directions.
  const prescribed =
    present.strength === drug.strength && present.quantity !== null && present.quantity === drug.quantity;
  const requestedAmount = replaces && !prescribed ? dailyAmount(fresh) : null;
  list.splice(list.indexOf(present), 1, requestedAmount === null ? merged : fresh);
}

function isPatch(regimen: Regimen): boolean {
  return regimen.route === 'transdermal';
}

/** mg a day of one regimen with the words of the sum, or null where the text does not give enough. */
function dailyAmount(regimen: Regimen): DailyAmount | null {
  const { strength, quantity, daysSupply, unitsPerDay } = regimen;
  if (strength === null || strength <= 0) return null;
  if (isPatch(regimen)) return patchAmount(regimen, strength);
  const unit = regimen.unit ?? 'mg';
  // A liquid ("20 mg/mL") or another unit tells no mg a tablet: unknown, not a wrong sum.
  if (unit !== (MICROGRAM_ROUTES.has(regimen.route) ? 'mcg' : 'mg')) return null;
  // A supply of less than a day is no days supply but a misreading.
  const stated = daysSupply !== null && daysSupply >= 1;
  const days = stated ? daysSupply : ASSUMED_DAYS;
  const dispensed = quantity !== null && (stated || regimen.requestedQuantity) ? quantity / days : null;
  const bySig = unitsPerDay !== null && unitsPerDay > 0 ? unitsPerDay : null;
  if (bySig !== null && (dispensed === null || bySig >= dispensed)) {
    const amount = strength * bySig;
    const assumed: string[] = [];
    if (dispensed !== null && Math.abs(bySig - dispensed) > 0.1 * bySig) {
      assumed.push(`directions allow ${shown(bySig)}/day; ${shown(dispensed)}/day dispensed on average`);
    }
    return {
      amount,
      text: `${strength} ${unit} × ${shown(bySig)}/day = ${shown(amount)} ${unit}/day`,
      assumed,
      assumedQuantity: null,
    };
  }
  if (quantity === null || quantity <= 0) return null;
  const amount = (strength * quantity) / days;
  const assumed = stated ? [] : [`days supply not stated; ${ASSUMED_DAYS} assumed`];
  if (bySig !== null && quantity / days - bySig > 0.1 * bySig) {
    assumed.push(`directions allow ${shown(bySig)}/day; ${shown(quantity / days)}/day dispensed on average`);
  }
  return {
    amount,
    text: `${strength} ${unit} × ${quantity} ÷ ${days} days = ${shown(amount)} ${unit}/day`,
    assumed,
    assumedQuantity: stated ? null : quantity,
  };
}

/** A fentanyl patch gives its mcg an hour whatever the day's count; worn 72 hours unless said otherwise. */
function patchAmount(regimen: Regimen, strength: number): DailyAmount {
  // A patch labelled 12 gives 12.5 mcg/h.
  const rate = strength === 12 ? 12.5 : strength;
  const every = regimen.unitsPerDay !== null && regimen.unitsPerDay > 0 ? Math.round(24 / regimen.unitsPerDay) : null;
  const assumed = every === null ? ['change interval not stated; 72 h assumed'] : [];
  if (every !== null && every !== 72) assumed.push(`changed every ${every} h; the factor is the same at any interval`);
  return { amount: rate, text: `${shown(rate)} mcg/h patch every ${every ?? 72} h`, assumed, assumedQuantity: null };
}

interface Factor {
  value: number;
  borrowed: boolean;
  title: string;
}

function rowFor(table: FactorTable, regimen: Regimen): FactorRow | undefined {
  return table.rows.find((row) => row.opioid === regimen.opioid && row.route === regimen.route);
}

/** The factor of a table for an opioid, borrowed from the conversion file where the table has none. */
function factorFor(table: FactorTable, regimen: Regimen, totalAmount: number): Factor | null {
  const lender = FACTOR_TABLES.find((t) => t.id === BORROW_FROM);
  for (const source of [table, lender]) {
    const row = source === undefined ? undefined : rowFor(source, regimen);
    if (source === undefined || row === undefined) continue;
    const value = row.factor ?? row.tiers?.find((tier) => totalAmount <= tier.upTo)?.factor;
    if (value !== undefined) return { value, borrowed: source !== table, title: source.title };
  }
  return null;
}

/**
 * The morphine equivalents of the regimen as it would stand if the request were granted, one entry a factor table,
 * the edition's own first. `total` is null where nothing can be computed.
 */
export function dailyDose(
  medications: readonly Medication[],
  requested: readonly RequestedRegimen[],
  editionId: string,
): DailyDose[] {
  const own = TABLE_OF_EDITION[editionId] ?? 'mtus-2009';
  const tables = [...FACTOR_TABLES].sort((a, b) => Number(b.id === own) - Number(a.id === own));
  const list = regimens(medications, requested);
  return tables.map((table) => doseByTable(table, list));
}

function doseByTable(table: FactorTable, list: readonly Regimen[]): DailyDose {
  const dose: DailyDose = {
    table: table.id,
    unit: table.unit,
    total: null,
    lowerBound: false,
    steps: [],
    excluded: [],
  };
  const exclude = (drug: string, why: string): void => {
    if (!dose.excluded.some((e) => e.drug === drug && e.why === why)) dose.excluded.push({ drug, why });
  };
  const countable: Regimen[] = [];
  for (const regimen of list) {
    const why = regimen.forAddiction
      ? ADDICTION_TREATMENT
      : (EXCLUDED_ROUTES[regimen.route] ??
        (rowFor(table, regimen) === undefined ? EXCLUDED_OPIOIDS[regimen.opioid] : undefined));
    if (why === undefined) countable.push(regimen);
    else exclude(regimen.name, why);
  }
  const computed: { regimen: Regimen; daily: DailyAmount }[] = [];
  const unknown: Regimen[] = [];
  for (const regimen of countable) {
    const daily = dailyAmount(regimen);
    if (daily === null) unknown.push(regimen);
    else computed.push({ regimen, daily });
  }
  // Methadone's factor goes by all the methadone of the day together.
  const sumOf = new Map<string, number>();
  for (const { regimen, daily } of computed) {
    const key = `${regimen.opioid} ${regimen.route}`;
    sumOf.set(key, (sumOf.get(key) ?? 0) + daily.amount);
  }
  let total = 0;
  let withoutBorrowed = 0;
  let borrowedAny = false;
  for (const { regimen, daily } of computed) {
    const factor = factorFor(table, regimen, sumOf.get(`${regimen.opioid} ${regimen.route}`) ?? daily.amount);
    if (factor === null) {
      exclude(regimen.name, 'no conversion factor in any table');
      continue;
    }
    const med = daily.amount * factor.value;
    const assumed = [...daily.assumed];
    if (daily.assumedQuantity !== null && regimen.strength !== null) {
      assumed.push(sensitivity(table, regimen.strength, daily.assumedQuantity, factor.value));
    }
    if (factor.borrowed) {
      assumed.push(`factor borrowed from ${factor.title}`);
      borrowedAny = true;
    } else {
      withoutBorrowed += med;
    }
    total += med;
    dose.steps.push({ drug: regimen.name, text: `${daily.text} × ${factor.value} = ${shown(med)}`, med, assumed });
  }
  if (borrowedAny) {
    const last = dose.steps.find((step) => step.assumed.some((a) => a.startsWith('factor borrowed')));
    last?.assumed.push(`total without borrowed factors: ${shown(withoutBorrowed)}`);
  }
  for (const regimen of unknown) {
    if (
      isCovered(
        regimen,
        computed.map((c) => c.regimen),
      )
    )
      continue;
    if (factorFor(table, regimen, 0) === null) {
      exclude(regimen.name, 'no conversion factor in any table');
      continue;
    }
    exclude(regimen.name, 'dose not stated');
    dose.lowerBound = true;
  }
  dose.total = dose.steps.length > 0 ? total : null;
  if (dose.total === null) dose.lowerBound = false;
  return dose;
}

/** True where a mention without a dose is the same medicine as one that was computed ("on Percocet since 2012"). */
function isCovered(regimen: Regimen, computed: readonly Regimen[]): boolean {
  return computed.some(
    (c) =>
      c.opioid === regimen.opioid &&
      (regimen.brand === null || c.brand === null || c.brand === regimen.brand || c.name === regimen.name),
  );
}

/** What the assumed 30 days hides: the values at 28 and 90 days, and the days at which the level is passed. */
function sensitivity(table: FactorTable, strength: number, quantity: number, factor: number): string {
  const med = strength * quantity * factor;
  const values = SENSITIVITY_DAYS.map((days) => `${shown(med / days)} at ${days} days`).join(', ');
  return `${values}; more than ${table.threshold} below ${shown(thresholdDays(strength, quantity, factor, table.threshold))} days`;
}

/** The days a quantity would have to last to stay at a level; fewer days exceed it. */
export function thresholdDays(strength: number, quantity: number, factor: number, threshold: number): number {
  return (strength * quantity * factor) / threshold;
}

const ACETAMINOPHEN_PER_UNIT = /\d[\d.]* ?(?:mg)? ?[/-] ?(\d{3})\b/i;
/** mg of acetaminophen a day where the directions alone exceed this: a note, and above it a flag. */
export const ACETAMINOPHEN_NOTE_MG = 3000;
export const ACETAMINOPHEN_FLAG_MG = 4000;

/** Acetaminophen from all current products, mg a day; null where no product tells its amount and its directions. */
export function acetaminophenPerDay(medications: readonly Medication[]): number | null {
  let total: number | null = null;
  for (const m of medications) {
    if (m.status !== 'current' && m.status !== 'requested') continue;
    const parts = m.name.split('/');
    if (!parts.includes('acetaminophen')) continue;
    const second = ACETAMINOPHEN_PER_UNIT.exec(m.evidence.quote)?.[1];
    const perUnit = parts.length === 1 ? m.strength : second === undefined ? null : Number(second);
    const perDay = m.unitsPerDay ?? (m.quantity !== null ? m.quantity / (m.daysSupply ?? ASSUMED_DAYS) : null);
    if (perUnit !== null && perDay !== null) total = (total ?? 0) + perUnit * perDay;
  }
  return total;
}

/** A pump's filling, in one mass unit (mg or mcg) throughout. */
export interface PumpFilling {
  reservoirMl: number;
  /** Volume left when the alarm sounds; 2 mL where the text says nothing. */
  residualMl?: number | undefined;
  concentrationPerMl: number;
  dosePerDay: number;
  /** Days that the filling is stable, where a figure is known. */
  stabilityDays?: number | undefined;
}

export interface RefillDue {
  /** Days until the residual volume is reached. */
  volumeDays: number;
  /** Days until the pump must be refilled at the latest: the smaller of volume and stability. */
  emptyDays: number;
  /** Days until the refill is due: seven before the latest. */
  dueDays: number;
  mlPerDay: number;
  /** The sum in words. */
  text: string;
}

export const DEFAULT_RESIDUAL_ML = 2;
export const REFILL_MARGIN_DAYS = 7;
/** Days a filling is stable by the maker's label; drugs not listed have no labelled figure. */
export const STABILITY_DAYS: Readonly<Record<string, number>> = {
  ziconotide: 84,
  'ziconotide, diluted': 40,
  'ziconotide, first filling': 14,
  morphine: 180,
  baclofen: 180,
};

/** When a pump is due for its refill, or null where a figure is missing or impossible. */
export function refillDue(filling: PumpFilling): RefillDue | null {
  const { reservoirMl, concentrationPerMl, dosePerDay, stabilityDays } = filling;
  const residualMl = filling.residualMl ?? DEFAULT_RESIDUAL_ML;
  const figures = [reservoirMl, concentrationPerMl, dosePerDay];
  if (figures.some((x) => !Number.isFinite(x) || x <= 0) || residualMl < 0 || residualMl >= reservoirMl) return null;
  const mlPerDay = dosePerDay / concentrationPerMl;
  const volumeDays = (reservoirMl - residualMl) / mlPerDay;
  const emptyDays = Math.min(volumeDays, stabilityDays ?? volumeDays);
  const text =
    `(${reservoirMl} − ${residualMl}) mL × ${concentrationPerMl} per mL ÷ ${dosePerDay} per day = ${shown(volumeDays)} days` +
    (emptyDays < volumeDays ? `, stable for ${shown(emptyDays)} days` : '');
  return { volumeDays, emptyDays, dueDays: emptyDays - REFILL_MARGIN_DAYS, mlPerDay, text };
}
