/** Runs one suite on every store: real SQLite files in a temporary folder, and a real PostgreSQL. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { openPostgresStore } from '../../sync-server/storage/open-postgres-store.ts';
import { openSqliteStore } from '../../sync-server/storage/open-sqlite-store.ts';
import { postgresCluster } from '../support/postgres.ts';

/** A place a store can be opened at, more than once, and reached behind the store's back. */
export interface StoreSite {
  readonly engine: 'sqlite' | 'postgres';
  /** As `openDataFolder` takes it: a folder or an address. */
  readonly location: string;
  readonly open: (upTo?: number) => Promise<LedgerStore>;
  /** Runs SQL past the store, its guards in place. */
  readonly execute: (statement: string) => Promise<void>;
  /** Runs SQL with the guards taken away, as an attacker with the file or the database would. */
  readonly tamper: (...statements: readonly string[]) => Promise<void>;
}

export const NOW = '2026-03-12T08:00:00.000Z';

/** Describes the suite once for each engine; `newSite` gives each test an empty place of its own. */
export function onEveryStore(
  title: string,
  suite: (newSite: () => Promise<StoreSite>, engine: StoreSite['engine']) => void,
): void {
  describe(`${title} on SQLite`, () => {
    const folders: string[] = [];
    afterEach(() => {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    });
    suite(async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-store-'));
      folders.push(folder);
      return sqliteSite(folder);
    }, 'sqlite');
  });
  describe(`${title} on PostgreSQL`, () => {
    suite(async () => postgresSite(await (await postgresCluster()).newDatabase()), 'postgres');
  });
}

export function sqliteSite(folder: string): StoreSite {
  const file = path.join(folder, 'tallybook.db');
  return {
    engine: 'sqlite',
    location: folder,
    open: (upTo) =>
      openSqliteStore({ file, now: () => NOW, ...(upTo === undefined ? {} : { upTo }) }),
    execute: async (statement) => {
      const database = new DatabaseSync(file);
      try {
        database.exec(statement);
      } finally {
        database.close();
      }
    },
    tamper: async (...statements) => {
      const database = new DatabaseSync(file);
      for (const guard of GUARDED) {
        database.exec(`DROP TRIGGER IF EXISTS ${guard}_no_update`);
        database.exec(`DROP TRIGGER IF EXISTS ${guard}_no_delete`);
      }
      for (const statement of statements) database.exec(statement);
      database.close();
    },
  };
}

export function postgresSite(url: string): StoreSite {
  return {
    engine: 'postgres',
    location: url,
    open: (upTo) =>
      openPostgresStore({ url, now: () => NOW, ...(upTo === undefined ? {} : { upTo }) }),
    execute: async (statement) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await client.query(statement);
      } finally {
        await client.end();
      }
    },
    tamper: async (...statements) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      for (const guard of GUARDED) {
        await client.query(`ALTER TABLE ${guard} DISABLE TRIGGER ${guard}_only_added`);
      }
      for (const statement of statements) await client.query(statement);
      await client.end();
    },
  };
}

const GUARDED = ['line_version', 'movement', 'audit_entry'];
