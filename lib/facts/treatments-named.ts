/** Which treatments a stretch of text names: asked of the drug lexicon and the groups, where two facts are weighed. */
import { PhraseIndex } from '../text/phrases.ts';
import { tokenize } from '../text/tokens.ts';
import { GROUPS } from './groups.ts';

type Named = 'opioid' | 'beside-opioids' | 'no-account';

const ROWS: { row: Named; patterns: string[] }[] = [
  { row: 'opioid', patterns: ['{opioid}'] },
  {
    row: 'beside-opioids',
    patterns: ['{physical-care}', '{psychologic-care}', '{other-care}', '{non-opioid}'],
  },
  {
    // Why an opioid was chosen, an order, a laboratory's list: no account of what another treatment did.
    row: 'no-account',
    patterns: [
      '{opioid}',
      'because',
      'reason*|chosen|choice',
      'advised|counseled|counselled',
      'forbid*|contraindicat*',
      'cures|pdmp|urine',
      'stimulator|paresthesia',
      'discharged',
    ],
  },
];
const INDEX = new PhraseIndex<Named>(ROWS, GROUPS);

const namedIn = (text: string): ReadonlySet<Named> => new Set(INDEX.find(tokenize(text)).map((m) => m.row));

/** Whether an opioid is named, as a drug or as a class. */
export const namesOpioid = (text: string): boolean => namedIn(text).has('opioid');

/** Whether the words tell of treatment beside the opioid. */
export function tellsOfOtherTreatment(text: string): boolean {
  const named = namedIn(text);
  return named.has('beside-opioids') && !named.has('no-account');
}
