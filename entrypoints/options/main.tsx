import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/Welcome.tsx';
import { openPanel } from '../../lib/panel-window.ts';

async function start(root: HTMLElement) {
  // Asked before anybody clicks: the panel opens only in the click itself.
  const { id } = await browser.windows.getCurrent();
  const openSample = () => {
    openPanel(id);
    void browser.tabs.create({ url: browser.runtime.getURL('/sample-case.html') });
  };
  render(<Welcome version={browser.runtime.getManifest().version} onSample={openSample} />, root);
}

const root = document.getElementById('app');
if (root) void start(root);
