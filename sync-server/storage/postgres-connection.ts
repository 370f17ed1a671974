/** One PostgreSQL connection as the shared SQL sees it: bigint as a guarded number, rows as arrays, bulk rows as JSON. */

import { type ClientBase, types } from 'pg';
import { type BulkTable, type SqlConnection, STREAM_ROWS } from './sql-connection.ts';
import { type SqlRow, type SqlValue } from './sql-value.ts';

/** Type number of bigint in PostgreSQL's catalogue. */
const INT8 = 20;
/** Most rows of one JSON parameter. */
const ROWS_AT_ONCE = 5_000;

/** Reads bigint as a number and refuses what a number cannot hold exactly; all else as pg does. */
export const EXACT_TYPES = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') =>
    type === INT8
      ? safeInteger
      : types.getTypeParser(type, format as 'text')) as typeof types.getTypeParser,
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of range: ${text}`);
  return value;
}

/** `client` must be used by nobody else until its transaction ends. */
export function postgresConnection(client: ClientBase): SqlConnection {
  const all = async (
    sql: string,
    parameters: readonly SqlValue[] = [],
  ): Promise<readonly SqlRow[]> => {
    const result = await client.query({
      text: sql,
      values: [...parameters],
      rowMode: 'array',
      types: EXACT_TYPES,
    });
    return result.rows as SqlRow[];
  };
  const insert: SqlConnection['insertValues'] = async (table, values) => {
    const sql = insertOf(table);
    const width = table.columns.length;
    const piece = ROWS_AT_ONCE * width;
    for (let from = 0; from < values.length; from += piece) {
      await all(sql, [JSON.stringify(objectsOf(values.slice(from, from + piece), width))]);
    }
  };
  let streams = 0;
  return {
    all,
    stream: (sql, parameters) => {
      streams += 1;
      return streamRows(all, `stream_${streams}`, sql, parameters);
    },
    insertAll: (table, rows) => insert(table, rows.flat()),
    insertValues: insert,
    takesAhead: false,
    listOf: (parameter, type) =>
      type === 'text'
        ? `(SELECT json_array_elements_text(${parameter}::json))`
        : `(SELECT json_array_elements_text(${parameter}::json)::bigint)`,
  };
}

async function* streamRows(
  all: SqlConnection['all'],
  cursor: string,
  sql: string,
  parameters: readonly SqlValue[],
): AsyncIterable<readonly SqlRow[]> {
  await all(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`, parameters);
  try {
    for (;;) {
      const piece = await all(`FETCH ${STREAM_ROWS} FROM ${cursor}`);
      if (piece.length === 0) return;
      yield piece;
    }
  } finally {
    await all(`CLOSE ${cursor}`);
  }
}

/** json_to_recordset wants objects; short keys keep the parameter small. */
function objectsOf(values: readonly SqlValue[], width: number): readonly unknown[] {
  const objects: Record<string, SqlValue>[] = [];
  for (let from = 0; from < values.length; from += width) {
    const object: Record<string, SqlValue> = {};
    for (let column = 0; column < width; column += 1) object[`c${column}`] = values[from + column]!;
    objects.push(object);
  }
  return objects;
}

function insertOf({ name, columns, onConflict }: BulkTable): string {
  const names = columns.map(([column]) => column).join(', ');
  const selected = columns.map((_, index) => `c${index}`).join(', ');
  const typed = columns
    .map(([, type], index) => `c${index} ${type === 'text' ? 'text' : 'bigint'}`)
    .join(', ');
  return `INSERT INTO ${name} (${names}) SELECT ${selected}
    FROM json_to_recordset($1::json) AS given (${typed}) ${onConflict ?? ''}`;
}
