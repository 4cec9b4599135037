// @vitest-environment jsdom
/** Which case the panel shows: of the tab in front, also where that tab comes to show another tab's case only later. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CaseState, Envelope } from '../../lib/messages.ts';
import { emptyCase } from '../../lib/storage/session-cases.ts';
import { sourceOf } from '../record/source.ts';
import { readyCase } from './ready-case.ts';

type Listener = (message: unknown, sender: unknown) => unknown;
const world = vi.hoisted(() => ({ front: 8, heard: [] as unknown[], answer: (_: number): unknown => null }));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      query: async () => [{ id: world.front }],
      onActivated: { addListener: () => {}, removeListener: () => {} },
      onUpdated: { addListener: () => {}, removeListener: () => {} },
    },
    runtime: {
      onMessage: { addListener: (one: Listener) => world.heard.push(one), removeListener: () => {} },
      sendMessage: async ({ payload }: { payload: { tabId: number } }) => ({
        ok: true,
        value: world.answer(payload.tabId),
      }),
    },
  },
}));
const { useCase } = await import('../../components/use-case.ts');

const VIEWER = 8;
/** A case of tab 7, one document of which is shown in the viewer, or nowhere yet. */
const shownIn = (tabId: number | null, turn: number) =>
  readyCase(
    { turn, sources: [{ ...sourceOf('chart', { kind: 'pdf', name: 'chart.pdf', end: 1, frames: 1 }), tabId }] },
    null,
  );

let root: HTMLElement;
let shown: CaseState | null = null;
function Probe() {
  shown = useCase().state;
  return null;
}
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));
const tell = async (state: CaseState) => {
  const envelope: Envelope = { caselight: 1, to: 'panel', name: 'panel/case', payload: state };
  for (const listener of world.heard as Listener[]) await listener(envelope, {});
  await settled();
};

beforeEach(async () => {
  root = document.createElement('div');
  world.heard.length = 0;
});
afterEach(() => render(null, root));

test('a viewer that is in front before its document is known to be there: the case comes with the news of it', async () => {
  world.answer = () => emptyCase(VIEWER);
  await act(() => render(<Probe />, root));
  await settled();
  expect(shown?.tabId).toBe(VIEWER);
  world.answer = () => shownIn(VIEWER, 2);
  await tell(shownIn(VIEWER, 2));
  expect(shown?.tabId).toBe(7);
});

test('news of a case that the tab in front shows nothing of changes nothing', async () => {
  world.answer = () => emptyCase(VIEWER);
  await act(() => render(<Probe />, root));
  await settled();
  world.answer = () => {
    throw new Error('asked again');
  };
  await tell(shownIn(null, 2));
  await tell(shownIn(12, 3));
  expect(shown?.tabId).toBe(VIEWER);
});
