/** Chromium (Chrome, Edge), through the DevTools protocol. The side panel is a target of its own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type KeyInput, type Page, type Target } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/setup.mjs';
import { manageChromium } from './managed-chromium.ts';
import {
  type BrowserSession,
  builtExtension,
  type ColorScheme,
  IDLE_BEFORE_END,
  type LaunchOptions,
  listenForComplaints,
  type NetworkRequest,
  until,
  type View,
} from './session.ts';

function viewOf(page: () => Page): View {
  return {
    evaluate: (script, ...values) => page().evaluate(script as never, ...(values as unknown as never[])) as never,
    clickAt: ({ x, y }) => page().mouse.click(x, y),
    pointAt: ({ x, y }) => page().mouse.move(x, y),
    async press(keys) {
      const held = keys.length > 1 ? (keys.split('+').slice(0, -1) as KeyInput[]) : [];
      const key = keys.split('+').at(-1) || keys;
      for (const one of held) await page().keyboard.down(one);
      await page().keyboard.press(key as KeyInput);
      for (const one of held) await page().keyboard.up(one);
    },
    picture: (area) => page().screenshot(area ? { clip: area } : { captureBeyondViewport: false }),
  };
}

const NO_BACKGROUND_NETWORK = '--disable-background-networking';

/** What a screen reader tells of a thing beside its name. */
const TOLD_STATES: ReadonlySet<string> = new Set(['expanded', 'checked', 'selected', 'pressed', 'level']);
const SAID_WHOLE: ReadonlySet<string> = new Set(['button', 'checkbox', 'switch', 'tab', 'link']);

export async function launchChromium(options: LaunchOptions): Promise<BrowserSession> {
  const extension = options.extension ?? builtExtension('chromium');
  const scratch = mkdtempSync(join(tmpdir(), 'caselight-chromium-'));
  const networkLog = join(scratch, 'network.json');
  const headless = options.headless ?? true;
  const managed = options.policy ? await manageChromium(extension, options.policy, scratch) : null;
  const browser: Browser = await puppeteer.launch({
    executablePath: managed?.program ?? requireBrowser('chromium'),
    headless,
    pipe: true,
    // What an organisation has installed is fetched in the background.
    enableExtensions: managed ? true : [extension],
    ignoreDefaultArgs: managed ? [NO_BACKGROUND_NETWORK] : false,
    defaultViewport: null,
    userDataDir: join(scratch, 'profile'),
    ...(options.downloads && { downloadBehavior: { policy: 'allow' as const, downloadPath: options.downloads } }),
    args: [
      '--no-first-run',
      '--disable-quic',
      ...(managed ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : [NO_BACKGROUND_NETWORK]),
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1440,900',
      // Chromium's own record of every request, its initiator included: nothing that goes out is missed.
      `--log-net-log=${networkLog}`,
      // Root, in a container or a build machine, has no sandbox to start.
      ...(managed || process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });

  const isBackground = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');
  const worker = await browser.waitForTarget(isBackground);
  const id = new URL(worker.url()).host;
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    side_panel: { default_path: string };
  };
  const panelAddress = `chrome-extension://${id}/${manifest.side_panel.default_path}`;
  // The welcome page is the sign that the extension is installed and listening; a click before that is lost.
  const optionsAddress = `chrome-extension://${id}/options.html`;
  if (!managed) await browser.waitForTarget((target) => target.url() === optionsAddress);
  const [first = await browser.newPage()] = await browser.pages();
  let tab = first;
  const tabs = [tab];
  const complaints: string[] = [];
  listenForComplaints(tab, complaints);
  let panel: Page | undefined;
  const colorsOf = new Map<Page, CDPSession>();

  const session: BrowserSession = {
    kind: 'chromium',
    page: viewOf(() => tab),
    panel: viewOf(() => {
      if (!panel) throw new Error('The side panel is not open.');
      return panel;
    }),

    async open(url) {
      await tab.goto(url);
      await tab.bringToFront();
    },

    async clickToolbarButton() {
      const action = (await browser.extensions()).get(id);
      if (action) await action.triggerAction(tab);
      else {
        // An extension that a policy installed is not in that list, but has its button all the same.
        const devtools = await browser.target().createCDPSession();
        const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] });
        const targetId = targetInfos.find(({ url }) => url === tab.url())?.targetId;
        if (!targetId) throw new Error('Chromium does not know the tab.');
        await devtools.send('Extensions.triggerAction', { id, targetId });
        await devtools.detach();
      }
      const target = await browser.waitForTarget((candidate) => candidate.url() === panelAddress);
      panel = await target.asPage();
    },

    async openTab(url) {
      tab = await browser.newPage();
      tabs.push(tab);
      listenForComplaints(tab, complaints);
      await session.open(url);
    },

    async showTab(index) {
      tab = tabs[index] ?? tab;
      await tab.bringToFront();
    },

    complaints: () => complaints.splice(0),

    async holdings() {
      const devtools = await tab.createCDPSession();
      await devtools.send('HeapProfiler.enable');
      for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
      const { nodes, documents, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
      await devtools.send('Performance.enable');
      const { metrics } = await devtools.send('Performance.getMetrics');
      await devtools.detach();
      const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
      return { nodes, documents, listeners: jsEventListeners, heap };
    },

    async readOut() {
      const devtools = await panel?.createCDPSession();
      const told = await devtools?.send('Accessibility.getFullAXTree');
      await devtools?.detach();
      const nodes = new Map((told?.nodes ?? []).map((node) => [node.nodeId, node]));
      const lines = (id: string | undefined): string[] => {
        const node = nodes.get(id ?? '');
        if (!node) return [];
        const { ignored, role, name, properties, childIds } = node;
        const states = (properties ?? []).flatMap((one) =>
          TOLD_STATES.has(one.name) ? [`${one.name} ${String(one.value.value)}`] : [],
        );
        const said = ignored || !name?.value || role?.value === 'InlineTextBox';
        return [
          ...(said ? [] : [[role?.value, `“${String(name.value)}”`, ...states].join(' ')]),
          // What is inside a control is its name, which was said.
          ...(SAID_WHOLE.has(String(role?.value)) ? [] : (childIds ?? []).flatMap(lines)),
        ];
      };
      return lines(told?.nodes[0]?.nodeId);
    },

    async killBackground() {
      await new Promise((resolve) => setTimeout(resolve, IDLE_BEFORE_END));
      const target = browser.targets().find(isBackground);
      if (!target) return;
      const background = await target.worker();
      await background?.close();
      await until('the end of the background worker', () => !browser.targets().includes(target));
    },

    async reloadExtension() {
      await panel
        ?.evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
        .catch(() => {});
    },

    async openOptions() {
      const options = await browser.newPage();
      await options.goto(optionsAddress);
      return viewOf(() => options);
    },

    addresses: async () => (await browser.pages()).map((page) => page.url()),

    async tabAt(part) {
      const target = await browser.waitForTarget((candidate) => candidate.url().includes(part));
      const other = await target.asPage();
      return viewOf(() => other);
    },

    async grantWhenAsked(pattern) {
      // What the page of the extensions does when a person adds a site there: asked for then, it is granted at once.
      const extensions = await browser.newPage();
      await extensions.goto('chrome://extensions');
      await extensions.evaluate(
        (extension, site) =>
          (
            globalThis as unknown as {
              chrome: { developerPrivate: { addHostPermission(id: string, site: string): Promise<void> } };
            }
          ).chrome.developerPrivate.addHostPermission(extension, site),
        id,
        pattern,
      );
      await extensions.close();
      await tab.bringToFront();
    },

    async clipboard() {
      const { origin } = new URL(tab.url());
      await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read']);
      await tab.bringToFront();
      return tab.evaluate(async () => {
        const items = await (navigator.clipboard as UnsanitizedClipboard).read({ unsanitized: ['text/html'] });
        const read = async (type: string) => {
          const item = items.find((candidate) => candidate.types.includes(type));
          return item ? (await item.getType(type)).text() : '';
        };
        return { plain: await read('text/plain'), html: await read('text/html') };
      });
    },

    async showColors(scheme: ColorScheme) {
      for (const page of [tab, panel]) {
        if (!page) continue;
        // The colours last as long as the channel that asked for them: one to a page.
        const devtools = colorsOf.get(page) ?? (await page.createCDPSession());
        colorsOf.set(page, devtools);
        await devtools.send('Emulation.setEmulatedMedia', {
          features: [
            { name: 'forced-colors', value: scheme === 'forced' ? 'active' : 'none' },
            { name: 'prefers-color-scheme', value: scheme === 'forced' ? 'dark' : scheme },
          ],
        });
      }
    },

    async showMedium(medium) {
      const devtools = colorsOf.get(tab) ?? (await tab.createCDPSession());
      colorsOf.set(tab, devtools);
      await devtools.send('Emulation.setEmulatedMedia', { media: medium === 'print' ? 'print' : '' });
    },

    async openWindow(url) {
      const isPanel = (target: Target) => target.url() === panelAddress;
      const others = new Set(browser.targets().filter(isPanel));
      const page = await browser.newPage({ type: 'window' });
      listenForComplaints(page, complaints);
      await page.goto(url);
      await (await browser.extensions()).get(id)?.triggerAction(page);
      const target = await browser.waitForTarget((candidate) => isPanel(candidate) && !others.has(candidate));
      const itsPanel = await target.asPage();
      return { page: viewOf(() => page), panel: viewOf(() => itsPanel) };
    },

    resize: (width) => tab.setViewport({ width, height: 900 }),

    async close() {
      await browser.close();
      managed?.close();
      const requests = readNetworkLog(networkLog);
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
      return requests;
    },

    async closedByPerson() {
      if (browser.connected) await new Promise((resolve) => browser.once('disconnected', resolve));
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return session;
}

/** Chromium hands out HTML as it was put there, where asked to; the types do not know of it yet. */
interface UnsanitizedClipboard extends Clipboard {
  read(options?: { unsanitized: string[] }): Promise<ClipboardItems>;
}

interface NetworkLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** The requests of a network log that some origin started; those of the browser itself have none. */
function readNetworkLog(path: string): NetworkRequest[] {
  const { constants, events } = JSON.parse(readFileSync(path, 'utf8')) as NetworkLog;
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) => {
    const { url, initiator } = params ?? {};
    if (type !== started || !url || !/^(https?|wss?):/.test(url)) return [];
    return initiator && initiator !== 'not an origin' ? [{ url, from: initiator }] : [];
  });
}
