/**
 * The background worker: receives a page's text, has it analysed, hands the case to the panel. Wiring only.
 * All listeners are registered at the top level, and nothing is kept that session storage does not hold, so that it
 * may be put to sleep at any time.
 */

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { closeChecks, openChecks } from '../lib/checking/open.ts';
import { PortToChecks } from '../lib/checking/port.ts';
import { frameHandlers } from '../lib/frames.ts';
import { answer, type Envelope, PanelCommand } from '../lib/messages.ts';
import { OpenCases } from '../lib/open-cases/open-cases.ts';
import { pathOfWindow } from '../lib/page/frame-path.ts';
import { openPanel } from '../lib/panel-window.ts';
import { viewerAddress } from '../lib/record/viewer-address.ts';
import { isQuietFirstRun } from '../lib/settings/first-run.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { SessionCases } from '../lib/storage/session-cases.ts';
import { forgetSites, keepChoices, readSettings } from '../lib/storage/stored-settings.ts';

/** The entry in the page's own menu. */
const USE_SELECTED = 'use-selected';

/** A background that calls nothing for half a minute is put to sleep, and what it waits for with it. In ms. */
const AWAKE = 20_000;

/** Keeps the background awake while it waits for the worker that checks. */
function stayAwake(): (busy: boolean) => void {
  let calls: ReturnType<typeof setInterval> | undefined;
  return (busy) => {
    clearInterval(calls);
    if (busy) calls = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE);
  };
}

/** Opens a page of ours beside a tab; `onTab` hears of it before it comes to the front. */
async function openBeside(
  tabId: number,
  path: `/record-viewer.html?${string}` | `/report.html#${string}`,
  onTab: (opened: number) => Promise<void>,
): Promise<void> {
  const { windowId, index } = await browser.tabs.get(tabId);
  const { id } = await browser.tabs.create({
    url: browser.runtime.getURL(path),
    windowId,
    index: index + 1,
    active: false,
  });
  if (id === undefined) return;
  await onTab(id);
  await browser.tabs.update(id, { active: true });
}

export default defineBackground({
  main() {
    let settings: Promise<Settings> | null = null;
    const settingsNow = () => {
      settings ??= readSettings(browser.storage).then((merged) => merged.settings);
      return settings;
    };
    const cases = new OpenCases({
      settings: settingsNow,
      store: new SessionCases(browser.storage.session),
      checker: new PortToChecks(() => openChecks(browser.runtime.getURL('/')), stayAwake(), closeChecks),
      injectReader: async (tabId) => {
        await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] });
      },
      injectGatherer: async (tabId) => {
        await browser.scripting.executeScript({ target: { tabId }, files: ['/gatherer.js'] });
      },
      injectPicker: async (tabId) => {
        await browser.scripting.executeScript({ target: { tabId }, files: ['/picker.js'] });
      },
      addressOf: async (tabId) => (await browser.tabs.get(tabId)).url,
      keepParts: async (parts) => {
        await keepChoices(browser.storage, { parts });
        settings = null;
      },
      isOwnPage: async (tabId) => {
        // The address of a page that is not ours is hidden from us: then it is none of ours.
        const tab = await browser.tabs.get(tabId);
        return tab.url?.startsWith(browser.runtime.getURL('/')) ?? false;
      },
      isReport: async (tabId) => {
        const { url } = await browser.tabs.get(tabId);
        // Firefox calls a tab so until its page is there.
        return url === 'about:blank' || (url?.startsWith(browser.runtime.getURL('/report.html')) ?? false);
      },
      toReader: (tabId, envelope: Envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
      toPanel: (envelope: Envelope) => browser.runtime.sendMessage(envelope),
      openSample: async () => {
        await browser.tabs.create({ url: browser.runtime.getURL('/sample-case.html') });
      },
      showTab: async (tabId) => {
        const tab = await browser.tabs.update(tabId, { active: true });
        if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
      },
      openViewer: (tabId, documentId, mark, onTab) => openBeside(tabId, viewerAddress(documentId, mark), onTab),
      openReport: (tabId, name, onTab) => openBeside(tabId, `/report.html#${name}`, onTab),
      now: () => new Date(),
    });

    const frames = frameHandlers({
      framesOf: async (tabId) => {
        const answers = await browser.scripting.executeScript({
          target: { tabId, allFrames: true },
          func: pathOfWindow,
          args: [null],
        });
        return answers.map(({ frameId, result }) => ({ frameId, path: (result as string | null) ?? null }));
      },
      injectReader: async (tabId, frameId) => {
        await browser.scripting.executeScript({
          target: { tabId, frameIds: [frameId] },
          files: ['/reader.js'],
        });
      },
      toReader: (tabId, frameId, envelope: Envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId }),
    });

    browser.runtime.onMessage.addListener(
      (message: unknown, sender: { tab?: { id?: number | undefined } | undefined }) => {
        const from = { tabId: sender.tab?.id ?? null };
        // `undefined` leaves the message to another listener.
        return (
          answer('background', cases.handlers, message, from) ?? answer('frames', frames, message, from) ?? undefined
        );
      },
    );
    browser.action.onClicked.addListener((tab) => {
      // Before any await: the browser opens a panel only in the click itself, and the same click lets the page be read.
      openPanel(tab.windowId);
    });
    browser.storage.onChanged.addListener((_, area) => {
      if (area !== 'local' && area !== 'managed') return;
      settings = null;
      void cases.settingsChanged();
    });
    browser.permissions.onRemoved.addListener(({ origins = [] }) => void forgetSites(browser.storage, origins));
    browser.commands.onCommand.addListener((name, tab) => {
      const command = PanelCommand.safeParse(name);
      if (!command.success || tab?.windowId === undefined) return;
      const payload = { command: command.data, windowId: tab.windowId };
      // Without a panel there is nothing to go through.
      browser.runtime.sendMessage({ caselight: 1, to: 'panel', name: 'panel/command', payload }).catch(() => {});
    });
    browser.contextMenus.onClicked.addListener((info, tab) => {
      if (info.menuItemId !== USE_SELECTED || tab?.id === undefined) return;
      // In the click itself, as above.
      openPanel(tab.windowId);
      void cases.useSelected(tab.id);
    });
    browser.tabs.onRemoved.addListener((tabId) => void cases.closed(tabId));
    browser.tabs.onUpdated.addListener((tabId, change) => {
      if (change.status === 'loading') void cases.leftPage(tabId);
      // Firefox tells of the beginning while the page before still stands.
      else if (change.status === 'complete') void cases.leftPage(tabId, 'ends');
    });
    // With a listener an update waits for it, or for the next start of the browser: an open case is not lost to it, and
    // no page keeps the paint of a script that was ended (Firefox ends them without a word).
    browser.runtime.onUpdateAvailable.addListener(() => {
      void cases.isIdle().then((idle) => {
        if (idle) browser.runtime.reload();
      });
    });
    browser.runtime.onInstalled.addListener((details) => {
      browser.contextMenus.create(
        { id: USE_SELECTED, title: i18n.t('useEvidence.menu'), contexts: ['selection'] },
        () => {
          // Kept by the browser over updates: a second one of the name is refused, and that is as it should be.
          void browser.runtime.lastError;
        },
      );
      if (details.reason !== 'install') return;
      void isQuietFirstRun({
        settings: () => readSettings(browser.storage),
        byOrganisation: async () => (await browser.management.getSelf()).installType === 'admin',
        onPolicy: (call) =>
          browser.storage.onChanged.addListener((_, area) => {
            if (area === 'managed') call();
          }),
      }).then((quiet) => {
        if (!quiet) void browser.tabs.create({ url: browser.runtime.getURL('/options.html') });
      });
    });
  },
});
