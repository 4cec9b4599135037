/** What each part of a build weighs, against its aim: its scripts as they are loaded, before compression. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const KB = 1024;

/** Add a part: one row here. */
const AIMS: readonly { part: string; entry: string; aim: number }[] = [
  { part: 'the reader in a page', entry: 'reader.js', aim: 60 * KB },
  { part: 'the panel', entry: 'sidepanel.html', aim: 250 * KB },
  { part: 'the background', entry: 'background.js', aim: 350 * KB },
  // The lexicons, rules and drafts, which grow with what is known. Loaded with the first case that is read, not when a
  // background wakes; the aim is our own.
  { part: 'the worker that checks', entry: 'checks.js', aim: 1600 * KB },
];

/** Scripts that a page names, and that a script imports at once; those that it may import later are not among them. */
const NAMED = /(?:\bsrc|\bhref)="([^"]+\.js)"|(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g;

/** The scripts that are loaded with a file of a build, each with its bytes. */
function scriptsOf(outDir: string, path: string, found = new Map<string, number>()): Map<string, number> {
  if (found.has(path)) return found;
  const text = readFileSync(path, 'utf8');
  found.set(path, path.endsWith('.js') ? Buffer.byteLength(text) : 0);
  for (const [, named, imported] of text.matchAll(NAMED)) {
    const next = (named ?? imported) as string;
    scriptsOf(outDir, join(next.startsWith('/') ? outDir : dirname(path), next), found);
  }
  return found;
}

const kb = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;

/** Of each part of a build what it weighs, and what it may weigh. */
export function sizes(outDir: string): { part: string; size: string; aim: string; within: boolean }[] {
  return AIMS.map(({ part, entry, aim }) => {
    const bytes = [...scriptsOf(outDir, join(outDir, entry)).values()].reduce((sum, one) => sum + one, 0);
    return { part, size: kb(bytes), aim: kb(aim), within: bytes <= aim };
  });
}

/** A line a part. */
export function sizeLines(outDir: string): string[] {
  return sizes(outDir).map(
    ({ part, size, aim, within }) => `${within ? 'within' : 'OVER  '} ${part}: ${size}, aim ${aim}`,
  );
}
