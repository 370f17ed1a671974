/** The writing connection of a SQLite file as the shared SQL sees it; behind it is the one writing thread of the program. */

import { Worker } from 'node:worker_threads';
import { rowsByColumn } from './rows-by-column.ts';
import { type SqlConnection } from './sql-connection.ts';
import { type SqlRow } from './sql-value.ts';
import { SQLITE_LIST } from './sqlite-connection.ts';
import { type SqliteAct, type SqliteReply, type SqliteRequest } from './sqlite-messages.ts';

export interface SqliteWriter {
  readonly connection: SqlConnection;
  /** Runs work in a transaction; an error takes everything back. */
  readonly within: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Opens the file for writing; rejects with SQLite's error. */
export async function openSqliteWriter(file: string): Promise<SqliteWriter> {
  const database = (databaseCount += 1);
  const ask = (act: SqliteAct): Promise<SqliteReplyResult> => writingThread().ask(database, act);
  await ask({ act: 'open', file });
  return {
    connection: connectionOver(ask),
    within: async (work) => {
      await ask({ act: 'exec', sql: 'BEGIN IMMEDIATE' });
      try {
        const result = await work();
        await ask({ act: 'exec', sql: 'COMMIT' });
        return result;
      } catch (error) {
        await ask({ act: 'rollback' });
        throw error;
      }
    },
    close: async () => {
      await ask({ act: 'close' });
    },
  };
}

type SqliteReplyResult = Extract<SqliteReply, { result: unknown }>['result'];
type Ask = (act: SqliteAct) => Promise<SqliteReplyResult>;

function connectionOver(ask: Ask): SqlConnection {
  const insert: SqlConnection['insertValues'] = async (table, values) => {
    if (values.length === 0) return;
    await ask({ act: 'insert', table, rows: rowsByColumn(values, table.columns.length) });
  };
  return {
    all: async (sql, parameters = []) => rowsOf(await ask({ act: 'all', sql, parameters })),
    stream: (sql, parameters) => streamOver(ask, { act: 'stream', sql, parameters }),
    insertAll: (table, rows) => insert(table, rows.flat()),
    insertValues: insert,
    takesAhead: true,
    listOf: SQLITE_LIST,
  };
}

async function* streamOver(ask: Ask, act: SqliteAct): AsyncIterable<readonly SqlRow[]> {
  const stream = Number(await ask(act));
  try {
    for (;;) {
      const piece = await ask({ act: 'next', stream });
      if (piece === undefined) return;
      yield rowsOf(piece);
    }
  } finally {
    await ask({ act: 'end', stream });
  }
}

function rowsOf(result: SqliteReplyResult): readonly SqlRow[] {
  if (!Array.isArray(result)) throw new TypeError('the writing thread gave no rows');
  return result;
}

interface WritingThread {
  readonly ask: (database: number, act: SqliteAct) => Promise<SqliteReplyResult>;
}

interface Waiting {
  readonly resolve: (result: SqliteReplyResult) => void;
  readonly reject: (error: Error) => void;
}

let databaseCount = 0;
let running: WritingThread | undefined;

/** One thread serves every file of the program: SQLite has one writer a file, and a server has one file. */
function writingThread(): WritingThread {
  running ??= startThread();
  return running;
}

function startThread(): WritingThread {
  const thread = new Worker(new URL('./sqlite-thread.ts', import.meta.url));
  const waiting = new Map<number, Waiting>();
  let requestCount = 0;
  thread.unref();
  const settle = (id: number): Waiting | undefined => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    // A thread with nothing to do does not keep the program alive; one that is writing does.
    if (waiting.size === 0) thread.unref();
    return waiter;
  };
  thread.on('message', (reply: SqliteReply) => {
    const waiter = settle(reply.id);
    if ('error' in reply) waiter?.reject(Object.assign(reply.error, codeOf(reply.code)));
    else waiter?.resolve(reply.result);
  });
  const end = (error: Error): void => {
    running = undefined;
    for (const id of [...waiting.keys()]) settle(id)?.reject(error);
  };
  thread.on('error', end);
  thread.on('exit', () => end(new Error('the writing thread has ended')));
  return {
    ask: (database, act) =>
      new Promise((resolve, reject) => {
        const id = (requestCount += 1);
        waiting.set(id, { resolve, reject });
        thread.ref();
        thread.postMessage({ ...act, id, database } satisfies SqliteRequest);
      }),
  };
}

/** The code of a system error does not survive the way between threads by itself. */
function codeOf(code: string | undefined): { code?: string } {
  return code === undefined ? {} : { code };
}
