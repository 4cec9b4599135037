/** The sample portal: invented case pages, served on this machine alone. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const PAGES = join(import.meta.dirname, 'pages');

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  pdf: 'application/pdf',
};

export interface Portal {
  /** `http://127.0.0.1:<port>`, without a closing stroke. */
  origin: string;
  /** Puts one more page there, beside those of the folder. */
  add(name: string, body: string | Uint8Array): void;
  close(): Promise<void>;
}

/** A page around plain text, as a portal shows a report that it holds as text. */
export function pageOfText(title: string, text: string): string {
  const shown = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${shown(title)}</title>
<link rel="stylesheet" href="/portal.css"><pre class="report">\n${shown(text)}</pre></html>`;
}

/** Starts the portal on a free port of this machine. */
export async function startPortal(): Promise<Portal> {
  const added = new Map<string, string | Uint8Array>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal');
    const name = pathname === '/' ? 'worklist.html' : pathname.slice(1);
    const type = TYPES[name.split('.').at(-1) ?? ''];
    try {
      // Flat folder, plain names: nothing outside it can be named.
      if (!type || !/^[a-z0-9_-]+\.[a-z]+$/.test(name)) throw new Error('no such page');
      const body = added.get(name) ?? readFileSync(join(PAGES, name));
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The portal has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    add: (name, body) => void added.set(name, body),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
