/**
 * What a urine test looks for: which drugs a substance shows, and whether a prescription must explain it.
 */
import type { Medication } from '../../analysis.ts';
import { findDrugNames, findOpioidNames } from '../../clinical/drug-names.ts';
import { isTaken } from '../../clinical/medications.ts';
import type { Reading } from '../readings.ts';

export const STREET =
  /\b(?:cocaine|benzoylecgonine|(?:meth)?amphetamines?|mdma|heroin|6-?(?:mam|monoacetylmorphine)|thc|cannabi\w+|marijuana|carboxy-?thc|pcp|phencyclidine)\b/i;
/** What is found in place of a drug, and of which drugs it comes. */
export const METABOLITES: readonly [name: RegExp, of: readonly string[]][] = [
  [/\bnoroxycodone\b/i, ['oxycodone']],
  [/\b(?:nor)?oxymorphone\b/i, ['oxymorphone', 'oxycodone']],
  [/\bnorhydrocodone\b/i, ['hydrocodone']],
  [/\bhydromorphone\b/i, ['hydromorphone', 'hydrocodone', 'morphine']],
  [/\bdihydrocodeine\b/i, ['hydrocodone', 'codeine']],
  [/\bnorfentanyl\b/i, ['fentanyl']],
  [/\beddp\b/i, ['methadone']],
  [/\b(?:o-?)?desmethyl-?tramadol\b|\bo-?dsmt\b/i, ['tramadol']],
  [/\b(?:nor|desmethyl-?)tapentadol\b/i, ['tapentadol']],
  [/\bnorbuprenorphine\b/i, ['buprenorphine']],
  [/\bmorphine\b/i, ['morphine', 'codeine']],
  [/\b7-?amino-?clonazepam\b/i, ['clonazepam']],
  [/\b(?:alpha|a|α)-?(?:oh|hydroxy)-?alprazolam\b/i, ['alprazolam']],
  [/\b(?:nordiazepam|oxazepam|temazepam)\b/i, ['diazepam', 'temazepam', 'oxazepam', 'chlordiazepoxide', 'clorazepate']],
  [/\bmeprobamate\b/i, ['carisoprodol', 'meprobamate']],
];
/** Classes whose presence must be explained by a prescription. */
const CONTROLLED = /^(?:opioid|benzodiazepine)/;

export interface Substance {
  street: boolean;
  /** The drugs that it shows, its own first; empty where the substance is a mere class, or none that is known. */
  of: readonly string[];
  controlled: boolean;
  /** Whether what it looks for is an opioid; a sedative taken at need may be absent. */
  opioid: boolean;
}

/** The substance that a name stands for. */
export function substanceNamed(name: string): Substance {
  const metabolite = METABOLITES.find(([pattern]) => pattern.test(name));
  const drugs = findDrugNames(name).map(({ row }) => row);
  const of = metabolite?.[1] ?? drugs.map((d) => d.name);
  return {
    street: STREET.test(name),
    of,
    controlled: metabolite !== undefined || drugs.some((d) => CONTROLLED.test(d.class)),
    opioid: findOpioidNames(of[0] ?? '').length > 0,
  };
}

/** Told of as taken, not merely as asked for: a first prescription is in nobody's urine yet. */
const BEGINS = /\b(?:start\w*|begin\w*|begun|initiat\w+|propos\w+|trial of|new prescription|naive|request\w*)\b/i;

/** The single drugs of the medicines that are taken. */
export function drugsTaken(readings: readonly Reading[], medications: readonly Medication[]): ReadonlySet<string> {
  const told = new Set(
    readings
      .filter(({ sentence }) => sentence.voice === 'record' && !BEGINS.test(sentence.text))
      .flatMap(({ sentence }) => findDrugNames(sentence.text).flatMap(({ row }) => row.name.split('/'))),
  );
  return new Set(
    medications
      .filter((m) => isTaken(m.status))
      .flatMap((m) => m.name.split('/').filter((n) => m.status !== 'requested' || told.has(n))),
  );
}
