/**
 * `npm start`: from a bare clone to the product at work. Installs what is missing, then hands over to the
 * demonstration, which needs the dependencies and a newer Node than the system may have.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installDependencies, nodeBinary, PROJECT, projectEnvironment, SetupNeeded } from './setup.mjs';

try {
  installDependencies();
  const demonstration = spawnSync(
    nodeBinary(),
    [join(PROJECT, 'scripts', 'demonstration.ts'), ...process.argv.slice(2)],
    { cwd: PROJECT, env: projectEnvironment(), stdio: 'inherit' },
  );
  process.exitCode = demonstration.status ?? 1;
} catch (error) {
  if (!(error instanceof SetupNeeded)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
