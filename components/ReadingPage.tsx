import { useEffect, useState } from 'preact/hooks';
import { STEPS } from '../lib/checking/steps.ts';
import type { ReadingProgress } from '../lib/messages.ts';
import { useActions } from './actions.ts';
import { figure, t } from './locale.ts';

/** A page that is read in less is not worth a bar. In ms. */
const SOON = 1000;

/** A page is being read: after a second, how far that is, and its end. Nothing is shown for time that goes by. */
export function ReadingPage({ progress }: { progress: ReadingProgress | null }) {
  const { stopReading } = useActions();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SOON);
    return () => clearTimeout(timer);
  }, []);
  const step = progress?.step;
  const done = step === undefined ? 0 : STEPS.indexOf(step);
  return (
    <section class="empty reading-page" aria-label={t('reading.page')}>
      <span class="busy" aria-hidden="true" />
      <p role="status">{t('reading.page')}</p>
      {isLong && (
        <>
          <div class="progress">
            <label for="page-progress">
              {step
                ? t('reading.step', { done: done + 1, all: STEPS.length, what: t(`reading.${step}`) })
                : progress?.characters
                  ? t('reading.characters', { characters: figure(progress.characters) })
                  : t('reading.begun')}
            </label>
            {/* How long a page is shows at its end: until then the bar says that it is busy. */}
            <progress id="page-progress" value={step ? done : undefined} max={STEPS.length} />
          </div>
          <button type="button" class="quiet" onClick={stopReading}>
            {t('act.cancel')}
          </button>
          <p class="aside">{t('reading.cancelled')}</p>
        </>
      )}
    </section>
  );
}
