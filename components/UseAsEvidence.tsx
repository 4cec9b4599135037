import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Analysis, requestKey } from '../lib/analysis.ts';
import type { SelectedWords } from '../lib/messages.ts';
import { useActions } from './actions.ts';
import { t } from './locale.ts';

interface Props {
  selected: SelectedWords;
  analysis: Analysis;
}

type Side = 'for' | 'against';
const SIDES: readonly Side[] = ['for', 'against'];

/** Words that the person selected in the page: which criterion they speak to, and on which side. */
export function UseAsEvidence({ selected, analysis: { requests } }: Props) {
  const { enter, letSelectedGo, useSelected } = useActions();
  const [chosen, setChosen] = useState('');
  const [side, setSide] = useState<Side>('for');
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  const quote = 'quote' in selected ? selected.quote : null;
  // The form comes at the person's command: the next key is for it.
  useEffect(() => {
    if (quote !== null) first.current?.focus();
  }, [quote]);

  if ('problem' in selected)
    return (
      <section class="notice use-evidence" role="alert">
        <p>{t(`useEvidence.problem.${selected.problem}`)}</p>
        <div class="acts">
          <button type="button" class="quiet" onClick={useSelected}>
            {t('act.tryAgain')}
          </button>
          <button type="button" class="link" onClick={letSelectedGo}>
            {t('act.cancel')}
          </button>
        </div>
      </section>
    );
  const rows = requests.flatMap((request) => request.findings.map((finding) => ({ request, finding })));
  const row = rows.find(({ request, finding }) => `${request.id} ${finding.criterion}` === chosen);
  return (
    <form
      class="notice use-evidence"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!row) return;
        const { start, end, quote: words } = selected;
        const { criterion } = row.finding;
        enter({ evidence: { request: requestKey(row.request), criterion, polarity: side, start, end, quote: words } });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') letSelectedGo();
      }}
    >
      <h2 id={`${id}-title`}>{t('useEvidence.title')}</h2>
      <blockquote>{selected.quote}</blockquote>
      <label for={`${id}-criterion`}>{t('useEvidence.criterion')}</label>
      <select
        id={`${id}-criterion`}
        ref={first}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value="">{t('useEvidence.choose')}</option>
        {requests.map((request) => (
          <optgroup key={request.id} label={request.label}>
            {request.findings.map(({ criterion, title }) => (
              <option key={criterion} value={`${request.id} ${criterion}`}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <fieldset>
        <legend>{t('useEvidence.side')}</legend>
        {SIDES.map((one) => (
          <label key={one} class="check">
            <input type="radio" name={`${id}-side`} checked={side === one} onChange={() => setSide(one)} />
            <span>{t(`useEvidence.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="acts">
        <button type="submit" class="main" disabled={!row}>
          {t('useEvidence.enter')}
        </button>
        <button type="button" class="link" onClick={letSelectedGo}>
          {t('act.cancel')}
        </button>
      </div>
    </form>
  );
}
