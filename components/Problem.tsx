import { type ProblemCode, UNREAD } from '../lib/problems.ts';
import { useActions } from './actions.ts';
import { t } from './locale.ts';
import { problemWords } from './words.ts';

/** Told as a page that was not read: also where it is gone. */
const OF_THE_PAGE: ReadonlySet<ProblemCode> = new Set([...UNREAD, 'gone']);

/** A reading that failed: what happened, and the way on. */
export function Problem({ code }: { code: ProblemCode }) {
  const { read, openSample } = useActions();
  return (
    <section class="empty problem" role="alert">
      <h1>{t(OF_THE_PAGE.has(code) ? 'failed.title' : 'failed.other')}</h1>
      <p>{problemWords(code)}</p>
      <div class="acts">
        <button type="button" class="main" onClick={read}>
          {t('act.tryAgain')}
        </button>
        <button type="button" class="quiet" onClick={openSample}>
          {t('act.trySample')}
        </button>
      </div>
    </section>
  );
}
