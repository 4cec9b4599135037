import { useActions } from './actions.ts';

/** A reading that failed: what happened, and the way on. */
export function Problem({ sentence }: { sentence: string }) {
  const { read, openSample } = useActions();
  return (
    <section class="empty problem" role="alert">
      <h1>The page was not read</h1>
      <p>{sentence}</p>
      <div class="acts">
        <button type="button" class="main" onClick={read}>
          Try again
        </button>
        <button type="button" class="quiet" onClick={openSample}>
          Try it on a sample case
        </button>
      </div>
    </section>
  );
}
