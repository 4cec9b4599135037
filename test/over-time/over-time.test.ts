/** What the notes tell by date: every point on its own note's day, verbatim, and never from words without a day. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../lib/analyse.ts';
import type { TimeSeries } from '../../lib/analysis.ts';
import { optionsOf, readCases } from '../cases/gold.ts';

const REQUEST = 'Date of injury: 03/15/2010\nRequest for authorization: Norco 10/325 #120\n\n';
const note = (date: string, words: string) => `Progress note ${date}\n${words}\nGait is steady.\n\n`;
const seriesOf = (text: string): TimeSeries[] => analyse(text, { today: '2015-01-01' }).overTime;

/** The points as `series date told`, in order. */
const points = (...notes: string[]): string[] =>
  seriesOf(REQUEST + notes.join('')).flatMap(({ id, of, points: all }) =>
    all.map(
      ({ date, told, repeatedUntil }) =>
        `${id}${of ? ` (${of})` : ''} ${date} ${told}${repeatedUntil ? `, again ${repeatedUntil}` : ''}`,
    ),
  );

/** A second note, so that there is a course. */
const LATER = note('06/02/2014', 'He has returned to work on modified duty.');
const LATER_POINT = 'work 2014-06-02 working';

describe('what becomes a point', () => {
  test.each<[name: string, words: string, expected: string[]]>([
    [
      'pain with and without medicine, each in its series',
      'Pain is 8/10 without medication and 4/10 with medication.',
      ['pain-medicine 2014-01-06 4/10', 'pain-no-medicine 2014-01-06 8/10'],
    ],
    ['a score that names no treatment', 'Pain level is 7/10 today.', ['pain 2014-01-06 7/10']],
    [
      'the injury dates no score',
      'He rates his pain 8/10 without medication since the injury of 03/15/2010.',
      ['pain-no-medicine 2014-01-06 8/10'],
    ],
    [
      'a sentence that opens with its own day',
      'At the visit of 12/02/2013 he rated pain 5/10 with Norco.',
      ['pain-medicine 2013-12-02 5/10'],
    ],
    [
      'two scores, each with its own day behind it',
      'Pain was 9/10 on 11/04/2013 and 6/10 on 12/02/2013.',
      ['pain 2013-11-04 9/10', 'pain 2013-12-02 6/10'],
    ],
    [
      'the dose of the day, worked out',
      'Current medications: Norco 10/325 one tablet four times a day.',
      ['morphine-equivalent 2014-01-06 40 mg MED/day'],
    ],
    [
      'a drug without its dose leaves a lower bound',
      'Current medications: Norco 10/325 one tablet four times a day. MS Contin.',
      ['morphine-equivalent 2014-01-06 at least 40 mg MED/day'],
    ],
    [
      'what the pump gives, by its drug',
      'The intrathecal pump holds morphine 20 mg/mL and delivers 6.25 mg/day.',
      ['pump-dose (morphine) 2014-01-06 morphine 6.25 mg/day'],
    ],
    ['work', 'He is not working.', ['work 2014-01-06 not working']],
  ])('%s', (_, words, expected) => {
    expect(points(note('01/06/2014', words), LATER)).toEqual([...expected, LATER_POINT]);
  });

  test.each<[name: string, words: string]>([
    ['the time before the opioid has no day', 'Before starting opioids his pain was 9/10.'],
    ['a goal is no value', 'The goal is pain of 3/10 with Norco.'],
    ['an hour of the day is not the day', 'Pain is 9/10 at worst.'],
    ['another day that is not tied to the score', 'A bone scan on 02/03/2012 was normal and his pain was 8/10.'],
    ['a year without a day', 'In February 2009 pain was 3/10 with Norco.'],
    ['another person', 'His wife rates her pain 8/10 with Norco.'],
    ['a pump that works is no worker', 'She states the pump is working well and she is pleased with it.'],
    ['a number that rates nothing', 'A three-phase bone scan was normal for pain.'],
  ])('no point: %s', (_, words) => {
    expect(points(note('01/06/2014', words), LATER, note('07/01/2014', 'He is not working.'))).toEqual([
      LATER_POINT,
      'work 2014-07-01 not working',
    ]);
  });
});

describe('when', () => {
  test('words without a note’s day give nothing', () => {
    expect(seriesOf(`${REQUEST}Pain is 8/10 without medication and 4/10 with medication. He is not working.`)).toEqual(
      [],
    );
  });

  test('one day is no course', () => {
    expect(points(note('01/06/2014', 'Pain is 8/10 without medication and 4/10 with medication.'))).toEqual([]);
  });

  test('words copied forward are one point, at their earliest day', () => {
    const words = 'Pain is 8/10 without medication and 4/10 with Norco.';
    expect(
      points(note('01/06/2014', words), note('03/03/2014', words), note('05/05/2014', words), LATER).slice(0, 2),
    ).toEqual([
      'pain-medicine 2014-01-06 4/10, again 2014-05-05',
      'pain-no-medicine 2014-01-06 8/10, again 2014-05-05',
    ]);
  });

  test('points stand in the order of their days, whatever the order of the text', () => {
    const [pain] = seriesOf(
      REQUEST + note('05/05/2014', 'Pain level is 5/10.') + note('01/06/2014', 'Pain level is 8/10.'),
    );
    expect(pain?.points.map(({ date, value }) => [date, value])).toEqual([
      ['2014-01-06', 8],
      ['2014-05-05', 5],
    ]);
  });

  test('guideline text and plans are no course', () => {
    expect(
      points(
        note('01/06/2014', 'MTUS: Pain should be rated; for example 8/10 without medication and 4/10 with medication.'),
        LATER,
      ),
    ).toEqual([]);
  });
});

/** Cases that tell of more than one day. */
const DATED = ['h3-portal-refill', 'h3-ur-letter', 'h4-psychological', 'n-implant', 'o-norko-template', 'o-mscontin'];

test('every point of a case quotes its text, on a day', () => {
  const cases = readCases(join(import.meta.dirname, '..', 'cases')).filter(({ name }) =>
    DATED.some((begins) => name.startsWith(begins)),
  );
  let points = 0;
  for (const { text, gold } of cases)
    for (const series of analyse(text, optionsOf(gold)).overTime)
      for (const { date, evidence } of series.points) {
        points += 1;
        expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(evidence.length).toBeGreaterThan(0);
        for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
      }
  expect(points).toBeGreaterThan(5);
});
