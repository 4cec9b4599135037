/** What a drug is, in a reader's words: the class that the lexicon gives it. */
import type { DrugClass } from './drugs.ts';

/** None where the class tells a reader nothing: a spinal drug is told by its route. */
const WORDS: Readonly<Record<DrugClass, string | null>> = {
  'opioid-agonist': 'opioid',
  'opioid-partial': 'partial opioid agonist',
  'opioid-antagonist': 'opioid antagonist',
  intrathecal: 'spinal drug',
  benzodiazepine: 'benzodiazepine',
  hypnotic: 'sleeping medicine',
  'muscle-relaxant': 'muscle relaxant',
  anticonvulsant: 'anticonvulsant',
  antidepressant: 'antidepressant',
  nsaid: 'NSAID',
  topical: 'topical',
  gi: 'for stomach or bowel',
  // Clonidine and its like are taken for blood pressure as well.
  crps: null,
  chemotherapy: 'chemotherapy',
  sedative: 'sedative',
  anticoagulant: 'anticoagulant',
  other: null,
};

/** Drugs that the lexicon puts in a class for their use, and that a clinician would not call by its name. */
const BY_NAME: Readonly<Record<string, string>> = { acetaminophen: 'pain reliever, no opioid' };

/** The class of a drug in words; null where it says nothing. */
export const drugClassWords = ({ name, class: of }: { name: string; class: string }): string | null =>
  BY_NAME[name] ?? WORDS[of as DrugClass] ?? null;
