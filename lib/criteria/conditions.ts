/**
 * The named conditions on which a row or an element depends. The caller says which hold for a request; one that it
 * does not name does not hold.
 */
export const CONDITIONS = {
  'psychiatric-comorbidity': 'no psychiatric condition is listed',
  /** A permanent pump, not a temporary trial. */
  'permanent-implant': 'the request is for the trial itself',
  'earlier-trial': 'no earlier trial is recorded',
  reprogramming: 'no change of the pump’s program is requested',
  /** Six months of opioid use can be read from the record. */
  'long-term': 'six months of opioid use cannot be read from the text',
  /** Three months of opioid use can be read from the record. */
  'three-months-use': 'three months of opioid use cannot be read from the text',
  /** Holds above 120 mg, and also where the total is a lower bound or unknown: only a known total up to 120 mg clears it. */
  'dose-over-120': 'the computed daily dose is not above 120 mg',
  'dose-over-50': 'the computed daily dose is under 50 mg',
  'dose-over-90': 'the computed daily dose is under 90 mg',
  'dose-rises-pain-worsens': 'a rising dose with worsening pain is not recorded',
  'naloxone-duty': 'the naloxone rule does not apply',
  'monitoring-listed': 'monitoring rows are not selected',
  /** The work limb of a row does not apply to the retired. */
  retired: 'retired',
  'opioid-with-benzodiazepine': 'no opioid and benzodiazepine together',
  'opioid-with-carisoprodol': 'no opioid and carisoprodol together',
  'opioid-with-other-depressant': 'no second opioid or sedating drug beside an opioid',
  'unlabelled-spinal-drug': 'no spinal drug outside its label is named',
  'spinal-dose-stated': 'no spinal dose is stated',
  ziconotide: 'ziconotide is not named',
  'spinal-opioid-with-sedative': 'no spinal opioid and sedative together',
  // Indicators of the opioid chapter: listed where the record tells them, never a recommendation.
  'indicator-function': 'no lack or decline of function is told',
  'indicator-relief': 'no lack of relief is told',
  'indicator-effects': 'no serious side effect is told',
  'indicator-adherence': 'no sign against use as prescribed is told',
  crps: 'no complex regional pain syndrome is listed',
  'rfa-on-page': 'no request form is on the page',
} as const satisfies Record<string, string>;

export type ConditionId = keyof typeof CONDITIONS;
export type Conditions = Partial<Readonly<Record<ConditionId, boolean>>>;

export const CONDITION_IDS = Object.keys(CONDITIONS) as ConditionId[];

/** Whether there is such a condition. */
export const isConditionId = (name: string): name is ConditionId => Object.hasOwn(CONDITIONS, name);
