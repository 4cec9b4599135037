import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edited, settled, shownLines, written } from '../../components/draft-lines.ts';
import { type DraftLine, joinLines } from '../../lib/drafts/restate.ts';

const line = (key: string, text: string, mark = text, before = '\n'): DraftLine => ({
  key,
  before,
  text,
  basis: [{ kind: 'frame' }],
  mark,
});
const LINES = [
  line('title', 'Request for information (draft)', 'a', ''),
  line('ask/Report', 'Please send the report of the psychologist.', 'b', '\n1. '),
  line('ask/Note', 'Please send the note of the last visit.', 'c', '\n2. '),
  line('reply-by', 'Please reply by: 4/6/2026', 'd'),
];
const without = new Set(['Report']);
const withoutReport = [
  LINES[0],
  line('ask/Note', 'Please send the note of the last visit.', 'c', '\n1. '),
  LINES[3],
].map((one) => one as DraftLine);
const type = (lines: readonly DraftLine[], edited: Edited | null, text: string) =>
  written(lines, shownLines(lines, edited), edited, text);
const textOf = (lines: readonly DraftLine[], edited: Edited | null, leftOut = new Set<string>()) =>
  joinLines(shownLines(lines, edited, leftOut));

describe('a draft that is written in', () => {
  test('reads as it was typed, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...LINES.map((one) => one.before + one.text))), {
          maxLength: 8,
        }),
        (parts) => {
          const text = parts.join('');
          expect(textOf(LINES, type(LINES, null, text))).toBe(text);
        },
      ),
    );
  });

  test('is no longer edited when its own words stand again', () => {
    const text = joinLines(LINES);
    const edited = type(LINES, null, text.replace('psychologist', 'psychiatrist'));
    expect(edited?.edits.size).toBe(1);
    expect(type(LINES, edited, text)).toBeNull();
  });

  test('keeps an edit of an ask that is left out, until the ask is back, and numbers the rest afresh', () => {
    const edited = type(
      LINES,
      null,
      joinLines(LINES).replace('psychologist', 'psychiatrist').replace('last', 'latest'),
    );
    const shorter = textOf(withoutReport, edited, without);
    expect(shorter).toContain('\n1. Please send the note of the latest visit.');
    expect(shorter).not.toContain('psychiatrist');
    const again = written(
      withoutReport,
      shownLines(withoutReport, edited, without),
      edited,
      shorter.replace('4/6/2026', 'Friday'),
    );
    const longer = textOf(LINES, again);
    expect(longer).toContain('\n1. Please send the report of the psychiatrist.');
    expect(longer).toContain('\n2. Please send the note of the latest visit.');
    expect(longer).toContain('Friday');
  });

  test('loses no words of a sentence that is gone, and typing elsewhere leaves them stale', () => {
    const edited = type(LINES, null, joinLines(LINES).replace('the note of', 'the short note of'));
    const rest = LINES.filter(({ key }) => key !== 'ask/Note');
    const shown = shownLines(rest, edited);
    expect(shown.find(({ key }) => key === 'ask/Note')).toMatchObject({ stale: true, fresh: null });
    const again = written(rest, shown, edited, joinLines(shown).replace('(draft)', '(my draft)'));
    const after = shownLines(rest, again);
    expect(joinLines(after)).toContain('the short note of');
    expect(joinLines(after)).toContain('(my draft)');
    expect(after.find(({ key }) => key === 'ask/Note')?.stale).toBe(true);
    expect(settled(rest, again as Edited, 'ask/Note', false)?.edits.has('ask/Note')).toBe(false);
  });

  test('a stale sentence is settled by keeping it, by taking the new one, or by writing it anew', () => {
    const edited = type(LINES, null, joinLines(LINES).replace('4/6/2026', 'Friday')) as Edited;
    const next = LINES.map((one) =>
      one.key === 'reply-by' ? { ...one, text: 'Please reply by: 4/7/2026', mark: 'e' } : one,
    );
    const staleOf = (of: Edited | null) => shownLines(next, of).filter(({ stale }) => stale).length;
    expect(staleOf(edited)).toBe(1);
    const elsewhere = type(next, edited, textOf(next, edited).replace('(draft)', '(mine)'));
    expect(staleOf(elsewhere)).toBe(1);
    expect(staleOf(settled(next, edited, 'reply-by', true))).toBe(0);
    expect(textOf(next, settled(next, edited, 'reply-by', true))).toContain('Friday');
    expect(textOf(next, settled(next, edited, 'reply-by', false))).toContain('4/7/2026');
    expect(staleOf(type(next, edited, textOf(next, edited).replace('Friday', 'Monday')))).toBe(0);
  });
});
