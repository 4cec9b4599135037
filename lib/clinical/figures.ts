/**
 * Numbers in words as figures, in place: "ninety tablets" becomes "000090 tablets". Leading zeros keep every place of
 * the text, so that what is read in figures can be quoted from the words.
 */
import { NUMBER_WORDS } from '../text/vocabulary.ts';

/** Words that count, without articles and vague ones. */
const COUNTING = Object.keys(NUMBER_WORDS).filter((word) => !['a', 'an', 'half', 'several'].includes(word));
const WORD = COUNTING.toSorted((a, b) => b.length - a.length).join('|');
const NUMBER = new RegExp(
  String.raw`\b(?:(${WORD}|a) hundred(?:(?: and)? (${WORD})(?:[- ](${WORD}))?)?|(${WORD})(?:-(${WORD}))?)\b`,
  'gi',
);
const HALF =
  /(?:\b(\d{1,12})(?:,? and (?:a |one[- ]|0*1[- ])?|,? |-)?(?:½|1\/2\b|half\b)|\b(?:(?:one|a|0*1)[- ])?half\b(?: of a| a)?|\b1\/2\b)/gi;
/** "three (3)": said twice. */
const TWICE = /\b(\d{1,16}(?:\.\d)?) ?\((\d{1,3})\)/g;

const numberOfWord = (word: string | undefined): number =>
  word === undefined ? 0 : (NUMBER_WORDS[word.toLowerCase()] ?? 0);
const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** The text with its number words as figures, of the same length. */
export function figured(text: string): string {
  return text
    .replace(NUMBER, (all, hundreds, tens, ones, first, second) => {
      const value =
        hundreds === undefined
          ? numberOfWord(first) + numberOfWord(second)
          : numberOfWord(hundreds) * 100 + numberOfWord(tens) + numberOfWord(ones);
      return value > 0 ? padded(value, all.length) : all;
    })
    .replace(HALF, (all, whole) => {
      const value = whole === undefined ? 0.5 : Number(whole) + (/^0*1[- ]half/i.test(all) ? -0.5 : 0.5);
      return all.length < 3 ? all : padded(value, all.length);
    })
    .replace(TWICE, (all, first, second) =>
      Number(first) === Number(second) ? padded(Number(first), all.length) : all,
    );
}
