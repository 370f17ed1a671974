/** One SQLite connection as the shared SQL sees it. Node's SQLite is synchronous; the promises only fit the interface. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  type BulkTable,
  type SqlConnection,
  type SqlRow,
  type SqlValue,
  STREAM_ROWS,
} from './sql-connection.ts';

/** How long a writer waits for another thread or program that writes the same file; nobody but its own thread waits with it. */
const BUSY_TIMEOUT_MS = 30_000;
/** Pages of the write-ahead log before it is folded into the file: 80 MB, measured a third faster than the default. */
const CHECKPOINT_PAGES = 20_000;
/** Page cache of a connection in KiB. */
const CACHE_KIB = 65_536;

export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
    PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}; PRAGMA cache_size = -${CACHE_KIB}`);
  return database;
}

/**
 * Rows of one prepared INSERT. Every run is a way into SQLite and back: with this many rows a run the same rows take a
 * fifth less time than one by one, and one by one they take 1.7 times less than as one JSON parameter.
 */
const ROWS_AT_ONCE = 32;

/** SQL that yields the members of a JSON array given as a parameter. */
export const SQLITE_LIST: SqlConnection['listOf'] = (parameter) =>
  `(SELECT value FROM json_each(${parameter}))`;

/** Prepared statements are kept by their text; there are few texts. */
export function sqliteConnection(database: DatabaseSync): SqlConnection {
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(numberedParameters(sql));
    statement.setReturnArrays(true);
    prepared.set(sql, statement);
    return statement;
  };
  const insert = (table: BulkTable, values: readonly SqlValue[]): void => {
    const width = table.columns.length;
    const piece = ROWS_AT_ONCE * width;
    let from = 0;
    if (values.length >= piece) {
      const statement = prepare(insertOf(table, ROWS_AT_ONCE));
      for (; from + piece <= values.length; from += piece) {
        statement.run(...values.slice(from, from + piece));
      }
    }
    if (from === values.length) return;
    const statement = prepare(insertOf(table, 1));
    for (; from < values.length; from += width) statement.run(...values.slice(from, from + width));
  };
  return {
    all: async (sql, parameters = []) => rowsOf(prepare(sql).all(...parameters)),
    stream: (sql, parameters) => streamRows(prepareApart(database, sql), parameters),
    insertAll: async (table, rows) => insert(table, rows.flat()),
    insertValues: async (table, values) => insert(table, values),
    takesAhead: false,
    listOf: SQLITE_LIST,
  };
}

/** A stream may be open while the same text runs elsewhere, so it has a statement of its own. */
function prepareApart(database: DatabaseSync, sql: string): StatementSync {
  const statement = database.prepare(numberedParameters(sql));
  statement.setReturnArrays(true);
  return statement;
}

async function* streamRows(
  statement: StatementSync,
  parameters: readonly SqlValue[],
): AsyncIterable<readonly SqlRow[]> {
  let piece: SqlRow[] = [];
  for (const row of statement.iterate(...parameters)) {
    piece.push(row as unknown as SqlRow);
    if (piece.length < STREAM_ROWS) continue;
    yield piece;
    piece = [];
    // Reading is synchronous: without a turn for others a long stream would stop the whole server.
    await nextTurn();
  }
  if (piece.length > 0) yield piece;
}

function insertOf({ name, columns, onConflict }: BulkTable, rows: number): string {
  const names = columns.map(([column]) => column).join(', ');
  const places = `(${columns.map(() => '?').join(', ')})`;
  const values = Array.from({ length: rows }, () => places).join(', ');
  return `INSERT INTO ${name} (${names}) VALUES ${values} ${onConflict ?? ''}`;
}

/** $1 is a name to SQLite; ?1 is the first parameter. */
function numberedParameters(sql: string): string {
  return sql.replaceAll(/\$(\d+)/g, '?$1');
}

function rowsOf(rows: unknown): readonly SqlRow[] {
  return rows as readonly SqlRow[];
}
