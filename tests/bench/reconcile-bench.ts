/**
 * The whole job on a workbook of 100,000 rows and 2,000 items, file in to marked file out, against LibreOffice opening a
 * workbook with the same rows, computing the same balances by SUMIFS, and saving.
 */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { balancesOf } from '../../core/ledger/balances.ts';
import { foldColumns } from '../../core/ledger/columns/fold-columns.ts';
import { type MovementColumns } from '../../core/ledger/columns/movement-columns.ts';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { type Movement } from '../../core/ledger/movement.ts';
import { defaultPolicy } from '../../core/ledger/policy.ts';
import { postMovements } from '../../core/ledger/post-movements.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { linesOfWorkbooks } from '../../sync-server/service/lines-of-workbooks.ts';
import { settingsNow } from '../../sync-server/service/settings-now.ts';
import { PROJECT_ROOT } from '../support/shared-folder.ts';
import { requireSystemPart } from '../support/system-parts.ts';
import { type Bench, type BenchLine } from './bench.ts';
import { largeWorkbook } from './large-workbook.ts';
import { measuredRun, type MeasuredRun } from './measured-run.ts';

const ROWS = 100_000;
const ITEMS = 2_000;
/** Rounds in which all are run one after the other; the median of each counts. */
const ROUNDS = 3;
const FOLDS = 7;
const BALANCES_GOAL = 100;

export const reconcileBench: Bench = {
  name: 'reconcile',
  title: `reconcile a workbook of ${ROWS.toLocaleString('en')} rows, ${ITEMS.toLocaleString('en')} items`,
  run: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tallybook-bench-'));
    try {
      return await measure(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measure(folder: string): Promise<readonly BenchLine[]> {
  const stated = path.join(folder, 'stated.xlsx');
  const formulas = path.join(folder, 'formulas.xlsx');
  await writeFile(stated, largeWorkbook({ rows: ROWS, items: ITEMS, stock: 'stated' }));
  await writeFile(formulas, largeWorkbook({ rows: ROWS, items: ITEMS, stock: 'formulas' }));
  const ours: MeasuredRun[] = [];
  const computing: MeasuredRun[] = [];
  const plain: MeasuredRun[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await runTallybook(stated, folder));
    computing.push(await runLibreOffice(formulas, folder));
    plain.push(await runLibreOffice(stated, folder));
  }
  const whole = medianMs(ours);
  const peer = medianMs(computing);
  const sumifs = peer - medianMs(plain);
  const balances = await measureBalances(stated);
  const ourPeak = Math.max(...ours.map(({ peakBytes }) => peakBytes));
  const peerPeak = Math.max(...computing.map(({ peakBytes }) => peakBytes));
  return [
    {
      what: 'file in to marked file out, against LibreOffice opening, SUMIFS, saving',
      ours: seconds(whole),
      peer: seconds(peer),
      ratio: `${(whole / peer).toFixed(2)}x (goal < 1x)`,
      met: whole < peer,
    },
    {
      what: 'the balances alone (quantity and value), against the SUMIFS part',
      ours: `${balances.toFixed(1)} ms`,
      peer: `${sumifs.toFixed(0)} ms`,
      ratio: `${(sumifs / balances).toFixed(0)}x faster (goal >= ${BALANCES_GOAL}x)`,
      met: sumifs / balances >= BALANCES_GOAL,
    },
    {
      what: 'LibreOffice opening and saving the same rows without formulas',
      ours: '-',
      peer: seconds(medianMs(plain)),
      ratio: '-',
      met: true,
    },
    {
      what: 'peak memory, all processes',
      ours: megabytes(ourPeak),
      peer: megabytes(peerPeak),
      ratio: `${(ourPeak / peerPeak).toFixed(2)}x (no goal)`,
      met: true,
    },
  ];
}

function runTallybook(file: string, folder: string): Promise<MeasuredRun> {
  const command = path.join(PROJECT_ROOT, 'sync-server', 'cli', 'tallybook.js');
  const copy = path.join(folder, 'copy.xlsx');
  return measuredRun(process.execPath, [command, 'reconcile', file, '--out', copy]);
}

function runLibreOffice(file: string, folder: string): Promise<MeasuredRun> {
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  return measuredRun(requireSystemPart('libreOffice'), [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    path.join(folder, 'converted'),
    file,
  ]);
}

/**
 * Milliseconds from movements in memory to quantity and value of every stock, as the median of several times. Putting
 * them into ledger order and into columns is part of it, as finding its rows is part of SUMIFS; the result is held
 * against the ledger that keeps every entry.
 */
async function measureBalances(file: string): Promise<number> {
  const movements = await movementsOf(file);
  const expected = balancesOf(foldMovements(movements, defaultPolicy('movingAverage', 2)));
  const times: number[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const startedAt = performance.now();
    const { columns, stocks } = columnsOf(movements);
    const { quantity, value } = foldColumns(columns, 'movingAverage');
    times.push(performance.now() - startedAt);
    if (expected.length !== ITEMS) throw new Error(`${expected.length} balances, not ${ITEMS}`);
    for (const balance of expected) {
      const stock = stocks.get(stockKey(balance))!;
      if (quantity[stock] !== balance.quantity || value[stock] !== balance.value) {
        throw new Error(`another balance of ${balance.item} in columns`);
      }
    }
  }
  return median(times);
}

/** Receipts and dispatches in ledger order, by a counting sort over days and kinds: receipts of a day come first. */
function columnsOf(movements: readonly Movement[]): {
  readonly columns: MovementColumns;
  readonly stocks: ReadonlyMap<string, number>;
} {
  const days = [...new Set(movements.map(({ date }) => date))].sort();
  const dayIndex = new Map(days.map((date, index) => [date, index]));
  const { length } = movements;
  const slots = new Int32Array(length);
  const starts = new Int32Array(days.length * 2 + 1);
  for (const [row, { date, kind }] of movements.entries()) {
    const slot = dayIndex.get(date)! * 2 + (kind === 'receipt' ? 0 : 1);
    slots[row] = slot;
    starts[slot + 1]! += 1;
  }
  for (let slot = 1; slot < starts.length; slot += 1) starts[slot]! += starts[slot - 1]!;
  const stocks = new Map<string, number>();
  const stock = new Int32Array(length);
  const quantity = new Float64Array(length);
  const amount = new Float64Array(length);
  for (const [row, movement] of movements.entries()) {
    const place = starts[slots[row]!]!;
    starts[slots[row]!]! += 1;
    const key = stockKey(movement);
    const known = stocks.get(key) ?? stocks.size;
    stocks.set(key, known);
    stock[place] = known;
    quantity[place] = movement.kind === 'receipt' ? movement.quantity : -signless(movement);
    amount[place] = movement.kind === 'receipt' ? (movement.amount ?? 0) : 0;
  }
  return { columns: { length, stockCount: stocks.size, stock, quantity, amount }, stocks };
}

function signless(movement: Movement): number {
  if (movement.kind === 'dispatch') return movement.quantity;
  throw new Error(`the bench workbook has no ${movement.kind}`);
}

function stockKey({ item, warehouse, lot }: Pick<Movement, 'item' | 'warehouse' | 'lot'>): string {
  return `${item}\n${warehouse}\n${lot}`;
}

async function movementsOf(file: string): Promise<readonly Movement[]> {
  const outcome = await readWorkbook({ name: 'stated.xlsx', bytes: await readFile(file) });
  if (outcome.status !== 'read') throw new Error('the bench workbook could not be read');
  return postMovements(linesOfWorkbooks([outcome.content], settingsNow()).lines);
}

function medianMs(runs: readonly MeasuredRun[]): number {
  return median(runs.map(({ ms }) => ms));
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)]!;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
