/** The little of a database connection that the shared SQL needs; what differs between the two engines is behind it. */

import { type SqlRow, type SqlValue } from './sql-value.ts';

export type ColumnType = 'integer' | 'text';

/** A table as it is written to in bulk. */
export interface BulkTable {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: ColumnType])[];
  /** "ON CONFLICT ..." where rows may be there already. */
  readonly onConflict?: string;
}

export interface SqlConnection {
  /** Runs one statement with $1, $2 ... and gives its rows. */
  readonly all: (sql: string, parameters?: readonly SqlValue[]) => Promise<readonly SqlRow[]>;
  /** The same, a piece at a time, so that a million rows are never in memory at once. */
  readonly stream: (
    sql: string,
    parameters: readonly SqlValue[],
  ) => AsyncIterable<readonly SqlRow[]>;
  readonly insertAll: (table: BulkTable, rows: readonly SqlRow[]) => Promise<void>;
  /** The same with the values of all rows one after the other: a list for each row costs as much as what is in it. */
  readonly insertValues: (table: BulkTable, values: readonly SqlValue[]) => Promise<void>;
  /**
   * Whether more may be asked while rows are being written: all is done in the order in which it was asked, and once
   * something failed nothing more, the commit included, until the transaction is taken back.
   */
  readonly takesAhead: boolean;
  /** SQL that yields the members of a JSON array given as a parameter: `id IN ${listOf('$2', 'text')}`. */
  readonly listOf: (parameter: string, type: ColumnType) => string;
}

/** The values of rows of a table, one after the other. */
export type TableValues = readonly [table: BulkTable, values: readonly SqlValue[]];

/** Rows of several tables, parents first; a table's are made only when those before it are on their way. */
export async function insertTogether(
  connection: SqlConnection,
  parts: Iterable<TableValues>,
): Promise<void> {
  for (const [table, values] of parts) {
    await unlessAhead(connection, connection.insertValues(table, values));
  }
}

/** Waits for what was asked, or leaves it to the commit to say that it failed. */
export async function unlessAhead(
  { takesAhead }: SqlConnection,
  asked: Promise<unknown>,
): Promise<void> {
  if (takesAhead) asked.catch(() => undefined);
  else await asked;
}

/** Rows a stream hands over at once. */
export const STREAM_ROWS = 5_000;

/** A row's text column; a type that is not as declared is a broken schema. */
export function textAt(row: SqlRow, column: number): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`column ${column} is no text`);
  return value;
}

export function integerAt(row: SqlRow, column: number): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`column ${column} is no integer`);
  return value;
}

export function textOrNullAt(row: SqlRow, column: number): string | null {
  return row[column] === null ? null : textAt(row, column);
}

export function integerOrNullAt(row: SqlRow, column: number): number | null {
  return row[column] === null ? null : integerAt(row, column);
}
