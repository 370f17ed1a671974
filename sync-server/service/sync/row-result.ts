/** What a workbook is told of one row it pushed. */

import { type RowResult } from '../../../core/contract/sync-rows.ts';
import { type RowMerge } from '../../../core/sync/merge-row.ts';
import { type WeighedRow } from './weigh-rows.ts';
import { type WrittenRow } from './write-rows.ts';

/** The row itself is answered only where the server has another one than was pushed. */
export function resultOf(
  { operation, current }: WeighedRow,
  merge: RowMerge,
  outcome: { readonly written: WrittenRow | undefined; readonly conflict: string | undefined },
): RowResult {
  const { written, conflict } = outcome;
  const hash = written?.hash ?? current?.hash ?? '';
  const row = merge.act === 'write' ? merge.row : (current?.row ?? null);
  const pushed = operation.op === 'upsert' ? operation.hash : '';
  const faults = written?.faults ?? [];
  return {
    id: operation.id,
    status: faults.length > 0 && conflict === undefined ? 'quarantined' : merge.status,
    revision: written?.revision ?? current?.revision ?? 0,
    hash,
    ...(hash === pushed ? {} : { row }),
    ...(conflict === undefined ? {} : { conflict }),
    ...(faults.length === 0 ? {} : { faults: [...faults] }),
  };
}
