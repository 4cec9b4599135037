/** What each part of a build weighs, against its aim: the scripts that are loaded before a person does anything. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const KB = 1024;

/** Add a part: one row here. */
const AIMS: readonly { part: string; entry: string; aim: number }[] = [
  { part: 'the reader in a page', entry: 'reader.js', aim: 60 * KB },
  { part: 'the panel', entry: 'sidepanel.html', aim: 250 * KB },
  { part: 'the background', entry: 'background.js', aim: 350 * KB },
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

/** A line a part: what it weighs, what it may weigh. */
export function sizeLines(outDir: string): string[] {
  return AIMS.map(({ part, entry, aim }) => {
    const bytes = [...scriptsOf(outDir, join(outDir, entry)).values()].reduce((sum, one) => sum + one, 0);
    const kb = (count: number) => `${(count / KB).toFixed(1)} KB`;
    return `${bytes <= aim ? 'within' : 'OVER  '} ${part}: ${kb(bytes)}, aim ${kb(aim)}`;
  });
}
