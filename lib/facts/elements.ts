/**
 * The elements: the single things a record can show, shared by all criteria sets. Facts name an element, a set says
 * how elements combine. The comment after an element says what the effects of its facts mean where that is not plain.
 *
 * Unless a comment says otherwise: `met` shows it, `partial` tells of it short of what is needed, `not-met` says the
 * opposite, `gap` says that it is missing. What one clinician reports of another's opinion carries the reason
 * `inferred`: it yields to that specialist's own words.
 */
export interface Element {
  /** A noun phrase that completes "not found: …". */
  readonly title: string;
  /** True where a plan is the very thing looked for (goals, a taper), so that a plan counts as the record does. */
  readonly planCounts?: true;
  /** True where one adverse sign decides, whatever else is in order (a screen, a side effect). */
  readonly contraryDecides?: true;
  /** True of what a result rests on (that a trial took place, the volume of a reservoir): the result is read before it. */
  readonly premise?: true;
}

const element = (title: string): Element => ({ title });
const plan = (title: string): Element => ({ title, planCounts: true });
const premise = (title: string): Element => ({ title, premise: true });
const sign = (title: string): Element => ({ title, contraryDecides: true });

export const ELEMENTS = {
  // Request for authorization
  'rfa-employee': element('the employee named on the form'),
  'rfa-provider': element('the requesting physician named on the form'),
  'rfa-treatment': element('the treatment itself'),
  'rfa-amount': element('the amount or duration of the treatment'),
  'rfa-report': element('a report that supports the requested item'),
  'rfa-signature': element('the treating physician’s signature'),

  // Pump or trial for pain not caused by cancer
  'pain-duration': element('pain for more than six months'),
  // The conservative modalities. met: tried with stated failure or intolerance, or stated as inappropriate;
  // partial: tried, outcome not told; not-met: it works, or was declined without a reason.
  'conservative-pharmacologic': element('medicines tried and their result'),
  'conservative-physical': element('physical or interventional treatment tried and its result'),
  'conservative-psychologic': element('psychological treatment tried and its result'),
  'conservative-surgical': element('surgery done and its result'),
  'conservative-six-months': element('six months of such treatment'),
  // partial: an unspecific diagnosis ("chronic pain syndrome").
  'disease-state': element('a named disease state'),
  // partial: tenderness or spasm only. not-met: normal imaging and examination, findings that do not fit.
  'objective-finding': element('an objective finding (imaging, electrodiagnosis, operation, neurological deficit)'),
  'intractable-pain': element('pain that is severe and goes on'),
  // not-met: surgery, or another untried treatment for this pain, recommended or scheduled.
  'no-further-surgery': plan('a statement that further surgery is not an option'),
  // met: an evaluation was done. partial: one is mentioned only ("psych evaluation").
  'psych-obtained': premise('a psychological evaluation'),
  // met: the pain is not primarily psychological. not-met: it is, or the report withholds clearance.
  'psych-origin': element('its statement on the origin of the pain'),
  'psych-benefit': element('its statement that benefit is expected despite the psychiatric condition'),
  // met: absence of infection told, or excluded by results. not-met: open or infected wound, systemic infection.
  // An open wound decides, whatever else was found sterile.
  'infection-addressed': sign('absence of infection'),
  // met: told or excluded by results, or an anticoagulant with its plan. not-met: bleeding disorder uncorrected.
  'coagulation-addressed': element('absence of a clotting disorder'),
  // not-met: anticoagulant, antiplatelet, low platelets or neutropenia without a plan (makes the row conflicting).
  'bleeding-risk': plan('a plan for anticoagulants or low blood counts'),
  'trial-done': premise('a temporary trial'),
  // met: 50 % or more, stated or computed. partial: relief without a figure. not-met: less, or stopped.
  'trial-pain-reduction': element('pain relief during the trial of at least half'),
  'trial-function': element('function during the trial'),
  'trial-oral-reduction': element('oral pain medicine during the trial'),
  // partial: pain relief, fewer tablets or passing the trial as the only goal.
  'functional-goals': plan('functional goals'),
  'late-in-continuum': element('a statement that little else is left to try'),
  'oral-opioid-plan': plan('a plan for the oral opioids'),
  'spinal-drug-named': plan('the spinal drug'),
  'spinal-starting-dose': plan('its starting dose'),
  'pump-model': plan('the pump model'),
  'trial-drug-dose': plan('drug and dose and route of the trial'),
  'trial-setting': plan('place and monitoring of the trial'),
  'trial-targets': plan('the measures that will define success'),
  'repeat-trial-reason': element('what has changed since the earlier trial'),

  // Cancer pain
  // partial: as-needed use only, or no doses. not-met: controlled on a scheduled opioid.
  'scheduled-analgesic-failed': element('scheduled strong analgesics that did not control the pain'),
  'analgesic-side-effects': element('side effects of analgesics that could not be tolerated'),
  // partial: stage without a time. not-met: three months or less.
  'life-expectancy': element('life expectancy of more than three months'),
  'thecal-sac-clear': element('imaging that excludes tumor encroachment on the thecal sac'),

  // Spasticity
  'spasticity-cause': element('the cerebral or spinal cause of the spasticity'),
  'spasticity-scale': element('spasticity and spasm ratings'),
  'oral-baclofen-failure': element('oral baclofen without response or not tolerated'),
  'oral-baclofen-dose': element('dose and duration of oral baclofen'),
  'baclofen-allergy': element('absence of baclofen allergy'),
  'body-size': element('body size adequate for the pump'),
  'spinal-anomaly': element('absence of a spinal anomaly'),
  'screening-done': premise('a test dose of spinal baclofen'),
  'screening-response': element('ratings before and after the test dose'),
  'follow-up-capacity': plan('ability to return for titration and refills'),

  // Regional chemotherapy
  'liver-primary': element('primary liver cancer treated through the hepatic artery'),
  'liver-metastases': element('colorectal metastases limited to the liver and treated through the hepatic artery'),
  'head-neck': element('head or neck cancer treated through the artery'),

  // Pump in place: refill, reprogramming
  // partial: a historical mention only. not-met: explanted.
  'pump-in-situ': element('an implanted pump in place'),
  // partial: a score or words without the comparison. not-met: no benefit from the pump.
  'pump-pain': element('pain with the pump compared with before'),
  'pump-function': element('function with the pump compared with before'),
  'pump-drug': element('the drug in the pump'),
  'pump-concentration': element('its concentration'),
  'pump-daily-dose': element('its daily dose'),
  'reservoir-volume': premise('the reservoir volume'),
  'refill-date': premise('the last refill or alarm date'),
  // met: requested date within seven days of the due date. not-met: asked for far before it without a reason.
  'interval-consistent': element('a requested date that fits the computed interval'),
  // The number may stand in the request itself.
  'refill-quantity': plan('the number of refills and the period'),
  'oral-opioid-trend': element('oral opioid dose now and before the pump'),
  'pump-complications': element('side effects and device problems'),
  'reprogram-reason': plan('the reason for the change and the new settings'),
  // not-met: comes to the clinic or drives, and no reason is given.
  'why-home': element('a reason why the clinic cannot be used'),
  // partial: the agency named without the training.
  'staff-training': element('trained staff for this pump'),
  'drug-source': element('the dispensing pharmacy and the kind of drug'),

  // Replacement, revision, removal
  'replacement-indicator': element('an elective replacement or end-of-service date'),
  'pump-malfunction': element('a malfunction that cannot be repaired'),
  'pump-recall': element('a recall of the device'),
  'pump-infection-erosion': element('infection or erosion that calls for an exchange'),
  'device-not-misused': element('a word on handling of the device'),
  // met: the study shows the failure. partial: loss of effect only. not-met: a normal study.
  'catheter-study': element('a study that shows the catheter failure'),
  'catheter-aspiration': element('withdrawal signs with failed aspiration'),
  'removal-reason': plan('the reason for removal'),
  'removal-taper': plan('the taper or substitution of the spinal drug'),

  // Spinal drug overlays
  'spinal-drug-rationale': element('the reason for a drug not labeled for this pump'),
  'spinal-dose-in-range': element('a spinal dose within the usual range'),
  'psychosis-excluded': element('absence of a history of psychosis'),
  'spinal-sedatives-addressed': element('a plan for sedatives beside the spinal opioid'),
  'crps-stage': element('why spinal delivery is considered for this regional pain syndrome'),

  // Starting an opioid
  'nonopioid-failed': element('non-opioid treatment tried and its result'),
  'opioid-goals': plan('functional goals set with the worker'),
  'starting-pain': element('pain rating before the opioid'),
  'starting-function': element('function rating before the opioid'),
  'risk-screen': element('a screen for risk of misuse'),
  'physical-exam': element('a physical examination'),
  'psychosocial-assessment': element('a psychosocial assessment'),
  'risk-benefit-discussion': plan('a discussion of risks and benefits'),
  // partial: the dose is missing. not-met: two opioids at once, or long-acting in an opioid-naive person.
  'drug-choice': plan('the choice of drug and starting dose'),
  'monitoring-start': plan('urine screen and prescription-monitoring check'),
  'bowel-regimen': plan('prevention of constipation'),
  'poor-prognosis-addressed': element('a word on psychological contributors to the pain'),

  // Continuing an opioid
  // partial: one score, "helps", "relies on". not-met: no relief or the same pain on the drug.
  analgesia: element('pain with the opioid compared with before or without'),
  // partial: function told without a link to the drug, template praise. not-met: decline, no functional benefit.
  activities: element('activities gained or kept by the opioid'),
  // partial: "tolerating well", a laxative on the list. not-met: a significant effect with nothing done.
  'adverse-effects': sign('side effects asked about and answered'),
  // partial: a slip that the record explains and answers. not-met: unexplained or repeated.
  'urine-screen': sign('a urine drug screen result'),
  pdmp: sign('a prescription-monitoring review'),
  'drug-behavior': sign('a word on how the medicines are taken'),
  'diagnosis-stated': element('the diagnosis treated'),
  'reason-for-opioids': element('why an opioid is needed now'),
  'pdmp-single-source': sign('one prescriber and pharmacy by the prescription-monitoring review'),
  'single-source-stated': element('a statement of one prescriber and pharmacy'),
  // met: a taper tried or a reason given. not-met: a rise without gain.
  'dose-justified': element('why the present dose is the lowest that works'),
  'returned-to-work': element('return to work'),
  'improved-function': element('better function'),
  'improved-pain': element('less pain'),
  'nonopioid-review': plan('other means of pain control'),
  // met: computed without an assumption. partial: 30 days assumed. Both met and not-met: sig and supply differ.
  'dose-computable': element('a daily dose that can be computed'),

  // Six months of opioids or more
  'diagnosis-rechecked': element('a fresh look at the diagnosis'),
  'baseline-pain': element('pain compared with the start of treatment'),
  'baseline-function': element('function compared with the start of treatment'),
  'other-treatment': element('other treatment since then and its effect'),
  'long-term-effects': element('an inventory of long-term adverse effects'),
  'psych-and-screen': element('whether a psychological consultation or abuse screen is needed'),

  // High doses and increases
  // partial: a consultation without a word on the dose. not-met: advice to lower.
  'consult-supports-dose': element('a pain specialist’s consultation that supports this dose'),
  // not-met: pain and function both poor at this dose.
  'dose-reason': element('the reason for this dose and the benefit at it'),
  'hyperalgesia-considered': element('a word on opioid-induced hyperalgesia'),
  'dose-reassessed': element('a reassessment at this dose'),
  'naloxone-offered': plan('naloxone offered or declined'),
  'increase-present-benefit': element('what the present dose does'),
  'increase-cause': element('what has changed'),
  'increase-step': plan('the size of the step and the date of review'),

  // Tapering
  'wean-schedule': plan('a taper schedule with its end point'),
  'wean-supervision': plan('visits and supervision during the taper'),
  'wean-support': plan('support during the taper'),

  // Monitoring
  'agreement-signed': element('a signed opioid agreement'),

  // Depressants together
  'benzodiazepine-plan': plan('reason and plan for the benzodiazepine beside the opioid'),
  'carisoprodol-plan': plan('reason and plan for the carisoprodol beside the opioid'),
  'other-depressant-plan': plan('reason and plan for a second opioid or a sedating drug beside the opioid'),
} as const satisfies Record<string, Element>;

export type ElementId = keyof typeof ELEMENTS;

export const ELEMENT_IDS = Object.keys(ELEMENTS) as ElementId[];

/** True of a string that names an element. */
export function isElementId(id: string): id is ElementId {
  return Object.hasOwn(ELEMENTS, id);
}

/** The row of one element. */
export function elementOf(id: ElementId): Element {
  return ELEMENTS[id];
}
