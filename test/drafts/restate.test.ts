import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse.ts';
import { type DraftLine, type Edit, editsOf, joinLines, linesOf, restate } from '../../lib/drafts/restate.ts';
import { optionsOf, readCases } from '../cases/gold.ts';

const read = (name: string) => {
  const found = readCases(join(import.meta.dirname, '..', 'cases')).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
};

const line = (key: string, text: string, mark = text, before = '\n'): DraftLine => ({
  key,
  before,
  text,
  basis: [{ kind: 'frame' }],
  mark,
});
const edit = (text: string, mark: string, before = '\n'): Edit => ({ before, text, mark });

describe('a draft on another reading', () => {
  it('keeps the person’s words and marks those whose evidence changed', () => {
    const before = [line('item', 'Request.', 'a'), line('row/trial', 'Trial: 50 %.', 'b'), line('end', 'End.', 'c')];
    const after = [line('item', 'Request.', 'a'), line('row/trial', 'Trial: 80 %.', 'd'), line('end', 'End.', 'c')];
    const edits = new Map([
      ['row/trial', edit('The trial gave half the relief.', 'b')],
      ['end', edit('Closing in my words.', 'c')],
    ]);
    const [item, trial, end] = restate(before, edits, after);
    expect(item).toMatchObject({ text: 'Request.', edited: false, stale: false, changed: false });
    expect(trial).toMatchObject({
      text: 'The trial gave half the relief.',
      edited: true,
      stale: true,
      changed: true,
      fresh: 'Trial: 80 %.',
    });
    expect(trial?.basis.at(-1)).toEqual({ kind: 'reviewer-entry', entry: 'The trial gave half the relief.' });
    expect(end).toMatchObject({ text: 'Closing in my words.', stale: false });
  });

  it('keeps an edit whose sentence is gone behind the one it followed', () => {
    const before = [line('a', 'A.'), line('b', 'B.'), line('c', 'C.')];
    const after = [line('a', 'A.'), line('new', 'New.'), line('c', 'C.')];
    const lines = restate(before, new Map([['b', edit('Mine.', 'B.')]]), after);
    expect(lines.map((one) => one.text)).toEqual(['A.', 'Mine.', 'New.', 'C.']);
    expect(lines[1]).toMatchObject({ stale: true, fresh: null, edited: true });
    expect(lines[2]).toMatchObject({ changed: true, edited: false });
  });

  const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const lines = fc
    .uniqueArray(fc.record({ key: keys, mark: fc.constantFrom('1', '2') }), { selector: (one) => one.key })
    .map((all) => all.map(({ key, mark }) => line(key, `${key} says ${mark}.`, mark)));
  const edits = fc
    .uniqueArray(fc.record({ key: keys, text: fc.string(), mark: fc.constantFrom('1', '2') }), {
      selector: (one) => one.key,
    })
    .map((all) => new Map<string, Edit>(all.map(({ key, text, mark }) => [key, edit(text, mark)])));

  it('loses no edit and no sentence, whatever changed', () => {
    fc.assert(
      fc.property(lines, edits, lines, (previous, made, next) => {
        const restated = restate(previous, made, next);
        for (const [key, { text }] of made) {
          const held = restated.filter((one) => one.key === key);
          expect(held).toHaveLength(1);
          expect(held[0]).toMatchObject({ text, edited: true });
        }
        const order = new Set<string>(next.map((one) => one.key));
        expect(restated.filter((one) => order.has(one.key)).map((one) => one.key)).toEqual(next.map((one) => one.key));
        for (const one of next.filter(({ key }) => !made.has(key)))
          expect(restated).toContainEqual(expect.objectContaining({ text: one.text, edited: false }));
        for (const one of restated.filter((each) => each.edited)) {
          const now = next.find((each) => each.key === one.key);
          expect(one.stale).toBe(now === undefined || now.mark !== made.get(one.key)?.mark);
        }
      }),
    );
  });
});

describe('a draft of a case whose page changed', () => {
  const before = read('implant-relief-only');
  const rationale = (text: string) => {
    const [request] = analyse(text, optionsOf(before.gold)).requests;
    if (request === undefined) throw new Error('the request is gone');
    return linesOf(request.drafts.rationale, request.draftSentences.rationale);
  };
  const lines = rationale(before.text);
  const edits = editsOf(
    lines,
    joinLines(lines)
      .replace('Successful temporary trial (', 'The trial of May (')
      .replace('Objective pathology (', 'Imaging ('),
  );

  it('marks what rests on changed words and nothing else', () => {
    expect([...edits.keys()]).toEqual(['row/objective-pathology', 'row/trial-success']);
    const after = restate(lines, edits, rationale(`A banner of the portal\n\n${before.text.replace('75%', '85%')}`));
    const edited = after.filter((one) => one.edited);
    expect(edited.map(({ key, stale }) => [key, stale])).toEqual([
      ['row/objective-pathology', false],
      ['row/trial-success', true],
    ]);
    expect(edited[1]?.text).toContain('The trial of May (');
    expect(edited[1]?.fresh).toContain('85%');
  });
});

describe('a text that a person changed as a whole', () => {
  const draft = [
    line('title', 'Rationale (draft for the physician reviewer)', 't', ''),
    line('item', 'Request: “Refill of intrathecal pump, 05/12/2014”', 'i', '\n\n'),
    line('row', 'Implanted pump in place (met): “a pump was implanted”.', 'r', '\n- '),
    line('none', 'none', 'n', ' | '),
    line('end', 'This is a draft. It decides nothing: the judgement is the reviewer’s own.', 'e', '\n\n'),
  ];
  const text = joinLines(draft);

  it('is taken apart by sentence', () => {
    expect(editsOf(draft, text).size).toBe(0);
    const changed = text.replace('(met)', '(seen by me)');
    expect([...editsOf(draft, changed)]).toEqual([
      ['row', { before: '\n- ', text: 'Implanted pump in place (seen by me): “a pump was implanted”.', mark: 'r' }],
    ]);
    const added = text.replace('05/12/2014”', '05/12/2014”\nI called the clinic.');
    expect([...editsOf(draft, added).keys()]).toEqual(['item']);
    const struck = text.replace('\n- Implanted pump in place (met): “a pump was implanted”.', '');
    expect(editsOf(draft, struck).get('row')?.text).toBe('');
  });

  it('is taken apart in no time, however much was pasted', () => {
    const pasted = text.replace('Request: ', 'A pasted line of a portal.\n'.repeat(20_000)).replace('(met)', '(seen)');
    const before = performance.now();
    const edits = editsOf(draft, pasted);
    expect(performance.now() - before).toBeLessThan(2000);
    expect(joinLines(restate(draft, edits, draft))).toBe(pasted);
  });

  it('is put together again, character for character', () => {
    const anyEdit = fc.record({ at: fc.nat(text.length), cut: fc.nat(80), add: fc.string({ maxLength: 30 }) });
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 4 }), (changes) => {
        const edited = changes.reduce((so, { at, cut, add }) => so.slice(0, at) + add + so.slice(at + cut), text);
        expect(joinLines(restate(draft, editsOf(draft, edited), draft))).toBe(edited);
      }),
      { numRuns: 500 },
    );
  });
});
