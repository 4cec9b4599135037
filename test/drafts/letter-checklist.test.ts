import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../lib/analyse.ts';
import { type KnownFields, LETTER_CHECKLIST, letterCheck } from '../../lib/drafts/letter-checklist.ts';

const presentIn = (draft: string, known: KnownFields = {}) =>
  letterCheck(draft, known)
    .filter(({ present }) => present)
    .map(({ id }) => id);

const WHOLE = `RFA received: 03/04/2026
Decision date: 2026-03-11
Treatment requested: Pump refill
Records reviewed: progress note of 03/02/2026
Treatment authorized: one refill
Reasons: The residual volume was not recorded.
Criteria used: MTUS 2009, implantable drug-delivery systems
Information requested: the telemetry print-out, on 03/06/2026, of Dr. Orsini
You may apply for independent medical review within 30 days with the enclosed application.
Reviewer: J. Okafor, MD
Specialty: pain medicine
Licensed in: California
Telephone: (555) 010-4477
Hours: Monday to Friday, 9 am to 1 pm Pacific time
An internal appeal may be asked for.`;

describe('the letter checklist', () => {
  test('a whole letter holds every item', () => expect(presentIn(WHOLE)).toEqual(LETTER_CHECKLIST.map(({ id }) => id)));

  test('an empty draft holds none, and every item says so', () => {
    const items = letterCheck('', {});
    expect(items.filter(({ present }) => present)).toEqual([]);
    for (const { how } of items) expect(how).not.toBe('');
  });

  test.each(LETTER_CHECKLIST.map(({ id }, i) => [id, i] as const))('without its line, %s is not present', (id, i) => {
    const lines = WHOLE.split('\n');
    expect(presentIn(lines.toSpliced(i, 1).join('\n'))).toEqual(
      LETTER_CHECKLIST.map((row) => row.id).filter((one) => one !== id),
    );
  });

  test.each([
    'Reviewer:',
    'Reviewer: ______',
    'Reviewer: [ ]',
    'Reviewer: n/a',
    'Reviewer:\n\nJ. Okafor',
    'RFA received: no date found',
    'RFA received: soon',
    'Telephone: to be filled in',
    'Reasons:\nTelephone: none',
    'For the letter, also: the notice of independent review.',
    'The worker may ask for independent medical review.',
    'The reviewer, after reading the record: a long sentence whose colon is far into the line.',
  ])('“%s” holds nothing', (draft) => expect(presentIn(draft)).toEqual([]));

  test('words on the lines below a label count', () => {
    expect(presentIn('Reasons:\nThe trial is not told.')).toEqual(['reasons']);
    expect(presentIn('Sources\n- MTUS 2009: pp. 52-54')).toEqual(['criteria-used']);
  });

  test('what the case knows and the draft lacks is offered', () => {
    const item = letterCheck('', { rfaReceived: '2026-03-04' }).find(({ id }) => id === 'rfa-received');
    expect(item).toMatchObject({
      present: false,
      known: '2026-03-04',
      how: 'Known from the case, not in the draft yet.',
    });
  });

  test('a known date elsewhere in the draft is no date of receipt', () =>
    expect(presentIn('Seen on 2026-03-04.', { rfaReceived: '2026-03-04' })).toEqual([]));

  test('known words anywhere in the draft count', () =>
    expect(presentIn('The item is a\npump refill.', { treatmentRequested: 'Pump refill' })).toEqual([
      'treatment-requested',
    ]));

  test('two letters that stand in another word do not', () =>
    expect(presentIn('The case of the pump.', { reviewerLicence: 'CA' })).toEqual([]));

  test('the rationale as it is drafted holds the request, the records and the criteria alone', () => {
    const text =
      'RFA date: 02/10/2014\nRequest for authorization: Permanent intrathecal pump implant\nProgress note 02/03/2014\nLow back pain.';
    const draft = analyse(text, { today: '2014-02-20' }).requests[0]?.drafts.rationale ?? '';
    expect(presentIn(draft)).toEqual(['treatment-requested', 'records-reviewed', 'criteria-used']);
  });

  test('any text is read, and each row answers once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(':', '\n', ' ', '-', 'Reviewer', 'a', '3', '_') }), (draft) => {
        expect(letterCheck(draft, {}).map(({ id }) => id)).toEqual(LETTER_CHECKLIST.map(({ id }) => id));
      }),
    );
  });

  test('the words shown decide nothing', () => {
    const shown = letterCheck('', {}).flatMap(({ label, how }) => [label, how]);
    expect(shown.join('\n')).not.toMatch(
      /approv|den(?:y|ied|ial)|recommend|\bscore|medically necessary|\bAI\b|complian/i,
    );
  });
});
