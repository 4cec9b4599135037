import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse.ts';
import { requestKey } from '../../lib/analysis.ts';
import { enter } from '../../lib/reviewer/enter.ts';
import { type Entries, NO_ENTRIES } from '../../lib/reviewer/entries.ts';
import { withEntries } from '../../lib/reviewer/with-entries.ts';

const TODAY = '2026-03-30';
const TEXT = `Claim number: QX-407182
Date of injury: 03/04/2009
RFA date: 03/20/2026
RFA received by fax: 03/23/2026 10:15 AM

Request for authorization: Permanent intrathecal pump implant

Progress note 03/16/2026
The patient is a 51-year-old female with low back pain. She had an intrathecal trial on 01/06/2026 with 70% relief.`;

const analysis = analyse(TEXT, { today: TODAY });
const [request] = analysis.requests;
if (!request) throw new Error('The text of this test asks for something.');
const key = requestKey(request);
const open = request.findings.find(({ required, status }) => required && status === 'not-documented');
if (!open) throw new Error('A required row of this test is open.');
const set = (status: 'met' | 'not-met', reason: string): Entries =>
  enter(NO_ENTRIES, { request: key, criterion: open.criterion, finding: { status, reason } }, analysis);

describe('the clock', () => {
  it('counts from the receipt that the page tells, and the letter asks for a reply by a day before the limit', () => {
    expect(analysis.receipts.map(({ value, evidence }) => [value.date, evidence.quote])).toEqual([
      ['2026-03-23', expect.stringContaining('received')],
    ]);
    const { review, analysis: shown } = withEntries(analysis, NO_ENTRIES, TODAY);
    // Five business days from Monday, March 23; March 31 is César Chávez Day, after them.
    expect(review.clock.decision).toMatchObject({ date: '2026-03-30', length: '5 business days', daysLeft: 0 });
    expect(shown.requests[0]?.drafts.requestForInformation).toMatch(/Please reply by: 4\/\d\/2026/);
    expect(shown.requests[0]?.drafts.worklistNote).toContain('due 3/30/2026');
  });

  it('follows what a person entered, and the page for the rest', () => {
    const later = enter(NO_ENTRIES, { clock: { received: { date: '2026-03-25' } } }, analysis);
    const { review } = withEntries(analysis, later, TODAY);
    expect(review.clock.input).toMatchObject({ received: { date: '2026-03-25' }, injuryDate: '2009-03-04' });
    expect(review.clock.decision?.date).toBe('2026-04-02');
    const cleared = enter(later, { clock: { received: null } }, analysis);
    expect(withEntries(analysis, cleared, TODAY).review.clock.decision).toBeNull();
    expect(withEntries(analysis, cleared, TODAY).analysis.requests[0]?.drafts).toEqual(request.drafts);
  });

  it('keeps a decision day once information is asked for: the outer limit, then five days after it came', () => {
    const asked = enter(NO_ENTRIES, { clock: { informationRequestedOn: '2026-03-25' } }, analysis);
    const { review, analysis: shown } = withEntries(analysis, asked, TODAY);
    expect(review.clock.decision).toMatchObject({ date: '2026-04-06', length: '14 calendar days' });
    const drafts = shown.requests[0]?.drafts;
    expect(drafts?.nurseSummary).toMatch(/Decision due: 4\/6\/2026/);
    expect(drafts?.worklistNote).toContain('due 4/6/2026');
    expect(drafts?.requestForInformation).toMatch(/Please reply by: 4\/\d\/2026/);
    expect(drafts?.rationale).toContain(
      'Information requested: asked for on 3/25/2026; no day of its receipt was entered.',
    );
    const came = (informationReceivedOn: string) =>
      withEntries(analysis, enter(asked, { clock: { informationReceivedOn } }, analysis), TODAY);
    expect(came('2026-03-26').review.clock.decision).toMatchObject({ date: '2026-04-03', length: '5 business days' });
    expect(came('2026-04-03').review.clock.decision).toMatchObject({ date: '2026-04-06', length: '14 calendar days' });
    expect(came('2026-03-26').analysis.requests[0]?.drafts.rationale).toContain(
      'Information requested: asked for on 3/25/2026; received on 3/26/2026.',
    );
  });

  it('asks for a reply by a day that follows without a receipt, where one does', () => {
    const told = { clock: { received: null, treatmentRecommendedOn: '2026-03-27' } };
    const { review, analysis: shown } = withEntries(analysis, enter(NO_ENTRIES, told, analysis), TODAY);
    expect(review.clock.decision).toBeNull();
    expect(shown.requests[0]?.drafts.requestForInformation).toMatch(/Please reply by: 4\/\d+\/2026/);
  });

  it('takes the kind of review from the page, and never takes "non-urgent" for urgent', () => {
    const told = (priority: string) => {
      const evidence = analysis.receipts[0]?.evidence;
      if (!evidence) throw new Error('The page of this test tells its receipt.');
      const of = { ...analysis.case, priority: priority ? { value: priority, evidence } : null };
      return withEntries({ ...analysis, case: of }, NO_ENTRIES, TODAY).review.clock.input.kind;
    };
    expect(told('Expedited')).toBe('expedited');
    expect(told('Non-urgent')).toBe('prospective');
    expect(told('')).toBe('prospective');
  });
});

describe('a finding that the reviewer set', () => {
  it('counts, is asked for no more, and is told in the drafts as the reviewer’s own', () => {
    const entries = set('met', 'The report of 2/2 was read in the paper file');
    const { analysis: shown, review } = withEntries(analysis, entries, TODAY);
    const now = shown.requests[0]?.findings.find(({ criterion }) => criterion === open.criterion);
    expect(now).toMatchObject({ status: 'met', missing: null, evidence: open.evidence });
    expect(review.found[key]).toEqual({ [open.criterion]: 'not-documented' });
    expect(shown.requests[0]?.missingDocuments.flatMap(({ criteria }) => criteria)).not.toContain(open.criterion);
    expect(shown.requests[0]?.drafts.rationale).toContain(
      'set by the reviewer: “The report of 2/2 was read in the paper file”',
    );
    const bases = shown.requests[0]?.draftSentences.rationale.flatMap(({ basis }) => basis);
    expect(bases).toContainEqual({
      kind: 'reviewer-entry',
      entry: 'The report of 2/2 was read in the paper file',
    });
    expect(review.wouldChange.r1?.documents.flatMap(({ criteria }) => criteria)).not.toContain(open.criterion);
  });

  it('turns the roll-up only where every required row is met', () => {
    let entries = NO_ENTRIES;
    for (const { criterion, required } of request.findings)
      if (required)
        entries = enter(entries, { request: key, criterion, finding: { status: 'met', reason: 'seen' } }, analysis);
    expect(withEntries(analysis, entries, TODAY).analysis.requests[0]?.rollUp).toBe('supports');
    expect(withEntries(analysis, set('met', 'seen'), TODAY).analysis.requests[0]?.rollUp).toBe('does-not-yet-support');
  });

  it('can be taken back, and nothing is left of it', () => {
    const back = enter(set('met', 'seen'), { request: key, criterion: open.criterion, finding: null }, analysis);
    expect(withEntries(analysis, back, TODAY)).toEqual(withEntries(analysis, NO_ENTRIES, TODAY));
  });

  it('is not set without a reason, nor where there is no such finding', () => {
    expect(set('met', '  ')).toEqual(NO_ENTRIES);
    const none = { request: key, criterion: 'no-such-row', finding: { status: 'met' as const, reason: 'seen' } };
    expect(enter(NO_ENTRIES, none, analysis)).toEqual(NO_ENTRIES);
  });

  it('that was met in the text and is set open is asked for', () => {
    const met = request.findings.find(({ status }) => status === 'met');
    if (!met) throw new Error('A row of this test is met.');
    const entries = enter(
      NO_ENTRIES,
      { request: key, criterion: met.criterion, finding: { status: 'not-documented', reason: 'another person' } },
      analysis,
    );
    const { analysis: shown } = withEntries(analysis, entries, TODAY);
    expect(shown.requests[0]?.missingDocuments.flatMap(({ criteria }) => criteria)).toContain(met.criterion);
  });
});
