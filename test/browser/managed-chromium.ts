/**
 * A Chromium that an organisation manages: its policy lies where the browser looks for one, and has the packed extension
 * installed, as on a nurse's desk. The system's own folder is left as it is: a folder of the test is mounted over it for
 * this browser alone (a mount namespace of its own, `unshare`).
 */
import { spawnSync } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { requireBrowser } from '../../scripts/setup.mjs';

/** Where each make of the browser looks, by what it calls itself: a folder that is mounted over, and the way from there. */
const POLICIES: readonly { called: RegExp; over: string; way: string }[] = [
  { called: /^Chromium /, over: '/etc/chromium', way: 'policies/managed' },
  { called: /^Google Chrome for Testing /, over: '/etc/opt', way: 'chrome_for_testing/policies/managed' },
  { called: /^Google Chrome /, over: '/etc/opt', way: 'chrome/policies/managed' },
];

const place = () => {
  const name = spawnSync(requireBrowser('chromium'), ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return POLICIES.find(({ called, over }) => called.test(name) && existsSync(over));
};

/** Why no policy can be set on this machine; null where it can. */
export function whyUnmanaged(): string | null {
  const { status } = spawnSync('unshare', ['--mount', '--map-root-user', 'true']);
  if (status !== 0) return 'This system lets no test mount a folder for one browser alone (unshare).';
  return place() ? null : 'This Chromium keeps its policies in a folder that is not on this machine.';
}

export interface ManagedChromium {
  /** The program that starts the browser under the policy. */
  program: string;
  close(): void;
}

const QUIET = { stdio: 'ignore' } as const;

/**
 * @param extension the folder of the built extension
 * @param policy the text of the policy's file, with words in the place of the extension's id
 * @param scratch a folder that is removed when the browser has ended
 */
export async function manageChromium(extension: string, policy: string, scratch: string): Promise<ManagedChromium> {
  const browser = requireBrowser('chromium');
  const where = place();
  if (!where) throw new Error(whyUnmanaged() ?? 'No policy can be set.');

  const copy = join(scratch, 'extension');
  cpSync(extension, copy, { recursive: true });
  const profile = `--user-data-dir=${join(scratch, 'packing')}`;
  spawnSync(browser, ['--headless', '--no-sandbox', '--no-message-box', profile, `--pack-extension=${copy}`], QUIET);
  const packed = readFileSync(`${copy}.crx`);
  const key = createPublicKey(createPrivateKey(readFileSync(`${copy}.pem`)));
  // The id is the beginning of the key's fingerprint, its digits written as the letters from a to p.
  const id = createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const { version } = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as { version: string };

  const shop = createServer((request, response) => {
    if (request.url === '/extension.crx') {
      response.setHeader('content-type', 'application/x-chrome-extension');
      return response.end(packed);
    }
    response.setHeader('content-type', 'text/xml');
    return response.end(
      `<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}"><updatecheck codebase="${origin()}/extension.crx" version="${version}"/></app></gupdate>`,
    );
  });
  await new Promise<void>((resolve) => void shop.listen(0, '127.0.0.1', resolve));
  const origin = () => `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;

  const mounted = join(scratch, 'policies');
  const folder = join(mounted, where.way);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'caselight.json'), policy.replace(/REPLACE-WITH-[A-Z-]+/, id));
  const installing = {
    ExtensionInstallForcelist: [`${id};${origin()}/updates.xml`],
    // By default nobody may look into what an organisation installs, a driver no more than a person.
    DeveloperToolsAvailability: 1,
  };
  writeFileSync(join(folder, 'installing.json'), JSON.stringify(installing));

  const program = join(scratch, 'chromium-managed');
  const steps = `mount --bind ${quoted(mounted)} ${quoted(where.over)} && exec ${quoted(browser)} "$@"`;
  const start = `exec unshare --mount --map-root-user sh -c ${quoted(steps)} sh "$@"`;
  writeFileSync(program, `#!/bin/sh\n${start}\n`, { mode: 0o755 });
  return { program, close: () => void shop.close() };
}

/** A word of a shell. */
const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
