/** Opens a ledger as services: the embedded database of a data folder, or a PostgreSQL database by its address. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { openPostgresStore } from '../storage/open-postgres-store.ts';
import { openSqliteStore } from '../storage/open-sqlite-store.ts';
import { createLedgerServices, type LedgerServicesOptions } from './create-ledger-services.ts';
import { type LedgerServices } from './ledger-services.ts';

/** The database file inside the folder. */
export const DATABASE_FILE = 'tallybook.sqlite';

/** There is nothing at that place; whoever asked decides how to say so. */
export class NoDataFolder extends Error {}

const POSTGRES_ADDRESS = /^postgres(ql)?:\/\//;

export interface DataFolderOptions {
  /** Whether an empty place becomes a new one. */
  readonly mayCreate: boolean;
  /** Cheaper passwords, for tests. */
  readonly passwordCost?: LedgerServicesOptions['passwordCost'];
  /** After so long without a person's request a web session ends, in milliseconds. */
  readonly webIdleMs?: LedgerServicesOptions['webIdleMs'];
}

/**
 * The services over the folder's database; `mayCreate` says whether an empty place becomes a new one. In place of a
 * folder "postgres://user@host/database" may be given: the database must be there, its tables are made.
 */
export async function openDataFolder(
  folder: string,
  { mayCreate, passwordCost, webIdleMs }: DataFolderOptions,
): Promise<LedgerServices> {
  const options: LedgerServicesOptions = {
    now: () => new Date().toISOString(),
    ...(passwordCost && { passwordCost }),
    ...(webIdleMs !== undefined && { webIdleMs }),
  };
  const { now } = options;
  if (POSTGRES_ADDRESS.test(folder)) {
    return createLedgerServices(await openPostgresStore({ url: folder, now }), options);
  }
  const file = path.join(path.resolve(folder), DATABASE_FILE);
  if (!mayCreate && !existsSync(file)) throw new NoDataFolder(file);
  return createLedgerServices(await openSqliteStore({ file, now }), options);
}
