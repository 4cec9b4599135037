/** PDFs for the tests, made on the spot. */
import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib';

export interface Sheet {
  page: PDFPage;
  font: PDFFont;
  /** Draws lines from a place down, 14 points a line. */
  lines(x: number, y: number, lines: readonly string[], size?: number): void;
  /** Draws a picture of one grey pixel over the sheet. */
  picture(): Promise<void>;
}

/** A document of letter-size pages, each drawn by its own function. */
export async function makePdf(draw: readonly ((sheet: Sheet) => void | Promise<void>)[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const pixel = await document.embedPng(
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  );
  for (const one of draw) {
    const page = document.addPage([612, 792]);
    await one({
      page,
      font,
      lines: (x, y, lines, size = 10) => {
        lines.forEach((line, i) => {
          page.drawText(line, { x, y: y - i * 14, size, font });
        });
      },
      picture: async () => page.drawImage(pixel, { x: 36, y: 36, width: 540, height: 720 }),
    });
  }
  return document.save();
}

/** Words wrapped to a width in points. */
export function wrapped(font: PDFFont, text: string, width: number, size = 10): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (font.widthOfTextAtSize(longer, size) > width && line) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

export { degrees };
