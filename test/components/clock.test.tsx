// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Clock } from '../../components/Clock.tsx';
import type { DecisionTold } from '../../components/EarlierDecision.tsx';
import { analyse } from '../../lib/analyse.ts';
import { clock } from '../../lib/clock/clock.ts';
import { type ReceiptTold, receiptsTold } from '../../lib/clock/receipt-told.ts';
import type { Review } from '../../lib/reviewer/entries.ts';
import { readDocument } from '../../lib/text/read-document.ts';

type ClockInput = Review['clock']['input'];

let root: HTMLElement;
const onInput = vi.fn<(input: ClockInput) => void>();
const onShow = vi.fn<(told: ReceiptTold | DecisionTold) => void>();

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  onInput.mockReset();
  onShow.mockReset();
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const NOTHING: ClockInput = { received: null, kind: 'prospective', today: '2026-03-30' };
const FAXED: ClockInput = { ...NOTHING, received: { date: '2026-03-27', time: '17:47', by: 'fax' } };
const told = receiptsTold(readDocument('RFA received 03/27/2026\nReceived: 3/28/26 5:47 PM', '2026-03-30'), 2026);

const draw = (input: ClockInput, page: readonly ReceiptTold[] = [], earlier: DecisionTold | null = null) =>
  act(() =>
    render(
      <Clock
        open
        onToggle={() => {}}
        decision={null}
        input={input}
        clock={clock(input)}
        told={page}
        earlier={earlier}
        onInput={onInput}
        onShow={onShow}
      />,
      root,
    ),
  );
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const labelled = <T extends HTMLElement>(words: string): T => {
  const label = [...root.querySelectorAll('label')].find((one) => text(one.querySelector('span')) === words);
  const control = label?.querySelector<T>('input, select');
  if (!control) throw new Error(`There is no field “${words}”.`);
  return control;
};
const button = (words: string) => {
  const found = [...root.querySelectorAll('button')].filter((one) => text(one).startsWith(words));
  if (!found[0]) throw new Error(`There is no button “${words}”.`);
  return found;
};
const change = (control: HTMLInputElement | HTMLSelectElement, value: string) =>
  act(() => {
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });
const rowOf = (label: string) =>
  [...root.querySelectorAll('.clock-due > li')].find((row) => text(row).startsWith(label));

describe('without a receipt', () => {
  test('the view says what to do, and no date is shown', () => {
    draw(NOTHING);
    expect(text(root.querySelector('[role=status]'))).toContain('Type the day on which the request was received');
    expect(root.querySelectorAll('.clock-due')).toHaveLength(0);
  });
  test('a typed day is handed on', () => {
    draw(NOTHING);
    change(labelled<HTMLInputElement>('Received on'), '2026-03-04');
    expect(onInput).toHaveBeenCalledWith({ ...NOTHING, received: { date: '2026-03-04' } });
  });
});

describe('an earlier decision that the page tells of', () => {
  const { urDecisionDate } = analyse(
    'UR determination date: 11/02/2025\nRequest for authorization: intrathecal pump trial',
    { today: '2026-03-30' },
  ).case;
  if (!urDecisionDate) throw new Error('The text of this test tells of a decision.');

  test('is offered with its words, and used only when it is pressed', async () => {
    await draw(FAXED, [], urDecisionDate);
    expect(rowOf('Earlier adverse decision')).toBeUndefined();
    await act(() => button(`“${urDecisionDate.evidence.quote}”`)[0]?.click());
    expect(onShow).toHaveBeenCalledWith(urDecisionDate);
    await act(() => button('Use 11/2/2025 as an earlier adverse decision')[0]?.click());
    expect(onInput).toHaveBeenCalledWith({ ...FAXED, earlierAdverseDecisionOn: '2025-11-02' });
  });

  test('is marked as used, and its twelve months stand among the dates', async () => {
    await draw({ ...FAXED, earlierAdverseDecisionOn: '2025-11-02' }, [], urDecisionDate);
    expect(text(root.querySelector('.clock-used'))).toBe('used here');
    expect(text(root)).toContain('the request came within its 12 months');
  });
});

describe('with a receipt', () => {
  test('the line never says that there is none, even where no date follows from it', () => {
    draw({ ...NOTHING, received: { date: '0026-03-04' } });
    const line = text(root.querySelector('h2'));
    expect(line).toContain('receipt on 3/4/0026: check that day');
    expect(line).not.toContain('No receipt date found');
  });
  test('each date stands with its weekday, what is left of it and how well its rule is known', () => {
    draw(FAXED);
    const decision = rowOf('Decision on a prospective or concurrent request');
    expect(text(decision?.querySelector('time'))).toBe('Tue 4/7/2026');
    expect(text(decision)).toContain('in 8 days');
    expect(decision?.querySelector('.badge')).toBeNull();
    expect(text(rowOf('Last day to ask for missing information'))).toContain('to be confirmed');
  });

  test('the arithmetic opens under it, day by day, with the holiday named', () => {
    draw(FAXED);
    const details = rowOf('Decision on a prospective or concurrent request')?.querySelector('details');
    expect(details?.open).toBe(false);
    expect(text(details?.querySelector('summary'))).toContain('1 holiday passed over');
    const steps = [...(details?.querySelectorAll('.clock-steps li') ?? [])].map(text);
    expect(steps[1]).toBe('Mon 3/30/2026 After 5:30 pm Pacific time: counts as received on the next business day');
    expect(steps).toContain('Tue 3/31/2026 César Chávez Day, not counted');
    expect(steps.at(-1)).toBe('Tue 4/7/2026 Day 5');
  });

  test('both readings of the start are shown, the second also where its day is not known', () => {
    draw(FAXED);
    expect([...root.querySelectorAll('.clock-readings li')].map(text)).toEqual([
      expect.stringContaining('Mon 3/30/2026; 14 days end Mon 4/13/2026'),
      expect.stringContaining('the day is not known'),
    ]);
  });

  test('a day gone by is said in words', () => {
    draw({ ...FAXED, today: '2026-04-09' });
    expect(text(rowOf('Decision on a prospective'))).toContain('2 days ago');
  });

  test('a disputed day off: the later date stands beside the earlier', () => {
    draw({ ...NOTHING, received: { date: '2026-11-23' }, today: '2026-11-23' });
    const decision = rowOf('Decision on a prospective');
    expect(text(decision?.querySelector('.clock-date'))).toContain('Tue 12/1/2026');
    expect(text(decision?.querySelector('.clock-later'))).toContain('Or Wed 12/2/2026');
  });

  test('what is typed is handed on with the rest', () => {
    draw(FAXED);
    change(labelled<HTMLInputElement>('At'), '09:00');
    expect(onInput).toHaveBeenLastCalledWith({ ...FAXED, received: { ...FAXED.received, time: '09:00' } });
    change(labelled<HTMLSelectElement>('By'), 'mail');
    expect(onInput).toHaveBeenLastCalledWith({ ...FAXED, received: { ...FAXED.received, by: 'mail' } });
    change(labelled<HTMLSelectElement>('Kind of review'), 'expedited');
    expect(onInput).toHaveBeenLastCalledWith({ ...FAXED, kind: 'expedited' });
    change(labelled<HTMLInputElement>('Information asked for on'), '2026-03-30');
    expect(onInput).toHaveBeenLastCalledWith({ ...FAXED, informationRequestedOn: '2026-03-30' });
    change(labelled<HTMLInputElement>('Received on'), '');
    act(() => {
      labelled('Received on').dispatchEvent(new Event('blur'));
    });
    expect(onInput).toHaveBeenLastCalledWith({ ...FAXED, received: null });
  });

  test('72 hours ask for the hour of the information', () => {
    draw({ ...FAXED, kind: 'expedited' });
    change(labelled<HTMLInputElement>('Information received at, Pacific time'), '08:00');
    expect(onInput).toHaveBeenLastCalledWith({ ...FAXED, kind: 'expedited', informationReceivedAt: '08:00' });
    expect(text(rowOf('Decision on an expedited request')?.querySelector('time'))).toBe(
      'Mon 3/30/2026, 5:47 pm Pacific time',
    );
  });

  test('mail asks for its stamp, fax for its hour', () => {
    draw({ ...FAXED, received: { date: '2026-03-27', by: 'mail' } });
    expect(labelled<HTMLInputElement>('It bears a stamp of receipt, and the day is the stamp’s').checked).toBe(false);
    expect(labelled('Mailed on')).toBeTruthy();
    expect(() => labelled('At')).toThrow();
  });
});

describe('what the page says', () => {
  test('is quoted, shown on a press and used on another', () => {
    draw({ ...NOTHING, received: { date: '2026-03-27' } }, told);
    expect(text(root.querySelector('.clock-told'))).toContain('more than one thing');
    act(() => button('“RFA received 03/27/2026”')[0]?.click());
    expect(onShow).toHaveBeenCalledWith(told[0]);
    expect(text(root.querySelector('.clock-used'))).toBe('used here');
    const use = button('Use this');
    expect(use).toHaveLength(1);
    act(() => use[0]?.click());
    expect(onInput).toHaveBeenCalledWith({ ...NOTHING, received: told[1]?.value });
  });
});

test('every control has a name, and the words decide nothing', async () => {
  const full: ClockInput = {
    ...FAXED,
    treatmentRecommendedOn: '2026-03-20',
    informationRequestedOn: '2026-04-10',
    injuryDate: '2026-03-10',
    earlierAdverseDecisionOn: '2025-10-01',
    adverseDecisionOn: '2026-04-10',
    imrAssignedOn: '2026-04-20',
    imrDocumentsOn: '2026-04-20',
    imrDecisionOn: '2026-05-10',
  };
  draw(full, told);
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(text(root)).not.toMatch(/approv|den(?:y|ied|ial)\b|recommend|\bscore|medically necessary|\bAI\b|complian/i);
});
