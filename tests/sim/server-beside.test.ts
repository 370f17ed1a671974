/**
 * Whole simulated firms over SQLite and PostgreSQL as the product opens them, under the same faults: every answer and, in the
 * end, every row of every table the same as in the store of the simulation. `npm run sim -- --beside` runs more.
 */

import { simulate } from './simulation.ts';

/** In these firms the server is killed, its disk is full, it is restored, conflicts are decided and syncs taken back. */
const SEEDS = [3, 23];

describe('ServerBeside', () => {
  for (const seed of SEEDS) {
    it(`answers and holds the same on SQLite and on PostgreSQL with seed ${seed}`, async () => {
      const { violation } = await simulate(seed, {
        server: 'real',
        beside: ['sqlite', 'postgres'],
      });
      if (violation !== undefined) throw violation;
    });
  }
});
