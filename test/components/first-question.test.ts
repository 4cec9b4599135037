import { afterEach, expect, test, vi } from 'vitest';
import { type Asked, askFirst, carryFirst } from '../../components/first-question.ts';

const GET = { caselight: 1, to: 'background', name: 'case/first-screen', payload: { tabId: 3 } };
const ANSWER = { ok: true, value: 'the case' };

/** A browser whose tab in front is the third; what it is told can be said to the panel too. */
function browserWith(over: Partial<Asked['runtime']> = {}) {
  const listeners = new Set<(message: unknown) => void>();
  const sendMessage = vi.fn(async (_: unknown): Promise<unknown> => ANSWER);
  const browser: Asked = {
    tabs: { query: async () => [{ id: 3 }] },
    runtime: {
      sendMessage,
      onMessage: {
        addListener: (listener) => void listeners.add(listener),
        removeListener: (listener) => void listeners.delete(listener),
      },
      ...over,
    },
  };
  const tell = (message: unknown) => {
    for (const listener of listeners) listener(message);
  };
  return { browser, sendMessage, listeners, tell };
}

const later = vi.fn(async () => 'asked anew');
afterEach(async () => {
  // What a test left is taken up, so that the next one begins with nothing under way.
  await carryFirst(GET, async () => null);
  later.mockClear();
});

test('the first question is asked once, and taken up by the panel', async () => {
  const { browser, sendMessage, listeners } = browserWith();
  askFirst(browser);
  expect(await carryFirst(GET, later)).toBe(ANSWER);
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith(GET);
  expect(later).not.toHaveBeenCalled();
  expect(listeners.size).toBe(0);
  expect(await carryFirst(GET, later)).toBe('asked anew');
});

test('another question travels as ever, and leaves the first one where it is', async () => {
  const { browser } = browserWith();
  askFirst(browser);
  expect(await carryFirst({ ...GET, name: 'case/read' }, later)).toBe('asked anew');
  expect(await carryFirst(GET, later)).toBe(ANSWER);
});

test('of another tab than the one that is in front by now nothing is taken', async () => {
  const { browser } = browserWith();
  askFirst(browser);
  expect(await carryFirst({ ...GET, payload: { tabId: 4 } }, later)).toBe('asked anew');
});

test('where news came meanwhile, it is asked anew: the answer may be older', async () => {
  const { browser, tell } = browserWith();
  askFirst(browser);
  tell({ caselight: 1, to: 'panel', name: 'panel/case', payload: {} });
  expect(await carryFirst(GET, later)).toBe('asked anew');
});

test('what is not for the panel is no news', async () => {
  const { browser, tell } = browserWith();
  askFirst(browser);
  tell({ caselight: 1, to: 'background', name: 'page/changed', payload: {} });
  tell(null);
  expect(await carryFirst(GET, later)).toBe(ANSWER);
});

test('a browser that cannot say what is in front is asked again', async () => {
  const { browser } = browserWith();
  askFirst({ ...browser, tabs: { query: () => Promise.reject(new Error('not now')) } });
  expect(await carryFirst(GET, later)).toBe('asked anew');
});

test('a failed answer fails as if the panel had asked: it is tried once more like every other', async () => {
  const { browser } = browserWith({ sendMessage: () => Promise.reject(new Error('Receiving end does not exist.')) });
  askFirst(browser);
  await expect(carryFirst(GET, later)).rejects.toThrow('Receiving end');
  expect(await carryFirst(GET, later)).toBe('asked anew');
});
