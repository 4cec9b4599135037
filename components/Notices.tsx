import type { Analysis } from '../lib/analysis.ts';

/** What the reader of the findings must know first. */
export function Notices({ notices }: { notices: Analysis['notices'] }) {
  if (notices.length === 0) return null;
  return (
    <ul class="notices" aria-label="Notices">
      {notices.map(({ code, message }) => (
        <li key={code + message} class={`notice notice-${code}`}>
          {message}
        </li>
      ))}
    </ul>
  );
}
