import type { LogEntry } from '../lib/activity.ts';
import type { Review } from '../lib/reviewer/entries.ts';
import { asKey, count, figure, t } from './locale.ts';
import { day, editionWords } from './words.ts';

const time = (at: string): string => {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime())
    ? at
    : moment.toLocaleTimeString(t('language'), { hour: 'numeric', minute: '2-digit' });
};

/** An act of the tool with its figures. */
function actWords(act: LogEntry): string {
  switch (act.what) {
    case 'read-page':
    case 'added-page':
      return count(`log.${asKey(act.what)}`, act.words);
    case 'read-while-scrolling':
      return count('log.readWhileScrolling', act.rows);
    case 'opened-document':
      return count('log.openedDocument', act.pages);
    case 'read-document':
    case 'stopped-document':
      return count(`log.${asKey(act.what)}`, act.pages, { read: figure(act.read) });
    case 'chose-edition':
      return t('log.choseEdition', { edition: editionWords(act.edition) ?? act.edition });
    default:
      return t(`log.${asKey(act.what)}`);
  }
}

interface Props {
  log: readonly LogEntry[];
  version: string;
  /** The criteria sets that the findings were made with. */
  sets: Review['sets'];
}

/** What the tool did in this tab: times and counts, no words of the case. */
export function ActivityLog({ log, version, sets }: Props) {
  return (
    <footer class="foot">
      <details>
        <summary>{t('log.title')}</summary>
        {log.length === 0 ? (
          <p>{t('log.none')}</p>
        ) : (
          <ol>
            {log.map((entry, index) => (
              <li key={index}>
                <time dateTime={entry.at}>{time(entry.at)}</time> {actWords(entry)}
              </li>
            ))}
          </ol>
        )}
      </details>
      {sets.length > 0 && (
        <details>
          <summary>{t('log.sets')}</summary>
          <ul>
            {sets.map(({ id, title, dated }) => (
              <li key={id}>
                {dated ? t('report.set', { title, id, dated: day(dated) }) : t('report.ownSet', { title, id })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>{t('log.foot', { name: t('extension.name'), version })}</p>
    </footer>
  );
}
