/**
 * Reads a PDF page by page with pdf.js. The library is handed in: the panel and the viewer load the build for
 * browsers with its worker, Node loads its own, and this file costs nothing until a document is opened.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { Problem, type ProblemCode } from '../problems.ts';
import { type DrawnText, type PageText, pageText } from './page-text.ts';

/** The part of pdf.js that is used here. */
export type PdfLibrary = Pick<typeof import('pdfjs-dist'), 'getDocument'>;

/** What pdf.js calls its reasons. */
const PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  PasswordException: 'pdf-locked',
  InvalidPDFException: 'pdf-broken',
  ResponseException: 'pdf-unreadable',
};

export interface OpenPdf {
  pages: number;
  document: PDFDocumentProxy;
  /** The words of a page, counted from 1. */
  read(number: number): Promise<ReadPdfPage>;
  close(): Promise<void>;
}

export interface ReadPdfPage extends PageText {
  page: PDFPageProxy;
  /** As pdf.js gives it: its text layer is made of the same pieces. */
  content: Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
}

/** Asks a person for the password of a locked document, and says how many did not open it; null gives up. */
export type AskPassword = (wrong: number) => Promise<string | null>;

/** Passwords that may be tried. */
export const PASSWORD_TRIES = 3;

/**
 * Opens a document.
 * @param settings further settings of pdf.js, for who draws the pages too
 * @param password where a person can be asked for it; it is handed on and not kept
 * @throws {Problem}
 */
export async function openPdf(
  library: PdfLibrary,
  data: Uint8Array,
  signal?: AbortSignal,
  settings: Parameters<PdfLibrary['getDocument']>[0] & object = {},
  password?: AskPassword,
): Promise<OpenPdf> {
  if (data.length === 0) throw new Problem('pdf-empty');
  const task = library.getDocument({ data, verbosity: 0, useWorkerFetch: false, enableXfa: false, ...settings });
  const end = () => void task.destroy();
  signal?.addEventListener('abort', end, { once: true });
  let asked = 0;
  task.onPassword = (give: (password: string | Error) => void) => {
    const locked = () => give(new Error('locked'));
    if (!password || asked >= PASSWORD_TRIES) return locked();
    password(asked++).then((given) => (given === null ? locked() : give(given)), locked);
  };
  try {
    signal?.throwIfAborted();
    const document = await task.promise;
    return {
      pages: document.numPages,
      document,
      read: async (number) => {
        const page = await document.getPage(number);
        const content = await page.getTextContent();
        return { ...pageText(drawnIn(content), page.getViewport({ scale: 1 }).transform), page, content };
      },
      close: async () => {
        signal?.removeEventListener('abort', end);
        await task.destroy();
      },
    };
  } catch (error) {
    signal?.removeEventListener('abort', end);
    await task.destroy().catch(() => {});
    if (signal?.aborted) throw new Problem('pdf-stopped');
    if (asked > 0) throw new Problem('pdf-locked');
    throw new Problem(PROBLEMS[(error as Error)?.name] ?? 'pdf-broken');
  }
}

/** The pieces of a page without the marks of its structure: the n-th one is the n-th of the text layer. */
export function drawnIn(content: ReadPdfPage['content']): DrawnText[] {
  return content.items.filter((item): item is Extract<typeof item, { str: string }> => 'str' in item);
}

/** Pages that are asked for ahead: the worker reads the next ones while the last is put in order here. */
const AHEAD = 4;

/**
 * The text of every page in order, each as soon as it is read. A page that fails gives null; the others go on.
 * @throws {Problem} `pdf-stopped`, once the signal says so
 */
export async function* readPages(pdf: OpenPdf, signal?: AbortSignal): AsyncGenerator<string | null> {
  const textOf = async (number: number): Promise<string | null> => {
    try {
      const { text, page } = await pdf.read(number);
      // What a page keeps of fonts and pictures goes with it: 400 pages need the room of a few.
      page.cleanup();
      return text;
    } catch {
      return null;
    }
  };
  const asked: Promise<string | null>[] = [];
  for (let number = 1; number <= pdf.pages; number++) {
    while (asked.length < AHEAD && number + asked.length <= pdf.pages) asked.push(textOf(number + asked.length));
    const text = await asked.shift();
    if (signal?.aborted) throw new Problem('pdf-stopped');
    yield text ?? null;
    if (signal?.aborted) throw new Problem('pdf-stopped');
  }
}
