/** A case to export: two pages and a document, with what a reviewer entered. */
import { analyse } from '../../lib/analyse.ts';
import { requestKey } from '../../lib/analysis.ts';
import type { AllDrafts, Material } from '../../lib/export/material.ts';
import { joinRecord, type RecordSource } from '../../lib/record/record.ts';
import type { Entries } from '../../lib/reviewer/entries.ts';
import { withEntries } from '../../lib/reviewer/with-entries.ts';

const PAGE = `Claim number: QX-509218
Date of injury: 03/15/2010
RFA date: 06/09/2014

Request for authorization: Permanent intrathecal pump implant

Progress note 06/02/2014
The patient is a 51-year-old female with low back pain 𝒳 rated 8/10 <b>after</b> a fall.
She had an intrathecal trial on 05/06/2014 with 70% relief of her pain.
`;
const DOCUMENT = `😀 Psychological evaluation 05/20/2014
She was psychologically cleared for the pump. 😀
Current medications: oxycodone 10 mg four times a day.
`;
const source = (id: string, kind: RecordSource['kind'], name: string): RecordSource => ({
  id,
  kind,
  name,
  tabId: null,
  start: 0,
  end: 0,
  words: 20,
  frames: 1,
  pages: 1,
  pageStarts: [0],
  empty: [],
  sparse: [],
  failed: [],
  status: 'read',
});

export function materialOf(): Material {
  const { text, sources } = joinRecord([
    { source: source('a', 'page', 'Claim page'), text: PAGE },
    { source: source('b', 'pdf', 'psychology.pdf'), text: DOCUMENT },
  ]);
  const today = '2014-06-20';
  const found = analyse(text, { today });
  const [request] = found.requests;
  if (!request) throw new Error('The text of this test asks for something.');
  const entries: Entries = {
    clock: {},
    findings: {
      [requestKey(request)]: {
        'no-contraindications': { status: 'met', reason: 'Seen in the paper file', found: 'not-documented' },
      },
    },
  };
  const { analysis } = withEntries(found, entries, today);
  const drafts: AllDrafts = Object.fromEntries(
    analysis.requests.map(({ id, drafts: written }) => [
      id,
      {
        rationale: { text: `${written.rationale} My own words.`, edited: true },
        requestForInformation: { text: written.requestForInformation, edited: false },
        nurseSummary: { text: written.nurseSummary, edited: false },
        worklistNote: { text: written.worklistNote, edited: false },
      },
    ]),
  );
  return { found, analysis, entries, text, sources, drafts, version: '1.2.3', at: '2014-06-20T09:30:00.000Z' };
}
