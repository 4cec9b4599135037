import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type RequestFindings, requestKey } from '../lib/analysis.ts';
import { useActions } from './actions.ts';
import { t } from './locale.ts';
import { useReviewer } from './reviewer.ts';

/** What the request is judged as. The reviewer may know better than its words: another kind, or none of these. */
export function JudgedAs({ request }: { request: RequestFindings }) {
  const { choose } = useActions();
  const { review } = useReviewer();
  const [changing, setChanging] = useState(false);
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (changing) select.current?.focus();
  }, [changing]);
  const family = (set: string) => set.slice(0, set.indexOf('-'));
  // A drug is no pump: only what such a request may be is offered.
  const kinds = (review?.kinds ?? []).filter(({ criteriaSet }) => family(criteriaSet) === family(request.criteriaSet));
  const title = kinds.find(({ criteriaSet }) => criteriaSet === request.criteriaSet)?.title;
  const judge = (as: string | null | undefined) =>
    choose({ judge: { request: request.foundAs ?? requestKey(request), as } });
  if (title === undefined) return null;
  return (
    <div class="judged-as">
      <p>
        {request.foundAs ? t('judgedAs.chosen', { title }) : t('judgedAs.found', { title })}{' '}
        <button
          type="button"
          class="link"
          aria-expanded={changing}
          aria-controls={id}
          aria-label={t('judgedAs.changeLabel')}
          onClick={() => setChanging(!changing)}
        >
          {t('judgedAs.change')}
        </button>
      </p>
      <div id={id} hidden={!changing}>
        <label class="of">
          <span>{t('judgedAs.choice')}</span>
          <select ref={select} value={request.criteriaSet} onChange={(event) => judge(event.currentTarget.value)}>
            {kinds.map(({ criteriaSet, title: words }) => (
              <option key={criteriaSet} value={criteriaSet}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <div class="acts">
          {request.foundAs && (
            <button type="button" class="link" onClick={() => judge(undefined)}>
              {t('judgedAs.asFound')}
            </button>
          )}
          <button type="button" class="link" onClick={() => judge(null)}>
            {t('judgedAs.none')}
          </button>
        </div>
      </div>
    </div>
  );
}

/** The requests that the reviewer set aside, each with the way back. */
export function SetAside() {
  const { choose } = useActions();
  const { choice } = useReviewer();
  const keys = Object.entries(choice.choices ?? {}).flatMap(([key, as]) => (as === null ? [key] : []));
  if (keys.length === 0) return null;
  return (
    <ul class="notices" aria-label={t('judgedAs.setAside')}>
      {keys.map((key) => (
        <li key={key} class="notice">
          {t('judgedAs.wasSetAside', { request: key.slice(key.indexOf(': ') + 2) })}{' '}
          <button type="button" class="link" onClick={() => choose({ judge: { request: key } })}>
            {t('judgedAs.takeBack')}
          </button>
        </li>
      ))}
    </ul>
  );
}
