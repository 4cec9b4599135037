import { gapsOf, type RecordSource } from '../lib/record/record.ts';
import { useActions } from './actions.ts';
import { plural } from './words.ts';

/** The pages and documents of the case: what was read of each, what was not, and the way to look at it. */
export function Sources({ sources }: { sources: readonly RecordSource[] }) {
  const { openDocument, remove } = useActions();
  return (
    <section class="sources" aria-label="Pages and documents">
      <h2>Pages and documents</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <p class="name">{source.name}</p>
            <p class="aside">
              {[
                source.kind === 'pdf'
                  ? source.pageStarts.length === source.pages
                    ? plural(source.pages, 'page')
                    : `${source.pageStarts.length} of ${plural(source.pages, 'page')}`
                  : 'page of the portal',
                plural(source.words, 'word'),
              ].join(', ')}
            </p>
            {gapsOf(source).map((gap) => (
              <p key={gap} class="gap">
                {gap}
              </p>
            ))}
            <div class="acts">
              {source.kind === 'pdf' && (
                <button type="button" class="link" onClick={() => openDocument(source.id)}>
                  Open {source.name}
                </button>
              )}
              {sources.length > 1 && (
                <button type="button" class="link" onClick={() => remove(source.id)}>
                  Remove {source.name}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
