import { describe, expect, it, test } from 'vitest';
import { analyse } from '../../../lib/analyse.ts';
import { requestKey } from '../../../lib/analysis.ts';
import { criteriaSet } from '../../../lib/criteria/sets.ts';
import { KIND_CHOICES } from '../../../lib/facts/requests/request-choice.ts';

const TEXT = `Claim number: QX-407182
Request for authorization: Intrathecal pump trial
Request for authorization: Norco 10/325 mg #90

Progress note 03/16/2014
He takes Norco 10/325 three times a day for low back pain rated 7/10.
`;
const today = '2014-04-01';
const found = analyse(TEXT, { today }).requests;
const key = (kind: string) => requestKey(found.find((one) => one.kind === kind) as (typeof found)[number]);
const PUMP = key('idds-trial');

test('the text asks for a trial and for a drug', () => {
  expect(found.map(({ kind }) => kind)).toEqual(['idds-trial', 'opioid-continuation']);
});

test.each(KIND_CHOICES)('$criteriaSet may be chosen, once', ({ kind, criteriaSet: id }) => {
  expect(KIND_CHOICES.filter(({ criteriaSet: other }) => other === id)).toHaveLength(1);
  const [chosen] = analyse(TEXT, { today, choices: { [PUMP]: id } }).requests;
  expect(chosen).toMatchObject({ kind, criteriaSet: id, foundAs: PUMP, label: found[0]?.label });
  const own = criteriaSet(id).rows.map(({ id: row }) => row);
  expect(chosen?.findings.map(({ criterion }) => criterion)).toEqual(expect.arrayContaining(own.slice(0, 1)));
});

describe('a choice', () => {
  const of = (choices: Record<string, string | null>) => analyse(TEXT, { today, choices }).requests;
  it('leaves the other requests as they were', () => {
    const drug = (list: typeof found) => list.find(({ kind }) => kind === 'opioid-continuation');
    expect(drug(of({ [PUMP]: 'idds-malignant-trial' }))?.findings).toEqual(drug(found)?.findings);
  });
  it('sets a request aside', () => {
    expect(of({ [PUMP]: null }).map(({ kind }) => kind)).toEqual(['opioid-continuation']);
  });
  it('of an unknown set or request changes nothing', () => {
    expect(of({ [PUMP]: 'no-such-set', 'idds-implant: another': null })).toEqual(found);
  });
  it('settles what was unclear', () => {
    const text = 'Request: Spinal infusion pump\n\nShe has low back pain.';
    const [unclear] = analyse(text, { today }).requests;
    expect(unclear?.flags).toContain('trial-or-permanent-unclear');
    const [settled] = analyse(text, {
      today,
      choices: { [requestKey(unclear as never)]: 'idds-nonmalignant-trial' },
    }).requests;
    expect(settled).toMatchObject({ kind: 'idds-trial', flags: [] });
  });
});

test('requests given by hand stand beside those of the page', () => {
  const requests = analyse(TEXT, { today, added: ['Oxycodone 10 mg #60', ' '] }).requests;
  expect(requests.map(({ label }) => label)).toEqual([...found.map(({ label }) => label), 'Oxycodone 10 mg #60']);
  expect(requests.at(-1)?.evidence).toBeNull();
});
