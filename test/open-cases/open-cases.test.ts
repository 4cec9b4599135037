import { describe, expect, it } from 'vitest';
import { requestKey } from '../../lib/analysis.ts';
import { check, review } from '../../lib/checking/check.ts';
import type { Checker } from '../../lib/checking/port.ts';
import { criterionAt, marksOf } from '../../lib/marks.ts';
import type { CaseState, Envelope, Mark } from '../../lib/messages.ts';
import { OpenCases } from '../../lib/open-cases/open-cases.ts';
import { LONGEST_TEXT } from '../../lib/open-cases/plan.ts';
import { Problem } from '../../lib/problems.ts';
import { citationOf, gapsOf } from '../../lib/record/record.ts';
import { NO_ENTRIES } from '../../lib/reviewer/entries.ts';
import { DEFAULT_SETTINGS, NO_LETTER } from '../../lib/settings/settings.ts';
import { SessionCases } from '../../lib/storage/session-cases.ts';

const TEXT = `CLINICAL CASE SUMMARY
The patient is a 57-year-old female who was injured on 03/04/2009. She has chronic low back pain rated 8/10.
She reported 70 % relief for three days with the intrathecal pump trial. On 05/06/2014 she was psychologically cleared for a pump.

REQUEST FOR AUTHORIZATION: Permanent implantation of an intrathecal pump
`;

/** The tab in which a report opens. */
const REPORT = 9;

/** A browser's memory, a page and a panel, as far as a case needs them. */
function surroundings(page: { text: string } = { text: TEXT }) {
  const area = new Map<string, unknown>();
  const panel: Envelope[] = [];
  const painted: number[] = [];
  const shown: number[] = [];
  const sent: Envelope[] = [];
  const opened: { documentId: string; mark: unknown }[] = [];
  /** What the reader of the document in a tab has read; a tab that went on shows a document without a reader. */
  const readers = new Map<number, Set<string>>();
  const world = {
    inject: async () => {},
    settings: DEFAULT_SETTINGS,
    /** The tab shows another document. */
    go: (tabId: number) => void readers.delete(tabId),
    /** The reader was not told yet what to read. */
    forget: (tabId: number) => readers.get(tabId)?.clear(),
    panelAnswers: async () => {},
    held: null as null | Promise<void>,
    /** Tabs that show a report. */
    reports: new Set<number>(),
    checker: {
      prepare() {},
      check: async (record) => structuredClone(check(record)),
      review: async (found, record) => structuredClone(review(found, record)),
    } satisfies Checker as Checker,
    area,
    panel,
    painted,
    shown,
    sent,
    opened,
    make: () =>
      new OpenCases({
        store: new SessionCases({
          get: async (key) => {
            const kept = key === null ? [...area.keys()] : area.has(key) ? [key] : [];
            return Object.fromEntries(kept.map((one) => [one, structuredClone(area.get(one))]));
          },
          set: async (items) => {
            for (const [k, v] of Object.entries(items)) area.set(k, structuredClone(v));
          },
          remove: async (key) => void area.delete(key),
        }),
        checker: {
          prepare: () => world.checker.prepare(),
          check: (record) => world.checker.check(record),
          review: (found, record) => world.checker.review(found, record),
        },
        injectReader: () => world.inject(),
        injectGatherer: async () => {},
        injectPicker: async () => {},
        addressOf: async () => undefined,
        keepParts: async () => {},
        isOwnPage: async () => false,
        isReport: async (tabId) => world.reports.has(tabId),
        openReport: async (_tabId, _name, onTab) => onTab(REPORT),
        toReader: async (tabId, envelope) => {
          sent.push(envelope);
          const payload = envelope.payload as { readingId: string; marks?: unknown[] };
          if (envelope.name === 'reader/holds') {
            const reader = readers.get(tabId);
            if (!reader) throw new Error('Could not establish connection. Receiving end does not exist.');
            return { ok: true, value: { holds: reader.has(payload.readingId) } };
          }
          if (envelope.name === 'reader/read') {
            readers.set(tabId, new Set([payload.readingId]));
            if (world.held) await world.held;
            return {
              ok: true,
              value: {
                readingId: payload.readingId,
                text: page.text,
                title: 'Case',
                words: page.text.split(/\s+/).length,
                frames: 1,
              },
            };
          }
          if (envelope.name === 'reader/paint') {
            painted.push(payload.marks?.length ?? 0);
            return { ok: true, value: { painted: payload.marks?.length ?? 0, lost: 0 } };
          }
          return { ok: true, value: { found: true } };
        },
        toPanel: async (envelope) => {
          panel.push(envelope);
          await world.panelAnswers();
        },
        openSample: async () => {},
        settings: async () => world.settings,
        showTab: async (tabId) => void shown.push(tabId),
        openViewer: async (_tabId, documentId, mark) => void opened.push({ documentId, mark }),
        now: () => new Date('2014-06-01T12:00:00Z'),
      }),
  };
  return world;
}
const me = { tabId: null };

describe('a case', () => {
  it('is read, analysed, painted and told to the panel', async () => {
    const world = surroundings();
    const state = await world.make().handlers['case/read']({ tabId: 3 }, me);
    expect(state.status).toBe('ready');
    expect(state.analysis?.requests.map((r) => r.kind)).toEqual(['idds-implant']);
    expect(world.painted[0]).toBe(marksOf(state.analysis as never).length);
    expect(world.painted[0]).toBeGreaterThan(1);
    expect(world.panel.map((e) => (e.payload as { status: string }).status)).toEqual(['reading', 'ready']);
  });

  it('is in the way of an update until it is forgotten', async () => {
    const cases = surroundings().make();
    expect(await cases.isIdle()).toBe(true);
    await cases.handlers['case/read']({ tabId: 3 }, me);
    expect(await cases.isIdle()).toBe(false);
    await cases.handlers['case/forget']({ tabId: 3 }, me);
    expect(await cases.isIdle()).toBe(true);
  });

  it('survives the death of the worker', async () => {
    const world = surroundings();
    const before = await world.make().handlers['case/read']({ tabId: 3 }, me);
    const reborn = world.make();
    expect(await reborn.handlers['case/get']({ tabId: 3 }, me)).toEqual(before);
    const chosen = await reborn.handlers['case/choose']({ tabId: 3, request: 'intrathecal pain pump trial' }, me);
    expect(chosen.analysis?.requests.map((r) => r.kind)).toEqual(['idds-implant', 'idds-trial']);
  });

  it('does not hang when the worker died in the middle of a reading', async () => {
    const world = surroundings();
    world.held = new Promise(() => {});
    void world.make().handlers['case/read']({ tabId: 3 }, me);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const reborn = world.make();
    expect(await reborn.handlers['case/get']({ tabId: 3 }, me)).toMatchObject({
      status: 'failed',
      problem: 'interrupted',
    });
    world.held = null;
    expect((await reborn.handlers['case/read']({ tabId: 3 }, me)).status).toBe('ready');
  });

  it('does not call a reading of its own interrupted', async () => {
    const world = surroundings();
    let release = () => {};
    world.held = new Promise((resolve) => {
      release = resolve;
    });
    const cases = world.make();
    const reading = cases.handlers['case/read']({ tabId: 3 }, me);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await cases.handlers['case/get']({ tabId: 3 }, me)).status).toBe('reading');
    release();
    expect((await reading).status).toBe('ready');
  });

  it('logs times and counts, never words of the case', async () => {
    const state = await surroundings().make().handlers['case/read']({ tabId: 3 }, me);
    expect(state.log).toHaveLength(1);
    expect(JSON.stringify(state.log)).not.toMatch(/patient|relief|57/);
  });

  it('drops an answer that comes after the tab moved on', async () => {
    const world = surroundings();
    const cases = world.make();
    let release = () => {};
    world.held = new Promise((resolve) => {
      release = resolve;
    });
    const reading = cases.handlers['case/read']({ tabId: 3 }, me);
    await new Promise((resolve) => setTimeout(resolve, 5));
    world.go(3);
    await cases.leftPage(3);
    release();
    expect((await reading).status).toBe('empty');
    expect((await cases.handlers['case/get']({ tabId: 3 }, me)).analysis).toBeNull();
  });

  describe('when the browser tells of a navigation', () => {
    const held = () => {
      const world = surroundings();
      let release = () => {};
      world.held = new Promise((resolve) => {
        release = resolve;
      });
      return { world, cases: world.make(), release };
    };
    const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

    it.each(['begins', 'ends'] as const)(
      'that %s and comes late, keeps the reading that began since, at every step of it',
      async (how) => {
        const { world, cases, release } = held();
        // The case of the document before, cleared in time.
        const inject = new Promise<void>((resolve) => {
          world.inject = async () => {
            await cases.leftPage(3, how);
            resolve();
          };
        });
        const reading = cases.handlers['case/read']({ tabId: 3 }, me);
        await inject;
        await turn();
        await cases.leftPage(3, how);
        release();
        expect((await reading).status).toBe('ready');
        await cases.leftPage(3, how);
        expect(await cases.handlers['case/get']({ tabId: 3 }, me)).toMatchObject({ status: 'ready' });
      },
    );

    it('keeps a reading whose order is still on its way to the reader', async () => {
      const { world, cases, release } = held();
      const reading = cases.handlers['case/read']({ tabId: 3 }, me);
      await turn();
      world.forget(3);
      await cases.leftPage(3);
      release();
      expect((await reading).status).toBe('ready');
    });

    it('keeps the case of a page that only gave itself another address', async () => {
      const world = surroundings();
      const cases = world.make();
      await cases.handlers['case/read']({ tabId: 3 }, me);
      await cases.leftPage(3);
      await cases.leftPage(3, 'ends');
      // A worker that was ended meanwhile asks the page just so.
      const reborn = world.make();
      await reborn.leftPage(3);
      expect(await reborn.handlers['case/get']({ tabId: 3 }, me)).toMatchObject({ status: 'ready' });
    });

    it.each(['begins', 'ends'] as const)('that %s, clears the case of a page that is gone', async (how) => {
      const world = surroundings();
      const cases = world.make();
      await cases.handlers['case/read']({ tabId: 3 }, me);
      world.go(3);
      await cases.leftPage(3, how);
      expect(await cases.handlers['case/get']({ tabId: 3 }, me)).toMatchObject({ status: 'empty', sources: [] });
    });

    it('clears the case when its page says that it is left, and not for an older page’s word', async () => {
      const cases = surroundings().make();
      const { readingId } = await cases.handlers['case/read']({ tabId: 3 }, me);
      await cases.handlers['page/left']({ readingId: 'older' }, { tabId: 3 });
      expect((await cases.handlers['case/get']({ tabId: 3 }, me)).status).toBe('ready');
      await cases.handlers['page/left']({ readingId: readingId as string }, { tabId: 3 });
      expect((await cases.handlers['case/get']({ tabId: 3 }, me)).status).toBe('empty');
    });

    it('does not put a reading aside that began while the page before was asked', async () => {
      const world = surroundings();
      const cases = world.make();
      await cases.handlers['case/read']({ tabId: 3 }, me);
      world.go(3);
      const leaving = cases.leftPage(3);
      const reading = cases.handlers['case/read']({ tabId: 3 }, me);
      await leaving;
      expect((await reading).status).toBe('ready');
      expect((await cases.handlers['case/get']({ tabId: 3 }, me)).status).toBe('ready');
    });
  });

  it('counts its changes, so that the panel knows the newer of two states', async () => {
    const world = surroundings();
    const cases = world.make();
    await cases.handlers['case/read']({ tabId: 3 }, me);
    await world.make().handlers['case/painting']({ tabId: 3, on: false }, me);
    const turns = world.panel.map(({ payload }) => (payload as CaseState).turn);
    expect(turns).toEqual([...new Set(turns)].sort((a, b) => a - b));
  });

  it('does not wait for a panel that is slow to answer', async () => {
    const world = surroundings();
    world.panelAnswers = () => new Promise(() => {});
    expect((await world.make().handlers['case/read']({ tabId: 3 }, me)).status).toBe('ready');
  });

  it('never mixes two patients: another case on the page clears the first at once', async () => {
    const cases = surroundings().make();
    const { readingId } = await cases.handlers['case/read']({ tabId: 3 }, me);
    await cases.handlers['page/changed']({ readingId: readingId as string, sameCase: false }, { tabId: 3 });
    const state = await cases.handlers['case/get']({ tabId: 3 }, me);
    expect(state).toMatchObject({ status: 'failed', problem: 'other-case', analysis: null });
  });

  it('says that the page changed, and ignores the change of an older reading', async () => {
    const cases = surroundings().make();
    const { readingId } = await cases.handlers['case/read']({ tabId: 3 }, me);
    await cases.handlers['page/changed']({ readingId: 'older', sameCase: false }, { tabId: 3 });
    expect((await cases.handlers['case/get']({ tabId: 3 }, me)).pageChanged).toBe(false);
    await cases.handlers['page/changed']({ readingId: readingId as string, sameCase: true }, { tabId: 3 });
    expect((await cases.handlers['case/get']({ tabId: 3 }, me)).pageChanged).toBe(true);
  });

  it('is forgotten on command and when its tab closes', async () => {
    const world = surroundings();
    const cases = world.make();
    await cases.handlers['case/read']({ tabId: 3 }, me);
    expect((await cases.handlers['case/forget']({ tabId: 3 }, me)).analysis).toBeNull();
    await cases.closed(3);
    expect([...world.area.keys()]).toEqual([]);
  });

  const bad: [string, (w: ReturnType<typeof surroundings>) => void, { text: string }, string][] = [
    [
      'a page that forbids scripts',
      (w) => {
        w.inject = async () => Promise.reject(new Error('Cannot access a chrome:// URL'));
      },
      { text: '' },
      'cannot-read',
    ],
    ['an empty page', () => {}, { text: ' \n ' }, 'no-text'],
    ['a page of over 20 MB', () => {}, { text: 'a'.repeat(LONGEST_TEXT + 1) }, 'too-long'],
  ];
  it.each(bad)('gives %s a plain sentence', async (_, arrange, page, sentence) => {
    const world = surroundings(page);
    arrange(world);
    expect(await world.make().handlers['case/read']({ tabId: 3 }, me)).toMatchObject({
      status: 'failed',
      problem: sentence,
    });
  });

  it('opens the criterion of painted words in the panel', async () => {
    const world = surroundings();
    const cases = world.make();
    const state = await cases.handlers['case/read']({ tabId: 3 }, me);
    const analysis = state.analysis as NonNullable<typeof state.analysis>;
    const trial = analysis.requests[0]?.findings.find((f) => f.criterion === 'trial-success')?.evidence[0] as {
      start: number;
      end: number;
    };
    expect(criterionAt(analysis, trial.start, trial.end)).toEqual({ requestId: 'r1', criterion: 'trial-success' });
    await cases.handlers['page/clicked'](
      { readingId: state.readingId as string, start: trial.start, end: trial.end },
      { tabId: 3 },
    );
    expect(world.panel.at(-1)).toMatchObject({
      name: 'panel/open-criterion',
      payload: { tabId: 3, criterion: 'trial-success' },
    });
    expect(criterionAt(analysis, 0, 1)).toBeNull();
  });
});

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

describe('the activity log', () => {
  it('tells times and counts of what was done, and no word of the case', async () => {
    const world = surroundings();
    const { handlers } = world.make();
    const tab = { tabId: 3 };
    const { analysis } = await handlers['case/read'](tab, me);
    const [request] = analysis?.requests ?? [];
    const key = request ? requestKey(request) : '';
    await handlers['case/choose']({ ...tab, request: 'Norco for Mrs. Hollowell' }, me);
    const finding = { status: 'met' as const, reason: 'Mr. Quillfeather told me' };
    await handlers['case/enter']({ ...tab, entry: { request: key, criterion: 'trial-success', finding } }, me);
    await handlers['record/begin']({ ...tab, documentId: 'd', name: 'hollowell-chart.pdf', pages: 2 }, me);
    await handlers['record/pages'](
      { ...tab, documentId: 'd', pages: ['Progress note 05/01/2014. Gait is steady.'] },
      me,
    );
    await handlers['record/end']({ ...tab, documentId: 'd', outcome: 'stopped' }, me);
    await handlers['record/open']({ ...tab, documentId: 'd' }, me);
    for (const deed of ['copied', 'saved-case', 'saved-evidence', 'opened-report'] as const)
      await handlers['case/did']({ ...tab, deed }, me);
    await handlers['record/remove']({ ...tab, documentId: 'd' }, me);
    const { log } = await handlers['case/forget'](tab, me);
    expect(log.map(({ at: _, ...act }) => Object.values(act).join(' '))).toEqual([
      `read-page ${TEXT.split(/\s+/).length}`,
      'chose-request',
      'set-finding',
      'opened-document 2',
      'stopped-document 1 2',
      'opened-viewer',
      'copied',
      'saved-case',
      'saved-evidence',
      'opened-report',
      'removed-source',
      'forgot',
    ]);
    for (const { at } of log) expect(at).toBe('2014-06-01T12:00:00.000Z');
  });
});

describe('the report of a case', () => {
  it('is in front with its case, until its tab shows another page', async () => {
    const world = surroundings();
    const cases = world.make();
    await cases.handlers['case/read']({ tabId: 3 }, me);
    await cases.handlers['report/open']({ tabId: 3, name: 'r' }, me);
    world.reports.add(REPORT);
    await cases.leftPage(REPORT);
    await cases.leftPage(REPORT, 'ends');
    expect(await cases.handlers['case/get']({ tabId: REPORT }, me)).toMatchObject({ tabId: 3, status: 'ready' });
    world.reports.delete(REPORT);
    expect(await cases.handlers['case/get']({ tabId: REPORT }, me)).toMatchObject({ tabId: REPORT, status: 'empty' });
  });
});

describe('while a case is checked', () => {
  /** A case of the text, and a hold on every check from then on. */
  async function held() {
    const world = surroundings();
    const cases = world.make();
    await cases.handlers['case/read']({ tabId: 3 }, me);
    const { checker } = world;
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked = 0;
    world.checker = {
      prepare() {},
      async check(record) {
        asked++;
        await until;
        return checker.check(record);
      },
      async review(found, record) {
        asked++;
        await until;
        return checker.review(found, record);
      },
    };
    return { world, cases, release, asked: () => asked };
  }

  it('the panel is answered', async () => {
    const { cases, release } = await held();
    const chosen = cases.handlers['case/choose']({ tabId: 3, request: 'Oxycodone 10 mg #90' }, me);
    expect((await cases.handlers['case/get']({ tabId: 3 }, me)).analysis?.requests).toHaveLength(1);
    release();
    expect((await chosen).analysis?.requests).toHaveLength(2);
  });

  it('what is chosen and entered next comes after it, and nothing is lost', async () => {
    const { cases, release } = await held();
    const all = [
      cases.handlers['case/choose']({ tabId: 3, request: 'Oxycodone 10 mg #90' }, me),
      cases.handlers['case/choose']({ tabId: 3, edition: 'mtus-2009' }, me),
      cases.handlers['case/enter']({ tabId: 3, entry: { clock: { informationRequestedOn: '2014-05-30' } } }, me),
    ];
    release();
    await Promise.all(all);
    const state = await cases.handlers['case/get']({ tabId: 3 }, me);
    expect(state.choice).toEqual({ added: ['Oxycodone 10 mg #90'], edition: 'mtus-2009' });
    expect(state.analysis?.edition.id).toBe('mtus-2009');
    expect(state.analysis?.requests).toHaveLength(2);
    expect(state.review?.clock.input.informationRequestedOn).toBe('2014-05-30');
  });

  it('a case that is forgotten stays forgotten', async () => {
    const { cases, release } = await held();
    const chosen = cases.handlers['case/choose']({ tabId: 3, request: 'Oxycodone 10 mg #90' }, me);
    await cases.handlers['case/forget']({ tabId: 3 }, me);
    release();
    await chosen;
    expect(await cases.handlers['case/get']({ tabId: 3 }, me)).toMatchObject({ status: 'empty', analysis: null });
    await expect(cases.handlers['case/material']({ tabId: 3 }, me)).rejects.toMatchObject({ code: 'no-case' });
  });

  it('a page that is left takes its case with it', async () => {
    const { world, cases, release } = await held();
    const chosen = cases.handlers['case/choose']({ tabId: 3, request: 'Oxycodone 10 mg #90' }, me);
    world.go(3);
    await cases.leftPage(3);
    release();
    await chosen;
    expect(await cases.handlers['case/get']({ tabId: 3 }, me)).toMatchObject({ status: 'empty', analysis: null });
  });

  it('what is done meanwhile and changes no finding stays done, and nothing is checked twice', async () => {
    const { cases, release, asked } = await held();
    const chosen = cases.handlers['case/choose']({ tabId: 3, request: 'Oxycodone 10 mg #90' }, me);
    await cases.handlers['case/painting']({ tabId: 3, on: false }, me);
    await cases.handlers['case/did']({ tabId: 3, deed: 'copied' }, me);
    release();
    const state = await chosen;
    expect(asked()).toBe(1);
    expect(state.painting).toBe(false);
    expect(state.log.map(({ what }) => what)).toContain('copied');
  });

  it('a worker that fails leaves a sentence behind, and the next reading is checked', async () => {
    const world = surroundings();
    const { checker } = world;
    world.checker = { ...checker, check: () => Promise.reject(new Problem('unchecked')) };
    const cases = world.make();
    expect(await cases.handlers['case/read']({ tabId: 3 }, me)).toMatchObject({
      status: 'failed',
      problem: 'unchecked',
    });
    world.checker = checker;
    expect((await cases.handlers['case/read']({ tabId: 3 }, me)).status).toBe('ready');
  });
});
