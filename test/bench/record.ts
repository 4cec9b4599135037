/**
 * Case text of any size for the benchmark, made from the invented cases of test/cases.
 */
import { readdirSync, readFileSync } from 'node:fs';

const CASES = `${import.meta.dirname}/../cases`;

export const cases: readonly string[] = readdirSync(CASES)
  .filter((name) => name.endsWith('.txt'))
  .toSorted()
  .map((name) => readFileSync(`${CASES}/${name}`, 'utf8'));

/** As many papers as one claimant's record has: eight of the longer case texts, spread over the kinds. */
export const claimant: readonly string[] = cases
  .filter((text) => text.length > 4000)
  .filter((_, i, all) => i % Math.ceil(all.length / 8) === 0);

/**
 * A record of `size` code units.
 * @param fresh every round of the cases has other figures, so that hardly a sentence with one is the same; else the
 *   rounds are copies, as in a record that is copied forward
 * @param papers the case texts it is made of: all of them is a year's work of an office in one text, the hardest there
 *   is; one claimant's record is a few papers copied forward for years
 */
export function record(size: number, fresh: boolean, papers: readonly string[] = cases): string {
  const parts: string[] = [];
  let length = 0;
  for (let round = 0; length < size; round++)
    for (const text of papers) {
      const part = fresh && round > 0 ? otherFigures(text, round) : text;
      parts.push(part);
      length += part.length + 2;
      if (length >= size) break;
    }
  return parts.join('\n\n').slice(0, size);
}

/**
 * The same text with other figures: every figure of several digits but its last digit. So the sentences that hold one
 * are new, and those that hold none, or a single digit, are copies.
 */
function otherFigures(text: string, round: number): string {
  return text.replace(/\d(?=\d)/g, (d, at: number) => String((Number(d) + round + at) % 10));
}

/** Notes of `size` code units that ask for nothing, no two alike: all of the text is weighed for a request. */
export function withoutRequest(size: number): string {
  const notes: string[] = ['PROGRESS NOTE 03/02/2016'];
  for (let n = 0, length = 0; length < size; n++) {
    const note =
      `He takes Norco 10/325 ${n % 9} times a day and says the pain is ${n % 10}/10. The pump, implanted in ` +
      `${1990 + (n % 25)}, holds morphine ${n % 40} mg/mL. He walks ${n} steps, sleeps ${n % 8} hours and sees his ` +
      `daughter. Gabapentin ${(n % 12) * 100} mg at night was added.`;
    notes.push(note);
    length += note.length + 1;
  }
  return notes.join('\n').slice(0, size);
}
