/**
 * `npm run sim:mutants [-- --only TEXT]`: breaks the protocol in one place after the other, in a copy of the code, and
 * simulates firms with it until an invariant tells. A mutant that lives is a hole in the invariants. A seed that fails in
 * the code as it is shows nothing about a mutant and is refused.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../support/shared-folder.ts';
import { MUTANTS, type Mutant, type MutantChange } from './mutants.ts';

const COPIED = [
  'core',
  'sync-server',
  'tests/sim',
  'tests/support',
  'tests/recognition/random.ts',
  'package.json',
];
/** Longest time one mutant is given, in milliseconds. */
const TIMEOUT_MS = 1_200_000;

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const chosen = MUTANTS.filter(({ name }) => name.includes(values.only));
let living = 0;
for (const mutant of chosen) {
  const { killer, refused } = verdictOn(mutant);
  if (killer === undefined && mutant.mayLive !== true) living += 1;
  const verdict =
    killer === undefined
      ? `lives after ${mutant.seeds} seeds`
      : `killed with seed ${killer.seed} by ${killer.what}`;
  const asIs =
    refused.length === 0 ? '' : `; refused, for they fail as it is: ${refused.join(' ')}`;
  console.log(`${mutant.name}: ${verdict}${mutant.mayLive === true ? ' (may live)' : ''}${asIs}`);
}
console.log(`${chosen.length} mutants, ${living} live that must not`);
process.exitCode = living === 0 ? 0 : 1;

interface Failing {
  readonly seed: number;
  readonly what: string;
}

interface Seeds {
  readonly from: number;
  readonly seeds: number;
  readonly server: Mutant['server'];
}

/** The first seed that fails with the mutant and not without it, and what it said. */
function verdictOn({ changes, seeds, server }: Mutant): {
  readonly killer: Failing | undefined;
  readonly refused: readonly number[];
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-mutant-'));
  const refused: number[] = [];
  try {
    copyInto(folder);
    for (const change of changes) makeChange(folder, change);
    let from = 1;
    while (from <= seeds) {
      const killer = firstFailing(folder, { from, seeds: seeds - from + 1, server });
      if (killer === undefined) break;
      const asItIs = firstFailing(PROJECT_ROOT, { from: killer.seed, seeds: 1, server });
      if (asItIs === undefined) return { killer, refused };
      refused.push(killer.seed);
      from = killer.seed + 1;
    }
    return { killer: undefined, refused };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyInto(folder: string): void {
  for (const part of COPIED) {
    cpSync(path.join(PROJECT_ROOT, part), path.join(folder, part), { recursive: true });
  }
  symlinkSync(path.join(PROJECT_ROOT, 'node_modules'), path.join(folder, 'node_modules'));
}

function makeChange(folder: string, { file, find, replace }: MutantChange): void {
  const place = path.join(folder, file);
  const text = readFileSync(place, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`not exactly once in ${file}: ${find}`);
  writeFileSync(
    place,
    text.replace(find, () => replace),
  );
}

function firstFailing(folder: string, { from, seeds, server }: Seeds): Failing | undefined {
  const run = spawnSync(
    process.execPath,
    [
      'tests/sim/run-simulation.ts',
      ...['--seeds', String(seeds), '--from', String(from), '--first'],
      ...(server === undefined ? [] : ['--server', server]),
    ],
    { cwd: folder, encoding: 'utf8', timeout: TIMEOUT_MS },
  );
  const said = /^seed (\d+): (.*)$/m.exec(run.stdout);
  if (said === null && run.status !== 0) {
    throw new Error(`${run.error?.message ?? ''} ${run.stderr.slice(-2_000)}`);
  }
  return said === null ? undefined : { seed: Number(said[1]), what: said[2]!.slice(0, 120) };
}
