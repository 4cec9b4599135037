// @vitest-environment jsdom
/** What is said while a page is read: nothing that is not so, and after a second the way out. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Actions, ActionsProvider } from '../../components/actions.ts';
import { ReadingPage } from '../../components/ReadingPage.tsx';
import type { ReadingProgress } from '../../lib/messages.ts';

let root: HTMLElement;
const stopReading = vi.fn();
const draw = (progress: ReadingProgress | null) =>
  act(() =>
    render(
      <ActionsProvider value={{ stopReading } as unknown as Actions}>
        <ReadingPage progress={progress} />
      </ActionsProvider>,
      root,
    ),
  );
const words = () => root.textContent;
const later = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => {
  vi.useFakeTimers();
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
});

test('a bar and the way out come after a second, not before', async () => {
  await draw(null);
  expect(words()).toBe('Reading the page…');
  await later(1100);
  const bar = root.querySelector('progress');
  // Nothing was told of how far it is: the bar has no value, and gets none from the time that goes by.
  expect(bar?.hasAttribute('value')).toBe(false);
  await later(60_000);
  expect(bar?.hasAttribute('value')).toBe(false);
  root.querySelector('button')?.click();
  expect(stopReading).toHaveBeenCalledOnce();
});

test('what is told is shown: the characters that were read, then the steps of the check', async () => {
  await draw({ readingId: 'r' });
  await later(1100);
  await draw({ readingId: 'r', characters: 1_204_000 });
  expect(words()).toContain('1,204,000 characters read so far');
  expect(root.querySelector('progress')?.hasAttribute('value')).toBe(false);
  await draw({ readingId: 'r', step: 'facts' });
  expect(words()).toContain('Step 3 of 5: what the text tells');
  expect(root.querySelector('progress')?.value).toBe(2);
});
