/**
 * `npm run pictures`: makes every picture of the docs anew, by the demonstration and by the browser tests, which take
 * one of each state of the panel. Chromium's are kept, light, dark and in forced colours; Firefox draws the same.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { nodeBinary, PROJECT } from './setup.mjs';

const PICTURES = join(PROJECT, 'docs', 'pictures');

function run(script: string, args: readonly string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(nodeBinary(), [join(PROJECT, script), ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

for (const browser of ['chromium', 'firefox'])
  run('scripts/start.mjs', ['--headless', '--browser', browser, '--pictures', PICTURES]);
run('node_modules/vitest/vitest.mjs', ['run', '--project=browser', 'test/browser/panel.test.ts', '-t', 'chromium'], {
  CASELIGHT_PICTURES: join(PICTURES, 'states'),
});
