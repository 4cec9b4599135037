/**
 * What is asked for, on 160 invented pages in as many layouts, a fifth of which ask for nothing of ours. They were
 * written by people who did not know the rules; some are still read wrongly, and their number may only fall.
 */
import { expect, test } from 'vitest';
import { findMedications } from '../../../lib/clinical/medications.ts';
import { findRequests } from '../../../lib/facts/requests/requests.ts';
import { hearRequests } from '../../../lib/facts/requests/requests-in-own-words.ts';
import { readDocument } from '../../../lib/text/read-document.ts';
import layouts from './request-layouts.json' with { type: 'json' };

const RIGHT = 135;
const RIGHT_OF_THOSE_WITHOUT = 34;

const asked = (text: string): string[] => {
  const doc = hearRequests(readDocument(text, '2016-01-01'), 2016);
  const { requests } = findRequests(doc, findMedications(doc), undefined, 2016);
  return requests.map(({ kind, drug }) => (drug ? `${kind} ${drug.name}` : kind)).sort();
};
const wanted = ({ requests }: (typeof layouts)[number]): string[] =>
  (requests as { kind: string; drug?: string }[]).map(({ kind, drug }) => (drug ? `${kind} ${drug}` : kind)).sort();

test('requests are found in pages of every layout, and none where nothing is asked for', () => {
  const right = layouts.filter((one) => asked(one.text).join() === wanted(one).join());
  expect(right.length).toBeGreaterThanOrEqual(RIGHT);
  expect(right.filter((one) => one.requests.length === 0).length).toBeGreaterThanOrEqual(RIGHT_OF_THOSE_WITHOUT);
});
