import { eachStatus } from '../facts-told.ts';
import told from '../wordings/pump-in-place-again.json' with { type: 'json' };

/** Pumps that fail, come out, are refilled at home or hold baclofen, cancers and contraindications; all of our own making. */
eachStatus('pumps in more words', told);
