/** The dated series as the chart shows them: panels one under the other over the same days, and points in reading order. Pure. */
import type { DatedPoint, TimeSeries } from '../lib/analysis.ts';

export type SeriesId = TimeSeries['id'];
export type Shape = 'disc' | 'ring' | 'diamond' | 'dot' | 'square' | 'open-square' | 'up' | 'down';

export interface ChartPoint extends DatedPoint {
  /** Unique among the points of a case. */
  key: string;
  series: SeriesId;
  of: string | null;
  /** Seconds since 1970, at midnight UTC. */
  x: number;
  y: number;
  shape: Shape;
}

export interface ChartLine {
  series: SeriesId;
  of: string | null;
  points: ChartPoint[];
  /** Notes in words and scores of any kind are not joined by a line. */
  joined: boolean;
}

export interface ChartPanel {
  id: 'pain' | 'dose' | 'pump' | 'work' | 'function';
  /** The drug of a pump's dose. */
  of: string | null;
  lines: ChartLine[];
  /** The highest value of the axis; null for notes in words. */
  top: number | null;
}

const PANEL_OF: Readonly<Record<SeriesId, ChartPanel['id']>> = {
  'pain-medicine': 'pain',
  'pain-no-medicine': 'pain',
  'pain-pump': 'pain',
  pain: 'pain',
  'morphine-equivalent': 'dose',
  'pump-dose': 'pump',
  work: 'work',
  function: 'function',
};
const SHAPES: Readonly<Partial<Record<SeriesId, Shape>>> = {
  'pain-medicine': 'disc',
  'pain-no-medicine': 'ring',
  'pain-pump': 'diamond',
  pain: 'dot',
};
const MOST_PAIN = 10;

export const secondsOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 1000;

function shapeOf(series: SeriesId, { direction, lowerBound }: DatedPoint): Shape {
  if (direction) return direction === 'better' ? 'up' : 'down';
  return SHAPES[series] ?? (lowerBound ? 'open-square' : 'square');
}

/** A round number above the highest value. */
function topOf(values: readonly number[]): number {
  const most = Math.max(...values, 0);
  const step = 10 ** Math.floor(Math.log10(most || 1));
  return Math.ceil((most * 1.05) / step) * step || 1;
}

export function panelsOf(series: readonly TimeSeries[]): ChartPanel[] {
  const panels: ChartPanel[] = [];
  for (const { id, of, points } of series) {
    const panelId = PANEL_OF[id];
    const drug = panelId === 'pump' ? of : null;
    let panel = panels.find((one) => one.id === panelId && one.of === drug);
    if (!panel) {
      panel = { id: panelId, of: drug, lines: [], top: null };
      panels.push(panel);
    }
    panel.lines.push({
      series: id,
      of,
      joined: id !== 'pain' && points.every(({ value }) => value !== null),
      points: points.map((point, i) => ({
        ...point,
        key: `${id}:${of ?? ''}:${i}`,
        series: id,
        of,
        x: secondsOf(point.date),
        y: point.value ?? 0,
        shape: shapeOf(id, point),
      })),
    });
  }
  for (const panel of panels) {
    const values = panel.lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
    if (values.length > 0) panel.top = panel.id === 'pain' ? MOST_PAIN : topOf(values);
  }
  return panels;
}

/** All points of some panels, by day and then in the order of the panels. */
export function inOrder(panels: readonly ChartPanel[]): ChartPoint[] {
  return panels.flatMap(({ lines }) => lines.flatMap(({ points }) => points)).sort((a, b) => a.x - b.x);
}

const DAY = 86_400;

/** The days that every panel shows, with a margin, so that no point stands on an edge. */
export function daysShown(panels: readonly ChartPanel[]): { from: number; to: number } {
  const all = inOrder(panels).map(({ x }) => x);
  const from = all[0] ?? 0;
  const to = all.at(-1) ?? from;
  const margin = Math.max((to - from) * 0.06, 3 * DAY);
  return { from: from - margin, to: to + margin };
}

export interface Placed {
  left: number;
  top: number;
}

/** Two marks this close, in pixels, would hide each other. */
const TOO_CLOSE = 13;
const STEP_ASIDE = 14;

/** Moves marks that would cover one another aside, the later one to the right. */
export function spread(places: readonly Placed[], width: number): Placed[] {
  const out: Placed[] = [];
  for (const place of places) {
    let { left } = place;
    // The marks are in the order of their days: only the last few can be near.
    const near = out.slice(-8).filter(({ top }) => Math.abs(top - place.top) < TOO_CLOSE);
    while (near.some((other) => Math.abs(other.left - left) < TOO_CLOSE) && left + STEP_ASIDE < width)
      left += STEP_ASIDE;
    out.push({ left, top: place.top });
  }
  return out;
}
