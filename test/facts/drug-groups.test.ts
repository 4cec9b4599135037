import { expect, test } from 'vitest';
import { DRUGS } from '../../lib/clinical/drugs.ts';
import { GROUPS } from '../../lib/facts/groups.ts';
import { PhraseIndex } from '../../lib/text/phrases.ts';
import { tokenize } from '../../lib/text/tokens.ts';

test.each([
  ['opioid', ['opioid-agonist', 'opioid-partial']],
  ['benzodiazepine', ['benzodiazepine']],
  ['hypnotic', ['hypnotic']],
  ['muscle-relaxant', ['muscle-relaxant']],
  ['anticonvulsant', ['anticonvulsant']],
  ['nsaid', ['nsaid']],
] as const)('{%s} knows every brand of its classes', (group, classes) => {
  const index = new PhraseIndex([{ row: group, patterns: [`{${group}}`] }], GROUPS);
  const names = DRUGS.filter((row) => (classes as readonly string[]).includes(row.class)).flatMap((row) =>
    [...(row.brands ?? []), ...(row.name.includes('/') ? [] : [row.name])].filter(
      (name) => !row.guarded?.includes(name) && !/[\d#&/]/.test(name),
    ),
  );
  const unknown = names.filter((name) => index.find(tokenize(`He takes ${name} daily.`)).length === 0);
  expect(unknown).toEqual([]);
});
