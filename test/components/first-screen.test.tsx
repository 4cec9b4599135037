// @vitest-environment jsdom
/** A panel that opens is drawn from what its first screen needs, and the rest of the case comes into its place. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Actions, ActionsProvider } from '../../components/actions.ts';
import { AfterFirstPaint, afterPaint } from '../../components/after-first-paint.ts';
import { Panel } from '../../components/Panel.tsx';
import { analyse } from '../../lib/analyse.ts';
import type { CaseState } from '../../lib/messages.ts';
import { firstScreen } from '../../lib/open-cases/first-screen.ts';
import { TEXT } from '../open-cases/world.ts';
import { readyCase } from './ready-case.ts';

const found = analyse(`${TEXT}REQUEST FOR AUTHORIZATION: Oxycodone 10 mg #90\n`, { today: '2014-06-20' });
const whole = readyCase({}, found);

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const draw = (state: CaseState) =>
  act(() =>
    render(
      <ActionsProvider value={{ keepWork: vi.fn() } as unknown as Actions}>
        <Panel state={state} problem={null} asked={null} said="" version="1.0" />
      </ActionsProvider>,
      root,
    ),
  );
const paint = () => act(() => new Promise<void>((resolve) => void afterPaint(resolve)));
const inFront = () => root.querySelector('.pane:not([hidden])');
const tab = (words: string) =>
  [...root.querySelectorAll<HTMLElement>('[role=tab]')].find(({ textContent }) => textContent?.startsWith(words));

test('the request in front is there at once, as it is in the whole case; the rest is told to be on its way', async () => {
  await draw(firstScreen(whole));
  await paint();
  const first = inFront()?.textContent;
  const row = inFront()?.querySelector('.criterion');
  expect(first).toContain('trial');
  expect(root.querySelectorAll('[role=tab]')).toHaveLength(5);
  // Nothing can be saved that is not there.
  expect(root.querySelector('.exports')).toBeNull();

  await act(() => tab('Medicines')?.click());
  expect(inFront()?.getAttribute('aria-busy')).toBe('true');
  expect(inFront()?.textContent).toBe('');

  await draw(whole);
  await paint();
  expect(inFront()?.hasAttribute('aria-busy')).toBe(false);
  expect(inFront()?.textContent).toContain('xycodone');
  await act(() => root.querySelector<HTMLElement>('[role=tab]')?.click());
  expect(inFront()?.textContent).toBe(first);
  expect(inFront()?.querySelector('.criterion')).toBe(row);
});

test('what comes after the first paint does not come before it', async () => {
  const frames: FrameRequestCallback[] = [];
  const request = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
  await act(() => render(<AfterFirstPaint>below</AfterFirstPaint>, root));
  expect(root.textContent).toBe('');
  for (const frame of frames.splice(0)) frame(0);
  // The paint of a frame follows its callbacks.
  await Promise.resolve();
  expect(root.textContent).toBe('');
  await vi.waitFor(() => expect(root.textContent).toBe('below'));
  request.mockRestore();
});

test('a panel that is not painted gets it all the same', async () => {
  const request = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
  await act(() => render(<AfterFirstPaint>below</AfterFirstPaint>, root));
  await vi.waitFor(() => expect(root.textContent).toBe('below'));
  request.mockRestore();
});
