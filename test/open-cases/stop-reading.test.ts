/** A reading that is stopped: the case that stood before it stands again, as it was. */
import { describe, expect, it } from 'vitest';
import { Problem } from '../../lib/problems.ts';
import { me, surroundings, TEXT } from './world.ts';

/** A case that was read, and another reading of its page that waits in the check. */
async function readingAgain(page = { text: TEXT }) {
  const world = surroundings(page);
  const cases = world.make();
  const before = await cases.handlers['case/read']({ tabId: 3 }, me);
  const { check } = world.checker;
  const checking = new Promise<void>((resolve) => {
    world.checker.check = (_, options) =>
      new Promise((_resolved, reject) => {
        options?.onStep?.('medicines');
        resolve();
        options?.signal?.addEventListener('abort', () => reject(new Problem('unchecked')));
      });
  });
  const again = cases.handlers['case/read']({ tabId: 3 }, me);
  await checking;
  world.checker.check = check;
  return { world, cases, before, again };
}

describe('a reading that is stopped', () => {
  it('tells how far it is', async () => {
    const { world, cases, again } = await readingAgain();
    const { payload } = world.panel.findLast(({ name }) => name === 'panel/reading') ?? {};
    expect(payload).toMatchObject({ tabId: 3, step: 'medicines' });
    await cases.handlers['case/stop-reading']({ tabId: 3 }, me);
    await again;
  });

  it('leaves the case as it was, findings, entries and paint', async () => {
    const { world, cases, before, again } = await readingAgain();
    expect((await cases.handlers['case/get']({ tabId: 3 }, me)).status).toBe('reading');
    const painted = world.painted.length;
    const stopped = await cases.handlers['case/stop-reading']({ tabId: 3 }, me);
    expect(stopped).toEqual({ ...before, turn: stopped.turn, log: stopped.log });
    expect(stopped.turn).toBeGreaterThan(before.turn);
    expect(stopped.log.map(({ what }) => what)).toEqual(['read-page', 'stopped-reading']);
    // The answer that the reading itself gives is that case, too.
    expect((await again).readingId).toBe(before.readingId);
    await expect.poll(() => world.painted.length).toBe(painted + 1);
    expect(world.painted.at(-1)).toBe(world.painted[0]);
    expect((await cases.handlers['case/get']({ tabId: 3 }, me)).pageChanged).toBe(false);
    const { text } = await cases.handlers['case/material']({ tabId: 3 }, me);
    expect(text).toBe(TEXT);
  });

  it('says that the page went on, where it did', async () => {
    const page = { text: TEXT };
    const { world, cases, before, again } = await readingAgain(page);
    page.text = `${TEXT}An addendum.`;
    const painted = world.painted.length;
    await cases.handlers['case/stop-reading']({ tabId: 3 }, me);
    await again;
    await expect.poll(async () => (await cases.handlers['case/get']({ tabId: 3 }, me)).pageChanged).toBe(true);
    const state = await cases.handlers['case/get']({ tabId: 3 }, me);
    expect(state.analysis).toEqual(before.analysis);
    expect(world.painted).toHaveLength(painted);
  });

  it('leaves no case where there was none', async () => {
    const world = surroundings();
    world.held = new Promise(() => {});
    const cases = world.make();
    void cases.handlers['case/read']({ tabId: 3 }, me);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const stopped = await cases.handlers['case/stop-reading']({ tabId: 3 }, me);
    expect(stopped).toMatchObject({ status: 'empty', analysis: null, problem: null });
  });

  it('is nothing where none is under way', async () => {
    const cases = surroundings().make();
    const before = await cases.handlers['case/read']({ tabId: 3 }, me);
    expect(await cases.handlers['case/stop-reading']({ tabId: 3 }, me)).toEqual(before);
  });
});
