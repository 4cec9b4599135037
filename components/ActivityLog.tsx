import type { CaseState } from '../lib/messages.ts';
import { t } from './locale.ts';

const time = (at: string): string => {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime())
    ? at
    : moment.toLocaleTimeString(t('language'), { hour: 'numeric', minute: '2-digit' });
};

/** What the tool did in this tab: times and counts, no words of the case. */
export function ActivityLog({ log, version }: { log: CaseState['log']; version: string }) {
  return (
    <footer class="foot">
      <details>
        <summary>{t('log.title')}</summary>
        {log.length === 0 ? (
          <p>{t('log.none')}</p>
        ) : (
          <ol>
            {log.map(({ at, what }, index) => (
              <li key={index}>
                <time dateTime={at}>{time(at)}</time> {what}
              </li>
            ))}
          </ol>
        )}
      </details>
      <p>{t('log.foot', { name: t('extension.name'), version })}</p>
    </footer>
  );
}
