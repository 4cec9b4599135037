/** pdf.js as Node runs it. */
export const nodePdfLibrary = () => import('pdfjs-dist/legacy/build/pdf.mjs');
