import { eachStatus } from '../facts-told.ts';
import told from '../wordings/pump-in-place.json' with { type: 'json' };

/** Cancer pain, spasticity and a pump in place, told in the families of wordings that notes use; all of our own making. */
eachStatus('a pump in place', told);
