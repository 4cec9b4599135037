import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combinations } from '../../lib/clinical/combinations.ts';
import { parseRequestedDrug } from '../../lib/clinical/drug-details.ts';
import { findDrugNames } from '../../lib/clinical/drug-names.ts';
import { DRUGS, scheduleOn } from '../../lib/clinical/drugs.ts';
import { findMedications, withRequests } from '../../lib/clinical/medications.ts';
import { documentOf, medicationsIn } from './document-of.ts';

const namesIn = (text: string) => findDrugNames(text).map((n) => n.row.name);

test('every name of the lexicon is found as itself', () => {
  for (const row of DRUGS) {
    for (const written of [...(row.brands ?? []), ...(row.also ?? [])]) {
      expect([written, namesIn(`takes ${written} daily`)]).toEqual([written, [row.name]]);
    }
    if (!row.guarded?.includes(row.name))
      expect([row.name, namesIn(`takes ${row.name} daily`)]).toEqual([row.name, [row.name]]);
    for (const short of row.guarded ?? []) {
      expect([short, namesIn(`takes ${short.toUpperCase()} 30 mg bid`)]).toEqual([short, [row.name]]);
      expect(namesIn(`known for ${short} in general`)).not.toContain(row.name);
    }
  }
});

describe('names', () => {
  test.each([
    ['hydrocodone', 'hydrocodone'],
    ['hydromorphone', 'hydromorphone'],
    ['oxymorphone', 'oxymorphone'],
    ['OxyContin', 'oxycodone'],
    ['Oxy-Contin', 'oxycodone'],
    ['Soma', 'carisoprodol'],
    ['Cyrnbalta', 'duloxetine'],
    ['Sorna', 'carisoprodol'],
    ['Suboxone', 'buprenorphine/naloxone'],
    ['clonidine', 'clonidine'],
    ['clonazepam', 'clonazepam'],
    ['trazodone', 'trazodone'],
    ['Toradol', 'ketorolac'],
    ['Lamictal', 'lamotrigine'],
    ['Zantac', 'ranitidine'],
    ['Xanax', 'alprazolam'],
    ['Flector patch', 'diclofenac'],
    ['hydrocodne', 'hydrocodone'],
    ['hydromorphon', 'hydromorphone'],
    ['Gabapentine', 'gabapentin'],
    ['gabapent1n', 'gabapentin'],
    ['0xycodone', 'oxycodone'],
    ['cyc1obenzaprine', 'cyclobenzaprine'],
    ['Oxycodone30mg', 'oxycodone'],
    ['hydrocodone/APAP', 'hydrocodone/acetaminophen'],
    ['hydrocodone bitartrate/acetaminophen', 'hydrocodone/acetaminophen'],
    ['oxycodone-acetaminophen', 'oxycodone/acetaminophen'],
    ['Hydrocodone 10/325', 'hydrocodone/acetaminophen'],
    ['Klonopin® (clonazepam)', 'clonazepam'],
    ['Norco (hydrocodone/APAP)', 'hydrocodone/acetaminophen'],
    ['Tylenol with codeine', 'codeine/acetaminophen'],
  ])('%s is %s', (written, name) => {
    expect(namesIn(`he takes ${written} now`)).toEqual([name]);
  });

  test.each([
    'MS was diagnosed in 2004',
    'the ability to walk',
    'aspiring to return',
    'well versed in the plan',
    'the narco squad',
    'IT band',
    'the patient subs at a school',
  ])('no drug in: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('how it stands', () => {
  test.each<[string, string, string]>([
    ['The plan includes discontinuing Neurontin and renewing Oxycodone.', 'gabapentin', 'stopped'],
    ['The plan includes discontinuing Neurontin and renewing Oxycodone.', 'oxycodone', 'current'],
    ['He has taken no narcotic since hydrocodone for a tooth in 2003.', 'hydrocodone', 'past'],
    ['There were no opioids of any kind since the Percocet after her surgery.', 'oxycodone/acetaminophen', 'past'],
    ['Norco was stopped in 2013.', 'hydrocodone/acetaminophen', 'stopped'],
    ['She takes no aspirin, warfarin or other blood thinner.', 'warfarin', 'not-taken'],
    ['Gabapentin was taken at 1800 mg a day for five months without relief.', 'gabapentin', 'past'],
    ['Morphine pump, starting dose 2 mg a day.', 'morphine', 'planned'],
    ['He will start baclofen next week.', 'baclofen', 'planned'],
    ['Allergies: codeine (hives), Vicodin (vomiting).', 'codeine', 'allergy'],
    ['IV morphine causes hives.', 'morphine', 'allergy'],
    ['A Toradol injection was performed.', 'ketorolac', 'past'],
    ['Gabapentin 1200 mg and nortriptyline 50 mg were stopped for lack of effect.', 'gabapentin', 'stopped'],
    ['Gabapentin 900 mg a day: dizzy. Stopped.', 'gabapentin', 'stopped'],
    ['OxyContin 30 mg is to be cut by 10 mg every two weeks until it is stopped.', 'oxycodone', 'current'],
    ['Medications: Norco 10/325 tid, Soma 350 mg qhs.', 'carisoprodol', 'current'],
    ['He may go on with his other medications but not the methadone.', 'methadone', 'not-taken'],
    ['We would consider a trial of Avinza in lieu of methadone.', 'methadone', 'stopped'],
    ['The pump delivers hydromorphone 3 mg a day.', 'hydromorphone', 'current'],
    ['Previously the pump was filled with hydromorphone.', 'hydromorphone', 'past'],
    ['He was prescribed Opana ER 40 mg twice daily but stopped it in January.', 'oxymorphone', 'stopped'],
    ['She weaned herself off Norco last year.', 'hydrocodone/acetaminophen', 'stopped'],
    ['We tapered her off fentanyl patches in March.', 'fentanyl', 'stopped'],
    ['She never filled the Lyrica.', 'pregabalin', 'not-taken'],
    ['Side effects to morphine: itching.', 'morphine', 'allergy'],
    ['A Narcan kit is prescribed.', 'naloxone', 'current'],
    ['She is no longer taking Soma.', 'carisoprodol', 'stopped'],
    ['Norco was started in 2010.', 'hydrocodone/acetaminophen', 'current'],
    ['Trial of Topamax was not tolerated.', 'topiramate', 'past'],
    ['Ibuprofen caused stomach upset in the past.', 'ibuprofen', 'past'],
  ])('%s → %s %s', (text, name, status) => {
    expect(medicationsIn(text).find((m) => m.name === name)?.status).toBe(status);
  });

  test('a result of a urine screen is no medicine', () => {
    expect(medicationsIn('The urine drug screen was positive for hydrocodone and negative for methadone.')).toEqual([]);
  });

  test("someone else's medicine is none of the patient's", () => {
    expect(medicationsIn("Her husband's OxyContin was stolen.")).toEqual([]);
    expect(medicationsIn('His wife takes Vicodin.')).toEqual([]);
  });

  test('cells of a table row belong to the drug before them', () => {
    const [norco, contin] = medicationsIn('Norco\t10/325\t1 tab TID\t#90\nMS Contin\t30 mg\tBID\t#60');
    expect(norco).toMatchObject({ strength: 10, unitsPerDay: 3, quantity: 90 });
    expect(contin).toMatchObject({ strength: 30, unitsPerDay: 2, quantity: 60 });
  });

  test('one brand stopped, another taken', () => {
    expect(medicationsIn('Norco 10/325 tid.\nVicodin was stopped.')[0]).toMatchObject({
      brand: 'Norco',
      status: 'current',
    });
  });

  test('the last word holds', () => {
    expect(medicationsIn('Norco 10/325 tid.\nNorco was stopped today.')[0]?.status).toBe('stopped');
    expect(medicationsIn('Norco was tried in 2009 without relief.\nMedications: Norco 10/325 tid.')[0]?.status).toBe(
      'current',
    );
  });

  test.each(['guideline', 'boilerplate', 'decision', 'other-person'] as const)(
    'voice %s names no medicine',
    (voice) => {
      expect(medicationsIn('Oxycodone 30 mg bid is taken.', voice)).toEqual([]);
    },
  );

  test('request, plan and reviewer', () => {
    expect(medicationsIn('Oxycodone 30mg #180', 'request')[0]).toMatchObject({ status: 'requested', quantity: 180 });
    expect(medicationsIn('Start Lyrica.', 'plan')[0]?.status).toBe('planned');
    expect(medicationsIn('Continue Norco.', 'plan')[0]?.status).toBe('current');
    expect(medicationsIn('Discontinue Norco.', 'plan')[0]?.status).toBe('stopped');
    expect(medicationsIn('The patient took Norco.', 'reviewer-finding')[0]?.status).not.toBe('current');
    expect(medicationsIn('There was use of the pump with Dilaudid.', 'reviewer-finding')[0]).toMatchObject({
      name: 'hydromorphone',
      route: 'intrathecal',
      status: 'current',
    });
  });

  test('a planned drug that is asked for is requested', () => {
    const drug = parseRequestedDrug('Norco 5/325 #60');
    const meds = medicationsIn('Start Norco 5/325 mg, 1 tab q12h.', 'plan');
    expect(withRequests(meds, drug === null ? [] : [drug])[0]?.status).toBe('requested');
  });
});

test('dose, directions and evidence', () => {
  const text =
    'Current medications: Norco 5/325 one tablet every 6 hours, #120 per 30 days, and ibuprofen 800 mg three times a day.';
  const [norco, ibuprofen] = medicationsIn(text);
  expect(norco).toMatchObject({
    brand: 'Norco',
    strength: 5,
    unit: 'mg',
    quantity: 120,
    daysSupply: 30,
    unitsPerDay: 4,
  });
  expect(norco?.evidence.quote).toBe('Norco 5/325 one tablet every 6 hours, #120 per 30 days');
  expect(ibuprofen).toMatchObject({ strength: 800, unitsPerDay: 3, quantity: null });
});

test.each([
  ['Oxycodone 30mg #180', { name: 'oxycodone', strength: 30, quantity: 180, daysSupply: null, sig: null }],
  ['MS Contin 60mg #60, 30 day supply', { name: 'morphine', strength: 60, quantity: 60, daysSupply: 30 }],
  [
    'Norco 10/325 mg, one tablet every 8 hours, #90, 30 days supply, no refills',
    { strength: 10, quantity: 90, daysSupply: 30, refills: 0 },
  ],
  ['Percocet 10/325 #120-180', { name: 'oxycodone/acetaminophen', strength: 10, quantity: 180 }],
  ['Suboxone 8/2 mg #60 x 2 refills', { name: 'buprenorphine/naloxone', strength: 8, quantity: 60, refills: 2 }],
  ['Start Norco 5/325 mg, 1 tab q12h prn, #60 | 30 days, no refills', { strength: 5, quantity: 60, daysSupply: 30 }],
  ['Tylenol #3 #90', { name: 'codeine/acetaminophen', strength: 30, quantity: 90 }],
])('request line %s', (line, drug) => {
  expect(parseRequestedDrug(line)).toMatchObject(drug);
});

test('a line without a drug is null', () => {
  expect(parseRequestedDrug('Intrathecal pump refill x 1')).toBeNull();
});

test('schedules by date', () => {
  const norco = DRUGS.find((d) => d.name === 'hydrocodone/acetaminophen');
  expect(norco && scheduleOn(norco, '2013-01-01')).toBe('III');
  expect(norco && scheduleOn(norco, '2014-10-06')).toBe('II');
  expect(norco && scheduleOn(norco, null)).toBe('II');
});

test('sedating combinations', () => {
  const c = combinations(medicationsIn('Medications: Xanax, Norco, Gabapentin, Soma, Butrans patch.'));
  expect(c.highest).toBe(true);
  expect(c.agonistWithPartial).toBe(true);
  expect(c.benzodiazepine.map((m) => m.name)).toEqual(['alprazolam']);
  expect(c.other.map((m) => m.name)).toContain('gabapentin');
  expect(combinations(medicationsIn('Medications: Xanax, Soma.')).highest).toBe(false);
});

test('any text: never throws, quotations are the text itself', () => {
  const words = [
    'oxycodone',
    'Norco',
    '10/325',
    '#120',
    'bid',
    'stopped',
    'MS',
    '30 mg',
    '\n',
    '. ',
    ';',
    'pump',
    'and',
    'q4-6h',
    '½',
    '1-2 tabs',
    'İ',
    '’',
    '\u{1F600}',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12 })), { maxLength: 60 }),
      (parts) => {
        const doc = documentOf(parts.join(' '));
        for (const m of findMedications(doc)) {
          expect(doc.original.slice(m.evidence.start, m.evidence.end)).toBe(m.evidence.quote);
          expect(m.evidence.quote).not.toBe('');
        }
        parseRequestedDrug(doc.original);
      },
    ),
    { numRuns: 300 },
  );
});
