import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Actions, ActionsProvider } from './actions.ts';
import { copyText, firstCopy } from './copy.ts';
import { Panel } from './Panel.tsx';
import { ask, useCase } from './use-case.ts';

const SAID_FOR = 6_000;

/** The panel with its wires: the case of the tab in front, and what a person does with it. */
export function App() {
  const { tabId, state, problem, asked, follow } = useCase();
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);

  const actions = useMemo<Actions>(() => {
    const withTab = (act: (tab: number) => void) => {
      if (tabId !== null) act(tabId);
    };
    return {
      read: () => withTab((tab) => void follow(ask('case/read', { tabId: tab }))),
      forget: () => withTab((tab) => void follow(ask('case/forget', { tabId: tab }))),
      paint: (on) => withTab((tab) => void follow(ask('case/painting', { tabId: tab, on }))),
      choose: (choice) => withTab((tab) => void follow(ask('case/choose', { tabId: tab, ...choice }))),
      show: async (mark) => tabId !== null && (await ask('case/show', { tabId, mark })).found,
      openSample: () => {
        ask('sample/open', {}).catch(() => setSaid('The sample case could not be opened. Please try again.'));
      },
      copy: (text, what) => {
        copyText(text).then(
          () =>
            setSaid(firstCopy() ? `Copied: ${what}. Your system may keep a clipboard history.` : `Copied: ${what}.`),
          () => setSaid('The browser did not allow copying. Select the words and copy them by hand.'),
        );
      },
    };
  }, [tabId, follow]);

  return (
    <ActionsProvider value={actions}>
      <Panel
        state={state}
        problem={problem}
        asked={asked}
        said={said}
        version={browser.runtime.getManifest().version}
      />
    </ActionsProvider>
  );
}
