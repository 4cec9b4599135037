import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBusinessDay } from '../../lib/clock/business-days.ts';
import { type ClockInput, clock, type Due, type Receipt } from '../../lib/clock/clock.ts';
import { responseDate } from '../../lib/clock/response-date.ts';
import {
  CLOCK_RULES,
  ERA_NOTES,
  RECEIPT_RULES,
  RECEIPT_WAYS,
  REPLY_RULES,
  REVIEW_KINDS,
  SUPPORTING_PAPER,
} from '../../lib/clock/rules.ts';
import { timeInWords } from '../../lib/clock/time-in-words.ts';

const inputOf = (received: Receipt | null, more: Partial<ClockInput> = {}): ClockInput => ({
  received,
  kind: 'prospective',
  today: received?.date ?? '2026-03-04',
  ...more,
});
const due = (input: ClockInput, id: string): Due => {
  const found = clock(input).due.find((one) => one.id === id);
  if (!found) throw new Error(`There is no date “${id}”.`);
  return found;
};
const dateOf = (input: ClockInput, id: string) => clock(input).due.find((one) => one.id === id)?.date ?? null;

describe('five business days', () => {
  const rows: readonly (readonly [received: string, decision: string, why: string])[] = [
    ['2026-03-02', '2026-03-09', 'Monday to Monday over a weekend'],
    ['2026-03-04', '2026-03-11', 'a Wednesday'],
    ['2026-03-06', '2026-03-13', 'a Friday'],
    ['2026-03-07', '2026-03-13', 'a Saturday: day 1 is Monday'],
    ['2026-03-08', '2026-03-13', 'a Sunday: day 1 is Monday'],
    ['2026-03-27', '2026-04-06', 'César Chávez Day'],
    ['2024-03-28', '2024-04-05', 'César Chávez Day on a Sunday, its Monday off'],
    ['2026-01-15', '2026-01-23', 'Martin Luther King Jr. Day'],
    ['2026-02-12', '2026-02-20', 'Presidents’ Day'],
    ['2026-05-22', '2026-06-01', 'Memorial Day'],
    ['2026-06-17', '2026-06-25', 'Juneteenth'],
    ['2020-06-17', '2020-06-24', 'June 19 before it was a holiday'],
    ['2025-07-02', '2025-07-10', 'Independence Day'],
    ['2027-07-02', '2027-07-12', 'Independence Day on a Sunday, its Monday off'],
    ['2026-09-04', '2026-09-14', 'Labor Day'],
    ['2026-11-09', '2026-11-17', 'Veterans Day'],
    ['2023-11-08', '2023-11-16', 'Veterans Day on a Saturday, its Friday off'],
    ['2026-12-23', '2026-12-31', 'Christmas; December 24 and 31 are business days'],
    ['2026-12-29', '2027-01-06', 'over the turn of the year'],
    ['2022-12-22', '2022-12-30', 'Christmas on a Sunday, its Monday off'],
    ['2022-12-29', '2023-01-06', 'New Year’s Day on a Sunday, its Monday off'],
    ['2024-02-26', '2024-03-04', 'a leap year'],
    ['2023-02-24', '2023-03-03', 'not a leap year'],
    ['2028-02-28', '2028-03-06', 'from February 28 of a leap year'],
  ];
  test.each(rows)('received %s, decision %s: %s', (date, decision) => {
    expect(dateOf(inputOf({ date }), 'decision')).toBe(decision);
    expect(dateOf(inputOf({ date }), 'ask-information')).toBe(decision);
  });

  test('each day is shown, with what was passed over', () => {
    const { steps, holidaysCounted } = due(inputOf({ date: '2026-03-27' }), 'decision');
    expect(steps.map(({ date, text }) => `${date} ${text}`)).toEqual([
      '2026-03-27 Received',
      '2026-03-27 Day 0: the request counts as received',
      '2026-03-28 Weekend, not counted',
      '2026-03-29 Weekend, not counted',
      '2026-03-30 Day 1',
      '2026-03-31 César Chávez Day, not counted',
      '2026-04-01 Day 2',
      '2026-04-02 Day 3',
      '2026-04-03 Day 4',
      '2026-04-04 Weekend, not counted',
      '2026-04-05 Weekend, not counted',
      '2026-04-06 Day 5',
    ]);
    expect(holidaysCounted).toEqual([{ date: '2026-03-31', name: 'César Chávez Day' }]);
  });

  test.each([
    ['2026-11-23', '2026-12-01', '2026-12-02', 'Gomez'],
    ['2026-06-30', '2026-07-07', '2026-07-08', 'Government Code'],
    ['2021-12-20', '2021-12-27', '2021-12-28', 'Government Code'],
  ])(
    'received %s: the earlier reading of a disputed day off first, %s; the later beside it, %s',
    (date, first, later, why) => {
      const decision = due(inputOf({ date }), 'decision');
      expect(decision.date).toBe(first);
      expect(decision.later?.date).toBe(later);
      expect(decision.later?.because).toContain(why);
    },
  );

  test('nothing disputed, nothing beside it', () =>
    expect(due(inputOf({ date: '2026-03-04' }), 'decision').later).toBeNull());
});

describe('the day of receipt', () => {
  const rows: readonly (readonly [Receipt, ClockInput['kind'], string])[] = [
    [{ date: '2026-03-04', time: '17:29', by: 'fax' }, 'prospective', '2026-03-04'],
    [{ date: '2026-03-04', time: '17:30', by: 'fax' }, 'prospective', '2026-03-04'],
    [{ date: '2026-03-04', time: '17:31', by: 'fax' }, 'prospective', '2026-03-05'],
    [{ date: '2026-03-04', time: '17:31', by: 'email' }, 'prospective', '2026-03-05'],
    [{ date: '2026-03-06', time: '23:59', by: 'fax' }, 'prospective', '2026-03-09'],
    [{ date: '2026-03-07', time: '18:00', by: 'fax' }, 'prospective', '2026-03-09'],
    [{ date: '2026-03-30', time: '18:00', by: 'fax' }, 'prospective', '2026-04-01'],
    [{ date: '2026-12-31', time: '18:00', by: 'fax' }, 'prospective', '2027-01-04'],
    // The rule leaves these two kinds out.
    [{ date: '2026-03-04', time: '18:00', by: 'fax' }, 'concurrent', '2026-03-04'],
    [{ date: '2026-03-04', time: '18:00', by: 'fax' }, 'expedited', '2026-03-04'],
    [{ date: '2026-03-04', time: '18:00', by: 'fax' }, 'retrospective', '2026-03-05'],
    // Another time zone.
    [{ date: '2026-03-04', time: '20:29', zone: 'America/New_York', by: 'fax' }, 'prospective', '2026-03-04'],
    [{ date: '2026-03-04', time: '20:40', zone: 'America/New_York', by: 'fax' }, 'prospective', '2026-03-05'],
    [{ date: '2026-03-05', time: '01:00', zone: 'America/New_York', by: 'fax' }, 'prospective', '2026-03-05'],
    // Summer time began on March 8, 2026.
    [{ date: '2026-03-09', time: '20:31', zone: 'America/New_York', by: 'fax' }, 'prospective', '2026-03-10'],
    [{ date: '2026-03-04', time: '18:00', by: 'hand' }, 'prospective', '2026-03-04'],
    [{ date: '2026-03-04', time: '18:00', by: 'portal' }, 'prospective', '2026-03-04'],
    [{ date: '2026-03-04', time: '18:00' }, 'prospective', '2026-03-04'],
    [{ date: '2026-03-04', by: 'mail' }, 'prospective', '2026-03-09'],
    [{ date: '2026-03-04', by: 'mail', stamped: false }, 'prospective', '2026-03-09'],
    [{ date: '2026-03-04', by: 'mail', stamped: true }, 'prospective', '2026-03-04'],
    [{ date: '2026-12-29', by: 'mail' }, 'prospective', '2027-01-03'],
    [{ date: '2024-02-26', by: 'mail' }, 'prospective', '2024-03-02'],
  ];
  test.each(rows)('%o, %s: %s', (received, kind, day0) =>
    expect(clock(inputOf(received, { kind })).receipt?.date).toBe(day0),
  );

  test('why it moved is said, with its rule', () => {
    const { receipt } = clock(inputOf({ date: '2026-03-04', time: '17:47', by: 'fax' }));
    expect(receipt?.steps.map(({ text }) => text)).toEqual([
      'Received at 5:47 pm Pacific time',
      'After 5:30 pm Pacific time: counts as received on the next business day',
    ]);
    expect(receipt?.rules.map(({ id }) => id)).toEqual(['after-hours-fax']);
  });

  test('e-mail after hours has a third reading', () => {
    const { readings } = clock(inputOf({ date: '2026-03-04', time: '17:47', by: 'email' }));
    expect(readings.map(({ id }) => id)).toEqual(['receipt', 'advice', 'email-same-day']);
    expect(readings[2]?.text).toContain('2026-03-11');
  });

  test('a fax without its time is read the earlier way, and that is said', () => {
    const { receipt, notes } = clock(inputOf({ date: '2026-03-04', by: 'fax' }));
    expect(receipt?.date).toBe('2026-03-04');
    expect(notes.join()).toContain('time of receipt is not given');
  });
});

test.each([
  ['00:05', '12:05 am'],
  ['09:00', '9:00 am'],
  ['12:00', '12:00 pm'],
  ['17:47', '5:47 pm'],
])('%s is %s', (time, said) => expect(timeInWords(time)).toBe(said));

describe('the outer limit', () => {
  const received = { date: '2026-03-04' };
  test('14 days, both readings of their start', () => {
    const { readings } = clock(inputOf(received, { treatmentRecommendedOn: '2026-02-27' }));
    expect(readings.map(({ id, start, limit }) => [id, start, limit])).toEqual([
      ['receipt', '2026-03-04', '2026-03-18'],
      ['advice', '2026-02-27', '2026-03-13'],
    ]);
  });
  test('the second reading is there without its day', () => {
    const [, advice] = clock(inputOf(received)).readings;
    expect(advice).toMatchObject({ id: 'advice', start: null, limit: null });
  });
  test('a limit before the five days end is said', () => {
    const { notes } = clock(inputOf(received, { treatmentRecommendedOn: '2026-02-20' }));
    expect(notes.join()).toContain('lies before the five business days end');
  });
  test('a calendar limit on a weekend stays, and the business day before it is named', () => {
    const { date, steps } = due(inputOf({ date: '2026-03-07' }), 'outer-limit-receipt');
    expect(date).toBe('2026-03-21');
    expect(steps.at(-1)?.date).toBe('2026-03-20');
  });
  test('information asked for: the decision follows it, never past day 14', () => {
    const asked = { informationRequestedOn: '2026-03-06' };
    expect(dateOf(inputOf(received, asked), 'decision')).toBeNull();
    expect(dateOf(inputOf(received, asked), 'decision-after-information')).toBeNull();
    expect(
      dateOf(inputOf(received, { ...asked, informationReceivedOn: '2026-03-09' }), 'decision-after-information'),
    ).toBe('2026-03-16');
    const late = due(
      inputOf(received, { ...asked, informationReceivedOn: '2026-03-17' }),
      'decision-after-information',
    );
    expect(late.date).toBe('2026-03-18');
    expect(late.steps.at(-1)?.text).toContain('it comes first');
  });
  test('asked too late is said', () => {
    const { notes } = clock(inputOf(received, { informationRequestedOn: '2026-03-12' }));
    expect(notes.join()).toContain('after the last day for it, 2026-03-11');
  });
});

describe('other reviews', () => {
  test('expedited: 72 hours from the hour of receipt', () => {
    const one = due(
      inputOf({ date: '2026-03-04', time: '18:05', by: 'fax' }, { kind: 'expedited' }),
      'decision-expedited',
    );
    expect([one.date, one.time]).toEqual(['2026-03-07', '18:05']);
  });
  test('expedited over the change to summer time: 72 hours are 72 hours', () => {
    const one = due(
      inputOf({ date: '2026-03-06', time: '10:00', by: 'fax' }, { kind: 'expedited' }),
      'decision-expedited',
    );
    expect([one.date, one.time]).toEqual(['2026-03-09', '11:00']);
  });
  test('expedited from the hour of the information where that is known', () => {
    const more = { kind: 'expedited', informationReceivedOn: '2026-03-10', informationReceivedAt: '08:00' } as const;
    const one = due(inputOf({ date: '2026-03-04', time: '18:05', by: 'fax' }, more), 'decision-expedited');
    expect([one.date, one.time]).toEqual(['2026-03-13', '08:00']);
  });
  test('expedited without an hour', () => {
    const one = due(inputOf({ date: '2026-03-04' }, { kind: 'expedited' }), 'decision-expedited');
    expect([one.date, one.time]).toEqual(['2026-03-07', null]);
    expect(one.steps.at(-1)?.text).toContain('the hour is not given');
  });
  test('retrospective: 30 days', () => {
    expect(dateOf(inputOf({ date: '2026-03-04' }, { kind: 'retrospective' }), 'decision-retrospective')).toBe(
      '2026-04-03',
    );
    expect(dateOf(inputOf({ date: '2024-01-30' }, { kind: 'retrospective' }), 'decision-retrospective')).toBe(
      '2024-02-29',
    );
    const later = { kind: 'retrospective', informationReceivedOn: '2026-03-10' } as const;
    expect(dateOf(inputOf({ date: '2026-03-04' }, later), 'decision-retrospective')).toBe('2026-04-09');
  });
  test('each review has its own dates and no other’s', () => {
    for (const kind of REVIEW_KINDS)
      for (const { id } of clock(inputOf({ date: '2026-03-04' }, { kind })).due)
        expect(CLOCK_RULES.find((row) => row.id === id)?.reviews?.includes(kind)).toBe(true);
  });
});

describe('eras', () => {
  test('the rules of April 2026', () => {
    const before = clock(inputOf({ date: '2026-03-31' }));
    const after = clock(inputOf({ date: '2026-04-01' }));
    const ids = (of: typeof before) => of.due.map(({ id }) => id);
    expect(ids(before)).toContain('return-incomplete');
    expect(ids(before)).not.toContain('supporting-paper');
    expect(ids(after)).toContain('return-incomplete-2026');
    expect(ids(after)).not.toContain('return-incomplete');
    expect(after.due.find(({ id }) => id === 'supporting-paper')?.date).toBe('2026-03-02');
    expect(after.notes.join()).toContain('April 2026');
    expect(before.notes.join()).not.toContain('April 2026');
  });
  test('before July 2013 an older text ruled', () => {
    expect(clock(inputOf({ date: '2013-06-30' })).notes.join()).toContain('9792.9)');
    expect(clock(inputOf({ date: '2013-07-01' })).notes.join()).not.toContain('9792.9)');
  });
  test('the first 30 days after the injury, from 2018', () => {
    const received = { date: '2026-03-04' };
    expect(dateOf(inputOf(received, { injuryDate: '2026-02-20' }), 'first-30-days')).toBe('2026-03-22');
    expect(clock(inputOf(received, { injuryDate: '2026-02-20' })).notes.join()).toContain('first 30 days');
    expect(clock(inputOf(received, { injuryDate: '2025-02-20' })).notes.join()).not.toContain('first 30 days');
    expect(dateOf(inputOf(received, { injuryDate: '2017-12-31' }), 'first-30-days')).toBeNull();
    expect(dateOf(inputOf(received, { injuryDate: '2018-01-01' }), 'first-30-days')).toBe('2018-01-31');
  });
  test('years without a table of holidays are named', () => {
    expect(clock(inputOf({ date: '2051-03-01' })).notes.join()).toContain('2004 to 2050');
    expect(clock(inputOf({ date: '2003-03-03' })).notes.join()).toContain('2004 to 2050');
  });
});

describe('an earlier adverse decision, and independent review', () => {
  const received = { date: '2026-03-04' };
  test.each([
    ['2025-06-15', '2026-06-15', 'within its 12 months'],
    ['2025-03-04', '2026-03-04', 'within its 12 months'],
    ['2025-03-03', '2026-03-03', 'had ended'],
    ['2024-02-29', '2025-02-28', 'had ended'],
  ])('of %s stands until %s: the request came %s', (earlierAdverseDecisionOn, until, words) => {
    const input = inputOf(received, { earlierAdverseDecisionOn });
    expect(dateOf(input, 'earlier-adverse-decision')).toBe(until);
    expect(clock(input).notes.join()).toContain(words);
  });

  test.each<[Partial<ClockInput>, string, string]>([
    [{ adverseDecisionOn: '2026-03-10' }, 'imr-application', '2026-04-09'],
    [{ adverseDecisionOn: '2026-03-10', formularyDispute: true }, 'imr-application-formulary', '2026-03-20'],
    [{ imrAssignedOn: '2026-03-10' }, 'imr-records', '2026-03-25'],
    [{ imrAssignedOn: '2026-03-10', electronicRecords: true }, 'imr-records-electronic', '2026-03-22'],
    [{ imrAssignedOn: '2026-03-10', expeditedImr: true }, 'imr-records-expedited', '2026-03-11'],
    [{ imrDocumentsOn: '2026-03-10' }, 'imr-decision', '2026-04-09'],
    [{ imrDocumentsOn: '2026-03-10', expeditedImr: true }, 'imr-decision-expedited', '2026-03-13'],
    [{ imrDecisionOn: '2026-03-27' }, 'imr-implementation', '2026-04-06'],
  ])('%o: %s on %s', (more, id, date) => {
    const input = inputOf(null, more);
    expect(clock(input).due.map((one) => [one.id, one.date])).toEqual([[id, date]]);
  });
});

describe('what cannot be read', () => {
  test('nothing known, nothing shown', () => {
    expect(clock(inputOf(null))).toMatchObject({ receipt: null, due: [], notes: [] });
  });
  test.each(['', '2026-02-30', '03/04/2026', '0000-00-00', '99999-01-01', 'soon'])('a receipt of “%s”', (date) => {
    const { due: dates, notes } = clock(inputOf({ date }, { today: '2026-03-04' }));
    expect(dates).toEqual([]);
    expect(notes.length).toBe(date === '' ? 0 : 1);
  });
  test('a time that is none is left out, and said', () => {
    const { receipt, notes } = clock(inputOf({ date: '2026-03-04', time: '25:00', by: 'fax' }));
    expect(receipt?.date).toBe('2026-03-04');
    expect(notes.join()).toContain('25:00');
  });
  test('a receipt that lies ahead is said', () =>
    expect(clock(inputOf({ date: '2026-03-04' }, { today: '2026-03-03' })).notes.join()).toContain('ahead of today'));
  test('days left, and days gone', () => {
    expect(due(inputOf({ date: '2026-03-04' }, { today: '2026-03-09' }), 'decision').daysLeft).toBe(2);
    expect(due(inputOf({ date: '2026-03-04' }, { today: '2026-03-12' }), 'decision').daysLeft).toBe(-1);
  });
});

describe('reply by', () => {
  const received = { date: '2026-03-04' };
  test.each<[string, Partial<ClockInput>, string | null]>([
    ['two business days before day 14', { today: '2026-03-05' }, '2026-03-16'],
    ['not before the next business day', { today: '2026-03-16' }, '2026-03-17'],
    ['the last day itself', { today: '2026-03-17' }, '2026-03-18'],
    ['no day is left', { today: '2026-03-18' }, null],
    ['the limit has passed', { today: '2026-03-19' }, null],
    ['the earlier reading', { today: '2026-03-05', treatmentRecommendedOn: '2026-02-27' }, '2026-03-11'],
    ['a reading that has passed', { today: '2026-03-05', treatmentRecommendedOn: '2026-01-27' }, '2026-03-16'],
    ['expedited', { today: '2026-03-04', kind: 'expedited' }, '2026-03-06'],
    ['retrospective', { today: '2026-03-05', kind: 'retrospective' }, '2026-03-19'],
    ['retrospective, to a business day', { today: '2026-03-17', kind: 'retrospective' }, '2026-04-01'],
    ['no receipt', { received: null, today: '2026-03-05' }, null],
  ])('%s', (_, more, date) => {
    const answer = responseDate(inputOf(received, more));
    expect(answer.date).toBe(date);
    if (date === null) expect(answer.notes).toHaveLength(1);
    else expect(answer.steps.at(-1)?.date).toBe(date);
  });
});

const day = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2049-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const kind = fc.constantFrom(...REVIEW_KINDS);
const way = fc.constantFrom(...RECEIPT_WAYS, null);
const time = fc.constantFrom(null, '00:00', '09:15', '17:30', '17:31', '23:59');
const BUSINESS = new Set(CLOCK_RULES.filter(({ length }) => length.unit === 'business days').map(({ id }) => id));

describe('properties', () => {
  test('a date counted in business days is one, and its steps end with it', () => {
    fc.assert(
      fc.property(day, kind, way, time, (date, review, by, at) => {
        for (const one of clock(inputOf({ date, by, time: at }, { kind: review, imrDecisionOn: date })).due) {
          if (!BUSINESS.has(one.id)) continue;
          expect(isBusinessDay(one.date)).toBe(true);
          expect(one.steps.at(-1)?.date).toBe(one.date);
          expect(one.steps.filter(({ text }) => /^Day [1-9]/.test(text))).toHaveLength(5);
          if (one.later) {
            expect(one.later.date > one.date).toBe(true);
            expect(one.later.because).not.toBe('');
            expect(isBusinessDay(one.later.date, true)).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a request that comes later is never due earlier', () => {
    fc.assert(
      fc.property(day, day, kind, way, time, (a, b, review, by, at) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const at1 = clock(inputOf({ date: first, by, time: at }, { kind: review }));
        const at2 = clock(inputOf({ date: second, by, time: at }, { kind: review }));
        for (const one of at1.due) {
          const other = at2.due.find(({ id }) => id === one.id);
          if (other) expect(one.date <= other.date).toBe(true);
        }
      }),
    );
  });

  test('a later hour of the same day is never due earlier', () => {
    fc.assert(
      fc.property(day, way, (date, by) => {
        const dates = ['09:15', '17:30', '17:31', '23:59'].map((at) =>
          dateOf(inputOf({ date, time: at, by }), 'decision'),
        );
        expect(dates).toEqual(dates.toSorted());
      }),
    );
  });

  test('no input makes it fail', () => {
    const any = fc.oneof(day, fc.string({ maxLength: 12 }), fc.constant(null));
    fc.assert(
      fc.property(any, any, any, any, any, kind, way, (date, a, b, c, d, review, by) => {
        const input = inputOf(
          { date: date ?? '', time: a, zone: b, by },
          {
            kind: review,
            today: '2026-03-04',
            informationRequestedOn: a,
            informationReceivedOn: b,
            treatmentRecommendedOn: c,
            imrDecisionOn: d,
          },
        );
        clock(input);
        responseDate(input);
      }),
    );
  });
});

describe('the rows', () => {
  test('have ids of their own, and say where they come from', () => {
    const ids = CLOCK_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { rule, law, source, notAfter } of CLOCK_RULES) {
      expect(rule && law && source).toBeTruthy();
      if (notAfter) expect(ids).toContain(notAfter);
    }
    for (const { limits } of REPLY_RULES) for (const id of limits) expect(ids).toContain(id);
    for (const review of REVIEW_KINDS)
      expect(REPLY_RULES.filter(({ reviews }) => reviews.includes(review))).toHaveLength(1);
  });

  test('never say what is not the tool’s to say', () => {
    const said = JSON.stringify(
      [CLOCK_RULES, RECEIPT_RULES, SUPPORTING_PAPER, REPLY_RULES, ERA_NOTES].map((rows) =>
        [rows]
          .flat()
          .map(({ ...row }) => Object.values(row).filter((value) => typeof value === 'string' && /\s/.test(value))),
      ),
    );
    expect(said).not.toMatch(/approv|den(?:y|ied|ial)|recommend|\bscore|medically necessary|\bAI\b|complian/i);
  });
});
