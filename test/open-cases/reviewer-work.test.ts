import { describe, expect, it } from 'vitest';
import { requestKey } from '../../lib/analysis.ts';
import type { CaseState, Envelope, Mark } from '../../lib/messages.ts';
import { NO_ENTRIES } from '../../lib/reviewer/entries.ts';
import { DEFAULT_SETTINGS, NO_LETTER } from '../../lib/settings/settings.ts';
import { me, surroundings, TEXT } from './world.ts';

describe('what the reviewer entered', () => {
  const met = (state: CaseState) => {
    const request = state.analysis?.requests[0];
    const open = request?.findings.find(({ required, status }) => required && status !== 'met');
    if (!request || !open) throw new Error('A required row of this test is open.');
    return { request: requestKey(request), criterion: open.criterion };
  };
  const begin = async (page = { text: TEXT }) => {
    const world = surroundings(page);
    const cases = world.make();
    const read = await cases.handlers['case/read']({ tabId: 3 }, me);
    const row = met(read);
    const entry = { ...row, finding: { status: 'met' as const, reason: 'Seen on paper' } };
    const state = await cases.handlers['case/enter']({ tabId: 3, entry }, me);
    await cases.handlers['case/enter']({ tabId: 3, entry: { clock: { received: { date: '2014-05-29' } } } }, me);
    return { world, cases, read, row, state, page };
  };
  const stateOf = (state: CaseState, criterion: string) =>
    state.analysis?.requests[0]?.findings.find((one) => one.criterion === criterion)?.status;

  it('changes the findings and the drafts, is told to the panel, and can be taken back', async () => {
    const { cases, read, row, state, world } = await begin();
    expect(stateOf(state, row.criterion)).toBe('met');
    expect(state.analysis?.requests[0]?.drafts.rationale).toContain('Seen on paper');
    expect(state.log.at(-1)?.what).toBe('set-finding');
    expect(world.panel.at(-1)?.name).toBe('panel/case');
    await cases.handlers['case/enter']({ tabId: 3, entry: { clock: { received: null } } }, me);
    const back = await cases.handlers['case/enter']({ tabId: 3, entry: { ...row, finding: null } }, me);
    expect(back.analysis).toEqual(read.analysis);
  });

  it('stands on another reading of the same case, in another worker, and with another edition', async () => {
    const { world, row, page } = await begin();
    const reborn = world.make();
    page.text = TEXT.replace('rated 8/10', 'rated 7/10');
    const again = await reborn.handlers['case/read']({ tabId: 3 }, me);
    expect(stateOf(again, row.criterion)).toBe('met');
    expect(again.review?.clock.decision?.date).toBe('2014-06-05');
    const chosen = await reborn.handlers['case/choose']({ tabId: 3, edition: 'mtus-2016' }, me);
    expect(chosen.review?.clock.decision?.date).toBe('2014-06-05');
  });

  it('stands when the page was reloaded and the same case is read again, and is gone with another one', async () => {
    const page = { text: `Claim number: A-1\n${TEXT}` };
    const { world, cases, row } = await begin(page);
    const reload = async () => {
      world.go(3);
      await cases.leftPage(3);
      expect(await cases.handlers['case/get']({ tabId: 3 }, me)).toMatchObject({ status: 'empty', analysis: null });
    };
    await reload();
    world.inject = async () => Promise.reject(new Error('not yet'));
    await cases.handlers['case/read']({ tabId: 3 }, me);
    world.inject = async () => {};
    page.text = `${page.text}\nA line that was added since.`;
    expect(stateOf(await cases.handlers['case/read']({ tabId: 3 }, me), row.criterion)).toBe('met');
    await reload();
    // The worker may be ended in between.
    const again = await world.make().handlers['case/read']({ tabId: 3 }, me);
    expect(again.review?.clock.decision?.date).toBe('2014-06-05');
    await reload();
    page.text = `Claim number: B-2\n${TEXT}`;
    const reborn = world.make();
    expect((await reborn.handlers['case/read']({ tabId: 3 }, me)).entries).toEqual(NO_ENTRIES);
    world.go(3);
    await reborn.leftPage(3);
    page.text = `Claim number: A-1\n${TEXT}`;
    expect((await reborn.handlers['case/read']({ tabId: 3 }, me)).entries).toEqual(NO_ENTRIES);
  });

  it('is gone with the case: forgotten, left without a name, or another person’s page', async () => {
    const forgotten = await begin();
    await forgotten.cases.handlers['case/forget']({ tabId: 3 }, me);
    expect(await forgotten.cases.handlers['case/read']({ tabId: 3 }, me)).toMatchObject({ entries: NO_ENTRIES });
    const left = await begin();
    left.world.go(3);
    await left.cases.leftPage(3);
    expect(await left.cases.handlers['case/read']({ tabId: 3 }, me)).toMatchObject({ entries: NO_ENTRIES });
    const other = await begin({ text: `Claim number: A-1\n${TEXT}` });
    other.page.text = `Claim number: B-2\n${TEXT}`;
    const next = await other.cases.handlers['case/read']({ tabId: 3 }, me);
    expect(next.entries).toEqual(NO_ENTRIES);
    expect(stateOf(next, other.row.criterion)).not.toBe('met');
  });

  it('lights the words of a sentence in the page, and goes to them when asked', async () => {
    const { cases, state, world } = await begin();
    const request = state.analysis?.requests[0];
    const spans = request?.draftSentences.rationale
      .flatMap(({ basis }) => basis.flatMap((one) => ('spans' in one ? one.spans : [])))
      .slice(0, 2);
    const before = world.sent.length;
    await cases.handlers['case/light']({ tabId: 3, spans: spans ?? [], go: false }, me);
    expect(world.sent.slice(before).map(({ name }) => name)).toEqual(['reader/light']);
    const { marks } = (world.sent.at(-1) as Envelope).payload as { marks: Mark[] };
    expect(marks).toHaveLength(2);
    for (const { start, end, quote } of marks) expect(TEXT.slice(start, end)).toBe(quote);
    await cases.handlers['case/light']({ tabId: 3, spans: spans ?? [], go: true }, me);
    expect(world.sent.slice(-2).map(({ name }) => name)).toEqual(['reader/light', 'reader/show']);
  });

  it('is checked anew when the settings are other ones', async () => {
    const { cases, world } = await begin();
    world.settings = { ...DEFAULT_SETTINGS, letter: { ...NO_LETTER, sender: 'J. Doe, RN' } };
    await cases.settingsChanged();
    const state = await cases.handlers['case/get']({ tabId: 3 }, me);
    expect(state.analysis?.requests[0]?.drafts.requestForInformation).toContain('From: J. Doe, RN');
    // A page that shows no case is not read for it.
    expect(world.sent.filter(({ name }) => name === 'reader/read')).toHaveLength(1);
  });

  it('is read when its page has come to rest, where that is asked for', async () => {
    const world = surroundings();
    const cases = world.make();
    await cases.handlers['case/read']({ tabId: 3, whenSettled: true }, me);
    expect(world.sent.map(({ name }) => name)).toEqual(['reader/settle', 'reader/read', 'reader/paint']);
  });

  it('that turned to another one says so, and a page after a forgotten case is a new one', async () => {
    const { cases, state } = await begin();
    await cases.handlers['page/changed']({ readingId: state.readingId ?? '', sameCase: false }, { tabId: 3 });
    expect(await cases.handlers['case/get']({ tabId: 3 }, me)).toMatchObject({
      status: 'failed',
      problem: 'other-case',
    });
    expect(await cases.handlers['case/read']({ tabId: 3 }, me)).toMatchObject({ problem: null });
    expect((await cases.handlers['case/forget']({ tabId: 3 }, me)).log).not.toEqual([]);
    await cases.leftPage(3);
    expect((await cases.handlers['case/get']({ tabId: 3 }, me)).log).toEqual([]);
  });
});

describe('the reviewer’s work in the panel', () => {
  const work = {
    tab: 'draft',
    leftOut: { r: ['Trial record'] },
    edits: {
      r: { rationale: { from: [], edits: [['k', { before: '', text: 'Mine.', mark: 'm' }] as [string, never]] } },
    },
  } as unknown as NonNullable<CaseState['entries']['work']>;

  it('is kept with the case, through the end of the worker and another reading', async () => {
    const world = surroundings({ text: `Claim number: QX-1\n${TEXT}` });
    const { readingId } = await world.make().handlers['case/read']({ tabId: 3 }, me);
    await world.make().handlers['case/keep-work']({ tabId: 3, readingId, work }, me);
    expect((await world.make().handlers['case/get']({ tabId: 3 }, me)).entries.work).toEqual(work);
    const again = await world.make().handlers['case/read']({ tabId: 3 }, me);
    expect(again.entries.work).toEqual(work);
    expect(again.log.map(({ what }) => what)).toEqual(['read-page', 'read-page']);
  });

  it('told late, never becomes another case’s', async () => {
    const page = { text: `Claim number: QX-1\n${TEXT}` };
    const world = surroundings(page);
    const { handlers } = world.make();
    const { readingId } = await handlers['case/read']({ tabId: 3 }, me);
    page.text = `Claim number: QX-2\n${TEXT}`;
    await handlers['case/read']({ tabId: 3 }, me);
    await handlers['case/keep-work']({ tabId: 3, readingId, work }, me);
    expect((await handlers['case/get']({ tabId: 3 }, me)).entries.work).toBeUndefined();
  });
});
