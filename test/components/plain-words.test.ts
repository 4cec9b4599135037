/** No word of the interface decides, recommends, measures a person or blames one (experience.md, *Words*). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLOCK_RULES, ERA_NOTES, RECEIPT_RULES, REPLY_RULES } from '../../lib/clock/rules.ts';
import { EDITIONS } from '../../lib/criteria/editions.ts';
import { CRITERIA_SETS } from '../../lib/criteria/sets.ts';
import { neverInInterface } from '../drafts/never-words.ts';

const messages = readFileSync(join(import.meta.dirname, '..', '..', 'locales', 'en.yml'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));

test.each(messages.map((line) => [line.trim()]))('%s', (line) => {
  expect(neverInInterface(line)).toEqual([]);
});

describe('what the panel shows of its rules', () => {
  test('is as plain', () => {
    const words = [
      ...[...CLOCK_RULES, ...RECEIPT_RULES, ...REPLY_RULES].map(({ rule }) => rule),
      ...CLOCK_RULES.map(({ label }) => label),
      ...ERA_NOTES.map(({ text }) => text),
      ...EDITIONS.flatMap(({ title, note }) => [title, note ?? '']),
      ...[...CRITERIA_SETS.values()].flatMap(({ title, safety, rows }) => [
        title,
        safety ?? '',
        ...rows.flatMap((row) => [row.title, row.ask]),
      ]),
    ];
    for (const one of words) expect(neverInInterface(one), one).toEqual([]);
  });
});
