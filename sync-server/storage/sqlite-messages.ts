/** What is said between the program and the thread that writes its SQLite files. */

import { type RowsByColumn } from './rows-by-column.ts';
import { type BulkTable } from './sql-connection.ts';
import { type SqlRow, type SqlValue } from './sql-value.ts';

/** What the main thread asks for; `database` is the number it gave the file when it opened it. */
export type SqliteAct =
  | { readonly act: 'open'; readonly file: string }
  | { readonly act: 'exec'; readonly sql: string }
  | { readonly act: 'rollback' }
  | { readonly act: 'all'; readonly sql: string; readonly parameters: readonly SqlValue[] }
  | { readonly act: 'insert'; readonly table: BulkTable; readonly rows: RowsByColumn }
  | { readonly act: 'stream'; readonly sql: string; readonly parameters: readonly SqlValue[] }
  | { readonly act: 'next'; readonly stream: number }
  | { readonly act: 'end'; readonly stream: number }
  | { readonly act: 'close' };

export type SqliteRequest = { readonly id: number; readonly database: number } & SqliteAct;

/** Rows, the number of a stream that was opened, or nothing; an error comes as a copy of what SQLite threw. */
export type SqliteReply =
  | { readonly id: number; readonly result: readonly SqlRow[] | number | undefined }
  | { readonly id: number; readonly error: Error; readonly code: string | undefined };
