/**
 * `npm run bench`: how fast the analysis is, as ratios against a named peer in the same run, never as seconds of a
 * machine. The peer is wink-nlp with sentences, negation and entities, the fastest general reader of clinical
 * negation for Node that we know. At its end, what the parts of the builds weigh that stand in `.output`, and what the
 * panel of Chromium's costs its reader.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken } from 'wink-nlp';
import { analyse } from '../../lib/analyse.ts';
import { sizes } from '../../scripts/sizes.ts';
import { hostile } from './hostile.ts';
import { panelBench } from './panel.ts';
import { cases, claimant, record, withoutRequest } from './record.ts';

const MB = 1_000_000;
const options = { today: '2015-12-01' };
const nlp = winkNLP(model, ['sbd', 'negation', 'ner']);

const ours = (text: string): number => analyse(text, options).segments.length;
/** Sentences, entities, and which of their words are negated: what our analysis begins with. */
function wink(text: string): number {
  const doc = nlp.readDoc(text);
  let negated = 0;
  doc.tokens().each((t: ItemToken) => {
    if (t.out(nlp.its.negationFlag)) negated++;
  });
  return doc.sentences().length() + doc.entities().length() + negated;
}

/** Milliseconds of one run. */
function timed(run: (text: string) => number, text: string): number {
  const start = performance.now();
  run(text);
  return performance.now() - start;
}

/** The middle one: what a disturbed run does to a mean it does not do to this. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}

/** Milliseconds of the fastest of some runs: the least disturbed by other work of the machine. */
function fastest(run: (text: string) => number, text: string, runs: number): number {
  return Math.min(...Array.from({ length: runs }, () => timed(run, text)));
}

const ROUNDS = 7;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** Bytes of the heap that are in use when the garbage is gone. */
function heapInUse(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

const say = (what: string, figure: string, aim: string) =>
  console.info(`${what.padEnd(58)} ${figure.padStart(12)}   ${aim}`);
const times = (n: number) => `${n.toFixed(2)} ×`;

// Both warm: a worker reads many pages.
const warmUp = record(MB / 4, true);
for (let i = 0; i < 6; i++) {
  ours(warmUp);
  wink(warmUp);
}

for (const [name, text] of [
  ['a record of eight papers, copied forward', record(MB, false, claimant)],
  ['the same with new figures in every copy', record(MB, true, claimant)],
  ['notes that ask for nothing, no two alike', withoutRequest(MB)],
  [`${cases.length} claims, copied forward`, record(MB, false)],
  ['the same with new figures in every copy', record(MB, true)],
] as const) {
  // Both in each round, one right after the other and each first in turn: what disturbs one disturbs the other.
  const rounds = Array.from({ length: ROUNDS }, (_, i) => {
    const first = i % 2 === 0 ? timed(ours, text) : timed(wink, text);
    const second = i % 2 === 0 ? timed(wink, text) : timed(ours, text);
    return i % 2 === 0 ? { own: first, peer: second } : { own: second, peer: first };
  });
  say(`1 MB, ${name}: speed against wink-nlp`, times(median(rounds.map(({ own, peer }) => peer / own))), '≥ 3');
  const ms = (of: (round: { own: number; peer: number }) => number) => median(rounds.map(of)).toFixed(0);
  console.info(`  (ours ${ms(({ own }) => own)} ms, wink-nlp ${ms(({ peer }) => peer)} ms on this machine; medians)`);
}

if (!process.argv.includes('--short')) {
  const one = fastest(ours, record(MB, true), 3);
  const large = record(20 * MB, true);
  let analysis: unknown = null;
  const before = heapInUse();
  const twenty = timed((text) => {
    analysis = analyse(text, options);
    return 0;
  }, large);
  say('time per MB at 20 MB against 1 MB', times(twenty / 20 / one), '≤ 1.2');
  const held = heapInUse() - before;
  say('heap that the analysis of 20 MB holds, per MB of text', `${(held / 20 / MB).toFixed(2)} MB`, '');
  say(
    'most memory of the whole process, per MB of 20 MB',
    `${(process.resourceUsage().maxRSS / 1024 / 20).toFixed(0)} MB`,
    '',
  );
  if (analysis === null) throw new Error('The analysis is held until its size is measured.');
}

const small = cases.find((text) => text.length > 4500 && text.length < 5500) ?? (cases[0] as string);
say(`one case of ${small.length} characters`, `${fastest(ours, small, 50).toFixed(1)} ms`, 'a few ms');

const ordinary = fastest(ours, record(100_000, true), 5);
for (const [name, text] of hostile(100_000)) {
  say(`100 kB of ${name}, against ordinary text`, times(fastest(ours, text, 1) / ordinary), '≤ 50');
}

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const outDir = join(import.meta.dirname, '..', '..', '.output', build);
  if (!existsSync(outDir)) console.info(`${build} is not built: its sizes are not known`);
  else for (const { part, size, aim } of sizes(outDir)) say(`${build}: ${part}, before compression`, size, `≤ ${aim}`);
}

if (!process.argv.includes('--short')) {
  if (existsSync(join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3'))) await panelBench();
  else console.info('the panel is not built: what it costs is not known');
  // The page and the packet of 400 pages: each in a process of its own, whose memory is theirs alone.
  for (const bench of ['page.ts', 'pdf.ts'])
    execFileSync(process.execPath, ['--no-warnings', join(import.meta.dirname, bench)], { stdio: 'inherit' });
}
