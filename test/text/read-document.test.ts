import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VOICES } from '../../lib/analysis.ts';
import { BETWEEN_SOURCES } from '../../lib/record/record.ts';
import { readDocument } from '../../lib/text/read-document.ts';

const read = (text: string) => readDocument(text, '2015-06-01');
const sentencesOf = (text: string) => read(text).sentences.map((s) => s.text);
const lines = (...each: string[]) => each.join('\n');

describe('sentences', () => {
  const rows: readonly (readonly [why: string, ...sentences: string[]])[] = [
    ['latin dosing words', 'He takes Norco 10/325 p.o. q.i.d. for pain.', 'It helps.'],
    ['a level of the spine ends one', 'The MRI shows a bulge at L4-5.', 'The nerve is free.'],
    ['titles and initials', 'Dr. V examined him.', 'Seen by Mr. J. Tobin today.'],
    ['units end one before a capital', 'Takes morphine 15 mg.', 'Gabapentin was stopped.'],
    ['units end none before a small letter', 'Takes morphine 15 mg. twice daily.'],
    ['degrees end one before a capital', 'Signed A. Brown, M.D.', 'The next visit is soon.'],
    ['numbers of a list', '1. a brace.', '2. a cane.'],
    ['a decimal', 'The dose is 2.5 mg at night.', 'It rose.'],
    ['an address on the web', 'See www.example.com for more.', 'He did.'],
    ['other marks', 'Is he well?', 'He says no!', '"It hurts."', '(He winced.)', 'He left.'],
    ['a range of hours', 'Pain is worse from 6 a.m. to noon.', 'Then it eases.'],
    ['versus', 'Neuropathic vs. mechanical pain.', 'EMG will tell.'],
    ['dots that leave out', 'He said ... nothing more.', 'She agreed.'],
  ];
  it.each(rows)('%s', (_, ...sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  it('parts a full stop that runs into the next sentence', () => {
    expect(sentencesOf('She was receiving it.Oxycodone was added.')).toEqual([
      'She was receiving it.',
      'Oxycodone was added.',
    ]);
  });

  it('knows the parts of a note by a letter in a cell of its own', () => {
    const note = lines(
      'S   Pain 6/10 by evening. He walks the dog.',
      'O   Effusion 1+. Gait even.',
      'A   Lumbar strain with leg pain on the left.',
      'P   Brace. Ice after surgery.',
      '    If that fails, Norco could be thought of then.',
    );
    const told = read(note).sentences.filter((s) => !s.heading);
    expect(told.map((s) => `${s.section}: ${s.text}`)).toEqual([
      'record: Pain 6/10 by evening.',
      'record: He walks the dog.',
      'exam: Effusion 1+.',
      'exam: Gait even.',
      'diagnoses: Lumbar strain with leg pain on the left.',
      'plan: Brace.',
      'plan: Ice after surgery.',
      'plan: If that fails, Norco could be thought of then.',
    ]);
    expect(told.at(-1)?.voice).toBe('plan');
  });

  it('knows a label in capitals by the two blanks behind it', () => {
    const note = lines(
      'TIMELINE',
      '10/24/2012   md.rev   Line "home refill" was denied: nothing said of why at home',
      '',
      'ATTACHMENTS  [1] Narrative 03/08/2013   [2] Telemetry',
      '',
      'Seen at his house on 03/08/2013 by Dr. Vane, who found him in good spirits and free of any fever.',
      'PAIN  Leg pain 4/10 over the last fortnight; it was 8/10 in the summer of 2010, before the pump was in',
      'place.',
      'WHY HOME  He weighs 146 kg and the three ambulance rides of last year opened the ulcer again each time.',
    );
    expect(
      read(note)
        .sentences.filter((s) => !s.heading)
        .slice(-3)
        .map((s) => `${s.voice}: ${s.text}`),
    ).toEqual([
      'record: Seen at his house on 03/08/2013 by Dr. Vane, who found him in good spirits and free of any fever.',
      'record: Leg pain 4/10 over the last fortnight; it was 8/10 in the summer of 2010, before the pump was in place.',
      'record: He weighs 146 kg and the three ambulance rides of last year opened the ulcer again each time.',
    ]);
  });

  it('takes a letter in a table for no part of a note', () => {
    expect(read(lines('P   +', 'S   12', 'A   open')).sentences.some((s) => s.heading)).toBe(false);
  });

  it('parts what goes on for ever, between words and never inside a character', () => {
    const words = sentencesOf('pain and more pain '.repeat(1000));
    expect(words.length).toBeGreaterThan(5);
    for (const w of words) expect(w).toMatch(/^(?:pain|and|more)\b.*\b(?:pain|and|more)$/);
    for (const s of sentencesOf('é😣'.repeat(4000))) expect(s).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });

  it('parts cells of a table', () => {
    expect(sentencesOf('Norco\t10/325\t#120')).toEqual(['Norco', '10/325', '#120']);
  });

  it('holds none without a letter or a digit', () => {
    expect(sentencesOf('--- *** ...\n\n. . .')).toEqual([]);
  });

  it('finds the sentence at an offset, and the one before where it falls between two', () => {
    const doc = read('One walks. Two runs.');
    expect(doc.sentenceAt(0)?.text).toBe('One walks.');
    expect(doc.sentenceAt(10)?.text).toBe('One walks.');
    expect(doc.sentenceAt(11)?.text).toBe('Two runs.');
    expect(doc.sentenceAt(999)?.text).toBe('Two runs.');
    expect(read('  \n').sentenceAt(0)).toBeNull();
  });
});

describe('headings', () => {
  /** section and voice of the sentence that holds the words. */
  function placeOf(text: string, words: string): string {
    const s = read(text).sentences.find((x) => x.text.includes(words));
    return s ? `${s.section ?? '-'}/${s.voice}` : 'not found';
  }

  const rows: readonly (readonly [heading: string, place: string])[] = [
    ['CURRENT MEDICATIONS:', 'medications/record'],
    ['Current Medications', 'medications/record'],
    ['4. MEDICATIONS', 'medications/record'],
    ['Meds:', 'medications/record'],
    ['FAMILY HISTORY', 'family-history/other-person'],
    ['FH:', 'family-history/other-person'],
    ['PAST MEDICAL HISTORY:', 'past-history/record'],
    ['Allergies:', 'allergies/record'],
    ['TREATMENT PLAN', 'plan/plan'],
    ['Plan of Care:', 'plan/plan'],
    ['P:', 'plan/plan'],
    ['A/P:', 'plan/plan'],
    ['RECORDS REVIEWED', 'records-reviewed/boilerplate'],
    ['How the IMR Final Determination Was Made', 'imr-method/boilerplate'],
    ['Prior Requests', 'decided-history/decision'],
    ['ODG criteria', 'guideline/guideline'],
    ['Applicable Guidelines:', 'guideline/guideline'],
    ['MTUS:', 'guideline/guideline'],
    ['PHYSICAL EXAMINATION', 'exam/record'],
    ['Objective findings:', 'exam/record'],
    ['SURGICAL OPINION', 'surgical-opinion/record'],
    ['Psychological Evaluation', 'psychological/record'],
    ['Intrathecal Trial:', 'trial/record'],
    ['Treatment to date:', 'prior-treatment/record'],
    ['CLINICAL CASE SUMMARY', 'record/record'],
    ['HPI:', 'record/record'],
    ['Requested services', 'request/request'],
    ['Items requested:', 'request/request'],
    ['Medication requested:', 'request/request'],
    ['Requested medications', 'request/request'],
  ];
  it.each(rows)('%s', (heading, place) => {
    expect(placeOf(lines('The file is thin.', '', heading, 'gray umbrella'), 'gray umbrella')).toBe(place);
  });

  it('end at the next heading, also at one that is only set like a heading', () => {
    const text = lines('FAMILY HISTORY', 'blue door', 'HABITS AND HOBBIES', 'green door', 'PLAN', 'red door');
    expect(placeOf(text, 'blue door')).toBe('family-history/other-person');
    expect(placeOf(text, 'green door')).toMatch(/record$/);
    expect(placeOf(text, 'red door')).toBe('plan/plan');
  });

  it('may stand at the head of their own line', () => {
    expect(placeOf('FAMILY HISTORY: gray umbrella', 'gray umbrella')).toBe('family-history/other-person');
    expect(placeOf('TREATMENT PLAN. A gray umbrella.', 'gray umbrella')).toBe('plan/plan');
  });

  it('in small letters open a paragraph only where they are a known heading, whole', () => {
    expect(placeOf('Surgical opinion. Dr. Vance owns a gray umbrella.', 'gray umbrella')).toBe(
      'surgical-opinion/record',
    );
    expect(placeOf('Family history. A gray umbrella.', 'gray umbrella')).toBe('family-history/other-person');
    expect(placeOf('Surgical opinion was asked. A gray umbrella.', 'gray umbrella')).toBe('-/record');
    expect(placeOf('The plan. A gray umbrella.', 'gray umbrella')).toBe('-/record');
  });

  it('that also name a service are items in a list of things asked for', () => {
    const items = lines(
      'REQUESTED SERVICES',
      '1. Psychological evaluation',
      '2. Gray umbrella',
      'Surgical consultation',
      'Blue door',
    );
    for (const words of ['Psychological', 'umbrella', 'Surgical', 'Blue'])
      expect(placeOf(items, words)).toBe('request/request');
    const report = lines(
      'REQUESTED SERVICES',
      'Gray umbrella',
      'Psychological evaluation',
      'The psychologist saw the carpenter and found him well.',
    );
    expect(placeOf(report, 'found him well')).toBe('psychological/record');
  });

  it('belong to nobody themselves', () => {
    expect(placeOf(lines('PSYCHOLOGICAL EVALUATION', 'gray umbrella'), 'PSYCHOLOGICAL')).toBe(
      'psychological/boilerplate',
    );
  });

  it('are not seen in a sentence that merely begins with such a word', () => {
    expect(
      placeOf(
        lines(
          'FAMILY HISTORY',
          'none',
          '',
          'HISTORY',
          'Plan on the part of the carpenter was to go home early that day and rest.',
          'gray umbrella',
        ),
        'gray umbrella',
      ),
    ).toBe('record/record');
  });

  it('of a request in one line hold for that line', () => {
    const text = lines('REQUEST FOR AUTHORIZATION: gray umbrella', 'The carpenter hurts.');
    expect(placeOf(text, 'gray umbrella')).toBe('request/request');
    expect(placeOf(text, 'carpenter hurts')).toBe('-/record');
  });

  it('an item in dispute is the request, on one line with its outcome or above it', () => {
    expect(placeOf('Gray umbrella, large: Upheld', 'umbrella')).toBe('disputed-item/request');
    expect(placeOf(lines('Gray umbrella, large', 'Overturned'), 'umbrella')).toBe('disputed-item/request');
    expect(placeOf('The wind overturned and broke the gray umbrella that he carried.', 'umbrella')).not.toContain(
      'request',
    );
  });

  it.each([
    ['MEDS.  GRAY UMBRELLA.  NO SALT.', 'medications/record'],
    ['Meds. Gray umbrella twice a day.', 'medications/record'],
    ['REQUEST.  GRAY UMBRELLA, LARGE, AS SOON AS POSSIBLE.', 'request/request'],
    ['Hx. Gray umbrella since the fall.', 'record/record'],
    ['Plan. Gray umbrella at each visit.', 'plan/plan'],
  ])('a heading may end in a full stop: %s', (line, place) => {
    const lower = line.includes('GRAY') ? 'GRAY UMBRELLA' : 'Gray umbrella';
    expect(placeOf(lines('THE LAMP IS LIT AND THE DOOR STANDS OPEN TODAY.', '', line), lower)).toBe(place);
  });

  it('the end of a wrapped sentence is no heading', () => {
    const text = lines('The office wrote to the clinic about its second', 'Request. Gray umbrella was sent on Monday.');
    expect(placeOf(text, 'Gray umbrella')).toBe('-/record');
  });

  it('what is told of the patient behind the item of a request line is the record’s', () => {
    const text = 'REQUEST. Gray umbrella, large. He would like to walk in the rain again.';
    expect(placeOf(text, 'Gray umbrella')).toBe('request/request');
    expect(placeOf(text, 'walk in the rain')).toBe('-/record');
  });

  it.each(['ITEM 2    Visit note 02/02/2015', 'Item 3: Laboratory report', 'PART 4 - CURES printout'])(
    'a paper of a packet asks for nothing: %s',
    (title) => {
      const text = lines(title, 'HPI: the gray umbrella is wet.');
      for (const s of read(text).sentences) expect(s.voice, s.text).not.toBe('request');
    },
  );

  it('a note’s title ends a log of earlier requests', () => {
    const text = lines(
      'ACTIVITY LOG',
      '12/02/14  Norco 5/325 denied',
      '',
      '--- Chart note, 01/15/15, pain clinic ---',
      'Carries a gray umbrella.',
    );
    expect(placeOf(text, 'denied')).toBe('decided-history/decision');
    expect(placeOf(text, 'gray umbrella')).toBe('-/record');
  });

  it.each([
    'Rules (MTUS 2009)',
    '── Rules (MTUS 2009) ── collapse ▴',
    'OFFICE LIBRARY PARAGRAPH (not about this employee)',
  ])('quoted rules are a guideline’s: %s', (title) => {
    expect(placeOf(lines(title, 'A gray umbrella keeps the rain off.'), 'gray umbrella')).toBe('guideline/guideline');
  });

  it.each([
    ['A patient who walks to the office carries an umbrella.', '-/guideline'],
    ['Gray umbrellas are not meant for convenience.', '-/guideline'],
    ['She advises that the gray umbrella be kept below 120 mg of morphine equivalents.', '-/record'],
    ['Revision of the L5-S1 fusion is recommended with an umbrella.', '-/record'],
  ])('whose words: %s', (text, place) => {
    expect(placeOf(text, 'umbrella')).toBe(place);
  });

  it('the column of services in a billing table is what is asked for', () => {
    const text = lines(
      'Diagnosis          ICD      Service           CPT     Qty',
      'Wet shoulders      198.5    Gray umbrella     62362   1',
    );
    expect(placeOf(text, 'Gray umbrella')).toBe('request/request');
    expect(placeOf(text, 'Wet shoulders')).toBe('-/record');
  });

  it('label lines of a determination prove nothing', () => {
    expect(placeOf(lines('Reviewer guideline: Book of Rain, the gray umbrella.'), 'gray umbrella')).toBe(
      'basis/decision',
    );
  });
});

describe('the day of a note', () => {
  const dayOf = (text: string, words: string) => read(text).sentences.find((s) => s.text.includes(words))?.date;

  it('stands in the heading of the note, or opens its sentence', () => {
    const text = lines('Progress Note 03/04/2014', 'He walks less.', 'On 5/6/14 he was seen again. He walks more.');
    expect(dayOf(text, 'walks less')).toBe('2014-03-04');
    expect(dayOf(text, 'walks more')).toBe('2014-05-06');
  });

  it.each([
    'He was injured on 3/4/2014. He walks less.',
    'The MRI of 3/4/2014 is normal. He walks less.',
    'Pain since 3/4/2014. He walks less.',
  ])('is not the day of something else: %s', (text) => {
    expect(dayOf(text, 'walks less')).toBeNull();
  });
});

describe('two documents of one record', () => {
  it('do not share a day, nor the section that ends the first', () => {
    const text = `PROGRESS NOTE 03/04/2014\n\nPLAN\n\nContinue as before.${BETWEEN_SOURCES}The patient has pain.`;
    const last = readDocument(text, '2014-07-01').sentences.at(-1);
    expect(last).toMatchObject({ text: 'The patient has pain.', voice: 'record', date: null });
  });
});

describe('properties of a document', () => {
  const unit = fc.constantFrom(
    'a',
    'Plan',
    'PLAN',
    ':',
    '\n',
    ' ',
    '. ',
    '\t',
    'Upheld',
    '|',
    '-\n',
    '9/10',
    'He ',
    '\ud83d',
    'ﬃ',
    '**',
    'should ',
    '(',
    ')',
    '1. ',
  );
  it('sentences stand in order and know their own words and the original’s', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit, maxLength: 120 })),
        (text) => {
          const doc = read(text);
          let last = 0;
          doc.sentences.forEach((s, i) => {
            expect(s.index).toBe(i);
            expect(s.start).toBeGreaterThanOrEqual(last);
            expect(doc.clean.slice(s.start, s.end)).toBe(s.text);
            expect(VOICES).toContain(s.voice);
            const range = doc.toOriginal(s);
            expect(range.end).toBeGreaterThan(range.start);
            expect(text.slice(range.start, range.end).trim()).not.toBe('');
            last = s.end;
          });
          // No letter or digit stands outside the sentences.
          const covered = doc.sentences.reduce((n, s) => n + (s.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
          expect(covered).toBe(doc.clean.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
