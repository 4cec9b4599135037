import { describe, expect, it } from 'vitest';
import { me, REPORT, surroundings } from './world.ts';

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
