import { eachStatus } from '../facts-told.ts';
import ongoing from '../wordings/opioid-ongoing.json' with { type: 'json' };
import other from '../wordings/opioid-other.json' with { type: 'json' };

/** Families of wordings by element and by what they show; every wording is of our own making. */
eachStatus('opioid treatment in the words of physicians, nurses, pharmacists and reviewers', { ...ongoing, ...other });
