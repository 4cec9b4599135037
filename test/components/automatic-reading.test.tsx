// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useAutomaticReading } from '../../components/use-automatic-reading.ts';
import { analyse } from '../../lib/analyse.ts';
import type { CaseState } from '../../lib/messages.ts';
import { emptyCase } from '../../lib/storage/session-cases.ts';

const TAB = 7;
const ALLOWED = { granted: true, readsItself: true };
const nothing = analyse('How to reset a password.', { today: '2026-03-01' });
const found = analyse('Request for authorization: Permanent intrathecal pump implant', { today: '2026-03-01' });
const LOG: CaseState['log'] = [{ at: '2026-03-01T00:00:00Z', what: 'forgot' }];

let root: HTMLElement;
let finish: () => void;
const read = vi.fn(
  () =>
    new Promise<void>((resolve) => {
      finish = resolve;
    }),
);

function Probe({ state, site }: { state: CaseState | null; site: typeof ALLOWED | null }) {
  useAutomaticReading(TAB, state, site, read);
  return null;
}
const draw = (state: CaseState | null, site: typeof ALLOWED | null = ALLOWED) =>
  act(() => render(<Probe state={state} site={site} />, root));

beforeEach(() => {
  root = document.createElement('div');
  vi.clearAllMocks();
});
afterEach(() => render(null, root));

describe('a page is read by itself', () => {
  test.each<[when: string, state: CaseState | null, site: typeof ALLOWED | null, times: number]>([
    ['that nothing was done with', emptyCase(TAB), ALLOWED, 1],
    ['not on a site that is not allowed', emptyCase(TAB), { granted: false, readsItself: true }, 0],
    ['not on a site that is only allowed', emptyCase(TAB), { granted: true, readsItself: false }, 0],
    ['not where the address is not known', emptyCase(TAB), null, 0],
    ['not while its case is not known', null, ALLOWED, 0],
    ['not when its case was forgotten', { ...emptyCase(TAB), log: LOG }, ALLOWED, 0],
    ['not where reading failed', { ...emptyCase(TAB), status: 'failed', problem: 'no-text', log: LOG }, ALLOWED, 0],
    [
      'that turned to another case',
      { ...emptyCase(TAB), status: 'failed', problem: 'other-case', log: LOG },
      ALLOWED,
      1,
    ],
    ['not while pages are being added', { ...emptyCase(TAB), gathering: true }, ALLOWED, 0],
    ['not while it is the case of another tab', emptyCase(8), ALLOWED, 0],
    [
      'whose case came after it',
      { ...emptyCase(TAB), status: 'ready', pageChanged: true, analysis: nothing, log: LOG },
      ALLOWED,
      1,
    ],
    [
      'not when a case changes',
      { ...emptyCase(TAB), status: 'ready', pageChanged: true, analysis: found, log: LOG },
      ALLOWED,
      0,
    ],
  ])('%s', async (_, state, site, times) => {
    await draw(state, site);
    expect(read).toHaveBeenCalledTimes(times);
  });

  test('once, however often its state is told, and not again when it came to nothing', async () => {
    const state = emptyCase(TAB);
    await draw(state);
    await draw({ ...state });
    expect(read).toHaveBeenCalledTimes(1);
    const last = { ...state };
    await draw(last);
    await act(async () => finish());
    // It was told anew while the reading ran: that is one more try, and the same state none.
    expect(read).toHaveBeenCalledTimes(2);
    await act(async () => finish());
    await draw(last);
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('no more than five times again, where it goes on changing and holds no case', async () => {
    for (let i = 0; i < 9; i++) {
      await draw({ ...emptyCase(TAB), status: 'ready', pageChanged: true, analysis: nothing, log: LOG });
      await act(async () => finish());
    }
    expect(read).toHaveBeenCalledTimes(5);
  });
});
