/**
 * The zoo: pages of many kinds, made with the components that real portals are made with, served on this machine alone.
 * The same server answers as `127.0.0.1` and as `localhost`: to a browser these are two sites.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';

const PAGES = join(import.meta.dirname, 'pages');
const PACKAGES = join(import.meta.dirname, '..', '..', 'node_modules');
/** The components that pages may load. */
const COMPONENTS = [
  'ag-grid-community',
  'tabulator-tables',
  'quill',
  'trix',
  '@shoelace-style/shoelace',
  'vue',
  'admin-lte',
  'bootstrap',
  'pdfjs-dist',
];

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  map: 'application/json',
  json: 'application/json',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** Headers of pages that have some of their own. */
const HEADERS: Record<string, Record<string, string>> = {
  'csp.html': {
    'content-security-policy': "default-src 'none'; sandbox allow-same-origin; require-trusted-types-for 'script'",
  },
};

/** What a page is expected to give when it is read; stands beside it as `NAME.json`. */
export interface Expectation {
  /** The kind of page, for people. */
  kind: string;
  /** The words that are read, in order; how they fall into lines does not matter. */
  read: string[];
  /** What is told not to have been read; what is not named here is nought. */
  leftOut?: Partial<
    Record<'hiddenWords' | 'foldedWords' | 'frames' | 'rows' | 'columns' | 'otherCases', number | 'some'>
  >;
  /** After what is expected more is read, with this word among it: how much a browser draws is its own affair. */
  goesOn?: string;
  /** Words that stand on the page and must never be read or painted. */
  never?: string[];
  /** Some of the words that must be painted. */
  painted: string[];
  /** Words that are evidence and stand in fields, where nothing can be painted. */
  inFields?: string[];
  /** Words that are painted and that no scrolling shows whole: the page lays something over them, or cuts them off. */
  outOfSight?: string[];
  /** The page's own components change its document when it is scrolled: then it is not compared after scrolling. */
  redrawsOnScroll?: boolean;
}

export interface ZooPage extends Expectation {
  name: string;
}

/** Every page that has an expectation. */
export function zooPages(): ZooPage[] {
  return readdirSync(PAGES)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.json'.length),
      ...(JSON.parse(readFileSync(join(PAGES, file), 'utf8')) as Expectation),
    }));
}

const PREAMBLE = `<h1>Long record</h1>
<table><tr><th>Claim number:</th><td>HG-5521-09</td></tr><tr><th>Claimant:</th><td>Halina Tarnowska</td></tr>
<tr><th>Age / sex:</th><td>51-year-old female</td></tr></table>
<h2>Request for authorization</h2><p>Permanent implantation of an intrathecal drug delivery pump</p>
<h3>Psychological evaluation 02/17/2014</h3><p>She is psychologically cleared for the pump.</p>
<h3>Intrathecal trial 02/26/2014</h3><p>She reported 70% relief of her back and leg pain during the trial.</p>`;

/** With notes of this length, a million characters stand in ten thousand elements, as in a record of documents. */
export const LONG_NOTES = 7;

/** What a note of some length goes on about. */
const TALK =
  ' The claimant came by bus, waited in the lobby for some minutes and asked how the form of last month was to be filled in. A copy of it was handed out.';

/**
 * A record of a given length, in characters of text: notes of many visits, table rows between them. With short notes
 * there is an element to every 18 characters; `sentences` makes the notes longer.
 */
export function longRecord(length: number, sentences = 0): string {
  const parts = [PREAMBLE];
  for (let i = 0, written = 0; written < length; i++) {
    const day = `${String((i % 12) + 1).padStart(2, '0')}/${String((i % 28) + 1).padStart(2, '0')}/20${String(5 + (i % 9)).padStart(2, '0')}`;
    const visit = `<h3>Progress note ${day}</h3><p>Visit ${i}. The neck was supple and the gait was steady. <b>Form ${i % 97}</b> was filled in. The claimant asked about parking and was given a map of the building.${TALK.repeat(sentences)}</p><table><tr><td>Pulse</td><td>${60 + (i % 30)}</td></tr><tr><td>Weight</td><td>${140 + (i % 60)} lb</td></tr></table>`;
    parts.push(visit);
    written += visit.replace(/<[^>]*>/g, '').length;
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Long record</title></head><body>${parts.join('\n')}</body></html>`;
}

/** A record of three pages, as a PDF with its words in it. */
async function recordAsPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const pages = [
    [
      'Psychological evaluation 02/17/2014',
      'Seen for an intrathecal pump. She is psychologically cleared for the pump.',
      'Intrathecal trial 02/26/2014',
      'She reported 70% relief of her back and leg pain',
      'during the trial.',
    ],
    ['Progress note 02/10/2014', 'Two epidural steroid injections in 2013 gave no lasting benefit.'],
  ];
  for (const lines of pages) {
    const page = pdf.addPage([612, 500]);
    for (const [i, line] of lines.entries()) page.drawText(line, { x: 40, y: 440 - 24 * i, size: 13, font });
  }
  return pdf.save();
}

export interface Zoo {
  /** `http://127.0.0.1:<port>`, without a closing stroke. */
  origin: string;
  close(): Promise<void>;
}

/** Starts the zoo on a free port of this machine. */
export async function startZoo(): Promise<Zoo> {
  const record = await recordAsPdf();
  const made: Record<string, () => string | Uint8Array> = {
    'large.html': () => longRecord(1_000_000),
    'long-notes.html': () => longRecord(1_000_000, LONG_NOTES),
    'record.pdf': () => record,
  };
  const fileOf = (path: string): string => {
    if (!path.startsWith('vendor/')) return join(PAGES, path);
    const name = path.slice('vendor/'.length);
    if (!COMPONENTS.some((component) => name.startsWith(`${component}/`))) throw new Error('no such component');
    return join(PACKAGES, name);
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://zoo').pathname).slice(1);
    const type = TYPES[path.split('.').at(-1) ?? ''];
    try {
      if (path === 'favicon.ico') {
        response.writeHead(204).end();
        return;
      }
      if (!type || normalize(path) !== path || path.includes('..')) throw new Error('no such page');
      const body = made[path]?.() ?? readFileSync(fileOf(path));
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...HEADERS[path] }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
    }
  });
  // Both names of this machine, whichever address they stand for.
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The zoo has no port.');
  const second = createServer(server.listeners('request')[0] as never);
  await new Promise<void>((resolve) => {
    second.once('error', () => resolve());
    second.listen(address.port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      for (const one of [server, second]) {
        if (!one.listening) continue;
        one.closeAllConnections();
        await new Promise((resolve) => one.close(resolve));
      }
    },
  };
}
