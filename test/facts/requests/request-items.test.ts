import { expect, it } from 'vitest';
import { findMedications } from '../../../lib/clinical/medications.ts';
import { findRequests } from '../../../lib/facts/requests/requests.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

/** What an item is called: without who asks and how, with the bracket that closes it, without its outcome. */
it.each([
  [
    'Request: I am asking you to authorize the implantation of a permanent intrathecal pump, CPT 62362.',
    'implantation of a permanent intrathecal pump, CPT 62362',
  ],
  [
    'Request: We would like to proceed with an intrathecal morphine trial (62311)',
    'intrathecal morphine trial (62311)',
  ],
  ['Request: We ask to refill the intrathecal pump, one visit', 'refill the intrathecal pump, one visit'],
  [
    'Request: Implant of intrathecal pump and catheter (62362, 62350)',
    'Implant of intrathecal pump and catheter (62362, 62350)',
  ],
  ['Intrathecal pump refill (62370): Upheld', 'Intrathecal pump refill (62370)'],
  ['Intrathecal pump refill (Upheld)', 'Intrathecal pump refill'],
])('%s', (text, label) => {
  const doc = readDocument(`${text}\nPROGRESS NOTE 06/17/2014\nLow back pain.\n`, '2014-07-01');
  const { requests } = findRequests(doc, findMedications(doc), undefined, 2014);
  expect(requests.map((request) => request.label)).toEqual([label]);
});
