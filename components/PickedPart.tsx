import { useEffect, useRef } from 'preact/hooks';
import type { CaseState } from '../lib/messages.ts';
import { PICK_KEYS } from '../lib/page/picker-messages.ts';
import { useActions } from './actions.ts';
import { count, t } from './locale.ts';

/** That only a part of the page was read, or that it is not there; while one is picked, how that is done. */
export function PickedPart({ state: { part, picking } }: { state: Pick<CaseState, 'part' | 'picking'> }) {
  const { readWhole } = useActions();
  if (typeof picking === 'number') return <Picking words={picking} />;
  if (part === undefined) return null;
  return (
    <p class="notice">
      {t(part ? 'part.read' : 'part.missing')}{' '}
      <button type="button" class="link" onClick={readWhole}>
        {t(part ? 'part.whole' : 'part.forget')}
      </button>
    </p>
  );
}

/** The part is pointed at in the page; with the keyboard it is found from here. */
function Picking({ words }: { words: number }) {
  const { pick } = useActions();
  const take = useRef<HTMLButtonElement>(null);
  useEffect(() => take.current?.focus(), []);
  return (
    <section
      class="notice gathering"
      aria-label={t('part.label')}
      onKeyDown={(event) => {
        const act = PICK_KEYS[event.key];
        // The button that has the focus answers to the key itself.
        if (!act || act === 'take') return;
        event.preventDefault();
        pick(act);
      }}
    >
      <p>{t('part.how')}</p>
      <p role="status">{count('part.words', words)}</p>
      <div class="acts">
        <button type="button" class="main" ref={take} onClick={() => pick('take')}>
          {t('part.take')}
        </button>
        <button type="button" class="quiet" onClick={() => pick('parent')}>
          {t('part.wider')}
        </button>
        <button type="button" class="quiet" onClick={() => pick('child')}>
          {t('part.narrower')}
        </button>
        <button type="button" class="quiet" onClick={() => pick('cancel')}>
          {t('part.cancel')}
        </button>
      </div>
    </section>
  );
}
