/** Shortens the history of a failing seed: leaves out events as long as the same invariant is still broken. */

import { simulate, type SimulationOptions, type SimulationResult } from './simulation.ts';

/** Runs spent on shortening one history. */
const MAX_RUNS = 250;

export async function shortened(
  seed: number,
  failing: SimulationResult,
  options: SimulationOptions,
): Promise<SimulationResult> {
  const invariant = failing.violation?.invariant;
  let best = failing;
  let skipped = new Set<number>();
  let size = Math.ceil(failing.events.length / 2);
  let runs = 0;
  while (size >= 1 && runs < MAX_RUNS) {
    let isShorter = false;
    const { events } = best;
    for (let from = 0; from < events.length && runs < MAX_RUNS; from += size) {
      const candidate = new Set([...skipped, ...events.slice(from, from + size)]);
      const result = await simulate(seed, { ...options, skipped: candidate });
      runs += 1;
      if (result.violation?.invariant !== invariant) continue;
      skipped = candidate;
      best = result;
      isShorter = true;
      break;
    }
    if (!isShorter) size = size === 1 ? 0 : Math.ceil(size / 2);
  }
  return simulate(seed, { ...options, skipped, isTraced: true });
}
