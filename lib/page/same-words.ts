/**
 * Whether two wordings are the same but for a few letters: a typing error that was mended, a letter that a scan lost.
 * What decides a case may not differ: figures, units, negations, sides, and words that are one letter from their
 * opposite.
 */
import leven from 'leven';

/** Words of which not one letter may differ. */
const GUARDED = new Set(
  [
    'no not none nor never without cannot deny denies denied denying negative absent lack lacks lacking neither failed fails',
    'left right bilateral bilaterally unilateral ipsilateral contralateral medial lateral upper lower anterior posterior',
    'above below before after more less least most better worse increase increased decrease decreased improved worsened',
    'daily hourly weekly monthly yearly hour hours day days week weeks month months year years minute minutes times once twice',
    'tablet tablets capsule capsules patch patches unit units percent points',
  ].flatMap((line) => line.split(' ')),
);

/** Beginnings that turn a word into its opposite or into another thing. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['hypo', 'hyper'],
  ['inter', 'intra'],
  ['infra', 'intra'],
  ['super', 'supra'],
  ['endo', 'ecto'],
  ['micro', 'macro'],
];

/** Letters at a word's beginning that must be the same: “un-”, “in-”, “ab-” and “ad-” stand there. */
const BEGINNING = 3;
/** Words shorter than this are the same or another word. */
const SHORTEST = 6;
/** Share of a wording's letters that may differ. */
const SHARE = 0.1;

/** True where `b` is `a` with a few letters of longer words changed, lost or added. */
export function sameButForLetters(a: string, b: string): boolean {
  const before = a.split(/\s+/);
  const after = b.split(/\s+/);
  if (before.length !== after.length) return false;
  let edits = 0;
  for (let i = 0; i < before.length; i++) {
    const one = before[i] as string;
    const other = after[i] as string;
    if (one === other) continue;
    const spent = editsOf(one, other);
    if (spent === null) return false;
    edits += spent;
  }
  return edits <= Math.max(1, Math.floor(a.length * SHARE));
}

/** How many letters of a word differ; null where they may not. */
function editsOf(one: string, other: string): number | null {
  const short = Math.min(one.length, other.length);
  if (short < SHORTEST || one.slice(0, BEGINNING) !== other.slice(0, BEGINNING)) return null;
  if (!isPlainWord(one) || !isPlainWord(other)) return null;
  if (GUARDED.has(one.toLowerCase()) || GUARDED.has(other.toLowerCase())) return null;
  for (const [first, second] of OPPOSITES)
    if ((one.startsWith(first) && other.startsWith(second)) || (one.startsWith(second) && other.startsWith(first)))
      return null;
  const most = short >= 10 ? 2 : 1;
  const edits = leven(one, other);
  return edits <= most ? edits : null;
}

/** Letters only: a word with a digit, a stroke or a sign in it is a figure, a code or a drug with its strength. */
function isPlainWord(word: string): boolean {
  for (const letter of word) if (letter.toLowerCase() === letter.toUpperCase()) return false;
  return true;
}
