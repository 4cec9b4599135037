/** Axes and lines of one panel of the chart, drawn by uPlot. The marks are not drawn here: they are buttons. */
import 'uplot/dist/uPlot.min.css';
import UPlot from 'uplot';
import type { ChartPanel, Placed } from './over-time-panels.ts';

export interface PlotLook {
  ink: string;
  line: string;
  font: string;
}

export interface Plot {
  /** Where a value stands, from the corner of the plot's element. */
  placeOf(x: number, y: number): Placed;
  setWidth(width: number): void;
  destroy(): void;
}

/** Room for the figures of the vertical axis: the same in every panel, so that the days stand under one another. */
const AXIS_WIDTH = 36;
const DAYS_HEIGHT = 26;
const HEIGHT = 132;
const ROW_HEIGHT = 34;
const MONTH = 28 * 86_400;
/** Least distance of two labels of the days, in pixels. */
const DAY_SPACE = 62;

/** Steps of the vertical axis. */
const ROUND_STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

const two = (n: number) => String(n).padStart(2, '0');

/** `1/2014` where the labels are months apart, else `1/6/14`. */
function dayLabel(seconds: number, step: number): string {
  const day = new Date(seconds * 1000);
  const month = day.getUTCMonth() + 1;
  if (step >= MONTH) return `${month}/${day.getUTCFullYear()}`;
  return `${month}/${day.getUTCDate()}/${two(day.getUTCFullYear() % 100)}`;
}

/** The lines of a panel over all of its days: a line has no value on the days of the others. */
function alignedData(panel: ChartPanel): UPlot.AlignedData {
  const days = [...new Set(panel.lines.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const columns = panel.lines.map(({ points }) => {
    const values = new Map(points.map(({ x, y }) => [x, y]));
    return days.map((day) => values.get(day) ?? null);
  });
  return [days, ...columns];
}

const DASHED: ReadonlySet<string> = new Set(['pain-no-medicine']);

/** @param onDrawn called after every drawing: places are known from the first one on */
export function drawPlot(
  host: HTMLElement,
  panel: ChartPanel,
  days: { from: number; to: number },
  width: number,
  look: PlotLook,
  onDrawn: () => void,
): Plot {
  const inWords = panel.top === null;
  const range: [number, number] = inWords ? [-1, 1] : [0, panel.top ?? 1];
  const height = inWords ? ROW_HEIGHT + DAYS_HEIGHT : HEIGHT;
  const { ink, line, font } = look;
  const rule = { stroke: line, width: 1 };
  const plot = new UPlot(
    {
      width,
      height,
      padding: [10, 12, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      hooks: { draw: [onDrawn] },
      tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
      scales: { x: { time: true, range: [days.from, days.to] }, y: { range } },
      axes: [
        {
          stroke: ink,
          font,
          size: DAYS_HEIGHT,
          space: DAY_SPACE,
          grid: { show: false },
          ticks: { ...rule, size: 4 },
          values: (_, splits, __, ___, step) => splits.map((split) => dayLabel(split, step)),
        },
        {
          stroke: ink,
          font,
          size: AXIS_WIDTH,
          space: 24,
          grid: rule,
          ticks: { show: false },
          ...(inWords ? { splits: () => [0], values: () => [''] } : { incrs: ROUND_STEPS }),
        },
      ],
      series: [
        {},
        ...panel.lines.map(({ series, joined }) => ({
          stroke: ink,
          width: joined ? 1.5 : 0,
          dash: DASHED.has(series) ? [4, 3] : [],
          spanGaps: true,
          points: { show: false },
        })),
      ],
    },
    alignedData(panel),
    host,
  );
  return {
    placeOf: (x, y) => ({
      left: plot.over.offsetLeft + plot.valToPos(x, 'x'),
      top: plot.over.offsetTop + plot.valToPos(y, 'y'),
    }),
    setWidth: (next) => plot.setSize({ width: next, height }),
    destroy: () => plot.destroy(),
  };
}
