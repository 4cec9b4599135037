import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Medication, RequestedDrug } from '../../lib/analysis.ts';
import { acetaminophenPerDay, dailyDose, refillDue, thresholdDays } from '../../lib/clinical/doses.ts';
import { parseRequestedDrug } from '../../lib/clinical/drug-details.ts';
import { FACTOR_TABLES } from '../../lib/clinical/factors.ts';
import { documentOf, medicationsIn } from './document-of.ts';

const ask = (line: string, kind = 'opioid-continuation') => ({ kind, drug: parseRequestedDrug(line) });
const table = (id: string, medications: Medication[], lines: string[] = []) =>
  dailyDose(
    medications,
    lines.map((line) => ask(line)),
    'mtus-2009',
  ).find((d) => d.table === id);

describe('worked examples', () => {
  test.each<[string, string[], number, number | null, number | null]>([
    ['assumed 30 days', ['Oxycodone 30mg #180'], 270, 270, 270],
    ['28 days', ['Oxycodone 30mg #180, 28 days supply'], 289.3, 289.3, 289.3],
    ['90 days', ['Oxycodone 30mg #180, 90 days supply'], 90, 90, 90],
    ['Norco by supply', ['Norco 10/325 #120 DS 30'], 40, 40, 40],
    ['Norco by directions', ['Norco 10/325 TID #90'], 30, 30, 30],
    ['OxyContin two tablets', ['OxyContin 40 mg 2 tabs bid'], 240, 240, 240],
    ['two opioids', ['MS Contin 30 mg bid', 'Oxycodone 10 mg q6h prn'], 120, 120, 120],
    ['methadone', ['Methadone 10 mg tid'], 240, 240, 141],
    ['hydromorphone', ['Dilaudid 4 mg q6h'], 64, 64, 80],
    ['tramadol borrowed', ['Tramadol 50mg #112 DS 28'], 20, 20, 40],
    ['fentanyl patch', ['Fentanyl 50 mcg/h q72h #10'], 120, 120, 120],
    ['codeine', ['Tylenol #3 one qid'], 18, 18, 18],
    ['tapentadol', ['Nucynta 100 mg bid'], 80, 80, 80],
    ['Butrans', ['Butrans 20 mcg/h weekly #4 DS 28'], Number.NaN, null, null],
  ])('%s', (_, lines, mtus, cdc2016, cdc2022) => {
    const total = (id: string) => table(id, [], lines)?.total ?? null;
    const near = (id: string, value: number | null) =>
      value === null || Number.isNaN(value) ? expect(total(id)).toBeNull() : expect(total(id)).toBeCloseTo(value, 1);
    near('mtus-2009', mtus);
    near('cdc-2016', cdc2016);
    near('cdc-2022', cdc2022);
  });

  test('the same by directions in the record', () => {
    const meds = medicationsIn('MS Contin 30 mg bid.\nOxycodone 10 mg q6h prn.');
    expect(table('mtus-2009', meds)).toMatchObject({ total: 120, lowerBound: false });
  });

  test('the 2014 file counts methadone at 3', () => {
    expect(table('cdc-2014-file', [], ['Methadone 10 mg tid'])?.total).toBe(90);
  });

  test.each([
    ['Methadone 10 mg bid', 80],
    ['Methadone 5 mg five times a day', 200],
    ['Methadone 20 mg bid', 320],
    ['Methadone 10 mg 6 times a day', 600],
    ['Methadone 40 mg bid', 960],
  ])('methadone tiers: %s', (line, total) => {
    expect(table('mtus-2009', [], [line])?.total).toBe(total);
  });

  test('a drug taken without a stated dose makes a lower bound', () => {
    const meds = medicationsIn('He takes oxycodone and MS Contin.');
    const dose = table('mtus-2009', meds, ['Oxycodone 30mg #180']);
    expect(dose).toMatchObject({ total: 270, lowerBound: true });
    expect(dose?.excluded).toEqual([{ drug: 'morphine', why: 'dose not stated' }]);
  });
});

test('the arithmetic is written out, with what was assumed', () => {
  const step = table('mtus-2009', [], ['Oxycodone 30mg #180'])?.steps[0];
  expect(step?.text).toBe('30 mg × 180 ÷ 30 days = 180 mg/day × 1.5 = 270');
  expect(step?.assumed).toEqual([
    'days supply not stated; 30 assumed',
    '289.3 at 28 days, 90 at 90 days; more than 120 below 67.5 days',
  ]);
  expect(thresholdDays(30, 180, 1.5, 120)).toBe(67.5);
  expect(table('mtus-2009', [], ['OxyContin 40 mg 2 tabs bid'])?.steps[0]?.text).toBe(
    '40 mg × 4/day = 160 mg/day × 1.5 = 240',
  );
});

test('borrowed factors are said, with the total without them', () => {
  const dose = table('mtus-2009', [], ['Tramadol 50mg #112 DS 28', 'Norco 10/325 TID #90']);
  expect(dose?.total).toBe(50);
  const assumed = dose?.steps.find((s) => s.drug === 'tramadol')?.assumed.join('; ');
  expect(assumed).toContain('borrowed');
  expect(assumed).toContain('total without borrowed factors: 30');
});

test('a request continues the present regimen at the larger of the two', () => {
  const meds = medicationsIn('Vicodin 500 mg two times a day.');
  expect(table('mtus-2009', meds, ['Vicodin 5/500 #60'])).toMatchObject({ total: 10, lowerBound: false });
});

test('a requested quantity above the present directions counts at 30 days, and says so', () => {
  const dose = table('mtus-2009', medicationsIn('Oxycodone 30 mg q6h.'), ['Oxycodone 30mg #180']);
  expect(dose?.total).toBe(270);
  expect(dose?.steps[0]?.assumed.join('; ')).toContain('directions allow 4/day');
});

test('what only the conversion file of 2014 has', () => {
  const butrans = medicationsIn('Butrans 20 mcg/h weekly.');
  expect(table('cdc-2014-file', butrans)?.total).toBe(36);
  expect(table('cdc-2016', butrans)?.total).toBeNull();
  expect(table('mtus-2009', medicationsIn('Actiq 400 mcg qid.'))?.total).toBeCloseTo(208);
  expect(table('mtus-2009', medicationsIn('Lazanda 100 mcg qid.'))?.total).toBeCloseTo(64);
});

test('a liquid is unknown, not a wrong sum', () => {
  const dose = table('mtus-2009', medicationsIn('Norco 5/325 bid.\nRoxanol 20 mg/mL q4h.'));
  expect(dose).toMatchObject({ total: 10, lowerBound: true });
});

test('addiction treatment is not added', () => {
  const dose = table('mtus-2009', medicationsIn('Methadone 80 mg daily for opioid use disorder.\nNorco 5/325 bid.'));
  expect(dose).toMatchObject({ total: 10, lowerBound: false });
  expect(dose?.excluded[0]?.why).toContain('addiction treatment');
});

test('an increase or a taper replaces the present regimen', () => {
  const meds = medicationsIn('Oxycodone 15 mg 1 tab q4h.');
  const asked = dailyDose(meds, [ask('Oxycodone 10 mg #90', 'opioid-wean')], 'mtus-2009')[0];
  expect(asked?.total).toBe(45);
  const silent = dailyDose(meds, [ask('Oxycodone IR 15 mg, supervised taper', 'opioid-wean')], 'mtus-2009')[0];
  expect(silent?.total).toBe(135);
});

test('spinal, intravenous, buprenorphine and propoxyphene stay out, and make no lower bound', () => {
  const meds = medicationsIn(
    'The pump delivers intrathecal morphine 8 mg/day.\nButrans 20 mcg/h weekly.\nDarvocet 100 mg q6h.\nNorco 5/325 1 tab qid.',
  );
  const dose = table('mtus-2009', meds);
  expect(dose).toMatchObject({ total: 20, lowerBound: false });
  expect(dose?.excluded.map((e) => e.drug)).toEqual(['morphine', 'buprenorphine', 'propoxyphene/acetaminophen']);
});

test('nothing to compute is null, never zero', () => {
  expect(dailyDose([], [], 'mtus-2009')[0]).toMatchObject({ table: 'mtus-2009', total: null, lowerBound: false });
  expect(table('mtus-2009', medicationsIn('Medications: Norco, Butrans patch.'))?.total).toBeNull();
});

test("the edition's own table comes first", () => {
  expect(dailyDose([], [], 'mtus-acoem')[0]?.table).toBe('mtus-2009');
  expect(dailyDose([], [], 'cdc-2022')[0]?.table).toBe('cdc-2022');
  for (const t of FACTOR_TABLES)
    for (const row of t.rows) expect(['seed', 'source', 'unverified', 'default']).toContain(row.verified);
});

describe('pump refill', () => {
  test.each([
    [{ reservoirMl: 20, concentrationPerMl: 20, dosePerDay: 6 }, 60, 60],
    [{ reservoirMl: 20, residualMl: 4, concentrationPerMl: 20, dosePerDay: 6 }, 53.33, 53.33],
    [{ reservoirMl: 40, concentrationPerMl: 10, dosePerDay: 4 }, 95, 95],
    [{ reservoirMl: 20, concentrationPerMl: 25, dosePerDay: 4.8, stabilityDays: 84 }, 93.75, 84],
  ])('%j', (filling, volume, empty) => {
    const due = refillDue(filling);
    expect(due?.volumeDays).toBeCloseTo(volume, 1);
    expect(due?.emptyDays).toBeCloseTo(empty, 1);
    expect(due?.dueDays).toBeCloseTo(empty - 7, 1);
  });
  test('impossible figures give no answer', () => {
    expect(refillDue({ reservoirMl: 20, concentrationPerMl: 0, dosePerDay: 6 })).toBeNull();
    expect(refillDue({ reservoirMl: 2, concentrationPerMl: 10, dosePerDay: 6 })).toBeNull();
  });
});

test('acetaminophen of all products', () => {
  expect(acetaminophenPerDay(medicationsIn('Norco 10/325 two tabs q6h.\nAcetaminophen 500 mg tid.'))).toBe(4100);
  expect(acetaminophenPerDay(medicationsIn('Gabapentin 300 mg tid.'))).toBeNull();
});

test('the test document keeps positions', () => {
  const doc = documentOf('One two. Three.');
  expect(doc.sentences.map((s) => s.text)).toEqual(['One two.', 'Three.']);
});

test('a days supply of almost nothing is not divided by', () => {
  const drug = { ...(parseRequestedDrug('Oxycodone 10 mg #60') as RequestedDrug), daysSupply: 5e-324 };
  const [dose] = dailyDose([], [{ kind: 'opioid-continuation', drug }], 'mtus-2009');
  expect(dose?.total).toBe(30);
});

test('any medicines: finite totals, or null', () => {
  const number = fc.option(fc.double({ min: -10, max: 5000, noNaN: true }));
  const evidence = {
    start: 0,
    end: 1,
    quote: 'x',
    voice: 'record',
    polarity: 'for',
    date: null,
    element: null,
  } as const;
  const medication = fc.record({
    name: fc.constantFrom('oxycodone', 'methadone', 'fentanyl', 'buprenorphine', 'gabapentin', 'propoxyphene'),
    brand: fc.constant(null),
    class: fc.constantFrom('opioid-agonist', 'opioid-partial', 'anticonvulsant'),
    schedule: fc.constant(null),
    route: fc.constantFrom('oral', 'transdermal', 'intrathecal'),
    status: fc.constantFrom('current' as const, 'requested' as const, 'stopped' as const),
    strength: number,
    unit: fc.constantFrom('mg', 'mcg/h', null),
    quantity: number,
    daysSupply: number,
    unitsPerDay: number,
    sig: fc.constant(null),
    evidence: fc.constant(evidence),
  });
  fc.assert(
    fc.property(fc.array(medication, { maxLength: 5 }), (medications) => {
      for (const dose of dailyDose(medications, [], 'mtus-2009')) {
        if (dose.total === null) expect(dose.steps).toEqual([]);
        else
          expect(dose.total).toBeCloseTo(
            dose.steps.reduce((sum, step) => sum + step.med, 0),
            6,
          );
        expect(dose.total === null || (Number.isFinite(dose.total) && dose.total >= 0)).toBe(true);
      }
    }),
  );
});
