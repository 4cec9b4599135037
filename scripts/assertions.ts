/**
 * Reads JSON Lines of `{"id","sentence","span":[start,end]|null,"concept"}` on standard input and prints
 * `{"id","negation","temporality","experiencer"}` for each, by the code the analysis uses.
 *
 *   node scripts/assertions.ts < IN.jsonl > OUT.jsonl
 */
import { createInterface } from 'node:readline';
import { assertionOf, readCues, type Span } from '../lib/clinical/assertion.ts';

interface Row {
  id: string;
  sentence: string;
  span: [number, number] | null;
  concept: string;
}

/** Where the concept stands in the sentence, by its own words when no span is given; the whole sentence if nowhere. */
function spanOf(row: Row): Span {
  if (row.span !== null && row.span !== undefined) return { start: row.span[0], end: row.span[1] };
  const start = row.sentence.toLowerCase().indexOf((row.concept ?? '').toLowerCase());
  return start >= 0 ? { start, end: start + row.concept.length } : { start: 0, end: row.sentence.length };
}

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (line.trim() === '') continue;
  let row: Row;
  try {
    row = JSON.parse(line);
    if (typeof row.sentence !== 'string') throw new TypeError('no sentence');
  } catch (error) {
    console.error(`line ${number}: ${(error as Error).message}`);
    process.exitCode = 1;
    continue;
  }
  const { negation, temporality, experiencer } = assertionOf(readCues(row.sentence), spanOf(row));
  process.stdout.write(`${JSON.stringify({ id: row.id, negation, temporality, experiencer })}\n`);
}
