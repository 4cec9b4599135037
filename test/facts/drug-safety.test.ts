import { describe, expect, it } from 'vitest';
import { told } from './facts-told.ts';

describe('spinal drugs and their dangers', () => {
  const rows: readonly (readonly [element: string, text: string, ...expected: string[]])[] = [
    ['spinal-dose-in-range', 'The pump delivers morphine 6.2 mg/day.', 'met'],
    ['spinal-dose-in-range', 'The pump delivers morphine 24 mg/day.', 'not-met'],
    ['spinal-dose-in-range', 'Telemetry: Infumorph 25 mg/mL, pump delivers 5 mg per day.', 'met'],
    ['spinal-dose-in-range', 'The pump is in place. Morphine 30 mg by mouth twice a day.'],
    ['psychosis-excluded', 'There is no history of psychosis or hallucinations.', 'met'],
    ['psychosis-excluded', 'She has a history of schizophrenia.', 'not-met'],
    ['psychosis-excluded', 'FAMILY HISTORY\nBrother with schizophrenia.'],
    ['spinal-sedatives-addressed', 'Clonazepam was tapered off before the pump.', 'met'],
    ['spinal-sedatives-addressed', 'He takes clonazepam and has a pump.'],
    [
      'spinal-drug-rationale',
      'Intrathecal hydromorphone was chosen because morphine caused intolerable itching.',
      'met',
    ],
    ['spinal-drug-rationale', 'The pump holds hydromorphone.'],
    ['crps-stage', 'There is dystonia of the left hand from CRPS.', 'met'],
    ['crps-stage', 'Patients with CRPS and dystonia may be considered for intrathecal treatment.'],
  ];
  it.each(rows)('%s: %s', (element, text, ...expected) => {
    expect(told(text, element)).toEqual(expected);
  });
});
