/**
 * `npm run bench`: how fast the analysis is, as ratios against a named peer in the same run, never as seconds of a
 * machine. The peer is wink-nlp with sentences, negation and entities, the fastest general reader of clinical
 * negation for Node that we know.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken } from 'wink-nlp';
import { analyse } from '../../lib/analyse.ts';
import { hostile } from './hostile.ts';
import { cases, record } from './record.ts';

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

/** Milliseconds of the fastest of some runs: the least disturbed by other work of the machine. */
function fastest(run: (text: string) => number, text: string, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
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

for (const [name, fresh] of [
  ['record copied forward', false],
  ['record with new figures on every page', true],
] as const) {
  const text = record(MB, fresh);
  let own = Number.POSITIVE_INFINITY;
  let peer = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    own = Math.min(own, fastest(ours, text, 1));
    peer = Math.min(peer, fastest(wink, text, 1));
  }
  say(`1 MB, ${name}: speed against wink-nlp`, times(peer / own), '≥ 3');
  console.info(`  (ours ${own.toFixed(0)} ms, wink-nlp ${peer.toFixed(0)} ms on this machine)`);
}

if (!process.argv.includes('--short')) {
  const one = fastest(ours, record(MB, true), 3);
  const before = process.memoryUsage().heapUsed;
  const twenty = fastest(ours, record(20 * MB, true), 1);
  say('time per MB at 20 MB against 1 MB', times(twenty / 20 / one), '≤ 1.2');
  say('heap after 20 MB, per MB of text', `${((process.memoryUsage().heapUsed - before) / 20 / MB).toFixed(1)} MB`, '');
}

const small = cases.find((text) => text.length > 4500 && text.length < 5500) ?? (cases[0] as string);
say(`one case of ${small.length} characters`, `${fastest(ours, small, 50).toFixed(1)} ms`, 'a few ms');

const ordinary = fastest(ours, record(100_000, true), 5);
for (const [name, text] of hostile(100_000)) {
  say(`100 kB of ${name}, against ordinary text`, times(fastest(ours, text, 1) / ordinary), '≤ 50');
}
