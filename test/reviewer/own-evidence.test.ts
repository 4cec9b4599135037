import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse.ts';
import { requestKey } from '../../lib/analysis.ts';
import { withPlaces } from '../../lib/record/places.ts';
import { joinRecord, type RecordSource, withPages } from '../../lib/record/record.ts';
import { enter } from '../../lib/reviewer/enter.ts';
import { NO_ENTRIES } from '../../lib/reviewer/entries.ts';
import { nameEvidence, withOwnEvidence } from '../../lib/reviewer/own-evidence.ts';
import { withEntries } from '../../lib/reviewer/with-entries.ts';

const WORDS = 'She has had all that the clinic can offer her.';
const TEXT = `Progress report 05/12/2014
The patient is a 57-year-old female who was injured on 03/04/2009. ${WORDS}
She reported 70 % relief for three days with the intrathecal pump trial.

REQUEST FOR AUTHORIZATION: Permanent implantation of an intrathecal pump
`;
const found = analyse(TEXT, { today: '2014-06-01' });
const request = found.requests[0] as (typeof found.requests)[number];
const criterion = request.findings.find(({ evidence }) => evidence.length === 0)?.criterion as string;
const start = TEXT.indexOf(WORDS);
const named = {
  request: requestKey(request),
  criterion,
  polarity: 'for' as const,
  start,
  end: start + WORDS.length,
  quote: WORDS,
};
const evidenceIn = (analysis: typeof found) =>
  analysis.requests[0]?.findings.find((one) => one.criterion === criterion)?.evidence ?? [];

describe('words that the reviewer names as evidence', () => {
  const entries = enter(NO_ENTRIES, { evidence: named }, found, TEXT);
  const own = entries.evidence ?? [];

  it('stand in their finding, verbatim, marked as the reviewer’s, and change no state', () => {
    const with_ = withOwnEvidence(found, own, TEXT);
    expect(evidenceIn(with_)).toMatchObject([{ quote: WORDS, start, reviewerSet: own[0]?.id, polarity: 'for' }]);
    const states = (all: typeof found) => all.requests[0]?.findings.map(({ status }) => status);
    expect(states(with_)).toEqual(states(found));
    const { analysis } = withEntries(with_, entries, '2014-06-01');
    const { rationale } = analysis.requests[0]?.drafts ?? { rationale: '' };
    expect(rationale).toContain(`“${WORDS}” (entered by the reviewer)`);
    expect(rationale).not.toContain('A sentence is left out');
  });

  it('are taken only as the text has them, and once', () => {
    expect(nameEvidence([], { ...named, quote: 'She was offered everything.' }, TEXT)).toEqual([]);
    expect(nameEvidence([], { ...named, start: start + 1 }, TEXT)).toEqual([]);
    expect(nameEvidence(own, named, TEXT)).toHaveLength(1);
  });

  it('are found again where the text has moved, and told where it has lost them', () => {
    const moved = `A new first line.\n${TEXT}`;
    const with_ = withOwnEvidence(analyse(moved, { today: '2014-06-01' }), own, moved);
    const [evidence] = evidenceIn(with_);
    expect(evidence && moved.slice(evidence.start, evidence.end)).toBe(WORDS);
    const without = TEXT.replace(WORDS, '');
    const lost = withOwnEvidence(analyse(without, { today: '2014-06-01' }), own, without);
    expect(evidenceIn(lost)).toEqual([]);
    expect(lost.notices.map(({ code }) => code)).toContain('own-evidence-lost');
  });

  it('can be taken back', () => {
    expect(enter(entries, { withoutEvidence: own[0]?.id ?? '' }, found, TEXT).evidence).toEqual([]);
  });
});

describe('evidence from a document', () => {
  it('is cited with document and page, in the drafts too', () => {
    const source: RecordSource = {
      id: 'a',
      kind: 'pdf',
      name: 'chart.pdf',
      tabId: null,
      start: 0,
      end: 0,
      words: 0,
      frames: 0,
      pages: 2,
      pageStarts: [],
      empty: [],
      sparse: [],
      failed: [],
      status: 'read',
    };
    const part = withPages({ source, text: '' }, ['An empty first page.', TEXT]);
    const { text, sources } = joinRecord([part]);
    const analysis = withPlaces(analyse(text, { today: '2014-06-01' }), sources);
    const quoted = analysis.requests[0]?.findings.flatMap(({ evidence }) => evidence) ?? [];
    expect(quoted.length).toBeGreaterThan(0);
    for (const { place, start: from, end, quote } of quoted) {
      expect(place).toBe('chart.pdf, page 2');
      expect(text.slice(from, end)).toBe(quote);
    }
    const drafts = withEntries(analysis, NO_ENTRIES, '2014-06-01').analysis.requests[0]?.drafts;
    expect(drafts?.rationale).toContain('chart.pdf, page 2)');
    expect(Object.values(drafts ?? {}).join()).not.toContain('A sentence is left out');
  });
});
