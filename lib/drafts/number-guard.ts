/** The number guard: every figure of a sentence stands in what the sentence rests on, or the sentence is not said. */
import { mendLetters } from '../text/damaged-letters.ts';
import { findDates } from '../text/dates.ts';
import { writtenDays } from '../text/written-days.ts';
import { groundOf } from './basis.ts';
import { frame, type Sentence } from './sentence.ts';

const NUMBER = /\d+(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/g;
const DAY = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;
/** "One" is an article as often as a figure ("one of these") and is not looked at. */
const NUMBER_WORDS = (
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
  'nineteen twenty'
).split(' ');
const WORDS = new RegExp(`\\b(?:${NUMBER_WORDS.join('|')})\\b`, 'gi');

/** A figure as it is compared: `2,700` is `2700`, `05` is `5`, `3.0` is `3`. */
function plain(figure: string): string {
  const bare = figure.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  return bare.includes('.') ? bare.replace(/0+$/, '').replace(/\.$/, '') : bare;
}

/** The figures that a text claims: days as a whole, numbers in digits, numbers in words as digits. */
export function numbersOf(text: string): Set<string> {
  return numbersBeside(text, writtenDays(text));
}

function numbersBeside(text: string, { days: written, rest }: ReturnType<typeof writtenDays>): Set<string> {
  const days = [...written, ...(rest.match(DAY) ?? [])];
  const digits = (rest.replace(DAY, ' ').match(NUMBER) ?? []).map(plain);
  const words = (text.match(WORDS) ?? []).map((word) => String(NUMBER_WORDS.indexOf(word.toLowerCase()) + 2));
  return new Set([...days, ...digits, ...words]);
}

/** The figures that a text gives: those that it claims, and those of which its written days are made. */
export function numbersIn(text: string): Set<string> {
  const written = writtenDays(text);
  const numbers = numbersBeside(text, written);
  for (const day of written.days) for (const part of day.split('-')) numbers.add(plain(part));
  return numbers;
}

/** A figure that a scanner spoiled: `7l`, `1O`. */
const SPOILED_FIGURE = /^[\dOolI|]*\d[\dOolI|]*$/;

/** All words as they stand and then, where a scanner took figures for letters, as they are meant. */
function* readings(all: readonly string[]): Generator<string> {
  yield* all;
  for (const words of all) {
    const mended = SPOILED_FIGURE.test(words) ? words.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1') : mendLetters(words);
    if (mended !== words) yield mended;
  }
}

/** True where the words give that day in any way of writing it; `known` says whether its year stands elsewhere. */
function givesDay(words: string, day: string, known: ReadonlySet<string>): boolean {
  const year = day.slice(0, 4);
  // A dictated day is three figures and nothing else: "2 27 13".
  const line = words.replace(/\s+/g, ' ').replace(/^(\d{1,2}) (\d{1,2}) (\d{2}|\d{4})$/, '$1/$2/$3');
  const spelled = known.has(year) ? [line, `${line} ${year}`] : [line];
  return spelled.some((text) => findDates(text, Number(year)).some((date) => date.iso === day));
}

/**
 * The figures of a sentence that are not found in what it rests on; none where the sentence may be said. Of a frame no
 * figure is found.
 */
export function checkNumbers(sentence: Pick<Sentence, 'text' | 'basis'>): string[] {
  const missing = numbersOf(sentence.text);
  if (missing.size === 0) return [];
  const ground: string[] = [];
  const known = new Set<string>();
  for (const words of readings([...new Set(sentence.basis.flatMap(groundOf))])) {
    ground.push(words);
    for (const figure of numbersIn(words)) {
      known.add(figure);
      missing.delete(figure);
    }
    // What is left to read could only give more of them.
    if (missing.size === 0) return [];
  }
  return [...missing].filter(
    (figure) => !(figure.includes('-') && ground.some((words) => givesDay(words, figure, known))),
  );
}

/** What stands in the place of a sentence that the guard refused. */
export const WITHHELD = '[A sentence is left out here: a figure in it is not found in the words that it rests on.]';
/** The same in a one-line note, where there is no room for a sentence. */
export const WITHHELD_IN_NOTE = '-';

/** The sentences of a draft, `notice` standing for those that the guard refused, and which those were. */
export function guarded(
  sentences: readonly Sentence[],
  notice: string = WITHHELD,
): { sentences: Sentence[]; refused: Sentence[] } {
  const refused: Sentence[] = [];
  const said = sentences.map((one) => {
    if (checkNumbers(one).length === 0) return one;
    refused.push(one);
    return frame(one.key, one.before, notice);
  });
  return { sentences: said, refused };
}
