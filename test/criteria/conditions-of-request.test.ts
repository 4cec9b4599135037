import { describe, expect, it } from 'vitest';
import type { DailyDose, Medication } from '../../lib/analysis.ts';
import type { ConditionId } from '../../lib/criteria/conditions.ts';
import { conditionsOf } from '../../lib/criteria/conditions-of-request.ts';
import { fact } from './fact-builder.ts';

function medicine(name: string, drugClass: string, parts: Partial<Medication> = {}): Medication {
  return {
    name,
    brand: null,
    class: drugClass,
    schedule: null,
    route: 'oral',
    status: 'current',
    strength: null,
    unit: null,
    quantity: null,
    daysSupply: null,
    unitsPerDay: null,
    sig: null,
    evidence: fact('x').evidence,
    ...parts,
  };
}

function dose(total: number | null, lowerBound = false): DailyDose {
  return { table: 'mtus-2009', unit: 'mg MED/day', total, lowerBound, steps: [], excluded: [] };
}

function holding(parts: Partial<Parameters<typeof conditionsOf>[0]>): ConditionId[] {
  const conditions = conditionsOf({
    kind: 'opioid-continuation',
    medications: [],
    dailyDose: [dose(40)],
    anchor: null,
    ...parts,
  });
  return (Object.keys(conditions) as ConditionId[]).filter((id) => conditions[id]);
}

describe('conditions of a request', () => {
  const oxycodone = medicine('oxycodone', 'opioid-agonist', { schedule: 'II' });
  const alprazolam = medicine('alprazolam', 'benzodiazepine', { schedule: 'IV' });
  const pump = (name: string, parts: Partial<Medication> = {}) =>
    medicine(name, 'intrathecal', { route: 'intrathecal', ...parts });

  it.each<[string, DailyDose[], boolean]>([
    ['above', [dose(120.1)], true],
    ['at the level', [dose(120)], false],
    ['a lower bound below', [dose(80, true)], true],
    ['not computable', [dose(null)], true],
    ['no dose at all', [], true],
  ])('the high-dose rows: %s', (_, dailyDose, expected) => {
    expect(holding({ dailyDose }).includes('dose-over-120')).toBe(expected);
  });

  it('depressants beside an opioid, and only beside one', () => {
    expect(holding({ medications: [oxycodone, alprazolam] })).toEqual(['opioid-with-benzodiazepine']);
    expect(holding({ medications: [alprazolam] })).toEqual([]);
    expect(holding({ medications: [oxycodone, { ...alprazolam, status: 'stopped' }] })).toEqual([]);
  });

  it('the naloxone rule from the day it is in force', () => {
    const medications = [oxycodone, alprazolam];
    expect(holding({ medications, anchor: '2018-12-31' })).not.toContain('naloxone-duty');
    expect(holding({ medications, anchor: '2019-01-01' })).toContain('naloxone-duty');
  });

  it.each<[string, Partial<Parameters<typeof conditionsOf>[0]>, readonly ConditionId[]]>([
    ['a dose of 100', {}, ['dose-over-50', 'dose-over-90']],
    ['the same for pain caused by cancer', { forCancerPain: true }, []],
  ])('the levels of the daily dose: %s', (_, parts, expected) => {
    expect(holding({ dailyDose: [dose(100)], ...parts })).toEqual(expected);
  });

  it.each([
    ['idds-trial', undefined],
    ['itb-implant', undefined],
    ['idds-refill-clinic', false],
    ['opioid-continuation', false],
  ])('why spinal delivery now, where a regional pain syndrome is told: %s', (kind, crps) => {
    expect(conditionsOf({ kind, medications: [], dailyDose: [], anchor: null }).crps).toBe(crps);
  });

  it('spinal drugs', () => {
    expect(holding({ medications: [pump('baclofen')] })).toEqual([]);
    expect(holding({ medications: [pump('morphine', { strength: 0.2, status: 'requested' })] })).toEqual([]);
    expect(holding({ medications: [pump('ziconotide', { strength: 2.4 })] })).toEqual([
      'ziconotide',
      'spinal-dose-stated',
    ]);
    expect(holding({ medications: [pump('hydromorphone', { schedule: 'II' }), alprazolam] })).toEqual([
      'opioid-with-benzodiazepine',
      'unlabelled-spinal-drug',
      'spinal-opioid-with-sedative',
    ]);
  });

  it('kinds', () => {
    expect(holding({ kind: 'itb-implant' })).toEqual(['permanent-implant']);
    expect(holding({ kind: 'itb-screen' })).toEqual([]);
    expect(holding({ kind: 'idds-reprogram' })).toEqual(['reprogramming']);
  });
});
