/** Our reader against exceljs's streaming reader: the same workbook, each in a process of its own, turn by turn. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Bench, type BenchLine } from './bench.ts';
import { readerWorkbook } from './reader-workbook.ts';

const ROWS = 100_000;
const COLUMNS = 12;
/** Read first, so that neither is timed while it loads. */
const SMALL_ROWS = 20;
const ROUNDS = 3;
const GOAL = 3;
const CHILD = path.join(import.meta.dirname, 'reader-child.ts');

interface Reading {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly rows: number;
  readonly cells: number;
  readonly quantity: number;
}

export const readerBench: Bench = {
  name: 'reader',
  title: `read ${ROWS.toLocaleString('en')} rows x ${COLUMNS} columns, against exceljs's streaming reader`,
  run: async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-bench-'));
    try {
      return measure(path.join(folder, 'bench.xlsx'), path.join(folder, 'small.xlsx'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function measure(file: string, small: string): readonly BenchLine[] {
  writeFileSync(small, readerWorkbook(SMALL_ROWS));
  writeFileSync(file, readerWorkbook(ROWS));
  const ours: Reading[] = [];
  const theirs: Reading[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(readIn('ours', file, small));
    theirs.push(readIn('exceljs', file, small));
  }
  const [mine, peer] = [median(ours), median(theirs)];
  if (mine.quantity !== peer.quantity || mine.rows !== peer.rows || mine.cells !== peer.cells) {
    throw new Error(`the readers disagree: ${JSON.stringify({ mine, peer })}`);
  }
  const faster = peer.milliseconds / mine.milliseconds;
  const lighter = peer.megabytes / mine.megabytes;
  return [
    {
      what: 'file in, every cell seen',
      ours: `${Math.round(mine.milliseconds)} ms`,
      peer: `${Math.round(peer.milliseconds)} ms`,
      ratio: `${faster.toFixed(1)}x faster (goal >= ${GOAL}x)`,
      met: faster >= GOAL,
    },
    {
      what: 'peak memory; ours holds every cell at the end, the peer none',
      ours: `${Math.round(mine.megabytes)} MB`,
      peer: `${Math.round(peer.megabytes)} MB`,
      ratio: `${lighter.toFixed(1)}x (measured, no goal)`,
      met: true,
    },
  ];
}

function readIn(reader: 'ours' | 'exceljs', file: string, small: string): Reading {
  const child = spawnSync(process.execPath, [CHILD, reader, file, small], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Reading;
}

function median(readings: readonly Reading[]): Reading {
  const sorted = [...readings].sort((left, right) => left.milliseconds - right.milliseconds);
  return sorted[Math.floor(sorted.length / 2)]!;
}
