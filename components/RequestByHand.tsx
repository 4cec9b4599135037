import { useId, useState } from 'preact/hooks';
import { useActions } from './actions.ts';

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
      <label for={id}>Add a request by hand</label>
      <div>
        <input
          id={id}
          type="text"
          value={words}
          placeholder="intrathecal pump trial"
          autocomplete="off"
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit" class="quiet" disabled={!words.trim()}>
          Add
        </button>
      </div>
    </form>
  );
}
