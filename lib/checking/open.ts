/**
 * Where the worker that checks runs: in Firefox the background is a page and starts it; Chromium's background is a
 * service worker, which may neither start a worker nor load a script later, so that a hidden page holds it. Probed.
 */
import type { Port } from './port.ts';

/** What Chromium's service worker has for it; the types of pages do not know it. */
interface ServiceWorkerApis {
  clients: { matchAll(options: object): Promise<Client[]> };
  chrome: { offscreen: { createDocument(options: object): Promise<void>; closeDocument(): Promise<void> } };
}

interface Client {
  url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

/** The worker that this very background started, where it may. */
let own: Worker | null = null;

/** Ends the worker in the middle of whatever it does. */
export async function closeChecks(): Promise<void> {
  if (typeof Worker === 'function') own?.terminate();
  else await (globalThis as unknown as ServiceWorkerApis).chrome.offscreen.closeDocument();
}

/**
 * Opens a channel to the worker.
 * @param root the address under which the extension's files stand
 */
export async function openChecks(root: string): Promise<Port> {
  const { port1, port2 } = new MessageChannel();
  if (typeof Worker === 'function') {
    const worker = new Worker(new URL('checks.js', root));
    worker.onerror = () => port1.dispatchEvent(new Event('close'));
    own = worker;
    worker.postMessage(null, [port2]);
  } else (await hiddenPage(new URL('checks-host.html', root).href)).postMessage(null, [port2]);
  return port1;
}

async function hiddenPage(url: string): Promise<Client> {
  const { clients, chrome } = globalThis as unknown as ServiceWorkerApis;
  const open = async () =>
    (await clients.matchAll({ type: 'window', includeUncontrolled: true })).find((client) => client.url === url);
  const found = await open();
  if (found) return found;
  await chrome.offscreen.createDocument({
    url,
    reasons: ['WORKERS'],
    justification: 'Holds the worker that checks the text of a case.',
  });
  const made = await open();
  if (!made) throw new Error('The page of the checks is not there.');
  return made;
}
