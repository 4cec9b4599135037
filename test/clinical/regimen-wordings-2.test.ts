import { describe, expect, test } from 'vitest';
import { dailyDose } from '../../lib/clinical/doses.ts';
import { findMedications } from '../../lib/clinical/medications.ts';
import { readDocument } from '../../lib/text/read-document.ts';

/** Morphine equivalents a day by the table of 2009. */
const total = (text: string) =>
  dailyDose(findMedications(readDocument(text, '2014-07-01')), [], 'mtus-2009')[0]?.total ?? null;

describe('the day’s dose', () => {
  test.each<[string, number | null]>([
    ['He takes MS Contin 30 mg t.i.d. and oxycodone 10 mg, up to three a day for breakthrough.', 135],
    ['MEDS: OxyContin 20 mg q12h, oxycodone IR 10 mg q6h prn.', 120],
    ['MEDS: Morphine ER 30 mg BID, morphine IR 15 mg 1 q6h prn.', 120],
    ['MEDS: Opana ER 20 mg bid and Opana 10 mg qid.', 240],
    ['Methadone 10 mg, one in the morning and two at night.', 240],
    ['Methadone 10 mg tid. Methadone 30 mg/day is his total.', 240],
    ['Methadone 5 mg: 2 in the AM, 1 at noon, 2 at HS.', 200],
    ['Methadone 10-10-20 mg.', 320],
    ['Methadone 10 mg AM, 10 mg noon, 20 mg HS.', 320],
    ['MS Contin 60/30/60.', 150],
    ['She takes Norco 10/325, five or six a day.', 60],
    ['She takes Norco 10/325, anywhere from four to six tablets daily.', 60],
    ['He uses Percocet 5/325, no more than four a day.', 30],
    ['He takes Norco ten milligrams four times a day.', 40],
    ['He is on MS Contin one hundred milligrams three times a day.', 300],
    ['He is on OxyContin forty milligrams twice a day.', 120],
    ['Kadian 50 mg one qam.', 50],
    ['Avinza 60 mg daily.', 60],
    ['She is down to two Percocet 10/325 a day.', 30],
    ['He takes one Norco 10/325 in the morning, one at lunch, and one at bedtime.', 30],
    ['He takes MS Contin 30 mg in the morning and 60 mg at night.', 90],
    ['OxyContin 40 mg in the morning, 20 mg midday and 40 mg at bedtime.', 150],
    ['Roxicodone 15 mg, 1 to 2 every 6 hours, maximum 6 daily.', 135],
    ['Norco 10/325 #120 for 30 days.', 40],
    ['Percocet 10/325, 120 per month.', 60],
    ['Dilaudid 4 mg tablets q6h.', 64],
    ['Nucynta 100 mg q6h.', 160],
    ['Pump: hydromorphone 10 mg/mL at 2.8 mg a day. PLAN: Increase hydromorphone from 2.8 to 3.08 mg per day.', null],
    ['His pump gives morphine 8 mg per day. Norco 10/325 tid.', 30],
    ['Intrathecal trial with morphine up to 0.9 mg a day. MS Contin 30 mg bid.', 60],
    ['MS Contin 30 mg bid. On day two he needed only 15 mg of MS Contin.', 60],
    ['He was on OxyContin 80 mg tid until 2012. Now Norco 10/325 qid.', 40],
    ['MS Contin 30 mg bid was cut to 15 mg bid last month.', 30],
    ['Methadone, last filled 10-10-13.', null],
  ])('%s', (text, value) => {
    const found = total(text);
    expect(found === null ? null : Math.round(found * 10) / 10).toBe(value);
  });
});
