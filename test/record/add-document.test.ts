import { describe, expect, it } from 'vitest';
import { Problem } from '../../lib/problems.ts';
import { type AddDocumentOptions, addDocument } from '../../lib/record/add-document.ts';
import { nodePdfLibrary } from './pdf-library.ts';
import { makePdf, type Sheet } from './pdf-made.ts';

const sheets = (count: number) =>
  makePdf(
    Array.from(
      { length: count },
      (_, i) =>
        ({ lines }: Sheet) =>
          lines(72, 700, [`Page ${i + 1}`]),
    ),
  );

/** A background that keeps what it is told. */
function telling(more: Partial<AddDocumentOptions> = {}) {
  const told: { name: string; pages?: (string | null)[]; outcome?: string }[] = [];
  const progress: number[] = [];
  const stop = new AbortController();
  const options: AddDocumentOptions = {
    tabId: 1,
    documentId: 'chart',
    name: 'chart.pdf',
    data: () => sheets(100),
    library: nodePdfLibrary,
    ask: async (name, payload) => {
      told.push({ ...payload, name } as never);
      return {} as never;
    },
    onProgress: (done) => void progress.push(done),
    signal: stop.signal,
    ...more,
  };
  return { told, progress, stop, options };
}

describe('adding a document', () => {
  it('hands all pages over in order, in growing batches, and tells every page', async () => {
    const { told, progress, options } = telling();
    expect(await addDocument(options)).toEqual({ outcome: 'read', pages: 100, problem: null });
    expect(told.map(({ name }) => name)).toEqual([
      'record/begin',
      ...Array.from({ length: 4 }, () => 'record/pages'),
      'record/end',
    ]);
    expect(told.map(({ pages }) => (Array.isArray(pages) ? pages.length : 0))).toEqual([0, 4, 12, 48, 36, 0]);
    expect(told.flatMap(({ pages }) => (Array.isArray(pages) ? pages : []))).toEqual(
      Array.from({ length: 100 }, (_, i) => `Page ${i + 1}`),
    );
    expect(progress).toEqual(Array.from({ length: 101 }, (_, i) => i));
    expect(told.at(-1)?.outcome).toBe('read');
  });

  it('ends when it is stopped, and says so after what was handed over', async () => {
    const { told, stop, options } = telling();
    const added = await addDocument({
      ...options,
      onProgress: (done) => {
        if (done === 30) stop.abort();
      },
    });
    expect(added).toEqual({ outcome: 'stopped', pages: 30, problem: null });
    expect(told.at(-1)).toMatchObject({ name: 'record/end', outcome: 'stopped' });
    expect(told.filter(({ name }) => name === 'record/pages').flatMap(({ pages }) => pages)).toHaveLength(16);
  });

  it('leaves the case alone when the document cannot be opened', async () => {
    for (const data of [
      async () => new Uint8Array(),
      async () => new Uint8Array([1, 2, 3]),
      async () => Promise.reject(new Error('moved')),
    ]) {
      const { told, options } = telling({ data });
      const added = await addDocument(options);
      expect(added.outcome).toBe('refused');
      expect(added.problem).toMatch(/^pdf-(?:empty|broken|unreadable)$/);
      expect(told).toEqual([]);
    }
  });

  it('stops when the case is gone, with the sentence', async () => {
    const { told, options } = telling();
    const added = await addDocument({
      ...options,
      ask: async (name) => {
        told.push({ name });
        if (name === 'record/pages') throw new Problem('no-document');
        return {} as never;
      },
    });
    expect(added).toMatchObject({ outcome: 'stopped', problem: 'no-document' });
    expect(told.filter(({ name }) => name === 'record/pages')).toHaveLength(1);
  });
});
