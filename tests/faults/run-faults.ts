/**
 * `npm run faults -- --kills 50 [--rows 100000] [--engine sqlite|postgres]`: pulls the plug of a real server so many times
 * during one upload, on each engine, and holds what is there in the end against an upload that nobody disturbed.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { postgresCluster, stopPostgresCluster } from '../support/postgres.ts';
import { type UploadOutcome, uploadWithKills } from './pull-plugs.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    rows: { type: 'string', default: '100000' },
    engine: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const rows = Number(values.rows);
const kills = Number(values.kills);
const engines = values.engine === undefined ? ['sqlite', 'postgres'] : [values.engine];
/** A plug is pulled at most so long after the server is up again, in milliseconds: often enough for all of them. */
const MAX_DELAY_MS = 350;

const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-faults-'));
let places = 0;
try {
  const quiet = await uploadWithKills({
    location: await newPlace('sqlite'),
    rows,
    kills: 0,
    nextDelayMs: () => 0,
  });
  report('undisturbed', quiet);
  if (!quiet.isIntact) process.exitCode = 1;
  for (const engine of engines) {
    const location = await newPlace(engine);
    const outcome = await uploadWithKills({ location, rows, kills, nextDelayMs: delays() });
    report(engine, outcome);
    const isSame =
      JSON.stringify({ ...outcome, replayed: 0, kills: 0 }) ===
      JSON.stringify({ ...quiet, replayed: 0, kills: 0 });
    console.log(isSame ? `${engine}: equal to the undisturbed run` : `${engine}: DIFFERS`);
    if (!isSame) process.exitCode = 1;
  }
} finally {
  stopPostgresCluster();
  rmSync(folder, { recursive: true, force: true });
}

async function newPlace(engine: string): Promise<string> {
  if (engine === 'postgres') return (await postgresCluster()).newDatabase();
  places += 1;
  return mkdtempSync(path.join(folder, `${places}-`));
}

/** The same delays for the same seed. */
function delays(): () => number {
  let state = Number(values.seed) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 20 + (state / 2 ** 32) * MAX_DELAY_MS;
  };
}

function report(name: string, outcome: UploadOutcome): void {
  const { head, rows: ofRows, balances, isIntact, replayed, kills: killed } = outcome;
  console.log(
    `${name}: ${killed} kills, ${replayed} answers lost and given again, entry ${head.sequence}, ` +
      `revision ${head.revision}, chain ${head.chain.slice(0, 16)}, rows ${ofRows.slice(0, 16)}, ` +
      `balances ${balances.slice(0, 16)}, ${isIntact ? 'verified' : 'NOT INTACT'}`,
  );
}
