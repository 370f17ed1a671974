/**
 * The ledger against its peers, turn by turn in one run: a million movements in memory against DuckDB, and a hundred
 * thousand as text, from file to printed balances, against ledger-cli.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { foldColumns } from '../../core/ledger/columns/fold-columns.ts';
import { type Bench, type BenchLine } from './bench.ts';
import { openDuckLedger } from './duck-ledger.ts';
import { benchColumns, journalText, movementText } from './ledger-movements.ts';

const ROWS = 1_000_000;
const TEXT_ROWS = 100_000;
const ROUNDS = 9;
const TEXT_ROUNDS = 5;
const GOAL_AVERAGE = 3;
const GOAL_FIFO = 8;
const GOAL_TEXT = 3;
const CHILD = path.join(import.meta.dirname, 'ledger-text-child.ts');

export const ledgerBench: Bench = {
  name: 'ledger',
  title: 'fold movements to quantity and value, against DuckDB and ledger-cli',
  run: async () => [...(await foldLines()), textLine()],
};

async function foldLines(): Promise<readonly BenchLine[]> {
  const columns = benchColumns(ROWS);
  const duck = await openDuckLedger(columns);
  const total = columns.quantity.reduce((sum, quantity) => sum + quantity, 0);
  if ((await duck.quantityTotal()) !== BigInt(total)) throw new Error('the rows differ');
  const times = { duck: [] as number[], movingAverage: [] as number[], fifo: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    // The first round only warms everything up.
    const isTimed = round > 0;
    const duckMs = await timeOf(() => duck.groupBySum());
    const averageMs = await timeOf(() => foldColumns(columns, 'movingAverage'));
    const fifoMs = await timeOf(() => foldColumns(columns, 'fifo'));
    if (!isTimed) continue;
    times.duck.push(duckMs);
    times.movingAverage.push(averageMs);
    times.fifo.push(fifoMs);
  }
  const peer = median(times.duck);
  return [
    foldLine('moving average', median(times.movingAverage), peer, GOAL_AVERAGE),
    foldLine('FIFO', median(times.fifo), peer, GOAL_FIFO),
  ];
}

function foldLine(method: string, ours: number, peer: number, goal: number): BenchLine {
  const ratio = ours / peer;
  return {
    what: `fold 1 M movements (5,000 items x 4 warehouses), ${method}; DuckDB GROUP BY SUM`,
    ours: `${ours.toFixed(1)} ms`,
    peer: `${peer.toFixed(1)} ms`,
    ratio: `${ratio.toFixed(2)}x (goal <= ${goal}x)`,
    met: ratio <= goal,
  };
}

function textLine(): BenchLine {
  const what = '100,000 movements as text: read, fold, print balances; ledger-cli';
  if (spawnSync('ledger', ['--version']).status !== 0) {
    const peer = 'not installed: `apt-get install ledger` brings it';
    return { what, ours: '-', peer, ratio: `- (goal >= ${GOAL_TEXT}x)`, met: false };
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-bench-'));
  try {
    const columns = benchColumns(TEXT_ROWS);
    const text = path.join(folder, 'movements.tsv');
    const journal = path.join(folder, 'movements.journal');
    writeFileSync(text, movementText(columns));
    writeFileSync(journal, journalText(columns));
    const times = { ours: [] as number[], peer: [] as number[] };
    for (let round = 0; round < TEXT_ROUNDS; round += 1) {
      times.ours.push(runMs(process.execPath, [CHILD, text]));
      times.peer.push(runMs('ledger', ['-f', journal, 'balance', '--flat', 'Stock']));
    }
    const [ours, peer] = [median(times.ours), median(times.peer)];
    return {
      what,
      ours: `${ours.toFixed(0)} ms`,
      peer: `${peer.toFixed(0)} ms`,
      ratio: `${(peer / ours).toFixed(2)}x faster (goal >= ${GOAL_TEXT}x)`,
      met: peer / ours >= GOAL_TEXT,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Start of the program to its end: what a person waits. */
function runMs(program: string, args: readonly string[]): number {
  const startedAt = performance.now();
  const run = spawnSync(program, args, { maxBuffer: 1e9 });
  if (run.status !== 0) throw new Error(`${program} failed: ${String(run.stderr)}`);
  return performance.now() - startedAt;
}

async function timeOf(run: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

function median(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)]!;
}
