import { expect, test } from 'vitest';
import { findMedications } from '../../../lib/clinical/medications.ts';
import { findRequests } from '../../../lib/facts/requests/requests.ts';
import { readDocument } from '../../../lib/text/read-document.ts';

const PUMP = 'idds-refill-clinic';
const NORCO = 'opioid-continuation';
const TAKES = '\nPROGRESS NOTE 07/31/2014\nHe takes Norco 5/325 twice a day. The pump is full of morphine.';

test.each<[what: string, text: string, kinds: readonly string[]]>([
  [
    'items under a heading that shares its line with fields',
    `Employee: Otto Pre      Age: 66\n\nREVIEW ITEMS (2)              RFA date: 08/04/2014     Standard\n#1  Intrathecal pump refill, in office, x 1\n#2  Norco 5/325 mg, 1 tab twice a day, #60, 30 day supply\nProvider: C. Stent, MD\n${TAKES}`,
    [PUMP, NORCO],
  ],
  [
    'the page of a packet before its title',
    `WC SERVICES - INDEXED PACKET          pages 4\n\np.1  REQUEST\n     Norco 5/325 mg #60\n     RFA date 07/26/2014     Requesting Dr. Alaric\n-----\np.2  VISIT 06/06/2014\n     Takes Norco 5/325 twice a day.`,
    [NORCO],
  ],
  [
    'a cell that names what the item takes the place of',
    `TREATMENT REQUESTED\nNorco 5/325 mg | 1 tab bid | #60 | 30 days | replaces oxycodone IR 10 mg q6h\n${TAKES}`,
    [NORCO],
  ],
])('%s', (_, text, kinds) => {
  const doc = readDocument(text, '2014-09-01');
  const { requests } = findRequests(doc, findMedications(doc), undefined, 2014);
  expect(requests.map(({ kind }) => kind)).toEqual(kinds);
});
