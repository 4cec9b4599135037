/** On a site that reads itself, a page is read when it comes to the front of the open panel. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseState } from '../lib/messages.ts';
import type { SiteInFront } from './site.ts';

/** A page that holds no case yet and goes on changing is read again, but not without end. */
const MOST_AGAIN = 5;

/** Whether nothing was done with this page yet: a case that was forgotten is not read again by itself. */
export const isUntouched = ({ status, log, sources }: CaseState): boolean =>
  status === 'empty' && log.length === 0 && sources.length === 0;

/** Whether a page in which no request was found has changed: the case may have come after the page. */
export const mayHaveCome = ({ status, pageChanged, analysis }: CaseState): boolean =>
  status === 'ready' && pageChanged && analysis?.requests.length === 0;

/**
 * Has the page in front read, where its site reads itself.
 * @param state the case of the tab in front; null while it is not known
 */
export function useAutomaticReading(
  tabId: number | null,
  state: CaseState | null,
  site: Pick<SiteInFront, 'granted' | 'readsItself'> | null,
  readWhenSettled: (tabId: number) => Promise<void>,
): void {
  const again = useRef({ tabId: -1, times: 0 });
  /** What was last acted on, so that a reading that came to nothing is not begun without end. */
  const last = useRef<CaseState | null>(null);
  const underway = useRef<number | null>(null);
  const [, finished] = useState(0);
  useEffect(() => {
    if (tabId === null || !state || state.tabId !== tabId || state.gathering) return;
    if (!site?.granted || !site.readsItself || state === last.current || underway.current === tabId) return;
    const times = again.current.tabId === tabId ? again.current.times : 0;
    if (isUntouched(state) || state.problem === 'other-case') again.current = { tabId, times: 0 };
    else if (mayHaveCome(state) && times < MOST_AGAIN) again.current = { tabId, times: times + 1 };
    else return;
    last.current = state;
    underway.current = tabId;
    void readWhenSettled(tabId).finally(() => {
      if (underway.current === tabId) underway.current = null;
      finished((count) => count + 1);
    });
  });
}
