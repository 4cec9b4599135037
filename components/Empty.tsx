import { useActions } from './actions.ts';

/** No case yet: what to do next. */
export function Empty() {
  const { read, openSample } = useActions();
  return (
    <section class="empty">
      <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
        <path class="line" d="M12 18h40M12 46h26" />
        <path class="lit" d="M12 32h40" />
      </svg>
      <h1>No case yet</h1>
      <p>Open the case in this tab and press “Read this page”.</p>
      <div class="acts">
        <button type="button" class="main" onClick={read}>
          Read this page
        </button>
        <button type="button" class="quiet" onClick={openSample}>
          Try it on a sample case
        </button>
      </div>
      <p class="aside">The page is read on this machine, when you ask. Nothing is sent anywhere.</p>
    </section>
  );
}
