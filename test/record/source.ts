/** A page or document of a case, as tests need one. */
import type { RecordSource } from '../../lib/record/record.ts';

/** A page that was read, with what differs. */
export const sourceOf = (id: string, differing: Partial<RecordSource> = {}): RecordSource => ({
  id,
  kind: 'page',
  name: id,
  tabId: null,
  start: 0,
  end: 0,
  words: 1,
  frames: 0,
  pages: 1,
  pageStarts: [0],
  empty: [],
  sparse: [],
  failed: [],
  status: 'read',
  ...differing,
});
