import { useActions } from './actions.ts';
import { t } from './locale.ts';
import { SiteAccess } from './SiteAccess.tsx';

/** No case yet: what to do next. */
export function Empty() {
  const { read, openSample } = useActions();
  return (
    <section class="empty">
      <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
        <path class="line" d="M12 18h40M12 46h26" />
        <path class="lit" d="M12 32h40" />
      </svg>
      <h1>{t('empty.title')}</h1>
      <p>{t('empty.next')}</p>
      <div class="acts">
        <button type="button" class="main" onClick={read}>
          {t('act.readThisPage')}
        </button>
        <button type="button" class="quiet" onClick={openSample}>
          {t('act.trySample')}
        </button>
      </div>
      <SiteAccess explained />
      <p class="aside">{t('empty.privacy')}</p>
    </section>
  );
}
