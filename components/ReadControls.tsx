import type { CaseState } from '../lib/messages.ts';
import { useActions } from './actions.ts';
import { t } from './locale.ts';

interface Props {
  state: CaseState;
  /** After an act whose outcome is to be seen elsewhere. */
  onDone: () => void;
}

/** Read, add, point at, paint: what a person does with the page itself. */
export function ReadControls({ state, onDone }: Props) {
  const { read, paint, gather, useSelected, readScrolling, pick } = useActions();
  const isScrolling = typeof state.rowsSoFar === 'number';
  const busy = state.status === 'reading';
  const then = (act: () => void) => () => {
    act();
    onDone();
  };
  return (
    <>
      <button type="button" class="quiet" disabled={busy} onClick={then(read)}>
        {t('act.readThisPage')}
      </button>
      <button
        type="button"
        class="quiet"
        disabled={busy}
        aria-pressed={isScrolling}
        onClick={then(() => readScrolling(!isScrolling))}
      >
        {t('controls.scroll')}
      </button>
      <button type="button" class="quiet" disabled={busy} onClick={then(() => pick('begin'))}>
        {t('controls.part')}
      </button>
      <button
        type="button"
        class="quiet"
        disabled={busy}
        aria-pressed={state.gathering}
        onClick={then(() => gather(!state.gathering))}
      >
        {t('controls.addPage')}
      </button>
      <button type="button" class="quiet" disabled={busy} onClick={then(useSelected)}>
        {t('controls.useSelected')}
      </button>
      <label class="switch">
        <span>{t('controls.paint')}</span>
        <input
          type="checkbox"
          role="switch"
          aria-checked={state.painting}
          checked={state.painting}
          onChange={(event) => paint(event.currentTarget.checked)}
        />
      </label>
    </>
  );
}
