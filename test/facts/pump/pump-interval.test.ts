import { describe, expect, it } from 'vitest';
import { pumpInterval, pumpSupply } from '../../../lib/facts/pump/pump-interval.ts';
import { pumpFigures } from '../../../lib/facts/pump/pump-telemetry.ts';
import { readSentences } from '../../../lib/facts/readings.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

function read(text: string) {
  const doc = readDocument(text, '2014-07-01');
  const readings = readSentences(doc);
  const figures = pumpFigures(doc, 2014);
  return { text, supply: pumpSupply(doc, figures), facts: pumpInterval(doc, readings, figures, 2014) };
}

const NOTE = (figures: string) => `PR-2 04/21/2014
PUMP INTERROGATION 04/21/2014
Reservoir: 20 mL
${figures}
PLAN
Refill with the same drug on 05/05/2014.
`;

describe('the day a pump runs empty', () => {
  it('is the alarm date that the pump reports', () => {
    const { supply } = read(NOTE('Last refill: 03/10/2014\nLow reservoir alarm date: 05/18/2014'));
    expect(supply).toMatchObject({ emptyDate: '2014-05-18', dueDate: '2014-05-11' });
  });

  it('is computed from volume, concentration and dose where no alarm date is told', () => {
    const { supply, text } = read(NOTE('Concentration: 20 mg/mL\nDaily dose: 6 mg/day\nLast refill: 03/10/2014'));
    expect(supply).toMatchObject({ emptyDate: '2014-05-09', dueDate: '2014-05-02' });
    expect(supply?.steps.join(' ')).toContain('(20 − 2) mL × 20 per mL ÷ 6 per day = 60 days');
    expect(supply?.steps.join(' ')).toContain('2 mL assumed');
    for (const one of supply?.evidence ?? []) expect(text.slice(one.start, one.end)).toBe(one.quote);
  });

  it('takes milligrams and micrograms for what they are', () => {
    const { supply, facts } = read(NOTE('Concentration: 2 mg/mL\nDaily dose: 600 mcg/day\nLast refill: 03/10/2014'));
    expect(supply?.emptyDate).toBe('2014-05-09');
    expect(facts[0]?.effect).toBe('met');
  });

  it('is read from the cells of a print-out', () => {
    const { supply, text } = read(
      'PUMP TELEMETRY\nLast fill\t03/10/2014\nLow reservoir alarm date\t05/18/2014\nMode\tsimple\n',
    );
    expect(supply?.emptyDate).toBe('2014-05-18');
    for (const one of supply?.evidence ?? []) expect(text.slice(one.start, one.end)).toBe(one.quote);
  });

  it('leaves an alarm date of the filling before out', () => {
    const { supply } = read(
      NOTE('Alarm date: 03/12/2014\nLast refill: 03/15/2014\nConcentration: 20 mg/mL\nDaily dose: 6 mg/day'),
    );
    expect(supply?.emptyDate).toBe('2014-05-14');
  });

  it('is not computed with the dose of a tablet far away', () => {
    const far = 'She walks the dog each day and reads at night. '.repeat(20);
    const { supply } = read(`${NOTE('Concentration: 20 mg/mL\nLast refill: 03/10/2014')}\n${far}\nMorphine 60 mg/day.`);
    expect(supply).toBeNull();
  });

  it('is not computed where a figure is missing', () => {
    expect(read(NOTE('Last refill: 03/10/2014\nDaily dose: 6 mg/day')).supply).toBeNull();
    expect(read('').supply).toBeNull();
  });
});
