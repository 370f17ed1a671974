/** Opens the embedded database of a data folder as ledger services. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { openSqliteStore } from '../storage/open-sqlite-store.ts';
import { createLedgerServices } from './create-ledger-services.ts';
import { type LedgerServices } from './ledger-services.ts';

/** The database file inside the folder. */
export const DATABASE_FILE = 'tallybook.sqlite';

/** There is nothing at that place; whoever asked decides how to say so. */
export class NoDataFolder extends Error {}

/** The services over the folder's database; `mayCreate` says whether an empty place becomes a new one. */
export async function openDataFolder(
  folder: string,
  { mayCreate }: { readonly mayCreate: boolean },
): Promise<LedgerServices> {
  const file = path.join(path.resolve(folder), DATABASE_FILE);
  if (!mayCreate && !existsSync(file)) throw new NoDataFolder(file);
  const now = (): string => new Date().toISOString();
  return createLedgerServices(await openSqliteStore({ file, now }), { now });
}
