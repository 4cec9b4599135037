import type { CaseState } from '../lib/messages.ts';
import { useActions } from './actions.ts';
import { count, t } from './locale.ts';

/** What stands on the page and was not read: nobody should think that it was looked at. */
export function LeftOut({ state: { leftOut, rowsSoFar } }: { state: Pick<CaseState, 'leftOut' | 'rowsSoFar'> }) {
  const { readScrolling } = useActions();
  if (!leftOut) return null;
  const { hiddenWords, foldedWords, frames, rows, columns = 0, gaps = 0, otherCases, setAside = 0 } = leftOut;
  const said = [
    foldedWords > 0 && count('leftOut.folded', foldedWords),
    hiddenWords > 0 && count('leftOut.hidden', hiddenWords),
    frames > 0 && count('leftOut.frames', frames),
    rows > 0 && count('leftOut.rows', rows),
    columns > 0 && count('leftOut.columns', columns),
    gaps > 0 && count('leftOut.gaps', gaps),
    otherCases > 0 && count('leftOut.otherCases', otherCases),
    setAside > 0 && count('leftOut.setAside', setAside),
  ].filter(Boolean);
  if (said.length === 0) return null;
  const canScroll = rows + columns > 0 && typeof rowsSoFar !== 'number';
  return (
    <p class="left-out">
      {t('leftOut.line', { what: said.join('; ') })}{' '}
      {canScroll && (
        <button type="button" class="link" onClick={() => readScrolling(true)}>
          {t('controls.scroll')}
        </button>
      )}
    </p>
  );
}
