/**
 * A store as the product opens it, SQLite with its writer's thread or PostgreSQL, for a simulation to fill beside its own:
 * opened, kept and put back as a backup is, and read past the store.
 */

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { copySqlite } from '../../sync-server/storage/copy-sqlite.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { openPostgresStore } from '../../sync-server/storage/open-postgres-store.ts';
import { openSqliteStore } from '../../sync-server/storage/open-sqlite-store.ts';
import { postgresConnection } from '../../sync-server/storage/postgres-connection.ts';
import { type SqlConnection } from '../../sync-server/storage/sql-connection.ts';
import { openDatabase, sqliteConnection } from '../../sync-server/storage/sqlite-connection.ts';
import { postgresCluster } from '../support/postgres.ts';

export type Engine = LedgerStore['engine'];

export interface StoreBeside {
  readonly engine: Engine;
  readonly open: (now: () => string) => Promise<LedgerStore>;
  /** Keeps what the store holds under a name. */
  readonly backUp: (name: string) => Promise<void>;
  /** Puts back what was kept. The store is closed meanwhile. */
  readonly restore: (name: string) => Promise<void>;
  readonly looking: <T>(look: (connection: SqlConnection) => Promise<T>) => Promise<T>;
  readonly end: () => Promise<void>;
}

export async function storeBeside(engine: Engine): Promise<StoreBeside> {
  return engine === 'sqlite' ? sqliteBeside() : postgresBeside();
}

function sqliteBeside(): StoreBeside {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-beside-'));
  const file = path.join(folder, 'books.db');
  const kept = (name: string) => path.join(folder, `${name}.db`);
  return {
    engine: 'sqlite',
    open: (now) => openSqliteStore({ file, now }),
    backUp: (name) => Promise.resolve(copySqlite(file, kept(name))),
    restore: (name) => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
      copyFileSync(kept(name), file);
      return Promise.resolve();
    },
    looking: async (look) => {
      const database = openDatabase(file);
      try {
        return await look(sqliteConnection(database));
      } finally {
        database.close();
      }
    },
    end: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

async function postgresBeside(): Promise<StoreBeside> {
  const cluster = await postgresCluster();
  const url = await cluster.newDatabase();
  const looking: StoreBeside['looking'] = async (look) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await look(postgresConnection(client));
    } finally {
      await client.end();
    }
  };
  const inAllTables = (statements: (table: string) => readonly string[]) =>
    looking(async (connection) => {
      const tables = await connection.all(
        `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
      );
      // Guards and references are for the product; what is put back is what stood there.
      await connection.all(`SET session_replication_role = replica`);
      for (const [table] of tables) {
        for (const statement of statements(String(table))) await connection.all(statement);
      }
    });
  return {
    engine: 'postgres',
    open: (now) => openPostgresStore({ url, now }),
    backUp: async (name) => {
      await looking((connection) => connection.all(`CREATE SCHEMA ${name}`));
      await inAllTables((table) => [`CREATE TABLE ${name}.${table} AS TABLE public.${table}`]);
    },
    restore: (name) =>
      inAllTables((table) => [
        `DELETE FROM public.${table}`,
        `INSERT INTO public.${table} SELECT * FROM ${name}.${table}`,
      ]),
    looking,
    end: () => Promise.resolve(),
  };
}
