import { useActions } from './actions.ts';
import { t } from './locale.ts';

/** While pages are being added: what to do, and how to end it. The case stays in front in every tab until then. */
export function Gathering() {
  const { addPage, gather } = useActions();
  return (
    <section class="notice gathering" aria-label={t('gathering.label')}>
      <p>{t('gathering.next')}</p>
      <div class="acts">
        <button type="button" class="main" onClick={addPage}>
          {t('gathering.add')}
        </button>
        <button type="button" class="quiet" onClick={() => gather(false)}>
          {t('gathering.done')}
        </button>
      </div>
    </section>
  );
}
