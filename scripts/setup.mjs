/**
 * What a fresh clone needs before anything else can run: the dependencies, a Node that runs TypeScript, a browser.
 * Plain JavaScript without dependencies, since it runs on the system's own Node (20 or newer) before there is anything else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

const WINDOWS = process.platform === 'win32';
const BIN = join(PROJECT, 'node_modules', '.bin');

/** Something that a person has to do first, said in one sentence. */
export class SetupNeeded extends Error {}

/** The environment in which the project's own commands run: its tools, its Node among them, come first on PATH. */
export function projectEnvironment() {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [pathName]: [dirname(nodeBinary()), BIN, process.env[pathName]].join(delimiter) };
}

/** The Node that runs TypeScript as it stands: the one of the dependencies, else this one where it is new enough. */
export function nodeBinary() {
  const own = join(PROJECT, 'node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
  if (existsSync(own) || !runsTypeScript(process.versions.node)) return own;
  return process.execPath;
}

/** Node strips types without a flag from 22.18 on. */
function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** Installs the dependencies if they are missing or are not those of the lock file. Says what it does. */
export function installDependencies() {
  if (!dependenciesCurrent()) {
    console.log('Installing the dependencies (npm ci) …');
    // npm was found once, by whoever started this; the shell finds npm.cmd on Windows.
    const npm = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: WINDOWS });
    if (npm.status !== 0) {
      const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(npm.output);
      throw new SetupNeeded(
        offline
          ? 'The dependencies could not be fetched: the npm registry cannot be reached from here; check the network and run this again.'
          : `The dependencies could not be installed; npm says:\n${npm.output.trim().split('\n').slice(-15).join('\n')}`,
      );
    }
  }
  if (!existsSync(nodeBinary())) {
    // The package `node` fetches its binary in an install script, which npm may have been told not to run.
    const fetched = spawnSync(process.execPath, ['installArchSpecificPackage'], {
      cwd: join(PROJECT, 'node_modules', 'node'),
      stdio: 'ignore',
    });
    if (fetched.status !== 0 || !existsSync(nodeBinary())) {
      throw new SetupNeeded('Node 24 could not be installed beside the project; install Node 24 and run this again.');
    }
  }
}

/** Whether node_modules holds what package-lock.json names. npm keeps its own record of what it installed there. */
function dependenciesCurrent() {
  const read = (path) => JSON.parse(readFileSync(join(PROJECT, path), 'utf8')).packages;
  try {
    const installed = read('node_modules/.package-lock.json');
    // What npm leaves out on this system (another system's binaries) the lock file marks as optional.
    return Object.entries(read('package-lock.json')).every(
      ([place, { version, optional }]) =>
        place === '' || (installed[place] ? installed[place].version === version : optional),
    );
  } catch {
    return false;
  }
}

const home = (path) => join(homedir(), path);
const programs = (path) =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) =>
    process.env[name] ? [join(process.env[name], path)] : [],
  );
const application = (name, binary) =>
  ['/Applications', home('Applications')].map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', binary));

/** Where the browsers live on the three systems. The first that exists is taken. */
const BROWSERS = {
  chromium: {
    called: 'Chrome, Edge or Chromium',
    variable: 'CHROME_PATH',
    debianPackage: 'chromium',
    places: () => [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/google-chrome',
      '/opt/google/chrome/chrome',
      '/usr/bin/microsoft-edge-stable',
      '/usr/bin/microsoft-edge',
      '/snap/bin/chromium',
      ...application('Google Chrome', 'Google Chrome'),
      ...application('Chromium', 'Chromium'),
      ...application('Microsoft Edge', 'Microsoft Edge'),
      ...programs('Google\\Chrome\\Application\\chrome.exe'),
      ...programs('Chromium\\Application\\chrome.exe'),
      ...programs('Microsoft\\Edge\\Application\\msedge.exe'),
    ],
  },
  firefox: {
    called: 'Firefox',
    variable: 'FIREFOX_PATH',
    debianPackage: 'firefox-esr',
    places: () => [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/usr/lib/firefox/firefox',
      '/snap/bin/firefox',
      ...application('Firefox', 'firefox'),
      ...application('Firefox Developer Edition', 'firefox'),
      ...programs('Mozilla Firefox\\firefox.exe'),
    ],
  },
};

/** The path of a browser on this machine, or null. `kind` is `chromium` (Chrome and Edge are of that kind) or `firefox`. */
export function findBrowser(kind) {
  const { variable, places } = BROWSERS[kind];
  const named = process.env[variable];
  if (named) {
    if (!existsSync(named)) throw new SetupNeeded(`${variable} names ${named}, and there is no such file.`);
    return named;
  }
  return places().find((path) => existsSync(path)) ?? null;
}

/** The path of a browser, installed first where that can be done without asking: on Debian, as root. */
export function requireBrowser(kind) {
  const { called, variable, debianPackage } = BROWSERS[kind];
  const found = findBrowser(kind);
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing ${called} (apt-get install ${debianPackage}) …`);
    const environment = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    const wait = ['-o', 'DPkg::Lock::Timeout=120'];
    run('apt-get', [...wait, 'update'], environment);
    run('apt-get', [...wait, 'install', '--yes', '--no-install-recommends', debianPackage], environment);
    const installed = findBrowser(kind);
    if (installed) return installed;
  }
  throw new SetupNeeded(
    `No browser was found: install ${called}, or name its program in ${variable}, and run this again.`,
  );
}

/** Runs a command, keeping what it prints for the case that it fails. */
function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: PROJECT, encoding: 'utf8', maxBuffer: 2 ** 26, ...options });
  return {
    status: result.status,
    output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`,
  };
}
