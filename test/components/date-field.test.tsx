// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DateField } from '../../components/DateField.tsx';

let root: HTMLElement;
const onDay = vi.fn<(day: string) => void>();
const draw = (day: string) => act(() => render(<DateField label="Received on" day={day} onDay={onDay} />, root));
const field = () => root.querySelector('input') as HTMLInputElement;
/** What the browser makes of the field while it is typed. */
const become = (day: string) =>
  act(() => {
    field().value = day;
    field().dispatchEvent(new Event('change', { bubbles: true }));
  });
const leave = () =>
  act(() => {
    field().dispatchEvent(new Event('blur'));
  });

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  onDay.mockReset();
});
afterEach(() => {
  render(null, root);
  root.remove();
});

describe('a day that is typed', () => {
  test('is told when its year is whole', () => {
    draw('');
    for (const day of ['0002-06-10', '0020-06-10', '0201-06-10', '2014-06-10']) become(day);
    expect(onDay.mock.calls).toEqual([['2014-06-10']]);
  });

  test('is not overwritten by what comes in late', () => {
    draw('');
    become('0020-06-10');
    draw('2013-01-01');
    expect(field().value).toBe('0020-06-10');
    become('2014-06-10');
    draw('2014-06-10');
    leave();
    expect(field().value).toBe('2014-06-10');
  });

  test('is taken away when the field was emptied and left, not before', () => {
    draw('2014-06-10');
    become('');
    expect(onDay).not.toHaveBeenCalled();
    leave();
    expect(onDay.mock.calls).toEqual([['']]);
  });

  test('that was left half typed is the day that held', () => {
    draw('2014-06-10');
    become('0020-06-10');
    leave();
    expect(onDay).not.toHaveBeenCalled();
    expect(field().value).toBe('2014-06-10');
  });
});
