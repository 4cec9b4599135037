import { describe, expect, test } from 'vitest';
import { parseRequestedDrug, readDetails } from '../../lib/clinical/drug-details.ts';
import { findDrugNames } from '../../lib/clinical/drug-names.ts';
import { parseSig } from '../../lib/clinical/sig.ts';

describe('directions, units a day', () => {
  test.each<[string, number, number?]>([
    ['two every eight hours', 6],
    ['one every eight hours', 3],
    ['one tablet every four to six hours as needed', 6, 4],
    ['1-2 tablets every 4 to 6 hours as needed for pain', 12, 4],
    ['one or two tablets q 6 h', 8, 4],
    ['take 1 tablet by mouth every 6 hours as needed', 4],
    ['1 po q6h prn', 4],
    ['1 p.o. q. 6 h. p.r.n.', 4],
    ['i po tid', 3],
    ['tab i po bid', 2],
    ['i-ii tabs q6h prn', 8, 4],
    ['tabs ii qid', 8],
    ['one (1) tablet three (3) times daily', 3],
    ['two (2) tabs bid', 4],
    ['1/2 tab tid', 1.5],
    ['one-half tablet bid', 1],
    ['one and a half tablets bid', 3],
    ['1 1/2 tabs bid', 3],
    ['1.5 tabs bid', 3],
    ['four a day', 4],
    ['four daily', 4],
    ['4/day', 4],
    ['4 per day', 4],
    ['3-4 per day', 4, 3],
    ['three to four tablets a day', 4, 3],
    ['five tablets per day', 5],
    ['five times daily', 5],
    ['6x daily', 6],
    ['4 x day', 4],
    ['4 times/day', 4],
    ['up to 6 a day', 6],
    ['up to three per day', 3],
    ['not more than 3/day', 3],
    ['max 8 tabs per 24 hours', 8],
    ['maximum of five daily', 5],
    ['no more than six tablets in 24 hours', 6],
    ['q4-6h prn, max 4 per day', 4],
    ['1 tab q4h prn, not to exceed 5/day', 5],
    ['1 in the morning and 2 at bedtime', 3],
    ['one in the morning, one at noon and two at bedtime', 4],
    ['1 qam and 2 qhs', 3],
    ['2 tabs AM, 1 tab PM', 3],
    ['every morning and every evening', 2],
    ['morning and night', 2],
    ['three times a day with meals', 3],
    ['at bedtime', 1],
    ['nightly', 1],
    ['qpm', 1],
    ['BID-TID', 3, 2],
    ['tid to qid', 4, 3],
    ['q8-12h', 3, 2],
    ['every 12 hours', 2],
    ['q12 hrs', 2],
    ['q 12 hour', 2],
    ['Q12H', 2],
    ['every eight (8) hours', 3],
    ['every third day', 1 / 3],
    ['every other day', 0.5],
    ['change q 72 hr', 1 / 3],
    ['apply one every 48 hours', 0.5],
    ['every two days', 0.5],
    ['once weekly', 1 / 7],
    ['one patch weekly', 1 / 7],
    ['every seven days', 1 / 7],
    ['twice a week', 2 / 7],
    ['1 tid x 7 days then 1 bid x 7 days', 3],
    ['four times a day', 4],
    ['quid', 4],
  ])('%s → %d', (text, perDay, least) => {
    const sig = parseSig(text);
    expect([text, sig?.perDay]).toEqual([text, expect.closeTo(perDay, 4)]);
    expect([text, sig?.minPerDay]).toEqual([text, expect.closeTo(least ?? perDay, 4)]);
  });

  test.each(['take as directed', 'prn pain', 'as needed', 'uad', 'for 30 days', 'x 1', '#90', 'one tablet', '28 days'])(
    '%s: unknown',
    (text) => {
      expect(parseSig(text)).toBeNull();
    },
  );
});

const of = (line: string) => {
  const [name] = findDrugNames(line);
  if (name === undefined) throw new Error(`no drug in ${line}`);
  return readDetails(line.slice(name.end), name.row);
};

describe('strength', () => {
  test.each<[string, number | null, string | null]>([
    ['Norco 10/325', 10, 'mg'],
    ['Norco 10-325 mg', 10, 'mg'],
    ['Norco 10 mg/325 mg', 10, 'mg'],
    ['Norco 10mg-325mg tab', 10, 'mg'],
    ['Norco 7.5/325mg', 7.5, 'mg'],
    ['Hydrocodone/APAP 10/325mg', 10, 'mg'],
    ['Hydrocodone-acetaminophen 5-325 mg tablet', 5, 'mg'],
    ['Vicodin ES 7.5/750', 7.5, 'mg'],
    ['Percocet (10/325)', 10, 'mg'],
    ['Percocet 10', 10, 'mg'],
    ['Oxycodone HCl 15 mg', 15, 'mg'],
    ['oxycodone immediate release 30 mg', 30, 'mg'],
    ['Oxycodone IR (30 mg)', 30, 'mg'],
    ['MS Contin ER 60 mg', 60, 'mg'],
    ['MS Contin, 60 mg,', 60, 'mg'],
    ['Morphine sulfate ER 30mg', 30, 'mg'],
    ['Opana ER 40', 40, 'mg'],
    ['OxyContin 80 mg tabs two every eight hours', 80, 'mg'],
    ['Fentanyl patch 50 mcg/hr', 50, 'mcg/h'],
    ['Fentanyl 100 mcg per hour patch', 100, 'mcg/h'],
    ['Duragesic-75', 75, 'mg'],
    ['Butrans 20 mcg/hour', 20, 'mcg/h'],
    ['Neurontin 1,200 mg', 1200, 'mg'],
    ['Suboxone 8-2 mg', 8, 'mg'],
    ['Ultracet 37.5/325', 37.5, 'mg'],
    ['hydrocodone: 8/10.', null, null],
    ['Norco was stopped in 2010', null, null],
    ['methadone 10-mg tablets', 10, 'mg'],
    ['methadone at 10 mg', 10, 'mg'],
    ['methadone, ten milligrams', 10, 'mg'],
    ['Norco ten/325', 10, 'mg'],
    ['Opana ER from 10 mg q12h to 15 mg q12h', 15, 'mg'],
    ['OxyContin increased from 20 mg to 30 mg tid', 30, 'mg'],
    ['OxyContin from 40 mg bid down to 30 mg bid', 30, 'mg'],
  ])('%s', (line, strength, unit) => {
    expect([line, of(line).strength, of(line).unit]).toEqual([line, strength, unit]);
  });
});

describe('quantity, supply and refills of a request line', () => {
  test.each<[string, Record<string, unknown>]>([
    ['Oxycodone 30mg #180', { quantity: 180, daysSupply: null, refills: null }],
    ['Norco 10/325 TID #90', { quantity: 90, sig: 'TID' }],
    ['Tramadol 50mg Qty: 112 DS: 28', { quantity: 112, daysSupply: 28 }],
    ['Norco 10/325 mg qty 120', { quantity: 120 }],
    ['Norco 10/325 quantity of 120', { quantity: 120 }],
    ['Norco 10/325, quantity: 120, 30 days', { quantity: 120, daysSupply: 30 }],
    ['Norco 10/325 no. 120', { quantity: 120 }],
    ['LORTAB 10/500, ONE TABLET FIVE TIMES A DAY, NUMBER 180, 30 DAYS SUPPLY', { quantity: 180, daysSupply: 30 }],
    ['Norco 10/325 count 90', { quantity: 90 }],
    ['Norco 10/325 120 count', { quantity: 120 }],
    ['Norco 10/325 x 120', { quantity: 120 }],
    ['Norco 10/325 mg tablets x120', { quantity: 120 }],
    ['Norco 10/325 disp 60', { quantity: 60 }],
    ['Norco 10/325 dispense #60, refill x 1', { quantity: 60, refills: 1 }],
    ['120 tablets of Norco 10/325', { quantity: 120 }],
    ['Norco 10/325, 120 tablets', { quantity: 120 }],
    ['Norco 10/325, one hundred twenty tablets', { quantity: 120 }],
    ['Norco 10/325, ninety tablets', { quantity: 90 }],
    ['Norco 10/325 #120 per month', { quantity: 120, daysSupply: 30 }],
    ['Norco 10/325 #120/month', { quantity: 120, daysSupply: 30 }],
    ['Norco 10/325 #120 per 30 days', { quantity: 120, daysSupply: 30 }],
    ['Norco 10/325 #120/30 days', { quantity: 120, daysSupply: 30 }],
    ['Norco 10/325 #120 (30 day supply)', { quantity: 120, daysSupply: 30 }],
    ['Norco 10/325 #84, 28-day supply, no refills', { quantity: 84, daysSupply: 28, refills: 0 }],
    ["Norco 10/325 #60, thirty days' supply", { quantity: 60, daysSupply: 30 }],
    ['Norco 10/325 #60, one month supply', { quantity: 60, daysSupply: 30 }],
    ["Norco 10/325 #60, a month's supply", { quantity: 60, daysSupply: 30 }],
    ['Norco 10/325 #56, 2 weeks supply', { quantity: 56, daysSupply: 14 }],
    ['Norco 10/325 #112 for 4 weeks', { quantity: 112, daysSupply: 28 }],
    ['Norco 10/325 #120 x 30 days', { quantity: 120, daysSupply: 30 }],
    ['Norco 10/325 #120 30DS', { quantity: 120, daysSupply: 30 }],
    ['Norco 10/325 #120, supply of 30 days', { quantity: 120, daysSupply: 30 }],
    ['Norco 10/325 #120 RF x 2', { quantity: 120, refills: 2 }],
    ['Norco 10/325 #120 with 2 refills', { quantity: 120, refills: 2 }],
    ['Norco 10/325 #120 with two refills', { quantity: 120, refills: 2 }],
    ['Norco 10/325 #120, refills: 0', { quantity: 120, refills: 0 }],
    ['Norco 10/325 #120, refills none', { quantity: 120, refills: 0 }],
    ['Norco 10/325 #120, zero refills', { quantity: 120, refills: 0 }],
    ['Norco 10/325 #120 w/ 1 RF', { quantity: 120, refills: 1 }],
    ['Norco 10/325 #120-180', { quantity: 180 }],
    ['Norco 10/325 #120 to 180', { quantity: 180 }],
    ['Norco 10/325 up to #120', { quantity: 120 }],
    ['Norco 10/325 times 1', { quantity: null }],
    ['Norco 10/325 x 1', { quantity: null }],
    ['Norco 10/325, dispensed 09/17/2012', { quantity: null }],
    [
      'Fentanyl patch 50 mcg/hr, apply one every 48 hours, #15, 30 days',
      { strength: 50, quantity: 15, daysSupply: 30 },
    ],
    ['oxycodone 10 mg #l2O', { quantity: 120 }],
    ['oxycodone lO mg #6O', { strength: 10, quantity: 60 }],
    ['oxycodone 1O mg', { strength: 10 }],
    ['Percocet 1O/325 #12O', { strength: 10, quantity: 120 }],
    ['Request: titrate up Opana ER from 10 mg q12h to 15 mg q12h, #60', { strength: 15, quantity: 60, sig: 'q12h' }],
    [
      'Request: raise Opana ER 15 mg from one tablet daily to one tablet every 12 hours, #60',
      { strength: 15, quantity: 60, sig: 'every 12 hours' },
    ],
    ['Increase Norco 10/325 from 4 to 6 tablets a day, #180', { strength: 10, quantity: 180 }],
  ])('%s', (line, wanted) => {
    expect([line, parseRequestedDrug(line)]).toEqual([line, expect.objectContaining(wanted)]);
  });
});
