import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Analysis } from '../../lib/analysis.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const SCHEMA = 'caselight.analysis/1';

interface Run {
  code: number | null;
  out: string;
  err: string;
  lines: Record<string, unknown>[];
}

/** Runs the command as a person does: its own process, its own Node. */
function check(args: string[], input?: string | Buffer): Promise<Run> {
  return new Promise((resolve, reject) => {
    const node = join(PROJECT, 'node_modules', '.bin', 'node');
    const child = spawn(node, [join(PROJECT, 'scripts', 'check.ts'), ...args], { cwd: folder });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk;
    });
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = out.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
      resolve({ code, out, err, lines });
    });
    child.stdin.end(input ?? '');
  });
}

let folder: string;
const NOTE = 'The worker is a 51 year old male. Pain is rated 7 out of 10.\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselight-check-'));
  writeFileSync(join(folder, 'a.txt'), NOTE);
  writeFileSync(join(folder, 'b.txt'), '\uFEFFSecond note – naïve “quotes”.\r\n');
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  writeFileSync(join(folder, 'latin1.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x70, 0x61, 0x69, 0x6e]));
  writeFileSync(join(folder, 'large.txt'), Buffer.alloc(20_000_001, 'a '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files', () => {
  test('one analysis a line, in the order given, each naming its file', async () => {
    const { code, lines, err } = await check(['b.txt', 'a.txt', '--today', '2015-10-13']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(lines.map(({ file }) => file)).toEqual(['b.txt', 'a.txt']);
    for (const line of lines) {
      const { file: _, ...analysis } = line;
      expect(Analysis.parse(analysis).schema).toBe(SCHEMA);
    }
    expect(lines[1]?.textLength).toBe(NOTE.length);
  });

  test('positions count from the first character of the file, byte-order mark included', async () => {
    const { lines } = await check(['b.txt']);
    expect(lines[0]?.textLength).toBe(readFileSync(join(folder, 'b.txt'), 'utf8').length);
  });

  test('an empty text is no error: no request, and a sentence that says so', async () => {
    const { code, lines } = await check(['empty.txt']);
    expect(code).toBe(0);
    expect(lines[0]?.requests).toEqual([]);
    expect(lines[0]?.notices).not.toEqual([]);
  });

  test.each([
    ['nowhere.txt', 'unreadable', /no such file/],
    ['.', 'unreadable', /folder/],
    ['picture.png', 'not-text', /not a text file/],
    ['latin1.txt', 'not-utf-8', /UTF-8/],
    ['large.txt', 'too-large', /20 MB/],
  ])('%s is answered in its place and the others are still done', async (file, errorCode, sentence) => {
    const { code, lines } = await check(['a.txt', file, 'b.txt']);
    expect(code).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toEqual({
      schema: SCHEMA,
      file,
      error: { code: errorCode, message: expect.stringMatching(sentence) },
    });
    expect(lines[0]).not.toHaveProperty('error');
    expect(lines[2]).not.toHaveProperty('error');
  });

  test('standard input is one text', async () => {
    const { code, lines } = await check(['-'], NOTE);
    expect(code).toBe(0);
    expect(lines).toMatchObject([{ file: '-', textLength: NOTE.length }]);
  });
});

describe('--jsonl', () => {
  test('each answer carries its id, and a bad line spoils only itself', async () => {
    const input = [
      '{"id":"one","text":"Pain."}',
      '',
      'not json',
      '{"id":"two"}',
      '{"text":"no id"}',
      '{"id":"three","text":"Pain again.","today":"2015-02-30"}',
      '{"id":4,"text":"Pain once more.","request":null,"today":"2015-02-28","edition":null}',
    ].join('\n');
    const { code, lines } = await check(['--jsonl'], input);
    expect(code).toBe(1);
    expect(lines.map(({ id, line, error }) => [id, line, (error as { code: string } | undefined)?.code])).toEqual([
      ['one', undefined, undefined],
      [null, 3, 'not-json'],
      ['two', undefined, 'bad-line'],
      [null, 5, 'bad-line'],
      ['three', undefined, 'bad-line'],
      [4, undefined, undefined],
    ]);
  });

  test('a line that is not UTF-8 spoils only itself', async () => {
    const bad = Buffer.concat([Buffer.from('{"id":"x","text":"'), Buffer.from([0xe9]), Buffer.from('"}\n')]);
    const { lines } = await check(['--jsonl'], Buffer.concat([bad, Buffer.from('{"id":"y","text":"Pain."}\n')]));
    expect(lines).toMatchObject([
      { line: 1, error: { code: 'not-utf-8' } },
      { id: 'y', textLength: 5 },
    ]);
  });

  test('the last answer comes before the next line is sent: nothing waits for the end of the input', async () => {
    const node = join(PROJECT, 'node_modules', '.bin', 'node');
    const child = spawn(node, [join(PROJECT, 'scripts', 'check.ts'), '--jsonl']);
    const answer = () =>
      new Promise<string>((resolve) =>
        child.stdout.setEncoding('utf8').once('data', (chunk: string) => resolve(chunk)),
      );
    const first = answer();
    child.stdin.write('{"id":"first","text":"Pain."}\n');
    expect(JSON.parse(await first)).toMatchObject({ id: 'first' });
    const second = answer();
    child.stdin.end('{"id":"second","text":"Pain."}');
    expect(JSON.parse(await second)).toMatchObject({ id: 'second' });
  });
});

describe('--pretty and --out', () => {
  test('the report is for people: no JSON, no line wider than the width', async () => {
    const { code, out, lines } = await check(['--pretty', 'a.txt', 'nowhere.txt']);
    expect(code).toBe(1);
    expect(lines).toEqual([]);
    expect(out).toContain('a.txt');
    expect(out).toContain('There is no such file.');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('one file a text, named after it; ids cannot leave the folder', async () => {
    await check(['--out', 'out', 'a.txt', 'b.txt']);
    const ids = ['../escape', '.', 'a/b', 'plain'].map((id) => JSON.stringify({ id, text: 'Pain.' })).join('\n');
    const { code, out } = await check(['--out', 'out', '--jsonl'], ids);
    expect(code).toBe(0);
    expect(out).toBe('');
    const written = readdirSync(join(folder, 'out')).sort();
    expect(written).toEqual(['%2E.%2Fescape.json', '%2E.json', 'a%2Fb.json', 'a.json', 'b.json', 'plain.json'].sort());
    expect(JSON.parse(readFileSync(join(folder, 'out', 'a.json'), 'utf8'))).toMatchObject({ file: 'a.txt' });
  });
});

describe('a command that is not understood', () => {
  test.each([
    [['--frobnicate', 'a.txt'], /no option --frobnicate/],
    [['--today', 'a.txt', '--today'], /--today/],
    [['--today', '13/10/2015', 'a.txt'], /YYYY-MM-DD/],
    [['--today', '2015-02-30', 'a.txt'], /YYYY-MM-DD/],
    [['--pretty=yes', 'a.txt'], /--pretty takes no value/],
    [['--edition', 'mtus-1066', 'a.txt'], /no edition "mtus-1066"; there are .*mtus-2009/],
    [['--json', '--pretty', 'a.txt'], /together/],
    [['--jsonl', 'a.txt'], /takes no files/],
    [['-', '-'], /once/],
    [['--request', ' ', 'a.txt'], /--request/],
    [[], /No file/],
  ])('%j gets one sentence and exit code 2', async (args, sentence) => {
    const { code, out, err } = await check(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
