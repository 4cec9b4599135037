import { gapsOf, type RecordSource } from '../lib/record/record.ts';
import { useActions } from './actions.ts';
import { count, figure, t } from './locale.ts';
import { gapWords, sourceName } from './words.ts';

/** What was read of a source. */
function readOf({ kind, pages, pageStarts, words }: RecordSource): string {
  const read = pageStarts.length;
  const part =
    kind === 'page'
      ? t('sources.portal')
      : read === pages
        ? count('count.pages', pages)
        : count('sources.pagesOf', pages, { read: figure(read) });
  return `${part}, ${count('count.words', words)}`;
}

/** The pages and documents of the case: what was read of each, what was not, and the way to look at it. */
export function Sources({ sources }: { sources: readonly RecordSource[] }) {
  const { openDocument, remove } = useActions();
  return (
    <section class="card sources" aria-label={t('sources.title')}>
      <h2>{t('sources.title')}</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <p class="name">{sourceName(source.name)}</p>
            <p class="aside">{readOf(source)}</p>
            {gapsOf(source).map((gap) => (
              <p key={gap.code} class="gap">
                {gapWords(gap)}
              </p>
            ))}
            <div class="acts">
              {source.kind === 'pdf' && (
                <button type="button" class="link" onClick={() => openDocument(source.id)}>
                  {t('sources.open', { name: sourceName(source.name) })}
                </button>
              )}
              {sources.length > 1 && (
                <button type="button" class="link" onClick={() => remove(source.id)}>
                  {t('sources.remove', { name: sourceName(source.name) })}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
