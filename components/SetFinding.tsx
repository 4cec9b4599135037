import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Status } from '../lib/analysis.ts';
import { WORST_FIRST } from '../lib/drafts/wording.ts';
import type { SetFinding as Own } from '../lib/reviewer/entries.ts';
import { fill, t } from './locale.ts';
import { stateWithin, stateWords } from './words.ts';

interface Props {
  title: string;
  /** The state that the text gives. */
  found: Status;
  own: Own | undefined;
  onSet: (finding: { status: Status; reason: string } | null) => void;
}

/** The reviewer's own state of a criterion, with the reason: set, shown, taken back. */
export function SetFinding({ title, found, own, onSet }: Props) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div class="set-finding">
      {own && (
        <div class="reviewer-set">
          <p>
            {fill('setFinding.own', {
              label: <b>{t('setFinding.label')}</b>,
              state: stateWords(own.status),
              reason: own.reason,
            })}
          </p>
          <p class="reasons">
            {t('setFinding.found', { state: stateWithin(found) })}
            {own.found !== found && ` ${t('setFinding.was', { state: stateWithin(own.found) })}`}
          </p>
        </div>
      )}
      <div class="acts">
        <button
          type="button"
          class="link"
          ref={opener}
          aria-expanded={open}
          onClick={() => (open ? close() : setOpen(true))}
        >
          {t(own ? 'act.change' : 'setFinding.open')}
          <span class="unseen">: {title}</span>
        </button>
        {own && (
          <button
            type="button"
            class="link"
            onClick={() => {
              onSet(null);
              close();
            }}
          >
            {t('act.undo')}
            <span class="unseen">: {title}</span>
          </button>
        )}
      </div>
      {open && (
        <Form
          status={own?.status ?? found}
          reason={own?.reason ?? ''}
          onClose={close}
          onSet={(finding) => {
            onSet(finding);
            close();
          }}
        />
      )}
    </div>
  );
}

interface FormProps {
  status: Status;
  reason: string;
  onSet: (finding: { status: Status; reason: string }) => void;
  onClose: () => void;
}

function Form({ status: first, reason: before, onSet, onClose }: FormProps) {
  const [status, setStatus] = useState(first);
  const [reason, setReason] = useState(before);
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  return (
    <form
      class="set-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) onSet({ status, reason: reason.trim() });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label for={`${id}-state`}>{t('setFinding.state')}</label>
      <select
        id={`${id}-state`}
        ref={select}
        value={status}
        onChange={(event) => {
          const chosen = WORST_FIRST.find((one) => one === event.currentTarget.value);
          if (chosen) setStatus(chosen);
        }}
      >
        {WORST_FIRST.map((one) => (
          <option key={one} value={one}>
            {stateWords(one)}
          </option>
        ))}
      </select>
      <label for={`${id}-reason`}>{t('setFinding.reason')}</label>
      <input
        id={`${id}-reason`}
        type="text"
        value={reason}
        autocomplete="off"
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <div class="acts">
        <button type="submit" class="quiet" disabled={!reason.trim()}>
          {t('setFinding.set')}
        </button>
        <button type="button" class="link" onClick={onClose}>
          {t('act.cancel')}
        </button>
      </div>
    </form>
  );
}
