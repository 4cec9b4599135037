/**
 * Firefox, through WebDriver BiDi. The sidebar is no tab, so it is reached as the browser's own window reaches it: the
 * toolbar button and the sidebar are clicked with the window's mouse events, and the sidebar's document is read and
 * pictured through its browser element.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/setup.mjs';
import {
  type Area,
  type BrowserSession,
  builtExtension,
  type Clipboard,
  type ColorScheme,
  IDLE_BEFORE_END,
  type LaunchOptions,
  listenForComplaints,
  type NetworkRequest,
  until,
  type View,
} from './session.ts';

/** The part of a BiDi session that is used here; the library does not give it a public type. */
interface BidiSession {
  send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }>;
}

const bidiSessionOf = (page: Page): BidiSession =>
  (page.mainFrame() as unknown as { browsingContext: { userContext: { browser: { session: BidiSession } } } })
    .browsingContext.userContext.browser.session;

/** Bytes of an element or a text, about: Firefox tells how much they take, and not how many they are. */
const NODE_SIZE = 120;

/** The browser element of the extension's sidebar; an expression of the browser's own window. */
const SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;

/** Draws a browsing context of the window into a PNG; an expression of the browser's own window. */
const pictureOf = (context: string, area?: Area) => `(async () => {
  const area = ${area ? `new DOMRect(${area.x}, ${area.y}, ${area.width}, ${area.height})` : 'null'};
  const drawn = await ${context}.currentWindowGlobal.drawSnapshot(area, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  canvas.getContext('2d').drawImage(drawn, 0, 0);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
})()`;

/** A home folder in which Firefox finds what a policy sets for the extension, and nothing else. */
function homeWithPolicy(manifest: string): string {
  const home = mkdtempSync(join(tmpdir(), 'caselight-home-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${(JSON.parse(manifest) as { name: string }).name}.json`), manifest);
  return home;
}

export async function launchFirefox(options: LaunchOptions): Promise<BrowserSession> {
  const extension = options.extension ?? builtExtension('firefox');
  const home = options.policy ? homeWithPolicy(options.policy) : null;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: options.headless ?? true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1440', '--height=900'],
    ...(home ? { env: { ...process.env, HOME: home } } : {}),
    extraPrefsFirefox: {
      'datareporting.policy.dataSubmissionEnabled': false,
      ...(options.downloads && { 'browser.download.folderList': 2, 'browser.download.dir': options.downloads }),
    },
  });
  const id = await browser.installExtension(extension);
  const [first = await browser.newPage()] = await browser.pages();
  let tab = first;
  const tabs = [tab];
  const complaints: string[] = [];
  listenForComplaints(tab, complaints);

  const bidi = bidiSessionOf(tab);
  /** The browser's own windows, by their contexts. */
  const browserWindows = async () => {
    const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = result as { contexts: { context: string; url: string }[] };
    return contexts.filter(({ url }) => url.endsWith('/browser.xhtml')).map((one) => one.context);
  };
  const [context = ''] = await browserWindows();

  let asked = 0;
  /** A window of the browser with the panel in it. */
  function windowAt(context: string) {
    /** Evaluates an expression in the browser's own window. What it gives must be JSON. */
    async function inWindow<Result>(expression: string): Promise<Result> {
      const { result } = await bidi.send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
        target: { context },
        awaitPromise: true,
      });
      const outcome = result as {
        type: string;
        result?: { value: string };
        exceptionDetails?: { text: string };
      };
      if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails?.text);
      return JSON.parse(outcome.result?.value ?? 'null') as Result;
    }

    const mouseInWindow = (types: readonly string[], { x, y }: { x: number; y: number }) =>
      inWindow<void>(`(() => {
        for (const type of ${JSON.stringify(types)}) {
          window.synthesizeMouseEvent(type, ${x}, ${y}, { button: 0, clickCount: type === 'mousemove' ? 0 : 1 }, {});
        }
      })()`);
    /** A press and release of the mouse button in the browser's own window, as the person's hand makes it. */
    const clickInWindow = (place: { x: number; y: number }) =>
      mouseInWindow(['mousemove', 'mousedown', 'mouseup'], place);
    /** A place of the panel as one of the window. */
    const inPanel = async ({ x, y }: { x: number; y: number }) => {
      const offset = await inWindow<{ x: number; y: number }>(`(() => {
        const outer = document.getElementById('sidebar').getBoundingClientRect();
        const inner = ${SIDEBAR}.getBoundingClientRect();
        return { x: outer.left + inner.left, y: outer.top + inner.top };
      })()`);
      return { x: offset.x + x, y: offset.y + y };
    };

    const panel: View = {
      evaluate(script, ...values) {
        // A frame script runs beside the sidebar's document and reads it; the answer comes back as a message.
        const name = `caselight-test:${++asked}`;
        const source = `(async () => {
          const document = content.document;
          const window = content;
          try {
            const value = await (${script})(...${JSON.stringify(values)});
            sendAsyncMessage(${JSON.stringify(name)}, { value: JSON.stringify(value) ?? 'null' });
          } catch (error) {
            sendAsyncMessage(${JSON.stringify(name)}, { error: String(error) });
          }
        })()`;
        return inWindow(`new Promise((resolve, reject) => {
          const sidebar = ${SIDEBAR};
          if (!sidebar) throw new Error('The sidebar is not open.');
          const answered = ({ data }) => {
            sidebar.messageManager.removeMessageListener(${JSON.stringify(name)}, answered);
            if ('error' in data) reject(new Error(data.error));
            else resolve(JSON.parse(data.value));
          };
          sidebar.messageManager.addMessageListener(${JSON.stringify(name)}, answered);
          const source = ${JSON.stringify(source)};
          sidebar.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(source), false);
          setTimeout(() => reject(new Error('The sidebar did not answer.')), 10_000);
        })`) as never;
      },
      clickAt: async (place) => clickInWindow(await inPanel(place)),
      pointAt: async (place) => mouseInWindow(['mousemove'], await inPanel(place)),
      press: (keys) =>
        inWindow(`(() => {
          const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
          if (!keyboard.beginInputTransactionForTests(window)) throw new Error('The keyboard is taken.');
          const names = { ArrowDown: 'DOWN', ArrowUp: 'UP', ArrowLeft: 'LEFT', ArrowRight: 'RIGHT', Enter: 'RETURN', ' ': 'SPACE' };
          const events = ${JSON.stringify(keys.length > 1 ? keys.split('+') : [keys])}.map((key) => new KeyboardEvent('', {
            key,
            code: /^(?:Shift|Alt|Control)$/.test(key) ? key + 'Left' : key.length > 1 ? key : /[a-z]/i.test(key) ? 'Key' + key.toUpperCase() : '',
            keyCode: KeyboardEvent['DOM_VK_' + (names[key] ?? key.toUpperCase())] ?? 0,
          }));
          for (const event of events) keyboard.keydown(event);
          for (const event of events.reverse()) keyboard.keyup(event);
        })()`),
      async picture(area) {
        return Buffer.from(await inWindow<string>(pictureOf(`${SIDEBAR}.browsingContext`, area)), 'base64');
      },
    };

    async function pressToolbarButton(): Promise<void> {
      // A new extension's button sits behind the puzzle piece; a person who uses it daily pins it to the toolbar.
      const button = await until('the toolbar button', () =>
        inWindow<{ x: number; y: number } | null>(`(() => {
          const widget = ${JSON.stringify(id)}.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
          CustomizableUI.addWidgetToArea(widget + '-browser-action', 'nav-bar');
          const box = document.getElementById(widget + '-BAP')?.getBoundingClientRect();
          return box?.width ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
        })()`),
      );
      await clickInWindow(button);
      await until('the sidebar', () =>
        inWindow<boolean>(`Boolean(${SIDEBAR}?.currentURI?.spec.startsWith('moz-extension:'))`),
      );
      await until("the sidebar's document", () => panel.evaluate(() => document.readyState === 'complete'));
    }

    return { inWindow, panel, pressToolbarButton };
  }
  const { inWindow, panel, pressToolbarButton } = windowAt(context);

  // The welcome page is the sign that the extension is installed and listening; a click before that is lost.
  await until('the welcome page', () =>
    inWindow<boolean>(
      home
        ? `WebExtensionPolicy.getByID(${JSON.stringify(id)})?.extension?.backgroundState === 'running'`
        : `gBrowser.tabs.some((tab) => tab.linkedBrowser.currentURI.spec.endsWith('/options.html'))`,
    ),
  );

  const viewOf = (shown: () => Page): View => ({
    evaluate: (script, ...values) => shown().evaluate(script as never, ...(values as unknown as never[])) as never,
    clickAt: ({ x, y }) => shown().mouse.click(x, y),
    pointAt: ({ x, y }) => shown().mouse.move(x, y),
    press: (key) => shown().keyboard.press(key as KeyInput),
    picture: (area) => shown().screenshot(area ? { clip: area } : { captureBeyondViewport: false }),
  });
  const page = viewOf(() => tab);
  const tabAt = (part: string): Promise<View> =>
    until(`a tab at ${part}`, async () => {
      for (const other of await browser.pages()) {
        // The address that the library knows of a page of an extension may be an older one.
        const address = await other.evaluate(() => window.location.href).catch(() => '');
        if (address.includes(part)) return viewOf(() => other);
      }
      return null;
    });

  // Every request of every process passes here; those of the browser itself have the system for a cause.
  await inWindow(`(() => {
    window.caselightRequests = [];
    Services.obs.addObserver({
      observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        const cause = channel.loadInfo?.triggeringPrincipal;
        if (!cause || cause.isSystemPrincipal) return;
        window.caselightRequests.push({ url: channel.URI.spec, from: cause.origin });
      },
    }, 'http-on-modify-request');
  })()`);

  return {
    kind: 'firefox',
    page,
    panel,

    async open(url) {
      await tab.goto(url);
      await tab.bringToFront();
    },

    clickToolbarButton: pressToolbarButton,

    async openTab(url) {
      tab = await browser.newPage();
      tabs.push(tab);
      listenForComplaints(tab, complaints);
      await tab.goto(url);
      await tab.bringToFront();
    },

    async showTab(index) {
      tab = tabs[index] ?? tab;
      await tab.bringToFront();
    },

    complaints: () => complaints.splice(0),

    async holdings() {
      // What about:memory shows of the process in which the page lives, after it was asked to let go of all that it can.
      const address = await tab.evaluate(() => window.location.href.replaceAll('/', '\\'));
      const reports = await inWindow<[process: string, path: string, amount: number][]>(`(async () => {
        const memory = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
        await new Promise((resolve) => memory.minimizeMemoryUsage(resolve));
        const told = [];
        const wanted = /window-objects|^ghost-windows$|^js-main-runtime\\//;
        const note = (process, path, kind, units, amount) => wanted.test(path) && told.push([process, path, amount]);
        await new Promise((resolve) => memory.getReports(note, null, resolve, null, false));
        return told;
      })()`);
      const process = reports.find(([, path]) => path.includes(address))?.[0];
      const own = reports.filter(([of]) => of === process);
      const sum = (of: RegExp) => own.reduce((all, [, path, amount]) => (of.test(path) ? all + amount : all), 0);
      const windows = new Set(own.flatMap(([, path]) => path.match(/\/window\(.*?\)(?=\/|$)/)?.[0] ?? []));
      return {
        nodes: sum(/^explicit\/.*\/dom\/(?:element|text|orphan)-nodes$/) / NODE_SIZE,
        documents: windows.size + sum(/^ghost-windows$/),
        listeners: sum(/^event-counts\/.*\/event-listeners$/),
        // What the scripts hold. The collector's own room comes and goes by the megabyte, whoever holds nothing.
        heap: sum(/^js-main-runtime\/(?!gc-heap\/)/),
      };
    },

    async openWindow(url) {
      const opened = await browser.newPage({ type: 'window' });
      listenForComplaints(opened, complaints);
      await opened.goto(url);
      const another = await until('the second window', async () =>
        (await browserWindows()).find((one) => one !== context),
      );
      const second = windowAt(another);
      await second.pressToolbarButton();
      return { page: viewOf(() => opened), panel: second.panel };
    },

    async reloadExtension() {
      await inWindow(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(${JSON.stringify(id)})).reload();
      })()`);
    },

    async killBackground() {
      await new Promise((resolve) => setTimeout(resolve, IDLE_BEFORE_END));
      await inWindow(`(async () => {
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      })()`);
      await until('the end of the event page', () =>
        inWindow<boolean>(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.backgroundState === 'stopped'`),
      );
    },

    async openOptions() {
      await inWindow(`(() => {
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
        gBrowser.selectedTab = gBrowser.addTab(extension.baseURL + 'options.html', { triggeringPrincipal: extension.principal });
      })()`);
      return tabAt('options.html');
    },

    addresses: () => inWindow(`gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec)`),

    tabAt,

    grantWhenAsked: () => inWindow(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`),

    async answerQuestion(yes) {
      const words = await until("the browser's question", () =>
        inWindow<string | null>(`(() => {
          const question = PopupNotifications.panel.firstElementChild;
          return PopupNotifications.panel.state === 'open' && question ? question.textContent + ' ' + (question.getAttribute('label') ?? '') + ' ' + (question.getAttribute('name') ?? '') + ' ' + (question.getAttribute('endlabel') ?? '') : null;
        })()`),
      );
      // For a moment it takes no answer, lest a person presses what was not there yet.
      await until('an end of the question', () =>
        inWindow<boolean>(`(() => {
          const question = PopupNotifications.panel.firstElementChild;
          if (!question) return true;
          (${yes} ? question.button : question.secondaryButton).click();
          return false;
        })()`),
      );
      return words;
    },

    async chooseInMenu({ x, y }, begins) {
      await tab.mouse.click(x, y, { button: 'right' });
      const menu = `document.getElementById('contentAreaContextMenu')`;
      await until("the page's menu", () => inWindow<boolean>(`${menu}.state === 'open'`));
      const chosen = await inWindow<boolean>(`(() => {
        const entry = [...${menu}.querySelectorAll('menuitem')].find((one) => !one.hidden && one.label?.startsWith(${JSON.stringify(begins)}));
        if (entry) ${menu}.activateItem(entry);
        return Boolean(entry);
      })()`);
      if (!chosen) throw new Error(`The page's menu has no “${begins}”.`);
    },

    clipboard: () =>
      inWindow<Clipboard>(`(() => {
        const read = (flavor) => {
          const transfer = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
          transfer.init(null);
          transfer.addDataFlavor(flavor);
          Services.clipboard.getData(transfer, Ci.nsIClipboard.kGlobalClipboard);
          const data = {};
          try {
            transfer.getTransferData(flavor, data);
          } catch {
            return '';
          }
          return data.value.QueryInterface(Ci.nsISupportsString).data;
        };
        return { plain: read('text/plain'), html: read('text/html') };
      })()`),

    async showColors(scheme: ColorScheme) {
      await inWindow(`(() => {
        // 2: the colours of the system stand before those of the page, as high contrast has it.
        Services.prefs.setIntPref('browser.display.document_color_use', ${scheme === 'forced' ? 2 : 1});
        for (const shown of [gBrowser.selectedBrowser, ${SIDEBAR}]) {
          if (shown) shown.browsingContext.prefersColorSchemeOverride = '${scheme === 'forced' ? 'none' : scheme}';
        }
      })()`);
    },

    showMedium: (medium) =>
      inWindow(`(() => {
        gBrowser.selectedBrowser.browsingContext.mediumOverride = '${medium === 'print' ? 'print' : ''}';
      })()`),

    resize: (width) => tab.setViewport({ width, height: 900 }),

    async close() {
      const requests = await inWindow<NetworkRequest[]>('window.caselightRequests');
      await browser.close();
      if (home) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
      return requests;
    },

    async closedByPerson() {
      if (browser.connected) await new Promise((resolve) => browser.once('disconnected', resolve));
    },
  };
}
