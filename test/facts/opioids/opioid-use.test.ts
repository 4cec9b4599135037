import { describe, expect, it } from 'vitest';
import { daysOfOpioidUse } from '../../../lib/facts/opioids/opioid-use.ts';
import { readSentences } from '../../../lib/facts/readings.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

const TODAY = '2014-07-01';
const SIX_MONTHS = 183;
const days = (text: string, injury: string | null = null) =>
  daysOfOpioidUse(readSentences(readDocument(text, TODAY)), TODAY, injury);

describe('how long an opioid has been used', () => {
  it.each([
    'He has been on Norco since 2009.',
    'Before that he took Norco four times a day, from 2011 until I stopped it on the day the Hysingla began.',
    'Methadone had been raised from 40 mg to 60 mg a day in January 2013.',
    'Norco since at least 11-2013.',
    'She has taken tramadol for two years.',
    'Oxycodone was started in March 2012.',
    'Norco since the fusion in 2009.',
    'For over three years he has taken Percocet.',
    'She was put on MS Contin in 2010.',
    'He had a discectomy a year ago and has been on Percocet ever since.',
    'She has been taking tramadol since August.',
    'Prescribed by me since April 2010.',
    'Refilled through this office since 2011.',
    'The tablets have been written by Dr. Vale for three years.',
    'Roland-Morris 9 of 24 today; 19 of 24 in April 2010, before the first tablet, when pain was 8.',
    'Same dose since 11/2012.',
    'The first prescription was in May 2012.',
    '05/02/2013 Norco refilled. 06/20/2014 Norco refilled.',
  ])('six months: %s', (text) => {
    expect(days(text)).toBeGreaterThanOrEqual(SIX_MONTHS);
  });

  it.each([
    'He was injured in 2009. He takes Norco.',
    'He had a morphine drip with an appendectomy in 2003. He takes Norco.',
    'He has had back pain since the accident in 2009; he takes Norco.',
    'Lumbar fusion in 2010. Norco 10/325 four a day.',
    'MS Contin was stopped in 2010. Norco was started last week.',
    'OxyContin was tried from 2009 until 2010 and failed.',
    'Norco since 2014.',
    'Gabapentin since 2010. Norco as needed.',
    'Norco for two weeks.',
    'Gabapentin prescribed by me since April 2010.',
    'The first patch was put on this morning.',
    'Therapy prescribed by us since 2010.',
    'On the day of the first dose he had had pain since the accident in 2009.',
    'Oxycodone 10 mg #120, 30 day supply.',
  ])('not six months: %s', (text) => {
    expect(days(text)).toBeLessThan(SIX_MONTHS);
  });

  it('a date of injury beside the drug is none of its use', () => {
    expect(days('DOI 02/11/2011 Norco 10/325.', '2011-02-11')).toBeLessThan(SIX_MONTHS);
  });
});
