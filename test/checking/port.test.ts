import { afterEach, describe, expect, it } from 'vitest';
import { check, review } from '../../lib/checking/check.ts';
import type { RecordToCheck } from '../../lib/checking/messages.ts';
import { type Port, PortToChecks, serveChecks } from '../../lib/checking/port.ts';
import { STEPS } from '../../lib/checking/steps.ts';
import { NO_ENTRIES } from '../../lib/reviewer/entries.ts';
import { NO_LETTER } from '../../lib/settings/settings.ts';

const RECORD: RecordToCheck = {
  text: 'REQUEST FOR AUTHORIZATION: Permanent implantation of an intrathecal pump\n\nShe had 70 % relief in the trial.',
  sources: [],
  choice: {},
  entries: NO_ENTRIES,
  today: '2014-06-01',
  by: { edition: null, letter: NO_LETTER, criteriaSets: [] },
};

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A worker that checks as `checks` does, and the background's end of it. */
function world(checks = { check, review }, idleFor = 60_000) {
  const told: boolean[] = [];
  const world = {
    started: 0,
    ended: 0,
    closed: 0,
    told,
    end: () => {},
    port: new PortToChecks(
      async () => {
        world.started++;
        const { port1, port2 } = new MessageChannel();
        open.push(port1, port2);
        const take = serveChecks(checks, { idleFor, end: () => world.ended++ });
        world.end = () => port2.close();
        take(port2 as Port);
        return port1 as Port;
      },
      (busy) => told.push(busy),
      async () => {
        world.closed++;
        world.end();
      },
    ),
  };
  return world;
}

describe('the way to the worker that checks', () => {
  it('gives what a check gives', async () => {
    const { port, told } = world();
    const checked = await port.check(RECORD);
    expect(checked).toEqual(check(RECORD));
    expect(await port.review(checked.found, RECORD)).toEqual(review(checked.found, RECORD));
    expect(told).toEqual([true, false, true, false]);
  });

  it('is opened once, with the first question or when one is near', async () => {
    const one = world();
    expect(one.started).toBe(0);
    one.port.prepare();
    await Promise.all([one.port.check(RECORD), one.port.check(RECORD)]);
    expect(one.started).toBe(1);
    expect(one.told).toEqual([true, false]);
  });

  it('is opened again when the worker has ended for want of work', async () => {
    const one = world(undefined, 20);
    await one.port.check(RECORD);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(one.ended).toBe(1);
    await one.port.check(RECORD);
    expect(one.started).toBe(2);
  });

  it('asks once more when the worker ends in the middle of a question', async () => {
    let fails = true;
    const one = world({
      check: (record) => {
        if (fails) one.end();
        fails = false;
        return check(record);
      },
      review,
    });
    expect((await one.port.check(RECORD)).found).toEqual(check(RECORD).found);
    expect(one.started).toBe(2);
    expect(one.told).toEqual([true, false, true, false]);
  });

  it('tells the steps of a check, in their order', async () => {
    const steps: string[] = [];
    await world().port.check(RECORD, { onStep: (step) => steps.push(step) });
    expect(steps).toEqual(STEPS);
  });

  it('ends a check with its worker, and asks the next one what else was asked', async () => {
    const one = world();
    const stop = new AbortController();
    const stopped = one.port.check(RECORD, { signal: stop.signal });
    const other = one.port.check(RECORD);
    await Promise.resolve();
    await Promise.resolve();
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'unchecked' });
    expect((await other).found).toEqual(check(RECORD).found);
    expect(one.closed).toBe(1);
    expect(one.told.at(-1)).toBe(false);
    await expect(one.port.check(RECORD, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'unchecked' });
  });

  it('tells a fault of the worker as a text that could not be checked', async () => {
    const { port } = world({
      check: () => {
        throw new TypeError('words of the page');
      },
      review,
    });
    await expect(port.check(RECORD)).rejects.toMatchObject({ code: 'unchecked' });
    await expect(port.check(RECORD)).rejects.not.toThrow(/words of the page/);
  });

  it('tells a worker that cannot be started, and tries again with the next question', async () => {
    let broken = true;
    const good = world();
    const port = new PortToChecks(
      async () => {
        if (broken) throw new Error('no such file');
        const { port1, port2 } = new MessageChannel();
        open.push(port1, port2);
        serveChecks({ check, review }, { idleFor: 60_000, end: () => {} })(port2 as Port);
        return port1 as Port;
      },
      () => {},
    );
    port.prepare();
    await expect(port.check(RECORD)).rejects.toMatchObject({ code: 'unchecked' });
    broken = false;
    expect((await port.check(RECORD)).found).toEqual((await good.port.check(RECORD)).found);
  });
});
