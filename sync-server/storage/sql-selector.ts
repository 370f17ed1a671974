/** Selecting the rows of one organisation: its number is always the first parameter, so that none is ever forgotten. */

import { type SqlConnection, type SqlRow, type SqlValue } from './sql-connection.ts';

export interface Selector {
  readonly all: <T>(
    rowOf: (row: SqlRow) => T,
    sql: string,
    ...parameters: readonly SqlValue[]
  ) => Promise<readonly T[]>;
  readonly stream: <T>(
    rowOf: (row: SqlRow) => T,
    sql: string,
    ...parameters: readonly SqlValue[]
  ) => AsyncIterable<readonly T[]>;
}

export function selectorOf(connection: SqlConnection, org: number): Selector {
  return {
    all: async (rowOf, sql, ...parameters) =>
      (await connection.all(sql, [org, ...parameters])).map(rowOf),
    stream: (rowOf, sql, ...parameters) =>
      mapStream(connection.stream(sql, [org, ...parameters]), rowOf),
  };
}

async function* mapStream<T>(
  pieces: AsyncIterable<readonly SqlRow[]>,
  rowOf: (row: SqlRow) => T,
): AsyncIterable<readonly T[]> {
  for await (const piece of pieces) yield piece.map(rowOf);
}
