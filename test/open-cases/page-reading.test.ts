import { describe, expect, it } from 'vitest';
import { criterionAt, marksOf } from '../../lib/marks.ts';
import type { CaseState } from '../../lib/messages.ts';
import { LONGEST_TEXT } from '../../lib/open-cases/plan.ts';
import { me, surroundings } from './world.ts';

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
