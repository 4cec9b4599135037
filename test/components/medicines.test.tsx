// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Actions, ActionsProvider } from '../../components/actions.ts';
import { Medicines } from '../../components/Medicines.tsx';
import { PumpSupply } from '../../components/PumpSupply.tsx';
import { Report } from '../../components/Report.tsx';
import { analyse } from '../../lib/analyse.ts';
import { reportOf } from '../../lib/export/report.ts';
import { materialOf } from '../export/material.ts';

const PUMP = `RFA date: 03/20/2026
Request for authorization: Refill of the intrathecal pump

Progress note 03/16/2026
Implanted pump with a 40 mL reservoir, filled on 03/02/2026 with morphine 20 mg/mL. Daily dose 8 mg/day.`;
const TOGETHER = `RFA date: 03/20/2026
Request for authorization: oxycodone 10 mg #120

Progress note 03/16/2026
Current medications: oxycodone 10 mg four times a day, diazepam 5 mg twice a day, carisoprodol 350 mg at bedtime, naproxen 500 mg.`;
const options = { today: '2026-03-30' };

let root: HTMLElement;
const show = vi.fn(async () => true);
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});
const draw = (view: preact.ComponentChild) =>
  act(() => render(<ActionsProvider value={{ show } as unknown as Actions}>{view}</ActionsProvider>, root));
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('medicines that sedate together', () => {
  test('are marked in their rows and told in a sentence', async () => {
    await draw(<Medicines medications={analyse(TOGETHER, options).medications} />);
    const marked = [...root.querySelectorAll('tbody tr')].filter((row) => row.querySelector('.badge'));
    expect(marked.map((row) => text(row.querySelector('.quote')).split(' ')[0])).toEqual(['diazepam', 'carisoprodol']);
    expect(text(root)).toContain('beside an opioid, and sedating: diazepam, carisoprodol.');
    expect(text(root)).toContain('An opioid, a benzodiazepine and carisoprodol are named together.');
  });

  test('a second opioid is called one, and is no sedative', async () => {
    const two = TOGETHER.replaceAll('diazepam', 'methadone').replaceAll('carisoprodol', 'ibuprofen');
    await draw(<Medicines medications={analyse(two, options).medications} />);
    expect([...root.querySelectorAll('.badge')].map(text)).toEqual(['second opioid']);
    expect(text(root)).toMatch(/More than one opioid is taken or asked for: [a-z]+, [a-z]+\./);
    expect(text(root)).not.toContain('sedating');
  });

  test('are not told where no opioid is taken', async () => {
    await draw(<Medicines medications={analyse(TOGETHER.replaceAll('oxycodone', 'ibuprofen'), options).medications} />);
    expect(root.querySelector('.badge')).toBeNull();
    expect(text(root)).not.toContain('sedating');
  });
});

describe('the filling of a pump', () => {
  const { pump } = analyse(PUMP, options);

  test('shows the day it is due and the day it is empty, step by step, with the words', async () => {
    // 40 mL less 2 mL, 20 mg/mL: 760 mg, at 8 mg a day 95 days from March 2.
    expect(pump).toMatchObject({ emptyDate: '2026-06-05', dueDate: '2026-05-29' });
    await draw(<PumpSupply pump={pump} inPlace />);
    expect(text(root.querySelector('.total'))).toBe('Refill due by 5/29/2026; empty on 6/5/2026');
    expect(root.querySelectorAll('.steps li').length).toBe(pump?.steps.length);
    expect(text(root)).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    await act(() => root.querySelector<HTMLButtonElement>('.quote')?.click());
    expect(show).toHaveBeenCalledWith(expect.objectContaining({ quote: pump?.evidence[0]?.quote }));
  });

  test('says what it would take where it cannot be computed, and nothing where there is no pump', async () => {
    await draw(<PumpSupply pump={null} inPlace />);
    expect(text(root)).toContain('cannot be computed from this text');
    await draw(<PumpSupply pump={null} inPlace={false} />);
    expect(root.innerHTML).toBe('');
  });

  test('stands in the report', async () => {
    const report = reportOf(materialOf());
    await draw(<Report report={{ ...report, analysis: { ...report.analysis, pump } }} onPrint={() => {}} />);
    expect(text(root)).toContain('Refill due by 5/29/2026; empty on 6/5/2026');
  });
});
