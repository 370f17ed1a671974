/** Moves the books of a data folder to PostgreSQL, and proves that what arrived is what was there. */

import path from 'node:path';
import { copyDatabase } from '../storage/copy-database.ts';
import { type LedgerReader, type LedgerStore } from '../storage/ledger-store.ts';
import { openPostgresStore } from '../storage/open-postgres-store.ts';
import { openSqliteStore } from '../storage/open-sqlite-store.ts';
import { FULL_RIGHTS } from '../auth/rights.ts';
import { createLedgerServices } from './create-ledger-services.ts';
import { DATABASE_FILE } from './open-data-folder.ts';

export interface MoveOptions {
  /** Data folder with the books. */
  readonly from: string;
  /** Address of an empty PostgreSQL database. */
  readonly to: string;
  readonly now: () => string;
  readonly onTable?: (table: string, rows: number) => void;
}

/** What stands in both places, by organisation. */
export interface MovedOrganisation {
  readonly organisation: number;
  readonly name: string;
  readonly sequence: number;
  readonly chain: string;
  readonly balances: number;
  /** Whether chain and balances are the same in both places, and the copy verifies from zero. */
  readonly isProven: boolean;
}

/** The source is read only, and stays as it was. */
export async function moveBooks(options: MoveOptions): Promise<readonly MovedOrganisation[]> {
  const { from, to, now, onTable } = options;
  const file = path.join(path.resolve(from), DATABASE_FILE);
  await copyDatabase({ file, url: to, now, ...(onTable && { onTable }) });
  const source = await openSqliteStore({ file, now });
  const target = await openPostgresStore({ url: to, now });
  try {
    const moved: MovedOrganisation[] = [];
    for (const { organisation, name } of await source.listOrganisations()) {
      moved.push(await compared(organisation, name, { source, target, now }));
    }
    return moved;
  } finally {
    await source.close();
    await target.close();
  }
}

async function compared(
  organisation: number,
  name: string,
  places: {
    readonly source: LedgerStore;
    readonly target: LedgerStore;
    readonly now: () => string;
  },
): Promise<MovedOrganisation> {
  const { source, target, now } = places;
  const before = await source.read(organisation, stateOf);
  const after = await target.read(organisation, stateOf);
  if (before === undefined) throw new RangeError(`no such organisation: ${organisation}`);
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  const services = createLedgerServices(target, { now });
  const scope = { organisation, author: 'command line', rights: FULL_RIGHTS };
  const proof = await services.verify(scope, { witness: before.head });
  const isIntact = proof.status === 'done' && proof.reply.intact;
  return {
    organisation,
    name,
    sequence: before.head.sequence,
    chain: before.head.chain,
    balances: before.balances.length,
    isProven: isSame && isIntact,
  };
}

async function stateOf(ledger: LedgerReader): Promise<{
  readonly head: { readonly sequence: number; readonly chain: string };
  readonly balances: readonly unknown[];
}> {
  const { sequence, chain } = ledger.head;
  return { head: { sequence, chain }, balances: await ledger.balances({}) };
}
