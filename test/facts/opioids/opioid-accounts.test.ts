/** What several statements tell together of an opioid: lib/facts/accounts. */
import { eachStatus } from '../facts-told.ts';
import wordings from '../wordings/opioid-accounts.json' with { type: 'json' };

eachStatus('opioid accounts', wordings);
