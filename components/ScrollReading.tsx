import { useActions } from './actions.ts';
import { count, t } from './locale.ts';

/** While the page is read as the person scrolls it: how much came by, and how to end it. */
export function ScrollReading({ rows }: { rows: number }) {
  const { readScrolling } = useActions();
  return (
    <section class="notice gathering" aria-label={t('scrollReading.label')}>
      <p role="status">{rows > 0 ? count('scrollReading.rows', rows) : t('scrollReading.none')}</p>
      <div class="acts">
        <button type="button" class="main" onClick={() => readScrolling(false)}>
          {t('scrollReading.stop')}
        </button>
      </div>
    </section>
  );
}
