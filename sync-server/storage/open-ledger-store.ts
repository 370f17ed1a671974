/** Opens the store a location names: a PostgreSQL address, or a folder for the embedded database. */

import path from 'node:path';
import { type LedgerStore } from './ledger-store.ts';
import { openPostgresStore } from './open-postgres-store.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

/** The database file in a data folder. */
export const DATABASE_FILE = 'tallybook.db';

/** `location` is "postgres://..." or the path of a folder, which is made when it is missing. */
export async function openLedgerStore(location: string, now: () => string): Promise<LedgerStore> {
  if (/^postgres(ql)?:\/\//.test(location)) return await openPostgresStore({ url: location, now });
  return await openSqliteStore({ file: path.join(location, DATABASE_FILE), now });
}
