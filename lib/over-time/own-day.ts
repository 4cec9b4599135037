/**
 * The day on which a statement of a note holds. That is the day of its note, or the day that the statement itself
 * begins with or ends on; where the sentence names another day and does not say what happened on it, no day is given:
 * a value at a wrong place misleads more than one that is left out.
 */
import { countFirst } from '../sorted.ts';
import type { Document, Sentence, Span } from '../text/document.ts';
import type { Token } from '../text/tokens.ts';

/** What is dated so is an event that lies behind the statement: "8/10 since the fall of 3/15/2010". */
const EVENT =
  /\b(?:since|injur\w*|doi|dob|born|accident|fell|fall|onset|surgery|fusion|laminectomy|implant\w*|mri|ct|emg|x-?rays?|started|began|begun|hired)\b[^.;]{0,24}$/i;
/** A year told without its day, or with its month alone: "in February 2009". */
const BARE_YEAR = /(?<![\d/.#-])(?:19|20)\d\d(?![\d/-])/g;
/** A statement that opens with its day: "6/1/2014: pain 8/10", "On 6/1/2014 …", "At the visit of 6/1/2014 …". */
const OPENS =
  /^[^\p{L}\p{N}]*(?:(?:on|as of|dos|date|seen|seen on|(?:at )?(?:the |his |her )?(?:visit|note|exam)(?: of| on| dated)?)[\s:]*)?$/iu;
/** Between a score and its day: "8/10 on 6/1/2014", "8/10 (6/1/2014)". */
const ENDS_ON = /^\s?(?:on |as of |at the visit of |\(\s?(?:on )?)$/i;

/**
 * The day of a statement, or null.
 * @param at the place of the figure in the sentence's own text; null for a statement that is the sentence
 * @param injury the day of the injury, which dates no statement
 */
export function ownDay(
  sentence: Pick<Sentence, 'text' | 'date'>,
  tokens: readonly Token[],
  at: Span | null,
  injury: string | null,
): string | null {
  const { text, date } = sentence;
  const others = tokens.filter(
    ({ kind, iso, start }) =>
      kind === 'date' && iso !== null && iso !== injury && !EVENT.test(text.slice(Math.max(0, start - 48), start)),
  );
  if (namesYear(text, tokens, date)) return null;
  if (others.every(({ iso }) => iso === date)) return date;
  const after = at && others.find(({ start }) => start >= at.end && ENDS_ON.test(text.slice(at.end, start)));
  if (after) return after.iso;
  const [first] = others;
  return others.length === 1 && first && OPENS.test(text.slice(0, first.start)) ? first.iso : null;
}

/** Whether a sentence speaks of another year than its note's, outside a date, for something other than an event. */
function namesYear(text: string, tokens: readonly Token[], date: string | null): boolean {
  for (const { 0: year, index } of text.matchAll(BARE_YEAR)) {
    if (year === date?.slice(0, 4) || EVENT.test(text.slice(Math.max(0, index - 48), index))) continue;
    if (!tokens.some(({ kind, start, end }) => kind === 'date' && start <= index && index < end)) return true;
  }
  return false;
}

/** Finds the sentence that holds a place of the original text. */
export function sentenceFinder<R extends { sentence: Sentence }>(
  doc: Document,
  readings: readonly R[],
): (start: number) => R | null {
  const starts = readings.map(({ sentence }) => doc.toOriginal(sentence).start);
  return (start) => {
    const found = readings[countFirst(starts, (one) => one <= start) - 1];
    return found && doc.toOriginal(found.sentence).end > start ? found : null;
  };
}
