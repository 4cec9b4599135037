import { describe, expect, test } from 'vitest';
import { dailyDose } from '../../lib/clinical/doses.ts';
import { parseRequestedDrug } from '../../lib/clinical/drug-details.ts';
import { figured } from '../../lib/clinical/figures.ts';
import { firstTaperStep } from '../../lib/clinical/taper-schedule.ts';
import { readDocument } from '../../lib/text/read-document.ts';
import { medicationsIn } from './document-of.ts';

test.each<[string, number | null]>([
  ['Taper plan: week 1: 45 mg bid, week 2: 30 mg bid.', 90],
  ['We will wean OxyContin.\nWeeks 1-2: 30 mg am and 20 mg hs\nWeeks 3-4: 20 mg bid', 50],
  [
    'How the tablets come down:\n\nDays    Morning    Evening    mg/day\n1-14    60 mg    45 mg    105\n15-28    45 mg    45 mg    90\n',
    105,
  ],
  ['The tablets shall go: MS Contin taper. We shall go to 15 mg in the morning and 30 at night and see.', 45],
  ['Wean. Start with 30 mg q12h for a month, then 20 mg q12h.', 60],
  [
    'The taper is set out:\n02/09 - 03/08     OxyContin 40 mg every 12 hours\n03/09 - 04/05     OxyContin 20 mg every 12 hours\n',
    80,
  ],
  [
    'Taper off, a step a month.\n\nMonth      Strength, every 12 h    Tablets\nJune       30 mg    60\nJuly       20 mg    60\n',
    60,
  ],
  ['He was reduced to 60 mg a day last year and did poorly. Wean requested.', null],
  ['Exercise plan. Week 1: 30 mg of protein bid.', null],
  ['Step 1: apply ice. Taper Norco.', null],
  ['', null],
])('first step of %s', (text, mg) => {
  expect(firstTaperStep(readDocument(text, '2016-01-01'))).toBe(mg);
});

test.each<[string, number | null]>([
  ['Norco 10/325, seven a day for two weeks, then down by one tablet every two weeks. Taper.', 70],
  ['Taper: we will cut to five a day for two weeks, then four.', 50],
  ['He takes seven a day for two weeks of each month.', null],
  ['Agreed: three tablets a day for four weeks, two a day for four weeks, one a day for four weeks, then none.', 30],
  ['Percocet, step-down as follows. First four weeks five a day. Next four weeks four a day. Then three.', 50],
  ['Taper of Norco, down to zero:\n\nWeek       Tabs per day\n1 - 2      5\n3 - 5      4\n6          0\n', 50],
  ['Taper of Norco. Visits:\n\nWeek       Blocks per day\n1 - 2      5\n3 - 5      4\n', null],
  ['He walks three times a day for two weeks, then two a day, then one a day.', null],
])('first step of tablets of 10 mg: %s', (text, mg) => {
  expect(firstTaperStep(readDocument(text, '2016-01-01'), 10)).toBe(mg);
});

describe('requests in place of the present regimen', () => {
  const total = (record: string, kind: string, line: string, firstStep: number | null = null) =>
    dailyDose(medicationsIn(record), [{ kind, drug: parseRequestedDrug(line), label: line, firstStep }], 'mtus-2009')[0]
      ?.total;

  test('a rotation takes the place of the drug its words name', () => {
    const line = 'Nucynta ER 50 mg BID #60, 30 days, in place of Kadian';
    const drug = parseRequestedDrug('Nucynta ER 50 mg BID #60, 30 days');
    const meds = medicationsIn('Kadian 50 mg 1 qam.\nNorco 5/325 1 bid prn.');
    const dose = dailyDose(meds, [{ kind: 'opioid-rotation', drug, label: line }], 'mtus-2009')[0];
    expect(dose).toMatchObject({ total: 50, lowerBound: false });
  });

  test('an increase counts at the dose it goes to', () => {
    expect(total('Opana ER 10 mg q12h.', 'opioid-increase', 'Opana ER from 10 mg q12h to 15 mg q12h, #60')).toBe(90);
  });

  test('a taper counts at its first step', () => {
    const record = 'MS Contin 60 mg twice daily.';
    expect(total(record, 'opioid-wean', 'MS Contin 15 mg #192, 30 days supply', 105)).toBe(105);
    expect(total(record, 'opioid-wean', 'MS Contin 15 mg #192, 30 days supply')).toBe(96);
  });

  test('the larger of present directions and requested supply', () => {
    expect(total('Lortab 10/500 five a day.', 'opioid-continuation', 'Lortab 10/500 #180, 30 days supply')).toBe(60);
    expect(total('Lortab 10/500 1 tab five times a day.', 'opioid-continuation', 'Lortab 10/500 #120')).toBe(50);
  });
});

test.each([
  ['ninety tablets', 90],
  ['one hundred twenty tablets', 120],
  ['twenty-four', 24],
  ['one and a half', 1.5],
  ['three (3)', 3],
  ['1 1/2', 1.5],
])('%s is a number, in place', (words, value) => {
  const text = figured(words);
  expect(text).toHaveLength(words.length);
  expect(Number.parseFloat(text)).toBe(value);
});
