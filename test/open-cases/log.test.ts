import { describe, expect, it } from 'vitest';
import { requestKey } from '../../lib/analysis.ts';
import { me, surroundings, TEXT } from './world.ts';

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
