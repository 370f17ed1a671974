/** One SQLite connection as the shared SQL sees it. Node's SQLite is synchronous; the promises only fit the interface. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type Column, type RowsByColumn, rowsByColumn, varies } from './rows-by-column.ts';
import { type BulkTable, type SqlConnection, STREAM_ROWS } from './sql-connection.ts';
import { type SqlRow, type SqlValue } from './sql-value.ts';

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

/** Prepared statements kept by their text; which columns of a batch vary is part of it. */
const MOST_PREPARED = 300;

export interface SqliteConnection extends SqlConnection {
  readonly insertColumns: (table: BulkTable, rows: RowsByColumn) => void;
}

export function sqliteConnection(database: DatabaseSync): SqliteConnection {
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(numberedParameters(sql));
    statement.setReturnArrays(true);
    prepared.set(sql, statement);
    const [oldest] = prepared.keys();
    if (prepared.size > MOST_PREPARED && oldest !== undefined) prepared.delete(oldest);
    return statement;
  };
  const insertColumns: SqliteConnection['insertColumns'] = (table, { count, columns }) => {
    let row = 0;
    for (const rows of [ROWS_AT_ONCE, 1]) {
      if (row + rows > count) continue;
      const statement = prepare(insertOf(table, columns, rows));
      for (; row + rows <= count; row += rows) statement.run(...parametersOf(columns, row, rows));
    }
  };
  const insert: SqlConnection['insertValues'] = async (table, values) =>
    insertColumns(table, rowsByColumn(values, table.columns.length));
  return {
    all: async (sql, parameters = []) => rowsOf(prepare(sql).all(...parameters)),
    stream: (sql, parameters) => streamRows(prepareApart(database, sql), parameters),
    insertAll: (table, rows) => insert(table, rows.flat()),
    insertValues: insert,
    insertColumns,
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

/**
 * Columns that say the same in every row come first, each with one numbered parameter. The others have parameters without
 * a number: those with one are searched for one by one whenever a value is given.
 */
function insertOf(table: BulkTable, columns: readonly Column[], rows: number): string {
  const names = table.columns.map(([name]) => name);
  const same = names.filter((_, index) => !varies(columns[index]!));
  const varying = names.filter((_, index) => varies(columns[index]!));
  const places = [...same.map((_, index) => `?${index + 1}`), ...varying.map(() => '?')];
  const values = Array<string>(rows)
    .fill(`(${places.join(', ')})`)
    .join(', ');
  return `INSERT INTO ${table.name} (${[...same, ...varying].join(', ')}) VALUES ${values} ${table.onConflict ?? ''}`;
}

function parametersOf(columns: readonly Column[], from: number, rows: number): SqlValue[] {
  const parameters = columns.filter((column): column is SqlValue => !varies(column));
  const varying = columns.filter(varies);
  for (let row = from; row < from + rows; row += 1) {
    for (const column of varying) parameters.push(column[row]!);
  }
  return parameters;
}

/** $1 is a name to SQLite; ?1 is the first parameter. */
function numberedParameters(sql: string): string {
  return sql.replaceAll(/\$(\d+)/g, '?$1');
}

function rowsOf(rows: unknown): readonly SqlRow[] {
  return rows as readonly SqlRow[];
}
