import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../components/locale.ts';
import { Options } from '../../components/Options.tsx';
import { useKeptSettings } from '../../components/settings.ts';
import { useGrantedSites } from '../../components/site.ts';
import { openPanel } from '../../lib/panel-window.ts';
import { keepChoices } from '../../lib/storage/stored-settings.ts';
import '../../components/colors.css';
import './settings.css';

function OptionsPage({ windowId }: { windowId: number | undefined }) {
  const kept = useKeptSettings();
  const granted = useGrantedSites();
  const known = kept !== null;
  useEffect(() => {
    if (known) void keepChoices(browser.storage, { welcomed: true });
  }, [known]);
  if (!kept) return null;
  return (
    <Options
      kept={kept}
      granted={granted}
      onKeep={(changes) => keepChoices(browser.storage, changes)}
      onAllow={(origins) => void browser.permissions.request({ origins }).catch(() => false)}
      onRemove={(pattern) => void browser.permissions.remove({ origins: [pattern] }).catch(() => false)}
      onSample={() => {
        openPanel(windowId);
        void browser.tabs.create({ url: browser.runtime.getURL('/sample-case.html') });
      }}
      version={browser.runtime.getManifest().version}
    />
  );
}

async function start(root: HTMLElement) {
  document.documentElement.lang = t('language');
  // Asked before anybody clicks: the panel opens only in the click itself.
  const { id } = await browser.windows.getCurrent();
  render(<OptionsPage windowId={id} />, root);
}

const root = document.getElementById('app');
if (root) void start(root);
