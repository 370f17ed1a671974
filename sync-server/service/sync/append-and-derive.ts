/** Appends what was written of a register, and derives anew what its lists, or an item's unit, now say otherwise. */

import { isMasterRegister } from '../../../core/registers/register-groups.ts';
import { type LedgerWriter, type OrganisationHead } from '../../storage/ledger-store.ts';
import { type StoredShared } from '../../storage/sync-store.ts';
import { appendRows, type RowsAct } from './append-rows.ts';
import { deriveAgain } from './derive-again.ts';
import { type SyncTools } from './sync-tools.ts';
import { type RowsDraft } from './write-rows.ts';

export interface Appending {
  readonly rows: RowsDraft;
  readonly act: RowsAct;
  /** Items that are counted in another unit from now on. */
  readonly itemsWithNewUnit: ReadonlySet<string>;
}

/** The head as it is when all of it is appended. */
export async function appendAndDerive(
  tools: SyncTools,
  ledger: LedgerWriter,
  { rows, act, itemsWithNewUnit }: Appending,
): Promise<OrganisationHead> {
  const head = await appendRows(tools, ledger, rows, act);
  const items = isList(rows.shared) ? changedItems(rows) : itemsWithNewUnit;
  // While a list is still coming in, what waits for it waits for its last part.
  const isQuarantineIncluded =
    isList(rows.shared) && rows.changes.length > 0 && act.upload === null;
  if (items.size === 0 && !isQuarantineIncluded) return head;
  return deriveAgain(tools, ledger, { act, head, items, isQuarantineIncluded });
}

function isList({ register }: StoredShared): boolean {
  return isMasterRegister(register);
}

function changedItems({ changes }: RowsDraft): ReadonlySet<string> {
  return new Set(changes.flatMap(({ before, now }) => [now.item, before?.item ?? now.item]));
}
