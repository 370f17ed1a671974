/** Rows of a made-up purchase register, the same ones each time. */

import {
  type PushRowsRequest,
  type RowOperation,
  type SyncRow,
} from '../../core/contract/sync-rows.ts';
import { hashRow } from '../../core/sync/row-hash.ts';
import { newRowId } from '../../core/sync/row-id.ts';

const BATCH_ROWS = 500;
const ITEMS = 500;
const WAREHOUSES = ['主仓', '二仓', '三仓'] as const;

/** Identity of a row or a batch by its number. */
function madeId(number: number): string {
  return newRowId({
    now: () => 1_773_000_000_000 + number,
    entropy: (length) =>
      Uint8Array.from(
        { length },
        (_, index) => ((number + 1) * (index + 3) * 2_654_435_761) >>> 24,
      ),
  });
}

function madeRow(number: number): SyncRow {
  const quantity = (number % 40) + 1;
  return {
    fields: {
      date: `2026-0${(number % 3) + 1}-${String((number % 28) + 1).padStart(2, '0')}`,
      documentNumber: `PI-${Math.floor(number / 5)}`,
      itemCode: `SKU-${number % ITEMS}`,
      warehouse: WAREHOUSES[number % WAREHOUSES.length]!,
      quantity: String(quantity),
      unitPrice: '2.5',
      amount: String(quantity * 2.5),
      remark: number % 7 === 0 ? `第 ${number} 行` : '备注',
    },
  };
}

function madeOperation(number: number): RowOperation {
  const row = madeRow(number);
  return {
    op: 'upsert',
    id: madeId(number),
    baseRevision: 0,
    baseHash: '',
    hash: hashRow(row),
    row,
    place: number + 2,
  };
}

/** The requests of one upload, in order. */
export function* madeUpload(
  rows: number,
  workbook: Pick<PushRowsRequest, 'replica' | 'lease' | 'binding'>,
): Iterable<PushRowsRequest> {
  const of = Math.ceil(rows / BATCH_ROWS);
  for (let part = 1; part <= of; part += 1) {
    const from = (part - 1) * BATCH_ROWS;
    const length = Math.min(BATCH_ROWS, rows - from);
    yield {
      ...workbook,
      batch: `upload-batch-${part}`,
      schemaRevision: 1,
      session: { id: 'session-1', part, of },
      operations: Array.from({ length }, (_, index) => madeOperation(from + index)),
    };
  }
}
