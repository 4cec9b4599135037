import { describe, expect, it } from 'vitest';
import { Cases, criterionAt, LONGEST_TEXT, marksOf, SENTENCES } from '../lib/cases.ts';
import type { Envelope } from '../lib/messages.ts';
import { SessionCases } from '../lib/storage/session-cases.ts';

const TEXT = `CLINICAL CASE SUMMARY
The patient is a 57-year-old female who was injured on 03/04/2009. She has chronic low back pain rated 8/10.
She reported 70 % relief for three days with the intrathecal pump trial. On 05/06/2014 she was psychologically cleared for a pump.

REQUEST FOR AUTHORIZATION: Permanent implantation of an intrathecal pump
`;

/** A browser's memory, a page and a panel, as far as a case needs them. */
function surroundings(page: { text: string } = { text: TEXT }) {
  const area = new Map<string, unknown>();
  const panel: Envelope[] = [];
  const painted: number[] = [];
  const shown: number[] = [];
  const opened: { documentId: string; mark: unknown }[] = [];
  const world = {
    inject: async () => {},
    held: null as null | Promise<void>,
    area,
    panel,
    painted,
    shown,
    opened,
    make: () =>
      new Cases({
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
        injectReader: () => world.inject(),
        isOwnPage: async () => false,
        toReader: async (_tabId, envelope) => {
          const payload = envelope.payload as { readingId: string; marks?: unknown[] };
          if (envelope.name === 'reader/read') {
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
        },
        openSample: async () => {},
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

  it('survives the death of the worker', async () => {
    const world = surroundings();
    const before = await world.make().handlers['case/read']({ tabId: 3 }, me);
    const reborn = world.make();
    expect(await reborn.handlers['case/get']({ tabId: 3 }, me)).toEqual(before);
    const chosen = await reborn.handlers['case/choose']({ tabId: 3, request: 'intrathecal pain pump trial' }, me);
    expect(chosen.analysis?.requests.map((r) => r.kind)).toEqual(['idds-trial']);
  });

  it('does not hang when the worker died in the middle of a reading', async () => {
    const world = surroundings();
    world.held = new Promise(() => {});
    void world.make().handlers['case/read']({ tabId: 3 }, me);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const reborn = world.make();
    expect(await reborn.handlers['case/get']({ tabId: 3 }, me)).toMatchObject({
      status: 'failed',
      problem: SENTENCES.interrupted,
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
    await cases.leftPage(3);
    release();
    expect((await reading).status).toBe('empty');
    expect((await cases.handlers['case/get']({ tabId: 3 }, me)).analysis).toBeNull();
  });

  it('never mixes two patients: another case on the page clears the first at once', async () => {
    const cases = surroundings().make();
    const { readingId } = await cases.handlers['case/read']({ tabId: 3 }, me);
    await cases.handlers['page/changed']({ readingId: readingId as string, sameCase: false }, { tabId: 3 });
    const state = await cases.handlers['case/get']({ tabId: 3 }, me);
    expect(state).toMatchObject({ status: 'failed', problem: SENTENCES.otherCase, analysis: null });
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
      SENTENCES.cannotRead,
    ],
    ['an empty page', () => {}, { text: ' \n ' }, SENTENCES.noText],
    ['a page of over 20 MB', () => {}, { text: 'a'.repeat(LONGEST_TEXT + 1) }, SENTENCES.tooLong],
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
