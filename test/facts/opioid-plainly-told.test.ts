/** How clinicians, patients and reviewers tell of opioid treatment in plain words, and what only sounds so. */
import { eachStatus, neverMet } from './facts-told.ts';
import lookAlikes from './wordings/opioid-not-told.json' with { type: 'json' };
import told from './wordings/opioid-plainly-told.json' with { type: 'json' };

eachStatus('opioid rows in plain words', told);
neverMet('words that only sound so', lookAlikes as unknown as readonly (readonly [string, string])[]);
