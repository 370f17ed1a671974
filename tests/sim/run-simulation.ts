/**
 * `npm run sim -- --seeds N [--from S] [--first] [--server real|reference] [--people steady|hasty] [--beside sqlite,postgres]`:
 * simulates so many firms; on a failure prints the seed and a shortened history. With --first it ends at the first failure and
 * prints no history. With --beside every request goes to these stores as well, which must answer and hold the same.
 */

import { parseArgs } from 'node:util';
import { stopPostgresCluster } from '../support/postgres.ts';
import { shortened } from './shorten.ts';
import { serverOf, simulate, type SimulationOptions } from './simulation.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '300' },
    from: { type: 'string', default: '1' },
    first: { type: 'boolean', default: false },
    server: { type: 'string' },
    people: { type: 'string' },
    beside: { type: 'string', default: '' },
  },
});
const from = Number(values.from);
const seeds = Number(values.seeds);
const beside = (['sqlite', 'postgres'] as const).filter((engine) =>
  values.beside.split(',').includes(engine),
);
const wanted = beside.length > 0 ? 'real' : values.server;
const server = wanted === 'real' || wanted === 'reference' ? wanted : undefined;
const people = values.people === 'hasty' || values.people === 'steady' ? values.people : undefined;
const options: SimulationOptions = { ...(server && { server }), ...(people && { people }) };
/** Failures whose history is shown. */
const SHOWN = 3;
const started = Date.now();
let rounds = 0;
const ran = { real: 0, reference: 0 };
const failing: number[] = [];
/** Whoever stops it is told what was run until then. */
let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (isStopped = true));
for (let seed = from; seed < from + seeds && !isStopped; seed += 1) {
  const result = await simulate(seed, { ...options, beside });
  rounds += result.rounds;
  ran[server ?? serverOf(seed)] += 1;
  if (result.violation !== undefined) {
    failing.push(seed);
    if (failing.length <= SHOWN && !values.first && beside.length === 0) {
      const { violation, history } = await shortened(seed, result, options);
      console.log(`seed ${seed}: ${violation!.message}\n  ${history.join('\n  ')}`);
    } else {
      console.log(`seed ${seed}: ${result.violation.message.slice(0, 300)}`);
    }
    if (values.first) break;
  }
  if ((seed - from + 1) % 1_000 === 0) {
    console.log(`${seed - from + 1} seeds, ${((Date.now() - started) / 1_000).toFixed(0)} s`);
  }
}
const seconds = ((Date.now() - started) / 1_000).toFixed(1);
console.log(
  `${ran.real + ran.reference} seeds run from ${from}: ${ran.real} with the real handlers, ${ran.reference} with the ` +
    `reference server, ${rounds} rounds, ${failing.length} violations, ${seconds} s`,
);
if (failing.length > 0) {
  console.log(`failing seeds: ${failing.join(' ')}`);
}
stopPostgresCluster();
if (failing.length > 0 || isStopped) process.exitCode = 1;
