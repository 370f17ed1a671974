/** The test command: finds or installs what the tests need from the system, builds what browsers get, and runs mocha. */

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PROJECT_ROOT } from './shared-folder.ts';
import { requireSystemPart, SYSTEM_PARTS, type SystemPartName } from './system-parts.ts';

const missing: string[] = [];
for (const name of Object.keys(SYSTEM_PARTS) as SystemPartName[]) {
  try {
    requireSystemPart(name);
  } catch (error) {
    missing.push((error as Error).message);
  }
}
if (missing.length > 0) {
  console.error(missing.join('\n'));
  process.exit(1);
}
// The tests of the server and of the pages look at what a browser really gets.
const build = spawnSync(
  process.execPath,
  [path.join(PROJECT_ROOT, 'addin', 'build.ts'), '--if-changed'],
  { cwd: PROJECT_ROOT, stdio: 'inherit' },
);
if (build.status !== 0) process.exit(build.status ?? 1);
const mocha = path.join(PROJECT_ROOT, 'node_modules', 'mocha', 'bin', 'mocha.js');
const run = spawnSync(process.execPath, [mocha, ...process.argv.slice(2)], {
  cwd: PROJECT_ROOT,
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
