import type { LeftOut as Counts } from '../lib/messages.ts';
import { count, t } from './locale.ts';

/** What stands on the page and was not read: nobody should think that it was looked at. */
export function LeftOut({ leftOut }: { leftOut: Counts | undefined }) {
  if (!leftOut) return null;
  const { hiddenWords, foldedWords, frames, rows, otherCases } = leftOut;
  const said = [
    foldedWords > 0 && count('leftOut.folded', foldedWords),
    hiddenWords > 0 && count('leftOut.hidden', hiddenWords),
    frames > 0 && count('leftOut.frames', frames),
    rows > 0 && count('leftOut.rows', rows),
    otherCases > 0 && count('leftOut.otherCases', otherCases),
  ].filter(Boolean);
  return said.length === 0 ? null : <p class="left-out">{t('leftOut.line', { what: said.join('; ') })}</p>;
}
