/**
 * The real SQL of the server over one SQLite file, in one thread, so that the simulation can stop it between any two of
 * its steps: the plug is pulled, or the disk is full, and what was not committed is gone.
 */

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DatabaseSync } from 'node:sqlite';
import { CREATE_ORGANISATION } from '../../sync-server/storage/create-organisation.ts';
import { GENESIS_CHAIN, type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { headOf, HEAD_COLUMNS } from '../../sync-server/storage/ledger-tables.ts';
import { migrate } from '../../sync-server/storage/migrate.ts';
import { localNotices } from '../../sync-server/storage/notices.ts';
import { type SqlConnection } from '../../sync-server/storage/sql-connection.ts';
import { readHead, sqlReader } from '../../sync-server/storage/sql-reader.ts';
import { writeWith } from '../../sync-server/storage/sql-writer.ts';
import { openDatabase, sqliteConnection } from '../../sync-server/storage/sqlite-connection.ts';

const NOW = '2026-06-01T00:00:00.000Z';

export interface RealStore {
  readonly store: LedgerStore;
  /** The file, for looking at it by plain SQL. */
  readonly database: () => DatabaseSync;
  /** Writes committed so far. */
  readonly commits: () => number;
  /** Called before every step of the store, and after a commit; throws where the store breaks. */
  onStep: () => void;
  /** As after a pulled plug: an open transaction is gone with its connection. */
  readonly reopen: () => void;
  readonly copyTo: (file: string) => void;
  readonly copyFrom: (file: string) => void;
  readonly folder: string;
  readonly end: () => void;
}

export async function openRealStore(): Promise<RealStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-sim-'));
  const file = path.join(folder, 'books.db');
  copyFileSync(await emptyBooks(), file);
  const real = { onStep: (): void => undefined };
  let commits = 0;
  const connect = () => {
    const opened = openFast(file);
    return { database: opened, connection: watched(sqliteConnection(opened), () => real.onStep()) };
  };
  let now = connect();
  return Object.assign(real, {
    store: storeOver(
      () => now,
      () => real.onStep(),
      () => (commits += 1),
    ),
    commits: () => commits,
    database: () => now.database,
    reopen: () => {
      now.database.close();
      now = connect();
    },
    copyTo: (copy: string) => {
      now.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      copyFileSync(file, copy);
    },
    copyFrom: (copy: string) => {
      now.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      now.database.close();
      copyFileSync(copy, file);
      now = connect();
    },
    folder,
    end: () => {
      now.database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

/** Nobody pulls the plug of the machine itself here, so nothing waits for the disk; `npm run faults` does that. */
function openFast(file: string): DatabaseSync {
  const database = openDatabase(file);
  database.exec('PRAGMA synchronous = OFF');
  return database;
}

/** Books with a schema and nothing in them, made once and copied for every firm. */
let made: Promise<string> | undefined;

function emptyBooks(): Promise<string> {
  return (made ??= makeEmptyBooks());
}

async function makeEmptyBooks(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-sim-empty-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'empty.db');
  const database = openFast(file);
  await migrate(sqliteConnection(database), 'sqlite', { now: NOW });
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  return file;
}

function watched(connection: SqlConnection, onStep: () => void): SqlConnection {
  return {
    ...connection,
    all: async (sql, parameters) => {
      onStep();
      return connection.all(sql, parameters);
    },
    stream: (sql, parameters) => {
      onStep();
      return connection.stream(sql, parameters);
    },
    insertAll: async (table, rows) => {
      onStep();
      await connection.insertAll(table, rows);
    },
    insertValues: async (table, values) => {
      onStep();
      await connection.insertValues(table, values);
    },
  };
}

interface Connected {
  readonly database: DatabaseSync;
  readonly connection: SqlConnection;
}

function storeOver(now: () => Connected, onStep: () => void, onCommit: () => void): LedgerStore {
  const within = async <T>(begin: string, end: string, work: () => Promise<T>): Promise<T> => {
    const { database } = now();
    database.exec(begin);
    try {
      const result = await work();
      onStep();
      database.exec(end);
      // From here on it is committed, whether or not anybody hears of it.
      if (end === 'COMMIT') onCommit();
      onStep();
      return result;
    } finally {
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
    }
  };
  const connection = () => now().connection;
  const write = <T>(work: () => Promise<T>) => within('BEGIN IMMEDIATE', 'COMMIT', work);
  return {
    engine: 'sqlite',
    notices: localNotices(),
    createOrganisation: ({ organisation, name, amountScale, createdAt }) =>
      write(async () => {
        const values = [organisation, name, amountScale, createdAt, GENESIS_CHAIN];
        await connection().all(CREATE_ORGANISATION, values);
      }),
    listOrganisations: async () => {
      const rows = await connection().all(`SELECT ${HEAD_COLUMNS} FROM organisation ORDER BY org`);
      return rows.map((row) => headOf(row, 0));
    },
    read: (organisation, work) =>
      within('BEGIN', 'ROLLBACK', async () => {
        const head = await readHead(connection(), organisation);
        return head && (await work(sqlReader(connection(), head)));
      }),
    write: (organisation, work) =>
      write(async () => {
        const head = await readHead(connection(), organisation);
        return head && (await writeWith(connection(), head, work));
      }),
    checkReady: () => Promise.resolve({ isWritable: true, isCurrent: true }),
    close: () => Promise.resolve(),
  };
}
