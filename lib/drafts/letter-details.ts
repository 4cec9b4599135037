/** What the settings say of a request letter: who writes it, where papers go, by when they are asked for. */
import { plus } from '../clock/business-days.ts';
import type { LetterDetails } from '../settings/settings.ts';
import { piece, type Sentence, sentence } from './sentence.ts';
import type { CountedDay, DraftContext } from './wording.ts';

/** A line that the settings give; null where they do not. */
export function settingLine(
  key: string,
  before: string,
  lead: string,
  { letter }: DraftContext,
  of: Exclude<keyof LetterDetails, 'replyWithinDays'>,
): Sentence | null {
  const words = letter?.[of].trim() ?? '';
  return words === '' ? null : sentence(key, before, [`${lead} `, piece(words, { kind: 'setting', of, words })]);
}

/** Who writes: name and organisation, as far as they are set. */
export function fromSentences({ letter }: DraftContext): Sentence[] {
  const parts = (['sender', 'organisation'] as const).flatMap((of) => {
    const words = letter?.[of].trim() ?? '';
    return words === '' ? [] : [piece(words, { kind: 'setting', of, words })];
  });
  const [first, second] = parts;
  if (first === undefined) return [];
  return [sentence('from', '\n', second === undefined ? ['From: ', first] : ['From: ', first, ', ', second])];
}

/** The day that the settings ask a reply by, with its arithmetic; null where they name no number of days. */
export function replyBySettings({ letter, today }: DraftContext): CountedDay | null {
  const days = letter?.replyWithinDays ?? null;
  if (days === null) return null;
  const date = plus(today, { days });
  return {
    date,
    steps: [`the day of this letter: ${today}`, `${days} days for a reply, by the settings: ${date}`],
  };
}
