import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, linesInCapitals } from '../../lib/text/clean.ts';

/** A paragraph of wrapped lines, so that the wrap width is known; the tested lines come after it. */
const wrapped = (...lines: string[]) =>
  [
    'The roofer slid off a wet ridge and landed on a stack of shingles that',
    'stood beside the house, and since that day the pain has never gone for',
    'longer than an hour or two, whatever the position and whatever the hour',
    ...lines,
  ].join('\n');
const cleaned = (text: string) => cleanText(text).clean;

/** The original words behind a stretch of the clean text. */
function behind(text: string, words: string): string {
  const { clean, toOriginal } = cleanText(text);
  const start = clean.indexOf(words);
  expect(start, `“${words}” in ${JSON.stringify(clean)}`).toBeGreaterThanOrEqual(0);
  const range = toOriginal({ start, end: start + words.length });
  return text.slice(range.start, range.end);
}

it('a paragraph ends beside its signature', () => {
  const text = wrapped(
    'The sac is clear of tumor along its whole length; no block, and no sign',
    'of compression of the roots.            R. Vance, M.D. (radiology)',
  );
  expect(cleaned(text)).toContain('no sign of compression');
  const table = wrapped(
    'The sac is clear of tumor along its whole length; no block, and no sign',
    'of it.   5   7   9',
  );
  expect(cleaned(table)).toContain('no sign\nof it.');
});

describe('characters made plain', () => {
  const rows: readonly (readonly [original: string, clean: string])[] = [
    ['the patient’s “pump”', 'the patient\'s "pump"'],
    ['eﬃcient inﬁltration, ﬂare, oﬀ, baﬄe', 'efficient infiltration, flare, off, baffle'],
    ['L4–L5 and 30—40', 'L4-L5 and 30-40'],
    ['½ tablet', '0.5 tablet'],
    ['hydro\u00admorphone', 'hydromorphone'],
    ['mor\u200bphine\ufeff', 'morphine'],
    ['pain\u00a0level  is\tfour', 'pain level is\tfour'],
    ['two  spaces', 'two spaces'],
    ['name:   value', 'name:\tvalue'],
    ['**Requested** item', 'Requested item'],
    ['<b>Requested</b> item', 'Requested item'],
    ['<strong class="x">Pump</strong>', 'Pump'],
    ['reflex < 2 and > 1', 'reflex < 2 and > 1'],
    ['## Plan', 'Plan'],
    ['Date of injury ........ 03/04/2009', 'Date of injury\t03/04/2009'],
    ['Signed ________ today', 'Signed\ttoday'],
    ['| Drug | Dose |', 'Drug\tDose\t'],
    ['a...b', 'a...b'],
    ['', ''],
    [' \n\t\n ', ''],
  ];
  it.each(rows)('%j becomes %j', (original, clean) => {
    expect(cleaned(original)).toBe(clean);
  });
});

describe('lines', () => {
  it('joins a paragraph that is wrapped', () => {
    expect(cleaned(wrapped('of the day.'))).not.toContain('\n');
  });

  it('keeps the lines of a list', () => {
    expect(
      cleaned(wrapped('of the day.', '- oxycodone', '- naproxen', '1. a brace', '[ ] a form')).split('\n'),
    ).toHaveLength(5);
  });

  it('keeps a field with its label on a line of its own', () => {
    const lines = cleaned(wrapped('of the day.', 'Diagnosis: lumbar stenosis', 'Occupation: roofer')).split('\n');
    expect(lines.slice(1)).toEqual(['Diagnosis: lumbar stenosis', 'Occupation: roofer']);
  });

  it('keeps a heading in capitals apart from the words around it', () => {
    const lines = cleaned(
      wrapped('of the day.', 'TREATMENT PLAN', 'The brace is to be worn for the whole of the working day and at night'),
    ).split('\n');
    expect(lines[1]).toBe('TREATMENT PLAN');
  });

  it('keeps the rows of a table apart', () => {
    const lines = cleaned(wrapped('of the day.', '| oxycodone | 30 mg |', '| naproxen | 500 mg |')).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain('naproxen\t500 mg');
  });

  it('leaves a text without a wrap width as it stands', () => {
    expect(cleaned('Short line\nanother')).toBe('Short line\nanother');
  });

  it('ends a paragraph at a blank line', () => {
    const text = `${wrapped('of the day.')}\n\nA second paragraph speaks of the knee and of nothing else in this file`;
    expect(cleaned(text).split('\n')).toHaveLength(2);
  });

  it('reads a fax that is double-spaced as the same words as one that is not', () => {
    const single = wrapped('of the day and of the night and of all the hours that lie between them');
    expect(cleaned(single.replaceAll('\n', '\n\n')).replaceAll('\n', ' ')).toBe(cleaned(single));
    expect(cleaned(`${single}\nmore words that stand at the end of it`.replaceAll('\n', '\n\n'))).not.toContain('\n');
  });

  it('joins a sentence that a page break cut, in a fax that is double-spaced', () => {
    const lines = wrapped('of the day and of the night and of all the hours that lie between the').split('\n');
    const text = `${lines.join('\n\n')}\n\n\n\n\nmorning and the evening of a day that was long enough for everyone`;
    expect(cleaned(text)).toContain('between the morning');
  });

  it('reads carriage returns as white space', () => {
    expect(cleaned('one\r\ntwo\r\n')).toBe('one\ntwo');
  });
});

describe('hyphens at the end of a line', () => {
  it('keeps the hyphen of a compound', () => {
    expect(
      cleaned(wrapped('and he has asked many times for an implanted system of drug-', 'delivery by way of the spine.')),
    ).toContain('drug-delivery');
  });

  it('drops the hyphen where the text has the whole word elsewhere', () => {
    const text = wrapped(
      'and he has asked many times whether there is another medi-',
      'cation. The medication that he has now does not help for long.',
    );
    expect(cleaned(text)).toContain('another medication.');
    expect(behind(text, 'medication')).toBe('medi-\ncation');
  });

  it('keeps the hyphen where nothing says that the halves are one word', () => {
    expect(
      cleaned(
        wrapped('and he has asked many times whether there is another medi-', 'cation for the pain in his back.'),
      ),
    ).toContain('medi-cation');
  });
});

describe('the way back', () => {
  it.each([
    ['soft hyphens', 'on hydro\u00admorphone today', 'hydromorphone', 'hydro\u00admorphone'],
    ['ligatures', 'an eﬃcient dose', 'efficient', 'eﬃcient'],
    ['half a ligature', 'an eﬃcient dose', 'eff', 'eﬃ'],
    ['bold marks', 'asks for a **pain pump** now', 'pain pump', 'pain pump'],
    ['bold marks inside', 'asks for a pain **pump** now', 'pain pump', 'pain **pump'],
    ['tags', 'a <b>pain</b> pump', 'pain pump', 'pain</b> pump'],
    ['wide gaps', 'Name:     Tobin', 'Name:\tTobin', 'Name:     Tobin'],
    ['pairs of surrogates', 'pain 😣 today', 'pain 😣', 'pain 😣'],
    ['smart quotes', 'she said “worse”', '"worse"', '“worse”'],
  ])('%s', (_, text, words, original) => {
    expect(behind(text, words)).toBe(original);
  });

  it('gives no range for white space alone', () => {
    const { clean, toOriginal } = cleanText('one two');
    expect(toOriginal({ start: clean.indexOf(' '), end: clean.indexOf(' ') + 1 })).toEqual({ start: 0, end: 0 });
  });

  it('stays in the text for ranges that do not', () => {
    const { toOriginal } = cleanText('one two');
    expect(toOriginal({ start: -5, end: 900 })).toEqual({ start: 0, end: 7 });
    expect(toOriginal({ start: 5, end: 2 })).toEqual({ start: 0, end: 0 });
  });
});

describe('a part set in capitals', () => {
  const capitals = (text: string) => {
    let start = 0;
    const bounds = text.split('\n').map((line) => {
      const at = { start, end: start + line.length };
      start += line.length + 1;
      return at;
    });
    return [...linesInCapitals(text, bounds)].join('');
  };
  const shouted = 'THE WORKER FELL FROM A LADDER AND HURT HIS BACK. '.repeat(4);
  const said = 'The worker fell from a ladder and hurt his back. '.repeat(4);
  it.each([
    ['a dictation', `${shouted}\nPLAN\n${shouted}`, '111'],
    ['a note with a heading', `PLAN OF CARE\n${said}`, '00'],
    ['a dictation in a packet of other notes', `${said}\n${shouted}\n${shouted}\n${said}\n${said}`, '01100'],
    ['a word', 'SHORT', '0'],
    ['nothing', '', '0'],
  ])('%s', (_, text, expected) => {
    expect(capitals(text)).toBe(expected);
  });
});

describe('properties of the clean text', () => {
  const strings = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({
      unit: fc.constantFrom(
        'a',
        'B',
        '-',
        '\n',
        ' ',
        '\t',
        '|',
        '.',
        '<',
        '>',
        '*',
        '#',
        'ﬃ',
        '½',
        '\ud800',
        '\udc00',
        '7',
        ':',
      ),
      maxLength: 400,
    }),
  );

  it('maps every range to a range of the original, in order', () => {
    fc.assert(
      fc.property(strings, fc.nat(400), fc.nat(60), (text, start, length) => {
        const { clean, toOriginal } = cleanText(text);
        const range = toOriginal({ start, end: start + length });
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(text.length);
        const words = clean.slice(start, start + length).trim();
        if (words) expect(range.end).toBeGreaterThan(range.start);
        else expect(range).toEqual({ start: 0, end: 0 });
        const later = toOriginal({ start: start + 1, end: start + length + 1 });
        if (later.end > 0 && range.end > 0) expect(later.start).toBeGreaterThanOrEqual(range.start);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the lines of a log apart, however full they are', () => {
    const log = [
      '06/04/13 Pump interrogated, 6 ml remaining, dose 3.2 mg a day, and the pocket was clean and dry',
      '06/04/13 Patient reports walking four blocks without stopping and has slept for six hours a night',
      '06/11/13 Refill x1 certified, the second one was sent to the physician who reviews for the company',
      '06/12/13 Letter sent to the office, to the worker and to the attorney by the ordinary mail of the day',
    ];
    expect(cleaned(log.join('\n')).split('\n')).toEqual(log);
  });

  it('keeps every letter and digit of a plain text, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'Q', 'z', '4', ' ', '\n', ',', '.'), maxLength: 300 }),
        (text) => {
          expect(cleaned(text).replace(/[^A-Za-z0-9]/g, '')).toBe(text.replace(/[^A-Za-z0-9]/g, ''));
        },
      ),
    );
  });

  it('stays as it is when it is cleaned again, for a plain paragraph', () => {
    const once = cleaned(wrapped('of the day.'));
    expect(cleaned(once)).toBe(once);
  });
});
