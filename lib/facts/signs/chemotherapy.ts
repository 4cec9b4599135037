/**
 * Regional chemotherapy through an implanted pump. Tumour, spread and route stand in several sentences:
 * regional-chemotherapy.ts joins them; here are the lone words. The form of a row: sign.ts.
 */
import type { Sign } from './sign.ts';

export const CHEMOTHERAPY_SIGNS: Sign[] = [
  {
    element: 'bleeding-risk',
    effect: 'not-met',
    patterns: ['thrombocytopeni*', 'pancytopeni*', 'neutropeni*'],
    without: ['no', 'resolved', 'recovered', 'history of'],
    with: ['hepatic', 'chemotherapy', 'liver', 'tumor', 'tumour', 'carcinoma', 'spleen'],
  },
];
