/** The embedded store: one SQLite file. An acknowledged write has been synced to disk. */

import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { type DatabaseSync } from 'node:sqlite';
import { GENESIS_CHAIN, type LedgerStore } from './ledger-store.ts';
import { CREATE_ORGANISATION } from './create-organisation.ts';
import { appliedStep, migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { headOf, HEAD_COLUMNS } from './ledger-tables.ts';
import { localNotices, type Notices } from './notices.ts';
import { type SqlConnection } from './sql-connection.ts';
import { readHead, sqlReader } from './sql-reader.ts';
import { writeWith } from './sql-writer.ts';
import { openDatabase, sqliteConnection } from './sqlite-connection.ts';
import { openSqliteWriter } from './sqlite-writer-thread.ts';

/** Readers kept open for the next read. */
const IDLE_READERS = 4;

export interface SqliteStoreOptions {
  /** Path of the database file; its folder is made when it is missing. */
  readonly file: string;
  readonly now: () => string;
  /** Stop at this schema step; for tests that start from an older one. */
  readonly upTo?: number;
}

interface Reader {
  readonly database: DatabaseSync;
  readonly connection: SqlConnection;
}

/** Opens or makes the store and brings its schema up to date. */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<LedgerStore> {
  keepToOurselves(options.file);
  const { connection: writer, within, close } = await openSqliteWriter(options.file);
  const exclusively = queueOf(path.resolve(options.file));
  const write = <T>(work: () => Promise<T>): Promise<T> => exclusively(() => within(work));
  await write(() => migrate(writer, 'sqlite', { now: options.now(), upTo: options.upTo }));
  const idle: Reader[] = [];
  return {
    engine: 'sqlite',
    notices: noticesOf(path.resolve(options.file)),
    createOrganisation: ({ organisation, name, amountScale, createdAt }) =>
      write(async () => {
        await writer.all(CREATE_ORGANISATION, [
          organisation,
          name,
          amountScale,
          createdAt,
          GENESIS_CHAIN,
        ]);
      }),
    listOrganisations: async () => {
      const rows = await writer.all(`SELECT ${HEAD_COLUMNS} FROM organisation ORDER BY org`);
      return rows.map((row) => headOf(row, 0));
    },
    read: async (organisation, work) => {
      const reader = idle.pop() ?? openReader(options.file);
      try {
        return await reading(reader.database, async () => {
          const head = await readHead(reader.connection, organisation);
          return head && (await work(sqlReader(reader.connection, head)));
        });
      } finally {
        if (idle.length < IDLE_READERS) idle.push(reader);
        else reader.database.close();
      }
    },
    write: (organisation, work) =>
      write(async () => {
        const head = await readHead(writer, organisation);
        return head && (await writeWith(writer, head, work));
      }),
    checkReady: () =>
      write(async () => ({
        isWritable: await tryToWrite(writer),
        isCurrent: (await appliedStep(writer)) === MIGRATIONS.length,
      })),
    close: () =>
      exclusively(async () => {
        for (const reader of idle) reader.database.close();
        idle.length = 0;
        await close();
      }),
  };
}

/** What is made here is its owner's alone: books and password hashes are no business of others on the machine. */
function keepToOurselves(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  // SQLite takes an empty file for a new one, and gives its log the same rights.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

/** Throws where SQLite would not write: of a file it may only read, it begins a transaction without a word. */
async function tryToWrite(writer: SqlConnection): Promise<true> {
  await writer.all('UPDATE organisation SET name = name WHERE org = -1');
  return true;
}

function openReader(file: string): Reader {
  const database = openDatabase(file);
  database.exec('PRAGMA query_only = ON');
  return { database, connection: sqliteConnection(database) };
}

/** Runs work in a transaction that sees one state of the file from its first to its last row. */
async function reading<T>(database: DatabaseSync, work: () => Promise<T>): Promise<T> {
  database.exec('BEGIN');
  try {
    return await work();
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK');
  }
}

type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/** By file: two stores on one file in one program would otherwise wait for each other with the program stopped. */
const queues = new Map<string, Queue>();

function queueOf(file: string): Queue {
  let queue = queues.get(file);
  if (queue === undefined) queues.set(file, (queue = oneAtATime()));
  return queue;
}

const noticesByFile = new Map<string, Notices>();

/** By file, as the queue: whoever opens it in this program hears the same notices. */
function noticesOf(file: string): Notices {
  let notices = noticesByFile.get(file);
  if (notices === undefined) noticesByFile.set(file, (notices = localNotices()));
  return notices;
}

/** SQLite has one writer: those of this program queue up here, in the order in which they came. */
function oneAtATime(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
