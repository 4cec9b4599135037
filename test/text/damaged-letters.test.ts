import { expect, test } from 'vitest';
import { mendLetters } from '../../lib/text/damaged-letters.ts';

test.each([
  ['MS Contin 6O mg', 'MS Contin 60 mg'],
  ['Norco 1O/325 #l2O', 'Norco 10/325 #120'],
  ['Oxycodone lO mg', 'Oxycodone 10 mg'],
  ['TRlAL OF lNTRATHECAL MORPHlNE', 'TRIAL OF INTRATHECAL MORPHINE'],
  ['Dilaudid O.5 mg', 'Dilaudid 0.5 mg'],
  ['AUTHORlZATlON OF lNTRATHECAL PUMP, DOl 6-3-O1', 'AUTHORIZATION OF INTRATHECAL PUMP, DOI 6-3-01'],
  ['seen in 2O13 for faII, supp|y late', 'seen in 2013 for fall, supply late'],
  ['bac1ofen for Fe1icity, C1aim 4, sh0ulder, F0RM', 'baclofen for Felicity, Claim 4, shoulder, FORM'],
  ['hurt ll/05/1992 or Il/2O/93', 'hurt 11/05/1992 or 11/20/93'],
  ['every q1h, L1-2, C1 facet, T10, 1st, x1 day, B12, H1N1', 'every q1h, L1-2, C1 facet, T10, 1st, x1 day, B12, H1N1'],
  ['I take Oxycodone IR daily, in all', 'I take Oxycodone IR daily, in all'],
])('%s is mended', (damaged, whole) => {
  expect(mendLetters(damaged)).toBe(whole);
  expect(mendLetters(damaged)).toHaveLength(damaged.length);
});
