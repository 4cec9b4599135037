/** Short names of the requests for their tabs; the tab says the requester's own words after it. */
import type { RequestFindings } from '../lib/analysis.ts';
import { type PlainKey, t } from './locale.ts';

const OF_KIND: Readonly<Record<string, PlainKey>> = {
  'idds-trial': 'tab.pumpTrial',
  'idds-implant': 'tab.pumpImplant',
  'idds-catheter-implant': 'tab.catheterImplant',
  'idds-catheter-revision': 'tab.catheterRevision',
  'idds-replacement': 'tab.pumpReplacement',
  'idds-removal': 'tab.pumpRemoval',
  'idds-refill-home': 'tab.homeRefill',
  'idds-refill-clinic': 'tab.pumpRefill',
  'idds-reprogram': 'tab.pumpReprogramming',
  'itb-screen': 'tab.baclofenTest',
  'itb-implant': 'tab.baclofenPump',
  'regional-chemo-pump': 'tab.chemotherapyPump',
};

/** The drug with its strength, as a request names it: `Norco 10/325 mg` of `Norco 10/325 mg #180`. */
const DRUG_AND_STRENGTH = /^[^\d#,]{1,30}\d[\d.,/]*(?: ?mc?g\b)?/i;

function nameOf({ kind, drug, label }: Pick<RequestFindings, 'kind' | 'drug' | 'label'>): string {
  const key = OF_KIND[kind];
  if (key) return t(key);
  return drug === null ? label : (DRUG_AND_STRENGTH.exec(label)?.[0] ?? drug.name);
}

/** A name for each request; those that would be called alike are numbered. */
export function tabNames(requests: readonly Pick<RequestFindings, 'kind' | 'drug' | 'label'>[]): string[] {
  const names = requests.map(nameOf);
  return names.map((name, i) => {
    if (names.filter((other) => other === name).length === 1) return name;
    return `${name} ${names.slice(0, i + 1).filter((other) => other === name).length}`;
  });
}
