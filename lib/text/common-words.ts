/**
 * The commonest words of clinical prose, most frequent first, then those of pain and pump records. Only for speed: of the words a pattern cannot do
 * without, the rarest is the one that wakes it. A word in the wrong place costs time, never a match.
 */
const RANKED =
  '. , : - / ( ) the and of to was is in with a for he she patient no <number> pain on that has his her at not or be as by had this from are were it which left right an mg have been normal history daily will after but also we there been then denies any any back day days i time status given or him due per over without used up his all who did no one two noted blood well well pressure room done examination past medical <date> surgery they however some about other when into than lower more out very if does medications disease following up used would treatment may evidence review can since care upper low chronic present year old male female negative positive ; use during under most recent prior both before last first within medication should current could being now needs continue therapy <duration> ago taken physical dr symptoms relief function report reports clinical severe medicine request trial spinal records these its while such because each still only must so pump intrathecal <percent> <score> <ratio> opioid opioids morphine lumbar drug dose injury therapy which who medications off today plan psychological what when three four five six work down through well than more better never fusion takes taking home oral oxycodone norco percocet methadone baclofen knee leg spine function note catheter refill weeks months hours day patients care case decision reviewer guideline guidelines urine infection cancer clinic visit tablets half stopped failed help helps least same each i';

const RANK = new Map<string, number>();
for (const word of RANKED.split(' ')) if (!RANK.has(word)) RANK.set(word, RANK.size);

/** About how often a word stands in clinical text, on a scale of ours. */
export function commonness(word: string): number {
  const rank = RANK.get(word);
  return rank === undefined ? 1 : 1 + 2000 / (rank + 4);
}

const OF_PREFIX = new Map<string, number>();

/** The same of all words with one beginning. */
export function commonnessOfPrefix(prefix: string): number {
  const known = OF_PREFIX.get(prefix);
  if (known !== undefined) return known;
  let sum = 3;
  for (const word of RANK.keys()) if (word.startsWith(prefix)) sum += commonness(word);
  OF_PREFIX.set(prefix, sum);
  return sum;
}
