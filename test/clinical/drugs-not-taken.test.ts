import { describe, expect, it } from 'vitest';
import { findMedications } from '../../lib/clinical/medications.ts';
import { firstStepIn } from '../../lib/clinical/taper-schedule.ts';
import { readDocument } from '../../lib/text/read-document.ts';

const taken = (text: string) =>
  findMedications(readDocument(text, '2014-07-01'))
    .filter((m) => m.status === 'current')
    .map((m) => `${m.name} ${m.strength ?? ''}`.trim());
const TAKES = 'Current medications: Norco 10/325 four a day.\n';
const NORCO = ['hydrocodone/acetaminophen 10'];

describe('a drug that is named and not taken', () => {
  it.each([
    ['a line of an earlier review', 'Modified: OxyContin 40 mg #60 to #45.'],
    ['a row of earlier reviews', '10/14/2013   MS Contin 60 mg #60 ......... Modified to #30'],
    ['earlier reviews under their heading', 'Prior UR on this claim\n06/03/2013   Soma 350 mg #90   Non-certified\n'],
    [
      'a sentence on the screen',
      'The urine drug screen was consistent for hydrocodone and inconsistent for oxycodone.',
    ],
    ['a screen in a table', 'UDS RESULTS\nOxycodone    NEGATIVE   consistent\nMorphine    NEGATIVE   consistent\n'],
    ['a drug found and not prescribed', 'Urine: hydromorphone detected. She is not prescribed hydromorphone.'],
    ['a drug never prescribed here', 'She has not been prescribed Xanax.'],
    ['a list with nothing found', 'Opiates, oxycodone, benzodiazepines, THC ... none detected'],
  ])('%s', (_, line) => {
    expect(taken(`${line}\n${TAKES}`)).toEqual(NORCO);
  });

  it('later steps of a taper are doses to come', () => {
    const text =
      'Medications: OxyContin 40 mg q12h.\nTaper schedule:\nWeeks 1-2: OxyContin 30 mg q12h\nWeeks 3-4: OxyContin 20 mg q12h\nThen stop.\n';
    expect(taken(text)).toEqual(['oxycodone 40']);
  });

  it('the first step of a taper is read from the request itself', () => {
    expect(firstStepIn('OxyContin taper to off: 30 mg q12h x 14 days #28, then 20 mg q12h x 14 days')).toBe(60);
    expect(firstStepIn('OxyContin 30 mg #60')).toBeNull();
  });
});
