/**
 * Rows as they are handed to the writing thread and bound: column by column. Most columns of a batch say the same in every
 * row (the organisation, no lot, no reversal), and handing over a value costs as much as working it out.
 */

import { type SqlValue } from './sql-value.ts';

/** The values of a column; a single one stands for every row. */
export type Column = SqlValue | readonly SqlValue[];

export interface RowsByColumn {
  readonly count: number;
  readonly columns: readonly Column[];
}

/**
 * Of the values of rows one after the other.
 *
 *     (['A-1', 5, 'A-1', 7], 2)  ->  { count: 2, columns: ['A-1', [5, 7]] }
 */
export function rowsByColumn(values: readonly SqlValue[], width: number): RowsByColumn {
  const columns = Array.from({ length: width }, (_, place) => columnAt(values, place, width));
  return { count: values.length / width, columns };
}

function columnAt(values: readonly SqlValue[], place: number, width: number): Column {
  const first = values[place]!;
  let from = place;
  while (from < values.length && values[from] === first) from += width;
  if (from >= values.length && values.length > 0) return first;
  const column: SqlValue[] = [];
  for (let index = place; index < values.length; index += width) column.push(values[index]!);
  return column;
}

/** Whether it has a value for each row; otherwise its one value is every row's. */
export function varies(column: Column): column is readonly SqlValue[] {
  return Array.isArray(column);
}
