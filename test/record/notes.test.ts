import { describe, expect, it } from 'vitest';
import { foldParagraph, kindOf, notesOf } from '../../lib/record/notes.ts';
import { joinRecord } from '../../lib/record/record.ts';
import { sourceOf } from './source.ts';

const notesIn = (...texts: string[]) => {
  const { text, sources } = joinRecord(
    texts.map((one, i) => ({ source: sourceOf(String(i), { words: 0 }), text: one })),
  );
  return { text, notes: notesOf(text, sources, 2026) };
};

const HISTORY = 'She has had low back pain that runs into the left leg since the injury of 03/04/2009.';
const EXAM = 'On examination the straight leg raise is positive on the left at 35 degrees.';

describe('a title', () => {
  const titles: [string, string | null][] = [
    ['PROGRESS REPORT 06/09/2014', 'Progress report'],
    ['Pain Management Progress Report: 06/09/2014', 'Progress report'],
    ["Primary Treating Physician's Progress Report (PR-2)", 'Progress report'],
    ['Operative report 07/14/2014', 'Operative report'],
    ['Psychological evaluation of 05/06/2014', 'Psychological evaluation'],
    ['MRI of the lumbar spine, 03/18/2014', 'Imaging'],
    ['Urine drug screen', 'Drug screen'],
    ['Follow-up visit in four weeks', null],
    ['A psychological evaluation was done in May and she was cleared.', null],
    ['the progress report says otherwise', null],
    ['Plan: progress report', null],
    ['REQUEST FOR AUTHORIZATION: Permanent implantation of an intrathecal pump', null],
    ['Request for authorization (DWC Form RFA)', 'Request for authorization'],
    ['', null],
  ];
  it.each(titles)('“%s”: %s', (line, kind) => {
    expect(kindOf(line)).toBe(kind);
  });
});

describe('the notes of a record', () => {
  it('have their day, author and kind, and end where the next begins', () => {
    const { text, notes } = notesIn(
      `PROGRESS REPORT\nDate of visit: 06/09/2014\n\n${HISTORY}\n\nElectronically signed by: Ilse Vandermeulen, MD\n\nOperative report 07/14/2014\n\n${EXAM}`,
      `Consultation\nJuly 3, 2014\n\nSeen by Dr. Okonjo.\n\nSurgeon: Amara Okonjo, M.D.`,
    );
    expect(notes.map(({ kind, date, author }) => [kind, date, author])).toEqual([
      ['Progress report', '2014-06-09', 'Ilse Vandermeulen, MD'],
      ['Operative report', '2014-07-14', null],
      ['Consultation', '2014-07-03', 'Amara Okonjo, M.D'],
    ]);
    for (const { start, titleEnd, title } of notes) expect(text.slice(start, titleEnd)).toBe(title);
    expect(notes[0]?.end).toBe(notes[1]?.start);
  });

  it('tell what is new in each and what was copied forward', () => {
    const { text, notes } = notesIn(
      `Progress report 01/06/2014\n\n${HISTORY}\n\n${EXAM}\n\nProgress report 02/03/2014\n\n${HISTORY.replace('runs into', 'runs\ninto')}\n\n${EXAM}\n\nProgress report 03/03/2014\n\n${HISTORY}\n\n${EXAM.replace('35', '60')}`,
    );
    expect(notes.map(({ fresh, paragraphs }) => [fresh, paragraphs])).toEqual([
      [2, 2],
      [0, 2],
      [1, 2],
    ]);
    expect(notes[2]?.copied.map(({ start, end }) => text.slice(start, end))).toEqual([HISTORY]);
  });

  it('count another figure as new', () => {
    expect(foldParagraph('Pain  is 8/10\ntoday.')).toBe(foldParagraph('pain is 8/10 today.'));
    expect(foldParagraph('Pain is 8/10.')).not.toBe(foldParagraph('Pain is 3/10.'));
  });

  it('are found in time that grows with the text', () => {
    const note = (i: number) => `Progress report 01/06/2014\n\n${HISTORY}\n\n${EXAM} Note ${i}.\n\n`;
    const time = (count: number) => {
      const text = Array.from({ length: count }, (_, i) => note(i)).join('');
      const begin = performance.now();
      expect(notesIn(text).notes).toHaveLength(count);
      return performance.now() - begin;
    };
    time(500);
    const small = time(1000);
    const large = time(8000);
    expect(large).toBeLessThan(Math.max(small, 2) * 8 * 4);
  });
});
