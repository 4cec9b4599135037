import { describe, expect, it } from 'vitest';
import { Problem } from '../../lib/problems.ts';
import { me, surroundings } from './world.ts';

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
