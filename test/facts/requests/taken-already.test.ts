import { expect, test } from 'vitest';
import { findMedications } from '../../../lib/clinical/medications.ts';
import { findRequests } from '../../../lib/facts/requests/requests.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

/** A request for a drug that is taken goes on with it, though no list of medicines says so. */
test.each([
  ['The first bottle of Nucynta was filled on 6/4/2013.', 'opioid-continuation'],
  ['She has been on Nucynta since June and walks farther.', 'opioid-continuation'],
  ['While on Nucynta she carries the satchel again.', 'opioid-continuation'],
  ['We started Nucynta at the last visit.', 'opioid-continuation'],
  ['I would like to start Nucynta.', 'opioid-initiation'],
  ['She has never taken Nucynta.', 'opioid-initiation'],
  ['Her sister has been on Nucynta since June.', 'opioid-initiation'],
  ['Nucynta was prescribed in 2011 and discontinued.', 'opioid-initiation'],
  ['If Nucynta is dispensed, a urine screen follows.', 'opioid-initiation'],
])('%s: %s', (words, kind) => {
  const doc = readDocument(`REQUESTED: Nucynta ER 100 mg #60\n\nPROGRESS NOTE 08/20/2013\n${words}`, '2014-01-01');
  expect(findRequests(doc, findMedications(doc), undefined, 2014).requests.map((r) => r.kind)).toEqual([kind]);
});

test('a drug that the plan begins is a first prescription, though it stands in the list of what is taken', () => {
  const text =
    'REQUESTED: Percocet 5/325 #28\n\nPROGRESS NOTE 08/20/2013\nRib fractures, day 9. Ibuprofen did not help.\n\nPLAN:\n1. Start Percocet 5/325, one every 6 hours as needed, number 28, seven days.';
  const doc = readDocument(text, '2014-01-01');
  const kinds = findRequests(doc, findMedications(doc), undefined, 2014).requests.map((r) => r.kind);
  expect(kinds).toEqual(['opioid-initiation']);
});

test.each([
  ['Initial prescription of Ultracet 37.5/325 mg #60', 'The provider proposed to begin Ultracet, one twice a day.'],
  ['First fill of Ultracet 37.5/325 mg #60', 'He has taken no narcotic since hydrocodone for a tooth in 2003.'],
  ['Ultracet 37.5/325 mg #60', 'Dr. Vane plans to start Ultracet, one twice a day.'],
])('the first one, by its own words: %s', (item, words) => {
  const doc = readDocument(`REQUESTED: ${item}\n\nPROGRESS NOTE 08/20/2013\n${words}`, '2014-01-01');
  const kinds = findRequests(doc, findMedications(doc), undefined, 2014).requests.map((r) => r.kind);
  expect(kinds).toEqual(['opioid-initiation']);
});
