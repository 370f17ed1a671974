/** Where the store bench works: a fresh SQLite file or a fresh PostgreSQL database, and bare access to it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { openPostgresStore } from '../../sync-server/storage/open-postgres-store.ts';
import { openSqliteStore } from '../../sync-server/storage/open-sqlite-store.ts';
import { EXACT_TYPES } from '../../sync-server/storage/postgres-connection.ts';
import { postgresCluster } from '../support/postgres.ts';

export type BareRow = readonly (string | number | null)[];

/** Rows of every table of a loaded ledger, parents before children. */
export type BareTables = ReadonlyMap<string, readonly BareRow[]>;

/** Tables of a ledger with the column by which rows were added; parents first. */
const TABLES: readonly (readonly [table: string, order: string])[] = [
  ['organisation', 'org'],
  ['tab', 'tab'],
  ['line_version', 'revision'],
  ['line', 'revision'],
  ['movement', 'number'],
  ['balance', 'item'],
  ['line_shape', 'shape'],
  ['audit_entry', 'sequence'],
  ['batch', 'sequence'],
];

export interface StorePlace {
  readonly engine: 'sqlite' | 'postgres';
  /** Folder or address. */
  readonly location: string;
  readonly open: () => Promise<LedgerStore>;
  readonly readTables: () => Promise<BareTables>;
  /** Inserts rows one by one through prepared statements, in as many transactions as there are parts. */
  readonly insertBare: (tables: BareTables, parts: number) => Promise<void>;
  readonly remove: () => void;
}

export const now = (): string => '2026-03-12T08:00:00.000Z';

export function sqlitePlace(): StorePlace {
  const location = mkdtempSync(path.join(tmpdir(), 'tallybook-bench-'));
  const file = path.join(location, 'tallybook.sqlite');
  return {
    engine: 'sqlite',
    location,
    open: () => openSqliteStore({ file, now }),
    readTables: async () => {
      const database = new DatabaseSync(file);
      const tables = new Map<string, readonly BareRow[]>();
      for (const [table, order] of TABLES) {
        const statement = database.prepare(`SELECT * FROM ${table} ORDER BY ${order}`);
        statement.setReturnArrays(true);
        tables.set(table, statement.all() as unknown as BareRow[]);
      }
      database.close();
      return tables;
    },
    insertBare: async (tables, parts) => {
      const database = new DatabaseSync(file);
      // The settings the store uses, so that only the way of inserting differs.
      database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
        PRAGMA wal_autocheckpoint = 20000; PRAGMA cache_size = -65536`);
      const inserts = [...tables].map(([table, rows]) => {
        const places = (rows[0] ?? []).map(() => '?').join(', ');
        return { rows, statement: database.prepare(`INSERT INTO ${table} VALUES (${places})`) };
      });
      for (let part = 0; part < parts; part += 1) {
        database.exec('BEGIN IMMEDIATE');
        for (const { rows, statement } of inserts) {
          for (const row of partOf(rows, part, parts)) statement.run(...row);
        }
        database.exec('COMMIT');
      }
      database.close();
    },
    remove: () => rmSync(location, { recursive: true, force: true }),
  };
}

export async function postgresPlace(): Promise<StorePlace> {
  const url = await (await postgresCluster()).newDatabase();
  const withClient = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  return {
    engine: 'postgres',
    location: url,
    open: () => openPostgresStore({ url, now }),
    readTables: () =>
      withClient(async (client) => {
        const tables = new Map<string, readonly BareRow[]>();
        for (const [table, order] of TABLES) {
          const text = `SELECT * FROM ${table} ORDER BY ${order}`;
          const { rows } = await client.query({ text, rowMode: 'array', types: EXACT_TYPES });
          tables.set(table, rows as BareRow[]);
        }
        return tables;
      }),
    insertBare: (tables, parts) =>
      withClient(async (client) => {
        for (let part = 0; part < parts; part += 1) {
          await client.query('BEGIN');
          for (const [table, rows] of tables) {
            const places = (rows[0] ?? []).map((_, index) => `$${index + 1}`).join(', ');
            const text = `INSERT INTO ${table} VALUES (${places})`;
            for (const row of partOf(rows, part, parts)) {
              await client.query({ name: table, text, values: [...row] });
            }
          }
          await client.query('COMMIT');
        }
      }),
    remove: () => undefined,
  };
}

/** Small tables are parents of the others and are filled first. */
function partOf(rows: readonly BareRow[], part: number, parts: number): readonly BareRow[] {
  if (rows.length < parts) return part === 0 ? rows : [];
  return rows.slice(
    Math.floor((rows.length * part) / parts),
    Math.floor((rows.length * (part + 1)) / parts),
  );
}
