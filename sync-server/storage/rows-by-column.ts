/**
 * Rows as they are written in bulk: column by column. Most columns of a batch say the same in every row (the
 * organisation, no lot, no reversal), and handing a value to the writing thread costs as much as working it out.
 */

import { type SqlRow, type SqlValue } from './sql-value.ts';

/** The values of a column; a single one stands for every row. */
export type Column = SqlValue | readonly SqlValue[];

export interface RowsByColumn {
  readonly count: number;
  readonly columns: readonly Column[];
}

/** `valuesOf` has the way to the value of each column, in the table's order. */
export function rowsByColumn<Row>(
  rows: readonly Row[],
  valuesOf: readonly ((row: Row) => SqlValue)[],
): RowsByColumn {
  return { count: rows.length, columns: valuesOf.map((valueOf) => columnOf(rows, valueOf)) };
}

function columnOf<Row>(rows: readonly Row[], valueOf: (row: Row) => SqlValue): Column {
  const [first] = rows;
  if (first === undefined) return [];
  const value = valueOf(first);
  return rows.every((row) => valueOf(row) === value) ? value : rows.map(valueOf);
}

/** Rows that are lists of values already. */
export function columnsOfRows(rows: readonly SqlRow[]): RowsByColumn {
  const columns = (rows[0] ?? []).map((_, column) => (row: SqlRow) => row[column]!);
  return rowsByColumn(rows, columns);
}

/** Whether it has a value for each row; otherwise its one value is every row's. */
export function varies(column: Column): column is readonly SqlValue[] {
  return Array.isArray(column);
}

export function valueAt(column: Column, row: number): SqlValue {
  return varies(column) ? column[row]! : column;
}
