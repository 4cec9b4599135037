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

const names = (text: string, what: Named): boolean => INDEX.find(tokenize(text)).some((m) => m.row === what);

/** Whether an opioid is named, as a drug or as a class. */
export const namesOpioid = (text: string): boolean => names(text, 'opioid');

/** Whether the words tell of treatment beside the opioid. */
export const tellsOfOtherTreatment = (text: string): boolean =>
  names(text, 'beside-opioids') && !names(text, 'no-account');
