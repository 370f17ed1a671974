/** Reads and writes the browser's workbooks of an organisation in either engine with the same SQL. */

import { integerAt, type SqlConnection, textAt } from './sql-connection.ts';
import { type WebWorkbookReader, type WebWorkbookWriter } from './web-workbook-store.ts';

const HEAD = 'workbook, owner, name, revision, saved_at';

export function sqlWebWorkbookReader(connection: SqlConnection, org: number): WebWorkbookReader {
  return {
    listOf: async (owner) => {
      const rows = await connection.all(
        `SELECT ${HEAD} FROM web_workbook WHERE org = $1 AND owner = $2
          ORDER BY saved_at DESC, workbook`,
        [org, owner],
      );
      return rows.map(headOf);
    },
    find: async (owner, workbook) => {
      const rows = await connection.all(
        `SELECT ${HEAD}, content FROM web_workbook WHERE org = $1 AND owner = $2 AND workbook = $3`,
        [org, owner, workbook],
      );
      return rows[0] && { ...headOf(rows[0]), content: textAt(rows[0], 5) };
    },
  };
}

export function sqlWebWorkbookWriter(connection: SqlConnection, org: number): WebWorkbookWriter {
  return {
    ...sqlWebWorkbookReader(connection, org),
    insert: async ({ workbook, owner, name, revision, savedAt, content }) => {
      await connection.all(
        `INSERT INTO web_workbook (org, ${HEAD}, content) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [org, workbook, owner, name, revision, savedAt, content],
      );
    },
    replace: async ({ workbook, owner, name, revision, savedAt, content }) => {
      await connection.all(
        `UPDATE web_workbook SET name = $4, revision = $5, saved_at = $6, content = $7
          WHERE org = $1 AND workbook = $2 AND owner = $3`,
        [org, workbook, owner, name, revision, savedAt, content],
      );
    },
    remove: async (owner, workbook) => {
      await connection.all(
        'DELETE FROM web_workbook WHERE org = $1 AND owner = $2 AND workbook = $3',
        [org, owner, workbook],
      );
    },
  };
}

function headOf(row: Parameters<typeof textAt>[0]) {
  return {
    workbook: textAt(row, 0),
    owner: textAt(row, 1),
    name: textAt(row, 2),
    revision: integerAt(row, 3),
    savedAt: textAt(row, 4),
  };
}
