/**
 * `npm run calibrate`: how often each criterion is read rightly, measured on the invented cases of test/cases. Writes
 * docs/calibration.md for people and lib/calibration.json for the panel's card. Nothing in either is written by hand.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../lib/analyse.ts';
import type { Calibration, Tally } from '../lib/calibration.ts';
import { type GoldCase, optionsOf, readCases } from '../test/cases/gold.ts';

const PROJECT = join(import.meta.dirname, '..');
const FOLDER = join(PROJECT, 'test', 'cases');

const newTally = (): Tally => ({ rows: 0, right: 0, saidMet: 0, rightlyMet: 0, isMet: 0 });

function count(tally: Tally, said: string, gold: readonly string[]): void {
  tally.rows++;
  if (gold.includes(said)) tally.right++;
  if (gold.includes('met')) tally.isMet++;
  if (said === 'met') {
    tally.saidMet++;
    if (gold.includes('met')) tally.rightlyMet++;
  }
}

function tallyOf(cases: readonly GoldCase[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { text, gold } of cases) {
    const left = [...analyse(text, optionsOf(gold)).requests];
    for (const want of gold.requests) {
      const kinds = [want.kind].flat();
      const at = left.findIndex((r) => kinds.includes(r.kind) && (!want.drug || r.drug?.name === want.drug));
      const have = at < 0 ? undefined : left.splice(at, 1)[0];
      for (const [criterion, status] of Object.entries(want.criteria ?? {})) {
        const id = `${want.criteriaSet ?? ''}/${criterion}`;
        const tally = tallies.get(id) ?? newTally();
        tallies.set(id, tally);
        count(tally, have?.findings.find((f) => f.criterion === criterion)?.status ?? 'absent', [status].flat());
      }
    }
  }
  return tallies;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const percent = (value: number | null): string => (value === null ? '–' : `${Math.round(value * 100)} %`);

const cases = readCases(FOLDER);
const tallies = [...tallyOf(cases)].toSorted(([a], [b]) => a.localeCompare(b));
const all = newTally();
for (const [, t] of tallies) for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += t[key];

const line = (name: string, t: Tally): string =>
  `| ${name} | ${t.rows} | ${percent(share(t.right, t.rows))} | ${percent(share(t.rightlyMet, t.saidMet))} | ${percent(share(t.rightlyMet, t.isMet))} |`;

const page = `# Calibration

How often the findings agree with the expected ones, measured on the ${cases.length} invented cases of \`test/cases\`
(${all.rows} rows). Made by \`npm run calibrate\`.

*Right*: the state is the expected one. *Precision of met*: of the rows said to be met, how many are. *Recall of met*: of
the rows that are met, how many are said to be. A row said to be met that is not is the worst error; a met row that is
not found sends a person looking.

| Criterion | Rows | Right | Precision of met | Recall of met |
| --- | ---: | ---: | ---: | ---: |
${line('**all**', all)}
${tallies.map(([id, t]) => line(id, t)).join('\n')}

The cases are ours: they were written by people who did not see the rules, but rules have since been mended after them.
Expect less on a record of a kind that is not among them.
`;

const markdown = join(PROJECT, 'docs', 'calibration.md');
writeFileSync(markdown, page);
const data: Calibration = {
  made: new Date().toISOString().slice(0, 10),
  cases: cases.length,
  all,
  criteria: Object.fromEntries(tallies),
};
const json = join(PROJECT, 'lib', 'calibration.json');
writeFileSync(json, JSON.stringify(data, null, 2));
spawnSync(join(PROJECT, 'node_modules', '.bin', 'biome'), ['format', '--write', json, markdown], { stdio: 'ignore' });
console.info(
  `${cases.length} cases, ${all.rows} rows: ${percent(share(all.right, all.rows))} right, precision of met ${percent(share(all.rightlyMet, all.saidMet))}, recall of met ${percent(share(all.rightlyMet, all.isMet))}`,
);
