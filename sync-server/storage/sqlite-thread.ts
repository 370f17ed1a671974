/**
 * The thread that writes SQLite files: it does, one after the other, what the main thread asks of a connection. Inserting
 * and syncing to disk are synchronous in Node's SQLite; here they stop nobody, and the next batch is read meanwhile.
 */

import { type DatabaseSync } from 'node:sqlite';
import { parentPort } from 'node:worker_threads';
import { type SqlRow } from './sql-value.ts';
import { openDatabase, sqliteConnection } from './sqlite-connection.ts';
import { type SqliteReply, type SqliteRequest } from './sqlite-messages.ts';

interface OpenDatabase {
  readonly database: DatabaseSync;
  readonly connection: ReturnType<typeof sqliteConnection>;
  readonly streams: Map<number, AsyncIterator<readonly SqlRow[]>>;
  /** What went wrong in the transaction that is open, until it is taken back. */
  failure?: unknown;
}

const databases = new Map<number, OpenDatabase>();
/** Requests are done strictly in the order in which they came. */
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (request: SqliteRequest) => {
  last = last.then(() => answer(request));
});

async function answer(request: SqliteRequest): Promise<void> {
  const { id } = request;
  try {
    reply({ id, result: await perform(request) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error ? String(error.code) : undefined;
    reply({ id, error, code });
  }
}

async function perform(request: SqliteRequest): Promise<readonly SqlRow[] | number | undefined> {
  if (request.act === 'open') {
    const database = openDatabase(request.file);
    const connection = sqliteConnection(database);
    databases.set(request.database, { database, connection, streams: new Map() });
    return undefined;
  }
  const open = databases.get(request.database);
  if (open === undefined) throw new Error('the database is closed');
  return await performUnlessFailed(open, request);
}

/**
 * Once something failed in a transaction, nothing is done but taking it back: more may have been asked for meanwhile, the
 * commit included, and SQLite by itself would go on, or has already taken back the transaction and would do without.
 */
async function performUnlessFailed(
  open: OpenDatabase,
  request: Exclude<SqliteRequest, { act: 'open' }>,
): Promise<readonly SqlRow[] | number | undefined> {
  if (request.act === 'rollback') delete open.failure;
  if (open.failure !== undefined && !ENDINGS.has(request.act)) throw open.failure;
  const isWithin = open.database.isTransaction;
  try {
    return await performOn(open, request);
  } catch (error) {
    if (isWithin) open.failure = error;
    throw error;
  }
}

const ENDINGS: ReadonlySet<SqliteRequest['act']> = new Set(['rollback', 'end', 'close']);

async function performOn(
  { database, connection, streams }: OpenDatabase,
  request: Exclude<SqliteRequest, { act: 'open' }>,
): Promise<readonly SqlRow[] | number | undefined> {
  switch (request.act) {
    case 'exec':
      database.exec(request.sql);
      return undefined;
    case 'rollback':
      if (database.isTransaction) database.exec('ROLLBACK');
      return undefined;
    case 'all':
      return await connection.all(request.sql, request.parameters);
    case 'insert':
      connection.insertColumns(request.table, request.rows);
      return undefined;
    case 'stream': {
      const stream = connection.stream(request.sql, request.parameters);
      streams.set(request.id, stream[Symbol.asyncIterator]());
      return request.id;
    }
    case 'next': {
      const next = await streams.get(request.stream)?.next();
      return next === undefined || next.done === true ? undefined : next.value;
    }
    case 'end':
      await streams.get(request.stream)?.return?.();
      streams.delete(request.stream);
      return undefined;
    case 'close':
      database.close();
      databases.delete(request.database);
      return undefined;
  }
}

function reply(answered: SqliteReply): void {
  parentPort?.postMessage(answered);
}
