import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseState } from '../lib/messages.ts';
import { useActions } from './actions.ts';
import type { EditsOfCase, LeftOut } from './kept-work.ts';
import { t } from './locale.ts';

/** What of the reviewer's work the panel holds before the background does. */
export interface OwnWork {
  edits: EditsOfCase;
  leftOut: LeftOut;
}

const isSome = (values: object | undefined): boolean =>
  Object.values(values ?? {}).some((value) =>
    value instanceof Set
      ? value.size > 0
      : value !== null && typeof value === 'object'
        ? isSome(value)
        : value !== undefined,
  );

/** Whether a person made something of the case that no other reading of the page would bring back. */
export function isWorkedOn({ sources, choice, entries }: CaseState, { edits, leftOut }: OwnWork): boolean {
  const { clock, findings, evidence = [] } = entries;
  return (
    sources.length > 1 ||
    evidence.length > 0 ||
    [choice, clock, findings, leftOut].some(isSome) ||
    Object.values(edits).some((drafts) => Object.keys(drafts).length > 0)
  );
}

interface Forgetting {
  asks: boolean;
  opener: RefObject<HTMLButtonElement | null>;
  start: () => void;
  keep: () => void;
}

/** Ends the case: at once where nothing but what was read would go, else when it was asked. */
export function useForgetting(state: CaseState, work: OwnWork): Forgetting {
  const { forget } = useActions();
  const [asks, setAsks] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return {
    asks,
    opener,
    start: () => (isWorkedOn(state, work) ? setAsks(true) : forget()),
    keep: () => {
      setAsks(false);
      opener.current?.focus();
    },
  };
}

export function ForgetCase({ forgetting, disabled }: { forgetting: Forgetting; disabled: boolean }) {
  return (
    <button
      type="button"
      class="link"
      ref={forgetting.opener}
      aria-expanded={forgetting.asks || undefined}
      disabled={disabled}
      onClick={forgetting.start}
    >
      {t('forgetCase.open')}
    </button>
  );
}

/** What goes with the case, and the way to keep it. */
export function ForgettingAsked({ forgetting: { asks, keep } }: { forgetting: Forgetting }) {
  const { forget } = useActions();
  const keeper = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asks) keeper.current?.focus();
  }, [asks]);
  if (!asks) return null;
  return (
    <section
      class="notice forget"
      aria-label={t('forgetCase.open')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') keep();
      }}
    >
      <p>{t('forgetCase.ask')}</p>
      <div class="acts">
        <button type="button" class="quiet" onClick={forget}>
          {t('forgetCase.forget')}
        </button>
        <button type="button" class="quiet" ref={keeper} onClick={keep}>
          {t('forgetCase.keep')}
        </button>
      </div>
    </section>
  );
}
