/**
 * `npm run sim:mutants`: breaks the protocol in one place after the other, in a copy of the code, and simulates firms with
 * it until an invariant tells. A mutant that lives is a hole in the invariants.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT_ROOT } from '../support/shared-folder.ts';
import { MUTANTS, type Mutant } from './mutants.ts';

const COPIED = [
  'core',
  'tests/sim',
  'tests/support',
  'tests/recognition/random.ts',
  'package.json',
];

let living = 0;
for (const mutant of MUTANTS) {
  const told = verdictOn(mutant);
  if (told === undefined && mutant.mayLive !== true) living += 1;
  const verdict = told === undefined ? `lives after ${mutant.seeds} seeds` : `killed by ${told}`;
  console.log(`${mutant.name}: ${verdict}${mutant.mayLive === true ? ' (may live)' : ''}`);
}
console.log(`${MUTANTS.length} mutants, ${living} live that must not`);
process.exitCode = living === 0 ? 0 : 1;

/** What the first failing seed said; undefined when none failed. */
function verdictOn({ changes, seeds }: Mutant): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-mutant-'));
  try {
    for (const part of COPIED) {
      cpSync(path.join(PROJECT_ROOT, part), path.join(folder, part), { recursive: true });
    }
    symlinkSync(path.join(PROJECT_ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    for (const { file, find, replace } of changes) {
      const place = path.join(folder, file);
      const text = readFileSync(place, 'utf8');
      if (text.split(find).length !== 2) throw new Error(`not exactly once in ${file}: ${find}`);
      writeFileSync(
        place,
        text.replace(find, () => replace),
      );
    }
    const run = spawnSync(
      process.execPath,
      ['tests/sim/run-simulation.ts', '--seeds', String(seeds), '--first'],
      { cwd: folder, encoding: 'utf8', timeout: 600_000 },
    );
    const line = run.stdout.split('\n').find((text) => text.startsWith('seed '));
    if (line === undefined && run.status !== 0) throw new Error(run.stderr.slice(-2_000));
    return line === undefined ? undefined : /(I\d|crash).*$/.exec(line)?.[0].slice(0, 120);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
