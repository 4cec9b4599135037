/**
 * `npm run criteria`: checks criteria sets, ours or an organisation's own file, for form and for the classic slips.
 * With `--schema` it prints the JSON Schema of a set (kept in docs/criteria-set.schema.json).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { lintSet } from '../lib/criteria/lint.ts';
import { CriteriaSetFile } from '../lib/criteria/schema.ts';

const SETS = join(import.meta.dirname, '..', 'lib', 'criteria', 'sets');

/** The slips of one file, in sentences. */
function slipsOf(path: string): string[] {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return [`cannot be read as JSON: ${(error as Error).message}`];
  }
  const parsed = CriteriaSetFile.safeParse(data);
  if (!parsed.success)
    return parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  return lintSet(parsed.data).map(({ at, says }) => `${at}: ${says}`);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { schema: { type: 'boolean' } } });
if (values.schema) {
  const schema = z.toJSONSchema(CriteriaSetFile, { target: 'draft-2020-12', reused: 'ref' });
  process.stdout.write(`${JSON.stringify({ title: 'A Caselight criteria set', ...schema }, null, 2)}\n`);
} else {
  const files =
    positionals.length > 0
      ? positionals
      : readdirSync(SETS)
          .toSorted()
          .map((name) => join(SETS, name));
  let found = 0;
  for (const file of files)
    for (const slip of slipsOf(file)) {
      found++;
      console.info(`${basename(file)}: ${slip}`);
    }
  console.info(`${files.length} criteria ${files.length === 1 ? 'set' : 'sets'}, ${found} to mend`);
  process.exitCode = found > 0 ? 1 : 0;
}
