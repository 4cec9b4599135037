import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isQuietFirstRun } from '../../lib/settings/first-run.ts';
import { mergeSettings } from '../../lib/settings/settings.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A browser that holds a policy, or hands one out later. */
function browserWith(policy: object, byOrganisation = true) {
  let held = policy;
  const calls: (() => void)[] = [];
  return {
    settings: async () => mergeSettings(held, {}),
    byOrganisation: async () => byOrganisation,
    onPolicy: (call: () => void) => void calls.push(call),
    handOut(later: object) {
      held = later;
      for (const call of calls) call();
    },
  };
}

test('a policy that is there is followed at once', async () => {
  expect(await isQuietFirstRun(browserWith({ quietFirstRun: true }))).toBe(true);
  expect(await isQuietFirstRun(browserWith({ quietFirstRun: true }, false))).toBe(true);
  expect(await isQuietFirstRun(browserWith({ role: 'nurse' }))).toBe(false);
});

test('who installed it by hand is welcomed at once', async () => {
  expect(await isQuietFirstRun(browserWith({}, false))).toBe(false);
});

test.each([
  [{ quietFirstRun: true }, true],
  [{ role: 'nurse' }, false],
])('what an organisation installed waits for its policy: %o', async (later, quiet) => {
  const browser = browserWith({});
  const answer = isQuietFirstRun(browser);
  await vi.advanceTimersByTimeAsync(4_000);
  browser.handOut(later);
  expect(await answer).toBe(quiet);
});

test('and where none comes, the person is welcomed all the same', async () => {
  const answer = isQuietFirstRun(browserWith({}));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await answer).toBe(false);
});
