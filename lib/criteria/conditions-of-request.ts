/**
 * The conditions that follow from the kind of request, the medicines and the computed dose. Those that have to be read
 * in the text (a psychiatric condition, the length of use, retirement, an earlier trial) come from the facts.
 */
import type { DailyDose, Medication } from '../analysis.ts';
import { combinations } from '../clinical/combinations.ts';
import type { ConditionId, Conditions } from './conditions.ts';

/** Conditions that a kind of request brings with it. */
const BY_KIND: Readonly<Record<string, readonly ConditionId[]>> = {
  'idds-implant': ['permanent-implant'],
  'idds-catheter-implant': ['permanent-implant'],
  'itb-implant': ['permanent-implant'],
  'idds-reprogram': ['reprogramming'],
};

const INDICATORS: readonly ConditionId[] = [
  'indicator-function',
  'indicator-relief',
  'indicator-effects',
  'indicator-adherence',
];

const DOSE_LEVELS: readonly ConditionId[] = ['dose-over-50', 'dose-over-90'];

const BEGINS_SPINAL_DELIVERY: ReadonlySet<string> = new Set([
  'idds-trial',
  'idds-implant',
  'idds-catheter-implant',
  'itb-screen',
  'itb-implant',
]);

/** Spinal drugs whose label covers use in an implanted pump. */
const LABELLED_SPINAL_DRUGS: readonly string[] = ['morphine', 'ziconotide', 'baclofen'];

const HIGH_DOSE = 120;
const CONSULT_DOSE = 50;
const NALOXONE_DOSE = 90;
/** From this day prescribers in California offer naloxone with high doses and beside benzodiazepines. */
const NALOXONE_SINCE = '2019-01-01';

export interface RequestCircumstances {
  kind: string;
  medications: readonly Medication[];
  /** The edition's own table first. */
  dailyDose: readonly DailyDose[];
  anchor: string | null;
  /** Whether the request is judged by criteria for pain caused by cancer. */
  forCancerPain?: boolean;
}

export function conditionsOf({
  kind,
  medications,
  dailyDose,
  anchor,
  forCancerPain,
}: RequestCircumstances): Conditions {
  const taken = medications.filter((one) => one.status === 'current' || one.status === 'requested');
  const spinal = taken.filter((one) => one.route === 'intrathecal');
  const together = combinations(medications);
  const sedatives = [...together.benzodiazepine, ...together.carisoprodol, ...together.other].filter(
    (one) => one.route !== 'intrathecal',
  );
  const dose = dailyDose[0];
  const total = dose?.total ?? null;
  const highEnough = (level: number) => total !== null && total >= level;
  const conditions: Partial<Record<ConditionId, boolean>> = {
    // Only a complete total up to the level clears it: "at least 80" may be anything above.
    'dose-over-120': total === null || dose?.lowerBound === true || total > HIGH_DOSE,
    'dose-over-50': highEnough(CONSULT_DOSE),
    'dose-over-90': highEnough(NALOXONE_DOSE),
    'opioid-with-benzodiazepine': together.benzodiazepine.length > 0,
    'opioid-with-carisoprodol': together.carisoprodol.length > 0,
    'opioid-with-other-depressant': together.other.length > 0,
    ziconotide: spinal.some((one) => one.name === 'ziconotide'),
    'unlabelled-spinal-drug': spinal.some((one) => !LABELLED_SPINAL_DRUGS.includes(one.name)),
    // The dose of a trial to come is a matter of its plan.
    'spinal-dose-stated': spinal.some((one) => one.strength !== null && one.status === 'current'),
    'spinal-opioid-with-sedative': sedatives.length > 0 && together.opioids.some((one) => one.route === 'intrathecal'),
    'naloxone-duty':
      anchor !== null && anchor >= NALOXONE_SINCE && (highEnough(NALOXONE_DOSE) || together.benzodiazepine.length > 0),
  };
  // The guideline on doses leaves cancer pain and the care of the dying aside.
  if (forCancerPain) for (const id of DOSE_LEVELS) conditions[id] = false;
  // Indicators belong to requests for an opioid.
  if (!kind.startsWith('opioid-')) for (const id of INDICATORS) conditions[id] = false;
  // Why a drug should go to the spine now is no question of tablets, nor of a pump that is in place.
  if (!BEGINS_SPINAL_DELIVERY.has(kind)) conditions.crps = false;
  for (const id of BY_KIND[kind] ?? []) conditions[id] = true;
  return conditions;
}
