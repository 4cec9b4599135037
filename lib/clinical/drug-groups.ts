/**
 * The lexicon's names as phrase patterns (lib/text/phrases.ts), so that a drug added to drugs.ts is known to every rule.
 */
import { DRUGS, type DrugClass, type DrugRow } from './drugs.ts';

/** Antidepressants and sedatives given for mood or sleep, not for pain. */
const FOR_MOOD: ReadonlySet<string> = new Set([
  'bupropion',
  'sertraline',
  'fluoxetine',
  'escitalopram',
  'citalopram',
  'paroxetine',
  'trazodone',
  'mirtazapine',
  'chlordiazepoxide/amitriptyline',
]);
/** Parts of combination products that other products share: no name of the combination. */
const PARTNERS: ReadonlySet<string> = new Set([
  'acetaminophen',
  'aspirin',
  'ibuprofen',
  'caffeine',
  'naloxone',
  'naltrexone',
  'butalbital',
  'carisoprodol',
  'celecoxib',
]);

/** Every way in which a row's drug is written, as pattern words; names that are also English words are left out. */
function written(row: DrugRow): string[] {
  const guarded = new Set(row.guarded ?? []);
  const parts = row.name.split('/');
  const generic = parts.filter((part) => parts.length === 1 || !PARTNERS.has(part));
  return [...generic, ...(row.brands ?? []), ...(row.also ?? [])]
    .map((name) => name.toLowerCase())
    .filter((name) => !guarded.has(name) && !/[\d#&]/.test(name))
    .map((name) => name.replace(/[-/. ]+/g, ' ').trim());
}

/**
 * Patterns for the drugs of a choice: one for all names of a single word (tried in one step), one for each longer name.
 * @param more words that name such drugs together, in the notation of the phrases: `opioid*`
 */
function patternsOf(rows: readonly DrugRow[], more: readonly string[]): string[] {
  const names = [...new Set([...more, ...rows.flatMap(written)])];
  const single = names.filter((name) => !name.includes(' '));
  return [...(single.length > 0 ? [single.join('|')] : []), ...names.filter((name) => name.includes(' '))];
}

/** Patterns for drugs of these classes, and for the words that name the classes. */
export function namesOfClass(classes: readonly DrugClass[], more: readonly string[] = []): string[] {
  return patternsOf(
    DRUGS.filter((row) => classes.includes(row.class)),
    more,
  );
}

/** Patterns for the drugs with these generic names. */
export function namesOfDrugs(generics: readonly string[], more: readonly string[] = []): string[] {
  return patternsOf(
    DRUGS.filter((row) => generics.includes(row.name)),
    more,
  );
}

/** Patterns for the drugs that are given for pain, opioids aside. */
export function namesOfAdjuvants(more: readonly string[] = []): string[] {
  const classes: readonly DrugClass[] = ['anticonvulsant', 'antidepressant', 'nsaid', 'muscle-relaxant', 'topical'];
  return patternsOf(
    DRUGS.filter((row) => classes.includes(row.class) && !FOR_MOOD.has(row.name)),
    more,
  );
}
