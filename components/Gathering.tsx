import { useActions } from './actions.ts';

/** While pages are being added: what to do, and how to end it. The case stays in front in every tab until then. */
export function Gathering() {
  const { addPage, gather } = useActions();
  return (
    <section class="notice gathering" aria-label="Adding pages">
      <p>Open the next page of this case, in this tab or another, and add it. The findings run over all of them.</p>
      <div class="acts">
        <button type="button" class="main" onClick={addPage}>
          Add this page
        </button>
        <button type="button" class="quiet" onClick={() => gather(false)}>
          Done adding
        </button>
      </div>
    </section>
  );
}
