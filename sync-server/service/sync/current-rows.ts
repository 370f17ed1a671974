/** Rows as they are now, ready to be written anew by a decision. */

import { type RowOperation } from '../../../core/contract/sync-rows.ts';
import { type RowMerge, type RowVersion } from '../../../core/sync/merge-row.ts';
import { type LedgerReader, type LineHead } from '../../storage/ledger-store.ts';
import { rowVersionOf } from './row-history.ts';
import { type WeighedRow } from './weigh-rows.ts';

export interface CurrentRow {
  readonly head: LineHead;
  readonly current: RowVersion;
}

/** By identity; rows the server does not know are left out. */
export async function currentRows(
  ledger: LedgerReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CurrentRow>> {
  const heads = await ledger.lineHeads(ids);
  const revisions = heads.map(({ revision }) => revision).sort((left, right) => left - right);
  const byLine = new Map((await ledger.versions(revisions)).map((found) => [found.lineId, found]));
  const { amountScale } = ledger.head;
  return new Map(
    heads.map((head) => {
      const current = rowVersionOf(byLine.get(head.id)!, { amountScale, isOwn: false });
      return [head.id, { head, current }];
    }),
  );
}

/** The row with what becomes of it, as a push of it would have been weighed. */
export function decided(id: string, { head, current }: CurrentRow, merge: RowMerge): WeighedRow {
  const row = merge.act === 'write' ? merge.row : current.row;
  const base = { id, baseRevision: current.revision };
  const operation: RowOperation =
    row === null
      ? { op: 'delete', ...base, baseHash: '', isConfirmed: true }
      : { op: 'upsert', ...base, baseHash: '', hash: '', row, place: head.row };
  return { operation, head, current, merge };
}
