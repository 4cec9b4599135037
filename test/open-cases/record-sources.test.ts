import { describe, expect, it } from 'vitest';
import { marksOf } from '../../lib/marks.ts';
import type { CaseState } from '../../lib/messages.ts';
import { citationOf, gapsOf } from '../../lib/record/record.ts';
import { me, surroundings, TEXT } from './world.ts';

const CHART = [
  'Progress report 05/12/2014\n\nPain is 8/10 today. The patient has chronic low back pain that radiates into the left leg.',
  'Psychological evaluation 05/20/2014\n\nShe was psychologically cleared for an intrathecal pump on this day by Dr. Okonjo.',
  '',
  'She reported 70 % relief for three days with the intrathecal pump trial and walked farther.',
];

describe('the record of a case', () => {
  const tab = { tabId: 3 };
  const doc = { ...tab, documentId: 'chart' };
  async function withChart(world = surroundings()) {
    const cases = world.make();
    const read = cases.handlers;
    await read['case/read'](tab, me);
    await read['record/begin']({ ...doc, name: 'chart.pdf', pages: 4 }, me);
    await read['record/pages']({ ...doc, pages: CHART.slice(0, 2) }, me);
    await read['record/pages']({ ...doc, pages: CHART.slice(2) }, me);
    return { world, cases, read, state: await read['record/end']({ ...doc, outcome: 'read' }, me) };
  }
  const markIn = (state: CaseState, words: string) => {
    const mark = marksOf(state.analysis as never).find(
      ({ quote, start }) => quote.includes(words) && start > (state.sources[0]?.end ?? 0),
    );
    if (!mark) throw new Error(`Nothing is quoted with ${words}`);
    return mark;
  };

  it('is analysed as a whole, and evidence leads back to the document and its page', async () => {
    const { state } = await withChart();
    expect(state.sources.map(({ name, pages, empty }) => [name, pages, empty])).toEqual([
      ['Case', 1, []],
      ['chart.pdf', 4, [3]],
    ]);
    const mark = markIn(state, '70 % relief for three days with the intrathecal pump trial and walked');
    expect(citationOf(state.sources, mark.start, mark.end)).toEqual({ name: 'chart.pdf', first: 4, last: 4 });
    expect(state.notes.map(({ kind, date }) => [kind, date])).toEqual([
      ['Progress report', '2014-05-12'],
      ['Psychological evaluation', '2014-05-20'],
    ]);
  });

  it('has findings before the last page is read', async () => {
    const { handlers } = surroundings().make();
    await handlers['record/begin']({ ...doc, name: 'chart.pdf', pages: 400 }, me);
    const state = await handlers['record/pages']({ ...doc, pages: [TEXT, ...CHART] }, me);
    expect(state.status).toBe('ready');
    expect(state.analysis?.requests.map((r) => r.kind)).toEqual(['idds-implant']);
    expect(state.sources[0]).toMatchObject({ status: 'reading', pages: 400 });
  });

  it('opens the viewer at the words, and shows them there once it is open', async () => {
    const { world, read, state } = await withChart();
    const mark = markIn(state, 'psychologically cleared');
    const source = state.sources[1] as (typeof state.sources)[number];
    const own = { start: mark.start - source.start, end: mark.end - source.start };
    expect(await read['case/show']({ ...tab, mark }, me)).toEqual({ found: true });
    expect(world.opened).toEqual([{ documentId: 'chart', mark: { ...mark, ...own } }]);
    const known = await read['record/document']({ documentId: 'chart', at: own }, { tabId: 9 });
    expect(known).toMatchObject({ name: 'chart.pdf', pages: 4, at: { ...own, quote: mark.quote } });
    for (const { start, end, quote } of known.marks) {
      const whole = `${CHART[0]}\n\n${CHART.slice(1, 3).join('\n\n')}\n\n${CHART[3]}`;
      expect(whole.slice(start, end)).toBe(quote);
    }
    await read['case/show']({ ...tab, mark }, me);
    expect(world.opened).toHaveLength(1);
    expect(world.shown).toEqual([9]);
    // The viewer's tab shows this case, and no other tab does.
    expect((await read['case/get']({ tabId: 9 }, me)).tabId).toBe(3);
    expect((await read['case/get']({ tabId: 10 }, me)).tabId).toBe(10);
    await read['page/clicked']({ readingId: 'chart', ...own }, { tabId: 9 });
    expect(world.panel.at(-1)).toMatchObject({ name: 'panel/open-criterion', payload: { tabId: 3 } });
  });

  it('survives the death of the worker', async () => {
    const { world, state } = await withChart();
    const reborn = world.make();
    expect(await reborn.handlers['case/get'](tab, me)).toEqual(state);
    expect(await reborn.handlers['record/document']({ documentId: 'chart', at: null }, { tabId: 9 })).toMatchObject({
      pages: 4,
    });
  });

  it('keeps its documents when the page is read again, and when it cannot be', async () => {
    const { world, read } = await withChart();
    expect((await read['case/read'](tab, me)).sources.map(({ name }) => name)).toEqual(['Case', 'chart.pdf']);
    world.inject = async () => Promise.reject(new Error('no'));
    const state = await read['case/read'](tab, me);
    expect(state).toMatchObject({ status: 'ready', problem: 'cannot-read' });
    expect(state.sources.map(({ name }) => name)).toEqual(['chart.pdf']);
    expect(state.analysis).not.toBeNull();
  });

  it('is gone with its page: the documents of one patient never stand beside another’s page', async () => {
    const { world, cases, read } = await withChart();
    world.go(3);
    await cases.leftPage(3);
    expect(await read['case/get'](tab, me)).toMatchObject({ status: 'empty', sources: [], notes: [], analysis: null });
  });

  it('drops its documents when another case is read in its place', async () => {
    const page = { text: `Claim number: QX-1\n${TEXT}` };
    const { read } = await withChart(surroundings(page));
    page.text = `Claim number: ZZ-9\n${TEXT}`;
    expect((await read['case/read'](tab, me)).sources.map(({ kind }) => kind)).toEqual(['page']);
  });

  it('is checked by what the reviewer chose, whatever is added later', async () => {
    const { read } = await withChart();
    await read['case/choose']({ ...tab, request: 'intrathecal pain pump trial' }, me);
    await read['case/choose']({ ...tab, edition: 'mtus-2016' }, me);
    const state = await read['record/pages']({ ...doc, pages: ['One more page.'] }, me);
    expect(state.analysis?.requests.map((r) => r.kind)).toEqual(['idds-implant', 'idds-trial']);
    expect(state.analysis?.edition.id).toBe('mtus-2016');
  });

  it('takes a document out again', async () => {
    const { read, state } = await withChart();
    const without = await read['record/remove'](doc, me);
    expect(without.sources).toHaveLength(1);
    expect(without.analysis?.textLength).toBeLessThan(state.analysis?.textLength ?? 0);
    await expect(async () => read['record/pages']({ ...doc, pages: ['more'] }, me)).rejects.toMatchObject({
      code: 'no-document',
    });
  });

  it('says how much of a document was read when its reading was stopped', async () => {
    const { handlers } = surroundings().make();
    await handlers['case/read'](tab, me);
    await handlers['record/begin']({ ...doc, name: 'chart.pdf', pages: 400 }, me);
    await handlers['record/pages']({ ...doc, pages: CHART }, me);
    const state = await handlers['record/end']({ ...doc, outcome: 'stopped' }, me);
    expect(gapsOf(state.sources[1] as never).at(-1)).toEqual({ code: 'stopped', read: 4, all: 400 });
  });

  it('is as it was when a reading is stopped before the first page', async () => {
    const { handlers } = surroundings().make();
    const before = await handlers['case/read'](tab, me);
    await handlers['record/begin']({ ...doc, name: 'chart.pdf', pages: 400 }, me);
    const after = await handlers['record/end']({ ...doc, outcome: 'stopped' }, me);
    expect({ ...after, turn: 0, log: [] }).toEqual({ ...before, turn: 0, log: [] });
  });

  it('gathers pages of other tabs, and of its own as the reviewer goes on in it', async () => {
    const page = { text: `Claim number: QX-1\n${TEXT}` };
    const world = surroundings(page);
    const cases = world.make();
    const read = cases.handlers;
    await read['case/read'](tab, me);
    await read['record/gather']({ ...tab, on: true }, me);
    // In every other tab the case stays in front.
    expect((await read['case/get']({ tabId: 7 }, me)).tabId).toBe(3);
    page.text = 'Claim number: QX-1\nProgress report 02/03/2014\nHer pain is 8/10 and she walks with a cane.';
    expect((await read['record/add-page']({ ...tab, from: 7 }, me)).sources).toHaveLength(2);
    await expect(async () => read['record/add-page']({ ...tab, from: 7 }, me)).rejects.toMatchObject({
      code: 'already-there',
    });
    page.text = 'Claim number: QX-1\nProgress report 03/03/2014\nHer pain is 9/10 and she walks with a cane.';
    world.go(3);
    await cases.leftPage(3);
    const all = await read['record/add-page']({ ...tab, from: 3 }, me);
    expect(all.sources.map((source) => source.tabId)).toEqual([null, 7, 3]);
    page.text = 'Claim number: ZZ-9\nProgress report 03/03/2014\nHis pain is 2/10.';
    await expect(async () => read['record/add-page']({ ...tab, from: 8 }, me)).rejects.toMatchObject({
      code: 'other-page',
    });
    expect((await read['record/gather']({ ...tab, on: false }, me)).sources).toHaveLength(3);
    expect((await read['case/get']({ tabId: 8 }, me)).tabId).toBe(8);
    expect((await read['case/get']({ tabId: 7 }, me)).tabId).toBe(3);
    await cases.closed(3);
    expect((await read['case/get']({ tabId: 7 }, me)).tabId).toBe(7);
  });
});
