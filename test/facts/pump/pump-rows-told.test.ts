import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse.ts';
import { titledDay } from '../../../lib/text/note-days.ts';
import { eachStatus } from '../facts-told.ts';
import told from '../wordings/pump-rows.json' with { type: 'json' };

/** The rows of pump requests, told in the families of wordings that letters and dictations use; all of our own making. */
eachStatus('rows of pump requests', told);

describe('the day of a report, by its title', () => {
  it.each([
    ['PSYCHOLOGICAL EVALUATION, R. TENNANT-OYE PHD, 06/11/2013', '2013-06-11'],
    ['Psychological evaluation (06/11/2013)', '2013-06-11'],
    ['06/11/2013 - Psychology consultation - Dr. Tennant', '2013-06-11'],
    ['(3) Spine clinic, Marguerite Dow, MD, 08/19/2014 =====', '2014-08-19'],
    ['=== B. Trial record, Harbor Surgical Hospital, 05/18 - 05/22/2014', '2014-05-22'],
    ['Psychological evaluation by Dr. Tennant is scheduled on 06/11/2013', null],
    ['Report from the laboratory on 06/11/2013', null],
    ['Evaluation of the lumbar MRI 03/04/2012', null],
  ])('%s', (line, day) => {
    expect(titledDay(line, 2014)).toBe(day);
  });
});

const CASE =
  'RFA date: 06/02/2014\nRequest: permanent intrathecal pump implant, CPT 62362\n\nPROGRESS NOTE 06/01/2014\n';
const psychOf = (words: string): string | undefined =>
  analyse(CASE + words, { today: '2014-06-05' }).requests[0]?.findings.find((f) => f.criterion === 'psych-eval')
    ?.status;

describe('a report dated by month, by year or by a count back', () => {
  it.each([
    ['Dr. Lee, psychologist, saw him in March of 2011 and wrote that the pain is not primarily psychological.', true],
    ['In April 2010 the psychologist concluded that her pain is not primarily psychological.', true],
    ['The psychologist saw her in 2011. She found that the pain is not primarily psychological.', true],
    ['The psychologist evaluated him two years ago and found the pain not primarily psychological.', true],
    ['Dr. Lee, psychologist, saw him in March of 2014 and wrote that the pain is not primarily psychological.', false],
    ['The psychologist found that his pain, since the fusion of 2009, is not primarily psychological.', false],
    ['Psychological report: pain since March 2008 is not primarily psychological in origin.', false],
  ])('%s', (words, stale) => {
    expect(psychOf(words)).toBe(stale ? 'not-documented' : 'met');
  });
});
