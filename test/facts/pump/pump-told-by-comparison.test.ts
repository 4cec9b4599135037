import { eachStatus } from '../facts-told.ts';
import told from '../wordings/pump-told-by-comparison.json' with { type: 'json' };

/** Trials, surgeons, goals, cancer pain and pumps in place, told by what is usual or was before; all of our own making. */
eachStatus('told by comparison', told);
