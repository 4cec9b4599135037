import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from './locale.ts';

export interface AskedPassword {
  name: string;
  /** How many passwords did not open it. */
  wrong: number;
  /** Null gives up. */
  answer: (password: string | null) => void;
}

/** A locked PDF asks for its password. It goes to the reader of the document and is kept nowhere. */
export function PdfPassword({ name, wrong, answer }: AskedPassword) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // Every try begins in the field; sending has emptied it.
  useEffect(() => field.current?.focus(), [wrong]);
  return (
    <form
      class="notice pdf-password"
      onSubmit={(event) => {
        event.preventDefault();
        const given = field.current?.value ?? '';
        if (field.current) field.current.value = '';
        if (given !== '') answer(given);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') answer(null);
      }}
    >
      <label for={id}>{t('pdfPassword.label', { name })}</label>
      <input ref={field} id={id} type="password" autocomplete="off" aria-describedby={`${id}-about`} />
      <p id={`${id}-about`} role={wrong > 0 ? 'alert' : undefined}>
        {wrong > 0 ? t('pdfPassword.wrong') : t('pdfPassword.about')}
      </p>
      <div class="acts">
        <button type="submit" class="main">
          {t('pdfPassword.open')}
        </button>
        <button type="button" class="link" onClick={() => answer(null)}>
          {t('act.cancel')}
        </button>
      </div>
    </form>
  );
}
