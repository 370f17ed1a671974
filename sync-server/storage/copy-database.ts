/**
 * Copies everything of an embedded database into an empty PostgreSQL one: every table as it stands, in one transaction, so
 * that the target holds all of it or nothing. What the tables are is read from the source, so none is ever forgotten.
 */

import pg from 'pg';
import { openPostgresStore } from './open-postgres-store.ts';
import { postgresConnection } from './postgres-connection.ts';
import {
  type BulkTable,
  type ColumnType,
  integerAt,
  type SqlConnection,
  textAt,
} from './sql-connection.ts';
import { openDatabase, sqliteConnection } from './sqlite-connection.ts';

/** The target has books already; copying into it would mix two firms. */
export class TargetNotEmpty extends Error {}

export interface CopyOptions {
  /** Path of the SQLite file. */
  readonly file: string;
  /** Address of the PostgreSQL database; its tables are made when they are missing. */
  readonly url: string;
  readonly now: () => string;
  /** Told of each table of each organisation once it is copied. */
  readonly onTable?: (table: string, rows: number) => void;
}

/** Nothing may write to the source meanwhile; it is read as one snapshot in any case. */
export async function copyDatabase(options: CopyOptions): Promise<void> {
  await makeSchema(options);
  const source = openDatabase(options.file);
  const client = new pg.Client({ connectionString: options.url });
  await client.connect();
  try {
    source.exec('BEGIN');
    await client.query('BEGIN');
    await copyAll(sqliteConnection(source), postgresConnection(client), options);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
    source.close();
  }
}

async function makeSchema({ url, now }: CopyOptions): Promise<void> {
  const store = await openPostgresStore({ url, now });
  try {
    const { length } = await store.listOrganisations();
    if (length > 0) throw new TargetNotEmpty();
  } finally {
    await store.close();
  }
}

async function copyAll(
  source: SqlConnection,
  target: SqlConnection,
  { onTable }: CopyOptions,
): Promise<void> {
  const tables = await tablesInOrder(source);
  const organisations = await source.all('SELECT org FROM organisation ORDER BY org');
  for (const row of organisations) {
    const org = integerAt(row, 0);
    // The wall between organisations stands for whoever copies, too.
    await target.all(`SELECT set_config('tallybook.org', $1, true)`, [String(org)]);
    for (const table of tables) {
      const columns = table.columns.map(([column]) => column).join(', ');
      let rows = 0;
      const sql = `SELECT ${columns} FROM ${table.name} WHERE org = $1`;
      for await (const piece of source.stream(sql, [org])) {
        await target.insertAll(table, piece);
        rows += piece.length;
      }
      onTable?.(table.name, rows);
    }
  }
}

/** Tables of organisations, each after those it refers to. */
async function tablesInOrder(source: SqlConnection): Promise<readonly BulkTable[]> {
  const names = (
    await source.all(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
  ).map((row) => textAt(row, 0));
  const waiting = new Map<string, { readonly table: BulkTable; readonly needs: Set<string> }>();
  for (const name of names) {
    const columns = await columnsOf(source, name);
    if (!columns.some(([column]) => column === 'org')) continue;
    const references = await source.all(
      'SELECT DISTINCT "table" FROM pragma_foreign_key_list($1)',
      [name],
    );
    const needs = new Set(references.map((row) => textAt(row, 0)).filter((to) => to !== name));
    waiting.set(name, { table: { name, columns }, needs });
  }
  const ordered: BulkTable[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, { needs }]) => ![...needs].some((to) => waiting.has(to)));
    if (ready.length === 0) throw new Error('the tables refer to each other in a circle');
    for (const [name, { table }] of ready) {
      ordered.push(table);
      waiting.delete(name);
    }
  }
  return ordered;
}

async function columnsOf(source: SqlConnection, table: string): Promise<BulkTable['columns']> {
  const rows = await source.all('SELECT name, type FROM pragma_table_info($1) ORDER BY cid', [
    table,
  ]);
  return rows.map((row): readonly [string, ColumnType] => {
    const type = textAt(row, 1).toLowerCase();
    if (type !== 'integer' && type !== 'text') {
      throw new Error(`column ${textAt(row, 0)} of ${table} is neither integer nor text`);
    }
    return [textAt(row, 0), type];
  });
}
