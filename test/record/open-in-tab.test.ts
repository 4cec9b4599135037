import { describe, expect, it } from 'vitest';
import { fetchPdf, pdfNameIn } from '../../lib/record/open-in-tab.ts';

describe('the PDF that a tab shows', () => {
  it.each([
    ['https://portal.example/files/chart%20one.pdf?id=3#page=2', 'chart one.pdf'],
    ['http://portal.example/CHART.PDF', 'CHART.PDF'],
    ['https://portal.example/%E0%A4%A.pdf', '%E0%A4%A.pdf'],
    ['https://portal.example/chart.pdf/notes', null],
    ['file:///home/chart.pdf', null],
    ['chrome-extension://abc/chart.pdf', null],
    [undefined, null],
  ])('%s is named %s', (address, name) => {
    expect(pdfNameIn(address)).toBe(name);
  });

  it('is asked for at its own address only, and is a PDF or nothing', async () => {
    const asked: { address: unknown; options: unknown }[] = [];
    const answering = (answer: () => Promise<Response>) =>
      ((address: unknown, options: unknown) => {
        asked.push({ address, options });
        return answer();
      }) as typeof fetch;
    const address = 'https://portal.example/chart.pdf';
    const file = await fetchPdf(
      address,
      'chart.pdf',
      answering(async () => new Response('%PDF-1.7 …')),
    );
    expect(file?.name).toBe('chart.pdf');
    expect(
      await fetchPdf(
        address,
        'chart.pdf',
        answering(async () => new Response('<p>Sign in')),
      ),
    ).toBeNull();
    expect(
      await fetchPdf(
        address,
        'x',
        answering(async () => new Response('%PDF-', { status: 403 })),
      ),
    ).toBeNull();
    expect(
      await fetchPdf(
        address,
        'x',
        answering(() => Promise.reject(new TypeError('blocked'))),
      ),
    ).toBeNull();
    expect(asked.map((one) => one.address)).toEqual(Array(4).fill(address));
    for (const { options } of asked) expect(options).toMatchObject({ redirect: 'error' });
  });
});
