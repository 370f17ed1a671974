/** Selecting the rows of one organisation: its number is always the first parameter, so that none is ever forgotten. */

import { type SqlConnection } from './sql-connection.ts';
import { type SqlRow, type SqlValue } from './sql-value.ts';

export interface Selector {
  readonly all: <T>(
    rowOf: (row: SqlRow) => T,
    sql: string,
    ...parameters: readonly SqlValue[]
  ) => Promise<readonly T[]>;
  /** Rows of the members of a list, which is $2 as JSON. Nothing is asked about an empty list: a question waits its turn. */
  readonly ofList: <T>(
    rowOf: (row: SqlRow) => T,
    sql: string,
    members: readonly SqlValue[],
  ) => Promise<readonly T[]>;
  readonly stream: <T>(
    rowOf: (row: SqlRow) => T,
    sql: string,
    ...parameters: readonly SqlValue[]
  ) => AsyncIterable<readonly T[]>;
}

export function selectorOf(connection: SqlConnection, org: number): Selector {
  const all: Selector['all'] = async (rowOf, sql, ...parameters) =>
    (await connection.all(sql, [org, ...parameters])).map(rowOf);
  return {
    all,
    ofList: async (rowOf, sql, members) =>
      members.length === 0 ? [] : await all(rowOf, sql, JSON.stringify(members)),
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
