/**
 * All signs, and the words that tell of what a stretch of text speaks.
 */
import type { ElementId } from '../elements.ts';
import { CANCER_AND_SPASTICITY_SIGNS } from './cancer-and-spasticity.ts';
import { CATHETER_SIGNS } from './catheter.ts';
import { CHEMOTHERAPY_SIGNS } from './chemotherapy.ts';
import { CONSERVATIVE_SIGNS } from './conservative.ts';
import { CONTRAINDICATIONS_SIGNS } from './contraindications.ts';
import { DEPRESSANTS_SIGNS } from './depressants.ts';
import { DEVICE_SIGNS } from './device.ts';
import { DRUG_PLANS_SIGNS } from './drug-plans.ts';
import { DRUG_SAFETY_SIGNS } from './drug-safety.ts';
import { GOALS_TOLD_SIGNS } from './goals-told.ts';
import { HOME_REFILL_SIGNS } from './home-refill.ts';
import { IMPLANT_PLANS_SIGNS } from './implant-plans.ts';
import { OPIOID_ADVERSE_EFFECTS_SIGNS } from './opioid-adverse-effects.ts';
import { OPIOID_ANALGESIA_SIGNS } from './opioid-analgesia.ts';
import { OPIOID_ASSESSMENT_SIGNS } from './opioid-assessment.ts';
import { OPIOID_BASELINE_SIGNS } from './opioid-baseline.ts';
import { OPIOID_BEHAVIOR_SIGNS } from './opioid-behavior.ts';
import { OPIOID_CHECKS_PLANNED_SIGNS } from './opioid-checks-planned.ts';
import { OPIOID_CONTINUING_TOLD_SIGNS } from './opioid-continuing-told.ts';
import { OPIOID_DAILY_LIFE_SIGNS } from './opioid-daily-life.ts';
import { OPIOID_DIAGNOSIS_SIGNS } from './opioid-diagnosis.ts';
import { OPIOID_DOSE_SIGNS } from './opioid-dose.ts';
import { OPIOID_DOSE_TOLD_SIGNS } from './opioid-dose-told.ts';
import { OPIOID_FUNCTION_SIGNS } from './opioid-function.ts';
import { OPIOID_GAIN_SIGNS } from './opioid-gain.ts';
import { OPIOID_HANDLING_SIGNS } from './opioid-handling.ts';
import { OPIOID_INCREASE_SIGNS } from './opioid-increase.ts';
import { OPIOID_INITIATION_SIGNS } from './opioid-initiation.ts';
import { OPIOID_LONG_TERM_TOLD_SIGNS } from './opioid-long-term-told.ts';
import { OPIOID_PURPOSE_SIGNS } from './opioid-purpose.ts';
import { OPIOID_REASONS_SIGNS } from './opioid-reasons.ts';
import { OPIOID_SCREENS_SIGNS } from './opioid-screens.ts';
import { OPIOID_START_TOLD_SIGNS } from './opioid-start-told.ts';
import { OPIOID_STARTING_DRUG_SIGNS } from './opioid-starting-drug.ts';
import { OPIOID_SUPPLY_SIGNS } from './opioid-supply.ts';
import { OPIOID_TAPER_TOLD_SIGNS } from './opioid-taper-told.ts';
import { PAIN_AND_PATHOLOGY_SIGNS } from './pain-and-pathology.ts';
import { PAIN_CONSULTATION_SIGNS } from './pain-consultation.ts';
import { PRESCRIPTION_REPORT_SIGNS } from './prescription-report.ts';
import { PSYCHOLOGICAL_SIGNS } from './psychological.ts';
import { PSYCHOLOGICAL_FORMS_SIGNS } from './psychological-forms.ts';
import { PSYCHOLOGICAL_ORIGIN_SIGNS } from './psychological-origin.ts';
import { PUMP_SIGNS } from './pump.ts';
import { REFILL_SIGNS } from './refill.ts';
import { REMOVAL_SIGNS } from './removal.ts';
import type { Sign, Topic } from './sign.ts';
import { SPASTICITY_SIGNS } from './spasticity.ts';
import { SURGERY_SIGNS } from './surgery.ts';
import { TAPER_SIGNS } from './taper.ts';
import { TRIAL_SIGNS } from './trial.ts';
import { TRIAL_CONTRAST_SIGNS } from './trial-contrast.ts';
import { TRIAL_ORAL_SIGNS } from './trial-oral.ts';
import { TRIAL_PLANS_SIGNS } from './trial-plans.ts';
import { URINE_RESULTS_SIGNS } from './urine-results.ts';

export const SIGNS: readonly Sign[] = [
  ...DRUG_SAFETY_SIGNS,
  ...PAIN_AND_PATHOLOGY_SIGNS,
  ...SURGERY_SIGNS,
  ...CONSERVATIVE_SIGNS,
  ...PSYCHOLOGICAL_SIGNS,
  ...PSYCHOLOGICAL_FORMS_SIGNS,
  ...PSYCHOLOGICAL_ORIGIN_SIGNS,
  ...CONTRAINDICATIONS_SIGNS,
  ...TRIAL_SIGNS,
  ...TRIAL_ORAL_SIGNS,
  ...TRIAL_CONTRAST_SIGNS,
  ...TRIAL_PLANS_SIGNS,
  ...IMPLANT_PLANS_SIGNS,
  ...GOALS_TOLD_SIGNS,
  ...DRUG_PLANS_SIGNS,
  ...PUMP_SIGNS,
  ...REFILL_SIGNS,
  ...HOME_REFILL_SIGNS,
  ...DEVICE_SIGNS,
  ...CATHETER_SIGNS,
  ...REMOVAL_SIGNS,
  ...SPASTICITY_SIGNS,
  ...CHEMOTHERAPY_SIGNS,
  ...OPIOID_ANALGESIA_SIGNS,
  ...OPIOID_FUNCTION_SIGNS,
  ...OPIOID_ADVERSE_EFFECTS_SIGNS,
  ...OPIOID_CONTINUING_TOLD_SIGNS,
  ...OPIOID_SCREENS_SIGNS,
  ...OPIOID_BEHAVIOR_SIGNS,
  ...OPIOID_DIAGNOSIS_SIGNS,
  ...OPIOID_DOSE_SIGNS,
  ...PAIN_CONSULTATION_SIGNS,
  ...OPIOID_INCREASE_SIGNS,
  ...OPIOID_INITIATION_SIGNS,
  ...OPIOID_ASSESSMENT_SIGNS,
  ...OPIOID_BASELINE_SIGNS,
  ...OPIOID_STARTING_DRUG_SIGNS,
  ...OPIOID_START_TOLD_SIGNS,
  ...OPIOID_LONG_TERM_TOLD_SIGNS,
  ...OPIOID_DOSE_TOLD_SIGNS,
  ...OPIOID_TAPER_TOLD_SIGNS,
  ...OPIOID_HANDLING_SIGNS,
  ...OPIOID_GAIN_SIGNS,
  ...OPIOID_DAILY_LIFE_SIGNS,
  ...OPIOID_CHECKS_PLANNED_SIGNS,
  ...OPIOID_PURPOSE_SIGNS,
  ...URINE_RESULTS_SIGNS,
  ...PRESCRIPTION_REPORT_SIGNS,
  ...DEPRESSANTS_SIGNS,
  ...OPIOID_REASONS_SIGNS,
  ...OPIOID_SUPPLY_SIGNS,
  ...TAPER_SIGNS,
  ...CANCER_AND_SPASTICITY_SIGNS,
];

/** Wordings that set what the following sentences speak of. */
export const TOPICS: { topic: Topic; patterns: string[]; sections?: string[] }[] = [
  {
    topic: 'trial',
    patterns: [
      'intrathecal|pump|idds|morphine|catheter|infusion|spinal|opioid|opiate|epidural|it|inpatient ..4 trial',
      'trial ..5 intrathecal|pump|catheter|idds|spinal|morphine|infusion|epidural',
      'epidural catheter at',
      'single dose of intrathecal',
      'test injection',
      'trial ..5 intraspinal|subarachnoid',
      'trial ..4 (it|itt|ith|it catheter)',
      '(intrathecal*|spinal|pump|morphine|hydromorphone|epidural|idds|it) ..2 (screening|test*)',
      'single ..4 (intrathecal|spinal|epidural) ..3 (injection|dose|bolus|shot)',
      '(intrathecal|subarachnoid|spinal) ..2 (injection|bolus|test|screening|dose) of ..5',
      '(temporary|externalized|percutaneous|tunneled|temp|external) ..4 (intrathecal|epidural|spinal|subarachnoid|it) ..2 (catheter|cath|infusion)',
      '(lay|was|admitted|unit|put in|placed|inserted|had) ..8 (intrathecal|epidural) (catheter|infusion)',
      'external pump',
      'morphine|hydromorphone|fentanyl|ziconotide|opioid|opiate ..4 into|in ..2 (spinal fluid|csf|intrathecal|thecal|subarachnoid)',
      'placement of ..4 catheter for trial',
      '(intrathecal|epidural) catheter ..6 (placed|inserted|threaded) ..8 (infused|run|ran|bolused) ..2 with',
      'trial ..4 (unnecessary|not necessary|superfluous) ..6 pump',
      '(implant*|pump) ..6 without ..3 trial',
      'straight to ..6 (implant*|pump) ..8 trial',
      'trial ..8 single ..2 (injection|dose|bolus|shot)',
      'single shot (intrathecal|spinal)',
      '(intraspinal|spinal) trial',
      'trial ..14 (preservative free|duramorph|infumorph)',
      'test dose|injections',
      '(test|single|trial) (bolus|boluses|dose|doses|injection|injections|shot|shots) ..1 of ..3 {drug}',
      '(trial|test) (pump|catheter|infusion|line)',
      '(while|during|throughout|over|with) (the|her|his|an|that)? ..1 (intrathecal|it|epidural|spinal) (catheter|infusion|line|cath) ..3 (in|ran|running|was|is|place|out|flowing)?',
      '(during|throughout|over) (the|her|his|an|that)? ..1 (intrathecal|it|epidural|spinal) (infusion|catheter|screening|test)',
      '(temporary|external|test) ..2 (tube|line|catheter) ..4 (spine|spinal|back)',
      '(intrathecal|it|spinal) (hydromorphone|morphine|fentanyl|ziconotide) ..1 (bolus|given|injected|administered) ..4 (observed|overnight|once|x)?',
      '(after|following|post) (the|an|a)? (it|intrathecal|spinal|test|single) (dose|injection|bolus|shot)',
      '(admitted|admission|admit) for ..4 (catheter|intrathecal|infusion)',
      '(pump|intrathecal|spinal) trial',
      '(catheter|inpatient|infusion) (test|screening)',
      '{spinal-shot}',
      '{spinal-line}',
    ],
    sections: ['trial'],
  },
  {
    topic: 'pump',
    patterns: [
      '(with|before|since|the|his|her|presence of|programmable|implanted|returns for) (the|his|her|an|a) ..2 pump',
      'pump interrogation',
      'pump data',
      'pump refill*',
      'reservoir',
      'pump check',
      'intrathecal pump',
      'pump delivers',
      'in the pump',
    ],
  },
  { topic: 'stimulator', patterns: ['stimulator', 'stimulation', 'scs', 'neurostimulat*', 'paresthesia'] },
  {
    topic: 'psychological',
    patterns: [
      '{psych}',
      'phd',
      'psyd',
      'evaluator',
      '(major|clinical) depress*',
      'ptsd|bipolar|dysthymi*',
      '(depressive|personality|mood|mental) disorder|illness',
    ],
    sections: ['psychological'],
  },
  { topic: 'surgery', patterns: ['{surgeon}'], sections: ['surgical-opinion'] },
  { topic: 'opioid', patterns: ['{opioid}', 'medication*'] },
];

/** A trial told without what was tried: of the spinal drug, unless a stimulator's was spoken of last. */
export const BARE_TRIAL = [
  'during|post|after|before (the|his|her|this|that)? trial',
  'trial (summary|record|report|result*|diary)',
  '(had|has|underwent|completed|passed|for|from|of|tolerated|with) (her|his|the|this|that) trial',
  '(the|this|that|her|his) trial (was|went|gave|took|lasted|began|had|did|failed|produced|is|brought|showed)',
  'served as ..3 trial',
  'no trial ..3 (has|was|done|performed|is|been|carried)',
  '(while|with|during|throughout) the (temporary|test)? catheter (was|is|had been)? ..1 (in|running|ran|flowing|place|down)',
  'trial (was|is|has been) ..2 (done|performed|completed|carried|not|successful|positive)',
  // A line and what ran through it by the day; an implanted pump's is no "a catheter".
  '(with|through|via|by) a catheter ..6 (morphine|hydromorphone|fentanyl|ziconotide|bupivacaine) ..8 (per day|a day|daily|per hour|an hour|/ day|/ d|mg|mcg)',
];

/** A sentence that opens something new ends what the ones before it spoke of. */
export const TOPIC_BREAKS = [
  // An opioid beside a pump, under its own label.
  '{opioid} : (he|she|takes|taking|uses|patient|pt|for)',
  'progress note|report',
  'on exam*',
  'on (the) examination',
  'physical exam*',
  'current medication*',
  'medications were|are',
  'in a progress',
  'the right ..3 reflex',
  'utilization review',
  'treatment plan',
  'diagnos*',
  'mri',
  'emg',
  'inr',
];

/** What the elements are called when someone says that a thing is missing. */
export const SUBJECTS: { element: ElementId; patterns: string[] }[] = [
  {
    element: 'trial-function',
    patterns: ['improved function', 'functional improvement', 'what the ..3 could do while', 'function ..4 trial'],
  },
  {
    element: 'trial-oral-reduction',
    patterns: [
      'reduction in (oral) (pain) medication*',
      'change in (his|her) tablets',
      'oral (pain) medication* use',
      'change in ..3 tablets',
    ],
  },
  { element: 'trial-done', patterns: ['trial'] },
  { element: 'psych-obtained', patterns: ['{psych} (evaluation|report|clearance|consultation|assessment)'] },
  {
    element: 'no-further-surgery',
    patterns: ['opinion from ..3 surgeon', 'surgical opinion', 'further surgery', 'surgical options'],
  },
  {
    element: 'conservative-physical',
    patterns: ['physical therapy', 'conservative (care|treatment|measures)', 'injection*'],
  },
  {
    element: 'conservative-psychologic',
    patterns: ['psychiatric (consultation|treatment|care)', 'psychological treatment'],
  },
  { element: 'conservative-pharmacologic', patterns: ['medication trials', 'results of ..6 medication'] },
  { element: 'functional-goals', patterns: ['goals of care', 'functional goal|goals', 'goals'] },
  { element: 'oral-opioid-plan', patterns: ['weaning (process|attempts)', 'wean*'] },
  { element: 'pump-pain', patterns: ['pain (level) reduction', 'pain relief ..4 pump', 'benefit ..4 pump'] },
  { element: 'pump-function', patterns: ['functional outcome', 'functions with the pump', 'function ..4 pump'] },
  { element: 'reservoir-volume', patterns: ['reservoir (volume|size)'] },
  { element: 'pump-concentration', patterns: ['(drug) concentration'] },
  { element: 'why-home', patterns: ['why the clinic', 'reason ..6 clinic', 'reason ..4 home'] },
  {
    element: 'reason-for-opioids',
    patterns: [
      'indication for (why) ..6 (opiate*|opioid*)',
      'rationale for ..4 opioid*',
      'need ..3 long term (opiate*|opioid*)',
    ],
  },
  { element: 'analgesia', patterns: ['pain relief', 'analgesia'] },
  { element: 'activities', patterns: ['functional (benefit|improvement|gain)', 'increase in function'] },
  { element: 'adverse-effects', patterns: ['side effects', 'adverse effects'] },
  { element: 'urine-screen', patterns: ['urine (drug) (screen*|test*)', 'uds'] },
  { element: 'pdmp', patterns: ['cures', 'pdmp'] },
  { element: 'drug-behavior', patterns: ['aberrant'] },
  { element: 'consult-supports-dose', patterns: ['pain (management) (consultation|consult|specialist)'] },
  { element: 'infection-addressed', patterns: ['infection', 'sepsis'] },
  { element: 'coagulation-addressed', patterns: ['coagul*', 'bleeding'] },
];

/** "It is not in the papers": a gap, whoever says it of them. */
export const GAP_CUES = [
  'no|little|insufficient|limited (clear) (documentation|discussion|report|mention|record*|evidence|indication|word|account|information|provided)',
  'there is|was no ..3',
  'no reason is|was',
  'not (been) (documented|provided|discussed|mentioned|stated|given|addressed|described|submitted|included|qualified|specified|found|available)',
  'no ..12 (found|provided|submitted|documented|available|discussed|described|given|stated|mentioned|addressed|told|reported|recorded)',
  'unclear',
  'lack of ..2 documentation',
  'little (has been|provided|documentation)',
  'was not provided',
  'not qualified with',
  'no ..3 (psychological|recent)',
];

/** "It did not": a contrary finding, as an earlier reviewer states it. */
export const CONTRARY_CUES = [
  'did not (demonstrate|show|have|result|improve)',
  'fail* to (demonstrate|show|improve|bring|produce|yield|achieve|give|result)',
  '(brought|produced|yielded|achieved|led to|resulted in) no',
  'has not (demonstrated|shown|improved)',
  'no (improvement|benefit|gain|change)',
  'without (improvement|benefit)',
];
