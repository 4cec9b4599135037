import type { LeftOut as Counts } from '../lib/messages.ts';
import { plural } from './words.ts';

/** What stands on the page and was not read: nobody should think that it was looked at. */
export function LeftOut({ leftOut }: { leftOut: Counts | undefined }) {
  if (!leftOut) return null;
  const { hiddenWords, foldedWords, frames, rows, otherCases } = leftOut;
  const said = [
    foldedWords > 0 && `${plural(foldedWords, 'word')} in folded sections (open them and read again)`,
    hiddenWords > 0 && `${plural(hiddenWords, 'word')} that ${hiddenWords === 1 ? 'is' : 'are'} not shown`,
    frames > 0 && `${plural(frames, 'frame')} of another site`,
    rows > 0 && `${plural(rows, 'row')} of a table that shows only a part (scroll it and read again)`,
    otherCases > 0 && `${plural(otherCases, 'row')} about other cases`,
  ].filter(Boolean);
  return said.length === 0 ? null : <p class="left-out">Not read: {said.join('; ')}.</p>;
}
