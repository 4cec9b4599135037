import { describe, expect, it } from 'vitest';
import {
  BETWEEN_SOURCES,
  citationOf,
  gapsOf,
  joinRecord,
  pageAt,
  pageRanges,
  placeOf,
  type RecordPart,
  type RecordSource,
  splitRecord,
  withPages,
} from '../../lib/record/record.ts';
import { readDocument } from '../../lib/text/read-document.ts';

const source = (id: string, more: Partial<RecordSource> = {}): RecordSource => ({
  id,
  kind: 'pdf',
  name: `${id}.pdf`,
  tabId: null,
  start: 0,
  end: 0,
  words: 0,
  frames: 0,
  pages: 0,
  pageStarts: [],
  empty: [],
  sparse: [],
  failed: [],
  status: 'read',
  ...more,
});
const page = (id: string, text: string): RecordPart => ({
  source: source(id, { kind: 'page', name: id, pages: 1, pageStarts: [0] }),
  text,
});
const LINE = 'She had seventy percent relief of her pain during the trial and walked for forty minutes.';

describe('the record', () => {
  it('is one text, and every place leads back to its document, page and words', () => {
    const pages = ['First page of the chart.', LINE, `Third page. ${LINE}`];
    const chart = withPages({ source: source('chart', { pages: 3 }), text: '' }, pages);
    const letter = withPages({ source: source('letter', { pages: 1 }), text: '' }, ['A letter of one page.']);
    const { text, sources } = joinRecord([page('Claim', 'The portal page.'), chart, letter]);
    for (const [id, number, words] of [
      ['Claim', 1, 'portal'],
      ['chart', 1, 'First page'],
      ['chart', 3, 'Third page'],
      ['letter', 1, 'A letter'],
    ] as const) {
      const at = text.indexOf(words);
      const place = placeOf(sources, at);
      expect(place).toMatchObject({ page: number, source: { id } });
      const body = splitRecord(text, sources).find((part) => part.source.id === id)?.text;
      expect(body?.slice(place?.offset, (place?.offset ?? 0) + words.length)).toBe(words);
    }
    expect(placeOf(sources, text.indexOf(BETWEEN_SOURCES) + 3)).toBeNull();
    expect(joinRecord(splitRecord(text, sources))).toEqual({ text, sources });
  });

  it('names the page, the pages, or the page of the portal', () => {
    const chart = withPages({ source: source('chart', { pages: 3 }), text: '' }, [
      'One.',
      `${LINE} and`,
      `then ${LINE}`,
    ]);
    const { text, sources } = joinRecord([page('Claim', 'The portal page.'), chart]);
    const at = text.indexOf(LINE);
    expect(citationOf(sources, at, at + 10)).toEqual({ name: 'chart.pdf', first: 2, last: 2 });
    expect(citationOf(sources, at, text.length)).toEqual({ name: 'chart.pdf', first: 2, last: 3 });
    expect(citationOf(sources, 0, 3)).toEqual({ name: 'Claim', first: null, last: 1 });
    expect(citationOf(sources.slice(0, 1), 0, 3)).toBeNull();
  });

  it('goes on in the next line where a sentence runs over the end of a page', () => {
    const { text } = withPages({ source: source('a'), text: '' }, ['relief of her pain during', 'the trial.', 'PLAN']);
    expect(text).toBe('relief of her pain during\nthe trial.\n\nPLAN');
  });

  it('grows by pages as if all had come at once', () => {
    const pages = [LINE, null, '', 'FAX 03/04/2014', LINE];
    const once = withPages({ source: source('a'), text: '' }, pages);
    const twice = withPages(withPages({ source: source('a'), text: '' }, pages.slice(0, 2)), pages.slice(2));
    expect(twice).toEqual(once);
    expect(once.source).toMatchObject({ failed: [2], empty: [3], sparse: [4] });
    expect(once.source.pageStarts.map((at) => pageAt(once.source.pageStarts, at))).toEqual([1, 2, 3, 4, 5]);
  });

  it('does not let the section that ends one source reach into the next', () => {
    const guideline = page('Claim', 'Guideline citation\nA trial is successful with half of the pain gone.');
    const chart = withPages({ source: source('chart', { pages: 1 }), text: '' }, [LINE]);
    const { text } = joinRecord([guideline, chart]);
    const sentence = readDocument(text).sentences.find((one) => one.text === LINE);
    expect(sentence?.voice).toBe('record');
  });

  it('writes numbers of pages as a person does', () => {
    expect(pageRanges([])).toBe('');
    expect(pageRanges([14, 15, 16, 17, 18, 19])).toBe('14-19');
    expect(pageRanges([1, 3, 4, 9])).toBe('1, 3-4, 9');
  });

  it('says what was not read', () => {
    expect(gapsOf(source('a'))).toEqual([]);
    expect(gapsOf(source('a', { empty: [14, 15, 16], sparse: [20], failed: [3, 5] }))).toEqual([
      { code: 'empty', pages: [14, 15, 16] },
      { code: 'sparse', pages: [20] },
      { code: 'failed', pages: [3, 5] },
    ]);
    expect(gapsOf(source('a', { pages: 400, pageStarts: [0, 9], status: 'stopped' }))).toEqual([
      { code: 'stopped', read: 2, all: 400 },
    ]);
  });
});
