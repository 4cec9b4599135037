/**
 * What to ask for where a row is told in part and only this element of it is open: a row an element. The words name
 * what the paper should tell and never the answer that would help; an element without a row is asked for by its title.
 */
import type { ElementId } from '../facts/elements.ts';

export const ELEMENT_ASKS: Readonly<Partial<Record<ElementId, string>>> = {
  'infection-addressed': 'whether there is any local or systemic infection',
  'coagulation-addressed':
    'whether there is a clotting disorder, and any anticoagulant with its plan around the procedure',
  'trial-done': 'the course of the trial, with its drug, dose, route and length',
  'trial-pain-reduction': 'pain before, during and after the trial',
  'trial-function': 'function measured before and during the trial',
  'trial-oral-reduction': 'oral opioid use before, during and after the trial',
  'trial-drug-dose': 'the drug, dose and route of the planned trial',
  'trial-setting': 'where the trial will be done and how the worker will be watched',
  'conservative-pharmacologic': 'each medicine tried, with dose, dates and result',
  'conservative-physical': 'each physical or interventional treatment tried, with dates and result',
  'conservative-six-months': 'when each treatment began and ended',
  'objective-finding': 'the imaging, electrodiagnostic, operative or neurological findings',
  'disease-state': 'the disease behind the pain',
  'intractable-pain': 'how severe the pain is now',
  'psych-obtained': 'the evaluation itself, with the tests used',
  'psych-origin': 'whether the pain is mainly psychological in origin',
  'psych-benefit': 'whether benefit is expected despite any psychiatric condition',
  'spinal-starting-dose': 'the starting dose of the spinal drug',
  'pump-drug': 'the drugs in the pump',
  'pump-concentration': 'the concentration of each drug in the pump',
  'pump-daily-dose': 'the daily dose of each drug in the pump',
  'reservoir-volume': 'the reservoir size and the residual volume',
  'refill-date': 'the date of the last refill and the alarm date',
  'interval-consistent': 'the flow rate, the alarm date and the day on which the refill is due',
  'pump-pain': 'pain now with the pump and before it',
  'pump-function': 'function measured with the pump and before it',
  'spasticity-cause': 'the cause of the spasticity',
  'spasticity-scale': 'Ashworth and spasm-frequency ratings',
  'screening-done': 'each test dose with its time',
  'screening-response': 'Ashworth and spasm ratings before and after each test dose',
  'urine-screen': 'the latest urine drug screen with confirmation',
  pdmp: 'the CURES review',
  'drug-behavior': 'an assessment of how the medicines are taken',
  'reason-for-opioids': 'why opioid treatment is needed now',
  'baseline-pain': 'pain in figures now and at the start of opioid treatment',
  'baseline-function': 'function in figures now and at the start of opioid treatment',
};

/** The ask for one open element; `title` where it has no row of its own. */
export function elementAsk(element: string, title: string): string {
  return ELEMENT_ASKS[element as ElementId] ?? title;
}
