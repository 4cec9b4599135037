import type { Shape } from './over-time-panels.ts';

const FILLED: Readonly<Partial<Record<Shape, string>>> = {
  diamond: 'M8 1.5 14.5 8 8 14.5 1.5 8Z',
  square: 'M2.5 2.5h11v11h-11Z',
  up: 'M8 2 14.5 13.5h-13Z',
  down: 'M8 14 1.5 2.5h13Z',
};

/** The mark of a point: kinds differ by their form, colour only helps. */
export function PointMark({ shape }: { shape: Shape }) {
  const path = FILLED[shape];
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
      {path && <path d={path} fill="currentColor" />}
      {shape === 'disc' && <circle cx="8" cy="8" r="6" fill="currentColor" />}
      {shape === 'dot' && <circle cx="8" cy="8" r="3.2" fill="currentColor" />}
      {shape === 'ring' && <circle class="open" cx="8" cy="8" r="5" />}
      {shape === 'open-square' && <path class="open" d="M3 3h10v10H3Z" />}
    </svg>
  );
}
