// @vitest-environment jsdom
/** Figures of how often the findings are right, each with what it was measured on. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Calibration } from '../../components/Calibration.tsx';
import { Measured } from '../../components/Measured.tsx';
import { CALIBRATION, FEWEST_ROWS, type Tally } from '../../lib/calibration.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
});
afterEach(() => render(null, root));
const words = (node: preact.ComponentChild) => {
  act(() => render(node, root));
  return root.textContent ?? '';
};

test('the card tells the counts, the cases and the day', () => {
  const shown = words(<Calibration />);
  const { all, cases, made } = CALIBRATION;
  const counted = (n: number) => n.toLocaleString('en-US');
  for (const part of [
    `${counted(all.rightlyMet)} of ${counted(all.saidMet)}`,
    `${cases} invented cases`,
    made.slice(0, 4),
  ])
    expect(shown).toContain(part);
  expect(shown).toContain('None of these figures tells of the case in front of you.');
});

test('the totals are the sums of the criteria', () => {
  for (const key of ['rows', 'right', 'saidMet', 'rightlyMet', 'isMet'] as const satisfies (keyof Tally)[])
    expect(Object.values(CALIBRATION.criteria).reduce((sum, tally) => sum + tally[key], 0)).toBe(CALIBRATION.all[key]);
});

test('a criterion tells its own counts, too few rows, or that nothing was measured', () => {
  const of = (name: string) => {
    const [set = '', criterion = ''] = name.split('/');
    return words(<Measured criteriaSet={set} criterion={criterion} />);
  };
  const often = Object.entries(CALIBRATION.criteria).find(([, { rows }]) => rows >= 20);
  expect(of(often?.[0] ?? '')).toContain(`Right ${often?.[1].right} of ${often?.[1].rows} times on invented cases`);
  const seldom = Object.entries(CALIBRATION.criteria).find(([, { rows }]) => rows > 1 && rows < FEWEST_ROWS);
  expect(of(seldom?.[0] ?? '')).toContain('too few to tell');
  expect(of('no-set/no-criterion')).toContain('was not measured');
});
