import { eachStatus } from '../facts-told.ts';
import told from '../wordings/pump-in-other-words.json' with { type: 'json' };

/** Trials, implants and pumps told by contrast, by purpose, by what was refused or did not happen; all of our own making. */
eachStatus('pumps in other words', told);
