import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse.ts';
import { draftOf } from '../../lib/drafts/draft.ts';
import type { DraftContext } from '../../lib/drafts/wording.ts';
import { NO_ENTRIES } from '../../lib/reviewer/entries.ts';
import { withEntries } from '../../lib/reviewer/with-entries.ts';
import { type LetterDetails, NO_LETTER } from '../../lib/settings/settings.ts';

const TODAY = '2026-03-25';
const TEXT = `Claim number: QX-407182
RFA date: 03/20/2026

Request for authorization: Permanent intrathecal pump implant

Progress note 03/16/2026
The patient is a 51-year-old female with low back pain.`;
const RECEIVED = TEXT.replace('RFA date:', 'RFA received by fax: 03/23/2026 10:15 AM\nRFA date:');
const LETTER: LetterDetails = {
  sender: 'J. Doe, RN',
  organisation: 'Example Review, Suite 1200',
  telephone: '555 0147, 9 to 5',
  sendTo: 'fax 555 0148',
  replyWithinDays: null,
};

const letterOf = (details: Partial<LetterDetails>, text = TEXT) => {
  const letter = { ...NO_LETTER, ...details };
  const [request] = withEntries(analyse(text, { today: TODAY, letter }), NO_ENTRIES, TODAY, { letter }).analysis
    .requests;
  return {
    text: request?.drafts.requestForInformation ?? '',
    sentences: request?.draftSentences.requestForInformation,
  };
};

describe('letter details', () => {
  it('stand in the letter, each resting on the settings', () => {
    const { text, sentences } = letterOf(LETTER);
    expect(text).toContain('\nFrom: J. Doe, RN, Example Review, Suite 1200\nTo: the requesting physician');
    expect(text).toContain('Please send to: fax 555 0148\nTo speak with the reviewer, call: 555 0147, 9 to 5');
    const bases = (key: string) => sentences?.find((one) => one.key === key)?.basis;
    expect(bases('from')).toEqual([
      { kind: 'setting', of: 'sender' },
      { kind: 'setting', of: 'organisation' },
    ]);
    expect(bases('telephone')).toEqual([{ kind: 'setting', of: 'telephone' }]);
  });

  it('leave the letter as it is where nothing is set', () => {
    const { text } = letterOf({});
    expect(text).not.toContain('From:');
    expect(text).toContain('Please reply by:\nPlease send to:\nTo speak with the reviewer, call:');
    expect(letterOf({ organisation: 'Example Review' }).text).toContain('\nFrom: Example Review\n');
  });

  it.each<[what: string, days: number | null, text: string, line: RegExp]>([
    ['days of the settings, where no receipt is known', 10, TEXT, /Please reply by: 4\/4\/2026/],
    ['the law’s day where it is the earlier', 60, RECEIVED, /Please reply by: [34]\/\d+\/2026/],
    ['the settings’ day where it is the earlier', 1, RECEIVED, /Please reply by: 3\/26\/2026/],
    ['no day where none is set and none is known', null, TEXT, /Please reply by:\n/],
  ])('%s', (_, replyWithinDays, text, line) => {
    const letter = letterOf({ replyWithinDays }, text);
    expect(letter.text).toMatch(line);
    const byLaw = letterOf({}, RECEIVED).text.match(/Please reply by: (\S+)/)?.[1] ?? '';
    const day = letter.text.match(/Please reply by: (\S+)/)?.[1];
    if (text === RECEIVED && day) expect(day <= byLaw).toBe(true);
  });

  it('ask for no day where the law leaves none', () => {
    const letter = { ...NO_LETTER, replyWithinDays: 5 };
    const analysis = analyse(TEXT, { today: TODAY });
    const [request] = analysis.requests;
    if (!request) throw new Error('The text asks for something.');
    const context: DraftContext = { ...analysis, case: analysis.case, today: TODAY, letter, replyBy: null };
    expect(draftOf('requestForInformation', request, context).text).toContain('Please reply by:\n');
  });

  it('do not lengthen the letter beyond a page', () => {
    const lines = letterOf({ ...LETTER, organisation: 'x'.repeat(200) }).text.split('\n');
    expect(lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 90)), 0)).toBeLessThanOrEqual(48);
  });
});
