/**
 * pdf.js as the extension's pages run it: from the package itself, with its worker, and only once a document is
 * opened. Nothing is fetched from elsewhere: fonts that a document does not bring are the system's.
 */
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<Library> | null = null;

export function loadPdfLibrary(): Promise<Library> {
  library ??= import('pdfjs-dist/legacy/build/pdf.mjs').then((loaded) => {
    loaded.GlobalWorkerOptions.workerSrc = workerAddress;
    return loaded;
  });
  return library;
}
