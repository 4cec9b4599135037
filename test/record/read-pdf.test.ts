import { describe, expect, it } from 'vitest';
import { Problem } from '../../lib/problems.ts';
import { piecesIn } from '../../lib/record/page-text.ts';
import { drawnIn, openPdf, readPages } from '../../lib/record/read-pdf.ts';
import { lockedPdf } from './locked-pdf.ts';
import { nodePdfLibrary } from './pdf-library.ts';
import { degrees, makePdf, type Sheet, wrapped } from './pdf-made.ts';

const library = await nodePdfLibrary();

async function read(...draw: ((sheet: Sheet) => void | Promise<void>)[]): Promise<string[]> {
  const pdf = await openPdf(library, await makePdf(draw));
  const texts: string[] = [];
  for await (const text of readPages(pdf)) texts.push(text ?? '(failed)');
  await pdf.close();
  return texts;
}
const folded = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const LEFT =
  'The patient was seen today for follow up of chronic low back pain that radiates into the left leg. She reports that the pain is worse with sitting and with walking for more than ten minutes, and that it wakes her at night.';
const RIGHT =
  'During the intrathecal trial she had relief of seventy percent and was able to walk for forty minutes without a rest. Her oral medicines were reduced by half in the same week, and she slept through the night for the first time.';

describe('a page of a PDF', () => {
  it('is read line by line, paragraphs apart', async () => {
    const [text] = await read(({ lines }) => {
      lines(72, 700, [
        'PROGRESS REPORT 06/09/2014',
        '',
        'Pain is 8/10 today. She takes oxycodone',
        '15 mg four times a day.',
      ]);
    });
    expect(text).toBe('PROGRESS REPORT 06/09/2014\n\nPain is 8/10 today. She takes oxycodone\n15 mg four times a day.');
  });

  it('reads prose in columns column by column, under a title across both', async () => {
    const [text] = await read(({ lines, font }) => {
      lines(150, 740, ['COMPREHENSIVE PAIN MANAGEMENT CONSULTATION OF 06/09/2014'], 11);
      lines(60, 700, wrapped(font, LEFT, 230));
      lines(320, 700, wrapped(font, RIGHT, 230));
    });
    expect(folded(text)).toBe(`COMPREHENSIVE PAIN MANAGEMENT CONSULTATION OF 06/09/2014 ${LEFT} ${RIGHT}`);
  });

  it('reads columns whose lines were drawn in turn, and whose baselines differ', async () => {
    const [text] = await read(({ page, font }) => {
      const left = wrapped(font, LEFT, 150);
      const right = wrapped(font, RIGHT, 200);
      for (let i = 0; i < Math.max(left.length, right.length); i++) {
        if (left[i]) page.drawText(left[i] as string, { x: 60, y: 700 - i * 14, size: 10, font });
        if (right[i]) page.drawText(right[i] as string, { x: 300, y: 695 - i * 14, size: 10, font });
      }
    });
    expect(folded(text)).toBe(`${LEFT} ${RIGHT}`);
  });

  it('reads a table row by row, so that a drug keeps its directions', async () => {
    const rows = [
      ['Oxycodone 15 mg tablets', 'one tablet by mouth four times a day', '#120'],
      ['Gabapentin 600 mg tablets', 'one tablet by mouth three times a day', '#90'],
      ['Docusate 100 mg capsules', 'one capsule by mouth twice a day', '#60'],
      ['Lisinopril 10 mg tablets', 'one tablet by mouth every morning', '#30'],
      ['Omeprazole 20 mg capsules', 'one capsule by mouth before breakfast', '#30'],
    ];
    const [text] = await read(({ page, font }) => {
      rows.forEach((row, i) => {
        row.forEach((cell, j) => {
          page.drawText(cell, { x: 60 + j * 210, y: 700 - i * 16, size: 10, font });
        });
      });
    });
    expect(text?.split('\n')).toEqual(rows.map((row) => row.join('\t')));
  });

  it('keeps a label with its value', async () => {
    const [text] = await read(({ lines }) => {
      lines(60, 700, ['Claim number:', 'Date of injury:', 'Date of birth:', 'Employer:', 'Adjuster:']);
      lines(260, 700, ['QH-08-31746', '09/22/2008', '02/11/1960', 'Quillhaven Stores', 'Ilse Vandermeulen']);
    });
    expect(text?.split('\n')[1]).toBe('Date of injury:\t09/22/2008');
  });

  it('reads a turned page, and one whose words alone are turned', async () => {
    const words = 'She was psychologically cleared for a pump.';
    const [turned, inside] = await read(
      ({ page, lines }) => {
        page.setRotation(degrees(90));
        lines(72, 700, [words, 'Pain is 8/10.']);
      },
      ({ page, font }) => {
        page.drawText(words, { x: 200, y: 100, size: 10, font, rotate: degrees(90) });
        page.drawText('Pain is 8/10.', { x: 214, y: 100, size: 10, font, rotate: degrees(90) });
      },
    );
    expect(turned).toBe(`${words}\nPain is 8/10.`);
    expect(inside).toBe(`${words}\nPain is 8/10.`);
  });

  it('reads a stamp in the margin after the page, not inside it', async () => {
    const [text] = await read(({ page, lines, font }) => {
      page.drawText('Received by fax 03/04/2014', { x: 20, y: 300, size: 8, font, rotate: degrees(90) });
      lines(72, 700, ['Relief was 70% in the trial.', 'Function improved: walks 40 minutes.']);
    });
    expect(text).toBe(
      'Relief was 70% in the trial.\nFunction improved: walks 40 minutes.\n\nReceived by fax 03/04/2014',
    );
  });

  it('keeps hyphens at the line’s end as they stand', async () => {
    const [text] = await read(({ lines }) => lines(72, 700, ['An intrathecal drug-', 'delivery pump is asked for.']));
    expect(text).toBe('An intrathecal drug-\ndelivery pump is asked for.');
  });

  it('reads ligatures as their letters', async () => {
    const pdf = await openPdf(library, new TextEncoder().encode(LIGATURES));
    expect((await pdf.read(1)).text).toBe('Significant findings: difficult reflex');
    await pdf.close();
  });

  it('drops the second stroke of letters made bold by drawing twice', async () => {
    const [text] = await read(({ page, font }) => {
      page.drawText('Denied', { x: 72, y: 700, size: 10, font });
      page.drawText('Denied', { x: 72.3, y: 700, size: 10, font });
    });
    expect(text).toBe('Denied');
  });

  it('keeps a raised figure on its line', async () => {
    const [text] = await read(({ page, font }) => {
      page.drawText('BMI 31 kg/m', { x: 72, y: 700, size: 10, font });
      page.drawText('2', { x: 72 + font.widthOfTextAtSize('BMI 31 kg/m', 10), y: 703.5, size: 6, font });
      page.drawText('Weight 90 kg', { x: 72, y: 686, size: 10, font });
    });
    expect(text).toBe('BMI 31 kg/m2\nWeight 90 kg');
  });

  it('says nothing of a picture, and nothing of an empty page', async () => {
    expect(
      await read(
        ({ picture }) => picture(),
        () => {},
      ),
    ).toEqual(['', '']);
  });

  it('leads every range of its text back to the very characters that were drawn', async () => {
    const pdf = await openPdf(
      library,
      await makePdf([
        ({ lines, font }) => {
          lines(60, 700, wrapped(font, LEFT, 230));
          lines(320, 700, wrapped(font, RIGHT, 230));
        },
      ]),
    );
    const page = await pdf.read(1);
    const items = drawnIn(page.content);
    for (let start = 0; start < page.text.length; start += 7) {
      const end = Math.min(page.text.length, start + 40);
      const drawn = piecesIn(page, start, end).map(({ item, from, to }) => items[item]?.str.slice(from, to) ?? '');
      expect(drawn.join('').replace(/\s/g, '')).toBe(page.text.slice(start, end).replace(/\s/g, ''));
    }
    await pdf.close();
  });
});

describe('a document', () => {
  it('of 400 pages is read to its end, in order', async () => {
    const texts = await read(
      ...Array.from(
        { length: 400 },
        (_, i) =>
          ({ lines }: Sheet) =>
            lines(72, 700, [`Page ${i + 1}`]),
      ),
    );
    expect(texts).toHaveLength(400);
    expect(texts[0]).toBe('Page 1');
    expect(texts[399]).toBe('Page 400');
  });

  it('ends where it is told to', async () => {
    const stop = new AbortController();
    const pdf = await openPdf(library, await makePdf(Array.from({ length: 20 }, () => () => {})), stop.signal);
    let seen = 0;
    const reading = async () => {
      for await (const _ of readPages(pdf, stop.signal)) if (++seen === 3) stop.abort();
    };
    await expect(reading()).rejects.toMatchObject({ code: 'pdf-stopped' });
    expect(seen).toBe(3);
  });

  const open = (data: Uint8Array) => openPdf(library, data);

  it('that is empty, or no PDF, or cut off, gets a sentence', async () => {
    await expect(open(new Uint8Array())).rejects.toMatchObject({ code: 'pdf-empty' });
    await expect(open(new TextEncoder().encode('hello'))).rejects.toMatchObject({ code: 'pdf-broken' });
    await expect(open(new TextEncoder().encode('%PDF-1.7\n1 0 obj <<'))).rejects.toBeInstanceOf(Problem);
  });

  it('that is locked opens with its password, which may be given three times', async () => {
    const tried: number[] = [];
    const with_ = (...given: (string | null)[]) =>
      openPdf(library, lockedPdf('Relief of 75% was reported.', 'sesame'), undefined, {}, async (wrong) => {
        tried.push(wrong);
        return given[wrong] ?? null;
      });
    const pdf = await with_('wrong', 'again', 'sesame');
    expect((await pdf.read(1)).text).toBe('Relief of 75% was reported.');
    expect(tried.splice(0)).toEqual([0, 1, 2]);
    await expect(with_('a', 'b', 'c', 'sesame')).rejects.toMatchObject({ code: 'pdf-locked' });
    expect(tried.splice(0)).toEqual([0, 1, 2]);
    await expect(with_(null)).rejects.toMatchObject({ code: 'pdf-locked' });
  });

  it('that is locked gets a sentence that says so', async () => {
    await expect(open(new TextEncoder().encode(LOCKED))).rejects.toMatchObject({ code: 'pdf-locked' });
  });
});

/** A document whose key no empty password opens. */
const LOCKED = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>> endobj
4 0 obj <</Filter/Standard/V 1/R 2/P -44/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>> endobj
trailer <</Root 1 0 R/Encrypt 4 0 R/Size 5/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]>>
%%EOF`;

/** The letters fi, fl and ffi as one drawn sign each. */
const LIGATURES = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length 84>>
stream
BT /F 10 Tf 72 700 Td (Signi\\001cant \\001ndings: di\\003cult re\\002ex) Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[1/fi/fl/ffi]>>>> endobj
trailer <</Root 1 0 R/Size 6>>
%%EOF`;
