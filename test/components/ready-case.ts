/** A case as the background hands it to the panel. */
import type { Analysis } from '../../lib/analysis.ts';
import type { CaseState } from '../../lib/messages.ts';
import { NO_ENTRIES } from '../../lib/reviewer/entries.ts';
import { withEntries } from '../../lib/reviewer/with-entries.ts';
import { emptyCase } from '../../lib/storage/session-cases.ts';

/** A page that was read, with what differs; its analysis with the reviewer's entries in it. */
export const readyCase = (
  { entries = NO_ENTRIES, ...differing }: Partial<CaseState>,
  found: Analysis | null,
): CaseState => ({
  ...emptyCase(7),
  turn: 1,
  status: 'ready',
  readingId: 'reading-1',
  title: 'A case',
  words: 1234,
  frames: 1,
  ...(found && withEntries(found, entries, '2014-02-20')),
  ...differing,
  entries,
});
