import { useRef, useState } from 'preact/hooks';
import { readOwnSet, type SetProblem, titleOf } from '../lib/criteria/own-set-file.ts';
import type { Choices, MergedSettings } from '../lib/settings/settings.ts';
import { asKey, count, t } from './locale.ts';
import { day } from './words.ts';

interface Props {
  kept: MergedSettings;
  onKeep: (changes: Partial<Choices>) => void;
}

/** What is wrong with a file, each line with its place in it. */
function Problems({ problems }: { problems: readonly SetProblem[] }) {
  return (
    <ul>
      {problems.map(({ line, column, code, about }) => (
        <li key={`${line}:${column}:${code}:${about}`}>
          {t('sets.place', { line, column })} {code === 'slip' ? about : t(`sets.problem.${asKey(code)}`, { about })}
        </li>
      ))}
    </ul>
  );
}

/** The organisation's own criteria sets: loaded from a file, checked, listed, and removed. */
export function OwnSets({ kept, onKeep }: Props) {
  const { settings, choices } = kept;
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ name: string; problems: readonly SetProblem[] } | null>(null);

  const load = async (file: File) => {
    const text = await file.text();
    const { set, problems } = readOwnSet(text);
    setRefused(set ? null : { name: file.name, problems });
    if (!set) return;
    // A file with the id of a set that is there takes its place.
    const others = choices.criteriaSets.filter((one) => readOwnSet(one).set?.id !== set.id);
    onKeep({ criteriaSets: [...others, text] });
  };

  return (
    <div class="page">
      <header>
        <h1>{t('sets.title')}</h1>
        <p class="lead">{t('sets.lead')}</p>
      </header>
      <section aria-labelledby="load-heading">
        <h2 id="load-heading">{t('sets.load')}</h2>
        <p>{t('sets.about')}</p>
        <input
          ref={input}
          type="file"
          class="silent"
          accept="application/json,.json"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void load(file);
          }}
        />
        <button
          type="button"
          class="quiet"
          onClick={() => {
            // The same file may be chosen again once it is mended.
            if (input.current) input.current.value = '';
            input.current?.click();
          }}
        >
          {t('sets.choose')}
        </button>
        {refused && (
          <div class="notice" role="alert">
            <p>{t('sets.refused', { name: refused.name })}</p>
            <Problems problems={refused.problems} />
          </div>
        )}
      </section>

      <section aria-labelledby="sets-heading">
        <h2 id="sets-heading">{t('sets.inUse')}</h2>
        {settings.criteriaSets.length === 0 && <p>{t('sets.none')}</p>}
        <ul class="rows">
          {settings.criteriaSets.map(({ text, byPolicy }) => {
            const { set, problems } = readOwnSet(text);
            const title = set?.title ?? titleOf(text) ?? t('sets.untitled');
            return (
              <li key={text} class="row">
                <b>{title}</b>
                {set ? (
                  <p>
                    {count('sets.rows', set.rows.length)} · {t('sets.dated', { day: day(set.dated) })} ·{' '}
                    {set.beside ? t('sets.beside', { sets: set.beside.join(', ') }) : t('sets.besideAll')}
                  </p>
                ) : (
                  <>
                    <p>{t('sets.unusable')}</p>
                    <Problems problems={problems} />
                  </>
                )}
                {byPolicy ? (
                  <p class="hint by-policy">{t('options.byPolicy')}</p>
                ) : (
                  <button
                    type="button"
                    class="quiet"
                    onClick={() => onKeep({ criteriaSets: choices.criteriaSets.filter((one) => one !== text) })}
                  >
                    {t('sets.remove', { title })}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
