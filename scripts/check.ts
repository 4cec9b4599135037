/**
 * The command line: case texts in, one analysis a line out. It calls the very `analyse()` that the extension's
 * background calls and needs no browser. It reads one text at a time and keeps nothing between texts, so that memory
 * stays flat over any number of files or lines.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { type AnalyseOptions, analyse } from '../lib/analyse.ts';
import type { Analysis } from '../lib/analysis.ts';
import { EDITIONS, editionRow } from '../lib/criteria/editions.ts';
import { report } from './report.ts';

const SCHEMA = 'caselight.analysis/1';
const MEGABYTE = 1_000_000;
const LARGEST_TEXT = 20 * MEGABYTE;
/** A text of the largest size may have every byte written as a six-character escape, and the other fields beside it. */
const LONGEST_LINE = 6 * LARGEST_TEXT + MEGABYTE;

const USAGE = `Usage: npm run --silent check -- [options] FILE...
       npm run --silent check -- --jsonl [options] < CASES.jsonl

Reads case texts (UTF-8; "-" is standard input) and prints one analysis a line as JSON, in the order given.

  --today YYYY-MM-DD   the day of the review (default: this machine's date)
  --edition ID         the guideline edition (default: chosen by the dates in the text)
  --request "TEXT"     a request line given by hand, in place of what the text asks for
  --jsonl              standard input holds JSON Lines {"id", "text", "request"?, "today"?, "edition"?}
  --json               JSON lines (the default)
  --pretty             a report to read, in place of JSON
  --out DIR            one file a text in DIR, in place of standard output
  --help               this text

The exit code is 0 when every text was read, 1 when one could not be, 2 when the command itself was not understood.`;

/** Why one text could not be analysed. The others are still done. */
class Unreadable extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The command itself cannot be carried out; said in one sentence. */
class Misuse extends Error {}

interface Job {
  /** What the answer carries to tell which text it answers: `file`, or `id` (and `line` where there is no id). */
  label: Record<string, string | number | null>;
  /** Name of the file under `--out`, without its ending. */
  name: string;
  text: () => Promise<string> | string;
  options: AnalyseOptions;
}

const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};

const Day = z.string().check(z.refine(isDay, { error: 'is not a day written YYYY-MM-DD' }));
const Line = z.object({
  id: z.union([z.string(), z.number()], { error: 'is missing, or is neither a word nor a number' }),
  text: z.string({ error: 'is missing, or is not a string' }),
  request: z.nullish(z.string({ error: 'is not a string' })),
  today: z.nullish(Day),
  edition: z.nullish(z.string({ error: 'is not a string' })),
});

/** This machine's date, in its own time zone. */
function machineDate(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const tooLarge = () =>
  new Unreadable(
    'too-large',
    `The text is larger than ${LARGEST_TEXT / MEGABYTE} MB, which is more than is read at once.`,
  );

/** Bytes as text. Positions count from the first byte, so a byte-order mark is kept as the character that it is. */
function decode(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new Unreadable('not-text', 'This is not a text file: it holds binary data.');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable('not-utf-8', 'The text is not UTF-8; save it as UTF-8 and try again.');
  }
}

const SYSTEM_ERRORS: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EACCES: 'The file may not be read (permission denied).',
  EPERM: 'The file may not be read (permission denied).',
  EISDIR: 'This is a folder; give the files in it.',
};

async function readTextFile(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      if (stat.size > LARGEST_TEXT) throw tooLarge();
      // A pipe has no size beforehand, so the stream is counted as it comes.
      return decode(await readAll(file.createReadStream({ autoClose: false })));
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new Unreadable('unreadable', SYSTEM_ERRORS[code] ?? `The file could not be read (${code}).`);
  }
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_TEXT) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The lines of a stream as bytes, one at a time; null for a line too long to hold. */
async function* linesOf(stream: Readable): AsyncGenerator<Uint8Array | null> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (): Uint8Array | null => {
    const line = size > LONGEST_LINE ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  const keep = (part: Buffer) => {
    size += part.length;
    if (size > LONGEST_LINE) parts = [];
    else parts.push(part);
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

/** One line of `--jsonl` input as a job; the fields of the line go before the options of the command. */
function jobOfLine(bytes: Uint8Array | null, number: number, defaults: AnalyseOptions): Job {
  const fail = (label: Job['label'], error: Unreadable): Job => ({
    label,
    name: `line-${number}`,
    text: () => Promise.reject(error),
    options: defaults,
  });
  if (!bytes) return fail({ id: null, line: number }, tooLarge());
  let row: unknown;
  try {
    row = JSON.parse(decode(bytes));
  } catch (error) {
    const unreadable =
      error instanceof Unreadable ? error : new Unreadable('not-json', `Line ${number} is not a JSON object.`);
    return fail({ id: null, line: number }, unreadable);
  }
  const parsed = Line.safeParse(row);
  if (!parsed.success) {
    const id = (row as { id?: unknown } | null)?.id;
    const label = typeof id === 'string' || typeof id === 'number' ? { id } : { id: null, line: number };
    const issue = parsed.error.issues[0];
    const message = issue?.path.length
      ? `Line ${number}: "${issue.path.join('.')}" ${issue.message}.`
      : `Line ${number} is not a JSON object.`;
    return fail(label, new Unreadable('bad-line', message));
  }
  const { id, text, request, today, edition } = parsed.data;
  return {
    label: { id },
    name: fileNameOf(String(id)),
    text: () => {
      // The limit is one of bytes; a code unit is at most three of them.
      if (text.length * 3 > LARGEST_TEXT && Buffer.byteLength(text) > LARGEST_TEXT) throw tooLarge();
      return text;
    },
    options: {
      today: today ?? defaults.today,
      request: request ?? defaults.request,
      edition: edition ?? defaults.edition,
    },
  };
}

/** An id as a file name: different ids give different names, and none leaves the folder. */
function fileNameOf(id: string): string {
  const name = encodeURIComponent(id.toWellFormed()).replaceAll('*', '%2A').replace(/^\./, '%2E');
  return name && name.length <= 200 ? name : createHash('sha256').update(id).digest('hex');
}

async function* jobsOfFiles(files: string[], options: AnalyseOptions): AsyncGenerator<Job> {
  const taken = new Set<string>();
  for (const file of files) {
    const stem = file === '-' ? 'standard-input' : basename(file, extname(file)) || 'text';
    let name = stem;
    for (let n = 2; taken.has(name); n++) name = `${stem}-${n}`;
    taken.add(name);
    const text = file === '-' ? async () => decode(await readAll(process.stdin)) : () => readTextFile(file);
    yield { label: { file }, name, text, options };
  }
}

async function* jobsOfLines(options: AnalyseOptions): AsyncGenerator<Job> {
  let number = 0;
  for await (const bytes of linesOf(process.stdin)) {
    number++;
    if (bytes?.every((byte) => byte === 32 || byte === 9 || byte === 13)) continue;
    yield jobOfLine(bytes, number, options);
  }
}

type Answer = { analysis: Analysis } | { error: { code: string; message: string } };

async function answerOf(job: Job): Promise<Answer> {
  try {
    return { analysis: analyse(await job.text(), job.options) };
  } catch (error) {
    if (error instanceof Unreadable) return { error: { code: error.code, message: error.message } };
    const reason = error instanceof Error ? error.message : String(error);
    return { error: { code: 'failed', message: `The analysis stopped with an error of its own: ${reason}` } };
  }
}

function render(job: Job, answer: Answer, pretty: boolean): string {
  if (pretty) {
    const title = String(job.label.file ?? job.label.id ?? `line ${job.label.line}`);
    const width = Math.min(Math.max(process.stdout.columns ?? 100, 60), 120);
    return 'analysis' in answer
      ? `${report(title, answer.analysis, width)}\n\n`
      : `${title}\n  Not read: ${answer.error.message}\n\n`;
  }
  if ('error' in answer) return `${JSON.stringify({ schema: SCHEMA, ...job.label, error: answer.error })}\n`;
  const { schema, ...rest } = answer.analysis;
  return `${JSON.stringify({ schema, ...job.label, ...rest })}\n`;
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        today: { type: 'string' },
        edition: { type: 'string' },
        request: { type: 'string' },
        jsonl: { type: 'boolean' },
        json: { type: 'boolean' },
        pretty: { type: 'boolean' },
        out: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    return { values, files: positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Misuse(`There is no option ${option}.`);
    throw new Misuse(/does not take/.test(message) ? `${option} takes no value.` : `${option} needs a value.`);
  }
}

async function main(): Promise<void> {
  const { values, files } = readArguments(process.argv.slice(2));
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  if (values.json && values.pretty) throw new Misuse('--json and --pretty cannot be had together.');
  if (values.today !== undefined && !isDay(values.today)) {
    throw new Misuse(`--today takes a day written YYYY-MM-DD, not "${values.today}".`);
  }
  for (const option of ['request', 'edition', 'out'] as const) {
    if (values[option] !== undefined && !values[option].trim())
      throw new Misuse(`--${option} was given without a value.`);
  }
  if (values.edition && !editionRow(values.edition)) {
    const known = EDITIONS.map(({ id }) => id).join(', ');
    throw new Misuse(`There is no edition "${values.edition}"; there are ${known}.`);
  }
  if (values.jsonl && files.length) throw new Misuse('--jsonl reads standard input and takes no files.');
  if (!values.jsonl && !files.length) throw new Misuse('No file was given.');
  if (files.filter((file) => file === '-').length > 1) throw new Misuse('Standard input (-) can be read once only.');

  const options: AnalyseOptions = {
    today: values.today ?? machineDate(),
    request: values.request,
    edition: values.edition,
  };
  if (values.out) {
    await mkdir(values.out, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      throw new Misuse(`The folder ${values.out} could not be made (${error.code}).`);
    });
  }

  for await (const job of values.jsonl ? jobsOfLines(options) : jobsOfFiles(files, options)) {
    const answer = await answerOf(job);
    if ('error' in answer) process.exitCode = 1;
    const rendered = render(job, answer, values.pretty ?? false);
    if (values.out) await writeFile(join(values.out, `${job.name}${values.pretty ? '.txt' : '.json'}`), rendered);
    else if (!process.stdout.write(rendered)) await once(process.stdout, 'drain');
  }
}

// Whoever reads the output may stop reading (`check … | head`): that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await main();
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  process.stderr.write(`${error.message} Run with --help to see the options.\n`);
  process.exitCode = 2;
}
