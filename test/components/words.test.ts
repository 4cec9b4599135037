import { describe, expect, test } from 'vitest';
import { count, fill, t } from '../../components/locale.ts';
import {
  doubtWords,
  errorWords,
  gapWords,
  person,
  placeWords,
  polarityWords,
  problemWords,
} from '../../components/words.ts';
import { FAULTS, PROBLEMS, Problem } from '../../lib/problems.ts';
import type { RecordSource } from '../../lib/record/record.ts';

describe('a message', () => {
  test('has its number as the language writes it, in its singular and its plural', () => {
    expect(count('count.words', 1)).toBe('1 word');
    expect(count('count.words', 12_480)).toBe('12,480 words');
    expect(count('sources.pagesOf', 1_400, { read: 2 })).toBe('2 of 1,400 pages');
  });

  test('takes words of the case as they are', () => {
    expect(t('medicines.lost', { drug: '$1 {drug} $&' })).toBe(
      'The words about $1 {drug} $& are no longer on the page. Read the page again.',
    );
    expect(fill('dose.excluded', { drug: '{why}', why: '$1' })).toMatchObject({
      props: { children: ['', '{why}', ' not in the total: ', '$1', ''] },
    });
  });
});

describe('the words for', () => {
  test('every problem say something of their own, and all faults of the program one thing', () => {
    const said = PROBLEMS.map(problemWords);
    expect(said.every((words) => /\.$/.test(words))).toBe(true);
    expect(new Set(said).size).toBe(said.length);
    expect(new Set(FAULTS.map(problemWords)).size).toBe(1);
    expect(errorWords(new Problem('gone'))).toBe('The page was closed or reloaded meanwhile. Please read it again.');
    expect(errorWords(new Error('Jane Roe'))).toMatch(/^Something went wrong in Caselight\. .*Please try again;/);
  });

  test('a failure say what was kept or not changed, or what to do', () => {
    const next =
      /[Pp]lease|Add|add it|Open|press|Remove|remove|save the file|stands|kept|not changed|was changed|left out|is part of|stopped|another number/;
    for (const code of [...PROBLEMS, ...FAULTS]) expect(problemWords(code), code).toMatch(next);
  });

  test('a place are the document and its pages, the name of another page, or none', () => {
    const portal = { kind: 'page', name: '', start: 0, end: 10, pageStarts: [0] } as unknown as RecordSource;
    const chart = {
      kind: 'pdf',
      name: 'chart.pdf',
      start: 12,
      end: 99,
      pageStarts: [0, 40],
    } as unknown as RecordSource;
    expect(placeWords([portal], 0, 4)).toBeNull();
    expect(placeWords([portal, chart], 0, 4)).toBe('Page');
    expect(placeWords([portal, chart], 20, 30)).toBe('chart.pdf, page 1');
    expect(placeWords([portal, chart], 20, 60)).toBe('chart.pdf, pages 1-2');
  });

  test('a side say what is missing, and of a plan nothing: its voice names it', () => {
    expect(polarityWords({ polarity: 'for', voice: 'record' })).toBeNull();
    expect(polarityWords({ polarity: 'against', voice: 'plan' })).toBe('speaks against');
    expect(polarityWords({ polarity: 'gap', voice: 'reviewer-finding' })).toBe('noted as missing');
    expect(polarityWords({ polarity: 'gap', voice: 'plan' })).toBeNull();
  });

  test('what was not read name its pages', () => {
    expect(gapWords({ code: 'empty', pages: [14, 15, 16] })).toBe('Pages 14-16 hold no text: look at the picture.');
    expect(gapWords({ code: 'sparse', pages: [20] })).toBe('Page 20 holds fewer than 12 words.');
    expect(gapWords({ code: 'failed', pages: [3, 5] })).toBe('Pages 3, 5 could not be read.');
    expect(gapWords({ code: 'stopped', read: 0, all: 3 })).toBe('Reading was stopped before the first page.');
    expect(gapWords({ code: 'stopped', read: 2, all: 400 })).toMatch(/^Reading was stopped: 2 of 400 pages/);
  });

  test('a doubt name both sources and what they say', () => {
    expect(
      doubtWords({ field: 'birth-date', source: 'chart.pdf', value: '1/2/60', first: '', firstValue: '3/4/61' }),
    ).toBe('chart.pdf gives 1/2/60 as the date of birth, Page gives 3/4/61. Remove what is another person’s.');
  });

  test('a person give what is known', () => {
    const known = (age: number | null, sex: 'male' | 'female' | null) =>
      ({ age: age && { value: age }, sex: sex && { value: sex } }) as unknown as Parameters<typeof person>[0];
    expect(person(known(54, 'male'))).toBe('54-year-old man');
    expect(person(known(54, null))).toBe('54-year-old person');
    expect(person(known(null, 'female'))).toBe('Woman, age not found');
    expect(person(known(null, null))).toBe('Age and sex not found');
  });
});
