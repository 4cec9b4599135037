import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receiptsTold } from '../../lib/clock/receipt-told.ts';
import { readDocument } from '../../lib/text/read-document.ts';

const toldBy = (text: string) => receiptsTold(readDocument(text, '2026-06-01'), 2026)[0] ?? null;

const PACIFIC = 'America/Los_Angeles';
const rows: readonly (readonly [
  text: string,
  date: string,
  time: string | null,
  by: string | null,
  zone: string | null,
  quote: string,
])[] = [
  ['RFA received 03/04/2026', '2026-03-04', null, null, null, 'RFA received 03/04/2026'],
  ['RFA received: 3/4/26', '2026-03-04', null, null, null, 'RFA received: 3/4/26'],
  ['RFA received on March 4, 2026 for a pump refill.', '2026-03-04', null, null, null, 'RFA received on March 4, 2026'],
  ['Date received by fax: 03/04/2026', '2026-03-04', null, 'fax', null, 'Date received by fax: 03/04/2026'],
  ['Received: 3/4/26 5:47 PM', '2026-03-04', '17:47', null, null, 'Received: 3/4/26 5:47 PM'],
  ['Received: 3/4/26 5:47 p.m. PT', '2026-03-04', '17:47', null, PACIFIC, 'Received: 3/4/26 5:47 p.m. PT'],
  ['Received: 3/4/26 8:40 PM EST', '2026-03-04', '20:40', null, 'America/New_York', 'Received: 3/4/26 8:40 PM EST'],
  ['Received\n03/04/2026 17:31', '2026-03-04', '17:31', null, null, 'Received\n03/04/2026 17:31'],
  ['| Date received | 03/04/2026 |', '2026-03-04', null, null, null, 'Date received | 03/04/2026'],
  [
    'Received via email: 2026-03-04 at 12:05 am',
    '2026-03-04',
    '00:05',
    'email',
    null,
    'Received via email: 2026-03-04 at 12:05 am',
  ],
  ['Fax received: 03/04/2026, 4:10 PM', '2026-03-04', '16:10', null, null, 'Fax received: 03/04/2026, 4:10 PM'],
  ['RFA received 3/4/2026 by mail', '2026-03-04', null, 'mail', null, 'RFA received 3/4/2026 by mail'],
  ['The RFA was received 03/04/2026 via fax.', '2026-03-04', null, 'fax', null, 'RFA was received 03/04/2026 via fax'],
  ['Received: 3/4/26 25:47', '2026-03-04', null, null, null, 'Received: 3/4/26'],
  ['Received: 3/4/26 17:47 PM', '2026-03-04', null, null, null, 'Received: 3/4/26'],
  ["RFA rec'd 3/4/26", '2026-03-04', null, null, null, "RFA rec'd 3/4/26"],
  ['RFA Rcvd: 3/4/26', '2026-03-04', null, null, null, 'RFA Rcvd: 3/4/26'],
  ['UR received the RFA on 3/4/2026.', '2026-03-04', null, null, null, 'received the RFA on 3/4/2026'],
  [
    'Received: Wednesday, March 4, 2026 5:47 PM',
    '2026-03-04',
    '17:47',
    null,
    null,
    'Received: Wednesday, March 4, 2026 5:47 PM',
  ],
  ['Received: Wed 3/4/26 5:47PM (PST)', '2026-03-04', '17:47', null, PACIFIC, 'Received: Wed 3/4/26 5:47PM (PST)'],
  ['RFA date: 03/02/2026\nRFA received: 03/04/2026', '2026-03-04', null, null, null, 'RFA received: 03/04/2026'],
];

describe('the receipt that a page tells', () => {
  test.each(rows)('%s', (text, date, time, by, zone, quote) => {
    const told = toldBy(text);
    expect(told?.value).toMatchObject({ date, time, zone });
    if (quote.startsWith('Fax')) expect(told?.value.by).toBe('fax');
    else expect(told?.value.by).toBe(by);
    expect(told?.evidence.quote).toBe(quote);
    expect(text.slice(told?.evidence.start, told?.evidence.end)).toBe(quote);
  });

  test.each([
    'Application Received: 08/31/2015',
    '| <b>Application Received:</b> | 08/31/2015 |',
    'Medical records received: 03/04/2026',
    'The patient received an injection on 03/04/2026.',
    'He received on 03/04/2026 an epidural injection.',
    'Payment received 03/04/2026',
    'No RFA received 03/04/2026',
    'No completed RFA received 03/04/2026',
    'The RFA was not received 03/04/2026',
    'Peer review report received: 03/04/2026',
    'The lab received: 03/04/2026',
    'Received: unknown',
    'Received: 02/30/2026',
    'RFA received',
    '',
  ])('is not read from “%s”', (text) => expect(toldBy(text)).toBeNull());

  test('a label that names the request is trusted before one that does not', () => {
    const text = 'Received: 03/09/2026\nRFA received: 03/04/2026';
    const all = receiptsTold(readDocument(text, '2026-06-01'), 2026);
    expect(all.map(({ value }) => value.date)).toEqual(['2026-03-04', '2026-03-09']);
  });

  test('a field is told once, under its longest label', () => {
    expect(receiptsTold(readDocument('Date RFA received: 03/04/2026', '2026-06-01'), 2026)).toHaveLength(1);
  });

  test('every quotation is cut from the text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'RFA received',
        'Received',
        ':',
        ' ',
        '\n',
        ' | ',
        '3/4/26',
        '03/04/2026',
        ' 5:47 PM',
        ' by fax',
        '—',
        '“',
        '&amp;',
        '  ',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        for (const { evidence } of receiptsTold(readDocument(text, '2026-06-01'), 2026))
          expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
      }),
    );
  });

  test('a long page costs a short time', () => {
    const doc = readDocument('received by fax on '.repeat(10_000) + '\nReceived: 3/4/26'.repeat(10_000), '2026-06-01');
    const begun = performance.now();
    expect(receiptsTold(doc, 2026)).toHaveLength(10_000);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
