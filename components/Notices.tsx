import type { Analysis } from '../lib/analysis.ts';
import { t } from './locale.ts';

/** What the reader of the findings must know first. */
export function Notices({ notices }: { notices: Analysis['notices'] }) {
  if (notices.length === 0) return null;
  return (
    <ul class="notices" aria-label={t('case.notices')}>
      {notices.map(({ code, message }) => (
        <li key={code + message} class={`notice notice-${code}`}>
          {message}
        </li>
      ))}
    </ul>
  );
}
