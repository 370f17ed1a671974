/** `npm run bench [-- NAME...]`: measures ours beside a peer in the same run and prints both figures with their ratio. */

import os from 'node:os';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Bench, type BenchLine } from './bench.ts';

const benches = await loadBenches();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  const known = benches.map(({ name }) => name).join(', ');
  console.error(`no bench is called ${unknown.join(', ')}; there are: ${known}`);
  process.exit(2);
}
console.log(`Node ${process.version}, ${os.cpus().length} x ${os.cpus()[0]?.model ?? 'CPU'}`);
let missed = 0;
for (const bench of benches) {
  if (wanted.length > 0 && !wanted.includes(bench.name)) continue;
  console.log(`\n## ${bench.name}: ${bench.title}\n`);
  console.log('| what | Tallybook | peer | ratio (goal) | met |\n|---|---|---|---|---|');
  for (const line of await bench.run()) {
    console.log(rowOf(line));
    if (!line.met) missed += 1;
  }
}
console.log(missed === 0 ? '\nEvery goal is met.' : `\n${missed} goals are missed.`);
process.exit(missed === 0 ? 0 : 1);

/** Every file of this folder named *-bench.ts exports one bench. */
async function loadBenches(): Promise<readonly Bench[]> {
  const found: Bench[] = [];
  for (const file of readdirSync(import.meta.dirname).sort()) {
    if (!file.endsWith('-bench.ts')) continue;
    const exported = (await import(path.join(import.meta.dirname, file))) as Record<string, Bench>;
    found.push(...Object.values(exported).filter((value) => typeof value.run === 'function'));
  }
  return found;
}

function rowOf(line: BenchLine): string {
  const cells = [line.what, line.ours, line.peer, line.ratio, line.met ? 'yes' : 'NO'];
  return `| ${cells.join(' | ')} |`;
}
