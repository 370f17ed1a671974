/** Simulated firms keep every promise of sync, whatever their people and the network do. `npm run sim` runs many more. */

import { REGRESSIONS } from './regressions.ts';
import { simulate, type SimulationOptions } from './simulation.ts';

/** Simulated in every run of the tests, half of them with the real handlers; ten thousand by hand. */
const SEEDS = 120;
const AT_ONCE = 30;

describe('simulate', () => {
  for (let from = 1001; from < 1001 + SEEDS; from += AT_ONCE) {
    it(`breaks no invariant with seeds ${from} to ${from + AT_ONCE - 1}`, async () => {
      for (let seed = from; seed < from + AT_ONCE; seed += 1) await check(seed);
    });
  }

  for (const { seed, server = 'reference', people = 'steady', what } of REGRESSIONS) {
    it(`does not break again with seed ${seed}: ${what}`, () => check(seed, { server, people }));
  }
});

async function check(seed: number, options: SimulationOptions = {}): Promise<void> {
  const { violation } = await simulate(seed, options);
  if (violation !== undefined) throw new Error(`seed ${seed}: ${violation.message}`);
}
