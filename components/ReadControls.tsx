import type { CaseState } from '../lib/messages.ts';
import { useActions } from './actions.ts';
import { t } from './locale.ts';

/** Read, forget, paint: what a person does with the page itself. */
export function ReadControls({ state }: { state: CaseState }) {
  const { read, forget, paint, gather, useSelected } = useActions();
  const busy = state.status === 'reading';
  return (
    <div class="controls">
      <button type="button" class={state.pageChanged ? 'main' : 'quiet'} disabled={busy} onClick={read}>
        {t('act.readThisPage')}
      </button>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={state.painting}
          checked={state.painting}
          onChange={(event) => paint(event.currentTarget.checked)}
        />
        <span>{t('controls.paint')}</span>
      </label>
      <button
        type="button"
        class="quiet"
        disabled={busy}
        aria-pressed={state.gathering}
        onClick={() => gather(!state.gathering)}
      >
        {t('controls.addPage')}
      </button>
      <button type="button" class="quiet" disabled={busy} onClick={useSelected}>
        {t('controls.useSelected')}
      </button>
      <button type="button" class="quiet" disabled={busy} onClick={forget}>
        {t('controls.forget')}
      </button>
    </div>
  );
}
