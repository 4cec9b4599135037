import { neverMet } from '../facts-told.ts';
import rows from '../wordings/pump-look-alikes.json' with { type: 'json' };

/** What looks like the wordings of trials, surgeons, pumps and cancers, and is not; all of our own making. */
neverMet('pump look-alikes', rows as [string, string][]);
