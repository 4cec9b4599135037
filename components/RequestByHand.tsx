import { useId, useState } from 'preact/hooks';
import { useActions } from './actions.ts';
import { t } from './locale.ts';

/** A request line typed in, where the page has none or names it otherwise. */
export function RequestByHand() {
  const { choose } = useActions();
  const [words, setWords] = useState('');
  const id = useId();
  return (
    <form
      class="by-hand"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim()) choose({ request: words.trim() });
      }}
    >
      <label for={id}>{t('byHand.label')}</label>
      <div>
        <input
          id={id}
          type="text"
          value={words}
          placeholder={t('byHand.example')}
          autocomplete="off"
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit" class="quiet" disabled={!words.trim()}>
          {t('byHand.add')}
        </button>
      </div>
    </form>
  );
}
