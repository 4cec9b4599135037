/**
 * `npm test`: everything that must hold, from a bare clone, stage by stage. A stage that fails does not keep the others
 * from running, unless they need what it makes. The last line counts all that ran: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies, nodeBinary, PROJECT, projectEnvironment, requireBrowser, SetupNeeded } from './setup.mjs';

/**
 * Warnings of web-ext lint that are known and harmless, by code and file. Anything else, and any error, fails.
 * UNSAFE_VAR_ASSIGNMENT: Preact and DOMPurify assign innerHTML in their own code. Preact does so only for
 * `dangerouslySetInnerHTML`, which the product does not use, and DOMPurify in an inert document, to sanitise.
 * pdf.js brings both codes: core-js asks `Function("return this")` for the global object only where `globalThis` is
 * missing, which no browser of ours is, and the page's policy would refuse it; its innerHTML is in parts not used here.
 */
const KNOWN_WARNINGS = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/[\w.-]+\.js$/ },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^assets\/pdf\.worker\.min-[\w-]+\.mjs$/ },
  { code: 'DANGEROUS_EVAL', file: /^(?:chunks\/pdf-[\w-]+\.js|assets\/pdf\.worker\.min-[\w-]+\.mjs)$/ },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const began = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Thrown by a stage that failed; the message is what a person needs to see. */
class StageFailed extends Error {}

/** Runs one stage, prints its line, and counts it. True if nothing in it failed. */
function stage(name, work) {
  const since = Date.now();
  let counts;
  let complaint = '';
  try {
    counts = work() ?? { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    if (!(error instanceof StageFailed || error instanceof SetupNeeded)) throw error;
    counts = error.counts ?? { passed: 0, failed: 1, skipped: 0 };
    complaint = error.message;
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (complaint) console.log(complaint);
  const tally = counts.passed + counts.failed + counts.skipped > 1 ? ` (${sentence(counts)})` : '';
  console.log(`${counts.failed ? 'FAILED' : 'ok    '}  ${name}${tally}, ${seconds(since)}`);
  return counts.failed === 0;
}

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Runs a tool of the project to its end; its output is shown only if it fails. */
function tool(name, ...args) {
  const result = spawnSync(nodeBinary(), [binaryOf(name), ...args], {
    cwd: PROJECT,
    env: { ...projectEnvironment(), ...browsers },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // A browser that hangs must not hang whoever waits for the last line.
    timeout: 28 * 60_000,
  });
  const output = `${result.stdout}${result.stderr}${result.error ? `${result.error.message}\n` : ''}`.trim();
  return { ok: result.status === 0, stdout: result.stdout, output };
}

/** The script behind a tool's name: run by our Node directly, which works alike on every system. */
function binaryOf(name) {
  const packageName = { tsc: 'typescript', biome: '@biomejs/biome' }[name] ?? name;
  const folder = join(PROJECT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

function mustRun(name, ...args) {
  const { ok, output } = tool(name, ...args);
  if (!ok) throw new StageFailed(output);
}

/** Runs one project of the test runner and counts its tests; a file that cannot be loaded counts as a failed test. */
function tests(project) {
  const scratch = mkdtempSync(join(tmpdir(), 'caselight-test-'));
  const report = join(scratch, 'report.json');
  try {
    const { ok, output } = tool(
      'vitest',
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    );
    if (!existsSync(report)) throw new StageFailed(output);
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    for (const { assertionResults } of testResults) {
      for (const { status, fullName } of assertionResults) {
        if (status !== 'passed' && status !== 'failed') console.log(`skipped (what it needs is not here): ${fullName}`);
      }
    }
    const unloaded = testResults.filter(({ status, assertionResults }) => {
      return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
    }).length;
    const counts = {
      passed: numPassedTests,
      failed: numFailedTests + unloaded,
      skipped: numPendingTests + (numTodoTests ?? 0),
    };
    // An error outside any test (an unhandled rejection) fails the run too.
    if (!ok && counts.failed === 0) counts.failed = 1;
    if (counts.failed) throw Object.assign(new StageFailed(output), { counts });
    return counts;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function lintFirefoxBuild() {
  const { stdout, output } = tool(
    'web-ext',
    'lint',
    `--source-dir=${join(PROJECT, '.output', 'firefox-mv3')}`,
    '--output=json',
    '--no-config-discovery',
  );
  let findings;
  try {
    findings = JSON.parse(stdout);
  } catch {
    throw new StageFailed(output);
  }
  const unknown = [...findings.errors, ...findings.warnings.filter((warning) => !isKnown(warning))];
  if (unknown.length) {
    throw new StageFailed(
      unknown.map(({ code, file, message }) => `${code} in ${file ?? 'the build'}: ${message}`).join('\n'),
    );
  }
}

const isKnown = ({ code, file }) => KNOWN_WARNINGS.some((known) => known.code === code && known.file.test(file ?? ''));

/** The browsers found, by the variables that the browser tests read. */
const browsers = {};

const installed = stage('dependencies', () => installDependencies());
if (installed) {
  const found = ['chromium', 'firefox'].map((kind) =>
    stage(`${kind} is here`, () => {
      browsers[kind === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH'] = requireBrowser(kind);
    }),
  );
  stage('format and lint', () => mustRun('biome', 'check', '.'));
  stage('types', () => {
    mustRun('wxt', 'prepare');
    mustRun('tsc', '--noEmit');
  });
  stage('unit tests', () => tests('unit'));
  const built = [stage('build for Chrome', () => mustRun('wxt', 'build'))];
  built.push(stage('build for Firefox', () => mustRun('wxt', 'build', '-b', 'firefox')));
  if (built[1]) stage('web-ext lint', lintFirefoxBuild);
  if (found.every(Boolean) && built.every(Boolean)) stage('browser tests', () => tests('browser'));
  else
    stage('browser tests', () => {
      throw new StageFailed('The browser tests were not run: they need both browsers and both builds.');
    });
}

console.log(`all stages, ${seconds(began)}`);
console.log(sentence(total));
process.exitCode = total.failed ? 1 : 0;
