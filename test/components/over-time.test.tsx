// @vitest-environment jsdom
/** The chart's layout, and the table that stands in for it where it cannot be drawn. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Actions, ActionsProvider } from '../../components/actions.ts';
import { OverTime } from '../../components/OverTime.tsx';
import { daysShown, inOrder, panelsOf, secondsOf, spread } from '../../components/over-time-panels.ts';
import type { DatedPoint, TimeSeries } from '../../lib/analysis.ts';

const point = (date: string, value: number | null, more: Partial<DatedPoint> = {}): DatedPoint => ({
  date,
  value,
  told: value === null ? 'working' : `${value}`,
  lowerBound: false,
  direction: null,
  steps: [],
  evidence: [{ start: 0, end: 5, quote: `words of ${date}`, voice: 'record', polarity: 'for', date, element: null }],
  repeatedUntil: null,
  ...more,
});
const SERIES: TimeSeries[] = [
  { id: 'pain-medicine', of: null, points: [point('2014-01-06', 4), point('2014-03-03', 5)] },
  { id: 'pain-no-medicine', of: null, points: [point('2014-01-06', 8)] },
  {
    id: 'morphine-equivalent',
    of: null,
    points: [point('2014-01-06', 40, { steps: ['oxycodone: 40'] }), point('2014-03-03', 180, { lowerBound: true })],
  },
  { id: 'pump-dose', of: 'morphine', points: [point('2014-02-03', 6.25)] },
  { id: 'work', of: null, points: [point('2014-03-03', null, { direction: 'better' })] },
];

describe('the panels', () => {
  const panels = panelsOf(SERIES);

  test('pain is one panel from 0 to 10; each dose, work and function their own', () => {
    expect(panels.map(({ id, of, top, lines }) => [id, of, top, lines.length])).toEqual([
      ['pain', null, 10, 2],
      ['dose', null, 200, 1],
      ['pump', 'morphine', 7, 1],
      ['work', null, null, 1],
    ]);
  });

  test('kinds differ by their form', () => {
    expect(panels.map(({ lines }) => lines.map(({ points }) => points.map(({ shape }) => shape)))).toEqual([
      [['disc', 'disc'], ['ring']],
      [['square', 'open-square']],
      [['square']],
      [['up']],
    ]);
  });

  test('all panels show the same days, every point within', () => {
    const { from, to } = daysShown(panels);
    for (const { x } of inOrder(panels)) {
      expect(x).toBeGreaterThan(from);
      expect(x).toBeLessThan(to);
    }
    expect(secondsOf('2014-01-06') - from).toBe(to - secondsOf('2014-03-03'));
  });

  test('marks that would cover one another step aside', () => {
    const places = spread(
      [
        { left: 40, top: 10 },
        { left: 40, top: 10 },
        { left: 41, top: 60 },
        { left: 43, top: 12 },
      ],
      300,
    );
    expect(places.map(({ left }) => left)).toEqual([40, 54, 41, 71]);
  });
});

describe('the section', () => {
  let root: HTMLElement;
  const show = vi.fn(async () => true);
  beforeEach(() => {
    root = document.createElement('div');
    document.body.append(root);
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  });
  afterEach(() => {
    render(null, root);
    root.remove();
    vi.unstubAllGlobals();
  });
  const draw = (series: TimeSeries[]) =>
    act(() =>
      render(
        <ActionsProvider value={{ show } as unknown as Actions}>
          <OverTime series={series} />
        </ActionsProvider>,
        root,
      ),
    );

  test('is not there without a course', () => {
    draw([]);
    expect(root.textContent).toBe('');
  });

  test('holds every point as a row, for those who hear the page; as a table each leads to its words', async () => {
    draw(SERIES);
    expect(root.querySelectorAll('table.unseen tbody tr')).toHaveLength(7);
    expect(root.querySelectorAll('table button')).toHaveLength(0);
    act(() => root.querySelector<HTMLElement>('h2 button')?.click());
    const row = [...root.querySelectorAll('tbody tr')].find((one) => one.textContent?.includes('oxycodone: 40'));
    expect(row?.textContent).toContain('1/6/2014');
    await act(() => row?.querySelector('button')?.click());
    expect(show).toHaveBeenCalledWith({ start: 0, end: 5, quote: 'words of 2014-01-06', polarity: 'for' });
  });

  test('says when the words are no longer there', async () => {
    show.mockResolvedValueOnce(false);
    draw(SERIES);
    act(() => root.querySelector<HTMLElement>('h2 button')?.click());
    await act(async () => root.querySelector<HTMLElement>('tbody button')?.click());
    expect(root.querySelector('.lost')?.textContent).toContain('no longer on the page');
  });
});
