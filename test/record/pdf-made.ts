/** PDFs for the tests, made on the spot. */
import {
  concatTransformationMatrix,
  degrees,
  drawObject,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  StandardFonts,
} from 'pdf-lib';

export interface Sheet {
  page: PDFPage;
  font: PDFFont;
  /** Draws lines from a place down, 14 points a line. */
  lines(x: number, y: number, lines: readonly string[], size?: number): void;
  /** Draws a picture of one grey pixel over the sheet. */
  picture(): Promise<void>;
  /** Draws a picture as fax machines pack it, all black. */
  fax(): void;
}

/** A picture of 64 by 64 black points: the head of a page, whose points are black unless something else is said. */
const FAX = Uint8Array.from(
  '0000000030000100000013 00000040 00000040 00000000 00000000 04 0000'.replaceAll(' ', '').match(/../g) ?? [],
  (byte) => Number.parseInt(byte, 16),
);

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
      fax: () => {
        const entries = { Type: 'XObject', Subtype: 'Image', Width: 64, Height: 64, BitsPerComponent: 1 };
        const packed = { ...entries, ColorSpace: 'DeviceGray', Filter: 'JBIG2Decode' };
        const name = page.node.newXObject('Fax', document.context.register(document.context.stream(FAX, packed)));
        page.pushOperators(
          pushGraphicsState(),
          concatTransformationMatrix(540, 0, 0, 720, 36, 36),
          drawObject(name),
          popGraphicsState(),
        );
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
