import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from './locale.ts';
import { type ChartPanel, type ChartPoint, daysShown, inOrder, type Placed, spread } from './over-time-panels.ts';
import type { Plot, PlotLook } from './over-time-plot.ts';
import { pointInWords, subjectOf } from './over-time-words.ts';
import { PointMark } from './PointMark.tsx';

interface Props {
  panels: readonly ChartPanel[];
  onGo: (point: ChartPoint) => void;
  /** The chart cannot be drawn here. */
  onFail: () => void;
}

type Library = typeof import('./over-time-plot.ts');
let library: Promise<Library> | null = null;

/** Loaded when a chart is first in sight: the panel does not wait for it. */
function loadPlot(): Promise<Library> {
  library ??= import('./over-time-plot.ts');
  return library;
}

const LOOKS = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/** The panel's own colours; a canvas does not follow them by itself. */
function lookOf(element: Element): PlotLook {
  const style = getComputedStyle(element);
  const font = `${Math.round(Number.parseFloat(style.fontSize) * 0.9)}px ${style.fontFamily}`;
  if (matchMedia('(forced-colors: active)').matches) return { ink: 'CanvasText', line: 'GrayText', font };
  return { ink: style.getPropertyValue('--ink-2').trim(), line: style.getPropertyValue('--line').trim(), font };
}

/** The panels one under the other over the same days. Arrow keys go from point to point; pressing one shows its words. */
export function OverTimeChart({ panels, onGo, onFail }: Props) {
  const [current, setCurrent] = useState<ChartPoint | null>(null);
  const days = daysShown(panels);
  return (
    <div class="charts">
      {panels.map((panel) => (
        <PanelOfChart
          key={`${panel.id}:${panel.of ?? ''}`}
          panel={panel}
          days={days}
          onGo={onGo}
          onCurrent={setCurrent}
          onFail={onFail}
        />
      ))}
      <p class="current" aria-hidden="true">
        {current ? (
          <>
            <b>{pointInWords(current)}</b> “{current.evidence[0]?.quote}”
          </>
        ) : (
          t('overTime.next')
        )}
      </p>
    </div>
  );
}

interface PanelProps extends Omit<Props, 'panels'> {
  panel: ChartPanel;
  days: { from: number; to: number };
  onCurrent: (point: ChartPoint | null) => void;
}

function PanelOfChart({ panel, days, onGo, onCurrent, onFail }: PanelProps) {
  const host = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<readonly Placed[]>([]);
  const [focused, setFocused] = useState(0);
  const marks = useRef<(HTMLButtonElement | null)[]>([]);
  const points = inOrder([panel]);
  const title = panel.of ? t('overTime.doseOf', { drug: panel.of }) : t(`overTime.panel.${panel.id}`);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let plot: Plot | null = null;
    let drawing = false;
    let gone = false;
    const place = () => {
      if (gone || !plot) return;
      const { placeOf } = plot;
      setPlaces(
        spread(
          points.map(({ x, y }) => placeOf(x, y)),
          element.clientWidth,
        ),
      );
    };
    const draw = async () => {
      const width = element.clientWidth;
      // Out of sight, in another tab of the panel.
      if (width === 0 || drawing) return;
      if (plot) {
        plot.setWidth(width);
        return;
      }
      drawing = true;
      try {
        const { drawPlot } = await loadPlot();
        if (gone) return;
        plot = drawPlot(element, panel, days, element.clientWidth, lookOf(element), place);
      } catch {
        if (!gone) onFail();
      }
      drawing = false;
    };
    const again = () => {
      plot?.destroy();
      plot = null;
      void draw();
    };
    const sized = new ResizeObserver(() => void draw());
    sized.observe(element);
    const looks = LOOKS.map((query) => matchMedia(query));
    for (const look of looks) look.addEventListener('change', again);
    return () => {
      gone = true;
      sized.disconnect();
      for (const look of looks) look.removeEventListener('change', again);
      plot?.destroy();
    };
  }, [panel]);

  const go = (index: number) => {
    setFocused(index);
    marks.current[index]?.focus();
  };
  return (
    <fieldset class="chart">
      <legend>{title}</legend>
      <Legend panel={panel} />
      <div class="plot">
        <div class="lines" aria-hidden="true" ref={host} />
        {places.length === points.length &&
          points.map((point, index) => (
            <button
              key={point.key}
              type="button"
              class={`point ${point.series}`}
              style={{ left: `${places[index]?.left}px`, top: `${places[index]?.top}px` }}
              ref={(element) => {
                marks.current[index] = element;
              }}
              tabIndex={index === Math.min(focused, points.length - 1) ? 0 : -1}
              aria-label={`${pointInWords(point)} ${t('act.showInPageUnseen')}`}
              onClick={() => onGo(point)}
              onFocus={() => {
                setFocused(index);
                onCurrent(point);
              }}
              onPointerEnter={() => onCurrent(point)}
              onKeyDown={({ key }) => {
                const next = after(key, index, points.length);
                if (next !== null) go(next);
              }}
            >
              <PointMark shape={point.shape} />
            </button>
          ))}
      </div>
    </fieldset>
  );
}

/** Where a key leads from a point; null for a key that moves nothing. */
function after(key: string, index: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** What the marks mean. */
function Legend({ panel: { id, lines } }: { panel: ChartPanel }) {
  if (id === 'work' || id === 'function')
    return (
      <ul class="legend" aria-hidden="true">
        <li>
          <PointMark shape="up" /> {t(`overTime.${id}.better`)}
        </li>
        <li>
          <PointMark shape="down" /> {t(`overTime.${id}.worse`)}
        </li>
      </ul>
    );
  if (id !== 'pain') return null;
  return (
    <ul class="legend" aria-hidden="true">
      {lines.map(({ series, points: [first] }) => (
        <li key={series}>
          {first && <PointMark shape={first.shape} />} {first && subjectOf(first)}
        </li>
      ))}
    </ul>
  );
}
