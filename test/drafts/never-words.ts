/** Words that no draft says in its own voice; what it quotes may hold them (criteria.md §9.2, experience.md). */
const NEVER: readonly { why: string; words: RegExp }[] = [
  {
    why: 'decides',
    words: /\b(?:approv\w*|authori[sz]ed|den(?:y|ied|ies|ial|ials|ying)|certif\w*|non-?certif\w*)\b/gi,
  },
  { why: 'recommends', words: /\brecommend\w*\b/gi },
  { why: 'predicts the review', words: /\b(?:upheld|uphold|overturn\w*)\b/gi },
  { why: 'judges necessity', words: /\b(?:medically (?:un)?necessary|medical necessity|necessity)\b/gi },
  { why: 'measures a person', words: /\bscor(?:e|es|ed|ing)\b/gi },
  { why: 'blames', words: /\b(?:non-?)?complian\w+\b|\bdrug-?seeking\b|\bmalinger\w*\b/gi },
  { why: 'stigma', words: /\b(?:addicts?|abusers?|junkie)\b/gi },
  // "Patient-given boluses" and a maker's "patient information" name a thing, not the person.
  {
    why: 'calls the person a patient',
    words: /\b(?:patient|patient’s|patients|claimant|applicant)\b(?!-given| information)/gi,
  },
  { why: 'tells the sex where it is not asked', words: /\b(?:he|she|his|her|hers|him)\b/gi },
  { why: 'speaks of the tool', words: /\b(?:AI|algorithm|artificial intelligence)\b/g },
];

/** A draft's own words: without what stands in quotation marks. */
export function ownWords(text: string): string {
  return text.replace(/“[^”]*”/g, '“”');
}

/** The words of a draft that it must not say, with the reason. */
export function neverWords(text: string): string[] {
  return NEVER.flatMap(({ why, words }) => (ownWords(text).match(words) ?? []).map((word) => `${word} (${why})`));
}

/** Of these the interface may speak: "the patient" of a rule, "him" of nobody; and of what a law itself is called. */
const OF_DRAFTS_ALONE: ReadonlySet<string> = new Set([
  'calls the person a patient',
  'tells the sex where it is not asked',
]);

/** The words of the interface, an explanation or a notice that it must not say, with the reason. */
export function neverInInterface(text: string): string[] {
  return NEVER.filter(({ why }) => !OF_DRAFTS_ALONE.has(why)).flatMap(({ why, words }) =>
    (ownWords(text).match(words) ?? []).map((word) => `${word} (${why})`),
  );
}
