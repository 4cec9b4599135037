import type { RecordNote, RecordSource } from '../lib/record/record.ts';
import { useActions } from './actions.ts';
import { count, figure, t } from './locale.ts';
import { day, placeWords } from './words.ts';

interface Props {
  notes: readonly RecordNote[];
  sources: readonly RecordSource[];
}

/** How much of a note is its own: copied-forward text is the trap of long records. */
function freshness({ paragraphs, fresh }: RecordNote): string {
  if (paragraphs === 0) return t('notes.noParagraph');
  if (fresh === paragraphs) return t('notes.allNew');
  if (fresh === 0) return count('notes.nothingNew', paragraphs);
  return count('notes.someNew', paragraphs, { fresh: figure(fresh) });
}

/** The notes of the record, newest first; what brought nothing new is greyed. */
export function Notes({ notes, sources }: Props) {
  if (notes.length === 0) return <p class="aside">{t('notes.none')}</p>;
  // Newest first; what has no date stands at the end, in the order of the text.
  const sorted = [...notes].sort(
    (one, other) => (other.date ?? '').localeCompare(one.date ?? '') || one.start - other.start,
  );
  return (
    <section class="card notes" aria-label={t('notes.title')}>
      <h2>{count('count.notes', notes.length)}</h2>
      <ol>
        {sorted.map((note) => (
          <Note key={note.start} note={note} where={placeWords(sources, note.start, note.titleEnd)} />
        ))}
      </ol>
    </section>
  );
}

function Note({ note, where }: { note: RecordNote; where: string | null }) {
  const { show } = useActions();
  const { date, author, kind, start, titleEnd, title } = note;
  return (
    <li class={note.fresh === 0 && note.paragraphs > 0 ? 'stale' : undefined}>
      <button
        type="button"
        class="link"
        title={t('act.showInPage')}
        onClick={() => void show({ start, end: titleEnd, quote: title, polarity: 'gap' })}
      >
        {date ? day(date) : t('notes.noDate')} · {kind}
      </button>
      <p class="aside">{[author, freshness(note), where].filter(Boolean).join(' · ')}</p>
    </li>
  );
}
