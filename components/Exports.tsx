import { type ExportKind, type ShownCase, useActions } from './actions.ts';
import { t } from './locale.ts';

const KINDS: readonly ExportKind[] = ['report', 'case', 'evidence'];

/** The case to take along: to print, or as a file for other software. */
export function Exports({ shown }: { shown: () => ShownCase }) {
  const { save } = useActions();
  return (
    <details class="exports">
      <summary>{t('exports.title')}</summary>
      <ul>
        {KINDS.map((kind) => (
          <li key={kind}>
            <button type="button" class="quiet" onClick={() => save(kind, shown())}>
              {t(`exports.${kind}`)}
            </button>
            <span class="aside">{t(`exports.${kind}Format`)}</span>
          </li>
        ))}
      </ul>
      <p class="aside">{t('exports.privacy')}</p>
    </details>
  );
}
