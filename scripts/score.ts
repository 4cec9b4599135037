/**
 * Scores a folder of cases: NAME.txt beside NAME.json (the expected findings). Makes JSON Lines of the pairs, runs
 * `check --jsonl` over them as its own process, and hands its output to the scorer shared by everyone who works on
 * this product, which lies outside the project.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const PROJECT = join(import.meta.dirname, '..');
const SCORER = join(PROJECT, '..', 'shared', 'tools', 'score-cases.mjs');

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

function readArguments(): { folder: string; verbose: boolean } {
  const usage = 'Usage: npm run --silent score -- FOLDER [--verbose]';
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { verbose: { type: 'boolean' } } });
    const [folder] = positionals;
    if (!folder || positionals.length > 1) stop(usage);
    return { folder, verbose: values.verbose ?? false };
  } catch (error) {
    stop(`${(error as Error).message} ${usage}`);
  }
}

const { folder, verbose } = readArguments();
if (!existsSync(folder)) stop(`There is no folder ${folder}.`);
if (!existsSync(SCORER))
  stop('The shared scorer (../shared/tools/score-cases.mjs) is not there, so nothing was scored.');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && existsSync(join(folder, name.replace(/\.json$/, '.txt'))))
  .map((name) => name.replace(/\.json$/, ''))
  .sort();
if (!names.length) stop(`${folder} holds no pair of NAME.txt and NAME.json.`);

const scratch = mkdtempSync(join(tmpdir(), 'caselight-score-'));
let code: number;
try {
  const cases = join(scratch, 'cases.jsonl');
  const results = join(scratch, 'results.jsonl');
  for (const name of names) {
    const gold = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Record<string, unknown>;
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    const { request, today, edition } = gold;
    appendFileSync(cases, `${JSON.stringify({ id: name, text, request, today, edition })}\n`);
  }
  spawnSync(process.execPath, [join(PROJECT, 'scripts', 'check.ts'), '--jsonl'], {
    stdio: [openSync(cases, 'r'), openSync(results, 'w'), 'inherit'],
  });
  const scorer = spawnSync(process.execPath, [SCORER, folder, results, ...(verbose ? ['--verbose'] : [])], {
    stdio: 'inherit',
  });
  code = scorer.status ?? 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(code);
