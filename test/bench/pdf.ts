/**
 * How fast a PDF of 400 pages becomes a case: pages per second, memory, and when the first finding stands.
 * `node test/bench/pdf.ts [FILE.pdf]` prints one line of JSON.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as library from 'pdfjs-dist/legacy/build/pdf.mjs';
import { analyse } from '../../lib/analyse.ts';
import { nextBatch } from '../../lib/record/add-document.ts';
import { notesOf } from '../../lib/record/notes.ts';
import { openPdf, readPages } from '../../lib/record/read-pdf.ts';
import { joinRecord, type RecordPart, withPages } from '../../lib/record/record.ts';

const PAGES = 400;
const TODAY = '2014-09-01';

/** A packet of notes copied forward, as they are: mostly the same page with other figures. */
async function packet(): Promise<Uint8Array> {
  const { PDFDocument, StandardFonts } = await import('pdf-lib');
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const sentences = [
    'The patient returns for follow up of chronic low back pain that radiates into the left leg.',
    'Gabapentin was tried for seven months without relief and was stopped in the spring.',
    'He takes oxycodone 15 mg four times a day and docusate 100 mg twice a day.',
    'The straight leg raise is positive on the left and the great toe extends with less strength.',
    'There is no fever, and the skin of the back and of the abdomen is intact everywhere.',
    'He walks for ten minutes before he has to sit down, and he sleeps four hours a night.',
  ];
  for (let number = 1; number <= PAGES; number++) {
    const page = pdf.addPage([612, 792]);
    const day = `${String(1 + (number % 12)).padStart(2, '0')}/${String(1 + (number % 28)).padStart(2, '0')}/2013`;
    const lines = [`Progress report ${day}`, ''];
    if (number === 2)
      lines.push(
        'Request for authorization: Permanent implantation of an intrathecal drug delivery pump',
        '',
        'History',
      );
    for (let i = 0; i < 36; i++) lines.push(`${sentences[(i + number) % sentences.length]}`);
    lines.push(`Pain is ${number % 10}/10 on visit ${number}.`, `Page ${number} of ${PAGES}`);
    lines.forEach((line, i) => {
      page.drawText(line, { x: 60, y: 750 - i * 17, size: 10, font });
    });
  }
  return pdf.save();
}

const memory = () => Math.round(process.memoryUsage().rss / 2 ** 20);
let peak = 0;
const watching = setInterval(() => {
  peak = Math.max(peak, memory());
}, 20);

if (process.argv[2] === '--make') {
  const made = await packet();
  await new Promise((written) => process.stdout.write(made, written));
  process.exit();
}
// Made by a process of its own, so that the memory measured here is that of reading alone.
const data = new Uint8Array(
  process.argv[2]
    ? readFileSync(process.argv[2])
    : execFileSync(process.execPath, [import.meta.filename, '--make'], { maxBuffer: 2 ** 28 }),
);
const bytes = data.length;
const before = memory();
const begin = performance.now();
const pdf = await openPdf(library, data);
let part: RecordPart = {
  source: {
    id: 'packet',
    kind: 'pdf',
    name: 'packet.pdf',
    tabId: null,
    start: 0,
    end: 0,
    words: 0,
    frames: 0,
    pages: pdf.pages,
    pageStarts: [],
    empty: [],
    sparse: [],
    failed: [],
    status: 'reading',
  },
  text: '',
};
let batch: (string | null)[] = [];
let due = nextBatch(0);
let done = 0;
let analysing = 0;
let firstFinding: { ms: number; page: number } | null = null;
const check = () => {
  const from = performance.now();
  part = withPages(part, batch);
  batch = [];
  const { text, sources } = joinRecord([part]);
  const analysis = analyse(text, { today: TODAY });
  notesOf(text, sources, 2014);
  analysing += performance.now() - from;
  if (!firstFinding && analysis.requests.some(({ findings }) => findings.some(({ evidence }) => evidence.length > 0)))
    firstFinding = { ms: Math.round(performance.now() - begin), page: done };
  return performance.now() - from;
};
let last = 0;
for await (const text of readPages(pdf)) {
  batch.push(text);
  done++;
  if (batch.length < due) continue;
  due = nextBatch(done);
  last = check();
}
if (batch.length > 0) last = check();
const all = performance.now() - begin;
await pdf.close();
clearInterval(watching);

console.log(
  JSON.stringify({
    pages: pdf.pages,
    megabytes: Number((bytes / 2 ** 20).toFixed(2)),
    characters: part.text.length,
    readingMs: Math.round(all - analysing),
    pagesPerSecond: Math.round((1000 * pdf.pages) / (all - analysing)),
    analysingMs: Math.round(analysing),
    lastAnalysisMs: Math.round(last),
    wholeMs: Math.round(all),
    firstFinding,
    memoryMB: { before, peak: Math.max(peak, memory()) },
  }),
);
