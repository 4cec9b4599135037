/**
 * Reads a document into a case: opens it, hands its pages over in growing batches, tells how far it is. The case is
 * checked with each batch, so that findings stand before the last page is read; after each, four times as many pages
 * are there, so that all checks together cost little more than the last one.
 */
import type { RequestOf, ResponseOf } from '../messages.ts';
import { Problem, type ProblemCode } from '../problems.ts';
import { type AskPassword, openPdf, type PdfLibrary, readPages } from './read-pdf.ts';

type Adding = 'record/begin' | 'record/pages' | 'record/end';

export interface AddDocumentOptions {
  tabId: number;
  documentId: string;
  name: string;
  data: () => Promise<Uint8Array>;
  library: () => Promise<PdfLibrary>;
  ask<N extends Adding>(name: N, payload: RequestOf<N>): Promise<ResponseOf<N>>;
  onProgress(done: number, pages: number): void;
  signal: AbortSignal;
  password?: AskPassword;
}

/** What came of it, and why, where the document could not be read to its end. */
export interface Added {
  outcome: 'read' | 'stopped' | 'refused';
  pages: number;
  problem: ProblemCode | null;
}

/** The pages that are checked first. */
export const FIRST_BATCH = 4;

/** How many pages the next batch holds when so many are read. */
export const nextBatch = (done: number): number => Math.max(FIRST_BATCH, 3 * done);

/** Characters of a batch: a message has a limit. */
const LONGEST_BATCH = 4_000_000;

export async function addDocument(options: AddDocumentOptions): Promise<Added> {
  const { tabId, documentId, ask, signal } = options;
  let data: Uint8Array;
  try {
    data = await options.data();
  } catch {
    return { outcome: 'refused', pages: 0, problem: 'pdf-unreadable' };
  }
  let pdf: Awaited<ReturnType<typeof openPdf>>;
  try {
    pdf = await openPdf(await options.library(), data, signal, {}, options.password);
  } catch (error) {
    const problem = error instanceof Problem ? error.code : 'pdf-broken';
    if (problem === 'pdf-stopped') return { outcome: 'stopped', pages: 0, problem: null };
    return { outcome: 'refused', pages: 0, problem };
  }
  let done = 0;
  let begun = false;
  let checking: Promise<unknown> = Promise.resolve();
  try {
    await ask('record/begin', { tabId, documentId, name: options.name, pages: pdf.pages });
    begun = true;
    options.onProgress(0, pdf.pages);
    let batch: (string | null)[] = [];
    let length = 0;
    let due = nextBatch(0);
    let failed: unknown = null;
    const hand = () => {
      const pages = batch;
      batch = [];
      length = 0;
      // Reading goes on while the batch is checked; the next one waits its turn.
      checking = checking
        .then(() => (failed ? undefined : ask('record/pages', { tabId, documentId, pages })))
        .catch((error) => {
          failed = error;
        });
    };
    for await (const text of readPages(pdf, signal)) {
      if (failed) throw failed;
      batch.push(text);
      length += text?.length ?? 0;
      done++;
      options.onProgress(done, pdf.pages);
      if (batch.length < due && length < LONGEST_BATCH) continue;
      due = nextBatch(done);
      hand();
    }
    if (batch.length > 0) hand();
    await checking;
    if (failed) throw failed;
    await ask('record/end', { tabId, documentId, outcome: 'read' });
    return { outcome: 'read', pages: done, problem: null };
  } catch (error) {
    // What was handed over is checked before the end is told.
    await checking;
    if (begun) await ask('record/end', { tabId, documentId, outcome: 'stopped' }).catch(() => {});
    const problem = error instanceof Problem ? error.code : 'unfinished';
    return { outcome: 'stopped', pages: done, problem: problem === 'pdf-stopped' ? null : problem };
  } finally {
    await pdf.close();
  }
}
