import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, findDates } from '../../lib/text/dates.ts';

const isoOf = (text: string, pivot = 2014) => findDates(text, pivot).map((d) => d.iso);

describe('dates as clinicians write them', () => {
  const rows: readonly (readonly [text: string, ...dates: string[]])[] = [
    ['Injured on 10/7/02.', '2002-10-07'],
    ['seen 10-07-2002', '2002-10-07'],
    ['seen 10.7.2002', '2002-10-07'],
    ['Oct 7 2002', '2002-10-07'],
    ['October 7, 2002', '2002-10-07'],
    ['Oct. 7th, 2002', '2002-10-07'],
    ['SEPTEMBER 25, 2013', '2013-09-25'],
    ['2013-09-25', '2013-09-25'],
    ['notes of Sept 25 and Nov 12 2013', '2013-09-25', '2013-11-12'],
    ['notes of Sept 25 & Nov 12, 2013', '2013-09-25', '2013-11-12'],
    ['from 1/2/13 to 3/4/13', '2013-01-02', '2013-03-04'],
    ['1/6/83', '1983-01-06'],
    ['1/6/15', '2015-01-06'],
    ['1/6/16', '1916-01-06'],
    ['2/29/12', '2012-02-29'],
    ['May 3, 2011 and 5/4/2011', '2011-05-03', '2011-05-04'],
    // none of these is a day
    ['pain 9/10'],
    ['strength 4/5 throughout'],
    ['2/29/13'],
    ['13/7/2002'],
    ['10/32/02'],
    ['10/7-02'],
    ['blood pressure 130/80/2'],
    ['may 3 tablets'],
    ['ratio 1/2/3/2004'],
    ['phone 555-01-2004-9'],
    ['version 1.2.13.4'],
    ['L4-5-6'],
    [''],
  ];
  it.each(rows)('%s', (text, ...dates) => {
    expect(isoOf(text)).toEqual(dates);
  });

  it('reads a two-digit year from the year of the reading', () => {
    expect(isoOf('1/6/16', 2015)).toEqual(['2016-01-06']);
    expect(isoOf('1/6/99', 2098)).toEqual(['2099-01-06']);
  });

  it('gives the place of the words', () => {
    const text = 'seen on Oct. 7th, 2002 and again';
    const [date] = findDates(text, 2014);
    expect(text.slice(date?.start, date?.end)).toBe('Oct. 7th, 2002');
  });

  it('gives dates in order, without overlaps, and only real days', () => {
    const unit = fc.constantFrom(
      '1',
      '2',
      '0',
      '9',
      '/',
      '-',
      '.',
      ' ',
      'May ',
      'Oct. ',
      ', ',
      ' and ',
      'Nov ',
      '2013',
      '1999',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        let last = 0;
        for (const d of findDates(text, 2014)) {
          expect(d.start).toBeGreaterThanOrEqual(last);
          expect(d.end).toBeGreaterThan(d.start);
          expect(new Date(`${d.iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(d.iso);
          last = d.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('days between', () => {
  it.each([
    ['2013-01-01', '2013-01-01', 0],
    ['2013-01-01', '2013-03-01', 59],
    ['2012-01-01', '2012-03-01', 60],
    ['2013-03-01', '2013-01-01', -59],
    ['2013-03-09', '2013-03-11', 2],
  ])('%s to %s: %i', (a, b, days) => {
    expect(daysBetween(a, b)).toBe(days);
  });
});
