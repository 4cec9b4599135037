import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCheckedBoxes } from '../../lib/facts/checked-boxes.ts';
import { readDocument } from '../../lib/text/read-document.ts';
import { eachTold } from './facts-told.ts';

const read = (text: string) => {
  const doc = readDocument(`${text}\n`, '2014-07-01');
  return withCheckedBoxes(doc, doc.sentences).map((sentence) => sentence.text.replace(/\s+/g, ' ').trim());
};

it.each([
  ['Drug test: [ ] consistent [x] inconsistent, see below', ['Drug test: inconsistent, see below']],
  ['Work status: ( ) full duty (X) modified duty ( ) off work', ['Work status: modified duty']],
  ['Side effects: ☐ none ☒ constipation ☐ nausea', ['Side effects: constipation']],
  ['Sedation? [ ] yes [x] no', ['Sedation? no']],
  // Nothing is checked, or there is no label: what stands there stays as it is.
  ['Drug test: [ ] consistent [ ] inconsistent', ['Drug test: [ ] consistent [ ] inconsistent']],
  ['[x] Agreement signed', ['[x] Agreement signed']],
])('%s', (text, sentences) => expect(read(text).filter((one) => one !== '')).toEqual(sentences));

describe('as facts', () => {
  eachTold('checked boxes', [
    {
      before: 'Request: Norco 10/325 mg #120\nPROGRESS NOTE 06/17/2014\n',
      rows: {
        'urine-screen': [
          ['not-met', 'Drug test: [ ] consistent [x] inconsistent, cocaine found'],
          ['met', 'Urine drug screen: [x] as expected [ ] unexpected'],
          ['-', 'Urine drug screen: [ ] as expected [ ] unexpected'],
        ],
        'returned-to-work': [['not-met', 'Work status: ( ) full duty ( ) modified duty (X) off work']],
      },
    },
  ]);
});

it('every sentence keeps its length, so that its words are found again', () => {
  const piece = fc.constantFrom(
    '[ ] ',
    '[x] ',
    '( ) ',
    '(X) ',
    '☐ ',
    '☒ ',
    'yes ',
    'no ',
    'Pain: ',
    'Drug test? ',
    '\n',
    '   ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const doc = readDocument(pieces.join(''), '2014-07-01');
      for (const { start, end, text, tokens } of withCheckedBoxes(doc, doc.sentences)) {
        expect(text.length).toBe(end - start);
        for (const token of tokens)
          expect(doc.clean.slice(start + token.start, start + token.end)).toBe(text.slice(token.start, token.end));
      }
    }),
  );
});
