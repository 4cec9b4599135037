/** Papers of a packet: a title between rules, a dated visit, a page begin another part, whatever part stood above. */
import { describe, expect, it, test } from 'vitest';
import { cleanText } from '../../lib/text/clean.ts';
import { readDocument } from '../../lib/text/read-document.ts';

const read = (text: string) => readDocument(text, '2015-06-01');
const told = (text: string, has: string) => {
  const found = read(text).sentences.find((s) => s.text.includes(has));
  return found && { voice: found.voice, section: found.section, date: found.date };
};

describe('what ends a plan', () => {
  it.each([
    ['a title between rules', '=== VISIT 03/11/2014 ===', '2014-03-11'],
    ['a title in small letters', '--- Questionnaire of 03/11/2014 (waiting room) ---', '2014-03-11'],
    ['a title behind a rule', '------------------ visit of 03/11/2014', '2014-03-11'],
    ['the next visit of a packet', '03/11/2014   Spasticity clinic', '2014-03-11'],
    ['a page with its title', '=== p. 5 ===      Therapy discharge 03/11/2014', '2014-03-11'],
  ])('%s', (_, title, date) => {
    const text = `VISIT 01/14/2014\nPlan: refill. Another look at the film.\n\n${title}\nGait is steady with a cane.\n`;
    expect(told(text, 'Gait is steady')).toEqual({ voice: 'record', section: null, date });
  });

  it.each(['07/15/2014   Follow up with the surgeon', '07/15/2014   Norco five a day', 'Return in two weeks'])(
    'not a line of the plan itself: %s',
    (line) => {
      expect(told(`Plan:\nRefill today.\n${line}\nHe will use the cane.\n`, 'He will use')?.voice).toBe('plan');
    },
  );
});

test('what stands behind a title has a line of its own, and the title loses its rules', () => {
  const { clean, titles } = cleanText('=== RFA (cover) ===  RFA date 05/08/2014\nMethadone 10 mg, #90.\n');
  expect(clean.trim().split('\n')).toEqual(['RFA (cover)', 'RFA date 05/08/2014', 'Methadone 10 mg, #90.']);
  expect([...titles]).toEqual([0]);
});

test('a rule alone, a table and an amount are no titles', () => {
  for (const line of ['==========', '--- Norco 10/325 #120 ---', '|------|-----|', '-- 3 --'])
    expect([...cleanText(`a\n${line}\nb\n`).titles]).toEqual([]);
});

test('a quotation is still cut from the original where a title was', () => {
  const text = '=== VISIT 3 ===  seen today\nPain is 4/10.\n';
  const doc = read(text);
  for (const s of doc.sentences) {
    const { start, end } = doc.toOriginal(s);
    expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(s.text.replace(/\s+/g, ' '));
  }
});

test('a copy of an earlier determination proves nothing', () => {
  const text =
    'Plan: refill.\n=== p. 6 ===      Copy of determination of 03/14/2014\nThe chart does not include a urine screen.\n';
  expect(told(text, 'does not include')?.voice).toBe('decision');
});

it.each([
  ['no Δ', 'no change'],
  ['VAS ↓', 'vas decreased'],
  ['tone ↑', 'tone increased'],
])('signs that stand for words: %s', (text, words) => {
  const [sentence] = read(`${text} after it.`).sentences;
  expect(sentence?.tokens.map((t) => t.norm).join(' ')).toContain(words);
});
