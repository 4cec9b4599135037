import type { JSX } from 'preact';
import type { Status } from '../lib/analysis.ts';

/** Each state has a shape of its own, so that it is told without colour. */
const SHAPES: Readonly<Record<Status, JSX.Element>> = {
  met: (
    <>
      <circle cx="9" cy="9" r="8" fill="currentColor" />
      <path d="M5.4 9.3 7.9 11.8 12.7 6.6" fill="none" class="cut" stroke-width="1.8" />
    </>
  ),
  incomplete: (
    <>
      <circle cx="9" cy="9" r="7.2" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M9 1.8a7.2 7.2 0 0 0 0 14.4z" fill="currentColor" />
    </>
  ),
  'not-met': (
    <>
      <circle cx="9" cy="9" r="8" fill="currentColor" />
      <path d="M6 6l6 6M12 6l-6 6" fill="none" class="cut" stroke-width="1.8" />
    </>
  ),
  conflicting: (
    <>
      <path d="M9 1 17 9 9 17 1 9z" fill="currentColor" />
      <path d="M9 5v5M9 12.2v.6" fill="none" class="cut" stroke-width="1.8" />
    </>
  ),
  'not-documented': (
    <circle cx="9" cy="9" r="7.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.9 2.75" />
  ),
  'not-applicable': <path d="M4 9h10" fill="none" stroke="currentColor" stroke-width="1.8" />,
};

export function StateIcon({ status }: { status: Status }) {
  return (
    <svg class={`icon state-${status}`} viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      {SHAPES[status]}
    </svg>
  );
}
