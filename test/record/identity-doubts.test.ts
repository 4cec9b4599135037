import { describe, expect, it } from 'vitest';
import { identityDoubts } from '../../lib/record/identity-doubts.ts';
import type { RecordPart } from '../../lib/record/record.ts';

const part = (name: string, text: string) => ({ source: { name }, text }) as RecordPart;
const PAGE = part('Claim', 'Claim number: QH-08-31746\nClaimant: Torvald Brimsey\nDate of injury: 09/22/2008');

describe('a document of the case', () => {
  const same = [
    'Claim number: QH0831746',
    'Claim #: QH-08-31746-001',
    'Patient: Brimsey, Torvald J.',
    'DOI: 9/22/08',
    'Patient: DOB: 01/02/1960',
    'Claim number: pending',
    'No word of the claim.',
  ];
  it.each(same)('that says “%s” is no doubt', (text) => {
    expect(identityDoubts([PAGE, part('chart.pdf', text)], 2026)).toEqual([]);
  });

  const others = ['Claim number: ZZ-44-1', 'Patient name: Ilse Vandermeulen', 'Date of injury: 09/23/2008'];
  it.each(others)('that says “%s” is told', (text) => {
    const doubts = identityDoubts([PAGE, part('chart.pdf', text)], 2026);
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toMatchObject({ source: 'chart.pdf', first: 'Claim' });
  });

  it('alone has nothing to be compared with', () => {
    expect(identityDoubts([PAGE], 2026)).toEqual([]);
  });
});
