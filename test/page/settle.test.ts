// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settled } from '../../lib/page/settle.ts';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>A case</p>';
});
afterEach(() => vi.useRealTimers());

const wait = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
};
function begin() {
  const stop = new AbortController();
  let done = false;
  void settled(document, stop.signal).then(() => {
    done = true;
  });
  return { stop, isDone: () => done };
}

describe('a page is at rest', () => {
  test('when nothing changed for a while', async () => {
    const page = begin();
    await wait(300);
    document.body.append('more');
    await wait(300);
    expect(page.isDone()).toBe(false);
    await wait(150);
    expect(page.isDone()).toBe(true);
  });
  test('only when it has words', async () => {
    document.body.innerHTML = '<div id="root"></div>';
    const page = begin();
    await wait(2000);
    expect(page.isDone()).toBe(false);
    document.body.innerHTML = '<p>A case</p>';
    await wait(500);
    expect(page.isDone()).toBe(true);
  });
  test('or its words are in a frame', async () => {
    document.body.innerHTML = '<iframe></iframe>';
    const page = begin();
    await wait(500);
    expect(page.isDone()).toBe(true);
  });
  test('after eight seconds, whatever it does', async () => {
    const page = begin();
    for (let i = 0; i < 39; i++) {
      document.body.append('tick');
      await wait(200);
    }
    expect(page.isDone()).toBe(false);
    await wait(300);
    expect(page.isDone()).toBe(true);
  });
  test('at once where the reader ends', async () => {
    const page = begin();
    page.stop.abort();
    await wait(0);
    expect(page.isDone()).toBe(true);
  });
});
