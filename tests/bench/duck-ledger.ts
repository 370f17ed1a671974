/** DuckDB as a peer of the fold: fetched by the bench into its own folder, never a dependency of the product. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MovementColumns } from '../../core/ledger/columns/movement-columns.ts';
import { PROJECT_ROOT } from '../support/shared-folder.ts';

const FOLDER = path.join(PROJECT_ROOT, '.bench', 'duckdb');
const PACKAGE = '@duckdb/node-api';

interface DuckAppender {
  appendInteger(value: number): void;
  appendBigInt(value: bigint): void;
  endRow(): void;
  closeSync(): void;
}

interface DuckConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
  createAppender(table: string): Promise<DuckAppender>;
}

interface DuckModule {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<DuckConnection> }>;
  };
}

export interface DuckLedger {
  readonly groupBySum: () => Promise<void>;
  /** Sum of all quantities, to see that both sides had the same rows. */
  readonly quantityTotal: () => Promise<bigint>;
}

/** Loads the rows into a table in memory. */
export async function openDuckLedger(columns: MovementColumns): Promise<DuckLedger> {
  const { DuckDBInstance } = await loadDuck();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('CREATE TABLE movement (stock INTEGER, quantity BIGINT, amount BIGINT)');
  const appender = await connection.createAppender('movement');
  for (let row = 0; row < columns.length; row += 1) {
    appender.appendInteger(columns.stock[row]!);
    appender.appendBigInt(BigInt(columns.quantity[row]!));
    appender.appendBigInt(BigInt(columns.amount[row]!));
    appender.endRow();
  }
  appender.closeSync();
  const sql = 'SELECT stock, SUM(quantity), SUM(amount) FROM movement GROUP BY stock';
  return {
    groupBySum: async () => void (await connection.run(sql)),
    quantityTotal: async () => {
      const read = await connection.runAndReadAll('SELECT SUM(quantity) FROM movement');
      return BigInt(String(read.getRows()[0]![0]));
    },
  };
}

async function loadDuck(): Promise<DuckModule> {
  const require = createRequire(path.join(FOLDER, 'bench.cjs'));
  if (!existsSync(path.join(FOLDER, 'node_modules', PACKAGE))) fetchDuck();
  return (await import(pathToFileURL(require.resolve(PACKAGE)).href)) as DuckModule;
}

function fetchDuck(): void {
  mkdirSync(FOLDER, { recursive: true });
  const args = ['install', '--prefix', FOLDER, '--no-save', '--no-audit', '--no-fund', PACKAGE];
  const run = spawnSync('npm', args, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`DuckDB could not be fetched from npm: ${run.stderr}`);
}
