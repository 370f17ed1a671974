/**
 * Tries every property with new values: the test files that hold properties, run again and again with another seed each
 * time. A fault that one value in a hundred thousand shows is found here.
 *
 *     npm run properties -- --times 20
 */

import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SEED_VARIABLE } from './property-seed.ts';
import { PROJECT_ROOT } from './shared-folder.ts';

const { values } = parseArgs({
  options: {
    /** Runs, each with another seed. */
    times: { type: 'string', default: '5' },
    /** The seed of a run that failed; then there is one run. */
    seed: { type: 'string' },
    /** Part of the path of the files to run. */
    only: { type: 'string', default: '' },
  },
});

const files = globSync('tests/**/*.test.ts', { cwd: PROJECT_ROOT }).filter(
  (file) =>
    file.includes(values.only) &&
    readFileSync(path.join(PROJECT_ROOT, file), 'utf8').includes("from 'fast-check'"),
);
const seeds =
  values.seed === undefined
    ? Array.from({ length: Number(values.times) }, () => randomInt(2 ** 31))
    : [Number(values.seed)];
const mocha = path.join(PROJECT_ROOT, 'node_modules', 'mocha', 'bin', 'mocha.js');
const setUp = path.join(PROJECT_ROOT, 'tests', 'support', 'property-seed.ts');

let failed = 0;
for (const seed of seeds) {
  const run = spawnSync(
    process.execPath,
    [
      mocha,
      '--no-config',
      '--timeout',
      '120000',
      '--reporter',
      'dot',
      '--require',
      setUp,
      ...files,
    ],
    {
      cwd: PROJECT_ROOT,
      env: { ...process.env, [SEED_VARIABLE]: String(seed) },
      encoding: 'utf8',
    },
  );
  const isGood = run.status === 0;
  if (!isGood) failed += 1;
  console.log(`seed ${seed}: ${isGood ? 'every property holds' : 'FAILED'}`);
  if (!isGood) console.log(run.stdout + run.stderr);
}
console.log(`${files.length} files, ${seeds.length} seeds, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
