/** A consistent copy of an embedded database, also while a server writes to it, and what tells whether one is in use or damaged. */

import { closeSync, fsyncSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { textAt } from './sql-connection.ts';
import { openDatabase, sqliteConnection } from './sqlite-connection.ts';

/** How long somebody who is just closing the file is waited for, in milliseconds. */
const IN_USE_TIMEOUT_MS = 500;

/**
 * Copies the database as it is at one moment into a file that must not be there, and syncs it to disk. What the log beside
 * the database holds is in the copy; the copy has no log.
 */
export function copySqlite(from: string, to: string): void {
  const source = openDatabase(from);
  try {
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
  syncFile(to);
}

/** Forces a file, or the names in a folder, to disk. Windows opens no folders: there the names are the system's care. */
export function syncFile(place: string): void {
  let handle: number;
  try {
    handle = openSync(place, 'r+');
  } catch {
    try {
      handle = openSync(place, 'r');
    } catch {
      return;
    }
  }
  try {
    fsyncSync(handle);
  } catch {
    // A file system that syncs no folders.
  } finally {
    closeSync(handle);
  }
}

/** Whether another program, or another part of this one, has the database open: a running server always has. */
export function isSqliteInUse(file: string): boolean {
  const database = new DatabaseSync(file, { timeout: IN_USE_TIMEOUT_MS });
  try {
    // The exclusive mode of the log needs the file for itself, also against those who only have it open.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    if (error instanceof Error && /locked|busy/i.test(error.message)) return true;
    throw error;
  } finally {
    database.close();
  }
}

/** What SQLite itself finds wrong with the file's pages; undefined when nothing. */
export async function damageOfSqlite(file: string): Promise<string | undefined> {
  try {
    const database = openDatabase(file);
    try {
      const rows = await sqliteConnection(database).all('PRAGMA integrity_check(1)');
      const [first] = rows.map((row) => textAt(row, 0));
      return first === 'ok' ? undefined : (first ?? 'no answer');
    } finally {
      database.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
